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
    Step next(StructItem& item);
    [[nodiscard]] bool is_big_endian() const { return is_big_; }

private:
    [[nodiscard]] std::uint8_t size_of(char code) const;
    [[nodiscard]] std::uint64_t aligned(char code, std::uint8_t size) const;

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
