// math: functions on whole numbers: comb, perm, gcd, lcm, isqrt, factorial.
#include "memory/count.h"
#include "modules/math_functions.h"
#include "runtime/errors/numbers.h"
#include "runtime/int.h"
#include "runtime/raise.h"

#include <cmath>
#include <numeric>

namespace gossamer {

namespace {

// Whether the product fits a word.
bool multiply_at_once(std::int64_t first, std::int64_t last, std::int64_t& product) {
    constexpr std::int64_t kFewFactors = 20;
    product = first;
    if (last - first >= kFewFactors) return false;
    for (std::int64_t factor = first + 1; factor <= last; ++factor) {
        if (__builtin_mul_overflow(product, factor, &product)) return false;
    }
    return true;
}

// first * (first + 1) * … * last, halves first, so that factors of like size meet. 1 when there are none.
BigStatus multiply_range(std::int64_t first, std::int64_t last, BigInt& result) {
    if (first > last) {
        result = BigInt{1};
        return BigStatus::Ok;
    }
    if (std::int64_t product; multiply_at_once(first, last, product)) {
        result = BigInt{product};
        return BigStatus::Ok;
    }
    const std::int64_t middle = first + (last - first) / 2;
    BigInt upper;
    BigStatus status = multiply_range(first, middle, result);
    if (status == BigStatus::Ok) status = multiply_range(middle + 1, last, upper);
    if (status == BigStatus::Ok) status = big_multiply(result, upper, result);
    return status;
}

Owned range_product(Interpreter& in, std::int64_t first, std::int64_t last) {
    BigInt result;
    const BigStatus status = multiply_range(first, last, result);
    if (status != BigStatus::Ok) return raise_big_status(in, status);
    return new_int(in, std::move(result));
}

// Both are ints, and neither is negative.
Status check_not_negative(Interpreter& in, Value n, Value k) {
    if (is_negative_int(n)) return raise(in, Error::MathMustBeNonNegative, "n");
    if (is_negative_int(k)) return raise(in, Error::MathMustBeNonNegative, "k");
    return Status::ok();
}

// n * (n - 1) * … with `count` factors.
Owned falling_factorial(Interpreter& in, Value n, std::int64_t count) {
    if (n.is_int()) return range_product(in, n.as_int() - count + 1, n.as_int());
    Owned result = Owned::immediate(Value::from_int(1));
    for (std::int64_t step = 0; step < count; ++step) {
        GOSSAMER_TRY(factor, int_binary(in, BinaryOperator::Sub, n, Value::from_int(step)));
        GOSSAMER_TRY(product, int_binary(in, BinaryOperator::Mul, result.get(), factor.get()));
        result = std::move(product);
    }
    return result;
}

Owned factorial(Interpreter& in, Value n) {
    GOSSAMER_TRY(index, to_index(in, n));
    if (is_negative_int(index.get())) return raise(in, Error::MathNegative, "factorial()");
    if (!index.get().is_int()) return raise(in, Error::MathFactorialTooLarge, INT64_MAX);
    return range_product(in, 1, index.get().as_int());
}

}  // namespace

Owned math_factorial(Interpreter& in, Args args) {
    return factorial(in, args[0]);
}

Owned math_perm(Interpreter& in, Args args) {
    if (args.count < 2 || args[1].is_none()) return factorial(in, args[0]);
    GOSSAMER_TRY(n, to_index(in, args[0]));
    GOSSAMER_TRY(k, to_index(in, args[1]));
    GOSSAMER_CHECK(check_not_negative(in, n.get(), k.get()));
    if (compare_ints(n.get(), k.get()) < 0) return Owned::immediate(Value::from_int(0));
    if (!k.get().is_int()) return raise(in, Error::MathPermTooLarge, INT64_MAX);
    return falling_factorial(in, n.get(), k.get().as_int());
}

Owned math_comb(Interpreter& in, Args args) {
    GOSSAMER_TRY(n, to_index(in, args[0]));
    GOSSAMER_TRY(k, to_index(in, args[1]));
    GOSSAMER_CHECK(check_not_negative(in, n.get(), k.get()));
    GOSSAMER_TRY(rest, int_binary(in, BinaryOperator::Sub, n.get(), k.get()));
    if (is_negative_int(rest.get())) return Owned::immediate(Value::from_int(0));
    // Choosing k leaves out n - k: the smaller number of the two is the cheaper way.
    const Value chosen = compare_ints(k.get(), rest.get()) <= 0 ? k.get() : rest.get();
    if (!chosen.is_int()) return raise(in, Error::MathTooLarge, INT64_MAX);
    GOSSAMER_TRY(arrangements, falling_factorial(in, n.get(), chosen.as_int()));
    GOSSAMER_TRY(orders, range_product(in, 1, chosen.as_int()));
    return int_binary(in, BinaryOperator::FloorDiv, arrangements.get(), orders.get());
}

Owned math_gcd(Interpreter& in, Args args) {
    if (args.count == 2 && Value::both_int(args[0], args[1]))
        return new_int(in, std::gcd(args[0].as_int(), args[1].as_int()));
    BigInt result;
    for (Value value : args.from(0)) {
        GOSSAMER_TRY(number, to_index(in, value));
        const BigStatus status = big_gcd(result, int_view(number.get()), result);
        if (status != BigStatus::Ok) return raise_big_status(in, status);
    }
    return new_int(in, std::move(result));
}

Owned math_lcm(Interpreter& in, Args args) {
    BigInt result{1};
    for (Value value : args.from(0)) {
        GOSSAMER_TRY(number, to_index(in, value));
        const IntView other = int_view(number.get());
        if (result.is_zero() || other.is_zero()) {
            result = BigInt{};
            continue;
        }
        BigInt divisor;
        BigInt quotient;
        BigStatus status = big_gcd(result, other, divisor);
        if (status == BigStatus::Ok) status = big_floor_divide(result, divisor, quotient);
        if (status == BigStatus::Ok) status = big_multiply(quotient, other, result);
        if (status == BigStatus::Ok) status = big_absolute(result, result);
        if (status != BigStatus::Ok) return raise_big_status(in, status);
    }
    return new_int(in, std::move(result));
}

Owned math_isqrt(Interpreter& in, Args args) {
    GOSSAMER_TRY(number, to_index(in, args[0]));
    if (is_negative_int(number.get())) return raise(in, Error::MathIsqrtNegative);
    if (number.get().is_int()) {  // of less than 53 bits: the nearest double is at most one too large
        const std::int64_t square = number.get().as_int();
        const auto near_root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(square)));
        return new_int(in, near_root * near_root > square ? near_root - 1 : near_root);
    }
    BigInt root;
    const BigStatus status = big_isqrt(int_view(number.get()), root);
    if (status != BigStatus::Ok) return raise_big_status(in, status);
    return new_int(in, std::move(root));
}

}  // namespace gossamer
