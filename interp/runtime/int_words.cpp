#include "runtime/int_words.h"

#include "runtime/int.h"
#include "runtime/raise.h"

#include <new>

namespace gossamer {

namespace {

__extension__ using Wide = __int128;
__extension__ using WideMagnitude = unsigned __int128;

// False: more than 127 bits.
[[nodiscard, gnu::always_inline]] inline bool widen(Value plain, Wide& number) {
    if (plain.is_int()) {
        number = plain.as_int();
        return true;
    }
    const BigInt& big = as<BigIntObject>(plain)->number;
    if (big.limb_count() > BigInt::kInlineLimbs) return false;
    const BigInt::Limb* limbs = big.limbs();
    const auto magnitude = static_cast<Wide>(static_cast<WideMagnitude>(limbs[1]) << 64 | limbs[0]);
    if (magnitude < 0) return false;
    number = big.is_negative() ? -magnitude : magnitude;
    return true;
}

[[nodiscard]] bool is_one_word(Wide number) {
    return number == static_cast<std::int64_t>(number);
}

// Rounds towards minus infinity; the divisor is not 0. The general division of 128 bits is a call.
template <class Number>
[[nodiscard]] Wide floor_quotient(Number left, Number right, bool wants_remainder) {
    Number quotient = left / right;
    Number remainder = left - quotient * right;
    if (remainder != 0 && (remainder < 0) != (right < 0)) {
        --quotient;
        remainder += right;
    }
    return wants_remainder ? remainder : quotient;
}

[[nodiscard]] Wide floor_divide(Wide left, Wide right, bool wants_remainder) {
    // The smallest word divided by -1 is none.
    if (is_one_word(left) && is_one_word(right) && right != -1) {
        return floor_quotient(static_cast<std::int64_t>(left), static_cast<std::int64_t>(right),
                              wants_remainder);
    }
    return floor_quotient(left, right, wants_remainder);
}

Owned new_int_of_words(Interpreter& interpreter, Wide number, BigIntObject* spare) {
    constexpr Wide kLimit = Wide{1} << 49;
    if (number >= -kLimit && number < kLimit)
        return Owned::immediate(Value::from_int(static_cast<std::int64_t>(number)));
    const bool is_negative = number < 0;
    auto magnitude = static_cast<WideMagnitude>(number);
    if (is_negative) magnitude = -magnitude;
    BigIntObject* object = spare;
    if (object == nullptr) {
        object = interpreter.heap.create<BigIntObject>(interpreter.types.int_->instance_shape);
        if (object == nullptr) return raise_memory_error(interpreter);
    }
    // A spare one has no block of limbs either: operands of two words have none.
    new (&object->number)
        BigInt{static_cast<BigInt::Limb>(magnitude), static_cast<BigInt::Limb>(magnitude >> 64), is_negative};
    return Owned::adopt(object);
}

}  // namespace

Owned int_binary_in_words(Interpreter& interpreter, BinaryOperator operation, Value left_value,
                          Value right_value, BigIntObject* spare) {
    Wide left;
    Wide right;
    if (!widen(left_value, left) || !widen(right_value, right)) return Owned{};
    Wide result;
    switch (operation) {
    case BinaryOperator::Add:
        if (__builtin_add_overflow(left, right, &result)) return Owned{};
        break;
    case BinaryOperator::Sub:
        if (__builtin_sub_overflow(left, right, &result)) return Owned{};
        break;
    case BinaryOperator::Mul:
        if (is_one_word(left) && is_one_word(right)) {
            result = static_cast<Wide>(static_cast<std::int64_t>(left)) * static_cast<std::int64_t>(right);
        } else if (__builtin_mul_overflow(left, right, &result)) {
            return Owned{};
        }
        break;
    case BinaryOperator::FloorDiv:
    case BinaryOperator::Mod:
        if (right == 0) return Owned{};
        result = floor_divide(left, right, operation == BinaryOperator::Mod);
        break;
    case BinaryOperator::LShift:
        if (right < 0 || right > 126) return Owned{};
        result = static_cast<Wide>(static_cast<WideMagnitude>(left) << static_cast<int>(right));
        if (result >> static_cast<int>(right) != left) return Owned{};
        break;
    case BinaryOperator::RShift:
        if (right < 0) return Owned{};
        result = left >> (right > 127 ? 127 : static_cast<int>(right));
        break;
    case BinaryOperator::Pow:  // squares are what most powers are
        if (right != 2 || __builtin_mul_overflow(left, left, &result)) return Owned{};
        break;
    case BinaryOperator::And: result = left & right; break;
    case BinaryOperator::Or: result = left | right; break;
    case BinaryOperator::Xor: result = left ^ right; break;
    default: return Owned{};
    }
    return new_int_of_words(interpreter, result, spare);
}

}  // namespace gossamer
