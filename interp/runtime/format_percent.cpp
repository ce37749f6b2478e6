// `template % values`. One formatter serves text and bytes; what differs is asked of its flavour.
#include "runtime/format_percent.h"

#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/format_number.h"
#include "runtime/memoryview.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/utf8.h"

#include <charconv>
#include <iterator>
#include <limits>

namespace gossamer {

namespace {

enum class Flavour : std::uint8_t { Text, Bytes };

// One conversion, as written: %(key)flags width .precision conversion
struct Conversion {
    std::size_t start = 0;  // byte offset of its letter
    bool left = false, plus = false, blank = false, alternate = false, zero = false;
    std::int64_t width = -1;
    std::int64_t precision = -1;
    char32_t letter = 0;
};

class PercentFormatter {
public:
    PercentFormatter(Interpreter& interpreter, std::string_view text, Value values, Flavour flavour)
        : interpreter_{interpreter},
          text_{text},
          values_{values},
          flavour_{flavour},
          is_tuple_{is_tuple(values)} {
        const bool is_text =
            is_str(values) || (flavour == Flavour::Bytes && (is_bytes(values) || is_bytearray(values)));
        is_mapping_ = !is_tuple_ && !is_text &&
                      !type_of(interpreter, values)->find_special(Special::getitem).is_empty();
    }

    Status run() {
        while (at_ < text_.size()) {
            const std::size_t percent = text_.find('%', at_);
            append_template(text_.substr(at_, percent - at_));
            if (percent == std::string_view::npos) break;
            at_ = percent + 1;
            GOSSAMER_CHECK(convert_next());
        }
        const bool is_left = is_tuple_ ? next_ < as<Tuple>(values_)->size : !is_used_;
        if (is_left && !is_mapping_) {
            return raise(interpreter_,
                         flavour_ == Flavour::Text ? Error::PercentLeftText : Error::PercentLeftBytes);
        }
        return Status::ok();
    }
    [[nodiscard]] const TextBuilder& result() const { return out_; }

private:
    [[nodiscard]] bool is_exact_str(Value value) const {
        return value.is_heap() && heap_type(value.as_object()) == interpreter_.types.str;
    }

    void append_template(std::string_view part) {
        if (flavour_ == Flavour::Text) {
            out_.append(part);
        } else {
            out_.append_known(part, part.size());
        }
    }

    // The next value, owned.
    // Borrowed from what holds it.
    Result<Value> next_value() {
        if (!key_value_.is_empty()) return key_value_.get();
        if (is_tuple_) {
            if (next_ >= as<Tuple>(values_)->size) return raise(interpreter_, Error::PercentTooFew);
            return as<Tuple>(values_)->items[next_++];
        }
        if (is_used_) return raise(interpreter_, Error::PercentTooFew);
        is_used_ = true;
        return values_;
    }

    // %s of a str and %d of an inline int, without anything between: nothing to ask, nothing to lay out.
    bool convert_quickly() {
        if (!is_tuple_ || at_ >= text_.size() || next_ >= as<Tuple>(values_)->size) return false;
        const Value value = as<Tuple>(values_)->items[next_];
        if (text_[at_] == 's' && flavour_ == Flavour::Text && is_exact_str(value)) {
            out_.append(as<Str>(value)->text());
        } else if (text_[at_] == 'd' && value.is_int()) {
            char digits[24];
            const char* end = std::to_chars(digits, std::end(digits), value.as_int()).ptr;
            append_template({digits, static_cast<std::size_t>(end - digits)});
        } else {
            return false;
        }
        ++at_;
        ++next_;
        return true;
    }

    Status convert_next() {
        if (convert_quickly()) return Status::ok();
        if (at_ < text_.size() && text_[at_] == '%') {
            ++at_;
            out_.append('%');
            return Status::ok();
        }
        Conversion conversion;
        key_value_ = Owned{};
        GOSSAMER_CHECK(read_key());
        read_flags(conversion);
        GOSSAMER_CHECK(read_width(conversion));
        GOSSAMER_CHECK(read_precision(conversion));
        if (at_ < text_.size() && std::string_view{"hlL"}.find(text_[at_]) != std::string_view::npos) ++at_;
        if (at_ >= text_.size()) return raise(interpreter_, Error::PercentIncomplete);
        conversion.start = at_;
        if (flavour_ == Flavour::Text) {
            const auto [letter, length] = utf8::decode(text_.data() + at_);
            conversion.letter = letter;
            at_ += length;
        } else {
            conversion.letter = static_cast<unsigned char>(text_[at_++]);
        }
        GOSSAMER_TRY(value, next_value());
        const Status converted = convert(conversion, value.get());
        // A value of a mapping serves its own conversion only.
        Owned finished = std::move(key_value_);
        return converted;
    }

