#include "support/arena.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using gossamer::Arena;

namespace {
struct Point {
    int x;
    double y;
};
}  // namespace

TEST_CASE("objects in an arena are aligned, distinct and stay where they are") {
    Arena arena;
    std::vector<Point*> points;
    for (int index = 0; index < 5000; ++index) {
        static_cast<void>(arena.allocate<char>('x'));
        points.push_back(arena.allocate<Point>(index, index * 0.5));
    }
    for (int index = 0; index < 5000; ++index) {
        const Point* point = points[static_cast<std::size_t>(index)];
        REQUIRE(reinterpret_cast<std::uintptr_t>(point) % alignof(Point) == 0);
        REQUIRE(point->x == index);
        REQUIRE(point->y == index * 0.5);
    }
}

TEST_CASE("texts and spans are copied") {
    Arena arena;
    std::string_view copy;
    {
        const std::string text = "short-lived";
        copy = arena.copy_string(text);
    }
    CHECK(copy == "short-lived");
    CHECK(copy.data()[copy.size()] == '\0');
    const std::vector<int> numbers = {1, 2, 3};
    const std::span<int> span = arena.copy_span(numbers);
    CHECK(span.size() == 3);
    CHECK(span[2] == 3);
    CHECK(arena.copy_span(std::vector<int>()).empty());
    CHECK(arena.copy_string("").empty());
}

TEST_CASE("an allocation larger than any block gets a block of its own") {
    Arena arena;
    const std::span<std::uint64_t> large = arena.allocate_array<std::uint64_t>(1 << 20);
    CHECK(large.size() == 1 << 20);
    CHECK(large.back() == 0);
    CHECK(arena.reserved_bytes() >= large.size_bytes());
    arena.clear();
    CHECK(arena.reserved_bytes() == 0);
}

TEST_CASE("a moved arena takes its memory along") {
    Arena first;
    const std::string_view text = first.copy_string("kept");
    const Arena second = std::move(first);
    CHECK(text == "kept");
    CHECK(second.reserved_bytes() > 0);
}
