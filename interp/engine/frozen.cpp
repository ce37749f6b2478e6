#include "engine/frozen.h"

#include <algorithm>

namespace gossamer {

const FrozenModule* find_frozen_module(std::string_view name) {
    const FrozenModule* end = frozen_modules + frozen_module_count;
    const FrozenModule* found =
        std::lower_bound(frozen_modules, end, name,
                         [](const FrozenModule& row, std::string_view text) { return row.name < text; });
    return found != end && found->name == name ? found : nullptr;
}

}  // namespace gossamer
