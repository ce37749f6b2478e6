// The errors of numbers.def, by name.
#pragma once

#include "runtime/error_id.h"

namespace gossamer::Error {

enum NumbersErrors : std::uint16_t {
    kBeforeNumbers = before_area(ErrorArea::Numbers),
#define ERROR(id, type, text) id,
#include "runtime/errors/numbers.def"
};

}  // namespace gossamer::Error
