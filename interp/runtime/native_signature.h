// Binding arguments to the parameters that the signature of a native function names.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/native.h"

namespace gossamer {

// Calls a native of Arity keywords(): the function gets the receiver (if there is one) and one value for each
// parameter. The values named by keyword_names stand behind the `positional` ones.
Owned call_with_signature(Interpreter& interpreter, const Method& method, const Value* args,
                          std::size_t positional, Tuple* keyword_names, bool has_receiver);

}  // namespace gossamer
