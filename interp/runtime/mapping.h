// What only has the methods of a mapping.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct List;

// All that its method keys() gives; AttributeError when it has none. May run code.
Ref<List> keys_of_mapping(Interpreter& interpreter, Value mapping);

}  // namespace gossamer
