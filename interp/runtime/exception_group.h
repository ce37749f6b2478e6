// What except* needs of exception groups.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct List;

// Splits an exception by types (class or tuple of classes): `matched` is a group of what matches (a bare exception is wrapped)
// or none(); `rest` the remainder or none(). May run code (split is overridable).
Status split_exception(Interpreter& interpreter, Value exception, Value types, Owned& matched, Owned& rest);
// The exception that leaves a try statement with except*: out of the list of what handlers raised and of what no handler
// took (none() entries are passed over), of the original; none() when nothing is left.
Owned join_unhandled(Interpreter& interpreter, List* exceptions, Value original);

}  // namespace gossamer
