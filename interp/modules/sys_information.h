// What sys tells about versions, numbers and the machine: the same for every interpreter of this build.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

Status add_sys_information(Interpreter& interpreter, Dict* sys_dict);

}  // namespace gossamer
