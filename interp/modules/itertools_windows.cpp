// itertools: pairwise and batched, which give several neighbouring items at once.
#include "modules/itertools.h"
#include "runtime/errors/containers.h"
#include "runtime/list.h"
#include "runtime/number.h"

namespace gossamer {

namespace {

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
        Owned first = next_of(in, pairwise->iterator);
        if (first.is_error() || first.is_empty()) {
            PendingGuard guard{in};
            finish(pairwise->iterator);
            return first;
        }
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
    if (args.count > 3) return raise(in, Error::BatchPositional);
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

const TypeSpec itertools_pairwise_spec =
    itertools_type("pairwise", "pairwise(iterable, /)\nEach item with the one after it.", &kPairwiseLayout,
                   sizeof(Pairwise), kPairwiseMethods, guarded_step<pairwise_next>);
const TypeSpec itertools_batched_spec =
    itertools_type("batched", "batched(iterable, n, *, strict=False)\nThe items in tuples of n.",
                   &kBatchedLayout, sizeof(Batched), kBatchedMethods, guarded_step<batched_next>);

}  // namespace gossamer
