// Which error: a row of one of the tables in errors/, whose enumerators errors/<area>.h declares.
//
// `Error` is a namespace and not an enum: an enum has to be defined in one piece, and everybody who raises
// anything would be compiled again whenever a text is added anywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace gossamer {

enum class ErrorArea : std::uint8_t {
#define ERROR_AREA(area) area,
#include "runtime/errors.def"
};

// A code is the area and, in the lower bits, the row, counted from 1. This would be row 0.
inline constexpr unsigned kErrorRowBits = 12;
constexpr std::uint16_t before_area(ErrorArea area) {
    return static_cast<std::uint16_t>(static_cast<unsigned>(area) << kErrorRowBits);
}

struct ErrorId {
    template <class AreaErrors>
    requires std::is_enum_v<AreaErrors>
    constexpr ErrorId(AreaErrors error) : code{static_cast<std::uint16_t>(error)} {}
    [[nodiscard]] constexpr std::size_t area() const { return code >> kErrorRowBits; }
    [[nodiscard]] constexpr std::size_t row() const { return (code & ((1u << kErrorRowBits) - 1)) - 1; }
    std::uint16_t code;
};

}  // namespace gossamer
