// Calling a class, the fast ways: `object.__new__` and an `__init__` written in the dialect, or none; a
// `__new__` written in the dialect; and builtin types.
//
// The new instance is held below the callee until __init__ has returned; no C++ recursion, no bound method.
//
// Who holds the arguments of `C(temporary)` while __init__ runs? In CPython the caller, until the call has
// ended, but for the calls that its specialising interpreter has taken to: plain positional ones, one for
// each parameter, of classes whose instances have a __dict__, from the second on. Those hand the arguments
// over to __init__, which lets go of them in the order of its variables. Here it is the same, except that the
// first call is that of the class and not that of the place.
#include "runtime/construct.h"
#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/instance.h"
#include "runtime/iterate.h"
#include "runtime/iterators.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/set.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/weakref.h"
#include "vm/call.h"
#include "vm/fast_paths.h"
#include "vm/operands.h"
#include "vm/operators.h"

#include <boost/container/small_vector.hpp>

#include <algorithm>

namespace gossamer {

namespace {

[[nodiscard]] const Method* raw_native(const ExecutionState& state, Value callable) {
    if (!callable.is_heap() || callable.as_object()->shape == state.function_shape) return nullptr;
    ShapeHead* shape = callable.as_object()->shape;
    if (shape != state.native_function_shape && shape != state.wrapper_descriptor_shape) return nullptr;
    const Method* method = as<NativeCallable>(callable)->method;
    return method->arity.kind == Arity::Kind::Raw ? method : nullptr;
}

Outcome deliver_instance(ExecutionState& state, Value* first, std::uint32_t count, OnReturn on_return,
                         std::uint16_t destination, Owned instance) {
    release_window(first, count + 1);
    return on_return == OnReturn::Store ? finish(*state.current, destination, std::move(instance))
                                        : deliver(state, on_return, destination, std::move(instance));
}

// __init__ written in the dialect gets its frame: [class, arg0, …] becomes [instance, __init__, instance,
// arg0, …]; the instance keeps the class alive.
Outcome push_init(ExecutionState& state, Function* initialise, Owned instance, Value* first,
                  std::uint32_t count, Tuple* keyword_names, OnReturn on_return, std::uint16_t destination) {
    for (std::uint32_t index = count; index > 0; --index)
        first[index + 2] = first[index];
    Value object = instance.detach();
    Value class_ = first[0];
    first[0] = object;
    first[1] = Value::from_object(initialise);
    retain(initialise);
    first[2] = object;
    retain(object);
    release(class_);
    const Outcome outcome =
        push_function(state, first + 1, count + 1, keyword_names, OnReturn::Init, destination);
    if (outcome == Outcome::Reload) {
        state.current->held = 1;
        state.current->detail = static_cast<std::uint8_t>(on_return);
        if (on_return != OnReturn::Store) state.current->flags |= CallRecord::kHolds;
        return outcome;
    }
    Owned held = take_register(first[0]);
    return outcome;
}

// The same for arguments that the caller keeps. The window is held below the call:
//
//     instance, class, argument …  |  __init__, instance, argument …
Outcome push_init_holding(ExecutionState& state, Function* initialise, Owned instance, Value* first,
                          std::uint32_t count, Tuple* keyword_names, OnReturn on_return,
                          std::uint16_t destination) {
    Value* window = first + count + 2;
    window[0] = Owned::share(initialise).detach();
    window[1] = Owned::share(instance.get()).detach();
    for (std::uint32_t index = 1; index <= count; ++index)
        window[index + 1] = Owned::share(first[index]).detach();
    for (std::uint32_t index = count + 1; index > 0; --index)
        first[index] = first[index - 1];
    first[0] = instance.detach();
    CallRecord* caller = state.current;
    const Outcome outcome =
        push_function(state, window, count + 1, keyword_names, OnReturn::Init, destination);
    if (outcome == Outcome::Reload && state.current != caller) {
        state.current->held = static_cast<std::uint8_t>(count + 2);
        state.current->detail = static_cast<std::uint8_t>(on_return);
        state.current->flags |= CallRecord::kHolds;
        return outcome;
    }
    release_window(first, count + 2);
    return outcome;
}

[[nodiscard]] bool can_hold_arguments(const ExecutionState& state, const Value* first, std::uint32_t count) {
    return count + 2 <= HeldValues::kMost && first + count < free_stack(state) &&
           first + 2 * count + 4 <= state.stack_limit;
}

// __new__ written in the dialect gets its frame. The window, which stays the caller's until the end, is held
// below the call:
//
//     class, argument …  |  __new__, class, argument …
Outcome push_new(ExecutionState& state, Function* create, Value* first, std::uint32_t count,
                 OnReturn on_return, std::uint16_t destination) {
    Value* window = first + count + 1;
    window[0] = Owned::share(create).detach();
    for (std::uint32_t index = 0; index <= count; ++index)
        window[index + 1] = Owned::share(first[index]).detach();
    CallRecord* caller = state.current;
    const Outcome outcome = push_function(state, window, count + 1, nullptr, OnReturn::New, destination);
    if (outcome == Outcome::Reload && state.current != caller) {
        state.current->held = static_cast<std::uint8_t>(count + 1);
        state.current->detail = static_cast<std::uint8_t>(on_return);
        return outcome;
    }
    release_window(first, count + 1);
    return outcome;
}

Outcome construct_as_known(ExecutionState& state, Construction how, Value* first, std::uint32_t count,
                           Tuple* keyword_names, OnReturn on_return, std::uint16_t destination) {
    auto* type = as<Type>(first[0]);
    Interpreter& interpreter = *state.interpreter;
    const auto keywords = keyword_names == nullptr ? 0 : static_cast<std::uint32_t>(keyword_names->size);
    const auto positional = count + 1 - keywords;
    Owned instance = how.create == nullptr
                         ? allocate_instance(interpreter, type)
                         : call_raw(interpreter, *how.create, first, positional, keyword_names);
    if (instance.is_error()) [[unlikely]] {
        PendingGuard guard{interpreter};
        release_window(first, count + 1);
        return Outcome::Raise;
    }
    const bool is_to_be_initialised = how.create == nullptr || type_of(interpreter, instance.get()) == type;
    if (how.initialise != nullptr && is_to_be_initialised) {
        const bool holds = has_temporary(first + 1, count) && can_hold_arguments(state, first, count);
        return (holds ? push_init_holding : push_init)(state, how.initialise, std::move(instance), first,
                                                       count, keyword_names, on_return, destination);
    }
    if (how.prepare != nullptr && is_to_be_initialised) {
        Owned class_ = take_register(first[0]);
        first[0] = Owned::share(instance.get()).detach();
        Owned nothing = call_raw(interpreter, *how.prepare, first, positional, keyword_names);
        if (nothing.is_error()) instance = kError;
    }
    return deliver_instance(state, first, count, on_return, destination, std::move(instance));
}

// Construction::native of a builtin type with an __init__ of its own: list, dict, set and the like.
Owned create_and_prepare(Interpreter& interpreter, Args args) {
    constexpr std::size_t kMost = 4;
    auto* type = as<Type>(args[0]);
    const Construction& how = type->construction;
    GOSSAMER_TRY(instance, how.create->function(interpreter, args));
    if (type_of(interpreter, instance.get()) != type) return instance;
    boost::container::small_vector<Value, kMost> values(args.values, args.values + args.count);
    values[0] = instance.get();
    GOSSAMER_TRY(nothing, how.prepare->function(interpreter, Args{values.data(), args.count}));
    return instance;
}

// Construction::native of a builtin type that is mostly called to convert one value.
template <auto convert>
Owned convert_one(Interpreter& interpreter, Args args) {
    if (args.count == 2) return convert(interpreter, args[1]);
    const Construction& how = as<Type>(args[0])->construction;
    return how.prepare == nullptr ? how.create->function(interpreter, args)
                                  : create_and_prepare(interpreter, args);
}

Owned set_of(Interpreter& interpreter, Value iterable) {
    return set_from(interpreter, interpreter.types.set, iterable).to_owned();
}
Owned truth_of(Interpreter& interpreter, Value value) {
    GOSSAMER_TRY(truth, is_true(interpreter, value));
    return Owned::boolean(truth.get());
}

// Null: no such type.
NativeFunction converter_of(const Interpreter& interpreter, const Type* type) {
    const auto& types = interpreter.types;
    if (type == types.str) return convert_one<str_of>;
    if (type == types.list) return convert_one<list_from>;
    if (type == types.tuple) return convert_one<tuple_from>;
    if (type == types.set) return convert_one<set_of>;
    if (type == types.bool_) return convert_one<truth_of>;
    return nullptr;
}

// Construction::native of `type`.
Owned ask_type_or_make_one(Interpreter& interpreter, Args args) {
    if (args.count == 2) return Owned::share(type_of(interpreter, args[1]));
    return construct(interpreter, as<Type>(args[0]), {args.values + 1, args.count - 1}, nullptr);
}

// What can be known about a class beforehand; false: it is made in a way of its own.
[[nodiscard]] bool learn_construction(const ExecutionState& state, Type* type, Construction& how) {
    const auto& types = state.interpreter->types;
    if (heap_type(type)->find_special(Special::call) != types.type->find_special(Special::call)) return false;
    Value creator = type->find_special(Special::new_);
    const Value initialise = type->find_special(Special::init);
    how = Construction{};
    how.native = type == types.type ? ask_type_or_make_one : converter_of(*state.interpreter, type);
    if (creator.is_heap() && heap_type(creator.as_object()) == types.staticmethod)
        creator = as<MethodWrapper>(creator)->function;
    if (is_function(state, creator)) {
        how.make = as<Function>(creator);
        how.only_makes = initialise == types.object->find_special(Special::init);
        how.version = type->own_shape.version;
        return true;
    }
    if (creator != types.object->find_special(Special::new_)) {
        how.create = raw_native(state, creator);
        const Type* base = type;
        while (base->has(TypeFlags::kHeapType))
            base = base->base;
        if (how.create == nullptr || base->find_special(Special::new_) != creator) return false;
    }
    if (is_function(state, initialise)) {
        how.initialise = as<Function>(initialise);
    } else if (initialise != types.object->find_special(Special::init)) {
        how.prepare = raw_native(state, initialise);
        if (how.prepare == nullptr || how.create == nullptr) return false;
    }
    if (!type->has(TypeFlags::kHeapType) && how.create != nullptr && how.native == nullptr)
        how.native = how.prepare == nullptr ? how.create->function : create_and_prepare;
    how.takes_nothing = how.is_plain() && how.initialise == nullptr;
    how.version = type->own_shape.version;
    return true;
}

// Whether what is known serves for this call: object takes no arguments of its own and no __init__ makes a
// generator (the general way words the errors), and natives run code above the frame, where the window of an
// extended call lies.
[[nodiscard]] bool serves(const ExecutionState& state, const Construction& how, const Value* first,
                          std::uint32_t count, const Tuple* keyword_names) {
    if (how.make != nullptr) {
        return keyword_names == nullptr && count < HeldValues::kMost && first + count < free_stack(state) &&
               first + 2 * count + 3 <= state.stack_limit;
    }
    if (how.initialise != nullptr && !how.initialise->code->pushes_frame) return false;
    if (how.create == nullptr && how.prepare == nullptr) return how.initialise != nullptr || count == 0;
    return first + count < free_stack(state);
}

// A plain class whose __init__ binds its arguments at once, none of which the caller has to hold, and a
// register for the result. False: nothing has happened.
[[nodiscard, gnu::noinline]] bool construct_and_bind(ExecutionState& state, Type* type, Value* first,
                                                     std::uint32_t count, const Tuple* keyword_names,
                                                     std::uint16_t destination, Outcome& outcome) {
    Interpreter& interpreter = *state.interpreter;
    Function* initialise = type->construction.initialise;
    const Code* code = initialise->code;
    if (!type->instance_shape->is_plain || !code->pushes_frame || code->positional_count == 0 ||
        has_temporary(first + 1, count) || !has_room(state, first + 1, code)) {
        return false;
    }
    for (std::uint32_t index = count; index > 0; --index)
        first[index + 2] = first[index];
    first[2] =
        Value::none();  // in the place of the instance, which is made when the arguments are known to fit
    if (!bind_at_once(interpreter, initialise, first + 2, count + 1, keyword_names)) {
        for (std::uint32_t index = 1; index <= count; ++index)
            first[index] = first[index + 2];
        std::fill_n(first + std::max(count, 1u) + 1, 2, Value::empty());
        return false;
    }
    Object* instance = create_plain_instance(interpreter.heap, type->instance_shape);
    if (instance == nullptr) [[unlikely]] {
        raise_memory_error(interpreter);
        PendingGuard guard{interpreter};
        release_off_stack(first + 2, code->parameter_count);
        release_window(first, 1);
        outcome = Outcome::Raise;
        return true;
    }
    --type->count;  // the window's; the instance has one of its own
    first[0] = first[2] = Value::from_object(instance);
    retain(instance);
    first[1] = Value::from_object(initialise);
    retain(initialise);
    outcome = enter_function(state, first + 1, OnReturn::Init, destination);
    if (outcome == Outcome::Reload) {
        state.current->held = 1;
    } else {
        Owned held = take_register(first[0]);
    }
    return true;
}

// The common case, without any detour: a plain class, arguments that are the parameters of its __init__, and
// a register for the result. False: nothing has happened.
[[nodiscard]] bool construct_at_once(ExecutionState& state, Type* type, Value* first, std::uint32_t count,
                                     const Tuple* keyword_names, std::uint16_t destination,
                                     Outcome& outcome) {
    Function* initialise = type->construction.initialise;
    if (initialise == nullptr) {
        if (count != 0) return false;
    } else if (keyword_names != nullptr || initialise->code->simple_count != count + 1) {
        return construct_and_bind(state, type, first, count, keyword_names, destination, outcome);
    } else if (!type->has(TypeFlags::kHasDict) && has_temporary(first + 1, count)) {
        return false;
    } else if (!has_room(state, first + 1, initialise->code)) {
        return false;
    }
    Shape* shape = type->instance_shape;
    if (!shape->is_plain) return false;
    Object* instance = create_plain_instance(state.interpreter->heap, shape);
    if (instance == nullptr) [[unlikely]]
        return false;
    --type->count;  // the window's; the instance has one of its own
    if (initialise == nullptr) {
        first[0] = Value::empty();
        write_register(*state.current, destination, Owned::adopt(instance));
        outcome = Outcome::Next;
        return true;
    }
    for (std::uint32_t index = count; index > 0; --index)
        first[index + 2] = first[index];
    first[0] = Value::from_object(instance);
    first[1] = Value::from_object(initialise);
    retain(initialise);
    first[2] = first[0];
    retain(instance);
    push_record(state, first + 1, OnReturn::Init, destination)->held = 1;
    outcome = Outcome::Reload;
    return true;
}

// Any other class of which something can be known.
[[gnu::noinline]] bool construct_by_rules(ExecutionState& state, Construction& known, Value* first,
                                          std::uint32_t count, Tuple* keyword_names, OnReturn on_return,
                                          std::uint16_t destination, Outcome& outcome) {
    auto* type = as<Type>(first[0]);
    if (type->has(TypeFlags::kAbstract | TypeFlags::kNoInstantiate)) return false;
    if (known.version != type->own_shape.version && !learn_construction(state, type, known)) return false;
    if (!serves(state, known, first, count, keyword_names)) return false;
    outcome = known.make != nullptr
                  ? push_new(state, known.make, first, count, on_return, destination)
                  : construct_as_known(state, known, first, count, keyword_names, on_return, destination);
    return true;
}

}  // namespace

void learn_builtin_construction(const ExecutionState& state, Type* type) {
    static_cast<void>(learn_construction(state, type, type->construction));
}

Object* make_at_once(const ExecutionState& state, const Value* window, unsigned count) {
    Interpreter& interpreter = *state.interpreter;
    auto* type = as<Type>(window[0]);
    Object* instance = nullptr;
    if (count == 0) {
        const Construction& known = type->construction;
        Shape* shape = type->instance_shape;
        if (known.takes_nothing && known.version == type->own_shape.version && shape->is_plain)
            instance = create_plain_instance(interpreter.heap, shape);
    } else if (type == interpreter.types.weakref_reference) {
        instance = make_weakref(interpreter, window[1], count == 2 ? window[2] : Value::none());
    }
    if (instance != nullptr) --type->count;  // the instance has one of its own, or the class is immortal
    return instance;
}

Value range_iterator_at_once(Interpreter& interpreter, Value* window, unsigned count) {
    if (count == 0 || count > 3) return Value::empty();
    for (unsigned index = 1; index <= count; ++index)
        if (!window[index].is_int()) return Value::empty();
    const std::int64_t start = count == 1 ? 0 : window[1].as_int();
    const std::int64_t stop = window[count == 1 ? 1 : 2].as_int();
    const std::int64_t step = count == 3 ? window[3].as_int() : 1;
    if (step == 0) return Value::empty();
    std::int64_t length = 0;
    if (step == 1) {
        length = std::max<std::int64_t>(stop - start, 0);
    } else if (step > 0 ? start < stop : start > stop) {
        length = (stop - start - (step > 0 ? 1 : -1)) / step + 1;
    }
    RangeIterator* iterator = new_short_range_iterator(interpreter, start, step, length);
    if (iterator == nullptr) return Value::empty();
    --window[0].as_object()->count;  // an immortal class
    std::fill_n(window, count + 1, Value::empty());
    return Value::from_object(iterator);
}

bool push_plain_init(ExecutionState& state, Value* window, unsigned count, unsigned destination,
                     Outcome& outcome) {
    auto* type = as<Type>(window[0]);
    const Construction& known = type->construction;
    return known.initialise != nullptr && known.version == type->own_shape.version && known.is_plain() &&
           construct_at_once(state, type, window, count, nullptr, static_cast<std::uint16_t>(destination),
                             outcome);
}

bool construct_instance(ExecutionState& state, Value* first, std::uint32_t count, Tuple* keyword_names,
                        OnReturn on_return, std::uint16_t destination, Outcome& outcome) {
    auto* type = as<Type>(first[0]);
    Construction& known = type->construction;
    if (known.version == type->own_shape.version && known.is_plain() && on_return == OnReturn::Store &&
        construct_at_once(state, type, first, count, keyword_names, destination, outcome)) [[likely]] {
        return true;
    }
    return construct_by_rules(state, known, first, count, keyword_names, on_return, destination, outcome);
}

}  // namespace gossamer
