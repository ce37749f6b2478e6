// str.format: replacement fields with attributes, indexes, conversions and nested fields.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <span>

namespace gossamer {

struct Str;

// Fields named by number take from `positional`; those named by text from the keywords, or by subscription
// from `mapping` (format_map: not empty; no positional fields then). All is borrowed from the caller. May run
// code.
struct FormatArguments {
    std::span<const Value> positional;
    Tuple* keyword_names = nullptr;
    const Value* keyword_values = nullptr;
    Value mapping = Value::empty();
};
Owned format_fields(Interpreter& interpreter, Str* text, const FormatArguments& arguments);

}  // namespace gossamer
