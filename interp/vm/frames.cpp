// Frame objects: made when a traceback or a script asks, and what becomes of them when their frame ends.
//
// While a frame runs, its frame object reads the live registers through the call record. When the frame ends
// and somebody else holds the object, locals, cells and callee move into it, and so that a kept frame keeps
// its callers too, the frame object of the frame below is made and stored as f_back. For the
// collector it is as young as that. If nobody else holds it, it dies without having owned anything.
#include "memory/count.h"
#include "runtime/dict.h"
#include "runtime/raise.h"
#include "vm/execution.h"
#include "vm/finalise.h"

namespace gossamer {

namespace {

[[nodiscard]] FrameObject* create_frame_object(Interpreter& interpreter, const Code* code) {
    const std::size_t bytes = sizeof(FrameObject) + code->local_count * sizeof(Value);
    auto* frame = interpreter.heap.create<FrameObject>(interpreter.types.frame->instance_shape, bytes);
    if (frame == nullptr) {
        raise_memory_error(interpreter);
        return nullptr;
    }
    frame->record = nullptr;
    frame->generator = nullptr;
    frame->function = Value::empty();
    frame->closure = Value::empty();
    frame->name_space = Value::empty();
    frame->back = Value::none();
    frame->locals_proxy_extra = Value::empty();
    frame->trace = Value::none();
    frame->traces_lines = true;
    frame->traces_opcodes = false;
    frame->is_cleared = false;
    frame->instruction = 0;
    frame->raised_at = 0;
    frame->local_count = code->local_count;
    for (std::uint32_t index = 0; index < frame->local_count; ++index)
        frame->locals[index] = Value::empty();
    return frame;
}

}  // namespace

namespace {

[[nodiscard]] bool is_being_left(const CallRecord* record) {
    if ((record->flags & CallRecord::kIsUnwound) != 0) return true;
    if (record->pc == record->code->instructions) return false;
    const Opcode opcode = record->pc[-1].opcode();
    return opcode == Opcode::Return || opcode == Opcode::ReturnNone;
}

}  // namespace

CallRecord* standing_record(const ExecutionState& state, CallRecord* record) {
    while (record != state.records && is_being_left(record))
        --record;
    return record;
}

FrameObject* ensure_frame_object(ExecutionState& state, CallRecord* record) {
    if (record->frame_object != nullptr) return record->frame_object;
    FrameObject* frame = create_frame_object(*state.interpreter, record->code);
    if (frame == nullptr) return nullptr;
    frame->code = record->code;
    retain(frame->code);
    frame->globals = record->function->globals;
    retain(Value::from_object(frame->globals));
    frame->record = record;
    frame->generator = record->generator;
    record->frame_object = frame;
    record->flags |= CallRecord::kHasFrameObject;
    state.interpreter->heap.track(frame);
    return frame;
}

// The frame object of a suspended generator hangs on the generator and owns nothing.
Owned generator_frame(Interpreter& interpreter, Generator* generator) {
    if (generator->state == GeneratorState::Finished) return Owned::none();
    if (generator->state == GeneratorState::Running) {
        for (CallRecord* record = interpreter.execution->current; record != interpreter.execution->records;
             --record) {
            if (record->generator != generator) continue;
            FrameObject* frame = ensure_frame_object(*interpreter.execution, record);
            if (frame == nullptr) return kError;
            return Owned::share(frame);
        }
    }
    if (generator->frame_object == nullptr) {
        FrameObject* frame = create_frame_object(interpreter, generator->code);
        if (frame == nullptr) return kError;
        frame->code = generator->code;
        retain(frame->code);
        frame->globals = as<Function>(generator->function)->globals;
        retain(Value::from_object(frame->globals));
        frame->generator = generator;
        const auto behind = generator->pc - generator->code->instructions;
        frame->instruction = behind > 0 ? static_cast<std::uint32_t>(behind - 1) : 0;
        generator->frame_object = frame;
        interpreter.heap.track(frame);
    }
    return Owned::share(generator->frame_object);
}

namespace {

// The innermost dialect frame below a record; null at the bottom.
[[nodiscard]] CallRecord* caller_of(ExecutionState& state, CallRecord* record) {
    CallRecord* below = standing_record(state, record - 1);
    return below == state.records ? nullptr : below;
}

void keep_caller(ExecutionState& state, CallRecord* record, FrameObject* frame) {
    CallRecord* caller = caller_of(state, record);
    if (caller == nullptr) return;
    PendingGuard guard{*state.interpreter};
    FrameObject* back = ensure_frame_object(state, caller);
    if (back == nullptr) {
        clear_pending(*state.interpreter);
        return;
    }
    replace(frame->back, Owned::share(back));
}

}  // namespace

void retire_frame_object(ExecutionState& state, CallRecord* record) {
    FrameObject* frame = record->frame_object;
    record->frame_object = nullptr;
    record->flags &= static_cast<std::uint8_t>(~CallRecord::kHasFrameObject);
    frame->instruction = static_cast<std::uint32_t>(record->pc - record->code->instructions - 1);
    frame->record = nullptr;
    frame->generator = nullptr;
    if (frame->count > 1) {
        for (std::uint32_t index = 0; index < frame->local_count; ++index) {
            frame->locals[index] = std::exchange(record->base[index], Value::empty());
        }
        if ((record->flags & CallRecord::kHasNamespace) != 0)
            frame->name_space = std::exchange(record->name_space, Value::empty());
        record->flags &= static_cast<std::uint8_t>(~CallRecord::kHasNamespace);
        frame->function = std::exchange(record->base[-1], Value::empty());
        frame->closure = Owned::share(record->function->closure).detach();
        keep_caller(state, record, frame);
        state.interpreter->heap.track_anew(frame);
    }
    release(frame);
}

}  // namespace gossamer
