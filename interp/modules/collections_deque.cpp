// _collections.deque and its two iterators: what scripts see of modules/deque.h.
#include "modules/collections_types.h"
#include "modules/deque.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/containers.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/owned_fields.h"
#include "runtime/repr_guard.h"
#include "runtime/slice.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <span>

namespace gossamer {

namespace {

struct DequeIterator : Object {
    Value deque;          // owned
    std::uint64_t index;  // items given
    std::uint64_t remaining;
    std::uint64_t state;  // of the deque at the start
};

[[nodiscard]] Deque* self_of(Args args) {
    return as<Deque>(args[0]);
}
Owned none_unless(Status status) {
    return status.is_error() ? Owned{kError} : Owned::none();
}
[[nodiscard]] bool is_deque(const Interpreter& in, Value value) {
    return value.is_heap() && type_of(in, value)->spec == &deque_type_spec;
}

// ---- Making

Owned new_deque(Interpreter& in, Type* type, std::int64_t maximum) {
    auto* deque = create_instance<Deque>(in, type);
    if (deque == nullptr) return kError;
    deque->weakrefs = nullptr;
    deque->items = nullptr;
    deque->capacity = deque->first = deque->size = deque->state = 0;
    deque->maximum = maximum;
    track_once(deque);
    return Owned::adopt(deque);
}

Owned deque_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, deque_type_spec);
    if (type == nullptr) return kError;
    return new_deque(in, type, Deque::kUnbounded);
}

Owned deque_init(Interpreter& in, Args args) {
    static constexpr const char* names[] = {"iterable", "maxlen"};
    Value values[2];
    GOSSAMER_CHECK(bind_required(in, args, "deque", names, 0, values));
    std::int64_t maximum = Deque::kUnbounded;
    if (!values[1].is_empty() && !values[1].is_none()) {
        if (!is_any_int(values[1])) return raise(in, Error::IntegerRequired);
        GOSSAMER_TRY(given, as_size(in, values[1]));
        if (given.get() < 0) return raise(in, Error::DequeMaximumNegative);
        maximum = given.get();
    }
    self_of(args)->maximum = maximum;
    if (self_of(args)->size != 0) deque_clear(self_of(args));
    if (!values[0].is_empty()) GOSSAMER_CHECK(deque_extend(in, self_of(args), DequeEnd::Right, values[0]));
    return Owned::none();
}

// A subclass makes its copies itself.
Owned deque_copy(Interpreter& in, Args args) {
    Type* type = heap_type(args[0].as_object());
    const std::int64_t maximum = self_of(args)->maximum;
    if (type->has(TypeFlags::kHeapType)) {
        const Value arguments[] = {args[0], Value::from_int(maximum)};
        const std::size_t given = maximum == Deque::kUnbounded ? 1 : 2;
        Owned copy = call(in, Value::from_object(type), std::span{arguments, given});
        if (copy.is_error() || is_deque(in, copy.get())) return copy;
        return raise(in, Error::DequeCopyType, type->name_text(), type_name(in, copy.get()));
    }
    GOSSAMER_TRY(copy, new_deque(in, type, maximum));
    GOSSAMER_CHECK(deque_extend(in, as<Deque>(copy.get()), DequeEnd::Right, args[0]));
    return copy;
}

// ---- Ends

template <DequeEnd kEnd>
Owned deque_append(Interpreter& in, Args args) {
    return none_unless(deque_add(in, self_of(args), kEnd, Owned::share(args[1])));
}
template <DequeEnd kEnd>
Owned deque_extend_method(Interpreter& in, Args args) {
    return none_unless(deque_extend(in, self_of(args), kEnd, args[1]));
}
template <DequeEnd kEnd>
Owned deque_pop(Interpreter& in, Args args) {
    if (self_of(args)->size == 0) return raise(in, Error::DequePopEmpty);
    return deque_take(self_of(args), kEnd);
}

Owned deque_clear_method(Interpreter&, Args args) {
    deque_clear(self_of(args));
    return Owned::none();
}

Owned deque_rotate_method(Interpreter& in, Args args) {
    std::int64_t steps = 1;
    if (args.count == 2) {
        GOSSAMER_TRY(given, as_size(in, args[1]));
        steps = given.get();
    }
    deque_rotate(self_of(args), steps);
    return Owned::none();
}

