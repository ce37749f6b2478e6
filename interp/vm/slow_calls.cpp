// Calls off the fast path: everything ends in call_window (call.cpp).
#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/errors/vm.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/tuple.h"
#include "runtime/weakref.h"
#include "vm/call.h"
#include "vm/fast_paths.h"
#include "vm/operands.h"
#include "vm/slow.h"

#include <boost/container/small_vector.hpp>

#include <algorithm>

namespace gossamer {

namespace {

// The end of a call of a native: receiver and arguments go left to right, then the result is written.
[[gnu::always_inline]] inline Outcome finish_native(ExecutionState& state, CallRecord& record, Value* first,
                                                    std::uint32_t count, Owned result) {
    for (Value* last = first + count; first != last; ++first) {
        if (!first->is_heap()) continue;
        Object* object = first->as_object();
        *first = Value::empty();
        release(object);
    }
    return finish_native_call(state, record, instruction_of(record).a(), std::move(result));
}

[[nodiscard]] bool accepts_receiver(const Interpreter& interpreter, const NativeCallable& callable,
                                    Value receiver) {
    if (receiver.is_heap() && heap_type(receiver.as_object()) == callable.owner) [[likely]]
        return true;
    return is_instance_exact_or_sub(interpreter, receiver, callable.owner);
}

// A method of a builtin type on its receiver, straight from the registers.
Outcome call_builtin_method(ExecutionState& state, CallRecord& record, Value* first, std::uint32_t count) {
    Interpreter& interpreter = *state.interpreter;
    auto* callable = as<NativeCallable>(first[0]);
    first[0] = Value::empty();
    Owned result = callable->direct.takes(count + 1) && accepts_receiver(interpreter, *callable, first[1])
                       ? call_direct(interpreter, *callable, first + 1, count + 1)
                       : call_native(interpreter, *callable, first + 1, count + 1, nullptr);
    release(callable);
    return finish_native(state, record, first + 1, count + 1, std::move(result));
}

// len(x), isinstance(x, C): a function of a module, straight from the registers.
Outcome call_plain_native(ExecutionState& state, CallRecord& record, Value* first, std::uint32_t count) {
    auto* callable = as<NativeCallable>(first[0]);
    if (!callable->self.is_empty() || !callable->direct.takes(count)) {
        return call_window(state, first, count, nullptr, OnReturn::Store,
                           static_cast<std::uint16_t>(instruction_of(record).a()));
    }
    Owned result = call_direct(*state.interpreter, *callable, first + 1, count);
    return finish_native(state, record, first, count + 1, std::move(result));
}

// A class: the common ones at once, the rest by what construct.cpp knows. `used` registers from first on, the
// class the first of them, are the call's; its `count` arguments are the last of these.
Outcome call_class(ExecutionState& state, CallRecord& record, Value* first, std::uint32_t used,
                   std::uint32_t count) {
    Interpreter& interpreter = *state.interpreter;
    if (first->as_object() == interpreter.types.weakref_reference && (count == 1 || count == 2)) {
        const Value* arguments = first + used - count;
        Owned reference = new_weakref(interpreter, as<Type>(*first), arguments[0],
                                      count == 2 ? arguments[1] : Value::none());
        return finish_native(state, record, first, used, std::move(reference));
    }
    const auto destination = static_cast<std::uint16_t>(instruction_of(record).a());
    if (used == count + 2) {
        first[1] = first[0];
        first[0] = Value::empty();
        ++first;
    }
    Outcome outcome;
    if (construct_instance(state, first, count, nullptr, OnReturn::Store, destination, outcome))
        return outcome;
    return call_window(state, first, count, nullptr, OnReturn::Store, destination);
}

Tuple* keyword_names_of(CallRecord& record) {
    // The second word of a Wide instruction: its field d is the constant. The pc then stands behind both
    // words.
    const unsigned constant = record.pc->a();
    ++record.pc;
    return as<Tuple>(record.code->constants[constant]);
}

}  // namespace

Outcome slow::call(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Value* first = record.base + instruction.b();
    const std::uint32_t count = instruction.uc();
    if (first->is_heap() && first->as_object()->shape == state.native_function_shape) {
        return call_plain_native(state, record, first, count);
    }
    if (first->is_heap() && is_class(first->as_object()))
        return call_class(state, record, first, count + 1, count);
    return call_window(state, first, count, nullptr, OnReturn::Store,
                       static_cast<std::uint16_t>(instruction.a()));
}

Outcome slow::call_method(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Value* first = record.base + instruction.b();
    const std::uint32_t count = instruction.uc();
    const auto destination = static_cast<std::uint16_t>(instruction.a());
    if (!first[1].is_empty()) {
        const ShapeHead* shape = first[0].as_object()->shape;
        if (shape == state.method_descriptor_shape || shape == state.wrapper_descriptor_shape) {
            return call_builtin_method(state, record, first, count);
        }
        return call_window(state, first, count + 1, nullptr, OnReturn::Store, destination);
    }
    if (first[0].is_heap() && is_class(first[0].as_object()))
        return call_class(state, record, first, count + 2, count);
    if (first[0].is_heap() && first[0].as_object()->shape == state.bound_method_shape) {
        // There is a place for the receiver.
        Owned bound = Owned::adopt(first[0]);
        first[0] = Owned::share(as<BoundMethod>(bound.get())->function).detach();
        first[1] = Owned::share(as<BoundMethod>(bound.get())->self).detach();
        bound.reset();
        return call_window(state, first, count + 1, nullptr, OnReturn::Store, destination);
    }
    first[1] = first[0];
    first[0] = Value::empty();
    return call_window(state, first + 1, count, nullptr, OnReturn::Store, destination);
}

namespace {

// call_window for an instruction of the record's with keywords; the common calls of functions at once.
Outcome call_with_keywords(ExecutionState& state, Value* first, std::uint32_t count, Tuple* names,
                           unsigned destination) {
    if (is_function(state, *first)) {
        auto* function = as<Function>(*first);
        if (has_room(state, first, function->code) &&
            bind_at_once(*state.interpreter, function, first + 1, count, names)) {
            return enter_function(state, first, OnReturn::Store, static_cast<std::uint16_t>(destination));
        }
    }
    return call_window(state, first, count, names, OnReturn::Store, static_cast<std::uint16_t>(destination));
}

}  // namespace

Outcome slow::call_keywords(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Tuple* names = keyword_names_of(record);
    return call_with_keywords(state, record.base + instruction.b(), instruction.uc(), names, instruction.a());
}

Outcome slow::call_method_keywords(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Tuple* names = keyword_names_of(record);
    Value* first = record.base + instruction.b();
    std::uint32_t count = instruction.uc();
    if (first[1].is_empty()) {
        first[1] = first[0];
        first[0] = Value::empty();
        ++first;
    } else {
        ++count;
    }
    return call_with_keywords(state, first, count, names, instruction.a());
}

namespace {

// The positional arguments of a call with `*` as a list or tuple.
Owned positional_sequence(Interpreter& interpreter, Owned source, Value callee) {
    if (is_list(source.get()) || is_tuple(source.get())) return source;
    if (!is_iterable(interpreter, source.get())) {
        return raise(interpreter, Error::NotAnIterableArgument,
                     std::string_view{callee_name(interpreter, callee)},
                     type_name(interpreter, source.get()));
    }
    return tuple_from(interpreter, source.get());
}

// Whether a class is called with values that only the sequence or dict behind a star holds: they live to the
// end of the call, whatever __init__ does.
[[nodiscard]] bool holds_arguments(const Value* window, std::uint32_t count) {
    if (!window[0].is_heap() || !is_class(window[0].as_object())) return false;
    for (std::uint32_t index = 1; index <= count; ++index) {
        if (window[index].is_heap() && window[index].as_object()->count == 2) return true;
    }
    return false;
}

// Whether a call of it pushes no frame.
[[nodiscard]] bool ends_at_once(const ExecutionState& state, Value callee) {
    if (!callee.is_heap()) return true;
    const ShapeHead* shape = callee.as_object()->shape;
    return shape != state.function_shape && shape != state.bound_method_shape &&
           !is_class(callee.as_object());
}

// Whether it is a dialect function, bound or not.
[[nodiscard]] bool runs_function(const ExecutionState& state, Value callee) {
    if (is_function(state, callee)) return true;
    return callee.is_heap() && callee.as_object()->shape == state.bound_method_shape &&
           is_function(state, as<BoundMethod>(callee)->function);
}

// A mapping behind `**` that the call's window holds as it was given becomes a dict of the call's own. But a
// frame about to be pushed takes what it needs out of a dict at once.
Status own_keywords(const ExecutionState& state, Value* first) {
    Interpreter& interpreter = *state.interpreter;
    const Value given = first[2];
    if (given.is_heap() && given.as_object()->shape == state.dict_shape &&
        as<Dict>(given)->owner == nullptr && runs_function(state, first[0])) {
        return Status::ok();
    }
    Ref<Dict> own = new_dict(interpreter);
    if (own.is_error()) return kError;
    GOSSAMER_CHECK(merge_keywords(interpreter, own.get(), given, first[0]));
    replace(first[2], std::move(own).to_owned());
    return Status::ok();
}

// Like call_off_stack; the result is the caller's.
Owned call_at_once(Interpreter& interpreter, Value* first, std::uint32_t count, Tuple* keyword_names) {
    boost::container::small_vector<Value, 16> window{first, first + count + 1};
    std::fill_n(first, count + 1, Value::empty());
    Owned result = gossamer::call(interpreter, window[0], std::span<const Value>{window.data() + 1, count},
                                  keyword_names);
    PendingGuard guard{interpreter};
    for (Value& value : window)
        release(std::exchange(value, Value::empty()));
    return result;
}

}  // namespace

Outcome slow::call_extended(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Value* first = record.base + instruction.b();
    if (instruction.uc() != 0 && own_keywords(state, first).is_error()) return Outcome::Raise;
    Owned positional = positional_sequence(interpreter, take_register(first[1]), first[0]);
    Owned named = take_register(first[2]);
    if (positional.is_error()) {
        PendingGuard guard{interpreter};
        Owned callee = take_register(first[0]);
        return Outcome::Raise;
    }
    const std::span<const Value> values = is_list(positional.get()) ? as<List>(positional.get())->values()
                                                                    : as<Tuple>(positional.get())->values();
    Dict* dict = named.is_empty() ? nullptr : as<Dict>(named.get());
    const std::size_t named_count = dict == nullptr ? 0 : dict_size(dict);
    // The whole window is laid out above the frame: its length is known only now.
    Value* window = free_stack(state);
    if (!has_stack(state, window + values.size() + named_count + 4)) {
        positional.reset();
        named.reset();
        Owned callee = take_register(first[0]);
        raise(interpreter, Error::RecursionTooDeep);
        return Outcome::Raise;
    }
    Ref<Tuple> names;
    if (named_count > 0) {
        names = new_tuple(interpreter, named_count);
        if (names.is_error()) return Outcome::Raise;
    }
    window[0] = take_register(first[0]).detach();
    std::uint32_t count = 0;
    for (Value value : values) {
        retain(value);
        window[++count] = value;
    }
    bool all_strings = true;
    if (named_count > 0) {
        std::uint32_t position = 0;
        std::size_t index = 0;
        Value key;
        Value value;
        while (dict_next(dict, position, key, value)) {
            all_strings = all_strings && is_kind(key, TypeFlags::kStr);
            retain(key);
            names->items[index++] = key;
            retain(value);
            window[++count] = value;
        }
    }
    Outcome outcome = Outcome::Raise;
    Owned result;
    if (!all_strings) {
        gossamer::raise(interpreter, Error::KeywordsMustBeStrings);
        release_off_stack(window, count + 1);
    } else if (holds_arguments(window, count) || ends_at_once(state, window[0])) {
        result = call_at_once(interpreter, window, count, names.get());
    } else {
        outcome = call_window(state, window, count, names.get(), OnReturn::Store,
                              static_cast<std::uint16_t>(instruction.a()));
    }
    // A frame that has been pushed has counts of its own; any other call has been held by these two to its
    // end.
    {
        PendingGuard guard{interpreter};
        positional.reset();
        named.reset();
    }
    return result.is_empty() ? outcome
                             : finish_native_call(state, record, instruction.a(), std::move(result));
}

}  // namespace gossamer
