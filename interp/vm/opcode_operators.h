// Which operator, and hence which special method, an opcode stands for; and the method that answers at once.
#pragma once

#include "bytecode/instruction.h"
#include "runtime/protocols.h"
#include "vm/operands.h"
#include "vm/operators.h"

#include <array>
#include <utility>

namespace gossamer {

[[nodiscard]] constexpr Special special_at(Special first, unsigned offset) {
    return static_cast<Special>(static_cast<unsigned>(first) + offset);
}

// What a binary opcode does.
struct Operator {
    BinaryOperator operation = BinaryOperator::Add;
    bool is_inplace = false;
};

inline constexpr auto kOperators = [] {
    std::array<Operator, kOpcodeCount> all{};
    const auto set_row = [&all](Opcode first, Opcode last, bool is_inplace) {
        const auto start = static_cast<unsigned>(first);
        for (unsigned number = start; number <= static_cast<unsigned>(last); ++number)
            all[number] = {static_cast<BinaryOperator>(number - start), is_inplace};
    };
    set_row(Opcode::Add, Opcode::Xor, false);
    set_row(Opcode::InplaceAdd, Opcode::InplaceXor, true);
    constexpr std::pair<Opcode, Operator> with_constants[] = {
        {Opcode::AddInt, {BinaryOperator::Add, false}},
        {Opcode::AddConst, {BinaryOperator::Add, false}},
        {Opcode::SubInt, {BinaryOperator::Sub, false}},
        {Opcode::SubConst, {BinaryOperator::Sub, false}},
        {Opcode::MulInt, {BinaryOperator::Mul, false}},
        {Opcode::MulConst, {BinaryOperator::Mul, false}},
        {Opcode::TrueDivConst, {BinaryOperator::TrueDiv, false}},
        {Opcode::FloorDivInt, {BinaryOperator::FloorDiv, false}},
        {Opcode::ModInt, {BinaryOperator::Mod, false}},
        {Opcode::AndInt, {BinaryOperator::And, false}},
        {Opcode::LShiftInt, {BinaryOperator::LShift, false}},
        {Opcode::RShiftInt, {BinaryOperator::RShift, false}},
        {Opcode::InplaceAddInt, {BinaryOperator::Add, true}},
        {Opcode::InplaceSubInt, {BinaryOperator::Sub, true}},
    };
    for (const auto& [opcode, which] : with_constants)
        all[static_cast<unsigned>(opcode)] = which;
    return all;
}();

[[nodiscard]] inline Operator operator_of(Opcode opcode) {
    return kOperators[static_cast<unsigned>(opcode)];
}

// Which comparison, and for a jump whether it waits for true, of a comparing opcode.
struct ComparisonOf {
    Comparison comparison = Comparison::Lt;
    bool is_comparison = false;
    bool is_jump = false;
    bool is_negated = false;
};

inline constexpr auto kComparisons = [] {
    std::array<ComparisonOf, kOpcodeCount> all{};
    for (auto number = static_cast<unsigned>(Opcode::Lt); number <= static_cast<unsigned>(Opcode::Ge);
         ++number)
        all[number] = {static_cast<Comparison>(number - static_cast<unsigned>(Opcode::Lt)), true, false,
                       false};
    // Eight opcodes for each comparison, in the table's order: Lt Le Gt Ge Eq Ne.
    constexpr Comparison order[] = {Comparison::Lt, Comparison::Le, Comparison::Gt,
                                    Comparison::Ge, Comparison::Eq, Comparison::Ne};
    const auto first = static_cast<unsigned>(Opcode::JumpIfLt);
    for (unsigned number = first; number <= static_cast<unsigned>(Opcode::LoopIfNotNeInt); ++number)
        all[number] = {order[(number - first) / 8], true, true, (number - first) % 2 == 1};
    return all;
}();

[[nodiscard]] inline ComparisonOf comparison_of(Opcode opcode) {
    return kComparisons[static_cast<unsigned>(opcode)];
}

// Whether the value is an instance of a class written in the dialect.
[[nodiscard]] inline bool is_of_heap_type(Value value) {
    return value.is_heap() && heap_type(value.as_object())->has(TypeFlags::kHeapType);
}

// The method of the left operand's class if it answers first and is a plain dialect function: the right
// operand's class is the same one or a builtin one. Null: the general way.
[[nodiscard, gnu::always_inline]] inline Function* own_operator(const ExecutionState& state, Value left,
                                                                Value right, Special special) {
    if (!is_of_heap_type(left)) return nullptr;
    const Type* type = heap_type(left.as_object());
    if (right.is_heap()) {
        const Type* right_type = heap_type(right.as_object());
        if (right_type != type && right_type->has(TypeFlags::kHeapType)) return nullptr;
    }
    const Value method = type->find_special(special);
    return is_function(state, method) ? as<Function>(method) : nullptr;
}

// The same for a comparing opcode.
[[nodiscard, gnu::always_inline]] inline Function* own_comparison(const ExecutionState& state, Value left,
                                                                  Value right, Opcode opcode) {
    const auto offset = static_cast<unsigned>(comparison_of(opcode).comparison);
    return own_operator(state, left, right, special_at(Special::lt, offset));
}

// The same for the arithmetic of an opcode, in place first; `stage` tells which of both it is.
[[nodiscard, gnu::always_inline]] inline Function*
own_arithmetic(const ExecutionState& state, Value left, Value right, Opcode opcode, OperatorStage& stage) {
    if (!is_of_heap_type(left)) return nullptr;
    const Operator which = operator_of(opcode);
    const auto offset = static_cast<unsigned>(which.operation);
    const Special inplace = special_at(Special::iadd, offset);
    if (which.is_inplace && !heap_type(left.as_object())->find_special(inplace).is_empty()) {
        stage = OperatorStage::InplaceFirst;
        return own_operator(state, left, right, inplace);
    }
    stage = OperatorStage::LeftFirst;
    return own_operator(state, left, right, special_at(Special::add, offset));
}

}  // namespace gossamer
