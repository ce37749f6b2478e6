// What a number token means. The scanner has checked its form, so only one error is left: a decimal integer
// with more digits than CPython converts.
#pragma once

#include "syntax/diagnostic.h"
#include "syntax/token.h"

#include <cstdint>
#include <optional>
#include <string>

namespace gossamer {

struct NumberLiteral {
    enum class Kind : std::uint8_t { Integer, BigInteger, Float, Imaginary };

    Kind kind = Kind::Integer;
    // BigInteger only: base of `digits`, 10 or 16.
    std::uint8_t base = 10;
    // Integer: the value; it is never negative.
    std::int64_t integer = 0;
    // Float, and the imaginary part of Imaginary.
    double real = 0.0;
    // BigInteger, which fits no int64: its digits without prefix, underscores and leading zeros. Big
    // arithmetic belongs to the runtime.
    std::string digits;
};

[[nodiscard]] std::optional<Diagnostic> read_number(const Token& token, NumberLiteral& number);

}  // namespace gossamer
