// The permutation of SHA-3 and how its sponge takes in and gives out bytes (FIPS 202).
#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "modules/hashes.h"

namespace gossamer {

namespace {

// One bit after the other of the sequence that the standard derives the constants of the rounds from: a shift
// register of eight bits.
struct Register {
    unsigned bits = 1;

    bool next() {
        const bool out = (bits & 1) != 0;
        bits = bits << 1;
        if ((bits & 0x100) != 0) bits ^= 0x171;
        return out;
    }
};

void permute(std::uint64_t (&words)[25]) {
    Register constants;
    for (int round = 0; round < 24; ++round) {
        // theta: each column takes in the parity of two others
        std::uint64_t parity[5];
        for (std::size_t x = 0; x < 5; ++x)
            parity[x] = words[x] ^ words[x + 5] ^ words[x + 10] ^ words[x + 15] ^ words[x + 20];
        for (std::size_t x = 0; x < 5; ++x) {
            const std::uint64_t both = parity[(x + 4) % 5] ^ std::rotl(parity[(x + 1) % 5], 1);
            for (std::size_t y = 0; y < 25; y += 5)
                words[x + y] ^= both;
        }
        // rho and pi: the words change places along one path, each turned further than the one before
        std::uint64_t carried = words[1];
        std::size_t x = 1, y = 0;
        for (int step = 1; step <= 24; ++step) {
            const std::size_t next = (2 * x + 3 * y) % 5;
            x = y;
            y = next;
            carried = std::exchange(words[x + 5 * y], std::rotl(carried, step * (step + 1) / 2 % 64));
        }
        // chi: within a row
        for (std::size_t row = 0; row < 25; row += 5) {
            std::uint64_t old[5];
            std::copy_n(words + row, 5, old);
            for (std::size_t place = 0; place < 5; ++place)
                words[row + place] = old[place] ^ (~old[(place + 1) % 5] & old[(place + 2) % 5]);
        }
        // iota
        for (int power = 0; power < 7; ++power)
            if (constants.next()) words[0] ^= std::uint64_t{1} << ((1 << power) - 1);
    }
}

}  // namespace

void sponge_block(DigestState& state, const unsigned char* block, std::size_t size) {
    for (std::size_t index = 0; index < size; ++index)
        state.words[index / 8] ^= std::uint64_t{block[index]} << (8 * (index % 8));
    permute(state.words);
}

void squeeze_sponge(const DigestState& state, unsigned char* out, std::size_t size) {
    DigestState last = state;
    const std::size_t block_size = digest_block_size(state.kind);
    const auto filled = static_cast<std::size_t>(state.total % block_size);
    unsigned char block[sizeof state.pending] = {};
    std::memcpy(block, state.pending, filled);
    // Bits that tell SHA-3 from SHAKE, a one, zeros, and a one at the end of the block.
    block[filled] = has_any_size(state.kind) ? 0x1F : 0x06;
    block[block_size - 1] |= 0x80;
    sponge_block(last, block, block_size);
    for (std::size_t done = 0; done < size; ++done) {
        const std::size_t place = done % block_size;
        if (done != 0 && place == 0) permute(last.words);
        out[done] = static_cast<unsigned char>(last.words[place / 8] >> (8 * (place % 8)));
    }
}

}  // namespace gossamer
