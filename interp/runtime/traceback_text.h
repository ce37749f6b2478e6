// The text of tracebacks and exceptions, as they are printed. Split by subject:
//   traceback_text.cpp    entries, chains, groups      traceback_carets.cpp   source lines and what
//   underlines them exception_text.cpp    the lines about the exception itself                suggestions.cpp
//   "Did you mean"
//
// Lines are collected in a std::string; whatever goes wrong while asking scripts' objects is replaced by a
// text.
#pragma once

#include "memory/owned.h"
#include "runtime/exception.h"
#include "runtime/source_lines.h"

#include <string>
#include <vector>

namespace gossamer {

struct FrameObject;
struct Position;

// "Traceback (most recent call last):" and the entries with their source lines, without carets: what
// unraisable errors get.
void append_plain_traceback(Interpreter& interpreter, std::string& out, Value traceback);
// The entries as in the traceback of an uncaught exception, with carets. Their heading is the caller's.
void append_traceback_entries(Interpreter& interpreter, SourceLines& lines, std::string& out,
                              Value traceback);
// "module.Type", the module left out for builtins and __main__.
void append_exception_type(Interpreter& interpreter, std::string& out, const Type* type);
// "Type: text" with suggestion, SyntaxError's lines, and notes.
void append_exception_only(Interpreter& interpreter, std::string& out, Exception* exception);
// str(value), or "<what str() failed>".
[[nodiscard]] std::string safe_str(Interpreter& interpreter, Value value, std::string_view what);

// The source of an instruction, underlined; nothing when the lines are not to be had.
void append_source_with_carets(const Interpreter& interpreter, SourceLines& lines, std::string& out,
                               std::string_view file_name, std::uint32_t line, const Position& position);

// ". Did you mean: 'x'?" and the like; empty when there is nothing to suggest. Runs code (dir()).
[[nodiscard]] std::string suggestion_for(Interpreter& interpreter, Exception* exception);

}  // namespace gossamer
