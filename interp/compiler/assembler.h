// Last step of the emitter: items with labels become words with distances, handler scopes become the handler
// table.
#pragma once

#include "compiler/emitter.h"

namespace gossamer {

class Assembler {
public:
    Assembler(Emitter& emitter, CodeUnit& code) : emitter_(emitter), code_(code) {}
    void run();

private:
    bool mark_far_jumps();
    void compute_offsets();
    void write_far(const Emitter::Item& item, std::size_t index);
    void write(const Emitter::Item& item, std::int64_t distance);
    void append(Instruction instruction, const Position& position);
    void append_far(std::int64_t target, const Position& position);
    void write_handlers();
    [[nodiscard]] std::uint32_t target_of(std::uint32_t label) const;
    [[nodiscard]] unsigned words_of(std::size_t index) const;

    Emitter& emitter_;
    CodeUnit& code_;
    std::vector<bool> far_;
    std::vector<std::uint32_t> offsets_;  // of each item, in words; one more for the end
};

}  // namespace gossamer
