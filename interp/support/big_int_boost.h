// The border to Boost.Multiprecision: what is too clever to write by hand. Private to support/big_int*.cpp.
//
// Values cross by copying limbs, which costs little beside what is then computed. Whatever the library throws
// ends here as a status.
#pragma once

#include <istream>
#include <new>
#include <ostream>

// Some of the library's headers include <iostream>, which sets up eight streams and two locales at each
// start: a tenth of its time, and of its memory. They declare operators on streams, for which the two above
// are enough, so libstdc++ is told that it has been included.
#define _GLIBCXX_IOSTREAM 1

#if defined(GOSSAMER_HAVE_GMP)
#include <boost/multiprecision/gmp.hpp>
#else
#include <boost/multiprecision/cpp_int.hpp>
#endif

#include "support/big_int.h"
#include "support/big_int_limbs.h"

namespace gossamer {

#if defined(GOSSAMER_HAVE_GMP)

using Integer = boost::multiprecision::mpz_int;

// Makes GMP report a lack of memory as std::bad_alloc instead of ending the process. GMP has one such setting
// for the whole process; it is made on first use.
void ensure_gmp_memory() noexcept;

[[nodiscard]] inline Integer load_integer(const IntView& value) {
    ensure_gmp_memory();
    Integer result;
    if (value.is_zero()) return result;
    const auto count = static_cast<mp_size_t>(value.count());
    mpz_ptr raw = result.backend().data();
    std::memcpy(mpz_limbs_write(raw, count), value.limbs(), value.count() * sizeof(Limb));
    mpz_limbs_finish(raw, value.negative() ? -count : count);
    return result;
}

[[nodiscard]] inline BigStatus store_integer(const Integer& value, BigInt& result) noexcept {
    mpz_srcptr raw = value.backend().data();
    static_assert(sizeof(unsigned long) == sizeof(Limb));
    return result.assign(mpz_limbs_read(raw), mpz_size(raw), mpz_sgn(raw) < 0);
}

#else

using Integer =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

[[nodiscard]] inline Integer load_integer(const IntView& value) {
    Integer result;
    if (value.is_zero()) return result;
    boost::multiprecision::import_bits(result, value.limbs(), value.limbs() + value.count(), kLimbBits,
                                       false);
    if (value.negative()) result = -result;
    return result;
}

[[nodiscard]] inline BigStatus store_integer(const Integer& value, BigInt& result) {
    if (value == 0) return result.assign(nullptr, 0, false);
    const Integer magnitude = abs(value);
    const std::size_t count = msb(magnitude) / kLimbBits + 1;
    LimbBuffer buffer;
    if (const BigStatus status = buffer.allocate(count); status != BigStatus::Ok) return status;
    boost::multiprecision::export_bits(magnitude, buffer.limbs(), kLimbBits, false);
    return buffer.finish(count, value < 0, result);
}

#endif

// Runs a computation that may throw. This and the front end's wrapper are where exceptions end.
template <typename Computation>
[[nodiscard]] BigStatus guard_computation(Computation computation) noexcept {
    try {
        return computation();
    } catch (const std::bad_alloc&) {
        return BigStatus::NoMemory;
    } catch (...) {
        return BigStatus::TooLarge;
    }
}

}  // namespace gossamer
