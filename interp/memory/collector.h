// The cycle collector: generations, when to run, and the order of events in a run.
//
// Counts free everything but cycles. For those every container is entered in a log (log.h); a run takes the
// log of one generation with those of all younger ones, finds the unreachable members (trial_deletion.h), and
// takes them apart.
//
//     track ──▸ young ──▸ middle ──▸ old ─┐     survivors of a run of generation n move to n + 1; those of
//                 │          │      ▴  │  │     the old one stay, in the order in which the run reached them
//                 │          │      └──┼──┘
//                 └──────────┴─────────┴──▸ garbage        freeze: all three ──▸ frozen ──unfreeze──▸ old
//
// A run, in order (SEMANTICS: a script can observe each boundary):
//
//  1. gc.callbacks hear "start".
//  2. The unreachable set is found. It becomes a log of its own, in list order.
//  3. Every weak reference to any member is cleared, and every reference that is itself a member. A reference
//     from outside that has a callback is captured first, so that no callback can make another one silent.
//  4. The captured callbacks run.
//  5. Finalisers of members that have not had theirs run, in list order. Members are whole, neighbours
//     usable; each is marked before its finaliser and held during it. A member that dies by count meanwhile
//     just leaves the log.
//  6. If a finaliser ran, trial deletion is repeated over what is left of the garbage: members now referred
//     to from outside, and all that they reach, are resurrected and go on as survivors, without their weak
//     references.
//  7. The rest is broken up: each member in turn, held, gives up its references until it dies of it.
//  8. gc.callbacks hear "stop".
//
// Nested calls of collect answer 0 at once. A run that gets no memory for its arrays is put off: it destroys
// nothing and the next one tries again.
//
// What the layers above must do
//
//  a. Traverse exactly the counts an object owns, no more and no fewer: `visits ≤ count` for every object,
//     which checked builds assert. A count that is not visited makes its target a root: safe, and a leak if
//     it is part of a cycle. A visit without a count takes a live object for garbage: a crash.
//  b. Therefore: counts held by registers, by C++ owners (Owned, Ref) and by fields of the interpreter need
//     no registration. They are unaccounted for, and that is what roots are. A frame object of a running
//     frame owns no registers and visits none; a generator visits its saved registers only while it is
//     suspended.
//  c. Track an object only when every field is valid; from then on keep it traversable whenever anything can
//     allocate or release (a run starts at safe points only, but scripts can call gc.collect from any
//     finaliser).
//  d. When the breaker word has kBreakCollect set, call collect_if_due at the next safe point, where all
//     values are in owners. It clears the bit.
//  e. Kinds that can be part of a cycle define clear_next, at least one kind in each cycle. It may take
//     references one by one; between two of them code runs and may use the object.
#pragma once

#include "memory/heap.h"
#include "memory/log.h"

#include <chrono>

namespace gossamer {

class TrialDeletion;
class WeakrefChain;

class Collector {
public:
    static constexpr int kGenerations = 3;
    static constexpr int kOldest = kGenerations - 1;

    enum class Reason {
        Asked,     // gc.collect(), or due
        Shutdown,  // the interpreter ends: the hooks for gc.callbacks stay silent
    };
    enum class Stress {
        Off,
        Dry,   // at safe points counts are audited; nothing is promoted, cleared or destroyed
        Real,  // at every safe point a full run, unless disabled
    };
    // Bits of gc.set_debug that memory acts upon; the others are the hooks' business.
    static constexpr std::uint32_t kDebugStatistics = 1;
    static constexpr std::uint32_t kDebugCollectable = 2;
    static constexpr std::uint32_t kDebugSaveAll = 32;

    struct Statistics {
        std::uint64_t collections = 0;
        std::uint64_t collected = 0;
        std::uint64_t uncollectable = 0;
    };

    explicit Collector(Heap& heap);
    ~Collector() = default;
    Collector(const Collector&) = delete;
    Collector& operator=(const Collector&) = delete;

    // Collects `generation` and all younger ones. The number of unreachable objects found, resurrected ones
    // not counted; 0 inside a run. Runs code.
    std::size_t collect(int generation, Reason reason = Reason::Asked);
    // What the run loop calls at a safe point when the breaker says so. May run code.
    void collect_if_due();
    [[nodiscard]] bool is_collecting() const { return is_collecting_; }

