// Async generators: the awaitables that drive them.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

// A value yielded by an async generator, told apart from what it awaits.
struct AsyncWrappedValue : Object {
    Value value;  // owned
};

Owned wrap_async_value(Interpreter& interpreter, Owned value);

extern const Layout async_wrapped_value_layout;

}  // namespace gossamer
