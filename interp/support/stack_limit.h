// How much of the C++ stack is left. Asked before native code recurses, so that endless recursion through
// natives becomes RecursionError instead of a crash.
//
// The limit is an address found once per thread; a test is one compare. The stack is taken to grow downwards.
#pragma once

#include <cstddef>
#include <cstdint>

namespace gossamer {

class StackLimit {
public:
    // Kept free below the limit: for handlers, the printing of errors, and library calls that do not ask.
    static constexpr std::size_t kReserve = std::size_t{256} << 10;
    // At most this much is used even where the system sets no limit.
    static constexpr std::size_t kLargestUse = std::size_t{64} << 20;

    // The limit of the calling thread, from what the system says of its stack.
    [[nodiscard]] static StackLimit of_this_thread() noexcept;

    // True when less than the reserve is left: do not recurse further.
    [[nodiscard, gnu::always_inline]] inline bool is_reached() const noexcept { return here() < limit_; }
    // True when less than the reserve plus `bytes` is left.
    [[nodiscard, gnu::always_inline]] inline bool is_reached_within(std::size_t bytes) const noexcept {
        return here() - limit_ < bytes || here() < limit_;
    }
    // Bytes that may still be used, 0 when the limit is reached.
    [[nodiscard, gnu::always_inline]] inline std::size_t remaining() const noexcept {
        return is_reached() ? 0 : here() - limit_;
    }

private:
    [[nodiscard, gnu::always_inline]] static inline std::uintptr_t here() noexcept {
        return reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
    }
    std::uintptr_t limit_ = 0;
};

}  // namespace gossamer
