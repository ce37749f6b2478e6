// Generalised UTF-8: as UTF-8, but a surrogate (U+D800..U+DFFF) may stand alone, as its three bytes.
// One code point has exactly one encoding, so equality of bytes is equality of text.
//
// "Well-formed" below means generalised. Functions that take well-formed text do not check it (debug builds
// assert the cheap part); `find_fault` is the check for bytes from outside, and it is strict UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "support/assert.h"

namespace gossamer::utf8 {

inline constexpr char32_t kMaxCodePoint = 0x10FFFF;
inline constexpr std::size_t kMaxLength = 4;  // bytes of one code point

struct Decoded {
    char32_t code_point;
    unsigned length;  // in bytes, 1..4
};

[[nodiscard]] constexpr bool is_surrogate(char32_t code_point) noexcept {
    return (code_point & 0xFFFFF800u) == 0xD800u;
}

// True for the second and later bytes of a code point.
[[nodiscard]] constexpr bool is_continuation(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

// Bytes of the code point whose first byte this is (well-formed text).
[[nodiscard]] constexpr unsigned length_from_first_byte(char byte) noexcept {
    const auto first = static_cast<unsigned char>(byte);
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

[[nodiscard]] constexpr unsigned encoded_length(char32_t code_point) noexcept {
    return code_point < 0x80 ? 1 : code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
}

// The code point that starts at `at`, in well-formed text. O(1).
[[nodiscard]] constexpr Decoded decode(const char* at) noexcept {
    const auto byte = [at](unsigned index) {
        return static_cast<char32_t>(static_cast<unsigned char>(at[index]));
    };
    const char32_t first = byte(0);
    if (first < 0x80) return {first, 1};
    if (first < 0xE0) return {(first & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    if (first < 0xF0) return {(first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    return {(first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

// The code point that ends just before `end`, in well-formed, non-empty text. O(1).
[[nodiscard]] constexpr Decoded decode_before(const char* end) noexcept {
    const char* at = end - 1;
    while (is_continuation(*at))
        --at;
    return decode(at);
}

// Writes 1..4 bytes and returns how many. `code_point` is at most kMaxCodePoint; surrogates are welcome.
constexpr unsigned encode(char32_t code_point, char* out) noexcept {
    const auto tail = [code_point](unsigned shift) {
        return static_cast<char>(0x80u | ((code_point >> shift) & 0x3Fu));
    };
    if (code_point < 0x80) {
        out[0] = static_cast<char>(code_point);
        return 1;
    }
    if (code_point < 0x800) {
        out[0] = static_cast<char>(0xC0u | (code_point >> 6));
        out[1] = tail(0);
        return 2;
    }
    if (code_point < 0x10000) {
        out[0] = static_cast<char>(0xE0u | (code_point >> 12));
        out[1] = tail(6);
        out[2] = tail(0);
        return 3;
    }
    GOSSAMER_ASSERT(code_point <= kMaxCodePoint);
    out[0] = static_cast<char>(0xF0u | (code_point >> 18));
    out[1] = tail(12);
    out[2] = tail(6);
    out[3] = tail(0);
    return 4;
}

// All bytes below 0x80? O(n), 8 bytes a step or better.
[[nodiscard]] bool is_ascii(std::string_view text) noexcept;

// Code points in well-formed text. O(n), 8 bytes a step or better.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

// Byte offset of code point `index`; text.size() when there are `index` or fewer. O(n), as fast as counting.
[[nodiscard]] std::size_t offset_of(std::string_view text, std::size_t index) noexcept;

// Does well-formed text hold a lone surrogate, i.e. is it not strict UTF-8? Gives the byte offset of the
// first.
[[nodiscard]] std::optional<std::size_t> find_surrogate(std::string_view text) noexcept;

// What the strict decoder of the dialect's 'utf-8' codec objects to: bytes [start, end) and its reason.
struct Fault {
    std::size_t start;
    std::size_t end;
    const char* reason;  // "invalid start byte", "invalid continuation byte", "unexpected end of data"
};

// The first fault at or after `from`, or nothing when the rest is strict UTF-8. O(n).
// After a fault decoding resumes at fault.end.
[[nodiscard]] std::optional<Fault> find_fault(std::string_view bytes, std::size_t from = 0) noexcept;

}  // namespace gossamer::utf8
