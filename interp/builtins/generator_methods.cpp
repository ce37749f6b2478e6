// generator and coroutine objects.
#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/container_support.h"
#include "runtime/errors/vm.h"
#include "runtime/exception.h"
#include "runtime/generator.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_format.h"
#include "runtime/warnings_core.h"
#include "support/text_builder.h"

#include <string>

namespace gossamer {

namespace {

[[nodiscard]] Generator* self_of(Value value) {
    return as<Generator>(value);
}

// What a resumption means to a caller of send(), throw() or __next__: a return is StopIteration.
Owned as_result(Interpreter& in, Resumed resumed) {
    if (resumed.value.is_error() || !resumed.returned) return std::move(resumed.value);
    return raise_with(in, in.types.StopIteration,
                      resumed.value.get().is_none() ? Value::empty() : resumed.value.get());
}

Owned generator_next_method(Interpreter& in, Args args) {
    return as_result(in, generator_send(in, self_of(args[0]), Value::none()));
}
Owned generator_send_method(Interpreter& in, Args args) {
    return as_result(in, generator_send(in, self_of(args[0]), args[1]));
}
Owned generator_close_method(Interpreter& in, Args args) {
    return generator_close(in, self_of(args[0]));
}
Owned generator_iter(Interpreter&, Args args) {
    return Owned::share(args[0]);
}

}  // namespace

Status warn_of_signature(Interpreter& in, Args args, std::string_view method) {
    if (args.count <= 2) return Status::ok();
    TextBuilder text;
    for (std::string_view part :
         {std::string_view{"the (type, exc, tb) signature of "}, method,
          std::string_view{"() is deprecated, use the single-arg signature instead."}})
        text.append(part);
    if (text.failed()) return raise_memory_error(in);
    return warn(in, in.types.DeprecationWarning, text.view());
}

Owned exception_to_throw(Interpreter& in, Args args) {
    GOSSAMER_CHECK(warn_of_signature(in, args, "throw"));
    return exception_of_arguments(in, args);
}

// The exception of throw(instance) or throw(type[, value[, traceback]]). If it cannot be made, what is thrown
// is the exception that tells so.
Owned exception_of_arguments(Interpreter& in, Args args) {
    const Value first = args[1];
    const Value value = args.get(2);
    Value traceback = args.get(3);
    if (!traceback.is_empty() && !traceback.is_none() && type_of(in, traceback) != in.types.traceback)
        return raise(in, Error::ThrowTraceback);
    if (is_exception(first)) {
        if (!value.is_empty() && !value.is_none()) return raise(in, Error::ThrowWithValue);
        return Owned::share(first);
    }
    if (!is_kind(first, TypeFlags::kType) || !is_subtype(as<Type>(first), in.types.BaseException)) {
        return raise(in, Error::ThrowNonException, type_name(in, first));
    }
    if (is_exception(value) && is_subtype(heap_type(value.as_object()), as<Type>(first)))
        return Owned::share(value);
    const std::size_t given = value.is_empty() || value.is_none() ? 0 : 1;
    Owned made = call(in, first, std::span{&value, given});
    if (!made.is_error() && is_exception(made.get())) return made;
    if (!made.is_error()) {
        GOSSAMER_TRY(text, repr_of(in, first));
        raise(in, Error::RaiseNonExceptionResult, as<Str>(text.get())->text(), type_name(in, made.get()));
    }
    return take_pending(in);
}

namespace {

Owned generator_throw_method(Interpreter& in, Args args) {
    Owned exception = exception_to_throw(in, args);
    const bool is_refused = exception.is_error();
    if (is_refused) {
        // A delegate of another kind may know what to do with it.
        if (generator_delegate(self_of(args[0])).is_none()) return kError;
        exception = take_pending(in);
    }
    Value traceback = args.get(3);
    if (!is_refused && !traceback.is_empty() && !traceback.is_none()) {
        replace(as<Exception>(exception.get())->traceback, Owned::share(traceback));
    }
    return as_result(in,
                     generator_throw(in, self_of(args[0]), std::move(exception), args.from(1), is_refused));
}

Owned generator_repr(Interpreter& in, Args args) {
    const Generator* generator = self_of(args[0]);
    const char* kind =
        generator->kind == GeneratorKind::AsyncGenerator ? "async_generator" : generator_kind_name(generator);
    return format_text(in, "<{} object {} at {}>",
                       {kind, as<Str>(generator_qualified_name(generator))->text(), address_text(args[0])});
}

Owned get_name(Interpreter&, Value self) {
    return Owned::share(generator_name(self_of(self)));
}
Owned get_qualname(Interpreter&, Value self) {
    return Owned::share(generator_qualified_name(self_of(self)));
}
Status set_name_field(Interpreter& in, Value& field, Value value, const char* attribute) {
    if (value.is_empty() || !is_str(value)) return raise(in, Error::MustBeSetToString, attribute);
    replace(field, Owned::share(value));
    return Status::ok();
}
Status set_name(Interpreter& in, Value self, Value value) {
    return set_name_field(in, self_of(self)->name, value, "__name__");
}
Status set_qualname(Interpreter& in, Value self, Value value) {
    return set_name_field(in, self_of(self)->qualified_name, value, "__qualname__");
}
Owned get_code(Interpreter&, Value self) {
    return Owned::share(self_of(self)->code);
}
Owned get_running(Interpreter&, Value self) {
    return Owned::boolean(self_of(self)->state == GeneratorState::Running);
}
Owned get_suspended(Interpreter&, Value self) {
    return Owned::boolean(self_of(self)->state == GeneratorState::Suspended);
}
Owned get_delegate(Interpreter&, Value self) {
    return Owned::share(generator_delegate(self_of(self)));
}
Owned get_frame(Interpreter& in, Value self) {
    return in.generator_frame(in, self_of(self));
}
Owned get_origin(Interpreter&, Value) {
    return Owned::none();
}

Owned coroutine_await(Interpreter& in, Args args) {
    auto* wrapper = in.heap.create<CoroutineWrapper>(in.types.coroutine_wrapper->instance_shape);
    if (wrapper == nullptr) return raise_memory_error(in);
    wrapper->coroutine = Owned::share(args[0]).detach();
    in.heap.track(wrapper);
    return Owned::adopt(wrapper);
}

constexpr Method generator_methods[] = {
    kClassGetItem,
    {"__next__", generator_next_method, exactly(0), ""},
    {"__iter__", generator_iter, exactly(0), ""},
    {"__repr__", generator_repr, exactly(0), ""},
    {"send", generator_send_method, exactly(1),
     "send($self, object, /)\nResume with a value; give what is yielded next, or raise StopIteration."},
    {"throw", generator_throw_method, between(1, 3),
     "throw($self, type, value=None, traceback=None, /)\nRaise an exception where the generator is paused."},
    {"close", generator_close_method, exactly(0),
     "close($self, /)\nRaise GeneratorExit where the generator is paused."},
};
constexpr Getter generator_getters[] = {
    {"__name__", get_name, set_name, nullptr},        {"__qualname__", get_qualname, set_qualname, nullptr},
    {"gi_code", get_code, nullptr, nullptr},          {"gi_frame", get_frame, nullptr, nullptr},
    {"gi_running", get_running, nullptr, nullptr},    {"gi_suspended", get_suspended, nullptr, nullptr},
    {"gi_yieldfrom", get_delegate, nullptr, nullptr},
};

constexpr Method coroutine_methods[] = {
    kClassGetItem,
    {"__await__", coroutine_await, exactly(0), ""},
    {"__repr__", generator_repr, exactly(0), ""},
    {"send", generator_send_method, exactly(1), "send($self, object, /)\nResume with a value."},
    {"throw", generator_throw_method, between(1, 3),
     "throw($self, type, value=None, traceback=None, /)\nRaise an exception where the coroutine waits."},
    {"close", generator_close_method, exactly(0),
     "close($self, /)\nRaise GeneratorExit where the coroutine waits."},
};
constexpr Getter coroutine_getters[] = {
    {"__name__", get_name, set_name, nullptr},     {"__qualname__", get_qualname, set_qualname, nullptr},
    {"cr_code", get_code, nullptr, nullptr},       {"cr_frame", get_frame, nullptr, nullptr},
    {"cr_running", get_running, nullptr, nullptr}, {"cr_suspended", get_suspended, nullptr, nullptr},
    {"cr_await", get_delegate, nullptr, nullptr},  {"cr_origin", get_origin, nullptr, nullptr, true},
};

// ---- coroutine_wrapper: what coroutine.__await__() gives

void traverse_wrapper(Object* object, Visitor& visitor) {
    visitor.visit(static_cast<CoroutineWrapper*>(object)->coroutine);
}
Value take_next_of_wrapper(Object* object) {
    return std::exchange(static_cast<CoroutineWrapper*>(object)->coroutine, Value::empty());
}
std::size_t size_of_wrapper(const Object*) {
    return sizeof(CoroutineWrapper);
}
constexpr Layout wrapper_layout{traverse_wrapper, take_next_of_wrapper, nullptr, nullptr, size_of_wrapper, 0};

[[nodiscard]] Generator* wrapped(Value self) {
    return as<Generator>(as<CoroutineWrapper>(self)->coroutine);
}

Owned wrapper_next(Interpreter& in, Args args) {
    return as_result(in, generator_send(in, wrapped(args[0]), Value::none()));
}
Owned wrapper_send(Interpreter& in, Args args) {
    return as_result(in, generator_send(in, wrapped(args[0]), args[1]));
}
Owned wrapper_close(Interpreter& in, Args args) {
    return generator_close(in, wrapped(args[0]));
}
Owned wrapper_throw(Interpreter& in, Args args) {
    GOSSAMER_TRY(exception, exception_to_throw(in, args));
    return as_result(in, generator_throw(in, wrapped(args[0]), std::move(exception), args.from(1)));
}

constexpr Method wrapper_methods[] = {
    {"__next__", wrapper_next, exactly(0), ""},
    {"__iter__", generator_iter, exactly(0), ""},
    {"send", wrapper_send, exactly(1), "send($self, object, /)\nResume with a value."},
    {"throw", wrapper_throw, between(1, 3),
     "throw($self, type, value=None, traceback=None, /)\nRaise an exception where the coroutine waits."},
    {"close", wrapper_close, exactly(0), "close($self, /)\nRaise GeneratorExit where the coroutine waits."},
};

constexpr std::uint32_t kFlags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable;

}  // namespace

extern const TypeSpec generator_type_spec;
const TypeSpec generator_type_spec{
    "generator",       "builtins",        "A function's frame that can be resumed.",
    &generator_layout, sizeof(Generator), kFlags,
    generator_methods, generator_getters, nullptr,
    generator_next};
extern const TypeSpec coroutine_type_spec;
const TypeSpec coroutine_type_spec{"coroutine",       "builtins",        "An async function's frame.",
                                   &generator_layout, sizeof(Generator), kFlags,
                                   coroutine_methods, coroutine_getters};
extern const TypeSpec coroutine_wrapper_type_spec;
const TypeSpec coroutine_wrapper_type_spec{"coroutine_wrapper",
                                           "builtins",
                                           "A wrapper object implementing __await__ for coroutines.",
                                           &wrapper_layout,
                                           sizeof(CoroutineWrapper),
                                           kFlags,
                                           wrapper_methods,
                                           {}};

}  // namespace gossamer
