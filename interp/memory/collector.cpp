// The order of events in a run; collector.h has the list of steps, schedule.cpp says when one happens.
//
// Between "the unreachable set is found" and "it is broken up" dialect code runs three times: callbacks,
// finalisers, and the deaths of the members. What keeps this safe:
//
//  1. The garbage is a log like any other, so a member that dies by count meanwhile takes itself out, in
//     O(1). The log is walked by index, and not squeezed while it is walked (Heap::compact_log).
//  2. Nothing but members refers to members, and no list of the collector shows them, so until the first
//     finaliser code cannot reach them at all: all weak references were cleared before the first callback.
//  3. Only the member being finalised or broken up is held. Holding all of them would change what the counts
//     say: an object that a finaliser lets go of dies there and then, as at any other time.
//  4. What was found is found again after finalisers have run: anything may have been stored anywhere.
//  5. is_collecting_ makes nested runs answer 0: the garbage log is never used twice.
//  6. Before the split into survivors and garbage all memory is reserved. A run either has what it needs or
//     changes nothing but the generation of what it looked at.
#include "memory/collector.h"

#include "memory/code_running.h"
#include "memory/count.h"
#include "memory/observer.h"
#include "memory/trial_deletion.h"
#include "memory/weakrefs.h"

#include <algorithm>

namespace gossamer {

namespace {

// A run that destroyed this many objects may have left pages empty; below, looking costs more than it brings.
constexpr std::size_t kTrimAfter = 100'000;
// A log of this size is worth a thought.
constexpr std::uint32_t kLargeLog = 100'000;

}  // namespace

std::size_t Collector::collect(int generation, Reason reason) {
    if (is_collecting_) return 0;
    is_collecting_ = true;
    announce(CollectionPhase::Start, generation, 0, reason);
    if (generation < kOldest) ++younger_runs_[generation + 1];
    for (int younger = 1; younger <= generation; ++younger)
        younger_runs_[younger] = 0;
    std::size_t collected = run(generation);
    ++statistics_[generation].collections;
    statistics_[generation].collected += collected;
    announce(CollectionPhase::Stop, generation, collected, reason);
    is_collecting_ = false;
    set_alarm();
    if (collected >= kTrimAfter) {
        if (garbage_.size() == 0) garbage_.give_back();
        heap_.trim();
    }
    return collected;
}

void Collector::announce(CollectionPhase phase, int generation, std::size_t collected, Reason reason) {
    bool is_start = phase == CollectionPhase::Start;
    if (heap_.observer != nullptr && is_start) heap_.observer->collection_begin(generation);
    if (heap_.hooks.collection != nullptr && reason != Reason::Shutdown) {
        CodeRunning running{heap_};
        heap_.hooks.collection(heap_.hooks.context, phase, generation, collected, 0);
    }
    if (is_start && (debug_flags & kDebugStatistics) != 0) run_began_ = std::chrono::steady_clock::now();
    if (heap_.observer != nullptr && !is_start) heap_.observer->collection_end(generation, collected);
}

double Collector::seconds_of_run() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - run_began_).count();
}

// CPython's order: the generation itself, then the youngest, then the middle one.
bool Collector::merge_younger(int generation) {
    Log& into = generations_[generation];
    // The first full run of a program that has made millions of objects need not have them in two logs.
    if (generation > 0 && into.size() == 0 && generations_[0].size() >= kLargeLog) {
        into.take_over(generations_[0]);
        set_alarm();
    }
    std::uint32_t more = 0;
    for (int younger = 0; younger < generation; ++younger)
        more += generations_[younger].live();
    if (!into.reserve_more(more)) return false;
    for (int younger = 0; younger < generation; ++younger) {
        for_each_tracked(younger, [&into](Object* object) { into.append(object); });
        generations_[younger].forget();
    }
    return true;
}

bool Collector::prepare(TrialDeletion& trial) {
    if (analyses_to_failure_ != 0 && --analyses_to_failure_ == 0) return false;
    return trial.prepare();
}

// Steps 2 to 7. The number of objects that were unreachable and stayed so.
std::size_t Collector::run(int generation) {
    Log& source = generations_[generation];
    Log& survivors = generations_[std::min(generation + 1, kOldest)];
    if (!merge_younger(generation)) return 0;
    {
        TrialDeletion trial{source};
        if (!prepare(trial)) return 0;
        trial.analyse();
        if (!garbage_.reserve_more(trial.swaps_memory(survivors) ? trial.survivors() : trial.garbage()))
            return 0;
        if (&survivors != &source && !survivors.reserve_more(trial.survivors())) return 0;
        const std::uint32_t first = &survivors == &source ? 0 : survivors.size();
        trial.split(survivors, garbage_);
        if (trial.survivors() < kLargeLog) let_go_of(survivors, first, generation == kOldest);
        if (generation == kOldest - 1) pending_survivors_ += trial.survivors();
    }
    if (generation == kOldest) {
        pending_survivors_ = 0;
        old_total_ = survivors.live();
    }
    if (heap_.observer != nullptr) heap_.observer->collection_found(garbage_.entries(), garbage_.size());
    if (garbage_.size() == 0) return 0;  // the usual case
    report_garbage();
    const std::size_t called = clear_weakrefs_of_garbage();
    bool must_look_again = finalise_garbage();
    if (must_look_again && !spare_resurrected(survivors)) {
        // Not knowing who is reachable now, destroy nobody. The next run finds the rest again; its references
        // are gone.
        return_garbage(survivors);
        return 0;
    }
    std::size_t collected = called + garbage_.live();
    break_up(survivors);
    return collected;
}

