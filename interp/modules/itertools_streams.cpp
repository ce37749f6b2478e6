// itertools: the iterators that pass the items of an iterable on, some of them, or changed; and count and
// repeat.
//
// Every step function takes what it needs of its own fields into owners before it runs code, and an exhausted
// one stays so. Which of them let go of their source at its end, and what they still hold of the items given
// last, is CPython's: scripts can tell.
#include "modules/itertools.h"
#include "runtime/call.h"
#include "runtime/errors/containers.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/step.h"
#include "runtime/tuple.h"

#include <algorithm>

namespace gossamer {

namespace {

void finish(Value& field) {
    replace(field, Owned{});
}

// The next item of an iterator that a field holds; empty at the end. The field keeps the iterator.
Owned next_of(Interpreter& in, Value field) {
    const Owned iterator = Owned::share(field);
    return Owned::adopt(next_value(in, iterator.get()));
}

// The same, but at the end the field is emptied; from then on the answer is empty.
Owned next_until_end(Interpreter& in, Value& field) {
    if (field.is_empty()) return Owned{};
    const Owned iterator = Owned::share(field);
    Owned item = Owned::adopt(next_value(in, iterator.get()));
    if (item.is_empty()) finish(field);
    return item;
}

// ---- count

struct Count : Object {
    Value next;  // owned
    Value step;  // owned
};

[[nodiscard]] bool is_number(const Interpreter& in, Value value) {
    if (value.is_int() || value.is_double() || value.is_bool()) return true;
    const Type* type = type_of(in, value);
    return !type->find_special(Special::index).is_empty() ||
           !type->find_special(Special::float_).is_empty() || type->has(TypeFlags::kComplex);
}

Owned count_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_count_spec);
    if (type == nullptr) return kError;
    static constexpr const char* names[] = {"start", "step"};
    Value values[2];
    GOSSAMER_CHECK(bind_required(in, args, "count", names, 0, values));
    Value start = values[0].is_empty() ? Value::from_int(0) : values[0];
    Value step = values[1].is_empty() ? Value::from_int(1) : values[1];
    if (!is_number(in, start) || !is_number(in, step)) return raise(in, Error::NumberRequired);
    auto* count = create_instance<Count>(in, type);
    if (count == nullptr) return kError;
    count->next = share_into_slot(start);
    count->step = share_into_slot(step);
    track_once(count);
    return Owned::adopt(count);
}

Owned count_next(Interpreter& in, Value self) {
    auto* count = as<Count>(self);
    GOSSAMER_TRY(after, binary_operation(in, BinaryOperator::Add, count->next, count->step));
    return Owned::adopt(std::exchange(count->next, after.detach()));
}

Owned count_repr(Interpreter& in, Args args) {
    const auto* count = as<Count>(args[0]);
    TextBuilder builder;
    builder.append("count(");
    GOSSAMER_CHECK(append_repr(in, builder, count->next));
    if (count->step != Value::from_int(1)) {
        builder.append(", ");
        GOSSAMER_CHECK(append_repr(in, builder, count->step));
    }
    builder.append(')');
    return text_of(in, builder);
}

constexpr Method kCountMethods[] = {
    {"__new__", count_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake the iterator.", Binding::Static},
    kIteratorIter,
    kIteratorNext,
    {"__repr__", count_repr, exactly(0), ""},
};
constexpr Layout kCountLayout = OwnedFields<Count, &Count::next, &Count::step>::layout;

// ---- repeat

struct Repeat : Object {
    Value item;          // owned
    std::int64_t times;  // left; -1: for ever
};

Owned repeat_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_repeat_spec);
    if (type == nullptr) return kError;
    static constexpr const char* names[] = {"object", "times"};
    Value values[2];
    GOSSAMER_CHECK(bind_required(in, args, "repeat", names, 1, values));
    std::int64_t times = -1;
    if (!values[1].is_empty()) {
        GOSSAMER_TRY(given, as_size(in, values[1]));
        times = std::max<std::int64_t>(given.get(), 0);
    }
    auto* repeat = create_instance<Repeat>(in, type);
    if (repeat == nullptr) return kError;
    repeat->item = share_into_slot(values[0]);
    repeat->times = times;
    track_once(repeat);
    return Owned::adopt(repeat);
}

