// Types as objects: what memory sees of them, name lookup along the MRO, and keeping the special[] tables and
// versions current when a class changes.
//
// Invariants
//  1. special[i] is what walk_mro gives for the name of special method i, borrowed from the dict that
//  holds it. Whoever
//     changes a type's dict calls type_changed or type_attribute_changed before anything can run; or, when
//     data has been replaced by other data, type_data_replaced.
//  2. `subclasses` holds each direct subclass once, borrowed. A dying class takes itself out before it lets
//  go of its bases.
//  3. A change renumbers the type's own shape, all shapes of its instances, and those of all subclasses:
//  caches that
//     learned anything along any of these MROs no longer match. Only data that replaces data renews no
//     version: caches know it by its place.
//  4. Classes die in collections only (each is in its own MRO). While one is taken apart it looks like
//  `object` without
//     anything added, so that code that still meets it finds valid tables.
#include "runtime/type.h"

#include "memory/count.h"
#include "runtime/dict.h"
#include "runtime/interpreter.h"
#include "runtime/lookup_cache.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_object.h"

#include <algorithm>
#include <memory>

namespace gossamer {

namespace {

void traverse_type(Object* object, Visitor& visitor) {
    auto* type = static_cast<Type*>(object);
    visitor.visit(static_cast<Object*>(type->dict));
    visitor.visit(static_cast<Object*>(type->mro));
    visitor.visit(static_cast<Object*>(type->bases));
    visitor.visit(static_cast<Object*>(type->base));
    visitor.visit(static_cast<Object*>(type->name));
    visitor.visit(static_cast<Object*>(type->qualified_name));
    visitor.visit(static_cast<Object*>(type->error_name));
}

template <class Field>
[[nodiscard]] bool take_field(Field*& field, Value& result) {
    if (field == nullptr) return false;
    result = Value::from_object(std::exchange(field, nullptr));
    return true;
}

void leave_bases(Type* type) {
    if (type->bases == nullptr) return;
    for (Value base : type->bases->values()) {
        auto& siblings = as<Type>(base)->subclasses;
        siblings.erase(std::remove(siblings.begin(), siblings.end(), type), siblings.end());
    }
}

Value take_next_of_type(Object* object) {
    auto* type = static_cast<Type*>(object);
    Value result;
    if (take_field(type->dict, result) || take_field(type->mro, result)) return result;
    leave_bases(type);
    if (take_field(type->bases, result) || take_field(type->base, result) || take_field(type->name, result) ||
        take_field(type->qualified_name, result) || take_field(type->error_name, result)) {
        return result;
    }
    if (Str* name = take_shape_name(type); name != nullptr) return Value::from_object(name);
    return Value::empty();
}

void free_type_buffers(Heap& heap, Object* object) {
    auto* type = static_cast<Type*>(object);
    free_shapes(heap, type);
    std::destroy_at(&type->subclasses);
}

// The type looks like plain `object` from now on, and so do its subclasses, which are garbage as well: they
// hold it.
void strip_specials(Interpreter& interpreter, Type* type) {
    std::copy_n(interpreter.types.object->special, kSpecialCount, type->special);
    type->own_shape.version = next_version(interpreter);
    renew_shapes(interpreter, type);
    for (Type* subclass : type->subclasses)
        strip_specials(interpreter, subclass);
}

Value clear_next_of_type(Object* object) {
    auto* type = static_cast<Type*>(object);
    if (!type->has(TypeFlags::kHeapType)) return Value::empty();
    Interpreter& interpreter = Interpreter::of(type);
    const Type* plain = interpreter.types.object;
    if (type->dict != plain->dict) {
        strip_specials(interpreter, type);
        retain(static_cast<Object*>(plain->dict));
        return Value::from_object(std::exchange(type->dict, plain->dict));
    }
    if (type->mro != plain->mro) {
        type->own_shape.version = next_version(interpreter);
        retain(static_cast<Object*>(plain->mro));
        return Value::from_object(std::exchange(type->mro, plain->mro));
    }
    return Value::empty();
}

[[nodiscard]] std::size_t type_cell_size(const Object*) {
    return sizeof(Type);
}

void renew_versions(Interpreter& interpreter, Type* type) {
    type->own_shape.version = next_version(interpreter);
    renew_shapes(interpreter, type);
}

// What caches know about classes depends on their metaclass too. Metaclasses hardly ever change, so their
// instances are not listed anywhere: all classes are looked at.
void renew_classes_of(Interpreter& interpreter, const Type* metatype, Type* type) {
    if (is_subtype(heap_type(type), metatype)) type->own_shape.version = next_version(interpreter);
    for (Type* subclass : type->subclasses)
        renew_classes_of(interpreter, metatype, subclass);
}

Value walk_mro(const Type* type, const Str* name) {
    if (type->mro == nullptr) return Value::empty();
    auto* key = const_cast<Str*>(name);
    for (Value entry : type->mro->values()) {
        Dict* dict = as<Type>(entry)->dict;
        if (dict == nullptr) continue;
        if (Value found = dict_find_str(dict, key); !found.is_empty()) return found;
    }
    return Value::empty();
}

void change_special(Interpreter& interpreter, Type* type, int special, const Str* name) {
    if (special >= 0) type->special[special] = walk_mro(type, name);
    renew_versions(interpreter, type);
    for (Type* subclass : type->subclasses)
        change_special(interpreter, subclass, special, name);
}

}  // namespace

const Layout type_layout{
    .traverse = traverse_type,
    .take_next = take_next_of_type,
    .free_buffers = free_type_buffers,
    .clear_next = clear_next_of_type,
    .cell_size = type_cell_size,
    .weakref_offset = sizeof(Object),
};

std::string_view Type::name_text() const {
    return error_name == nullptr ? std::string_view{spec->name} : error_name->text();
}

std::string_view type_name(const Interpreter& interpreter, Value value) {
    return type_of(interpreter, value)->name_text();
}

bool is_subtype(const Type* type, const Type* base) {
    if (type == base) return true;
    if (type->mro != nullptr) {
        for (Value entry : type->mro->values()) {
            if (entry.as_object() == base) return true;
        }
        return false;
    }
    // While a class is being made or taken apart.
    for (const Type* step = type; step != nullptr; step = step->base) {
        if (step == base) return true;
    }
    return false;
}

Value find_in_mro(const Type* type, const Str* name) {
    LookupCache& lookups = *Interpreter::of(type).lookups;
    const std::uint32_t version = type->own_shape.version;
    LookupCache::Found& entry = lookups.found_at(version, name);
    if (entry.version != version || entry.name != name) {
        entry.value = walk_mro(type, name);
        entry.version = version;
        lookups.take_name(entry, const_cast<Str*>(name));
    }
    return entry.value;
}

void number_special_names(Interpreter& interpreter) {
    for (std::size_t index = 0; index < kSpecialCount; ++index) {
        auto place = static_cast<std::size_t>(interpreter.special_names[index]->hash_cache);
        while (interpreter.special_numbers[place % kSpecialPlaces] != 0)
            ++place;
        interpreter.special_numbers[place % kSpecialPlaces] = static_cast<std::uint8_t>(index + 1);
    }
}

int find_special_index(const Interpreter& interpreter, const Str* name) {
    for (auto place = static_cast<std::size_t>(name->hash_cache);; ++place) {
        const unsigned number = interpreter.special_numbers[place % kSpecialPlaces];
        if (number == 0) return -1;
        if (interpreter.special_names[number - 1] == name) return static_cast<int>(number - 1);
    }
}

namespace {

// Whether the type's MRO is the type and then the MRO of its base: no second base has a say.
[[nodiscard]] bool continues_base(const Type* type) {
    const Type* base = type->base;
    return base != nullptr && base->mro != nullptr && type->mro != nullptr &&
           type->mro->size == base->mro->size + 1 &&
           std::equal(base->mro->items, base->mro->items + base->mro->size, type->mro->items + 1);
}

}  // namespace

void fill_specials(Interpreter& interpreter, Type* type) {
    if (continues_base(type)) {
        // The base's table is current (it is changed first), so only what the type itself has is looked for.
        std::copy_n(type->base->special, kSpecialCount, type->special);
        std::uint32_t position = 0;
        for (Value key, value; dict_next(type->dict, position, key, value);) {
            if (!is_exact_str(interpreter, key)) continue;
            auto* name = as<Str>(key);
            if (!name->is_interned()) name = find_interned(interpreter, name->text());
            const int index = name == nullptr ? -1 : find_special_index(interpreter, name);
            if (index >= 0) type->special[index] = value;
        }
        return;
    }
    for (std::size_t index = 0; index < kSpecialCount; ++index) {
        type->special[index] = walk_mro(type, interpreter.special_names[index]);
    }
}

void type_changed(Interpreter& interpreter, Type* type) {
    fill_specials(interpreter, type);
    renew_versions(interpreter, type);
    for (Type* subclass : type->subclasses)
        type_changed(interpreter, subclass);
    if (type->has(TypeFlags::kType)) renew_classes_of(interpreter, type, interpreter.types.object);
}

void type_attribute_changed(Interpreter& interpreter, Type* type, Str* name) {
    change_special(interpreter, type, find_special_index(interpreter, name), name);
    if (type->has(TypeFlags::kType)) renew_classes_of(interpreter, type, interpreter.types.object);
}

void type_data_replaced(const Interpreter& interpreter, const Type* type, const Str* name) {
    LookupCache::Found& entry = interpreter.lookups->found_at(type->own_shape.version, name);
    if (entry.version == type->own_shape.version) entry.version = 0;
    for (const Type* subclass : type->subclasses)
        type_data_replaced(interpreter, subclass, name);
}

// ---- Making the object

Type* create_type_object(Interpreter& interpreter, Type* metatype) {
    void* cell = interpreter.heap.allocate_cell(sizeof(Type));
    if (cell == nullptr) return nullptr;
    auto* type = new (cell) Type{};
    type->count = 1;
    type->collector = Object::kUntracked;
    type->shape = &type->own_shape;
    type->own_shape.version = next_version(interpreter);
    set_metatype(type, metatype);
    std::fill_n(type->special, kSpecialCount, Value::empty());
    return type;
}

void set_metatype(Type* type, Type* metatype) {
    type->own_shape.type = metatype;
    if (metatype == nullptr) return;
    type->own_shape.layout = &metatype->layout;
    type->own_shape.owns_type = metatype->has(TypeFlags::kHeapType);
    type->own_shape.has_finaliser = !metatype->find_special(Special::del).is_empty();
    if (type->own_shape.owns_type) retain(static_cast<Object*>(metatype));
}

}  // namespace gossamer
