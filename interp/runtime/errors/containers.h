// The errors of containers.def, by name.
#pragma once

#include "runtime/error_id.h"

namespace gossamer::Error {

enum ContainersErrors : std::uint16_t {
    kBeforeContainers = before_area(ErrorArea::Containers),
#define ERROR(id, type, text) id,
#include "runtime/errors/containers.def"
};

}  // namespace gossamer::Error
