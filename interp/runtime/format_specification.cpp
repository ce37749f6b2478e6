// Reads the format mini-language, and pads and groups what it describes.
#include "runtime/errors/text.h"
#include "runtime/format_number.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "support/unicode.h"
#include "support/utf8.h"

#include <algorithm>
#include <limits>

namespace gossamer {

namespace {

constexpr std::int64_t kLargestNumber = std::numeric_limits<std::int64_t>::max();

// Walks the code points of a specification.
class SpecificationReader {
public:
    explicit SpecificationReader(std::string_view text) : text_{text} {}

    // The code point `ahead` places on; 0 past the end.
    [[nodiscard]] char32_t peek(unsigned ahead = 0) const {
        std::size_t at = at_;
        for (; ahead != 0 && at < text_.size(); --ahead)
            at += utf8::decode(text_.data() + at).length;
        return at < text_.size() ? utf8::decode(text_.data() + at).code_point : 0;
    }
    void skip() { at_ += utf8::decode(text_.data() + at_).length; }
    [[nodiscard]] bool accept(char ascii) {
        if (at_ >= text_.size() || text_[at_] != ascii) return false;
        ++at_;
        return true;
    }
    [[nodiscard]] std::size_t rest_length() const { return utf8::count_code_points(text_.substr(at_)); }

