// Calls of special methods from natives, without the detour over argument binding: a native method is called
// as the C++ function it is, a dialect function through the interpreter's hook, and only other descriptors
// are bound first.
//
// `method` is borrowed from a class; an owner is taken before anything runs.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <span>

namespace gossamer {

// method(arguments[0], arguments[1]…) where `method` is what the class of arguments[0] has for a special
// name: not empty. None, which says that the class does without, is called like anything else (TypeError).
// May run code.
Owned call_special_value(Interpreter& interpreter, Value method, std::span<const Value> arguments);

// type(receiver).which(receiver); empty when absent. May run code.
Owned call_special_unary(Interpreter& interpreter, Special which, Value receiver);

// method(receiver, argument); not_implemented when the class has none or has None. May run code.
Owned call_special_binary(Interpreter& interpreter, Value method, Value receiver, Value argument);

// Whether the method is a native one of a builtin type (a "slot wrapper").
[[nodiscard]] bool is_native_special(const Interpreter& interpreter, Value method);

// Whether two special methods, neither of them empty, are natives that do the same, be they of different
// types.
[[nodiscard]] bool is_same_native(const Interpreter& interpreter, Value left, Value right);

}  // namespace gossamer
