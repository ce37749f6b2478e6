// bytes and bytearray taken as ASCII text: case, predicates, padding, translation, hexadecimal and decoding.
#include "builtins/bytes_methods.h"
#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/search_arguments.h"
#include "runtime/str.h"
#include "runtime/text_codec.h"
#include "runtime/text_codec_library.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

namespace gossamer {

namespace {

[[nodiscard]] constexpr bool is_lower(char byte) {
    return byte >= 'a' && byte <= 'z';
}
[[nodiscard]] constexpr bool is_upper(char byte) {
    return byte >= 'A' && byte <= 'Z';
}
[[nodiscard]] constexpr bool is_letter(char byte) {
    return is_lower(byte) || is_upper(byte);
}
[[nodiscard]] constexpr bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}
[[nodiscard]] constexpr bool is_space(char byte) {
    return byte == ' ' || (byte >= 9 && byte <= 13);
}
[[nodiscard]] constexpr char to_lower(char byte) {
    return is_upper(byte) ? static_cast<char>(byte + 32) : byte;
}
[[nodiscard]] constexpr char to_upper(char byte) {
    return is_lower(byte) ? static_cast<char>(byte - 32) : byte;
}

// Eight bytes with the case of those between `first` and `last` (ASCII letters) turned round. Two sums tell
// for all bytes at once, in their highest bits, whether they reach `first` and whether they are beyond
// `last`.
[[nodiscard]] std::uint64_t turn_case(std::uint64_t word, char first, char last) {
    constexpr std::uint64_t kEach = 0x0101'0101'0101'0101;
    constexpr std::uint64_t kHighest = 0x80 * kEach;
    const std::uint64_t low_bits = word & ~kHighest;
    const std::uint64_t reaches = low_bits + (0x80 - static_cast<std::uint64_t>(first)) * kEach;
    const std::uint64_t beyond = low_bits + (0x7F - static_cast<std::uint64_t>(last)) * kEach;
    const std::uint64_t is_between = (reaches ^ beyond) & ~word & kHighest;
    return word ^ (is_between >> 2);
}

// Changes the bytes of a new object, which nobody else has seen.
void turn_case_in_place(std::span<char> bytes, char first, char last) {
    std::uint64_t word = 0;
    char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= sizeof word; at += sizeof word, left -= sizeof word) {
        std::memcpy(&word, at, sizeof word);
        word = turn_case(word, first, last);
        std::memcpy(at, &word, sizeof word);
    }
    if (left == 0) return;
    std::memcpy(&word, at, left);
    word = turn_case(word, first, last);
    std::memcpy(at, &word, left);
}

Owned with_case_turned(Interpreter& interpreter, Value value, char first, char last) {
    const std::string_view bytes = bytes_of(value);
    if (is_bytearray(value)) {
        GOSSAMER_TRY(array, new_bytearray(interpreter, bytes));
        turn_case_in_place({array->data, array->size}, first, last);
        return std::move(array).to_owned();
    }
    GOSSAMER_TRY(made, new_bytes(interpreter, bytes));
    turn_case_in_place({made->data(), made->size}, first, last);
    return std::move(made).to_owned();
}

template <class Convert>
Owned convert_bytes(Interpreter& interpreter, Args args, Convert convert) {
    const std::string_view bytes = bytes_of(args[0]);
    TextBuilder out;
    char* room = out.prepare(bytes.size());
    if (room == nullptr) return raise_memory_error(interpreter);
    for (std::size_t index = 0; index < bytes.size(); ++index)
        room[index] = convert(index, bytes[index]);
    out.commit_ascii(bytes.size());
    return bytes_like(interpreter, args[0], out.view());
}

template <class Predicate>
Owned all_bytes(Args args, Predicate predicate) {
    const std::string_view bytes = bytes_of(args[0]);
    for (const char byte : bytes)
        if (!predicate(byte)) return Owned::boolean(false);
    return Owned::boolean(!bytes.empty());
}

// At least one letter of the wanted case and none of the other.
template <class Wanted, class Forbidden>
Owned has_only_case(Args args, Wanted wanted, Forbidden forbidden) {
    bool found = false;
    for (const char byte : bytes_of(args[0])) {
        if (forbidden(byte)) return Owned::boolean(false);
        found = found || wanted(byte);
    }
    return Owned::boolean(found);
}

enum class Align { Left, Right, Center };

