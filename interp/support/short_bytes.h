// Equality and copies of short runs of bytes without a call: most strings are names and words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace gossamer {

template <class Word>
[[nodiscard]] inline Word load_word(const char* at) {
    Word word;
    std::memcpy(&word, at, sizeof word);
    return word;
}

// Two words that overlap where the size lies between one and two of them.
[[nodiscard]] inline bool same_bytes(const char* left, const char* right, std::size_t size) {
    const auto differ_in = [=]<class Word>(Word) {
        const std::size_t last = size - sizeof(Word);
        return (load_word<Word>(left) ^ load_word<Word>(right)) |
               (load_word<Word>(left + last) ^ load_word<Word>(right + last));
    };
    if (size > 2 * sizeof(std::uint64_t)) return std::memcmp(left, right, size) == 0;
    if (size >= sizeof(std::uint64_t)) return differ_in(std::uint64_t{}) == 0;
    if (size >= sizeof(std::uint32_t)) return differ_in(std::uint32_t{}) == 0;
    return std::memcmp(left, right, size) == 0;
}

// The runs do not overlap; `from` may be null where the size is 0.
inline void copy_bytes(char* to, const char* from, std::size_t size) {
    const auto copy = [=]<class Word>(Word) {
        const std::size_t last = size - sizeof(Word);
        const auto head = load_word<Word>(from);
        const auto tail = load_word<Word>(from + last);
        std::memcpy(to, &head, sizeof head);
        std::memcpy(to + last, &tail, sizeof tail);
    };
    if (size > 2 * sizeof(std::uint64_t)) {
        std::memcpy(to, from, size);
    } else if (size >= sizeof(std::uint64_t)) {
        copy(std::uint64_t{});
    } else if (size >= sizeof(std::uint32_t)) {
        copy(std::uint32_t{});
    } else if (size >= sizeof(std::uint16_t)) {
        copy(std::uint16_t{});
    } else if (size != 0) {
        *to = *from;
    }
}

}  // namespace gossamer
