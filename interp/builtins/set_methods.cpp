// set and frozenset: what scripts see of runtime/set.h; set_iterator.
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/containers.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/repr_guard.h"
#include "runtime/set.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

[[nodiscard]] Set* self_of(Args args) {
    return as<Set>(args[0]);
}
Owned none_unless(Status status) {
    return status.is_error() ? Owned{kError} : Owned::none();
}

// Results are plain sets or frozensets, whatever the subclass of the operand.
[[nodiscard]] Type* plain_type(const Interpreter& in, const Set* set) {
    return is_subtype(heap_type(set), in.types.frozenset) ? in.types.frozenset : in.types.set;
}

// ---- Making

Owned set_new(Interpreter& in, Args args) {
    Type* type = class_argument(in, args, in.types.set);
    if (type == nullptr) return kError;
    return new_set(in, type).to_owned();
}

Owned set_init(Interpreter& in, Args args) {
    GOSSAMER_CHECK(check_positional(in, "set", args, 0, 1));
    set_clear(self_of(args));
    if (args.count == 2) GOSSAMER_CHECK(set_update(in, self_of(args), args[1]));
    return Owned::none();
}

Owned frozenset_new(Interpreter& in, Args args) {
    Type* type = class_argument(in, args, in.types.frozenset);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(refuse_keywords(in, type, "frozenset", args));
    GOSSAMER_CHECK(check_positional(in, "frozenset", {args.values, args.count}, 0, 1));
    if (type == in.types.frozenset && args.count == 2 && is_exact(type, args[1]))
        return Owned::share(args[1]);
    if (args.count < 2) return new_set(in, type).to_owned();
    return set_from(in, type, args[1]).to_owned();
}

Owned set_copy_method(Interpreter& in, Args args) {
    if (is_exact(in.types.frozenset, args[0])) return Owned::share(args[0]);
    return set_copy(in, self_of(args), plain_type(in, self_of(args))).to_owned();
}

// ---- Elements

// An unhashable set may stand for the frozenset of the same elements where it is removed or discarded. Calls
// `operation(key, hash)`.
template <class Operation>
Result<bool> with_set_as_key(Interpreter& in, Value key, Operation operation) {
    const Result<std::int64_t> hash = dict_key_hash(in, key);
    if (!hash.is_error()) return operation(key, hash.get());
    if (!is_set(key) || !pending_is(in, in.types.TypeError)) return kError;
    clear_pending(in);
    GOSSAMER_TRY(frozen, set_copy(in, as<Set>(key), in.types.frozenset));
    return operation(frozen.value(), frozenset_hash(frozen.get()));
}

Owned set_add_method(Interpreter& in, Args args) {
    return none_unless(set_add(in, self_of(args), args[1]));
}

Result<bool> discard(Interpreter& in, Args args) {
    return with_set_as_key(in, args[1], [&](Value key, std::int64_t hash) {
        return set_discard_hashed(in, self_of(args), key, hash);
    });
}

Owned set_discard_method(Interpreter& in, Args args) {
    GOSSAMER_TRY(was_there, discard(in, args));
    return Owned::none();
}

Owned set_remove(Interpreter& in, Args args) {
    GOSSAMER_TRY(was_there, discard(in, args));
    if (!was_there.get()) return raise_with(in, in.types.KeyError, args[1]);
    return Owned::none();
}

Owned set_contains_method(Interpreter& in, Args args) {
    GOSSAMER_TRY(found, set_contains(in, self_of(args), args[1]));
    return Owned::boolean(found.get());
}

Owned set_pop_method(Interpreter& in, Args args) {
    Owned key = set_pop(self_of(args));
    if (key.is_empty()) return raise(in, Error::SetPopEmpty);
    return key;
}

Owned set_clear_method(Interpreter&, Args args) {
    set_clear(self_of(args));
    return Owned::none();
}

