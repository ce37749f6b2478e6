// The native modules that can be imported.
#pragma once

#include "runtime/module.h"

#include <span>
#include <string_view>

namespace gossamer {

[[nodiscard]] std::span<const ModuleSpec* const> native_modules();
// Null when there is none of that name.
[[nodiscard]] const ModuleSpec* find_native_module(std::string_view name);
// A module object with the functions of the table, its initialise having run. Not entered in sys.modules.
Owned make_module_from_spec(Interpreter& interpreter, const ModuleSpec& spec, Str* name);

}  // namespace gossamer
