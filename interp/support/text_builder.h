// Builds generalised UTF-8 text by appending. Keeps the number of code points and whether all is ASCII up to
// date, so that a string object can be made of it without a second look at the bytes.
//
// Short texts stay in the builder itself. When memory runs out the builder turns `failed()` and ignores all
// that follows: test once at the end. Nothing throws.
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "support/assert.h"
#include "support/short_bytes.h"
#include "support/utf8.h"

namespace gossamer {

class TextBuilder {
public:
    TextBuilder() noexcept = default;
    TextBuilder(const TextBuilder&) = delete;
    TextBuilder& operator=(const TextBuilder&) = delete;
    ~TextBuilder() {
        if (data_ != inline_) std::free(data_);
    }

    // One ASCII character.
    void append(char ascii) noexcept {
        GOSSAMER_ASSERT(static_cast<unsigned char>(ascii) < 0x80);
        if (!reserve(1)) return;
        data_[size_++] = ascii;
        ++code_points_;
    }

    // Well-formed text of any kind.
    void append(std::string_view text) noexcept {
        if (utf8::is_ascii(text)) {
            append_known(text, text.size());
        } else {
            append_known(text, utf8::count_code_points(text));
        }
    }

    // Text whose number of code points the caller knows. O(size) copy, no scan.
    void append_known(std::string_view text, std::size_t code_points) noexcept {
        if (!reserve(text.size())) return;
        copy_bytes(data_ + size_, text.data(), text.size());
        size_ += text.size();
        code_points_ += code_points;
    }

    void append_code_point(char32_t code_point) noexcept {
        if (!reserve(utf8::kMaxLength)) return;
        size_ += utf8::encode(code_point, data_ + size_);
        ++code_points_;
    }

    void append_repeated(char32_t code_point, std::size_t count) noexcept {
        char encoded[utf8::kMaxLength];
        const unsigned length = utf8::encode(code_point, encoded);
        if (count > kLargest / length || !reserve(count * length)) {
            failed_ = true;
            return;
        }
        if (length == 1) {
            std::memset(data_ + size_, encoded[0], count);
        } else {
            for (std::size_t index = 0; index < count; ++index) {
                std::memcpy(data_ + size_ + index * length, encoded, length);
            }
        }
        size_ += count * length;
        code_points_ += count;
    }

    void append_int(std::int64_t value) noexcept {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, value);
        append_known({digits, static_cast<std::size_t>(end.ptr - digits)},
                     static_cast<std::size_t>(end.ptr - digits));
    }

    // Lower-case hexadecimal without prefix, at least `minimum_digits` long (at most 16).
    void append_hex(std::uint64_t value, unsigned minimum_digits = 1) noexcept {
        char digits[16];
        unsigned used = 0;
        do {
            digits[15 - used++] = "0123456789abcdef"[value & 0xF];
            value >>= 4;
        } while (value != 0 || (used < minimum_digits && used < 16));
        append_known({digits + 16 - used, used}, used);
    }

    // Room for `count` more ASCII bytes to be written in place: write up to `count`, then `commit_ascii`.
    // Null (and failed) when there is no memory.
    [[nodiscard]] char* prepare(std::size_t count) noexcept {
        return reserve(count) ? data_ + size_ : nullptr;
    }
    void commit_ascii(std::size_t written) noexcept {
        GOSSAMER_ASSERT(written <= capacity_ - size_);
        size_ += written;
        code_points_ += written;
    }

    // Ensures room for `more` bytes; false (and failed) when there is no memory.
    bool reserve(std::size_t more) noexcept {
        if (more <= capacity_ - size_ && !failed_) [[likely]]
            return true;
        return grow(more);
    }

    // For those who append what they could not get memory for.
    void fail() noexcept { failed_ = true; }

    // Takes back the end of the text, from byte `size` on; `size` lies on a code point border.
    void truncate(std::size_t size) noexcept {
        GOSSAMER_ASSERT(size <= size_);
        code_points_ -= utf8::count_code_points({data_ + size, size_ - size});
        size_ = size;
    }
    // Empty again, memory kept, a failure forgotten.
    void clear() noexcept {
        size_ = code_points_ = 0;
        failed_ = false;
    }

    // Borrowed from the builder until it changes or dies.
    [[nodiscard]] std::string_view view() const noexcept { return {data_, size_}; }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }  // bytes
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] std::size_t code_points() const noexcept { return code_points_; }
    [[nodiscard]] bool is_ascii() const noexcept { return code_points_ == size_; }
    [[nodiscard]] bool failed() const noexcept { return failed_; }

private:
    // Not even asked for: the address sanitizer takes such a request for a mistake and ends the process.
    static constexpr std::size_t kLargest = std::size_t{1} << 39;

    [[gnu::noinline, gnu::cold]] bool grow(std::size_t more) noexcept {
        if (failed_ || more > kLargest || size_ > kLargest) {
            failed_ = true;
            return false;
        }
        std::size_t wanted = capacity_ * 2;
        if (wanted < size_ + more) wanted = size_ + more;
        void* memory = data_ == inline_ ? std::malloc(wanted) : std::realloc(data_, wanted);
        if (memory == nullptr) {
            failed_ = true;
            return false;
        }
        if (data_ == inline_) std::memcpy(memory, inline_, size_);
        data_ = static_cast<char*>(memory);
        capacity_ = wanted;
        return true;
    }

    char* data_ = inline_;
    std::size_t size_ = 0;
    std::size_t capacity_ = sizeof inline_;
    std::size_t code_points_ = 0;
    bool failed_ = false;
    char inline_[128];
};

}  // namespace gossamer
