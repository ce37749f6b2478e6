#include "memory/log.h"

#include "memory/prefault.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace gossamer {

namespace {

constexpr std::uint32_t kFirstCapacity = 256;

}  // namespace

Log::~Log() {
    std::free(entries_);
}

// The memory of logs does not count against the heap's limit and is not subject to fail_allocation: when
// memory is short the collector is what helps, and an object left untracked would look like a leak.
bool Log::reserve_more(std::uint32_t more) {
    if (more <= capacity_ - size_) return true;
    if (more > kMaximalSize - size_) return false;
    std::uint32_t grown = std::min(kMaximalSize, std::max(kFirstCapacity, capacity_ + capacity_ / 2));
    std::uint32_t capacity = std::max(grown, size_ + more);
    void* entries = std::realloc(entries_, std::size_t{capacity} * sizeof(Object*));
    if (entries == nullptr) return false;
    prefault_buffer(entries, std::size_t{size_} * sizeof(Object*), std::size_t{capacity} * sizeof(Object*));
    entries_ = static_cast<Object**>(entries);
    capacity_ = capacity;
    return true;
}

// Writes the entries of a log over themselves.
void Log::enter_again(std::uint32_t old_size) {
    forget();
    for (std::uint32_t index = 0; index < old_size; ++index) {
        if (entries_[index] != nullptr) append(entries_[index]);
    }
}

void Log::compact() {
    if (holes_ != 0) enter_again(size_);
}

void Log::take_over(Log& other) {
    std::uint32_t old_size = other.size_;
    other.forget();
    swap_memory(other);
    enter_again(old_size);
}

void Log::swap_memory(Log& other) {
    GOSSAMER_ASSERT(size_ == 0 && other.size_ == 0);
    std::swap(entries_, other.entries_);
    std::swap(capacity_, other.capacity_);
}

void Log::give_back() {
    GOSSAMER_ASSERT(size_ == 0);
    std::free(std::exchange(entries_, nullptr));
    capacity_ = 0;
}

}  // namespace gossamer