Owned repeat_next(Interpreter&, Value self) {
    auto* repeat = as<Repeat>(self);
    if (repeat->times == 0) return Owned{};
    if (repeat->times > 0) --repeat->times;
    return Owned::share(repeat->item);
}

Owned repeat_hint(Interpreter& in, Args args) {
    if (as<Repeat>(args[0])->times < 0) return raise(in, Error::UnsizedObject);
    return new_int(in, as<Repeat>(args[0])->times);
}

Owned repeat_repr(Interpreter& in, Args args) {
    const auto* repeat = as<Repeat>(args[0]);
    TextBuilder builder;
    builder.append("repeat(");
    GOSSAMER_CHECK(append_repr(in, builder, repeat->item));
    if (repeat->times >= 0) {
        builder.append(", ");
        builder.append_int(repeat->times);
    }
    builder.append(')');
    return text_of(in, builder);
}

constexpr Method kRepeatMethods[] = {
    {"__new__", repeat_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake the iterator.", Binding::Static},
    kIteratorIter,
    kIteratorNext,
    {"__repr__", repeat_repr, exactly(0), ""},
    {"__length_hint__", repeat_hint, exactly(0), "__length_hint__($self, /)\nHow many items are left."},
};
constexpr Layout kRepeatLayout = OwnedFields<Repeat, &Repeat::item>::layout;

// ---- cycle

struct Cycle : Object {
    Value iterator;       // owned; empty after the first round
    Value saved;          // owned; a list
    std::uint64_t index;  // in the rounds after the first
};

Owned cycle_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_cycle_spec);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(refuse_keywords(in, type, "cycle", args));
    GOSSAMER_CHECK(check_positional(in, "cycle", {args.values, args.count}, 1, 1));
    GOSSAMER_TRY(iterator, get_iterator(in, args[1]));
    GOSSAMER_TRY(saved, new_list(in));
    auto* cycle = create_instance<Cycle>(in, type);
    if (cycle == nullptr) return kError;
    cycle->iterator = iterator.detach();
    cycle->saved = Value::from_object(saved.detach());
    cycle->index = 0;
    track_once(cycle);
    return Owned::adopt(cycle);
}

Owned cycle_next(Interpreter& in, Value self) {
    auto* cycle = as<Cycle>(self);
    GOSSAMER_TRY(item, next_until_end(in, cycle->iterator));
    auto* saved = as<List>(cycle->saved);
    if (!item.is_empty()) {
        GOSSAMER_CHECK(list_append(in, saved, Owned::share(item.get())));
        return item;
    }
    if (saved->size == 0) return Owned{};
    if (cycle->index >= saved->size) cycle->index = 0;
    return Owned::share(saved->items[cycle->index++]);
}

constexpr auto kCycleMethods = itertools_methods(cycle_new);
constexpr Layout kCycleLayout = OwnedFields<Cycle, &Cycle::iterator, &Cycle::saved>::layout;

// ---- chain

struct Chain : Object {
    Value active;   // owned; the iterator of the present iterable, or empty
    Value sources;  // owned; an iterator over iterables; empty at the end
};

Owned make_chain(Interpreter& in, Type* type, Value iterables) {
    GOSSAMER_TRY(sources, get_iterator(in, iterables));
    auto* chain = create_instance<Chain>(in, type);
    if (chain == nullptr) return kError;
    chain->sources = sources.detach();
    chain->active = Value::empty();
    track_once(chain);
    return Owned::adopt(chain);
}

Owned chain_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_chain_spec);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(refuse_keywords(in, type, "chain", args));
    GOSSAMER_TRY(iterables, tuple_of(in, args.from(1)));
    return make_chain(in, type, iterables.value());
}

Owned chain_from_iterable(Interpreter& in, Args args) {
    return make_chain(in, as<Type>(args[0]), args[1]);
}

