// How cells are found and freed. The states of a cell:
//
//     uncarved ──carve_cells──▸ free: count 0, on its class's list ⇄ object: count ≥ 1, or dying
//
// A page is cut into cells in steps of 4 KiB, as they are needed: a class of which ten objects exist touches
// one page of the system's memory, not sixteen. A class that needs more is given
// memory by the system in growing strides. Allocation counts nothing: how full a page is, and how many
// bytes are in use, is found by walking when somebody asks, since a counter in the fast path would cost more
// than all the asking.
#include "memory/heap.h"

#include "memory/collector.h"
#include "memory/pages.h"
#include "memory/prefault.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace gossamer {

namespace {

constexpr std::size_t kCarveStep = 4096;
// The first page of a class is prefaulted by strides behind its first step, further ones as a whole.
constexpr std::size_t kPrefaultStride = 16 * 1024;
// Not even asked for: the address sanitizer takes such a request for a mistake and ends the process.
constexpr std::size_t kMostBytes = std::size_t{1} << 40;

}  // namespace

static_assert(Heap::kPageSize == Page::kSize);

Heap::Heap() {
    prepare_malloc();
    pages_ = new PageStore;
    collector = new Collector{*this};  // registers its youngest log with us
}

// Objects are not destroyed: whoever owns the heap has released them, and what is left is reported by the
// audit.
Heap::~Heap() {
    delete collector;
    std::free(postponed_);
    while (large_objects_ != nullptr)
        free_large(large_objects_);
    delete pages_;
}

// ---- Cells ------------------------------------------------------------------------------------------------

bool Heap::may_take(std::size_t bytes) {
    if (failure_countdown_ != 0 && --failure_countdown_ == 0) return false;
    if (limit_ == 0) return true;
    std::size_t used = bytes_reserved();
    return used <= limit_ && bytes <= limit_ - used;
}

void* Heap::allocate_cell_slow(std::size_t bytes) {
    if (bytes > size_classes::kLargest) return allocate_large(bytes);
    std::size_t size_class = size_classes::class_of(bytes);
    if (is_failure_armed() && !may_take(0)) return nullptr;
    return take_free_cell(size_class);
}

void* Heap::take_free_cell(std::size_t any_class) {
    if (free_cells_[any_class] == nullptr && !carve_cells(any_class)) return nullptr;
    FreeCell* cell = free_cells_[any_class];
    free_cells_[any_class] = cell->next;
    if constexpr (kChecksEnabled) unpoison_cell(cell, cell_bytes_of(any_class));
    return cell;
}

void Heap::free_cell_slow(void* cell, std::size_t bytes) {
    if (bytes <= size_classes::kLargest) {
        push_free_cell(static_cast<FreeCell*>(cell), size_classes::class_of(bytes));
        return;
    }
    auto address = reinterpret_cast<std::uintptr_t>(cell) & ~(kPageSize - 1);
    free_large(reinterpret_cast<Page*>(address));
}

// Puts the next few cells of the class's page onto the free list, lowest address first.
bool Heap::carve_cells(std::size_t any_class) {
    std::size_t cell_bytes = cell_bytes_of(any_class);
    Page* page = class_pages_[any_class];
    if (page == nullptr || page->carved + cell_bytes > Page::kSize) {
        // In checked builds an armed failure has already been counted by the caller.
        if (kChecksEnabled ? limit_ != 0 && bytes_reserved() + Page::kSize > limit_
                           : !may_take(Page::kSize)) {
            return false;
        }
        page = pages_->take(Page::kSize, page == nullptr ? 0 : Page::kSize);
        if (page == nullptr) return false;
        page->heap = this;
        page->next = class_pages_[any_class];
        page->cell_size = static_cast<std::uint32_t>(cell_bytes);
        page->carved = Page::kHeaderSize;
        class_pages_[any_class] = page;
    }
    // At least one, and as many as end before the next step does.
    std::size_t step_end = (page->carved / kCarveStep + 1) * kCarveStep;
    std::size_t number = std::max<std::size_t>(1, (step_end - page->carved) / cell_bytes);
    char* first = page->base() + page->carved;
    page->carved += static_cast<std::uint32_t>(number * cell_bytes);
    if (page->carved > kCarveStep && page->carved > page->prefaulted) {
        const std::size_t from = std::max<std::size_t>(page->prefaulted, kCarveStep);
        const std::size_t to = std::min(Page::kSize, (page->carved / kPrefaultStride + 1) * kPrefaultStride);
        prefault(page->base() + from, to - from);
        page->prefaulted = static_cast<std::uint32_t>(to);
    }
    for (std::size_t index = number; index-- > 0;) {
        push_free_cell(reinterpret_cast<FreeCell*>(first + index * cell_bytes), any_class);
    }
    return true;
}

