#include "support/regex_matcher.h"

#include "support/unicode.h"
#include "support/utf8.h"

#include <algorithm>
#include <exception>

namespace gossamer::regex {

namespace {

using utf8::Decoded;

struct SingleBytes {
    static constexpr bool kIsUtf8 = false;
    [[nodiscard]] static Decoded decode(const char* at) { return {static_cast<unsigned char>(*at), 1}; }
    [[nodiscard]] static Decoded decode_before(const char* end) { return decode(end - 1); }
};

struct Utf8 {
    static constexpr bool kIsUtf8 = true;
    [[nodiscard]] static Decoded decode(const char* at) { return utf8::decode(at); }
    [[nodiscard]] static Decoded decode_before(const char* end) { return utf8::decode_before(end); }
};

}  // namespace

Outcome Matcher::find(std::string_view text, bool is_utf8, std::int64_t start, std::int64_t end, Mode mode,
                      bool must_advance) noexcept {
    code_ = program_.words.data();
    text_ = text.data();
    end_ = end;
    depth_ = 0;
    is_stopped_ = false;
    try {
        slots_.resize(program_.slot_count(), boost::container::default_init);
        return is_utf8 ? search<Utf8>(start, mode, must_advance)
                       : search<SingleBytes>(start, mode, must_advance);
    } catch (const std::exception&) {  // bad_alloc, or the length_error of a container
        return Outcome::NoMemory;
    }
}

template <class Characters>
Outcome Matcher::search(std::int64_t start, Mode mode, bool must_advance) {
    mode_ = mode;
    for (std::int64_t at = start;;) {
        if (mode == Mode::Search) {
            at = find_candidate(at);
            if (at < 0) return Outcome::No;
        }
        std::fill(slots_.begin(), slots_.end(), -1);
        stack_.shrink(0);
        start_ = at;
        must_advance_ = must_advance && at == start;
        const Outcome outcome = run<Characters>(Program::kFirst, at);
        if (outcome == Outcome::Yes) slots_[0] = at;
        if (outcome != Outcome::No || mode != Mode::Search || at >= end_) return outcome;
        at = next_start<Characters>(at);
    }
}

// Where a match may begin after none has begun at `at`. If it begins with a row of characters of which it
// gives nothing back, what follows the row has not matched, and would not for a shorter one.
template <class Characters>
std::int64_t Matcher::next_start(std::int64_t at) const {
    const std::int64_t next = at + Characters::decode(text_ + at).length;
    if (!program_.begins_with_row) return next;
    const std::uint32_t one = Program::kFirst + kWords[static_cast<std::size_t>(Instruction::RepeatOne)];
    return std::max(next, scan<Characters>(one, at, -1));
}

// The first place from `at` on where a match might begin, or -1.
std::int64_t Matcher::find_candidate(std::int64_t at) const {
    if (program_.is_anchored && at > 0) return -1;
    if (!program_.prefix.empty()) return find_prefix(at);
    if (program_.first == 0) return at;
    const ByteSet& first = program_.sets[program_.first];
    while (at < end_ && !first.has(byte(at)))
        ++at;
    return at < end_ ? at : -1;
}

// By its first byte, unless that is so frequent that a search for the whole, which has to be got ready, is
// quicker.
std::int64_t Matcher::find_prefix(std::int64_t at) const {
    constexpr int kMostTried = 8;
    const std::string& prefix = program_.prefix;
    const auto size = static_cast<std::int64_t>(prefix.size());
    for (int tried = 0; end_ - at >= size; ++at, ++tried) {
        const auto room = static_cast<std::size_t>(end_ - at);
        const void* found = tried < kMostTried ? std::memchr(text_ + at, prefix[0], room)
                                               : memmem(text_ + at, room, prefix.data(), prefix.size());
        if (found == nullptr) return -1;
        at = static_cast<const char*>(found) - text_;
        if (end_ - at >= size && std::memcmp(text_ + at, prefix.data(), prefix.size()) == 0) return at;
    }
    return -1;
}

bool Matcher::has_to_stop() {
    patience_ = kPatience;
    is_stopped_ = is_stopped_ || is_to_stop_(context_);
    return is_stopped_;
}

// Runs until Succeed. Branches of this run that have not been taken are left on the stack.
template <class Characters>
Outcome Matcher::run(std::uint32_t pc, std::int64_t at) {
    const std::size_t floor = stack_.size();
    ++depth_;
    for (;;) {
        if (--patience_ < 0 && has_to_stop()) [[unlikely]]
            break;
        // Each case goes on with the loop; what breaks off the switch does not match.
        switch (static_cast<Instruction>(word(pc))) {
        case Instruction::Fail: break;
        case Instruction::Succeed:
            if (depth_ == 1) {
                if ((mode_ == Mode::FullMatch && at != end_) || (must_advance_ && at == start_)) break;
                slots_[1] = at;
            }
            last_at_ = at;
            --depth_;
            return Outcome::Yes;
        case Instruction::Char:
        case Instruction::CharIgnoreCase:
        case Instruction::CharIgnoreAscii:
        case Instruction::AnyButNewline:
        case Instruction::Any:
        case Instruction::Set:
        case Instruction::SetIgnoreCase:
        case Instruction::SetIgnoreAscii:
            if (step_one<Characters>(pc, at)) continue;
            break;
        case Instruction::Literal:
            if (step_literal(pc, at)) continue;
            break;
        case Instruction::Jump: pc = target(pc + 1); continue;
        case Instruction::Split: step_split(pc, at); continue;
        case Instruction::Open:
            open_group(target(pc + 1), at);
            pc += 2;
            continue;
        case Instruction::Close:
            close_group(target(pc + 1), at);
            pc += 2;
            continue;
        case Instruction::Assert:
            if (!holds<Characters>(word(pc + 1), at)) break;
            pc += 2;
            continue;
        case Instruction::Reference:
            if (step_reference<Characters>(pc, at)) continue;
            break;
        case Instruction::Conditional:
            pc = slots_[2 * target(pc + 1) + 1] < 0 ? target(pc + 2) : pc + 3;
            continue;
        case Instruction::RepeatOne:
            if (step_repeat<Characters>(pc, at)) continue;
            break;
        case Instruction::LoopStart:
            set_loop(target(pc + 1), 0, -1);
            pc += 2;
            continue;
        case Instruction::Loop: step_loop(pc, at); continue;
        case Instruction::Enter:
            set_loop(target(pc + 1), slots_[target(pc + 1)] + 1, at);
            pc += 2;
            continue;
        case Instruction::LookAhead:
        case Instruction::LookBehind:
        case Instruction::Atomic:
            if (step_inner<Characters>(pc, at)) continue;
            break;
        }
        if (is_stopped_ || !backtrack<Characters>(floor, pc, at)) break;
    }
    --depth_;
    return is_stopped_ ? Outcome::Stopped : Outcome::No;
}

// ---- Steps. False: this way does not match.

template <class Characters>
bool Matcher::step_one(std::uint32_t& pc, std::int64_t& at) const {
    if (at >= end_) return false;
    const Decoded next = Characters::decode(text_ + at);
    if (!matches<Characters>(pc, next.code_point)) return false;
    at += next.length;
    pc += word_count(code_ + pc);
    return true;
}

bool Matcher::step_literal(std::uint32_t& pc, std::int64_t& at) const {
    const std::int64_t size = word(pc + 2);
    if (end_ - at < size) return false;
    const auto* wanted = reinterpret_cast<const char*>(code_ + pc + 3);
    if (text_[at] != wanted[0] || std::memcmp(text_ + at, wanted, static_cast<std::size_t>(size)) != 0)
        return false;
    at += size;
    pc += target(pc + 1);
    return true;
}

// Ways that cannot begin with what is there are not even tried: of many, as in a row of alternatives.
void Matcher::step_split(std::uint32_t& pc, std::int64_t at) {
    while (!may_begin(target(pc + 3), at)) {
        pc = target(pc + 2);
        if (word(pc) != static_cast<Word>(Instruction::Split)) return;
    }
    if (may_begin(target(pc + 4), at)) stack_.push({Kind::Branch, target(pc + 2), at, 0});
    pc = target(pc + 1);
}

template <class Characters>
bool Matcher::matches(std::uint32_t pc, char32_t character) const {
    switch (static_cast<Instruction>(word(pc))) {
    case Instruction::Char: return character == static_cast<char32_t>(word(pc + 1));
    case Instruction::AnyButNewline: return character != '\n';
    case Instruction::Any: return true;
    case Instruction::Set:
    case Instruction::SetIgnoreCase:
    case Instruction::SetIgnoreAscii:
        if (!Characters::kIsUtf8 || character < 256) return program_.sets[target(pc + 3)].has(character);
        break;
    default: break;
    }
    return matches_one(code_ + pc, character);
}

// The end of at most `most` characters (-1: of all) from `at` on that the instruction at `one` matches.
template <class Characters>
std::int64_t Matcher::scan(std::uint32_t one, std::int64_t at, std::int64_t most) const {
    const auto instruction = static_cast<Instruction>(word(one));
    std::int64_t end = end_;
    if (!Characters::kIsUtf8 && most >= 0) end = std::min(end, at + most);
    if (!Characters::kIsUtf8 || most < 0) {
        if (instruction == Instruction::Any) return end;
        if (instruction == Instruction::AnyButNewline) {
            const void* newline = std::memchr(text_ + at, '\n', static_cast<std::size_t>(end - at));
            return newline == nullptr ? end : static_cast<const char*>(newline) - text_;
        }
    }
    if (!Characters::kIsUtf8 && instruction >= Instruction::Set &&
        instruction <= Instruction::SetIgnoreAscii) {
        const ByteSet& set = program_.sets[target(one + 3)];
        while (at < end && set.has(byte(at)))
            ++at;
        return at;
    }
    for (; at < end && most != 0; --most) {
        const Decoded next = Characters::decode(text_ + at);
        if (!matches<Characters>(one, next.code_point)) break;
        at += next.length;
    }
    return at;
}

// Goes on by a number of characters; false: there are not so many.
template <class Characters>
bool Matcher::skip(std::int64_t& at, std::int64_t characters, std::int64_t end) const {
    if (!Characters::kIsUtf8) {
        at += characters;
        return at <= end;
    }
    for (; characters > 0; --characters) {
        if (at >= end) return false;
        at += Characters::decode(text_ + at).length;
    }
    return true;
}

// Goes back to a place that the set lets pass, to `bound` at the most.
template <class Characters>
bool Matcher::give_back(std::uint32_t set, std::int64_t& at, std::int64_t bound) const {
    while (!may_begin(set, at)) {
        if (at <= bound) return false;
        at -= Characters::decode_before(text_ + at).length;
        --patience_;
    }
    return true;
}

// As many characters as there are, or as few as may be; the rest waits on the stack.
template <class Characters>
bool Matcher::step_repeat(std::uint32_t& pc, std::int64_t& at) {
    const std::int64_t least = word(pc + 1);
    const std::int64_t most = word(pc + 2);
    const auto mode = static_cast<Repetition>(word(pc + 3));
    const std::uint32_t one = pc + kWords[static_cast<std::size_t>(Instruction::RepeatOne)];
    std::int64_t bound = at;
    if (least > 0) {
        if (!skip<Characters>(bound, least, end_) || scan<Characters>(one, at, least) != bound) return false;
    }
    const std::int64_t rest = most < 0 ? -1 : most - least;
    if (mode == Repetition::Lazy) {
        at = bound;
        if (rest == 0) {
            pc = target(pc + 4);
            return true;
        }
        stack_.push({Kind::Lazy, pc, at, rest});
        return may_begin(target(pc + 5), at) ? (pc = target(pc + 4), true) : resume_lazy<Characters>(pc, at);
    }
    std::int64_t reached = scan<Characters>(one, bound, rest);
    patience_ -= (reached - at) >> 4;
    at = reached;
    if (mode == Repetition::Greedy) {
        if (!give_back<Characters>(target(pc + 5), at, bound)) return false;
        if (at > bound) stack_.push({Kind::Greedy, pc, at, bound});
    }
    pc = target(pc + 4);
    return true;
}

// At the beginning of each round. A round that would begin where the last one did is not begun: it was empty.
void Matcher::step_loop(std::uint32_t& pc, std::int64_t at) {
    const std::uint32_t slot = target(pc + 1);
    const std::int64_t count = slots_[slot];
    const std::uint32_t enter = pc + kWords[static_cast<std::size_t>(Instruction::Loop)];
    const std::uint32_t leave = target(pc + 5);
    const bool must_go_on = count < word(pc + 2);
    const bool may_go_on = (word(pc + 3) < 0 || count < word(pc + 3)) && slots_[slot + 1] != at;
    const bool is_lazy = word(pc + 4) != 0;
    if (!must_go_on && may_go_on) stack_.push({Kind::Branch, is_lazy ? enter : leave, at, 0});
    pc = must_go_on || (may_go_on && !is_lazy) ? enter : leave;
}

// A program within: what it has left on the stack is the caller's to settle. `width`: so far before `at`.
template <class Characters>
Outcome Matcher::run_inner(std::uint32_t pc, std::int64_t at, std::int64_t width) {
    if (width > at) return Outcome::No;
    if constexpr (std::is_same_v<Characters, SingleBytes>) {
        at -= width;
    } else {
        for (; width > 0; --width) {
            if (at == 0) return Outcome::No;
            at -= Characters::decode_before(text_ + at).length;
        }
    }
    // Nothing but a literal, as in most looks behind, needs no run.
    const bool is_literal = word(pc) == static_cast<Word>(Instruction::Literal) &&
                            word(pc + target(pc + 1)) == static_cast<Word>(Instruction::Succeed);
    if (!is_literal) return run<Characters>(pc, at);
    if (!step_literal(pc, at)) return Outcome::No;
    last_at_ = at;
    return Outcome::Yes;
}

// Look-around and atomic groups run by themselves: of their ways the first that matches is kept.
template <class Characters>
bool Matcher::step_inner(std::uint32_t& pc, std::int64_t& at) {
    const auto instruction = static_cast<Instruction>(word(pc));
    const bool is_atomic = instruction == Instruction::Atomic;
    const bool is_negated = !is_atomic && word(pc + 1) != 0;
    const std::uint32_t words = kWords[static_cast<std::size_t>(instruction)];
    const std::uint32_t next = target(pc + words - 1);
    const std::size_t floor = stack_.size();
    const std::int64_t width = instruction == Instruction::LookBehind ? word(pc + 2) : 0;
    const Outcome outcome = run_inner<Characters>(pc + words, at, width);
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

template <class Characters>
bool Matcher::step_reference(std::uint32_t& pc, std::int64_t& at) {
    const std::int64_t begin = slots_[2 * target(pc + 1)];
    const std::int64_t end = slots_[2 * target(pc + 1) + 1];
    if (end < 0 || begin < 0 || end < begin) return false;
    std::int64_t place = at;
    if (word(pc + 2) == 0) {
        if (end - begin > end_ - at) return false;
        if (std::memcmp(text_ + begin, text_ + at, static_cast<std::size_t>(end - begin)) != 0) return false;
        place += end - begin;
    } else {
        const auto lower = [ascii = word(pc + 2) != 1](char32_t character) {
            return ascii ? lower_ascii(character) : unicode::to_simple_lower(character);
        };
        for (std::int64_t index = begin; index < end;) {
            if (place >= end_) return false;
            const Decoded left = Characters::decode(text_ + index);
            const Decoded right = Characters::decode(text_ + place);
            if (lower(left.code_point) != lower(right.code_point)) return false;
            index += left.length;
            place += right.length;
        }
    }
    at = place;
    pc += kWords[static_cast<std::size_t>(Instruction::Reference)];
    return true;
}

// ---- Assertions

template <class Characters>
bool Matcher::is_border(std::int64_t at, bool is_ascii) const {
    const bool before = at > 0 && is_word(Characters::decode_before(text_ + at).code_point, is_ascii);
    const bool after = at < end_ && is_word(Characters::decode(text_ + at).code_point, is_ascii);
    return before != after;
}

template <class Characters>
bool Matcher::holds(Word assertion, std::int64_t at) const {
    const bool is_ascii = (assertion & kAscii) != 0;
    switch (static_cast<Assertion>(assertion & ~kAscii)) {
    case Assertion::Begin: return at == 0;
    case Assertion::End: return at == end_;
    case Assertion::EndOrNewline: return at == end_ || (at == end_ - 1 && text_[at] == '\n');
    case Assertion::LineBegin: return at == 0 || text_[at - 1] == '\n';
    case Assertion::LineEnd: return at == end_ || text_[at] == '\n';
    case Assertion::Border: return is_border<Characters>(at, is_ascii);
    // As in CPython 3.13, an empty text has no place that is none.
    case Assertion::NoBorder: return end_ != 0 && !is_border<Characters>(at, is_ascii);
    }
    return false;
}

// ---- The stack

void Matcher::open_group(std::uint32_t group, std::int64_t at) {
    if (is_to_restore()) stack_.push({Kind::Restore, 2 * group, slots_[2 * group], 0});
    slots_[2 * group] = at;
}

void Matcher::close_group(std::uint32_t group, std::int64_t at) {
    std::int64_t& last = slots_[2 * program_.group_count()];
    std::int64_t& end = slots_[2 * group + 1];
    if (is_to_restore()) stack_.push({Kind::RestoreClosed, 2 * group + 1, end, last});
    end = at;
    last = group;
}

void Matcher::set_loop(std::uint32_t slot, std::int64_t count, std::int64_t at) {
    if (is_to_restore()) stack_.push({Kind::RestoreLoop, slot, slots_[slot], slots_[slot + 1]});
    slots_[slot] = count;
    slots_[slot + 1] = at;
}

void Matcher::restore(const Entry& entry) {
    slots_[entry.pc] = entry.at;
    if (entry.kind == Kind::RestoreClosed) slots_[2 * program_.group_count()] = entry.bound;
    if (entry.kind == Kind::RestoreLoop) slots_[entry.pc + 1] = entry.bound;
}

// Takes the latest branch above `floor`; false when there is none.
template <class Characters>
bool Matcher::backtrack(std::size_t floor, std::uint32_t& pc, std::int64_t& at) {
    while (stack_.size() > floor) {
        const Entry& entry = stack_.top();
        switch (entry.kind) {
        case Kind::Branch:
            pc = entry.pc;
            at = entry.at;
            stack_.pop();
            return true;
        case Kind::Greedy:
            if (resume_greedy<Characters>(pc, at)) return true;
            break;
        case Kind::Lazy:
            if (resume_lazy<Characters>(pc, at)) return true;
            break;
        default:
            restore(entry);
            stack_.pop();
            break;
        }
    }
    return false;
}

// One character less, or several if what follows cannot begin there. What lies on top is this repetition.
template <class Characters>
bool Matcher::resume_greedy(std::uint32_t& pc, std::int64_t& at) {
    Entry& entry = stack_.top();
    const std::uint32_t repeat = entry.pc;
    const std::int64_t bound = entry.bound;
    std::int64_t place = entry.at - Characters::decode_before(text_ + entry.at).length;
    const bool found = give_back<Characters>(target(repeat + 5), place, bound);
    if (found && place > bound) {
        entry.at = place;
    } else {
        stack_.pop();
    }
    at = place;
    pc = target(repeat + 4);
    return found;
}

// One character more, or several if what follows cannot begin there.
template <class Characters>
bool Matcher::resume_lazy(std::uint32_t& pc, std::int64_t& at) {
    Entry& entry = stack_.top();
    const std::uint32_t repeat = entry.pc;
    const std::uint32_t one = repeat + kWords[static_cast<std::size_t>(Instruction::RepeatOne)];
    std::int64_t place = entry.at;
    std::int64_t rest = entry.bound;
    do {
        const Decoded next = place < end_ ? Characters::decode(text_ + place) : Decoded{0, 0};
        if (rest == 0 || next.length == 0 || !matches<Characters>(one, next.code_point)) {
            stack_.pop();
            return false;
        }
        place += next.length;
        if (rest > 0) --rest;
        --patience_;
    } while (!may_begin(target(repeat + 5), place));
    if (rest != 0) {
        entry.at = place;
        entry.bound = rest;
    } else {
        stack_.pop();
    }
    at = place;
    pc = target(repeat + 4);
    return true;
}

void Matcher::undo(std::size_t floor) {
    for (; stack_.size() > floor; stack_.pop()) {
        const Entry& entry = stack_.top();
        if (entry.kind != Kind::Branch && entry.kind != Kind::Greedy && entry.kind != Kind::Lazy)
            restore(entry);
    }
}

// What has been matched stays, but there is no other way to match it.
void Matcher::forget_branches(std::size_t floor) {
    if (floor == 0 && depth_ == 1) {
        stack_.shrink(0);
        return;
    }
    const auto is_branch = [](const Entry& entry) {
        return entry.kind == Kind::Branch || entry.kind == Kind::Greedy || entry.kind == Kind::Lazy;
    };
    std::size_t kept = floor;
    for (std::size_t index = floor; index < stack_.size(); ++index)
        if (!is_branch(stack_[index])) stack_[kept++] = stack_[index];
    stack_.shrink(kept);
}

}  // namespace gossamer::regex
