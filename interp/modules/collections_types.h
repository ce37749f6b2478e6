// The types of _collections.
#pragma once

#include "runtime/container_support.h"
#include "runtime/native.h"

namespace gossamer {

extern const TypeSpec deque_type_spec, deque_iterator_type_spec,
    deque_reverse_iterator_type_spec;         // collections_deque.cpp
extern const TypeSpec defaultdict_type_spec;  // collections_defaultdict.cpp
extern const TypeSpec tuple_getter_type_spec;  // collections_tuple_getter.cpp
extern const TypeSpec ordered_dict_type_spec, odict_keys_type_spec,
    odict_values_type_spec,  // collections_ordered_dict.cpp
    odict_items_type_spec;

}  // namespace gossamer
