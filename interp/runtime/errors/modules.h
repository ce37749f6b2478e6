// The errors of modules.def, by name.
#pragma once

#include "runtime/error_id.h"

namespace gossamer::Error {

enum ModulesErrors : std::uint16_t {
    kBeforeModules = before_area(ErrorArea::Modules),
#define ERROR(id, type, text) id,
#include "runtime/errors/modules.def"
};

}  // namespace gossamer::Error
