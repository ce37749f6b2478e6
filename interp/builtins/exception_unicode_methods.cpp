// UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError: their text and attributes.
#include "builtins/exception_methods.h"
#include "runtime/bytes.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/exceptions.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/type.h"
#include "support/text_builder.h"
#include "support/utf8.h"

namespace gossamer {

using exception_field::kUnicodeEncoding;
using exception_field::kUnicodeEnd;
using exception_field::kUnicodeObject;
using exception_field::kUnicodeReason;
using exception_field::kUnicodeStart;

namespace {

// The character at fault as an escape: \xff, \u20ac, \U0001f600.
void append_escape(TextBuilder& out, char32_t code_point) {
    const unsigned digits = code_point <= 0xFF ? 2 : code_point <= 0xFFFF ? 4 : 8;
    out.append(digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U");
    out.append_hex(code_point, digits);
}

void append_place(TextBuilder& out, std::int64_t start, std::int64_t end) {
    out.append(" in position ");
    out.append_int(start);
    if (end - start == 1) return;
    out.append('-');
    out.append_int(end - 1);
}

struct Fault {
    std::int64_t start, end;
    bool is_single;  // one element, and it lies within the object
};

Fault fault_of(const Exception* exception, std::int64_t length) {
    const Value start = exception_field_of(exception, kUnicodeStart);
    const Value end = exception_field_of(exception, kUnicodeEnd);
    Fault fault{start.is_int() ? start.as_int() : 0, end.is_int() ? end.as_int() : 0, false};
    fault.is_single = fault.start >= 0 && fault.start < length && fault.end == fault.start + 1;
    return fault;
}

void describe_bytes(TextBuilder& out, const Exception* exception, std::string_view bytes) {
    const Fault fault = fault_of(exception, static_cast<std::int64_t>(bytes.size()));
    if (fault.is_single) {
        out.append(" can't decode byte 0x");
        out.append_hex(static_cast<unsigned char>(bytes[static_cast<std::size_t>(fault.start)]), 2);
        append_place(out, fault.start, fault.end);
    } else {
        out.append(" can't decode bytes in position ");
        out.append_int(fault.start);
        out.append('-');
        out.append_int(fault.end - 1);
    }
}

void describe_characters(Interpreter& in, TextBuilder& out, const Exception* exception, Str* text,
                         const char* verb) {
    const Fault fault = fault_of(exception, text->length);
    out.append(verb);
    if (fault.is_single) {
        const std::size_t offset = str_offset(in, text, static_cast<std::size_t>(fault.start));
        out.append(" character '");
        append_escape(out, utf8::decode(text->data + offset).code_point);
        out.append('\'');
        append_place(out, fault.start, fault.end);
    } else {
        out.append(" characters in position ");
        out.append_int(fault.start);
        out.append('-');
        out.append_int(fault.end - 1);
    }
}

// A field that was deleted has a text of its own here.
Owned text_of_field(Interpreter& in, const Exception* exception, unsigned index) {
    if (exception->fields()[index].is_empty()) return new_str_value(in, "<NULL>");
    return str_of(in, exception_field_of(exception, index));
}

template <unsigned Index>
Status set_position(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) return raise(in, Error::NumericAttributeKept);
    if (!is_any_int(value)) return raise(in, Error::IntegerRequired);
    GOSSAMER_TRY(position, to_index(in, value));
    set_exception_field(as<Exception>(self), Index, std::move(position));
    return Status::ok();
}

Owned unicode_error_str(Interpreter& in, Args args) {
    const auto* exception = as<Exception>(args[0]);
    Owned object = Owned::share(exception_field_of(exception, kUnicodeObject));
    if (object.get().is_none()) return Owned::share(in.names.empty_text);  // not initialised
    GOSSAMER_TRY(reason, text_of_field(in, exception, kUnicodeReason));
    TextBuilder text;
    const ExceptionFamily family = exception_family(heap_type(exception));
    if (family != ExceptionFamily::UnicodeTranslate) {
        GOSSAMER_TRY(encoding, text_of_field(in, exception, kUnicodeEncoding));
        text.append('\'');
        text.append(as<Str>(encoding.get())->text());
        text.append("' codec");
    }
    if (is_str(object.get())) {
        const char* verb = family == ExceptionFamily::UnicodeTranslate ? "can't translate" : " can't encode";
        describe_characters(in, text, exception, as<Str>(object.get()), verb);
    } else {
        std::string_view bytes;
        GOSSAMER_CHECK(get_buffer(in, object.get(), bytes));
        describe_bytes(text, exception, bytes);
    }
    text.append(": ");
    text.append(as<Str>(reason.get())->text());
    return new_str_value(in, text);
}

}  // namespace

const Method kUnicodeErrorMethods[kUnicodeErrorMethodCount] = {
    {"__new__", exception_new, raw(), "", Binding::Static},
    {"__init__", exception_init, raw(), ""},
    {"__str__", unicode_error_str, exactly(0), ""},
};
const Getter kUnicodeErrorGetters[kUnicodeErrorGetterCount] = {
    field_getter<kUnicodeEncoding>("encoding", "exception encoding"),
    field_getter<kUnicodeObject>("object", "exception object"),
    {"start", get_field<kUnicodeStart>, set_position<kUnicodeStart>, "exception start", true},
    {"end", get_field<kUnicodeEnd>, set_position<kUnicodeEnd>, "exception end", true},
    field_getter<kUnicodeReason>("reason", "exception reason"),
};

}  // namespace gossamer
