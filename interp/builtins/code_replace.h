// code.replace(), for the table of code_methods.cpp.
#pragma once

#include "runtime/native.h"

namespace gossamer {

Owned code_replace(Interpreter& in, Args args);

}  // namespace gossamer
