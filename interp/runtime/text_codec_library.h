// Encodings and error handlers that are not built in: those that the library's module codecs knows or that
// scripts have registered there.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <string_view>

namespace gossamer {

// Whether an argument `encoding` names an encoding of the library, which encode_by_library and
// decode_by_library then apply. No: it is missing, no text, built in, or known nowhere.
Result<bool> is_library_encoding(Interpreter& interpreter, Value encoding);
// LookupError when it is not one of text (but of bytes to bytes, as hex is).
Status check_text_encoding(Interpreter& interpreter, Value encoding);
// `errors` may be empty. Error: LookupError when there is no such encoding, and what the codec raises.
Owned encode_by_library(Interpreter& interpreter, Value text, Value encoding, Value errors);
Owned decode_by_library(Interpreter& interpreter, Value bytes, Value encoding, Value errors);

// What a registered error handler puts in the place of what cannot be encoded or decoded.
struct Replacement {
    Owned content;             // str; for encoding also bytes
    std::size_t position = 0;  // in items of the whole, where to go on
};
// Asks the handler of that name about the exception `fault` (taken over). `size`: items of the whole.
Status ask_error_handler(Interpreter& interpreter, std::string_view name, Owned fault, std::size_t size,
                         Replacement& result);

}  // namespace gossamer
