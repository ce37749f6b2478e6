// What happens to text or bytes that an encoding cannot express: the error handlers. For text_codec*.cpp
// only.
#pragma once

#include "runtime/text_codec.h"

namespace gossamer {

enum class ErrorHandler : std::uint8_t {
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    XmlCharRefReplace,
    NameReplace,
    SurrogateEscape,
    SurrogatePass,
    Unknown
};
[[nodiscard]] ErrorHandler find_error_handler(std::string_view name);

// Bytes [start, end) cannot be decoded: what the handler puts in their place is appended, or the error is
// raised. `codec` is the name in the error text. Returns where decoding goes on.
struct DecodeFault {
    std::string_view bytes;
    std::size_t start;
    std::size_t end;
    const char* codec;
    const char* reason;
};
Result<std::size_t> handle_decode_fault(Interpreter& interpreter, TextBuilder& out, const DecodeFault& fault,
                                        std::string_view errors);
ErrorTag raise_decode_error(Interpreter& interpreter, const DecodeFault& fault);
// Code points [start, end) of `text` cannot be encoded.
ErrorTag raise_encode_error(Interpreter& interpreter, const char* codec, Str* text, std::size_t start,
                            std::size_t end, const char* reason);
ErrorTag raise_unknown_handler(Interpreter& interpreter, std::string_view errors);

// UTF-16 and UTF-32: text_codec_wide.cpp.
Status decode_wide(Interpreter& interpreter, TextBuilder& out, std::string_view bytes, Encoding encoding,
                   std::string_view errors);
void append_wide_unit(TextBuilder& out, char32_t code_point, Encoding encoding);
[[nodiscard]] bool is_wide(Encoding encoding);

// unicode_escape and raw_unicode_escape, which can express everything: text_codec_escape.cpp.
[[nodiscard]] bool is_escaped(Encoding encoding);
void encode_escaped(TextBuilder& out, std::string_view text, Encoding encoding);
Status decode_escaped(Interpreter& interpreter, TextBuilder& out, std::string_view bytes, Encoding encoding,
                      std::string_view errors);

}  // namespace gossamer
