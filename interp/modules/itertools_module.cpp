// itertools: the module and its types.
#include "modules/itertools.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/module.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

constexpr const TypeSpec* kTypes[] = {
    &itertools_accumulate_spec,
    &itertools_batched_spec,
    &itertools_chain_spec,
    &itertools_combinations_spec,
    &itertools_combinations_with_replacement_spec,
    &itertools_compress_spec,
    &itertools_count_spec,
    &itertools_cycle_spec,
    &itertools_dropwhile_spec,
    &itertools_filterfalse_spec,
    &itertools_groupby_spec,
    &itertools_islice_spec,
    &itertools_pairwise_spec,
    &itertools_permutations_spec,
    &itertools_product_spec,
    &itertools_repeat_spec,
    &itertools_starmap_spec,
    &itertools_takewhile_spec,
    &itertools_zip_longest_spec,
};

constexpr Method kFunctions[] = {
    {"tee", itertools_tee, between(1, 2),
     "tee(iterable, n=2, /)\nn independent iterators over one iterable."},
};

Status initialise(Interpreter& in, Module* module) {
    for (const TypeSpec* spec : kTypes) {
        Type* type = add_module_type(in, module, *spec);
        if (type == nullptr) return kError;
        if (spec == &itertools_chain_spec || spec == &itertools_islice_spec)
            add_partner(in, type);  // for copies
    }
    for (const TypeSpec* spec : {&itertools_grouper_spec, &itertools_tee_spec, &itertools_tee_buffer_spec}) {
        Type* type = add_module_type(in, module, *spec);
        if (type == nullptr) return kError;
        add_partner(in, type);
    }
    return Status::ok();
}

}  // namespace

extern const ModuleSpec itertools_module_spec;
const ModuleSpec itertools_module_spec{"itertools", "Building blocks for loops over iterables.", kFunctions,
                                       initialise};

}  // namespace gossamer
