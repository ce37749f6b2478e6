#include "compiler/assembler.h"

#include "compiler/jumps.h"
#include "support/assert.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace gossamer {

// A jump that is too far becomes
//     Jump X                    FarJump X
//     JumpIf… X                 JumpIf… far; Jump next; far: FarJump X; next:
//     LoopNext X (backwards)    ForNext next; FarJump X; next:
unsigned Assembler::words_of(std::size_t index) const {
    const Emitter::Item& item = emitter_.items_[index];
    if (!far_[index]) return item.d >= 0 ? 2 : 1;
    if (item.opcode == Opcode::Jump || item.opcode == Opcode::Loop) return 1;
    return item.opcode == Opcode::LoopNext ? 2 : 3;
}

void Assembler::compute_offsets() {
    offsets_.resize(emitter_.items_.size() + 1);
    std::uint32_t offset = 0;
    for (std::size_t index = 0; index < emitter_.items_.size(); ++index) {
        offsets_[index] = offset;
        offset += words_of(index);
    }
    offsets_.back() = offset;
}

std::uint32_t Assembler::target_of(std::uint32_t label) const {
    return offsets_[emitter_.labels_[label]];
}

bool Assembler::mark_far_jumps() {
    constexpr std::int64_t kLimit = std::numeric_limits<std::int16_t>::max() - 4;
    bool changed = false;
    for (std::size_t index = 0; index < emitter_.items_.size(); ++index) {
        const Emitter::Item& item = emitter_.items_[index];
        if (item.label == Emitter::kNoLabel || far_[index]) continue;
        const std::int64_t distance = static_cast<std::int64_t>(target_of(item.label)) - offsets_[index];
        if (distance <= kLimit && distance >= -kLimit) continue;
        far_[index] = true;
        changed = true;
    }
    return changed;
}

void Assembler::append(Instruction instruction, const Position& position) {
    if (writes_temporary(instruction.opcode(), instruction.a(), emitter_.local_count()))
        instruction = instruction.as_fresh();
    code_.code.push_back(instruction);
    code_.positions.push_back(position);
}

void Assembler::append_far(std::int64_t target, const Position& position) {
    const auto distance =
        static_cast<std::uint32_t>(target - static_cast<std::int64_t>(code_.code.size()) - 1);
    append(Instruction::make(Opcode::FarJump, distance >> 16, distance & 0xFFFF), position);
}

void Assembler::write_far(const Emitter::Item& item, std::size_t index) {
    const std::int64_t target = target_of(item.label);
    if (item.opcode != Opcode::Jump && item.opcode != Opcode::Loop) {
        append(Instruction::make(jump_form(item.opcode), item.a, item.b, 1), item.position);
        if (item.opcode != Opcode::LoopNext) append(Instruction::make(Opcode::Jump, 0, 0, 1), item.position);
    }
    append_far(target, item.position);
    GOSSAMER_ASSERT(code_.code.size() == offsets_[index + 1]);
}

void Assembler::write(const Emitter::Item& item, std::int64_t distance) {
    const int c = item.label == Emitter::kNoLabel ? item.c : static_cast<int>(distance);
    append(Instruction::make(item.opcode, item.a, item.b, c), item.position);
    if (item.d >= 0) append(Instruction::make(Opcode::Nop, static_cast<unsigned>(item.d)), item.position);
}

namespace {

// A handler that covers the instructions from the item `begin` on, and how many others lie around it.
struct OpenHandler {
    int number;
    std::size_t begin;
};

struct HandlerRun {
    std::size_t depth;
    int number;
    Handler handler;
};

}  // namespace

// One entry for each run of instructions under a handler; inner handlers come first. One walk over the items:
// where nested `finally` blocks are left early, there are thousands of handlers.
void Assembler::write_handlers() {
    std::vector<OpenHandler> open;  // outermost first
    std::vector<int> around;
    std::vector<HandlerRun> runs;
    const std::size_t count = emitter_.items_.size();
    for (std::size_t index = 0; index <= count; ++index) {
        const int innermost = index < count ? emitter_.items_[index].handler : Emitter::kNoHandler;
        if (innermost == (open.empty() ? Emitter::kNoHandler : open.back().number)) continue;
        around.clear();
        for (int handler = innermost; handler != Emitter::kNoHandler;
             handler = emitter_.outer_handler(handler))
            around.insert(around.begin(), handler);
        std::size_t common = 0;
        while (common < open.size() && common < around.size() && open[common].number == around[common])
            ++common;
        for (; open.size() > common; open.pop_back()) {
            const auto [number, begin] = open.back();
            const Emitter::HandlerScope& scope = emitter_.handlers_[static_cast<std::size_t>(number)];
            runs.push_back({open.size(),
                            number,
                            {offsets_[begin], offsets_[index], target_of(scope.target.id), scope.limit,
                             scope.exception}});
        }
        for (; open.size() < around.size(); ++common)
            open.push_back({around[common], index});
    }
    std::sort(runs.begin(), runs.end(), [](const HandlerRun& left, const HandlerRun& right) {
        return std::tie(right.depth, left.number, left.handler.begin) <
               std::tie(left.depth, right.number, right.handler.begin);
    });
    for (const HandlerRun& run : runs)
        code_.handlers.push_back(run.handler);
}

void Assembler::run() {
    far_.assign(emitter_.items_.size(), false);
    do {
        compute_offsets();
    } while (mark_far_jumps());
    code_.code.reserve(offsets_.back());
    for (std::size_t index = 0; index < emitter_.items_.size(); ++index) {
        const Emitter::Item& item = emitter_.items_[index];
        if (far_[index]) {
            write_far(item, index);
        } else {
            const std::int64_t distance =
                item.label == Emitter::kNoLabel
                    ? 0
                    : static_cast<std::int64_t>(target_of(item.label)) - offsets_[index] - 1;
            write(item, distance);
        }
    }
    write_handlers();
}

}  // namespace gossamer
