// The format strings of module struct, read item by item: no compiled form is kept, because reading a format
// costs less than what is done with its items.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <string_view>

namespace gossamer {

// One letter of a format with its repeat count.
struct StructItem {
    char code;
    std::uint8_t size;     // bytes of one; s and p: 1
    std::uint64_t count;   // s and p: bytes of the one text
    std::uint64_t offset;  // of the first one, aligned

    [[nodiscard]] bool is_text() const { return code == 's' || code == 'p'; }
    [[nodiscard]] std::uint64_t bytes() const { return count * size; }
    // How many values it takes.
    [[nodiscard]] std::uint64_t values() const { return code == 'x' ? 0 : is_text() ? 1 : count; }
};

class StructFormat {
public:
    explicit StructFormat(std::string_view text);

    enum class Step : std::uint8_t { Item, End, BadLetter, LoneCount, TooLong };
    Step next(StructItem& item) {
        if (rest_.empty()) return Step::End;
        const char code = rest_[0];
        const std::uint8_t size = size_of(code);
        if (size == 0 || offset_ > kFewBytes) [[unlikely]]
            return next_slow(item);
        rest_.remove_prefix(1);
        item = {code, size, 1, aligned(size)};
        offset_ = item.offset + size;
        return Step::Item;
    }
    [[nodiscard]] bool is_big_endian() const { return is_big_; }

private:
    struct LetterSizes {
        std::uint8_t standard[128];
        std::uint8_t native[128];
    };
    static const LetterSizes kLetterSizes;
    static constexpr std::uint64_t kFewBytes = std::uint64_t{1} << 32;

    // A count, blanks, the end, or something wrong.
    Step next_slow(StructItem& item);
    // 0: no such letter.
    [[nodiscard]] std::uint8_t size_of(char code) const {
        const auto letter = static_cast<unsigned char>(code);
        if (letter >= 128) return 0;
        return is_native_ ? kLetterSizes.native[letter] : kLetterSizes.standard[letter];
    }
    // Sizes are powers of two.
    [[nodiscard]] std::uint64_t aligned(std::uint8_t size) const {
        return is_native_ ? (offset_ + size - 1) & ~std::uint64_t{size - 1u} : offset_;
    }

    std::string_view rest_;
    bool is_native_ = true;
    bool is_big_ = false;
    std::uint64_t offset_ = 0;
};

// Bytes and number of values of a format; struct.error for a faulty one.
struct StructShape {
    std::int64_t size = 0;
    std::int64_t values = 0;
};
Result<StructShape> measure_struct(Interpreter& interpreter, std::string_view format);

// The values of a format, `count` in number, as a tuple. Runs no code.
Owned unpack_struct(Interpreter& interpreter, std::string_view format, std::size_t count, const char* bytes);
// Fills `out`, zeroed and of the format's size; there are as many values as it takes. May run code.
Status pack_struct(Interpreter& interpreter, std::string_view format, std::span<const Value> values,
                   char* out);

// Raises struct.error, which the module keeps, with the text of the error given.
ErrorTag raise_struct_error(Interpreter& interpreter, std::string_view text);

}  // namespace gossamer
