// weakref.ref and the two proxy types: creation and dereferencing. The list mechanics are
// memory/weakrefs.h's.
#pragma once

#include "memory/owned.h"
#include "memory/weakrefs.h"
#include "runtime/interpreter.h"

#include <string>

namespace gossamer {

// weakref.ref(referent, callback) of the given type (`ref` itself or a subclass); callback none(): none. A
// basic one is reused. TypeError when the referent does not support weak references.
Owned new_weakref(Interpreter& interpreter, Type* type, Value referent, Value callback);
// The basic reference of an object, shared or made; null when there can be none (nothing is raised).
[[nodiscard]] Object* share_weakref(Interpreter& interpreter, Value referent);
// A reference with a callback; null as above.
[[nodiscard]] Object* make_weakref(Interpreter& interpreter, Value referent, Value callback);
// weakref.proxy(referent, callback).
// What the texts of references call the type of their referent: the dotted name, for classes of __main__ and
// builtins the qualified one.
[[nodiscard]] std::string full_name_of_type(const Interpreter& interpreter, Value value);
Owned new_weak_proxy(Interpreter& interpreter, Value referent, Value callback);
// The hash of the referent, kept so that it survives the referent's death; TypeError when it was never asked
// for before that. May run code.
Result<std::int64_t> hash_of_weakref(Interpreter& interpreter, WeakReference* reference);
// Whether reference->hash is that hash, or could be set to it without asking.
[[nodiscard]] bool knows_hash(const Interpreter& interpreter, WeakReference* reference);
// The head of a value's reference list; null when it does not support them.
[[nodiscard]] inline WeakReference** weakref_head_of(Value value) {
    return value.is_heap() ? weakref_head(value.as_object()) : nullptr;
}
[[nodiscard]] inline bool is_weakref(Value value) {
    return is_kind(value, TypeFlags::kWeakref);
}
[[nodiscard]] bool is_weak_proxy(const Interpreter& interpreter, Value value);
// A proxy's referent, or any other value itself, shared; ReferenceError when the referent is gone.
Owned unwrap_proxy(Interpreter& interpreter, Value value);

}  // namespace gossamer
