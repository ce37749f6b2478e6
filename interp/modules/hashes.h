// Message digests: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4), SHA-3 (FIPS 202).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gossamer {

enum class Digest : std::uint8_t {
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
    Sha3_224,
    Sha3_256,
    Sha3_384,
    Sha3_512,
    Shake128,
    Shake256,  // the sponges
};

// A digest under way. Plain data: a copy goes on by itself.
struct DigestState {
    Digest kind;
    std::uint64_t words[25];     // 32 bits of each are used up to SHA-256; 8 words up to SHA-512
    std::uint64_t total;         // bytes taken in
    unsigned char pending[168];  // those that do not fill a block yet: total modulo the size of a block
};

void start_digest(DigestState& state, Digest kind);
void update_digest(DigestState& state, std::string_view bytes);
// Writes the digest of what was taken in; the state itself stays as it is. Returns its size, at most 64.
std::size_t finish_digest(const DigestState& state, unsigned char* out);

// SHA-224 and SHA-256 of whole blocks by instructions of the processor, if it has them. hashes_x86.cpp
[[nodiscard]] bool has_sha_instructions();
void sha256_blocks(DigestState& state, const unsigned char* blocks, std::size_t count,
                   const std::uint32_t* constants);

// The sponge: words are mixed with a block and turned into others, and give up a block of what they hold.
// hashes_sponge.cpp
void sponge_block(DigestState& state, const unsigned char* block, std::size_t size);
// What is left of the input, and the end of it; then as many bytes as are asked for.
void squeeze_sponge(const DigestState& state, unsigned char* out, std::size_t size);

[[nodiscard]] inline bool is_sponge(Digest kind) {
    return kind >= Digest::Sha3_224;
}
// The size of the digest is told when it is asked for.
[[nodiscard]] inline bool has_any_size(Digest kind) {
    return kind >= Digest::Shake128;
}
// 0: any.
[[nodiscard]] std::size_t digest_size(Digest kind);
[[nodiscard]] std::size_t digest_block_size(Digest kind);

}  // namespace gossamer
