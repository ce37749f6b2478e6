#include "memory/collector.h"

#include "memory/audit.h"
#include "memory/code_running.h"
#include "memory/count.h"
#include "memory/observer.h"
#include "memory/trial_deletion.h"
#include "memory/weakrefs.h"

#include <algorithm>
#include <cstdlib>

namespace gossamer {

namespace {

// A run that destroyed this many objects may have left pages empty; below, looking costs more than it brings.
constexpr std::size_t kTrimAfter = 100'000;

}  // namespace

Collector::Collector(Heap& heap) : heap_{heap} {
    heap_.young_ = &generations_[0];
    heap_.young_alarm_ = 0;
}

const Log& Collector::log(int generation) const {
    GOSSAMER_ASSERT(generation >= 0 && generation <= kGenerations);
    return generation == kGenerations ? frozen_ : generations_[generation];
}

Log& Collector::writable_log(int generation) {
    return generation == kGenerations ? frozen_ : generations_[generation];
}

// Frozen and garbage share the fourth number: the two bits of the header know four generations.
Log& Collector::log_of(const Object* object) {
    auto generation = static_cast<int>(object->generation());
    if (generation == kGenerations && garbage_.holds(object)) return garbage_;
    return writable_log(generation);
}

// ---- Births, deaths, and when a run is due ----------------------------------------------------------------
// The fast path of Heap::track makes one comparison: the size of the youngest log with the alarm. The alarm
// stands for everything that needs attention: the log is full, a run is due, somebody listens.

void Collector::set_alarm() {
    const Log& young = generations_[0];
    std::uint32_t alarm = young.capacity();
    if (is_enabled_ && !is_collecting_ && thresholds_[0] != 0) {
        if (is_young_due()) {
            request_run();
        } else {
            // The first size at which the number of objects can exceed the threshold.
            alarm = std::min(alarm, young.size() + (thresholds_[0] - young.live()));
        }
    }
    heap_.young_alarm_ = heap_.observer != nullptr ? 0 : alarm;
}

bool Collector::is_young_due() const {
    return thresholds_[0] != 0 && generations_[0].live() > thresholds_[0];
}

void Collector::request_run() {
    if (heap_.breaker != nullptr) *heap_.breaker |= Heap::kBreakCollect;
}

void Collector::track_slow(Object* object) {
    Log& young = generations_[0];
    if (young.size() == young.capacity()) {
        if (young.is_sparse()) young.compact();
        if (young.size() == young.capacity() && !young.reserve_more(1)) return;
    }
    young.append(object);
    set_alarm();
    if (heap_.observer != nullptr) heap_.observer->born(object);
}

void Heap::track_slow(Object* object) {
    collector->track_slow(object);
}

Log& Heap::log_of(Object* object) {
    return collector->log_of(object);
}

// The garbage is walked by index while code runs that lets members die: it is not to be squeezed meanwhile.
void Heap::compact_log(Log& log) {
    if (&log == &collector->garbage_) return;
    log.compact();
    if (&log == young_) collector->set_alarm();
}

void Heap::set_observer(Observer* listener) {
    observer = listener;
    collector->set_alarm();
}

std::uint32_t Collector::count(int generation) const {
    return generation == 0 ? generations_[0].live() : younger_runs_[generation];
}

void Collector::set_threshold(int generation, std::uint32_t threshold) {
    thresholds_[generation] = threshold;
    set_alarm();
}

void Collector::enable() {
    is_enabled_ = true;
    set_alarm();
}

void Collector::disable() {
    is_enabled_ = false;
    set_alarm();
}

void Collector::set_stress(Stress stress) {
    stress_ = stress;
    if (stress_ != Stress::Off) request_run();
}

void Collector::collect_if_due() {
    if (heap_.breaker != nullptr) *heap_.breaker &= ~Heap::kBreakCollect;
    if (heap_.postponed_count_ != 0) heap_.settle_postponed_deaths();
    if (stress_ != Stress::Off) {
        request_run();
        if (stress_ == Stress::Dry && audit_counts(heap_) != 0) std::abort();
        if (stress_ == Stress::Real && is_enabled_) collect(kOldest);
        return;
    }
    if (is_enabled_ && !is_collecting_ && is_young_due()) {
        for (int generation = kOldest; generation >= 0; --generation) {
            if (count(generation) <= thresholds_[generation]) continue;
            if (generation == kOldest && pending_survivors_ < old_total_ / 4) continue;
            collect(generation);
            return;
        }
    }
    set_alarm();
}

// ---- A run ------------------------------------------------------------------------------------------------

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
    if (collected >= kTrimAfter) heap_.trim();
    return collected;
}

