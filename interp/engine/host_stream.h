// sys.stdout and sys.stderr of a host that takes the text itself.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <string_view>

namespace gossamer {

// An object with write() and flush() that hands text to `write` as it comes.
Owned new_host_stream(Interpreter& interpreter, void (*write)(void* context, std::string_view text),
                      void* context);

}  // namespace gossamer
