// The attributes of sys that depend on how the interpreter was started.
#pragma once

#include "memory/owned.h"

namespace gossamer {

struct EngineState;

Status set_up_sys(EngineState& state);

}  // namespace gossamer
