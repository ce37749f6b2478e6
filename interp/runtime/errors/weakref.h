// The errors of weakref.def, by name.
#pragma once

#include "runtime/error_id.h"

namespace gossamer::Error {

enum WeakrefErrors : std::uint16_t {
    kBeforeWeakref = before_area(ErrorArea::Weakref),
#define ERROR(id, type, text) id,
#include "runtime/errors/weakref.def"
};

}  // namespace gossamer::Error
