// Async generators: the awaitables that drive them.
#pragma once

#include "memory/owned.h"
#include "runtime/generator.h"
#include "runtime/interpreter.h"
#include "runtime/native.h"

namespace gossamer {

// A value yielded by an async generator, told apart from what it awaits.
struct AsyncWrappedValue : Object {
    Value value;  // owned
};

// What __anext__(), asend(), athrow() and aclose() of an async generator give: an awaitable that drives it
// one step. Steps of both types: unused → running → closed.
struct AsyncStep : Object {
    enum class State : std::uint8_t { Unused, Running, Closed };
    Value generator;  // owned
    Value argument;   // owned: the value to send, or the exception to throw; none() for aclose()
    State state;
    bool is_close;
};

Owned new_async_send(Interpreter& interpreter, Value generator, Value value);
// send(value) of an asend(): what it returns is handed out as it is, without a StopIteration. May run code.
Resumed async_send_step(Interpreter& interpreter, Value step, Value value);
// `exception` none(): aclose().
Owned new_async_throw(Interpreter& interpreter, Value generator, Value arguments);

// anext(iterator[, default]).
Owned builtin_anext(Interpreter& interpreter, Args args);

Owned wrap_async_value(Interpreter& interpreter, Owned value);

extern const Layout async_wrapped_value_layout;

}  // namespace gossamer
