// Shapes (hidden classes): where the attributes of an instance lie.
//
// Shapes form a tree rooted in their class: the root has no attributes, a child adds one; the order of
// insertion is the path. All instances that got the same attributes in the same order share a shape, so one
// compare of `version` tells a cache both the class (unchanged) and the slot.
//
//     instance:  header | [weak reference head] | inline slots …            (type->slots_offset is where the
//     slots begin)
//
// A shape with more slots than `inline_capacity` keeps the first inline_capacity-1 inline; the last inline
// word is then the pointer to an overflow array with the rest. Where slot i lies is therefore fixed for each
// shape.
// `__slots__` come first in the path and have no entry in `__dict__`. A `__dict__` that was asked for is the
// hidden attribute kDictSlot of the path: the Dict reads the owner's slots (see dict.h, "shape-backed") until
// it takes the values over; an instance whose dict has the values is in dictionary mode: its shape has only
// __slots__ and the hidden dict slot.
//
// Order of release: as in CPython the instances of a class share a table of keys, and their attributes are
// visited and released in the order of that table: the order in which the *class* first met the names, in
// whatever order this instance got them. The table has kMostSharedKeys places, of which every birth of a
// plain instance takes one away until a single one is left. An instance with a name that found no place has
// keys of its own from then on, as exceptions always have: it releases in its order of insertion.
#pragma once

#include "memory/object.h"

#include <bit>
#include <cstdint>

namespace gossamer {

class Heap;
struct Interpreter;
struct Str;
struct Type;
struct Shape;

// The table of keys that the instances of a class share.
struct SharedKeys {
    Shape* newest;             // the shape that brought the last name, linked by older_key; null: none yet
    std::uint8_t usable;       // places that are free
    std::uint8_t births_left;  // instances that will still take one away
};
inline constexpr std::uint8_t kMostSharedKeys = 30;

struct Shape : ShapeHead {
    Shape* parent;       // null: root
    Shape* first_child;  // transitions
    Shape* next_sibling;
    Str* name;  // owned count; the attribute added to parent; null for root and for the hidden dict slot
    std::uint16_t slot_count;
    std::uint16_t inline_capacity;
    std::uint16_t named_slot_count;  // how many come from __slots__ (they begin the path)
    bool has_dict_slot;              // the path has the hidden dict
    std::uint16_t dict_slot;
    bool is_dictionary_mode;
    bool is_plain;            // nothing but header, weak reference head and slots: see create_plain_instance
    struct SlotTable* table;  // name → slot, built on first lookup in a long path; null: walk the parents
    std::uint16_t child_count;
    std::uint32_t cell_bytes;  // of the instances
    Shape* dictionary_shape;   // root: the dictionary-mode shape of its capacity; null: none yet
    bool shares_keys;          // all names of the path have places in the class's table
    std::uint8_t key_place;    // of `name` there
    std::uint8_t key_limit;    // all places of the path are below
    Shape* older_key;          // see SharedKeys
    // The slots behind those of `__slots__` in the order of their release; null: as they lie.
    std::uint16_t* release_order;
};

// What instances may have before they become dictionaries, and what one shape may branch into.
inline constexpr unsigned kMostAttributes = 128;
inline constexpr unsigned kMostChildren = 128;
inline constexpr unsigned kMostInlineSlots = 48;

inline constexpr int kNoSlot = -1;

// Slot of an interned name, or kNoSlot. O(1) amortised.
[[nodiscard]] int find_slot(const Shape* shape, const Str* name);
// The child that adds `name`, made if need be; null: `full` is set, or memory is exhausted (nothing is
// raised).
[[nodiscard]] Shape* shape_with(Interpreter& interpreter, Shape* shape, Str* name, bool* full);
// The child that adds the hidden dict slot.
[[nodiscard]] Shape* shape_with_dict(Interpreter& interpreter, Shape* shape);
// The dictionary-mode shape for instances of this tree.
[[nodiscard]] Shape* dictionary_shape_of(Interpreter& interpreter, Shape* shape);
// The tree's root.
[[nodiscard]] Shape* root_of(Shape* shape);
// The name of slot `slot`; null for the hidden dict slot and for `__slots__`. O(1) amortised.
[[nodiscard]] Str* slot_name(const Shape* shape, std::size_t slot);

// The class has met `name` in an instance whose attributes lie in a Dict of its own (a variable-size
// builtin's): takes a place in the table of keys, if there are one and memory.
void learn_shared_key(Interpreter& interpreter, Type* type, Str* name);
// The place of a name, or kNoSlot.
[[nodiscard]] int shared_key_place(const Type* type, const Str* name);

// A root for instances of `type` with that many inline words; entered in the type's list of roots. Null: no
// memory.
[[nodiscard]] Shape* make_root_shape(Interpreter& interpreter, Type* type, unsigned inline_capacity);
[[nodiscard]] Shape* root_with_capacity(Interpreter& interpreter, Type* type, unsigned inline_capacity);
// The type has changed: gives every shape of it a new version, and notes whether there is a finaliser now.
void renew_shapes(Interpreter& interpreter, Type* type);
// Takes the type's trees apart, one name a call (with its count); null when none is left.
[[nodiscard]] Str* take_shape_name(Type* type);
// Frees what is left of the trees; names must be gone.
void free_shapes(Heap& heap, Type* type);

// Words in the overflow array of instances of `shape`; 0: none.
[[nodiscard]] inline std::size_t overflow_count(const Shape* shape) {
    return shape->slot_count <= shape->inline_capacity
               ? 0
               : shape->slot_count + std::size_t{1} - shape->inline_capacity;
}
[[nodiscard]] inline std::size_t overflow_capacity(const Shape* shape) {
    std::size_t count = overflow_count(shape);
    return count == 0 ? 0 : std::bit_ceil(count < 4 ? std::size_t{4} : count);
}

// The slot that is visited and released as number `position`, where those of `__slots__` count as they lie.
[[nodiscard]] inline std::size_t slot_released_at(const Shape* shape, std::size_t position) {
    if (shape->release_order == nullptr || position < shape->named_slot_count) return position;
    return shape->release_order[position - shape->named_slot_count];
}

// The word of slot `index` in an object of `shape`, whose slots begin at byte `slots_offset`. O(1).
[[nodiscard]] inline Value* slot_address(Object* object, const Shape* shape, std::size_t slots_offset,
                                         std::size_t index) {
    auto* inline_slots = reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + slots_offset);
    if (shape->slot_count <= shape->inline_capacity || index + 1 < shape->inline_capacity)
        return inline_slots + index;
    auto* overflow = static_cast<Value*>(inline_slots[shape->inline_capacity - 1].as_address());
    return overflow + (index + 1 - shape->inline_capacity);
}

}  // namespace gossamer
