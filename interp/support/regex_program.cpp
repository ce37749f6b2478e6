#include "support/regex_program.h"

#include "support/unicode.h"
#include "support/utf8.h"

#include <algorithm>
#include <new>
#include <stdexcept>

namespace gossamer::regex {

char32_t lower_ascii(char32_t character) {
    return character >= 'A' && character <= 'Z' ? character + 32 : character;
}

bool is_word(char32_t character, bool is_ascii) {
    if (character < 128) {
        const char32_t lower = lower_ascii(character);
        return (lower >= 'a' && lower <= 'z') || (character >= '0' && character <= '9') || character == '_';
    }
    return !is_ascii && unicode::is_alnum(character);
}

namespace {

[[nodiscard]] char32_t upper_ascii(char32_t character) {
    return character >= 'a' && character <= 'z' ? character - 32 : character;
}

[[nodiscard]] bool is_space(char32_t character, bool is_ascii) {
    if (is_ascii) return character == ' ' || (character >= '\t' && character <= '\r');
    return unicode::is_space(character);
}

[[nodiscard]] bool is_decimal(char32_t character, bool is_ascii) {
    if (character < 128 || is_ascii) return character >= '0' && character <= '9';
    return unicode::is_decimal(character);
}

// Digits, spaces, characters of words; odd numbers: the others.
[[nodiscard]] bool is_of_category(Word category, char32_t character) {
    const bool is_ascii = (category & kAscii) != 0;
    const Word kind = category & ~kAscii;
    const bool others = (kind & 1) != 0;
    switch (kind / 2) {
    case 0: return is_decimal(character, is_ascii) != others;
    case 1: return is_space(character, is_ascii) != others;
    default: return is_word(character, is_ascii) != others;
    }
}

[[nodiscard]] bool is_in_set(const Word* set, char32_t character) {
    const Word* end = set + word_count(set);
    for (const Word* item = set + kWords[static_cast<std::size_t>(Instruction::Set)]; item < end;) {
        if (item[0] == 0) {
            if (character >= static_cast<char32_t>(item[1]) && character <= static_cast<char32_t>(item[2]))
                return true;
            item += 3;
        } else {
            if (is_of_category(item[1], character)) return true;
            item += 2;
        }
    }
    return false;
}

// Characters that differ by case alone and that lower and upper case do not lead to from each other; unused
// places repeat the first one.
constexpr char32_t kCaseFamilies[][4] = {
    {0x49, 0x69, 0x130, 0x131},       {0x4B, 0x6B, 0x212A, 0x4B},    {0x53, 0x73, 0x17F, 0x53},
    {0xC5, 0xE5, 0x212B, 0xC5},       {0x1C4, 0x1C5, 0x1C6, 0x1C4},  {0x1C7, 0x1C8, 0x1C9, 0x1C7},
    {0x1CA, 0x1CB, 0x1CC, 0x1CA},     {0x1F1, 0x1F2, 0x1F3, 0x1F1},  {0x345, 0x399, 0x3B9, 0x1FBE},
    {0xB5, 0x39C, 0x3BC, 0xB5},       {0x392, 0x3B2, 0x3D0, 0x392},  {0x395, 0x3B5, 0x3F5, 0x395},
    {0x398, 0x3B8, 0x3D1, 0x3F4},     {0x39A, 0x3BA, 0x3F0, 0x39A},  {0x3A0, 0x3C0, 0x3D6, 0x3A0},
    {0x3A1, 0x3C1, 0x3F1, 0x3A1},     {0x3A3, 0x3C2, 0x3C3, 0x3A3},  {0x3A6, 0x3C6, 0x3D5, 0x3A6},
    {0x3A9, 0x3C9, 0x2126, 0x3A9},    {0x412, 0x432, 0x1C80, 0x412}, {0x414, 0x434, 0x1C81, 0x414},
    {0x41E, 0x43E, 0x1C82, 0x41E},    {0x421, 0x441, 0x1C83, 0x421}, {0x422, 0x442, 0x1C84, 0x1C85},
    {0x42A, 0x44A, 0x1C86, 0x42A},    {0x462, 0x463, 0x1C87, 0x462}, {0x1E60, 0x1E61, 0x1E9B, 0x1E60},
    {0x390, 0x1FD3, 0x390, 0x390},    {0x3B0, 0x1FE3, 0x3B0, 0x3B0}, {0x1C88, 0xA64A, 0xA64B, 0x1C88},
    {0xFB05, 0xFB06, 0xFB05, 0xFB05}, {0xDF, 0x1E9E, 0xDF, 0xDF},
};

// The family of a character; null for most.
[[nodiscard]] const char32_t (*case_family(char32_t character))[4] {
    for (const auto& family : kCaseFamilies) {
        if (std::find(std::begin(family), std::end(family), character) != std::end(family)) return &family;
    }
    return nullptr;
}

[[nodiscard]] bool is_in_set_ignoring_case(const Word* set, char32_t character) {
    if (is_in_set(set, character)) return true;
    if (const auto* family = case_family(character)) {
        return std::any_of(std::begin(*family), std::end(*family),
                           [set](char32_t other) { return is_in_set(set, other); });
    }
    return is_in_set(set, unicode::to_simple_lower(character)) ||
           is_in_set(set, unicode::to_simple_upper(character));
}

// `wanted` is in lower case.
[[nodiscard]] bool is_same_ignoring_case(char32_t character, char32_t wanted) {
    if (unicode::to_simple_lower(character) == wanted ||
        unicode::to_simple_lower(unicode::to_simple_upper(character)) == wanted)
        return true;
    constexpr char32_t kFirstWithoutUpper = 0x390;
    if (character < kFirstWithoutUpper || wanted < kFirstWithoutUpper) return false;
    const auto* family = case_family(character);
    return family != nullptr && family == case_family(wanted);
}

// Gets a program ready: the sets of characters first, then, from the end to the beginning, what may follow.
class Preparation {
public:
    explicit Preparation(Program& program) : program_{program} {}

