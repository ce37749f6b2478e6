// What the program does with its options.
#pragma once

#include "cli/options.h"

namespace gossamer::cli {

// The exit status of the process (which may instead end by a signal).
int run_program(const Options& options);

}  // namespace gossamer::cli
