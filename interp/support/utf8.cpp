// Scans over text, eight bytes a step where nothing but a count or a yes is wanted.
#include "support/utf8.h"

#include "support/short_bytes.h"

#include <bit>
#include <cstring>

namespace gossamer::utf8 {

namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080u;

[[nodiscard]] std::uint64_t load_word(const char* at) noexcept {
    return gossamer::load_word<std::uint64_t>(at);
}

// One per continuation byte: bit 7 set and bit 6 clear.
[[nodiscard]] unsigned count_continuations(std::uint64_t word) noexcept {
    return static_cast<unsigned>(std::popcount(word & (~word << 1) & kHighBits));
}

[[nodiscard]] unsigned char byte_at(std::string_view bytes, std::size_t index) noexcept {
    return static_cast<unsigned char>(bytes[index]);
}

// Length of the sequence and the range its second byte must lie in (which keeps out overlong forms,
// surrogates and what is beyond the last code point). Length 0: no sequence starts so.
struct SequenceRule {
    unsigned length;
    unsigned char second_low;
    unsigned char second_high;
};

[[nodiscard]] SequenceRule rule_of(unsigned char first) noexcept {
    if (first < 0xC2) return {0, 0, 0};
    if (first < 0xE0) return {2, 0x80, 0xBF};
    if (first == 0xE0) return {3, 0xA0, 0xBF};
    if (first == 0xED) return {3, 0x80, 0x9F};
    if (first < 0xF0) return {3, 0x80, 0xBF};
    if (first == 0xF0) return {4, 0x90, 0xBF};
    if (first < 0xF4) return {4, 0x80, 0xBF};
    if (first == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

// The fault of the sequence that starts at `start` (not ASCII), or its length in `length`.
[[nodiscard]] std::optional<Fault> check_sequence(std::string_view bytes, std::size_t start,
                                                  std::size_t& length) noexcept {
    const SequenceRule rule = rule_of(byte_at(bytes, start));
    if (rule.length == 0) return Fault{start, start + 1, "invalid start byte"};
    for (unsigned index = 1; index < rule.length; ++index) {
        if (start + index >= bytes.size()) return Fault{start, bytes.size(), "unexpected end of data"};
        const unsigned char next = byte_at(bytes, start + index);
        const unsigned char low = index == 1 ? rule.second_low : 0x80;
        const unsigned char high = index == 1 ? rule.second_high : 0xBF;
        if (next < low || next > high) return Fault{start, start + index, "invalid continuation byte"};
    }
    length = rule.length;
    return std::nullopt;
}

}  // namespace

bool is_ascii(std::string_view text) noexcept {
    const char* at = text.data();
    std::size_t left = text.size();
    for (; left >= 32; at += 32, left -= 32) {
        const std::uint64_t all = load_word(at) | load_word(at + 8) | load_word(at + 16) | load_word(at + 24);
        if ((all & kHighBits) != 0) return false;
    }
    for (; left >= 8; at += 8, left -= 8) {
        if ((load_word(at) & kHighBits) != 0) return false;
    }
    if (text.size() >= 8) return left == 0 || (load_word(at + left - 8) & kHighBits) == 0;
    unsigned char rest = 0;
    for (; left > 0; ++at, --left)
        rest = static_cast<unsigned char>(rest | static_cast<unsigned char>(*at));
    return rest < 0x80;
}

std::size_t count_code_points(std::string_view text) noexcept {
    const char* at = text.data();
    std::size_t left = text.size();
    std::size_t continuations = 0;
    for (; left >= 8; at += 8, left -= 8)
        continuations += count_continuations(load_word(at));
    for (; left > 0; ++at, --left)
        continuations += is_continuation(*at);
    return text.size() - continuations;
}

std::size_t offset_of(std::string_view text, std::size_t index) noexcept {
    std::size_t offset = 0;
    std::size_t skipped = 0;  // code points that start before `offset`
    while (offset + 8 <= text.size()) {
        const std::size_t starts = 8 - count_continuations(load_word(text.data() + offset));
        if (skipped + starts > index) break;
        skipped += starts;
        offset += 8;
    }
    for (; offset < text.size(); ++offset) {
        if (is_continuation(text[offset])) continue;
        if (skipped == index) return offset;
        ++skipped;
    }
    return text.size();
}

std::optional<std::size_t> find_surrogate(std::string_view text) noexcept {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        const void* found = std::memchr(at, 0xED, static_cast<std::size_t>(end - at));
        if (found == nullptr) return std::nullopt;
        at = static_cast<const char*>(found);
        if (end - at >= 2 && static_cast<unsigned char>(at[1]) >= 0xA0) {
            return static_cast<std::size_t>(at - text.data());
        }
        ++at;
    }
    return std::nullopt;
}

std::optional<Fault> find_fault(std::string_view bytes, std::size_t from) noexcept {
    std::size_t at = from;
    while (at < bytes.size()) {
        if (at + 8 <= bytes.size() && (load_word(bytes.data() + at) & kHighBits) == 0) {
            at += 8;
            continue;
        }
        if (byte_at(bytes, at) < 0x80) {
            ++at;
            continue;
        }
        std::size_t length = 0;
        if (const auto fault = check_sequence(bytes, at, length)) return fault;
        at += length;
    }
    return std::nullopt;
}

}  // namespace gossamer::utf8
