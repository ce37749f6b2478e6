// A program for the matcher of regular expressions (regex_matcher.h), got ready to run.
//
// It is a row of 32-bit words: instructions (regex_instructions.def) with their operands, targets being
// indices of words. The first two words are the number of groups and the number of slots. What
// stdlib/re/_compiler.py makes is trusted; getting it ready adds what can be known before any text is: which
// bytes a match, an alternative or what follows a repetition may begin with, and how a match must begin.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gossamer::regex {

using Word = std::int32_t;

enum class Instruction : Word {
#define REGEX_INSTRUCTION(name, words) name,
#include "support/regex_instructions.def"
};

inline constexpr std::uint32_t kWords[] = {
#define REGEX_INSTRUCTION(name, words) words,
#include "support/regex_instructions.def"
};

enum class Assertion : Word { Begin, End, EndOrNewline, LineBegin, LineEnd, Border, NoBorder };
inline constexpr Word kAscii = 16;  // added to assertions and categories

enum class Repetition : Word { Greedy, Lazy, Possessive };

class ByteSet {
public:
    [[nodiscard]] bool has(std::uint32_t byte) const { return (words_[byte >> 6] >> (byte & 63) & 1) != 0; }
    void add(std::uint32_t byte) { words_[byte >> 6] |= std::uint64_t{1} << (byte & 63); }
    void add(const ByteSet& other) {
        for (int word = 0; word < 4; ++word)
            words_[word] |= other.words_[word];
    }
    [[nodiscard]] bool meets(const ByteSet& other) const {
        std::uint64_t common = 0;
        for (int word = 0; word < 4; ++word)
            common |= words_[word] & other.words_[word];
        return common != 0;
    }

private:
    std::uint64_t words_[4] = {};
};

struct Program {
    static constexpr std::uint32_t kFirst = 2;  // where the instructions begin

    std::vector<Word> words;
    std::vector<ByteSet> sets;     // the first one stands for none
    std::string prefix;            // bytes that every match begins with
    std::uint32_t first = 0;       // the set of bytes that matches begin with, or 0
    bool is_anchored = false;      // matches begin only where the text does
    bool begins_with_row = false;  // of one or more of certain characters, none of which it gives back
    bool is_text = false;          // for str, else for bytes

    [[nodiscard]] std::uint32_t group_count() const { return static_cast<std::uint32_t>(words[0]); }
    [[nodiscard]] std::uint32_t slot_count() const { return static_cast<std::uint32_t>(words[1]); }
};

// Null: no memory.
[[nodiscard]] std::unique_ptr<Program> make_program(std::span<const Word> words, bool is_text) noexcept;

[[nodiscard]] bool is_word(char32_t character, bool is_ascii);
[[nodiscard]] char32_t lower_ascii(char32_t character);
// Whether an instruction for one character matches it, without the help of sets of bytes.
[[nodiscard]] bool matches_one(const Word* instruction, char32_t character);
// Words of an instruction, items and bytes included.
[[nodiscard]] inline std::uint32_t word_count(const Word* instruction) {
    const auto kind = static_cast<Instruction>(*instruction);
    const bool has_tail =
        (kind >= Instruction::Set && kind <= Instruction::SetIgnoreAscii) || kind == Instruction::Literal;
    return has_tail ? static_cast<std::uint32_t>(instruction[1]) : kWords[*instruction];
}

}  // namespace gossamer::regex
