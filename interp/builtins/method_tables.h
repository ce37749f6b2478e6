// Types whose tables have a part in common.
#pragma once

#include "runtime/native.h"

#include <array>
#include <cstddef>

namespace gossamer {

// The rows of both, first those of the type's own.
template <std::size_t Own, std::size_t Shared>
constexpr std::array<Method, Own + Shared> join_tables(const Method (&own)[Own],
                                                       const Method (&shared)[Shared]) {
    std::array<Method, Own + Shared> all{};
    for (std::size_t index = 0; index < Own; ++index)
        all[index] = own[index];
    for (std::size_t index = 0; index < Shared; ++index)
        all[Own + index] = shared[index];
    return all;
}

}  // namespace gossamer
