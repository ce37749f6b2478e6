// bytes and bytearray, and how natives read the bytes of any object that has some.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "support/text_builder.h"

#include <string_view>

namespace gossamer {

// Immutable; the bytes lie behind the struct. Of variable size, so subclass instances have no slots.
struct Bytes : Object {
    std::int64_t hash_cache;  // Str::kNoHash: not yet computed
    std::uint64_t size;

    [[nodiscard]] const char* data() const { return reinterpret_cast<const char*>(this + 1); }
    [[nodiscard]] char* data() { return reinterpret_cast<char*>(this + 1); }
    [[nodiscard]] std::string_view view() const { return {data(), size}; }
};

struct ByteArray : Object {
    char* data;  // owned buffer of `capacity` bytes; null when that is 0
    std::uint64_t size;
    std::uint64_t capacity;
    std::uint64_t exports;  // memoryviews on it: while there are any it cannot change its size

    [[nodiscard]] std::string_view view() const { return {data, size}; }
};

// New bytes objects; kError: MemoryError is pending. Empty ones are shared.
Ref<Bytes> new_bytes(Interpreter& interpreter, std::string_view bytes);
// To be filled in by the caller before anything else happens; size > 0.
Ref<Bytes> new_bytes_unfilled(Interpreter& interpreter, std::size_t size);
// An instance of bytes or of a subclass.
Owned new_bytes_of_type(Interpreter& interpreter, Type* type, std::string_view bytes);
[[nodiscard]] inline bool is_bytes(Value value) {
    return is_kind(value, TypeFlags::kBytes);
}
[[nodiscard]] std::int64_t bytes_hash(Bytes* bytes);  // cached; equal text in ASCII hashes alike

// bytearray.cpp
Ref<ByteArray> new_bytearray(Interpreter& interpreter, std::string_view bytes);
// Changes the size; new bytes are zero. BufferError while memoryviews look at it.
Status resize_bytearray(Interpreter& interpreter, ByteArray* array, std::size_t size);
[[nodiscard]] inline bool is_bytearray(Value value) {
    return is_kind(value, TypeFlags::kByteArray);
}

// Whether the value has bytes to read (bytes, bytearray, memoryview); borrowed until anything runs. A
// memoryview that is released or not contiguous raises.
Result<bool> find_buffer(Interpreter& interpreter, Value value, std::string_view& bytes);
// The same; TypeError "a bytes-like object is required, not 'int'" for others.
Status get_buffer(Interpreter& interpreter, Value value, std::string_view& bytes);

// As repr(b"…") writes it.
void append_bytes_repr(TextBuilder& out, std::string_view bytes);

extern const Layout bytes_layout;
extern const Layout bytearray_layout;

}  // namespace gossamer
