// Helpers of `type` that live in files of their own.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

// `C.__bases__ = bases`.
Status set_class_bases(Interpreter& interpreter, Value self, Value value);
// `left | right` of classes and the like; NotImplemented for operands that are none. union_type.cpp
Owned make_union(Interpreter& interpreter, Value left, Value right);

}  // namespace gossamer
