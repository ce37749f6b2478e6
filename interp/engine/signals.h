// SIGINT becomes KeyboardInterrupt at the next safe point.
#pragma once

#include "memory/owned.h"

namespace gossamer {

struct EngineState;
struct Interpreter;

// One engine of a process at a time.
void install_signal_handlers(EngineState& state);
void remove_signal_handlers(EngineState& state);
// Interpreter::handle_signals.
Status handle_signals(Interpreter& interpreter);

}  // namespace gossamer
