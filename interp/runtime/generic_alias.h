// `list[int]` (types.GenericAlias) and `int | None` (types.UnionType).
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct GenericAlias : Object {
    WeakReference* weakrefs;
    Value origin;      // owned
    Value arguments;   // owned; Tuple
    Value parameters;  // owned; Tuple of type variables, empty until asked for
    bool is_starred;
};

struct UnionType : Object {
    Value arguments;   // owned; Tuple, flat, without duplicates
    Value parameters;  // owned; Tuple of type variables, empty until asked for
};

}  // namespace gossamer
