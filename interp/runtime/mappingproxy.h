// mappingproxy: a read-only view of a mapping; what `__dict__` of a class is.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct MappingProxy : Object {
    Value mapping;  // owned
};

Owned new_mapping_proxy(Interpreter& interpreter, Value mapping);

}  // namespace gossamer
