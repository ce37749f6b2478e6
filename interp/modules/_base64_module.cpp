// _base64: the loops under binascii: letters for bytes and back, and the check sum of zip files. What is
// irregular in a text is stdlib/binascii.py's affair.
#include "memory/count.h"
#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"

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

// encode(data): four letters for each three bytes.
Owned base64_encode(Interpreter& in, Args args) {
    GOSSAMER_TRY(data, bytes_of(in, args[0]));
    const std::string_view bytes = data.get();
    GOSSAMER_TRY(text, new_bytes_unfilled(in, (bytes.size() + 2) / 3 * 4));
    char* out = text->data();
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::size_t count = bytes.size() - at < 3 ? bytes.size() - at : 3;
        std::uint32_t bits = 0;
        for (std::size_t index = 0; index < 3; ++index)
            bits = bits << 8 | (index < count ? static_cast<unsigned char>(bytes[at + index]) : 0u);
        for (std::size_t index = 0; index < 4; ++index)
            *out++ = index <= count ? kAlphabet[bits >> (18 - 6 * index) & 63] : '=';
    }
    return std::move(text).to_owned();
}

// decode(text): the bytes; None for a text that is not made of whole groups of letters, padded at its end
// only.
Owned base64_decode(Interpreter& in, Args args) {
    GOSSAMER_TRY(data, bytes_of(in, args[0]));
    std::string_view text = data.get();
    if (text.size() % 4 != 0) return Owned::none();
    std::size_t pads = 0;
    while (pads < 2 && !text.empty() && text.back() == '=') {
        text.remove_suffix(1);
        ++pads;
    }
    GOSSAMER_TRY(bytes, new_bytes_unfilled(in, (text.size() + pads) / 4 * 3 - pads));
    char* out = bytes->data();
    std::uint32_t bits = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::uint8_t value = kValues[static_cast<unsigned char>(text[at])];
        if (value == kNoLetter) return Owned::none();
        bits = bits << 6 | value;
        if (at % 4 != 0) *out++ = static_cast<char>(bits >> (6 - 2 * (at % 4)));
    }
    return std::move(bytes).to_owned();
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
    {"encode", base64_encode, exactly(1), "encode($module, data, /)\nFour letters for each three bytes."},
    {"decode", base64_decode, exactly(1), "decode($module, text, /)\nThe bytes of a regular text, or None."},
    {"crc32", base64_crc32, exactly(2), "crc32($module, data, crc, /)\nThe check sum of zip files."},
};

}  // namespace

extern const ModuleSpec _base64_module_spec;
const ModuleSpec _base64_module_spec{"_base64", "Bytes as letters.", kFunctions, nullptr};

}  // namespace gossamer
