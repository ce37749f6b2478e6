// The matcher of regular expressions: runs a program (regex_program.h) on a text, backtracking on a stack of
// its own.
//
// Places in the text are offsets of bytes. A text is either one of single bytes (ASCII, or no text at all) or
// UTF-8; the steps of the matcher are made for both from one source.
//
// Slots: two for each group, its beginning and end (-1: not matched); then the number of the group that was
// closed last; then two for each loop, its count and where its last round began. Whatever is written to a
// slot can be taken back: the old value is on the stack, between the branches that wait there.
#pragma once

#include "support/regex_program.h"

#include <boost/container/small_vector.hpp>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <span>
#include <string_view>

namespace gossamer::regex {

enum class Mode : std::uint8_t { Match, FullMatch, Search };
enum class Outcome : std::uint8_t { No, Yes, Stopped, NoMemory };

// What waits to be taken or to be restored: a stack whose first entries lie within it.
template <class Entry>
class EntryStack {
public:
    EntryStack() = default;
    EntryStack(const EntryStack&) = delete;
    EntryStack& operator=(const EntryStack&) = delete;
    ~EntryStack() {
        if (entries_ != inline_) std::free(entries_);
    }

    // Throws bad_alloc.
    void push(const Entry& entry) {
        if (size_ == capacity_) [[unlikely]]
            grow();
        entries_[size_++] = entry;
    }
    void pop() { --size_; }
    [[nodiscard]] Entry& top() { return entries_[size_ - 1]; }
    [[nodiscard]] Entry& operator[](std::size_t index) { return entries_[index]; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    void shrink(std::size_t size) { size_ = size; }

private:
    [[gnu::noinline, gnu::cold]] void grow() {
        const std::size_t bytes = 2 * capacity_ * sizeof(Entry);
        void* memory = entries_ == inline_ ? std::malloc(bytes) : std::realloc(entries_, bytes);
        if (memory == nullptr) throw std::bad_alloc{};
        if (entries_ == inline_) std::memcpy(memory, inline_, sizeof inline_);
        entries_ = static_cast<Entry*>(memory);
        capacity_ *= 2;
    }

    static constexpr std::size_t kInline = 32;
    Entry* entries_ = inline_;
    std::size_t size_ = 0;
    std::size_t capacity_ = kInline;
    Entry inline_[kInline];
};

class Matcher {
public:
    // `is_to_stop` is asked now and then.
    Matcher(const Program& program, bool (*is_to_stop)(void*), void* context)
        : program_{program}, is_to_stop_{is_to_stop}, context_{context} {}

    // From `start` on, in a text that ends at `end`. `must_advance`: the match may not be empty at `start`.
    [[nodiscard]] Outcome find(std::string_view text, bool is_utf8, std::int64_t start, std::int64_t end,
                               Mode mode, bool must_advance) noexcept;
    // Beginnings and ends of the groups, then the group closed last, of a match.
    [[nodiscard]] std::span<const std::int64_t> slots() const {
        return {slots_.data(), 2 * program_.group_count() + 1};
    }

private:
    enum class Kind : std::uint32_t { Branch, Restore, RestoreClosed, RestoreLoop, Greedy, Lazy };
    struct Entry {
        Kind kind;
        std::uint32_t pc;    // Restore…: the slot
        std::int64_t at;     // Restore…: its old value
        std::int64_t bound;  // Greedy: the least position; Lazy: how often it may still go on; RestoreClosed:
                             // the group closed before; RestoreLoop: the value of the next slot
    };

    template <class Characters>
    Outcome search(std::int64_t start, Mode mode, bool must_advance);
    [[nodiscard]] std::int64_t find_candidate(std::int64_t at) const;
    [[nodiscard]] std::int64_t find_prefix(std::int64_t at) const;
    template <class Characters>
    [[nodiscard]] std::int64_t next_start(std::int64_t at) const;
    bool has_to_stop();
    template <class Characters>
    Outcome run(std::uint32_t pc, std::int64_t at);
    template <class Characters>
    bool step_repeat(std::uint32_t& pc, std::int64_t& at);
    void step_split(std::uint32_t& pc, std::int64_t at);
    void step_loop(std::uint32_t& pc, std::int64_t at);
    template <class Characters>
    Outcome run_inner(std::uint32_t pc, std::int64_t at, std::int64_t width);
    template <class Characters>
    bool step_inner(std::uint32_t& pc, std::int64_t& at);
    template <class Characters>
    bool step_reference(std::uint32_t& pc, std::int64_t& at);
    template <class Characters>
    bool step_one(std::uint32_t& pc, std::int64_t& at) const;
    bool step_literal(std::uint32_t& pc, std::int64_t& at) const;
    template <class Characters>
    [[nodiscard]] bool matches(std::uint32_t pc, char32_t character) const;
    template <class Characters>
    [[nodiscard]] std::int64_t scan(std::uint32_t one, std::int64_t at, std::int64_t most) const;
    template <class Characters>
    [[nodiscard]] bool skip(std::int64_t& at, std::int64_t characters, std::int64_t end) const;
    template <class Characters>
    [[nodiscard]] bool give_back(std::uint32_t set, std::int64_t& at, std::int64_t bound) const;
    template <class Characters>
    [[nodiscard]] bool holds(Word assertion, std::int64_t at) const;
    template <class Characters>
    [[nodiscard]] bool is_border(std::int64_t at, bool is_ascii) const;
    template <class Characters>
    bool backtrack(std::size_t floor, std::uint32_t& pc, std::int64_t& at);
    template <class Characters>
    bool resume_greedy(std::uint32_t& pc, std::int64_t& at);
    template <class Characters>
    bool resume_lazy(std::uint32_t& pc, std::int64_t& at);
    void open_group(std::uint32_t group, std::int64_t at);
    void close_group(std::uint32_t group, std::int64_t at);
    void set_loop(std::uint32_t slot, std::int64_t count, std::int64_t at);
    void restore(const Entry& entry);
    void undo(std::size_t floor);
    void forget_branches(std::size_t floor);

    // Whether there is a byte at `at`, and it is in the set of this number; 0: whatever is there.
    [[nodiscard]] bool may_begin(std::uint32_t set, std::int64_t at) const {
        return set == 0 || (at < end_ && program_.sets[set].has(byte(at)));
    }
    // Nothing can be taken back to before the match has begun: without a branch nobody asks for old values.
    [[nodiscard]] bool is_to_restore() const { return depth_ > 1 || !stack_.empty(); }
    [[nodiscard]] unsigned char byte(std::int64_t at) const { return static_cast<unsigned char>(text_[at]); }
    [[nodiscard]] Word word(std::uint32_t pc) const { return code_[pc]; }
    [[nodiscard]] std::uint32_t target(std::uint32_t pc) const {
        return static_cast<std::uint32_t>(code_[pc]);
    }

    const Program& program_;
    bool (*is_to_stop_)(void*);
    void* context_;
    const Word* code_ = nullptr;
    const char* text_ = nullptr;
    std::int64_t end_ = 0;
    std::int64_t start_ = 0;
    std::int64_t last_at_ = 0;                   // where the inner run that succeeded last has ended
    mutable std::int64_t patience_ = kPatience;  // steps until `is_to_stop_` is asked
    int depth_ = 0;                              // of run() within run()
    Mode mode_ = Mode::Match;
    bool must_advance_ = false;
    bool is_stopped_ = false;
    static constexpr std::int64_t kPatience = 0x10000;
    boost::container::small_vector<std::int64_t, 48> slots_;
    EntryStack<Entry> stack_;
};

}  // namespace gossamer::regex
