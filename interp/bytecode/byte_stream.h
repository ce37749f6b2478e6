// Reading and writing of the bytes of binary forms: little-endian words and numbers in groups of seven bits.
// The reader never leaves its bytes: after a fault it is `failed()` and gives zeros.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace gossamer {

// Numbers of either sign with small ones near zero: 0, -1, 1, -2, …
[[nodiscard]] constexpr std::uint64_t fold_sign(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ (value < 0 ? ~std::uint64_t{0} : 0);
}
[[nodiscard]] constexpr std::int64_t unfold_sign(std::uint64_t value) {
    return static_cast<std::int64_t>((value >> 1) ^ (std::uint64_t{0} - (value & 1)));
}

class ByteWriter {
public:
    void write_byte(unsigned value) { bytes_.push_back(static_cast<char>(value & 0xFF)); }
    void write_fixed32(std::uint32_t value) {
        for (unsigned shift = 0; shift < 32; shift += 8)
            write_byte(value >> shift);
    }
    void write_fixed64(std::uint64_t value) {
        for (unsigned shift = 0; shift < 64; shift += 8)
            write_byte(static_cast<unsigned>(value >> shift));
    }
    void write_number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            write_byte(static_cast<unsigned>(value & 0x7F) | 0x80);
        write_byte(static_cast<unsigned>(value));
    }
    void write_signed(std::int64_t value) { write_number(fold_sign(value)); }
    void write_bytes(std::string_view bytes) { bytes_.append(bytes); }

    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] std::string_view view() const { return bytes_; }
    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : next_(bytes.data()), end_(bytes.data() + bytes.size()) {}

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] bool at_end() const { return next_ == end_; }
    [[nodiscard]] std::size_t remaining() const { return static_cast<std::size_t>(end_ - next_); }
    void fail() {
        failed_ = true;
        next_ = end_;
    }

    unsigned read_byte() {
        if (next_ == end_) {
            fail();
            return 0;
        }
        return static_cast<unsigned char>(*next_++);
    }
    std::uint32_t read_fixed32() { return static_cast<std::uint32_t>(read_fixed(4)); }
    std::uint64_t read_fixed64() { return read_fixed(8); }
    std::uint64_t read_number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const unsigned byte = read_byte();
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return value;
        }
        fail();
        return 0;
    }
    std::int64_t read_signed() { return unfold_sign(read_number()); }
    // A number that must not be greater than `limit`.
    std::uint64_t read_bounded(std::uint64_t limit) {
        const std::uint64_t value = read_number();
        if (value <= limit) return value;
        fail();
        return 0;
    }
    // How many elements follow, each of which takes at least `element_size` bytes: what is read later is
    // there.
    std::size_t read_count(std::size_t element_size = 1) {
        const std::uint64_t count = read_number();
        if (count <= remaining() / element_size) return static_cast<std::size_t>(count);
        fail();
        return 0;
    }
    // Borrowed from the bytes that are read.
    std::string_view read_bytes(std::size_t size) {
        if (size > remaining()) {
            fail();
            return {};
        }
        const std::string_view bytes(next_, size);
        next_ += size;
        return bytes;
    }

private:
    std::uint64_t read_fixed(unsigned size) {
        if (remaining() < size) {
            fail();
            return 0;
        }
        std::uint64_t value = 0;
        for (unsigned index = 0; index < size; ++index) {
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(*next_++)) << (8 * index);
        }
        return value;
    }

    const char* next_;
    const char* end_;
    bool failed_ = false;
};

}  // namespace gossamer
