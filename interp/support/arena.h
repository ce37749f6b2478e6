// A bump allocator: memory for things that live and die together, such as the syntax tree of one source text.
//
// What is allocated here is never destroyed one by one: only trivially destructible types are accepted, and
// all blocks are freed at once with the arena. Addresses are stable. Running out of memory is std::bad_alloc,
// as with the containers that stand beside an arena; the one wrapper around the front end turns both into
// MemoryError. Nothing here returns null.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace gossamer {

class Arena {
public:
    Arena() noexcept = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;
    Arena(Arena&& other) noexcept
        : newest_(std::exchange(other.newest_, nullptr)),
          cursor_(std::exchange(other.cursor_, nullptr)),
          limit_(std::exchange(other.limit_, nullptr)),
          reserved_bytes_(std::exchange(other.reserved_bytes_, 0)) {}
    Arena& operator=(Arena&& other) noexcept {
        if (this != &other) {
            clear();
            newest_ = std::exchange(other.newest_, nullptr);
            cursor_ = std::exchange(other.cursor_, nullptr);
            limit_ = std::exchange(other.limit_, nullptr);
            reserved_bytes_ = std::exchange(other.reserved_bytes_, 0);
        }
        return *this;
    }
    ~Arena() { clear(); }

    // Frees every block; all that was allocated is gone.
    void clear() noexcept {
        while (newest_ != nullptr) {
            Block* older = newest_->older;
            std::free(newest_);
            newest_ = older;
        }
        cursor_ = limit_ = nullptr;
        reserved_bytes_ = 0;
    }

    // Uninitialised memory; `alignment` is a power of two. O(1) but for a new block.
    [[nodiscard]] void* allocate_bytes(std::size_t size, std::size_t alignment) {
        const auto address = reinterpret_cast<std::uintptr_t>(cursor_);
        const std::size_t padding = static_cast<std::size_t>(-address & (alignment - 1));
        if (static_cast<std::size_t>(limit_ - cursor_) < padding ||
            static_cast<std::size_t>(limit_ - cursor_) - padding < size) {
            add_block(size + alignment);
            return allocate_bytes(size, alignment);
        }
        char* result = cursor_ + padding;
        cursor_ = result + size;
        return result;
    }

    template <typename T, typename... Arguments>
    [[nodiscard]] T* allocate(Arguments&&... arguments) {
        static_assert(std::is_trivially_destructible_v<T>, "the arena runs no destructors");
        return new (allocate_bytes(sizeof(T), alignof(T))) T{std::forward<Arguments>(arguments)...};
    }

    // `count` value-initialised elements.
    template <typename T>
    [[nodiscard]] std::span<T> allocate_array(std::size_t count) {
        static_assert(std::is_trivially_destructible_v<T>, "the arena runs no destructors");
        if (count == 0) return {};
        if (count > static_cast<std::size_t>(-1) / sizeof(T) / 2) throw std::bad_alloc();
        T* first = static_cast<T*>(allocate_bytes(count * sizeof(T), alignof(T)));
        for (std::size_t index = 0; index < count; ++index)
            new (first + index) T();
        return {first, count};
    }

    // A copy of the text that lives as long as the arena; a NUL follows it (not counted).
    [[nodiscard]] std::string_view copy_string(std::string_view text) {
        char* copy = static_cast<char*>(allocate_bytes(text.size() + 1, 1));
        if (!text.empty()) std::memcpy(copy, text.data(), text.size());
        copy[text.size()] = '\0';
        return {copy, text.size()};
    }

    // A copy of the items that lives as long as the arena. Any contiguous container may be passed.
    template <typename T>
    [[nodiscard]] std::span<T> copy_span(std::span<const T> items) {
        static_assert(std::is_trivially_copyable_v<T>, "items are copied as bytes");
        if (items.empty()) return {};
        T* copy = static_cast<T*>(allocate_bytes(items.size_bytes(), alignof(T)));
        std::memcpy(static_cast<void*>(copy), items.data(), items.size_bytes());
        return {copy, items.size()};
    }
    template <typename Container>
    [[nodiscard]] auto copy_span(const Container& items) -> std::span<typename Container::value_type> {
        return copy_span(std::span<const typename Container::value_type>(items.data(), items.size()));
    }

    // Bytes taken from the system so far.
    [[nodiscard]] std::size_t reserved_bytes() const noexcept { return reserved_bytes_; }

private:
    struct alignas(std::max_align_t) Block {
        Block* older;
    };
    static constexpr std::size_t kFirstBlock = 4096;
    static constexpr std::size_t kLargestBlock = std::size_t{1} << 20;

    // Blocks double up to a limit, so a small text costs one page and a large one few calls of malloc.
    void add_block(std::size_t payload) {
        std::size_t size = reserved_bytes_ < kFirstBlock     ? kFirstBlock
                           : reserved_bytes_ < kLargestBlock ? reserved_bytes_
                                                             : kLargestBlock;
        if (payload > static_cast<std::size_t>(-1) / 2) throw std::bad_alloc();
        if (size < payload + sizeof(Block)) size = payload + sizeof(Block);
        void* memory = std::malloc(size);
        if (memory == nullptr) throw std::bad_alloc();
        newest_ = new (memory) Block{newest_};
        cursor_ = static_cast<char*>(memory) + sizeof(Block);
        limit_ = static_cast<char*>(memory) + size;
        reserved_bytes_ += size;
    }

    Block* newest_ = nullptr;
    char* cursor_ = nullptr;
    char* limit_ = nullptr;
    std::size_t reserved_bytes_ = 0;
};

}  // namespace gossamer
