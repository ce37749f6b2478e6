// What the module _json has in its files: reading in json_scanner.cpp, writing in json_encoder.cpp.
#pragma once

#include "runtime/native.h"

#include <string_view>

namespace gossamer {

class TextBuilder;

// The natives of json_scanner.cpp; the arguments stand in _json_module.cpp.
Owned json_scan_once(Interpreter& interpreter, Args args);
Owned json_scan_string(Interpreter& interpreter, Args args);

// json_encoder.cpp
Owned json_encode(Interpreter& interpreter, Args args);
Owned json_quote(Interpreter& interpreter, Args args);
Owned json_quote_ascii(Interpreter& interpreter, Args args);

// json_quote.cpp: appends a text in quotes. Ascii: what is not printable ASCII becomes an escape.
enum class JsonCharacters : bool { Any, Ascii };
void append_json_string(TextBuilder& out, std::string_view text, JsonCharacters characters);

}  // namespace gossamer
