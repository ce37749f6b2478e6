// Exception instances and tracebacks.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

// All builtin exceptions share this struct; what some types carry beyond args lies in fields of their own
// (meaning by type: see exception.cpp):
//   StopIteration: value · SystemExit: code · KeyError …: none · AttributeError: name, obj · NameError: name
//   · ImportError: msg, name, path, name_from · OSError: errno, strerror, filename, filename2 · SyntaxError:
//   msg, filename, lineno, offset, text, end_lineno, end_offset, print_file_and_line · UnicodeError:
//   encoding, object, start, end, reason · ExceptionGroup: message, exceptions (tuple)
// exception_fields.h has their indexes. An empty field was not given and reads as None.
// Attributes set by scripts are shape slots behind it, as in any instance.
struct Exception : Object {
    union {
        Value field;       // owned, where there is one: it stands in the row of all that is owned
        Value* field_row;  // owned buffer of field_count owned values, where there are more
    };
    Value args;       // owned; Tuple
    Value traceback;  // owned; Traceback or none()
    Value cause;      // owned; Exception or none()
    Value context;    // owned; Exception or none()
    bool suppress_context;
    std::uint8_t field_count;

    [[nodiscard]] Value* fields() { return field_count > 1 ? field_row : &field; }
    [[nodiscard]] const Value* fields() const { return field_count > 1 ? field_row : &field; }
};

// ExceptionGroup, alone among the builtin exceptions, can be referred to weakly: in CPython it is a class
// made at the start.
struct ExceptionGroup : Exception {
    WeakReference* weakrefs;
};

struct Traceback : Object {
    Value next;                 // owned; towards where the exception was raised; Traceback or none()
    Value frame;                // owned; FrameObject
    std::uint32_t line;         // as given to the constructor, or kLineOfInstruction: ask traceback_line
    std::uint32_t instruction;  // index, for the caret range

    static constexpr std::uint32_t kLineOfInstruction = 0xFFFF'FFFF;
};

Owned new_exception(Interpreter& interpreter, Type* type,
                    std::span<const Value> args);  // calls no dialect code
// The args, also of an exception that the collector is taking apart. Borrowed.
[[nodiscard]] Tuple* exception_args(const Interpreter& interpreter, const Exception* exception);
// The exception being handled, innermost; none(). Borrowed. vm/.
[[nodiscard]] Value handled_exception(const Interpreter& interpreter);
Owned new_traceback(Interpreter& interpreter, Value next, Value frame, std::uint32_t line,
                    std::uint32_t instruction);
// tb_lineno. Most entries are never asked.
[[nodiscard]] std::uint32_t traceback_line(const Traceback* traceback);
[[nodiscard]] inline bool is_exception(Value value) {
    return is_kind(value, TypeFlags::kException);
}

// Text of an uncaught exception as the interpreter prints it (chain, notes, groups, carets, suggestions); may
// run code. traceback_text.cpp
Status print_exception(Interpreter& interpreter, Value exception, std::string& out);

// The next of the fields that the exception's family adds, left empty; empty when there is none.
[[nodiscard]] Value take_family_field(Exception* exception);

extern const Layout exception_layout;
extern const Layout exception_group_layout;
extern const Layout traceback_layout;

}  // namespace gossamer
