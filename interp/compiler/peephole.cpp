#include "compiler/peephole.h"

#include "compiler/jumps.h"

#include <utility>

namespace gossamer {

// Forward jumps alone are threaded, through forward jumps alone, so distances only grow in their direction. A
// value that `and` or `or` has kept is not spared its next test: as many tests as CPython makes can be
// observed.
void Peephole::shorten(Item& item) {
    const auto self = static_cast<std::uint32_t>(&item - emitter_.items_.data());
    for (int steps = 0; steps < 16; ++steps) {
        const std::uint32_t target = target_of(item.label);
        if (target <= self || target >= emitter_.items_.size()) return;
        const Item& there = emitter_.items_[target];
        if (there.opcode == Opcode::Jump) {
            item.label = there.label;
        } else if (item.opcode == Opcode::Jump && there.opcode == Opcode::ReturnNone &&
                   item.handler == there.handler) {
            const int handler = item.handler;
            item = there;
            item.handler = handler;
            return;
        } else {
            return;
        }
    }
}

void Peephole::thread_jumps() {
    for (Item& item : emitter_.items_) {
        if (item.label != Emitter::kNoLabel && item.opcode != Opcode::LoopNext) shorten(item);
    }
}

void Peephole::mark(std::uint32_t index) {
    if (index < reachable_.size() && !reachable_[index]) {
        reachable_[index] = true;
        pending_.push_back(index);
    }
}

void Peephole::mark_handlers(int handler) {
    for (; handler != Emitter::kNoHandler && !handler_seen_[static_cast<std::size_t>(handler)];
         handler = emitter_.outer_handler(handler)) {
        handler_seen_[static_cast<std::size_t>(handler)] = true;
        mark(target_of(emitter_.handlers_[static_cast<std::size_t>(handler)].target.id));
    }
}

void Peephole::find_reachable() {
    reachable_.assign(emitter_.items_.size(), false);
    handler_seen_.assign(emitter_.handlers_.size(), false);
    mark(0);
    while (!pending_.empty()) {
        const std::uint32_t index = pending_.back();
        pending_.pop_back();
        const Item& item = emitter_.items_[index];
        if (item.label != Emitter::kNoLabel) mark(target_of(item.label));
        if (!is_end(item.opcode)) mark(index + 1);
        mark_handlers(item.handler);
    }
}

void Peephole::remove_unreachable() {
    std::vector<std::uint32_t> new_index(emitter_.items_.size() + 1);
    std::uint32_t kept = 0;
    for (std::uint32_t index = 0; index < emitter_.items_.size(); ++index) {
        new_index[index] = kept;
        if (reachable_[index]) emitter_.items_[kept++] = emitter_.items_[index];
    }
    new_index[emitter_.items_.size()] = kept;
    emitter_.items_.resize(kept);
    for (std::uint32_t& label : emitter_.labels_) {
        if (label != Emitter::kNoLabel) label = new_index[label];
    }
}

bool Peephole::remove_jumps_to_next() {
    bool found = false;
    reachable_.assign(emitter_.items_.size(), true);
    for (std::uint32_t index = 0; index < emitter_.items_.size(); ++index) {
        const Item& item = emitter_.items_[index];
        if (item.opcode != Opcode::Jump || target_of(item.label) != index + 1) continue;
        reachable_[index] = false;
        found = true;
    }
    if (found) remove_unreachable();
    return found;
}

// `JumpIf… next; Jump X; next:` becomes the opposite jump to X and a jump to the next instruction, unless
// something else comes to the plain jump.
void Peephole::join_jump_pairs() {
    std::vector<bool> is_target(emitter_.items_.size() + 1, false);
    for (const Item& item : emitter_.items_) {
        if (item.label != Emitter::kNoLabel) is_target[target_of(item.label)] = true;
    }
    for (const Emitter::HandlerScope& scope : emitter_.handlers_)
        is_target[target_of(scope.target.id)] = true;
    for (std::uint32_t index = 0; index + 1 < emitter_.items_.size(); ++index) {
        Item& item = emitter_.items_[index];
        Item& next = emitter_.items_[index + 1];
        if (item.label == Emitter::kNoLabel || next.opcode != Opcode::Jump || is_target[index + 1]) continue;
        if (target_of(item.label) != index + 2 || target_of(next.label) <= index + 1) continue;
        const Opcode inverse = inverse_form(item.opcode);
        if (inverse == item.opcode) continue;
        item.opcode = inverse;
        std::swap(item.label, next.label);
    }
}

void Peephole::pair_calls_with_iteration() {
    std::vector<Item>& items = emitter_.items_;
    for (std::size_t index = 0; index + 1 < items.size(); ++index) {
        const Item& next = items[index + 1];
        if (items[index].opcode == Opcode::Call && next.opcode == Opcode::GetIter &&
            next.a == items[index].a && next.b == items[index].a) {
            items[index].opcode = Opcode::CallForIter;
        }
    }
}

void Peephole::pair_constants_with_items() {
    std::vector<Item>& items = emitter_.items_;
    for (std::size_t index = 0; index + 1 < items.size(); ++index) {
        Item& item = items[index];
        const Item& next = items[index + 1];
        if ((next.opcode != Opcode::LoadItem && next.opcode != Opcode::LoadItemTemp) || next.c != item.a)
            continue;
        if (emitter_.is_local(item.a)) continue;  // a variable that lives on
        if (item.opcode == Opcode::LoadInt) item.opcode = Opcode::LoadIntForItem;
        if (item.opcode == Opcode::LoadConst && emitter_.constants_[item.b].kind == Constant::Kind::Str)
            item.opcode = Opcode::LoadConstForItem;
    }
}

void Peephole::run() {
    thread_jumps();
    find_reachable();
    remove_unreachable();
    join_jump_pairs();
    pair_calls_with_iteration();
    pair_constants_with_items();
    while (remove_jumps_to_next()) {
    }
}

}  // namespace gossamer