void Collector::announce(CollectionPhase phase, int generation, std::size_t collected, Reason reason) {
    bool is_start = phase == CollectionPhase::Start;
    if (heap_.observer != nullptr && is_start) heap_.observer->collection_begin(generation);
    if (heap_.hooks.collection != nullptr && reason != Reason::Shutdown) {
        CodeRunning running{heap_};
        heap_.hooks.collection(heap_.hooks.context, phase, generation, collected, 0);
    }
    if (heap_.observer != nullptr && !is_start) heap_.observer->collection_end(generation, collected);
}

// CPython's order: the generation itself, then the youngest, then the middle one.
bool Collector::merge_younger(int generation) {
    Log& into = generations_[generation];
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

std::size_t Collector::run(int generation) {
    Log& source = generations_[generation];
    Log& survivors = generations_[std::min(generation + 1, kOldest)];
    if (!merge_younger(generation)) return 0;
    {
        TrialDeletion trial{source};
        if (!trial.prepare()) return 0;
        trial.analyse();
        if (!garbage_.reserve_more(trial.garbage())) return 0;
        if (&survivors != &source && !survivors.reserve_more(trial.survivors())) return 0;
        trial.split(survivors, garbage_);
        if (generation == kOldest - 1) pending_survivors_ += trial.survivors();
    }
    if (generation == kOldest) {
        pending_survivors_ = 0;
        old_total_ = survivors.live();
    }
    if (heap_.observer != nullptr) heap_.observer->collection_found(garbage_.entries(), garbage_.size());
    if (garbage_.size() == 0) return 0;
    clear_weakrefs_of_garbage();
    bool must_look_again = finalise_garbage();
    if (must_look_again && !spare_resurrected(survivors)) {
        return_garbage(survivors);
        return 0;
    }
    std::size_t collected = garbage_.live();
    report_garbage();
    break_up(survivors);
    return collected;
}

// Steps 3 and 4.
void Collector::clear_weakrefs_of_garbage() {
    WeakrefChain chain;
    for (std::uint32_t index = 0; index < garbage_.size(); ++index)
        capture_weakrefs(garbage_[index], chain);
    chain.call_each(heap_);
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
    if (!trial.prepare()) return false;
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
    retain(member);
    for (Value field = clear_next(member); !field.is_empty(); field = clear_next(member))
        release(field);
    release(member);
    heap_.breaking_up_ = false;
}

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

// ---- Frozen objects ---------------------------------------------------------------------------------------

bool Collector::freeze() {
    std::uint32_t more = 0;
    for (const Log& generation : generations_)
        more += generation.live();
    if (!frozen_.reserve_more(more)) return false;
    for (int generation = 0; generation < kGenerations; ++generation) {
        for_each_tracked(generation, [this](Object* object) { frozen_.append(object); });
        generations_[generation].forget();
        younger_runs_[generation] = 0;
    }
    set_alarm();
    return true;
}

bool Collector::unfreeze() {
    Log& old = generations_[kOldest];
    if (!old.reserve_more(frozen_.live())) return false;
    for_each_tracked(kGenerations, [&old](Object* object) { old.append(object); });
    frozen_.forget();
    return true;
}

// ---- Questions about references ---------------------------------------------------------------------------

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
