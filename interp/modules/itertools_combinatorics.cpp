// itertools: product, permutations, combinations, combinations_with_replacement. Each keeps its pools as
// tuples and the indices of the tuple given last; the next one is made from them in lexicographic order of
// positions. The tuple given last is kept, and used again if nobody else has kept it.
#include "modules/itertools.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/core.h"
#include "runtime/number.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <numeric>

namespace gossamer {

namespace {

// One struct for the four.
struct Selection : Object {
    Value pools;            // owned; the Tuple of items, or a Tuple of Tuples, one for each place (product)
    Value result;           // owned; the tuple given last; empty before the first
    std::int64_t* indices;  // owned buffer: `length` indices; permutations: then all others, then `length`
                            // cycle counters
    std::uint64_t index_count;
    std::uint64_t length;  // of each result
    bool has_pool_each;    // `pools` is a tuple of pools
    bool is_started;
    bool is_over;
};

void free_indices(Heap& heap, Object* object) {
    auto* selection = static_cast<Selection*>(object);
    heap.free_buffer(selection->indices, selection->index_count * sizeof(std::int64_t));
}

using Fields = OwnedFields<Selection, &Selection::pools, &Selection::result>;
constexpr Layout kSelectionLayout{
    .traverse = Fields::traverse,
    .take_next = Fields::take_next,
    .free_buffers = free_indices,
    .clear_next = nullptr,
    .cell_size = Fields::cell_size,
    .weakref_offset = 0,
};

Owned make_selection(Interpreter& in, Type* type, Owned pools, std::uint64_t length,
                     std::uint64_t index_count) {
    constexpr std::uint64_t kMost = std::uint64_t{1} << 40;
    if (index_count > kMost) return raise_memory_error(in);
    auto* selection = create_instance<Selection>(in, type);
    if (selection == nullptr) return kError;
    selection->pools = pools.detach();
    selection->result = Value::empty();
    selection->indices = nullptr;
    selection->index_count = 0;
    selection->length = length;
    selection->has_pool_each = selection->is_started = selection->is_over = false;
    Owned result = Owned::adopt(selection);
    if (index_count != 0) {
        void* buffer = in.heap.allocate_buffer(index_count * sizeof(std::int64_t));
        if (buffer == nullptr) return raise_memory_error(in);
        selection->indices = static_cast<std::int64_t*>(buffer);
        selection->index_count = index_count;
    }
    track_once(selection);
    return result;
}

[[nodiscard]] const Tuple* pool_at(const Selection* selection, std::size_t place) {
    const auto* pools = as<Tuple>(selection->pools);
    return selection->has_pool_each ? as<Tuple>(pools->items[place]) : pools;
}

// The items of a tuple used again die nowhere: the pools hold them.
Owned current_tuple(Interpreter& in, Selection* selection) {
    const bool is_shared = selection->result.is_empty() || selection->result.as_object()->count != 1;
    GOSSAMER_TRY(result, is_shared || selection->length == 0 ? new_tuple(in, selection->length).to_owned()
                                                             : Owned::share(selection->result));
    auto* tuple = as<Tuple>(result.get());
    for (std::size_t place = 0; place < selection->length; ++place) {
        const Value item = pool_at(selection, place)->items[selection->indices[place]];
        if (tuple->items[place] == item) continue;
        retain(item);
        drop(std::exchange(tuple->items[place], item));
    }
    finish_tuple(tuple);
    if (result.get() != selection->result) replace(selection->result, Owned::share(result.get()));
    return result;
}

bool advance_product(Selection* selection) {
    for (std::size_t place = selection->length; place-- > 0;) {
        if (++selection->indices[place] < static_cast<std::int64_t>(pool_at(selection, place)->size))
            return true;
        selection->indices[place] = 0;
    }
    return false;
}

// Goes to the next selection by `advance`, unless this is the first or there is none.
template <bool (*kAdvance)(Selection*)>
Owned selection_next(Interpreter& in, Value self) {
    auto* selection = as<Selection>(self);
    if (selection->is_over) {
        if constexpr (kAdvance == advance_product) selection->is_started = true;
        return Owned{};
    }
    if (selection->is_started && !kAdvance(selection)) {
        selection->is_over = true;
        // Behind its last tuple the product has come round to its first one, which it holds from then on.
        if constexpr (kAdvance == advance_product) GOSSAMER_CHECK(current_tuple(in, selection));
        return Owned{};
    }
    selection->is_started = true;
    return current_tuple(in, selection);
}

// ---- product

Result<std::int64_t> read_repeat(Interpreter& in, Args args) {
    if (args.keyword_count == 0) return 1;
    constexpr std::string_view kKeyword[] = {"repeat"};
    GOSSAMER_CHECK(check_keyword_names(in, "product", args.keyword_names(), kKeyword));
    GOSSAMER_TRY(given, as_size(in, args.values[args.count]));
    if (given.get() < 0) return raise(in, Error::RepeatNegative);
    return given;
}

Owned product_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_product_spec);
    if (type == nullptr) return kError;
    GOSSAMER_TRY(repeat, read_repeat(in, args));
    const std::size_t count = repeat.get() == 0 ? 0 : args.count - 1;
    const std::size_t length = count * static_cast<std::size_t>(repeat.get());
    GOSSAMER_TRY(pools, new_tuple(in, length));
    bool is_empty = false;
    for (std::size_t index = 0; index < count; ++index) {
        GOSSAMER_TRY(pool, tuple_from(in, args[index + 1]));
        is_empty = is_empty || as<Tuple>(pool.get())->size == 0;
        for (std::size_t place = index; place < length; place += count)
            pools->items[place] = share_into_slot(pool.get());
    }
    finish_tuple(pools.get());
    GOSSAMER_TRY(made, make_selection(in, type, std::move(pools).to_owned(), length, length));
    auto* selection = as<Selection>(made.get());
    std::fill_n(selection->indices, selection->index_count, 0);
    selection->has_pool_each = true;
    selection->is_over = is_empty;
    return made;
}

