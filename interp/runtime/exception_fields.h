// What builtin exceptions carry beyond their args: the families, and the indexes of their fields in
// Exception::extra.
#pragma once

#include "runtime/exception.h"

#include <cstdint>

namespace gossamer {

// Stands in the flags of the builtin types (TypeFlags::kExceptionFamilyShift).
enum class ExceptionFamily : std::uint8_t {
    Plain,
    StopIteration,
    SystemExit,
    Import,
    Attribute,
    Name,
    Os,
    Syntax,
    UnicodeDecode,
    UnicodeEncode,
    UnicodeTranslate,
    Group,
};

namespace exception_field {
enum StopIterationField : std::uint8_t { kStopValue };
enum SystemExitField : std::uint8_t { kExitCode };
enum ImportField : std::uint8_t { kImportMessage, kImportName, kImportPath, kImportNameFrom };
enum AttributeField : std::uint8_t { kAttributeName, kAttributeObject };
enum NameField : std::uint8_t { kNameName };
enum OsField : std::uint8_t { kOsErrno, kOsText, kOsFile, kOsSecondFile, kOsWritten };
enum SyntaxField : std::uint8_t {
    kSyntaxMessage,
    kSyntaxFile,
    kSyntaxLine,
    kSyntaxOffset,
    kSyntaxText,
    kSyntaxEndLine,
    kSyntaxEndOffset,
    kSyntaxPrintFile
};
enum UnicodeField : std::uint8_t {
    kUnicodeEncoding,
    kUnicodeObject,
    kUnicodeStart,
    kUnicodeEnd,
    kUnicodeReason
};
enum GroupField : std::uint8_t { kGroupMessage, kGroupExceptions };
}  // namespace exception_field

[[nodiscard]] ExceptionFamily exception_family(const Type* type);
[[nodiscard]] std::uint8_t exception_field_count(ExceptionFamily family);

// Borrowed; none() for a field that was not given.
[[nodiscard]] inline Value exception_field_of(const Exception* exception, unsigned index) {
    if (index >= exception->field_count || exception->fields()[index].is_empty()) return Value::none();
    return exception->fields()[index];
}
// May run code (death of the old value).
inline void set_exception_field(Exception* exception, unsigned index, Owned value) {
    if (index < exception->field_count) replace(exception->fields()[index], std::move(value));
}

// What `__new__` of every builtin exception begins with: an instance with these args, fields empty. Runs no
// code.
Owned allocate_exception(Interpreter& interpreter, Type* type, std::span<const Value> args);
// What `__init__` does with the arguments (keywords behind them, named by keyword_names, may be null). May
// run code only for arguments that are no plain builtin objects.
Status fill_exception_fields(Interpreter& interpreter, Exception* exception, std::span<const Value> args,
                             Tuple* keyword_names);
// The subclass of OSError for an errno, or `type` itself.
[[nodiscard]] Type* os_error_type(const Interpreter& interpreter, Type* type, Value error_number);

// exception_os_error.cpp, exception_unicode.cpp, exception_syntax.cpp: fill_exception_fields for their
// families.
Status fill_os_error_fields(Interpreter& interpreter, Exception* exception, std::span<const Value> args);
Status fill_unicode_error_fields(Interpreter& interpreter, Exception* exception, ExceptionFamily family,
                                 std::span<const Value> args);
Status fill_syntax_error_fields(Interpreter& interpreter, Exception* exception, std::span<const Value> args);

}  // namespace gossamer
