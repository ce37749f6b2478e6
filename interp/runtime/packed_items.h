// Numbers as bytes, in the machine's own order: the items of memoryview, array and struct, each with a format
// of one letter. Texts of errors are the callers' business.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <cstring>

namespace gossamer {

// Bytes of an item of a format that memoryview knows; 0: none.
[[nodiscard]] std::uint8_t packed_size(char format);
[[nodiscard]] bool is_signed_format(char format);

template <class Number>
[[nodiscard]] Number load_number(const char* at) {
    Number number;
    std::memcpy(&number, at, sizeof number);
    return number;
}

// The bits of an integer of `size` bytes, sign extended when the format has a sign.
[[nodiscard]] std::int64_t load_integer(const char* at, std::size_t size, bool is_signed);
// The same as an int object.
Owned unpack_integer(Interpreter& interpreter, const char* at, std::size_t size, bool is_signed);
// The item of a format that packed_size knows.
Owned unpack_item(Interpreter& interpreter, char format, const char* at);

// Writes a plain int (inline or big); false, and nothing is written, when it does not fit.
[[nodiscard]] bool pack_integer(Value plain, std::size_t size, bool is_signed, char* out);
// Half precision, to the nearest, ties to even; false when the number is too large.
[[nodiscard]] bool double_to_half(double number, std::uint16_t& bits);

}  // namespace gossamer
