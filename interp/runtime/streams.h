// Writing to sys.stdout and sys.stderr from C++, whatever scripts have put there.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <string_view>

namespace gossamer {

// sys.<name>.write(text). A stream that is missing or None swallows it; errors are dropped, false tells
// of them; before there are streams the text goes to the process' own. A pending exception survives. May run
// code.
bool write_stream(Interpreter& interpreter, Str* name, std::string_view text);
// sys.<name>.flush(); errors are dropped. May run code.
void flush_stream(Interpreter& interpreter, Str* name);

}  // namespace gossamer
