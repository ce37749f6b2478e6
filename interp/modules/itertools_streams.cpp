// itertools: the iterators that pass the items of an iterable on, some of them, or changed.
//
// Every step function takes what it needs of its own fields into owners before it runs code, and an exhausted
// one stays so. Which of them let go of their source at its end, and what they still hold of the items given
// last, is CPython's: scripts can tell.
#include "modules/itertools.h"
#include "runtime/call.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/core.h"
#include "runtime/errors/exceptions.h"
#include "runtime/list.h"
#include "runtime/number.h"

#include <algorithm>

namespace gossamer {

namespace {

// ---- chain

struct Chain : Object {
    Value active;   // owned; the iterator of the present iterable, or empty
    Value sources;  // owned; an iterator over iterables; empty at the end
};

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

Owned chain_reduce(Interpreter& in, Args args) {
    const auto* chain = as<Chain>(args[0]);
    if (chain->sources.is_empty()) return reduce_iterator(in, args[0], {});
    GOSSAMER_TRY(state, chain->active.is_empty() ? tuple_of(in, {chain->sources})
                                                 : tuple_of(in, {chain->sources, chain->active}));
    return reduce_iterator(in, args[0], {}, state.value());
}

Owned chain_setstate(Interpreter& in, Args args) {
    const Tuple* state = state_tuple(in, args[1]);
    if (state == nullptr) return kError;
    if (state->size < 1 || state->size > 2) return raise(in, Error::FieldsExactly, 2, state->size);
    for (const Value part : state->values()) {
        if (type_of(in, part)->find_special(Special::next).is_empty())
            return raise(in, Error::AnyTypeError, "Arguments must be iterators.");
    }
    auto* chain = as<Chain>(args[0]);
    const Owned keeper = Owned::share(args[1]);
    replace(chain->sources, Owned::share(state->items[0]));
    if (state->size == 2) replace(chain->active, Owned::share(state->items[1]));
    return Owned::none();
}

constexpr auto kChainMethods = itertools_methods(
    chain_new, reduce_method(chain_reduce), setstate_method(chain_setstate),
    Method{"from_iterable", chain_from_iterable, exactly(1),
           "from_iterable($type, iterable, /)\nA chain of the iterables that an iterable gives.",
           Binding::Class},
    kClassGetItem);
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

Owned filtering_reduce(Interpreter& in, Args args) {
    const auto* filtering = as<Filtering>(args[0]);
    return reduce_iterator(in, args[0], {filtering->function, filtering->iterator});
}

Owned turning_reduce(Interpreter& in, Args args) {
    const auto* filtering = as<Filtering>(args[0]);
    return reduce_iterator(in, args[0], {filtering->function, filtering->iterator},
                           Value::from_int(filtering->has_turned ? 1 : 0));
}

Owned turning_setstate(Interpreter& in, Args args) {
    GOSSAMER_CHECK(warn_of_copying(in));
    GOSSAMER_TRY(has_turned, is_true(in, args[1]));
    as<Filtering>(args[0])->has_turned = has_turned.get();
    return Owned::none();
}

constexpr auto kDropwhileMethods =
    itertools_methods(dropwhile_new, reduce_method(turning_reduce), setstate_method(turning_setstate));
constexpr auto kTakewhileMethods =
    itertools_methods(takewhile_new, reduce_method(turning_reduce), setstate_method(turning_setstate));
constexpr auto kFilterfalseMethods = itertools_methods(filterfalse_new, reduce_method(filtering_reduce));
constexpr auto kStarmapMethods = itertools_methods(starmap_new, reduce_method(filtering_reduce));
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

Owned compress_reduce(Interpreter& in, Args args) {
    const auto* compress = as<Compress>(args[0]);
    return reduce_iterator(in, args[0], {compress->data, compress->selectors});
}

constexpr auto kCompressMethods = itertools_methods(compress_new, reduce_method(compress_reduce));
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
    const Result<std::int64_t> number = as_int64(in, index.get());
    if (number.is_error()) {
        clear_pending(in);
        return raise(in, error);
    }
    if (number.get() < least) return raise(in, error);
    return std::clamp(number.get(), Value::kIntMin, Value::kIntMax);  // nobody comes to more items than that
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

// What islice takes of its iterator, whose StopIteration is its own. With the last item it lets it go.
Owned next_of_islice(Interpreter& in, Islice* islice) {
    if (islice->iterator.is_empty()) return Owned{};
    Owned item = next_of(in, islice->iterator);
    if (item.is_empty() || (item.is_error() && pending_is(in, in.types.StopIteration))) {
        PendingGuard guard{in};
        finish(islice->iterator);
    }
    return item;
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
        Owned skipped = next_of_islice(in, islice);
        if (skipped.is_error() || skipped.is_empty()) return skipped;
        ++islice->position;
        GOSSAMER_CHECK(poll.count());
    }
    if (is_bounded && islice->position >= islice->stop) {
        finish(islice->iterator);
        return Owned{};
    }
    Owned item = next_of_islice(in, islice);
    if (item.is_error() || item.is_empty()) return item;
    ++islice->position;
    if (__builtin_add_overflow(islice->next, islice->step, &islice->next)) islice->next = Value::kIntMax;
    if (is_bounded) islice->next = std::min(islice->next, islice->stop);
    return item;
}

Owned islice_reduce(Interpreter& in, Args args) {
    const auto* islice = as<Islice>(args[0]);
    if (islice->iterator.is_empty()) {
        GOSSAMER_TRY(nothing, new_list(in));
        GOSSAMER_TRY(iterator, get_iterator(in, nothing.value()));
        return reduce_iterator(in, args[0], {iterator.get(), Value::from_int(0)}, Value::from_int(0));
    }
    const Value stop = islice->stop < 0 ? Value::none() : Value::from_int(islice->stop);
    return reduce_iterator(
        in, args[0], {islice->iterator, Value::from_int(islice->next), stop, Value::from_int(islice->step)},
        Value::from_int(islice->position));
}

Owned islice_setstate(Interpreter& in, Args args) {
    GOSSAMER_CHECK(warn_of_copying(in));
    if (!args[1].is_int()) return raise(in, Error::IntegerRequired);
    as<Islice>(args[0])->position = args[1].as_int();
    return Owned::none();
}

constexpr auto kIsliceMethods =
    itertools_methods(islice_new, reduce_method(islice_reduce), setstate_method(islice_setstate));
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

// An item that is still to come, in front of the others.
Owned chain_behind(Interpreter& in, Value item, Value iterator) {
    GOSSAMER_TRY(first, tuple_of(in, {item}));
    GOSSAMER_TRY(parts, tuple_of(in, {first.value(), iterator}));
    return make_chain(in, partner_type(in, itertools_chain_spec), parts.value());
}

// A total of None would look like none yet: it goes in front, and a slice leaves it out again.
Owned reduce_none_total(Interpreter& in, Value self) {
    const auto* accumulate = as<Accumulate>(self);
    GOSSAMER_TRY(items, chain_behind(in, Value::none(), accumulate->iterator));
    GOSSAMER_TRY(running,
                 call(in, Value::from_object(heap_type(accumulate)), {items.get(), accumulate->function}));
    return reduce_to(in, Value::from_object(partner_type(in, itertools_islice_spec)),
                     {running.get(), Value::from_int(1), Value::none()});
}

Owned accumulate_reduce(Interpreter& in, Args args) {
    const auto* accumulate = as<Accumulate>(args[0]);
    if (!accumulate->initial.is_empty()) {
        GOSSAMER_TRY(items, chain_behind(in, accumulate->initial, accumulate->iterator));
        return reduce_iterator(in, args[0], {items.get(), accumulate->function}, Value::none());
    }
    if (accumulate->total.is_none()) {
        GOSSAMER_CHECK(warn_of_copying(in));
        return reduce_none_total(in, args[0]);
    }
    return reduce_iterator(in, args[0], {accumulate->iterator, accumulate->function},
                           accumulate->total.is_empty() ? Value::none() : accumulate->total);
}

Owned accumulate_setstate(Interpreter& in, Args args) {
    GOSSAMER_CHECK(warn_of_copying(in));
    replace(as<Accumulate>(args[0])->total, Owned::share(args[1]));
    return Owned::none();
}

constexpr auto kAccumulateMethods =
    itertools_methods(accumulate_new, reduce_method(accumulate_reduce), setstate_method(accumulate_setstate));
constexpr Layout kAccumulateLayout =
    visited_as(OwnedFields<Accumulate, &Accumulate::function, &Accumulate::total, &Accumulate::iterator,
                           &Accumulate::initial>::layout,
               OwnedFields<Accumulate, &Accumulate::function, &Accumulate::iterator, &Accumulate::total,
                           &Accumulate::initial>::traverse);

}  // namespace

