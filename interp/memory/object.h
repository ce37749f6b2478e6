// The 16-byte header of every heap object, and all that `memory` must know of an object's type: its `Layout`.
//
// Nothing here knows what a class, a dict or a frame is. `runtime` supplies one Layout per kind of object and
// one Shape (hidden class) or more per type; memory walks, releases and frees objects through the Layout
// alone.
#pragma once

#include "memory/value.h"

#include <cstddef>
#include <cstdint>

namespace gossamer {

class Heap;
class Visitor;
struct WeakReference;

// Objects that own nothing but a row of values are taken apart without their layout being asked. Places are
// counted in words of 8 bytes from the object's beginning.
struct FlatFields {
    enum class Kind : std::uint8_t {
        None,    // not such an object: its layout knows
        Row,     // word_count values from first_word on, released in this order
        Tail,    // values from first_word to the cell's end, last first; the word before has their number in
                 // its lower 31 bits, and during release in its upper half how many are gone (a tuple)
        Buffer,  // first_word points to a buffer of values, released last first; the next words are their
                 // number, which sinks during release, and how many have room (a list)
        Leaf,  // owns no references, and no weak reference can refer to it. If first_word is not 0, that word
               // points to bytes whose number is the lower half of the word before; where they stand behind
               // cell_bytes of the object itself and its kKindBit is clear, its cell is all it has (a str).
               // Otherwise, if word_count is not 0, its cell of cell_bytes is all it has if the lower half of
               // the word behind the header is no more than that (an int)
    };
    Kind kind = Kind::None;
    std::uint8_t first_word = 0;
    std::uint16_t cell_bytes = 0;  // of the whole cell; Tail: of an empty one
    std::uint16_t word_count = 0;  // Row
};

// Sizes and offsets in bytes.
[[nodiscard]] constexpr FlatFields flat_row(std::size_t cell_bytes, std::size_t first_offset,
                                            std::size_t word_count) {
    return {.kind = FlatFields::Kind::Row,
            .first_word = static_cast<std::uint8_t>(first_offset / sizeof(Value)),
            .cell_bytes = static_cast<std::uint16_t>(cell_bytes),
            .word_count = static_cast<std::uint16_t>(word_count)};
}

// What memory must know of a kind of object: six functions, one offset and four properties.
//
// Rules for the functions: they run no dialect code, release nothing, allocate nothing.
struct Layout {
    // Visits exactly the counts that the object owns (the class reference of an instance included),
    // in CPython's order. Null: owns no references.
    void (*traverse)(Object* object, Visitor& visitor);
    // Called repeatedly on a dead object. Takes the next owned reference out of the object, in the order in
    // which CPython would release it, and hands it over; Value::empty() when there is none left. Values that
    // are not heap may be skipped, and counts that are not the last let go of (is_let_go). The object may use
    // `dead_cursor` (starts at 0) and its own fields as the cursor. The class reference is not among them: it
    // is released last of all, by memory itself. Null: owns nothing else.
    Value (*take_next)(Object* object);
    // Gives back buffers that the object owns beside its cell. Null: none. Called once, after take_next is
    // exhausted.
    void (*free_buffers)(Heap& heap, Object* object);
    // Takes one reference out of a *live* member of cyclic garbage so that the cycle falls apart (what
    // tp_clear does); called until it answers empty. The object must stay valid and usable by dialect code
    // throughout. Null: never breaks cycles.
    Value (*clear_next)(Object* object);
    // Size in bytes of the object's cell (variable-size kinds compute it).
    std::size_t (*cell_size)(const Object* object);
    // Byte offset of the `WeakReference*` list head in the object; 0 when instances cannot be weakly
    // referenced.
    std::uint16_t weakref_offset;
    // The object is a WeakReference (or begins with one): its own death takes it out of its referent's list,
    // and as a member of garbage it is cleared and never fires. True for the layouts of `ref`, its subclasses
    // and the proxies.
    bool is_weak_reference = false;
    // Weak references to the object are cleared, and their callbacks run, *before* its finaliser: generators.
    bool weakrefs_before_finaliser = false;
    // Its own attributes go before the weak references to it are cleared, not with the other fields: as with
    // CPython's kinds that clear the references after their `__dict__`.
    bool attributes_before_weakrefs = false;
    // Like take_next, for what goes before the weak references are cleared. Null: nothing.
    Value (*take_before_weakrefs)(Object* object) = nullptr;
    // Whether the finaliser would find nothing to do: a generator that has run to its end. Null: ask it.
    bool (*is_spent)(const Object* object) = nullptr;
    // Whether one that has survived a run (of all generations: `is_full`) may leave the collector's lists: it
    // refers to nothing that is in them, and comes back with the first such thing that it is given. Null:
    // never.
    bool (*is_beyond_cycles)(const Object* object, bool is_full) = nullptr;
    // For kinds without shapes of their own: what their shape takes over.
    FlatFields flat{};
};

// The part of a Shape that memory knows; `runtime/shape.h` derives the whole.
struct ShapeHead {
    const Layout* layout;
    Object* type;           // borrowed from the owner of the shape; see owns_type
    std::uint32_t version;  // unique for ever; 0 is never used. Renumbered when the class changes.
    bool owns_type;         // instances hold one count of `type` (true for classes made by the dialect)
    bool has_finaliser;  // the type defines __del__ (or its objects are closed at death, as generators are)
    FlatFields flat{};   // says the same as the layout's take_next, free_buffers and cell_size, but faster
    // Flat fields are all that the death of such an object has to do with: no finaliser, no place for weak
    // references, an immortal type.
    bool dies_simply = false;
};

// count: strong references. Immortal objects start at kImmortalCount and never get near 0.
// collector: bits 0–27 the index in the generation's log (kUntracked: in none); 28–29 the generation
//            (0 young, 1 middle, 2 old, 3 frozen; garbage under destruction also says 3);
//            30 finalised (`__del__` was run by the machinery);
//            31 free for the kind of object (str: interned; WeakReference: shareable).
//
// A dead object under release uses both as one word, its `dead_link`: see deallocate.cpp. Exempt are leaves
// (no take_next and no weak references): they keep their collector word until their cell is free.
struct Object {
    std::uint32_t count;
    std::uint32_t collector;
    ShapeHead* shape;

