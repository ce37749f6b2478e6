#include "runtime/byte_search.h"

#include "support/short_bytes.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace gossamer {

namespace {

[[nodiscard]] std::size_t offset_in(std::string_view text, const void* found) {
    return found == nullptr ? kNotFound
                            : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

// Eight bytes at a time: those that differ from `byte` give, once it is taken from them, a bit in the lower
// seven that a sum carries into the highest, or have that themselves.
[[nodiscard]] std::size_t count_byte(std::string_view text, char byte) {
    constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101u;
    constexpr std::uint64_t kLowBits = 0x7F * kOnes;
    const std::uint64_t same = kOnes * static_cast<unsigned char>(byte);
    const char* at = text.data();
    std::size_t left = text.size();
    std::size_t count = 0;
    for (; left >= 8; at += 8, left -= 8) {
        const std::uint64_t differing = load_word<std::uint64_t>(at) ^ same;
        const std::uint64_t others = ((differing & kLowBits) + kLowBits) | differing;
        count += ((~others & ~kLowBits) >> 7) * kOnes >> 56;
    }
    return count + static_cast<std::size_t>(std::count(at, at + left, byte));
}

// By the needle's last byte, which memchr finds many bytes a step, where the first fits as well. Text in
// which that goes wrong too often is left to memmem, which is linear whatever the text.
[[nodiscard]] std::size_t find_by_last_byte(std::string_view text, std::string_view needle) {
    constexpr std::size_t kBytesForOneMiss = 16;
    const std::size_t behind = needle.size() - 1;
    const char* const end = text.data() + text.size();
    const char* at = text.data() + behind;
    for (std::size_t credit = 64;;) {
        const auto* last = static_cast<const char*>(
            std::memchr(at, static_cast<unsigned char>(needle.back()), static_cast<std::size_t>(end - at)));
        if (last == nullptr) return kNotFound;
        const char* start = last - behind;
        if (*start == needle.front() && std::memcmp(start, needle.data(), behind) == 0)
            return offset_in(text, start);
        credit += static_cast<std::size_t>(last - at);
        at = last + 1;
        if (at == end) return kNotFound;
        if (credit < kBytesForOneMiss) {
            const char* rest = start + 1;
            return offset_in(
                text, memmem(rest, static_cast<std::size_t>(end - rest), needle.data(), needle.size()));
        }
        credit -= kBytesForOneMiss;
    }
}

}  // namespace

std::size_t find_any_bytes(std::string_view text, std::string_view needle) {
    if (needle.empty()) return 0;
    if (needle.size() > text.size()) return kNotFound;
    return find_by_last_byte(text, needle);
}

std::size_t find_last_bytes(std::string_view text, std::string_view needle) {
    if (needle.empty()) return text.size();
    // Backwards over the first byte of the needle.
    for (std::size_t limit = text.size() < needle.size() ? 0 : text.size() - needle.size() + 1; limit != 0;) {
        const void* at = memrchr(text.data(), needle[0], limit);
        if (at == nullptr) return kNotFound;
        limit = static_cast<std::size_t>(static_cast<const char*>(at) - text.data());
        if (std::memcmp(text.data() + limit, needle.data(), needle.size()) == 0) return limit;
    }
    return kNotFound;
}

std::size_t count_bytes(std::string_view text, std::string_view needle) {
    if (needle.size() == 1) return count_byte(text, needle[0]);
    std::size_t count = 0;
    for (;;) {
        for (; text.starts_with(needle); ++count)  // matches side by side need no search
            text.remove_prefix(needle.size());
        const std::size_t at = find_bytes(text, needle);
        if (at == kNotFound) return count;
        text.remove_prefix(at);
    }
}

SearchWindow fit_window(std::int64_t start, std::int64_t stop, std::size_t length) {
    const auto size = static_cast<std::int64_t>(length);
    if (stop > size) stop = size;
    if (stop < 0) stop = stop + size < 0 ? 0 : stop + size;
    if (start < 0) start = start + size < 0 ? 0 : start + size;
    if (start > stop) return {0, 0, false};
    return {static_cast<std::size_t>(start), static_cast<std::size_t>(stop), true};
}

}  // namespace gossamer
