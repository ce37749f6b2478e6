// Encodings: utf-8, utf-8-sig, ascii, latin-1, utf-16 and utf-32 (with -le and -be), unicode_escape and
// raw_unicode_escape, with the error handlers
// strict, ignore, replace, backslashreplace, xmlcharrefreplace, namereplace, surrogateescape and
// surrogatepass.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "support/text_builder.h"

#include <string_view>

namespace gossamer {

struct Bytes;
struct Str;

enum class Encoding : std::uint8_t {
    Utf8,
    Utf8Signature,
    Ascii,
    Latin1,
    Utf16,
    Utf16Little,
    Utf16Big,
    Utf32,
    Utf32Little,
    Utf32Big,
    UnicodeEscape,
    RawUnicodeEscape
};

[[nodiscard]] bool is_builtin_encoding(std::string_view name);
// The encoding of a name in any of its spellings; LookupError "unknown encoding: x".
Result<Encoding> find_encoding(Interpreter& interpreter, std::string_view name);
// Its name in error texts and file attributes.
[[nodiscard]] const char* encoding_name(Encoding encoding);

// UnicodeDecodeError, UnicodeEncodeError and LookupError (of the error handler) as the dialect words them.
Ref<Str> decode_text(Interpreter& interpreter, std::string_view bytes, Encoding encoding,
                     std::string_view errors);
Ref<Bytes> encode_text(Interpreter& interpreter, Str* text, Encoding encoding, std::string_view errors);
// The same into a builder (bytes are appended unchecked).
Status decode_into(Interpreter& interpreter, TextBuilder& out, std::string_view bytes, Encoding encoding,
                   std::string_view errors);
Status encode_into(Interpreter& interpreter, TextBuilder& out, Str* text, Encoding encoding,
                   std::string_view errors);

// Arguments `encoding` and `errors` of encode(), decode(), str() and open(); empty or None: the default.
Result<Encoding> read_encoding_argument(Interpreter& interpreter, const char* function, Value encoding);
Result<std::string_view> read_errors_argument(Interpreter& interpreter, const char* function, Value errors);

}  // namespace gossamer
