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

#include <array>

namespace gossamer {

namespace {

[[nodiscard]] bool is_lower(char byte) {
    return byte >= 'a' && byte <= 'z';
}
[[nodiscard]] bool is_upper(char byte) {
    return byte >= 'A' && byte <= 'Z';
}
[[nodiscard]] bool is_letter(char byte) {
    return is_lower(byte) || is_upper(byte);
}
[[nodiscard]] bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}
[[nodiscard]] bool is_space(char byte) {
    return byte == ' ' || (byte >= 9 && byte <= 13);
}
[[nodiscard]] char to_lower(char byte) {
    return is_upper(byte) ? static_cast<char>(byte + 32) : byte;
}
[[nodiscard]] char to_upper(char byte) {
    return is_lower(byte) ? static_cast<char>(byte - 32) : byte;
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
    return convert_bytes(interpreter, args, [](std::size_t, char byte) { return to_lower(byte); });
}
Owned bytes_upper(Interpreter& interpreter, Args args) {
    return convert_bytes(interpreter, args, [](std::size_t, char byte) { return to_upper(byte); });
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
    GOSSAMER_TRY(encoding, read_encoding_argument(interpreter, "decode", args.get(1)));
    GOSSAMER_TRY(errors, read_errors_argument(interpreter, "decode", args.get(2)));
    return decode_text(interpreter, bytes_of(args[0]), encoding.get(), errors.get()).to_owned();
}

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
    TextBuilder out;
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        const std::size_t place = from_left ? index : bytes.size() - index;
        if (separates && index != 0 && place % size == 0) out.append(mark);
        out.append_hex(static_cast<unsigned char>(bytes[index]), 2);
    }
    return new_str_value(interpreter, out);
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
    const auto value_of = [](char digit) -> int {
        if (is_digit(digit)) return digit - '0';
        const char lower = to_lower(digit);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    };
    for (std::size_t at = 0; at < digits.size();) {
        if (is_space(digits[at])) {
            ++at;
            continue;
        }
        const int high = value_of(digits[at]);
        const int low = at + 1 < digits.size() ? value_of(digits[at + 1]) : -1;
        if (high < 0 || low < 0) {
            return raise(interpreter, Error::HexDigit,
                         str_index_of_offset(as<Str>(text), high < 0 ? at : at + 1));
        }
        const char byte = static_cast<char>(high * 16 + low);
        out.append_known({&byte, 1}, 0);
        at += 2;
    }
    return Status::ok();
}

}  // namespace gossamer