    Status read_key() {
        if (at_ >= text_.size() || text_[at_] != '(') return Status::ok();
        if (!is_mapping_) return raise(interpreter_, Error::PercentNoMapping);
        const std::size_t begin = ++at_;
        int depth = 1;
        for (; at_ < text_.size(); ++at_) {
            if (text_[at_] == '(') ++depth;
            if (text_[at_] == ')' && --depth == 0) break;
        }
        if (at_ >= text_.size()) return raise(interpreter_, Error::PercentIncompleteKey);
        const std::string_view key = text_.substr(begin, at_ - begin);
        ++at_;
        Owned key_object = flavour_ == Flavour::Text ? new_str_value(interpreter_, key)
                                                     : new_bytes(interpreter_, key).to_owned();
        if (key_object.is_error()) return kError;
        GOSSAMER_TRY(found, get_item(interpreter_, values_, key_object.get()));
        key_value_ = std::move(found);
        is_used_ = true;  // the mapping itself is no value any more
        return Status::ok();
    }

    void read_flags(Conversion& conversion) {
        for (; at_ < text_.size(); ++at_) {
            switch (text_[at_]) {
            case '-': conversion.left = true; break;
            case '+': conversion.plus = true; break;
            case ' ': conversion.blank = true; break;
            case '#': conversion.alternate = true; break;
            case '0': conversion.zero = true; break;
            default: return;
            }
        }
    }

    // A number, or '*' for the next value.
    Status read_number(std::int64_t& number, ErrorId too_big, const char* c_type, bool& found) {
        found = false;
        if (at_ < text_.size() && text_[at_] == '*') {
            ++at_;
            GOSSAMER_TRY(value, next_positional());
            if (!is_any_int(value.get())) return raise(interpreter_, Error::PercentStar);
            const Value plain = int_value(value.get());
            if (!plain.is_int()) return raise(interpreter_, Error::PercentStarTooLarge, c_type);
            number = plain.as_int();
            found = true;
            return Status::ok();
        }
        std::int64_t value = 0;
        for (; at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; ++at_) {
            const int digit = text_[at_] - '0';
            if (value > (std::numeric_limits<std::int64_t>::max() - digit) / 10)
                return raise(interpreter_, too_big);
            value = value * 10 + digit;
            found = true;
        }
        if (found) number = value;
        return Status::ok();
    }

    // The values of '*' come from a tuple only.
    Result<Value> next_positional() {
        if (is_tuple_ || !is_mapping_) return next_value();
        return raise(interpreter_, Error::PercentTooFew);
    }

    Status read_width(Conversion& conversion) {
        bool found = false;
        GOSSAMER_CHECK(read_number(conversion.width, Error::PercentWidth, "ssize_t", found));
        if (found && conversion.width < 0) {
            conversion.left = true;
            conversion.width = -conversion.width;
        }
        return Status::ok();
    }

    Status read_precision(Conversion& conversion) {
        if (at_ >= text_.size() || text_[at_] != '.') return Status::ok();
        ++at_;
        conversion.precision = 0;
        bool found = false;
        const bool is_given = at_ < text_.size() && text_[at_] == '*';
        GOSSAMER_CHECK(read_number(conversion.precision, Error::FormatPrecisionTooBig, "int", found));
        if (conversion.precision < 0) conversion.precision = 0;
        if (conversion.precision > std::numeric_limits<int>::max()) {
            if (is_given) return raise(interpreter_, Error::PercentStarTooLarge, "int");
            return raise(interpreter_, Error::FormatPrecisionTooBig);
        }
        return Status::ok();
    }

    Status convert(const Conversion& conversion, Value value) {
        switch (conversion.letter) {
        case U's':
            return flavour_ == Flavour::Text ? convert_text(conversion, str_of(interpreter_, value))
                                             : convert_bytes(conversion, value);
        case U'b':
            if (flavour_ == Flavour::Bytes) return convert_bytes(conversion, value);
            break;
        case U'r':
            return convert_text(conversion, flavour_ == Flavour::Text ? repr_of(interpreter_, value)
                                                                      : ascii_of(interpreter_, value));
        case U'a': return convert_text(conversion, ascii_of(interpreter_, value));
        case U'c':
            return flavour_ == Flavour::Text ? convert_character(conversion, value)
                                             : convert_byte(conversion, value);
        case U'd':
        case U'i':
        case U'u':
        case U'o':
        case U'x':
        case U'X': return convert_int(conversion, value);
        case U'e':
        case U'E':
        case U'f':
        case U'F':
        case U'g':
        case U'G': return convert_float(conversion, value);
        default: break;
        }
        return raise_unsupported_letter(conversion);
    }

