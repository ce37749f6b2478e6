// What other natives use of list's methods.
#pragma once

#include "memory/owned.h"
#include "runtime/native.h"

namespace gossamer {

struct Interpreter;

// list.sort: the list, then `key` and `reverse` or Value::empty(). May run code.
Owned list_sort(Interpreter& interpreter, Args args);

}  // namespace gossamer
