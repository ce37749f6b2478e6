// Calling a class.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <span>

namespace gossamer {

// type.__call__: `__new__`, then `__init__` if an instance of the type came out.
Owned construct(Interpreter& interpreter, Type* type, std::span<const Value> args, Tuple* keyword_names);
// What comes after `__new__`: `__init__` of an instance of the type, with the same arguments.
Status initialise_instance(Interpreter& interpreter, const Type* type, Value instance,
                           std::span<const Value> args, Tuple* keyword_names);
// "Can't instantiate abstract class …"
ErrorTag raise_abstract(Interpreter& interpreter, Type* type);

}  // namespace gossamer