    Status raise_unsupported_letter(const Conversion& conversion) {
        TextBuilder code;
        code.append_hex(conversion.letter);
        const bool is_printable = conversion.letter >= 32 && conversion.letter < 127;
        const char shown[] = {is_printable ? static_cast<char>(conversion.letter) : '?', '\0'};
        const std::size_t index = flavour_ == Flavour::Text
                                      ? utf8::count_code_points(text_.substr(0, conversion.start))
                                      : conversion.start;
        return raise(interpreter_, Error::PercentLetter, shown, code.view(), index);
    }

    // Padded with blanks; text is never padded with zeros.
    void append_field(const Conversion& conversion, std::string_view field, std::size_t length) {
        const auto width = static_cast<std::size_t>(conversion.width < 0 ? 0 : conversion.width);
        const std::size_t padding = width > length ? width - length : 0;
        if (!conversion.left) out_.append_repeated(U' ', padding);
        out_.append_known(field, length);
        if (conversion.left) out_.append_repeated(U' ', padding);
    }

    Status convert_text(const Conversion& conversion, Owned text) {
        if (text.is_error()) return kError;
        const Str* shown = as<Str>(text.get());
        std::string_view bytes = shown->text();
        std::size_t length = shown->length;
        if (conversion.precision >= 0 && static_cast<std::size_t>(conversion.precision) < length) {
            length = static_cast<std::size_t>(conversion.precision);
            bytes = bytes.substr(0, utf8::offset_of(bytes, length));
        }
        append_field(conversion, bytes, length);
        return Status::ok();
    }

    Status convert_bytes(const Conversion& conversion, Value value) {
        std::string_view bytes;
        Owned made;
        GOSSAMER_TRY(found, find_buffer(interpreter_, value, bytes));
        if (!found.get()) {
            made = ask_for_buffer(interpreter_, value);
            GOSSAMER_CHECK(made);
        }
        if (!made.is_empty()) {
            GOSSAMER_CHECK(memoryview_bytes(interpreter_, as<MemoryView>(made.get()), bytes));
        } else if (!found.get()) {
            bool is_absent = false;
            GOSSAMER_TRY(result, call_special(interpreter_, value, Special::bytes, {}, &is_absent));
            if (is_absent) return raise(interpreter_, Error::PercentBytes, type_name(interpreter_, value));
            if (!is_bytes(result.get()))
                return raise(interpreter_, Error::BytesReturned, type_name(interpreter_, result.get()));
            made = std::move(result);
            bytes = as<Bytes>(made.get())->view();
        }
        if (conversion.precision >= 0)
            bytes = bytes.substr(0, static_cast<std::size_t>(conversion.precision));
        append_field(conversion, bytes, bytes.size());
        return Status::ok();
    }

    // A value that raises TypeError when asked for a number is as one that cannot be asked: whoever takes the
    // refusal words it anew, by the conversion.
    [[nodiscard]] bool take_refusal() {
        if (!pending_is(interpreter_, interpreter_.types.TypeError)) return false;
        clear_pending(interpreter_);
        return true;
    }

    Status convert_character(const Conversion& conversion, Value value) {
        if (is_str(value)) {
            if (as<Str>(value)->length != 1) return raise(interpreter_, Error::PercentCharacter);
            append_field(conversion, as<Str>(value)->text(), 1);
            return Status::ok();
        }
        if (type_of(interpreter_, value)->find_special(Special::index).is_empty()) {
            return raise(interpreter_, Error::PercentCharacter);
        }
        Owned index = to_index(interpreter_, value);
        if (index.is_error()) {
            if (!take_refusal()) return kError;
            return raise(interpreter_, Error::PercentCharacter);
        }
        const Value number = int_value(index.get());
        if (!number.is_int() || number.as_int() < 0 || number.as_int() > std::int64_t{utf8::kMaxCodePoint}) {
            return raise(interpreter_, Error::FormatCharRange);
        }
        char bytes[utf8::kMaxLength];
        const unsigned size = utf8::encode(static_cast<char32_t>(number.as_int()), bytes);
        append_field(conversion, {bytes, size}, 1);
        return Status::ok();
    }

    Status convert_byte(const Conversion& conversion, Value value) {
        char byte = 0;
        if (is_bytes(value) || is_bytearray(value)) {
            std::string_view bytes;
            GOSSAMER_CHECK(get_buffer(interpreter_, value, bytes));
            if (bytes.size() != 1) return raise(interpreter_, Error::PercentByte);
            byte = bytes[0];
        } else {
            if (type_of(interpreter_, value)->find_special(Special::index).is_empty()) {
                return raise(interpreter_, Error::PercentByte);
            }
            Owned index = to_index(interpreter_, value);
            if (index.is_error()) {
                if (!take_refusal()) return kError;
                return raise(interpreter_, Error::PercentByte);
            }
            const Value number = int_value(index.get());
            if (!number.is_int() || number.as_int() < 0 || number.as_int() > 255) {
                return raise(interpreter_, Error::PercentByteRange);
            }
            byte = static_cast<char>(number.as_int());
        }
        append_field(conversion, {&byte, 1}, 1);
        return Status::ok();
    }

