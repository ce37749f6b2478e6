#include "runtime/object_model.h"

#include "runtime/dict.h"
#include "runtime/dict_table.h"
#include "runtime/tuple.h"

#include <map>
#include <string>

namespace gossamer {

namespace {

Value number(std::int64_t value) {
    return Value::from_int(value);
}

}  // namespace

TEST_CASE_FIXTURE(ObjectModel, "keys are found again among many, deleted ones are not") {
    const Ref<Dict> dict = new_dict(interpreter);
    for (std::int64_t key = 0; key < 5000; ++key)
        REQUIRE_FALSE(dict_set(interpreter, dict.get(), number(key * 64), number(key)).is_error());
    for (std::int64_t key = 0; key < 5000; key += 3)
        CHECK(dict_delete(interpreter, dict.get(), number(key * 64)).get());
    for (std::int64_t key = 0; key < 5000; ++key) {
        const Owned value = dict_get(interpreter, dict.get(), number(key * 64));
        CHECK(value.is_empty() == (key % 3 == 0));
        if (!value.is_empty()) CHECK(value.get() == number(key));
    }
    CHECK(dict_size(dict.get()) == 3333);
}

TEST_CASE_FIXTURE(ObjectModel, "random changes agree with a model, order included") {
    const Ref<Dict> dict = new_dict(interpreter);
    std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> model;  // key → time of insertion, value
    std::uint64_t seed = 1;
    for (std::int64_t time = 0; time < 20'000; ++time) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        const auto key = static_cast<std::int64_t>((seed >> 33) % 200);
        if ((seed >> 60) < 9) {
            REQUIRE_FALSE(dict_set(interpreter, dict.get(), number(key), number(time)).is_error());
            const auto [place, is_new] = model.try_emplace(key, time, time);
            if (!is_new) place->second.second = time;
        } else {
            CHECK(dict_delete(interpreter, dict.get(), number(key)).get() == (model.erase(key) != 0));
        }
    }
    std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> by_time;
    for (const auto& [key, entry] : model)
        by_time[entry.first] = {key, entry.second};
    std::uint32_t position = 0;
    Value key;
    Value value;
    for (const auto& [time, expected] : by_time) {
        REQUIRE(dict_next(dict.get(), position, key, value));
        CHECK(key == number(expected.first));
        CHECK(value == number(expected.second));
    }
    CHECK_FALSE(dict_next(dict.get(), position, key, value));
}

TEST_CASE_FIXTURE(ObjectModel, "numbers of different types that are equal are one key") {
    const Ref<Dict> dict = new_dict(interpreter);
    REQUIRE_FALSE(dict_set(interpreter, dict.get(), number(1), text("int").get()).is_error());
    REQUIRE_FALSE(dict_set(interpreter, dict.get(), Value::from_double(1.0), text("float").get()).is_error());
    REQUIRE_FALSE(dict_set(interpreter, dict.get(), Value::true_(), text("bool").get()).is_error());
    CHECK(show(repr_of(interpreter, dict.value())) == "{1: 'bool'}");
}

TEST_CASE_FIXTURE(ObjectModel, "the layout version changes with the keys, not with the values") {
    const Ref<Dict> dict = new_dict(interpreter);
    const Ref<Str> name = intern(interpreter, "name");
    REQUIRE_FALSE(dict_set_str(interpreter, dict.get(), name.get(), number(1)).is_error());
    const std::uint32_t version = dict_layout_version(interpreter, dict.get());
    const std::int64_t place = dict_find_entry(dict.get(), name.get());
    REQUIRE(place == 0);
    REQUIRE_FALSE(dict_set_str(interpreter, dict.get(), name.get(), number(2)).is_error());
    CHECK(dict->layout_version == version);
    CHECK(dict->entries[place].value == number(2));
    REQUIRE_FALSE(dict_set_text(interpreter, dict.get(), "other", number(3)).is_error());
    CHECK(dict->layout_version != version);
    CHECK(dict_layout_version(interpreter, dict.get()) != version);
}

TEST_CASE_FIXTURE(ObjectModel, "entries move to either end and leave from either end") {
    const Ref<Dict> dict = new_dict(interpreter);
    for (std::int64_t key = 0; key < 20; ++key)
        REQUIRE_FALSE(dict_set(interpreter, dict.get(), number(key), Value::none()).is_error());
    dict_move_entry(dict.get(), 5, DictEnd::Last);
    dict_move_entry(dict.get(), 7, DictEnd::First);
    CHECK(show(dict_pop_end(interpreter, dict.get(), DictEnd::Last)) == "(5, None)");
    CHECK(show(dict_pop_end(interpreter, dict.get(), DictEnd::Last)) == "(19, None)");
    const std::string first = show(dict_pop_end(interpreter, dict.get(), DictEnd::First));
    CHECK((first == "(7, None)" || first == "(8, None)"));
    CHECK(dict_contains(interpreter, dict.get(), number(6)).get());
    CHECK_FALSE(dict_contains(interpreter, dict.get(), number(5)).get());
}

TEST_CASE_FIXTURE(ObjectModel, "a queue in a dict neither grows nor slows down") {
    const Ref<Dict> dict = new_dict(interpreter);
    for (std::int64_t key = 0; key < 10'000; ++key) {
        REQUIRE_FALSE(dict_set(interpreter, dict.get(), number(key), Value::none()).is_error());
        if (key >= 10) CHECK(show(dict_pop_end(interpreter, dict.get(), DictEnd::First)) != "");
    }
    CHECK(dict->entry_capacity <= 64);
}

TEST_CASE_FIXTURE(ObjectModel, "pairs that are no pairs are told by their number") {
    const Ref<Dict> dict = new_dict(interpreter);
    const Ref<Tuple> single = tuple_of(interpreter, {number(1)});
    const Ref<Tuple> pairs = tuple_of(interpreter, {single.value()});
    CHECK(dict_update(interpreter, dict.get(), pairs.value()).is_error());
    CHECK(taken_error() == "ValueError: dictionary update sequence element #0 has length 1; 2 is required");
}

TEST_CASE_FIXTURE(ObjectModel, "a small dict takes less memory than CPython's") {
    const Ref<Dict> dict = new_dict(interpreter);
    for (std::int64_t key = 0; key < 4; ++key)
        REQUIRE_FALSE(dict_set(interpreter, dict.get(), number(key), Value::none()).is_error());
    CHECK(sizeof(Dict) + dict_table::buffer_bytes(dict->entry_capacity, dict->index_size(), false) + 8 < 193);
}

}  // namespace gossamer
