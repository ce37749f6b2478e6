#include "support/regex_matcher.h"

#include "support/unicode.h"
#include "support/utf8.h"

#include <algorithm>
#include <new>
#include <stdexcept>

namespace gossamer::regex {

namespace {

enum class Instruction : std::int32_t {
#define REGEX_INSTRUCTION(name, words) name,
#include "support/regex_instructions.def"
};

constexpr std::uint32_t kWords[] = {
#define REGEX_INSTRUCTION(name, words) words,
#include "support/regex_instructions.def"
};

enum class Assertion : std::int32_t { Begin, End, EndOrNewline, LineBegin, LineEnd, Border, NoBorder };
constexpr std::int32_t kAscii = 16;  // added to assertions and categories

[[nodiscard]] char32_t lower_ascii(char32_t character) {
    return character >= 'A' && character <= 'Z' ? character + 32 : character;
}
[[nodiscard]] char32_t upper_ascii(char32_t character) {
    return character >= 'a' && character <= 'z' ? character - 32 : character;
}

[[nodiscard]] bool is_word(char32_t character, bool is_ascii) {
    if (character < 128) {
        const char32_t lower = lower_ascii(character);
        return (lower >= 'a' && lower <= 'z') || (character >= '0' && character <= '9') || character == '_';
    }
    return !is_ascii && unicode::is_alnum(character);
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
[[nodiscard]] bool is_of_category(std::int32_t category, char32_t character) {
    const bool is_ascii = (category & kAscii) != 0;
    const std::int32_t kind = category & ~kAscii;
    const bool others = (kind & 1) != 0;
    switch (kind / 2) {
    case 0: return is_decimal(character, is_ascii) != others;
    case 1: return is_space(character, is_ascii) != others;
    default: return is_word(character, is_ascii) != others;
    }
}

}  // namespace

Matcher::Matcher(std::span<const std::int32_t> program, const Text& text, std::int64_t end,
                 bool (*is_to_stop)(void*), void* context)
    : program_{program},
      text_{text},
      end_{end},
      is_to_stop_{is_to_stop},
      context_{context},
      group_count_{static_cast<std::uint32_t>(program[0])} {}

bool widen(std::string_view text, std::vector<char32_t>& wide) noexcept {
    try {
        for (std::size_t offset = 0; offset < text.size();) {
            const utf8::Decoded decoded = utf8::decode(text.data() + offset);
            wide.push_back(decoded.code_point);
            offset += decoded.length;
        }
    } catch (const std::bad_alloc&) {
        return false;
    } catch (const std::length_error&) {
        return false;
    }
    return true;
}

Outcome Matcher::find(std::int64_t start, Mode mode, bool must_advance) noexcept {
    try {
        slots_.resize(static_cast<std::size_t>(program_[1]));
        return search(start, mode, must_advance);
    } catch (const std::bad_alloc&) {
        return Outcome::NoMemory;
    } catch (const std::length_error&) {
        return Outcome::NoMemory;
    }
}

Outcome Matcher::search(std::int64_t start, Mode mode, bool must_advance) {
    mode_ = mode;
    const std::int64_t last = mode == Mode::Search ? end_ : start;
    constexpr std::uint32_t kFirst = 2;
    const bool begins_with_char = word(kFirst) == static_cast<std::int32_t>(Instruction::Char);
    for (std::int64_t at = start; at <= last; ++at) {
        if (begins_with_char && (at >= end_ || text_.at(at) != static_cast<char32_t>(word(kFirst + 1))))
            continue;
        std::fill(slots_.begin(), slots_.end(), -1);
        stack_.clear();
        start_ = at;
        must_advance_ = must_advance && at == start;
        const Outcome outcome = run(kFirst, at);
        if (outcome == Outcome::Yes) slots_[0] = at;
        if (outcome != Outcome::No) return outcome;
    }
    return Outcome::No;
}

// Runs until Succeed. Branches of this run that have not been taken are left on the stack.
Outcome Matcher::run(std::uint32_t pc, std::int64_t at) {
    const std::size_t floor = stack_.size();
    ++depth_;
    for (;;) {
        if ((++steps_ & 0xFFFF) == 0 && is_to_stop_(context_)) is_stopped_ = true;
        if (is_stopped_) break;
        bool goes_on = true;
        if (word(pc) == static_cast<std::int32_t>(Instruction::Succeed)) {
            const bool is_outer = depth_ == 1;
            const bool is_short =
                is_outer && ((mode_ == Mode::FullMatch && at != end_) || (must_advance_ && at == start_));
            if (!is_short) {
                if (is_outer) slots_[1] = at;
                if (!is_outer) last_at_ = at;
                --depth_;
                return Outcome::Yes;
            }
            goes_on = false;
        } else {
            goes_on = step(pc, at);
        }
        if (!goes_on && !backtrack(floor, pc, at)) break;
    }
    --depth_;
    return is_stopped_ ? Outcome::Stopped : Outcome::No;
}

// One instruction; false: this way does not match.
bool Matcher::step(std::uint32_t& pc, std::int64_t& at) {
    const auto instruction = static_cast<Instruction>(word(pc));
    switch (instruction) {
    case Instruction::Fail:
    case Instruction::Succeed: return false;
    case Instruction::Char:
    case Instruction::CharIgnoreCase:
    case Instruction::CharIgnoreAscii:
    case Instruction::AnyButNewline:
    case Instruction::Any:
    case Instruction::Set:
    case Instruction::SetIgnoreCase:
    case Instruction::SetIgnoreAscii:
        if (at >= end_ || !matches_one(pc, text_.at(at))) return false;
        pc += instruction >= Instruction::Set ? target(pc + 1) : kWords[word(pc)];
        ++at;
        return true;
    case Instruction::Jump: pc = target(pc + 1); return true;
    case Instruction::Split:
        stack_.push_back({Kind::Branch, target(pc + 2), at, 0});
        pc = target(pc + 1);
        return true;
    case Instruction::Open: set_slot(2 * target(pc + 1), at); break;
    case Instruction::Close:
        set_slot(2 * target(pc + 1) + 1, at);
        set_slot(2 * group_count_, word(pc + 1));
        break;
    case Instruction::Assert:
        if (!holds(word(pc + 1), at)) return false;
        break;
    case Instruction::Reference: return step_reference(pc, at);
    case Instruction::Conditional:
        if (slots_[2 * target(pc + 1) + 1] < 0) {
            pc = target(pc + 2);
            return true;
        }
        break;
    case Instruction::RepeatOne: return step_repeat(pc, at);
    case Instruction::LoopStart:
        set_slot(target(pc + 1), 0);
        set_slot(target(pc + 1) + 1, -1);
        break;
    case Instruction::Loop: return step_loop(pc, at);
    case Instruction::Enter:
        set_slot(target(pc + 1), slots_[target(pc + 1)] + 1);
        set_slot(target(pc + 1) + 1, at);
        break;
    case Instruction::LookAhead:
    case Instruction::LookBehind:
    case Instruction::Atomic: return step_inner(pc, at);
    }
    pc += kWords[static_cast<std::size_t>(instruction)];
    return true;
}

// As many characters as there are, or as few as may be; the rest waits on the stack.
bool Matcher::step_repeat(std::uint32_t& pc, std::int64_t& at) {
    const std::int64_t least = word(pc + 1);
    const std::int64_t most = word(pc + 2) < 0 ? end_ - at : std::min<std::int64_t>(word(pc + 2), end_ - at);
    const bool is_lazy = word(pc + 3) != 0;
    const std::uint32_t one = pc + kWords[static_cast<std::size_t>(Instruction::RepeatOne)];
    std::int64_t count = 0;
    const std::int64_t wanted = is_lazy ? least : most;
    while (count < wanted && count < most && matches_one(one, text_.at(at + count)))
        ++count;
    if (count < least) return false;
    if (is_lazy) {
        if (most > count) stack_.push_back({Kind::Lazy, pc, at + count, most - count});
    } else if (count > least) {
        stack_.push_back({Kind::Greedy, pc, at + count, at + least});
    }
    at += count;
    pc = target(pc + 4);
    return true;
}

// At the beginning of each round. A round that would begin where the last one did is not begun: it was empty.
bool Matcher::step_loop(std::uint32_t& pc, std::int64_t at) {
    const std::uint32_t slot = target(pc + 1);
    const std::int64_t count = slots_[slot];
    const std::uint32_t enter = pc + kWords[static_cast<std::size_t>(Instruction::Loop)];
    const std::uint32_t leave = target(pc + 5);
    if (count < word(pc + 2)) {
        pc = enter;
        return true;
    }
    const bool may_go_on = (word(pc + 3) < 0 || count < word(pc + 3)) && slots_[slot + 1] != at;
    if (!may_go_on) {
        pc = leave;
        return true;
    }
    const bool is_lazy = word(pc + 4) != 0;
    stack_.push_back({Kind::Branch, is_lazy ? enter : leave, at, 0});
    pc = is_lazy ? leave : enter;
    return true;
}

// Look-around and atomic groups run by themselves: of their ways the first that matches is kept.
bool Matcher::step_inner(std::uint32_t& pc, std::int64_t& at) {
    const auto instruction = static_cast<Instruction>(word(pc));
    const bool is_atomic = instruction == Instruction::Atomic;
    const bool is_negated = !is_atomic && word(pc + 1) != 0;
    const std::int64_t width = instruction == Instruction::LookBehind ? word(pc + 2) : 0;
    const std::uint32_t words = kWords[static_cast<std::size_t>(instruction)];
    const std::uint32_t next = target(pc + words - 1);
    const std::size_t floor = stack_.size();
    const Outcome outcome = at < width ? Outcome::No : run(pc + words, at - width);
    if (outcome == Outcome::Stopped) return false;
    const bool matched = outcome == Outcome::Yes;
    if (!matched || is_negated) {
        undo(floor);
    } else {
        forget_branches(floor);
    }
    if (matched == is_negated) return false;
    if (is_atomic) at = last_at_;
    pc = next;
    return true;
}

bool Matcher::step_reference(std::uint32_t& pc, std::int64_t& at) {
    const std::int64_t begin = slots_[2 * target(pc + 1)];
    const std::int64_t size = slots_[2 * target(pc + 1) + 1] - begin;
    if (slots_[2 * target(pc + 1) + 1] < 0 || begin < 0 || size < 0 || at + size > end_) return false;
    for (std::int64_t index = 0; index < size; ++index) {
        char32_t left = text_.at(begin + index);
        char32_t right = text_.at(at + index);
        if (word(pc + 2) != 0) {
            left = word(pc + 2) == 1 ? unicode::to_simple_lower(left) : lower_ascii(left);
            right = word(pc + 2) == 1 ? unicode::to_simple_lower(right) : lower_ascii(right);
        }
        if (left != right) return false;
    }
    at += size;
    pc += kWords[static_cast<std::size_t>(Instruction::Reference)];
    return true;
}

bool Matcher::matches_one(std::uint32_t pc, char32_t character) const {
    switch (static_cast<Instruction>(word(pc))) {
    case Instruction::Char: return character == static_cast<char32_t>(word(pc + 1));
    case Instruction::CharIgnoreCase: {
        const auto wanted = static_cast<char32_t>(word(pc + 1));
        return unicode::to_simple_lower(character) == wanted ||
               unicode::to_simple_lower(unicode::to_simple_upper(character)) == wanted;
    }
    case Instruction::CharIgnoreAscii: return lower_ascii(character) == static_cast<char32_t>(word(pc + 1));
    case Instruction::AnyButNewline: return character != '\n';
    case Instruction::Any: return true;
    case Instruction::Set: return is_in_set(pc, character) != (word(pc + 2) != 0);
    case Instruction::SetIgnoreCase: {
        const bool found = is_in_set(pc, character) || is_in_set(pc, unicode::to_simple_lower(character)) ||
                           is_in_set(pc, unicode::to_simple_upper(character));
        return found != (word(pc + 2) != 0);
    }
    case Instruction::SetIgnoreAscii: {
        const bool found = is_in_set(pc, lower_ascii(character)) || is_in_set(pc, upper_ascii(character));
        return found != (word(pc + 2) != 0);
    }
    default: return false;
    }
}

bool Matcher::is_in_set(std::uint32_t pc, char32_t character) const {
    const std::uint32_t end = pc + target(pc + 1);
    for (std::uint32_t item = pc + kWords[static_cast<std::size_t>(Instruction::Set)]; item < end;) {
        if (word(item) == 0) {
            if (character >= static_cast<char32_t>(word(item + 1)) &&
                character <= static_cast<char32_t>(word(item + 2)))
                return true;
            item += 3;
        } else {
            if (is_of_category(word(item + 1), character)) return true;
            item += 2;
        }
    }
    return false;
}

bool Matcher::is_word_at(std::int64_t at, bool is_ascii) const {
    return at >= 0 && at < end_ && is_word(text_.at(at), is_ascii);
}

bool Matcher::holds(std::int32_t assertion, std::int64_t at) const {
    const bool is_ascii = (assertion & kAscii) != 0;
    switch (static_cast<Assertion>(assertion & ~kAscii)) {
    case Assertion::Begin: return at == 0;
    case Assertion::End: return at == end_;
    case Assertion::EndOrNewline: return at == end_ || (at == end_ - 1 && text_.at(at) == '\n');
    case Assertion::LineBegin: return at == 0 || text_.at(at - 1) == '\n';
    case Assertion::LineEnd: return at == end_ || text_.at(at) == '\n';
    case Assertion::Border: return is_word_at(at - 1, is_ascii) != is_word_at(at, is_ascii);
    // As in CPython 3.13, an empty text has no place that is none.
    case Assertion::NoBorder: return end_ != 0 && is_word_at(at - 1, is_ascii) == is_word_at(at, is_ascii);
    }
    return false;
}

// ---- The stack

void Matcher::set_slot(std::uint32_t slot, std::int64_t value) {
    stack_.push_back({Kind::Restore, slot, slots_[slot], 0});
    slots_[slot] = value;
}

// Takes the latest branch above `floor`; false when there is none.
bool Matcher::backtrack(std::size_t floor, std::uint32_t& pc, std::int64_t& at) {
    while (stack_.size() > floor) {
        const Entry entry = stack_.back();
        stack_.pop_back();
        if (entry.kind == Kind::Restore) {
            slots_[entry.pc] = entry.at;
        } else if (resume(entry, pc, at)) {
            return true;
        }
    }
    return false;
}

bool Matcher::resume(Entry entry, std::uint32_t& pc, std::int64_t& at) {
    switch (entry.kind) {
    case Kind::Branch:
        pc = entry.pc;
        at = entry.at;
        return true;
    case Kind::Greedy:  // one character less
        at = entry.at - 1;
        if (at > entry.bound) stack_.push_back({Kind::Greedy, entry.pc, at, entry.bound});
        pc = target(entry.pc + 4);
        return true;
    case Kind::Lazy: {  // one character more
        const std::uint32_t one = entry.pc + kWords[static_cast<std::size_t>(Instruction::RepeatOne)];
        if (entry.at >= end_ || !matches_one(one, text_.at(entry.at))) return false;
        at = entry.at + 1;
        if (entry.bound > 1) stack_.push_back({Kind::Lazy, entry.pc, at, entry.bound - 1});
        pc = target(entry.pc + 4);
        return true;
    }
    case Kind::Restore: break;
    }
    return false;
}

void Matcher::undo(std::size_t floor) {
    while (stack_.size() > floor) {
        const Entry entry = stack_.back();
        stack_.pop_back();
        if (entry.kind == Kind::Restore) slots_[entry.pc] = entry.at;
    }
}

// What has been matched stays, but there is no other way to match it.
void Matcher::forget_branches(std::size_t floor) {
    const auto begin = stack_.begin() + static_cast<std::ptrdiff_t>(floor);
    const auto is_branch = [](const Entry& entry) { return entry.kind != Kind::Restore; };
    stack_.erase(std::remove_if(begin, stack_.end(), is_branch), stack_.end());
}

}  // namespace gossamer::regex
