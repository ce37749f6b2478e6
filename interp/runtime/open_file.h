// Opening files by name: modes, paths, and the system's open().
#pragma once

#include "memory/owned.h"
#include "runtime/binary_file.h"
#include "runtime/interpreter.h"
#include "runtime/text_file.h"

#include <string_view>

namespace gossamer {

// FileIO's modes: "r", "w", "a", "x" with "b" and "+".
Result<BinaryFileMode> parse_raw_mode(Interpreter& interpreter, std::string_view text);
// `file` is a path (str, bytes, path-like) or a descriptor; `opener` None or a callable. OSError names the
// file. May run code.
Result<int> open_descriptor(Interpreter& interpreter, Value file, const BinaryFileMode& mode, Value opener);
// A str, bytes or path-like object as str or bytes. May run code.
Owned file_system_path(Interpreter& interpreter, Value path);

// open(): all arguments as the builtin takes them, empty when omitted. May run code.
struct OpenArguments {
    Value file, mode, buffering, encoding, errors, newline, closes_descriptor, opener;
};
Owned open_file(Interpreter& interpreter, const OpenArguments& arguments);
// A newline argument; "illegal newline value: …".
Result<Newline> parse_newline(Interpreter& interpreter, const char* function, Value newline);

}  // namespace gossamer
