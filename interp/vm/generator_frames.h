// The two moves of a generator's frame: from the generator onto the stack when it is resumed, and back when
// it yields. Inlined into the run loop for the generators of plain loops; generators.cpp does everything else
// with them too.
#pragma once

#include "memory/count.h"
#include "vm/execution.h"

namespace gossamer {

[[gnu::always_inline]] inline bool is_generator(const ExecutionState& state, Value value) {
    return value.is_heap() && value.as_object()->shape == state.generator_shape;
}
// A generator or a coroutine: what `for` and `yield from` or `await` resume in the same way.
[[gnu::always_inline]] inline bool is_resumable(const ExecutionState& state, Value value) {
    const ShapeHead* shape = value.as_object()->shape;
    return shape == state.generator_shape || shape == state.coroutine_shape;
}

// It has not begun, or stands in a `yield` of its own or in a `yield from` another generator, and nobody
// looks at its frame: a resumption is resume_frame and no more.
[[gnu::always_inline]] inline bool waits_plainly(const ExecutionState& state, const Generator* generator) {
    if (generator->frame_object != nullptr) return false;
    if (generator->state == GeneratorState::Created) return true;
    if (generator->state != GeneratorState::Suspended) return false;
    const Instruction stands_in = generator->pc[-1];
    return stands_in.opcode() == Opcode::Yield || (stands_in.opcode() == Opcode::YieldDelegated &&
                                                   is_resumable(state, generator->registers[stands_in.b()]));
}

// Whether the instruction behind one that gives a value, at `pc`, throws that value away.
[[gnu::always_inline]] inline bool drops_result(const Instruction* pc) {
    return pc->opcode() == Opcode::Drop && pc->a() == pc[-1].a();
}

// What is yielded goes to an instruction of the caller's, or to the native that asked for it.
[[nodiscard]] inline bool takes_yields(OnReturn on_return) {
    return on_return == OnReturn::Next || on_return == OnReturn::Delegate || on_return == OnReturn::Call ||
           on_return == OnReturn::ToNative;
}

// `record` is the first free one, `base` its first register; there is room for both. The register that the
// yield writes is left to the caller, a frame object too.
[[gnu::always_inline]] inline void resume_frame(Interpreter& interpreter, CallRecord* record, Value* base,
                                                Generator* generator, OnReturn on_return,
                                                std::uint16_t destination) {
    base[-1] = generator->function;
    generator->function = Value::empty();
    const std::uint32_t live = generator->live_count;
    generator->live_count = 0;
    for (std::uint32_t index = 0; index < live; ++index)
        base[index] = generator->registers[index];
    record->pc = generator->pc;
    record->base = base;
    record->code = generator->code;
    record->function = as<Function>(base[-1]);
    record->destination = destination;
    record->on_return = on_return;
    record->flags = CallRecord::kIsGenerator;
    record->held = 0;
    record->detail = 0;
    record->generator = generator;
    retain(generator);
    generator->state = GeneratorState::Running;
    generator->handled.previous = interpreter.handled;
    interpreter.handled = &generator->handled;
}

// The frame that runs stands behind its yield. The record's count of the generator passes to the caller.
[[gnu::always_inline]] inline void suspend_frame(Interpreter& interpreter, CallRecord* record) {
    Generator* generator = record->generator;
    Value* base = record->base;
    generator->pc = record->pc;
    const std::uint32_t live = record->pc[-1].uc();
    generator->live_count = live;
    // What the generator's own registers hold beyond live_count means nothing; the stack is left clean.
    for (std::uint32_t index = 0; index < live; ++index) {
        generator->registers[index] = base[index];
        base[index] = Value::empty();
    }
    generator->function = base[-1];
    base[-1] = Value::empty();
    generator->state = GeneratorState::Suspended;
    interpreter.handled = generator->handled.previous;
    generator->handled.previous = nullptr;
    record->generator = nullptr;
}

}  // namespace gossamer
