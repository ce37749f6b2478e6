#include "modules/hashes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace gossamer {

namespace {

// The first 64 bits behind the point of the roots of the first primes: the constants of SHA-2, computed.
constexpr std::array<unsigned, 80> kPrimes = [] {
    std::array<unsigned, 80> primes{};
    std::size_t count = 0;
    for (unsigned number = 2; count < primes.size(); ++number) {
        bool is_prime = true;
        for (std::size_t index = 0; index < count; ++index)
            is_prime = is_prime && number % primes[index] != 0;
        if (is_prime) primes[count++] = number;
    }
    return primes;
}();

__extension__ using Wide = unsigned __int128;

// Whether root**power <= number * 2**(64 * power), where root is a fixed-point number with 64 bits behind the
// point and below 2**8.
bool is_low_enough(Wide root, unsigned number, int power) {
    // root = high * 2**32 + low pieces: the product is formed in limbs of 32 bits.
    std::array<std::uint64_t, 8> product{1};
    for (int factor = 0; factor < power; ++factor) {
        std::array<std::uint64_t, 8> next{};
        for (std::size_t left = 0; left < product.size(); ++left) {
            std::uint64_t carry = 0;
            for (std::size_t right = 0; right < 3 && left + right < next.size(); ++right) {
                const auto limb = static_cast<std::uint32_t>(root >> (32 * right));
                const std::uint64_t sum = next[left + right] + product[left] * limb + carry;
                next[left + right] = sum & 0xFFFFFFFF;
                carry = sum >> 32;
            }
            if (left + 3 < next.size()) next[left + 3] += carry;
        }
        product = next;
    }
    const std::size_t whole = static_cast<std::size_t>(2 * power);  // the limb where the whole part begins
    const std::uint64_t high = product[whole] | (whole + 1 < product.size() ? product[whole + 1] << 32 : 0);
    return high < number;
}

std::uint64_t root_fraction(unsigned number, int power) {
    Wide root = 0;
    for (int bit = 71; bit >= 0; --bit) {
        const Wide candidate = root | Wide{1} << bit;
        if (is_low_enough(candidate, number, power)) root = candidate;
    }
    return static_cast<std::uint64_t>(root);
}

template <std::size_t kCount, int kPower>
const std::array<std::uint64_t, kCount>& prime_roots() {
    static const std::array<std::uint64_t, kCount> roots = [] {
        std::array<std::uint64_t, kCount> made{};
        for (std::size_t index = 0; index < kCount; ++index)
            made[index] = root_fraction(kPrimes[index], kPower);
        return made;
    }();
    return roots;
}

template <class Word>
Word read_big(const unsigned char* bytes) {
    Word word = 0;
    for (std::size_t index = 0; index < sizeof(Word); ++index)
        word = static_cast<Word>(word << 8 | bytes[index]);
    return word;
}

template <class Word>
constexpr Word right_round(Word word, int count) {
    return std::rotr(word, count);
}

// SHA-224 to SHA-512: they differ in the size of a word, the number of rounds and how far bits are turned.
struct Turns {
    int first[3], second[3], small_first[3], small_second[3];  // the last of the small ones is a shift
};
inline constexpr Turns kTurns32{{2, 13, 22}, {6, 11, 25}, {7, 18, 3}, {17, 19, 10}};
inline constexpr Turns kTurns64{{28, 34, 39}, {14, 18, 41}, {1, 8, 7}, {19, 61, 6}};

// The upper bits of the roots, as words.
template <class Word>
const std::array<Word, 80>& sha2_constants() {
    static const std::array<Word, 80> constants = [] {
        std::array<Word, 80> made{};
        for (std::size_t index = 0; index < made.size(); ++index)
            made[index] = static_cast<Word>(prime_roots<80, 3>()[index] >> (64 - 8 * sizeof(Word)));
        return made;
    }();
    return constants;
}

template <class Word, std::size_t kRounds, const Turns& kTurns>
void sha2_block(DigestState& state, const unsigned char* block) {
    Word schedule[kRounds];
    for (std::size_t index = 0; index < 16; ++index)
        schedule[index] = read_big<Word>(block + index * sizeof(Word));
    const auto small = [](Word word, const int(&by)[3]) {
        return static_cast<Word>(right_round(word, by[0]) ^ right_round(word, by[1]) ^ (word >> by[2]));
    };
    const auto large = [](Word word, const int(&by)[3]) {
        return static_cast<Word>(right_round(word, by[0]) ^ right_round(word, by[1]) ^
                                 right_round(word, by[2]));
    };
    for (std::size_t index = 16; index < kRounds; ++index)
        schedule[index] =
            static_cast<Word>(schedule[index - 16] + small(schedule[index - 15], kTurns.small_first) +
                              schedule[index - 7] + small(schedule[index - 2], kTurns.small_second));
    Word word[8];
    for (std::size_t index = 0; index < 8; ++index)
        word[index] = static_cast<Word>(state.words[index]);
    auto [a, b, c, d, e, f, g, h] = word;
    const auto& constants = sha2_constants<Word>();
#pragma GCC unroll 8
    for (std::size_t round = 0; round < kRounds; ++round) {
        const auto first = static_cast<Word>(h + large(e, kTurns.second) + ((e & f) ^ (~e & g)) +
                                             constants[round] + schedule[round]);
        const auto second = static_cast<Word>(large(a, kTurns.first) + ((a & b) ^ (a & c) ^ (b & c)));
        h = g;
        g = f;
        f = e;
        e = static_cast<Word>(d + first);
        d = c;
        c = b;
        b = a;
        a = static_cast<Word>(first + second);
    }
    const Word turned[] = {a, b, c, d, e, f, g, h};
    for (std::size_t index = 0; index < 8; ++index)
        state.words[index] = static_cast<Word>(state.words[index] + turned[index]);
}

template <std::size_t kPhase>
void sha1_phase(std::uint32_t (&word)[5], const std::uint32_t (&schedule)[80]) {
    static constexpr std::uint32_t kConstants[] = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};
    auto [a, b, c, d, e] = word;
#pragma GCC unroll 20
    for (std::size_t round = 20 * kPhase; round < 20 * kPhase + 20; ++round) {
        const std::uint32_t mixed = kPhase == 0   ? (b & c) | (~b & d)
                                    : kPhase == 2 ? (b & c) | (b & d) | (c & d)
                                                  : b ^ c ^ d;
        const std::uint32_t next = std::rotl(a, 5) + mixed + e + kConstants[kPhase] + schedule[round];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    word[0] = a;
    word[1] = b;
    word[2] = c;
    word[3] = d;
    word[4] = e;
}

void sha1_block(DigestState& state, const unsigned char* block) {
    std::uint32_t schedule[80];
    for (std::size_t index = 0; index < 16; ++index)
        schedule[index] = read_big<std::uint32_t>(block + index * 4);
    for (std::size_t index = 16; index < 80; ++index)
        schedule[index] = std::rotl(
            schedule[index - 3] ^ schedule[index - 8] ^ schedule[index - 14] ^ schedule[index - 16], 1);
    std::uint32_t word[5];
    for (std::size_t index = 0; index < 5; ++index)
        word[index] = static_cast<std::uint32_t>(state.words[index]);
    sha1_phase<0>(word, schedule);
    sha1_phase<1>(word, schedule);
    sha1_phase<2>(word, schedule);
    sha1_phase<3>(word, schedule);
    for (std::size_t index = 0; index < 5; ++index)
        state.words[index] = static_cast<std::uint32_t>(state.words[index] + word[index]);
}

// The first 32 bits of the sines of the first numbers.
const std::array<std::uint32_t, 64>& md5_constants() {
    static const std::array<std::uint32_t, 64> constants = [] {
        std::array<std::uint32_t, 64> made{};
        for (std::size_t step = 0; step < made.size(); ++step)
            made[step] =
                static_cast<std::uint32_t>(std::fabs(std::sin(static_cast<double>(step + 1))) * 0x1p32);
        return made;
    }();
    return constants;
}

// Sixteen steps, of which four turn the names of the words round.
template <std::size_t kPhase>
void md5_phase(std::uint32_t (&word)[4], const std::uint32_t (&text)[16]) {
    static constexpr int kBy[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    static constexpr std::size_t kSteps[4][2] = {{1, 0}, {5, 1}, {3, 5}, {7, 0}};  // factor and offset
    const auto& constants = md5_constants();
    auto [a, b, c, d] = word;
#pragma GCC unroll 16
    for (std::size_t step = 0; step < 16; ++step) {
        const std::uint32_t mixed = kPhase == 0   ? (b & c) | (~b & d)
                                    : kPhase == 1 ? (b & d) | (c & ~d)
                                    : kPhase == 2 ? b ^ c ^ d
                                                  : c ^ (b | ~d);
        const std::size_t place = (kSteps[kPhase][0] * step + kSteps[kPhase][1]) % 16;
        const std::uint32_t sum = a + mixed + constants[16 * kPhase + step] + text[place];
        a = d;
        d = c;
        c = b;
        b += std::rotl(sum, kBy[kPhase][step % 4]);
    }
    word[0] = a;
    word[1] = b;
    word[2] = c;
    word[3] = d;
}

void md5_block(DigestState& state, const unsigned char* block) {
    std::uint32_t text[16];
    for (std::size_t index = 0; index < 16; ++index)
        text[index] = __builtin_bswap32(read_big<std::uint32_t>(block + index * 4));
    std::uint32_t word[4];
    for (std::size_t index = 0; index < 4; ++index)
        word[index] = static_cast<std::uint32_t>(state.words[index]);
    md5_phase<0>(word, text);
    md5_phase<1>(word, text);
    md5_phase<2>(word, text);
    md5_phase<3>(word, text);
    for (std::size_t index = 0; index < 4; ++index)
        state.words[index] = static_cast<std::uint32_t>(state.words[index] + word[index]);
}

void take_block(DigestState& state, const unsigned char* block) {
    switch (state.kind) {
    case Digest::Md5: return md5_block(state, block);
    case Digest::Sha1: return sha1_block(state, block);
    case Digest::Sha224:
    case Digest::Sha256: return sha2_block<std::uint32_t, 64, kTurns32>(state, block);
    case Digest::Sha384:
    case Digest::Sha512: return sha2_block<std::uint64_t, 80, kTurns64>(state, block);
    default: return sponge_block(state, block, digest_block_size(state.kind));
    }
}

void take_blocks(DigestState& state, const unsigned char* blocks, std::size_t count) {
    const bool is_sha256 = state.kind == Digest::Sha224 || state.kind == Digest::Sha256;
    if (is_sha256 && has_sha_instructions())
        return sha256_blocks(state, blocks, count, sha2_constants<std::uint32_t>().data());
    const std::size_t size = digest_block_size(state.kind);
    for (; count != 0; --count, blocks += size)
        take_block(state, blocks);
}

}  // namespace

std::size_t digest_size(Digest kind) {
    static constexpr std::size_t kSizes[] = {16, 20, 28, 32, 48, 64, 28, 32, 48, 64, 0, 0};
    return kSizes[static_cast<std::size_t>(kind)];
}

std::size_t digest_block_size(Digest kind) {
    static constexpr std::size_t kSizes[] = {64, 64, 64, 64, 128, 128, 144, 136, 104, 72, 168, 136};
    return kSizes[static_cast<std::size_t>(kind)];
}

void start_digest(DigestState& state, Digest kind) {
    state = DigestState{};
    state.kind = kind;
    static constexpr std::uint64_t kFirst[] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    const auto& roots = prime_roots<16, 2>();
    for (std::size_t index = 0; index < 8; ++index) {
        switch (kind) {
        case Digest::Md5:
        case Digest::Sha1: state.words[index] = index < 5 ? kFirst[index] : 0; break;
        case Digest::Sha224: state.words[index] = roots[index + 8] & 0xFFFFFFFF; break;
        case Digest::Sha256: state.words[index] = roots[index] >> 32; break;
        case Digest::Sha384: state.words[index] = roots[index + 8]; break;
        case Digest::Sha512: state.words[index] = roots[index]; break;
        default: break;  // a sponge begins empty
        }
    }
}

void update_digest(DigestState& state, std::string_view bytes) {
    const std::size_t block_size = digest_block_size(state.kind);
    std::size_t filled = static_cast<std::size_t>(state.total % block_size);
    state.total += bytes.size();
    while (!bytes.empty()) {
        if (filled == 0 && bytes.size() >= block_size) {
            const std::size_t blocks = bytes.size() / block_size;
            take_blocks(state, reinterpret_cast<const unsigned char*>(bytes.data()), blocks);
            bytes.remove_prefix(blocks * block_size);
            continue;
        }
        const std::size_t taken = std::min(block_size - filled, bytes.size());
        std::memcpy(state.pending + filled, bytes.data(), taken);
        bytes.remove_prefix(taken);
        filled += taken;
        if (filled < block_size) return;
        take_blocks(state, state.pending, 1);
        filled = 0;
    }
}

std::size_t finish_digest(const DigestState& state, unsigned char* out) {
    if (is_sponge(state.kind)) {
        squeeze_sponge(state, out, digest_size(state.kind));
        return digest_size(state.kind);
    }
    DigestState last = state;
    const std::size_t block_size = digest_block_size(state.kind);
    const std::size_t length_size = block_size / 8;
    const std::uint64_t bits = state.total * 8;
    const bool is_little = state.kind == Digest::Md5;
    // A one bit, zeros, and the number of bits at the end of a block.
    char padding[2 * 128] = {'\x80'};
    const std::size_t filled = static_cast<std::size_t>(state.total % block_size);
    const std::size_t blocks = filled + 1 + length_size > block_size ? 2 : 1;
    const std::size_t size_of_padding = blocks * block_size - filled;
    for (std::size_t index = 0; index < 8; ++index)
        padding[size_of_padding - 8 + index] =
            static_cast<char>(bits >> (8 * (is_little ? index : 7 - index)));
    update_digest(last, {padding, size_of_padding});
    const std::size_t word_size = length_size / 2;
    const std::size_t size = digest_size(state.kind);
    for (std::size_t at = 0; at < size; ++at) {
        const std::size_t place = at % word_size;
        const std::size_t shift = 8 * (is_little ? place : word_size - 1 - place);
        out[at] = static_cast<unsigned char>(last.words[at / word_size] >> shift);
    }
    return size;
}

}  // namespace gossamer
