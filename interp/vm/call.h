// Parts of calling that live in files of their own: binding arguments, constructing instances.
#pragma once

#include "vm/operands.h"

#include <string>

namespace gossamer {

// The record of a plain function's frame, whose parameters stand bound at first[1] …
[[gnu::always_inline]] inline CallRecord* push_record(ExecutionState& state, Value* first, OnReturn on_return,
                                                      std::uint16_t destination) {
    auto* function = as<Function>(first[0]);
    Code* code = function->code;
    CallRecord* record = ++state.current;
    record->pc = code->instructions;
    record->base = first + 1;
    record->code = code;
    record->function = function;
    record->destination = destination;
    record->on_return = on_return;
    record->flags = 0;
    record->held = 0;
    record->detail = 0;
    for (unsigned local = code->parameter_count; local < code->local_count; ++local)
        first[1 + local] = Value::empty();
    return record;
}

// Whether a record and a window from first on are to be had.
[[nodiscard]] inline bool has_room(ExecutionState& state, const Value* first, const Code* code) {
    return state.current + 1 < state.record_limit && has_stack(state, first + 1 + code->register_count);
}

// Whether one of the values will die with the register that it stands in.
[[nodiscard]] inline bool has_temporary(const Value* first, std::uint32_t count) {
    for (const Value* end = first + count; first != end; ++first) {
        if (first->is_heap() && first->as_object()->count == 1) return true;
    }
    return false;
}

// Calls a special method written in the dialect whose operands stand in registers of the caller's
// instruction: `arguments` in the order of the call, `held` (the same registers) in the order in which they
// are released after it. Temporaries move, locals are shared.
template <std::size_t kCount>
[[nodiscard]] Outcome push_special(ExecutionState& state, const CallRecord& record, Function* method,
                                   const unsigned (&arguments)[kCount], const unsigned (&held)[kCount],
                                   OnReturn on_return, unsigned destination) {
    Value* const held_at = free_stack(state);
    Value* const window = held_at + kCount;
    const Code* code = method->code;
    if (code->simple_count != kCount || !has_room(state, window, code)) [[unlikely]] {
        Value values[kCount];
        Owned owned[kCount];
        for (std::size_t index = 0; index < kCount; ++index)
            values[index] = record.base[arguments[index]];
        for (std::size_t index = 0; index < kCount; ++index)
            owned[index] = take_operand(record, held[index]);
        return push_shared(state, method, values, on_return, static_cast<std::uint16_t>(destination), owned);
    }
    for (std::size_t index = 0; index < kCount; ++index) {
        Value value = record.base[arguments[index]];
        retain(value);
        window[1 + index] = value;
    }
    for (std::size_t index = 0; index < kCount; ++index)
        held_at[index] = take_operand(record, held[index]).detach();
    retain(method);
    window[0] = Value::from_object(method);
    CallRecord* pushed = push_record(state, window, on_return, static_cast<std::uint16_t>(destination));
    pushed->held = kCount;
    pushed->flags |= CallRecord::kHolds;
    return Outcome::Reload;
}

// Brings the arguments at registers[0 … count) (the last ones named by keyword_names) into the order of the
// function's parameters, filling in defaults, *args and **kwargs. Error: all of them have been released, and
// the callee at registers[-1] last.
[[nodiscard]] Status bind_arguments(Interpreter& interpreter, Function* function, Value* registers,
                                    std::uint32_t count, Tuple* keyword_names);

// The call of a function whose parameters stand bound at first[1] …, which first[0] holds: a safe point, then
// its frame is pushed, or its generator made and delivered.
[[nodiscard]] Outcome enter_function(ExecutionState& state, Value* first, OnReturn on_return,
                                     std::uint16_t destination);

// The fast way of calling a class: object.__new__ and a dialect __init__ (or none). False: it does not apply,
// nothing has happened; true: `outcome` is that of call_window.
[[nodiscard]] bool construct_instance(ExecutionState& state, Value* first, std::uint32_t count,
                                      Tuple* keyword_names, OnReturn on_return, std::uint16_t destination,
                                      Outcome& outcome);

// What a call of this builtin class comes down to is known from now on: natives make instances too.
void learn_builtin_construction(const ExecutionState& state, Type* type);

// Puts what a `**mapping` names into the dict of a call's keyword arguments. May run code.
Status merge_keywords(Interpreter& interpreter, Dict* target, Value source, Value callee);

// What error texts call a callee: "module.name()", or its str.
[[nodiscard]] std::string callee_name(Interpreter& interpreter, Value callee);

// Releases `count` values from first on, in order, each register emptied before.
void release_window(Value* first, std::uint32_t count);
// The same for registers above the current frame, where the frames of finalisers come to lie: all of them are
// emptied before the first release.
void release_off_stack(Value* first, std::uint32_t count);
// Calls through the object model, with the window taken off the stack and held to the end of the call.
Outcome call_off_stack(ExecutionState& state, Value* first, std::uint32_t count, Tuple* keyword_names,
                       OnReturn on_return, std::uint16_t destination);

// Ends an instruction that has called a native: as finish(), and a safe point, so that what the native made
// can be collected before the next instruction looks.
[[nodiscard]] Outcome poll_after_call(ExecutionState& state, Outcome outcome);
[[nodiscard]] inline Outcome finish_native_call(ExecutionState& state, const CallRecord& record,
                                                unsigned destination, Owned result) {
    const Outcome outcome = finish(record, destination, std::move(result));
    return state.interpreter->breaker == 0 ? outcome : poll_after_call(state, outcome);
}

}  // namespace gossamer