Owned chain_next(Interpreter& in, Value self) {
    auto* chain = as<Chain>(self);
    for (;;) {
        if (chain->active.is_empty()) {
            Owned source = next_until_end(in, chain->sources);
            if (source.is_error() || source.is_empty()) return source;
            Owned iterator = get_iterator(in, source.get());
            source.reset();
            if (iterator.is_error()) {
                finish(chain->sources);
                return kError;
            }
            replace(chain->active, std::move(iterator));
        }
        Owned item = next_until_end(in, chain->active);
        if (!item.is_empty()) return item;
    }
}

constexpr Method kChainMethods[] = {
    {"__new__", chain_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake the iterator.", Binding::Static},
    kIteratorIter,
    kIteratorNext,
    {"from_iterable", chain_from_iterable, exactly(1),
     "from_iterable($type, iterable, /)\nA chain of the iterables that an iterable gives.", Binding::Class},
    kClassGetItem,
};
constexpr Layout kChainLayout = OwnedFields<Chain, &Chain::active, &Chain::sources>::layout;

// ---- Function and iterable: dropwhile, takewhile, filterfalse, starmap

struct Filtering : Object {
    Value function;   // owned
    Value iterator;   // owned
    bool has_turned;  // dropwhile: the first item to keep has come; takewhile: the end
};

Owned make_filtering(Interpreter& in, Args args, const TypeSpec& spec) {
    Type* type = class_of_spec(in, args, spec);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(refuse_keywords(in, type, spec.name, args));
    GOSSAMER_CHECK(check_positional(in, spec.name, {args.values, args.count}, 2, 2));
    GOSSAMER_TRY(iterator, get_iterator(in, args[2]));
    auto* filtering = create_instance<Filtering>(in, type);
    if (filtering == nullptr) return kError;
    filtering->function = share_into_slot(args[1]);
    filtering->iterator = iterator.detach();
    filtering->has_turned = false;
    track_once(filtering);
    return Owned::adopt(filtering);
}

Result<bool> answers_true(Interpreter& in, Value function, Value item) {
    GOSSAMER_TRY(answer, call(in, function, {item}));
    return is_true(in, answer.get());
}

Owned dropwhile_new(Interpreter& in, Args args) {
    return make_filtering(in, args, itertools_dropwhile_spec);
}
Owned takewhile_new(Interpreter& in, Args args) {
    return make_filtering(in, args, itertools_takewhile_spec);
}
Owned filterfalse_new(Interpreter& in, Args args) {
    return make_filtering(in, args, itertools_filterfalse_spec);
}
Owned starmap_new(Interpreter& in, Args args) {
    return make_filtering(in, args, itertools_starmap_spec);
}

Owned dropwhile_next(Interpreter& in, Value self) {
    auto* filtering = as<Filtering>(self);
    Poll poll{in};
    for (;;) {
        Owned item = next_of(in, filtering->iterator);
        if (item.is_error() || item.is_empty() || filtering->has_turned) return item;
        GOSSAMER_TRY(drops, answers_true(in, filtering->function, item.get()));
        if (!drops.get()) {
            filtering->has_turned = true;
            return item;
        }
        GOSSAMER_CHECK(poll.count());
    }
}

Owned takewhile_next(Interpreter& in, Value self) {
    auto* filtering = as<Filtering>(self);
    if (filtering->has_turned) return Owned{};
    Owned item = next_of(in, filtering->iterator);
    if (item.is_error() || item.is_empty()) return item;
    GOSSAMER_TRY(takes, answers_true(in, filtering->function, item.get()));
    if (takes.get()) return item;
    filtering->has_turned = true;
    return Owned{};
}

Owned filterfalse_next(Interpreter& in, Value self) {
    auto* filtering = as<Filtering>(self);
    const bool asks_truth =
        filtering->function.is_none() || filtering->function == Value::from_object(in.types.bool_);
    Poll poll{in};
    for (;;) {
        Owned item = next_of(in, filtering->iterator);
        if (item.is_error() || item.is_empty()) return item;
        GOSSAMER_TRY(is_out, asks_truth ? is_true(in, item.get())
                                        : answers_true(in, filtering->function, item.get()));
        if (!is_out.get()) return item;
        GOSSAMER_CHECK(poll.count());
    }
}

Owned starmap_next(Interpreter& in, Value self) {
    auto* filtering = as<Filtering>(self);
    Owned item = next_of(in, filtering->iterator);
    if (item.is_error() || item.is_empty()) return item;
    GOSSAMER_TRY(arguments, tuple_from(in, item.get()));
    return call(in, filtering->function, as<Tuple>(arguments.get())->values());
}

constexpr auto kDropwhileMethods = itertools_methods(dropwhile_new);
constexpr auto kTakewhileMethods = itertools_methods(takewhile_new);
constexpr auto kFilterfalseMethods = itertools_methods(filterfalse_new);
constexpr auto kStarmapMethods = itertools_methods(starmap_new);
// Visited and released in different orders, as in CPython.
constexpr Layout kFilteringLayout =
    visited_as(OwnedFields<Filtering, &Filtering::function, &Filtering::iterator>::layout,
               OwnedFields<Filtering, &Filtering::iterator, &Filtering::function>::traverse);

// ---- compress

struct Compress : Object {
    Value data;       // owned
    Value selectors;  // owned
};

Owned compress_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_compress_spec);
    if (type == nullptr) return kError;
    static constexpr const char* names[] = {"data", "selectors"};
    Value values[2];
    GOSSAMER_CHECK(bind_required(in, args, "compress", names, 2, values));
    GOSSAMER_TRY(data, get_iterator(in, values[0]));
    GOSSAMER_TRY(selectors, get_iterator(in, values[1]));
    auto* compress = create_instance<Compress>(in, type);
    if (compress == nullptr) return kError;
    compress->data = data.detach();
    compress->selectors = selectors.detach();
    track_once(compress);
    return Owned::adopt(compress);
}