Owned set_len(Interpreter&, Args args) {
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(self_of(args)->size)));
}

Owned set_iter(Interpreter& in, Args args) {
    return new_set_iterator(in, self_of(args));
}

Owned frozenset_hash_method(Interpreter& in, Args args) {
    return new_int(in, frozenset_hash(self_of(args)));
}

Owned set_sizeof(Interpreter& in, Args args) {
    const Set* set = self_of(args);
    const std::uint64_t outside = set->table == set->small_table ? 0 : (set->mask + 1) * sizeof(SetEntry);
    return new_int(in, static_cast<std::int64_t>(sizeof(Set) + outside));
}

// {1, 2}, frozenset({1, 2}), Subclass({1, 2}); set() and frozenset().
Owned set_repr(Interpreter& in, Args args) {
    TextBuilder builder;
    const std::string_view name = type_name(in, args[0]);
    const bool is_plain = is_exact(in.types.set, args[0]);
    ReprGuard guard{in, args[0]};
    if (guard.is_recursive() || self_of(args)->size == 0) {
        builder.append(name);
        builder.append(guard.is_recursive() ? "(...)" : "()");
        return text_of(in, builder);
    }
    GOSSAMER_TRY(items, list_from(in, args[0]));
    if (!is_plain) {
        builder.append(name);
        builder.append('(');
    }
    builder.append('{');
    bool is_first = true;
    for (Value item : as<List>(items.get())->values()) {
        if (!is_first) builder.append(", ");
        is_first = false;
        GOSSAMER_CHECK(append_repr(in, builder, item));
    }
    builder.append(is_plain ? "}" : "})");
    return text_of(in, builder);
}

// ---- Comparing

Result<bool> compare_sets(Interpreter& in, Set* left, Set* right, Comparison comparison) {
    switch (comparison) {
    case Comparison::Lt:
        if (left->size >= right->size) return false;
        [[fallthrough]];
    case Comparison::Le: return set_is_subset(in, left, right);
    case Comparison::Gt:
        if (left->size <= right->size) return false;
        [[fallthrough]];
    case Comparison::Ge: return set_is_subset(in, right, left);
    case Comparison::Eq:
    case Comparison::Ne: break;
    }
    if (left->size != right->size) return false;
    if (left->hash_cache != -1 && right->hash_cache != -1 && left->hash_cache != right->hash_cache)
        return false;
    return set_is_subset(in, left, right);
}

template <Comparison kComparison>
Owned set_compare(Interpreter& in, Args args) {
    if (!is_set(args[1])) return Owned::not_implemented();
    GOSSAMER_TRY(answer, compare_sets(in, self_of(args), as<Set>(args[1]), kComparison));
    return Owned::boolean(answer.get() != (kComparison == Comparison::Ne));
}

Owned set_issubset(Interpreter& in, Args args) {
    Owned other = Owned::share(args[1]);
    if (!is_set(args[1])) {
        other = set_from(in, in.types.set, args[1]).to_owned();
        if (other.is_error()) return kError;
    }
    GOSSAMER_TRY(answer, set_is_subset(in, self_of(args), as<Set>(other.get())));
    return Owned::boolean(answer.get());
}

Owned set_issuperset(Interpreter& in, Args args) {
    if (is_set(args[1])) {
        GOSSAMER_TRY(answer, set_is_subset(in, as<Set>(args[1]), self_of(args)));
        return Owned::boolean(answer.get());
    }
    GOSSAMER_TRY(iterator, get_iterator(in, args[1]));
    for (;;) {
        GOSSAMER_TRY(item, next_item(in, iterator.get()));
        if (item.is_empty()) return Owned::boolean(true);
        GOSSAMER_TRY(found, set_contains(in, self_of(args), item.get()));
        if (!found.get()) return Owned::boolean(false);
    }
}

Owned set_isdisjoint(Interpreter& in, Args args) {
    GOSSAMER_TRY(answer, set_is_disjoint(in, self_of(args), args[1]));
    return Owned::boolean(answer.get());
}

