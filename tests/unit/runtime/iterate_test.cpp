#include "runtime/object_model.h"

#include "runtime/dict.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/set.h"
#include "runtime/tuple.h"

#include <vector>

namespace gossamer {

namespace {

Value number(std::int64_t value) {
    return Value::from_int(value);
}

}  // namespace

TEST_CASE_FIXTURE(ObjectModel, "an exhausted iterator lets its list go and stays exhausted") {
    const Ref<List> list = list_of(interpreter, std::vector<Value>{number(1)});
    const Owned iterator = get_iterator(interpreter, list.value());
    CHECK(list->count == 2);
    CHECK(next_item(interpreter, iterator.get()).get() == number(1));
    CHECK(next_item(interpreter, iterator.get()).is_empty());
    CHECK(list->count == 1);
    REQUIRE_FALSE(list_append(interpreter, list.get(), Owned::immediate(number(2))).is_error());
    CHECK(next_item(interpreter, iterator.get()).is_empty());
    CHECK_FALSE(is_pending(interpreter));
}

TEST_CASE_FIXTURE(ObjectModel, "a dict that changes under its iterator is noticed") {
    const Ref<Dict> dict = new_dict(interpreter);
    REQUIRE_FALSE(dict_set(interpreter, dict.get(), number(1), number(1)).is_error());
    const Owned iterator = get_iterator(interpreter, dict.value());
    REQUIRE_FALSE(dict_set(interpreter, dict.get(), number(2), number(2)).is_error());
    CHECK(show(next_item(interpreter, iterator.get())) ==
          "RuntimeError: dictionary changed size during iteration");
    CHECK(dict_delete(interpreter, dict.get(), number(2)).get());
    CHECK(show(next_item(interpreter, iterator.get())) ==
          "RuntimeError: dictionary changed size during iteration");
}

TEST_CASE_FIXTURE(ObjectModel, "the pair of an item iterator is used again while nobody keeps it") {
    const Ref<Dict> dict = new_dict(interpreter);
    for (std::int64_t key = 0; key < 3; ++key)
        REQUIRE_FALSE(dict_set(interpreter, dict.get(), number(key), number(key)).is_error());
    const Owned items = call_method(interpreter, dict.value(), intern(interpreter, "items").get(), {});
    const Owned iterator = get_iterator(interpreter, items.get());
    const Value first = next_item(interpreter, iterator.get()).get();
    const Owned second = next_item(interpreter, iterator.get());
    CHECK(second.get() == first);
    CHECK_FALSE(next_item(interpreter, iterator.get()).get() == first);
    CHECK(show(repr_of(interpreter, second.get())) == "(1, 1)");
}

TEST_CASE_FIXTURE(ObjectModel, "what cannot be walked over, counted or subscripted") {
    CHECK(show(get_iterator(interpreter, number(1))) == "TypeError: 'int' object is not iterable");
    CHECK(show(next_item(interpreter, number(1))) == "TypeError: 'int' object is not an iterator");
    CHECK(length(interpreter, number(1)).is_error());
    CHECK(taken_error() == "TypeError: object of type 'int' has no len()");
    CHECK(show(get_item(interpreter, number(1), number(1))) ==
          "TypeError: 'int' object is not subscriptable");
    CHECK(contains(interpreter, number(1), number(1)).is_error());
    CHECK(taken_error() == "TypeError: argument of type 'int' is not iterable");
    CHECK(
        set_item(interpreter, Value::from_object(interpreter.empty_tuple), number(0), number(1)).is_error());
    CHECK(taken_error() == "TypeError: 'tuple' object does not support item assignment");
    CHECK(delete_item(interpreter, Value::from_object(interpreter.empty_tuple), number(0)).is_error());
    CHECK(taken_error() == "TypeError: 'tuple' object doesn't support item deletion");
}

TEST_CASE_FIXTURE(ObjectModel, "membership of exact containers") {
    const Ref<List> list = list_of(interpreter, std::vector<Value>{number(1), Value::from_double(2.0)});
    CHECK(contains(interpreter, list.value(), number(2)).get());
    CHECK_FALSE(contains(interpreter, list.value(), number(3)).get());
    const Owned tuple = tuple_from(interpreter, list.value());
    CHECK(contains(interpreter, tuple.get(), Value::true_()).get());
    CHECK(length_hint(interpreter, tuple.get(), 7).get() == 2);
    CHECK(length_hint(interpreter, number(1), 7).get() == 7);
}

}  // namespace gossamer
