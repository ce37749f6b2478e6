// The death of an object: what happens between its last release and the moment its cell is free.
//
//     count is 0
//       │ 1. finaliser   `__del__`, once in a life. The object is revived with count 1 while it runs, so that
//       │                the code may pass it around; whoever keeps it resurrects it: it lives on.
//       │ 2. farewell    it leaves the collector's log, its weak references are cleared, callbacks run newest
//       │                first. From here on nobody can reach it: no reference, no list of the collector.
//       │ 3. fields      what it owns is released in the order of Layout::take_next.
//       │ 4. burial      buffers and cell go back to the heap; last of all its class is released, with which
//       ▼                the shape (and all we know about the object's layout) may vanish.
//     a free cell
//
// A kind may ask for step 2 before step 1 (Layout::weakrefs_before_finaliser: a generator's `finally` block
// finds the references to the generator dead). References that its finaliser makes are then cleared by the
// second farewell. And a kind may have fields that go in the middle of step 2, when nobody can reach the
// object any more but no callback has run (Layout::take_before_weakrefs: attributes of an instance of a class
// on `set`); a reference that is among them never fires.
//
// Depth first, in constant stack
//
// Releasing a field may kill another object, and all consequences of that death come before the next field:
// "outermost first, depth first" is what scripts observe. Recursion would do that and overflow on a long
// chain; a queue would not overflow and get the order wrong. So there is an explicit stack of dying objects,
// and it costs no memory: a dying object has no further use for its count and collector word. They become
// `dead_link`:
//
//     63        48 47                            3 2 1 0
//    ┌────────────┬────────────────────────────────┬───┐
//    │dead_cursor │ the dying object that held us  │ 1 │      cursor: where take_next goes on
//    └────────────┴────────────────────────────────┴───┘
//
//           top ──▸ C ──▸ B ──▸ A ──▸ null           A's field B died, B's field C died
//
// Ten million objects in a chain therefore die one inside the other without a byte allocated or a C++ frame
// pushed. The lowest bit keeps the count different from 0, so that a walk over the pages does not take a
// dying object for free. Leaves (nothing to release, no weak references) never enter the stack and keep their
// header words until they are free.
//
// Code in the middle of a death
//
// Steps 1 and 2 run dialect code, and that code releases: each such release runs its own loop of this file to
// completion, on the C++ stack above. The outer stack of dying objects is unaffected, as nothing can reach
// what is on it. But code that runs inside a death inside code that runs inside a death … uses up the C++
// stack (`def __del__(self): del self.next`). When that is nearly used up, a death that would have to run
// code is *postponed*: the object gets its count back, owned by the heap's list of postponed deaths, and is
// as alive as any. When the outermost piece of code is over (or, at the latest, at the run loop's next safe
// point with enough stack) the list is released. Deaths that run no code need no stack and are never
// postponed.
#include "memory/code_running.h"
#include "memory/count.h"
#include "memory/heap.h"
#include "memory/observer.h"
#include "memory/rows.h"
#include "memory/weakrefs.h"

#include <algorithm>
#include <cstdlib>

