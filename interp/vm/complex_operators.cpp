// + - * of complex numbers, and of one beside a float or an int, in registers. A temporary that dies with the
// instruction takes the result.
#include "runtime/complex.h"
#include "runtime/counted.h"
#include "vm/number_operators.h"
#include "vm/operands.h"

namespace gossamer {

namespace {

// As a complex number, if it is one or may stand beside one, and no class has a say in that.
[[gnu::always_inline]] inline bool read_complex(const Interpreter& interpreter, Value value,
                                                ComplexNumber& number) {
    if (is_exact(interpreter.types.complex, value)) [[likely]] {
        number = complex_number(value);
        return true;
    }
    if (!value.is_number()) return false;
    number = {value.to_double(), 0};
    return true;
}

// The complex number in a register that dies with the instruction; null: none that may be written into.
[[nodiscard]] ComplexObject* spare_complex(const Interpreter& interpreter, const CallRecord& record,
                                           unsigned index) {
    const Value value = record.base[index];
    if (!is_temporary(record, index) || !is_exact(interpreter.types.complex, value)) return nullptr;
    return value.as_object()->count == 1 ? as<ComplexObject>(value) : nullptr;
}

}  // namespace

Owned complex_result(Interpreter& interpreter, BinaryOperator operation, Value left, Value right) {
    if (!left.is_heap() && !right.is_heap()) return Owned{};
    ComplexNumber one;
    ComplexNumber other;
    if (!read_complex(interpreter, left, one) || !read_complex(interpreter, right, other)) return Owned{};
    Owned result = complex_binary(interpreter, operation, one, other);
    return result.get().is_not_implemented() ? Owned{} : std::move(result);
}

bool operate_on_complex(Interpreter& interpreter, CallRecord& record, BinaryOperator operation,
                        Outcome& outcome) {
    const Instruction instruction = instruction_of(record);
    const Value left = record.base[instruction.b()];
    const Value right = record.base[instruction.uc()];
    ComplexNumber one;
    ComplexNumber other;
    if (!read_complex(interpreter, left, one) || !read_complex(interpreter, right, other)) return false;
    ComplexNumber result;
    switch (operation) {
    case BinaryOperator::Add: result = complex_sum(one, other); break;
    case BinaryOperator::Sub: result = complex_difference(one, other); break;
    case BinaryOperator::Mul: result = complex_product(one, other); break;
    default: return false;
    }
    for (const unsigned index : {instruction.b(), instruction.uc()}) {
        ComplexObject* spare = spare_complex(interpreter, record, index);
        if (spare == nullptr) continue;
        spare->real = result.real;
        spare->imaginary = result.imaginary;
        record.base[index] = Value::empty();
        drop_operand(record, index == instruction.b() ? instruction.uc() : instruction.b());
        outcome = finish(record, instruction.a(), Owned::adopt(spare));
        return true;
    }
    Owned made = new_complex(interpreter, result.real, result.imaginary);
    drop_operand(record, instruction.b());
    drop_operand(record, instruction.uc());
    outcome = finish(record, instruction.a(), std::move(made));
    return true;
}

}  // namespace gossamer
