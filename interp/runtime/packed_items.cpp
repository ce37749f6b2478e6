#include "runtime/packed_items.h"

#include "runtime/bytes.h"
#include "runtime/number.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace gossamer {

namespace {

// ---- Half precision: 5 bits of exponent, 10 of fraction

double half_to_double(std::uint16_t bits) {
    const int exponent = (bits >> 10) & 31;
    const double fraction = (bits & 1023) / 1024.0;
    double number = 0.0;
    if (exponent == 31) {
        number = fraction == 0.0 ? HUGE_VAL : std::nan("");
    } else {
        number = exponent == 0 ? std::ldexp(fraction, -14) : std::ldexp(1.0 + fraction, exponent - 15);
    }
    return (bits & 0x8000) != 0 ? -number : number;
}

}  // namespace

bool double_to_half(double number, std::uint16_t& bits) {
    const std::uint16_t sign = std::signbit(number) ? 0x8000 : 0;
    if (std::isnan(number)) {
        bits = sign | 0x7E00;
        return true;
    }
    const double size = std::fabs(number);
    if (std::isinf(size) || size == 0.0) {
        bits = size == 0.0 ? sign : sign | 0x7C00;
        return true;
    }
    int exponent = 0;
    std::frexp(size, &exponent);
    // Units of the last place: 2**-24 for the smallest numbers, 2**(exponent - 11) for others.
    const int unit = std::max(exponent - 11, -24);
    const double units = std::nearbyint(std::ldexp(size, -unit));
    // A full mantissa carries into the exponent by itself.
    const std::uint32_t base = unit == -24 ? 0 : static_cast<std::uint32_t>(unit + 24) << 10;
    const std::uint32_t encoded = base + static_cast<std::uint32_t>(units);
    if (encoded >= 0x7C00) return false;
    bits = static_cast<std::uint16_t>(sign | encoded);
    return true;
}

std::uint8_t packed_size(char format) {
    switch (format) {
    case 'b':
    case 'B':
    case 'c':
    case '?': return 1;
    case 'h':
    case 'H':
    case 'e': return 2;
    case 'i':
    case 'I':
    case 'f': return 4;
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'n':
    case 'N':
    case 'P':
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
    case 'e': return new_float(half_to_double(load_number<std::uint16_t>(at)));
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
