#include "modules/struct_format.h"

#include <limits>

namespace gossamer {

namespace {

constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();

[[nodiscard]] bool is_space(char letter) {
    return letter == ' ' || (letter >= '\t' && letter <= '\r');
}
[[nodiscard]] bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

}  // namespace

StructFormat::StructFormat(std::string_view text) : rest_{text} {
    if (rest_.empty()) return;
    constexpr std::string_view kOrders = "@=<>!";
    if (kOrders.find(rest_[0]) == std::string_view::npos) return;
    is_native_ = rest_[0] == '@';
    is_big_ = rest_[0] == '>' || rest_[0] == '!';
    rest_.remove_prefix(1);
}

// 0: no such letter. Pointers and sizes of the machine have no standard size.
std::uint8_t StructFormat::size_of(char code) const {
    switch (code) {
    case 'x':
    case 'c':
    case 'b':
    case 'B':
    case '?':
    case 's':
    case 'p': return 1;
    case 'h':
    case 'H':
    case 'e': return 2;
    case 'i':
    case 'I':
    case 'f': return 4;
    case 'l':
    case 'L': return is_native_ ? 8 : 4;
    case 'q':
    case 'Q':
    case 'd': return 8;
    case 'n':
    case 'N':
    case 'P': return is_native_ ? 8 : 0;
    default: return 0;
    }
}

std::uint64_t StructFormat::aligned(char, std::uint8_t size) const {
    if (!is_native_) return offset_;
    return (offset_ + size - 1) / size * size;
}

StructFormat::Step StructFormat::next(StructItem& item) {
    while (!rest_.empty() && is_space(rest_[0]))
        rest_.remove_prefix(1);
    if (rest_.empty()) return Step::End;
    std::uint64_t count = 1;
    if (is_digit(rest_[0])) {
        count = 0;
        for (; !rest_.empty() && is_digit(rest_[0]); rest_.remove_prefix(1)) {
            if (count > (kMost - 9) / 10) return Step::TooLong;
            count = count * 10 + static_cast<std::uint64_t>(rest_[0] - '0');
        }
        if (rest_.empty()) return Step::LoneCount;
    }
    const char code = rest_[0];
    const std::uint8_t size = size_of(code);
    if (size == 0) return Step::BadLetter;
    rest_.remove_prefix(1);
    const std::uint64_t offset = aligned(code, size);
    if (offset > kMost || count > (kMost - offset) / size) return Step::TooLong;
    item = {code, size, count, offset};
    offset_ = offset + item.bytes();
    return Step::Item;
}

Result<StructShape> measure_struct(Interpreter& interpreter, std::string_view text) {
    if (text.find('\0') != std::string_view::npos)
        return raise_struct_error(interpreter, "embedded null character");
    StructFormat format{text};
    StructShape shape;
    StructItem item{};
    for (;;) {
        switch (format.next(item)) {
        case StructFormat::Step::End: return shape;
        case StructFormat::Step::BadLetter:
            return raise_struct_error(interpreter, "bad char in struct format");
        case StructFormat::Step::LoneCount:
            return raise_struct_error(interpreter, "repeat count given without format specifier");
        case StructFormat::Step::TooLong:
            return raise_struct_error(interpreter, "total struct size too long");
        case StructFormat::Step::Item: break;
        }
        shape.size = static_cast<std::int64_t>(item.offset + item.bytes());
        shape.values += static_cast<std::int64_t>(item.values());
    }
}

}  // namespace gossamer
