// _base64: the loops under binascii: letters for bytes and back, and the check sum of zip files. What is
// irregular in a text is stdlib/binascii.py's affair.
#include "memory/count.h"
#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "support/text_builder.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace gossamer {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t kNoLetter = 0xFF;

constexpr auto kValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(kNoLetter);
    for (std::size_t value = 0; value < kAlphabet.size(); ++value)
        values[static_cast<unsigned char>(kAlphabet[value])] = static_cast<std::uint8_t>(value);
    return values;
}();

constexpr auto kCrcOfByte = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t crc = byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xEDB88320u : 0u);
        table[byte] = crc;
    }
    return table;
}();

// The bytes of an argument, borrowed.
Result<std::string_view> bytes_of(Interpreter& in, Value value) {
    std::string_view bytes;
    GOSSAMER_TRY(found, find_buffer(in, value, bytes));
    if (!found.get()) return raise(in, Error::BytesLikeRequired, type_name(in, value));
    return bytes;
}

// The letters of three bytes in the upper 24 of 32 bits, as many as are asked for.
void put_letters(char* out, std::uint32_t bits, std::size_t count) {
    for (std::size_t index = 0; index < count; ++index)
        out[index] = kAlphabet[bits >> (26 - 6 * index) & 63];
}

// Up to four bytes, the first one highest.
[[nodiscard]] std::uint32_t big_endian(std::string_view bytes) {
    std::uint32_t word = 0;
    for (std::size_t index = 0; index < bytes.size(); ++index)
        word |= std::uint32_t{static_cast<unsigned char>(bytes[index])} << (24 - 8 * index);
    return word;
}

// encode(data, newline): four letters for each three bytes, and an end of line if so told.
Owned base64_encode(Interpreter& in, Args args) {
    GOSSAMER_TRY(newline, is_true(in, args[1]));
    GOSSAMER_TRY(data, bytes_of(in, args[0]));
    std::string_view bytes = data.get();
    GOSSAMER_TRY(text, new_bytes_unfilled(in, (bytes.size() + 2) / 3 * 4 + (newline.get() ? 1 : 0)));
    char* out = text->data();
    for (; bytes.size() >= 3; bytes.remove_prefix(3), out += 4)
        put_letters(out, big_endian(bytes.substr(0, 3)), 4);
    if (!bytes.empty()) {
        std::fill_n(out, 4, '=');
        put_letters(out, big_endian(bytes), bytes.size() + 1);
        out += 4;
    }
    if (newline.get()) *out = '\n';
    return std::move(text).to_owned();
}

// Six bits for each letter, the first one highest; more than that when one of them is no letter.
[[nodiscard]] std::uint32_t bits_of_letters(std::string_view letters) {
    std::uint32_t bits = 0;
    std::uint32_t all = 0;
    for (const char letter : letters) {
        const std::uint32_t value = kValues[static_cast<unsigned char>(letter)];
        all |= value;
        bits = bits << 6 | value;
    }
    return all > 63 ? ~0u : bits;
}

void put_bytes(char* out, std::uint32_t word, std::size_t count) {
    for (std::size_t index = 0; index < count; ++index)
        out[index] = static_cast<char>(word >> (24 - 8 * index));
}

// decode(text): the bytes; None for what is no text made of whole groups of letters, padded at its end only.
Owned base64_decode(Interpreter& in, Args args) {
    std::string_view text;
    if (is_str(args[0])) {
        text = as<Str>(args[0])->text();
    } else {
        const Result<bool> found = find_buffer(in, args[0], text);
        if (found.is_error()) clear_pending(in);
        if (found.is_error() || !found.get()) return Owned::none();
    }
    if (text.size() % 4 != 0) return Owned::none();
    std::size_t pads = 0;
    while (pads < 2 && !text.empty() && text.back() == '=') {
        text.remove_suffix(1);
        ++pads;
    }
    GOSSAMER_TRY(bytes, new_bytes_unfilled(in, (text.size() + pads) / 4 * 3 - pads));
    char* out = bytes->data();
    for (; text.size() >= 4; text.remove_prefix(4), out += 3) {
        const std::uint32_t bits = bits_of_letters(text.substr(0, 4));
        if (bits == ~0u) return Owned::none();
        put_bytes(out, bits << 8, 3);
    }
    const std::uint32_t bits = bits_of_letters(text);
    if (bits == ~0u) return Owned::none();
    if (!text.empty()) put_bytes(out, bits << (32 - 6 * text.size()), text.size() - 1);
    return std::move(bytes).to_owned();
}

