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
    switch (rest_[0]) {
    case '@': break;
    case '=':
    case '<': is_native_ = false; break;
    case '>':
    case '!':
        is_native_ = false;
        is_big_ = true;
        break;
    default: return;
    }
    rest_.remove_prefix(1);
}

// Pointers and sizes of the machine have no standard size.
constexpr StructFormat::LetterSizes StructFormat::kLetterSizes = [] {
    LetterSizes sizes{};
    const auto set = [&sizes](std::string_view letters, std::uint8_t standard, std::uint8_t native) {
        for (const char letter : letters) {
            sizes.standard[static_cast<unsigned char>(letter)] = standard;
            sizes.native[static_cast<unsigned char>(letter)] = native;
        }
    };
    set("xcbB?sp", 1, 1);
    set("hHe", 2, 2);
    set("iIf", 4, 4);
    set("lL", 4, 8);
    set("qQd", 8, 8);
    set("nNP", 0, 8);
    return sizes;
}();

StructFormat::Step StructFormat::next_slow(StructItem& item) {
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
    const std::uint64_t offset = aligned(size);
    if (offset > kMost || count > (kMost - offset) / size) return Step::TooLong;
    item = {code, size, count, offset};
    offset_ = offset + item.bytes();
    return Step::Item;
}

Result<StructShape> measure_struct(Interpreter& interpreter, std::string_view text) {
    StructFormat format{text};
    StructShape shape;
    StructItem item{};
    for (;;) {
        const StructFormat::Step step = format.next(item);
        const bool is_faulty = step != StructFormat::Step::Item && step != StructFormat::Step::End;
        if (is_faulty && text.find('\0') != std::string_view::npos)
            return raise_struct_error(interpreter, "embedded null character");
        switch (step) {
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
