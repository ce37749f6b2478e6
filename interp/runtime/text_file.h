// A file of text: encodes and decodes on top of a stream of bytes (a BinaryFile as a rule; any object with
// read and write).
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/text_codec.h"

#include <string_view>

namespace gossamer {

struct Str;

// What counts as the end of a line, and what "\n" is written as.
enum class Newline : std::uint8_t {
    Universal,  // None: all kinds are read as "\n"
    Untouched,  // '': all kinds end a line, nothing is translated
    Lf,
    Cr,
    CrLf,
};

struct TextFile : Object {
    WeakReference* weakrefs;
    Value buffer;          // owned: the stream of bytes; empty: detached, or not initialised
    Value mode;            // owned: str or empty
    Value errors;          // owned: Str, the error handler
    Value encoding_text;   // owned: Str, as scripts see it
    Value chunk;           // owned: Str, decoded text; unread from `chunk_at` on; empty: none
    Value tail;            // owned: Bytes that are the beginning of a character; empty: none
    Value snapshot;        // owned: Bytes that `chunk` was decoded from; empty: unknown
    std::size_t chunk_at;  // byte offset
    Encoding encoding;     // of what comes next: without the mark that only the start of a file has
    Encoding named_encoding;
    bool is_of_library;  // the encoding is one of the module codecs, called `encoding_text`
    Newline newline;
    bool holds_return;  // a "\r" at the end of the last chunk, which may be half of "\r\n"
    bool line_buffering;
    bool write_through;
    bool is_iterating;           // tell() is refused: what was read ahead is not accounted for
    std::uint8_t seen_newlines;  // 1: \r, 2: \n, 4: \r\n
};

// An encoding by name, and whether it is one of the module codecs (then `encoding` counts a byte for a
// character).
struct FileEncoding {
    Encoding encoding = Encoding::Utf8;
    bool is_of_library = false;
};

[[nodiscard]] bool is_text_file(Value value);
// `name` is a str; "locale" is UTF-8. LookupError. May run code.
Result<FileEncoding> find_file_encoding(Interpreter& interpreter, Value name);
void set_file_encoding(TextFile* file, FileEncoding encoding);
// Sets all fields of a new object.
void fill_text_file(Interpreter& interpreter, TextFile* file, Value buffer, Encoding encoding, Value errors,
                    Newline newline);
Owned new_text_file(Interpreter& interpreter, Value buffer, Encoding encoding, Value errors, Newline newline);

// The direct way of print: appends the text to the file's buffer. `file` is an exact builtin text file.
Status write_text(Interpreter& interpreter, TextFile* file, std::string_view text);
Status write_text(Interpreter& interpreter, TextFile* file, Str* text);
[[nodiscard]] bool is_exact_text_file(const Interpreter& interpreter, Value value);
Status flush_text(Interpreter& interpreter, TextFile* file);

// At most `size` characters (all when negative); a line, up to and with its end.
Owned read_text(Interpreter& interpreter, TextFile* file, std::int64_t size);
Owned read_text_line(Interpreter& interpreter, TextFile* file, std::int64_t limit);
Result<std::int64_t> tell_text(Interpreter& interpreter, TextFile* file);
Result<std::int64_t> seek_text(Interpreter& interpreter, TextFile* file, std::int64_t offset, int whence);
Status close_text(Interpreter& interpreter, TextFile* file);
Result<bool> is_text_closed(Interpreter& interpreter, TextFile* file);
Status check_text_open(Interpreter& interpreter, TextFile* file);
void forget_chunk(TextFile* file);

enum class StandardStream : std::uint8_t { In, Out, Error };
// sys.stdin, sys.stdout, sys.stderr over descriptors 0, 1, 2.
enum class Buffering : std::uint8_t { Usual, None };
Owned open_standard_stream(Interpreter& interpreter, StandardStream which, Buffering buffering);

extern const Layout text_file_layout;

}  // namespace gossamer
