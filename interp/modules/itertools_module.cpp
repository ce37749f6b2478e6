// itertools: the module and its types.
#include "modules/itertools.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/module.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

constexpr const TypeSpec* kTypes[] = {
    &itertools_accumulate_spec, &itertools_batched_spec, &itertools_chain_spec, &itertools_combinations_spec,
    &itertools_combinations_with_replacement_spec, &itertools_compress_spec, &itertools_count_spec, &itertools_cycle_spec,
    &itertools_dropwhile_spec, &itertools_filterfalse_spec, &itertools_groupby_spec, &itertools_islice_spec,
    &itertools_pairwise_spec, &itertools_permutations_spec, &itertools_product_spec, &itertools_repeat_spec,
    &itertools_starmap_spec, &itertools_takewhile_spec, &itertools_zip_longest_spec, &itertools_grouper_spec,
    &itertools_tee_spec, &itertools_tee_buffer_spec,
};

// Its receiver is the type of the branches.
constexpr Method kTee{"tee", itertools_tee, between(1, 2), "tee(iterable, n=2, /)\nn independent iterators over one iterable."};

Owned add_type(Interpreter& in, Module* module, const TypeSpec& spec) {
    Type* type = make_builtin_type(in, spec, in.types.object);
    if (type == nullptr) return raise_memory_error(in);
    GOSSAMER_CHECK(dict_set_text(in, module->dict, spec.name, Value::from_object(type)));
    return Owned::share(type);
}

// Makes `helper` an attribute of `type`, which finds it there without its module.
Status add_partner(Interpreter& in, const Module* module, const TypeSpec& type, const TypeSpec& helper) {
    Value holder = dict_find_text(in, module->dict, type.name);
    return dict_set_text(in, as<Type>(holder)->dict, helper.name, dict_find_text(in, module->dict, helper.name));
}

Status initialise(Interpreter& in, Module* module) {
    for (const TypeSpec* spec : kTypes)
        GOSSAMER_CHECK(add_type(in, module, *spec));
    GOSSAMER_CHECK(add_partner(in, module, itertools_groupby_spec, itertools_grouper_spec));
    GOSSAMER_CHECK(add_partner(in, module, itertools_tee_spec, itertools_tee_buffer_spec));
    GOSSAMER_TRY(name, new_str_value(in, "itertools"));
    Value branch_type = dict_find_text(in, module->dict, itertools_tee_spec.name);
    GOSSAMER_TRY(tee, new_native_function(in, kTee, branch_type, name.get()));
    return dict_set_text(in, module->dict, kTee.name, tee.get());
}

}  // namespace

extern const ModuleSpec itertools_module_spec;
const ModuleSpec itertools_module_spec{"itertools", "Building blocks for loops over iterables.", {}, initialise};

}  // namespace gossamer
