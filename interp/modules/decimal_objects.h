// The objects of module decimal, and what they share: where a decimal's home is, whose context counts, and
// how signals become flags and exceptions.
//
// Every decimal knows its home, an immortal object with what the module needs at hand. The context of the
// calculations that are given none is that of contextvars; it is kept while the same variables are current.
#pragma once

#include "modules/decimal.h"
#include "runtime/type.h"

#include <string_view>

namespace gossamer {

extern const TypeSpec decimal_type_spec;                                     // decimal_methods.cpp
extern const TypeSpec decimal_context_type_spec, decimal_signals_type_spec;  // decimal_contexts.cpp

struct SignalsObject : Object {
    std::uint32_t bits;
};

struct ContextObject : Object {
    DecimalRules rules;
    Value flags;  // owned; SignalsObjects
    Value traps;  // owned
};

struct CacheObject;

struct HomeObject : Object {
    Type* type;          // Decimal
    CacheObject* cache;  // null: the module is gone
};

// The current context, as long as `variables` are those of contextvars.
struct CacheObject : Object {
    Value variables;  // owned
    Value current;    // owned
    Value names;      // owned; the namespace of contextvars
    Value name;       // owned; where it has the current variables
    HomeObject* home;
};

struct DecimalObject : Object {
    DecimalNumber number;
    HomeObject* home;
};

// For what no context has a say in.
inline constexpr DecimalRules kAnyRules;

[[nodiscard]] inline bool is_decimal(const Interpreter& in, Value value) {
    return value.is_heap() && type_of(in, value)->spec == &decimal_type_spec;
}
[[nodiscard]] inline bool is_context(const Interpreter& in, Value value) {
    return value.is_heap() && type_of(in, value)->spec == &decimal_context_type_spec;
}
[[nodiscard]] inline DecimalObject* decimal_of(Value value) {
    return as<DecimalObject>(value);
}

// The home of a module whose Decimal this is, or derives from it; and that of the module itself.
[[nodiscard]] HomeObject* decimal_home(const Interpreter& interpreter, const Type* type);
[[nodiscard]] HomeObject* decimal_home(const Interpreter& interpreter);
Owned new_decimal(Interpreter& interpreter, HomeObject* home, DecimalNumber&& number);
Owned decimal_from_number(Interpreter& interpreter, HomeObject* home, Value int_or_float);
// A function of the dialect's half. May run code.
Owned decimal_function(Interpreter& interpreter, std::string_view module, std::string_view name);

// The context in force; the one given, or that. May run code.
Owned current_decimal_context(Interpreter& interpreter, HomeObject* home);
Owned decimal_context_of(Interpreter& interpreter, HomeObject* home, Value given);
// Sets flags, and raises what is trapped; and the same for all that an operation has met. May run code.
Status signal_decimal(Interpreter& interpreter, ContextObject* context, std::uint32_t status);
Status settle_decimal(Interpreter& interpreter, ContextObject* context, const DecimalWork& work);
Owned finish_decimal(Interpreter& interpreter, HomeObject* home, ContextObject* context, DecimalWork& work,
                     DecimalNumber&& number);
Result<DecimalRounding> read_decimal_rounding(Interpreter& interpreter, Value value);
[[nodiscard]] std::string_view decimal_rounding_name(DecimalRounding rounding);

// A decimal or an int as a number; null: something else.
[[nodiscard]] const DecimalNumber* decimal_operand(Interpreter& interpreter, Value value, DecimalWork& work,
                                                   DecimalNumber& room);
ErrorTag raise_no_decimal(Interpreter& interpreter, Value value);

enum class DecimalOperation { Add, Subtract, Multiply, Divide, DivideWhole, Remainder };
void calculate_decimal(DecimalOperation operation, DecimalWork& work, const DecimalNumber& left,
                       const DecimalNumber& right, DecimalNumber& result);
// divmod() of two numbers.
Owned divide_decimals(Interpreter& interpreter, HomeObject* home, ContextObject* context,
                      const DecimalNumber& left, const DecimalNumber& right, DecimalWork& work);
enum class DecimalSign { Plus, Minus, Absolute };
Owned change_decimal_sign(Interpreter& interpreter, DecimalSign sign, Value self, Value given_context);

}  // namespace gossamer
