#include "memory/pages.h"

#include "memory/poison.h"
#include "memory/prefault.h"
#include "support/assert.h"

#include <sys/mman.h>

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <utility>

namespace gossamer {

namespace {

// A heap of so many chunks asks the system for its large pages: they are filled soon, and a walk over
// millions of objects then misses the translation buffer once for 2 MiB and not for each 4 KiB. For a small
// heap they would be waste.
constexpr std::uint32_t kLargePagesFrom = 8;
constexpr std::size_t kLargePage = std::size_t{2} << 20;

// mmap gives 4 KiB alignment only: ask for one page more and return what juts out on either side. Memory that
// is never touched is never committed, so asking for much costs nothing but addresses.
[[nodiscard]] char* map_aligned(std::size_t bytes, std::size_t alignment = Page::kSize) {
    std::size_t wide = bytes + alignment;
    if (wide < bytes) return nullptr;
    void* memory =
        mmap(nullptr, wide, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) return nullptr;
    char* start = static_cast<char*>(memory);
    std::size_t misplaced = reinterpret_cast<std::uintptr_t>(start) % alignment;
    std::size_t before = misplaced == 0 ? 0 : alignment - misplaced;
    std::size_t after = alignment - before;
    if (before != 0) munmap(start, before);
    if (after != 0) munmap(start + before + bytes, after);
    return start + before;
}

}  // namespace

PageStore::~PageStore() {
    release_idle_runs();
    for (std::uint32_t index = 0; index < chunk_count_; ++index) {
        unpoison_region(chunks_[index].base, kChunkBytes);
        munmap(chunks_[index].base, kChunkBytes);
    }
    std::free(chunks_);
}

bool PageStore::add_chunk() {
    if (chunk_count_ == chunk_capacity_) {
        std::uint32_t capacity = std::max(16u, chunk_capacity_ * 2);
        void* chunks = std::realloc(chunks_, capacity * sizeof(Chunk));
        if (chunks == nullptr) return false;
        chunks_ = static_cast<Chunk*>(chunks);
        chunk_capacity_ = capacity;
    }
    const bool is_large = chunk_count_ >= kLargePagesFrom;
    char* base = map_aligned(kChunkBytes, is_large ? kLargePage : Page::kSize);
    if (base == nullptr) return false;
    if (is_large) madvise(base, kChunkBytes, MADV_HUGEPAGE);
    chunks_[chunk_count_++] = Chunk{base, ~std::uint64_t{0}, 0};
    return true;
}

Page* PageStore::take_from_chunk(std::size_t prefaulted) {
    while (first_free_ < chunk_count_ && chunks_[first_free_].free == 0)
        ++first_free_;
    if (first_free_ == chunk_count_ && !add_chunk()) return nullptr;
    Chunk& chunk = chunks_[first_free_];
    int number = std::countr_zero(chunk.free);
    chunk.free &= chunk.free - 1;
    const bool is_fresh = (chunk.dirty >> number & 1) == 0;
    chunk.dirty |= std::uint64_t{1} << number;
    auto* page = reinterpret_cast<Page*>(chunk.base + static_cast<std::size_t>(number) * Page::kSize);
    unpoison_region(page, Page::kSize);
    if (is_fresh && prefaulted != 0) prefault(page, prefaulted);
    page->chunk = first_free_;
    page->bytes = Page::kSize;
    page->prefaulted = static_cast<std::uint32_t>(is_fresh ? prefaulted : Page::kSize);
    return page;
}

Page* PageStore::take(std::size_t bytes, std::size_t prefaulted) {
    std::size_t rounded = (bytes + Page::kSize - 1) / Page::kSize * Page::kSize;
    if (rounded < bytes) return nullptr;
    Page* page = nullptr;
    if (rounded == Page::kSize) {
        page = take_from_chunk(prefaulted);
    } else {
        page = take_run(rounded);
    }
    if (page == nullptr) return nullptr;
    bytes_taken_ += page->bytes;
    return page;
}

// An idle run is taken for what fills at least half of it.
Page* PageStore::take_run(std::size_t bytes) {
    for (Page*& idle : idle_runs_) {
        if (idle == nullptr || idle->bytes < bytes || idle->bytes / 2 > bytes) continue;
        return std::exchange(idle, nullptr);
    }
    auto* run = reinterpret_cast<Page*>(map_aligned(bytes));
    if (run == nullptr) return nullptr;
    prefault(run, bytes);
    run->chunk = Page::kOwnRun;
    run->bytes = bytes;
    run->prefaulted = 0;  // of no use there
    return run;
}

void PageStore::give_back_run(Page* run) {
    unpoison_region(run, run->bytes);
    if (run->bytes <= kLongestIdleRun) {
        for (Page*& idle : idle_runs_) {
            std::swap(idle, run);
            if (run == nullptr) return;
        }
    }
    munmap(run, run->bytes);
}

void PageStore::give_back(Page* page) {
    bytes_taken_ -= page->bytes;
    if (page->chunk == Page::kOwnRun) {
        give_back_run(page);
        return;
    }
    Chunk& chunk = chunks_[page->chunk];
    auto number = static_cast<std::size_t>(page->base() - chunk.base) / Page::kSize;
    GOSSAMER_ASSERT((chunk.free >> number & 1) == 0);
    chunk.free |= std::uint64_t{1} << number;
    first_free_ = std::min(first_free_, page->chunk);
}

void PageStore::release_idle_runs() {
    for (Page*& idle : idle_runs_) {
        if (idle != nullptr) munmap(idle, idle->bytes);
        idle = nullptr;
    }
}

void PageStore::return_to_system() {
    release_idle_runs();
    for (std::uint32_t index = 0; index < chunk_count_; ++index) {
        Chunk& chunk = chunks_[index];
        for (std::uint64_t idle = chunk.free & chunk.dirty; idle != 0; idle &= idle - 1) {
            auto number = static_cast<std::size_t>(std::countr_zero(idle));
            madvise(chunk.base + number * Page::kSize, Page::kSize, MADV_DONTNEED);
        }
        chunk.dirty &= ~chunk.free;
    }
}

}  // namespace gossamer
