#include "support/levenshtein.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace gossamer {

namespace {
std::string suggest(std::string_view wanted, const std::vector<std::string_view>& candidates) {
    const auto found = find_suggestion(wanted, candidates);
    return found ? std::string(candidates[*found]) : "";
}
}  // namespace

TEST_CASE("edit costs: moves count two, a change of case one") {
    constexpr std::size_t kFar = 100;
    CHECK(edit_cost("", "", kFar) == 0);
    CHECK(edit_cost("a", "A", kFar) == 1);
    CHECK(edit_cost("a", "b", kFar) == 2);
    CHECK(edit_cost("abc", "", kFar) == 6);
    CHECK(edit_cost("kitten", "sitting", kFar) == 6);
    CHECK(edit_cost("append", "apend", kFar) == 2);
    CHECK(edit_cost("ABC", "abc", kFar) == 3);
    CHECK(edit_cost("abcdefgh", "ijklmnop", 3) > 3);
    CHECK(edit_cost(std::string(50, 'a'), std::string(50, 'b'), kFar) > kFar);
    CHECK(edit_cost(std::string(50, 'a') + "x", std::string(50, 'a') + "y", kFar) == 2);
}

TEST_CASE("suggestions are those that CPython makes") {
    CHECK(suggest("apend", {"append", "extend", "popleft"}) == "append");
    CHECK(suggest("zzz", {"foo", "bar"}).empty());
    CHECK(suggest("blech", {"Blech", "bluch", "blech2"}) == "Blech");
    CHECK(suggest("noice", {"noise", "eliminate", "more_noise"}) == "noise");
    CHECK(suggest("c", {"a", "b"}).empty());
    CHECK(suggest("ad", {"ab", "ac"}) == "ab");
    CHECK(suggest("foobar", {"fooBar"}) == "fooBar");
    CHECK(suggest("bluch", {"blech", "fluch", "luch"}) == "blech");
    CHECK(suggest("same", {"same"}).empty());
    CHECK(suggest("x", std::vector<std::string_view>(750, "y")).empty());
}

}  // namespace gossamer
