// tuple: what scripts see of runtime/tuple.h; tuple_iterator.
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/errors/containers.h"
#include "runtime/instance.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/repr_guard.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>

namespace gossamer {

namespace {

[[nodiscard]] Tuple* self_of(Args args) {
    return as<Tuple>(args[0]);
}

// An instance of a subclass (a namedtuple) with copies of the items.
Owned new_subclass_tuple(Interpreter& in, Type* type, std::span<const Value> items) {
    GOSSAMER_TRY(made, allocate_variable_instance(in, type, Tuple::cell_bytes(items.size())));
    auto* tuple = as<Tuple>(made.get());
    tuple->size = items.size();
    for (std::size_t index = 0; index < items.size(); ++index)
        tuple->items[index] = share_into_slot(items[index]);
    if (!tuple->is_tracked()) in.heap.track(tuple);
    return made;
}

Owned tuple_new(Interpreter& in, Args args) {
    Type* type = class_argument(in, args, in.types.tuple);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(refuse_keywords(in, type, "tuple", args));
    GOSSAMER_CHECK(check_positional(in, "tuple", {args.values, args.count}, 0, 1));
    Owned items = args.count == 2 ? tuple_from(in, args[1]) : Owned::share(in.empty_tuple);
    if (items.is_error() || type == in.types.tuple) return items;
    return new_subclass_tuple(in, type, as<Tuple>(items.get())->values());
}

Owned tuple_repr(Interpreter& in, Args args) {
    const Tuple* tuple = self_of(args);
    if (tuple->size == 0) return new_str_value(in, "()");
    ReprGuard guard{in, args[0]};
    if (guard.is_recursive()) return new_str_value(in, "(...)");
    TextBuilder builder;
    builder.append('(');
    for (std::size_t index = 0; index < tuple->size; ++index) {
        if (index != 0) builder.append(", ");
        GOSSAMER_CHECK(append_repr(in, builder, tuple->items[index]));
    }
    builder.append(tuple->size == 1 ? ",)" : ")");
    return text_of(in, builder);
}

Owned tuple_hash_method(Interpreter& in, Args args) {
    GOSSAMER_TRY(hash, tuple_hash(in, self_of(args)));
    return new_int(in, hash.get());
}

Owned tuple_len(Interpreter&, Args args) {
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(self_of(args)->size)));
}

Owned tuple_getitem(Interpreter& in, Args args) {
    return tuple_get(in, self_of(args), args[1]);
}

Owned tuple_contains(Interpreter& in, Args args) {
    GOSSAMER_TRY(index, tuple_find(in, self_of(args), args[1], 0, Value::kIntMax));
    return Owned::boolean(index.get() >= 0);
}

Owned tuple_index(Interpreter& in, Args args) {
    std::int64_t begin = 0;
    std::int64_t end = Value::kIntMax;
    for (std::uint32_t which = 2; which < args.count; ++which) {
        GOSSAMER_TRY(bound, slice_bound(in, args[which]));
        (which == 2 ? begin : end) = bound.get();
    }
    const auto size = static_cast<std::int64_t>(self_of(args)->size);
    if (begin < 0) begin = std::max<std::int64_t>(begin + size, 0);
    if (end < 0) end += size;
    GOSSAMER_TRY(index, tuple_find(in, self_of(args), args[1], begin, end));
    if (index.get() < 0) return raise(in, Error::TupleIndexAbsent);
    return Owned::immediate(Value::from_int(index.get()));
}

Owned tuple_count(Interpreter& in, Args args) {
    std::int64_t count = 0;
    for (Value item : self_of(args)->values()) {
        GOSSAMER_TRY(equal, values_equal(in, item, args[1]));
        if (equal.get()) ++count;
    }
    return Owned::immediate(Value::from_int(count));
}

Owned tuple_add(Interpreter& in, Args args) {
    if (!is_tuple(args[1])) return raise(in, Error::TupleConcatenate, type_name(in, args[1]));
    const Tuple* left = self_of(args);
    const Tuple* right = as<Tuple>(args[1]);
    if (left->size == 0 && is_exact(in.types.tuple, right)) return Owned::share(args[1]);
    if (right->size == 0 && is_exact(in.types.tuple, left)) return Owned::share(args[0]);
    GOSSAMER_TRY(result, new_tuple(in, left->size + right->size));
    Value* const end = share_into_slots(result->items, left->values());
    share_into_slots(end, right->values());
    finish_tuple(result.get());
    return std::move(result).to_owned();
}

Owned tuple_mul(Interpreter& in, Args args) {
    GOSSAMER_TRY(count, as_index(in, args[1], in.types.OverflowError));
    const Tuple* tuple = self_of(args);
    if ((count.get() == 1 || tuple->size == 0) && is_exact(in.types.tuple, tuple))
        return Owned::share(args[0]);
    const std::size_t times = count.get() < 0 ? 0 : static_cast<std::size_t>(count.get());
    if (tuple->size != 0 && times > (std::size_t{1} << 48) / tuple->size) return raise_memory_error(in);
    GOSSAMER_TRY(result, new_tuple(in, tuple->size * times));
    for (std::size_t index = 0; index < tuple->size * times; ++index)
        result->items[index] = share_into_slot(tuple->items[index % tuple->size]);
    finish_tuple(result.get());
    return std::move(result).to_owned();
}

