// The 64-bit value of the dialect. All knowledge of the encoding is in this file.
//
// NaN-boxing that favours pointers: an object's address is its own value, and everything else has something
// in its upper 16 bits. Hardware never produces a NaN above 0xFFF8_0000_0000_0000, so a double moved up by 1
// << 48 leaves room below it, for addresses, and above:
//
//     0x0000_pppp_pppp_pppp  heap pointer, 48 bits
//     0x0001…  to 0xFFF9…   double, moved up (NaNs from outside must be made canonical first)
//     0xFFFA_nnnn_nnnn_nnnn  immediate: None, True, …, and the two internal markers
//     0xFFFC…  to 0xFFFF…   int, 50 bits, two's complement
//
// "Is heap" is a shift, "is int" and "both are ints" (of the AND) one unsigned compare each; an object is
// reached without taking a tag off.
//
// Zeroed memory reads as a heap pointer to nothing: memory that holds values is filled with `empty`.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace gossamer {

struct Object;

class Value {
public:
    static constexpr std::uint64_t kImmediateTag = 0xFFFAULL << 48;
    static constexpr std::uint64_t kDoubleOffset = 1ULL << 48;
    static constexpr std::uint64_t kIntTag = 0xFFFCULL << 48;
    static constexpr int kIntShift = 14;  // 64 - 50
    static constexpr std::int64_t kIntMax = (std::int64_t{1} << 49) - 1;
    static constexpr std::int64_t kIntMin = -(std::int64_t{1} << 49);

    constexpr Value() = default;  // empty
    static constexpr Value from_bits(std::uint64_t bits) { return Value{bits}; }

    // Immediates. False and True differ in the lowest bit only.
    // Empty: an unbound name, a dead register, "absent".
    static constexpr Value empty() { return Value{kImmediateTag | 0}; }
    static constexpr Value error() { return Value{kImmediateTag | 1}; }  // an exception is pending
    static constexpr Value false_() { return Value{kImmediateTag | 2}; }
    static constexpr Value true_() { return Value{kImmediateTag | 3}; }
    static constexpr Value none() { return Value{kImmediateTag | 4}; }
    static constexpr Value not_implemented() { return Value{kImmediateTag | 5}; }
    static constexpr Value ellipsis() { return Value{kImmediateTag | 6}; }

    static constexpr Value from_bool(bool truth) { return Value{kImmediateTag | 2 | std::uint64_t{truth}}; }
    // `number` must lie within kIntMin … kIntMax; see fits_int.
    static constexpr Value from_int(std::int64_t number) {
        return Value{kIntTag | (static_cast<std::uint64_t>(number) & ~kIntTag)};
    }
    static constexpr bool fits_int(std::int64_t number) { return number >= kIntMin && number <= kIntMax; }
    // A NaN that does not come from arithmetic on values must be quiet, without the bits behind that:
    // new_float.
    static constexpr Value from_double(double number) {
        return Value{std::bit_cast<std::uint64_t>(number) + kDoubleOffset};
    }
    static Value from_object(const Object* object) { return Value{reinterpret_cast<std::uint64_t>(object)}; }
    // An address that is not an object's, as something that needs no release; below 1 << 48.
    static Value from_address(const void* address) {
        return Value{kImmediateTag | reinterpret_cast<std::uint64_t>(address)};
    }

    [[nodiscard]] constexpr std::uint64_t bits() const { return bits_; }
    [[nodiscard]] constexpr bool is_double() const {
        return bits_ - kDoubleOffset < kImmediateTag - kDoubleOffset;
    }
    [[nodiscard]] constexpr bool is_int() const { return bits_ >= kIntTag; }
    [[nodiscard]] constexpr bool is_heap() const { return bits_ >> 48 == 0; }
    [[nodiscard]] constexpr bool is_empty() const { return bits_ == (kImmediateTag | 0); }
    [[nodiscard]] constexpr bool is_error() const { return bits_ == (kImmediateTag | 1); }
    // Empty or error.
    [[nodiscard]] constexpr bool is_marker() const { return (bits_ | 1) == (kImmediateTag | 1); }
    [[nodiscard]] constexpr bool is_none() const { return bits_ == (kImmediateTag | 4); }
    [[nodiscard]] constexpr bool is_true() const { return bits_ == (kImmediateTag | 3); }
    [[nodiscard]] constexpr bool is_false() const { return bits_ == (kImmediateTag | 2); }
    [[nodiscard]] constexpr bool is_bool() const { return (bits_ | 1) == (kImmediateTag | 3); }
    [[nodiscard]] constexpr bool is_not_implemented() const { return bits_ == (kImmediateTag | 5); }
    [[nodiscard]] constexpr bool is_ellipsis() const { return bits_ == (kImmediateTag | 6); }
    // None, False, True and the like.
    [[nodiscard]] constexpr bool is_immediate() const { return bits_ >> 48 == kImmediateTag >> 48; }
    [[nodiscard]] constexpr bool is_number() const { return is_double() || is_int(); }
    [[nodiscard]] static constexpr bool both_int(Value a, Value b) { return (a.bits_ & b.bits_) >= kIntTag; }

    [[nodiscard]] constexpr std::int64_t as_int() const {
        return static_cast<std::int64_t>(bits_ << kIntShift) >> kIntShift;
    }
    // The int moved to the top of the word: sums and comparisons of two such words overflow and order as the
    // ints do.
    [[nodiscard]] constexpr std::int64_t as_shifted_int() const {
        return static_cast<std::int64_t>(bits_ << kIntShift);
    }
    [[nodiscard]] static constexpr Value from_shifted_int(std::int64_t shifted) {
        return Value{(static_cast<std::uint64_t>(shifted) >> kIntShift) | kIntTag};
    }
    [[nodiscard]] constexpr double as_double() const { return std::bit_cast<double>(bits_ - kDoubleOffset); }
    // Of a number; exact for an int too.
    [[nodiscard]] constexpr double to_double() const {
        return is_int() ? static_cast<double>(as_int()) : as_double();
    }
    [[nodiscard]] Object* as_object() const { return reinterpret_cast<Object*>(bits_); }
    [[nodiscard]] void* as_address() const { return reinterpret_cast<void*>(bits_ << 16 >> 16); }

    // Identity: the dialect's `is`.
    friend constexpr bool operator==(Value a, Value b) { return a.bits_ == b.bits_; }

private:
    explicit constexpr Value(std::uint64_t bits) : bits_{bits} {}
    std::uint64_t bits_ = kImmediateTag;
};

static_assert(sizeof(Value) == 8);

}  // namespace gossamer
