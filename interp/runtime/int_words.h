// Operators on ints that two machine words hold, and whose answer they hold: what hashes, random numbers and
// checksums of 64 bits are made of. No BigInt comes up on the way.
#pragma once

#include "memory/owned.h"
#include "runtime/protocols.h"

namespace gossamer {

struct BigIntObject;

// left op right of plain ints (see int.h). Empty: for the general way, which also raises what is to be
// raised. A failure is a MemoryError. Runs no code. `spare`, if any, is an operand whose only count the
// caller gives up: when it comes back as the result, that count is the result's.
Owned int_binary_in_words(Interpreter& interpreter, BinaryOperator operation, Value left, Value right,
                          BigIntObject* spare = nullptr);

}  // namespace gossamer
