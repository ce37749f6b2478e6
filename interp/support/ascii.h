// What ASCII characters are, by one look into a table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace gossamer {

struct AsciiKind {
    static constexpr std::uint8_t kUpper = 1;
    static constexpr std::uint8_t kLower = 2;
    static constexpr std::uint8_t kDigit = 4;
    static constexpr std::uint8_t kSpace = 8;  // as str.isspace() has it: the separators 28 to 31 too
    static constexpr std::uint8_t kPrintable = 16;
    static constexpr std::uint8_t kLetter = kUpper | kLower;
};

// 0 for what is not ASCII.
inline constexpr std::array<std::uint8_t, 256> kAsciiKinds = [] {
    std::array<std::uint8_t, 256> kinds{};
    for (std::size_t code = 0; code < 128; ++code) {
        if (code >= 'A' && code <= 'Z') kinds[code] = AsciiKind::kUpper;
        if (code >= 'a' && code <= 'z') kinds[code] = AsciiKind::kLower;
        if (code >= '0' && code <= '9') kinds[code] = AsciiKind::kDigit;
        if (code == ' ' || (code >= 9 && code <= 13) || (code >= 28 && code <= 31))
            kinds[code] = AsciiKind::kSpace;
        if (code >= 32 && code < 127) kinds[code] |= AsciiKind::kPrintable;
    }
    return kinds;
}();

[[nodiscard]] constexpr bool is_ascii_kind(char character, std::uint8_t kinds) noexcept {
    return (kAsciiKinds[static_cast<unsigned char>(character)] & kinds) != 0;
}

}  // namespace gossamer