    enum class NumberStatus { None, Found, TooLarge };
    [[nodiscard]] NumberStatus read_number(std::int64_t& number) {
        std::int64_t value = 0;
        bool found = false;
        for (; at_ < text_.size(); skip()) {
            const int digit = unicode::decimal_value(peek());
            if (digit < 0) break;
            if (value > (kLargestNumber - digit) / 10) return NumberStatus::TooLarge;
            value = value * 10 + digit;
            found = true;
        }
        if (!found) return NumberStatus::None;
        number = value;
        return NumberStatus::Found;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

[[nodiscard]] bool is_align(char32_t code_point) {
    return code_point == U'<' || code_point == U'>' || code_point == U'=' || code_point == U'^';
}

// Fill, alignment, sign and flags; answers whether a fill was given.
bool read_flags(SpecificationReader& reader, FormatSpecification& specification) {
    bool has_fill = false;
    if (is_align(reader.peek(1))) {
        specification.fill = reader.peek();
        specification.align = static_cast<char>(reader.peek(1));
        has_fill = true;
        reader.skip();
        reader.skip();
    } else if (is_align(reader.peek())) {
        specification.align = static_cast<char>(reader.peek());
        reader.skip();
    }
    for (const char sign : {'+', '-', ' '}) {
        if (reader.accept(sign)) {
            specification.sign = sign;
            break;
        }
    }
    specification.coerce_negative_zero = reader.accept('z');
    specification.alternate = reader.accept('#');
    return has_fill;
}

Status read_grouping(Interpreter& interpreter, SpecificationReader& reader,
                     FormatSpecification& specification) {
    if (reader.accept(',')) specification.grouping = ',';
    if (reader.peek() == U'_') {
        if (specification.grouping != 0) return raise(interpreter, Error::FormatBothGroupings);
        reader.skip();
        specification.grouping = '_';
        if (reader.peek() == U',') return raise(interpreter, Error::FormatBothGroupings);
    }
    return Status::ok();
}

// Which presentation types go with a grouping.
Status check_grouping(Interpreter& interpreter, FormatSpecification& specification) {
    switch (specification.type) {
    case 0:
    case U'd':
    case U'e':
    case U'f':
    case U'g':
    case U'E':
    case U'G':
    case U'%':
    case U'F': return Status::ok();
    case U'b':
    case U'o':
    case U'x':
    case U'X':
        if (specification.grouping == '_') return Status::ok();
        break;
    default: break;
    }
    const char32_t type = specification.type;
    TextBuilder shown;
    if (type > 32 && type < 128) {
        shown.append(static_cast<char>(type));
    } else {
        shown.append_hex(type);
    }
    const char grouping[] = {specification.grouping, 0};
    const ErrorId error =
        type > 32 && type < 128 ? Error::FormatGroupingTwice : Error::FormatGroupingTwiceHex;
    return raise(interpreter, error, grouping, shown.view());
}

// Digits, padded with zeros to `minimum_width` with the separators counted, in groups.
void append_grouped(TextBuilder& out, std::string_view digits, char separator, unsigned group_size,
                    std::int64_t minimum_width) {
    TextBuilder reversed;
    auto remaining = static_cast<std::int64_t>(digits.size());
    std::int64_t width = minimum_width;
    for (;;) {
        const std::int64_t wanted = std::max({remaining, width, std::int64_t{1}});
        const std::int64_t size = std::min(std::int64_t{group_size}, wanted);
        for (std::int64_t place = 0; place < size; ++place) {
            reversed.append(remaining > 0 ? digits[static_cast<std::size_t>(--remaining)] : '0');
        }
        width -= size;
        if (remaining <= 0 && width <= 0) break;
        if (reversed.failed()) break;
        reversed.append(separator);
        --width;
    }
    if (reversed.failed()) out.fail();
    const std::string_view text = reversed.view();
    for (std::size_t at = text.size(); at-- > 0;)
        out.append(text[at]);
}

}  // namespace

Status parse_format_specification(Interpreter& interpreter, Value value, std::string_view text,
                                  char default_align, FormatSpecification& specification) {
    using NumberStatus = SpecificationReader::NumberStatus;
    SpecificationReader reader{text};
    const bool has_fill = read_flags(reader, specification);
    if (!has_fill && reader.accept('0')) {
        specification.zero_fill = true;
        specification.fill = U'0';
        if (specification.align == 0 && default_align == '>') specification.align = '=';
    }
    if (reader.read_number(specification.width) == NumberStatus::TooLarge) {
        return raise(interpreter, Error::FormatTooManyDigits);
    }
    GOSSAMER_CHECK(read_grouping(interpreter, reader, specification));
    if (reader.accept('.')) {
        const NumberStatus status = reader.read_number(specification.precision);
        if (status == NumberStatus::TooLarge) return raise(interpreter, Error::FormatTooManyDigits);
        if (status == NumberStatus::None) return raise(interpreter, Error::FormatPrecisionMissing);
    }
    const std::size_t rest = reader.rest_length();
    if (rest > 1) {
        return raise(interpreter, Error::InvalidFormatSpecifier, text, type_name(interpreter, value));
    }
    if (rest == 1) specification.type = reader.peek();
    if (specification.align == 0) specification.align = default_align;
    return specification.grouping != 0 ? check_grouping(interpreter, specification) : Status::ok();
}

void append_padded(TextBuilder& out, const FormatSpecification& specification, std::string_view text,
                   std::size_t code_points, char default_align) {
    const auto length = static_cast<std::int64_t>(code_points);
    const std::int64_t padding = specification.width > length ? specification.width - length : 0;
    const char align = specification.align != 0 ? specification.align : default_align;
    const std::int64_t left = align == '<' ? 0 : align == '^' ? padding / 2 : padding;
    out.append_repeated(specification.fill, static_cast<std::size_t>(left));
    out.append_known(text, code_points);
    out.append_repeated(specification.fill, static_cast<std::size_t>(padding - left));
}

void append_number(TextBuilder& out, const FormatSpecification& specification, const NumberParts& parts) {
    TextBuilder head;
    if (parts.negative) {
        head.append('-');
    } else if (specification.sign == '+' || specification.sign == ' ') {
        head.append(specification.sign);
    }
    head.append(parts.prefix);

    TextBuilder body;
    const std::string_view digits = parts.body.substr(0, parts.digit_count);
    const std::string_view rest = parts.body.substr(parts.digit_count);
    if (specification.grouping != 0 && !digits.empty()) {
        const bool zero_padded = specification.fill == U'0' && specification.align == '=';
        const auto taken = static_cast<std::int64_t>(head.size() + rest.size());
        append_grouped(body, digits, specification.grouping, parts.group_size,
                       zero_padded ? specification.width - taken : 0);
    } else {
        body.append_known(digits, digits.size());
    }
    body.append_known(rest, rest.size());
    if (body.failed()) out.fail();

    if (specification.align == '=') {
        const auto length = static_cast<std::int64_t>(head.size() + body.size());
        out.append_known(head.view(), head.size());
        if (specification.width > length) {
            out.append_repeated(specification.fill, static_cast<std::size_t>(specification.width - length));
        }
        out.append_known(body.view(), body.size());
        return;
    }
    head.append_known(body.view(), body.size());
    if (head.failed()) out.fail();
    append_padded(out, specification, head.view(), head.size(), '>');
}

}  // namespace gossamer
