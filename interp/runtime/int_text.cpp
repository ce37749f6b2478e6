// int() of text, bytes and everything else.
#include "runtime/bytes.h"
#include "runtime/errors/numbers.h"
#include "runtime/float.h"
#include "runtime/int.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "support/number_text.h"
#include "support/unicode.h"

#include <bit>

namespace gossamer {

namespace {

ErrorTag raise_invalid_literal(Interpreter& interpreter, unsigned base, Value shown) {
    constexpr std::size_t kMostShown = 200;
    Owned bytes;
    if (is_bytearray(shown)) {
        bytes = new_bytes(interpreter, as<ByteArray>(shown)->view()).to_owned();
        GOSSAMER_CHECK(bytes);
    }
    GOSSAMER_TRY(text, repr_of(interpreter, bytes.is_empty() ? shown : bytes.get()));
    Str* repr = as<Str>(text.get());
    if (repr->length <= kMostShown) return raise(interpreter, Error::IntLiteralInvalid, base, repr->text());
    GOSSAMER_TRY(beginning, substring(interpreter, repr, 0, kMostShown));
    return raise(interpreter, Error::IntLiteralInvalid, base, beginning->text());
}

}  // namespace

Owned int_from_literal(Interpreter& interpreter, std::string_view text, unsigned base, Value shown) {
    TextBuilder ascii;
    if (!utf8::is_ascii(text)) {
        unicode::append_ascii_numerals(ascii, text);
        text = ascii.view();
    }
    TextBuilder digits;
    const ParsedInt parsed = parse_int(text, base, digits);
    if (ascii.failed() || digits.failed()) return raise_memory_error(interpreter);
    if (parsed.kind == ParsedInt::Kind::Invalid) return raise_invalid_literal(interpreter, base, shown);
    // Below this many digits the limit does not apply, whatever it is.
    constexpr std::size_t kAlwaysAllowed = 640;
    const auto limit = static_cast<std::size_t>(interpreter.digit_limit);
    if (!std::has_single_bit(parsed.base) && limit != 0 && parsed.digit_count > kAlwaysAllowed &&
        parsed.digit_count > limit) {
        return raise(interpreter, Error::IntLiteralTooLong, limit, parsed.digit_count);
    }
    if (parsed.kind == ParsedInt::Kind::Small) return new_int(interpreter, parsed.value);
    BigInt number;
    const BigStatus status = big_from_text(digits.view(), parsed.base, parsed.negative, number);
    if (status != BigStatus::Ok) return raise_big_status(interpreter, status);
    return new_int(interpreter, std::move(number));
}

Owned int_from_any_text(Interpreter& interpreter, Value value, unsigned base) {
    if (is_str(value)) return int_from_literal(interpreter, as<Str>(value)->text(), base, value);
    std::string_view bytes;
    GOSSAMER_TRY(has_buffer, find_buffer(interpreter, value, bytes));
    if (!has_buffer.get()) return Owned{};
    // Bytes are no text: beyond ASCII there are no digits among them.
    return int_from_literal(interpreter, utf8::is_ascii(bytes) ? bytes : std::string_view{"?"}, base, value);
}

namespace {

// What most texts are: digits that an inline int has room for, behind a minus or not. Empty: look closer.
[[nodiscard]] Value plain_number(std::string_view text) {
    constexpr std::size_t kMostDigits = 14;
    const bool is_negative = text.starts_with('-');
    if (is_negative) text.remove_prefix(1);
    if (text.empty() || text.size() > kMostDigits) return Value::empty();
    std::int64_t number = 0;
    for (const char character : text) {
        const auto digit = static_cast<unsigned char>(character - '0');
        if (digit > 9) return Value::empty();
        number = number * 10 + digit;
    }
    return Value::from_int(is_negative ? -number : number);
}

}  // namespace

Owned to_int(Interpreter& interpreter, Value value) {
    if (value.is_heap() && heap_type(value.as_object()) == interpreter.types.str) {
        const Value number = plain_number(as<Str>(value)->text());
        if (!number.is_empty()) return Owned::immediate(number);
    }
    GOSSAMER_TRY(number, number_to_int(interpreter, value));
    if (!number.is_empty()) return number;
    GOSSAMER_TRY(parsed, int_from_any_text(interpreter, value, 10));
    if (!parsed.is_empty()) return parsed;
    return raise(interpreter, Error::IntArgument, type_name(interpreter, value));
}

}  // namespace gossamer