void* Heap::allocate_large(std::size_t bytes) {
    std::size_t whole = bytes + Page::kHeaderSize;
    if (whole < bytes || !may_take(whole)) return nullptr;
    Page* page = pages_->take(whole);
    if (page == nullptr) return nullptr;
    page->heap = this;
    page->cell_size = 0;
    page->carved = 0;
    page->previous = nullptr;
    page->next = large_objects_;
    if (large_objects_ != nullptr) large_objects_->previous = page;
    large_objects_ = page;
    return page->base() + Page::kHeaderSize;
}

void Heap::free_large(Page* page) {
    if (page->previous != nullptr) page->previous->next = page->next;
    if (page->next != nullptr) page->next->previous = page->previous;
    if (large_objects_ == page) large_objects_ = page->next;
    pages_->give_back(page);
}

// ---- Buffers ----------------------------------------------------------------------------------------------

void* Heap::allocate_buffer_slow(std::size_t bytes) {
    if (bytes <= kLargestBufferCell) {
        if (is_failure_armed() && !may_take(0)) return nullptr;
        return take_free_cell(kFirstBufferClass + size_classes::class_of(std::max(bytes, sizeof(FreeCell))));
    }
    if (bytes > kMostBytes || !may_take(bytes)) return nullptr;
    void* buffer = std::malloc(bytes);
    if (buffer == nullptr) return nullptr;
    prefault_buffer(buffer, 0, bytes);
    buffer_bytes_ += bytes;
    return buffer;
}

void* Heap::resize_buffer(void* buffer, std::size_t old_bytes, std::size_t new_bytes) {
    if (buffer != nullptr && old_bytes > kLargestBufferCell && new_bytes > kLargestBufferCell) {
        if (new_bytes > kMostBytes) return nullptr;
        if (new_bytes > old_bytes && !may_take(new_bytes - old_bytes)) return nullptr;
        void* resized = std::realloc(buffer, new_bytes);
        if (resized == nullptr) return nullptr;
        if (new_bytes > old_bytes) prefault_buffer(resized, old_bytes, new_bytes);
        buffer_bytes_ += new_bytes - old_bytes;
        return resized;
    }
    void* resized = allocate_buffer(new_bytes);
    if (resized == nullptr || buffer == nullptr) return resized;
    std::memcpy(resized, buffer, std::min(old_bytes, new_bytes));
    free_buffer(buffer, old_bytes);
    return resized;
}

void Heap::free_buffer_slow(void* buffer, std::size_t bytes) {
    if (bytes <= kLargestBufferCell) {
        push_free_cell(static_cast<FreeCell*>(buffer), kFirstBufferClass + size_classes::class_of(bytes));
        return;
    }
    GOSSAMER_ASSERT(bytes <= buffer_bytes_);
    buffer_bytes_ -= bytes;
    std::free(buffer);
}

// ---- Accounting -------------------------------------------------------------------------------------------

void Heap::set_limit(std::size_t bytes) {
    limit_ = bytes;
}

void Heap::fail_allocation(std::uint64_t n) {
    failure_countdown_ = n;
}

std::size_t Heap::bytes_reserved() const {
    return pages_->bytes_taken() + buffer_bytes_;
}

std::size_t Heap::bytes_in_use() const {
    std::size_t bytes = buffer_bytes_;
    for (const Page* page = large_objects_; page != nullptr; page = page->next)
        bytes += page->bytes;
    for (std::size_t any_class = 0; any_class < kAllClasses; ++any_class) {
        for (const Page* page = class_pages_[any_class]; page != nullptr; page = page->next) {
            bytes += (page->carved - Page::kHeaderSize) / page->cell_size * page->cell_size;
        }
        for (const FreeCell* cell = free_cells_[any_class]; cell != nullptr; cell = cell->next) {
            bytes -= cell_bytes_of(any_class);
        }
    }
    return bytes;
}

// ---- Walking the pages ------------------------------------------------------------------------------------