Owned compress_next(Interpreter& in, Value self) {
    auto* compress = as<Compress>(self);
    Poll poll{in};
    for (;;) {
        Owned item = next_of(in, compress->data);
        if (item.is_error() || item.is_empty()) return item;
        GOSSAMER_TRY(selector, next_of(in, compress->selectors));
        if (selector.is_empty()) return Owned{};
        GOSSAMER_TRY(selects, is_true(in, selector.get()));
        if (selects.get()) return item;
        GOSSAMER_CHECK(poll.count());
    }
}

constexpr auto kCompressMethods = itertools_methods(compress_new);
constexpr Layout kCompressLayout = OwnedFields<Compress, &Compress::data, &Compress::selectors>::layout;

// ---- islice

struct Islice : Object {
    Value iterator;  // owned; empty at the end
    std::int64_t position;
    std::int64_t next;  // position of the next item to give
    std::int64_t stop;  // -1: none
    std::int64_t step;
};

// None is `otherwise`; what is no index, or below `least`, is the error.
Result<std::int64_t> read_bound(Interpreter& in, Value value, std::int64_t otherwise, std::int64_t least,
                                ErrorId error) {
    if (value.is_empty() || value.is_none()) return otherwise;
    if (!has_index(in, value)) return raise(in, error);
    GOSSAMER_TRY(index, to_index(in, value));
    const Value number = int_value(index.get());
    if (!number.is_int() || number.as_int() < least) return raise(in, error);
    return number.as_int();
}

Owned islice_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_islice_spec);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(refuse_keywords(in, type, "islice", args));
    GOSSAMER_CHECK(check_positional(in, "islice", {args.values, args.count}, 2, 4));
    const bool has_start = args.count > 3;
    // As CPython has it: a stop of -1 is no index, one below is out of range, as is a start of any wrong
    // kind.
    const Value given_stop = args[has_start ? 3 : 2];
    GOSSAMER_TRY(stop, read_bound(in, given_stop, -1, INT64_MIN, Error::IsliceStop));
    if (stop.get() == -1 && !given_stop.is_none()) return raise(in, Error::IsliceStop);
    GOSSAMER_TRY(start, read_bound(in, has_start ? args[2] : Value::none(), 0, 0, Error::IsliceIndices));
    if (stop.get() < -1) return raise(in, Error::IsliceIndices);
    GOSSAMER_TRY(step, read_bound(in, args.get(4), 1, 1, Error::IsliceStep));
    GOSSAMER_TRY(iterator, get_iterator(in, args[1]));
    auto* islice = create_instance<Islice>(in, type);
    if (islice == nullptr) return kError;
    islice->iterator = iterator.detach();
    islice->position = 0;
    islice->next = start.get();
    islice->stop = stop.get();
    islice->step = step.get();
    track_once(islice);
    return Owned::adopt(islice);
}

