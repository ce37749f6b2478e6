#include "memory/audit.h"

#include "memory/collector.h"
#include "memory/weakrefs.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace gossamer {

namespace {

constexpr int kLogs = Collector::kGenerations + 1;  // frozen ones too

[[nodiscard]] const char* name_of(const Heap& heap, const Object* object) {
    return heap.hooks.kind_name == nullptr ? "object" : heap.hooks.kind_name(heap.hooks.context, object);
}

// One array for all logs, each at its own offset: unlike a real run this one must not merge them.
class VisitCounts final : public Visitor {
public:
    explicit VisitCounts(const Collector& collector) : collector_{collector} {
        std::size_t entries = 0;
        for (int generation = 0; generation < kLogs; ++generation) {
            offsets_[generation] = entries;
            entries += collector.log(generation).size();
        }
        counts_ = static_cast<std::uint32_t*>(std::calloc(entries + 1, sizeof(std::uint32_t)));
    }
    ~VisitCounts() { std::free(counts_); }
    VisitCounts(const VisitCounts&) = delete;
    VisitCounts& operator=(const VisitCounts&) = delete;

    [[nodiscard]] bool has_memory() const { return counts_ != nullptr; }
    void visit_object(Object* object) override {
        if (std::uint32_t* count = find(object)) ++*count;
    }
    [[nodiscard]] std::uint32_t of(const Object* object) { return *find(object); }

private:
    [[nodiscard]] std::uint32_t* find(const Object* object) {
        std::uint32_t generation = object->generation();
        // Untracked objects and members of garbage are in none of these logs.
        if (!collector_.log(static_cast<int>(generation)).holds(object)) return nullptr;
        return counts_ + offsets_[generation] + object->log_index();
    }

    const Collector& collector_;
    std::size_t offsets_[kLogs] = {};
    std::uint32_t* counts_ = nullptr;
};

// A table of kinds with room for as many as anybody reads; what does not fit is counted together.
class KindTable {
public:
    void add(const char* name) {
        std::size_t index = 0;
        while (index < used_ && std::strcmp(rows_[index].name, name) != 0)
            ++index;
        if (index == used_) {
            if (used_ == kRows) {
                ++others_;
                return;
            }
            rows_[used_++] = Row{name, 0};
        }
        ++rows_[index].number;
    }
    void print(std::FILE* out) {
        std::stable_sort(rows_, rows_ + used_,
                         [](const Row& a, const Row& b) { return a.number > b.number; });
        for (std::size_t index = 0; index < used_; ++index) {
            std::fprintf(out, "leaked: %zu %s\n", rows_[index].number, rows_[index].name);
        }
        if (others_ != 0) std::fprintf(out, "leaked: %zu of other kinds\n", others_);
    }

private:
    struct Row {
        const char* name;
        std::size_t number;
    };
    static constexpr std::size_t kRows = 64;
    Row rows_[kRows] = {};
    std::size_t used_ = 0;
    std::size_t others_ = 0;
};

void check_weakrefs(Object* referent) {
    const WeakReference* previous = nullptr;
    for_each_weakref(referent, [&previous, referent](const WeakReference* reference) {
        GOSSAMER_ASSERT(reference->count != 0);
        GOSSAMER_ASSERT(reference->referent == referent);
        GOSSAMER_ASSERT(reference->previous == previous);
        previous = reference;
    });
    static_cast<void>(previous);
    static_cast<void>(referent);
}

}  // namespace

std::size_t audit_counts(const Heap& heap, std::FILE* out) {
    const Collector& collector = *heap.collector;
    VisitCounts visits{collector};
    if (!visits.has_memory()) return 0;
    for (int generation = 0; generation < kLogs; ++generation) {
        collector.for_each_tracked(generation, [&visits](Object* object) {
            if (auto* traverse = object->shape->layout->traverse) traverse(object, visits);
        });
    }
    std::size_t wrong = 0;
    for (int generation = 0; generation < kLogs; ++generation) {
        collector.for_each_tracked(generation, [&](Object* object) {
            if (visits.of(object) <= object->count) return;
            ++wrong;
            std::fprintf(out, "audit: %s at %p has count %u, but %u references to it were visited\n",
                         name_of(heap, object), static_cast<void*>(object), object->count, visits.of(object));
        });
    }
    return wrong;
}

void check_heap(const Heap& heap) {
    if constexpr (kChecksEnabled) {
        for (int generation = 0; generation < kLogs; ++generation) {
            const Log& log = heap.collector->log(generation);
            std::uint32_t live = 0;
            for (std::uint32_t index = 0; index < log.size(); ++index) {
                Object* object = log[index];
                if (object == nullptr) continue;
                ++live;
                GOSSAMER_ASSERT(object->log_index() == index);
                GOSSAMER_ASSERT(object->generation() == static_cast<std::uint32_t>(generation));
                GOSSAMER_ASSERT(object->count != 0 && &Heap::of(object) == &heap);
                check_weakrefs(object);
            }
            GOSSAMER_ASSERT(live == log.live());
        }
        heap.check_free_lists();
    }
}

std::size_t count_live_objects(const Heap& heap) {
    std::size_t number = 0;
    heap.for_each_object([&number](Object* object) { number += object->is_immortal() ? 0 : 1; });
    return number;
}

KindNames note_kinds(const Heap& heap) {
    KindNames names;
    heap.for_each_object([&](Object* object) {
        if (!object->is_immortal()) names.emplace(object, name_of(heap, object));
    });
    return names;
}

std::size_t report_leaks(const Heap& heap, const KindNames& names, std::FILE* out) {
    KindTable kinds;
    std::size_t number = 0;
    heap.for_each_object([&](Object* object) {
        if (object->is_immortal()) return;
        ++number;
        const auto found = names.find(object);
        kinds.add(found == names.end() ? "object" : found->second.c_str());
    });
    kinds.print(out);
    return number;
}

}  // namespace gossamer
