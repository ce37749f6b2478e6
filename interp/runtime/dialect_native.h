// Builtin functions written in the dialect: what CPython's library has in C and ours in `stdlib/`.
//
// To scripts such a function is a builtin_function_or_method: it binds to no instance, hides its code, and
// takes its arguments as natives do, so that wrong calls read as theirs. It is a native whose receiver is the
// dialect function and whose table row is made from that function's parameters. A default of `...` stands for
// an argument that C tells by its absence.
#pragma once

#include "memory/owned.h"
#include "runtime/native.h"

namespace gossamer {

struct Function;
struct Interpreter;
struct NativeCallable;
struct Str;

// `module` is the value of `__module__`. Runs the `__repr__` of defaults.
Owned new_dialect_native(Interpreter& interpreter, Function* function, const Str* name, Value module);
[[nodiscard]] bool is_dialect_native(const NativeCallable& callable);

}  // namespace gossamer
