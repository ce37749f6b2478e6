#include "support/stack_limit.h"

#include <doctest/doctest.h>

#include <cstddef>

using gossamer::StackLimit;

namespace {

// Recurses until the limit says stop; returns how deep it went.
[[gnu::noinline]] std::size_t recurse(const StackLimit& limit, std::size_t depth) {
    if (limit.is_reached()) return depth;
    volatile char ballast[4096];
    ballast[0] = static_cast<char>(depth);
    const std::size_t deepest = recurse(limit, depth + 1);
    ballast[1] = ballast[0];
    return deepest;
}

}  // namespace

TEST_CASE("recursion stops before the stack ends") {
    const StackLimit limit = StackLimit::of_this_thread();
    CHECK_FALSE(limit.is_reached());
    CHECK(limit.remaining() > 0);
    CHECK(limit.remaining() <= StackLimit::kLargestUse);
    CHECK_FALSE(limit.is_reached_within(16));
    CHECK(limit.is_reached_within(StackLimit::kLargestUse + 1));
    CHECK(recurse(limit, 0) > 10);
}

TEST_CASE("what remains shrinks with depth") {
    const StackLimit limit = StackLimit::of_this_thread();
    const std::size_t here = limit.remaining();
    const auto deeper = [&limit]() __attribute__((noinline)) {
        volatile char ballast[8192];
        ballast[0] = 1;
        return limit.remaining() - static_cast<std::size_t>(ballast[0] - 1);
    };
    CHECK(deeper() < here);
}
