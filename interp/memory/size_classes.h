// The sizes of cells: every multiple of 8 up to 128 bytes, then four sizes per doubling up to 16 KiB.
//
// Most objects are small and of few sizes, so 8-byte steps waste nothing there; above, a quarter of a
// doubling bounds the waste at a fifth. Wider cells have a page run of their own.
#pragma once

#include <bit>
#include <cstddef>

namespace gossamer::size_classes {

inline constexpr std::size_t kSmallStep = 8;
inline constexpr std::size_t kLargestSmall = 128;
inline constexpr std::size_t kLargest = 16 * 1024;
inline constexpr std::size_t kSmallClasses = kLargestSmall / kSmallStep + 1;
inline constexpr std::size_t kClasses = kSmallClasses + 4 * 7;  // 128…16 Ki is seven doublings

// The class of a size from 1 to kLargest.
[[nodiscard]] constexpr std::size_t class_of(std::size_t bytes) {
    if (bytes <= kLargestSmall) return (bytes + kSmallStep - 1) / kSmallStep;
    auto width = static_cast<std::size_t>(std::bit_width(bytes - 1));  // 8 for 129…256
    std::size_t quarter = ((bytes - 1) >> (width - 3)) & 3;
    return kSmallClasses + (width - 8) * 4 + quarter;
}

// The size of the cells of a class.
[[nodiscard]] constexpr std::size_t cell_bytes(std::size_t size_class) {
    if (size_class < kSmallClasses) return size_class * kSmallStep;
    std::size_t wide = size_class - kSmallClasses;
    std::size_t floor = kLargestSmall << (wide / 4);
    return floor + floor / 4 * (wide % 4 + 1);
}

static_assert(class_of(128) == 16 && class_of(129) == 17 && class_of(256) == 20);
static_assert(cell_bytes(17) == 160 && cell_bytes(20) == 256 && cell_bytes(class_of(257)) == 320);
static_assert(class_of(kLargest) == kClasses - 1 && cell_bytes(kClasses - 1) == kLargest);

}  // namespace gossamer::size_classes
