// The errors of text.def, by name.
#pragma once

#include "runtime/error_id.h"

namespace gossamer::Error {

enum TextErrors : std::uint16_t {
    kBeforeText = before_area(ErrorArea::Text),
#define ERROR(id, type, text) id,
#include "runtime/errors/text.def"
};

}  // namespace gossamer::Error
