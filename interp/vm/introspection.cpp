// What natives may ask about the running dialect frames: sys._getframe, globals(), locals(), super() without arguments.
#include "memory/count.h"
#include "runtime/dict.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "vm/execution.h"
#include "vm/finalise.h"

namespace gossamer {

namespace {

[[nodiscard]] CallRecord* running(Interpreter& interpreter) {
    ExecutionState& state = *interpreter.execution;
    return state.is_idle() ? nullptr : state.current;
}

[[nodiscard]] bool is_cell_local(const Code* code, unsigned index) {
    for (std::uint16_t cell : code->unit->cell_locals) {
        if (cell == index) return true;
    }
    return false;
}

// The value of a local as scripts see it: cells are looked into. Empty: unbound.
[[nodiscard]] Value visible_local(const CallRecord* record, unsigned index) {
    Value value = record->base[index];
    if (value.is_heap() && is_cell_local(record->code, index) &&
        value.as_object()->shape->layout == &cell_layout) {
        return as<Cell>(value)->content;
    }
    return value;
}

Status add_local(Interpreter& interpreter, Dict* dict, Value name, Value value) {
    if (value.is_empty() || as<Str>(name)->text().starts_with('.')) return Status::ok();
    return dict_set_str(interpreter, dict, as<Str>(name), value);
}

Owned snapshot_of_locals(Interpreter& interpreter, const CallRecord* record) {
    Ref<Dict> dict = new_dict(interpreter);
    if (dict.is_error()) return kError;
    const Code* code = record->code;
    for (unsigned index = 0; index < code->local_count; ++index) {
        GOSSAMER_CHECK(add_local(interpreter, dict.get(), code->local_names->items[index], visible_local(record, index)));
    }
    for (std::size_t index = 0; index < code->free_names->size; ++index) {
        Value cell = as<Tuple>(record->function->closure)->items[index];
        GOSSAMER_CHECK(add_local(interpreter, dict.get(), code->free_names->items[index], as<Cell>(cell)->content));
    }
    return std::move(dict).to_owned();
}

}  // namespace

Owned current_frame(Interpreter& interpreter, unsigned depth) {
    ExecutionState& state = *interpreter.execution;
    CallRecord* record = state.current;
    while (depth > 0 && record != state.records) {
        --record;
        --depth;
    }
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
    return snapshot_of_locals(interpreter, record);
}

Status super_arguments(Interpreter& interpreter, Value* type, Value* self) {
    CallRecord* record = running(interpreter);
    if (record == nullptr || record->code->positional_count == 0) return raise(interpreter, Error::SuperOutsideFunction);
    *self = visible_local(record, 0);
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
