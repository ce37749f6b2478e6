// Calling from natives. Arguments are borrowed and shared into the callee (they stay alive until the call
// ends).
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <initializer_list>
#include <span>

namespace gossamer {

// callee(*args, **keywords): the last keyword_names->size() values of `args` are the keyword values. May run
// code.
Owned call(Interpreter& interpreter, Value callee, std::span<const Value> args,
           Tuple* keyword_names = nullptr);
inline Owned call(Interpreter& interpreter, Value callee, std::initializer_list<Value> args) {
    return call(interpreter, callee, std::span<const Value>{args.begin(), args.size()});
}
// value.name(*args).
Owned call_method(Interpreter& interpreter, Value value, Str* name, std::span<const Value> args);
// A native function with its arity checked and keywords bound as its table says (`name` for error texts).
// `args` includes the receiver when the method has one.
struct NativeCallable;
Owned call_native(Interpreter& interpreter, const NativeCallable& callable, const Value* args,
                  std::size_t count, Tuple* keyword_names);
// One of Arity raw, whose `positional` values are followed by those that keyword_names (may be null) names.
Owned call_raw(Interpreter& interpreter, const Method& method, const Value* values, std::size_t positional,
               Tuple* keyword_names);
[[nodiscard]] bool is_callable(const Interpreter& interpreter, Value value);

// Guards native recursion: repr of nested lists, ==, __getattr__ chains. RecursionError when the C++ stack is
// nearly used up.
class NativeCallGuard {
public:
    explicit NativeCallGuard(Interpreter& interpreter) : interpreter_{interpreter} {}
    NativeCallGuard(const NativeCallGuard&) = delete;
    NativeCallGuard& operator=(const NativeCallGuard&) = delete;
    // `doing` completes the text: "while calling a Python object", "in comparison", "while getting the repr
    // of an object".
    [[nodiscard]] Status check(const char* doing) {
        if (!interpreter_.stack_limit.is_reached()) [[likely]]
            return Status::ok();
        return refuse(doing);
    }

private:
    [[gnu::cold]] Status refuse(const char* doing);

    Interpreter& interpreter_;
};

}  // namespace gossamer