Owned pad(Interpreter& interpreter, Args args, const char* name, Align align) {
    GOSSAMER_TRY(width, read_size(interpreter, args[1]));
    char fill = ' ';
    if (!args.get(2).is_empty()) {
        const bool has_bytes = is_bytes(args[2]) || is_bytearray(args[2]);
        if (!has_bytes || bytes_of(args[2]).size() != 1) {
            return raise(interpreter, Error::BytesFill, name, type_name(interpreter, args[2]));
        }
        fill = bytes_of(args[2])[0];
    }
    const std::string_view bytes = bytes_of(args[0]);
    const auto length = static_cast<std::int64_t>(bytes.size());
    const std::int64_t padding = width.get() > length ? width.get() - length : 0;
    const std::int64_t centred = padding / 2 + (padding & width.get() & 1);
    const std::int64_t left = align == Align::Left ? 0 : align == Align::Right ? padding : centred;
    TextBuilder out;
    const auto repeat = [&out, fill](std::int64_t count) {
        char* room = out.prepare(static_cast<std::size_t>(count));
        if (room == nullptr) return;
        for (std::int64_t index = 0; index < count; ++index)
            room[index] = fill;
        out.commit_ascii(static_cast<std::size_t>(count));
    };
    repeat(left);
    out.append_known(bytes, 0);
    repeat(padding - left);
    if (out.failed()) return raise_memory_error(interpreter);
    return bytes_like(interpreter, args[0], out.view());
}

}  // namespace

Owned bytes_capitalize(Interpreter& interpreter, Args args) {
    return convert_bytes(interpreter, args, [](std::size_t index, char byte) {
        return index == 0 ? to_upper(byte) : to_lower(byte);
    });
}
Owned bytes_lower(Interpreter& interpreter, Args args) {
    return with_case_turned(interpreter, args[0], 'A', 'Z');
}
Owned bytes_upper(Interpreter& interpreter, Args args) {
    return with_case_turned(interpreter, args[0], 'a', 'z');
}
Owned bytes_swapcase(Interpreter& interpreter, Args args) {
    return convert_bytes(interpreter, args, [](std::size_t, char byte) {
        return is_lower(byte) ? to_upper(byte) : to_lower(byte);
    });
}
Owned bytes_title(Interpreter& interpreter, Args args) {
    bool in_word = false;
    return convert_bytes(interpreter, args, [&in_word](std::size_t, char byte) {
        const char shown = in_word ? to_lower(byte) : to_upper(byte);
        in_word = is_letter(byte);
        return shown;
    });
}

Owned bytes_isalnum(Interpreter&, Args args) {
    return all_bytes(args, [](char byte) { return is_letter(byte) || is_digit(byte); });
}
Owned bytes_isalpha(Interpreter&, Args args) {
    return all_bytes(args, is_letter);
}
Owned bytes_isascii(Interpreter&, Args args) {
    for (const char byte : bytes_of(args[0]))
        if (static_cast<unsigned char>(byte) >= 0x80) return Owned::boolean(false);
    return Owned::boolean(true);
}
Owned bytes_isdigit(Interpreter&, Args args) {
    return all_bytes(args, is_digit);
}
Owned bytes_islower(Interpreter&, Args args) {
    return has_only_case(args, is_lower, is_upper);
}
Owned bytes_isspace(Interpreter&, Args args) {
    return all_bytes(args, is_space);
}
Owned bytes_isupper(Interpreter&, Args args) {
    return has_only_case(args, is_upper, is_lower);
}
Owned bytes_istitle(Interpreter&, Args args) {
    bool found = false;
    bool in_word = false;
    for (const char byte : bytes_of(args[0])) {
        if (is_upper(byte) == in_word && is_letter(byte)) return Owned::boolean(false);
        in_word = is_letter(byte);
        found = found || in_word;
    }
    return Owned::boolean(found);
}

Owned bytes_center(Interpreter& interpreter, Args args) {
    return pad(interpreter, args, "center", Align::Center);
}
Owned bytes_ljust(Interpreter& interpreter, Args args) {
    return pad(interpreter, args, "ljust", Align::Left);
}
Owned bytes_rjust(Interpreter& interpreter, Args args) {
    return pad(interpreter, args, "rjust", Align::Right);
}

