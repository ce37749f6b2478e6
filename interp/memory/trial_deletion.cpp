#include "memory/trial_deletion.h"

#include "memory/prefault.h"

#include <cstdlib>

namespace gossamer {

namespace {

// Objects lie where they were born, not in log order: what is coming up is asked for ahead of time. Measured
// on a million instances: a quarter less time when they are scattered (140 → 105 ms), no difference in order
// (18 ms).
constexpr std::uint32_t kPrefetchAhead = 8;

inline void prefetch(const Log& log, std::uint32_t index, std::uint32_t size) {
    if (index + kPrefetchAhead < size) __builtin_prefetch(log[index + kPrefetchAhead]);
}

inline void traverse(Object* object, Visitor& visitor) {
    if (auto* traverse_kind = object->shape->layout->traverse) traverse_kind(object, visitor);
}

}  // namespace

TrialDeletion::~TrialDeletion() {
    std::free(state_);
    std::free(rescued_);
}

bool TrialDeletion::prepare() {
    log_.compact();
    members_ = log_.size();
    is_place_shared_ = (log_.place() >> Object::kGenerationShift) == 3;
    std::size_t members = members_ == 0 ? 1 : members_;
    // `rescued_` is for the worst case; what is not used of it is never touched, hence not committed by the
    // system.
    state_ = static_cast<std::uint32_t*>(std::malloc(members * sizeof(std::uint32_t)));
    rescued_ = static_cast<Object**>(std::malloc(members * sizeof(Object*)));
    if (state_ == nullptr || rescued_ == nullptr) return false;
    prefault_buffer(state_, 0, members * sizeof(std::uint32_t));
    return true;
}

class TrialDeletion::Subtract final : public Visitor {
public:
    explicit Subtract(TrialDeletion& trial) : trial_{trial} {}
    void visit_object(Object* object) override {
        std::uint32_t index = trial_.index_of(object);
        if (index == kNotMember) return;
        // A kind visits exactly the counts it owns: more visits than counts mean a traverse function that
        // lies.
        GOSSAMER_ASSERT(trial_.state_[index] != 0);
        --trial_.state_[index];
    }

private:
    TrialDeletion& trial_;
};

class TrialDeletion::Reach final : public Visitor {
public:
    explicit Reach(TrialDeletion& trial) : trial_{trial} {}
    void visit_object(Object* object) override {
        std::uint32_t index = trial_.index_of(object);
        if (index == kNotMember) return;
        std::uint32_t& state = trial_.state_[index];
        if (state == 0) {
            state = 1;  // still ahead: it will be met alive
        } else if (state == kTentative) {
            state = kRescued;
            trial_.rescued_[trial_.rescued_count_++] = object;
        }
    }

private:
    TrialDeletion& trial_;
};

void TrialDeletion::subtract_inner_references() {
    Subtract subtract{*this};
    for (std::uint32_t index = 0; index < members_; ++index) {
        prefetch(log_, index, members_);
        traverse(log_[index], subtract);
    }
}

void TrialDeletion::follow_outer_references() {
    Reach reach{*this};
    for (std::uint32_t index = 0; index < members_; ++index) {
        prefetch(log_, index, members_);
        if (state_[index] == 0) {
            state_[index] = kTentative;
        } else {
            ++reached_;
            traverse(log_[index], reach);
        }
    }
    for (std::uint32_t index = 0; index < rescued_count_; ++index) {
        ++reached_;
        traverse(rescued_[index], reach);
    }
}

void TrialDeletion::analyse() {
    for (std::uint32_t index = 0; index < members_; ++index) {
        prefetch(log_, index, members_);
        state_[index] = log_[index]->count;
    }
    subtract_inner_references();
    follow_outer_references();
}

void TrialDeletion::split(Log& survivors, Log& garbage) {
    if (&survivors == &log_ && this->garbage() == 0 && rescued_count_ == 0) return;
    // Emptying the log first lets one of the two results be written over it: it never overtakes the reading.
    Object* const* members = log_.entries();
    log_.forget();
    if (swaps_memory(survivors)) log_.swap_memory(garbage);
    for (std::uint32_t index = 0; index < members_; ++index) {
        if (state_[index] == kRescued) continue;
        (state_[index] == kTentative ? garbage : survivors).append(members[index]);
    }
    for_each_rescued([&survivors](Object* object) { survivors.append(object); });
}

}  // namespace gossamer
