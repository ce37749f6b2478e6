// The descriptors that every class gets for its instances: `__dict__` and `__weakref__`.
#pragma once

#include "runtime/native.h"

namespace gossamer {

extern const Getter instance_dict_getter;
extern const Getter instance_weakref_getter;

}  // namespace gossamer
