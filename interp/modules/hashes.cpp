#include "modules/hashes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <string>

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
template <class Word, std::size_t kRounds>
void sha2_block(DigestState& state, const unsigned char* block, const Turns& turns) {
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
            static_cast<Word>(schedule[index - 16] + small(schedule[index - 15], turns.small_first) +
                              schedule[index - 7] + small(schedule[index - 2], turns.small_second));
    Word word[8];
    for (std::size_t index = 0; index < 8; ++index)
        word[index] = static_cast<Word>(state.words[index]);
    auto& [a, b, c, d, e, f, g, h] = word;
    const auto& constants = prime_roots<80, 3>();
    for (std::size_t round = 0; round < kRounds; ++round) {
        const auto constant = static_cast<Word>(constants[round] >> (64 - 8 * sizeof(Word)));
        const auto first =
            static_cast<Word>(h + large(e, turns.second) + ((e & f) ^ (~e & g)) + constant + schedule[round]);
        const auto second = static_cast<Word>(large(a, turns.first) + ((a & b) ^ (a & c) ^ (b & c)));
        h = g;
        g = f;
        f = e;
        e = static_cast<Word>(d + first);
        d = c;
        c = b;
        b = a;
        a = static_cast<Word>(first + second);
    }
    for (std::size_t index = 0; index < 8; ++index)
        state.words[index] = static_cast<Word>(state.words[index] + word[index]);
}

constexpr Turns kTurns32{{2, 13, 22}, {6, 11, 25}, {7, 18, 3}, {17, 19, 10}};
constexpr Turns kTurns64{{28, 34, 39}, {14, 18, 41}, {1, 8, 7}, {19, 61, 6}};

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
    auto& [a, b, c, d, e] = word;
    static constexpr std::uint32_t kConstants[] = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};
    for (std::size_t round = 0; round < 80; ++round) {
        const std::size_t phase = round / 20;
        const std::uint32_t mixed = phase == 0   ? (b & c) | (~b & d)
                                    : phase == 2 ? (b & c) | (b & d) | (c & d)
                                                 : b ^ c ^ d;
        const std::uint32_t next = std::rotl(a, 5) + mixed + e + kConstants[phase] + schedule[round];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    for (std::size_t index = 0; index < 5; ++index)
        state.words[index] = static_cast<std::uint32_t>(state.words[index] + word[index]);
}

void md5_block(DigestState& state, const unsigned char* block) {
    std::uint32_t text[16];
    for (std::size_t index = 0; index < 16; ++index)
        text[index] = __builtin_bswap32(read_big<std::uint32_t>(block + index * 4));
    static constexpr int kTurns[4][4] = {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}};
    static constexpr std::size_t kSteps[4][2] = {{1, 0}, {5, 1}, {3, 5}, {7, 0}};  // factor and offset
    std::uint32_t word[4];
    for (std::size_t index = 0; index < 4; ++index)
        word[index] = static_cast<std::uint32_t>(state.words[index]);
    auto& [a, b, c, d] = word;
    for (std::size_t step = 0; step < 64; ++step) {
        const std::size_t phase = step / 16;
        const std::uint32_t mixed = phase == 0   ? (b & c) | (~b & d)
                                    : phase == 1 ? (b & d) | (c & ~d)
                                    : phase == 2 ? b ^ c ^ d
                                                 : c ^ (b | ~d);
        const auto constant =
            static_cast<std::uint32_t>(std::fabs(std::sin(static_cast<double>(step + 1))) * 0x1p32);
        const std::size_t place = (kSteps[phase][0] * step + kSteps[phase][1]) % 16;
        const std::uint32_t sum = a + mixed + constant + text[place];
        a = d;
        d = c;
        c = b;
        b += std::rotl(sum, kTurns[phase][step % 4]);
    }
    for (std::size_t index = 0; index < 4; ++index)
        state.words[index] = static_cast<std::uint32_t>(state.words[index] + word[index]);
}

void take_block(DigestState& state, const unsigned char* block) {
    switch (state.kind) {
    case Digest::Md5: return md5_block(state, block);
    case Digest::Sha1: return sha1_block(state, block);
    case Digest::Sha224:
    case Digest::Sha256: return sha2_block<std::uint32_t, 64>(state, block, kTurns32);
    case Digest::Sha384:
    case Digest::Sha512: return sha2_block<std::uint64_t, 80>(state, block, kTurns64);
    }
}

}  // namespace

std::size_t digest_size(Digest kind) {
    static constexpr std::size_t kSizes[] = {16, 20, 28, 32, 48, 64};
    return kSizes[static_cast<std::size_t>(kind)];
}

std::size_t digest_block_size(Digest kind) {
    return kind >= Digest::Sha384 ? 128 : 64;
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
        }
    }
}

void update_digest(DigestState& state, std::string_view bytes) {
    const std::size_t block_size = digest_block_size(state.kind);
    std::size_t filled = static_cast<std::size_t>(state.total % block_size);
    state.total += bytes.size();
    while (!bytes.empty()) {
        const std::size_t taken = std::min(block_size - filled, bytes.size());
        std::memcpy(state.pending + filled, bytes.data(), taken);
        bytes.remove_prefix(taken);
        filled += taken;
        if (filled < block_size) return;
        take_block(state, state.pending);
        filled = 0;
    }
}

std::size_t finish_digest(const DigestState& state, unsigned char* out) {
    DigestState last = state;
    const std::size_t block_size = digest_block_size(state.kind);
    const std::size_t length_size = block_size / 8;
    const std::uint64_t bits = state.total * 8;
    std::string padding{'\x80'};
    while ((state.total + padding.size()) % block_size != block_size - length_size)
        padding += '\0';
    const bool is_little = state.kind == Digest::Md5;
    padding.append(length_size - 8, '\0');
    for (int index = 0; index < 8; ++index)
        padding += static_cast<char>(bits >> (8 * (is_little ? index : 7 - index)));
    update_digest(last, padding);
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
