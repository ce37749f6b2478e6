#include "memory/toys.h"

#include <cstring>

namespace gossamer::toys {

TEST_CASE("cells of all sizes lead back to their heap and do not overlap") {
    Heap heap;
    std::vector<std::pair<char*, std::size_t>> cells;
    for (std::size_t bytes = 16; bytes < 200'000; bytes += bytes < 300 ? 1 : bytes / 3) {
        for (int copy = 0; copy < 3; ++copy) {
            auto* cell = static_cast<char*>(heap.allocate_cell(bytes));
            REQUIRE(cell != nullptr);
            CHECK(&Heap::of(reinterpret_cast<Object*>(cell)) == &heap);
            std::memset(cell, static_cast<int>(cells.size() & 0x7F) + 1, bytes);
            cells.emplace_back(cell, bytes);
        }
    }
    for (std::size_t index = 0; index < cells.size(); ++index) {
        auto [cell, bytes] = cells[index];
        CHECK(cell[0] == static_cast<char>((index & 0x7F) + 1));
        CHECK(cell[bytes - 1] == static_cast<char>((index & 0x7F) + 1));
    }
    for (auto [cell, bytes] : cells)
        heap.free_cell(cell, bytes);
    CHECK(heap.bytes_in_use() == 0);
    heap.check_free_lists();
}

TEST_CASE("a freed cell is the next one given out") {
    Heap heap;
    void* cell = heap.allocate_cell(48);
    heap.free_cell(cell, 48);
    CHECK(heap.allocate_cell(48) == cell);
    void* wide = heap.allocate_cell(1000);
    heap.free_cell(wide, 1000);
    CHECK(heap.allocate_cell(1000) == wide);
}

TEST_CASE("empty pages go back to the system") {
    Heap heap;
    std::vector<void*> cells;
    for (int index = 0; index < 100'000; ++index) {
        void* cell = heap.allocate_cell(64);
        static_cast<Object*>(cell)->count = 1;
        cells.push_back(cell);
    }
    std::size_t full = heap.bytes_reserved();
    void* kept = cells[50'000];
    for (void* cell : cells) {
        if (cell != kept) heap.free_cell(cell, 64);
    }
    CHECK(heap.bytes_reserved() == full);
    heap.trim();
    CHECK(heap.bytes_reserved() == Heap::kPageSize);
    CHECK(heap.bytes_in_use() == 64);
    heap.check_free_lists();
    heap.free_cell(kept, 64);
    for (int index = 0; index < 100'000; ++index)
        CHECK_UNARY(heap.allocate_cell(64) != nullptr);
}

TEST_CASE("buffers are accounted for") {
    Heap heap;
    void* buffer = heap.allocate_buffer(1000);
    CHECK(heap.bytes_in_use() == 1000);
    buffer = heap.resize_buffer(buffer, 1000, 5000);
    CHECK(heap.bytes_in_use() == 5000);
    buffer = heap.resize_buffer(buffer, 5000, 10);
    CHECK(heap.bytes_in_use() == 16);  // a small buffer is a cell
    heap.free_buffer(buffer, 10);
    heap.free_buffer(nullptr, 0);
    CHECK(heap.bytes_in_use() == 0);
}

TEST_CASE("the limit makes allocations fail, and freeing makes them succeed again") {
    Heap heap;
    heap.set_limit(1'000'000);
    CHECK(heap.allocate_buffer(2'000'000) == nullptr);
    void* buffer = heap.allocate_buffer(900'000);
    REQUIRE(buffer != nullptr);
    CHECK(heap.resize_buffer(buffer, 900'000, 1'100'000) == nullptr);
    CHECK(heap.allocate_cell(200'000) == nullptr);
    heap.free_buffer(buffer, 900'000);
    void* large = heap.allocate_cell(200'000);
    CHECK(large != nullptr);
    heap.free_cell(large, 200'000);
    int cells = 0;
    while (heap.allocate_cell(64) != nullptr)
        ++cells;
    CHECK(cells > 1'000'000 / 64 * 9 / 10);
    CHECK(cells < 1'000'000 / 64);
}

TEST_CASE("the n-th allocation fails when asked to") {
    if constexpr (kChecksEnabled) {
        Heap heap;
        heap.free_cell(heap.allocate_cell(48), 48);
        heap.fail_allocation(3);
        CHECK(heap.allocate_cell(48) != nullptr);
        void* buffer = heap.allocate_buffer(10);
        CHECK(buffer != nullptr);
        heap.free_buffer(buffer, 10);
        CHECK(heap.allocate_cell(48) == nullptr);
        CHECK(heap.allocate_cell(48) != nullptr);
        heap.fail_allocation(1);
        CHECK(heap.allocate_cell(100'000) == nullptr);
        heap.fail_allocation(1);
        heap.fail_allocation(0);
        CHECK(heap.allocate_cell(48) != nullptr);
    }
}

TEST_CASE("walking finds every object, small and large") {
    World world;
    std::vector<Object*> leaves;
    for (int index = 0; index < 1000; ++index)
        leaves.push_back(world.leaf());
    auto* large = static_cast<Object*>(world.heap.allocate_cell(100'000));
    large->count = 1;
    large->collector = Object::kUntracked;
    large->shape = &world.leaf_shape;
    CHECK(world.live() == 1001);
    for (int index = 0; index < 1000; index += 2)
        release(leaves[static_cast<std::size_t>(index)]);
    CHECK(world.live() == 501);
    world.heap.free_cell(large, 100'000);
    CHECK(world.live() == 500);
}

TEST_CASE("an owner moves its count, replaces after storing, and releases at its end") {
    World world;
    {
        Owned owner = Owned::adopt(world.leaf());
        Owned second = Owned::share(owner.get());
        CHECK(owner.get().as_object()->count == 2);
        Owned moved = std::move(owner);
        CHECK(owner.is_empty());
        moved = Owned::immediate(Value::from_int(3));
        CHECK(second.get().as_object()->count == 1);
        Value slot = Value::none();
        replace(slot, std::move(second));
        CHECK(world.live() == 1);
        replace(slot, Owned::none());
        CHECK(world.live() == 0);
    }
    {
        auto box = Ref<Box>::adopt(world.box());
        Owned owner = Ref<Box>::share(box.get()).to_owned();
        CHECK(box->count == 2);
    }
    CHECK(world.live() == 0);
}

}  // namespace gossamer::toys
