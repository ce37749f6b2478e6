#include "runtime/special_call.h"

#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"

namespace gossamer {

namespace {

// Whether the native may be called directly: its receiver is of the right kind and it takes the arguments as
// they are.
[[nodiscard]] bool fits_directly(const Interpreter& interpreter, const NativeCallable* callable,
                                 std::span<const Value> arguments) {
    return callable->direct.takes(arguments.size()) &&
           is_instance_exact_or_sub(interpreter, arguments[0], callable->owner);
}

}  // namespace

bool is_native_special(const Interpreter& interpreter, Value method) {
    return method.is_heap() && heap_type(method.as_object()) == interpreter.types.wrapper_descriptor;
}

bool is_same_native(const Interpreter& interpreter, Value left, Value right) {
    const auto native = [&interpreter](Value method) -> const Method* {
        if (!method.is_heap()) return nullptr;
        const Type* kind = heap_type(method.as_object());
        const bool is_native =
            kind == interpreter.types.wrapper_descriptor || kind == interpreter.types.native_function;
        return is_native ? as<NativeCallable>(method)->method : nullptr;
    };
    const Method* first = native(left);
    const Method* second = native(right);
    return first != nullptr && second != nullptr && first->function == second->function;
}

Owned call_special_value(Interpreter& interpreter, Value method, std::span<const Value> arguments) {
    if (method.is_heap()) [[likely]] {
        const Type* type = heap_type(method.as_object());
        if (type == interpreter.types.wrapper_descriptor || type == interpreter.types.method_descriptor) {
            const auto* callable = as<NativeCallable>(method);
            if (fits_directly(interpreter, callable, arguments)) [[likely]] {
                NativeCallGuard guard{interpreter};
                GOSSAMER_CHECK(guard.check("while calling a Python object"));
                return call_direct(interpreter, *callable, arguments.data(),
                                   static_cast<std::uint32_t>(arguments.size()));
            }
            // Its complaint speaks of the receiver and the arguments as they are.
            return call(interpreter, method, arguments);
        } else if (type == interpreter.types.function) {
            Owned keeper = Owned::share(method);
            return interpreter.call_function(interpreter, method, arguments.data(), arguments.size(),
                                             nullptr);
        }
    }
    Owned keeper = Owned::share(method);
    GOSSAMER_TRY(bound,
                 bind_descriptor(interpreter, method, arguments[0], type_of(interpreter, arguments[0])));
    return call(interpreter, bound.get(), arguments.subspan(1));
}

Owned call_special_unary(Interpreter& interpreter, Special which, Value receiver) {
    Value method = type_of(interpreter, receiver)->find_special(which);
    if (method.is_empty()) return Owned{};
    return call_special_value(interpreter, method, std::span<const Value>{&receiver, 1});
}

Owned call_special_binary(Interpreter& interpreter, Value method, Value receiver, Value argument) {
    if (method.is_empty()) return Owned::not_implemented();
    const Value arguments[] = {receiver, argument};
    return call_special_value(interpreter, method, arguments);
}

}  // namespace gossamer
