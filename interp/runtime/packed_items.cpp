#include "runtime/packed_items.h"

#include "runtime/bytes.h"
#include "runtime/number.h"

#include <string_view>

namespace gossamer {

std::uint8_t packed_size(char format) {
    switch (format) {
    case 'b':
    case 'B':
    case 'c':
    case '?': return 1;
    case 'h':
    case 'H': return 2;
    case 'i':
    case 'I':
    case 'f': return 4;
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'n':
    case 'N':
    case 'd': return 8;
    default: return 0;
    }
}

bool is_signed_format(char format) {
    return std::string_view{"bhilqn"}.find(format) != std::string_view::npos;
}

std::int64_t load_integer(const char* at, std::size_t size, bool is_signed) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, at, size);
    if (!is_signed || size == 8) return static_cast<std::int64_t>(bits);
    const std::size_t shift = 64 - 8 * size;
    return static_cast<std::int64_t>(bits << shift) >> shift;
}

Owned unpack_integer(Interpreter& interpreter, const char* at, std::size_t size, bool is_signed) {
    const std::int64_t number = load_integer(at, size, is_signed);
    if (is_signed || size < 8) return new_int(interpreter, number);
    return new_int_unsigned(interpreter, static_cast<std::uint64_t>(number));
}

Owned unpack_item(Interpreter& interpreter, char format, const char* at) {
    switch (format) {
    case 'B': return Owned::immediate(Value::from_int(static_cast<unsigned char>(*at)));
    case 'c': return new_bytes(interpreter, {at, 1}).to_owned();
    case '?': return Owned::boolean(*at != 0);
    case 'f': return new_float(static_cast<double>(load_number<float>(at)));
    case 'd': return new_float(load_number<double>(at));
    default: return unpack_integer(interpreter, at, packed_size(format), is_signed_format(format));
    }
}

bool pack_integer(Value plain, std::size_t size, bool is_signed, char* out) {
    unsigned char bytes[8] = {};
    if (plain.is_int()) {
        const std::int64_t number = plain.as_int();
        std::memcpy(bytes, &number, sizeof number);
        const bool fits = load_integer(reinterpret_cast<const char*>(bytes), size, is_signed) == number &&
                          (is_signed || number >= 0);
        if (!fits) return false;
    } else {
        const Signedness sign = is_signed ? Signedness::Signed : Signedness::Unsigned;
        const BigStatus status =
            big_to_bytes(as<BigIntObject>(plain)->number, ByteOrder::Little, sign, {bytes, size});
        if (status != BigStatus::Ok) return false;
    }
    std::memcpy(out, bytes, size);
    return true;
}

}  // namespace gossamer