// ---- Methods of the algebra: any iterables

Owned set_union(Interpreter& in, Args args) {
    GOSSAMER_TRY(result, set_copy(in, self_of(args), plain_type(in, self_of(args))));
    for (Value other : args.from(1))
        GOSSAMER_CHECK(set_update(in, result.get(), other));
    return std::move(result).to_owned();
}

Ref<Set> intersect_all(Interpreter& in, Args args) {
    Type* type = plain_type(in, self_of(args));
    if (args.count == 1) return set_copy(in, self_of(args), type);
    Ref<Set> result = set_intersection(in, self_of(args), args[1], type);
    for (Value other : args.from(2)) {
        if (result.is_error()) break;
        result = set_intersection(in, result.get(), other, type);
    }
    return result;
}

Owned set_intersection_method(Interpreter& in, Args args) {
    return intersect_all(in, args).to_owned();
}

Owned set_intersection_update(Interpreter& in, Args args) {
    GOSSAMER_TRY(result, intersect_all(in, args));
    set_swap(self_of(args), result.get());
    return Owned::none();
}

Owned set_difference_method(Interpreter& in, Args args) {
    Type* type = plain_type(in, self_of(args));
    if (args.count == 1) return set_copy(in, self_of(args), type).to_owned();
    GOSSAMER_TRY(result, set_difference(in, self_of(args), args[1], type));
    for (Value other : args.from(2))
        GOSSAMER_CHECK(set_difference_update(in, result.get(), other));
    return std::move(result).to_owned();
}

Owned set_difference_update_method(Interpreter& in, Args args) {
    for (Value other : args.from(1))
        GOSSAMER_CHECK(set_difference_update(in, self_of(args), other));
    return Owned::none();
}

// Starts from the other operand, as CPython does: that decides the order.
Owned symmetric_difference(Interpreter& in, Set* set, Value other) {
    GOSSAMER_TRY(result, set_from(in, plain_type(in, set), other));
    GOSSAMER_CHECK(set_symmetric_difference_update(in, result.get(), Value::from_object(set)));
    return std::move(result).to_owned();
}

Owned set_symmetric_difference(Interpreter& in, Args args) {
    return symmetric_difference(in, self_of(args), args[1]);
}

Owned set_symmetric_difference_update_method(Interpreter& in, Args args) {
    return none_unless(set_symmetric_difference_update(in, self_of(args), args[1]));
}

Owned set_update_method(Interpreter& in, Args args) {
    for (Value other : args.from(1))
        GOSSAMER_CHECK(set_update(in, self_of(args), other));
    return Owned::none();
}

// ---- Operators: sets on both sides

Owned unite(Interpreter& in, Set* left, Value right) {
    GOSSAMER_TRY(result, set_copy(in, left, plain_type(in, left)));
    GOSSAMER_CHECK(set_update(in, result.get(), right));
    return std::move(result).to_owned();
}
Owned intersect(Interpreter& in, Set* left, Value right) {
    return set_intersection(in, left, right, plain_type(in, left)).to_owned();
}
Owned subtract(Interpreter& in, Set* left, Value right) {
    return set_difference(in, left, right, plain_type(in, left)).to_owned();
}

using SetOperator = Owned (*)(Interpreter&, Set*, Value);

template <SetOperator kOperator>
Owned set_operator(Interpreter& in, Args args) {
    if (!is_set(args[1])) return Owned::not_implemented();
    return kOperator(in, self_of(args), args[1]);
}
template <SetOperator kOperator>
Owned set_reflected(Interpreter& in, Args args) {
    if (!is_set(args[1])) return Owned::not_implemented();
    return kOperator(in, as<Set>(args[1]), args[0]);
}
template <NativeFunction kUpdate>
Owned set_inplace(Interpreter& in, Args args) {
    if (!is_set(args[1])) return Owned::not_implemented();
    GOSSAMER_TRY(done, kUpdate(in, args));
    return Owned::share(args[0]);
}

