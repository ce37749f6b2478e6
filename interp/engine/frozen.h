// The library written in the dialect, compiled at build time and carried in the program.
#pragma once

#include <cstddef>
#include <string_view>

namespace gossamer {

// One module as the build has frozen it; the bytes are code_unit_binary.h's.
struct FrozenModule {
    std::string_view name;  // "collections.abc"
    std::string_view bytes;
    bool is_package;
};

// Sorted by name. The build's generated file defines both; a program without it gets the empty table of
// frozen_table.cpp.
extern const FrozenModule* const frozen_modules;
extern const std::size_t frozen_module_count;

[[nodiscard]] const FrozenModule* find_frozen_module(std::string_view name);

}  // namespace gossamer
