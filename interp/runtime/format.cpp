// The text protocols: repr(), str(), ascii(), format(). What they cost for exact str, int and float is one
// test each; all else goes through the special methods.
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/errors/text.h"
#include "runtime/format_number.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/special_call.h"
#include "runtime/str.h"
#include "support/number_text.h"

#include <charconv>

namespace gossamer {

namespace {

// Text of the values that need no special method; empty for all others.
Owned quick_text(Interpreter& interpreter, Value value) {
    if (value.is_heap() || value.is_empty() || value.is_error()) return Owned{};
    if (value.is_int()) {
        char digits[24];
        const auto [end, _] = std::to_chars(digits, digits + sizeof digits, value.as_int());
        const auto size = static_cast<std::size_t>(end - digits);
        return new_str_counted(interpreter, {digits, size}, size).to_owned();
    }
    TextBuilder out;
    if (value.is_double()) {
        append_float_repr(out, value.as_double());
    } else if (value.is_none()) {
        out.append_known("None", 4);
    } else if (value.is_bool()) {
        out.append(value.is_true() ? std::string_view{"True"} : std::string_view{"False"});
    } else {
        return Owned{};
    }
    return new_str_value(interpreter, out);
}

// type(value).which(value), which must be a str; empty when the type has none.
Owned text_from_special(Interpreter& interpreter, Value value, Special which, ErrorId wrong_type) {
    NativeCallGuard guard{interpreter};
    GOSSAMER_CHECK(guard.check(which == Special::repr ? "while getting the repr of an object"
                                                      : "while getting the str of an object"));
    GOSSAMER_TRY(text, call_special_unary(interpreter, which, value));
    if (text.is_empty() || is_str(text.get())) return text;
    return raise(interpreter, wrong_type, type_name(interpreter, text.get()));
}

// What an object without any __repr__ shows as; only a metaclass's mro() can make one.
Owned bare_repr(Interpreter& interpreter, Value value) {
    TextBuilder out;
    out.append('<');
    out.append(type_name(interpreter, value));
    out.append(" object at 0x");
    out.append_hex(value.bits() & 0xFFFF'FFFF'FFFF, 12);
    out.append('>');
    return new_str_value(interpreter, out);
}

}  // namespace

Owned repr_of(Interpreter& interpreter, Value value) {
    if (is_exact_str(interpreter, value)) {
        TextBuilder out;
        append_str_repr(out, as<Str>(value)->text(), ReprStyle::Printable);
        return new_str_value(interpreter, out);
    }
    GOSSAMER_TRY(quick, quick_text(interpreter, value));
    if (!quick.is_empty()) return quick;
    GOSSAMER_TRY(text, text_from_special(interpreter, value, Special::repr, Error::ReprReturned));
    if (text.is_empty()) return bare_repr(interpreter, value);
    return text;
}

Owned str_of(Interpreter& interpreter, Value value) {
    if (is_exact_str(interpreter, value)) return Owned::share(value);
    GOSSAMER_TRY(quick, quick_text(interpreter, value));
    if (!quick.is_empty()) return quick;
    // object's own __str__ is __repr__, but errors speak of __str__.
    const Value method = type_of(interpreter, value)->find_special(Special::str);
    const bool has_own = !method.is_empty() && method != interpreter.types.object->find_special(Special::str);
    GOSSAMER_TRY(text, text_from_special(interpreter, value, has_own ? Special::str : Special::repr,
                                         Error::StrReturned));
    return text.is_empty() ? bare_repr(interpreter, value) : std::move(text);
}

Owned ascii_of(Interpreter& interpreter, Value value) {
    GOSSAMER_TRY(text, repr_of(interpreter, value));
    const Str* shown = as<Str>(text.get());
    if (shown->is_ascii()) return text;
    // The repr is quoted and escaped already: only what is beyond ASCII is left to do.
    TextBuilder out;
    const std::string_view bytes = shown->text();
    for (std::size_t at = 0; at < bytes.size();) {
        const auto [code_point, length] = utf8::decode(bytes.data() + at);
        if (code_point < 0x80) {
            out.append(static_cast<char>(code_point));
        } else {
            append_code_point_escape(out, code_point);
        }
        at += length;
    }
    return new_str_value(interpreter, out);
}

Owned format_value(Interpreter& interpreter, Value value, Value specification) {
    const bool is_plain = specification.is_empty() || (is_exact_str(interpreter, specification) &&
                                                       as<Str>(specification)->byte_length == 0);
    if (is_plain) {
        if (is_exact_str(interpreter, value)) return Owned::share(value);
        GOSSAMER_TRY(quick, quick_text(interpreter, value));
        if (!quick.is_empty()) return quick;
    } else if (!is_str(specification)) {
        return raise(interpreter, Error::FormatSpecificationType, type_name(interpreter, specification));
    }
    const Value text =
        specification.is_empty() ? Value::from_object(interpreter.names.empty_text) : specification;
    if (!value.is_heap() || is_exact_str(interpreter, value)) {
        const std::string_view bytes = as<Str>(text)->text();
        if (value.is_int()) return format_int(interpreter, value, bytes);
        if (value.is_double()) return format_float(interpreter, value, bytes);
        if (value.is_heap()) return format_str(interpreter, value, bytes);
    }
    NativeCallGuard guard{interpreter};
    GOSSAMER_CHECK(guard.check("while calling a Python object"));
    bool is_absent = false;
    const Value arguments[] = {text};
    GOSSAMER_TRY(result, call_special(interpreter, value, Special::format, arguments, &is_absent));
    if (is_absent) return raise(interpreter, Error::NoFormat, type_name(interpreter, value));
    if (!is_str(result.get())) {
        return raise(interpreter, Error::FormatReturned, type_name(interpreter, result.get()));
    }
    return result;
}

}  // namespace gossamer
