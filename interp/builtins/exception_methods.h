// The tables of the exception types, made into type specs by exception_types.cpp, and what their files share.
#pragma once

#include "runtime/exception_fields.h"
#include "runtime/native.h"

namespace gossamer {

// Methods of BaseException that others call for their own.
Owned exception_new(Interpreter& in, Args args);
Owned exception_init(Interpreter& in, Args args);
Owned exception_str(Interpreter& in, Args args);
Owned exception_repr(Interpreter& in, Args args);
// Whether OSError leaves the arguments to a class's own __init__: else its __new__ has taken them already.
[[nodiscard]] bool os_error_has_init(const Interpreter& in, const Type* type);
// `e.__traceback__ = value`.
Status set_exception_traceback(Interpreter& in, Value self, Value value);
// What __reduce__ gives: (type, arguments) or (type, arguments, state); the state may be an error.
Owned reduce_with(Interpreter& in, Value self, Value arguments, Owned state);
// The instance's own attributes, None when there are none.
Owned own_attributes(Interpreter& in, Value self);

// An attribute that is a field of Exception::extra: readable, writable; deleted it reads as None.
template <unsigned Index>
Owned get_field(Interpreter&, Value self) {
    return Owned::share(exception_field_of(as<Exception>(self), Index));
}
template <unsigned Index>
Status set_field(Interpreter&, Value self, Value value) {
    set_exception_field(as<Exception>(self), Index, Owned::share(value));
    return Status::ok();
}
template <unsigned Index>
constexpr Getter field_getter(const char* name, const char* documentation) {
    return {name, get_field<Index>, set_field<Index>, documentation, true};
}

// Sizes stand here because the specs are made at compile time in another file.
enum ExceptionTableSize : unsigned {
    kBaseExceptionMethodCount = 8,
    kBaseExceptionGetterCount = 5,
    kPlainErrorMethodCount = 2,
    kInitialisedErrorMethodCount = 1,
    kKeyErrorMethodCount = 2,
    kStopIterationGetterCount = 1,
    kSystemExitGetterCount = 1,
    kNameErrorGetterCount = 1,
    kImportErrorMethodCount = 3,
    kImportErrorGetterCount = 4,
    kAttributeErrorMethodCount = 3,
    kAttributeErrorGetterCount = 2,
    kOsErrorMethodCount = 4,
    kOsErrorGetterCount = 5,
    kSyntaxErrorMethodCount = 2,
    kSyntaxErrorGetterCount = 8,
    kUnicodeErrorMethodCount = 3,
    kUnicodeErrorGetterCount = 5,
    kGroupMethodCount = 7,
    kGroupGetterCount = 2,
};
extern const Method kBaseExceptionMethods[kBaseExceptionMethodCount];
extern const Getter kBaseExceptionGetters[kBaseExceptionGetterCount];
// What an exception has that introduces nothing: both methods, or __init__ alone where a base makes the
// instances.
extern const Method kPlainErrorMethods[kPlainErrorMethodCount];
extern const Method kInitialisedErrorMethods[kInitialisedErrorMethodCount];
extern const Method kKeyErrorMethods[kKeyErrorMethodCount];
extern const Getter kStopIterationGetters[kStopIterationGetterCount];
extern const Getter kSystemExitGetters[kSystemExitGetterCount];
extern const Getter kNameErrorGetters[kNameErrorGetterCount];
extern const Method kImportErrorMethods[kImportErrorMethodCount];
extern const Getter kImportErrorGetters[kImportErrorGetterCount];
extern const Method kAttributeErrorMethods[kAttributeErrorMethodCount];
extern const Getter kAttributeErrorGetters[kAttributeErrorGetterCount];
// exception_os_error_methods.cpp
extern const Method kOsErrorMethods[kOsErrorMethodCount];
extern const Getter kOsErrorGetters[kOsErrorGetterCount];
// exception_syntax_methods.cpp
extern const Method kSyntaxErrorMethods[kSyntaxErrorMethodCount];
extern const Getter kSyntaxErrorGetters[kSyntaxErrorGetterCount];
// exception_unicode_methods.cpp
extern const Method kUnicodeErrorMethods[kUnicodeErrorMethodCount];
extern const Getter kUnicodeErrorGetters[kUnicodeErrorGetterCount];
// exception_group_methods.cpp
extern const Method kGroupMethods[kGroupMethodCount];
extern const Getter kGroupGetters[kGroupGetterCount];
extern const Getter kExceptionGroupGetters[1];

}  // namespace gossamer