// encode32(data, alphabet): eight letters for each five bytes, padded.
Owned base32_encode(Interpreter& in, Args args) {
    GOSSAMER_TRY(data, bytes_of(in, args[0]));
    GOSSAMER_TRY(letters, bytes_of(in, args[1]));
    std::string_view bytes = data.get();
    GOSSAMER_TRY(text, new_bytes_unfilled(in, (bytes.size() + 4) / 5 * 8));
    char* out = text->data();
    while (!bytes.empty()) {
        const std::string_view group = bytes.substr(0, 5);
        std::uint64_t bits = 0;
        for (std::size_t index = 0; index < 5; ++index)
            bits = bits << 8 | (index < group.size() ? static_cast<unsigned char>(group[index]) : 0u);
        const std::size_t used = (8 * group.size() + 4) / 5;
        for (std::size_t index = 0; index < 8; ++index)
            *out++ = index < used ? letters.get()[bits >> (35 - 5 * index) & 31] : '=';
        bytes.remove_prefix(group.size());
    }
    return std::move(text).to_owned();
}

// encode85(data, alphabet, zeros, blanks): five letters for each four bytes; the last ones are made up to
// four with zeros. `zeros` and `blanks` are single letters for such words, or empty.
Owned base85_encode(Interpreter& in, Args args) {
    std::string_view given[4];
    for (std::size_t index = 0; index < std::size(given); ++index) {
        GOSSAMER_TRY(bytes, bytes_of(in, args[index]));
        given[index] = bytes.get();
    }
    auto [bytes, alphabet, zeros, blanks] = given;
    TextBuilder out;
    while (!bytes.empty()) {
        std::uint32_t word = big_endian(bytes.substr(0, 4));
        bytes.remove_prefix(std::min(bytes.size(), std::size_t{4}));
        const std::string_view single = word == 0 ? zeros : word == 0x20202020 ? blanks : std::string_view{};
        char letters[5];
        for (std::size_t index = 5; index-- > 0; word /= 85)
            letters[index] = alphabet[word % 85];
        out.append_known(single.empty() ? std::string_view{letters, 5} : single, 0);
    }
    if (out.failed()) return raise_memory_error(in);
    return new_bytes(in, out.view()).to_owned();
}

// crc32(data, crc): `crc` is the sum of what came before, 0 at first.
Owned base64_crc32(Interpreter& in, Args args) {
    GOSSAMER_TRY(data, bytes_of(in, args[0]));
    GOSSAMER_TRY(before, as_int64(in, args[1]));
    std::uint32_t crc = ~static_cast<std::uint32_t>(before.get());
    for (const char byte : data.get())
        crc = kCrcOfByte[(crc ^ static_cast<unsigned char>(byte)) & 0xFF] ^ crc >> 8;
    return new_int(in, static_cast<std::int64_t>(static_cast<std::uint32_t>(~crc)));
}

constexpr Method kFunctions[] = {
    {"encode", base64_encode, exactly(2),
     "encode($module, data, newline, /)\nFour letters for each three bytes."},
    {"decode", base64_decode, exactly(1), "decode($module, text, /)\nThe bytes of a regular text, or None."},
    {"encode32", base32_encode, exactly(2),
     "encode32($module, data, alphabet, /)\nEight letters for each five bytes."},
    {"encode85", base85_encode, exactly(4),
     "encode85($module, data, alphabet, zeros, blanks, /)\nFive letters for each four bytes."},
    {"crc32", base64_crc32, exactly(2), "crc32($module, data, crc, /)\nThe check sum of zip files."},
};

}  // namespace

extern const ModuleSpec _base64_module_spec;
const ModuleSpec _base64_module_spec{"_base64", "Bytes as letters.", kFunctions, nullptr};

}  // namespace gossamer
