#include "memory/prefault.h"

#include "memory/poison.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>

namespace gossamer {

namespace {

constexpr std::uintptr_t kSystemPage = 4096;
constexpr std::size_t kLargePage = std::size_t{2} << 20;
constexpr std::size_t kLongRange = 2 * kLargePage;  // large pages are for such

// malloc maps buffers of this size for themselves, so they are fresh each time; smaller ones are cut off the
// process's data segment, which grows upwards.
constexpr std::size_t kMappedBuffer = kLongRange;
// How much may lie free at the end of the data segment before malloc gives it back.
constexpr int kIdleEnd = 32 << 20;
// Small buffers at the end of the data segment make it fresh in strides of this.
constexpr std::uintptr_t kStride = 32 * 1024;

#ifdef GOSSAMER_ADDRESS_SANITIZER
constexpr bool kIsOurMalloc = false;  // the sanitizer's takes memory in other ways
#else
constexpr bool kIsOurMalloc = true;
#endif

// Where the data segment has not been touched yet, as far as buffers know. The segment is the process's, and
// so is this.
std::uintptr_t untouched = 0;

}  // namespace

void prefault(void* start, std::size_t bytes) {
    const auto begin = reinterpret_cast<std::uintptr_t>(start);
    const std::uintptr_t end = begin + bytes;
    if (bytes >= kLongRange) {
        const std::uintptr_t first_large = (begin + kLargePage - 1) & ~(kLargePage - 1);
        madvise(reinterpret_cast<void*>(first_large), (end - first_large) & ~(kLargePage - 1), MADV_HUGEPAGE);
    }
#ifdef MADV_POPULATE_WRITE
    const std::uintptr_t first = begin & ~(kSystemPage - 1);
    madvise(reinterpret_cast<void*>(first), end - first, MADV_POPULATE_WRITE);
#endif
}

void prepare_malloc() {
    mallopt(M_MMAP_THRESHOLD, static_cast<int>(kMappedBuffer));
    mallopt(M_TRIM_THRESHOLD, kIdleEnd);
}

void prefault_buffer(void* start, std::size_t old_bytes, std::size_t bytes) {
    if constexpr (!kIsOurMalloc) return;
    const auto begin = reinterpret_cast<std::uintptr_t>(start);
    if (bytes >= kMappedBuffer) {
        prefault(static_cast<char*>(start) + old_bytes, bytes - old_bytes);
        return;
    }
    if (begin + bytes <= untouched) return;
    const auto segment_end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    if (begin >= segment_end) return;
    const std::uintptr_t from = std::max(begin, untouched);
    untouched = std::min((begin + bytes + kStride - 1) & ~(kStride - 1), segment_end);
    prefault(reinterpret_cast<void*>(from), untouched - from);
}

}  // namespace gossamer
