// Asks the system, once per thread, where the stack ends.
#include "support/stack_limit.h"

#include <pthread.h>
#include <sys/auxv.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

namespace gossamer {

namespace {

// Used when the system does not say: what every system gives at least.
constexpr std::size_t kFallbackStack = std::size_t{1} << 20;

// Taken for granted where the system sets no limit.
constexpr std::size_t kUnlimitedStack = std::size_t{64} << 20;

struct StackExtent {
    std::uintptr_t top;  // one past the highest address
    std::size_t size;
};

// Of the main thread, whose stack begins, at its highest addresses, with the name of the program. The thread
// library would find that out by reading all of /proc/self/maps.
[[nodiscard]] bool find_main_stack(std::uintptr_t here, StackExtent& extent) noexcept {
    if (gettid() != getpid()) return false;
    const unsigned long name = getauxval(AT_EXECFN);
    rlimit limit{};
    if (name < here || getrlimit(RLIMIT_STACK, &limit) != 0) return false;
    extent.top = name + std::strlen(reinterpret_cast<const char*>(name)) + 1;
    // Without a limit it may grow until it meets something else.
    extent.size =
        limit.rlim_cur == RLIM_INFINITY ? kUnlimitedStack : static_cast<std::size_t>(limit.rlim_cur);
    return extent.top - here < extent.size;
}

[[nodiscard]] StackExtent find_stack(std::uintptr_t here) noexcept {
    if (StackExtent extent{}; find_main_stack(here, extent)) return extent;
    pthread_attr_t attributes;
    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
        void* lowest = nullptr;
        std::size_t size = 0;
        const bool known = pthread_attr_getstack(&attributes, &lowest, &size) == 0;
        pthread_attr_destroy(&attributes);
        if (known && size != 0) return {reinterpret_cast<std::uintptr_t>(lowest) + size, size};
    }
    rlimit limit{};
    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
        return {here, static_cast<std::size_t>(limit.rlim_cur)};
    }
    return {here, kFallbackStack};
}

}  // namespace

StackLimit StackLimit::of_this_thread() noexcept {
    const StackExtent stack = find_stack(here());
    const std::size_t reserve = std::min(kReserve, stack.size / 2);
    const std::size_t use = std::min(stack.size - reserve, kLargestUse);
    StackLimit result;
    result.limit_ = stack.top - use;
    return result;
}

}  // namespace gossamer
