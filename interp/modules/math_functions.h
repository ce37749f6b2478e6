// The natives of module math that have files of their own: math_gamma.cpp, math_integers.cpp and
// math_sums.cpp.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

// ---- math_gamma.cpp
Owned math_gamma(Interpreter& interpreter, Args args);
Owned math_lgamma(Interpreter& interpreter, Args args);

// ---- math_integers.cpp: exact arithmetic of ints
Owned math_comb(Interpreter& interpreter, Args args);
Owned math_factorial(Interpreter& interpreter, Args args);
Owned math_gcd(Interpreter& interpreter, Args args);
Owned math_isqrt(Interpreter& interpreter, Args args);
Owned math_lcm(Interpreter& interpreter, Args args);
Owned math_perm(Interpreter& interpreter, Args args);

// ---- math_sums.cpp: sums and products over many numbers
Owned math_dist(Interpreter& interpreter, Args args);
Owned math_fsum(Interpreter& interpreter, Args args);
Owned math_hypot(Interpreter& interpreter, Args args);
Owned math_prod(Interpreter& interpreter, Args args);
Owned math_sumprod(Interpreter& interpreter, Args args);

}  // namespace gossamer