    void run() {
        program_.sets.emplace_back();
        std::vector<std::uint32_t> places;
        for (std::uint32_t pc = Program::kFirst; pc < program_.words.size(); pc += word_count(at(pc))) {
            if (is_set(pc)) add_characters(pc);
            if (is(pc, Instruction::Split) || is(pc, Instruction::RepeatOne)) places.push_back(pc);
        }
        for (auto place = places.rbegin(); place != places.rend(); ++place) {
            if (is(*place, Instruction::Split)) {
                word(*place + 3) = number_of_first(target(*place + 1));
                word(*place + 4) = number_of_first(target(*place + 2));
            } else {
                prepare_repetition(*place);
            }
        }
        program_.first = static_cast<std::uint32_t>(number_of_first(Program::kFirst));
        read_beginning();
    }

private:
    static constexpr int kMostSteps = 48;  // of one look ahead
    static constexpr std::size_t kLongestPrefix = 64;

    [[nodiscard]] const Word* at(std::uint32_t pc) const { return &program_.words[pc]; }
    [[nodiscard]] Word& word(std::uint32_t pc) { return program_.words[pc]; }
    [[nodiscard]] std::uint32_t target(std::uint32_t pc) const {
        return static_cast<std::uint32_t>(program_.words[pc]);
    }
    [[nodiscard]] bool is(std::uint32_t pc, Instruction instruction) const {
        return program_.words[pc] == static_cast<Word>(instruction);
    }
    [[nodiscard]] bool is_set(std::uint32_t pc) const {
        return *at(pc) >= static_cast<Word>(Instruction::Set) &&
               *at(pc) <= static_cast<Word>(Instruction::SetIgnoreAscii);
    }

    Word keep(const ByteSet& set) {
        program_.sets.push_back(set);
        return static_cast<Word>(program_.sets.size() - 1);
    }

    void add_characters(std::uint32_t pc) {
        ByteSet characters;
        for (char32_t character = 0; character < 256; ++character)
            if (matches_one(at(pc), character)) characters.add(character);
        word(pc + 3) = keep(characters);
    }

    // The bytes with which a character that is matched at `pc` may begin. In UTF-8, bytes beyond ASCII are
    // not told apart; those that begin no character are left out, so that none is begun in its middle.
    void add_first_bytes(std::uint32_t pc, ByteSet& bytes) const {
        const char32_t end = program_.is_text ? 128 : 256;
        for (char32_t character = 0; character < end; ++character) {
            const bool matches =
                is_set(pc) ? program_.sets[target(pc + 3)].has(character) : matches_one(at(pc), character);
            if (matches) bytes.add(character);
        }
        const bool is_ascii = is(pc, Instruction::Char) && *(at(pc) + 1) < 128;
        if (program_.is_text && !is_ascii) add_beyond_ascii(bytes);
    }
    static void add_beyond_ascii(ByteSet& bytes) {
        for (std::uint32_t byte = 0xC0; byte < 256; ++byte)
            bytes.add(byte);
    }
    void add_literal(std::uint32_t pc, ByteSet& bytes) const {
        const auto byte = *reinterpret_cast<const unsigned char*>(at(pc + 3));
        if (program_.is_text && byte >= 128) {
            add_beyond_ascii(bytes);
        } else {
            bytes.add(byte);
        }
    }

    Word number_of_first(std::uint32_t pc) {
        ByteSet bytes;
        steps_ = 0;
        return add_first(pc, bytes) ? keep(bytes) : 0;
    }

