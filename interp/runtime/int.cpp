#include "runtime/int.h"

#include "memory/count.h"
#include "runtime/errors/numbers.h"
#include "runtime/float.h"
#include "runtime/int_words.h"
#include "runtime/raise.h"
#include "runtime/tuple.h"
#include "support/hash.h"

#include <bit>
#include <cmath>

namespace gossamer {

namespace {

struct SmallQuotient {
    std::int64_t quotient;
    std::int64_t remainder;
};

// Rounds towards minus infinity. 50-bit operands, so nothing overflows; the divisor is not 0.
[[nodiscard]] SmallQuotient divide_small(std::int64_t left, std::int64_t right) {
    SmallQuotient result{left / right, left % right};
    if (result.remainder != 0 && (result.remainder < 0) != (right < 0)) {
        --result.quotient;
        result.remainder += right;
    }
    return result;
}

Owned pair_of(Interpreter& interpreter, Owned first, Owned second) {
    if (first.is_error() || second.is_error()) return kError;
    return tuple_of(interpreter, {first.get(), second.get()}).to_owned();
}

ErrorTag raise_division_by_zero(Interpreter& interpreter, BinaryOperator operation) {
    if (operation == BinaryOperator::TrueDiv) return raise(interpreter, Error::IntTrueDivisionByZero);
    return raise(interpreter,
                 operation == BinaryOperator::Mod ? Error::IntModuloByZero : Error::IntDivisionByZero);
}

// base ** exponent by squaring while it fits a word; empty when it does not. exponent >= 0.
Owned small_power(Interpreter& interpreter, std::int64_t base, std::int64_t exponent) {
    std::int64_t result = 1;
    std::int64_t square = base;
    for (std::int64_t rest = exponent;;) {
        if ((rest & 1) != 0 && __builtin_mul_overflow(result, square, &result)) return Owned{};
        rest >>= 1;
        if (rest == 0) return new_int(interpreter, result);
        if (__builtin_mul_overflow(square, square, &square)) return Owned{};
    }
}

Owned big_binary(Interpreter& interpreter, BinaryOperator operation, Value left, Value right) {
    const IntView first = int_view(left);
    const IntView second = int_view(right);
    BigInt result;
    BigStatus status = BigStatus::Ok;
    switch (operation) {
    case BinaryOperator::Add: status = big_add(first, second, result); break;
    case BinaryOperator::Sub: status = big_subtract(first, second, result); break;
    case BinaryOperator::Mul: status = big_multiply(first, second, result); break;
    case BinaryOperator::FloorDiv: status = big_floor_divide(first, second, result); break;
    case BinaryOperator::Mod: status = big_modulo(first, second, result); break;
    case BinaryOperator::Pow: status = big_power(first, second, result); break;
    case BinaryOperator::LShift: status = big_shift_left(first, second, result); break;
    case BinaryOperator::RShift: status = big_shift_right(first, second, result); break;
    case BinaryOperator::And: status = big_and(first, second, result); break;
    case BinaryOperator::Or: status = big_or(first, second, result); break;
    case BinaryOperator::Xor: status = big_xor(first, second, result); break;
    default: return Owned::not_implemented();
    }
    if (status == BigStatus::Ok) return new_int(interpreter, std::move(result));
    if (status == BigStatus::Negative) return raise(interpreter, Error::NegativeShift);
    if (status == BigStatus::DivideByZero) return raise_division_by_zero(interpreter, operation);
    return raise_big_status(interpreter, status);
}

Owned int_true_divide(Interpreter& interpreter, Value left, Value right) {
    if (right.is_int() && right.as_int() == 0) return raise(interpreter, Error::IntTrueDivisionByZero);
    if (Value::both_int(left, right)) {
        // Both are exact as doubles, so the quotient is rounded once.
        return new_float(static_cast<double>(left.as_int()) / static_cast<double>(right.as_int()));
    }
    double quotient = 0;
    const BigStatus status = big_true_divide(int_view(left), int_view(right), quotient);
    if (status == BigStatus::TooLarge) return raise(interpreter, Error::IntQuotientTooLarge);
    if (status != BigStatus::Ok) return raise_big_status(interpreter, status);
    return new_float(quotient);
}

Owned int_divmod(Interpreter& interpreter, Value left, Value right) {
    if (right.is_int() && right.as_int() == 0) return raise(interpreter, Error::IntDivisionByZero);
    if (Value::both_int(left, right)) {
        const SmallQuotient result = divide_small(left.as_int(), right.as_int());
        return pair_of(interpreter, new_int(interpreter, result.quotient),
                       new_int(interpreter, result.remainder));
    }
    BigInt quotient;
    BigInt remainder;
    const BigStatus status = big_divmod(int_view(left), int_view(right), quotient, remainder);
    if (status != BigStatus::Ok) return raise_big_status(interpreter, status);
    return pair_of(interpreter, new_int(interpreter, std::move(quotient)),
                   new_int(interpreter, std::move(remainder)));
}

Owned int_power(Interpreter& interpreter, Value base, Value exponent) {
    if (is_negative_int(exponent)) {
        GOSSAMER_TRY(left, int_to_double(interpreter, base));
        GOSSAMER_TRY(right, int_to_double(interpreter, exponent));
        return float_binary(interpreter, BinaryOperator::Pow, left.get(), right.get());
    }
    if (Value::both_int(base, exponent)) {
        GOSSAMER_TRY(small, small_power(interpreter, base.as_int(), exponent.as_int()));
        if (!small.is_empty()) return small;
    }
    return big_binary(interpreter, BinaryOperator::Pow, base, exponent);
}

Owned small_shift_left(Interpreter& interpreter, std::int64_t left, std::int64_t right) {
    if (right < 0) return raise(interpreter, Error::NegativeShift);
    if (left == 0) return Owned::immediate(Value::from_int(0));
    const std::int64_t magnitude = left < 0 ? -left : left;
    if (right < 63 && std::bit_width(static_cast<std::uint64_t>(magnitude)) + right < 63) {
        return new_int(interpreter, left * (std::int64_t{1} << right));
    }
    return big_binary(interpreter, BinaryOperator::LShift, Value::from_int(left), Value::from_int(right));
}

Owned small_binary(Interpreter& interpreter, BinaryOperator operation, std::int64_t left,
                   std::int64_t right) {
    switch (operation) {
    case BinaryOperator::Add: return new_int(interpreter, left + right);
    case BinaryOperator::Sub: return new_int(interpreter, left - right);
    case BinaryOperator::Mul: {
        std::int64_t product = 0;
        if (!__builtin_mul_overflow(left, right, &product)) return new_int(interpreter, product);
        return int_binary_in_words(interpreter, operation, Value::from_int(left), Value::from_int(right));
    }
    case BinaryOperator::FloorDiv:
        if (right == 0) return raise_division_by_zero(interpreter, operation);
        return new_int(interpreter, divide_small(left, right).quotient);
    case BinaryOperator::Mod:
        if (right == 0) return raise_division_by_zero(interpreter, operation);
        return new_int(interpreter, divide_small(left, right).remainder);
    case BinaryOperator::LShift: return small_shift_left(interpreter, left, right);
    case BinaryOperator::RShift:
        if (right < 0) return raise(interpreter, Error::NegativeShift);
        return new_int(interpreter, left >> (right > 63 ? 63 : right));
    case BinaryOperator::And: return new_int(interpreter, left & right);
    case BinaryOperator::Or: return new_int(interpreter, left | right);
    case BinaryOperator::Xor: return new_int(interpreter, left ^ right);
    default: return Owned::not_implemented();
    }
}

}  // namespace

ErrorTag raise_big_status(Interpreter& interpreter, BigStatus status) {
    switch (status) {
    case BigStatus::DivideByZero: return raise(interpreter, Error::IntDivisionByZero);
    case BigStatus::TooLarge: return raise(interpreter, Error::IntTooManyDigits);
    case BigStatus::NotInvertible: return raise(interpreter, Error::PowNotInvertible);
    case BigStatus::Negative: return raise(interpreter, Error::NegativeToUnsigned);
    default: return raise_memory_error(interpreter);
    }
}

Owned int_binary(Interpreter& interpreter, BinaryOperator operation, Value left, Value right) {
    switch (operation) {
    case BinaryOperator::TrueDiv: return int_true_divide(interpreter, left, right);
    case BinaryOperator::DivMod: return int_divmod(interpreter, left, right);
    case BinaryOperator::Pow: return int_power(interpreter, left, right);
    default: break;
    }
    if (Value::both_int(left, right))
        return small_binary(interpreter, operation, left.as_int(), right.as_int());
    if (Owned result = int_binary_in_words(interpreter, operation, left, right); !result.is_empty())
        return result;
    return big_binary(interpreter, operation, left, right);
}

Owned int_unary(Interpreter& interpreter, UnaryOperator operation, Value plain) {
    if (plain.is_int()) {
        const std::int64_t number = plain.as_int();
        switch (operation) {
        case UnaryOperator::Negative: return new_int(interpreter, -number);
        case UnaryOperator::Invert: return new_int(interpreter, ~number);
        case UnaryOperator::Absolute: return new_int(interpreter, number < 0 ? -number : number);
        case UnaryOperator::Positive: break;
        }
        return Owned::immediate(plain);
    }
    BigInt result;
    BigStatus status = BigStatus::Ok;
    switch (operation) {
    case UnaryOperator::Negative: status = big_negate(int_view(plain), result); break;
    case UnaryOperator::Invert: status = big_invert(int_view(plain), result); break;
    case UnaryOperator::Absolute:
        if (!is_negative_int(plain)) return Owned::share(plain);
        status = big_absolute(int_view(plain), result);
        break;
    case UnaryOperator::Positive: return Owned::share(plain);
    }
    if (status != BigStatus::Ok) return raise_big_status(interpreter, status);
    return new_int(interpreter, std::move(result));
}

Owned int_power_modulo(Interpreter& interpreter, Value base, Value exponent, Value modulus) {
    if (modulus.is_int() && modulus.as_int() == 0) return raise(interpreter, Error::PowModuloZero);
    BigInt result;
    const BigStatus status = big_power_modulo(int_view(base), int_view(exponent), int_view(modulus), result);
    if (status != BigStatus::Ok) return raise_big_status(interpreter, status);
    return new_int(interpreter, std::move(result));
}

int compare_ints(Value left, Value right) {
    if (Value::both_int(left, right)) {
        return (left.as_int() > right.as_int()) - (left.as_int() < right.as_int());
    }
    return big_compare(int_view(left), int_view(right));
}

int compare_int_double(Value left, double right) {
    if (left.is_int()) {
        const auto number = static_cast<double>(left.as_int());  // exact
        return (number > right) - (number < right);
    }
    return big_compare_double(int_view(left), right);
}

std::int64_t int_hash(Value plain) {
    return plain.is_int() ? hash_int64(plain.as_int()) : big_hash(int_view(plain));
}

Result<double> int_to_double(Interpreter& interpreter, Value plain) {
    if (plain.is_int()) return static_cast<double>(plain.as_int());
    double number = 0;
    const BigStatus status = big_to_double(int_view(plain), number);
    if (status == BigStatus::TooLarge) return raise(interpreter, Error::IntTooLargeForFloat);
    if (status != BigStatus::Ok) return raise_big_status(interpreter, status);
    return number;
}

Owned int_from_double(Interpreter& interpreter, double number) {
    if (std::fabs(number) < 0x1p49)
        return Owned::immediate(Value::from_int(static_cast<std::int64_t>(number)));
    if (std::isnan(number)) return raise(interpreter, Error::FloatNaNToInt);
    if (std::isinf(number)) return raise(interpreter, Error::FloatInfinityToInt);
    BigInt result;
    const BigStatus status = big_from_double(number, result);
    if (status != BigStatus::Ok) return raise_big_status(interpreter, status);
    return new_int(interpreter, std::move(result));
}

Owned int_round(Interpreter& interpreter, Value plain, Value digits) {
    if (!is_negative_int(digits)) return Owned::share(plain);
    const auto length = static_cast<std::int64_t>(estimate_decimal_digits(int_view(plain)));
    if (!digits.is_int() || -digits.as_int() > length + 1) return Owned::immediate(Value::from_int(0));
    // unit = 10 ** -digits; the multiple below, and above it if the remainder is more than half (or half,
    // from an odd one).
    GOSSAMER_TRY(unit, int_power(interpreter, Value::from_int(10), Value::from_int(-digits.as_int())));
    GOSSAMER_TRY(remainder, int_binary(interpreter, BinaryOperator::Mod, plain, unit.get()));
    GOSSAMER_TRY(below, int_binary(interpreter, BinaryOperator::Sub, plain, remainder.get()));
    GOSSAMER_TRY(twice, int_binary(interpreter, BinaryOperator::Add, remainder.get(), remainder.get()));
    const int order = compare_ints(twice.get(), unit.get());
    bool is_up = order > 0;
    if (order == 0) {
        GOSSAMER_TRY(multiple, int_binary(interpreter, BinaryOperator::FloorDiv, below.get(), unit.get()));
        is_up = (int_view(multiple.get()).limb(0) & 1) != 0;
    }
    if (!is_up) return below;
    return int_binary(interpreter, BinaryOperator::Add, below.get(), unit.get());
}

}  // namespace gossamer
