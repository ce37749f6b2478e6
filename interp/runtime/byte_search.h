// Finding text in text, by bytes. In generalised UTF-8 a match by bytes is a match by characters, so str,
// bytes and bytearray share this.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace gossamer {

inline constexpr std::size_t kNotFound = std::string_view::npos;

// Offset of the first / last occurrence. An empty needle is found at the start / the end. O(n), sublinear as
// a rule. (A single byte, as most needles are, is found without another call.)
[[nodiscard]] std::size_t find_any_bytes(std::string_view text, std::string_view needle);
[[nodiscard]] inline std::size_t find_bytes(std::string_view text, std::string_view needle) {
    if (needle.size() != 1) return find_any_bytes(text, needle);
    const void* found = text.empty() ? nullptr : std::memchr(text.data(), needle[0], text.size());
    return found == nullptr ? kNotFound
                            : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}
[[nodiscard]] std::size_t find_last_bytes(std::string_view text, std::string_view needle);
// Occurrences that do not overlap; the needle is not empty.
[[nodiscard]] std::size_t count_bytes(std::string_view text, std::string_view needle);

// A part of a sequence as find(), count() and startswith() are given it. Positions are fitted to the length;
// `is_valid` is false when nothing, not even an empty needle, lies in it.
struct SearchWindow {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_valid = true;
};
[[nodiscard]] SearchWindow fit_window(std::int64_t start, std::int64_t stop, std::size_t length);

}  // namespace gossamer