    // Adds the bytes with which a match from `pc` on may go on; false: it may also be over, or nobody knows.
    bool add_first(std::uint32_t pc, ByteSet& bytes) {
        while (++steps_ < kMostSteps) {
            switch (static_cast<Instruction>(*at(pc))) {
            case Instruction::Fail: return true;
            case Instruction::Literal: add_literal(pc, bytes); return true;
            case Instruction::Jump: pc = target(pc + 1); break;
            case Instruction::Split:
                if (word(pc + 3) != 0 && word(pc + 4) != 0) {
                    bytes.add(program_.sets[target(pc + 3)]);
                    bytes.add(program_.sets[target(pc + 4)]);
                    return true;
                }
                if (!add_first(target(pc + 1), bytes)) return false;
                pc = target(pc + 2);
                break;
            case Instruction::Open:
            case Instruction::Close:
            case Instruction::Assert:
            case Instruction::Enter: pc += 2; break;
            case Instruction::LookAhead: pc = target(pc + 2); break;
            case Instruction::LookBehind: pc = target(pc + 3); break;
            case Instruction::RepeatOne:
                add_first_bytes(pc + kWords[*at(pc)], bytes);
                if (word(pc + 1) > 0) return true;
                pc = target(pc + 4);
                break;
            case Instruction::LoopStart:  // the first round must be entered if there is to be one
                pc += 2;
                if (word(pc + 2) > 0) pc += kWords[static_cast<std::size_t>(Instruction::Loop)];
                break;
            case Instruction::Loop:
                if (!add_first(pc + kWords[*at(pc)], bytes)) return false;
                pc = target(pc + 5);
                break;
            case Instruction::Succeed:
            case Instruction::Atomic:
            case Instruction::Reference:
            case Instruction::Conditional: return false;
            default: add_first_bytes(pc, bytes); return true;
            }
        }
        return false;
    }

    // A greedy repetition need not give anything back if no character of it can begin what follows, or if
    // nothing follows.
    void prepare_repetition(std::uint32_t pc) {
        std::uint32_t next = target(pc + 4);
        const Word follows = number_of_first(next);
        word(pc + 5) = follows;
        if (word(pc + 3) != static_cast<Word>(Repetition::Greedy)) return;
        ByteSet own;
        add_first_bytes(pc + kWords[*at(pc)], own);
        while (is(next, Instruction::Open) || is(next, Instruction::Close))
            next += 2;
        const bool is_last = is(next, Instruction::Succeed);
        if (is_last || (follows != 0 && !own.meets(program_.sets[static_cast<std::size_t>(follows)])))
            word(pc + 3) = static_cast<Word>(Repetition::Possessive);
    }

    // The bytes that every match begins with, and whether it must begin where the text does.
    void read_beginning() {
        std::uint32_t pc = Program::kFirst;
        program_.begins_with_row = is(pc, Instruction::RepeatOne) && word(pc + 1) == 1 && word(pc + 2) < 0 &&
                                   word(pc + 3) == static_cast<Word>(Repetition::Possessive);
        while (is(pc, Instruction::Open))
            pc += 2;
        program_.is_anchored =
            is(pc, Instruction::Assert) && (word(pc + 1) & ~kAscii) == static_cast<Word>(Assertion::Begin);
        for (; program_.prefix.size() < kLongestPrefix; pc += word_count(at(pc))) {
            if (is(pc, Instruction::Literal)) {
                const auto size = static_cast<std::size_t>(word(pc + 2));
                program_.prefix.append(reinterpret_cast<const char*>(at(pc + 3)), size);
            } else if (is(pc, Instruction::Char)) {
                char encoded[utf8::kMaxLength] = {static_cast<char>(word(pc + 1))};
                const auto code = static_cast<char32_t>(word(pc + 1));
                program_.prefix.append(encoded, program_.is_text ? utf8::encode(code, encoded) : 1);
            } else if (!is(pc, Instruction::Open) && !is(pc, Instruction::Close) &&
                       !is(pc, Instruction::Assert)) {
                break;
            }
        }
    }

    Program& program_;
    int steps_ = 0;
};

}  // namespace

bool matches_one(const Word* instruction, char32_t character) {
    switch (static_cast<Instruction>(*instruction)) {
    case Instruction::Char: return character == static_cast<char32_t>(instruction[1]);
    case Instruction::CharIgnoreCase:
        return is_same_ignoring_case(character, static_cast<char32_t>(instruction[1]));
    case Instruction::CharIgnoreAscii: return lower_ascii(character) == static_cast<char32_t>(instruction[1]);
    case Instruction::AnyButNewline: return character != '\n';
    case Instruction::Any: return true;
    case Instruction::Set: return is_in_set(instruction, character) != (instruction[2] != 0);
    case Instruction::SetIgnoreCase:
        return is_in_set_ignoring_case(instruction, character) != (instruction[2] != 0);
    case Instruction::SetIgnoreAscii: {
        const bool found =
            is_in_set(instruction, lower_ascii(character)) || is_in_set(instruction, upper_ascii(character));
        return found != (instruction[2] != 0);
    }
    default: return false;
    }
}

std::unique_ptr<Program> make_program(std::span<const Word> words, bool is_text) noexcept {
    try {
        auto program = std::make_unique<Program>();
        program->words.assign(words.begin(), words.end());
        program->is_text = is_text;
        Preparation{*program}.run();
        return program;
    } catch (const std::bad_alloc&) {
        return nullptr;
    } catch (const std::length_error&) {
        return nullptr;
    }
}

}  // namespace gossamer::regex
