// Natural merge sort: the runs that are there already (descending ones turned round) are merged in the order
// of powersort (J. I. Munro, S. Wild: Nearly-Optimal Mergesorts, 2018), which is within a whisker of optimal
// for any run lengths; short runs are first lengthened by binary insertion. Before a merge, what is in place
// already at both ends is cut off by binary search, so joining two lists that hardly overlap costs a few
// comparisons.
//
// The comparison is chosen once: lists of inline ints, of floats, of exact strs are compared without asking
// anybody.
#include "runtime/sort.h"

#include "runtime/counted.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace gossamer {

namespace {

// ---- Comparisons
// `less(a, b, failed)`; a failed one answers false and sets the flag, which the algorithm looks at after
// every merge step.

struct IntLess {
    bool operator()(Value left, Value right) const { return left.as_shifted_int() < right.as_shifted_int(); }
    [[nodiscard]] static constexpr bool failed() { return false; }
};
struct FloatLess {
    bool operator()(Value left, Value right) const { return left.as_double() < right.as_double(); }
    [[nodiscard]] static constexpr bool failed() { return false; }
};
struct StrLess {
    bool operator()(Value left, Value right) const { return str_compare(as<Str>(left), as<Str>(right)) < 0; }
    [[nodiscard]] static constexpr bool failed() { return false; }
};
class AskedLess {
public:
    explicit AskedLess(Interpreter& interpreter) : interpreter_{interpreter} {}
    bool operator()(Value left, Value right) {
        if (failed_) return false;
        const Result<bool> less = compare_is_true(interpreter_, left, right, Comparison::Lt);
        failed_ = less.is_error();
        return !failed_ && less.get();
    }
    [[nodiscard]] bool failed() const { return failed_; }

private:
    Interpreter& interpreter_;
    bool failed_ = false;
};

// What is moved: a key alone, or with its companion.
struct Single {
    Value key;
};
struct Paired {
    Value key;
    Value companion;
};

constexpr std::size_t kShortRun = 24;

template <class Item, class Less>
class Sorter {
public:
    Sorter(Item* items, std::size_t count, Item* spare, Less& less)
        : items_{items}, count_{count}, spare_{spare}, less_{less} {}

    // False: a comparison failed.
    bool sort() {
        std::size_t begin = 0;
        std::size_t end = next_run(0);
        while (end < count_ && !less_.failed()) {
            const std::size_t next_end = next_run(end);
            const unsigned power = node_power(begin, end, next_end);
            while (depth_ != 0 && stack_[depth_ - 1].power > power) {
                const Run& left = stack_[--depth_];
                merge(left.begin, begin, end);
                begin = left.begin;
            }
            stack_[depth_++] = {begin, power};
            begin = end;
            end = next_end;
        }
        while (depth_ != 0 && !less_.failed()) {
            const Run& left = stack_[--depth_];
            merge(left.begin, begin, count_);
            begin = left.begin;
        }
        return !less_.failed();
    }

private:
    struct Run {
        std::size_t begin;
        unsigned power;  // of the boundary at its end
    };

    [[nodiscard]] bool is_less(const Item& left, const Item& right) { return less_(left.key, right.key); }

    // The depth in the merge tree of the boundary between two runs: the first binary digit in which their
    // midpoints, as fractions of the whole, differ.
    [[nodiscard]] unsigned node_power(std::size_t begin, std::size_t middle, std::size_t end) const {
        const double scale = 1.0 / static_cast<double>(2 * count_);
        const double left = static_cast<double>(begin + middle) * scale;
        const double right = static_cast<double>(middle + end) * scale;
        const auto a = static_cast<std::uint64_t>(left * static_cast<double>(std::uint64_t{1} << 62));
        const auto b = static_cast<std::uint64_t>(right * static_cast<double>(std::uint64_t{1} << 62));
        return static_cast<unsigned>(std::countl_zero((a ^ b) | 1));
    }

    // The end of the run that begins at `begin`, made long enough and ascending.
    std::size_t next_run(std::size_t begin) {
        std::size_t end = begin + 1;
        if (end >= count_) return count_;
        if (is_less(items_[end], items_[begin])) {
            while (end + 1 < count_ && is_less(items_[end + 1], items_[end]))
                ++end;
            std::reverse(items_ + begin, items_ + end + 1);
        } else {
            while (end + 1 < count_ && !is_less(items_[end + 1], items_[end]))
                ++end;
        }
        ++end;
        const std::size_t wanted = std::min(begin + kShortRun, count_);
        if (end < wanted) {
            insert_from(begin, end, wanted);
            end = wanted;
        }
        return end;
    }

    // Binary insertion: [begin, sorted) is in order, [sorted, end) joins it.
    void insert_from(std::size_t begin, std::size_t sorted, std::size_t end) {
        for (; sorted < end && !less_.failed(); ++sorted) {
            const Item item = items_[sorted];
            const std::size_t place = upper_bound(items_, begin, sorted, item);
            std::memmove(static_cast<void*>(items_ + place + 1), items_ + place,
                         (sorted - place) * sizeof(Item));
            items_[place] = item;
        }
    }

