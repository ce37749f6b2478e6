// The weak reference list of an object, by PEP 205's scheme: intrusive, headed in the referent, walked at its
// death.
//
//     referent ──head──▸ basic ref ⇄ basic proxy ⇄ newest ⇄ … ⇄ oldest
//
// The callback-less exact `ref` stands first, the callback-less proxy next, all others newest first; so
// reuse, creation and removal are O(1), and clearing the n references of an object is O(n) whatever else
// lives.
//
// A reference is in one of three states:
//
//     linked      referent set; previous and next are its neighbours
//     captured    referent null; in a WeakrefChain, which owns one count of it and the callback it had
//     dead        referent null; previous and next mean nothing. For good: a cleared reference never comes
//     back.
#pragma once

#include "memory/heap.h"
#include "memory/owned.h"

namespace gossamer {

// weakref.ref, its subclasses and the two proxy types share this object. Layout fixed: `runtime` builds on
// it.
struct WeakReference : Object {
    static constexpr std::int64_t kNoHash = -1;

    Object* referent;  // borrowed; null once cleared
    union {
        WeakReference* previous;  // null at the head
        std::uint64_t
            captured_callback;  // in a chain: bits of the callback about to be called; owned by the chain
    };
    WeakReference* next;
    Value callback;     // owned; none() without one, and at a death from the moment it is captured
    std::int64_t hash;  // of the referent, once asked for; kNoHash before
};

// The layout of exact references and proxies. Layouts of `ref` subclasses, which have more fields, set
// is_weak_reference, visit and take their own fields and then go on with the two functions below it.
extern const Layout kWeakReferenceLayout;
// Visits the callback and, if it is owned, the class.
void traverse_weakref(Object* reference, Visitor& visitor);
// Hands out the callback, once; then empty. Serves as take_next and as clear_next.
[[nodiscard]] Value take_weakref_callback(Object* reference);

// The referent, for whoever is about to retain it; null once cleared. Null too while the referent is dying
// and its references have not been cleared yet (Layout::take_before_weakrefs): its count says so.
[[nodiscard]] inline Object* live_referent(const WeakReference* reference) {
    Object* referent = reference->referent;
    return referent != nullptr && referent->count != 0 ? referent : nullptr;
}

// The head of the list of `object`, or null when its type does not support weak references.
[[nodiscard]] inline WeakReference** weakref_head(Object* object) {
    std::uint16_t offset = object->shape->layout->weakref_offset;
    if (offset == 0) return nullptr;
    return reinterpret_cast<WeakReference**>(reinterpret_cast<char*>(object) + offset);
}

// Whether `reference` was linked as a basic one (callback-less, exact, hence shared) and is of the given
// shape.
[[nodiscard]] inline bool is_basic_weakref(const WeakReference* reference, const ShapeHead* shape) {
    return (reference->collector & Object::kKindBit) != 0 && reference->shape == shape;
}
// An existing shareable reference of `shape` without callback, borrowed; or null. O(1).
[[nodiscard]] WeakReference* find_basic_weakref(Object* referent, const ShapeHead* shape);
// Links a freshly created, fully initialised reference into its referent's list. `basic` ones go to the front
// places. Sets referent, previous and next. It is tracked already, so that a listener hears of its birth
// first.
enum class WeakrefPlace { BasicRef, BasicProxy, Other };
void link_weakref(WeakReference* reference, Object* referent, WeakrefPlace place);
// Takes it out of its referent's list without touching the callback; no-op when already cleared.
void unlink_weakref(WeakReference* reference);
// Number of references in the list; O(n).
[[nodiscard]] std::size_t count_weakrefs(Object* referent);
// Calls `visit(WeakReference*)` in the order of the list, which is that of getweakrefs(). `visit` runs no
// code.
template <class Visit>
void for_each_weakref(Object* referent, Visit visit) {
    WeakReference** head = weakref_head(referent);
    if (head == nullptr) return;
    for (WeakReference* reference = *head; reference != nullptr; reference = reference->next)
        visit(reference);
}
// Whether any reference from `first` on has a callback; O(n).
[[nodiscard]] bool has_callbacks(const WeakReference* first);
// Death of the referent: all references cleared first, then callbacks, newest first. Callbacks captured with
// strong references to their refs. Runs code.
void clear_weakrefs(Heap& heap, Object* referent);

// References on their way from their list to the call of their callbacks. Between the two the chain, not the
// list, holds them: no list is ever walked while code runs.
class WeakrefChain {
public:
    WeakrefChain() = default;
    WeakrefChain(const WeakrefChain&) = delete;
    WeakrefChain& operator=(const WeakrefChain&) = delete;
    ~WeakrefChain() { GOSSAMER_ASSERT(head_ == nullptr); }

    // Appends a reference that has been taken out of its list; retains it and moves its callback into the
    // chain.
    void capture(WeakReference* reference);
    // The same for all references of a list that has been cut off its head, which becomes the chain.
    void capture_list(WeakReference* first);
    // Calls the callbacks, releasing each with its reference before the next. Runs code. The number of
    // references that died of it.
    std::size_t call_each(Heap& heap);
    // Calls all callbacks first; then releases, last captured first, each callback before its reference. Runs
    // code.
    void call_all(Heap& heap);

private:
    [[nodiscard]] WeakReference* take_first();

    WeakReference* head_ = nullptr;
    WeakReference* tail_ = nullptr;
};

}  // namespace gossamer