Owned bytes_zfill(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(width, read_size(interpreter, args[1]));
    std::string_view rest = bytes_of(args[0]);
    const auto length = static_cast<std::int64_t>(rest.size());
    TextBuilder out;
    if (rest.starts_with('+') || rest.starts_with('-')) {
        out.append(rest[0]);
        rest.remove_prefix(1);
    }
    if (width.get() > length) out.append_repeated(U'0', static_cast<std::size_t>(width.get() - length));
    out.append_known(rest, 0);
    if (out.failed()) return raise_memory_error(interpreter);
    return bytes_like(interpreter, args[0], out.view());
}

Owned bytes_expandtabs(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(given, read_count(interpreter, args.get(1), 8));
    const std::size_t tab_size = given.get() > 0 ? static_cast<std::size_t>(given.get()) : 0;
    TextBuilder out;
    std::size_t column = 0;
    const std::string_view bytes = bytes_of(args[0]);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (bytes[at] == '\t') {
            const std::size_t blanks = tab_size == 0 ? 0 : tab_size - column % tab_size;
            out.append_repeated(U' ', blanks);
            column += blanks;
        } else {
            out.append_known(bytes.substr(at, 1), 0);
            column = bytes[at] == '\n' || bytes[at] == '\r' ? 0 : column + 1;
        }
    }
    if (out.failed()) return raise_memory_error(interpreter);
    return bytes_like(interpreter, args[0], out.view());
}

Owned bytes_translate(Interpreter& interpreter, Args args) {
    BytesArgument table;
    const bool has_table = !args[1].is_none();
    if (has_table) {
        GOSSAMER_CHECK(table.read(interpreter, args[1]));
        if (table.view().size() != 256) return raise(interpreter, Error::BytesTableSize);
    }
    std::array<bool, 256> is_deleted{};
    if (!args.get(2).is_empty()) {
        BytesArgument deleted;
        GOSSAMER_CHECK(deleted.read(interpreter, args[2]));
        for (const char byte : deleted.view())
            is_deleted[static_cast<unsigned char>(byte)] = true;
    }
    TextBuilder out;
    for (const char byte : bytes_of(args[0])) {
        const auto number = static_cast<unsigned char>(byte);
        if (is_deleted[number]) continue;
        const char shown = has_table ? table.view()[number] : byte;
        out.append_known({&shown, 1}, 0);
    }
    if (out.failed()) return raise_memory_error(interpreter);
    return bytes_like(interpreter, args[0], out.view());
}

Owned bytes_maketrans(Interpreter& interpreter, Args args) {
    BytesArgument from;
    BytesArgument to;
    GOSSAMER_CHECK(from.read(interpreter, args[0]));
    GOSSAMER_CHECK(to.read(interpreter, args[1]));
    if (from.view().size() != to.view().size()) return raise(interpreter, Error::BytesMaketransLengths);
    char table[256];
    for (unsigned byte = 0; byte < 256; ++byte)
        table[byte] = static_cast<char>(byte);
    for (std::size_t index = 0; index < from.view().size(); ++index)
        table[static_cast<unsigned char>(from.view()[index])] = to.view()[index];
    return new_bytes(interpreter, {table, sizeof table}).to_owned();
}

Owned bytes_decode(Interpreter& interpreter, Args args) {
    // The types of both are checked before an encoding is looked for.
    if (is_str(args.get(1))) GOSSAMER_CHECK(read_errors_argument(interpreter, "decode", args.get(2)));
    if (bytes_of(args[0]).empty() && is_str(args.get(1))) {
        // Nothing is what nothing means in any encoding, known or not.
        if (as<Str>(args[1])->text().find('\0') != std::string_view::npos)
            return raise(interpreter, Error::EmbeddedNull);
        return new_str_value(interpreter, "");
    }
    GOSSAMER_TRY(is_foreign, is_library_encoding(interpreter, args.get(1)));
    if (is_foreign.get()) return decode_by_library(interpreter, args[0], args[1], args.get(2));
    GOSSAMER_TRY(encoding, read_encoding_argument(interpreter, "decode", args.get(1)));
    GOSSAMER_TRY(errors, read_errors_argument(interpreter, "decode", args.get(2)));
    return decode_text(interpreter, bytes_of(args[0]), encoding.get(), errors.get()).to_owned();
}

