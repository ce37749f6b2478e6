// What the containers share beyond protocols.h: views of exact sequences, iterators of every kind, and the
// polling of natives whose work no operand bounds.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/iterators.h"
#include "runtime/quick_compare.h"
#include "runtime/slice.h"
#include "runtime/type.h"

#include <span>

namespace gossamer {

// The items of a list or tuple (subclasses included), borrowed until anything runs.
[[nodiscard]] std::span<const Value> sequence_values(Value list_or_tuple);
// Whether iter(value) can be expected to work: __iter__ (not None), or __getitem__. Runs no code.
[[nodiscard]] bool is_iterable(const Interpreter& interpreter, Value value);
[[nodiscard]] bool is_iterator(const Interpreter& interpreter, Value value);
// Whether the value is an int or has __index__. Runs no code.
[[nodiscard]] bool has_index(const Interpreter& interpreter, Value value);
// Whether operators on the container turn this key into an index before its special method is asked, and word
// the errors themselves: a deque, whose methods come from slots for indices alone.
[[nodiscard]] inline bool wants_index(Value container, Value key) {
    return !key.is_int() && is_kind(container, TypeFlags::kDeque);
}
// An index argument of a method, within 64 bits; OverflowError in the words that argument parsing has for it.
Result<std::int64_t> as_size(Interpreter& interpreter, Value value);
// A list or tuple for walking over `iterable` by index: itself if it is exactly one, else a new list. May run
// code.
Owned fast_sequence(Interpreter& interpreter, Value iterable);

// A tuple of iterators over each of the iterables. May run code.
Ref<Tuple> iterators_of(Interpreter& interpreter, std::span<const Value> iterables);

// container[range] of an exact list, tuple, str or (step 1) bytes; empty for any other. Runs no code.
Owned get_slice(Interpreter& interpreter, Value container, SliceRange range);
// `item in container` where it runs no code: strings and small ints in sets, strings in dicts and strings.
[[nodiscard]] Quick quick_contains(const Interpreter& interpreter, Value container, Value item);
// list[int] and the like: types.GenericAlias(origin, arguments).
Owned class_getitem(Interpreter& interpreter, Value origin, Value arguments);
// The pending StopIteration is cleared: Status ok; any other exception stays: error.
Status expect_stop(Interpreter& interpreter);

// What __next__ natives do with the result of a step: an empty one becomes StopIteration.
Owned item_or_stop(Interpreter& interpreter, Owned item);

// Counts the units of unbounded work and lets the interpreter attend to signals and limits now and then.
class Poll {
public:
    explicit Poll(Interpreter& interpreter) : interpreter_{interpreter} {}
    Status count() {
        if ((++units_ & kMask) != 0 || interpreter_.poll == nullptr) return Status::ok();
        return interpreter_.poll(interpreter_);
    }

private:
    static constexpr std::uint32_t kMask = 4096 - 1;
    Interpreter& interpreter_;
    std::uint32_t units_ = 0;
};

}  // namespace gossamer