// ---- One pool and a length

struct PoolAndLength {
    Owned pools;
    std::uint64_t size = 0;
    std::uint64_t length = 0;
};

Status read_pool(Interpreter& in, Value iterable, PoolAndLength& read) {
    read.pools = tuple_from(in, iterable);
    if (read.pools.is_error()) return kError;
    read.size = as<Tuple>(read.pools.get())->size;
    return Status::ok();
}

Status read_pool_and_length(Interpreter& in, Args args, const char* name, PoolAndLength& read) {
    static constexpr const char* names[] = {"iterable", "r"};
    Value values[2];
    GOSSAMER_CHECK(bind_required(in, args, name, names, 2, values));
    GOSSAMER_TRY(length, as_size(in, values[1]));
    GOSSAMER_CHECK(read_pool(in, values[0], read));
    if (length.get() < 0) return raise(in, Error::RNegative);
    read.length = static_cast<std::uint64_t>(length.get());
    return Status::ok();
}

// The rightmost index that has not reached its highest value goes up by one; those behind it follow it.
bool advance_combination(Selection* selection) {
    const auto size = static_cast<std::int64_t>(pool_at(selection, 0)->size);
    const auto length = static_cast<std::int64_t>(selection->length);
    std::int64_t place = length - 1;
    while (place >= 0 && selection->indices[place] == size - length + place)
        --place;
    if (place < 0) return false;
    ++selection->indices[place];
    for (std::int64_t after = place + 1; after < length; ++after)
        selection->indices[after] = selection->indices[after - 1] + 1;
    return true;
}

Owned combinations_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_combinations_spec);
    if (type == nullptr) return kError;
    PoolAndLength read;
    GOSSAMER_CHECK(read_pool_and_length(in, args, "combinations", read));
    const bool is_over = read.length > read.size;
    GOSSAMER_TRY(made,
                 make_selection(in, type, std::move(read.pools), read.length, is_over ? 0 : read.length));
    auto* selection = as<Selection>(made.get());
    std::iota(selection->indices, selection->indices + selection->index_count, 0);
    selection->is_over = is_over;
    return made;
}

bool advance_with_replacement(Selection* selection) {
    const auto last = static_cast<std::int64_t>(pool_at(selection, 0)->size) - 1;
    std::size_t place = selection->length;
    while (place > 0 && selection->indices[place - 1] == last)
        --place;
    if (place == 0) return false;
    const std::int64_t index = selection->indices[place - 1] + 1;
    std::fill(selection->indices + place - 1, selection->indices + selection->length, index);
    return true;
}

Owned combinations_with_replacement_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_combinations_with_replacement_spec);
    if (type == nullptr) return kError;
    PoolAndLength read;
    GOSSAMER_CHECK(read_pool_and_length(in, args, "combinations_with_replacement", read));
    GOSSAMER_TRY(made, make_selection(in, type, std::move(read.pools), read.length, read.length));
    auto* selection = as<Selection>(made.get());
    std::fill_n(selection->indices, selection->index_count, 0);
    selection->is_over = read.size == 0 && read.length > 0;
    return made;
}

