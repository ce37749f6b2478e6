// Instances: where their own attributes are, their `__dict__`, and the layouts that memory sees.
//
//     header | C++ struct of the builtin base | [weak reference head] | inline slots …
//
// Attributes of one instance lie in exactly one of four places:
//   1. shape slots                  ordinary instances (see shape.h)
//   2. shape slots, with a shape-backed `__dict__`: somebody asked for it. The Dict sits in the hidden slot
//   and has
//      `owner` set; it reads and writes the slots through the functions below, so values are in one place
//      only.
//   3. a Dict of its own in the hidden slot: *dictionary mode* (too many attributes, a key that is no str,
//   the dict was
//      replaced). Instances of variable-size builtins (tuple) know only this mode; their hidden word is the
//      last one of the cell.
//   4. a Dict that the builtin struct holds in a field of its own (functions, modules, types:
//   Type::dictionary_offset).
//
// Instances of plain classes start in place 1. Where the instance is more than its attributes (a builtin
// base,
// `__slots__`), CPython makes the `__dict__` with the first attribute, and the order in which the collector
// meets objects shows it: such instances are in place 2 from then on (has_dict_object).
//
// Collector: in place 2 the instance visits the dict. The attribute slots are visited by the dict when it is
// tracked and somebody else may hold it, since whoever holds the dict reaches the values; else, as CPython's
// inline values, by the instance. When the instance dies first, the dict takes the values over.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/shape.h"
#include "support/assert.h"

namespace gossamer {

struct Dict;
struct Str;

// ---- Own attributes (not those of the class, not `__slots__`)

// Whether instances of the type have attributes of their own beyond `__slots__`.
[[nodiscard]] bool has_own_attributes(const Type* type);
// Whether these lie in a Dict from the first one on. The collector's list has its place by the first value
// that can be part of a cycle, so stores of own attributes all pass set_owner_attribute.
[[nodiscard]] bool has_dict_object(const Type* type);
// Whether, beyond that, CPython would share the keys of these dicts: such a dict holds a new value until the
// old one has died.
[[nodiscard]] bool has_split_dict(const Type* type);
// Borrowed until anything runs; empty when absent. `name` is interned. Runs no code.
[[nodiscard]] Value instance_attribute(Object* object, Str* name);
// Adds or overwrites; the type must have own attributes. May run code (death of the old value).
Status set_instance_attribute(Interpreter& interpreter, Object* object, Str* name, Value value);
// False: it was not there. May run code.
Result<bool> delete_instance_attribute(Interpreter& interpreter, Object* object, Str* name);
// The `__dict__`, made on demand; empty when the object has none.
Owned ensure_instance_dict(Interpreter& interpreter, Value value);
// `object.__dict__ = dict` (a Dict; empty: removes it, the next use makes a new one).
Status replace_instance_dict(Interpreter& interpreter, Object* object, Value dict);

// `object.__class__ = type`: TypeError unless both lay their instances out alike. May run code (death of the
// old class).
Status assign_class(Interpreter& interpreter, Value object, Type* type);

// ---- For dict.cpp: the slots behind a shape-backed dict (`dict->owner`)
// ------------------------------------------ Names are interned strs. A str key that is not interned is
// looked up with find_interned first; if there is none the key is absent (for reads) or to be interned (for
// stores).

// Borrowed; empty when absent. Runs no code.
[[nodiscard]] Value owner_attribute(Object* owner, Str* name);
[[nodiscard]] std::size_t owner_attribute_count(Object* owner);
// In insertion order; position starts at 0; false at the end. Borrowed. Runs no code.
[[nodiscard]] bool next_owner_attribute(Object* owner, std::uint32_t& position, Str*& name, Value& value);
// Whether one of its attributes may be part of a cycle: such a shape-backed dict is tracked when it is made.
[[nodiscard]] bool has_attribute_in_cycle(const Interpreter& interpreter, Object* owner);
// False: the shapes are full; call dict_own_values and store in the dict. May run code (death of the old
// value).
Result<bool> set_owner_attribute(Interpreter& interpreter, Object* owner, Str* name, Value value);
// Removes the attribute and hands its value out (the caller releases it last); empty when absent; error: no
// memory.
Owned take_owner_attribute(Interpreter& interpreter, Object* owner, Str* name);
// Empties a shape-backed dict, whose owner keeps the keys of its class: false if the dict would have keys of
// its own then, and nothing has happened. May run code (death of the values).
Result<bool> clear_owner_attributes(Interpreter& interpreter, Object* owner);
// dict_own_values, in this order: prepare_dictionary_mode (may fail); room for owner_attribute_count entries
// (may fail); entries filled by next_owner_attribute, *moving* the counts of the values (names are shared);
// dict->owner = nullptr; enter_dictionary_mode, which forgets the slots without releasing anything.
Status prepare_dictionary_mode(Interpreter& interpreter, Object* owner);
void enter_dictionary_mode(Interpreter& interpreter, Object* owner);
// For the layout of a shape-backed dict: traverse, and clear_next (empty: nothing left).
void visit_owner_attributes(Object* owner, Visitor& visitor);
[[nodiscard]] bool dict_visits_attributes(Object* owner, const Dict* dict);
[[nodiscard]] Value clear_owner_attribute(Object* owner);

// ---- Layouts

// Instances of `object` itself: the header and nothing else.
extern const Layout object_layout;
// Sets `type->layout` of a class whose instances have a weak reference head, slots or own attributes, on top
// of the layout of its builtin base. `weakref_offset`: 0 for none.
void set_instance_layout(Type* type, std::uint16_t weakref_offset);
// The layout of the C++ struct that instances of the type (or of the builtin type it derives from) have.
[[nodiscard]] const Layout* struct_layout(const Type* type);
// Whether objects of the shape are a plain row of words at their birth and at their death: sets `flat` and
// `is_plain`.
void set_flatness(Shape* shape);
// See SharedKeys.
inline void count_birth(Type* type) {
    if (type->keys.births_left == 0) [[likely]]
        return;
    --type->keys.births_left;
    --type->keys.usable;
}
// An instance of a plain shape (Shape::is_plain), its `__slots__` empty, tracked; null: no memory, nothing is
// raised.
[[nodiscard]] inline Object* create_plain_instance(Heap& heap, Shape* shape) {
    GOSSAMER_ASSERT(shape->is_plain);
    auto* instance = heap.create<Object>(shape, shape->flat.cell_bytes);
    if (instance == nullptr) [[unlikely]]
        return nullptr;
    auto* words = reinterpret_cast<Value*>(instance);
    // Between header and slots there is room for the head of the weak references, if they are supported.
    constexpr std::uint16_t kHeaderWords = sizeof(Object) / sizeof(Value);
    if (shape->flat.first_word != kHeaderWords) *reinterpret_cast<WeakReference**>(instance + 1) = nullptr;
    for (std::uint16_t slot = 0; slot < shape->flat.word_count; ++slot)
        words[shape->flat.first_word + slot] = Value::empty();
    count_birth(static_cast<Type*>(shape->type));
    heap.track(instance);
    return instance;
}

// A new instance of a variable-size type (TypeFlags::kVariableSize without slots: tuple, bytes) whose C++
// part takes `bytes` bytes: header set, the rest of the C++ part uninitialised, not tracked. kError:
// MemoryError is pending. Works for the builtin type itself as for its subclasses.
Owned allocate_variable_instance(Interpreter& interpreter, Type* type, std::size_t bytes);

}  // namespace gossamer