    void enable();
    void disable();
    [[nodiscard]] bool is_enabled() const { return is_enabled_; }
    // Objects in the youngest log, or runs of the next younger generation since the last of this one, above
    // which a generation is due: always, if the threshold is negative. Threshold 0 of the youngest: no
    // automatic runs.
    void set_threshold(int generation, std::int32_t threshold);
    [[nodiscard]] std::int32_t threshold(int generation) const { return thresholds_[generation]; }
    [[nodiscard]] std::uint32_t count(int generation) const;
    [[nodiscard]] const Statistics& statistics(int generation) const { return statistics_[generation]; }
    std::uint32_t debug_flags = 0;
    // How long the run under way has taken so far; measured only while kDebugStatistics is set.
    [[nodiscard]] double seconds_of_run() const;
    // With a mode other than Off the breaker bit stays set: every safe point is one for the collector.
    void set_stress(Stress stress);

    // Test aid: the n-th analysis from now finds no memory (0: off). A run with finalisers makes two.
    void fail_analysis(int n) { analyses_to_failure_ = n; }

    // What there is at the beginning of a program is no longer young, as in CPython, where the start alone
    // makes the collector run. A script can see it by the order in which survivors stand after a full run.
    void end_of_start();
    // gc.freeze: everything tracked is left alone from now on. False: no memory, nothing has changed.
    [[nodiscard]] bool freeze();
    // Back to the oldest generation.
    [[nodiscard]] bool unfreeze();
    [[nodiscard]] std::size_t frozen_count() const { return frozen_.live(); }

    [[nodiscard]] std::size_t tracked_count(int generation) const { return log(generation).live(); }
    // Calls `visit(Object*)` for the tracked objects of a generation, in list order. `visit` makes and
    // releases nothing: gc.get_objects first makes its list with room for tracked_count, then fills it.
    template <class Visit>
    void for_each_tracked(int generation, Visit visit) const {
        const Log& from = log(generation);
        for (std::uint32_t index = 0; index < from.size(); ++index) {
            if (from[index] != nullptr) visit(from[index]);
        }
    }
    // Generation 0 to 2, 3 for what is frozen.
    [[nodiscard]] const Log& log(int generation) const;

private:
    friend class Heap;

    [[nodiscard]] Log& writable_log(int generation);
    [[nodiscard]] Log& log_of(const Object* object);
    // Sets the size of the youngest log at which Heap::track comes to track_slow.
    void set_alarm();
    void request_run();
    void track_slow(Object* object);
    void enter_young(Object* object);
    [[nodiscard]] bool is_young_due() const;
    [[nodiscard]] std::size_t growth_for_full_run() const;
    void audit_now_and_then();

    [[nodiscard]] bool merge_younger(int generation);
    [[nodiscard]] std::size_t run(int generation);
    [[nodiscard]] bool prepare(TrialDeletion& trial);
    void announce(CollectionPhase phase, int generation, std::size_t collected, Reason reason);
    // Steps 3 to 7 of a run.
    void let_go_of(Log& survivors, std::uint32_t first, bool is_full);
    std::size_t clear_weakrefs_of_garbage();
    void capture_weakrefs(Object* member, WeakrefChain& chain);
    [[nodiscard]] bool finalise_garbage();
    [[nodiscard]] bool spare_resurrected(Log& survivors);
    void report_garbage();
    void break_up(Log& survivors);
    void break_up_member(Object* member);
    void return_garbage(Log& survivors);

    Heap& heap_;
    Log generations_[kGenerations] = {Log{0}, Log{1}, Log{2}};
    Log frozen_{3};
    Log garbage_{3};
    std::int32_t thresholds_[kGenerations] = {2000, 10, 10};
    // Runs of the next younger generation since the last of this one.
    std::uint32_t younger_runs_[kGenerations] = {};
    Statistics statistics_[kGenerations];
    bool is_enabled_ = true;
    bool is_collecting_ = false;
    Stress stress_ = Stress::Off;
    int analyses_to_failure_ = 0;
    std::chrono::steady_clock::time_point run_began_;
    std::size_t safe_points_to_skip_ = 0;  // before the next audit of a dry run
    // An automatic full run only pays when much has become old since the last one: this keeps the total cost
    // of a growing heap linear. Runs of the middle generation add their survivors, a full run sets both anew.
    std::size_t pending_survivors_ = 0;
    std::size_t old_total_ = 0;
};

// Whether `holder` owns a reference to `target` (gc.get_referrers). Runs no code.
[[nodiscard]] bool refers_to(Object* holder, const Object* target);

}  // namespace gossamer
