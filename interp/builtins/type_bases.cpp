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

struct Change {
    Ref<Type> type;
    Ref<Tuple> old_mro;  // null: there was none
    Ref<Tuple> new_mro;
};

using Changes = std::vector<Change>;

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

// A metaclass's `mro` may run code, which may assign to `__bases__` in its turn: whatever MRO that has set
// stands, and `type` is left alone.
Status renew_mro(Interpreter& in, Type* type, Changes& changes) {
    const Tuple* old = type->mro;
    GOSSAMER_TRY(order, find_mro(in, type));
    if (type->mro != old) return Status::ok();
    Change change{Ref<Type>::share(type), Ref<Tuple>::adopt(type->mro),
                  Ref<Tuple>::share(as<Tuple>(order.get()))};
    type->mro = as<Tuple>(order.detach());
    changes.push_back(std::move(change));
    if (old == nullptr) return Status::ok();
    type_changed(in, type);
    std::vector<Ref<Type>> subclasses;
    for (Type* subclass : type->subclasses)
        subclasses.push_back(Ref<Type>::share(subclass));
    for (Ref<Type>& subclass : subclasses)
        GOSSAMER_CHECK(renew_mro(in, subclass.get(), changes));
    return Status::ok();
}

void undo(Interpreter& in, Changes& changes) {
    for (Change& change : changes) {
        Type* type = change.type.get();
        if (type->mro != change.new_mro.get()) continue;
        Ref<Tuple> dropped = Ref<Tuple>::adopt(std::exchange(type->mro, change.old_mro.detach()));
        if (type->mro != nullptr) type_changed(in, type);
    }
}

[[nodiscard]] bool is_in_base_chain(const Type* type, const Type* base) {
    while (type != nullptr && type != base)
        type = type->base;
    return type != nullptr;
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
        if (is_subtype(as<Type>(base), type) || is_in_base_chain(as<Type>(base), type))
            return raise(in, Error::BasesCycle);
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
    if (((type->base->flags ^ base->flags) & TypeFlags::kExceptionFamily) != 0) return false;
    if (is_layout_kept(type, base)) return true;
    return struct_layout(type) == struct_layout(base) &&
           base->named_slot_count == type->base->named_slot_count &&
           (!base->has(TypeFlags::kHasDict) || type->has(TypeFlags::kHasDict)) &&
           (base->layout.weakref_offset == 0 || base->layout.weakref_offset == type->layout.weakref_offset) &&
           base->has(TypeFlags::kHeapType) == type->base->has(TypeFlags::kHeapType);
}

// Whether the instances are among those that the collector of CPython frees.
[[nodiscard]] bool is_collected(const Type* type) {
    return type->has(TypeFlags::kHeapType) || type->layout.traverse != nullptr;
}

}  // namespace

Status set_class_bases(Interpreter& in, Value self, Value value) {
    auto* type = as<Type>(self);
    GOSSAMER_CHECK(check_bases(in, type, value));
    auto* bases = as<Tuple>(value);
    GOSSAMER_TRY(best, find_best_base(in, bases));
    if (!fits(type, best.get())) {
        const ErrorId error = is_collected(best.get()) == is_collected(type->base) ? Error::BasesLayout
                                                                                   : Error::BasesDeallocator;
        return raise(in, error, best.get()->name_text(), type->base->name_text());
    }
    const bool is_complete = type->mro != nullptr;
    Ref<Tuple> old_bases = Ref<Tuple>::adopt(std::exchange(type->bases, Ref<Tuple>::share(bases).detach()));
    Ref<Type> old_base = Ref<Type>::adopt(std::exchange(type->base, Ref<Type>::share(best.get()).detach()));
    Changes changes;
    const Status renewed = renew_mro(in, type, changes);
    if (renewed.is_error()) undo(in, changes);
    if (type->bases != bases) return renewed;  // code has replaced them again
    if (renewed.is_error()) {
        Ref<Tuple> bad_bases = Ref<Tuple>::adopt(std::exchange(type->bases, old_bases.detach()));
        Ref<Type> bad_base = Ref<Type>::adopt(std::exchange(type->base, old_base.detach()));
        return renewed;
    }
    if (is_complete) {
        leave(type, old_bases.get());
        join(type, bases);
        type_changed(in, type);
    }
    return renewed;
}

}  // namespace gossamer
