#include "runtime/object_model.h"

#include "runtime/str_buffer.h"

#include <string>
#include <vector>

namespace gossamer {

TEST_CASE_FIXTURE(ObjectModel, "empty and one-character Latin-1 strings are shared") {
    CHECK(text("").get() == text("").get());
    CHECK(text("a").get() == text("a").get());
    CHECK(text("\u00e9").get() == text("\u00e9").get());
    CHECK_FALSE(text("\u20ac").get() == text("\u20ac").get());
    const Owned pair = text("xa");
    CHECK(Value::from_object(str_at(interpreter, as<Str>(pair.get()), 1).get()) == text("a").get());
}

TEST_CASE_FIXTURE(ObjectModel, "length counts code points, surrogates stand singly") {
    const Owned mixed = text("a\u00e9\u20ac\xF0\x9F\x90\x8D\xED\xA0\x80");
    const Str* content = as<Str>(mixed.get());
    CHECK(content->length == 5);
    CHECK_FALSE(content->is_ascii());
    CHECK(show(repr_of(interpreter, mixed.get())) == "'a\u00e9\u20ac\xF0\x9F\x90\x8D\\ud800'");
    CHECK(show(ascii_of(interpreter, mixed.get())) == "'a\\xe9\\u20ac\\U0001f40d\\ud800'");
}

TEST_CASE_FIXTURE(ObjectModel,
                  "interned strings with equal text are one object, and leave the table as they die") {
    Ref<Str> first = intern(interpreter, "some_name");
    CHECK(first->is_interned());
    CHECK(intern(interpreter, "some_name").get() == first.get());
    CHECK(find_interned(interpreter, "some_name") == first.get());
    first = Ref<Str>{};
    CHECK(find_interned(interpreter, "some_name") == nullptr);
}

TEST_CASE_FIXTURE(ObjectModel, "the intern table keeps what is left after many deaths") {
    std::vector<Ref<Str>> kept;
    for (int number = 0; number < 10'000; ++number) {
        Ref<Str> name = intern(interpreter, "name" + std::to_string(number));
        if (number % 7 == 0) kept.push_back(std::move(name));
    }
    for (std::size_t index = 0; index < kept.size(); ++index) {
        CHECK(find_interned(interpreter, "name" + std::to_string(index * 7)) == kept[index].get());
    }
    CHECK(find_interned(interpreter, "name1") == nullptr);
}

TEST_CASE_FIXTURE(ObjectModel, "a str grows in place and forgets its hash") {
    Owned target = text("start:");
    const std::int64_t old_hash = str_hash(as<Str>(target.get()));
    std::string expected = "start:";
    const Owned tail = text("\u20acx");
    for (int round = 0; round < 1'000; ++round) {
        REQUIRE_FALSE(append_in_place(interpreter, as<Str>(target.get()), as<Str>(tail.get())).is_error());
        expected += "\u20acx";
    }
    CHECK(show(target) == expected);
    CHECK(as<Str>(target.get())->length == 2'006);
    CHECK(str_hash(as<Str>(target.get())) != old_hash);
}

TEST_CASE_FIXTURE(ObjectModel, "indexing long text that is not ASCII goes through the sparse index") {
    std::string content;
    for (int index = 0; index < 1'000; ++index)
        content += index % 3 == 0 ? "\u20ac" : "a";
    const Owned owned = text(content);
    Str* long_text = as<Str>(owned.get());
    for (std::size_t index = 0; index < 1'000; ++index) {
        CHECK(str_at(interpreter, long_text, index)->text() == (index % 3 == 0 ? "\u20ac" : "a"));
    }
    CHECK(has_buffer(long_text));
    CHECK(str_offset(interpreter, long_text, 1'000) == content.size());
    CHECK(substring(interpreter, long_text, 600, 603)->text() == "\u20acaa");
}

TEST_CASE_FIXTURE(ObjectModel, "strings compare by code points") {
    const Owned left = text("\uffee");
    const Owned right = text("\xF0\x90\x80\x80");
    CHECK(str_compare(as<Str>(left.get()), as<Str>(right.get())) < 0);
    CHECK(str_equal(as<Str>(text("ab").get()), as<Str>(text("ab").get())));
}

TEST_CASE_FIXTURE(ObjectModel, "repr prefers single quotes") {
    CHECK(show(repr_of(interpreter, text("it's").get())) == "\"it's\"");
    CHECK(show(repr_of(interpreter, text("\"it's\"").get())) == "'\"it\\'s\"'");
    CHECK(show(repr_of(interpreter, text("\t\n\r\\\x7f").get())) == "'\\t\\n\\r\\\\\\x7f'");
}

TEST_CASE_FIXTURE(ObjectModel, "searches answer in code points") {
    const Owned content = text("\u20aca\u20aca");
    CHECK(call(content, "find", {text("a").get()}) == "1");
    CHECK(call(content, "rfind", {text("a").get()}) == "3");
    CHECK(call(content, "find", {text("a").get(), Value::from_int(2)}) == "3");
    CHECK(call(content, "index", {text("z").get()}) == "ValueError: substring not found");
    CHECK(call(content, "count", {text("").get()}) == "5");
}

TEST_CASE_FIXTURE(ObjectModel, "splitting and joining") {
    CHECK(call(text(" a  b c "), "split") == "['a', 'b', 'c']");
    CHECK(call(text("a,b,c"), "rsplit", {text(",").get(), Value::from_int(1)}) == "['a,b', 'c']");
    CHECK(call(text("a\r\nb\u2028c"), "splitlines") == "['a', 'b', 'c']");
    CHECK(call(text("abc"), "partition", {text("b").get()}) == "('a', 'b', 'c')");
    CHECK(call(text("abc"), "split", {text("").get()}) == "ValueError: empty separator");
}

TEST_CASE_FIXTURE(ObjectModel, "case mappings may change the length, and know the final sigma") {
    CHECK(call(text("stra\u00dfe"), "upper") == "STRASSE");
    CHECK(call(text("\u039f\u0394\u039f\u03a3"), "lower") == "\u03bf\u03b4\u03bf\u03c2");
    CHECK(call(text("they're bill's"), "title") == "They'Re Bill'S");
    CHECK(call(text("\u00df"), "casefold") == "ss");
}

}  // namespace gossamer
