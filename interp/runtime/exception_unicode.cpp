// UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError: their arguments are checked as they come in.
#include "runtime/bytes.h"
#include "runtime/errors/exceptions.h"
#include "runtime/exception_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/type.h"

namespace gossamer {

namespace {

Status check_str(Interpreter& interpreter, Value value, int number) {
    if (is_str(value)) return Status::ok();
    return raise(interpreter, Error::FieldNotStr, number, argument_type_name(interpreter, value));
}

}  // namespace

// The translating kind has no encoding, so its arguments are one place further to the left.
Status fill_unicode_error_fields(Interpreter& interpreter, Exception* exception, ExceptionFamily family,
                                 std::span<const Value> args) {
    const std::size_t encoding_count = family == ExceptionFamily::UnicodeTranslate ? 0 : 1;
    const std::size_t wanted = 4 + encoding_count;
    if (args.size() != wanted) return raise(interpreter, Error::FieldsExactly, wanted, args.size());
    if (encoding_count != 0) GOSSAMER_CHECK(check_str(interpreter, args[0], 1));
    const int object_number = static_cast<int>(encoding_count) + 1;
    if (family != ExceptionFamily::UnicodeDecode) {
        GOSSAMER_CHECK(check_str(interpreter, args[encoding_count], object_number));
    }
    GOSSAMER_TRY(start, to_index(interpreter, args[encoding_count + 1]));
    GOSSAMER_TRY(end, to_index(interpreter, args[encoding_count + 2]));
    GOSSAMER_CHECK(check_str(interpreter, args[encoding_count + 3], object_number + 3));
    Owned object = Owned::share(args[encoding_count]);
    if (family == ExceptionFamily::UnicodeDecode && !is_bytes(object.get())) {
        std::string_view bytes;
        GOSSAMER_CHECK(get_buffer(interpreter, object.get(), bytes));
        GOSSAMER_TRY(copy, new_bytes(interpreter, bytes));
        object = std::move(copy).to_owned();
    }
    if (encoding_count != 0) {
        set_exception_field(exception, exception_field::kUnicodeEncoding, Owned::share(args[0]));
    }
    set_exception_field(exception, exception_field::kUnicodeObject, std::move(object));
    set_exception_field(exception, exception_field::kUnicodeStart, std::move(start));
    set_exception_field(exception, exception_field::kUnicodeEnd, std::move(end));
    set_exception_field(exception, exception_field::kUnicodeReason, Owned::share(args[encoding_count + 3]));
    return Status::ok();
}

}  // namespace gossamer
