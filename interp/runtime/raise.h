// Raising. `return raise(in, Error::NotCallable, type_name(in, value));`
//
// A raised exception becomes `interpreter.pending`; its __context__ is the exception being handled. What
// raises answers kError, which converts to every result type. Building an exception may fail for want of
// memory: then MemoryError, which is preallocated, is pending instead.
#pragma once

#include "memory/owned.h"
#include "runtime/error_id.h"
#include "runtime/errors/core.h"
#include "runtime/interpreter.h"

#include <initializer_list>
#include <string_view>

namespace gossamer {

// One argument of an error text: text is borrowed, numbers are printed in decimal.
struct ErrorArgument {
    ErrorArgument(std::string_view given) : text{given} {}
    ErrorArgument(const char* given) : text{given} {}
    ErrorArgument(const Str* given);
    template <class Number>
    requires std::is_integral_v<Number> ErrorArgument(Number given)
        : number{static_cast<std::int64_t>(given)}, is_number{true} {}
    std::string_view text;
    std::int64_t number = 0;
    bool is_number = false;
};

ErrorTag raise_error(Interpreter& interpreter, ErrorId error, std::initializer_list<ErrorArgument> arguments);
template <class... Arguments>
ErrorTag raise(Interpreter& interpreter, ErrorId error, const Arguments&... arguments) {
    return raise_error(interpreter, error, {ErrorArgument{arguments}...});
}
ErrorTag raise_memory_error(Interpreter& interpreter);
// Raises an instance with the given single argument (KeyError(key), StopIteration(value)); empty: no
// argument.
ErrorTag raise_with(Interpreter& interpreter, Type* exception_type, Value argument);
// Raises a builtin exception made from these arguments as its constructor would (UnicodeDecodeError and the
// like).
ErrorTag raise_with_args(Interpreter& interpreter, Type* exception_type,
                         std::initializer_list<Value> arguments);
// Raises an existing exception instance (takes it over); sets __context__ as `raise` does.
ErrorTag raise_instance(Interpreter& interpreter, Owned exception);
// errno → OSError subclass with errno, strerror, filename (empty: none).
ErrorTag raise_os_error(Interpreter& interpreter, int error_number, Value file_name);

[[nodiscard]] inline bool is_pending(const Interpreter& interpreter) {
    return !interpreter.pending.is_empty();
}
// Takes the pending exception out; empty when none.
[[nodiscard]] Owned take_pending(Interpreter& interpreter);
// Puts it back (no context is set). Replaces what is pending.
void restore_pending(Interpreter& interpreter, Owned exception);
// Whether the pending exception is an instance of `type` (real subclass relation).
[[nodiscard]] bool pending_is(const Interpreter& interpreter, const Type* type);
// Gives a pending NameError or UnboundLocalError its `name` attribute, from which suggestions are made.
void set_pending_name(Interpreter& interpreter, Str* name);
// Gives a pending ImportError its `name` (of the module), `path` and `name_from`.
void set_pending_import(Interpreter& interpreter, Value module, Str* name_from);
// Gives a pending AttributeError its `name` and `obj`.
void set_pending_attribute(Interpreter& interpreter, Value object, Str* name);
// Gives a pending ImportError its `name`, `path` and `name_from` (none() for those it has not).
void set_pending_import(Interpreter& interpreter, Value name, Value path, Value name_from);
// Drops the pending exception. May run code.
void clear_pending(Interpreter& interpreter);

// Keeps a pending exception safe around code that must not disturb it (finalisers, callbacks, unwinding).
class PendingGuard {
public:
    explicit PendingGuard(Interpreter& interpreter)
        : interpreter_{interpreter}, saved_{take_pending(interpreter)} {}
    ~PendingGuard() {
        if (!saved_.is_empty()) restore_pending(interpreter_, std::move(saved_));
    }
    PendingGuard(const PendingGuard&) = delete;
    PendingGuard& operator=(const PendingGuard&) = delete;

private:
    Interpreter& interpreter_;
    Owned saved_;
};

}  // namespace gossamer
