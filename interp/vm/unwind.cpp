// Unwinding: one frame at a time, until a handler is found or the nested run loop is left.
//
// For each frame: (1) a traceback entry is made; (2) temporaries are released from the highest live register
// down to the handler's limit, the exception pending; (3) without a handler the frame is left, its locals
// going to its frame object when somebody (the traceback) shares that, and the search goes on in the caller.
// What the caller does with an exception in the place of a result depends on OnReturn: an iteration step
// takes StopIteration as the end.
#include "memory/count.h"
#include "memory/observer.h"
#include "runtime/exception.h"
#include "runtime/raise.h"
#include "support/assert.h"
#include "vm/operands.h"
#include "vm/operators.h"

namespace gossamer {

const Handler* find_handler(const Code* code, std::uint32_t word) {
    for (const Handler& handler : code->unit->handlers) {
        if (handler.begin <= word && word < handler.end) return &handler;
    }
    return nullptr;
}

namespace {

// Instructions that raise what has an entry for this frame already, or needs none: a bare `raise` does where
// there is nothing to raise again.
[[nodiscard]] bool passes_on(const Interpreter& interpreter, Opcode opcode) {
    if (opcode == Opcode::RaiseHandled) return !handled_exception(interpreter).is_none();
    return opcode == Opcode::Reraise || opcode == Opcode::ReraiseHere || opcode == Opcode::EndAsyncFor;
}

// Failing to make a traceback entry (no memory) must not lose the exception: the entry is left out.
void add_traceback(ExecutionState& state, CallRecord* record, std::uint32_t word, bool has_started) {
    Interpreter& interpreter = *state.interpreter;
    if (has_started && passes_on(interpreter, record->code->instructions[word].opcode())) return;
    Owned exception = take_pending(interpreter);
    auto* target = as<Exception>(exception.get());
    if (Observer* observer = interpreter.heap.observer; observer != nullptr && target->traceback.is_none())
        observer->raised(target);
    FrameObject* frame = ensure_frame_object(state, record);
    if (frame != nullptr) {
        // A generator that has not begun stands in the line of its definition.
        const std::uint32_t line =
            has_started ? Traceback::kLineOfInstruction : record->code->unit->first_line;
        Owned entry = new_traceback(interpreter, target->traceback, Value::from_object(frame), line, word);
        if (!entry.is_error()) replace(target->traceback, std::move(entry));
    }
    if (is_pending(interpreter)) clear_pending(interpreter);
    restore_pending(interpreter, std::move(exception));
}

// What goes through a handler was raised elsewhere: there the frame object says that the frame has been left.
void stand_where_raised(CallRecord* record, std::uint32_t word) {
    FrameObject* frame = record->frame_object;
    if (frame == nullptr) return;
    if (record->code->instructions[word].opcode() == Opcode::Reraise) {
        record->pc = record->code->instructions + frame->raised_at + 1;
    } else {
        frame->raised_at = word;
    }
}

void enter_handler_at(CallRecord* record, const Handler& handler, Interpreter& interpreter) {
    release_registers(record->base + handler.limit, record->base + record->code->register_count);
    Owned exception = take_pending(interpreter);
    write_register(*record, handler.exception, std::move(exception));
    record->pc = record->code->instructions + handler.target;
}

}  // namespace

bool unwind(ExecutionState& state) {
    Interpreter& interpreter = *state.interpreter;
    for (;;) {
        GOSSAMER_ASSERT(is_pending(interpreter));
        CallRecord* record = state.current;
        // An exception thrown into a generator that has not started meets no handler of its code.
        const bool has_started = record->pc != record->code->instructions;
        const auto word =
            has_started ? static_cast<std::uint32_t>(record->pc - record->code->instructions - 1) : 0;
        add_traceback(state, record, word, has_started);
        stand_where_raised(record, word);
        if (const Handler* handler = find_handler(record->code, word); has_started && handler != nullptr) {
            enter_handler_at(record, *handler, interpreter);
            return true;
        }
        release_registers(record->base + record->code->local_count,
                          record->base + record->code->register_count);
        const OnReturn on_return = record->on_return;
        const bool is_generator = record->generator != nullptr;
        if (is_generator) convert_stop_iteration(state, record);
        abandon_frame(state);
        if (on_return == OnReturn::ToNative) return false;
        if (on_return == OnReturn::Call) release_step(*state.current);
        if (!is_generator && on_return == OnReturn::Next &&
            pending_is(interpreter, interpreter.types.StopIteration)) {
            clear_pending(interpreter);
            if (deliver_exhausted(state) != Outcome::Raise) return true;
        }
    }
}

}  // namespace gossamer
