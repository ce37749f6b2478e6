// From plain data to objects: a CodeUnit becomes a code object.
#pragma once

#include "runtime/function.h"

#include <memory>

namespace gossamer {

// A code object for the unit. Takes the unit over. Of a unit without body no more than the head is loaded:
// see load_body (runtime/function.h); its children are loaded with the body, as its constants.
Owned load_code(Interpreter& interpreter, std::shared_ptr<CodeUnit> unit);

}  // namespace gossamer