Owned deque_reverse(Interpreter&, Args args) {
    Deque* deque = self_of(args);
    for (std::uint64_t left = 0; left < deque->size / 2; ++left)
        std::swap(deque->at(left), deque->at(deque->size - 1 - left));
    return Owned::none();
}

// ---- Items

// What an index below zero counts from: the length that the class tells.
Result<std::int64_t> told_length(Interpreter& in, Args args) {
    if (!heap_type(args[0].as_object())->has(TypeFlags::kHeapType))
        return static_cast<std::int64_t>(self_of(args)->size);
    return length(in, args[0]);
}

Result<std::int64_t> read_index(Interpreter& in, Args args) {
    GOSSAMER_TRY(given, as_index(in, args[1], in.types.OverflowError));
    std::int64_t index = given.get();
    if (index < 0) {
        GOSSAMER_TRY(length, told_length(in, args));
        index += length.get();
    }
    if (index < 0 || index >= static_cast<std::int64_t>(self_of(args)->size))
        return raise(in, Error::DequeIndexRange);
    return index;
}

Owned deque_getitem(Interpreter& in, Args args) {
    GOSSAMER_TRY(index, read_index(in, args));
    return Owned::share(self_of(args)->at(static_cast<std::uint64_t>(index.get())));
}

Owned deque_setitem(Interpreter& in, Args args) {
    GOSSAMER_TRY(index, read_index(in, args));
    replace(self_of(args)->at(static_cast<std::uint64_t>(index.get())), Owned::share(args[2]));
    return Owned::none();
}

Owned deque_delitem(Interpreter& in, Args args) {
    GOSSAMER_TRY(index, read_index(in, args));
    deque_remove_at(self_of(args), static_cast<std::uint64_t>(index.get())).reset();
    return Owned::none();
}

Owned deque_insert_method(Interpreter& in, Args args) {
    Deque* deque = self_of(args);
    GOSSAMER_TRY(given, as_size(in, args[1]));
    if (deque->is_full()) return raise(in, Error::DequeFull);
    const auto size = static_cast<std::int64_t>(deque->size);
    const std::int64_t index = given.get() < 0 ? given.get() + size : given.get();
    const auto place = static_cast<std::uint64_t>(std::clamp<std::int64_t>(index, 0, size));
    return none_unless(deque_insert(in, deque, place, Owned::share(args[2])));
}

// Calls `found(index)` for the items equal to the value within [begin, end), until it answers false.
template <class Found>
Status each_equal(Interpreter& in, Deque* deque, Value value, std::uint64_t begin, std::uint64_t end,
                  ErrorId mutated, Found found) {
    const std::uint64_t state = deque->state;
    for (std::uint64_t index = begin; index < end && index < deque->size; ++index) {
        Owned item = Owned::share(deque->at(index));
        GOSSAMER_TRY(equal, values_equal(in, item.get(), value));
        if (deque->state != state) return raise(in, mutated);
        if (equal.get() && !found(index)) break;
    }
    return Status::ok();
}

// Index of the first item equal to the value, or -1.
Result<std::int64_t> find_item(Interpreter& in, Deque* deque, Value value, std::uint64_t begin,
                               std::uint64_t end, ErrorId mutated = Error::DequeMutated) {
    std::int64_t place = -1;
    GOSSAMER_CHECK(each_equal(in, deque, value, begin, end, mutated, [&place](std::uint64_t index) {
        place = static_cast<std::int64_t>(index);
        return false;
    }));
    return place;
}

Owned raise_absent(Interpreter& in, Value value) {
    GOSSAMER_TRY(text, repr_of(in, value));
    return raise(in, Error::DequeIndexAbsent, as<Str>(text.get())->text());
}

Owned deque_index(Interpreter& in, Args args) {
    const auto size = static_cast<std::int64_t>(self_of(args)->size);
    std::int64_t bounds[2] = {0, size};
    for (std::uint32_t which = 2; which < args.count; ++which) {
        GOSSAMER_TRY(bound, slice_bound(in, args[which]));
        const std::int64_t given = bound.get() < 0 ? bound.get() + size : bound.get();
        bounds[which - 2] = std::clamp<std::int64_t>(given, 0, size);
    }
    GOSSAMER_TRY(index, find_item(in, self_of(args), args[1], static_cast<std::uint64_t>(bounds[0]),
                                  static_cast<std::uint64_t>(bounds[1])));
    if (index.get() < 0) return raise_absent(in, args[1]);
    return Owned::immediate(Value::from_int(index.get()));
}

