// The names of CPython's library.
#pragma once

#include <span>
#include <string_view>

namespace gossamer {

[[nodiscard]] std::span<const std::string_view> standard_module_names();
[[nodiscard]] bool is_standard_module(std::string_view name);

}  // namespace gossamer
