// Where cells come from: 64 KiB pages at addresses that are multiples of 64 KiB, and runs of such pages.
//
//     chunk, 4 MiB from the system   | page | page | page | … 64 of them, a bit each says "free"
//     run of several pages           | page   page   page |   from the system and back to it, one object each
//
// A few runs that were given back last stay here for the next objects of their size: a program that makes one
// long string after the other would have the system clear fresh memory for each.
//
// The alignment is what makes `Heap::of(object)` a mask and a load. Knows the system's mmap; knows nothing of
// objects.
#pragma once

#include <cstddef>
#include <cstdint>

namespace gossamer {

class Heap;

// What stands at the start of every page that holds cells.
struct Page {
    static constexpr std::size_t kSize = 64 * 1024;
    static constexpr std::size_t kHeaderSize = 64;

    Heap* heap;                // first, so that Heap::of reads it without knowing this struct
    Page* next;                // the pages of one size class, newest first; or all large objects
    Page* previous;            // of large objects only
    std::size_t bytes;         // of the whole run
    std::uint32_t cell_size;   // 0: one large object
    std::uint32_t carved;      // offset up to which the page has been cut into cells
    std::uint32_t prefaulted;  // offset up to which the system has put memory behind it, as far as is known
    std::uint32_t chunk;       // which chunk it is from; kOwnRun when from none
    std::uint32_t free_cells;  // scratch of Heap::trim

    static constexpr std::uint32_t kOwnRun = 0xFFFF'FFFF;

    [[nodiscard]] char* base() { return reinterpret_cast<char*>(this); }
};
static_assert(sizeof(Page) <= Page::kHeaderSize);

class PageStore {
public:
    PageStore() = default;
    ~PageStore();
    PageStore(const PageStore&) = delete;
    PageStore& operator=(const PageStore&) = delete;

    // A run of at least `bytes` bytes, with `bytes`, `prefaulted` and `chunk` of its header filled in; null
    // when the system has no more. Of a single page `prefaulted` bytes are prefaulted at least; a longer run
    // is as a whole, since what is large is written at once.
    [[nodiscard]] Page* take(std::size_t bytes, std::size_t prefaulted = 0);
    void give_back(Page* page);
    // Lets the system have idle runs and the memory behind free pages; the addresses of these stay ours.
    void return_to_system();
    // Bytes in runs that are out.
    [[nodiscard]] std::size_t bytes_taken() const { return bytes_taken_; }

private:
    static constexpr std::size_t kPagesPerChunk = 64;
    static constexpr std::size_t kChunkBytes = kPagesPerChunk * Page::kSize;

    struct Chunk {
        char* base;
        std::uint64_t free;   // bit n: page n is free
        std::uint64_t dirty;  // bit n: page n was used since the system last had it
    };
    [[nodiscard]] bool add_chunk();
    [[nodiscard]] Page* take_from_chunk(std::size_t prefaulted);
    [[nodiscard]] Page* take_run(std::size_t bytes);
    void give_back_run(Page* run);
    void release_idle_runs();

    static constexpr std::size_t kIdleRuns = 4;
    static constexpr std::size_t kLongestIdleRun = std::size_t{1} << 20;
    Page* idle_runs_[kIdleRuns] = {};  // null or a run; the one given back last comes first

    Chunk* chunks_ = nullptr;
    std::uint32_t chunk_count_ = 0;
    std::uint32_t chunk_capacity_ = 0;
    std::uint32_t first_free_ = 0;  // no chunk before this one has a free page
    std::size_t bytes_taken_ = 0;
};

}  // namespace gossamer
