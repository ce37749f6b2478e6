// What `type.__instancecheck__` and `type.__subclasscheck__` do: no hooks, but `__class__` and `__bases__`
// are believed.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

Result<bool> is_instance_really(Interpreter& interpreter, Value value, Value cls);
Result<bool> is_subclass_really(Interpreter& interpreter, Value derived, Value cls);

}  // namespace gossamer