Owned deque_contains(Interpreter& in, Args args) {
    GOSSAMER_TRY(index, find_item(in, self_of(args), args[1], 0, self_of(args)->size));
    return Owned::boolean(index.get() >= 0);
}

Owned deque_count(Interpreter& in, Args args) {
    std::int64_t count = 0;
    GOSSAMER_CHECK(each_equal(in, self_of(args), args[1], 0, self_of(args)->size, Error::DequeMutated,
                              [&count](std::uint64_t) {
                                  ++count;
                                  return true;
                              }));
    return Owned::immediate(Value::from_int(count));
}

Owned deque_remove(Interpreter& in, Args args) {
    GOSSAMER_TRY(index,
                 find_item(in, self_of(args), args[1], 0, self_of(args)->size, Error::DequeMutatedInRemove));
    if (index.get() < 0) return raise_absent(in, args[1]);
    deque_remove_at(self_of(args), static_cast<std::uint64_t>(index.get())).reset();
    return Owned::none();
}

[[nodiscard]] std::int64_t length_of(const Object* deque) {
    return static_cast<std::int64_t>(static_cast<const Deque*>(deque)->size);
}
Owned item_of(Interpreter&, Object* deque, std::uint64_t index) {
    return Owned::share(static_cast<Deque*>(deque)->at(index));
}
Owned deque_len(Interpreter&, Args args) {
    return Owned::immediate(Value::from_int(length_of(self_of(args))));
}

// ---- Operators

Owned deque_add_method(Interpreter& in, Args args) {
    if (!is_deque(in, args[1])) return raise(in, Error::DequeConcatenate, type_name(in, args[1]));
    GOSSAMER_TRY(result, deque_copy(in, args));
    GOSSAMER_CHECK(deque_extend(in, as<Deque>(result.get()), DequeEnd::Right, args[1]));
    return result;
}

Owned deque_iadd(Interpreter& in, Args args) {
    GOSSAMER_CHECK(deque_extend(in, self_of(args), DequeEnd::Right, args[1]));
    return Owned::share(args[0]);
}

Status repeat_in_place(Interpreter& in, Deque* deque, Value count) {
    GOSSAMER_TRY(asked, repeat_count(in, count));
    std::int64_t times = asked.get();
    if (times <= 0) {
        deque_clear(deque);
        return Status::ok();
    }
    GOSSAMER_TRY(items, list_from(in, Value::from_object(deque)));
    const auto size = static_cast<std::int64_t>(as<List>(items.get())->size);
    if (size == 0) return Status::ok();
    // No more rounds than fill it: one that is full already stays untouched, iterators and all. Only a single
    // item is always added once more.
    if (deque->maximum != Deque::kUnbounded) {
        times =
            std::min(times, std::max((deque->maximum + size - 1) / size, std::int64_t{size == 1 ? 2 : 1}));
    }
    for (std::int64_t time = 1; time < times; ++time)
        GOSSAMER_CHECK(deque_extend(in, deque, DequeEnd::Right, items.get()));
    return Status::ok();
}

Owned deque_mul(Interpreter& in, Args args) {
    GOSSAMER_TRY(result, deque_copy(in, args));
    GOSSAMER_CHECK(repeat_in_place(in, as<Deque>(result.get()), args[1]));
    return result;
}

Owned deque_imul(Interpreter& in, Args args) {
    GOSSAMER_CHECK(repeat_in_place(in, self_of(args), args[1]));
    return Owned::share(args[0]);
}

template <Comparison kComparison>
Owned deque_compare(Interpreter& in, Args args) {
    if (!is_deque(in, args[1])) return Owned::not_implemented();
    GOSSAMER_TRY(left, list_from(in, args[0]));
    GOSSAMER_TRY(right, list_from(in, args[1]));
    return compare_sequences(in, left.get(), right.get(), kComparison);
}

Owned deque_repr(Interpreter& in, Args args) {
    ReprGuard guard{in, args[0]};
    if (guard.is_recursive()) return new_str_value(in, "[...]");
    GOSSAMER_TRY(items, list_from(in, args[0]));
    TextBuilder builder;
    builder.append(heap_type(args[0].as_object())->name->text());
    builder.append('(');
    GOSSAMER_CHECK(append_repr(in, builder, items.get()));
    if (self_of(args)->maximum != Deque::kUnbounded) {
        builder.append(", maxlen=");
        builder.append_int(self_of(args)->maximum);
    }
    builder.append(')');
    return text_of(in, builder);
}

