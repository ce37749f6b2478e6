// The iterators that iter() makes of other objects: `iterator` over __getitem__, `callable_iterator` up to a
// sentinel.
#include "runtime/attributes.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/errors/containers.h"
#include "runtime/number.h"
#include "runtime/tuple.h"

#include <algorithm>

namespace gossamer {

namespace {

[[nodiscard]] SequenceIterator* iterator_of(Args args) {
    return as<SequenceIterator>(args[0]);
}

Owned sequence_iterator_hint(Interpreter& in, Args args) {
    if (iterator_of(args)->sequence.is_empty()) return Owned::immediate(Value::from_int(0));
    Owned sequence = Owned::share(iterator_of(args)->sequence);
    if (type_of(in, sequence.get())->find_special(Special::len).is_empty()) return Owned::not_implemented();
    GOSSAMER_TRY(size, length(in, sequence.get()));
    const std::int64_t left = size.get() - static_cast<std::int64_t>(iterator_of(args)->index);
    return Owned::immediate(Value::from_int(std::max<std::int64_t>(left, 0)));
}

Owned sequence_iterator_reduce(Interpreter& in, Args args) {
    GOSSAMER_TRY(iter, builtin_named(in, "iter"));
    Value sequence = iterator_of(args)->sequence;
    if (sequence.is_empty()) return reduce_to(in, iter.get(), {Value::from_object(in.empty_tuple)});
    GOSSAMER_TRY(index, new_int_unsigned(in, iterator_of(args)->index));
    return reduce_to(in, iter.get(), {sequence}, index.get());
}

Owned sequence_iterator_setstate(Interpreter& in, Args args) {
    GOSSAMER_TRY(given, position_in_state(in, args[1]));
    iterator_of(args)->index = static_cast<std::uint64_t>(std::max<std::int64_t>(given.get(), 0));
    return Owned::none();
}

Owned callable_iterator_reduce(Interpreter& in, Args args) {
    GOSSAMER_TRY(iter, builtin_named(in, "iter"));
    const auto* iterator = as<CallableIterator>(args[0]);
    if (iterator->callable.is_empty()) return reduce_to(in, iter.get(), {Value::from_object(in.empty_tuple)});
    return reduce_to(in, iter.get(), {iterator->callable, iterator->sentinel});
}

constexpr Method kSequenceIteratorMethods[] = {
    kIteratorIter,
    kIteratorNext,
    {"__length_hint__", sequence_iterator_hint, exactly(0),
     "__length_hint__($self, /)\nHow many items are left."},
    {"__reduce__", sequence_iterator_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"__setstate__", sequence_iterator_setstate, exactly(1),
     "__setstate__($self, object, /)\nSet the position."},
};

constexpr Method kCallableIteratorMethods[] = {
    kIteratorIter,
    kIteratorNext,
    {"__reduce__", callable_iterator_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
};

}  // namespace

extern const TypeSpec sequence_iterator_type_spec, callable_iterator_type_spec;
constexpr TypeSpec sequence_iterator_type_spec =
    iterator_spec("iterator", &sequence_iterator_layout, sizeof(SequenceIterator), kSequenceIteratorMethods,
                  sequence_iterator_next);
constexpr TypeSpec callable_iterator_type_spec =
    iterator_spec("callable_iterator", &callable_iterator_layout, sizeof(CallableIterator),
                  kCallableIteratorMethods, callable_iterator_next);

}  // namespace gossamer
