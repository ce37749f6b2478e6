// The builtin functions, by the file that has them; registry.cpp joins the tables.
#pragma once

#include "runtime/native.h"

#include <span>

namespace gossamer {

extern const std::span<const Method> number_functions;     // functions_numbers.cpp
extern const std::span<const Method> iteration_functions;  // functions_iteration.cpp
extern const std::span<const Method> attribute_functions;  // functions_attributes.cpp
extern const std::span<const Method> text_functions;       // functions_text.cpp
extern const std::span<const Method> class_functions;      // functions_class.cpp

}  // namespace gossamer
