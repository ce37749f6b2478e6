// The heap of one interpreter: cells for objects, buffers for what hangs off them, the table of hooks through
// which memory calls up, and the way from any object back to its heap.
//
// Cells come from 64 KiB pages, one size class a page (8-byte classes below 128 bytes, wider ones above); a
// large object has a page run of its own. A page begins with its heap, so `Heap::of(object)` is a mask and a
// load: neither release nor ~Owned needs an interpreter argument, and nothing is global. A free cell has
// count 0 and its link in the second word, so that a page can be walked without a bitmap; an object whose
// death is under way never shows count 0 while code can run.
#pragma once

#include "memory/log.h"
#include "memory/object.h"
#include "memory/poison.h"
#include "memory/size_classes.h"
#include "support/stack_limit.h"

#include <cstddef>
#include <cstdint>

namespace gossamer {

class Collector;
class Observer;
class PageStore;
struct Page;

enum class CollectionPhase { Start, Stop };

// What memory asks of the layers above; filled once at start. All but the last may run dialect code. A null
// hook is not called: that is how the engine says that no dialect code runs any more.
struct HeapHooks {
    void* context = nullptr;  // the Interpreter
    // Runs `__del__` (or closes a generator) of an object that is about to die; the object is held by the
    // caller. Errors go to sys.unraisablehook. A pending exception survives.
    void (*finalise)(void* context, Object* object) = nullptr;
    // Calls callback(reference); errors are unraisable. A pending exception survives.
    void (*call_weakref_callback)(void* context, Object* reference, Value callback) = nullptr;
    // A collection begins or has ended: gc.callbacks, and what DEBUG_STATS prints. The figures are 0 at
    // Start.
    void (*collection)(void* context, CollectionPhase phase, int generation, std::size_t collected,
                       std::size_t uncollectable) = nullptr;
    // DEBUG_COLLECTABLE: `object` was found unreachable. Must not keep it.
    void (*report_collectable)(void* context, Object* object) = nullptr;
    // DEBUG_SAVEALL: append `object` to gc.garbage. False when it could not (the object is then destroyed).
    bool (*save_garbage)(void* context, Object* object) = nullptr;
    // What to call the object in reports of leaks and of wrong counts. Runs no code; the text must outlive
    // the report.
    const char* (*kind_name)(void* context, const Object* object) = nullptr;
};

class Heap {
public:
    static constexpr std::size_t kPageSize = 64 * 1024;
    static constexpr std::size_t kSmallLimit = size_classes::kLargestSmall;

    Heap();
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    // The heap that an object (any pointer into its first page) belongs to.
    [[nodiscard]] static Heap& of(const Object* object) {
        auto page = reinterpret_cast<std::uintptr_t>(object) & ~(kPageSize - 1);
        return **reinterpret_cast<Heap**>(page);
    }

    // A cell of at least `bytes` bytes (≥ 16), uninitialised; null when memory (or the limit) is exhausted.
    [[nodiscard]] void* allocate_cell(std::size_t bytes) {
        // The class of a size that the compiler knows costs nothing.
        const bool is_quick =
            bytes <= kSmallLimit || (__builtin_constant_p(bytes) && bytes <= size_classes::kLargest);
        if (is_quick && !is_failure_armed()) [[likely]] {
            const std::size_t size_class = size_classes::class_of(bytes);
            FreeCell* cell = free_cells_[size_class];
            if (cell != nullptr) [[likely]] {
                free_cells_[size_class] = cell->next;
                if constexpr (kChecksEnabled) unpoison_cell(cell, cell_bytes_of(size_class));
                return cell;
            }
        }
        return allocate_cell_slow(bytes);
    }
    // `bytes` as given to allocate_cell.
    void free_cell(void* cell, std::size_t bytes) {
        if (bytes <= kSmallLimit) [[likely]] {
            push_free_cell(static_cast<FreeCell*>(cell), (bytes + 7) / 8);
            return;
        }
        free_cell_slow(cell, bytes);
    }

