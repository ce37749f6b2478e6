// Files in memory: BytesIO and StringIO.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/text_file.h"
#include "support/text_builder.h"

#include <string_view>

namespace gossamer {

struct BytesFile : Object {
    WeakReference* weakrefs;
    char* data;  // owned buffer
    std::uint64_t size;
    std::uint64_t capacity;
    std::uint64_t position;
    std::uint64_t exports;  // memoryviews on it: while there are any its bytes stay where they are
    bool is_closed;

    [[nodiscard]] std::string_view view() const { return {data, size}; }
    // What lies behind the position.
    [[nodiscard]] std::string_view rest() const {
        return position < size ? view().substr(position) : std::string_view{};
    }
};

// What the views on such a file show as their `obj`.
struct BytesFileBuffer : Object {
    Value file;  // owned; BytesFile
};

// Text in memory. The position counts code points; `byte_position` is the same place in bytes.
struct StringFile : Object {
    WeakReference* weakrefs;
    char* data;  // owned buffer
    std::uint64_t size;
    std::uint64_t capacity;
    std::uint64_t length;  // code points
    std::uint64_t position;
    std::uint64_t byte_position;  // beyond the end: size
    Newline newline;
    std::uint8_t seen_newlines;
    bool is_closed;

    [[nodiscard]] std::string_view view() const { return {data, size}; }
    [[nodiscard]] std::string_view rest() const { return view().substr(byte_position); }
};

[[nodiscard]] bool is_bytes_file(Value value);
[[nodiscard]] bool is_string_file(Value value);
[[nodiscard]] bool is_bytes_file_buffer(Value value);
// BufferError while memoryviews look at it.
Status check_not_exported(Interpreter& interpreter, const BytesFile* file);
// Overwrites from the position on; MemoryError, BufferError.
Status write_bytes_file(Interpreter& interpreter, BytesFile* file, std::string_view bytes);
Status write_string_file(Interpreter& interpreter, StringFile* file, std::string_view text);
// Sets the position, counted in code points.
void seek_string_file(StringFile* file, std::uint64_t position);
// Room for `size` bytes in all; bytes beyond the old end are zero.
Status resize_bytes_file(Interpreter& interpreter, BytesFile* file, std::uint64_t size);
void truncate_string_file(StringFile* file, std::uint64_t position);

extern const Layout bytes_file_layout;
extern const Layout bytes_file_buffer_layout;
extern const Layout string_file_layout;

}  // namespace gossamer