Owned set_reduce(Interpreter& in, Args args) {
    GOSSAMER_TRY(keys, list_from(in, args[0]));
    GOSSAMER_TRY(state, copied_state(in, args[0]));
    Value type = Value::from_object(heap_type(args[0].as_object()));
    return reduce_to(in, type, {keys.get()}, state.get());
}

// ---- set_iterator

Owned set_iterator_hint(Interpreter&, Args args) {
    const auto* iterator = as<SetIterator>(args[0]);
    const bool is_valid = iterator->set.is_heap() && iterator->expected_size == as<Set>(iterator->set)->size;
    return Owned::immediate(Value::from_int(is_valid ? static_cast<std::int64_t>(iterator->remaining) : 0));
}

Owned set_iterator_reduce(Interpreter& in, Args args) {
    GOSSAMER_TRY(iter, builtin_named(in, "iter"));
    GOSSAMER_TRY(rest, new_list(in));
    const auto* iterator = as<SetIterator>(args[0]);
    if (iterator->set.is_heap()) {
        Owned set = Owned::share(iterator->set);
        std::uint64_t position = iterator->position;
        Value key;
        while (set_next(as<Set>(set.get()), position, key))
            GOSSAMER_CHECK(list_append(in, rest.get(), Owned::share(key)));
    }
    return reduce_to(in, iter.get(), {rest.value()});
}

constexpr Method kCommonMethods[] = {
    {"__repr__", set_repr, exactly(0), ""},
    {"__lt__", set_compare<Comparison::Lt>, exactly(1), ""},
    {"__le__", set_compare<Comparison::Le>, exactly(1), ""},
    {"__eq__", set_compare<Comparison::Eq>, exactly(1), ""},
    {"__ne__", set_compare<Comparison::Ne>, exactly(1), ""},
    {"__gt__", set_compare<Comparison::Gt>, exactly(1), ""},
    {"__ge__", set_compare<Comparison::Ge>, exactly(1), ""},
    {"__iter__", set_iter, exactly(0), ""},
    {"__len__", set_len, exactly(0), ""},
    {"__contains__", set_contains_method, exactly(1),
     "__contains__($self, object, /)\nWhether the set has the element."},
    {"__and__", set_operator<intersect>, exactly(1), ""},
    {"__rand__", set_reflected<intersect>, exactly(1), ""},
    {"__or__", set_operator<unite>, exactly(1), ""},
    {"__ror__", set_reflected<unite>, exactly(1), ""},
    {"__sub__", set_operator<subtract>, exactly(1), ""},
    {"__rsub__", set_reflected<subtract>, exactly(1), ""},
    {"__xor__", set_operator<symmetric_difference>, exactly(1), ""},
    {"__rxor__", set_reflected<symmetric_difference>, exactly(1), ""},
    {"__reduce__", set_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"__sizeof__", set_sizeof, exactly(0),
     "__sizeof__($self, /)\nReturn the size of the set in memory, in bytes."},
    {"copy", set_copy_method, exactly(0), "copy($self, /)\nReturn a shallow copy."},
    {"difference", set_difference_method, at_least(0),
     "difference($self, /, *others)\nThe elements that no other has."},
    {"intersection", set_intersection_method, at_least(0),
     "intersection($self, /, *others)\nThe elements that all others have."},
    {"isdisjoint", set_isdisjoint, exactly(1),
     "isdisjoint($self, other, /)\nWhether the two share no element."},
    {"issubset", set_issubset, exactly(1),
     "issubset($self, other, /)\nWhether the other has all elements of this set."},
    {"issuperset", set_issuperset, exactly(1),
     "issuperset($self, other, /)\nWhether this set has all elements of the other."},
    {"symmetric_difference", set_symmetric_difference, exactly(1),
     "symmetric_difference($self, other, /)\nThe elements that exactly one of the two has."},
    {"union", set_union, at_least(0),
     "union($self, /, *others)\nThe elements of this set and of all others."},
    kClassGetItem,
};