// Survivors that can be in no cycle need not be looked at again. Too many to look at are left as they are.
void Collector::let_go_of(Log& survivors, std::uint32_t first, bool is_full) {
    for (std::uint32_t index = first; index < survivors.size(); ++index) {
        Object* object = survivors[index];
        if (object == nullptr) continue;
        const auto is_beyond_cycles = object->shape->layout->is_beyond_cycles;
        if (is_beyond_cycles != nullptr && is_beyond_cycles(object, is_full)) survivors.remove(object);
    }
}

// Steps 3 and 4: first all clearing, over all members, then all calls. The number of references that died as
// soon as they had been called: what a run answers counts them, as in CPython.
std::size_t Collector::clear_weakrefs_of_garbage() {
    WeakrefChain chain;
    for (std::uint32_t index = 0; index < garbage_.size(); ++index)
        capture_weakrefs(garbage_[index], chain);
    return chain.call_each(heap_);
}

void Collector::capture_weakrefs(Object* member, WeakrefChain& chain) {
    auto clear = [this](WeakReference* reference) {
        Object* referent = reference->referent;
        if (referent == nullptr) return;
        unlink_weakref(reference);
        if (heap_.observer != nullptr) heap_.observer->weakref_cleared(reference, referent);
    };
    if (member->shape->layout->is_weak_reference) clear(static_cast<WeakReference*>(member));
    WeakReference** head = weakref_head(member);
    if (head == nullptr) return;
    while (WeakReference* reference = *head) {
        clear(reference);
        // A reference that is garbage itself never fires.
        bool is_eligible = !reference->callback.is_none() && !garbage_.holds(reference);
        if (is_eligible) chain.capture(reference);
    }
}

// Step 5. Whether any finaliser ran.
bool Collector::finalise_garbage() {
    if (heap_.hooks.finalise == nullptr) return false;
    bool any = false;
    for (std::uint32_t index = 0; index < garbage_.size(); ++index) {
        Object* member = garbage_[index];
        if (member == nullptr || !member->shape->has_finaliser || member->is_finalised()) continue;
        any = true;
        member->collector |= Object::kFinalisedBit;
        retain(member);
        if (heap_.observer != nullptr) heap_.observer->finaliser_begin(member);
        {
            CodeRunning running{heap_};
            heap_.hooks.finalise(heap_.hooks.context, member);
        }
        if (heap_.observer != nullptr) heap_.observer->finaliser_end(member);
        release(member);
    }
    return any;
}

// Step 6: the same analysis once more, with the garbage as the log. False: no memory to find out.
bool Collector::spare_resurrected(Log& survivors) {
    TrialDeletion trial{garbage_};
    if (!prepare(trial)) return false;
    trial.analyse();
    if (trial.survivors() == 0) return true;
    if (!survivors.reserve_more(trial.survivors())) return false;
    std::uint32_t first = survivors.size();
    trial.split(survivors, garbage_);
    if (heap_.observer != nullptr) {
        for (std::uint32_t index = first; index < survivors.size(); ++index) {
            heap_.observer->resurrected(survivors[index]);
        }
    }
    return true;
}

void Collector::report_garbage() {
    if ((debug_flags & kDebugCollectable) == 0 || heap_.hooks.report_collectable == nullptr) return;
    for (std::uint32_t index = 0; index < garbage_.size(); ++index) {
        if (garbage_[index] != nullptr) heap_.hooks.report_collectable(heap_.hooks.context, garbage_[index]);
    }
}

// Step 7. A member that stays although it gave up everything (its kind has no clear_next, or code kept it) is
// held by something: it goes on as a survivor.
void Collector::break_up(Log& survivors) {
    for (std::uint32_t index = 0; index < garbage_.size(); ++index) {
        if (garbage_[index] != nullptr) break_up_member(garbage_[index]);
    }
    return_garbage(survivors);
}

void Collector::break_up_member(Object* member) {
    if ((debug_flags & kDebugSaveAll) != 0 && heap_.hooks.save_garbage != nullptr) {
        if (heap_.hooks.save_garbage(heap_.hooks.context, member)) return;
    }
    Value (*clear_next)(Object*) = member->shape->layout->clear_next;
    if (clear_next == nullptr) return;
    heap_.breaking_up_ = true;
    retain(member);  // the member outlives its own clearing: a field may have been its last holder
    for (Value field = clear_next(member); !field.is_empty(); field = clear_next(member))
        release(field);
    release(member);
    heap_.breaking_up_ = false;
}

// Without memory for them they end up untracked: alive, correct, and a leak if they are a cycle.
void Collector::return_garbage(Log& survivors) {
    garbage_.compact();
    if (survivors.reserve_more(garbage_.size())) {
        for (std::uint32_t index = 0; index < garbage_.size(); ++index)
            survivors.append(garbage_[index]);
        garbage_.forget();
    } else {
        while (garbage_.size() > 0)
            garbage_.remove(garbage_[garbage_.size() - 1]);
    }
}

bool refers_to(Object* holder, const Object* target) {
    class Find final : public Visitor {
    public:
        explicit Find(const Object* wanted) : wanted_{wanted} {}
        void visit_object(Object* object) override { found_ = found_ || object == wanted_; }
        [[nodiscard]] bool found() const { return found_; }

    private:
        const Object* wanted_;
        bool found_ = false;
    };
    auto* traverse = holder->shape->layout->traverse;
    if (traverse == nullptr) return false;
    Find find{target};
    traverse(holder, find);
    return find.found();
}

}  // namespace gossamer
