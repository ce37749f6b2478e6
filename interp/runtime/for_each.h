// Walking over an iterable from C++.
#pragma once

#include "memory/count.h"
#include "runtime/counted.h"
#include "runtime/generator.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/tuple.h"

#include <algorithm>

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

// Calls `body(item)` for what the iterator still gives.
template <class Body>
Status for_each_left(Interpreter& interpreter, Value iterator, Body& body) {
    const StepFunction step = step_of(iterator);
    for (;;) {
        const Owned item = step(interpreter, iterator);
        if (item.is_error()) return expect_stop(interpreter);
        if (item.is_empty()) return Status::ok();
        GOSSAMER_TRY(go_on, body(item.get()));
        if (!go_on.get()) return Status::ok();
    }
}

// The same; what a generator yields is offered to `take` first (see Sink).
template <class Take, class Body>
Status for_each_left(Interpreter& interpreter, Value iterator, Take& take, Body& body) {
    if (!is_exact(interpreter.types.generator, iterator)) return for_each_left(interpreter, iterator, body);
    struct Taker : Sink {
        Take& taking;
    } taker{{[](Sink& sink, Value item) { return static_cast<Taker&>(sink).taking(item); }}, take};
    for (;;) {
        GOSSAMER_TRY(item, generator_feed(interpreter, iterator, taker));
        if (item.is_empty()) return Status::ok();
        GOSSAMER_TRY(go_on, body(item.get()));
        if (!go_on.get()) return Status::ok();
    }
}

// Calls `body(item)`, which answers Result<bool>, for each item; stops on error or when it answers false. May
// run code.
template <class Body>
Status for_each(Interpreter& interpreter, Value iterable, Body body) {
    if (is_exact(interpreter.types.list, iterable)) return for_each_item(as<List>(iterable), body);
    if (is_exact(interpreter.types.tuple, iterable)) return for_each_item(as<Tuple>(iterable), body);
    GOSSAMER_TRY(iterator, get_iterator(interpreter, iterable));
    return for_each_left(interpreter, iterator.get(), body);
}

// The same; what a generator yields is offered to `take` first (see Sink).
template <class Take, class Body>
Status for_each(Interpreter& interpreter, Value iterable, Take take, Body body) {
    if (!is_exact(interpreter.types.generator, iterable)) return for_each(interpreter, iterable, body);
    return for_each_left(interpreter, iterable, take, body);
}

// Whether nothing runs when so many counts of the value are given back.
[[nodiscard]] inline bool is_let_go_at_once(Value value, std::size_t counts) {
    return !value.is_heap() || value.as_object()->count > counts ||
           value.as_object()->shape->flat.kind == FlatFields::Kind::Leaf;
}

// For a Sink that does not keep an item: lets go of it, if that runs no code. False: nothing has happened.
[[nodiscard]] inline bool let_go_quietly(Value item) {
    if (!is_let_go_at_once(item, 1)) {
        if (!is_exact(Interpreter::of(item.as_object()).types.tuple, item)) return false;
        const std::span<const Value> parts = as<Tuple>(item)->values();
        const auto is_quiet = [&](Value part) { return is_let_go_at_once(part, parts.size()); };
        if (!std::all_of(parts.begin(), parts.end(), is_quiet)) return false;
    }
    release(item);
    return true;
}

}  // namespace gossamer
