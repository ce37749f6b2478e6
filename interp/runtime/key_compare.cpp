#include "runtime/key_compare.h"

#include "memory/weakrefs.h"

namespace gossamer {

namespace {

// Both classes compare with this method.
[[nodiscard]] bool both_compare_by(Value method, const Object* left, const Object* right) {
    return heap_type(left)->find_special(Special::eq) == method &&
           heap_type(right)->find_special(Special::eq) == method;
}

}  // namespace

KeyMatch match_objects(const Interpreter& interpreter, const Object* left, const Object* right) {
    const Value identity = interpreter.types.object->find_special(Special::eq);
    if (both_compare_by(identity, left, right)) return KeyMatch::Different;
    const Value by_referent = interpreter.types.weakref_reference->find_special(Special::eq);
    if (!both_compare_by(by_referent, left, right)) return KeyMatch::Ask;
    const Object* left_referent = static_cast<const WeakReference*>(left)->referent;
    const Object* right_referent = static_cast<const WeakReference*>(right)->referent;
    // A dead reference equals nothing but itself.
    if (left_referent == nullptr || right_referent == nullptr) return KeyMatch::Different;
    if (!both_compare_by(identity, left_referent, right_referent)) return KeyMatch::Ask;
    return left_referent == right_referent ? KeyMatch::Same : KeyMatch::Different;
}

}  // namespace gossamer
