// time.struct_time: nine items with names, and two attributes that are no items: the zone and its offset.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/native.h"

#include <cstddef>
#include <ctime>

namespace gossamer {

inline constexpr std::size_t kStructTimeItems = 9;
inline constexpr std::size_t kStructTimeHidden = 2;

extern const TypeSpec struct_time_type_spec;

Owned new_struct_time(Interpreter& interpreter, Type* type, const std::tm& moment);

}  // namespace gossamer
