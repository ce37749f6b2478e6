// Asks the system, once per thread, where the stack ends.
#include "support/stack_limit.h"

#include <pthread.h>
#include <sys/resource.h>

#include <algorithm>

namespace gossamer {

namespace {

// Used when the system does not say: what every system gives at least.
constexpr std::size_t kFallbackStack = std::size_t{1} << 20;

struct StackExtent {
    std::uintptr_t top;  // one past the highest address
    std::size_t size;
};

[[nodiscard]] StackExtent find_stack(std::uintptr_t here) noexcept {
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