// ---- permutations

// Indices of all items, the first `length` of them chosen; cycle counter i says how many items may still come
// to place i. A counter at its end turns its place's rest of the indices round by one and starts anew.
bool advance_permutation(Selection* selection) {
    const auto size = static_cast<std::int64_t>(pool_at(selection, 0)->size);
    std::int64_t* const indices = selection->indices;
    std::int64_t* const cycles = indices + size;
    for (auto place = static_cast<std::int64_t>(selection->length) - 1; place >= 0; --place) {
        if (--cycles[place] == 0) {
            std::rotate(indices + place, indices + place + 1, indices + size);
            cycles[place] = size - place;
        } else {
            std::swap(indices[place], indices[size - cycles[place]]);
            return true;
        }
    }
    return false;
}

Owned permutations_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_permutations_spec);
    if (type == nullptr) return kError;
    static constexpr const char* names[] = {"iterable", "r"};
    Value values[2];
    GOSSAMER_CHECK(bind_required(in, args, "permutations", names, 1, values));
    PoolAndLength read;
    GOSSAMER_CHECK(read_pool(in, values[0], read));
    read.length = read.size;
    if (!values[1].is_empty() && !values[1].is_none()) {
        if (!is_any_int(values[1])) return raise(in, Error::RNotInt);
        GOSSAMER_TRY(length, as_size(in, values[1]));
        if (length.get() < 0) return raise(in, Error::RNegative);
        read.length = static_cast<std::uint64_t>(length.get());
    }
    const bool is_over = read.length > read.size;
    const std::uint64_t index_count = is_over ? 0 : read.size + read.length;
    GOSSAMER_TRY(made, make_selection(in, type, std::move(read.pools), read.length, index_count));
    auto* selection = as<Selection>(made.get());
    selection->is_over = is_over;
    if (is_over) return made;
    std::iota(selection->indices, selection->indices + read.size, 0);
    for (std::uint64_t place = 0; place < read.length; ++place)
        selection->indices[read.size + place] = static_cast<std::int64_t>(read.size - place);
    return made;
}

// ---- Copies

// `count` of the indices from `first` on, as a tuple.
Owned indices_tuple(Interpreter& in, const Selection* selection, std::uint64_t first, std::uint64_t count) {
    GOSSAMER_TRY(numbers, new_tuple(in, count));
    for (std::uint64_t place = 0; place < count; ++place)
        numbers->items[place] = Value::from_int(selection->indices[first + place]);
    finish_tuple(numbers.get());
    return std::move(numbers).to_owned();
}

Owned product_reduce(Interpreter& in, Args args) {
    const auto* selection = as<Selection>(args[0]);
    if (selection->is_started && selection->is_over)
        return reduce_iterator(in, args[0], {Value::from_object(in.empty_tuple)});
    const Value type = Value::from_object(heap_type(selection));
    GOSSAMER_TRY(indices, indices_tuple(in, selection, 0, selection->length));
    GOSSAMER_TRY(reduced, selection->is_started ? tuple_of(in, {type, selection->pools, indices.get()})
                                                : tuple_of(in, {type, selection->pools}));
    GOSSAMER_CHECK(warn_of_copying(in));
    return std::move(reduced).to_owned();
}

// (pool, length) and the indices, for permutations the counters too.
template <bool kHasCounters>
Owned selection_reduce(Interpreter& in, Args args) {
    const auto* selection = as<Selection>(args[0]);
    const Value length = Value::from_int(static_cast<std::int64_t>(selection->length));
    if (!selection->is_started) return reduce_iterator(in, args[0], {selection->pools, length});
    if (selection->is_over) return reduce_iterator(in, args[0], {Value::from_object(in.empty_tuple), length});
    const std::uint64_t count = kHasCounters ? as<Tuple>(selection->pools)->size : selection->length;
    GOSSAMER_TRY(indices, indices_tuple(in, selection, 0, count));
    if constexpr (kHasCounters) {
        GOSSAMER_TRY(counters, indices_tuple(in, selection, count, selection->length));
        GOSSAMER_TRY(state, tuple_of(in, {indices.get(), counters.get()}));
        return reduce_iterator(in, args[0], {selection->pools, length}, state.value());
    }
    return reduce_iterator(in, args[0], {selection->pools, length}, indices.get());
}

