// What natives may ask about the running dialect frames: sys._getframe, globals(), locals(), super() without
// arguments.
#include "memory/count.h"
#include "runtime/dict.h"
#include "runtime/errors/vm.h"
#include "runtime/frame_variables.h"
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

std::uint32_t current_code_flags(Interpreter& interpreter) {
    const CallRecord* record = running(interpreter);
    return record == nullptr ? 0 : record->code->flags;
}

Owned current_locals(Interpreter& interpreter) {
    CallRecord* record = running(interpreter);
    if (record == nullptr) return raise(interpreter, Error::NoNamespace);
    const FrameVariables variables{record->code, record->base, record->base[-1]};
    const bool has_namespace = (record->flags & CallRecord::kHasNamespace) != 0;
    if (has_namespace || record->code->unit->is_module) {
        Owned inner = comprehension_variables(interpreter, variables, record->code->local_names->size);
        if (!inner.is_empty()) return inner;
        return Owned::share(has_namespace ? record->name_space
                                          : Value::from_object(record->function->globals));
    }
    Owned found = snapshot_of_variables(interpreter, variables);
    if (found.is_error() || record->frame_object == nullptr) return found;
    // What a script has added by way of f_locals.
    const Value extra = record->frame_object->locals_proxy_extra;
    if (extra.is_heap()) GOSSAMER_CHECK(dict_update(interpreter, as<Dict>(found.get()), extra));
    return found;
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
    if (!name_space.is_heap() && !frame->code->unit->is_module)
        return new_frame_locals_proxy(interpreter, frame);
    if (record != nullptr) {
        Owned inner =
            comprehension_variables(interpreter, FrameVariables::of(frame), frame->code->local_names->size);
        if (!inner.is_empty()) return inner;
    }
    return Owned::share(name_space.is_heap() ? name_space : Value::from_object(frame->globals));
}

Status super_arguments(Interpreter& interpreter, Value* type, Value* self) {
    CallRecord* record = running(interpreter);
    if (record == nullptr || record->code->positional_count == 0)
        return raise(interpreter, Error::SuperOutsideFunction);
    *self = FrameVariables{record->code, record->base, record->base[-1]}.value(0);
    if (self->is_empty()) return raise(interpreter, Error::SuperArgumentDeleted);
    const Code* code = record->code;
    for (std::size_t index = 0; index < code->free_names->size; ++index) {
        if (as<Str>(code->free_names->items[index])->text() != "__class__") continue;
        Value cell = as<Tuple>(record->function->closure)->items[index];
        *type = as<Cell>(cell)->content;
        if (type->is_empty()) return raise(interpreter, Error::SuperEmptyClassCell);
        if (!is_kind(*type, TypeFlags::kType))
            return raise(interpreter, Error::SuperClassNotType, type_name(interpreter, *type));
        return Status::ok();
    }
    return raise(interpreter, Error::SuperNoClassCell);
}

}  // namespace gossamer
