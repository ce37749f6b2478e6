// async_generator objects and the wrapped values that they yield.
#include "runtime/async_generator.h"
#include "runtime/container_support.h"

#include "memory/count.h"
#include "runtime/errors/vm.h"
#include "runtime/generator.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_format.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

Owned async_generator_iter(Interpreter&, Args args) {
    return Owned::share(args[0]);
}

Owned async_generator_repr(Interpreter& in, Args args) {
    const auto* generator = as<Generator>(args[0]);
    return format_text(in, "<async_generator object {} at {}>",
                       {as<Str>(generator_qualified_name(generator))->text(), address_text(args[0])});
}

Owned get_name(Interpreter&, Value self) {
    return Owned::share(generator_name(as<Generator>(self)));
}
Owned get_qualname(Interpreter&, Value self) {
    return Owned::share(generator_qualified_name(as<Generator>(self)));
}
Status set_name_field(Interpreter& in, Value& field, Value value, const char* attribute) {
    if (!is_str(value)) return raise(in, Error::MustBeSetToString, attribute);
    replace(field, Owned::share(value));
    return Status::ok();
}
Status set_name(Interpreter& in, Value self, Value value) {
    return set_name_field(in, as<Generator>(self)->name, value, "__name__");
}
Status set_qualname(Interpreter& in, Value self, Value value) {
    return set_name_field(in, as<Generator>(self)->qualified_name, value, "__qualname__");
}
Owned get_code(Interpreter&, Value self) {
    return Owned::share(as<Generator>(self)->code);
}

Owned async_generator_next(Interpreter& in, Args args) {
    return new_async_send(in, args[0], Value::none());
}
Owned async_generator_send(Interpreter& in, Args args) {
    return new_async_send(in, args[0], args[1]);
}
Owned async_generator_close(Interpreter& in, Args args) {
    return new_async_throw(in, args[0], Value::none());
}
Owned async_generator_throw(Interpreter& in, Args args) {
    GOSSAMER_CHECK(warn_of_signature(in, args, "athrow"));
    GOSSAMER_TRY(arguments, tuple_of(in, args.from(0)));
    return new_async_throw(in, args[0], arguments.value());
}
Owned get_frame(Interpreter& in, Value self) {
    return in.generator_frame(in, as<Generator>(self));
}
Owned get_running(Interpreter&, Value self) {
    return Owned::boolean(as<Generator>(self)->async_running);
}
Owned get_suspended(Interpreter&, Value self) {
    return Owned::boolean(as<Generator>(self)->state == GeneratorState::Suspended);
}
Owned get_awaited(Interpreter&, Value self) {
    return Owned::share(generator_delegate(as<Generator>(self)));
}

constexpr Method async_generator_methods[] = {
    {"__anext__", async_generator_next, exactly(0), ""},
    {"asend", async_generator_send, exactly(1),
     "asend($self, value, /)\nAn awaitable that resumes the generator with a value."},
    {"athrow", async_generator_throw, at_least(0),
     "athrow($self, type, value=None, traceback=None, /)\nAn awaitable that raises an exception in the "
     "generator."},
    {"aclose", async_generator_close, exactly(0),
     "aclose($self, /)\nAn awaitable that closes the generator."},
    kClassGetItem,
    {"__aiter__", async_generator_iter, exactly(0), ""},
    {"__repr__", async_generator_repr, exactly(0), ""},
};
constexpr Getter async_generator_getters[] = {
    {"__name__", get_name, set_name, nullptr},
    {"__qualname__", get_qualname, set_qualname, nullptr},
    {"ag_code", get_code, nullptr, nullptr},
    {"ag_frame", get_frame, nullptr, nullptr},
    {"ag_running", get_running, nullptr, nullptr, true},
    {"ag_await", get_awaited, nullptr, nullptr},
    {"ag_suspended", get_suspended, nullptr, nullptr},
};

void traverse_wrapped(Object* object, Visitor& visitor) {
    visitor.visit(static_cast<AsyncWrappedValue*>(object)->value);
}
Value take_next_of_wrapped(Object* object) {
    return std::exchange(static_cast<AsyncWrappedValue*>(object)->value, Value::empty());
}
std::size_t size_of_wrapped(const Object*) {
    return sizeof(AsyncWrappedValue);
}

constexpr std::uint32_t kFlags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable;

}  // namespace

const Layout async_wrapped_value_layout{traverse_wrapped, take_next_of_wrapped, nullptr,
                                        nullptr,          size_of_wrapped,      0};

Owned wrap_async_value(Interpreter& interpreter, Owned value) {
    auto* wrapped = interpreter.heap.create<AsyncWrappedValue>(
        interpreter.types.async_generator_wrapped_value->instance_shape);
    if (wrapped == nullptr) return raise_memory_error(interpreter);
    wrapped->value = value.detach();
    interpreter.heap.track(wrapped);
    return Owned::adopt(wrapped);
}

extern const TypeSpec async_generator_type_spec;
const TypeSpec async_generator_type_spec{
    "async_generator", "builtins", "An async generator's frame.", &generator_layout,
    sizeof(Generator), kFlags,     async_generator_methods,       async_generator_getters};
extern const TypeSpec async_generator_wrapped_value_type_spec;
const TypeSpec async_generator_wrapped_value_type_spec{"async_generator_wrapped_value",
                                                       "builtins",
                                                       "A value on its way out of an async generator.",
                                                       &async_wrapped_value_layout,
                                                       sizeof(AsyncWrappedValue),
                                                       kFlags,
                                                       {},
                                                       {}};

}  // namespace gossamer