// Numbers of a state, brought into the bounds of their places.
template <class Least, class Most>
Status read_indices(Interpreter& in, std::int64_t* out, Value state, std::uint64_t count, Least least,
                    Most most) {
    if (!is_tuple(state) || as<Tuple>(state)->size != count)
        return raise(in, Error::AnyValueError, "invalid arguments");
    for (std::uint64_t place = 0; place < count; ++place) {
        GOSSAMER_TRY(given, as_size(in, as<Tuple>(state)->items[place]));
        out[place] = std::min<std::int64_t>(std::max<std::int64_t>(given.get(), least(place)), most(place));
    }
    return Status::ok();
}
constexpr auto kFromZero = [](std::uint64_t) { return std::int64_t{0}; };
constexpr auto kFromOne = [](std::uint64_t) { return std::int64_t{1}; };

Owned set_place(Selection* selection) {
    selection->is_started = true;
    return Owned::none();
}

Owned product_setstate(Interpreter& in, Args args) {
    GOSSAMER_CHECK(warn_of_copying(in));
    auto* selection = as<Selection>(args[0]);
    if (selection->is_over) return Owned::none();
    GOSSAMER_CHECK(
        read_indices(in, selection->indices, args[1], selection->length, kFromZero, [=](std::uint64_t place) {
            return static_cast<std::int64_t>(pool_at(selection, place)->size) - 1;
        }));
    return set_place(selection);
}

Owned permutations_setstate(Interpreter& in, Args args) {
    const Tuple* state = state_tuple(in, args[1]);
    if (state == nullptr) return kError;
    auto* selection = as<Selection>(args[0]);
    if (state->size != 2 || selection->is_over) return raise(in, Error::AnyValueError, "invalid arguments");
    const auto size = static_cast<std::int64_t>(pool_at(selection, 0)->size);
    GOSSAMER_CHECK(read_indices(in, selection->indices, state->items[0], static_cast<std::uint64_t>(size),
                                kFromZero, [=](std::uint64_t) { return size - 1; }));
    GOSSAMER_CHECK(
        read_indices(in, selection->indices + size, state->items[1], selection->length, kFromOne,
                     [=](std::uint64_t place) { return size - static_cast<std::int64_t>(place); }));
    return set_place(selection);
}

template <bool kMayRepeat>
Owned combinations_setstate(Interpreter& in, Args args) {
    GOSSAMER_CHECK(warn_of_copying(in));
    auto* selection = as<Selection>(args[0]);
    const auto size = static_cast<std::int64_t>(pool_at(selection, 0)->size);
    const auto length = static_cast<std::int64_t>(selection->length);
    GOSSAMER_CHECK(read_indices(
        in, selection->indices, args[1], selection->index_count, kFromZero, [=](std::uint64_t place) {
            return kMayRepeat ? size - 1 : size - length + static_cast<std::int64_t>(place);
        }));
    return set_place(selection);
}

constexpr auto kProductMethods =
    itertools_methods(product_new, reduce_method(product_reduce), setstate_method(product_setstate));
constexpr auto kPermutationsMethods = itertools_methods(
    permutations_new, reduce_method(selection_reduce<true>), setstate_method(permutations_setstate));
constexpr auto kCombinationsMethods = itertools_methods(
    combinations_new, reduce_method(selection_reduce<false>), setstate_method(combinations_setstate<false>));
constexpr auto kWithReplacementMethods =
    itertools_methods(combinations_with_replacement_new, reduce_method(selection_reduce<false>),
                      setstate_method(combinations_setstate<true>));

}  // namespace

const TypeSpec itertools_product_spec =
    itertools_type("product", "product(*iterables, repeat=1)\nAll tuples with one item of each iterable.",
                   &kSelectionLayout, sizeof(Selection), kProductMethods, selection_next<advance_product>);
const TypeSpec itertools_permutations_spec = itertools_type(
    "permutations", "permutations(iterable, r=None)\nAll orders of r items.", &kSelectionLayout,
    sizeof(Selection), kPermutationsMethods, selection_next<advance_permutation>);
const TypeSpec itertools_combinations_spec =
    itertools_type("combinations", "combinations(iterable, r)\nAll choices of r items.", &kSelectionLayout,
                   sizeof(Selection), kCombinationsMethods, selection_next<advance_combination>);
const TypeSpec itertools_combinations_with_replacement_spec = itertools_type(
    "combinations_with_replacement",
    "combinations_with_replacement(iterable, r)\nAll choices of r items that may repeat.", &kSelectionLayout,
    sizeof(Selection), kWithReplacementMethods, selection_next<advance_with_replacement>);

}  // namespace gossamer