// Passes over at most `most` items without looking at them, where the iterator is one over a list or tuple;
// answers how many. What is left to pass is one item after the other.
std::int64_t skip_ahead(const Interpreter& in, Value iterator, std::int64_t most) {
    const bool is_of_list = is_exact(in.types.list_iterator, iterator);
    if (!is_of_list && !is_exact(in.types.tuple_iterator, iterator)) return 0;
    auto* sequence = as<SequenceIterator>(iterator);
    if (sequence->sequence.is_empty()) return 0;
    const std::uint64_t size = sequence_values(sequence->sequence).size();
    if (sequence->index >= size) return 0;
    const auto skipped = std::min(static_cast<std::uint64_t>(most), size - sequence->index);
    sequence->index += skipped;
    return static_cast<std::int64_t>(skipped);
}

Owned islice_next(Interpreter& in, Value self) {
    auto* islice = as<Islice>(self);
    const bool is_bounded = islice->stop >= 0;
    // At the stop the items before it that a step left out are still taken, and then the iterator is let go.
    const std::int64_t goal = is_bounded ? std::min(islice->next, islice->stop) : islice->next;
    if (islice->position < goal)
        islice->position += skip_ahead(in, islice->iterator, goal - islice->position);
    Poll poll{in};
    while (islice->position < goal) {
        Owned skipped = next_until_end(in, islice->iterator);
        if (skipped.is_error() || skipped.is_empty()) return skipped;
        ++islice->position;
        GOSSAMER_CHECK(poll.count());
    }
    if (is_bounded && islice->position >= islice->stop) {
        finish(islice->iterator);
        return Owned{};
    }
    Owned item = next_until_end(in, islice->iterator);
    if (item.is_error() || item.is_empty()) return item;
    ++islice->position;
    if (__builtin_add_overflow(islice->next, islice->step, &islice->next)) islice->next = Value::kIntMax;
    if (is_bounded) islice->next = std::min(islice->next, islice->stop);
    return item;
}

constexpr auto kIsliceMethods = itertools_methods(islice_new);
constexpr Layout kIsliceLayout = OwnedFields<Islice, &Islice::iterator>::layout;

// ---- accumulate

struct Accumulate : Object {
    Value function;  // owned; none(): addition
    Value total;     // owned; empty before the first item
    Value iterator;  // owned
    Value initial;   // owned; empty: none, or given already
};

Owned accumulate_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_accumulate_spec);
    if (type == nullptr) return kError;
    static constexpr const char* names[] = {"iterable", "func", "initial"};
    Value values[3];
    if (args.count > 3) return raise(in, Error::AccumulateArguments, args.count - 1);
    GOSSAMER_CHECK(bind_required(in, args, "accumulate", names, 1, values));
    GOSSAMER_TRY(iterator, get_iterator(in, values[0]));
    auto* accumulate = create_instance<Accumulate>(in, type);
    if (accumulate == nullptr) return kError;
    accumulate->iterator = iterator.detach();
    accumulate->function = values[1].is_empty() ? Value::none() : share_into_slot(values[1]);
    accumulate->total = Value::empty();
    accumulate->initial = values[2].is_none() ? Value::empty() : share_into_slot(values[2]);
    track_once(accumulate);
    return Owned::adopt(accumulate);
}

Owned accumulate_next(Interpreter& in, Value self) {
    auto* accumulate = as<Accumulate>(self);
    if (!accumulate->initial.is_empty()) {
        replace(accumulate->total, Owned::adopt(std::exchange(accumulate->initial, Value::empty())));
        return Owned::share(accumulate->total);
    }
    Owned item = next_of(in, accumulate->iterator);
    if (item.is_error() || item.is_empty()) return item;
    Owned total = std::move(item);
    if (!accumulate->total.is_empty()) {
        Owned before = Owned::share(accumulate->total);
        Owned sum = accumulate->function.is_none()
                        ? binary_operation(in, BinaryOperator::Add, before.get(), total.get())
                        : call(in, accumulate->function, {before.get(), total.get()});
        if (sum.is_error()) return kError;
        total = std::move(sum);
    }
    replace(accumulate->total, Owned::share(total.get()));
    return total;
}

