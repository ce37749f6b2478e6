// Comparison, truth and identity-or-equality.
//
// What quick_compare.h knows is answered at once. All else asks special methods in CPython's order: the right
// operand's reflected method first if its type derives from the left one's, then the left operand's, then the
// right one's; last,
// == and != fall back to identity. What a class inherits from object is not called but done here: == says
// "not implemented" unless identical, != inverts ==, order is not implemented.
#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/numbers.h"
#include "runtime/errors/vm.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/quick_compare.h"
#include "runtime/raise.h"
#include "runtime/special_call.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

[[nodiscard]] Special special_of(Comparison comparison) {
    return static_cast<Special>(static_cast<unsigned>(Special::lt) + static_cast<unsigned>(comparison));
}

[[nodiscard]] Comparison reflection_of(Comparison comparison) {
    switch (comparison) {
    case Comparison::Lt: return Comparison::Gt;
    case Comparison::Le: return Comparison::Ge;
    case Comparison::Gt: return Comparison::Lt;
    case Comparison::Ge: return Comparison::Le;
    default: return comparison;
    }
}

// type(receiver).which(receiver, argument), with object's own methods done in place. May run code.
Owned ask(Interpreter& interpreter, Value receiver, Value argument, Comparison comparison) {
    const Type* type = type_of(interpreter, receiver);
    const Type* object_type = interpreter.types.object;
    const Value method = type->find_special(special_of(comparison));
    if (!(method == object_type->find_special(special_of(comparison)))) {
        return call_special_binary(interpreter, method, receiver, argument);
    }
    if (comparison == Comparison::Eq) {
        return receiver == argument ? Owned::boolean(true) : Owned::not_implemented();
    }
    if (comparison != Comparison::Ne) return Owned::not_implemented();
    const Value equality = type->find_special(Special::eq);
    if (equality == object_type->find_special(Special::eq)) {
        return receiver == argument ? Owned::boolean(false) : Owned::not_implemented();
    }
    GOSSAMER_TRY(equal, call_special_binary(interpreter, equality, receiver, argument));
    if (equal.get().is_not_implemented()) return equal;
    GOSSAMER_TRY(truth, is_true(interpreter, equal.get()));
    return Owned::boolean(!truth.get());
}

Owned fall_back(Interpreter& interpreter, Value left, Value right, Comparison comparison) {
    static constexpr const char* texts[] = {"<", "<=", "==", "!=", ">", ">="};
    if (comparison == Comparison::Eq) return Owned::boolean(left == right);
    if (comparison == Comparison::Ne) return Owned::boolean(!(left == right));
    return raise(interpreter, Error::NotOrdered, texts[static_cast<unsigned>(comparison)],
                 type_name(interpreter, left), type_name(interpreter, right));
}

}  // namespace

Owned rich_compare(Interpreter& interpreter, Value left, Value right, Comparison comparison) {
    const Quick quick = quick_compare(interpreter, left, right, comparison);
    if (quick != Quick::Unknown) return Owned::boolean(quick == Quick::True);
    NativeCallGuard guard{interpreter};
    GOSSAMER_CHECK(guard.check("in comparison"));
    const Type* left_type = type_of(interpreter, left);
    const Type* right_type = type_of(interpreter, right);
    const bool is_reflected_first = left_type != right_type && is_subtype(right_type, left_type);
    if (is_reflected_first) {
        GOSSAMER_TRY(result, ask(interpreter, right, left, reflection_of(comparison)));
        if (!result.get().is_not_implemented()) return result;
    }
    GOSSAMER_TRY(result, ask(interpreter, left, right, comparison));
    if (!result.get().is_not_implemented()) return result;
    if (!is_reflected_first) {
        GOSSAMER_TRY(reflected, ask(interpreter, right, left, reflection_of(comparison)));
        if (!reflected.get().is_not_implemented()) return reflected;
    }
    return fall_back(interpreter, left, right, comparison);
}

Owned compare_after_first(Interpreter& interpreter, Value left, Value right, Comparison comparison,
                          bool reflected_first) {
    NativeCallGuard guard{interpreter};
    GOSSAMER_CHECK(guard.check("in comparison"));
    GOSSAMER_TRY(result, reflected_first ? ask(interpreter, left, right, comparison)
                                         : ask(interpreter, right, left, reflection_of(comparison)));
    if (!result.get().is_not_implemented()) return result;
    return fall_back(interpreter, left, right, comparison);
}

Result<bool> compare_is_true(Interpreter& interpreter, Value left, Value right, Comparison comparison) {
    const Quick quick = quick_compare(interpreter, left, right, comparison);
    if (quick != Quick::Unknown) return quick == Quick::True;
    GOSSAMER_TRY(result, rich_compare(interpreter, left, right, comparison));
    return is_true(interpreter, result.get());
}

Result<bool> values_equal(Interpreter& interpreter, Value left, Value right) {
    if (left == right) return true;
    return compare_is_true(interpreter, left, right, Comparison::Eq);
}

int truth_at_once(const Interpreter& interpreter, Value value) {
    if (!value.is_heap()) {
        if (value.is_bool()) return static_cast<int>(value.is_true());
        if (value.is_none()) return 0;
        if (value.is_int()) return static_cast<int>(value.as_int() != 0);
        return value.is_double() ? static_cast<int>(value.as_double() != 0) : -1;
    }
    const auto& types = interpreter.types;
    const Type* type = heap_type(value.as_object());
    if (type == types.str) return static_cast<int>(as<Str>(value)->length != 0);
    if (type == types.list) return static_cast<int>(as<List>(value)->size != 0);
    if (type == types.tuple) return static_cast<int>(as<Tuple>(value)->size != 0);
    if (type == types.dict && as<Dict>(value)->owner == nullptr)
        return static_cast<int>(as<Dict>(value)->size != 0);
    if (const TypeSpec* sequence = native_sequence(value.as_object()); sequence != nullptr) {
        const std::int64_t length = sequence->length(value.as_object());
        return length < 0 ? -1 : static_cast<int>(length != 0);
    }
    const bool is_asked =
        !type->find_special(Special::bool_).is_empty() || !type->find_special(Special::len).is_empty();
    return is_asked ? -1 : 1;
}

Result<bool> is_true(Interpreter& interpreter, Value value) {
    if (const int truth = truth_at_once(interpreter, value); truth >= 0) return truth != 0;
    GOSSAMER_TRY(truth, call_special_unary(interpreter, Special::bool_, value));
    if (!truth.is_empty()) {
        if (truth.get().is_bool()) return truth.get().is_true();
        return raise(interpreter, Error::BoolReturned, type_name(interpreter, truth.get()));
    }
    if (type_of(interpreter, value)->find_special(Special::len).is_empty()) return true;
    GOSSAMER_TRY(size, length(interpreter, value));
    return size.get() != 0;
}

}  // namespace gossamer
