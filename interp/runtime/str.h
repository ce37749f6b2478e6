// str: immutable text in generalised UTF-8 (surrogates stored singly as three bytes, so byte equality is string equality).
//
// `data` points at the bytes: directly behind the struct, or at a buffer of its own (subclass instances, strings that grew in
// place, strings with an offset index). Indexing is O(1) for ASCII and O(1) amortised otherwise (sparse index of byte
// offsets, built on first use).
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <string_view>

namespace gossamer {

struct Str : Object {
    static constexpr std::int64_t kNoHash = -1;

    std::int64_t hash_cache;      // kNoHash: not yet computed
    std::uint32_t byte_length;
    std::uint32_t length;         // code points; equal to byte_length: ASCII
    const char* data;
    // then the bytes, when they are inline

    [[nodiscard]] std::string_view text() const { return {data, byte_length}; }
    [[nodiscard]] bool is_ascii() const { return length == byte_length; }
    [[nodiscard]] bool is_interned() const { return (collector & kKindBit) != 0; }
    [[nodiscard]] char* inline_data() { return reinterpret_cast<char*>(this + 1); }
};

// New strings; kError: MemoryError is pending. One-character Latin-1 and empty strings are shared immortals.
Ref<Str> new_str(Interpreter& interpreter, std::string_view text);                        // counts code points itself
Ref<Str> new_str_counted(Interpreter& interpreter, std::string_view text, std::size_t length);
Owned new_str_value(Interpreter& interpreter, std::string_view text);
Ref<Str> str_from_code_point(Interpreter& interpreter, std::uint32_t code_point);
Ref<Str> concatenate(Interpreter& interpreter, const Str* left, const Str* right);
// Appends in place: `target` must be held by exactly one count, not interned, exact str. May move `target->data`.
Status append_in_place(Interpreter& interpreter, Str* target, const Str* tail);
// The code point at index (0 ≤ index < length) as a str; O(1) amortised.
Ref<Str> str_at(Interpreter& interpreter, Str* text, std::size_t index);
Ref<Str> substring(Interpreter& interpreter, Str* text, std::size_t begin, std::size_t end);

// Interning: the weak table of names and literals. An interned str equals another interned one iff it is the same object.
Ref<Str> intern(Interpreter& interpreter, std::string_view text);
Ref<Str> intern(Interpreter& interpreter, Str* text);
// Interned and immortal (names known to the VM).
Str* intern_immortal(Interpreter& interpreter, std::string_view text);
// The interned str with this text if there is one (borrowed), else null: a name never interned is no attribute of anything.
Str* find_interned(Interpreter& interpreter, std::string_view text);

[[nodiscard]] std::int64_t str_hash(Str* text);  // cached
[[nodiscard]] bool str_equal(const Str* left, const Str* right);
[[nodiscard]] int str_compare(const Str* left, const Str* right);  // by code points
[[nodiscard]] inline bool is_str(Value value) { return is_kind(value, TypeFlags::kStr); }
[[nodiscard]] bool is_exact_str(const Interpreter& interpreter, Value value);

extern const Layout str_layout;

}  // namespace gossamer
