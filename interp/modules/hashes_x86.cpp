// SHA-256 by the instructions that x86 processors have for it, where they are there; elsewhere nothing.
#include "modules/hashes.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace gossamer {

#if defined(__x86_64__)

bool has_sha_instructions() {
    static const bool is_there = [] {
        unsigned a = 0;
        unsigned b = 0;
        unsigned c = 0;
        unsigned d = 0;
        constexpr unsigned kSha = 1u << 29;
        constexpr unsigned kSse41 = 1u << 19;
        if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0 || (b & kSha) == 0) return false;
        return __get_cpuid(1, &a, &b, &c, &d) != 0 && (c & kSse41) != 0;
    }();
    return is_there;
}

// The processor wants the words of the state as a, b, e, f and c, d, g, h, and does two rounds at a time.
__attribute__((target("sha,sse4.1"))) void sha256_blocks(DigestState& state, const unsigned char* blocks,
                                                         std::size_t count, const std::uint32_t* constants) {
    const auto word = [&state](int index) { return static_cast<int>(state.words[index]); };
    __m128i abef = _mm_set_epi32(word(0), word(1), word(4), word(5));
    __m128i cdgh = _mm_set_epi32(word(2), word(3), word(6), word(7));
    const __m128i big_endian = _mm_set_epi64x(0x0C0D0E0F08090A0B, 0x0405060700010203);
    for (; count != 0; --count, blocks += 64) {
        const __m128i old_abef = abef;
        const __m128i old_cdgh = cdgh;
        __m128i schedule[4];
#pragma GCC unroll 16
        for (int group = 0; group < 16; ++group) {
            __m128i& words = schedule[group % 4];
            const __m128i& last = schedule[(group + 3) % 4];
            if (group < 4) {
                words = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(blocks) + group),
                                         big_endian);
            } else {
                const __m128i early = _mm_sha256msg1_epu32(words, schedule[(group + 1) % 4]);
                const __m128i middle = _mm_alignr_epi8(last, schedule[(group + 2) % 4], 4);
                words = _mm_sha256msg2_epu32(_mm_add_epi32(early, middle), last);
            }
            const __m128i added =
                _mm_add_epi32(words, _mm_loadu_si128(reinterpret_cast<const __m128i*>(constants) + group));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, added);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(added, 0x0E));
        }
        abef = _mm_add_epi32(abef, old_abef);
        cdgh = _mm_add_epi32(cdgh, old_cdgh);
    }
    alignas(16) std::uint32_t out[8];
    _mm_store_si128(reinterpret_cast<__m128i*>(out), abef);
    _mm_store_si128(reinterpret_cast<__m128i*>(out) + 1, cdgh);
    constexpr int kPlaces[] = {3, 2, 7, 6, 1, 0, 5, 4};  // of a to h in it
    for (int index = 0; index < 8; ++index)
        state.words[index] = out[kPlaces[index]];
}

#else

bool has_sha_instructions() {
    return false;
}
void sha256_blocks(DigestState&, const unsigned char*, std::size_t, const std::uint32_t*) {}

#endif

}  // namespace gossamer
