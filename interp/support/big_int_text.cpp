// Big integers to text and back.
#include <bit>
#include <cmath>
#include <string>

#include "support/big_int.h"
#include "support/big_int_boost.h"
#include "support/big_int_limbs.h"
#include "support/number_text.h"

namespace gossamer {

namespace {

// Above these sizes the library's sub-quadratic conversions win over chunks of one limb.
constexpr std::size_t kLongText = 400;
constexpr std::size_t kLongLimbs = 24;

// The largest power of a base that fits a limb.
struct Chunk {
    Limb power;
    unsigned digits;
};

[[nodiscard]] Chunk chunk_of(unsigned base) noexcept {
    Chunk chunk{base, 1};
    Limb next = 0;
    while (!__builtin_mul_overflow(chunk.power, Limb{base}, &next))
        chunk = {next, chunk.digits + 1};
    return chunk;
}

[[nodiscard]] std::string_view without_leading_zeros(std::string_view digits) noexcept {
    while (digits.size() > 1 && digits.front() == '0')
        digits.remove_prefix(1);
    return digits;
}

[[nodiscard]] BigStatus from_power_of_two(std::string_view digits, unsigned base, bool negative,
                                          BigInt& result) noexcept {
    const auto bits = static_cast<unsigned>(std::countr_zero(base));
    const std::size_t count = digits.size() * bits / kLimbBits + 1;
    LimbBuffer buffer;
    if (const BigStatus status = buffer.allocate(count); status != BigStatus::Ok) return status;
    Limb* limbs = buffer.limbs();
    for (std::size_t index = 0; index < count; ++index)
        limbs[index] = 0;
    std::size_t position = 0;
    for (std::size_t index = digits.size(); index-- > 0; position += bits) {
        const Limb digit = digit_value(digits[index]);
        const std::size_t word = position / kLimbBits;
        const auto offset = static_cast<unsigned>(position % kLimbBits);
        limbs[word] |= digit << offset;
        if (offset + bits > kLimbBits && word + 1 < count) limbs[word + 1] |= digit >> (kLimbBits - offset);
    }
    return buffer.finish(count, negative, result);
}

[[nodiscard]] BigStatus from_chunks(std::string_view digits, unsigned base, bool negative,
                                    BigInt& result) noexcept {
    const Chunk chunk = chunk_of(base);
    const std::size_t room = digits.size() / chunk.digits + 2;
    LimbBuffer buffer;
    if (const BigStatus status = buffer.allocate(room); status != BigStatus::Ok) return status;
    Limb* limbs = buffer.limbs();
    std::size_t count = 0;
    while (!digits.empty()) {
        const std::size_t taken =
            digits.size() % chunk.digits != 0 ? digits.size() % chunk.digits : chunk.digits;
        Limb value = 0;
        Limb factor = 1;
        for (std::size_t index = 0; index < taken; ++index) {
            value = value * base + digit_value(digits[index]);
            factor *= base;
        }
        digits.remove_prefix(taken);
        limbs[count] = multiply_limb(limbs, count, factor, value, limbs);
        if (limbs[count] != 0) ++count;
    }
    return buffer.finish(count, negative, result);
}

[[nodiscard]] BigStatus from_long_decimal(std::string_view digits, bool negative, BigInt& result) noexcept {
    return guard_computation([&] {
        const std::string terminated(digits);
        Integer value;
#if defined(GOSSAMER_HAVE_GMP)
        ensure_gmp_memory();
#endif
        value.assign(terminated.c_str());
        const BigStatus status = store_integer(value, result);
        if (status == BigStatus::Ok && negative) result.negate();
        return status;
    });
}

void append_power_of_two(TextBuilder& out, const IntView& value, unsigned base) noexcept {
    const auto bits = static_cast<unsigned>(std::countr_zero(base));
    const std::uint64_t digits = (magnitude_bits(value) + bits - 1) / bits;
    char* at = out.prepare(static_cast<std::size_t>(digits));
    if (at == nullptr) return;
    for (std::uint64_t index = digits; index-- > 0;) {
        const std::uint64_t position = index * bits;
        const auto word = static_cast<std::size_t>(position / kLimbBits);
        const auto offset = static_cast<unsigned>(position % kLimbBits);
        Limb digit = value.limb(word) >> offset;
        if (offset + bits > kLimbBits) digit |= value.limb(word + 1) << (kLimbBits - offset);
        *at++ = "0123456789abcdefghijklmnopqrstuvwxyz"[digit & (base - 1)];
    }
    out.commit_ascii(static_cast<std::size_t>(digits));
}

// Writes a chunk's digits backwards from `at`, all of them or, for the leading chunk, as many as it has.
[[nodiscard]] char* write_chunk(char* at, Limb chunk, unsigned digits, unsigned base,
                                bool is_leading) noexcept {
    if (base == 10) {
        // The usual base as a constant: division by it is a multiplication.
        for (unsigned index = 0; index < digits && (chunk != 0 || !is_leading); ++index) {
            *--at = static_cast<char>('0' + chunk % 10);
            chunk /= 10;
        }
        return at;
    }
    for (unsigned index = 0; index < digits && (chunk != 0 || !is_leading); ++index) {
        *--at = "0123456789abcdefghijklmnopqrstuvwxyz"[chunk % base];
        chunk /= base;
    }
    return at;
}

// Digits come out from the lowest, so they are written backwards and then moved to the front.
[[nodiscard]] BigStatus append_chunks(TextBuilder& out, const IntView& value, unsigned base) noexcept {
    const Chunk chunk = chunk_of(base);
    LimbBuffer buffer;
    if (const BigStatus status = buffer.allocate(value.count()); status != BigStatus::Ok) return status;
    Limb* limbs = buffer.limbs();
    std::memcpy(limbs, value.limbs(), value.count() * sizeof(Limb));
    std::size_t count = value.count();
    const auto room = static_cast<std::size_t>(static_cast<double>(magnitude_bits(value)) /
                                               std::log2(static_cast<double>(base))) +
                      2;
    char* const first = out.prepare(room);
    if (first == nullptr) return BigStatus::NoMemory;
    char* const end = first + room;
    char* at = end;
    while (count > 0) {
        const Limb rest = divide_limb(limbs, count, chunk.power, limbs);
        count = trimmed(limbs, count);
        at = write_chunk(at, rest, chunk.digits, base, count == 0);
    }
    std::memmove(first, at, static_cast<std::size_t>(end - at));
    out.commit_ascii(static_cast<std::size_t>(end - at));
    return BigStatus::Ok;
}

[[nodiscard]] BigStatus append_long_decimal(TextBuilder& out, const IntView& value) noexcept {
    return guard_computation([&] {
        const std::string digits = Integer(abs(load_integer(value))).str();
        out.append_known(digits, digits.size());
        return out.failed() ? BigStatus::NoMemory : BigStatus::Ok;
    });
}

}  // namespace

BigStatus big_from_text(std::string_view digits, unsigned base, bool negative, BigInt& result) noexcept {
    GOSSAMER_ASSERT(base >= 2 && base <= 36);
    if (digits.empty()) return BigStatus::Invalid;
    for (const char character : digits) {
        if (digit_value(character) >= base) return BigStatus::Invalid;
    }
    digits = without_leading_zeros(digits);
    const double bits = static_cast<double>(digits.size() - 1) * std::log2(static_cast<double>(base));
    if (bits > static_cast<double>(BigInt::kMaxBits)) return BigStatus::TooLarge;
    if (std::has_single_bit(base)) return from_power_of_two(digits, base, negative, result);
    if (base == 10 && digits.size() > kLongText) return from_long_decimal(digits, negative, result);
    return from_chunks(digits, base, negative, result);
}

BigStatus big_to_text(const IntView& value, unsigned base, TextBuilder& out) noexcept {
    GOSSAMER_ASSERT(base >= 2 && base <= 36);
    if (value.is_zero()) {
        out.append('0');
        return out.failed() ? BigStatus::NoMemory : BigStatus::Ok;
    }
    if (value.negative()) out.append('-');
    if (std::has_single_bit(base)) {
        append_power_of_two(out, value, base);
        return out.failed() ? BigStatus::NoMemory : BigStatus::Ok;
    }
    if (base == 10 && value.count() > kLongLimbs) return append_long_decimal(out, value);
    return append_chunks(out, value, base);
}

std::size_t estimate_decimal_digits(const IntView& value) noexcept {
    constexpr double kLog10Of2 = 0.30102999566398119521;
    return static_cast<std::size_t>(static_cast<double>(magnitude_bits(value)) * kLog10Of2) + 1;
}

}  // namespace gossamer
