// The errors of objects.def, by name.
#pragma once

#include "runtime/error_id.h"

namespace gossamer::Error {

enum ObjectsErrors : std::uint16_t {
    kBeforeObjects = before_area(ErrorArea::Objects),
#define ERROR(id, type, text) id,
#include "runtime/errors/objects.def"
};

}  // namespace gossamer::Error
