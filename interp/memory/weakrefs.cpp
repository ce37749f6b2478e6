// Invariants of a list:
//
//  1. Every reference in it has `referent` set to the object whose list it is, and is alive: a reference
//     leaves the list at the beginning of its own death, before any code can run that would find it there.
//  2. Basic references come first. They are marked by Object::kKindBit; there is at most one of each shape.
//  3. A list is changed only by link and unlink, in O(1), or taken as a whole. Nobody walks it while code may
//     run: code can drop any reference (its neighbours included) or make a new one.
//
// Rule 3 is why clearing has three steps: (1) the head is set to null and every reference cleared: whoever
// asks from now on gets None, all at once; (2) pairs of reference and callback are captured with counts of
// their own; (3) the calls. A callback that drops another reference of the same referent therefore does not
// stop that one's callback.
//
// Death and collection differ in the last step only. At a death all pairs are held until the last call, as a
// script can tell by the finalisers of callbacks and references. In a collection each pair is released after
// its call, and the reference keeps its callback, though it will never call it again.
#include "memory/weakrefs.h"

#include "memory/code_running.h"
#include "memory/observer.h"

namespace gossamer {

namespace {

[[nodiscard]] bool is_marked_basic(const WeakReference* reference) {
    return (reference->collector & Object::kKindBit) != 0;
}

// The callback of a captured reference, handed out together with its count.
[[nodiscard]] Value release_captured(WeakReference* reference) {
    Value callback = Value::from_bits(reference->captured_callback);
    reference->previous = nullptr;
    return callback;
}

void call_back(Heap& heap, WeakReference* reference) {
    Value callback = Value::from_bits(reference->captured_callback);
    if (callback.is_none() || heap.hooks.call_weakref_callback == nullptr) return;
    if (heap.observer != nullptr) heap.observer->callback_begin(reference, callback);
    {
        CodeRunning running{heap};
        heap.hooks.call_weakref_callback(heap.hooks.context, reference, callback);
    }
    if (heap.observer != nullptr) heap.observer->callback_end(reference);
}

[[nodiscard]] std::size_t size_of_weakref(const Object*) {
    return sizeof(WeakReference);
}

}  // namespace

// ---- The reference as an object ---------------------------------------------------------------------------

void traverse_weakref(Object* reference, Visitor& visitor) {
    visitor.visit(static_cast<WeakReference*>(reference)->callback);
    if (reference->shape->owns_type) visitor.visit(reference->shape->type);
}

Value take_weakref_callback(Object* reference) {
    Value callback = std::exchange(static_cast<WeakReference*>(reference)->callback, Value::none());
    return callback.is_heap() ? callback : Value::empty();
}

constinit const Layout kWeakReferenceLayout{
    .traverse = traverse_weakref,
    .take_next = take_weakref_callback,
    .free_buffers = nullptr,
    .clear_next = take_weakref_callback,
    .cell_size = size_of_weakref,
    .weakref_offset = 0,
    .is_weak_reference = true,
    .flat = flat_row(sizeof(WeakReference), offsetof(WeakReference, callback), 1),
};

// ---- The list ---------------------------------------------------------------------------------------------

WeakReference* find_basic_weakref(Object* referent, const ShapeHead* shape) {
    WeakReference** head = weakref_head(referent);
    if (head == nullptr) return nullptr;
    for (WeakReference* reference = *head; reference != nullptr && is_marked_basic(reference);
         reference = reference->next) {
        if (reference->shape == shape) return reference;
    }
    return nullptr;
}

void link_weakref(WeakReference* reference, Object* referent, WeakrefPlace place) {
    WeakReference** head = weakref_head(referent);
    GOSSAMER_ASSERT(head != nullptr && reference->count != 0);
    WeakReference* before = nullptr;
    WeakReference* after = *head;
    if (place != WeakrefPlace::BasicRef) {
        // At most a basic ref and one proxy of each type: this is a constant number of steps.
        while (after != nullptr && is_marked_basic(after)) {
            before = after;
            after = after->next;
        }
    }
    if (place != WeakrefPlace::Other) reference->collector |= Object::kKindBit;
    reference->referent = referent;
    reference->previous = before;
    reference->next = after;
    if (after != nullptr) after->previous = reference;
    (before != nullptr ? before->next : *head) = reference;
    Heap& heap = Heap::of(reference);
    if (heap.observer != nullptr) [[unlikely]]
        heap.observer->weakref_created(reference, referent);
}

void unlink_weakref(WeakReference* reference) {
    if (reference->referent == nullptr) return;
    if (reference->previous != nullptr) {
        reference->previous->next = reference->next;
    } else {
        *weakref_head(reference->referent) = reference->next;
    }
    if (reference->next != nullptr) reference->next->previous = reference->previous;
    reference->referent = nullptr;
}

std::size_t count_weakrefs(Object* referent) {
    std::size_t number = 0;
    for_each_weakref(referent, [&number](WeakReference*) { ++number; });
    return number;
}

bool has_callbacks(const WeakReference* first) {
    for (const WeakReference* reference = first; reference != nullptr; reference = reference->next) {
        if (!reference->callback.is_none()) return true;
    }
    return false;
}

void clear_weakrefs(Heap& heap, Object* referent) {
    WeakReference** head = weakref_head(referent);
    if (head == nullptr || *head == nullptr) return;
    WeakReference* first = std::exchange(*head, nullptr);
    bool must_call = false;
    for (WeakReference* reference = first; reference != nullptr; reference = reference->next) {
        reference->referent = nullptr;
        must_call = must_call || !reference->callback.is_none();
        if (heap.observer != nullptr) [[unlikely]]
            heap.observer->weakref_cleared(reference, referent);
    }
    if (!must_call) return;
    // References without callbacks are captured too when there are any with: that they outlive the calls can
    // be observed.
    WeakrefChain chain;
    chain.capture_list(first);
    chain.call_all(heap);
}

// ---- The chain --------------------------------------------------------------------------------------------

namespace {

void capture_callback(WeakReference* reference, Value owned_callback) {
    GOSSAMER_ASSERT(reference->referent == nullptr);
    retain(reference);
    reference->captured_callback = owned_callback.bits();
}

}  // namespace

void WeakrefChain::capture_list(WeakReference* first) {
    GOSSAMER_ASSERT(head_ == nullptr);
    head_ = first;
    for (WeakReference* reference = first; reference != nullptr; reference = reference->next) {
        capture_callback(reference, std::exchange(reference->callback, Value::none()));
        tail_ = reference;
    }
}

void WeakrefChain::capture(WeakReference* reference) {
    retain(reference->callback);
    capture_callback(reference, reference->callback);
    reference->next = nullptr;
    (tail_ != nullptr ? tail_->next : head_) = reference;
    tail_ = reference;
}

WeakReference* WeakrefChain::take_first() {
    WeakReference* first = head_;
    if (first == nullptr) return nullptr;
    head_ = std::exchange(first->next, nullptr);
    if (head_ == nullptr) tail_ = nullptr;
    return first;
}

std::size_t WeakrefChain::call_each(Heap& heap) {
    std::size_t died = 0;
    while (WeakReference* reference = take_first()) {
        call_back(heap, reference);
        release(release_captured(reference));
        if (reference->count == 1) ++died;
        release(reference);
    }
    return died;
}

void WeakrefChain::call_all(Heap& heap) {
    WeakReference* called = nullptr;  // the last called first
    while (WeakReference* reference = take_first()) {
        call_back(heap, reference);
        reference->next = called;
        called = reference;
    }
    while (called != nullptr) {
        WeakReference* reference = called;
        called = std::exchange(reference->next, nullptr);
        release(release_captured(reference));
        release(reference);
    }
}

}  // namespace gossamer
