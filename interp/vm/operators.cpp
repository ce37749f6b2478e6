#include "vm/operators.h"

#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/counted.h"
#include "runtime/float.h"
#include "runtime/int.h"
#include "runtime/int_words.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/quick_compare.h"
#include "runtime/raise.h"
#include "runtime/special_call.h"
#include "runtime/str.h"
#include "runtime/weakref.h"
#include "vm/call.h"
#include "vm/number_operators.h"
#include "vm/opcode_operators.h"
#include "vm/operands.h"
#include "vm/slow.h"

#include <optional>

namespace gossamer {

namespace {

// Where an operator's result goes if its method gives one; kNoRegister: it is for a jump.
[[nodiscard]] std::uint16_t result_register(Instruction instruction) {
    return comparison_of(instruction.opcode()).is_jump ? CallRecord::kNoRegister
                                                       : static_cast<std::uint16_t>(instruction.a());
}

[[nodiscard]] Comparison reflected(Comparison comparison) {
    switch (comparison) {
    case Comparison::Lt: return Comparison::Gt;
    case Comparison::Le: return Comparison::Ge;
    case Comparison::Gt: return Comparison::Lt;
    case Comparison::Ge: return Comparison::Le;
    default: return comparison;
    }
}

// What an operator works on stands in an array: left operand, right operand, and behind them the proxies, if
// any, that stood in their places; they are released in this order.
using Operands = std::span<Owned>;

[[nodiscard]] Outcome push_operator(ExecutionState& state, Value function, Value receiver, Value argument,
                                    Operands operands, OperatorStage stage) {
    const Value arguments[] = {receiver, argument};
    CallRecord* caller = state.current;
    Outcome outcome = push_shared(state, as<Function>(function), arguments, OnReturn::Operator,
                                  result_register(instruction_of(*caller)), operands);
    if (outcome == Outcome::Reload && state.current != caller)
        state.current->detail = static_cast<std::uint8_t>(stage);
    return outcome;
}

// Pushes the frame of the first candidate if that is a plain dialect function. False: the general way.
// A right operand of a proper subclass goes first: always in comparisons, in arithmetic if it overrides the
// method.
bool start_operator(ExecutionState& state, Special forward, Special backward, bool always_subclass_first,
                    Operands operands, Outcome& outcome) {
    Interpreter& interpreter = *state.interpreter;
    const Value left_value = operands[0].get();
    const Value right_value = operands[1].get();
    Type* left_type = type_of(interpreter, left_value);
    Type* right_type = type_of(interpreter, right_value);
    Value left_method = left_type->find_special(forward);
    Value right_method = right_type->find_special(backward);
    if (left_type != right_type && !right_method.is_empty() && is_subtype(right_type, left_type) &&
        (always_subclass_first || right_method != left_type->find_special(backward))) {
        if (!is_function(state, right_method)) return false;
        outcome = push_operator(state, right_method, right_value, left_value, operands,
                                OperatorStage::ReflectedFirst);
        return true;
    }
    if (!is_function(state, left_method)) return false;
    outcome = push_operator(state, left_method, left_value, right_value, operands, OperatorStage::LeftFirst);
    return true;
}

Outcome run_binary(ExecutionState& state, CallRecord& record, Operands operands);
Outcome run_comparison(ExecutionState& state, CallRecord& record, Operands operands);

// An operator whose left operand is a proxy works on the referents of both operands.
template <Outcome (*run)(ExecutionState&, CallRecord&, Operands)>
[[gnu::noinline]] Outcome run_on_referents(ExecutionState& state, CallRecord& record, Operands proxies) {
    Owned operands[4];
    operands[2] = std::move(proxies[0]);
    operands[3] = std::move(proxies[1]);
    operands[0] = unwrap_proxy(*state.interpreter, operands[2].get());
    if (!operands[0].is_error()) operands[1] = unwrap_proxy(*state.interpreter, operands[3].get());
    if (!operands[0].is_error() && !operands[1].is_error()) return run(state, record, Operands{operands});
    for (Owned& operand : operands)
        operand.reset();
    return Outcome::Raise;
}

// Pushes the frame of such a method, whose operands still stand in registers. False: the general way.
[[nodiscard]] bool push_own_operator(ExecutionState& state, CallRecord& record, Special special,
                                     unsigned left, unsigned right, Outcome& outcome) {
    Function* method = own_operator(state, record.base[left], record.base[right], special);
    if (method == nullptr) return false;
    outcome = push_special(state, record, method, {left, right}, {left, right}, OnReturn::Operator,
                           result_register(instruction_of(record)));
    if (outcome == Outcome::Reload && state.current != &record)
        state.current->detail = static_cast<std::uint8_t>(OperatorStage::LeftFirst);
    return true;
}

// An immediate number, whose own method would leave it to the right operand, and an instance that is none:
// the frame of the reflected method, if that is a plain dialect function, is pushed at once.
[[nodiscard]] bool push_reflected(ExecutionState& state, CallRecord& record, Outcome& outcome) {
    const Instruction instruction = instruction_of(record);
    const unsigned left = instruction.b();
    const unsigned right = instruction.uc();
    const Type* type = heap_type(record.base[right].as_object());
    if (!(record.base[left].is_number() || record.base[left].is_bool()) ||
        type->has(TypeFlags::kInt | TypeFlags::kFloat | TypeFlags::kComplex)) {
        return false;
    }
    const auto offset = static_cast<unsigned>(operator_of(instruction.opcode()).operation);
    const Value method = type->find_special(special_at(Special::radd, offset));
    if (!is_function(state, method)) return false;
    outcome = push_special(state, record, as<Function>(method), {right, left}, {left, right},
                           OnReturn::Operator, static_cast<std::uint16_t>(instruction.a()));
    if (outcome == Outcome::Reload && state.current != &record)
        state.current->detail = static_cast<std::uint8_t>(OperatorStage::ReflectedFirst);
    return true;
}

constexpr std::uint32_t kSequences = TypeFlags::kStr | TypeFlags::kBytes | TypeFlags::kTuple |
                                     TypeFlags::kList | TypeFlags::kByteArray | TypeFlags::kArray;

// Two builtin containers or texts of one type, whose own method settles every operator but `*`: the usual
// part of is_settled_by_left, inlined where it is asked first.
[[nodiscard, gnu::always_inline]] inline bool are_containers_of_one_type(Value left, Value right) {
    if (!left.is_heap() || !right.is_heap()) return false;
    const Type* type = heap_type(left.as_object());
    return type == heap_type(right.as_object()) &&
           type->has(kSequences | TypeFlags::kSet | TypeFlags::kDict) && !type->has(TypeFlags::kHeapType);
}

// Whether the left operand's own method is asked first and alone, as its answer is what the operator gives:
// the types are the same and builtin, two kinds of sets meet, a sequence is repeated or a text formatted.
[[nodiscard]] bool is_settled_by_left(const ExecutionState& state, BinaryOperator operation, Value left,
                                      Value right) {
    if (!left.is_heap() || is_of_heap_type(left)) return false;
    if (is_weak_proxy(*state.interpreter, left)) return false;
    if (right.is_heap() && heap_type(right.as_object()) == heap_type(left.as_object()))
        return operation != BinaryOperator::Mul || !heap_type(left.as_object())->has(kSequences);
    if (right.is_heap() && heap_type(left.as_object())->has(TypeFlags::kSet) &&
        heap_type(right.as_object())->has(TypeFlags::kSet)) {
        return !heap_type(right.as_object())->has(TypeFlags::kHeapType);
    }
    if (operation == BinaryOperator::Mul) return right.is_int();
    return operation == BinaryOperator::Mod && left.as_object()->shape == state.str_shape &&
           (!right.is_heap() || right.as_object()->shape == state.tuple_shape);
}

// The answer of a native special method of the left operand; empty: it has none, or leaves it to others.
[[gnu::always_inline]] inline Owned ask_left(const ExecutionState& state, Special special, Value left,
                                             Value right) {
    const Value arguments[] = {left, right};
    Owned result = ask_native(state, special, arguments);
    return result.get().is_not_implemented() ? Owned{} : std::move(result);
}

// The same for the operator, in place first.
[[gnu::always_inline]] inline Owned ask_left(const ExecutionState& state, Operator which, Value left,
                                             Value right) {
    const auto offset = static_cast<unsigned>(which.operation);
    if (which.is_inplace) {
        Owned result = ask_left(state, special_at(Special::iadd, offset), left, right);
        if (!result.is_empty()) return result;
    }
    return ask_left(state, special_at(Special::add, offset), left, right);
}

Outcome run_binary(ExecutionState& state, CallRecord& record, Operands operands) {
    Interpreter& interpreter = *state.interpreter;
    const Operator which = operator_of(instruction_of(record).opcode());
    const auto offset = static_cast<unsigned>(which.operation);
    const Value left = operands[0].get();
    const Value right = operands[1].get();
    if (left.is_heap() || right.is_heap()) {
        if (is_weak_proxy(interpreter, left)) return run_on_referents<run_binary>(state, record, operands);
        if (is_settled_by_left(state, which.operation, left, right)) {
            Owned result = ask_left(state, which, left, right);
            if (!result.is_empty()) return finish_operator(state, record, std::move(result), operands);
        }
        Outcome outcome;
        if (which.is_inplace) {
            Value method = type_of(interpreter, left)->find_special(special_at(Special::iadd, offset));
            if (is_function(state, method)) {
                return push_operator(state, method, left, right, operands, OperatorStage::InplaceFirst);
            }
            if (method.is_empty() &&
                start_operator(state, special_at(Special::add, offset), special_at(Special::radd, offset),
                               false, operands, outcome)) {
                return outcome;
            }
        } else if (start_operator(state, special_at(Special::add, offset), special_at(Special::radd, offset),
                                  false, operands, outcome)) {
            return outcome;
        }
    }
    Owned result = which.is_inplace ? inplace_operation(interpreter, which.operation, left, right)
                                    : binary_operation(interpreter, which.operation, left, right);
    return finish_operator(state, record, std::move(result), operands);
}

Outcome run_comparison(ExecutionState& state, CallRecord& record, Operands operands) {
    const ComparisonOf which = comparison_of(instruction_of(record).opcode());
    const Value left = operands[0].get();
    const Value right = operands[1].get();
    if (left.is_heap() || right.is_heap()) {
        if (is_weak_proxy(*state.interpreter, left)) {
            return run_on_referents<run_comparison>(state, record, operands);
        }
        Outcome outcome;
        if (start_operator(state, special_at(Special::lt, static_cast<unsigned>(which.comparison)),
                           special_at(Special::lt, static_cast<unsigned>(reflected(which.comparison))), true,
                           operands, outcome)) {
            return outcome;
        }
    }
    Owned result = rich_compare(*state.interpreter, left, right, which.comparison);
    return finish_operator(state, record, std::move(result), operands);
}

// The sum of two strings. One that nobody else holds is appended to: `s += t`, `s = s + t`, and the inner
// sums of `a + b + c`.
bool add_text(ExecutionState& state, CallRecord& record, Outcome& outcome) {
    const Instruction instruction = instruction_of(record);
    Value left = record.base[instruction.b()];
    Value right = record.base[instruction.uc()];
    if (!left.is_heap() || !right.is_heap() || left.as_object()->shape != state.str_shape ||
        right.as_object()->shape != state.str_shape) {
        return false;
    }
    auto* target = as<Str>(left);
    const bool is_temporary_left = is_temporary(record, instruction.b());
    if (target->count != 1 || target->is_interned() || left == right ||
        (!is_temporary_left && instruction.a() != instruction.b())) {
        Ref<Str> sum = concatenate(*state.interpreter, target, as<Str>(right));
        drop_operand(record, instruction.b());
        drop_operand(record, instruction.uc());
        outcome = finish(record, instruction.a(), std::move(sum).to_owned());
        return true;
    }
    if (append_in_place(*state.interpreter, target, as<Str>(right)).is_error()) {
        outcome = Outcome::Raise;
        return true;
    }
    Owned tail =
        is_temporary(record, instruction.uc()) ? take_register(record.base[instruction.uc()]) : Owned{};
    tail.reset();
    outcome = Outcome::Next;
    if (is_temporary_left)
        outcome = finish(record, instruction.a(), take_register(record.base[instruction.b()]));
    return true;
}

}  // namespace

namespace {

// The operator of a proxy whose referent's class answers with a plain dialect function; the right operand, in
// `right_register` if in any, is of a builtin type or of none. False: the general way.
[[nodiscard]] bool push_operator_of_referent(ExecutionState& state, CallRecord& record, Value right,
                                             std::optional<unsigned> right_register, Outcome& outcome) {
    const Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    const Value proxy = record.base[instruction.b()];
    if (!is_weak_proxy(interpreter, proxy) || is_weak_proxy(interpreter, right)) return false;
    const Operator which = operator_of(instruction.opcode());
    if (which.is_inplace) return false;
    Object* referent = live_referent(as<WeakReference>(proxy));
    if (referent == nullptr || !heap_type(referent)->has(TypeFlags::kHeapType)) return false;
    if (is_of_heap_type(right)) return false;
    const Value method =
        heap_type(referent)->find_special(special_at(Special::add, static_cast<unsigned>(which.operation)));
    if (!is_function(state, method)) return false;
    Owned operands[] = {Owned::share(referent), Owned::share(right), take_operand(record, instruction.b()),
                        right_register ? take_operand(record, *right_register) : Owned{}};
    outcome = push_operator(state, method, operands[0].get(), right, operands, OperatorStage::LeftFirst);
    return true;
}

[[nodiscard]] bool is_plain_int(const Interpreter& interpreter, Value value) {
    return value.is_int() ||
           (value.is_heap() && value.as_object()->shape == interpreter.types.int_->instance_shape);
}

// Whatever is not heap, and big ints: operators on these run no code.
[[nodiscard]] bool is_builtin_number(const Interpreter& interpreter, Value value) {
    return !value.is_heap() || heap_type(value.as_object()) == interpreter.types.int_;
}

[[nodiscard]] bool is_number(const Interpreter& interpreter, Value value) {
    return is_builtin_number(interpreter, value) || heap_type(value.as_object()) == interpreter.types.complex;
}

// The big int in a register that dies with the instruction; null: none that may be written into.
[[nodiscard]] BigIntObject* spare_int(const CallRecord& record, unsigned index) {
    const Value value = record.base[index];
    if (!value.is_heap() || !is_temporary(record, index) || value.as_object()->count != 1) return nullptr;
    return as<BigIntObject>(value);
}

// The operator of the instruction on numbers, the right one in `right_register` if in any; false: other
// operands, and nothing has happened.
[[nodiscard]] bool operate_on_numbers(ExecutionState& state, CallRecord& record, Value right,
                                      std::optional<unsigned> right_register, Outcome& outcome) {
    Interpreter& interpreter = *state.interpreter;
    const Value left = record.base[instruction_of(record).b()];
    const Instruction instruction = instruction_of(record);
    const Operator which = operator_of(instruction.opcode());
    Owned result;
    if (is_builtin_number(interpreter, left) && is_builtin_number(interpreter, right)) {
        result = which.is_inplace ? inplace_operation(interpreter, which.operation, left, right)
                                  : binary_operation(interpreter, which.operation, left, right);
    }
    if (result.is_empty()) result = complex_result(interpreter, which.operation, left, right);
    if (result.is_empty()) return false;
    drop_operand(record, instruction.b());
    if (right_register) drop_operand(record, *right_register);
    outcome = finish(record, instruction.a(), std::move(result));
    return true;
}

// The operator whose left operand's own method decides.
[[nodiscard]] Outcome operate_by_left(ExecutionState& state, CallRecord& record, Operator which,
                                      Owned right) {
    const Instruction instruction = instruction_of(record);
    Owned left = take_operand(record, instruction.b());
    Owned result = ask_left(state, which, left.get(), right.get());
    if (result.is_empty()) {
        Owned operands[] = {std::move(left), std::move(right)};
        return run_binary(state, record, operands);
    }
    left.reset();
    right.reset();
    return finish(record, instruction.a(), std::move(result));
}

}  // namespace

Owned ask_native(const ExecutionState& state, Special special,
                 std::span<const Value> receiver_and_arguments) {
    const Type* type = heap_type(receiver_and_arguments[0].as_object());
    const std::size_t count = receiver_and_arguments.size();
    const NativeFunction native = direct_special(*state.interpreter, type, special, count);
    if (native == nullptr) return Owned{};
    return native(*state.interpreter, Args{receiver_and_arguments.data(), static_cast<std::uint32_t>(count)});
}

Outcome jump_on(ExecutionState& state, CallRecord& record, bool truth) {
    const Instruction instruction = instruction_of(record);
    bool wanted = true;
    switch (instruction.opcode()) {
    case Opcode::JumpIfFalse:
    case Opcode::LoopIfFalse:
    case Opcode::JumpIfFalseOrDrop:
    case Opcode::JumpIfNotIn: wanted = false; break;
    case Opcode::JumpIfTrue:
    case Opcode::LoopIfTrue:
    case Opcode::JumpIfTrueOrDrop:
    case Opcode::JumpIfIn: break;
    default: wanted = !comparison_of(instruction.opcode()).is_negated; break;
    }
    if (truth != wanted) return Outcome::Next;
    record.pc += instruction.c();
    const bool is_backward = instruction.c() < 0;
    if (is_backward && state.interpreter->breaker != 0) return slow::safe_point(state, record);
    return Outcome::Next;
}

Outcome finish_operator(ExecutionState& state, CallRecord& record, Owned result, std::span<Owned> operands) {
    for (Owned& operand : operands)
        operand.reset();
    if (result.is_error()) return Outcome::Raise;
    const Instruction instruction = instruction_of(record);
    if (comparison_of(instruction.opcode()).is_jump) {
        Result<bool> truth = is_true(*state.interpreter, result.get());
        result.reset();
        if (truth.is_error()) return Outcome::Raise;
        return jump_on(state, record, truth.get());
    }
    return finish(record, instruction.a(), std::move(result));
}

bool ends_with_result(const CallRecord& record) {
    return !comparison_of(instruction_of(record).opcode()).is_jump;
}

Outcome continue_operator(ExecutionState& state, Owned result, HeldValues& held, std::uint8_t stage) {
    Interpreter& interpreter = *state.interpreter;
    CallRecord& record = *state.current;
    Value left = held.values[0].get();
    Value right = held.values[1].get();
    if (result.get().is_not_implemented()) {
        const Opcode opcode = instruction_of(record).opcode();
        if (const ComparisonOf compared = comparison_of(opcode); compared.is_comparison) {
            const Comparison comparison = compared.comparison;
            result = compare_after_first(interpreter, left, right, comparison,
                                         static_cast<OperatorStage>(stage) == OperatorStage::ReflectedFirst);
        } else {
            const Operator which = operator_of(opcode);
            result = operate_after_first(interpreter, which.operation, which.is_inplace, left, right,
                                         static_cast<std::uint8_t>(stage));
        }
    }
    Outcome outcome =
        finish_operator(state, record, std::move(result), std::span<Owned>{held.values, held.count});
    return outcome == Outcome::Next ? Outcome::Reload : outcome;
}

namespace {

[[gnu::noinline]] Outcome binary_in_general(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const Value right = record.base[instruction.uc()];
    Outcome outcome;
    if (push_operator_of_referent(state, record, right, instruction.uc(), outcome)) return outcome;
    if (operate_on_numbers(state, record, right, instruction.uc(), outcome)) return outcome;
    Owned operands[] = {take_operand(record, instruction.b()), take_operand(record, instruction.uc())};
    return run_binary(state, record, operands);
}

[[gnu::noinline]] Outcome binary_int_in_general(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const Value number = Value::from_int(instruction.c());
    const Value left = record.base[instruction.b()];
    Outcome outcome;
    if (push_operator_of_referent(state, record, number, std::nullopt, outcome)) return outcome;
    const Operator which = operator_of(instruction.opcode());
    if (!is_number(*state.interpreter, left) && is_settled_by_left(state, which.operation, left, number))
        return operate_by_left(state, record, which, Owned::immediate(number));
    if (operate_on_numbers(state, record, number, std::nullopt, outcome)) return outcome;
    Owned operands[] = {take_operand(record, instruction.b()), Owned::immediate(number)};
    return run_binary(state, record, operands);
}

// The operator of ints. Those that take no more than two machine words, like their answer, are done here.
template <slow::Path general>
[[nodiscard]] Outcome operate_on_ints(ExecutionState& state, CallRecord& record, Value left, Value right,
                                      std::optional<unsigned> right_register) {
    const Instruction instruction = instruction_of(record);
    unsigned spare_register = instruction.b();
    BigIntObject* spare = spare_int(record, spare_register);
    if (spare == nullptr && right_register) {
        spare_register = *right_register;
        spare = spare_int(record, spare_register);
    }
    Owned result = int_binary_in_words(*state.interpreter, operator_of(instruction.opcode()).operation, left,
                                       right, spare);
    if (result.is_empty()) {
        result = int_binary(*state.interpreter, operator_of(instruction.opcode()).operation, left, right);
        if (result.get().is_not_implemented()) return general(state, record);
    }
    if (spare != nullptr && result.get().is_heap() && result.get().as_object() == spare)
        record.base[spare_register] = Value::empty();
    drop_operand(record, instruction.b());
    if (right_register) drop_operand(record, *right_register);
    return finish(record, instruction.a(), std::move(result));
}

}  // namespace

namespace {

// `list * count`, of a list itself: what makes most lists of a given length.
[[nodiscard]] bool repeat_list(const ExecutionState& state, const CallRecord& record, Operator which,
                               Value count, Outcome& outcome) {
    const Instruction instruction = instruction_of(record);
    const Value left = record.base[instruction.b()];
    if (which.operation != BinaryOperator::Mul || which.is_inplace || !left.is_heap() ||
        left.as_object()->shape != state.list_shape || !count.is_int()) {
        return false;
    }
    Owned repeated = list_repeat(*state.interpreter, as<List>(left), count.as_int());
    drop_operand(record, instruction.b());
    outcome = finish(record, instruction.a(), std::move(repeated));
    return true;
}

}  // namespace

Outcome slow::binary(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const Value left = record.base[instruction.b()];
    const Value right = record.base[instruction.uc()];
    if (Outcome outcome; !left.is_heap() && is_of_heap_type(right) && push_reflected(state, record, outcome))
        return outcome;
    if (is_plain_int(*state.interpreter, left) && is_plain_int(*state.interpreter, right))
        return operate_on_ints<binary_in_general>(state, record, left, right, instruction.uc());
    const Operator which = operator_of(instruction.opcode());
    if (Outcome outcome; which.operation == BinaryOperator::Add && add_text(state, record, outcome))
        return outcome;
    if (are_containers_of_one_type(left, right) && which.operation != BinaryOperator::Mul)
        return operate_by_left(state, record, which, take_operand(record, instruction.uc()));
    if (left.is_number() && right.is_number()) {
        Owned result = float_binary(*state.interpreter, which.operation, left.to_double(), right.to_double());
        if (!result.get().is_not_implemented()) return finish(record, instruction.a(), std::move(result));
    }
    if (Outcome outcome; repeat_list(state, record, which, right, outcome)) return outcome;
    if (is_exact(state.interpreter->types.complex, left) ||
        is_exact(state.interpreter->types.complex, right)) {
        if (Outcome outcome; operate_on_complex(*state.interpreter, record, which.operation, outcome))
            return outcome;
    } else if (is_settled_by_left(state, which.operation, left, right)) {
        return operate_by_left(state, record, which, take_operand(record, instruction.uc()));
    }
    return binary_in_general(state, record);
}

Outcome slow::binary_int(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const Value left = record.base[instruction.b()];
    if (is_plain_int(*state.interpreter, left)) {
        return operate_on_ints<binary_int_in_general>(state, record, left, Value::from_int(instruction.c()),
                                                      std::nullopt);
    }
    if (Outcome outcome; repeat_list(state, record, operator_of(instruction.opcode()),
                                     Value::from_int(instruction.c()), outcome)) {
        return outcome;
    }
    return binary_int_in_general(state, record);
}

Outcome slow::binary_const(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const Value constant = record.code->constants[instruction.uc()];
    if (Outcome outcome; operate_on_numbers(state, record, constant, std::nullopt, outcome)) return outcome;
    Owned operands[] = {take_operand(record, instruction.b()), Owned::share(constant)};
    return run_binary(state, record, operands);
}

namespace {

// The end of a comparison whose answer is known: the operands go, then the jump is taken or the result
// written.
Outcome finish_quick(ExecutionState& state, CallRecord& record, ComparisonOf which, Quick quick,
                     unsigned left, unsigned right) {
    const Instruction instruction = instruction_of(record);
    drop_operand(record, left);
    drop_operand(record, right);
    const bool truth = quick == Quick::True;
    if (!which.is_jump) return finish(record, instruction.a(), Owned::boolean(truth));
    return jump_on(state, record, truth);
}

// Whether both are of one builtin type, whose own method decides what a comparison says.
[[nodiscard]] bool are_of_one_builtin_type(const ExecutionState& state, Value left, Value right) {
    if (!left.is_heap() || !right.is_heap()) return false;
    const Type* type = heap_type(left.as_object());
    return type == heap_type(right.as_object()) && !type->has(TypeFlags::kHeapType) &&
           !is_weak_proxy(*state.interpreter, left);
}

Outcome compare_registers(ExecutionState& state, CallRecord& record, unsigned left, unsigned right) {
    const ComparisonOf which = comparison_of(instruction_of(record).opcode());
    const Value one = record.base[left];
    const Value other = record.base[right];
    const Special special = special_at(Special::lt, static_cast<unsigned>(which.comparison));
    const bool are_builtin = are_of_one_builtin_type(state, one, other);
    if (Outcome outcome; !are_builtin && push_own_operator(state, record, special, left, right, outcome))
        return outcome;
    const Quick quick = quick_compare(*state.interpreter, one, other, which.comparison);
    if (quick != Quick::Unknown) return finish_quick(state, record, which, quick, left, right);
    Owned operands[] = {take_operand(record, left), take_operand(record, right)};
    if (are_builtin) {
        Owned result = ask_left(state, special, one, other);
        if (!result.is_empty()) return finish_operator(state, record, std::move(result), operands);
    }
    return run_comparison(state, record, operands);
}

}  // namespace

Outcome slow::compare(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    return compare_registers(state, record, instruction.b(), instruction.uc());
}

Outcome slow::compare_jump(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    return compare_registers(state, record, instruction.a(), instruction.b());
}

Outcome slow::compare_jump_int(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned operands[] = {take_operand(record, instruction.a()),
                        Owned::immediate(Value::from_int(instruction.signed_b()))};
    return run_comparison(state, record, operands);
}

Outcome slow::unary(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned operand = take_operand(record, instruction.b());
    const bool negative = instruction.opcode() == Opcode::Negative;
    const bool invert = instruction.opcode() == Opcode::Invert;
    const Special special = negative ? Special::neg : invert ? Special::invert : Special::pos;
    Value method = type_of(*state.interpreter, operand.get())->find_special(special);
    if (is_function(state, method)) {
        const Value arguments[] = {operand.get()};
        Owned held[] = {std::move(operand)};
        return push_shared(state, as<Function>(method), arguments, OnReturn::Store,
                           static_cast<std::uint16_t>(instruction.a()), held);
    }
    const UnaryOperator operation = negative ? UnaryOperator::Negative
                                    : invert ? UnaryOperator::Invert
                                             : UnaryOperator::Positive;
    Owned result = unary_operation(*state.interpreter, operation, operand.get());
    operand.reset();
    return finish(record, instruction.a(), std::move(result));
}

}  // namespace gossamer
