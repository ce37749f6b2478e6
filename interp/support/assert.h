// Assertions: invariants of the interpreter itself. A script must never be able to reach one; what a script
// can cause is an exception of the dialect.
//
// Checks are compiled in when GOSSAMER_CHECKS is defined or NDEBUG is not. Otherwise the condition is not
// evaluated (but still type-checked), so it must have no side effects.
#pragma once

#include <cstdio>
#include <cstdlib>

#if defined(GOSSAMER_CHECKS) || !defined(NDEBUG)
#define GOSSAMER_CHECKS_ENABLED 1
#else
#define GOSSAMER_CHECKS_ENABLED 0
#endif

namespace gossamer {

inline constexpr bool kChecksEnabled = GOSSAMER_CHECKS_ENABLED != 0;

// Prints `file:line: text` to stderr and aborts. Out of line in spirit: cold, so that callers stay small.
[[noreturn, gnu::cold, gnu::noinline]] inline void fail_assertion(const char* file, int line,
                                                                  const char* text) noexcept {
    std::fprintf(stderr, "%s:%d: %s\n", file, line, text);
    std::fflush(stderr);
    std::abort();
}

}  // namespace gossamer

#if GOSSAMER_CHECKS_ENABLED
#define GOSSAMER_ASSERT(...)                                                                                 \
    (static_cast<bool>(__VA_ARGS__)                                                                          \
         ? static_cast<void>(0)                                                                              \
         : ::gossamer::fail_assertion(__FILE__, __LINE__, "assertion failed: " #__VA_ARGS__))
#define GOSSAMER_UNREACHABLE() ::gossamer::fail_assertion(__FILE__, __LINE__, "unreachable code reached")
#else
#define GOSSAMER_ASSERT(...) static_cast<void>(sizeof(static_cast<bool>(__VA_ARGS__)))
#define GOSSAMER_UNREACHABLE() __builtin_unreachable()
#endif
