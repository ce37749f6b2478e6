// When the collector runs: births, deaths, thresholds, and the way from "due" to a run.
//
// The fast path of Heap::track makes one comparison: the size of the youngest log with the *alarm*. The alarm
// stands for everything that needs attention, so that none of it costs the fast path a thing:
//
//     the log is full            alarm = capacity
//     a run would become due     alarm = the first size at which live objects can exceed the threshold
//     somebody listens           alarm = 0: every birth comes here and is reported
//
// Being due never means running: an object is born in the middle of something. A bit in the run loop's
// breaker word asks for a safe point, and collect_if_due decides there what to collect.
//
// What counts for the youngest generation is live objects, not births: a loop that makes and drops a million
// containers leaves the log as it was and never becomes due. For the older ones it is runs of the next
// younger.
#include "memory/audit.h"
#include "memory/collector.h"
#include "memory/observer.h"

#include <algorithm>
#include <cstdlib>

namespace gossamer {

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

// ---- Births and deaths off the fast path ------------------------------------------------------------------

void Collector::set_alarm() {
    const Log& young = generations_[0];
    std::uint32_t alarm = young.capacity();
    if (is_enabled_ && !is_collecting_ && thresholds_[0] != 0) {
        if (is_young_due()) {
            request_run();
        } else {
            // The first size at which the number of objects can exceed the threshold.
            alarm =
                std::min(alarm, young.size() + (static_cast<std::uint32_t>(thresholds_[0]) - young.live()));
        }
    }
    heap_.young_alarm_ = heap_.observer != nullptr ? 0 : alarm;
}

bool Collector::is_young_due() const {
    return thresholds_[0] != 0 && std::int64_t{generations_[0].live()} > thresholds_[0];
}

void Collector::request_run() {
    if (heap_.breaker != nullptr) *heap_.breaker |= Heap::kBreakCollect;
}

void Collector::track_slow(Object* object) {
    enter_young(object);
    if (heap_.observer != nullptr) heap_.observer->born(object);
}

void Collector::enter_young(Object* object) {
    Log& young = generations_[0];
    if (young.size() == young.capacity()) {
        if (young.is_sparse()) young.compact();
        if (young.size() == young.capacity() && !young.reserve_more(1)) return;
    }
    young.append(object);
    set_alarm();
}

void Heap::track_slow(Object* object) {
    collector->track_slow(object);
}

void Heap::track_anew(Object* object) {
    untrack(object);
    collector->enter_young(object);
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

void Collector::set_threshold(int generation, std::int32_t threshold) {
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

// A quarter more than the last full run left, as in CPython; of a million and more, which are many caches
// full, as much again: runs over them are what makes large programs take more than their share of time.
std::size_t Collector::growth_for_full_run() const {
    constexpr std::size_t kLarge = 1'000'000;
    return old_total_ < kLarge ? old_total_ / 4 : old_total_;
}

void Collector::collect_if_due() {
    if (heap_.breaker != nullptr) *heap_.breaker &= ~Heap::kBreakCollect;
    if (heap_.postponed_count_ != 0) heap_.settle_postponed_deaths();
    if (stress_ != Stress::Off) {
        request_run();
        if (stress_ == Stress::Dry) {
            audit_now_and_then();
        } else {
            if (is_enabled_) collect(kOldest);
            return;
        }
    }
    if (is_enabled_ && !is_collecting_ && is_young_due()) {
        for (int generation = kOldest; generation >= 0; --generation) {
            if (std::int64_t{count(generation)} <= thresholds_[generation]) continue;
            if (generation == kOldest && pending_survivors_ < growth_for_full_run()) continue;
            collect(generation);
            return;
        }
    }
    set_alarm();
}

// An audit takes time in proportion to the heap, so the next one waits for as many safe points as keeps the
// sum bearable: a heap of a few hundred objects is audited at every one.
void Collector::audit_now_and_then() {
    if (safe_points_to_skip_ > 0) {
        --safe_points_to_skip_;
        return;
    }
    if (audit_counts(heap_) != 0) std::abort();
    std::size_t tracked = 0;
    for (int generation = 0; generation <= kGenerations; ++generation)
        tracked += tracked_count(generation);
    safe_points_to_skip_ = tracked / 64;
}

// ---- Frozen objects ---------------------------------------------------------------------------------------

void Collector::end_of_start() {
    generations_[1].take_over(generations_[0]);
    set_alarm();
}

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

}  // namespace gossamer
