// Walking over an iterable from C++.
#pragma once

#include "runtime/counted.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/tuple.h"

namespace gossamer {

// for_each over a list or a tuple itself, without an iterator. A list may change while the body runs code.
template <class Sequence, class Body>
Status for_each_item(Sequence* sequence, Body& body) {
    const Owned keeper = Owned::share(sequence);
    for (std::size_t index = 0; index < sequence->size; ++index) {
        const Owned item = Owned::share(sequence->items[index]);
        GOSSAMER_TRY(go_on, body(item.get()));
        if (!go_on.get()) break;
    }
    return Status::ok();
}

// Calls `body(item)`, which answers Result<bool>, for each item; stops on error or when it answers false. May
// run code.
template <class Body>
Status for_each(Interpreter& interpreter, Value iterable, Body body) {
    if (is_exact(interpreter.types.list, iterable)) return for_each_item(as<List>(iterable), body);
    if (is_exact(interpreter.types.tuple, iterable)) return for_each_item(as<Tuple>(iterable), body);
    GOSSAMER_TRY(iterator, get_iterator(interpreter, iterable));
    const StepFunction step = step_of(iterator.get());
    for (;;) {
        GOSSAMER_TRY(item, step(interpreter, iterator.get()));
        if (item.is_empty()) return Status::ok();
        GOSSAMER_TRY(go_on, body(item.get()));
        if (!go_on.get()) return Status::ok();
    }
}

}  // namespace gossamer