Owned make_chain(Interpreter& in, Type* type, Value iterables) {
    GOSSAMER_TRY(sources, get_iterator(in, iterables));
    auto* chain = create_instance<Chain>(in, type);
    if (chain == nullptr) return kError;
    chain->sources = sources.detach();
    chain->active = Value::empty();
    track_once(chain);
    return Owned::adopt(chain);
}

const TypeSpec itertools_chain_spec = itertools_type(
    "chain", "chain(*iterables)\nThe items of the first iterable, then those of the next and so on.",
    &kChainLayout, sizeof(Chain), kChainMethods, guarded_step<chain_next>);
const TypeSpec itertools_dropwhile_spec = itertools_type(
    "dropwhile", "dropwhile(predicate, iterable, /)\nThe items from the first on for which it is false.",
    &kFilteringLayout, sizeof(Filtering), kDropwhileMethods, guarded_step<dropwhile_next>);
const TypeSpec itertools_takewhile_spec = itertools_type(
    "takewhile", "takewhile(predicate, iterable, /)\nThe items before the first for which it is false.",
    &kFilteringLayout, sizeof(Filtering), kTakewhileMethods, guarded_step<takewhile_next>);
const TypeSpec itertools_filterfalse_spec = itertools_type(
    "filterfalse", "filterfalse(function, iterable, /)\nThe items for which the function is false.",
    &kFilteringLayout, sizeof(Filtering), kFilterfalseMethods, guarded_step<filterfalse_next>);
const TypeSpec itertools_starmap_spec =
    itertools_type("starmap", "starmap(function, iterable, /)\nfunction(*item) for each item.",
                   &kFilteringLayout, sizeof(Filtering), kStarmapMethods, guarded_step<starmap_next>);
const TypeSpec itertools_compress_spec =
    itertools_type("compress", "compress(data, selectors)\nThe items whose selector is true.",
                   &kCompressLayout, sizeof(Compress), kCompressMethods, guarded_step<compress_next>);
const TypeSpec itertools_islice_spec =
    itertools_type("islice", "islice(iterable, start, stop[, step])\nThe items that a slice would select.",
                   &kIsliceLayout, sizeof(Islice), kIsliceMethods, guarded_step<islice_next>);
const TypeSpec itertools_accumulate_spec =
    itertools_type("accumulate", "accumulate(iterable, func=None, *, initial=None)\nRunning totals.",
                   &kAccumulateLayout, sizeof(Accumulate), kAccumulateMethods, guarded_step<accumulate_next>);

}  // namespace gossamer
