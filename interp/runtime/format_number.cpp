// `__format__` of str, int, float and complex: what each presentation type makes of a value.
#include "runtime/format_number.h"

#include "runtime/errors/text.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "support/number_text.h"
#include "support/utf8.h"

#include <cmath>
#include <limits>

namespace gossamer {

namespace {

constexpr std::int64_t kLargestPrecision = std::numeric_limits<int>::max();
constexpr int kDefaultPrecision = 6;

ErrorTag raise_unknown_code(Interpreter& interpreter, char32_t type, Value value) {
    TextBuilder shown;
    if (type > 32 && type < 128) {
        shown.append(static_cast<char>(type));
        return raise(interpreter, Error::FormatUnknownCode, shown.view(), type_name(interpreter, value));
    }
    shown.append_hex(type);
    return raise(interpreter, Error::FormatUnknownCodeHex, shown.view(), type_name(interpreter, value));
}

[[nodiscard]] bool is_float_type(char32_t type) {
    switch (type) {
    case 0:
    case U'e':
    case U'E':
    case U'f':
    case U'F':
    case U'g':
    case U'G':
    case U'n': return true;
    default: return false;
    }
}

[[nodiscard]] std::size_t count_digits(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9')
        ++count;
    return count;
}

// "-0.00" and the like: a number whose digits are all zero.
[[nodiscard]] bool shows_zero(std::string_view body) {
    for (const char character : body) {
        if (character >= '1' && character <= '9') return false;
        if (character == 'e' || character == 'E') break;
        if (character >= 'a' && character <= 'z') return false;  // inf, nan
        if (character >= 'A' && character <= 'Z') return false;
    }
    return true;
}

// Sign and body of a double as the specification wants it; `out` holds the text that `parts.body` views.
void convert_double(double number, const FormatSpecification& specification, TextBuilder& out,
                    NumberParts& parts) {
    char type = specification.type == 0 ? 'r' : static_cast<char>(specification.type);
    if (type == 'n') type = 'g';
    int precision = static_cast<int>(specification.precision);
    if (precision < 0 && type != 'r') precision = kDefaultPrecision;
    append_float(out, number, type, precision,
                 specification.alternate ? AlternateForm::Yes : AlternateForm::No);
    std::string_view text = out.view();
    parts.negative = !text.empty() && text[0] == '-';
    if (parts.negative) text.remove_prefix(1);
    if (parts.negative && specification.coerce_negative_zero && shows_zero(text)) parts.negative = false;
    parts.body = text;
    parts.digit_count = count_digits(text);
}

Owned format_double(Interpreter& interpreter, double number, const FormatSpecification& specification) {
    TextBuilder out;
    GOSSAMER_CHECK(append_float_number(interpreter, out, number, specification));
    return new_str_value(interpreter, out);
}

Owned format_character(Interpreter& interpreter, Value number, const FormatSpecification& specification) {
    if (specification.sign != 0) return raise(interpreter, Error::FormatIntSign);
    if (specification.alternate) return raise(interpreter, Error::FormatIntAlternate);
    if (!number.is_int()) return raise(interpreter, Error::FormatIntTooLarge);
    const std::int64_t code_point = number.as_int();
    if (code_point < 0 || code_point > std::int64_t{utf8::kMaxCodePoint}) {
        return raise(interpreter, Error::FormatCharRange);
    }
    char bytes[utf8::kMaxLength];
    const unsigned size = utf8::encode(static_cast<char32_t>(code_point), bytes);
    TextBuilder out;
    append_padded(out, specification, {bytes, size}, 1, '>');
    return new_str_value(interpreter, out);
}

// Integers in their own presentation types.
Owned format_integer(Interpreter& interpreter, Value number, const FormatSpecification& specification) {
    if (specification.precision >= 0) return raise(interpreter, Error::FormatIntPrecision);
    if (specification.coerce_negative_zero) return raise(interpreter, Error::FormatIntNegativeZero);
    if (specification.type == U'c') return format_character(interpreter, number, specification);
    NumberParts parts;
    unsigned base = 10;
    switch (specification.type) {
    case U'b':
        base = 2;
        parts.prefix = "0b";
        break;
    case U'o':
        base = 8;
        parts.prefix = "0o";
        break;
    case U'x':
        base = 16;
        parts.prefix = "0x";
        break;
    case U'X':
        base = 16;
        parts.prefix = "0X";
        break;
    default: break;
    }
    if (!specification.alternate) parts.prefix = {};
    if (base != 10) parts.group_size = 4;
    TextBuilder digits;
    GOSSAMER_CHECK(append_int_digits(interpreter, digits, number, base));
    std::string_view text = digits.view();
    TextBuilder upper;
    if (specification.type == U'X') {
        for (const char digit : text)
            upper.append(digit >= 'a' && digit <= 'f' ? static_cast<char>(digit - 'a' + 'A') : digit);
        text = upper.view();
    }
    parts.negative = text[0] == '-';
    if (parts.negative) text.remove_prefix(1);
    parts.body = text;
    parts.digit_count = text.size();
    TextBuilder out;
    append_number(out, specification, parts);
    return new_str_value(interpreter, out);
}

// A part of a complex number without presentation type: the float's repr without a trailing ".0".
void append_bare_repr(TextBuilder& out, double number, bool alternate) {
    TextBuilder text;
    append_float_repr(text, number);
    std::string_view shown = text.view();
    if (shown.ends_with(".0")) shown.remove_suffix(2);
    const std::size_t exponent = shown.find('e');
    const bool needs_point = alternate && std::isfinite(number) && shown.find('.') == std::string_view::npos;
    const std::string_view mantissa = shown.substr(0, exponent);
    out.append(mantissa);
    if (needs_point) out.append('.');
    if (exponent != std::string_view::npos) out.append(shown.substr(exponent));
}

void append_complex_part(TextBuilder& out, double number, const FormatSpecification& specification) {
    TextBuilder digits;
    NumberParts parts;
    if (specification.type == 0 && specification.precision < 0) {
        append_bare_repr(digits, number, specification.alternate);
        std::string_view text = digits.view();
        parts.negative = !text.empty() && text[0] == '-';
        if (parts.negative) text.remove_prefix(1);
        parts.body = text;
        parts.digit_count = count_digits(text);
    } else {
        FormatSpecification general = specification;
        if (general.type == 0) general.type = U'g';
        convert_double(number, general, digits, parts);
    }
    append_number(out, specification, parts);
    if (digits.failed()) out.fail();
}

}  // namespace

Status append_float_number(Interpreter& interpreter, TextBuilder& out, double number,
                           const FormatSpecification& specification) {
    if (specification.precision > kLargestPrecision) return raise(interpreter, Error::FormatPrecisionTooBig);
    TextBuilder digits;
    NumberParts parts;
    convert_double(number, specification, digits, parts);
    append_number(out, specification, parts);
    if (digits.failed()) out.fail();
    return Status::ok();
}

Status append_int_digits(Interpreter& interpreter, TextBuilder& out, Value number, unsigned base) {
    if (number.is_int()) {
        append_int_in_base(out, number.as_int(), base);
        return out.failed() ? Status{raise_memory_error(interpreter)} : Status::ok();
    }
    const BigInt& big = as<BigIntObject>(number)->number;
    const std::int64_t limit = interpreter.digit_limit;
    const bool is_limited = base == 10 && limit != 0;
    if (is_limited && static_cast<std::int64_t>(estimate_decimal_digits(big)) > limit + 1) {
        return raise(interpreter, Error::IntTextTooLong, limit);
    }
    const std::size_t before = out.size();
    if (big_to_text(big, base, out) != BigStatus::Ok || out.failed()) return raise_memory_error(interpreter);
    const std::size_t digits = out.size() - before - (big.is_negative() ? 1 : 0);
    if (is_limited && static_cast<std::int64_t>(digits) > limit) {
        return raise(interpreter, Error::IntTextTooLong, limit);
    }
    return Status::ok();
}

Owned format_str(Interpreter& interpreter, Value text, std::string_view specification_text) {
    if (specification_text.empty()) return str_of(interpreter, text);
    FormatSpecification specification;
    specification.type = U's';
    GOSSAMER_CHECK(parse_format_specification(interpreter, text, specification_text, '<', specification));
    if (specification.type != U's') return raise_unknown_code(interpreter, specification.type, text);
    if (specification.sign != 0) {
        return raise(interpreter, specification.sign == ' ' ? Error::FormatTextSpace : Error::FormatTextSign);
    }
    if (specification.coerce_negative_zero) return raise(interpreter, Error::FormatTextNegativeZero);
    if (specification.alternate) return raise(interpreter, Error::FormatTextAlternate);
    if (specification.align == '=') return raise(interpreter, Error::FormatTextAlign);
    Str* source = as<Str>(text);
    std::string_view bytes = source->text();
    std::size_t length = source->length;
    if (specification.precision >= 0 && static_cast<std::size_t>(specification.precision) < length) {
        length = static_cast<std::size_t>(specification.precision);
        bytes = bytes.substr(0, str_offset(interpreter, source, length));
    }
    TextBuilder out;
    append_padded(out, specification, bytes, length, '<');
    return new_str_value(interpreter, out);
}

Owned format_int(Interpreter& interpreter, Value number, std::string_view specification_text) {
    if (specification_text.empty()) return str_of(interpreter, number);
    FormatSpecification specification;
    specification.type = U'd';
    GOSSAMER_CHECK(parse_format_specification(interpreter, number, specification_text, '>', specification));
    switch (specification.type) {
    case U'd':
    case U'b':
    case U'o':
    case U'x':
    case U'X':
    case U'c':
    case U'n': return format_integer(interpreter, int_value(number), specification);
    case U'e':
    case U'E':
    case U'f':
    case U'F':
    case U'g':
    case U'G':
    case U'%': {
        GOSSAMER_TRY(converted, as_double(interpreter, int_value(number)));
        return format_double(interpreter, converted.get(), specification);
    }
    default: return raise_unknown_code(interpreter, specification.type, number);
    }
}

Owned format_float(Interpreter& interpreter, Value number, std::string_view specification_text) {
    if (specification_text.empty()) return str_of(interpreter, number);
    FormatSpecification specification;
    GOSSAMER_CHECK(parse_format_specification(interpreter, number, specification_text, '>', specification));
    if (!is_float_type(specification.type) && specification.type != U'%') {
        return raise_unknown_code(interpreter, specification.type, number);
    }
    return format_double(interpreter, float_value(number), specification);
}

Owned format_complex(Interpreter& interpreter, Value number, std::string_view specification_text) {
    if (specification_text.empty()) return str_of(interpreter, number);
    FormatSpecification specification;
    GOSSAMER_CHECK(parse_format_specification(interpreter, number, specification_text, '>', specification));
    if (!is_float_type(specification.type))
        return raise_unknown_code(interpreter, specification.type, number);
    if (specification.fill == U'0') return raise(interpreter, Error::FormatComplexZero);
    if (specification.align == '=') return raise(interpreter, Error::FormatComplexAlign);
    if (specification.precision > kLargestPrecision) return raise(interpreter, Error::FormatPrecisionTooBig);
    const auto* value = as<ComplexObject>(number);
    const bool is_bare = specification.type == 0;
    const bool skips_real = is_bare && value->real == 0.0 && !std::signbit(value->real);
    FormatSpecification part = specification;
    part.width = -1;
    TextBuilder text;
    if (is_bare && !skips_real) text.append('(');
    if (!skips_real) {
        append_complex_part(text, value->real, part);
        part.sign = '+';
    }
    append_complex_part(text, value->imaginary, part);
    text.append('j');
    if (is_bare && !skips_real) text.append(')');
    TextBuilder out;
    append_padded(out, specification, text.view(), text.size(), '>');
    if (text.failed()) out.fail();
    return new_str_value(interpreter, out);
}

}  // namespace gossamer
