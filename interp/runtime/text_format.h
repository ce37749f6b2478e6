// Short texts built by natives: reprs above all.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace gossamer {

// A str from a pattern in which each `{}` stands for the next argument.
Owned format_text(Interpreter& interpreter, std::string_view pattern,
                  std::initializer_list<std::string_view> arguments);
// `0x7f…`: the address of a heap object, as reprs show it.
[[nodiscard]] std::string address_text(Value value);

}  // namespace gossamer