    // Buffers: list items, dict tables, string bytes. Small ones are cells in pages of their own, which no
    // walk over the objects visits; the others are the C library's. Counted against the limit; null when
    // exhausted.
    [[nodiscard]] void* allocate_buffer(std::size_t bytes) {
        if (bytes <= kSmallLimit && !is_failure_armed()) [[likely]] {
            const std::size_t size_class = buffer_class(bytes);
            FreeCell* cell = free_cells_[size_class];
            if (cell != nullptr) [[likely]] {
                free_cells_[size_class] = cell->next;
                if constexpr (kChecksEnabled) unpoison_cell(cell, cell_bytes_of(size_class));
                return cell;
            }
        }
        return allocate_buffer_slow(bytes);
    }
    // `buffer` may be null (old_bytes 0). On failure the old buffer stands.
    [[nodiscard]] void* resize_buffer(void* buffer, std::size_t old_bytes, std::size_t new_bytes);
    // `buffer` may be null.
    void free_buffer(void* buffer, std::size_t bytes) {
        if (buffer == nullptr) return;
        if (bytes <= kSmallLimit) [[likely]] {
            push_free_cell(static_cast<FreeCell*>(buffer), buffer_class(bytes));
            return;
        }
        free_buffer_slow(buffer, bytes);
    }

    // A new object of `bytes` bytes: count 1, untracked, with `shape`; if the shape owns its type, the type
    // is retained. Fields after the header are uninitialised. Null when memory is exhausted (the caller
    // raises MemoryError).
    template <class Kind>
    [[nodiscard]] Kind* create(ShapeHead* shape, std::size_t bytes = sizeof(Kind)) {
        auto* object = static_cast<Kind*>(allocate_cell(bytes));
        if (object == nullptr) [[unlikely]]
            return nullptr;
        object->count = 1;
        object->collector = Object::kUntracked;
        object->shape = shape;
        if (shape->owns_type) ++shape->type->count;
        return object;
    }

    // Enters a container into the youngest log; only when every field is valid. May set the breaker
    // ("collection due"), never collects by itself. Never fails: a log that cannot grow leaves the object
    // untracked.
    void track(Object* object) {
        GOSSAMER_ASSERT(!object->is_tracked());
        if (young_->size() < young_alarm_) [[likely]] {
            young_->append(object);
        } else {
            track_slow(object);
        }
    }
    // To the end of the youngest log, wherever it is now. Nobody is told of a birth.
    void track_anew(Object* object);
    // Takes it out again (deallocation does so by itself). No-op when it is in none.
    void untrack(Object* object) {
        if (!object->is_tracked()) return;
        Log& log = object->generation() == 0 ? *young_ : log_of(object);
        log.remove(object);
        if (log.is_sparse()) [[unlikely]]
            compact_log(log);
    }

    // The count has reached zero: finaliser, weak references, fields, memory. See deallocate.cpp. May run
    // code.
    void deallocate(Object* object);
    // Deaths that were put off because the C++ stack was nearly used up happen now, as far as it allows. May
    // run code. Called by memory itself at the next opportunity, and by the engine before it ends.
    void settle_postponed_deaths();

    HeapHooks hooks;
    Collector* collector = nullptr;  // owned by the heap
    Observer* observer = nullptr;    // null: nobody listens; set by set_observer only
    // The run loop's breaker word; bit kBreakCollect is set when a collection is due.
    std::uint32_t* breaker = nullptr;
    StackLimit stack_limit;  // as made: no limit; the engine sets it
    static constexpr std::uint32_t kBreakCollect = 1;

    void set_observer(Observer* listener);

    // Accounting, for limits, tests and the leak report. Bytes in cells in use and in buffers; O(free cells).
    [[nodiscard]] std::size_t bytes_in_use() const;
    // Bytes in pages and in buffers: what the limit is compared with; O(1).
    [[nodiscard]] std::size_t bytes_reserved() const;
    void set_limit(std::size_t bytes);  // 0: none
    // Test aid: the n-th allocation from now fails (0: off). Exact in checked builds; in others only
    // allocations that leave the inline path count.
    void fail_allocation(std::uint64_t n);
    // Gives empty pages back to the system; O(cells). The collector does so after a run that destroyed much.
    void trim();

    // Calls `visit(Object*)` for each object, page by page: live ones, and those whose death is under way
    // (none are, outside of finalisers and callbacks). `visit` neither allocates nor releases. For audits;
    // O(cells).
    template <class Visit>
    void for_each_object(Visit visit) const {
        walk_pages([](void* context, Object* object) { (*static_cast<Visit*>(context))(object); }, &visit);
    }
    // Fails an assertion when free lists and pages disagree. For checked builds and tests.
    void check_free_lists() const;

private:
    friend class Collector;
    friend class CodeRunning;

    struct FreeCell {
        std::uint64_t count_and_collector;
        FreeCell* next;
    };

