// The table of a program without a frozen library. A file of its own, so that the linker leaves it out where
// the generated one defines the same names.
#include "engine/frozen.h"

namespace gossamer {

constinit const FrozenModule* const frozen_modules = nullptr;
constinit const std::size_t frozen_module_count = 0;

}  // namespace gossamer
