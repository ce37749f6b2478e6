#include "runtime/weakref.h"

#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/weakref.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "support/hash.h"

namespace gossamer {

namespace {

// The fields that link_weakref does not set.
void initialise(WeakReference* reference, Value callback) {
    retain(callback);
    reference->callback = callback;
    reference->hash = WeakReference::kNoHash;
}

ErrorTag raise_not_supported(Interpreter& interpreter, Value referent) {
    return raise(interpreter, Error::NoWeakReference, type_name(interpreter, referent));
}

// A new exact reference or proxy, linked to its referent; null: no memory, and nothing is raised.
WeakReference* allocate(Interpreter& interpreter, const Type* type, Value referent, Value callback,
                        WeakrefPlace place) {
    auto* reference = interpreter.heap.create<WeakReference>(type->instance_shape);
    if (reference == nullptr) [[unlikely]]
        return nullptr;
    initialise(reference, callback);
    interpreter.heap.track(reference);
    link_weakref(reference, referent.as_object(), place);
    return reference;
}

Owned create(Interpreter& interpreter, const Type* type, Value referent, Value callback,
             WeakrefPlace basic_place) {
    WeakReference* reference = allocate(interpreter, type, referent, callback,
                                        callback.is_none() ? basic_place : WeakrefPlace::Other);
    if (reference == nullptr) return raise_memory_error(interpreter);
    return Owned::adopt(reference);
}

}  // namespace

Object* share_weakref(Interpreter& interpreter, Value referent) {
    WeakReference** head = weakref_head_of(referent);
    if (head == nullptr) return nullptr;
    ShapeHead* shape = interpreter.types.weakref_reference->instance_shape;
    WeakReference* reference = *head;
    // The basic one is the first of the list.
    if (reference != nullptr && is_basic_weakref(reference, shape)) {
        retain(reference);
        return reference;
    }
    return allocate(interpreter, interpreter.types.weakref_reference, referent, Value::none(),
                    WeakrefPlace::BasicRef);
}

Object* make_weakref(Interpreter& interpreter, Value referent, Value callback) {
    if (callback.is_none()) return share_weakref(interpreter, referent);
    if (weakref_head_of(referent) == nullptr) return nullptr;
    return allocate(interpreter, interpreter.types.weakref_reference, referent, callback,
                    WeakrefPlace::Other);
}

Owned new_weakref(Interpreter& interpreter, Type* type, Value referent, Value callback) {
    WeakReference** head = weakref_head_of(referent);
    if (head == nullptr) return raise_not_supported(interpreter, referent);
    const Type* exact = interpreter.types.weakref_reference;
    if (type == exact) {
        if (callback.is_none()) {
            if (Object* shared = share_weakref(interpreter, referent)) return Owned::adopt(shared);
        }
        return create(interpreter, exact, referent, callback, WeakrefPlace::BasicRef);
    }
    GOSSAMER_TRY(instance, allocate_instance(interpreter, type));
    auto* reference = as<WeakReference>(instance.get());
    initialise(reference, callback);
    link_weakref(reference, referent.as_object(), WeakrefPlace::Other);
    return instance;
}

Owned new_weak_proxy(Interpreter& interpreter, Value referent, Value callback) {
    if (weakref_head_of(referent) == nullptr) return raise_not_supported(interpreter, referent);
    const auto& types = interpreter.types;
    if (callback.is_none()) {
        // Of either type: whether the referent can be called was asked when the first proxy was made.
        for (const Type* type : {types.weakref_proxy, types.weakref_callable_proxy}) {
            WeakReference* shared = find_basic_weakref(referent.as_object(), type->instance_shape);
            if (shared != nullptr) return Owned::share(shared);
        }
    }
    Type* type = is_callable(interpreter, referent) ? types.weakref_callable_proxy : types.weakref_proxy;
    return create(interpreter, type, referent, callback, WeakrefPlace::BasicProxy);
}

bool knows_hash(const Interpreter& interpreter, WeakReference* reference) {
    if (reference->hash != WeakReference::kNoHash) return true;
    const Object* living = live_referent(reference);
    if (living == nullptr || heap_type(living)->find_special(Special::hash) !=
                                 interpreter.types.object->find_special(Special::hash)) {
        return false;
    }
    reference->hash = hash_address(reinterpret_cast<std::uintptr_t>(living));
    return true;
}

Result<std::int64_t> hash_of_weakref(Interpreter& interpreter, WeakReference* reference) {
    if (knows_hash(interpreter, reference)) return reference->hash;
    Object* living = live_referent(reference);
    if (living == nullptr) return raise(interpreter, Error::WeakObjectGone);
    Owned held = Owned::share(reference);
    Owned referent = Owned::share(living);
    GOSSAMER_TRY(hash, hash_of(interpreter, referent.get()));
    reference->hash = hash.get();
    return hash.get();
}

std::string full_name_of_type(const Interpreter& interpreter, Value value) {
    const Type* type = type_of(interpreter, value);
    if (!type->has(TypeFlags::kHeapType)) return std::string{type_name(interpreter, value)};
    const std::string name{type->qualified_name->text()};
    const Value module = dict_find_str(type->dict, interpreter.names.dunder_module);
    if (!module.is_heap() || !is_str(module)) return name;
    const std::string_view text = as<Str>(module)->text();
    return text == "__main__" || text == "builtins" ? name : std::string{text} + "." + name;
}

bool is_weak_proxy(const Interpreter& interpreter, Value value) {
    if (!value.is_heap()) return false;
    const Type* type = heap_type(value.as_object());
    return type == interpreter.types.weakref_proxy || type == interpreter.types.weakref_callable_proxy;
}

Owned unwrap_proxy(Interpreter& interpreter, Value value) {
    if (!is_weak_proxy(interpreter, value)) return Owned::share(value);
    Object* referent = live_referent(as<WeakReference>(value));
    if (referent == nullptr) return raise(interpreter, Error::ReferentGone);
    return Owned::share(referent);
}

}  // namespace gossamer