constexpr auto kAccumulateMethods = itertools_methods(accumulate_new);
constexpr Layout kAccumulateLayout =
    visited_as(OwnedFields<Accumulate, &Accumulate::function, &Accumulate::total, &Accumulate::iterator,
                           &Accumulate::initial>::layout,
               OwnedFields<Accumulate, &Accumulate::function, &Accumulate::iterator, &Accumulate::total,
                           &Accumulate::initial>::traverse);

// ---- pairwise and batched

struct Pairwise : Object {
    Value iterator;       // owned; empty at the end
    Value before;         // owned; empty before the first pair
    Value reusable_pair;  // owned; as zip's
};

Owned pairwise_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_pairwise_spec);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(refuse_keywords(in, type, "pairwise", args));
    GOSSAMER_CHECK(check_positional(in, "pairwise", {args.values, args.count}, 1, 1));
    GOSSAMER_TRY(iterator, get_iterator(in, args[1]));
    auto* pairwise = create_instance<Pairwise>(in, type);
    if (pairwise == nullptr) return kError;
    pairwise->iterator = iterator.detach();
    pairwise->before = pairwise->reusable_pair = Value::empty();
    track_once(pairwise);
    return Owned::adopt(pairwise);
}

Owned pairwise_next(Interpreter& in, Value self) {
    auto* pairwise = as<Pairwise>(self);
    if (pairwise->iterator.is_empty()) return Owned{};
    if (pairwise->before.is_empty()) {
        Owned first = next_until_end(in, pairwise->iterator);
        if (first.is_error() || first.is_empty()) return first;
        replace(pairwise->before, std::move(first));
        if (pairwise->iterator.is_empty()) {  // the step has used this one up
            finish(pairwise->before);
            return Owned{};
        }
    }
    Owned before = Owned::share(pairwise->before);
    Owned item = next_of(in, pairwise->iterator);
    if (item.is_error() || item.is_empty()) {
        PendingGuard guard{in};
        finish(pairwise->before);
        before.reset();
        finish(pairwise->iterator);
        return item;
    }
    Owned pair =
        give_as_tuple(in, pairwise->reusable_pair, Owned::share(before.get()), Owned::share(item.get()));
    replace(pairwise->before, std::move(item));
    return pair;
}

constexpr auto kPairwiseMethods = itertools_methods(pairwise_new);
constexpr Layout kPairwiseLayout =
    OwnedFields<Pairwise, &Pairwise::iterator, &Pairwise::before, &Pairwise::reusable_pair>::layout;

struct Batched : Object {
    Value iterator;  // owned; empty at the end
    std::int64_t size;
    bool is_strict;
};

Owned batched_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_batched_spec);
    if (type == nullptr) return kError;
    static constexpr const char* names[] = {"iterable", "n", "strict"};
    Value values[3];
    GOSSAMER_CHECK(bind_required(in, args, "batched", names, 2, values));
    GOSSAMER_TRY(size, as_size(in, values[1]));
    if (size.get() < 1) return raise(in, Error::BatchSize);
    bool is_strict = false;
    if (!values[2].is_empty()) {
        GOSSAMER_TRY(given, is_true(in, values[2]));
        is_strict = given.get();
    }
    GOSSAMER_TRY(iterator, get_iterator(in, values[0]));
    auto* batched = create_instance<Batched>(in, type);
    if (batched == nullptr) return kError;
    batched->iterator = iterator.detach();
    batched->size = size.get();
    batched->is_strict = is_strict;
    track_once(batched);
    return Owned::adopt(batched);
}

