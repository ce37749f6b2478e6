// In which order a pattern that has matched lets go of what it took from its subject and stores what it
// captures. Finalisers can tell, so the order is CPython's: there all of it lies on a stack, each capture is
// brought down by swaps to where it waits, and the optimiser then spares swaps by exchanging drops and stores
// to locals.
//
// What precedes a test stays as it is. Knows nothing of the tree or of registers but their numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gossamer {

class PatternSteps {
public:
    enum class Kind : std::uint8_t { Nothing, Swap, Drop, Store };
    struct Step {
        Kind kind;
        bool may_move;         // exchanges places with others of its line
        std::uint32_t number;  // of a drop the register, of a store the capture, of a swap the depth, from 1
        std::uint32_t line;
    };

    // Values on the stack that the patterns around still need.
    std::uint32_t needed = 0;

    // Something happened that cannot be exchanged with anything.
    void test();
    // Such a thing, of which the value does not survive.
    void consume(std::uint32_t value);
    void drop(std::uint32_t value, std::uint32_t line) { steps_.push_back({Kind::Drop, true, value, line}); }
    // The topmost value goes below `count - 1` others.
    void bring_down(std::uint32_t count, std::uint32_t line);
    void store(std::size_t capture, bool is_local, std::uint32_t line) {
        steps_.push_back({Kind::Store, is_local, static_cast<std::uint32_t>(capture), line});
    }

    // The drops and stores in their order; to be asked once.
    [[nodiscard]] std::vector<Step> ordered();

private:
    static constexpr std::size_t kNone = ~std::size_t{0};

    std::size_t shorten_swaps(std::size_t first);
    void spare_swaps(std::size_t last);
    [[nodiscard]] std::size_t next_that_moves(std::size_t at, const std::uint32_t* line) const;

    std::vector<Step> settled_;
    std::vector<Step> steps_;
};

}  // namespace gossamer
