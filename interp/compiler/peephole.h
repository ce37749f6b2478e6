// Peephole pass over the items of one piece of code: jumps to jumps are shortened, code that cannot be
// reached and jumps to the next instruction go, and what can do the work of the next instruction along with
// its own gets the opcode that tries. (Moves need no pass: results are produced in their destination.)
#pragma once

#include "compiler/emitter.h"

namespace gossamer {

class Peephole {
public:
    explicit Peephole(Emitter& emitter) : emitter_(emitter) {}
    void run();

private:
    using Item = Emitter::Item;

    void thread_jumps();
    void shorten(Item& item);
    void find_reachable();
    void mark(std::uint32_t index);
    void mark_handlers(int handler);
    void join_jump_pairs();
    void pair_calls_with_iteration();
    void pair_constants_with_items();
    bool remove_jumps_to_next();
    void remove_unreachable();
    [[nodiscard]] std::uint32_t target_of(std::uint32_t label) const { return emitter_.labels_[label]; }

    Emitter& emitter_;
    std::vector<bool> reachable_;
    std::vector<std::uint32_t> pending_;
    std::vector<bool> handler_seen_;
};

}  // namespace gossamer
