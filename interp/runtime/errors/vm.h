// The errors of vm.def, by name.
#pragma once

#include "runtime/error_id.h"

namespace gossamer::Error {

enum VmErrors : std::uint16_t {
    kBeforeVm = before_area(ErrorArea::Vm),
#define ERROR(id, type, text) id,
#include "runtime/errors/vm.def"
};

}  // namespace gossamer::Error
