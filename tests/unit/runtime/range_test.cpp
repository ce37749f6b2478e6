#include "runtime/object_model.h"

#include "runtime/number.h"
#include "runtime/range.h"

namespace gossamer {

namespace {

Value number(std::int64_t value) {
    return Value::from_int(value);
}

}  // namespace

TEST_CASE_FIXTURE(ObjectModel, "a range knows its length, its items and where a number stands") {
    const Owned value = new_range(interpreter, number(10), number(-5), number(-4));
    const auto* range = as<RangeObject>(value.get());
    CHECK(range->length == number(4));
    CHECK(show(range_item(interpreter, range, number(-1))) == "-2");
    CHECK(show(range_item(interpreter, range, number(4))) == "IndexError: range object index out of range");
    CHECK(range_find(interpreter, range, number(2)).get() == number(2));
    CHECK(range_find(interpreter, range, number(3)).is_empty());
    CHECK(range_find(interpreter, range, number(-6)).is_empty());
    CHECK(show(new_range(interpreter, number(0), number(1), number(0))) ==
          "ValueError: range() arg 3 must not be zero");
}

TEST_CASE_FIXTURE(ObjectModel, "iterators step in machine words while they can") {
    const Owned range = new_range(interpreter, number(Value::kIntMax - 2), number(Value::kIntMax), number(1));
    const Owned iterator = get_iterator(interpreter, range.get());
    CHECK(heap_type(iterator.get().as_object()) == interpreter.types.range_iterator);
    CHECK(next_item(interpreter, iterator.get()).get() == number(Value::kIntMax - 2));
    CHECK(next_item(interpreter, iterator.get()).get() == number(Value::kIntMax - 1));
    CHECK(next_item(interpreter, iterator.get()).is_empty());
    CHECK(next_item(interpreter, iterator.get()).is_empty());
}

TEST_CASE_FIXTURE(ObjectModel, "ranges of big ints") {
    const Owned huge = new_int(interpreter, std::int64_t{1} << 62);
    const Owned range = new_range(interpreter, number(1), huge.get(), number(3));
    CHECK(show(list_from(interpreter, new_range(interpreter, huge.get(), number(0), huge.get()).get())) ==
          "[]");
    const Owned reversed = range_reversed(interpreter, as<RangeObject>(range.get()));
    CHECK(show(next_item(interpreter, reversed.get())) == "4611686018427387901");
    CHECK(show(next_item(interpreter, reversed.get())) == "4611686018427387898");
}

}  // namespace gossamer
