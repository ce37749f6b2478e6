// How instances of a class are laid out: which base they extend, what `__slots__` adds, whether they have
// attributes of their own and can be weakly referenced. (Shapes then say where the attributes are.)
#include "memory/count.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/instance.h"
#include "runtime/interpreter.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_descriptors.h"
#include "runtime/type_object.h"
#include "support/unicode.h"

#include <algorithm>
#include <string>

namespace gossamer {

namespace {

constexpr std::uint32_t kKinds = 0xFFFF'0000;
constexpr std::uint32_t kInherited =
    kKinds | TypeFlags::kHasDict | TypeFlags::kVariableSize | TypeFlags::kMatchSelf;
constexpr std::uint32_t kPatternKinds = TypeFlags::kSequence | TypeFlags::kMapping;

// Whether instances of `type` have storage that those of its base have not.
[[nodiscard]] bool adds_storage(const Type* type) {
    const Type* base = type->base;
    if (base == nullptr) return true;
    if (type->has(TypeFlags::kHeapType)) return type->named_slot_count > base->named_slot_count;
    constexpr std::uint32_t kStorage = kKinds | TypeFlags::kExceptionFamily;
    return type->basic_size != base->basic_size || (type->flags & kStorage) != (base->flags & kStorage);
}

[[nodiscard]] const Type* solid_base(const Type* type) {
    while (!adds_storage(type))
        type = type->base;
    return type;
}

}  // namespace

bool fits_layout_of(const Type* type, const Type* entry) {
    return is_subtype(solid_base(type->base), solid_base(entry));
}

namespace {

// ---- __slots__

struct Slots {
    Ref<List> names;  // mangled, sorted; without the two below
    bool given = false;
    bool has_dict = false;
    bool has_weakref = false;
};

// `__x` in class `_C` is `_C__x`.
Ref<Str> mangle(Interpreter& interpreter, const Type* type, Str* name) {
    std::string_view text = name->text();
    std::string_view class_name = type->name->text();
    class_name.remove_prefix(std::min(class_name.find_first_not_of('_'), class_name.size()));
    if (!text.starts_with("__") || text.ends_with("__") || class_name.empty())
        return intern(interpreter, name);
    std::string mangled = "_";
    mangled += class_name;
    mangled += text;
    return intern(interpreter, mangled);
}

Status add_slot(Interpreter& interpreter, const Type* type, Dict* name_space, Value item, Slots& slots) {
    if (!is_str(item)) return raise(interpreter, Error::SlotNotStr, type_name(interpreter, item));
    auto* name = as<Str>(item);
    if (!unicode::is_identifier(name->text())) return raise(interpreter, Error::SlotNotIdentifier);
    bool may_add_dict = !has_own_attributes(type->base) && !type->base->has(TypeFlags::kType);
    bool may_add_weakref =
        type->base->layout.weakref_offset == 0 && !type->base->has(TypeFlags::kVariableSize);
    if (name->text() == "__dict__") {
        if (!may_add_dict || slots.has_dict) return raise(interpreter, Error::SlotDictTwice);
        slots.has_dict = true;
        return Status::ok();
    }
    if (name->text() == "__weakref__") {
        if (!may_add_weakref || slots.has_weakref) return raise(interpreter, Error::SlotWeakrefTwice);
        slots.has_weakref = true;
        return Status::ok();
    }
    GOSSAMER_TRY(mangled, mangle(interpreter, type, name));
    bool is_exempt = name->text() == "__qualname__" || name->text() == "__classcell__" ||
                     name->text() == "__classdictcell__";
    if (!is_exempt && !dict_find_str(name_space, mangled.get()).is_empty()) {
        return raise(interpreter, Error::SlotConflict, mangled.get());
    }
    return list_append(interpreter, slots.names.get(), std::move(mangled).to_owned());
}

Status read_slots(Interpreter& interpreter, const Type* type, Dict* name_space, Slots& slots) {
    Value given = dict_find_str(name_space, interpreter.names.dunder_slots);
    if (given.is_empty()) return Status::ok();
    slots.given = true;
    GOSSAMER_TRY(names, new_list(interpreter));
    slots.names = std::move(names);
    Owned items;
    if (is_str(given)) {
        items = tuple_of(interpreter, {given}).to_owned();
    } else {
        items = tuple_from(interpreter, given);
    }
    GOSSAMER_CHECK(items);
    auto* list = as<Tuple>(items.get());
    if (list->size != 0 && type->base->has(TypeFlags::kVariableSize)) {
        return raise(interpreter, Error::SlotsNotSupported, type->base->name_text());
    }
    for (std::size_t index = 0; index < list->size; ++index) {
        GOSSAMER_CHECK(add_slot(interpreter, type, name_space, list->items[index], slots));
    }
    List* found = slots.names.get();
    std::sort(found->items, found->items + found->size,
              [](Value a, Value b) { return str_compare(as<Str>(a), as<Str>(b)) < 0; });
    return Status::ok();
}

// ---- Offsets

[[nodiscard]] std::uint32_t struct_size(const Type* type) {
    if (type->has(TypeFlags::kInt)) return sizeof(IntSubclassObject);
    if (type->has(TypeFlags::kFloat)) return sizeof(FloatSubclassObject);
    return (type->spec->basic_size + 7U) & ~7U;
}

[[nodiscard]] bool keeps_attributes_in_slots(const Type* type) {
    return type->has(TypeFlags::kHasDict) && type->dictionary_offset == 0 &&
           !type->has(TypeFlags::kModule | TypeFlags::kType);
}

// Attributes that methods of the class assign to `self`, as the compiler lists them: a good guess at what
// instances need.
[[nodiscard]] unsigned announced_attributes(const Interpreter& interpreter, Dict* name_space) {
    Value names = dict_find_str(name_space, interpreter.names.dunder_static_attributes);
    return is_tuple(names) ? static_cast<unsigned>(as<Tuple>(names)->size) : 0;
}

void set_offsets(Interpreter& interpreter, Type* type, Dict* name_space, bool adds_weakref) {
    const Type* base = type->base;
    std::uint32_t offset = struct_size(type);
    type->basic_size = offset;
    std::uint16_t weakref_offset = base->layout.weakref_offset;
    if (adds_weakref) weakref_offset = static_cast<std::uint16_t>(offset);
    if (weakref_offset >= offset) offset = weakref_offset + 8U;
    // Instances whose C++ part varies in size have no place for slots; int is one by the rules only.
    bool is_variable = type->has(TypeFlags::kVariableSize) && !type->has(TypeFlags::kInt);
    bool in_slots = keeps_attributes_in_slots(type);
    if (is_variable) {
        type->extra_bytes = in_slots ? sizeof(Value) : 0;
    } else {
        type->slots_offset = offset;
    }
    unsigned capacity = type->named_slot_count;
    if (in_slots && !is_variable) {
        unsigned inherited = keeps_attributes_in_slots(base) && base->has(TypeFlags::kHeapType)
                                 ? base->wanted_capacity - unsigned{base->named_slot_count}
                                 : 0;
        unsigned announced = announced_attributes(interpreter, name_space);
        // A base without attributes of its own still has the one word that every root has.
        unsigned wanted = inherited <= 1 ? std::max(inherited, announced) : inherited + announced;
        capacity += std::clamp(wanted, 1U, kMostInlineSlots);
    }
    type->wanted_capacity = static_cast<std::uint16_t>(capacity);
    set_instance_layout(type, weakref_offset);
}

Status add_members(Interpreter& interpreter, Type* type, const List* names) {
    std::size_t slot = type->base->named_slot_count;
    for (std::size_t index = 0; index < names->size; ++index) {
        auto* name = as<Str>(names->items[index]);
        GOSSAMER_TRY(member,
                     new_member_descriptor(interpreter, type, name, static_cast<std::uint32_t>(slot++)));
        GOSSAMER_CHECK(dict_set_str(interpreter, type->dict, name, member.get()));
    }
    return Status::ok();
}

Status add_getset(Interpreter& interpreter, Type* type, const Getter& getter, Str* name) {
    if (!dict_find_str(type->dict, name).is_empty()) return Status::ok();
    GOSSAMER_TRY(descriptor, new_getset_descriptor(interpreter, getter, type, name));
    return dict_set_str(interpreter, type->dict, name, descriptor.get());
}

}  // namespace

Result<Type*> find_best_base(Interpreter& interpreter, const Tuple* bases) {
    Type* best = nullptr;
    const Type* winner = nullptr;
    for (Value item : bases->values()) {
        if (!is_kind(item, TypeFlags::kType)) return raise(interpreter, Error::BasesNotTypes);
        auto* base = as<Type>(item);
        if (!base->has(TypeFlags::kBaseType))
            return raise(interpreter, Error::NotABaseType, base->name_text());
        const Type* candidate = solid_base(base);
        if (winner == nullptr || (winner != candidate && is_subtype(candidate, winner))) {
            winner = candidate;
            best = base;
        } else if (!is_subtype(winner, candidate)) {
            return raise(interpreter, Error::LayoutConflict);
        }
    }
    return best;
}

Result<Type*> derive_metatype(Interpreter& interpreter, Type* metatype, const Tuple* bases) {
    Type* winner = metatype;
    for (Value base : bases->values()) {
        Type* candidate = type_of(interpreter, base);
        if (is_subtype(winner, candidate)) continue;
        if (!is_subtype(candidate, winner)) return raise(interpreter, Error::MetaclassConflict);
        winner = candidate;
    }
    return winner;
}

Status lay_out_class(Interpreter& interpreter, Type* type, Dict* name_space) {
    const Type* base = type->base;
    type->spec = base->spec;
    type->flags = (base->flags & kInherited) | TypeFlags::kHeapType | TypeFlags::kBaseType;
    type->dictionary_offset = base->dictionary_offset;
    type->next = base->next;
    Slots slots;
    GOSSAMER_CHECK(read_slots(interpreter, type, name_space, slots));
    bool may_add_dict = !has_own_attributes(base) && !type->has(TypeFlags::kType);
    bool may_add_weakref = base->layout.weakref_offset == 0 && !type->has(TypeFlags::kVariableSize);
    bool adds_dict = may_add_dict && (!slots.given || slots.has_dict);
    bool adds_weakref = may_add_weakref && (!slots.given || slots.has_weakref);
    for (Value item : type->bases->values()) {
        const auto* other = as<Type>(item);
        if ((type->flags & kPatternKinds) == 0) type->flags |= other->flags & kPatternKinds;
        // Several exceptions among the bases: a later one may have fields where the first has none.
        if ((type->flags & TypeFlags::kExceptionFamily) == 0)
            type->flags |= other->flags & TypeFlags::kExceptionFamily;
        if (may_add_dict && has_own_attributes(other)) adds_dict = true;
        if (may_add_weakref && other->layout.weakref_offset != 0) adds_weakref = true;
    }
    if (adds_dict) type->flags |= TypeFlags::kHasDict;
    type->named_slot_count = base->named_slot_count;
    if (slots.given) {
        std::size_t count = base->named_slot_count + slots.names->size;
        if (count > 4000) return raise(interpreter, Error::SlotsNotSupported, base->name_text());
        type->named_slot_count = static_cast<std::uint16_t>(count);
        GOSSAMER_CHECK(add_members(interpreter, type, slots.names.get()));
    }
    if (adds_dict) {
        GOSSAMER_CHECK(add_getset(interpreter, type, instance_dict_getter, interpreter.names.dunder_dict));
    }
    if (adds_weakref) {
        GOSSAMER_CHECK(
            add_getset(interpreter, type, instance_weakref_getter, interpreter.names.dunder_weakref));
    }
    set_offsets(interpreter, type, name_space, adds_weakref);
    return Status::ok();
}

}  // namespace gossamer
