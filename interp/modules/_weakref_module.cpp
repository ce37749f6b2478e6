// _weakref: what the module weakref, which is written in the dialect, builds on.
#include "memory/count.h"
#include "memory/weakrefs.h"
#include "runtime/dict.h"
#include "runtime/errors/weakref.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/type.h"
#include "runtime/weakref.h"

namespace gossamer {

namespace {

Owned weakref_proxy(Interpreter& in, Args args) {
    return new_weak_proxy(in, args[0], args.count > 1 ? args[1] : Value::none());
}

// In CPython the base of a class refers to it by a plain reference. Here that one is made when somebody asks;
// empty for what is no such class.
Owned reference_of_base(Interpreter& in, Value value) {
    if (!is_kind(value, TypeFlags::kType) || value == Value::from_object(in.types.object)) return Owned{};
    return new_weakref(in, in.types.weakref_reference, value, Value::none());
}

Owned getweakrefcount(Interpreter& in, Args args) {
    if (weakref_head_of(args[0]) == nullptr) return Owned::immediate(Value::from_int(0));
    GOSSAMER_TRY(base, reference_of_base(in, args[0]));
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(count_weakrefs(args[0].as_object()))));
}

Owned getweakrefs(Interpreter& in, Args args) {
    if (weakref_head_of(args[0]) == nullptr) return new_list(in).to_owned();
    GOSSAMER_TRY(base, reference_of_base(in, args[0]));
    Object* referent = args[0].as_object();
    Ref<List> list = new_list(in, count_weakrefs(referent));
    if (list.is_error()) return kError;
    // There is room for all of them: nothing is allocated, no code runs while the references are walked.
    for_each_weakref(referent, [&](WeakReference* reference) {
        retain(reference);
        list->items[list->size++] = Value::from_object(reference);
    });
    return std::move(list).to_owned();
}

// Deletes dict[key] if a dead reference is stored there: what the callbacks of weak dictionaries do.
Owned remove_dead_weakref(Interpreter& in, Args args) {
    if (!is_dict(args[0])) {
        return raise_bad_argument(in, "_remove_dead_weakref", "argument 1", "dict", args[0]);
    }
    auto* dict = as<Dict>(args[0]);
    GOSSAMER_TRY(stored, dict_get(in, dict, args[1]));
    if (stored.is_empty()) return Owned::none();
    if (!is_weakref(stored.get()) && !is_weak_proxy(in, stored.get())) return raise(in, Error::NotAWeakref);
    if (live_referent(as<WeakReference>(stored.get())) != nullptr) return Owned::none();
    GOSSAMER_TRY(deleted, dict_delete(in, dict, args[1]));
    return Owned::none();
}

constexpr Method functions[] = {
    {"proxy", weakref_proxy, between(1, 2),
     "proxy(object, callback=None, /)\nA proxy that does not keep the object alive."},
    {"getweakrefcount", getweakrefcount, exactly(1),
     "getweakrefcount(object, /)\nNumber of weak references to the object."},
    {"getweakrefs", getweakrefs, exactly(1),
     "getweakrefs(object, /)\nList of the weak references to the object."},
    {"_remove_dead_weakref", remove_dead_weakref, exactly(2),
     "_remove_dead_weakref(dct, key, /)\nDelete dct[key] if it is a dead weak reference."},
};

Status initialise(Interpreter& in, Module* module) {
    const auto add = [&](std::string_view name, Type* type) {
        return dict_set_text(in, module->dict, name, Value::from_object(type));
    };
    GOSSAMER_CHECK(add("ref", in.types.weakref_reference));
    GOSSAMER_CHECK(add("ReferenceType", in.types.weakref_reference));
    GOSSAMER_CHECK(add("ProxyType", in.types.weakref_proxy));
    GOSSAMER_CHECK(add("CallableProxyType", in.types.weakref_callable_proxy));
    return Status::ok();
}

}  // namespace

extern const ModuleSpec _weakref_module_spec;
const ModuleSpec _weakref_module_spec{"_weakref", "Natives behind the module weakref.", functions,
                                      initialise};

}  // namespace gossamer
