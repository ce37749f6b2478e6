#include "engine/carets.h"

#include <doctest/doctest.h>

namespace gossamer {

TEST_CASE("the operator of a sum is found") {
    CaretAnchors anchors;
    REQUIRE(find_caret_anchors("left + right", anchors));
    CHECK(anchors.left_column == 5);
    CHECK(anchors.right_column == 6);
}

TEST_CASE("an operator of two characters is found behind brackets") {
    CaretAnchors anchors;
    REQUIRE(find_caret_anchors("(a) // (b)", anchors));
    CHECK(anchors.left_column == 4);
    CHECK(anchors.right_column == 6);
}

TEST_CASE("an operator on a later line is found") {
    CaretAnchors anchors;
    REQUIRE(find_caret_anchors("a  # why\n  + b", anchors));
    CHECK(anchors.left_line == 1);
    CHECK(anchors.left_column == 2);
}

TEST_CASE("brackets of subscripts and calls are found") {
    CaretAnchors anchors;
    REQUIRE(find_caret_anchors("table[key]", anchors));
    CHECK(anchors.left_column == 5);
    CHECK(anchors.right_column == 10);
    REQUIRE(find_caret_anchors("f(x)(y)", anchors));
    CHECK(anchors.left_column == 4);
    CHECK(anchors.right_column == 7);
}

TEST_CASE("columns count characters, not bytes") {
    CaretAnchors anchors;
    REQUIRE(find_caret_anchors("'äöü' + b", anchors));
    CHECK(anchors.left_column == 6);
}

TEST_CASE("statements and plain names have no parts") {
    CaretAnchors anchors;
    CHECK_FALSE(find_caret_anchors("name", anchors));
    CHECK_FALSE(find_caret_anchors("raise ValueError", anchors));
    CHECK_FALSE(find_caret_anchors("a.b.c", anchors));
    CHECK_FALSE(find_caret_anchors("x +", anchors));
}

TEST_CASE("a call that is all of a return or an assignment is told apart") {
    CHECK(is_whole_call("return f(x)", 7, 11));
    CHECK(is_whole_call("value = a.f(x)", 8, 14));
    CHECK_FALSE(is_whole_call("return a.f(x)", 7, 13));
    CHECK_FALSE(is_whole_call("return f(x) + 1", 7, 11));
    CHECK_FALSE(is_whole_call("f(x)", 0, 4));
}

}  // namespace gossamer