namespace gossamer {

namespace {

constexpr std::uint64_t kDyingMark = 1;
constexpr int kCursorShift = 48;
constexpr std::uint64_t kParentMask = ((std::uint64_t{1} << 48) - 1) & ~std::uint64_t{7};

// What a finaliser or a callback wants at the least before the limit; less, and its death is postponed.
constexpr std::size_t kStackForCode = std::size_t{64} << 10;

[[nodiscard]] Object* parent_of(const Object* dying) {
    return reinterpret_cast<Object*>(dying->dead_link() & kParentMask);
}

[[nodiscard]] bool is_leaf(const Layout& layout) {
    return layout.take_next == nullptr && layout.weakref_offset == 0;
}

}  // namespace

// The steps are inlined into the loop: birth and death of small objects are what many programs do most.

// The whole death of a leaf.
[[gnu::noinline]] void Heap::bury_leaf(Object* leaf) {
    const FlatFields& flat = leaf->shape->flat;
    if (flat.first_word != 0 && (leaf->collector & Object::kKindBit) == 0 && observer == nullptr) [[likely]] {
        const auto* words = reinterpret_cast<const std::uint64_t*>(leaf);
        if (words[flat.first_word] == reinterpret_cast<std::uint64_t>(leaf) + flat.cell_bytes) [[likely]]
            return free_cell(leaf, flat.cell_bytes + static_cast<std::uint32_t>(words[flat.first_word - 1]));
    }
    bury_leaf_by_layout(leaf);
}

[[gnu::noinline]] void Heap::bury_leaf_by_layout(Object* leaf) {
    const FlatFields& flat = leaf->shape->flat;
    if (flat.word_count != 0 && observer == nullptr) [[likely]] {
        const auto size = static_cast<std::uint32_t>(*reinterpret_cast<const std::uint64_t*>(leaf + 1));
        if (size <= flat.word_count) return free_cell(leaf, flat.cell_bytes);
    }
    const Layout& layout = *leaf->shape->layout;
    if (observer != nullptr) [[unlikely]] {
        report_death(leaf);
        observer->freed(leaf);
    }
    const std::size_t bytes = layout.cell_size(leaf);
    if (layout.free_buffers != nullptr) layout.free_buffers(*this, leaf);
    free_cell(leaf, bytes);
}

// Lets go of a value that a dying object owns, unless it dies with it and is no leaf.
[[gnu::always_inline]] inline bool Heap::settle(Value value) {
    if (!value.is_heap()) return true;
    Object* object = value.as_object();
    if (object->count != 1) {
        --object->count;
        return true;
    }
    if (object->shape->flat.kind != FlatFields::Kind::Leaf) return false;
    --object->count;
    bury_leaf(object);
    return true;
}

// Step 3 for objects that are a row of words, as long as nothing but leaves dies with them; answers the word
// of the first value that does, or word_count.
[[gnu::always_inline]] inline std::uint16_t Heap::release_survivors(const Object* dying,
                                                                    const FlatFields& flat) {
    const Value* words = reinterpret_cast<const Value*>(dying) + flat.first_word;
    std::uint16_t position = 0;
    for (; position < flat.word_count; ++position) {
        if (!settle(words[position])) break;
    }
    return position;
}

// The same from the last to the first; answers how many are left.
[[gnu::always_inline]] inline std::uint64_t Heap::release_survivors_backwards(const Value* values,
                                                                              std::uint64_t size) {
    while (size != 0) {
        const Value last = values[size - 1];
        if (!last.is_heap()) {
            size -= std::max<std::size_t>(1, objectless_end(values, size));
        } else if (settle(last)) {
            --size;
        } else {
            break;
        }
    }
    return size;
}

// Step 3: releases what the dying object owns until one of that is to die too; null: nothing is left.
[[gnu::always_inline]] inline Object* Heap::take_dying_child(Object* dying) {
    const FlatFields& flat = dying->shape->flat;
    if (flat.kind == FlatFields::Kind::Row) {
        const Value* words = reinterpret_cast<const Value*>(dying) + flat.first_word;
        for (std::uint16_t position = dying->dead_cursor(); position < flat.word_count;) {
            Value field = words[position++];
            if (settle(field)) continue;
            --field.as_object()->count;
            dying->set_dead_cursor(position);
            return field.as_object();
        }
        return nullptr;
    }
    Value (*take_next)(Object*) = dying->shape->layout->take_next;
    while (take_next != nullptr) {
        Value field = take_next(dying);
        if (field.is_empty()) break;
        if (field.is_heap() && --field.as_object()->count == 0) return field.as_object();
    }
    return nullptr;
}

// Step 4. The class to release is handed out, as its death comes after this object's memory is gone.
[[gnu::always_inline]] inline Object* Heap::bury(Object* object) {
    const ShapeHead* shape = object->shape;
    const Layout* layout = shape->layout;
    Object* type = shape->owns_type ? shape->type : nullptr;
    if (observer != nullptr) [[unlikely]]
        observer->freed(object);
    std::size_t bytes = shape->flat.cell_bytes;
    if (shape->flat.kind != FlatFields::Kind::Row) {
        bytes = layout->cell_size(object);
        if (layout->free_buffers != nullptr) layout->free_buffers(*this, object);
    }
    free_cell(object, bytes);
    return type;
}

// The death of a class is rare, and it is no leaf: the step out of line ends the recursion of the inlined
// ones.
[[gnu::always_inline]] inline Object* Heap::release_type(Object* type, Object* top) {
    if (type == nullptr || --type->count != 0) [[likely]]
        return top;
    return enter_death_of_type(type, top);
}

// Steps 3 and 4 for values behind the object's fixed part or in its buffer, none of which dies with it;
// false: one does, and the object says how far it has got. Their classes are immortal.
[[gnu::always_inline]] inline bool Heap::release_tail(Object* object, const FlatFields& flat) {
    auto* words = reinterpret_cast<std::uint64_t*>(object) + flat.first_word;
    const std::uint64_t size = words[-1];
    const std::uint64_t left = release_survivors_backwards(reinterpret_cast<const Value*>(words), size);
    if (left != 0) {
        words[-1] = size | (size - left) << 32;
        return false;
    }
    if (observer != nullptr) [[unlikely]]
        observer->freed(object);
    free_cell(object, flat.cell_bytes + size * sizeof(Value));
    return true;
}
[[gnu::always_inline]] inline bool Heap::release_buffer(Object* object, const FlatFields& flat) {
    auto* words = reinterpret_cast<std::uint64_t*>(object) + flat.first_word;
    auto* values = reinterpret_cast<Value*>(words[0]);
    words[1] = release_survivors_backwards(values, words[1]);
    if (words[1] != 0) return false;
    if (observer != nullptr) [[unlikely]]
        observer->freed(object);
    free_buffer(values, words[2] * sizeof(Value));
    free_cell(object, flat.cell_bytes);
    return true;
}

// Steps 1 and 2. The answer is the new top of the stack: the object, or what was top before when it lives on,
// or when it was a leaf and is gone already.
[[gnu::always_inline]] inline Object* Heap::enter_death(Object* object, Object* top) {
    if (object->shape->has_finaliser) [[unlikely]] {
        if (survives_finaliser(object)) return top;
    }
    // Read after the finaliser, which may have given the object another class.
    const Layout& layout = *object->shape->layout;
    WeakReference** references = weakref_head(object);
    if (references != nullptr && *references != nullptr) return enter_death_of_referent(object, top);
    untrack(object);
    if (observer != nullptr) [[unlikely]]
        report_death(object);
    // A reference leaves its referent's list before anything else can run: what dies has no more say.
    if (layout.is_weak_reference) unlink_weakref(static_cast<WeakReference*>(object));
    std::uint64_t cursor = 0;
    const FlatFields& flat = object->shape->flat;
    switch (flat.kind) {
    case FlatFields::Kind::Row:
        cursor = release_survivors(object, flat);
        if (cursor == flat.word_count) return release_type(bury(object), top);
        break;
    case FlatFields::Kind::Tail:
        if (release_tail(object, flat)) return top;
        break;
    case FlatFields::Kind::Buffer:
        if (release_buffer(object, flat)) return top;
        break;
    case FlatFields::Kind::Leaf: return release_type(bury(object), top);
    case FlatFields::Kind::None:
        if (is_leaf(layout)) return release_type(bury(object), top);
        break;
    }
    object->set_dead_link(reinterpret_cast<std::uint64_t>(top) | kDyingMark | cursor << kCursorShift);
    return object;
}

// The same of an object that dies simply, while nobody listens.
[[gnu::always_inline]] inline Object* Heap::enter_simple_death(Object* object, Object* top) {
    untrack(object);
    const FlatFields& flat = object->shape->flat;
    std::uint64_t cursor = 0;
    if (flat.kind == FlatFields::Kind::Row) {
        cursor = release_survivors(object, flat);
        if (cursor == flat.word_count) {
            free_cell(object, flat.cell_bytes);
            return top;
        }
    } else if (flat.kind == FlatFields::Kind::Tail) {
        if (release_tail(object, flat)) return top;
    } else {
        if (release_buffer(object, flat)) return top;
    }
    object->set_dead_link(reinterpret_cast<std::uint64_t>(top) | kDyingMark | cursor << kCursorShift);
    return object;
}

// Until the stack of dying objects is empty.
[[gnu::always_inline]] inline void Heap::release_fields(Object* top) {
    while (top != nullptr) {
        Object* child = take_dying_child(top);
        if (child != nullptr) {
            const bool is_simple = child->shape->dies_simply && observer == nullptr;
            top = is_simple ? enter_simple_death(child, top) : enter_death(child, top);
        } else {
            Object* parent = parent_of(top);
            top = release_type(bury(top), parent);
        }
    }
}

// Three ways into a death, so that none pays for what only the others need.
void Heap::deallocate(Object* object) {
    const ShapeHead* shape = object->shape;
    if (shape->flat.kind == FlatFields::Kind::Leaf) return bury_leaf(object);
    if (shape->dies_simply && observer == nullptr) return deallocate_simply(object);
    deallocate_in_general(object);
}

[[gnu::noinline]] void Heap::deallocate_simply(Object* object) {
    Object* dying = enter_simple_death(object, nullptr);
    if (dying != nullptr) [[unlikely]]
        release_all_fields(dying);
}

[[gnu::noinline]] void Heap::deallocate_in_general(Object* object) {
    release_fields(enter_death(object, nullptr));
}

[[gnu::noinline]] void Heap::release_all_fields(Object* top) {
    release_fields(top);
}

[[gnu::noinline]] Object* Heap::enter_death_of_type(Object* type, Object* top) {
    return enter_death(type, top);
}

// The same for an object that weak references refer to; apart, because most objects have none.
[[gnu::noinline]] Object* Heap::enter_death_of_referent(Object* object, Object* top) {
    if (stack_limit.is_reached_within(kStackForCode) && has_callbacks(*weakref_head(object)) &&
        postpone_death(object)) {
        return top;
    }
    untrack(object);
    if (observer != nullptr) report_death(object);
    if (object->shape->layout->is_weak_reference) unlink_weakref(static_cast<WeakReference*>(object));
    if (object->shape->layout->take_before_weakrefs != nullptr) release_before_weakrefs(object);
    object->set_dead_link(reinterpret_cast<std::uint64_t>(top) | kDyingMark);
    clear_weakrefs(*this, object);
    return object;
}

// The one place where a death recurses: only through objects that weak references refer to, and when the
// stack is nearly used up these fields go with the others.
void Heap::release_before_weakrefs(Object* object) {
    if (stack_limit.is_reached_within(kStackForCode)) return;
    auto* take = object->shape->layout->take_before_weakrefs;
    for (Value field = take(object); field.is_heap(); field = take(object))
        release(field);
}

[[gnu::noinline]] void Heap::report_death(Object* object) {
    observer->died(object, breaking_up_ ? DeathCause::Collection : DeathCause::Count);
}

// Step 1. Whether the object lives on (or its death is put off).
[[gnu::noinline]] bool Heap::survives_finaliser(Object* object) {
    if (object->is_finalised() || hooks.finalise == nullptr) return false;
    bool (*is_spent)(const Object*) = object->shape->layout->is_spent;
    if (is_spent != nullptr && is_spent(object)) return false;
    if (postpone_death(object)) return true;
    object->count = 1;
    const bool was_tracked = object->is_tracked();
    if (object->shape->layout->weakrefs_before_finaliser) {
        // Out of the log meanwhile, so that no callback finds what it must not reach.
        untrack(object);
        clear_weakrefs(*this, object);
    }
    // What lives on is as if born anew: the youngest, before what its finaliser makes.
    if (was_tracked) track_anew(object);
    if (observer != nullptr) observer->finaliser_begin(object);
    {
        CodeRunning running{*this};
        hooks.finalise(hooks.context, object);
    }
    // Not before: gc.is_finalized() says False inside a `__del__` that runs because the count fell to zero.
    object->collector |= Object::kFinalisedBit;
    if (observer != nullptr) observer->finaliser_end(object);
    if (--object->count == 0) return false;
    if (observer != nullptr) observer->resurrected(object);
    return true;
}

// ---- Postponed deaths -------------------------------------------------------------------------------------

// Growing the list is the one allocation near a death. If even that fails the code runs here and now: there
// is still a reserve below the limit.
[[gnu::noinline]] bool Heap::postpone_death(Object* object) {
    if (!stack_limit.is_reached_within(kStackForCode)) return false;
    if (postponed_count_ == postponed_capacity_) {
        std::size_t capacity = postponed_capacity_ == 0 ? 64 : postponed_capacity_ * 2;
        void* grown = std::realloc(postponed_, capacity * sizeof(Object*));
        if (grown == nullptr) return false;
        postponed_ = static_cast<Object**>(grown);
        postponed_capacity_ = capacity;
    }
    object->count = 1;
    postponed_[postponed_count_++] = object;
    if (breaker != nullptr) *breaker |= kBreakCollect;
    return true;
}

void Heap::settle_postponed_deaths() {
    ++code_depth_;  // the code that runs here is not outermost: this loop does its settling
    while (postponed_count_ != 0 && !stack_limit.is_reached_within(2 * kStackForCode)) {
        Object* object = postponed_[--postponed_count_];
        if (--object->count == 0) deallocate(object);
    }
    --code_depth_;
    if (postponed_count_ != 0 && breaker != nullptr) *breaker |= kBreakCollect;
}

}  // namespace gossamer
