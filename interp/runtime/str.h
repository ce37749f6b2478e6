// str: immutable text in generalised UTF-8 (surrogates stored singly as three bytes, so byte equality is
// string equality).
//
// `data` points at the bytes: directly behind the struct, or at a buffer of its own (subclass instances,
// strings that grew in place, strings with an offset index). Indexing is O(1) for ASCII and O(1) amortised
// otherwise (sparse index of byte offsets, built on first use).
//
// A string_view of a str's text stays valid while the str lives: only append_in_place moves bytes that are in
// use, and it asks for a str that nobody else holds.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/slice.h"
#include "support/short_bytes.h"
#include "support/text_builder.h"

#include <cstring>
#include <string_view>

namespace gossamer {

struct Str : Object {
    static constexpr std::int64_t kNoHash = -1;

    std::int64_t hash_cache;  // kNoHash: not yet computed
    std::uint32_t byte_length;
    std::uint32_t length;  // code points; equal to byte_length: ASCII
    const char* data;
    // then the bytes, when they are inline

    [[nodiscard]] std::string_view text() const { return {data, byte_length}; }
    [[nodiscard]] bool is_ascii() const { return length == byte_length; }
    [[nodiscard]] bool is_interned() const { return (collector & kKindBit) != 0; }
    [[nodiscard]] char* inline_data() { return reinterpret_cast<char*>(this + 1); }
    [[nodiscard]] const char* inline_data() const { return reinterpret_cast<const char*>(this + 1); }
};

// New strings; kError: MemoryError is pending. One-character Latin-1 and empty strings are shared immortals.
Ref<Str> new_str(Interpreter& interpreter, std::string_view text);  // counts code points itself
Ref<Str> new_str_counted(Interpreter& interpreter, std::string_view text, std::size_t length);
Ref<Str> new_str(Interpreter& interpreter,
                 const TextBuilder& text);  // MemoryError when the builder has failed
Owned new_str_value(Interpreter& interpreter, std::string_view text);
Owned new_str_value(Interpreter& interpreter, const TextBuilder& text);
// An exact str whose bytes are to be written to inline_data() at once; finish_str then gives the shared one
// for single characters and no characters.
Ref<Str> new_str_to_fill(Interpreter& interpreter, std::size_t byte_length, std::size_t length);
inline Ref<Str> finish_str(Interpreter& interpreter, Ref<Str> filled) {
    if (filled->length > 1) [[likely]]
        return filled;
    return new_str_counted(interpreter, filled->text(), filled->length);
}
Ref<Str> make_latin1_str(Interpreter& interpreter, std::uint32_t code_point);  // below 256; once each
[[nodiscard]] inline Ref<Str> latin1_str(Interpreter& interpreter, std::uint32_t code_point) {
    Str* shared = interpreter.latin1_strings[code_point];
    return shared != nullptr ? Ref<Str>::share(shared) : make_latin1_str(interpreter, code_point);
}
[[nodiscard]] Ref<Str> make_str_from_code_point(Interpreter& interpreter, std::uint32_t code_point);
[[nodiscard]] inline Ref<Str> str_from_code_point(Interpreter& interpreter, std::uint32_t code_point) {
    return code_point < 256 ? latin1_str(interpreter, code_point)
                            : make_str_from_code_point(interpreter, code_point);
}
// An instance of str or of a subclass, with the text of `text`. May run code.
Owned new_str_of_type(Interpreter& interpreter, Type* type, const Str* text);
Ref<Str> concatenate(Interpreter& interpreter, const Str* left, const Str* right);
Ref<Str> repeat_str(Interpreter& interpreter, const Str* text, std::int64_t count);
// Appends in place: `target` must be held by exactly one count, not interned, exact str. May move
// `target->data`.
Status append_in_place(Interpreter& interpreter, Str* target, const Str* tail);
// The code point at index (0 ≤ index < length) as a str; O(1) amortised.
Ref<Str> str_at(Interpreter& interpreter, Str* text, std::size_t index);
Ref<Str> substring(Interpreter& interpreter, Str* text, std::size_t begin, std::size_t end);
// text[range], the range not yet fitted.
Owned str_slice(Interpreter& interpreter, Str* text, SliceRange range);
// The text itself when it is an exact str, else a copy of type str.
Ref<Str> exact_str(Interpreter& interpreter, Str* text);
// Byte offset of the code point at `index` (≤ length), O(1) amortised; and back, O(offset). str_index.cpp
[[nodiscard]] std::size_t str_offset(Interpreter& interpreter, Str* text, std::size_t index);
[[nodiscard]] std::size_t str_index_of_offset(const Str* text, std::size_t offset);

// Interning: the weak table of names and literals. An interned str equals another interned one iff it is the
// same object.
Ref<Str> intern(Interpreter& interpreter, std::string_view text);
Ref<Str> intern(Interpreter& interpreter, Str* text);
// Interned and immortal (names known to the VM). Null: no memory.
Str* intern_immortal(Interpreter& interpreter, std::string_view text);
// The interned str with this text if there is one (borrowed), else null: a name never interned is no
// attribute of anything.
Str* find_interned(Interpreter& interpreter, std::string_view text);
// At the end of the interpreter: strings that die later leave no table.
void destroy_intern_table(Interpreter& interpreter);

[[nodiscard]] std::int64_t hash_of_text(std::string_view text);  // of a str or bytes with these bytes
[[nodiscard]] inline std::int64_t str_hash(Str* text) {          // cached
    if (text->hash_cache == Str::kNoHash) [[unlikely]]
        text->hash_cache = hash_of_text(text->text());
    return text->hash_cache;
}
[[nodiscard]] inline bool str_equal(const Str* left, const Str* right) {
    if (left == right) return true;
    if (left->byte_length != right->byte_length) return false;
    if (left->is_interned() && right->is_interned()) return false;
    return same_bytes(left->data, right->data, left->byte_length);
}
[[nodiscard]] int str_compare(const Str* left, const Str* right);  // by code points
[[nodiscard]] inline bool is_str(Value value) {
    return is_kind(value, TypeFlags::kStr);
}
[[nodiscard]] inline bool is_exact_str(const Interpreter& interpreter, Value value) {
    return value.is_heap() && value.as_object()->shape == interpreter.types.str->instance_shape;
}

// As repr() writes text, quotes included. str_repr.cpp
enum class ReprStyle : std::uint8_t { Printable, Ascii };
void append_str_repr(TextBuilder& out, std::string_view text, ReprStyle style);
// As \n, \xe9, \u20ac or \U0001f40d.
void append_code_point_escape(TextBuilder& out, char32_t code_point);

// iter(text), and its next item: empty when exhausted. str_iterator.cpp
Owned new_str_iterator(Interpreter& interpreter, Value text);
Owned str_iterator_next(Interpreter& interpreter, Value iterator);

extern const Layout str_layout;
extern const Layout str_iterator_layout;

}  // namespace gossamer
