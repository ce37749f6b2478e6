// The listener to lifetimes: the teaching layer records through it, tests check orders with it.
//
// Memory reports what happens, when it happens, and knows nothing of who listens. Nobody listening costs
// nothing measurable: `Heap::observer` is tested at deaths and in paths that run code anyway; births are
// reported from the slow path of Heap::track, which set_observer makes the only one.
//
// Rules for a listener: it runs no dialect code, retains and releases nothing, makes no objects on this heap.
// It may read the object it is told about, and traverse it, until that object is `freed`.
#pragma once

#include "memory/object.h"

#include <cstddef>
#include <string_view>

namespace gossamer {

enum class DeathCause {
    Count,       // the last strong reference went away
    Collection,  // a member of cyclic garbage, broken up by the collector
};

class Observer {
public:
    virtual ~Observer() = default;

    // A container, once all its fields are valid. (Leaves, as strings and big ints, are not reported.)
    virtual void born(Object*) {}
    // Its finaliser is past and it stays dead; its references, weak and strong, still stand.
    virtual void died(Object*, DeathCause) {}
    // Everything it held is released; the cell goes back to the heap now.
    virtual void freed(Object*) {}

    // A reference entered its referent's list.
    virtual void weakref_created(WeakReference*, Object* /*referent*/) {}
    // It yields None from now on, because of its referent's death. (Its own death is reported as `died`.)
    virtual void weakref_cleared(WeakReference*, Object* /*referent*/) {}
    virtual void callback_begin(WeakReference*, Value /*callback*/) {}
    virtual void callback_end(WeakReference*) {}

    virtual void finaliser_begin(Object*) {}
    virtual void finaliser_end(Object*) {}
    // A finaliser, its own or that of another member of its garbage, made it reachable again.
    virtual void resurrected(Object*) {}

    virtual void collection_begin(int /*generation*/) {}
    // The unreachable objects, in the order of callbacks and finalisers; before anything is done to them.
    virtual void collection_found(Object* const* /*garbage*/, std::size_t /*count*/) {}
    virtual void collection_end(int /*generation*/, std::size_t /*collected*/) {}

    // Of the interpreter above: a statement of the current frame begins; that frame is about to let go of
    // what it holds; an exception begins to unwind; text goes to a file object. Code that was compiled before
    // anybody listened, the library's above all, tells of no statements.
    virtual void statement_begins() {}
    virtual void frame_left() {}
    virtual void raised(Object* /*exception*/) {}
    virtual void written(Object* /*file*/, std::string_view /*text*/) {}
};

}  // namespace gossamer