    static constexpr std::uint32_t kImmortalCount = 0x4000'0000;
    static constexpr std::uint32_t kIndexMask = 0x0FFF'FFFF;
    static constexpr std::uint32_t kUntracked = kIndexMask;
    static constexpr int kGenerationShift = 28;
    static constexpr std::uint32_t kGenerationMask = 3u << kGenerationShift;
    static constexpr std::uint32_t kFinalisedBit = 1u << 30;
    static constexpr std::uint32_t kKindBit = 1u << 31;

    [[nodiscard]] bool is_immortal() const { return count >= kImmortalCount; }
    [[nodiscard]] bool is_tracked() const { return (collector & kIndexMask) != kUntracked; }
    [[nodiscard]] bool is_finalised() const { return (collector & kFinalisedBit) != 0; }
    [[nodiscard]] std::uint32_t log_index() const { return collector & kIndexMask; }
    [[nodiscard]] std::uint32_t generation() const {
        return (collector & kGenerationMask) >> kGenerationShift;
    }

    // Only valid between death and free. Bit 0 is set, bits 3–47 are the parent on the release stack; the
    // highest 16 bits are for take_next to remember where it is.
    [[nodiscard]] std::uint64_t dead_link() const { return count | std::uint64_t{collector} << 32; }
    void set_dead_link(std::uint64_t link) {
        count = static_cast<std::uint32_t>(link);
        collector = static_cast<std::uint32_t>(link >> 32);
    }
    [[nodiscard]] std::uint16_t dead_cursor() const { return static_cast<std::uint16_t>(collector >> 16); }
    // Stores the whole word: a store of 32 bits with a load of 64 right behind it stalls, which made birth
    // and death of an instance a tenth slower.
    void set_dead_cursor(std::uint16_t cursor) {
        set_dead_link((dead_link() & ((std::uint64_t{1} << 48) - 1)) | std::uint64_t{cursor} << 48);
    }
};

static_assert(sizeof(Object) == 16);

// The object behind a heap value, as its kind. The caller knows the kind.
template <class Kind>
[[nodiscard]] inline Kind* as(Value value) {
    return static_cast<Kind*>(value.as_object());
}

// Receives the references of an object in Layout::traverse.
class Visitor {
public:
    virtual void visit_object(Object* object) = 0;
    void visit(Value value) {
        if (value.is_heap()) visit_object(value.as_object());
    }
    void visit(Object* object) {
        if (object != nullptr) visit_object(object);
    }

protected:
    ~Visitor() = default;
};

}  // namespace gossamer
