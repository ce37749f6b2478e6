// A generation of the collector: its objects, in the order in which CPython's list would hold them.
//
// A log is a vector of object pointers; the object holds its own index (Object::collector), so that
//
//     birth    appends
//     death    nulls the entry, or pops it when it is the last (and with it the nulls below)
//     ageing   appends to the older log
//
// are O(1) and an object pays 8 bytes for being tracked where a doubly linked list takes 16 and misses the
// cache twice at each death. What a list gives for nothing, removal in the middle, is paid here by
// compaction: a log more than half of which is nulls is squeezed, which costs no more than the deaths before
// it did.
//
// Knows the header of objects and nothing else. It never calls anybody.
#pragma once

#include "memory/object.h"
#include "support/assert.h"

namespace gossamer {

class Log {
public:
    // Indices below this; an object that finds no place stays untracked.
    static constexpr std::uint32_t kMaximalSize = Object::kUntracked;

    explicit Log(std::uint32_t generation) : place_{generation << Object::kGenerationShift} {}
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    // Entries, nulls included.
    [[nodiscard]] std::uint32_t size() const { return size_; }
    [[nodiscard]] std::uint32_t capacity() const { return capacity_; }
    // Objects.
    [[nodiscard]] std::uint32_t live() const { return size_ - holes_; }
    // Null where an object died.
    [[nodiscard]] Object* operator[](std::uint32_t index) const { return entries_[index]; }
    [[nodiscard]] Object* const* entries() const { return entries_; }
    // The generation as it stands in Object::collector.
    [[nodiscard]] std::uint32_t place() const { return place_; }

    // Makes room for `more` entries beyond the present ones; false when there is no memory (nothing has
    // changed).
    [[nodiscard]] bool reserve_more(std::uint32_t more);

    // Room must exist. Writes the object's header only when it changes: most survivors of a full run stay in
    // place.
    void append(Object* object) {
        GOSSAMER_ASSERT(size_ < capacity_);
        std::uint32_t word = (object->collector & ~kPlaceMask) | place_ | size_;
        if (object->collector != word) object->collector = word;
        entries_[size_++] = object;
    }

    // The object leaves; it says it is untracked afterwards.
    void remove(Object* object) {
        std::uint32_t index = object->log_index();
        GOSSAMER_ASSERT(holds(object));
        object->collector = (object->collector & ~kPlaceMask) | Object::kUntracked;
        if (index + 1 == size_) {
            --size_;
            while (size_ > 0 && entries_[size_ - 1] == nullptr)
                --size_, --holes_;
        } else if (index + 2 == size_ && place_ == 0) {
            // A variable has got its next value and lets the one before go: the newest moves up. In the
            // youngest log only: the garbage is walked by index while its members die.
            Object* newest = entries_[index + 1];
            entries_[index] = newest;
            --newest->collector;
            --size_;
        } else {
            entries_[index] = nullptr;
            ++holes_;
        }
    }

    // Exact: two logs may say the same generation (frozen and garbage), the entry decides.
    [[nodiscard]] bool holds(const Object* object) const {
        std::uint32_t index = object->log_index();
        return index < size_ && entries_[index] == object;
    }

    [[nodiscard]] bool is_sparse() const { return size_ >= kCompactAt && holes_ > size_ / 2; }
    // Squeezes the nulls out; indices change, order does not.
    void compact();
    // Takes the entries of another log over, with the memory they are in. This one has none of its own.
    void take_over(Log& other);
    // Two logs without entries change memory.
    void swap_memory(Log& other);
    // Gives the memory of a log without entries back.
    void give_back();
    // Forgets the entries without touching the objects, which have been entered elsewhere.
    void forget() { size_ = holes_ = 0; }

private:
    void enter_again(std::uint32_t old_size);

    static constexpr std::uint32_t kPlaceMask = Object::kIndexMask | Object::kGenerationMask;
    static constexpr std::uint32_t kCompactAt = 64;

    Object** entries_ = nullptr;
    std::uint32_t size_ = 0;
    std::uint32_t capacity_ = 0;
    std::uint32_t holes_ = 0;
    std::uint32_t place_;
};

}  // namespace gossamer