Owned deque_maxlen(Interpreter& in, Value self) {
    const std::int64_t maximum = as<Deque>(self)->maximum;
    return maximum == Deque::kUnbounded ? Owned::none() : new_int(in, maximum);
}

Owned deque_sizeof(Interpreter& in, Args args) {
    return new_int(in, static_cast<std::int64_t>(sizeof(Deque) + self_of(args)->capacity * sizeof(Value)));
}

// ---- Iterators

Owned new_iterator(Interpreter& in, Args args, const TypeSpec& spec) {
    auto* iterator = create_exact<DequeIterator>(in, partner_type(in, spec));
    if (iterator == nullptr) return raise_memory_error(in);
    iterator->deque = share_into_slot(args[0]);
    iterator->index = 0;
    iterator->remaining = self_of(args)->size;
    iterator->state = self_of(args)->state;
    in.heap.track(iterator);
    return Owned::adopt(iterator);
}

Owned deque_iter(Interpreter& in, Args args) {
    return new_iterator(in, args, deque_iterator_type_spec);
}
Owned deque_reversed(Interpreter& in, Args args) {
    return new_iterator(in, args, deque_reverse_iterator_type_spec);
}

template <DequeEnd kFrom>
Owned deque_iterator_next(Interpreter& in, Value self) {
    auto* iterator = as<DequeIterator>(self);
    auto* deque = as<Deque>(iterator->deque);
    if (deque->state != iterator->state) {
        iterator->remaining = 0;
        return raise(in, Error::DequeMutated);
    }
    if (iterator->remaining == 0) return Owned{};
    --iterator->remaining;
    const std::uint64_t index = iterator->index++;
    return Owned::share(deque->at(kFrom == DequeEnd::Left ? index : deque->size - 1 - index));
}

Owned deque_iterator_hint(Interpreter& in, Args args) {
    return new_int(in, static_cast<std::int64_t>(as<DequeIterator>(args[0])->remaining));
}

Owned deque_iterator_reduce(Interpreter& in, Args args) {
    const auto* iterator = as<DequeIterator>(args[0]);
    const auto index = static_cast<std::int64_t>(iterator->index);
    return reduce_to(in, Value::from_object(heap_type(iterator)), {iterator->deque, Value::from_int(index)});
}

// (class, (), or ((), maxlen), __dict__ or None, iterator)
Owned deque_reduce(Interpreter& in, Args args) {
    GOSSAMER_TRY(iterator, get_iterator(in, args[0]));
    GOSSAMER_TRY(state, copied_state(in, args[0]));
    Value empty = Value::from_object(in.empty_tuple);
    Ref<Tuple> arguments = self_of(args)->maximum == Deque::kUnbounded
                               ? Ref<Tuple>::share(in.empty_tuple)
                               : tuple_of(in, {empty, Value::from_int(self_of(args)->maximum)});
    if (arguments.is_error()) return kError;
    Value type = Value::from_object(heap_type(args[0].as_object()));
    return tuple_of(in, {type, arguments.value(), state.get(), iterator.get()}).to_owned();
}