    // Classes from kFirstBufferClass on are those of buffers, of the same sizes as those of objects.
    static constexpr std::size_t kFirstBufferClass = size_classes::kClasses;
    static constexpr std::size_t kAllClasses = 2 * size_classes::kClasses;
    // Wider buffers grow better in the hands of realloc.
    static constexpr std::size_t kLargestBufferCell = 512;
    // A free cell needs two words.
    [[nodiscard]] static std::size_t buffer_class(std::size_t bytes) {
        return kFirstBufferClass + (bytes <= sizeof(FreeCell) ? 2 : (bytes + 7) / 8);
    }
    [[nodiscard]] static std::size_t cell_bytes_of(std::size_t any_class) {
        return size_classes::cell_bytes(any_class < kFirstBufferClass ? any_class
                                                                      : any_class - kFirstBufferClass);
    }

    [[nodiscard]] bool is_failure_armed() const { return kChecksEnabled && failure_countdown_ != 0; }
    void push_free_cell(FreeCell* cell, std::size_t size_class) {
        if constexpr (kChecksEnabled) poison_cell(cell, cell_bytes_of(size_class));
        cell->count_and_collector = 0;
        cell->next = free_cells_[size_class];
        free_cells_[size_class] = cell;
    }
    [[nodiscard, gnu::noinline]] void* allocate_cell_slow(std::size_t bytes);
    [[gnu::noinline]] void free_cell_slow(void* cell, std::size_t bytes);
    [[nodiscard, gnu::noinline]] void* allocate_buffer_slow(std::size_t bytes);
    [[gnu::noinline]] void free_buffer_slow(void* buffer, std::size_t bytes);
    [[nodiscard]] void* take_free_cell(std::size_t size_class);
    [[nodiscard]] void* allocate_large(std::size_t bytes);
    void free_large(Page* page);
    [[nodiscard]] bool carve_cells(std::size_t any_class);
    void trim_objects(std::size_t size_class);
    void trim_buffers(std::size_t any_class);
    [[nodiscard]] bool may_take(std::size_t bytes);
    void walk_pages(void (*visit)(void* context, Object* object), void* context) const;

    // track and untrack off their fast paths, and the collector's way to rearm the alarm: collector.cpp.
    [[gnu::noinline]] void track_slow(Object* object);
    [[nodiscard]] Log& log_of(Object* object);
    void compact_log(Log& log);

    // The steps of a death: deallocate.cpp.
    [[nodiscard]] Object* enter_death(Object* object, Object* top);
    [[nodiscard]] Object* enter_simple_death(Object* object, Object* top);
    void release_fields(Object* top);
    void release_all_fields(Object* top);
    void deallocate_simply(Object* object);
    void deallocate_in_general(Object* object);
    [[nodiscard]] Object* enter_death_of_referent(Object* object, Object* top);
    [[nodiscard]] Object* enter_death_of_type(Object* type, Object* top);
    void report_death(Object* object);
    void bury_leaf(Object* leaf);
    void bury_leaf_by_layout(Object* leaf);
    [[nodiscard]] bool settle(Value value);
    [[nodiscard]] std::uint16_t release_survivors(const Object* dying, const FlatFields& flat);
    [[nodiscard]] std::uint64_t release_survivors_backwards(const Value* values, std::uint64_t size);
    [[nodiscard]] Object* take_dying_child(Object* dying);
    void release_before_weakrefs(Object* object);
    [[nodiscard]] bool release_tail(Object* object, const FlatFields& flat);
    [[nodiscard]] bool release_buffer(Object* object, const FlatFields& flat);
    [[nodiscard]] Object* bury(Object* object);
    [[nodiscard]] Object* release_type(Object* type, Object* top);
    [[nodiscard]] bool survives_finaliser(Object* object);
    [[nodiscard]] bool postpone_death(Object* object);

    FreeCell* free_cells_[kAllClasses] = {};
    Log* young_ = nullptr;           // the collector's youngest log
    std::uint32_t young_alarm_ = 0;  // size of the youngest log at which track takes the slow path
    bool breaking_up_ = false;  // the collector is destroying garbage: the cause of the deaths that happen

    std::uint64_t failure_countdown_ = 0;
    PageStore* pages_ = nullptr;
    Page* class_pages_[kAllClasses] = {};  // the newest first; only that one may be partly carved
    Page* large_objects_ = nullptr;
    std::size_t buffer_bytes_ = 0;  // in buffers that are no cells
    std::size_t limit_ = 0;

    std::uint32_t code_depth_ = 0;  // finalisers and callbacks under way
    Object** postponed_ = nullptr;  // owns one count of each
    std::size_t postponed_count_ = 0;
    std::size_t postponed_capacity_ = 0;
};

}  // namespace gossamer
