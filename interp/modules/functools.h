// The types of _functools: partial objects, the wrapper that lru_cache returns, and the key objects of
// cmp_to_key.
#pragma once

#include "runtime/native.h"

namespace gossamer {

extern const TypeSpec partial_type_spec;      // functools_partial.cpp
extern const TypeSpec lru_cache_type_spec;    // functools_lru_cache.cpp
extern const TypeSpec key_wrapper_type_spec;  // _functools_module.cpp

}  // namespace gossamer
