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
constexpr std::size_t kLongRange = std::size_t{4} << 20;  // large pages, of 2 MiB, are for such

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

namespace {

// Large pages for the whole of a mapping: the system cuts a mapping in two where only a part is advised, and
// what is cut cannot be moved when the buffer grows, but has to be copied.
void want_large_pages(std::uintptr_t begin, std::uintptr_t end) {
    const std::uintptr_t first = begin & ~(kSystemPage - 1);
    const std::uintptr_t behind = (end + kSystemPage - 1) & ~(kSystemPage - 1);
    madvise(reinterpret_cast<void*>(first), behind - first, MADV_HUGEPAGE);
}

void populate(std::uintptr_t begin, std::uintptr_t end) {
#ifdef MADV_POPULATE_WRITE
    const std::uintptr_t first = begin & ~(kSystemPage - 1);
    madvise(reinterpret_cast<void*>(first), end - first, MADV_POPULATE_WRITE);
#endif
}

}  // namespace

void prefault(void* start, std::size_t bytes) {
    const auto begin = reinterpret_cast<std::uintptr_t>(start);
    if (bytes >= kLongRange) want_large_pages(begin, begin + bytes);
    populate(begin, begin + bytes);
}

void prepare_malloc() {
    mallopt(M_MMAP_THRESHOLD, static_cast<int>(kMappedBuffer));
    mallopt(M_TRIM_THRESHOLD, kIdleEnd);
}

void prefault_buffer(void* start, std::size_t old_bytes, std::size_t bytes) {
    if constexpr (!kIsOurMalloc) return;
    const auto begin = reinterpret_cast<std::uintptr_t>(start);
    if (bytes >= kMappedBuffer) {
        want_large_pages(begin, begin + bytes);
        populate(begin + old_bytes, begin + bytes);
        return;
    }
    if (begin + bytes <= untouched) return;
    const auto segment_end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    if (begin >= segment_end) return;
    const std::uintptr_t from = std::max(begin, untouched);
    untouched = std::min((begin + bytes + kStride - 1) & ~(kStride - 1), segment_end);
    populate(from, untouched);
}

}  // namespace gossamer
