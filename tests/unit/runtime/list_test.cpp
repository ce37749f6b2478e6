#include "runtime/object_model.h"

#include "runtime/list.h"
#include "runtime/sort.h"
#include "runtime/tuple.h"

#include <vector>

namespace gossamer {

namespace {

Value number(std::int64_t value) {
    return Value::from_int(value);
}

}  // namespace

TEST_CASE_FIXTURE(ObjectModel, "a list grows by appending and inserting, and gives items back") {
    const Ref<List> list = new_list(interpreter);
    for (int value = 0; value < 100; ++value)
        REQUIRE_FALSE(list_append(interpreter, list.get(), Owned::immediate(number(value))).is_error());
    REQUIRE_FALSE(list_insert(interpreter, list.get(), 0, Owned::immediate(number(-1))).is_error());
    CHECK(list->size == 101);
    CHECK(list_take(list.get(), 50).get() == number(49));
    CHECK(list_take(list.get(), 99).get() == number(99));
    list_clear(list.get());
    CHECK(list->size == 0);
}

TEST_CASE_FIXTURE(ObjectModel, "a list may be extended by itself") {
    const Ref<List> list = list_of(interpreter, std::vector<Value>{number(1), number(2), number(3)});
    REQUIRE_FALSE(list_extend(interpreter, list.get(), list.value()).is_error());
    CHECK(show(repr_of(interpreter, list.value())) == "[1, 2, 3, 1, 2, 3]");
}

TEST_CASE_FIXTURE(ObjectModel, "slices are stored and deleted, extended ones item by item") {
    const Ref<List> list =
        list_of(interpreter, std::vector<Value>{number(0), number(1), number(2), number(3), number(4)});
    const Ref<List> letters = list_of(interpreter, std::vector<Value>{number(7), number(8), number(9)});
    const Owned even = new_slice(interpreter, Value::none(), Value::none(), number(2));
    REQUIRE_FALSE(list_set(interpreter, list.get(), even.get(), letters.value()).is_error());
    CHECK(show(repr_of(interpreter, list.value())) == "[7, 1, 8, 3, 9]");
    const Owned middle = new_slice(interpreter, number(1), number(-1), Value::none());
    REQUIRE_FALSE(list_set(interpreter, list.get(), middle.get(), list.value()).is_error());
    CHECK(show(repr_of(interpreter, list.value())) == "[7, 7, 1, 8, 3, 9, 9]");
    REQUIRE_FALSE(list_set(interpreter, list.get(), even.get(), Value::empty()).is_error());
    CHECK(show(repr_of(interpreter, list.value())) == "[7, 8, 9]");
    CHECK(list_set(interpreter, list.get(), even.get(), list.value()).is_error());
    CHECK(taken_error() == "ValueError: attempt to assign sequence of size 3 to extended slice of size 2");
}

TEST_CASE_FIXTURE(ObjectModel, "a list that holds itself shows dots") {
    const Ref<List> list = new_list(interpreter);
    REQUIRE_FALSE(list_append(interpreter, list.get(), Owned::share(list.value())).is_error());
    CHECK(show(repr_of(interpreter, list.value())) == "[[...]]");
    list_clear(list.get());
}

TEST_CASE_FIXTURE(ObjectModel, "sorting is stable and finds order in ascending and descending runs") {
    for (const std::size_t size : {0u, 1u, 2u, 23u, 24u, 25u, 100u, 1000u, 4097u}) {
        std::vector<Value> keys;
        std::vector<Value> companions;
        for (std::size_t index = 0; index < size; ++index) {
            const std::size_t mixed = index * 2654435761u % 1009;
            keys.push_back(number(static_cast<std::int64_t>(index % 300 < 150 ? mixed / 8 : index)));
            companions.push_back(number(static_cast<std::int64_t>(index)));
        }
        const std::vector<Value> before = keys;
        REQUIRE_FALSE(sort_values(interpreter, keys.data(), companions.data(), size).is_error());
        for (std::size_t index = 0; index < size; ++index) {
            CHECK(before[static_cast<std::size_t>(companions[index].as_int())] == keys[index]);
            if (index == 0) continue;
            CHECK(keys[index - 1].as_int() <= keys[index].as_int());
            if (keys[index - 1] == keys[index])
                CHECK(companions[index - 1].as_int() < companions[index].as_int());
        }
    }
}

TEST_CASE_FIXTURE(ObjectModel, "a comparison that fails leaves every key in place") {
    const Owned word = text("word");
    std::vector<Value> keys;
    for (int value = 0; value < 100; ++value)
        keys.push_back(value == 57 ? word.get() : number((value * 37) % 100));
    CHECK(sort_values(interpreter, keys.data(), nullptr, keys.size()).is_error());
    CHECK(taken_error() == "TypeError: '<' not supported between instances of 'str' and 'int'");
    std::int64_t sum = 0;
    int words = 0;
    for (Value key : keys) {
        if (key.is_int()) sum += key.as_int();
        if (key == word.get()) ++words;
    }
    CHECK(words == 1);
    CHECK(sum == 99 * 50 - (57 * 37) % 100);
}

TEST_CASE_FIXTURE(ObjectModel, "what is no index is refused") {
    const Ref<List> list = list_of(interpreter, std::vector<Value>{number(1)});
    CHECK(show(list_get(interpreter, list.get(), Value::from_double(0.0))) ==
          "TypeError: list indices must be integers or slices, not float");
}

}  // namespace gossamer
