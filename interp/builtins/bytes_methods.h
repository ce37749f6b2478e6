// What bytes and bytearray share: their methods work on the bytes of either, and make objects of the
// receiver's kind.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/native.h"
#include "support/text_builder.h"

#include <string_view>

namespace gossamer {

// The bytes of a receiver (bytes or bytearray), borrowed until anything runs.
[[nodiscard]] std::string_view bytes_of(Value self);
// A new object of the receiver's kind.
Owned bytes_like(Interpreter& interpreter, Value self, std::string_view bytes);
// The bytes of an argument, copied if need be so that they stay while code runs. TypeError when it has none.
class BytesArgument {
public:
    // Holds the object: its bytes stay unless code runs.
    [[nodiscard]] Status read(Interpreter& interpreter, Value value);
    // The same, or an int in range(256) as one byte: find, count, `in`.
    [[nodiscard]] Status read_or_byte(Interpreter& interpreter, Value value, bool for_contains);
    [[nodiscard]] std::string_view view() const { return is_byte_ ? std::string_view{&byte_, 1} : view_; }

private:
    std::string_view view_;
    char byte_ = 0;
    bool is_byte_ = false;
};

// One byte from an int: "byte must be in range(0, 256)". May run code.
Result<unsigned char> read_byte(Interpreter& interpreter, Value value);

// The source argument of bytes() and bytearray(): appended to `out`. May run code.
struct BytesSource {
    Value source, encoding, errors;
    std::string_view type_name;
};
Status append_bytes_source(Interpreter& interpreter, TextBuilder& out, const BytesSource& source);

// bytes_search_methods.cpp
Owned bytes_find(Interpreter& interpreter, Args args);
Owned bytes_rfind(Interpreter& interpreter, Args args);
Owned bytes_index(Interpreter& interpreter, Args args);
Owned bytes_rindex(Interpreter& interpreter, Args args);
Owned bytes_count(Interpreter& interpreter, Args args);
Owned bytes_contains(Interpreter& interpreter, Args args);
Owned bytes_startswith(Interpreter& interpreter, Args args);
Owned bytes_endswith(Interpreter& interpreter, Args args);
Owned bytes_replace(Interpreter& interpreter, Args args);
Owned bytes_removeprefix(Interpreter& interpreter, Args args);
Owned bytes_removesuffix(Interpreter& interpreter, Args args);

// bytes_split_methods.cpp
Owned bytes_split(Interpreter& interpreter, Args args);
Owned bytes_rsplit(Interpreter& interpreter, Args args);
Owned bytes_splitlines(Interpreter& interpreter, Args args);
Owned bytes_partition(Interpreter& interpreter, Args args);
Owned bytes_rpartition(Interpreter& interpreter, Args args);
Owned bytes_strip(Interpreter& interpreter, Args args);
Owned bytes_lstrip(Interpreter& interpreter, Args args);
Owned bytes_rstrip(Interpreter& interpreter, Args args);
Owned bytes_join(Interpreter& interpreter, Args args);

// bytes_text_methods.cpp
Owned bytes_capitalize(Interpreter& interpreter, Args args);
Owned bytes_lower(Interpreter& interpreter, Args args);
Owned bytes_upper(Interpreter& interpreter, Args args);
Owned bytes_swapcase(Interpreter& interpreter, Args args);
Owned bytes_title(Interpreter& interpreter, Args args);
Owned bytes_isalnum(Interpreter& interpreter, Args args);
Owned bytes_isalpha(Interpreter& interpreter, Args args);
Owned bytes_isascii(Interpreter& interpreter, Args args);
Owned bytes_isdigit(Interpreter& interpreter, Args args);
Owned bytes_islower(Interpreter& interpreter, Args args);
Owned bytes_isspace(Interpreter& interpreter, Args args);
Owned bytes_istitle(Interpreter& interpreter, Args args);
Owned bytes_isupper(Interpreter& interpreter, Args args);
Owned bytes_center(Interpreter& interpreter, Args args);
Owned bytes_ljust(Interpreter& interpreter, Args args);
Owned bytes_rjust(Interpreter& interpreter, Args args);
Owned bytes_zfill(Interpreter& interpreter, Args args);
Owned bytes_expandtabs(Interpreter& interpreter, Args args);
Owned bytes_translate(Interpreter& interpreter, Args args);
Owned bytes_maketrans(Interpreter& interpreter, Args args);
Owned bytes_decode(Interpreter& interpreter, Args args);
Owned bytes_hex(Interpreter& interpreter, Args args);

// bytes_operators.cpp
Owned bytes_len(Interpreter& interpreter, Args args);
Owned bytes_lt(Interpreter& interpreter, Args args);
Owned bytes_le(Interpreter& interpreter, Args args);
Owned bytes_eq(Interpreter& interpreter, Args args);
Owned bytes_ne(Interpreter& interpreter, Args args);
Owned bytes_gt(Interpreter& interpreter, Args args);
Owned bytes_ge(Interpreter& interpreter, Args args);
Owned bytes_add(Interpreter& interpreter, Args args);
Owned bytes_mul(Interpreter& interpreter, Args args);

// memoryview_methods.cpp: the buffer as an object, of every type that has one.
Owned export_buffer(Interpreter& interpreter, Args args);
Owned release_buffer(Interpreter& interpreter, Args args);
inline constexpr Method kExportBuffer = {"__buffer__", export_buffer, exactly(1),
                                         "__buffer__($self, flags, /)\nA memoryview of the bytes."};
inline constexpr Method kReleaseBuffer = {"__release_buffer__", release_buffer, exactly(1),
                                          "__release_buffer__($self, buffer, /)\nLets such a memoryview go."};
Owned bytes_mod(Interpreter& interpreter, Args args);
Owned bytes_rmod(Interpreter& interpreter, Args args);
Owned bytes_getitem(Interpreter& interpreter, Args args);
Owned bytes_iter(Interpreter& interpreter, Args args);
// fromhex of either type: its argument as bytes.
Status append_from_hex(Interpreter& interpreter, TextBuilder& out, Value text);
// Hexadecimal digits with a separator: hex() of bytes and memoryview; args[1] separator, args[2] bytes per
// group.
Owned hex_of(Interpreter& interpreter, std::string_view bytes, Value separator, Value group);

}  // namespace gossamer
