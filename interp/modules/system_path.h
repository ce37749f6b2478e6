// Paths on their way from scripts to the system and back, for posix and _descriptors.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <string>
#include <string_view>

namespace gossamer {

// A path argument as the system wants it, and as it was given, for errors.
struct SystemPath {
    Owned given;
    std::string bytes;
};

Status read_path(Interpreter& in, Value argument, SystemPath& path);
Owned system_text(Interpreter& in, std::string_view bytes);

}  // namespace gossamer
