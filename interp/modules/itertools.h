// The types of itertools, in three files by subject, and what these share.
#pragma once

#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/native.h"
#include "runtime/owned_fields.h"

namespace gossamer {

// itertools_streams.cpp: one iterable (or none) passed on, item by item
extern const TypeSpec itertools_accumulate_spec, itertools_batched_spec, itertools_chain_spec,
    itertools_compress_spec, itertools_count_spec, itertools_cycle_spec, itertools_dropwhile_spec,
    itertools_filterfalse_spec, itertools_islice_spec, itertools_pairwise_spec, itertools_repeat_spec,
    itertools_starmap_spec, itertools_takewhile_spec;
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

// The three rows that nearly every one of them has.
consteval std::array<Method, 3> itertools_methods(NativeFunction make) {
    return {Method{"__new__", make, raw(), "__new__(cls, /, *args, **kwargs)\nMake the iterator.",
                   Binding::Static},
            kIteratorIter, kIteratorNext};
}

// itertools.tee
Owned itertools_tee(Interpreter& interpreter, Args args);

}  // namespace gossamer
