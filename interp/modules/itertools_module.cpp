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
    &itertools_islice_spec,
    &itertools_pairwise_spec,
    &itertools_permutations_spec,
    &itertools_product_spec,
    &itertools_repeat_spec,
    &itertools_starmap_spec,
    &itertools_takewhile_spec,
    &itertools_zip_longest_spec,
};

// Its receiver is the type of the branches.
constexpr Method kTee{"tee", itertools_tee, between(1, 2),
                      "tee(iterable, n=2, /)\nn independent iterators over one iterable."};

Status initialise(Interpreter& in, Module* module) {
    for (const TypeSpec* spec : kTypes) {
        if (add_module_type(in, module, *spec) == nullptr) return kError;
    }
    Type* group_by = add_module_type(in, module, itertools_groupby_spec);
    Type* grouper = add_module_type(in, module, itertools_grouper_spec);
    Type* branch = add_module_type(in, module, itertools_tee_spec);
    Type* buffer = add_module_type(in, module, itertools_tee_buffer_spec);
    if (group_by == nullptr || grouper == nullptr || branch == nullptr || buffer == nullptr) return kError;
    GOSSAMER_CHECK(add_partner(in, group_by, grouper));
    GOSSAMER_CHECK(add_partner(in, branch, buffer));
    GOSSAMER_TRY(name, new_str_value(in, "itertools"));
    GOSSAMER_TRY(tee, new_native_function(in, kTee, Value::from_object(branch), name.get()));
    return dict_set_text(in, module->dict, kTee.name, tee.get());
}

}  // namespace

extern const ModuleSpec itertools_module_spec;
const ModuleSpec itertools_module_spec{
    "itertools", "Building blocks for loops over iterables.", {}, initialise};

}  // namespace gossamer
