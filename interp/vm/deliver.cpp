// The end of a frame: what it held is let go in CPython's order, and its result goes where the caller wants
// it.
//
// The short way (plain frame, result into a register) is in the run loop. Plain frames whose result or held
// values want more come through deliver_operation and release_held, generators that nobody looks at through
// leave_generator (generators.cpp), everything else through leave_frame.
#include "memory/count.h"
#include "memory/observer.h"
#include "runtime/construct.h"
#include "runtime/errors/vm.h"
#include "runtime/iterators.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "vm/operands.h"
#include "vm/operators.h"
#include "vm/slow.h"

namespace gossamer {

namespace {

// Locals in register order (cells are the last ones), then the callee; or all of them into a frame object
// that others share.
void release_frame_contents(ExecutionState& state, CallRecord* record) {
    if ((record->flags & CallRecord::kHasFrameObject) != 0) {
        retire_frame_object(state, record);
    }
    for (unsigned index = 0; index < record->code->local_count; ++index) {
        Value value = record->base[index];
        if (!value.is_heap()) continue;
        record->base[index] = Value::empty();
        release(value.as_object());
    }
    if ((record->flags & CallRecord::kHasNamespace) != 0) {
        Owned name_space = take_register(record->name_space);
    }
    Owned callee = take_register(record->base[-1]);
}

Outcome deliver_init(ExecutionState& state, OnReturn on_return, std::uint16_t destination, Owned result,
                     HeldValues& held) {
    if (result.get().is_none()) {
        result = std::move(held.values[0]);
        held.release_all();
        return deliver(state, on_return, destination, std::move(result));
    }
    raise(*state.interpreter, Error::InitReturned, type_name(*state.interpreter, result.get()));
    result.reset();
    held.release_all();
    return Outcome::Raise;
}

Outcome deliver_new(ExecutionState& state, OnReturn on_return, std::uint16_t destination, Owned result,
                    HeldValues& held) {
    Value arguments[HeldValues::kMost];
    for (unsigned index = 1; index < held.count; ++index)
        arguments[index - 1] = held.values[index].get();
    Status status = initialise_instance(*state.interpreter, as<Type>(held.values[0].get()), result.get(),
                                        std::span<const Value>{arguments, held.count - 1}, nullptr);
    held.release_all();
    return deliver(state, on_return, destination, status.is_error() ? Owned{kError} : std::move(result));
}

}  // namespace

void HeldValues::take(Value* first, unsigned number) {
    count = number;
    for (unsigned index = 0; index < number; ++index)
        values[index] = take_register(first[index]);
}

void HeldValues::release_all() {
    for (unsigned index = 0; index < count; ++index)
        values[index].reset();
}

void abandon_frame(ExecutionState& state) {
    CallRecord* record = state.current;
    if (Observer* observer = state.interpreter->heap.observer; observer != nullptr) observer->frame_left();
    record->flags |= CallRecord::kIsUnwound;
    if (record->generator != nullptr) finish_generator(state, record);
    release_frame_contents(state, record);
    HeldValues held;
    held.take(record->base - 1 - record->held, record->held);
    --state.current;
    held.release_all();
}

namespace {

// `return x` moves the variable out; a frame object that may outlive the frame keeps it.
void keep_returned_local(CallRecord* record, Value result) {
    const Instruction instruction = instruction_of(*record);
    if (instruction.opcode() != Opcode::Return || instruction.a() >= record->code->local_count) return;
    record->base[instruction.a()] = Owned::share(result).detach();
}

}  // namespace

Outcome slow::leave_frame(ExecutionState& state, Value raw_result) {
    Owned result = Owned::adopt(raw_result);
    CallRecord* record = state.current;
    if (record->frame_object != nullptr) keep_returned_local(record, raw_result);
    const OnReturn on_return = record->on_return;
    const std::uint16_t destination = record->destination;
    const std::uint8_t detail = record->detail;
    const bool was_generator = record->generator != nullptr;
    if (was_generator) finish_generator(state, record);
    release_frame_contents(state, record);
    HeldValues held;
    held.take(record->base - 1 - record->held, record->held);
    --state.current;
    if (was_generator) return deliver_generator_end(state, on_return, destination, std::move(result));
    switch (on_return) {
    case OnReturn::Init:
        return deliver_init(state, static_cast<OnReturn>(detail), destination, std::move(result), held);
    case OnReturn::New:
        return deliver_new(state, static_cast<OnReturn>(detail), destination, std::move(result), held);
    case OnReturn::Operator: return continue_operator(state, std::move(result), held, detail);
    case OnReturn::Membership: return finish_membership_call(state, std::move(result), held);
    case OnReturn::Truth: return finish_truth_call(state, std::move(result), held, detail);
    default: break;
    }
    held.release_all();
    return deliver(state, on_return, destination, std::move(result));
}

namespace {

// What the current frame holds for its caller. It lies where code would build its windows, so it is taken off
// the stack before anything runs; as plain words, which most ways release at once.
struct TakenValues {
    Value values[HeldValues::kMost];
    unsigned count;

