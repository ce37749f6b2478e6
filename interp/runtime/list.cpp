#include "runtime/list.h"

#include "memory/count.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/dict_views.h"
#include "runtime/errors/containers.h"
#include "runtime/for_each.h"
#include "runtime/iterate.h"
#include "runtime/lazy_iterators.h"
#include "runtime/protocols.h"
#include "runtime/quick_compare.h"
#include "runtime/raise.h"
#include "runtime/set.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <cstring>

namespace gossamer {

namespace {

constexpr std::size_t kMostItems = std::size_t{1} << 48;

// ---- Layout

void traverse_list(Object* object, Visitor& visitor) {
    auto* list = static_cast<List*>(object);
    for (std::size_t index = list->size; index-- > 0;)
        visitor.visit(list->items[index]);
}

// Last to first; the list's own size is the cursor.
Value take_last_item(Object* object) {
    auto* list = static_cast<List*>(object);
    while (list->size != 0) {
        Value item = list->items[--list->size];
        if (!is_let_go(item)) return item;
    }
    return Value::empty();
}

void free_list_buffer(Heap& heap, Object* object) {
    auto* list = static_cast<List*>(object);
    heap.free_buffer(list->items, list->capacity * sizeof(Value));
}

std::size_t list_cell_size(const Object*) {
    return sizeof(List);
}

// ---- Buffers

[[nodiscard]] std::size_t grown_capacity(std::size_t needed) {
    return (needed + (needed >> 3) + 6) & ~std::size_t{3};
}

// Gives the list a buffer for exactly `capacity` items; false: no memory.
[[nodiscard]] bool set_capacity(List* list, std::size_t capacity) {
    if (capacity > kMostItems) return false;
    Heap& heap = Heap::of(list);
    const std::size_t bytes = capacity * sizeof(Value);
    void* items = list->items == nullptr
                      ? heap.allocate_buffer(bytes)
                      : heap.resize_buffer(list->items, list->capacity * sizeof(Value), bytes);
    if (items == nullptr) return false;
    list->items = static_cast<Value*>(items);
    list->capacity = capacity;
    return true;
}

[[nodiscard]] bool make_room(List* list, std::size_t more) {
    std::size_t needed = list->size + more;
    if (needed <= list->capacity) return true;
    return set_capacity(list, std::max(grown_capacity(needed), needed));
}

// Gives memory back when less than half of the buffer is used. That it cannot fail is not relied on.
void shrink(List* list) {
    if (list->size >= list->capacity / 2 || list->capacity <= 16) return;
    static_cast<void>(set_capacity(list, std::max<std::size_t>(4, grown_capacity(list->size))));
}

enum class ReleaseOrder { LastToFirst, FirstToLast };

// Values that have left a list, kept apart until they are released.
class Removed {
public:
    explicit Removed(Heap& heap, ReleaseOrder order = ReleaseOrder::LastToFirst)
        : heap_{heap}, order_{order} {}
    Removed(const Removed&) = delete;
    Removed& operator=(const Removed&) = delete;
    ~Removed() {
        if (order_ == ReleaseOrder::LastToFirst) {
            while (count_ != 0)
                drop(values_[--count_]);
        }
        for (std::size_t index = 0; index < count_; ++index)
            drop(values_[index]);
        if (bytes_ != 0) heap_.free_buffer(values_, bytes_);
    }
    [[nodiscard]] bool reserve(std::size_t count) {
        if (count <= std::size(few_)) return true;
        values_ = static_cast<Value*>(heap_.allocate_buffer(count * sizeof(Value)));
        if (values_ == nullptr) return false;
        bytes_ = count * sizeof(Value);
        return true;
    }
    void add(Value value) { values_[count_++] = value; }
    // Takes a list's whole buffer; the list is empty then.
    void take_all(List* list) {
        values_ = std::exchange(list->items, nullptr);
        count_ = std::exchange(list->size, 0);
        bytes_ = std::exchange(list->capacity, 0) * sizeof(Value);
    }

private:
    Heap& heap_;
    ReleaseOrder order_;
    Value few_[16];
    Value* values_ = few_;
    std::size_t count_ = 0;
    std::size_t bytes_ = 0;  // of a buffer of its own
};

}  // namespace

const Layout list_layout{
    .traverse = traverse_list,
    .take_next = take_last_item,
    .free_buffers = free_list_buffer,
    .clear_next = take_last_item,
    .cell_size = list_cell_size,
    .weakref_offset = 0,
    .flat = {.kind = FlatFields::Kind::Buffer,
             .first_word = offsetof(List, items) / sizeof(Value),
             .cell_bytes = sizeof(List)},
};

// ---- Making

Ref<List> new_list(Interpreter& interpreter, std::size_t capacity) {
    auto* list = create_exact<List>(interpreter, interpreter.types.list);
    if (list == nullptr) return raise_memory_error(interpreter);
    list->items = nullptr;
    list->size = 0;
    list->capacity = 0;
    interpreter.heap.track(list);
    Ref<List> result = Ref<List>::adopt(list);
    if (capacity != 0 && !set_capacity(list, capacity)) return raise_memory_error(interpreter);
    return result;
}

Ref<List> list_of(Interpreter& interpreter, std::span<const Value> items) {
    GOSSAMER_TRY(list, new_list(interpreter, items.size()));
    list->size = items.size();
    share_into_slots(list->items, items);
    return list;
}

Ref<List> list_of_moved(Interpreter& interpreter, Value* items, std::size_t size) {
    GOSSAMER_TRY(list, new_list(interpreter, size));
    for (std::size_t index = 0; index < size; ++index)
        list->items[index] = std::exchange(items[index], Value::empty());
    list->size = size;
    return list;
}

Owned list_from(Interpreter& interpreter, Value iterable) {
    if (is_exact(interpreter.types.list, iterable))
        return list_of(interpreter, as<List>(iterable)->values()).to_owned();
    if (is_exact(interpreter.types.tuple, iterable))
        return list_of(interpreter, as<Tuple>(iterable)->values()).to_owned();
    GOSSAMER_TRY(list, new_list(interpreter));
    GOSSAMER_CHECK(list_extend(interpreter, list.get(), iterable));
    return std::move(list).to_owned();
}

// ---- Growing and shrinking

Status list_append_slow(Interpreter& interpreter, List* list, Owned value) {
    if (!make_room(list, 1)) return raise_memory_error(interpreter);
    list->items[list->size++] = value.detach();
    return Status::ok();
}

Status list_reserve(Interpreter& interpreter, List* list, std::size_t count) {
    if (count <= list->capacity || set_capacity(list, count)) return Status::ok();
    return raise_memory_error(interpreter);
}

namespace {

// The dict whose keys or values `iterable` gives, if it is one of the builtin type or a view of such; null:
// something else.
[[nodiscard]] Dict* dict_behind(const Interpreter& interpreter, Value iterable) {
    const auto& types = interpreter.types;
    if (is_exact(types.dict, iterable)) return as<Dict>(iterable);
    if (!is_exact(types.dict_keys, iterable) && !is_exact(types.dict_values, iterable)) return nullptr;
    const Value dict = as<DictView>(iterable)->dict;
    return is_exact(types.dict, dict) ? as<Dict>(dict) : nullptr;
}

// Dicts, views and sets of the builtin types, whose members are read without iterators: nothing runs
// meanwhile. False: something else, and nothing has happened.
Result<bool> extend_by_reading(Interpreter& interpreter, List* list, Value iterable) {
    Dict* dict = dict_behind(interpreter, iterable);
    const bool is_set =
        is_exact(interpreter.types.set, iterable) || is_exact(interpreter.types.frozenset, iterable);
    if (dict == nullptr && !is_set) return false;
    const std::size_t wanted = list->size + (is_set ? as<Set>(iterable)->size : dict_size(dict));
    if (wanted > list->capacity && !set_capacity(list, wanted)) return raise_memory_error(interpreter);
    if (is_set) {
        std::uint64_t position = 0;
        for (Value key; set_next(as<Set>(iterable), position, key);)
            list->items[list->size++] = share_into_slot(key);
        return true;
    }
    const bool takes_values = is_exact(interpreter.types.dict_values, iterable);
    std::uint32_t position = 0;
    for (Value key, value; dict_next(dict, position, key, value);)
        list->items[list->size++] = share_into_slot(takes_values ? value : key);
    return true;
}

}  // namespace

Status list_extend(Interpreter& interpreter, List* list, Value iterable) {
    const bool is_sequence =
        is_exact(interpreter.types.list, iterable) || is_exact(interpreter.types.tuple, iterable);
    if (is_sequence) {
        const std::size_t count = sequence_values(iterable).size();
        if (!make_room(list, count)) return raise_memory_error(interpreter);
        // Asked for again: `iterable` may be the list itself, whose buffer has moved.
        share_into_slots(list->items + list->size, sequence_values(iterable).first(count));
        list->size += count;
        return Status::ok();
    }
    GOSSAMER_TRY(is_done, extend_by_reading(interpreter, list, iterable));
    if (is_done.get()) return Status::ok();
    Owned keeper = Owned::share(list);
    // A map is its own iterator, has no hint, and needs no guard where it is no link of a chain.
    const bool is_map = is_exact(interpreter.types.map, iterable);
    GOSSAMER_TRY(iterator, is_map ? Owned::share(iterable) : get_iterator(interpreter, iterable));
    GOSSAMER_TRY(hint, is_map ? Result<std::int64_t>{0} : length_hint(interpreter, iterable, 0));
    // The hint may lie: a refusal to believe it is no error.
    if (hint.get() > 0 && hint.get() < (std::int64_t{1} << 32)) {
        std::size_t wanted = list->size + static_cast<std::size_t>(hint.get());
        if (wanted > list->capacity && !set_capacity(list, wanted)) return raise_memory_error(interpreter);
    }
    Poll poll{interpreter};
    if (is_exact(interpreter.types.generator, iterator.get())) {
        const auto append = [&](Value item) -> Result<bool> {
            GOSSAMER_CHECK(list_append(interpreter, list, Owned::share(item)));
            GOSSAMER_CHECK(poll.count());
            return true;
        };
        const auto append_where_room = [&](Value item) {
            if (list->size == list->capacity) return false;
            list->items[list->size++] = item;
            return true;
        };
        return for_each_left(interpreter, iterator.get(), append_where_room, append);
    }
    const StepFunction step = is_map ? map_next : step_of(iterator.get());
    for (;;) {
        Owned item = step(interpreter, iterator.get());
        if (item.is_error()) return expect_stop(interpreter);
        if (item.is_empty()) return Status::ok();
        GOSSAMER_CHECK(list_append(interpreter, list, std::move(item)));
        GOSSAMER_CHECK(poll.count());
    }
}

Status list_insert(Interpreter& interpreter, List* list, std::size_t index, Owned value) {
    if (!make_room(list, 1)) return raise_memory_error(interpreter);
    std::memmove(static_cast<void*>(list->items + index + 1), list->items + index,
                 (list->size - index) * sizeof(Value));
    list->items[index] = value.detach();
    ++list->size;
    return Status::ok();
}

Owned list_take(List* list, std::size_t index) {
    Value item = list->items[index];
    --list->size;
    std::memmove(static_cast<void*>(list->items + index), list->items + index + 1,
                 (list->size - index) * sizeof(Value));
    shrink(list);
    return Owned::adopt(item);
}

void list_clear(List* list) {
    Removed removed{Heap::of(list)};
    removed.take_all(list);
}

void list_reverse(List* list) {
    std::reverse(list->items, list->items + list->size);
}

// ---- Slices

Ref<List> list_slice(Interpreter& interpreter, const List* list, SliceRange range) {
    const auto count = static_cast<std::size_t>(range.count);
    if (range.step == 1)
        return list_of(interpreter, list->values().subspan(static_cast<std::size_t>(range.start), count));
    GOSSAMER_TRY(result, new_list(interpreter, count));
    for (std::int64_t index = 0; index < range.count; ++index)
        result->items[index] = share_into_slot(list->items[range.start + index * range.step]);
    result->size = count;
    return result;
}

Status list_replace(Interpreter& interpreter, List* list, std::size_t begin, std::size_t end,
                    std::span<const Value> items) {
    const std::span<const Value> old = list->values().subspan(begin, end - begin);
    if (items.size() == old.size() && std::ranges::none_of(old, &Value::is_heap)) {
        share_into_slots(list->items + begin, items);
        return Status::ok();
    }
    Removed removed{interpreter.heap};
    if (!removed.reserve(end - begin)) return raise_memory_error(interpreter);
    if (items.size() > end - begin && !make_room(list, items.size() - (end - begin)))
        return raise_memory_error(interpreter);
    for (std::size_t index = begin; index < end; ++index)
        removed.add(list->items[index]);
    std::memmove(static_cast<void*>(list->items + begin + items.size()), list->items + end,
                 (list->size - end) * sizeof(Value));
    share_into_slots(list->items + begin, items);
    list->size = list->size - (end - begin) + items.size();
    shrink(list);
    return Status::ok();
}

namespace {

Status store_extended_slice(Interpreter& interpreter, List* list, SliceRange range,
                            std::span<const Value> items) {
    if (items.size() != static_cast<std::size_t>(range.count)) {
        return raise(interpreter, Error::ExtendedSliceSize, items.size(), range.count);
    }
    Removed removed{interpreter.heap, ReleaseOrder::FirstToLast};
    if (!removed.reserve(items.size())) return raise_memory_error(interpreter);
    for (std::int64_t index = 0; index < range.count; ++index) {
        Value& slot = list->items[range.start + index * range.step];
        removed.add(slot);
        slot = share_into_slot(items[static_cast<std::size_t>(index)]);
    }
    return Status::ok();
}

}  // namespace

Status list_store_slice(Interpreter& interpreter, List* list, const SliceObject* slice, Value iterable) {
    GOSSAMER_TRY(read, read_slice(interpreter, slice));
    return list_store_range(interpreter, list, read.get(), iterable);
}

Status list_store_range(Interpreter& interpreter, List* list, SliceRange read, Value iterable) {
    // A list of its own where the iterable is this list, or walking over it may change this list.
    Owned source = iterable == Value::from_object(list) ? list_from(interpreter, iterable)
                                                        : fast_sequence(interpreter, iterable);
    if (source.is_error()) {
        if (is_iterable(interpreter, iterable)) return kError;
        clear_pending(interpreter);
        return raise(interpreter, Error::SliceNotIterable);
    }
    SliceRange range = fit_slice(read, static_cast<std::int64_t>(list->size));
    std::span<const Value> items = sequence_values(source.get());
    if (range.step != 1) return store_extended_slice(interpreter, list, range, items);
    range.stop = std::max(range.start, range.stop);
    return list_replace(interpreter, list, static_cast<std::size_t>(range.start),
                        static_cast<std::size_t>(range.stop), items);
}

Status list_delete_slice(Interpreter& interpreter, List* list, const SliceObject* slice) {
    GOSSAMER_TRY(read, read_slice(interpreter, slice));
    const bool is_plain = read.get().step == 1;
    SliceRange range = fit_slice(read.get(), static_cast<std::int64_t>(list->size)).ascending();
    if (range.count == 0) return Status::ok();
    const auto begin = static_cast<std::size_t>(range.start);
    const auto step = static_cast<std::size_t>(range.step);
    const auto count = static_cast<std::size_t>(range.count);
    if (is_plain) return list_replace(interpreter, list, begin, begin + count, {});
    Removed removed{interpreter.heap, ReleaseOrder::FirstToLast};
    if (!removed.reserve(count)) return raise_memory_error(interpreter);
    std::size_t kept = begin;
    for (std::size_t index = begin; index < list->size; ++index) {
        if ((index - begin) % step == 0 && (index - begin) / step < count) {
            removed.add(list->items[index]);
        } else {
            list->items[kept++] = list->items[index];
        }
    }
    list->size = kept;
    shrink(list);
    return Status::ok();
}

// ---- Items

Owned list_get(Interpreter& interpreter, List* list, Value key) {
    if (is_slice(interpreter, key)) {
        GOSSAMER_TRY(read, read_slice(interpreter, as<SliceObject>(key)));
        return list_slice(interpreter, list, fit_slice(read.get(), static_cast<std::int64_t>(list->size)))
            .to_owned();
    }
    if (!has_index(interpreter, key))
        return raise(interpreter, Error::ListIndexType, type_name(interpreter, key));
    GOSSAMER_TRY(given, as_index(interpreter, key, interpreter.types.IndexError));
    auto index = static_cast<std::uint64_t>(given.get());
    if (given.get() < 0) index += list->size;
    if (index >= list->size) return raise(interpreter, Error::ListIndexRange);
    return Owned::share(list->items[index]);
}

Status list_set(Interpreter& interpreter, List* list, Value key, Value value) {
    if (is_slice(interpreter, key)) {
        auto* slice = as<SliceObject>(key);
        return value.is_empty() ? list_delete_slice(interpreter, list, slice)
                                : list_store_slice(interpreter, list, slice, value);
    }
    if (!has_index(interpreter, key))
        return raise(interpreter, Error::ListIndexType, type_name(interpreter, key));
    GOSSAMER_TRY(given, as_index(interpreter, key, interpreter.types.IndexError));
    auto index = static_cast<std::uint64_t>(given.get());
    if (given.get() < 0) index += list->size;
    if (index >= list->size) return raise(interpreter, Error::ListAssignmentRange);
    if (value.is_empty()) {
        list_take(list, index).reset();
    } else {
        replace(list->items[index], Owned::share(value));
    }
    return Status::ok();
}

Result<std::int64_t> list_find(Interpreter& interpreter, List* list, Value value, std::int64_t begin,
                               std::int64_t end) {
    for (std::int64_t index = begin; index < end && index < static_cast<std::int64_t>(list->size); ++index) {
        const Quick quick = quick_equal(interpreter, list->items[index], value);
        if (quick == Quick::True) return index;
        if (quick == Quick::False) continue;
        Owned item = Owned::share(list->items[index]);
        GOSSAMER_TRY(equal, values_equal(interpreter, item.get(), value));
        if (equal.get()) return index;
    }
    return -1;
}

// ---- Repetition

namespace {

// Fills items[size …] with copies of the first `size`, `count` times in all.
void fill_repeated(Value* items, std::size_t size, std::size_t count) {
    const auto more = static_cast<std::uint32_t>(count - 1);
    for_each_object({items, size}, [more](Object* object) { object->count += more; });
    if (size == 1) {
        std::fill(items + 1, items + count, items[0]);
        return;
    }
    for (std::size_t index = 1; index < count; ++index)
        std::copy(items, items + size, items + index * size);
}

}  // namespace

Owned list_repeat(Interpreter& interpreter, const List* list, std::int64_t count) {
    const std::size_t times = count < 0 ? 0 : static_cast<std::size_t>(count);
    if (list->size != 0 && times > kMostItems / list->size) return raise_memory_error(interpreter);
    GOSSAMER_TRY(result, new_list(interpreter, list->size * times));
    if (times == 0 || list->size == 0) return std::move(result).to_owned();
    share_into_slots(result->items, list->values());
    fill_repeated(result->items, list->size, times);
    result->size = list->size * times;
    return std::move(result).to_owned();
}

Status list_repeat_in_place(Interpreter& interpreter, List* list, std::int64_t count) {
    if (count <= 0) {
        list_clear(list);
        return Status::ok();
    }
    const auto times = static_cast<std::size_t>(count);
    if (list->size == 0) return Status::ok();
    if (times > kMostItems / list->size) return raise_memory_error(interpreter);
    GOSSAMER_CHECK(list_reserve(interpreter, list, list->size * times));
    fill_repeated(list->items, list->size, times);
    list->size *= times;
    return Status::ok();
}

}  // namespace gossamer