    // The int to show: of d, i and u any real number, of the others what has __index__.
    Owned int_operand(const Conversion& conversion, Value value) {
        if (is_any_int(value)) return Owned::share(int_value(value));
        const bool is_decimal =
            conversion.letter == U'd' || conversion.letter == U'i' || conversion.letter == U'u';
        const Type* type = type_of(interpreter_, value);
        const bool has_index = !type->find_special(Special::index).is_empty();
        const bool converts = is_any_float(value) || !type->find_special(Special::int_).is_empty();
        const bool by_int = is_decimal && converts && !is_str(value);
        if (has_index || by_int) {
            Owned converted = by_int ? to_int(interpreter_, value) : to_index(interpreter_, value);
            if (!converted.is_error()) return Owned::share(int_value(converted.get()));
            if (!take_refusal()) return kError;
        }
        const bool is_renamed = flavour_ == Flavour::Bytes && conversion.letter == U'i';
        const char letter[] = {is_renamed ? 'd' : static_cast<char>(conversion.letter), '\0'};
        return raise(interpreter_, is_decimal ? Error::PercentReal : Error::PercentInteger, letter,
                     type_name(interpreter_, value));
    }

    [[nodiscard]] FormatSpecification layout_of(const Conversion& conversion) const {
        FormatSpecification layout;
        layout.width = conversion.width;
        layout.sign = conversion.plus ? '+' : conversion.blank ? ' ' : '\0';
        layout.align = conversion.left ? '<' : conversion.zero ? '=' : '>';
        if (conversion.zero && !conversion.left) layout.fill = U'0';
        layout.alternate = conversion.alternate;
        return layout;
    }

    Status convert_int(const Conversion& conversion, Value value) {
        GOSSAMER_TRY(number, int_operand(conversion, value));
        NumberParts parts;
        unsigned base = 10;
        switch (conversion.letter) {
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
        if (!conversion.alternate) parts.prefix = {};
        TextBuilder digits;
        GOSSAMER_CHECK(append_int_digits(interpreter_, digits, number.get(), base));
        std::string_view text = digits.view();
        parts.negative = text[0] == '-';
        if (parts.negative) text.remove_prefix(1);
        TextBuilder body;
        const auto precision = static_cast<std::size_t>(conversion.precision < 0 ? 0 : conversion.precision);
        if (text.size() < precision) body.append_repeated(U'0', precision - text.size());
        for (const char digit : text) {
            const bool raises = conversion.letter == U'X' && digit >= 'a';
            body.append(raises ? static_cast<char>(digit - 'a' + 'A') : digit);
        }
        if (body.failed()) return raise_memory_error(interpreter_);
        parts.body = body.view();
        append_number(out_, layout_of(conversion), parts);
        return Status::ok();
    }

    Status convert_float(const Conversion& conversion, Value value) {
        if (flavour_ == Flavour::Bytes) {
            const Type* type = type_of(interpreter_, value);
            const bool is_real = is_any_float(value) || is_any_int(value) ||
                                 !type->find_special(Special::float_).is_empty() ||
                                 !type->find_special(Special::index).is_empty();
            if (!is_real) return raise(interpreter_, Error::PercentFloat, type_name(interpreter_, value));
        }
        GOSSAMER_TRY(number, as_double(interpreter_, value));
        FormatSpecification layout = layout_of(conversion);
        layout.type = conversion.letter;
        layout.precision = conversion.precision < 0 ? 6 : conversion.precision;
        return append_float_number(interpreter_, out_, number.get(), layout);
    }

    Interpreter& interpreter_;
    std::string_view text_;
    Value values_;
    Flavour flavour_;
    bool is_tuple_;
    bool is_mapping_ = false;
    bool is_used_ = false;  // the single value has been taken
    std::size_t next_ = 0;  // of the tuple
    std::size_t at_ = 0;    // in the template
    Owned key_value_;       // of "%(key)…"
    TextBuilder out_;
};

}  // namespace

Owned format_percent(Interpreter& interpreter, Str* text, Value values) {
    PercentFormatter formatter{interpreter, text->text(), values, Flavour::Text};
    GOSSAMER_CHECK(formatter.run());
    return new_str_value(interpreter, formatter.result());
}

Owned format_percent_bytes(Interpreter& interpreter, std::string_view text, Value values) {
    PercentFormatter formatter{interpreter, text, values, Flavour::Bytes};
    GOSSAMER_CHECK(formatter.run());
    if (formatter.result().failed()) return raise_memory_error(interpreter);
    return new_bytes(interpreter, formatter.result().view()).to_owned();
}

}  // namespace gossamer
