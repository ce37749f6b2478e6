// Truth tests: `not`, conditional jumps, identity and membership.
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/vm.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/special_call.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "vm/call.h"
#include "vm/fast_paths.h"
#include "vm/operands.h"
#include "vm/operators.h"
#include "vm/slow.h"

namespace gossamer {

namespace {

Outcome finish_truth(ExecutionState& state, CallRecord& record, bool truth) {
    const Instruction instruction = instruction_of(record);
    if (instruction.opcode() == Opcode::Not) {
        return finish(record, instruction.a(), Owned::boolean(!truth));
    }
    return jump_on(state, record, truth);
}

Result<bool> truth_of_result(Interpreter& interpreter, Value result, bool by_length) {
    if (!by_length) {
        if (result.is_bool()) return result.is_true();
        return raise(interpreter, Error::BoolReturned, type_name(interpreter, result));
    }
    GOSSAMER_TRY(length, as_index(interpreter, result, interpreter.types.OverflowError));
    if (length.get() < 0) return raise(interpreter, Error::LengthNegative);
    return length.get() != 0;
}

// The value is released after the truth test and before the jump.
Outcome test_truth(ExecutionState& state, CallRecord& record, unsigned index) {
    Interpreter& interpreter = *state.interpreter;
    const Type* type = type_of(interpreter, record.base[index]);
    Value method = type->find_special(Special::bool_);
    const bool by_length = method.is_empty();
    if (by_length) method = type->find_special(Special::len);
    if (is_function(state, method)) {
        const Outcome outcome =
            push_special(state, record, as<Function>(method), {index}, {index}, OnReturn::Truth, 0);
        if (outcome == Outcome::Reload && state.current != &record)
            state.current->detail = by_length ? kTruthByLength : 0;
        return outcome;
    }
    Owned value = take_operand(record, index);
    Result<bool> truth{kError};
    const Special asked = by_length ? Special::len : Special::bool_;
    if (const NativeFunction native = direct_special(interpreter, type, asked, 1); native != nullptr) {
        const Value receiver = value.get();
        Owned answer = native(interpreter, Args{&receiver, 1});
        if (!answer.is_error()) truth = truth_of_result(interpreter, answer.get(), by_length);
    } else {
        truth = is_true(interpreter, value.get());
    }
    value.reset();
    if (truth.is_error()) return Outcome::Raise;
    return finish_truth(state, record, truth.get());
}

bool identical(const CallRecord& record, unsigned left, unsigned right) {
    return record.base[left] == record.base[right];
}

}  // namespace

Outcome finish_truth_call(ExecutionState& state, Owned result, HeldValues& held, std::uint8_t detail) {
    Result<bool> truth = truth_of_result(*state.interpreter, result.get(), detail == kTruthByLength);
    result.reset();
    held.release_all();
    return truth.is_error() ? Outcome::Raise : answer_truth(state, *state.current, truth.get());
}

Outcome answer_truth(ExecutionState& state, CallRecord& record, bool truth) {
    const Outcome outcome = finish_truth(state, record, truth);
    return outcome == Outcome::Next ? Outcome::Reload : outcome;
}

Outcome slow::truth_jump(ExecutionState& state, CallRecord& record) {
    return test_truth(state, record, instruction_of(record).a());
}

Outcome slow::logical_not(ExecutionState& state, CallRecord& record) {
    return test_truth(state, record, instruction_of(record).b());
}

Outcome slow::truth_jump_or_drop(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned value = Owned::share(record.base[instruction.a()]);
    Result<bool> truth = is_true(*state.interpreter, value.get());
    if (truth.is_error()) return Outcome::Raise;
    value.reset();
    const Instruction* next = record.pc;
    const Outcome outcome = jump_on(state, record, truth.get());
    if (record.pc == next) drop_operand(record, instruction.a());
    return outcome;
}

Outcome slow::identity(ExecutionState&, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const bool same =
        identical(record, instruction.b(), instruction.uc()) == (instruction.opcode() == Opcode::Is);
    drop_operand(record, instruction.b());
    drop_operand(record, instruction.uc());
    return finish(record, instruction.a(), Owned::boolean(same));
}

Outcome slow::identity_jump(ExecutionState&, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const bool same = identical(record, instruction.a(), instruction.b());
    drop_operand(record, instruction.a());
    drop_operand(record, instruction.b());
    if (same == (instruction.opcode() == Opcode::JumpIfIs)) record.pc += instruction.c();
    return Outcome::Next;
}

namespace {

Outcome finish_membership(ExecutionState& state, CallRecord& record, bool found) {
    const Instruction instruction = instruction_of(record);
    const bool is_in = instruction.opcode() == Opcode::In;
    if (!is_in && instruction.opcode() != Opcode::NotIn) return jump_on(state, record, found);
    return finish(record, instruction.a(), Owned::boolean(found == is_in));
}

Outcome test_membership(ExecutionState& state, CallRecord& record, unsigned item_register,
                        unsigned container_register) {
    if (Function* method = special_function(state, record.base[container_register], Special::contains)) {
        return push_special(state, record, method, {container_register, item_register},
                            {item_register, container_register}, OnReturn::Membership, 0);
    }
    const Quick quick =
        quick_contains(*state.interpreter, record.base[container_register], record.base[item_register]);
    if (quick != Quick::Unknown) {
        drop_operand(record, item_register);
        drop_operand(record, container_register);
        return finish_membership(state, record, quick == Quick::True);
    }
    Owned item = take_operand(record, item_register);
    Owned container = take_operand(record, container_register);
    Result<bool> found = contains(*state.interpreter, container.get(), item.get());
    item.reset();
    container.reset();
    if (found.is_error()) return Outcome::Raise;
    return finish_membership(state, record, found.get());
}

}  // namespace

Outcome finish_membership_call(ExecutionState& state, Owned result, HeldValues& held) {
    Result<bool> found = is_true(*state.interpreter, result.get());
    result.reset();
    held.release_all();
    if (found.is_error()) return Outcome::Raise;
    return answer_membership(state, *state.current, found.get());
}

Outcome answer_membership(ExecutionState& state, CallRecord& record, bool found) {
    const Outcome outcome = finish_membership(state, record, found);
    return outcome == Outcome::Next ? Outcome::Reload : outcome;
}

Outcome slow::membership(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    return test_membership(state, record, instruction.b(), instruction.uc());
}

Outcome slow::membership_jump(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    return test_membership(state, record, instruction.a(), instruction.b());
}

}  // namespace gossamer