    explicit TakenValues(const CallRecord& record) : count(record.held) {
        Value* first = record.base - 1 - count;
        for (unsigned index = 0; index < count; ++index)
            values[index] = std::exchange(first[index], Value::empty());
    }
    // First to last. May run code.
    void release_all() {
        for (unsigned index = 0; index < count; ++index)
            release(values[index]);
    }
    [[nodiscard]] HeldValues to_owned() {
        HeldValues owned;
        owned.take(values, count);
        return owned;
    }
};

}  // namespace

void slow::release_held(ExecutionState& state) {
    TakenValues held{*state.current--};
    held.release_all();
}

namespace {

// Whether what __new__ of a class has returned is ready: an instance of just this class, without an __init__.
[[nodiscard]] bool is_made(Value class_, Value result) {
    const auto* type = as<Type>(class_);
    const Construction& known = type->construction;
    return known.only_makes && known.version == type->own_shape.version && result.is_heap() &&
           heap_type(result.as_object()) == type;
}

}  // namespace

Outcome slow::deliver_operation(ExecutionState& state, Value raw_result) {
    CallRecord* record = state.current;
    const OnReturn on_return = record->on_return;
    const std::uint16_t destination = record->destination;
    const std::uint8_t detail = record->detail;
    TakenValues held{*record};
    --state.current;
    Owned result = Owned::adopt(raw_result);
    const bool is_answer = raw_result.is_bool() ? on_return == OnReturn::Membership ||
                                                      (on_return == OnReturn::Truth && detail == 0)
                                                : on_return == OnReturn::Truth && detail == kTruthByLength &&
                                                      raw_result.is_int() && raw_result.as_int() >= 0;
    if (is_answer) {
        held.release_all();
        const bool truth = raw_result.is_bool() ? raw_result.is_true() : raw_result.as_int() != 0;
        return on_return == OnReturn::Membership ? answer_membership(state, *state.current, truth)
                                                 : answer_truth(state, *state.current, truth);
    }
    if (on_return == OnReturn::New && is_made(held.values[0], raw_result)) {
        held.release_all();
        return deliver(state, static_cast<OnReturn>(detail), destination, std::move(result));
    }
    if (on_return == OnReturn::Membership || on_return == OnReturn::Truth || on_return == OnReturn::New) {
        HeldValues operands = held.to_owned();
        if (on_return == OnReturn::Membership)
            return finish_membership_call(state, std::move(result), operands);
        if (on_return == OnReturn::Truth)
            return finish_truth_call(state, std::move(result), operands, detail);
        return deliver_new(state, static_cast<OnReturn>(detail), destination, std::move(result), operands);
    }
    const bool is_operator = on_return == OnReturn::Operator;
    if (is_operator && (raw_result.is_not_implemented() || !ends_with_result(*state.current))) {
        HeldValues operands = held.to_owned();
        return continue_operator(state, std::move(result), operands, detail);
    }
    held.release_all();
    if (is_operator) {
        write_register(*state.current, instruction_of(*state.current).a(), std::move(result));
    } else if (on_return == OnReturn::Store) {
        write_register(*state.current, destination, std::move(result));
    }
    return Outcome::Reload;
}

Outcome deliver(ExecutionState& state, OnReturn on_return, std::uint16_t destination, Owned result) {
    if (on_return == OnReturn::ToNative) {
        state.native_result = result.detach();
        state.leaving_native = true;
        return state.native_result.is_error() ? Outcome::Raise : Outcome::Reload;
    }
    if (result.is_error()) return Outcome::Raise;
    switch (on_return) {
    case OnReturn::Discard: result.reset(); return Outcome::Reload;
    case OnReturn::Next: return deliver_item(state, std::move(result));
    default: write_register(*state.current, destination, std::move(result)); return Outcome::Reload;
    }
}

}  // namespace gossamer