Owned tuple_iter(Interpreter& in, Args args) {
    return new_sequence_iterator(in, in.types.tuple_iterator, args[0], 0);
}

Owned tuple_getnewargs(Interpreter& in, Args args) {
    GOSSAMER_TRY(plain, tuple_of(in, self_of(args)->values()));
    return tuple_of(in, {plain.value()}).to_owned();
}

// ---- tuple_iterator

[[nodiscard]] SequenceIterator* iterator_of(Args args) {
    return as<SequenceIterator>(args[0]);
}

Owned tuple_iterator_hint(Interpreter&, Args args) {
    const SequenceIterator* iterator = iterator_of(args);
    if (!iterator->sequence.is_heap()) return Owned::immediate(Value::from_int(0));
    return Owned::immediate(
        Value::from_int(static_cast<std::int64_t>(as<Tuple>(iterator->sequence)->size - iterator->index)));
}

Owned tuple_iterator_reduce(Interpreter& in, Args args) {
    GOSSAMER_TRY(iter, builtin_named(in, "iter"));
    Value sequence = iterator_of(args)->sequence;
    if (!sequence.is_heap()) return reduce_to(in, iter.get(), {Value::from_object(in.empty_tuple)});
    return reduce_to(in, iter.get(), {sequence},
                     Value::from_int(static_cast<std::int64_t>(iterator_of(args)->index)));
}

Owned tuple_iterator_setstate(Interpreter& in, Args args) {
    GOSSAMER_TRY(given, position_in_state(in, args[1]));
    SequenceIterator* iterator = iterator_of(args);
    if (!iterator->sequence.is_heap()) return Owned::none();
    const auto size = static_cast<std::int64_t>(as<Tuple>(iterator->sequence)->size);
    iterator->index = static_cast<std::uint64_t>(std::clamp<std::int64_t>(given.get(), 0, size));
    return Owned::none();
}

constexpr Method kTupleMethods[] = {
    {"__new__", tuple_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake a tuple of the class.",
     Binding::Static},
    {"__repr__", tuple_repr, exactly(0), ""},
    {"__hash__", tuple_hash_method, exactly(0), ""},
    {"__lt__", compare_native<TypeFlags::kTuple, Comparison::Lt>, exactly(1), ""},
    {"__le__", compare_native<TypeFlags::kTuple, Comparison::Le>, exactly(1), ""},
    {"__eq__", compare_native<TypeFlags::kTuple, Comparison::Eq>, exactly(1), ""},
    {"__ne__", compare_native<TypeFlags::kTuple, Comparison::Ne>, exactly(1), ""},
    {"__gt__", compare_native<TypeFlags::kTuple, Comparison::Gt>, exactly(1), ""},
    {"__ge__", compare_native<TypeFlags::kTuple, Comparison::Ge>, exactly(1), ""},
    {"__iter__", tuple_iter, exactly(0), ""},
    {"__len__", tuple_len, exactly(0), ""},
    {"__getitem__", tuple_getitem, exactly(1), ""},
    {"__contains__", tuple_contains, exactly(1), ""},
    {"__add__", tuple_add, exactly(1), ""},
    {"__mul__", tuple_mul, exactly(1), ""},
    {"__rmul__", tuple_mul, exactly(1), ""},
    {"__getnewargs__", tuple_getnewargs, exactly(0), "__getnewargs__($self, /)\nArguments for copying."},
    {"count", tuple_count, exactly(1),
     "count($self, value, /)\nReturn how many items are equal to the value."},
    {"index", tuple_index, between(1, 3),
     "index($self, value, start=0, stop=sys.maxsize, /)\nReturn the first index of the value; ValueError if "
     "there is none."},
    kClassGetItem,
};

constexpr Method kTupleIteratorMethods[] = {
    kIteratorIter,
    kIteratorNext,
    {"__length_hint__", tuple_iterator_hint, exactly(0),
     "__length_hint__($self, /)\nHow many items are left."},
    {"__reduce__", tuple_iterator_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"__setstate__", tuple_iterator_setstate, exactly(1),
     "__setstate__($self, object, /)\nSet the position."},
};

}  // namespace

extern const TypeSpec tuple_type_spec;
constexpr TypeSpec tuple_type_spec{
    .name = "tuple",
    .module = "builtins",
    .documentation = "tuple(iterable=(), /)\nImmutable sequence of any objects.",
    .layout = &tuple_layout,
    .basic_size = sizeof(Tuple),
    .flags = TypeFlags::kBaseType | TypeFlags::kTuple | TypeFlags::kSequence | TypeFlags::kMatchSelf |
             TypeFlags::kVariableSize | TypeFlags::kImmutable,
    .methods = kTupleMethods,
    .getters = {},
};

extern const TypeSpec tuple_iterator_type_spec;
constexpr TypeSpec tuple_iterator_type_spec =
    iterator_spec("tuple_iterator", &sequence_iterator_layout, sizeof(SequenceIterator),
                  kTupleIteratorMethods, tuple_iterator_next, TypeFlags::kQuietSteps);

}  // namespace gossamer