    // First place in [low, high) whose item is greater than `item`; resp. not less.
    [[nodiscard]] std::size_t upper_bound(const Item* items, std::size_t low, std::size_t high,
                                          const Item& item) {
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            if (is_less(item, items[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
    [[nodiscard]] std::size_t lower_bound(const Item* items, std::size_t low, std::size_t high,
                                          const Item& item) {
        while (low < high) {
            const std::size_t middle = low + (high - low) / 2;
            if (is_less(items[middle], item)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void merge(std::size_t begin, std::size_t middle, std::size_t end) {
        begin = upper_bound(items_, begin, middle, items_[middle]);
        if (begin == middle || less_.failed()) return;
        end = lower_bound(items_, middle, end, items_[middle - 1]);
        if (end == middle || less_.failed()) return;
        if (middle - begin <= end - middle) {
            merge_up(begin, middle, end);
        } else {
            merge_down(begin, middle, end);
        }
    }

    // The left run waits in the spare array. A failed comparison answers false, which takes from the left:
    // the loop ends with every item in the array.
    void merge_up(std::size_t begin, std::size_t middle, std::size_t end) {
        const std::size_t left_count = middle - begin;
        std::copy(items_ + begin, items_ + middle, spare_);
        const Item* left = spare_;
        const Item* const left_end = spare_ + left_count;
        Item* target = items_ + begin;
        const Item* right = items_ + middle;
        const Item* const right_end = items_ + end;
        while (left < left_end && right < right_end)
            *target++ = is_less(*right, *left) ? *right++ : *left++;
        std::copy(left, left_end, target);
    }

    void merge_down(std::size_t begin, std::size_t middle, std::size_t end) {
        const std::size_t right_count = end - middle;
        std::copy(items_ + middle, items_ + end, spare_);
        const Item* right = spare_ + right_count;
        Item* target = items_ + end;
        const Item* left = items_ + middle;
        const Item* const left_end = items_ + begin;
        while (right > spare_ && left > left_end)
            *--target = is_less(right[-1], left[-1]) ? *--left : *--right;
        std::copy_backward(static_cast<const Item*>(spare_), right, target);
    }

    Item* items_;
    std::size_t count_;
    Item* spare_;
    Less& less_;
    Run stack_[70];
    std::size_t depth_ = 0;
};

template <class Item, class Less>
bool sort_with(Item* items, std::size_t count, Item* spare, Less less) {
    return Sorter<Item, Less>{items, count, spare, less}.sort();
}

template <class Item>
bool sort_items(Interpreter& interpreter, Item* items, std::size_t count, Item* spare) {
    auto all = [items, count](auto test) { return std::all_of(items, items + count, test); };
    if (items[0].key.is_int() && all([](const Item& item) { return item.key.is_int(); })) {
        return sort_with(items, count, spare, IntLess{});
    }
    if (items[0].key.is_double() && all([](const Item& item) { return item.key.is_double(); })) {
        return sort_with(items, count, spare, FloatLess{});
    }
    const Type* str = interpreter.types.str;
    if (is_exact(str, items[0].key) && all([str](const Item& item) { return is_exact(str, item.key); })) {
        return sort_with(items, count, spare, StrLess{});
    }
    return sort_with(items, count, spare, AskedLess{interpreter});
}

// Working memory of one sort.
class Buffer {
public:
    Buffer(Heap& heap, std::size_t bytes)
        : heap_{heap}, bytes_{bytes}, memory_{heap.allocate_buffer(bytes)} {}
    ~Buffer() { heap_.free_buffer(memory_, bytes_); }
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    [[nodiscard]] void* get() const { return memory_; }

private:
    Heap& heap_;
    std::size_t bytes_;
    void* memory_;
};

}  // namespace

Status sort_values(Interpreter& interpreter, Value* keys, Value* companions, std::size_t count) {
    if (count < 2) return Status::ok();
    const std::size_t half = count / 2 + 1;
    if (companions == nullptr) {
        Buffer spare{interpreter.heap, half * sizeof(Single)};
        if (spare.get() == nullptr) return raise_memory_error(interpreter);
        static_assert(sizeof(Single) == sizeof(Value));
        const bool done = sort_items(interpreter, reinterpret_cast<Single*>(keys), count,
                                     static_cast<Single*>(spare.get()));
        return done ? Status::ok() : Status{kError};
    }
    Buffer work{interpreter.heap, (count + half) * sizeof(Paired)};
    if (work.get() == nullptr) return raise_memory_error(interpreter);
    auto* pairs = static_cast<Paired*>(work.get());
    for (std::size_t index = 0; index < count; ++index)
        pairs[index] = {keys[index], companions[index]};
    const bool done = sort_items(interpreter, pairs, count, pairs + count);
    for (std::size_t index = 0; index < count; ++index) {
        keys[index] = pairs[index].key;
        companions[index] = pairs[index].companion;
    }
    return done ? Status::ok() : Status{kError};
}

}  // namespace gossamer
