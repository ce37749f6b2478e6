// What other parts of builtins/ need of `object`.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "support/text_builder.h"

namespace gossamer {

// id(value), as an unsigned number.
[[nodiscard]] std::uint64_t identity_of(Value value);
// "<module.C object at 0x…>".
Owned default_repr(Interpreter& interpreter, Value value);
// "module.C", without the module when it is builtins.
Status append_class_name(Interpreter& interpreter, TextBuilder& text, Type* type);
// The keys of the dicts of a class and all its bases, for dir().
Status add_class_names(Interpreter& interpreter, Dict* names, Type* type);

}  // namespace gossamer
