#include "runtime/lazy_iterators.h"

#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/errors/containers.h"
#include "runtime/iterate.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/step.h"
#include "runtime/tuple.h"

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <charconv>

namespace gossamer {

const Layout enumerate_layout = with_flat_fields(
    OwnedFields<Enumerate, &Enumerate::iterator, &Enumerate::next_number, &Enumerate::reusable_pair>::layout,
    sizeof(Enumerate), offsetof(Enumerate, iterator), 3);
const Layout zip_layout = with_flat_fields(OwnedFields<Zip, &Zip::iterators, &Zip::reusable_tuple>::layout,
                                           sizeof(Zip), offsetof(Zip, iterators), 2);
const Layout map_layout = with_flat_fields(OwnedFields<Map, &Map::iterators, &Map::function>::layout,
                                           sizeof(Map), offsetof(Map, iterators), 2);
// Visited and released in different orders, as in CPython.
const Layout filter_layout =
    with_flat_fields(visited_as(OwnedFields<Filter, &Filter::function, &Filter::iterator>::layout,
                                OwnedFields<Filter, &Filter::iterator, &Filter::function>::traverse),
                     sizeof(Filter), offsetof(Filter, function), 2);
const Layout reversed_layout = with_flat_fields(OwnedFields<Reversed, &Reversed::sequence>::layout,
                                                sizeof(Reversed), offsetof(Reversed, sequence), 1);

namespace {

[[gnu::noinline]] Owned take_big_number(Interpreter& interpreter, Enumerate* enumerate) {
    GOSSAMER_TRY(after, binary_operation(interpreter, BinaryOperator::Add, enumerate->next_number,
                                         Value::from_int(1)));
    return Owned::adopt(std::exchange(enumerate->next_number, after.detach()));
}

// The number that goes with the next item; error: none left to count with.
[[gnu::always_inline]] inline Owned take_number(Interpreter& interpreter, Enumerate* enumerate) {
    const Value number = enumerate->next_number;
    if (number.is_int() && number.as_int() < Value::kIntMax) [[likely]] {
        enumerate->next_number = Value::from_int(number.as_int() + 1);
        return Owned::immediate(number);
    }
    return take_big_number(interpreter, enumerate);
}

}  // namespace

Owned enumerate_next(Interpreter& interpreter, Value value) {
    auto* enumerate = as<Enumerate>(value);
    Owned item = Owned::adopt(next_value_or_stop(interpreter, enumerate->iterator));
    if (item.get().is_marker()) return item;
    GOSSAMER_TRY(number, take_number(interpreter, enumerate));
    return give_as_tuple(interpreter, enumerate->reusable_pair, std::move(number), std::move(item));
}

ItemPair enumerate_next_pair(Interpreter& interpreter, Value value) {
    auto* enumerate = as<Enumerate>(value);
    if (!is_free_to_fill(enumerate->reusable_pair)) return ItemPair{};
    const Value item = next_value_or_stop(interpreter, enumerate->iterator);
    if (item.is_marker()) [[unlikely]]
        return {item, Value::empty()};
    const Value number = take_number(interpreter, enumerate).detach();
    if (number.is_error()) [[unlikely]] {
        release(item);
        return {number, Value::empty()};
    }
    if (is_free_to_fill(enumerate->reusable_pair)) {  // the step may have run code that keeps it
        retain(number);
        retain(item);
        fill_pair(as<Tuple>(enumerate->reusable_pair), {number, item});
    }
    return {number, item};
}

// ---- zip

namespace {

// Argument `number` (from 1) disagrees with those before it.
ErrorTag raise_unequal(Interpreter& interpreter, ErrorId error, std::size_t number) {
    char plural_and_last[16] = " 1";
    if (number > 2) {
        std::string_view text = "s 1-";
        char* end = std::copy(text.begin(), text.end(), plural_and_last);
        end = std::to_chars(end, plural_and_last + sizeof plural_and_last - 1, number - 1).ptr;
        *end = '\0';
    }
    return raise(interpreter, error, number, plural_and_last);
}

// Iterator `index` has given no item but `end`: empty or error. In a strict zip the first must be the one,
// and all others must end with it.
Owned end_zip(Interpreter& interpreter, Zip* zip, Tuple* iterators, std::size_t index, Value end) {
    Owned keeper = Owned::share(iterators);
    if (end.is_error() && !zip->is_strict) return kError;
    if (zip->is_strict) {
        if (end.is_error()) GOSSAMER_CHECK(expect_stop(interpreter));
        if (index != 0) return raise_unequal(interpreter, Error::ZipShorter, index + 1);
        for (std::size_t other = 1; other < iterators->size; ++other) {
            GOSSAMER_TRY(item, next_item(interpreter, iterators->items[other]));
            if (!item.is_empty()) return raise_unequal(interpreter, Error::ZipLonger, other + 1);
        }
    }
    return Owned{};
}

}  // namespace

Owned zip_next(Interpreter& interpreter, Value value) {
    auto* zip = as<Zip>(value);
    auto* iterators = as<Tuple>(zip->iterators);
    if (iterators->size == 0) return Owned{};
    GOSSAMER_TRY(result, tuple_to_fill(interpreter, zip->reusable_tuple, iterators->size));
    auto* tuple = as<Tuple>(result.get());
    bool has_objects = false;
    for (std::size_t index = 0; index < iterators->size; ++index) {
        const Value item = next_value_or_stop(interpreter, iterators->items[index]);
        if (item.is_marker()) [[unlikely]]
            return end_zip(interpreter, zip, iterators, index, item);
        has_objects |= item.is_heap();
        release(std::exchange(tuple->items[index], item));
    }
    if (has_objects) finish_tuple(tuple);
    return result;
}

ItemPair zip_next_pair(Interpreter& interpreter, Value value) {
    auto* zip = as<Zip>(value);
    auto* iterators = as<Tuple>(zip->iterators);
    if (iterators->size != 2 || !is_free_to_fill(zip->reusable_tuple)) return ItemPair{};
    auto* tuple = as<Tuple>(zip->reusable_tuple);
    Owned keeper = Owned::share(tuple);
    ItemPair pair;
    Value* const places[] = {&pair.first, &pair.second};
    for (std::size_t index = 0; index < 2; ++index) {
        const Value item = next_value_or_stop(interpreter, iterators->items[index]);
        if (item.is_marker()) [[unlikely]] {
            if (index == 1) release(pair.first);
            return {end_zip(interpreter, zip, iterators, index, item).detach(), Value::empty()};
        }
        *places[index] = item;
        retain(item);
        release(std::exchange(tuple->items[index], item));
    }
    if (pair.first.is_heap() || pair.second.is_heap()) finish_tuple(tuple);
    return pair;
}

// ---- map and filter

Owned map_next(Interpreter& interpreter, Value value) {
    auto* map = as<Map>(value);
    auto* iterators = as<Tuple>(map->iterators);
    if (iterators->size == 1) {
        Owned item = Owned::adopt(next_value_or_stop(interpreter, iterators->items[0]));
        if (item.get().is_marker()) return item;
        return call(interpreter, map->function, {item.get()});
    }
    boost::container::small_vector<Owned, 4> items;
    boost::container::small_vector<Value, 4> arguments;
    for (std::size_t index = 0; index < iterators->size; ++index) {
        Owned item = Owned::adopt(next_value_or_stop(interpreter, iterators->items[index]));
        if (item.get().is_marker()) return item;
        arguments.push_back(item.get());
        items.push_back(std::move(item));
    }
    return call(interpreter, map->function, std::span<const Value>{arguments.data(), arguments.size()});
}

Owned filter_next(Interpreter& interpreter, Value value) {
    auto* filter = as<Filter>(value);
    const bool asks_truth =
        filter->function.is_none() || filter->function == Value::from_object(interpreter.types.bool_);
    Poll poll{interpreter};
    for (;;) {
        Owned item = Owned::adopt(next_value_or_stop(interpreter, filter->iterator));
        if (item.get().is_marker()) return item;
        if (asks_truth) {
            const int truth = truth_at_once(interpreter, item.get());
            if (truth > 0) return item;
            if (truth < 0) {
                GOSSAMER_TRY(passes, is_true(interpreter, item.get()));
                if (passes.get()) return item;
            }
        } else {
            GOSSAMER_TRY(answer, call(interpreter, filter->function, {item.get()}));
            GOSSAMER_TRY(passes, is_true(interpreter, answer.get()));
            if (passes.get()) return item;
        }
        GOSSAMER_CHECK(poll.count());
    }
}

// Anything with __len__ and __getitem__, from the last index down.
Owned reversed_next(Interpreter& interpreter, Value value) {
    auto* reversed = as<Reversed>(value);
    if (reversed->sequence.is_empty()) return Owned{};
    if (reversed->index >= 0) {
        Owned sequence = Owned::share(reversed->sequence);
        Owned item = get_item(interpreter, sequence.get(), Value::from_int(reversed->index));
        if (!item.is_error()) {
            --reversed->index;
            return item;
        }
        if (!pending_is(interpreter, interpreter.types.IndexError) &&
            !pending_is(interpreter, interpreter.types.StopIteration)) {
            return kError;
        }
        clear_pending(interpreter);
    }
    reversed->index = -1;
    replace(reversed->sequence, Owned{});
    return Owned{};
}

}  // namespace gossamer
