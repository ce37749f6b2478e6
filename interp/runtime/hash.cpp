// hash(): what dict and set ask of their keys.
#include "support/hash.h"
#include "runtime/call.h"
#include "runtime/errors/numbers.h"
#include "runtime/int.h"
#include "runtime/protocols.h"
#include "runtime/quick_hash.h"
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

bool quick_hash_of_other(const Interpreter& interpreter, Value key, std::int64_t& hash) {
    if (!key.is_heap()) {
        hash = hash_of_immediate(key);
        return true;
    }
    const auto& types = interpreter.types;
    const Value method = heap_type(key.as_object())->find_special(Special::hash);
    if (method == types.object->find_special(Special::hash)) {
        hash = hash_address(reinterpret_cast<std::uintptr_t>(key.as_object()));
        return true;
    }
    if (!is_kind(key, TypeFlags::kWeakref) ||
        method != types.weakref_reference->find_special(Special::hash) ||
        !knows_hash(interpreter, as<WeakReference>(key))) {
        return false;
    }
    hash = as<WeakReference>(key)->hash;
    return true;
}

Result<std::int64_t> hash_of(Interpreter& interpreter, Value value) {
    if (std::int64_t hash; quick_hash(interpreter, value, hash)) return hash;
    const Type* type = heap_type(value.as_object());
    if (type == interpreter.types.tuple) return tuple_hash(interpreter, as<Tuple>(value));
    const Value method = type->find_special(Special::hash);
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
