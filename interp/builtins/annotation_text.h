// How `list[int]` and `int | None` show their parts; and the type parameters that occur in them.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "support/text_builder.h"

namespace gossamer {

// "int", "module.Class", "...", or the repr of anything else.
Status append_annotation(Interpreter& interpreter, TextBuilder& text, Value value);
// The type variables among the arguments of an alias or union, each once: a tuple.
Owned collect_parameters(Interpreter& interpreter, const Tuple* arguments);
// The arguments with `parameters` replaced by what `item` (one value or a tuple) gives, as typing does it;
// TypeError when they do not fit.
Owned substitute_parameters(Interpreter& interpreter, Value self, Tuple* arguments, Tuple* parameters,
                            Value item);

}  // namespace gossamer
