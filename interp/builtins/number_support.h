// What the method tables of the numbers share.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/protocols.h"

namespace gossamer {

// What a comparison makes of an order: negative, zero, positive.
[[nodiscard]] constexpr bool order_holds(Comparison comparison, int order) {
    switch (comparison) {
    case Comparison::Lt: return order < 0;
    case Comparison::Le: return order <= 0;
    case Comparison::Eq: return order == 0;
    case Comparison::Ne: return order != 0;
    case Comparison::Gt: return order > 0;
    case Comparison::Ge: return order >= 0;
    }
    return false;
}

// For alternative constructors: `number` itself when the class is `exact`, else class_(number). May run code.
Owned as_instance_of(Interpreter& interpreter, Value class_, const Type* exact, Owned number);

// For raw natives that take at most `maximum` positional arguments after the class, and no keywords.
Status check_constructor(Interpreter& interpreter, const char* name, Args args, std::uint32_t maximum);

}  // namespace gossamer
