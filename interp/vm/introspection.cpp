// What natives may ask about the running dialect frames: sys._getframe, globals(), locals(), super() without
// arguments.
#include "memory/count.h"
#include "runtime/dict.h"
#include "runtime/errors/vm.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "vm/execution.h"
#include "vm/finalise.h"

namespace gossamer {

namespace {

[[nodiscard]] CallRecord* running(Interpreter& interpreter) {
    ExecutionState& state = *interpreter.execution;
    CallRecord* record = standing_record(state, state.current);
    return record == state.records ? nullptr : record;
}

[[nodiscard]] bool is_cell_local(const Code* code, unsigned index) {
    for (std::uint16_t cell : code->unit->cell_locals) {
        if (cell == index) return true;
    }
    return false;
}

// A local as scripts see it: cells are looked into. Empty: unbound.
[[nodiscard]] Value visible_local(const Interpreter& interpreter, const Code* code, const Value* registers,
                                  unsigned index) {
    Value value = registers[index];
    if (value.is_heap() && is_cell_local(code, index) &&
        heap_type(value.as_object()) == interpreter.types.cell) {
        return as<Cell>(value)->content;
    }
    return value;
}

Status add_local(Interpreter& interpreter, Dict* dict, Value name, Value value) {
    if (value.is_empty() || as<Str>(name)->text().starts_with('.')) return Status::ok();
    return dict_set_str(interpreter, dict, as<Str>(name), value);
}

// The bound locals and free variables of a frame as a new dict.
Owned snapshot_of_locals(Interpreter& interpreter, const Code* code, const Value* registers, Value function) {
    Ref<Dict> dict = new_dict(interpreter);
    if (dict.is_error()) return kError;
    for (unsigned index = 0; index < code->local_count; ++index) {
        GOSSAMER_CHECK(add_local(interpreter, dict.get(), code->local_names->items[index],
                                 visible_local(interpreter, code, registers, index)));
    }
    for (std::size_t index = 0; index < code->free_names->size && function.is_heap(); ++index) {
        Value cell = as<Tuple>(as<Function>(function)->closure)->items[index];
        GOSSAMER_CHECK(
            add_local(interpreter, dict.get(), code->free_names->items[index], as<Cell>(cell)->content));
    }
    return std::move(dict).to_owned();
}

}  // namespace

Owned current_frame(Interpreter& interpreter, unsigned depth) {
    ExecutionState& state = *interpreter.execution;
    CallRecord* record = standing_record(state, state.current);
    for (; depth > 0 && record != state.records; --depth)
        record = standing_record(state, record - 1);
    if (record == state.records) return raise(interpreter, Error::CallStackNotDeepEnough);
    FrameObject* frame = ensure_frame_object(state, record);
    if (frame == nullptr) return kError;
    return Owned::share(frame);
}

Dict* current_globals(Interpreter& interpreter) {
    CallRecord* record = running(interpreter);
    return record == nullptr ? nullptr : record->function->globals;
}

Owned current_locals(Interpreter& interpreter) {
    CallRecord* record = running(interpreter);
    if (record == nullptr) return raise(interpreter, Error::NoNamespace);
    if ((record->flags & CallRecord::kHasNamespace) != 0) return Owned::share(record->name_space);
    if (record->code->unit->is_module) return Owned::share(Value::from_object(record->function->globals));
    return snapshot_of_locals(interpreter, record->code, record->base, record->base[-1]);
}

Owned frame_back(Interpreter& interpreter, FrameObject* frame) {
    if (frame->record == nullptr) return Owned::share(frame->back);
    ExecutionState& state = *interpreter.execution;
    CallRecord* below = standing_record(state, frame->record - 1);
    if (below == state.records) return Owned::none();
    FrameObject* back = ensure_frame_object(state, below);
    if (back == nullptr) return kError;
    return Owned::share(back);
}

Owned frame_locals(Interpreter& interpreter, FrameObject* frame) {
    const CallRecord* record = frame->record;
    Value name_space = record != nullptr && (record->flags & CallRecord::kHasNamespace) != 0
                           ? record->name_space
                           : frame->name_space;
    if (name_space.is_heap()) return Owned::share(name_space);
    if (frame->code->unit->is_module) return Owned::share(Value::from_object(frame->globals));
    if (record != nullptr)
        return snapshot_of_locals(interpreter, record->code, record->base, record->base[-1]);
    if (const Generator* generator = frame->generator; generator != nullptr) {
        return snapshot_of_locals(interpreter, frame->code, generator->registers, generator->function);
    }
    return snapshot_of_locals(interpreter, frame->code, frame->locals, frame->function);
}

Status super_arguments(Interpreter& interpreter, Value* type, Value* self) {
    CallRecord* record = running(interpreter);
    if (record == nullptr || record->code->positional_count == 0)
        return raise(interpreter, Error::SuperOutsideFunction);
    *self = visible_local(interpreter, record->code, record->base, 0);
    if (self->is_empty()) return raise(interpreter, Error::SuperArgumentDeleted);
    const Code* code = record->code;
    for (std::size_t index = 0; index < code->free_names->size; ++index) {
        if (as<Str>(code->free_names->items[index])->text() != "__class__") continue;
        Value cell = as<Tuple>(record->function->closure)->items[index];
        *type = as<Cell>(cell)->content;
        if (type->is_empty()) return raise(interpreter, Error::SuperEmptyClassCell);
        return Status::ok();
    }
    return raise(interpreter, Error::SuperNoClassCell);
}

}  // namespace gossamer
