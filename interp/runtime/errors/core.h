// The errors of core.def, by name.
#pragma once

#include "runtime/error_id.h"

namespace gossamer::Error {

enum CoreErrors : std::uint16_t {
    kBeforeCore = before_area(ErrorArea::Core),
#define ERROR(id, type, text) id,
#include "runtime/errors/core.def"
};

}  // namespace gossamer::Error
