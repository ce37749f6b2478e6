// Calls of special methods from natives, without the detour over argument binding: a native method is called
// as the C++ function it is, a dialect function through the interpreter's hook, and only other descriptors
// are bound first.
//
// `method` is borrowed from a class; an owner is taken before anything runs.
#pragma once

#include "memory/owned.h"
#include "runtime/callable.h"
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

// Whether a class has taken a special method from a builtin type that its instances are not of.
[[nodiscard]] inline bool is_borrowed(const Type* type, const NativeCallable* method) {
    return type->has(TypeFlags::kHeapType) && !is_subtype(type, method->owner);
}

// The native that instances of the type have for a special name, if a call of it with so many values, the
// receiver among them, needs nothing else; null: call_special_value finds out.
[[nodiscard]] inline NativeFunction direct_special(const Interpreter& interpreter, const Type* type,
                                                   Special which, std::size_t count) {
    const Value method = type->find_special(which);
    if (!method.is_heap()) return nullptr;
    const Type* kind = heap_type(method.as_object());
    if (kind != interpreter.types.wrapper_descriptor && kind != interpreter.types.method_descriptor)
        return nullptr;
    const auto* callable = as<NativeCallable>(method);
    return callable->direct.takes_as_is(count) && !is_borrowed(type, callable) ? callable->method->function
                                                                               : nullptr;
}

// Whether the method is a native one of a builtin type (a "slot wrapper").
[[nodiscard]] bool is_native_special(const Interpreter& interpreter, Value method);

// Whether two special methods, neither of them empty, are natives that do the same, be they of different
// types.
[[nodiscard]] bool is_same_native(const Interpreter& interpreter, Value left, Value right);

}  // namespace gossamer
