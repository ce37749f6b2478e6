// dict_keys, dict_values, dict_items: a dict seen as a collection.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct DictView : Object {
    Value dict;  // owned
};

// `type`: dict_keys, dict_values or dict_items.
Owned new_dict_view(Interpreter& interpreter, Type* type, Value dict);

extern const Layout dict_view_layout;

}  // namespace gossamer