constexpr Method kOnlySetMethods[] = {
    {"__new__", set_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake an empty set of the class.",
     Binding::Static},
    {"__init__", set_init, raw(), "__init__($self, iterable=(), /)\nFill the set from an iterable."},
    {"__hash__", nullptr, exactly(0), ""},
    {"__iand__", set_inplace<set_intersection_update>, exactly(1), ""},
    {"__ior__", set_inplace<set_update_method>, exactly(1), ""},
    {"__isub__", set_inplace<set_difference_update_method>, exactly(1), ""},
    {"__ixor__", set_inplace<set_symmetric_difference_update_method>, exactly(1), ""},
    {"add", set_add_method, exactly(1), "add($self, object, /)\nAdd an element."},
    {"clear", set_clear_method, exactly(0), "clear($self, /)\nRemove all elements."},
    {"difference_update", set_difference_update_method, at_least(0),
     "difference_update($self, /, *others)\nRemove the elements that any other has."},
    {"discard", set_discard_method, exactly(1),
     "discard($self, object, /)\nRemove an element if it is there."},
    {"intersection_update", set_intersection_update, at_least(0),
     "intersection_update($self, /, *others)\nKeep only the elements that all others have."},
    {"pop", set_pop_method, exactly(0),
     "pop($self, /)\nRemove and return some element; KeyError if the set is empty."},
    {"remove", set_remove, exactly(1),
     "remove($self, object, /)\nRemove an element; KeyError if it is not there."},
    {"symmetric_difference_update", set_symmetric_difference_update_method, exactly(1),
     "symmetric_difference_update($self, other, /)\nKeep the elements that exactly one of the two has."},
    {"update", set_update_method, at_least(0), "update($self, /, *others)\nAdd the elements of all others."},
};

constexpr Method kOnlyFrozensetMethods[] = {
    {"__new__", frozenset_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake a frozenset of the class.",
     Binding::Static},
    {"__hash__", frozenset_hash_method, exactly(0), ""},
};

constexpr auto kSetMethods = join_tables(kCommonMethods, kOnlySetMethods);
constexpr auto kFrozensetMethods = join_tables(kCommonMethods, kOnlyFrozensetMethods);

constexpr Method kSetIteratorMethods[] = {
    kIteratorIter,
    kIteratorNext,
    {"__length_hint__", set_iterator_hint, exactly(0), "__length_hint__($self, /)\nHow many items are left."},
    {"__reduce__", set_iterator_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
};

consteval TypeSpec set_spec(const char* name, const char* documentation, std::span<const Method> methods) {
    return {.name = name,
            .module = "builtins",
            .documentation = documentation,
            .layout = &set_layout,
            .basic_size = sizeof(Set),
            .flags = TypeFlags::kBaseType | TypeFlags::kSet | TypeFlags::kMatchSelf | TypeFlags::kImmutable,
            .methods = methods,
            .getters = {}};
}

}  // namespace

extern const TypeSpec set_type_spec, frozenset_type_spec, set_iterator_type_spec;
constexpr TypeSpec set_type_spec =
    set_spec("set", "set(iterable=(), /)\nUnordered collection of different hashable elements.", kSetMethods);
constexpr TypeSpec frozenset_type_spec = set_spec(
    "frozenset", "frozenset(iterable=(), /)\nA set that never changes and can be hashed.", kFrozensetMethods);
constexpr TypeSpec set_iterator_type_spec =
    iterator_spec("set_iterator", &set_iterator_layout, sizeof(SetIterator), kSetIteratorMethods,
                  set_iterator_next, TypeFlags::kQuietSteps);

}  // namespace gossamer
