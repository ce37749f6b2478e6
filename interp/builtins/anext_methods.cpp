// anext() and the awaitable that anext() with a default gives: it drives another one and turns the end of the
// iteration into the default.
#include "runtime/async_generator.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/errors/objects.h"
#include "runtime/errors/vm.h"
#include "runtime/exception.h"
#include "runtime/generator.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

struct AnextAwaitable : Object {
    Value wrapped;        // owned: what __anext__ gave
    Value default_value;  // owned
};

using AnextFields = OwnedFields<AnextAwaitable, &AnextAwaitable::wrapped, &AnextAwaitable::default_value>;

// What to resume: the awaitable's own iterator.
Owned iterator_of(Interpreter& in, Value self) {
    Owned wrapped = Owned::share(as<AnextAwaitable>(self)->wrapped);
    bool absent = false;
    Owned iterator = call_special(in, wrapped.get(), Special::await, {}, &absent);
    const bool is_generator = absent && is_generator_object(in, wrapped.get());
    if (is_generator && (as<Generator>(wrapped.get())->code->flags & CodeFlags::kIterableCoroutine) != 0)
        return wrapped;
    if (absent) return raise(in, Error::NotAwaitable, type_name(in, wrapped.get()));
    if (!iterator.is_error() && type_of(in, iterator.get())->find_special(Special::next).is_empty())
        return raise(in, Error::AwaitNonIterator, type_name(in, iterator.get()));
    return iterator;
}

Owned deliver(Interpreter& in, Value self, Owned result) {
    if (!result.is_error() || !pending_is(in, in.types.StopAsyncIteration)) return result;
    Owned value = Owned::share(as<AnextAwaitable>(self)->default_value);
    clear_pending(in);
    return raise_with(in, in.types.StopIteration, value.get());
}

Owned resume(Interpreter& in, Args args, const char* name) {
    GOSSAMER_TRY(iterator, iterator_of(in, args[0]));
    GOSSAMER_TRY(method, intern(in, name));
    return deliver(in, args[0], call_method(in, iterator.get(), method.get(), args.from(1)));
}

Owned anext_next(Interpreter& in, Args args) {
    return resume(in, args, "__next__");
}
Owned anext_send(Interpreter& in, Args args) {
    return resume(in, args, "send");
}
Owned anext_throw(Interpreter& in, Args args) {
    return resume(in, args, "throw");
}
Owned anext_close(Interpreter& in, Args args) {
    return resume(in, args, "close");
}
Owned anext_itself(Interpreter&, Args args) {
    return Owned::share(args[0]);
}

constexpr Method kMethods[] = {
    {"__await__", anext_itself, exactly(0), ""},
    {"__iter__", anext_itself, exactly(0), ""},
    {"__next__", anext_next, exactly(0), ""},
    {"send", anext_send, exactly(1), "send($self, object, /)\nGo on with a value."},
    {"throw", anext_throw, between(1, 3),
     "throw($self, type, value=None, traceback=None, /)\nRaise an exception."},
    {"close", anext_close, exactly(0), "close($self, /)\nGive it up."},
};

}  // namespace

Owned builtin_anext(Interpreter& in, Args args) {
    bool absent = false;
    GOSSAMER_TRY(wrapped, call_special(in, args[0], Special::anext, {}, &absent));
    if (absent) return raise(in, Error::NotAsyncIterator, type_name(in, args[0]));
    if (args.count == 1) return wrapped;
    auto* awaitable = in.heap.create<AnextAwaitable>(in.types.anext_awaitable->instance_shape);
    if (awaitable == nullptr) return raise_memory_error(in);
    awaitable->wrapped = wrapped.detach();
    awaitable->default_value = Owned::share(args[1]).detach();
    in.heap.track(awaitable);
    return Owned::adopt(awaitable);
}

extern const TypeSpec anext_awaitable_type_spec;
constexpr TypeSpec anext_awaitable_type_spec{
    .name = "anext_awaitable",
    .module = "builtins",
    .documentation = "",
    .layout = &AnextFields::layout,
    .basic_size = sizeof(AnextAwaitable),
    .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    .methods = kMethods,
    .getters = {},
};

}  // namespace gossamer
