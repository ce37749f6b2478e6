// OSError: the constructor that picks a subclass, the text, the attributes.
#include "builtins/exception_methods.h"
#include "runtime/errors/exceptions.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/special_call.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type.h"
#include "support/text_builder.h"

namespace gossamer {

using exception_field::kOsErrno;
using exception_field::kOsFile;
using exception_field::kOsSecondFile;
using exception_field::kOsText;
using exception_field::kOsWritten;

bool os_error_has_init(const Interpreter& in, const Type* type) {
    const Type* plain = in.types.OSError;
    return is_same_native(in, type->find_special(Special::new_), plain->find_special(Special::new_)) &&
           !is_same_native(in, type->find_special(Special::init), plain->find_special(Special::init));
}

namespace {

// OSError(errno, text, …) is an instance of the subclass for that errno. A class with an __init__ of its own
// decides there what becomes of the arguments.
Owned os_error_new(Interpreter& in, Args args) {
    if (!is_kind(args.get(0), TypeFlags::kType)) return exception_new(in, args);
    auto* type = as<Type>(args[0]);
    if (os_error_has_init(in, type)) return allocate_exception(in, type, {});
    if (args.keyword_count != 0) return raise(in, Error::ExceptionNoKeywords, type->name_text());
    if (args.count == 3 || (args.count > 3 && args.count <= 6)) type = os_error_type(in, type, args[1]);
    GOSSAMER_TRY(exception, allocate_exception(in, type, args.from(1)));
    GOSSAMER_CHECK(fill_os_error_fields(in, as<Exception>(exception.get()), args.from(1)));
    return exception;
}

Status append_repr(Interpreter& in, TextBuilder& out, Value value) {
    Owned held = Owned::share(value);
    GOSSAMER_TRY(text, repr_of(in, value));
    out.append(as<Str>(text.get())->text());
    return Status::ok();
}

Status append_str(Interpreter& in, TextBuilder& out, Value value) {
    Owned held = Owned::share(value);
    GOSSAMER_TRY(text, str_of(in, value));
    out.append(as<Str>(text.get())->text());
    return Status::ok();
}

Owned os_error_str(Interpreter& in, Args args) {
    const auto* exception = as<Exception>(args[0]);
    const Value file = exception_field_of(exception, kOsFile);
    const Value number = exception_field_of(exception, kOsErrno);
    const Value words = exception_field_of(exception, kOsText);
    if (file.is_none() && (number.is_none() || words.is_none())) return exception_str(in, args);
    TextBuilder text;
    text.append("[Errno ");
    GOSSAMER_CHECK(append_str(in, text, number));
    text.append("] ");
    GOSSAMER_CHECK(append_str(in, text, exception_field_of(exception, kOsText)));
    if (!file.is_none()) {
        text.append(": ");
        GOSSAMER_CHECK(append_repr(in, text, exception_field_of(exception, kOsFile)));
        const Value second = exception_field_of(exception, kOsSecondFile);
        if (!second.is_none()) {
            text.append(" -> ");
            GOSSAMER_CHECK(append_repr(in, text, second));
        }
    }
    return new_str_value(in, text);
}

Owned os_error_reduce(Interpreter& in, Args args) {
    const auto* exception = as<Exception>(args[0]);
    Ref<Tuple> arguments = Ref<Tuple>::share(exception_args(in, exception));
    const Value file = exception_field_of(exception, kOsFile);
    const Value second = exception_field_of(exception, kOsSecondFile);
    if (arguments->size == 2 && !file.is_none()) {
        const Value all[] = {arguments->items[0], arguments->items[1], file, Value::none(), second};
        GOSSAMER_TRY(longer, tuple_of(in, std::span<const Value>{all, second.is_none() ? 3u : 5u}));
        arguments = std::move(longer);
    }
    return reduce_with(in, args[0], arguments.value(), own_attributes(in, args[0]));
}

Owned get_written(Interpreter& in, Value self) {
    const Value written = exception_field_of(as<Exception>(self), kOsWritten);
    if (written.is_none()) return raise(in, Error::OsNoWritten);
    return Owned::share(written);
}

Status set_written(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) {
        if (exception_field_of(as<Exception>(self), kOsWritten).is_none())
            return raise(in, Error::OsNoWritten);
        set_exception_field(as<Exception>(self), kOsWritten, Owned{});
        return Status::ok();
    }
    GOSSAMER_TRY(number, to_index(in, value));
    set_exception_field(as<Exception>(self), kOsWritten, std::move(number));
    return Status::ok();
}

}  // namespace

const Method kOsErrorMethods[kOsErrorMethodCount] = {
    {"__new__", os_error_new, raw(), "", Binding::Static},
    {"__init__", exception_init, raw(), ""},
    {"__str__", os_error_str, exactly(0), ""},
    {"__reduce__", os_error_reduce, exactly(0), "__reduce__($self, /)\nHelper for copying and pickling."},
};
const Getter kOsErrorGetters[kOsErrorGetterCount] = {
    field_getter<kOsErrno>("errno", "POSIX exception code"),
    field_getter<kOsText>("strerror", "exception strerror"),
    field_getter<kOsFile>("filename", "exception filename"),
    field_getter<kOsSecondFile>("filename2", "second exception filename"),
    {"characters_written", get_written, set_written, ""},
};

}  // namespace gossamer
