// The interactive session: reads statements, runs them, shows what they give.
#pragma once

#include "engine/gossamer.h"

namespace gossamer::cli {

enum class SessionStart { WithBanner, Quiet };

// Until the end of input or SystemExit.
void run_session(Engine& engine, const Configuration& configuration, SessionStart start);

}  // namespace gossamer::cli