constexpr Method kDequeMethods[] = {
    {"__new__", deque_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake an empty deque of the class.",
     Binding::Static},
    {"__init__", deque_init, raw(), "__init__($self, /, *args, **kwargs)\nFill the deque from an iterable."},
    {"__repr__", deque_repr, exactly(0), ""},
    {"__hash__", nullptr, exactly(0), ""},
    {"__lt__", deque_compare<Comparison::Lt>, exactly(1), ""},
    {"__le__", deque_compare<Comparison::Le>, exactly(1), ""},
    {"__eq__", deque_compare<Comparison::Eq>, exactly(1), ""},
    {"__ne__", deque_compare<Comparison::Ne>, exactly(1), ""},
    {"__gt__", deque_compare<Comparison::Gt>, exactly(1), ""},
    {"__ge__", deque_compare<Comparison::Ge>, exactly(1), ""},
    {"__iter__", deque_iter, exactly(0), ""},
    {"__len__", deque_len, exactly(0), ""},
    {"__getitem__", deque_getitem, exactly(1), ""},
    {"__setitem__", deque_setitem, exactly(2), ""},
    {"__delitem__", deque_delitem, exactly(1), ""},
    {"__contains__", deque_contains, exactly(1), ""},
    {"__add__", deque_add_method, exactly(1), ""},
    {"__iadd__", deque_iadd, exactly(1), ""},
    {"__mul__", deque_mul, exactly(1), ""},
    {"__rmul__", deque_mul, exactly(1), ""},
    {"__imul__", deque_imul, exactly(1), ""},
    {"__copy__", deque_copy, exactly(0), "__copy__($self, /)\nReturn a shallow copy."},
    {"__reduce__", deque_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"__reversed__", deque_reversed, exactly(0),
     "__reversed__($self, /)\nReturn an iterator from the right to the left."},
    {"__sizeof__", deque_sizeof, exactly(0),
     "__sizeof__($self, /)\nReturn the size of the deque in memory, in bytes."},
    {"append", deque_append<DequeEnd::Right>, exactly(1),
     "append($self, item, /)\nAdd an item on the right."},
    {"appendleft", deque_append<DequeEnd::Left>, exactly(1),
     "appendleft($self, item, /)\nAdd an item on the left."},
    {"clear", deque_clear_method, exactly(0), "clear($self, /)\nRemove all items."},
    {"copy", deque_copy, exactly(0), "copy($self, /)\nReturn a shallow copy."},
    {"count", deque_count, exactly(1),
     "count($self, value, /)\nReturn how many items are equal to the value."},
    {"extend", deque_extend_method<DequeEnd::Right>, exactly(1),
     "extend($self, iterable, /)\nAdd items on the right."},
    {"extendleft", deque_extend_method<DequeEnd::Left>, exactly(1),
     "extendleft($self, iterable, /)\nAdd items on the left, one after the other."},
    {"index", deque_index, between(1, 3),
     "index($self, value, [start, [stop]])\nReturn the first index of the value; ValueError if there is "
     "none."},
    {"insert", deque_insert_method, exactly(2),
     "insert($self, index, value, /)\nInsert an item before the index."},
    {"pop", deque_pop<DequeEnd::Right>, exactly(0), "pop($self, /)\nRemove and return the rightmost item."},
    {"popleft", deque_pop<DequeEnd::Left>, exactly(0),
     "popleft($self, /)\nRemove and return the leftmost item."},
    {"remove", deque_remove, exactly(1),
     "remove($self, value, /)\nRemove the first item equal to the value."},
    {"reverse", deque_reverse, exactly(0), "reverse($self, /)\nTurn the order round, in place."},
    {"rotate", deque_rotate_method, between(0, 1),
     "rotate($self, n=1, /)\nMove all items n places to the right, round the end."},
    kClassGetItem,
};

constexpr Getter kDequeGetters[] = {
    {"maxlen", deque_maxlen, nullptr, "The most items the deque keeps, or None."},
};

constexpr Method kDequeIteratorMethods[] = {
    kIteratorIter,
    kIteratorNext,
    {"__length_hint__", deque_iterator_hint, exactly(0),
     "__length_hint__($self, /)\nHow many items are left."},
    {"__reduce__", deque_iterator_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
};

constexpr Layout kDequeIteratorLayout = OwnedFields<DequeIterator, &DequeIterator::deque>::layout;

consteval TypeSpec deque_iterator_spec(const char* name, Owned (*next)(Interpreter&, Value)) {
    TypeSpec spec =
        iterator_spec(name, &kDequeIteratorLayout, sizeof(DequeIterator), kDequeIteratorMethods, next);
    spec.module = "collections";
    return spec;
}

}  // namespace

const TypeSpec deque_type_spec{
    .name = "deque",
    .module = "collections",
    .documentation = "A sequence that grows and shrinks quickly at both ends.",
    .layout = &deque_layout,
    .basic_size = sizeof(Deque),
    .flags = TypeFlags::kBaseType | TypeFlags::kSequence | TypeFlags::kImmutable | TypeFlags::kDeque,
    .methods = kDequeMethods,
    .getters = kDequeGetters,
    .length = length_of,
    .item = item_of,
};
const TypeSpec deque_iterator_type_spec =
    deque_iterator_spec("_deque_iterator", deque_iterator_next<DequeEnd::Left>);
const TypeSpec deque_reverse_iterator_type_spec =
    deque_iterator_spec("_deque_reverse_iterator", deque_iterator_next<DequeEnd::Right>);

}  // namespace gossamer
