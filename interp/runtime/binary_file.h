// A file of bytes: a descriptor, with a buffer for reading or for writing in front of it (never both filled
// at once). One struct for four types of scripts: FileIO (no buffer), BufferedReader, BufferedWriter,
// BufferedRandom.
//
// Dying flushes what is buffered and closes the descriptor; errors are lost then.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "support/text_builder.h"

#include <string_view>

namespace gossamer {

struct BinaryFile : Object {
    static constexpr std::size_t kBufferSize = 8192;

    WeakReference* weakrefs;
    Value name;                       // owned: what open() was given: str, bytes or a descriptor
    char* buffer;                     // owned, kBufferSize bytes; null: none yet
    std::uint32_t read_at, read_end;  // unread bytes of the buffer
    std::uint32_t write_size;         // bytes of the buffer not yet written
    int descriptor;                   // -1: closed
    bool can_read, can_write, appends, creates;
    bool owns_descriptor;
    bool is_lent;  // the descriptor is closed by the file around this one
    bool is_raw;   // FileIO: nothing is buffered

    [[nodiscard]] bool is_closed() const { return descriptor < 0; }
    // As scripts see it.
    [[nodiscard]] bool closes_descriptor() const { return owns_descriptor || is_lent; }
};

struct BinaryFileMode {
    bool can_read = false, can_write = false, appends = false, creates = false, truncates = false;
    bool owns_descriptor = true, is_lent = false;
};

[[nodiscard]] bool is_binary_file(Value value);
// `type` is one of the four or a subclass; takes the descriptor over.
Owned new_binary_file(Interpreter& interpreter, Type* type, int descriptor, const BinaryFileMode& mode,
                      Value name);
void fill_binary_file(BinaryFile* file, int descriptor, const BinaryFileMode& mode, Value name);

// Each of these raises OSError, ValueError (closed) or UnsupportedOperation. While a call waits, signals are
// attended to. At most `size` bytes (all when negative) are appended to `out`.
Status read_binary(Interpreter& interpreter, BinaryFile* file, std::int64_t size, TextBuilder& out);
// What is there: one read of the system at the most.
Status read_available(Interpreter& interpreter, BinaryFile* file, std::int64_t size, TextBuilder& out);
// Up to and with the next newline.
Status read_binary_line(Interpreter& interpreter, BinaryFile* file, std::int64_t limit, TextBuilder& out);
// Fills an empty read buffer; what is unread is then at buffer[read_at, read_end).
Status fill_read_buffer(Interpreter& interpreter, BinaryFile* file);
Status write_binary(Interpreter& interpreter, BinaryFile* file, std::string_view bytes);
Status flush_binary(Interpreter& interpreter, BinaryFile* file);
Result<std::int64_t> tell_binary(Interpreter& interpreter, BinaryFile* file);
Result<std::int64_t> seek_binary(Interpreter& interpreter, BinaryFile* file, std::int64_t offset, int whence);
Status truncate_binary(Interpreter& interpreter, BinaryFile* file, std::int64_t size);
Status close_binary(Interpreter& interpreter, BinaryFile* file);
[[nodiscard]] bool is_seekable(const BinaryFile* file);
// "rb", "wb", "rb+", "ab", "xb", …
[[nodiscard]] const char* binary_mode_text(const BinaryFile* file);

// io.UnsupportedOperation with a text.
ErrorTag raise_unsupported(Interpreter& interpreter, std::string_view text);

extern const Layout binary_file_layout;

}  // namespace gossamer
