// Sums that do not lose what they add, lengths of vectors, and products.
#include "memory/count.h"
#include "modules/math_functions.h"
#include "runtime/errors/numbers.h"
#include "runtime/for_each.h"
#include "runtime/int.h"
#include "runtime/raise.h"
#include "runtime/tuple.h"

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <vector>

namespace gossamer {

namespace {

// The exact sum of doubles as numbers that do not overlap, smallest first (Shewchuk 1997, "Adaptive precision
// floating-point arithmetic", grow-expansion).
class ExactSum {
public:
    // False: the running sum is beyond the doubles.
    [[nodiscard]] bool add(double number) {
        std::size_t kept = 0;
        for (double part : parts_) {
            if (std::fabs(number) < std::fabs(part)) std::swap(number, part);
            const double sum = number + part;
            const double lost = part - (sum - number);
            if (lost != 0) parts_[kept++] = lost;
            number = sum;
        }
        if (!std::isfinite(number)) return false;
        parts_.resize(kept);
        parts_.push_back(number);
        return true;
    }

    // The sum, rounded once.
    [[nodiscard]] double rounded() const {
        if (parts_.empty()) return 0;
        std::size_t index = parts_.size() - 1;
        double high = parts_[index];
        double low = 0;
        while (index > 0 && low == 0) {
            const double before = high;
            const double part = parts_[--index];
            high = before + part;
            low = part - (high - before);
        }
        // Exactly between two doubles so far: the sign of what is left decides.
        if (index > 0 && ((low < 0 && parts_[index - 1] < 0) || (low > 0 && parts_[index - 1] > 0))) {
            const double twice = low * 2;
            const double candidate = high + twice;
            if (candidate - high == twice) high = candidate;
        }
        return high;
    }

private:
    std::vector<double> parts_;
};

using Coordinates = boost::container::small_vector<double, 8>;

// Length of the vector with these coordinates. They are scaled by a power of two, so that the largest is near
// 1 and no square overflows; the squares are added with what each step loses (Dekker 1971, "A floating-point
// technique for extending the available precision"), and one Newton step gives the root its last bit.
[[nodiscard]] double length_of(const Coordinates& coordinates) {
    double largest = 0;
    bool has_nan = false;
    for (const double coordinate : coordinates) {
        if (std::isinf(coordinate)) return std::numeric_limits<double>::infinity();
        has_nan = has_nan || std::isnan(coordinate);
        largest = std::max(largest, std::fabs(coordinate));
    }
    if (has_nan) return std::numeric_limits<double>::quiet_NaN();
    if (largest == 0) return 0;
    const int exponent = std::ilogb(largest);
    double sum = 0;
    double lost = 0;
    for (const double coordinate : coordinates) {
        const double scaled = std::scalbn(coordinate, -exponent);
        const double square = scaled * scaled;
        const double next = sum + square;
        const double kept = next - sum;
        lost += (sum - (next - kept)) + (square - kept) + std::fma(scaled, scaled, -square);
        sum = next;
    }
    const double root = std::sqrt(sum);
    const double exact_root = root + (std::fma(-root, root, sum) + lost) / (2 * root);
    return std::scalbn(exact_root, exponent);
}

// ---- sumprod

// Adds products exactly as long as they are of floats, or of floats and ints or bools.
class FloatProducts {
public:
    // False: these two are none of its business, or too large.
    [[nodiscard]] bool add(Interpreter& in, Value left, Value right) {
        double first = 0;
        double second = 0;
        if (!left.is_double() && !right.is_double()) return false;
        if (!as_number(in, left, first) || !as_number(in, right, second)) return false;
        const double product = first * second;
        if (!std::isfinite(product)) return false;
        is_used_ = true;
        return sum_.add(product) && sum_.add(std::fma(first, second, -product));
    }
    [[nodiscard]] bool is_used() const { return is_used_; }
    // The sum so far; starts anew.
    [[nodiscard]] double take() {
        const double result = sum_.rounded();
        sum_ = ExactSum{};
        is_used_ = false;
        return result;
    }

private:
    [[nodiscard]] static bool as_number(Interpreter& in, Value value, double& number) {
        const bool is_known = value.is_double() || value.is_int() || value.is_bool() ||
                              (value.is_heap() && heap_type(value.as_object()) == in.types.int_);
        if (!is_known) return false;
        const Result<double> converted = as_double(in, value);
        if (converted.is_error()) {  // an int that is too large
            clear_pending(in);
            return false;
        }
        number = converted.get();
        return true;
    }

