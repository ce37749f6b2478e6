// Which members of a log are unreachable from outside of it: trial deletion, after Christopher (1984) and as
// CPython does.
//
// Idea: subtract from each member's count the references that come from other members. What is left over was
// held from outside; these members and all they reach are alive, the rest is garbage. It needs only the
// counts and each kind's traverse function; nobody has to find the roots, since whatever is not visited
// (registers, C++ owners, objects outside of the log) makes itself known by the counts it holds.
//
// The work happens in a side array parallel to the log, so headers are read but not written:
//
//     log     │ A │ B │ C │ D │ E │        E holds C
//     state   │ 0 │ 2 │ 0 │ 1 │ 1 │        after subtraction: how many references come from outside
//
//     met with a count    → reached: a survivor; what it refers to gets at least 1 if it is still ahead
//     met with 0          → kTentative: garbage, unless …
//     reached afterwards  → kRescued: entered in the list of the rescued, walked after the log's end
//
// Survivors come out in the order in which they were reached (members met alive in log order, then the
// rescued), the garbage in log order. Both orders can be observed: the one decides the next run's order, the
// other the order of callbacks and finalisers. Time is linear in members and references; no code runs.
#pragma once

#include "memory/log.h"

namespace gossamer {

class TrialDeletion {
public:
    explicit TrialDeletion(Log& log) : log_{log} {}
    ~TrialDeletion();
    TrialDeletion(const TrialDeletion&) = delete;
    TrialDeletion& operator=(const TrialDeletion&) = delete;

    // Squeezes the log and takes memory for the side arrays; false: there is none, and nothing has happened.
    [[nodiscard]] bool prepare();
    // Finds the unreachable members.
    void analyse();
    [[nodiscard]] std::uint32_t garbage() const { return members_ - reached_; }
    [[nodiscard]] std::uint32_t survivors() const { return reached_; }
    [[nodiscard]] std::uint32_t rescued() const { return rescued_count_; }
    // Calls `visit(Object*)` for each rescued member, in the order in which they were reached.
    template <class Visit>
    void for_each_rescued(Visit visit) const {
        for (std::uint32_t index = 0; index < rescued_count_; ++index)
            visit(rescued_[index]);
    }
    // Whether split() lets `garbage` have the memory of the log that was analysed: when survivors go back to
    // it and are fewer. Then the memory that `garbage` brings becomes the survivors', and must have room for
    // them.
    [[nodiscard]] bool swaps_memory(const Log& survivors) const {
        return &survivors == &log_ && garbage() > reached_;
    }
    // Hands the members on. Either log may be the one that was analysed; the other, which is empty, needs
    // room. Nothing here fails.
    void split(Log& survivors, Log& garbage);

private:
    class Subtract;
    class Reach;

    static constexpr std::uint32_t kTentative = 0xFFFF'FFFF;
    static constexpr std::uint32_t kRescued = 0xFFFF'FFFE;
    static constexpr std::uint32_t kNotMember = 0xFFFF'FFFF;

    // The index of a member, kNotMember for every other object. The first test alone decides unless the log
    // shares its generation number with another (frozen, garbage); then the entry does.
    [[nodiscard]] std::uint32_t index_of(const Object* object) const {
        std::uint32_t place = object->collector & (Object::kIndexMask | Object::kGenerationMask);
        std::uint32_t index = place - log_.place();
        if (index >= members_) return kNotMember;
        if (is_place_shared_ && log_[index] != object) return kNotMember;
        return index;
    }
    void subtract_inner_references();
    void follow_outer_references();

    Log& log_;
    std::uint32_t members_ = 0;
    std::uint32_t reached_ = 0;
    bool is_place_shared_ = false;
    std::uint32_t* state_ = nullptr;
    Object** rescued_ = nullptr;
    std::uint32_t rescued_count_ = 0;
};

}  // namespace gossamer
