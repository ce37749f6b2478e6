#include "compiler/pattern_steps.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace gossamer {

void PatternSteps::test() {
    for (std::size_t index = 0; index < steps_.size(); ++index) {
        if (steps_[index].kind != Kind::Swap) continue;
        index = shorten_swaps(index);
        spare_swaps(index);
    }
    for (const Step& step : steps_) {
        if (step.kind == Kind::Drop || step.kind == Kind::Store) settled_.push_back(step);
    }
    steps_.clear();
}

void PatternSteps::consume(std::uint32_t value) {
    test();
    settled_.push_back({Kind::Drop, false, value, 0});
}

void PatternSteps::bring_down(std::uint32_t count, std::uint32_t line) {
    for (; count > 1; --count)
        steps_.push_back({Kind::Swap, false, count, line});
}

// The swaps in a row from `first` on do the same with the fewest of them, at the end of the row. The last
// step of the row.
std::size_t PatternSteps::shorten_swaps(std::size_t first) {
    std::size_t end = first;
    std::uint32_t depth = 0;
    for (; end < steps_.size() && (steps_[end].kind == Kind::Swap || steps_[end].kind == Kind::Nothing);
         ++end)
        depth = std::max(depth, steps_[end].kind == Kind::Swap ? steps_[end].number : 0);
    std::vector<std::uint32_t> place(depth);
    std::iota(place.begin(), place.end(), 0u);
    for (std::size_t index = first; index < end; ++index) {
        if (steps_[index].kind == Kind::Swap) std::swap(place[0], place[steps_[index].number - 1]);
        steps_[index].kind = Kind::Nothing;
    }
    // Each cycle of the permutation is run through by way of the top, which alone can be swapped.
    std::size_t next = end;
    std::vector<bool> is_done(depth, false);
    for (std::uint32_t start = 0; start < depth; ++start) {
        if (is_done[start] || place[start] == start) continue;
        for (std::uint32_t at = start;; at = place[at]) {
            if (at != 0) {
                --next;
                steps_[next].kind = Kind::Swap;
                steps_[next].number = at + 1;
            }
            if (is_done[at]) break;
            is_done[at] = true;
        }
    }
    return end - 1;
}

// The first step behind `at` that moves; none when another one, or one of another line, comes before it.
std::size_t PatternSteps::next_that_moves(std::size_t at, const std::uint32_t* line) const {
    for (std::size_t index = at + 1; index < steps_.size(); ++index) {
        if (line != nullptr && steps_[index].line != *line) return kNone;
        if (steps_[index].may_move) return index;
        if (steps_[index].kind != Kind::Nothing) return kNone;
    }
    return kNone;
}

// Swaps up to `last` that exchange what two later steps take: the steps are exchanged instead.
void PatternSteps::spare_swaps(std::size_t last) {
    for (std::size_t index = last + 1; index-- > 0;) {
        Step& swap = steps_[index];
        if (swap.kind == Kind::Nothing || swap.may_move) continue;
        if (swap.kind != Kind::Swap) return;
        const std::size_t first = next_that_moves(index, nullptr);
        if (first == kNone) return;
        std::size_t second = first;
        for (std::uint32_t count = swap.number; count > 1; --count) {
            second = next_that_moves(second, &steps_[first].line);
            if (second == kNone) return;
        }
        swap.kind = Kind::Nothing;
        std::swap(steps_[first], steps_[second]);
    }
}

std::vector<PatternSteps::Step> PatternSteps::ordered() {
    test();
    return std::move(settled_);
}

}  // namespace gossamer
