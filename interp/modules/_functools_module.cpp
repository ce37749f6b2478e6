// _functools: what functools has in C++: reduce, cmp_to_key, partial, the wrapper of lru_cache.
#include "memory/count.h"
#include "modules/functools.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/container_support.h"
#include "runtime/dict.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/numbers.h"
#include "runtime/module.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

// Raw, because CPython's complains of keywords by its bare name.
Owned functools_reduce(Interpreter& in, Args args) {
    if (args.keyword_count != 0) return raise(in, Error::NoKeywords, "reduce");
    if (args.count < 2) return raise(in, Error::ArityAtLeast, "reduce", 2, "s", args.count);
    if (args.count > 3) return raise(in, Error::ArityAtMost, "reduce", 3, "s", args.count);
    Owned iterator = get_iterator(in, args[1]);
    if (iterator.is_error()) {
        if (pending_is(in, in.types.TypeError)) {
            clear_pending(in);
            return raise(in, Error::ReduceNotIterable);
        }
        return kError;
    }
    Owned result = args.count > 2 ? Owned::share(args[2]) : next_item(in, iterator.get());
    if (result.is_error()) return kError;
    if (result.is_empty()) return raise(in, Error::ReduceEmpty);
    // The operands of a step live until those of the next one are there, as in the argument tuple that
    // CPython uses again and again.
    Owned left;
    Owned right;
    for (;;) {
        GOSSAMER_TRY(item, next_item(in, iterator.get()));
        if (item.is_empty()) break;
        left = std::move(result);
        right = std::move(item);
        GOSSAMER_TRY(next, call(in, args[0], {left.get(), right.get()}));
        result = std::move(next);
    }
    right.reset();
    left.reset();
    return result;
}

// ---- cmp_to_key

// What cmp_to_key returns (`object` empty), and what that returns for each item.
struct KeyWrapper : Object {
    Value comparison;  // owned; compare(left, right) → negative, 0, positive
    Value object;      // owned; empty in the factory
};

using Fields = OwnedFields<KeyWrapper, &KeyWrapper::comparison, &KeyWrapper::object>;

constexpr Layout kKeyWrapperLayout{
    .traverse = Fields::traverse,
    .take_next = Fields::take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,  // assigning `obj` may close a cycle, which then breaks at the object
    .cell_size = Fields::cell_size,
    .weakref_offset = 0,
};

Owned new_key(Interpreter& in, Type* type, Value comparison, Value object) {
    auto* key = in.heap.create<KeyWrapper>(type->instance_shape);
    if (key == nullptr) return raise_memory_error(in);
    key->comparison = Owned::share(comparison).detach();
    key->object = Owned::share(object).detach();
    in.heap.track(key);
    return Owned::adopt(key);
}

Owned key_call(Interpreter& in, Args args) {
    static constexpr const char* names[] = {"obj"};
    const std::size_t given = args.count - 1 + args.keyword_count;
    if (given > 1) return raise(in, Error::KeyTooMany, given);
    Value values[] = {Value::empty()};
    GOSSAMER_CHECK(bind_raw_arguments(in, args, 1, "K", names, values, 1));
    if (values[0].is_empty()) return raise(in, Error::MissingRequiredPosition, "K", "obj", 1);
    return new_key(in, type_of(in, args[0]), as<KeyWrapper>(args[0])->comparison, values[0]);
}

template <Comparison kComparison>
Owned key_compare(Interpreter& in, Args args) {
    if (!args[1].is_heap() || type_of(in, args[1]) != type_of(in, args[0]))
        return raise(in, Error::KeyObjectOther);
    Owned comparison = Owned::share(as<KeyWrapper>(args[0])->comparison);
    Owned left = Owned::share(as<KeyWrapper>(args[0])->object);
    Owned right = Owned::share(as<KeyWrapper>(args[1])->object);
    if (left.is_empty() || right.is_empty()) return raise(in, Error::AnyTypeError, "object");
    GOSSAMER_TRY(order, call(in, comparison.get(), {left.get(), right.get()}));
    return rich_compare(in, order.get(), Value::from_int(0), kComparison);
}

Owned key_get_object(Interpreter&, Value self) {
    const Value object = as<KeyWrapper>(self)->object;
    return object.is_empty() ? Owned::none() : Owned::share(object);
}

Status key_set_object(Interpreter&, Value self, Value value) {
    replace(as<KeyWrapper>(self)->object, Owned::share(value));
    return Status::ok();
}

constexpr Getter kKeyGetters[] = {{"obj", key_get_object, key_set_object, "The object that is compared."}};

constexpr Method kKeyMethods[] = {
    {"__call__", key_call, raw(), ""},
    {"__lt__", key_compare<Comparison::Lt>, exactly(1), ""},
    {"__le__", key_compare<Comparison::Le>, exactly(1), ""},
    {"__eq__", key_compare<Comparison::Eq>, exactly(1), ""},
    {"__ne__", key_compare<Comparison::Ne>, exactly(1), ""},
    {"__gt__", key_compare<Comparison::Gt>, exactly(1), ""},
    {"__ge__", key_compare<Comparison::Ge>, exactly(1), ""},
    {"__hash__", nullptr, exactly(0), ""},
};

Owned cmp_to_key(Interpreter& in, Args args) {
    return new_key(in, partner_type(in, key_wrapper_type_spec), args[0], Value::empty());
}

constexpr Method kFunctions[] = {
    {"cmp_to_key", cmp_to_key, keywords(),
     "cmp_to_key(mycmp)\nTurns a comparing function into a function for key=."},
    {"reduce", functools_reduce, raw(),
     "reduce(function, iterable[, initial], /)\nfunction(function(first, second), third) and so on."},
};

Status initialise(Interpreter& in, Module* module) {
    if (add_module_type(in, module, partial_type_spec) == nullptr) return kError;
    if (add_module_type(in, module, lru_cache_type_spec) == nullptr) return kError;
    Type* key_type = make_builtin_type(in, key_wrapper_type_spec, in.types.object);
    if (key_type == nullptr) return raise_memory_error(in);
    add_partner(in, key_type);
    return Status::ok();
}

}  // namespace

const TypeSpec key_wrapper_type_spec{
    .name = "KeyWrapper",
    .module = "functools",
    .documentation = "A key that a comparing function orders.",
    .layout = &kKeyWrapperLayout,
    .basic_size = sizeof(KeyWrapper),
    .flags = TypeFlags::kNoInstantiate,
    .methods = kKeyMethods,
    .getters = kKeyGetters,
};

extern const ModuleSpec _functools_module_spec;
const ModuleSpec _functools_module_spec{"_functools", "Functions about functions.", kFunctions, initialise};

}  // namespace gossamer
