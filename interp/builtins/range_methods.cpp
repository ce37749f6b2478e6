// range: what scripts see of runtime/range.h; range_iterator and longrange_iterator.
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/numbers.h"
#include "runtime/int.h"
#include "runtime/number.h"
#include "runtime/range.h"
#include "runtime/slice.h"
#include "runtime/str.h"
#include "support/hash.h"

#include <algorithm>

namespace gossamer {

namespace {

[[nodiscard]] RangeObject* self_of(Args args) {
    return as<RangeObject>(args[0]);
}

Owned range_new(Interpreter& in, Args args) {
    if (class_argument(in, args, in.types.range) == nullptr) return kError;
    GOSSAMER_CHECK(check_positional(in, "range", args, 1, 3));
    GOSSAMER_TRY(first, to_index(in, args[1]));
    if (args.count == 2) return new_range(in, Value::from_int(0), first.get(), Value::from_int(1));
    GOSSAMER_TRY(stop, to_index(in, args[2]));
    if (args.count == 3) return new_range(in, first.get(), stop.get(), Value::from_int(1));
    GOSSAMER_TRY(step, to_index(in, args[3]));
    return new_range(in, first.get(), stop.get(), step.get());
}

Owned range_repr(Interpreter& in, Args args) {
    const RangeObject* range = self_of(args);
    TextBuilder builder;
    builder.append("range(");
    GOSSAMER_CHECK(append_repr(in, builder, range->start));
    builder.append(", ");
    GOSSAMER_CHECK(append_repr(in, builder, range->stop));
    if (range->step != Value::from_int(1)) {
        builder.append(", ");
        GOSSAMER_CHECK(append_repr(in, builder, range->step));
    }
    builder.append(')');
    return text_of(in, builder);
}

[[nodiscard]] bool is_empty(const RangeObject* range) {
    return range->length == Value::from_int(0);
}

// Two ranges are equal when they give the same numbers: start counts if there is one, step if there are two.
Result<bool> ranges_equal(Interpreter& in, const RangeObject* left, const RangeObject* right) {
    GOSSAMER_TRY(same_length, values_equal(in, left->length, right->length));
    if (!same_length.get()) return false;
    if (is_empty(left)) return true;
    GOSSAMER_TRY(same_start, values_equal(in, left->start, right->start));
    if (!same_start.get()) return false;
    if (left->length == Value::from_int(1)) return true;
    return values_equal(in, left->step, right->step);
}

template <Comparison kComparison>
Owned range_compare(Interpreter& in, Args args) {
    if (!is_range(in, args[1])) return Owned::not_implemented();
    GOSSAMER_TRY(equal, ranges_equal(in, self_of(args), as<RangeObject>(args[1])));
    return Owned::boolean(equal.get() == (kComparison == Comparison::Eq));
}

Owned range_hash(Interpreter& in, Args args) {
    const RangeObject* range = self_of(args);
    const bool has_start = !is_empty(range);
    const bool has_step = has_start && range->length != Value::from_int(1);
    const Value parts[] = {range->length, has_start ? range->start : Value::none(),
                           has_step ? range->step : Value::none()};
    TupleHash hash;
    for (Value part : parts) {
        GOSSAMER_TRY(part_hash, hash_of(in, part));
        hash.add(part_hash.get());
    }
    return new_int(in, hash.finish());
}

Owned range_len(Interpreter& in, Args args) {
    if (!self_of(args)->length.is_int()) {
        // Between 2^49 and 2^63 the length is an int of its own and still a length.
        const Result<std::int64_t> fits = as_int64(in, self_of(args)->length);
        if (fits.is_error()) {
            clear_pending(in);
            return raise(in, Error::LengthTooLarge);
        }
    }
    return Owned::share(self_of(args)->length);
}

Owned range_bool(Interpreter&, Args args) {
    return Owned::boolean(!is_empty(self_of(args)));
}

[[nodiscard]] std::int64_t length_of_range(const Object* range) {
    const Value length = static_cast<const RangeObject*>(range)->length;
    return length.is_int() ? length.as_int() : -1;
}
Owned item_of_range(Interpreter& in, Object* object, std::uint64_t index) {
    return range_item(in, static_cast<RangeObject*>(object),
                      Value::from_int(static_cast<std::int64_t>(index)));
}

Owned range_getitem(Interpreter& in, Args args) {
    if (is_slice(in, args[1])) return range_slice(in, self_of(args), args[1]);
    if (!has_index(in, args[1])) return raise(in, Error::RangeIndexType, type_name(in, args[1]));
    GOSSAMER_TRY(index, to_index(in, args[1]));
    return range_item(in, self_of(args), index.get());
}

[[nodiscard]] bool is_plain_int(const Interpreter& in, Value value) {
    return value.is_int() || value.is_bool() || is_exact(in.types.int_, value);
}

// How often the value is in the range, by comparing with each of its numbers: for whatever is no plain int.
Owned search(Interpreter& in, const RangeObject* range, Value value, bool stop_at_first, Value& index) {
    GOSSAMER_TRY(iterator, range_iterator_of(in, range));
    Poll poll{in};
    std::int64_t count = 0;
    for (std::int64_t position = 0;; ++position) {
        GOSSAMER_TRY(item, next_item(in, iterator.get()));
        if (item.is_empty()) break;
        GOSSAMER_TRY(equal, values_equal(in, item.get(), value));
        if (equal.get()) {
            ++count;
            index = Value::from_int(position);
            if (stop_at_first) break;
        }
        GOSSAMER_CHECK(poll.count());
    }
    return Owned::immediate(Value::from_int(count));
}

// Where the value stands; empty when nowhere.
Owned find_value(Interpreter& in, const RangeObject* range, Value value) {
    if (is_plain_int(in, value)) return range_find(in, range, int_value(value));
    Value index = Value::empty();
    GOSSAMER_TRY(count, search(in, range, value, true, index));
    return Owned::immediate(index);
}

Owned range_contains(Interpreter& in, Args args) {
    GOSSAMER_TRY(index, find_value(in, self_of(args), args[1]));
    return Owned::boolean(!index.is_empty());
}

Owned range_index(Interpreter& in, Args args) {
    GOSSAMER_TRY(index, find_value(in, self_of(args), args[1]));
    if (!index.is_empty()) return index;
    if (!is_plain_int(in, args[1])) return raise(in, Error::SequenceIndexAbsent);
    GOSSAMER_TRY(text, repr_of(in, args[1]));
    return raise(in, Error::RangeIndexAbsent, as<Str>(text.get())->text());
}

Owned range_count(Interpreter& in, Args args) {
    if (!is_plain_int(in, args[1])) {
        Value index = Value::empty();
        return search(in, self_of(args), args[1], false, index);
    }
    GOSSAMER_TRY(index, range_find(in, self_of(args), int_value(args[1])));
    return Owned::immediate(Value::from_int(index.is_empty() ? 0 : 1));
}

Owned range_iter(Interpreter& in, Args args) {
    return range_iterator_of(in, self_of(args));
}
Owned range_reversed_method(Interpreter& in, Args args) {
    return range_reversed(in, self_of(args));
}

Owned range_reduce(Interpreter& in, Args args) {
    const RangeObject* range = self_of(args);
    return reduce_to(in, Value::from_object(in.types.range), {range->start, range->stop, range->step});
}

Owned range_start(Interpreter&, Value self) {
    return Owned::share(as<RangeObject>(self)->start);
}
Owned range_stop(Interpreter&, Value self) {
    return Owned::share(as<RangeObject>(self)->stop);
}
Owned range_step(Interpreter&, Value self) {
    return Owned::share(as<RangeObject>(self)->step);
}

// ---- Iterators

Owned range_iterator_hint(Interpreter& in, Args args) {
    return new_int(in, static_cast<std::int64_t>(as<RangeIterator>(args[0])->remaining));
}

Owned longrange_iterator_hint(Interpreter&, Args args) {
    return Owned::share(as<LongRangeIterator>(args[0])->remaining);
}

// (iter, (range that is left,), None)
Owned reduce_rest(Interpreter& in, Value next, Value step, Value remaining) {
    GOSSAMER_TRY(iter, builtin_named(in, "iter"));
    GOSSAMER_TRY(span, binary_operation(in, BinaryOperator::Mul, remaining, step));
    GOSSAMER_TRY(stop, binary_operation(in, BinaryOperator::Add, next, span.get()));
    GOSSAMER_TRY(range, new_range(in, next, stop.get(), step));
    return reduce_to(in, iter.get(), {range.get()}, Value::none());
}

Owned range_iterator_reduce(Interpreter& in, Args args) {
    const auto* iterator = as<RangeIterator>(args[0]);
    GOSSAMER_TRY(next, new_int(in, iterator->next));
    return reduce_rest(in, next.get(), Value::from_int(iterator->step),
                       Value::from_int(static_cast<std::int64_t>(iterator->remaining)));
}

Owned longrange_iterator_reduce(Interpreter& in, Args args) {
    const auto* iterator = as<LongRangeIterator>(args[0]);
    return reduce_rest(in, iterator->next, iterator->step, iterator->remaining);
}

Owned range_iterator_setstate(Interpreter& in, Args args) {
    GOSSAMER_TRY(given, as_int64(in, args[1]));
    auto* iterator = as<RangeIterator>(args[0]);
    const auto steps =
        std::clamp<std::int64_t>(given.get(), 0, static_cast<std::int64_t>(iterator->remaining));
    iterator->next += steps * iterator->step;
    iterator->remaining -= static_cast<std::uint64_t>(steps);
    return Owned::none();
}

Owned longrange_iterator_setstate(Interpreter& in, Args args) {
    const Value steps = int_value(args[1]);
    if (steps.is_empty()) return raise(in, Error::NotOrdered, "<", type_name(in, args[1]), "int");
    for (std::int64_t step = 0; compare_ints(Value::from_int(step), steps) < 0; ++step) {
        GOSSAMER_TRY(item, longrange_iterator_next(in, args[0]));
        if (item.is_empty()) break;
    }
    return Owned::none();
}

constexpr Method kRangeMethods[] = {
    {"__new__", range_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake a range.", Binding::Static},
    {"__repr__", range_repr, exactly(0), ""},
    {"__hash__", range_hash, exactly(0), ""},
    {"__eq__", range_compare<Comparison::Eq>, exactly(1), ""},
    {"__ne__", range_compare<Comparison::Ne>, exactly(1), ""},
    {"__iter__", range_iter, exactly(0), ""},
    {"__bool__", range_bool, exactly(0), ""},
    {"__len__", range_len, exactly(0), ""},
    {"__getitem__", range_getitem, exactly(1), ""},
    {"__contains__", range_contains, exactly(1), ""},
    {"__reversed__", range_reversed_method, exactly(0),
     "__reversed__($self, /)\nReturn an iterator from the last to the first."},
    {"__reduce__", range_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"count", range_count, exactly(1),
     "count($self, object, /)\nReturn how often the value is in the range."},
    {"index", range_index, exactly(1),
     "index($self, object, /)\nReturn where the value stands; ValueError if it does not."},
};

constexpr Getter kRangeGetters[] = {
    {"start", range_start, nullptr, "", true},
    {"stop", range_stop, nullptr, "", true},
    {"step", range_step, nullptr, "", true},
};

constexpr Method kRangeIteratorMethods[] = {
    kIteratorIter,
    kIteratorNext,
    {"__length_hint__", range_iterator_hint, exactly(0),
     "__length_hint__($self, /)\nHow many items are left."},
    {"__reduce__", range_iterator_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"__setstate__", range_iterator_setstate, exactly(1),
     "__setstate__($self, object, /)\nSet the position."},
};

constexpr Method kLongRangeIteratorMethods[] = {
    kIteratorIter,
    kIteratorNext,
    {"__length_hint__", longrange_iterator_hint, exactly(0),
     "__length_hint__($self, /)\nHow many items are left."},
    {"__reduce__", longrange_iterator_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"__setstate__", longrange_iterator_setstate, exactly(1),
     "__setstate__($self, object, /)\nSet the position."},
};

}  // namespace

extern const TypeSpec range_type_spec;
constexpr TypeSpec range_type_spec{
    .name = "range",
    .module = "builtins",
    .documentation = "range(stop) or range(start, stop, step=1): an arithmetic sequence of ints.",
    .layout = &range_layout,
    .basic_size = sizeof(RangeObject),
    .flags = TypeFlags::kSequence | TypeFlags::kImmutable,
    .methods = kRangeMethods,
    .getters = kRangeGetters,
    .length = length_of_range,
    .item = item_of_range,
};

extern const TypeSpec range_iterator_type_spec;
constexpr TypeSpec range_iterator_type_spec =
    iterator_spec("range_iterator", &range_iterator_layout, sizeof(RangeIterator), kRangeIteratorMethods,
                  range_iterator_next, TypeFlags::kQuietSteps);

extern const TypeSpec longrange_iterator_type_spec;
constexpr TypeSpec longrange_iterator_type_spec =
    iterator_spec("longrange_iterator", &longrange_iterator_layout, sizeof(LongRangeIterator),
                  kLongRangeIteratorMethods, longrange_iterator_next);

}  // namespace gossamer
