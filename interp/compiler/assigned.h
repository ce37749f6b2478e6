// Definite assignment: which locals are bound on every path to the point where code is being generated.
//
// Code generation follows the structure of the program, so the facts travel with it: a branch works on a copy
// and the end of an `if` keeps what holds on all paths that reach it. Names that are ever deleted (`del`,
// `except … as`) are never taken to be bound, so facts only grow along a path and a loop's body may trust
// what held at its entry.
#pragma once

#include <cstddef>
#include <vector>

namespace gossamer {

class BoundLocals {
public:
    void add(unsigned local) {
        if (local >= bound_.size()) bound_.resize(local + 1);
        bound_[local] = true;
    }
    [[nodiscard]] bool contains(unsigned local) const {
        return is_unreachable_ || (local < bound_.size() && bound_[local]);
    }
    // Control never comes here: everything holds, and a join takes the other side.
    void set_unreachable() { is_unreachable_ = true; }
    [[nodiscard]] bool is_unreachable() const { return is_unreachable_; }

    // Control comes here from two places: what holds in both.
    void join(const BoundLocals& other) {
        if (other.is_unreachable_) return;
        if (is_unreachable_) {
            *this = other;
            return;
        }
        if (bound_.size() > other.bound_.size()) bound_.resize(other.bound_.size());
        for (std::size_t local = 0; local < bound_.size(); ++local)
            bound_[local] = bound_[local] && other.bound_[local];
    }

    [[nodiscard]] static BoundLocals unreachable() {
        BoundLocals result;
        result.set_unreachable();
        return result;
    }

private:
    std::vector<bool> bound_;
    bool is_unreachable_ = false;
};

}  // namespace gossamer
