// hash(): what dict and set ask of their keys.
#include "support/hash.h"
#include "runtime/call.h"
#include "runtime/errors/numbers.h"
#include "runtime/int.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/special_call.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/weakref.h"

#include <cmath>

namespace gossamer {

namespace {

// As in CPython, so that sets with None among their members are listed in the same order.
constexpr std::int64_t kHashOfNone = 0xFCA86420;

}  // namespace

namespace {

[[nodiscard]] std::int64_t hash_of_immediate(Value value) {
    if (value.is_int()) return hash_inline_int(value);
    // Each NaN differs from all others: by its bits.
    if (value.is_double() && !std::isnan(value.as_double())) return hash_double(value.as_double());
    if (value.is_bool()) return value.is_true() ? 1 : 0;
    if (value.is_none()) return kHashOfNone;
    return hash_address(value.bits());
}

}  // namespace

Result<std::int64_t> hash_of(Interpreter& interpreter, Value value) {
    if (!value.is_heap()) return hash_of_immediate(value);
    const Type* type = heap_type(value.as_object());
    if (type == interpreter.types.str) return str_hash(as<Str>(value));
    if (type == interpreter.types.tuple) return tuple_hash(interpreter, as<Tuple>(value));
    const Value method = type->find_special(Special::hash);
    if (method == interpreter.types.object->find_special(Special::hash)) {
        return hash_address(reinterpret_cast<std::uintptr_t>(value.as_object()));
    }
    if (type->has(TypeFlags::kWeakref) &&
        method == interpreter.types.weakref_reference->find_special(Special::hash)) {
        return hash_of_weakref(interpreter, as<WeakReference>(value));
    }
    if (method.is_empty() || method.is_none())
        return raise(interpreter, Error::Unhashable, type_name(interpreter, value));
    GOSSAMER_TRY(result, call_special_value(interpreter, method, std::span<const Value>{&value, 1}));
    const Value plain = int_value(result.get());
    if (plain.is_empty()) return raise(interpreter, Error::HashReturned);
    // A result beyond a machine word is hashed itself; the others stand as they are.
    if (plain.is_int()) return avoid_minus_one(plain.as_int());
    if (const auto number = as<BigIntObject>(plain)->number.to_int64()) return *number;
    return int_hash(plain);
}

}  // namespace gossamer
