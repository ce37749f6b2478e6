#include "runtime/key_compare.h"

#include "memory/weakrefs.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

// Both classes compare with this method.
[[nodiscard]] bool both_compare_by(Value method, const Object* left, const Object* right) {
    return heap_type(left)->find_special(Special::eq) == method &&
           heap_type(right)->find_special(Special::eq) == method;
}

// In order, as == would ask the items: the first pair that is not the same decides.
[[nodiscard]] KeyMatch match_tuples(const Interpreter& interpreter, const Tuple* left, const Tuple* right) {
    if (left->size != right->size) return KeyMatch::Different;
    for (std::size_t index = 0; index < left->size; ++index) {
        const Value first = left->items[index];
        const Value second = right->items[index];
        if (first == second) continue;
        // Tuples in tuples may be deep: asked, where the depth is watched.
        if (is_exact(interpreter.types.tuple, first)) return KeyMatch::Ask;
        const KeyMatch match = match_keys(interpreter, first, second);
        if (match != KeyMatch::Same) return match;
    }
    return KeyMatch::Same;
}

}  // namespace

KeyMatch match_objects(const Interpreter& interpreter, const Object* left, const Object* right) {
    const Type* tuple = interpreter.types.tuple;
    if (heap_type(left) == tuple && heap_type(right) == tuple) {
        return match_tuples(interpreter, static_cast<const Tuple*>(left), static_cast<const Tuple*>(right));
    }
    const Value identity = interpreter.types.object->find_special(Special::eq);
    if (both_compare_by(identity, left, right)) return KeyMatch::Different;
    const Value by_referent = interpreter.types.weakref_reference->find_special(Special::eq);
    if (!both_compare_by(by_referent, left, right)) return KeyMatch::Ask;
    const Object* left_referent = live_referent(static_cast<const WeakReference*>(left));
    const Object* right_referent = live_referent(static_cast<const WeakReference*>(right));
    // A dead reference equals nothing but itself.
    if (left_referent == nullptr || right_referent == nullptr) return KeyMatch::Different;
    if (!both_compare_by(identity, left_referent, right_referent)) return KeyMatch::Ask;
    return left_referent == right_referent ? KeyMatch::Same : KeyMatch::Different;
}

}  // namespace gossamer
