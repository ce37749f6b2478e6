// From plain data to objects: a CodeUnit becomes a code object.
#pragma once

#include "runtime/function.h"

#include <memory>

namespace gossamer {

// A code object for the unit and, as constants, for its children. Takes the unit over.
Owned load_code(Interpreter& interpreter, std::unique_ptr<CodeUnit> unit);

}  // namespace gossamer