void Heap::walk_pages(void (*visit)(void* context, Object* object), void* context) const {
    for (std::size_t size_class = 0; size_class < kFirstBufferClass; ++size_class) {
        for (Page* page = class_pages_[size_class]; page != nullptr; page = page->next) {
            for (std::uint32_t at = Page::kHeaderSize; at < page->carved; at += page->cell_size) {
                auto* object = reinterpret_cast<Object*>(page->base() + at);
                if (object->count != 0) visit(context, object);
            }
        }
    }
    for (Page* page = large_objects_; page != nullptr; page = page->next) {
        visit(context, reinterpret_cast<Object*>(page->base() + Page::kHeaderSize));
    }
}

void Heap::trim() {
    for (std::size_t size_class = 0; size_class < kFirstBufferClass; ++size_class)
        trim_objects(size_class);
    for (std::size_t any_class = kFirstBufferClass; any_class < kAllClasses; ++any_class)
        trim_buffers(any_class);
    pages_->return_to_system();
}

// The free list is made anew from the pages that stay, in the order of addresses within a page: a program
// that goes on allocating finds neighbours. A page whose objects are dying is not empty: a dead_link is never
// 0.
void Heap::trim_objects(std::size_t size_class) {
    free_cells_[size_class] = nullptr;
    Page** link = &class_pages_[size_class];
    while (*link != nullptr) {
        Page* page = *link;
        FreeCell* before = free_cells_[size_class];
        bool is_empty = true;
        std::size_t cells = (page->carved - Page::kHeaderSize) / page->cell_size;
        for (std::size_t index = cells; index-- > 0;) {
            auto* cell =
                reinterpret_cast<FreeCell*>(page->base() + Page::kHeaderSize + index * page->cell_size);
            if (reinterpret_cast<Object*>(cell)->count != 0) {
                is_empty = false;
            } else {
                cell->next = free_cells_[size_class];
                free_cells_[size_class] = cell;
            }
        }
        if (is_empty) {
            free_cells_[size_class] = before;
            *link = page->next;
            pages_->give_back(page);
        } else {
            link = &page->next;
        }
    }
}

// A buffer does not show whether it is in use: the free cells of each page are counted.
void Heap::trim_buffers(std::size_t any_class) {
    auto page_of = [](FreeCell* cell) {
        return reinterpret_cast<Page*>(reinterpret_cast<std::uintptr_t>(cell) & ~(kPageSize - 1));
    };
    auto cells_of = [](const Page* page) { return (page->carved - Page::kHeaderSize) / page->cell_size; };
    for (Page* page = class_pages_[any_class]; page != nullptr; page = page->next)
        page->free_cells = 0;
    for (FreeCell* cell = free_cells_[any_class]; cell != nullptr; cell = cell->next)
        ++page_of(cell)->free_cells;
    for (FreeCell** link = &free_cells_[any_class]; *link != nullptr;) {
        const Page* page = page_of(*link);
        if (page->free_cells == cells_of(page)) {
            *link = (*link)->next;
        } else {
            link = &(*link)->next;
        }
    }
    for (Page** link = &class_pages_[any_class]; *link != nullptr;) {
        Page* page = *link;
        if (page->free_cells == cells_of(page)) {
            *link = page->next;
            pages_->give_back(page);
        } else {
            link = &page->next;
        }
    }
}

void Heap::check_free_lists() const {
    for (std::size_t size_class = 0; size_class < kFirstBufferClass; ++size_class) {
        std::size_t listed = 0;
        for (const FreeCell* cell = free_cells_[size_class]; cell != nullptr; cell = cell->next) {
            const auto* object = reinterpret_cast<const Object*>(cell);
            auto address = reinterpret_cast<std::uintptr_t>(cell) & ~(kPageSize - 1);
            const auto* page = reinterpret_cast<const Page*>(address);
            GOSSAMER_ASSERT(object->count == 0);
            GOSSAMER_ASSERT(page->heap == this && page->cell_size == size_classes::cell_bytes(size_class));
            ++listed;
        }
        std::size_t free_cells = 0;
        for (Page* page = class_pages_[size_class]; page != nullptr; page = page->next) {
            for (std::uint32_t at = Page::kHeaderSize; at < page->carved; at += page->cell_size) {
                if (reinterpret_cast<Object*>(page->base() + at)->count == 0) ++free_cells;
            }
        }
        GOSSAMER_ASSERT(listed == free_cells);
    }
}

}  // namespace gossamer