    ExactSum sum_;
    bool is_used_ = false;
};

// The sum of products of ints, as long as it stays small.
class IntProducts {
public:
    [[nodiscard]] bool add(Value left, Value right) {
        std::int64_t product = 0;
        return left.is_int() && right.is_int() &&
               !__builtin_mul_overflow(left.as_int(), right.as_int(), &product) &&
               !__builtin_add_overflow(sum_, product, &sum_);
    }

private:
    std::int64_t sum_ = 0;
};

Owned add_product(Interpreter& in, Value total, Value left, Value right) {
    GOSSAMER_TRY(product, binary_operation(in, BinaryOperator::Mul, left, right));
    return binary_operation(in, BinaryOperator::Add, total, product.get());
}

Status flush_products(Interpreter& in, FloatProducts& products, Owned& total) {
    if (!products.is_used()) return Status::ok();
    GOSSAMER_TRY(sum,
                 binary_operation(in, BinaryOperator::Add, total.get(), Value::from_double(products.take())));
    total = std::move(sum);
    return Status::ok();
}

}  // namespace

Owned math_fsum(Interpreter& in, Args args) {
    ExactSum sum;
    double specials = 0;    // sum of infinities and NaNs
    double infinities = 0;  // of the infinities alone
    bool has_special = false;
    GOSSAMER_CHECK(for_each(in, args[0], [&](Value item) -> Result<bool> {
        GOSSAMER_TRY(number, as_double(in, item));
        if (!std::isfinite(number.get())) {
            if (std::isinf(number.get())) infinities += number.get();
            has_special = true;
            specials += number.get();
            return true;
        }
        if (!sum.add(number.get())) return raise(in, Error::MathFsumOverflow);
        return true;
    }));
    if (!has_special) return new_float(sum.rounded());
    if (std::isnan(infinities)) return raise(in, Error::MathFsumInfinities);
    return new_float(specials);
}

Owned math_sumprod(Interpreter& in, Args args) {
    GOSSAMER_TRY(left, get_iterator(in, args[0]));
    GOSSAMER_TRY(right, get_iterator(in, args[1]));
    Owned total = Owned::immediate(Value::from_int(0));
    // Pairs of small ints come first, then pairs with a float are summed exactly, and from the first other
    // pair on each product is added by itself.
    IntProducts ints;
    FloatProducts products;
    bool takes_ints = true;
    bool takes_floats = true;
    for (;;) {
        GOSSAMER_TRY(first, next_item(in, left.get()));
        GOSSAMER_TRY(second, next_item(in, right.get()));
        if (first.is_empty() != second.is_empty()) return raise(in, Error::MathSameLength);
        if (first.is_empty()) break;
        takes_ints = takes_ints && ints.add(first.get(), second.get());
        if (!takes_ints && takes_floats) {
            if (products.add(in, first.get(), second.get())) continue;
            takes_floats = false;
            GOSSAMER_CHECK(flush_products(in, products, total));
        }
        GOSSAMER_TRY(sum, add_product(in, total.get(), first.get(), second.get()));
        total = std::move(sum);
    }
    GOSSAMER_CHECK(flush_products(in, products, total));
    return total;
}

Owned math_prod(Interpreter& in, Args args) {
    Owned product = args[1].is_empty() ? Owned::immediate(Value::from_int(1)) : Owned::share(args[1]);
    GOSSAMER_CHECK(for_each(in, args[0], [&](Value item) -> Result<bool> {
        GOSSAMER_TRY(next, binary_operation(in, BinaryOperator::Mul, product.get(), item));
        product = std::move(next);
        return true;
    }));
    return product;
}

Owned math_hypot(Interpreter& in, Args args) {
    Coordinates coordinates;
    for (Value value : args.from(0)) {
        GOSSAMER_TRY(number, as_double(in, value));
        coordinates.push_back(number.get());
    }
    return new_float(length_of(coordinates));
}

Owned math_dist(Interpreter& in, Args args) {
    GOSSAMER_TRY(first, tuple_from(in, args[0]));
    GOSSAMER_TRY(second, tuple_from(in, args[1]));
    const auto from = as<Tuple>(first.get())->values();
    const auto to = as<Tuple>(second.get())->values();
    if (from.size() != to.size()) return raise(in, Error::MathSameDimension);
    Coordinates coordinates;
    for (std::size_t index = 0; index < from.size(); ++index) {
        GOSSAMER_TRY(start, as_double(in, from[index]));
        GOSSAMER_TRY(end, as_double(in, to[index]));
        coordinates.push_back(start.get() - end.get());
    }
    return new_float(length_of(coordinates));
}

}  // namespace gossamer