namespace {

char* write_hex(char* out, std::string_view bytes) {
    for (const char byte : bytes) {
        const auto number = static_cast<unsigned char>(byte);
        *out++ = "0123456789abcdef"[number >> 4];
        *out++ = "0123456789abcdef"[number & 15];
    }
    return out;
}

// A first group of `first` bytes and then groups of `size`, with a mark between them.
Owned grouped_hex(Interpreter& interpreter, std::string_view bytes, std::size_t first, std::size_t size,
                  char mark) {
    const std::size_t marks = bytes.size() == first ? 0 : (bytes.size() - first + size - 1) / size;
    const std::size_t length = 2 * bytes.size() + marks;
    GOSSAMER_TRY(text, new_str_to_fill(interpreter, length, length));
    char* out = write_hex(text->inline_data(), bytes.substr(0, first));
    for (std::size_t at = first; at < bytes.size(); at += size) {
        *out++ = mark;
        out = write_hex(out, bytes.substr(at, size));
    }
    return finish_str(interpreter, std::move(text)).to_owned();
}

// -1: no digit.
constexpr std::array<signed char, 256> kHexDigits = [] {
    std::array<signed char, 256> values{};
    for (std::size_t byte = 0; byte < values.size(); ++byte) {
        const char lower = to_lower(static_cast<char>(byte));
        const bool is_letter_digit = lower >= 'a' && lower <= 'f';
        values[byte] = static_cast<signed char>(is_digit(lower)   ? lower - '0'
                                                : is_letter_digit ? lower - 'a' + 10
                                                                  : -1);
    }
    return values;
}();

}  // namespace

Owned hex_of(Interpreter& interpreter, std::string_view bytes, Value separator, Value group) {
    GOSSAMER_TRY(given, read_count(interpreter, group, 1));  // may run code: the caller holds the bytes
    char mark = '\0';
    if (!separator.is_empty()) {
        GOSSAMER_TRY(count, length(interpreter, separator));
        if (count.get() != 1) return raise(interpreter, Error::HexSeparatorLength);
        if (is_str(separator)) {
            if (!as<Str>(separator)->is_ascii()) return raise(interpreter, Error::HexSeparatorAscii);
            mark = as<Str>(separator)->data[0];
        } else if (is_bytes(separator)) {
            mark = as<Bytes>(separator)->data()[0];
        } else {
            return raise(interpreter, Error::HexSeparatorType);
        }
        if (static_cast<unsigned char>(mark) >= 0x80) return raise(interpreter, Error::HexSeparatorAscii);
    }
    const bool from_left = given.get() < 0;
    const auto size = static_cast<std::size_t>(from_left ? -given.get() : given.get());
    const bool separates = !separator.is_empty() && size != 0;
    if (!separates || bytes.size() <= size)
        return grouped_hex(interpreter, bytes, bytes.size(), bytes.size(), mark);
    const std::size_t odd = bytes.size() % size;
    return grouped_hex(interpreter, bytes, from_left || odd == 0 ? size : odd, size, mark);
}

Owned bytes_hex(Interpreter& interpreter, Args args) {
    // The separator's __len__ could change a bytearray: take the bytes afterwards.
    const Owned copy = new_bytes(interpreter, bytes_of(args[0])).to_owned();
    if (copy.is_error()) return kError;
    return hex_of(interpreter, as<Bytes>(copy.get())->view(), args.get(1), args.get(2));
}

Status append_from_hex(Interpreter& interpreter, TextBuilder& out, Value text) {
    if (!is_str(text)) return raise_bad_argument(interpreter, "fromhex", "argument", "str", text);
    const std::string_view digits = as<Str>(text)->text();
    const auto value_at = [digits](std::size_t at) -> int {
        return at < digits.size() ? kHexDigits[static_cast<unsigned char>(digits[at])] : -1;
    };
    char* room = out.prepare(digits.size() / 2);
    if (room == nullptr) return raise_memory_error(interpreter);
    std::size_t written = 0;
    for (std::size_t at = 0; at < digits.size();) {
        const int high = value_at(at);
        const int low = value_at(at + 1);
        if ((high | low) >= 0) {
            room[written++] = static_cast<char>(high * 16 + low);
            at += 2;
        } else if (is_space(digits[at])) {
            ++at;
        } else {
            return raise(interpreter, Error::HexDigit,
                         str_index_of_offset(as<Str>(text), high < 0 ? at : at + 1));
        }
    }
    out.commit_ascii(written);
    return Status::ok();
}

}  // namespace gossamer
