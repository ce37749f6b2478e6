// The types of itertools, in files by subject, and what these share.
#pragma once

#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/guarded_step.h"
#include "runtime/native.h"
#include "runtime/owned_fields.h"
#include "runtime/step.h"
#include "runtime/tuple.h"

namespace gossamer {

// itertools_endless.cpp
extern const TypeSpec itertools_count_spec, itertools_cycle_spec, itertools_repeat_spec;
// itertools_streams.cpp: one iterable passed on, item by item
extern const TypeSpec itertools_accumulate_spec, itertools_chain_spec, itertools_compress_spec,
    itertools_dropwhile_spec, itertools_filterfalse_spec, itertools_islice_spec, itertools_starmap_spec,
    itertools_takewhile_spec;
// itertools_windows.cpp: several neighbouring items at once
extern const TypeSpec itertools_batched_spec, itertools_pairwise_spec;
// itertools_combinatorics.cpp
extern const TypeSpec itertools_product_spec, itertools_permutations_spec, itertools_combinations_spec,
    itertools_combinations_with_replacement_spec;
// itertools_groups.cpp
extern const TypeSpec itertools_groupby_spec, itertools_grouper_spec, itertools_tee_spec,
    itertools_tee_buffer_spec, itertools_zip_longest_spec;

// The spec of an itertools type whose instances scripts make.
consteval TypeSpec itertools_type(const char* name, const char* documentation, const Layout* layout,
                                  std::uint32_t size, std::span<const Method> methods,
                                  Owned (*next)(Interpreter&, Value)) {
    return {.name = name,
            .module = "itertools",
            .documentation = documentation,
            .layout = layout,
            .basic_size = size,
            .flags = TypeFlags::kBaseType | TypeFlags::kImmutable,
            .methods = methods,
            .getters = {},
            .base = nullptr,
            .next = next};
}

// The three rows that every one of them has, and those of copying, which nearly every one has.
template <class... More>
consteval std::array<Method, 3 + sizeof...(More)> itertools_methods(NativeFunction make, More... more) {
    return {Method{"__new__", make, raw(), "__new__(cls, /, *args, **kwargs)\nMake the iterator.",
                   Binding::Static},
            kIteratorIter, kIteratorNext, more...};
}

// ---- Stepping over an iterator that a field holds

inline void finish(Value& field) {
    replace(field, Owned{});
}

// The next item of an iterator that a field holds; empty at the end, or error and the StopIteration that it
// has raised. The field keeps the iterator.
inline Owned next_of(Interpreter& in, Value field) {
    const Owned iterator = Owned::share(field);
    return Owned::adopt(next_value_or_stop(in, iterator.get()));
}

// The same, but a StopIteration is taken for the end, where the field is emptied; from then on the answer is
// empty.
inline Owned next_until_end(Interpreter& in, Value& field) {
    if (field.is_empty()) return Owned{};
    const Owned iterator = Owned::share(field);
    Owned item = Owned::adopt(next_value(in, iterator.get()));
    if (item.is_empty()) finish(field);
    return item;
}

// ---- Copies (itertools_copies.cpp)
// CPython 3.14 does away with them; 3.13 says so each time one of these methods is called.

Status warn_of_copying(Interpreter& interpreter);
// (class of the iterator, (arguments…)[, state]), after the warning.
Owned reduce_iterator(Interpreter& interpreter, Value iterator, std::initializer_list<Value> arguments,
                      Value state = Value::empty());
// The state given to __setstate__, after the warning, or null with TypeError: it is no tuple.
[[nodiscard]] const Tuple* state_tuple(Interpreter& interpreter, Value state);
// A chain of the iterables of a tuple.
Owned make_chain(Interpreter& interpreter, Type* type, Value iterables);

consteval Method reduce_method(NativeFunction reduce) {
    return {"__reduce__", reduce, exactly(0), "__reduce__($self, /)\nState for copying."};
}
consteval Method setstate_method(NativeFunction set) {
    return {"__setstate__", set, exactly(1),
            "__setstate__($self, object, /)\nTake over the state of another."};
}

// itertools.tee
Owned itertools_tee(Interpreter& interpreter, Args args);

}  // namespace gossamer
