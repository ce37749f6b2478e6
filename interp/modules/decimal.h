// Decimal numbers after the General Decimal Arithmetic Specification (speleotrove.com/decimal): a sign, a
// coefficient and an exponent, calculated with exactly and then rounded as a context says.
//
// decimal_number.cpp knows numbers, decimal_text.cpp their text, _decimal_module.cpp the objects. What has no
// exact result, and what is seldom asked for, is in the dialect (stdlib/_decimal_*.py) on top of these.
#pragma once

#include "memory/owned.h"
#include "runtime/native.h"
#include "support/big_int.h"
#include "support/text_builder.h"

#include <cstdint>

namespace gossamer {

struct DecimalNumber {
    enum class Kind : std::uint8_t { Finite, Infinite, QuietNan, SignallingNan };

    BigInt coefficient;  // never negative; of a NaN: its payload
    std::int64_t exponent = 0;
    Kind kind = Kind::Finite;
    bool is_negative = false;

    [[nodiscard]] bool is_special() const { return kind != Kind::Finite; }
    [[nodiscard]] bool is_nan() const { return kind >= Kind::QuietNan; }
    [[nodiscard]] bool is_zero() const { return kind == Kind::Finite && coefficient.is_zero(); }
};

// Conditions and signals: what has happened while a result was made, and what a context traps.
struct DecimalStatus {
    static constexpr std::uint32_t kInvalidOperation = 1u << 0;
    static constexpr std::uint32_t kFloatOperation = 1u << 1;
    static constexpr std::uint32_t kDivisionByZero = 1u << 2;
    static constexpr std::uint32_t kOverflow = 1u << 3;
    static constexpr std::uint32_t kUnderflow = 1u << 4;
    static constexpr std::uint32_t kSubnormal = 1u << 5;
    static constexpr std::uint32_t kInexact = 1u << 6;
    static constexpr std::uint32_t kRounded = 1u << 7;
    static constexpr std::uint32_t kClamped = 1u << 8;
    static constexpr std::uint32_t kSignals = (1u << 9) - 1;
    // Kinds of InvalidOperation.
    static constexpr std::uint32_t kConversionSyntax = 1u << 9;
    static constexpr std::uint32_t kDivisionImpossible = 1u << 10;
    static constexpr std::uint32_t kDivisionUndefined = 1u << 11;
    static constexpr std::uint32_t kInvalidKinds = 7u << 9;
};

enum class DecimalRounding : std::uint8_t {
    Down,
    HalfUp,
    HalfEven,
    Ceiling,
    Floor,
    Up,
    HalfDown,
    ZeroFiveUp
};
inline constexpr std::size_t kDecimalRoundings = 8;

// The rules of a context, as numbers.
struct DecimalRules {
    std::int64_t precision = 28;
    std::int64_t least = -999999;    // Emin
    std::int64_t greatest = 999999;  // Emax
    DecimalRounding rounding = DecimalRounding::HalfEven;
    bool has_capitals = true;
    bool clamps = false;

    [[nodiscard]] std::int64_t tiny() const { return least - precision + 1; }
    [[nodiscard]] std::int64_t top() const { return greatest - precision + 1; }
};

// An operation under way: its rules, and what happens. Nothing runs code or raises; `failed` says that memory
// has run out.
class DecimalWork {
public:
    explicit DecimalWork(const DecimalRules& given) : rules{given} {}

    using Number = DecimalNumber;
    void add(const Number& left, const Number& right, bool subtracts, Number& result);
    void multiply(const Number& left, const Number& right, Number& result);
    void divide(const Number& left, const Number& right, Number& result);
    // Either result may be null.
    void divide_whole(const Number& left, const Number& right, Number* quotient, Number* rest);
    void plus(const Number& number, Number& result);
    void minus(const Number& number, Number& result);
    void quantize(const Number& number, const Number& model, DecimalRounding rounding, Number& result);
    // The number with another exponent, whatever that does to its coefficient.
    void rescale(const Number& number, std::int64_t exponent, DecimalRounding rounding, Number& result);
    // Rounds the number to the rules.
    void fix(Number& number);
    // -1, 0, 1 of numbers that are no NaNs.
    [[nodiscard]] int compare(const Number& left, const Number& right);
    void set_int(const IntView& value, Number& result);
    void set_float(double value, Number& result);
    // The whole part.
    void to_int(const Number& number, BigInt& result);
    // The numeric hash of a number that is no NaN.
    [[nodiscard]] std::int64_t hash(const Number& number);
    void copy(const Number& number, Number& result);

    const DecimalRules& rules;
    std::uint32_t status = 0;
    bool failed = false;

private:
    void check(BigStatus outcome) {
        if (outcome != BigStatus::Ok) failed = true;
    }
    void set_nan(std::uint32_t condition, Number& result);
    void set_infinity(bool is_negative, Number& result);
    [[nodiscard]] bool take_nan(const Number& left, const Number& right, Number& result);
    void cut_payload(Number& number);
    void overflow(Number& number);
    void fix_zero(Number& number);
    void scale_up(BigInt& number, std::int64_t digits);
    // Takes `digits` digits off; true: others than zeros were among them.
    bool drop_digits(BigInt& number, std::int64_t digits, bool is_negative, DecimalRounding rounding);
    bool drop_from_long(BigInt& number, std::int64_t digits, bool is_negative, DecimalRounding rounding);
    bool add_wide(const Number& left, const Number& right, bool is_right_negative, Number& result);
    void align(const Number& left, const Number& right, Number& a, Number& b);
    void divide_special(const Number& left, const Number& right, Number& result);
    void divide_by_zero(const Number& left, bool is_negative, Number& result);
    void strip_zeros(Number& number, std::int64_t ideal);
    void divide_finite(const Number& left, const Number& right, Number* quotient, Number* rest);
};

// How many digits a coefficient has; zero has one.
[[nodiscard]] std::int64_t decimal_digits(const BigInt& coefficient);
// The exponent of the first digit.
[[nodiscard]] inline std::int64_t decimal_adjusted(const DecimalNumber& number) {
    return number.exponent + decimal_digits(number.coefficient) - 1;
}

// Text as the constructor takes it, without blanks around and in ASCII; the status is kConversionSyntax,
// kInvalidOperation (an exponent beyond all bounds) or 0. Failed: no memory.
[[nodiscard]] std::uint32_t parse_decimal(std::string_view text, DecimalNumber& result, bool& failed);
// As str() and to_eng_string() write it; false: no memory.
[[nodiscard]] bool append_decimal(TextBuilder& out, const DecimalNumber& number, bool has_capitals,
                                  bool is_engineering);

}  // namespace gossamer
