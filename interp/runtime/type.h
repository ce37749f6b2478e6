// Types: builtin ones and classes. One `special[]` table for each, indexed by well-known dunder, inherited,
// and kept current when a class or a base is changed: one mechanism for native and dialect methods alike.
#pragma once

#include "memory/owned.h"
#include "runtime/native.h"
#include "runtime/shape.h"

#include <boost/container/small_vector.hpp>

#include <cstdint>
#include <string_view>

namespace gossamer {

struct Dict;
struct Function;
struct Str;
struct Tuple;

enum class Special : std::uint8_t {
#define SPECIAL(id, name) id,
#include "runtime/specials.def"
    Count,
};
inline constexpr std::size_t kSpecialCount = static_cast<std::size_t>(Special::Count);
// The table from name to number: open addressing by the name's hash; number + 1, or 0 for free.
inline constexpr std::size_t kSpecialPlaces = 512;
static_assert(kSpecialCount < 256);

// How instances of a class are made, as long as the class's own version is this; learned when it is called
// (vm/construct.cpp). All pointers are borrowed from the class. Natives are only such as take their arguments
// as they stand in the window (Arity::Kind::Raw).
struct Construction {
    // Nothing native and no __new__: object's own, and an __init__ written in the dialect or none.
    [[nodiscard]] bool is_plain() const { return create == nullptr && prepare == nullptr && make == nullptr; }

    std::uint32_t version = 0;
    bool takes_nothing = false;       // plain, and no __init__ but object's
    const Method* create = nullptr;   // __new__ of a builtin base; null: object's
    const Method* prepare = nullptr;  // native __init__
    Function* initialise = nullptr;   // __init__ written in the dialect; both null: none but object's
    Function* make = nullptr;         // __new__ written in the dialect: nothing else is known but
    bool only_makes = false;          // that there is no __init__ but object's
    NativeFunction native =
        nullptr;  // builtin types: all of a call without keywords, the type the first value
};

struct Type : Object {
    WeakReference* weakrefs;
    Shape own_shape;  // the shape of this very type object: `own_shape.type` is the metatype; its version
                      // changes whenever the class or a base changes, so a cache on a class attribute is one
                      // compare as well
    Shape* instance_shape;  // root for new instances (of the learned capacity)
    Layout layout;          // of the instances
    Str* name;              // owned; __name__
    Str* qualified_name;    // owned
    Str* error_name;  // owned; as error texts say it: the dotted name of builtin types outside of builtins
    Type* base;       // owned; null for object
    Tuple* bases;     // owned
    Tuple* mro;       // owned; includes the type itself
    Dict* dict;       // owned
    std::uint32_t flags;         // TypeFlags
    std::uint32_t basic_size;    // bytes before weak reference head and slots of dialect-made layers
    std::uint32_t slots_offset;  // where shape slots begin; 0: no slots at all
    std::uint16_t
        dictionary_offset;  // where the C++ struct holds the `__dict__` of instances, as a Value; 0: nowhere
    std::uint16_t named_slot_count;  // words of `__slots__`, those of the bases included
    std::uint16_t wanted_capacity;   // inline words that the next root shape should have
    std::uint16_t extra_bytes;       // behind a variable-size struct: the hidden dict word
    SharedKeys keys;
    Shape* roots;          // all root shapes, linked by next_sibling
    const TypeSpec* spec;  // nearest builtin type's
    Construction construction;
    // Copied from the TypeSpec, inherited by subclasses; they may override __next__, so next_item asks
    // special[] too.
    Owned (*next)(Interpreter& interpreter, Value iterator);
    ItemPair (*next_pair)(Interpreter& interpreter, Value iterator);
    boost::container::small_vector<Type*, 2> subclasses;  // borrowed; a dying class removes itself
    Value special[kSpecialCount];                         // borrowed from the MRO's dicts

    [[nodiscard]] Value find_special(Special which) const { return special[static_cast<std::size_t>(which)]; }
    [[nodiscard]] bool has(std::uint32_t flag) const { return (flags & flag) != 0; }
    [[nodiscard]] std::string_view name_text() const;
};

// Whether the object is a class: the shape of every class is within it.
[[nodiscard]] inline bool is_class(const Object* object) {
    return object->shape == &static_cast<const Type*>(object)->own_shape;
}

// The type of any value; borrowed. O(1). Immediates and numbers included. Defined in interpreter.h.
[[nodiscard]] inline Type* type_of(const Interpreter& interpreter, Value value);
[[nodiscard]] inline Type* heap_type(const Object* object) {
    return static_cast<Type*>(object->shape->type);
}
// What the object's type has of a sequence natively (TypeSpec::length and item); null: nothing.
[[nodiscard]] inline const TypeSpec* native_sequence(const Object* object) {
    const Type* type = heap_type(object);
    if (type->has(TypeFlags::kHeapType) || type->spec->length == nullptr) return nullptr;
    return type->spec;
}
[[nodiscard]] inline Shape* shape_of(const Object* object) {
    return static_cast<Shape*>(object->shape);
}
// Whether the value is a heap object of a type with this kind flag (TypeFlags::kList, …).
[[nodiscard]] inline bool is_kind(Value value, std::uint32_t kind_flag) {
    return value.is_heap() && heap_type(value.as_object())->has(kind_flag);
}
// Name for error texts: `__name__` of classes, the dotted name of some builtin types (CPython's tp_name).
[[nodiscard]] std::string_view type_name(const Interpreter& interpreter, Value value);

// Real subclass relation (MRO), no hooks. O(length of the MRO).
[[nodiscard]] bool is_subtype(const Type* type, const Type* base);
[[nodiscard]] inline bool is_instance_exact_or_sub(const Interpreter& interpreter, Value value,
                                                   const Type* type) {
    const Type* own = type_of(interpreter, value);
    return own == type || is_subtype(own, type);
}

// Looks an interned name up along the MRO. Borrowed, empty when absent. Runs no code.
[[nodiscard]] Value find_in_mro(const Type* type, const Str* name);
// The class (or a base) has changed: special[] tables, finaliser flags and versions are renewed, subclasses
// included.
void type_changed(Interpreter& interpreter, Type* type);
// The same when only `name` has changed in the type's own dict.
void type_attribute_changed(Interpreter& interpreter, Type* type, Str* name);
// Data of the class, which was there, has been replaced by other data: its version stays. O(its subclasses).
void type_data_replaced(const Interpreter& interpreter, const Type* type, const Str* name);
// A fresh shape or type version.
[[nodiscard]] std::uint32_t next_version(Interpreter& interpreter);

// Makes a builtin type from its table, once the interpreter has its types and names (modules use it for types
// of their own; the ones of builtin_types.def are made by start_object_model). Immortal. Null: no memory.
[[nodiscard]] Type* make_builtin_type(Interpreter& interpreter, const TypeSpec& spec, Type* base);
// `class` statement / type(name, bases, namespace): layout, MRO, slots, __set_name__, __init_subclass__. May
// run code.
[[nodiscard]] Owned make_class(Interpreter& interpreter, Type* metatype, Str* name, Tuple* bases,
                               Dict* namespace_, Args init_subclass_keywords);

// The index of a special method's name, or -1.
void number_special_names(Interpreter& interpreter);
[[nodiscard]] int find_special_index(const Interpreter& interpreter, const Str* name);
// A new instance, tracked, its attributes empty. The fields of its kind are zeroed, and zero is no value:
// those that hold values are to be set at once. kError: MemoryError is pending.
[[nodiscard]] Owned allocate_instance(Interpreter& interpreter, Type* type);

}  // namespace gossamer
