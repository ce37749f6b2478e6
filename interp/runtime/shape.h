// Shapes (hidden classes): where the attributes of an instance lie.
//
// Shapes form a tree rooted in their class: the root has no attributes, a child adds one; the order of insertion is the
// path. All instances that got the same attributes in the same order share a shape, so one compare of `version` tells a
// cache both the class (unchanged) and the slot.
//
//     instance:  header | [weak reference head] | inline slots …            (type->slots_offset is where the slots begin)
//
// A shape with more slots than `inline_capacity` keeps the first inline_capacity-1 inline; the last inline word is then the
// pointer to an overflow array with the rest. Where slot i lies is therefore fixed for each shape.
// `__slots__` come first in the path and have no entry in `__dict__`. A `__dict__` that was asked for is the hidden attribute
// kDictSlot of the path: the Dict reads the owner's slots (see dict.h, "shape-backed") until it takes the values over; an
// instance whose dict has the values is in dictionary mode: its shape has only __slots__ and the hidden dict slot.
#pragma once

#include "memory/object.h"

#include <cstdint>

namespace gossamer {

struct Interpreter;
struct Str;
struct Type;

struct Shape : ShapeHead {
    Shape* parent;         // null: root
    Shape* first_child;    // transitions
    Shape* next_sibling;
    Str* name;             // owned count; the attribute added to parent; null for root and for the hidden dict slot
    std::uint16_t slot_count;
    std::uint16_t inline_capacity;
    std::uint16_t named_slot_count;  // how many come from __slots__ (they begin the path)
    bool has_dict_slot;              // the path has the hidden dict
    std::uint16_t dict_slot;
    bool is_dictionary_mode;
    struct SlotTable* table;  // name → slot, built on first lookup in a long path; null: walk the parents
};

inline constexpr int kNoSlot = -1;

// Slot of an interned name, or kNoSlot. O(1) amortised.
[[nodiscard]] int find_slot(const Shape* shape, const Str* name);
// The child that adds `name`, made if need be; null when memory is exhausted.
[[nodiscard]] Shape* shape_with(Interpreter& interpreter, Shape* shape, Str* name);

// The word of slot `index` in an object of `shape`, whose slots begin at byte `slots_offset`. O(1).
[[nodiscard]] inline Value* slot_address(Object* object, const Shape* shape, std::size_t slots_offset, std::size_t index) {
    auto* inline_slots = reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + slots_offset);
    if (shape->slot_count <= shape->inline_capacity || index + 1 < shape->inline_capacity) return inline_slots + index;
    auto* overflow = reinterpret_cast<Value*>(inline_slots[shape->inline_capacity - 1].bits());
    return overflow + (index + 1 - shape->inline_capacity);
}

}  // namespace gossamer
