// The errors of exceptions.def, by name.
#pragma once

#include "runtime/error_id.h"

namespace gossamer::Error {

enum ExceptionsErrors : std::uint16_t {
    kBeforeExceptions = before_area(ErrorArea::Exceptions),
#define ERROR(id, type, text) id,
#include "runtime/errors/exceptions.def"
};

}  // namespace gossamer::Error
