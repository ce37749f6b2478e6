// Makes the use of freed memory fail: in checked builds free cells are filled with a pattern that is verified
// when the cell is used again, and under AddressSanitizer they are forbidden ground. In release builds all of
// it is nothing.
//
// A free cell keeps its first two words: count 0 and the link of the free list (heap.h).
#pragma once

#include "support/assert.h"

#include <cstddef>
#include <cstring>

#if defined(__SANITIZE_ADDRESS__)
#define GOSSAMER_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GOSSAMER_ADDRESS_SANITIZER 1
#endif
#endif

#ifdef GOSSAMER_ADDRESS_SANITIZER
#include <sanitizer/asan_interface.h>
#endif

namespace gossamer {

inline constexpr std::size_t kFreeCellWords = 16;  // bytes of a free cell that stay readable
inline constexpr unsigned char kPoisonByte = 0xDB;

inline void unpoison_region([[maybe_unused]] const void* start, [[maybe_unused]] std::size_t bytes) {
#ifdef GOSSAMER_ADDRESS_SANITIZER
    ASAN_UNPOISON_MEMORY_REGION(start, bytes);
#endif
}

// After a cell has become free; `bytes` is the size of the cell.
inline void poison_cell(void* cell, std::size_t bytes) {
    char* body = static_cast<char*>(cell) + kFreeCellWords;
    std::memset(body, kPoisonByte, bytes - kFreeCellWords);
#ifdef GOSSAMER_ADDRESS_SANITIZER
    ASAN_POISON_MEMORY_REGION(body, bytes - kFreeCellWords);
#endif
}

// Before a free cell is used; fails when somebody wrote into it meanwhile.
inline void unpoison_cell(void* cell, std::size_t bytes) {
    unpoison_region(cell, bytes);
    const auto* body = static_cast<const unsigned char*>(cell);
    for (std::size_t index = kFreeCellWords; index < bytes; ++index) {
        GOSSAMER_ASSERT(body[index] == kPoisonByte);
    }
}

}  // namespace gossamer
