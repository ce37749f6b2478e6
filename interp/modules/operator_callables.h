// The callable types of _operator: itemgetter, attrgetter, methodcaller.
#pragma once

#include "runtime/native.h"

namespace gossamer {

extern const TypeSpec itemgetter_type_spec;
extern const TypeSpec attrgetter_type_spec;
extern const TypeSpec methodcaller_type_spec;

}  // namespace gossamer
