#include "runtime/object_model.h"

#include "runtime/dict.h"
#include "runtime/list.h"
#include "runtime/set.h"

#include <vector>

namespace gossamer {

namespace {

Value number(std::int64_t value) {
    return Value::from_int(value);
}

struct Sets : ObjectModel {
    Ref<Set> set_of(std::initializer_list<std::int64_t> numbers) {
        Ref<Set> set = new_set(interpreter, interpreter.types.set);
        for (std::int64_t element : numbers)
            REQUIRE_FALSE(set_add(interpreter, set.get(), number(element)).is_error());
        return set;
    }
    std::string shown(const Ref<Set>& set) { return show(repr_of(interpreter, set.value())); }
};

}  // namespace

TEST_CASE_FIXTURE(Sets, "sets of numbers iterate in CPython's order") {
    CHECK(shown(set_of({3, 1, 2, -1, 100})) == "{1, 2, 3, 100, -1}");
    CHECK(shown(set_of({16, 8, 0, 24})) == "{16, 8, 0, 24}");
    CHECK(shown(set_of({1000, 500, 250, 125, 62, 31, 15})) == "{1000, 15, 500, 250, 125, 62, 31}");
}

TEST_CASE_FIXTURE(Sets, "the last deleted place on the way is used again") {
    const Ref<Set> set = set_of({5, 6, 7, 20, 21, 22, 23, 24});
    CHECK(set_discard(interpreter, set.get(), number(5)).get());
    CHECK(set_discard(interpreter, set.get(), number(6)).get());
    CHECK_FALSE(set_discard(interpreter, set.get(), number(6)).get());
    REQUIRE_FALSE(set_add(interpreter, set.get(), number(37)).is_error());
    REQUIRE_FALSE(set_add(interpreter, set.get(), number(69)).is_error());
    CHECK(shown(set) == "{69, 37, 7, 20, 21, 22, 23, 24}");
}

TEST_CASE_FIXTURE(Sets, "the algebra") {
    const Ref<Set> left = set_of({1, 2, 3});
    const Ref<Set> right = set_of({3, 4});
    Type* type = interpreter.types.set;
    CHECK(shown(set_intersection(interpreter, left.get(), right.value(), type)) == "{3}");
    CHECK(shown(set_difference(interpreter, left.get(), right.value(), type)) == "{1, 2}");
    CHECK_FALSE(set_is_subset(interpreter, left.get(), right.get()).get());
    CHECK_FALSE(set_is_disjoint(interpreter, left.get(), right.value()).get());
    REQUIRE_FALSE(set_symmetric_difference_update(interpreter, left.get(), right.value()).is_error());
    CHECK(shown(left) == "{1, 2, 4}");
}

TEST_CASE_FIXTURE(Sets, "frozensets hash as in CPython, in whatever order they were filled") {
    const Ref<Set> first = set_of({1, 2, 3});
    const Ref<Set> second = set_of({3, 2, 1});
    CHECK(frozenset_hash(first.get()) == -272375401224217160);
    CHECK(frozenset_hash(second.get()) == frozenset_hash(first.get()));
}

TEST_CASE_FIXTURE(Sets, "small and large tables change places") {
    const Ref<Set> small = set_of({1, 2});
    const Ref<Set> large = set_of({1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    set_swap(small.get(), large.get());
    CHECK(shown(small) == "{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}");
    CHECK(shown(large) == "{1, 2}");
    set_clear(small.get());
    CHECK(small->size == 0);
    CHECK(set_pop(large.get()).get() == number(1));
}

TEST_CASE_FIXTURE(Sets, "what cannot be hashed cannot be added") {
    const Ref<Set> set = set_of({});
    const Ref<List> list = new_list(interpreter);
    CHECK(set_add(interpreter, set.get(), list.value()).is_error());
    CHECK(taken_error() == "TypeError: unhashable type: 'list'");
}

}  // namespace gossamer