Owned batched_next(Interpreter& in, Value self) {
    auto* batched = as<Batched>(self);
    if (batched->iterator.is_empty()) return Owned{};
    Owned iterator = Owned::share(batched->iterator);
    GOSSAMER_TRY(items, new_list(in));
    bool is_over = false;
    while (!is_over && static_cast<std::int64_t>(items->size) < batched->size) {
        Owned item = next_item(in, iterator.get());
        is_over = item.is_error() || item.is_empty();
        if (!is_over) GOSSAMER_CHECK(list_append(in, items.get(), std::move(item)));
    }
    const bool has_failed = is_pending(in);
    // A last batch that is not full keeps the iterator, which the next step asks once more.
    if (!is_over || (!has_failed && items->size != 0 && !batched->is_strict))
        return tuple_of(in, items->values()).to_owned();
    const bool is_incomplete = !has_failed && items->size != 0;
    {
        PendingGuard guard{in};
        iterator.reset();
        finish(batched->iterator);
        items = Ref<List>{};
    }
    if (is_incomplete) return raise(in, Error::BatchIncomplete);
    if (has_failed) return kError;
    return Owned{};
}

constexpr auto kBatchedMethods = itertools_methods(batched_new);
constexpr Layout kBatchedLayout = OwnedFields<Batched, &Batched::iterator>::layout;

}  // namespace

const TypeSpec itertools_count_spec =
    itertools_type("count", "count(start=0, step=1)\nstart, start + step and so on, for ever.", &kCountLayout,
                   sizeof(Count), kCountMethods, count_next);
const TypeSpec itertools_repeat_spec = itertools_type(
    "repeat", "repeat(object[, times])\nThe object again and again, for ever or so many times.",
    &kRepeatLayout, sizeof(Repeat), kRepeatMethods, repeat_next);
const TypeSpec itertools_cycle_spec =
    itertools_type("cycle", "cycle(iterable, /)\nThe items of the iterable, over and over.", &kCycleLayout,
                   sizeof(Cycle), kCycleMethods, cycle_next);
const TypeSpec itertools_chain_spec = itertools_type(
    "chain", "chain(*iterables)\nThe items of the first iterable, then those of the next and so on.",
    &kChainLayout, sizeof(Chain), kChainMethods, chain_next);
const TypeSpec itertools_dropwhile_spec = itertools_type(
    "dropwhile", "dropwhile(predicate, iterable, /)\nThe items from the first on for which it is false.",
    &kFilteringLayout, sizeof(Filtering), kDropwhileMethods, dropwhile_next);
const TypeSpec itertools_takewhile_spec = itertools_type(
    "takewhile", "takewhile(predicate, iterable, /)\nThe items before the first for which it is false.",
    &kFilteringLayout, sizeof(Filtering), kTakewhileMethods, takewhile_next);
const TypeSpec itertools_filterfalse_spec = itertools_type(
    "filterfalse", "filterfalse(function, iterable, /)\nThe items for which the function is false.",
    &kFilteringLayout, sizeof(Filtering), kFilterfalseMethods, filterfalse_next);
const TypeSpec itertools_starmap_spec =
    itertools_type("starmap", "starmap(function, iterable, /)\nfunction(*item) for each item.",
                   &kFilteringLayout, sizeof(Filtering), kStarmapMethods, starmap_next);
const TypeSpec itertools_compress_spec =
    itertools_type("compress", "compress(data, selectors)\nThe items whose selector is true.",
                   &kCompressLayout, sizeof(Compress), kCompressMethods, compress_next);
const TypeSpec itertools_islice_spec =
    itertools_type("islice", "islice(iterable, start, stop[, step])\nThe items that a slice would select.",
                   &kIsliceLayout, sizeof(Islice), kIsliceMethods, islice_next);
const TypeSpec itertools_accumulate_spec =
    itertools_type("accumulate", "accumulate(iterable, func=None, *, initial=None)\nRunning totals.",
                   &kAccumulateLayout, sizeof(Accumulate), kAccumulateMethods, accumulate_next);
const TypeSpec itertools_pairwise_spec =
    itertools_type("pairwise", "pairwise(iterable, /)\nEach item with the one after it.", &kPairwiseLayout,
                   sizeof(Pairwise), kPairwiseMethods, pairwise_next);
const TypeSpec itertools_batched_spec =
    itertools_type("batched", "batched(iterable, n, *, strict=False)\nThe items in tuples of n.",
                   &kBatchedLayout, sizeof(Batched), kBatchedMethods, batched_next);

}  // namespace gossamer
