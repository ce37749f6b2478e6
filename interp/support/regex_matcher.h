// The matcher of regular expressions: runs a program (modules/_regex_module.cpp says where programs come
// from) on a text, backtracking on a stack of its own.
//
// A program is a row of 32-bit words: instructions (regex_instructions.def) with their operands, targets
// being indices of words. Its first two words are the number of groups and the number of slots.
//
// Slots: two for each group, its beginning and end (-1: not matched); then the number of the group that was
// closed last; then two for each loop, its count and where its last round began. Whatever is written to a
// slot can be taken back: the old value is on the stack, between the branches that wait there.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace gossamer::regex {

// Characters by index: bytes, or code points.
class Text {
public:
    explicit Text(std::string_view bytes) : bytes_{bytes} {}
    explicit Text(std::span<const char32_t> wide) : wide_{wide}, is_wide_{true} {}

    [[nodiscard]] std::int64_t size() const {
        return static_cast<std::int64_t>(is_wide_ ? wide_.size() : bytes_.size());
    }
    [[nodiscard]] char32_t at(std::int64_t index) const {
        const auto place = static_cast<std::size_t>(index);
        return is_wide_ ? wide_[place] : static_cast<unsigned char>(bytes_[place]);
    }

private:
    std::string_view bytes_;
    std::span<const char32_t> wide_;
    bool is_wide_ = false;
};

enum class Mode : std::uint8_t { Match, FullMatch, Search };
enum class Outcome : std::uint8_t { No, Yes, Stopped, NoMemory };

// Code points of well-formed text; false: no memory.
[[nodiscard]] bool widen(std::string_view text, std::vector<char32_t>& wide) noexcept;

class Matcher {
public:
    // `is_to_stop` is asked now and then. The text ends at `end`.
    Matcher(std::span<const std::int32_t> program, const Text& text, std::int64_t end,
            bool (*is_to_stop)(void*), void* context);

    // From `start` on. `must_advance`: the match may not be empty at `start`.
    [[nodiscard]] Outcome find(std::int64_t start, Mode mode, bool must_advance) noexcept;
    // Beginnings and ends of the groups, then the group closed last, of a match.
    [[nodiscard]] std::span<const std::int64_t> slots() const {
        return {slots_.data(), 2 * group_count_ + 1};
    }

private:
    enum class Kind : std::uint8_t { Branch, Restore, Greedy, Lazy };
    struct Entry {
        Kind kind;
        std::uint32_t pc;    // Restore: the slot
        std::int64_t at;     // Restore: its old value
        std::int64_t bound;  // Greedy: the least position; Lazy: how often it may still go on
    };

    [[nodiscard]] Outcome search(std::int64_t start, Mode mode, bool must_advance);
    [[nodiscard]] Outcome run(std::uint32_t pc, std::int64_t at);
    bool step(std::uint32_t& pc, std::int64_t& at);
    bool backtrack(std::size_t floor, std::uint32_t& pc, std::int64_t& at);
    bool resume(Entry entry, std::uint32_t& pc, std::int64_t& at);
    void undo(std::size_t floor);
    void forget_branches(std::size_t floor);
    void set_slot(std::uint32_t slot, std::int64_t value);
    [[nodiscard]] bool matches_one(std::uint32_t pc, char32_t character) const;
    [[nodiscard]] bool is_in_set(std::uint32_t pc, char32_t character) const;
    [[nodiscard]] bool holds(std::int32_t assertion, std::int64_t at) const;
    [[nodiscard]] bool is_word_at(std::int64_t at, bool is_ascii) const;
    bool step_repeat(std::uint32_t& pc, std::int64_t& at);
    bool step_loop(std::uint32_t& pc, std::int64_t at);
    bool step_inner(std::uint32_t& pc, std::int64_t& at);
    bool step_reference(std::uint32_t& pc, std::int64_t& at);
    [[nodiscard]] std::int32_t word(std::uint32_t pc) const { return program_[pc]; }
    [[nodiscard]] std::uint32_t target(std::uint32_t pc) const {
        return static_cast<std::uint32_t>(program_[pc]);
    }

    std::span<const std::int32_t> program_;
    const Text& text_;
    std::int64_t end_;
    bool (*is_to_stop_)(void*);
    void* context_;
    std::uint32_t group_count_;
    std::vector<std::int64_t> slots_;
    std::vector<Entry> stack_;
    std::int64_t start_ = 0;
    Mode mode_ = Mode::Match;
    bool must_advance_ = false;
    int depth_ = 0;             // of run() within run()
    std::int64_t last_at_ = 0;  // where the inner run that succeeded last has ended
    bool is_stopped_ = false;
    std::uint32_t steps_ = 0;
};

}  // namespace gossamer::regex
