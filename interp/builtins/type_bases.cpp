// Giving a class other bases. The layout of instances must stay what it is; MROs of the class and of all its
// subclasses are computed anew, and either all of them change or none.
#include "builtins/type_bases.h"

#include "memory/count.h"
#include "runtime/errors/objects.h"
#include "runtime/instance.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_object.h"

#include <algorithm>
#include <vector>

namespace gossamer {

namespace {

struct OldMro {
    Type* type;
    Tuple* mro;  // owned
};

void leave(Type* type, const Tuple* bases) {
    for (Value base : bases->values()) {
        auto& siblings = as<Type>(base)->subclasses;
        siblings.erase(std::remove(siblings.begin(), siblings.end(), type), siblings.end());
    }
}

void join(Type* type, const Tuple* bases) {
    for (Value base : bases->values())
        as<Type>(base)->subclasses.push_back(type);
}

Status renew_mro(Interpreter& in, Type* type, std::vector<OldMro>& old) {
    GOSSAMER_TRY(order, compute_mro(in, type));
    old.push_back({type, type->mro});
    type->mro = as<Tuple>(order.detach());
    for (Type* subclass : type->subclasses)
        GOSSAMER_CHECK(renew_mro(in, subclass, old));
    return Status::ok();
}

Status check_bases(Interpreter& in, const Type* type, Value value) {
    std::string_view name = type->name_text();
    if (type->has(TypeFlags::kImmutable)) return raise(in, Error::ImmutableType, "__bases__", name);
    if (value.is_empty()) return raise(in, Error::CannotDeleteTypeAttribute, "__bases__", name);
    if (!is_tuple(value)) return raise(in, Error::BasesNotTuple, name, type_name(in, value));
    const auto* bases = as<Tuple>(value);
    if (bases->size == 0) return raise(in, Error::BasesEmpty, name);
    for (Value base : bases->values()) {
        if (!is_kind(base, TypeFlags::kType))
            return raise(in, Error::BasesNotClasses, name, type_name(in, base));
        if (is_subtype(as<Type>(base), type)) return raise(in, Error::BasesCycle);
    }
    return Status::ok();
}

[[nodiscard]] bool is_layout_kept(const Type* type, const Type* base) {
    return struct_layout(type) == struct_layout(base) &&
           base->named_slot_count == type->base->named_slot_count &&
           base->layout.weakref_offset == type->base->layout.weakref_offset &&
           base->has(TypeFlags::kHasDict) == type->base->has(TypeFlags::kHasDict);
}

// Whether the class itself brought what its new base lacks, so that instances look the same.
[[nodiscard]] bool fits(const Type* type, const Type* base) {
    if (is_layout_kept(type, base)) return true;
    return struct_layout(type) == struct_layout(base) &&
           base->named_slot_count == type->base->named_slot_count &&
           (!base->has(TypeFlags::kHasDict) || type->has(TypeFlags::kHasDict)) &&
           (base->layout.weakref_offset == 0 || base->layout.weakref_offset == type->layout.weakref_offset) &&
           base->has(TypeFlags::kHeapType) == type->base->has(TypeFlags::kHeapType);
}

}  // namespace

Status set_class_bases(Interpreter& in, Value self, Value value) {
    auto* type = as<Type>(self);
    GOSSAMER_CHECK(check_bases(in, type, value));
    auto* bases = as<Tuple>(value);
    GOSSAMER_TRY(best, find_best_base(in, bases));
    if (!fits(type, best.get())) {
        return raise(in, Error::BasesLayout, best.get()->name_text(), type->base->name_text());
    }
    Tuple* old_bases = type->bases;
    type->bases = Ref<Tuple>::share(bases).detach();
    std::vector<OldMro> old;
    if (renew_mro(in, type, old).is_error()) {
        for (OldMro& entry : old)
            std::swap(entry.type->mro, entry.mro);
        std::swap(type->bases, old_bases);
    } else {
        Type* old_base = std::exchange(type->base, Ref<Type>::share(best.get()).detach());
        leave(type, old_bases);
        join(type, bases);
        type_changed(in, type);
        release(static_cast<Object*>(old_base));
    }
    bool failed = type->bases != bases;
    for (OldMro& entry : old)
        release(static_cast<Object*>(entry.mro));
    release(static_cast<Object*>(old_bases));
    return failed ? Status{kError} : Status::ok();
}

}  // namespace gossamer
