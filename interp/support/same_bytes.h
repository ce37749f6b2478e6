// Equality of short runs of bytes without a call: most strings that are compared are names and words.
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

}  // namespace gossamer
