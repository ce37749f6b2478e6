// Message digests: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gossamer {

enum class Digest : std::uint8_t { Md5, Sha1, Sha224, Sha256, Sha384, Sha512 };

// A digest under way. Plain data: a copy goes on by itself.
struct DigestState {
    Digest kind;
    std::uint64_t words[8];      // 32 bits of each are used up to SHA-256
    std::uint64_t total;         // bytes taken in
    unsigned char pending[128];  // those that do not fill a block yet: total modulo the size of a block
};

void start_digest(DigestState& state, Digest kind);
void update_digest(DigestState& state, std::string_view bytes);
// Writes the digest of what was taken in; the state itself stays as it is. Returns its size, at most 64.
std::size_t finish_digest(const DigestState& state, unsigned char* out);

// SHA-224 and SHA-256 of whole blocks by instructions of the processor, if it has them. hashes_x86.cpp
[[nodiscard]] bool has_sha_instructions();
void sha256_blocks(DigestState& state, const unsigned char* blocks, std::size_t count,
                   const std::uint32_t* constants);

[[nodiscard]] std::size_t digest_size(Digest kind);
[[nodiscard]] std::size_t digest_block_size(Digest kind);

}  // namespace gossamer
