#include "modules/registry.h"

#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/raise.h"
#include "runtime/str.h"

#include <algorithm>

namespace gossamer {

extern const ModuleSpec _abc_module_spec;
extern const ModuleSpec _base64_module_spec;
extern const ModuleSpec _bisect_module_spec;
extern const ModuleSpec _builtin_functions_module_spec;
extern const ModuleSpec _collections_module_spec;
extern const ModuleSpec _csv_module_spec;
extern const ModuleSpec _decimal_module_spec;
extern const ModuleSpec _descriptors_module_spec;
extern const ModuleSpec _dis_module_spec;
extern const ModuleSpec _functools_module_spec;
extern const ModuleSpec _hashes_module_spec;
extern const ModuleSpec _heapq_module_spec;
extern const ModuleSpec _io_module_spec;
extern const ModuleSpec _json_module_spec;
extern const ModuleSpec _operator_module_spec;
extern const ModuleSpec _pickle_module_spec;
extern const ModuleSpec _random_module_spec;
extern const ModuleSpec _regex_module_spec;
extern const ModuleSpec _struct_module_spec;
extern const ModuleSpec _thread_module_spec;
extern const ModuleSpec _traceback_module_spec;
extern const ModuleSpec _weakcontainers_module_spec;
extern const ModuleSpec _weakref_module_spec;
extern const ModuleSpec array_module_spec;
extern const ModuleSpec atexit_module_spec;
extern const ModuleSpec gc_module_spec;
extern const ModuleSpec itertools_module_spec;
extern const ModuleSpec math_module_spec;
extern const ModuleSpec posix_module_spec;
extern const ModuleSpec sys_module_spec;
extern const ModuleSpec time_module_spec;
extern const ModuleSpec unicodedata_module_spec;

namespace {

// Sorted by name.
constexpr const ModuleSpec* kModules[] = {
    &_abc_module_spec,
    &_base64_module_spec,
    &_bisect_module_spec,
    &_builtin_functions_module_spec,
    &_collections_module_spec,
    &_csv_module_spec,
    &_decimal_module_spec,
    &_descriptors_module_spec,
    &_dis_module_spec,
    &_functools_module_spec,
    &_hashes_module_spec,
    &_heapq_module_spec,
    &_io_module_spec,
    &_json_module_spec,
    &_operator_module_spec,
    &_pickle_module_spec,
    &_random_module_spec,
    &_regex_module_spec,
    &_struct_module_spec,
    &_thread_module_spec,
    &_traceback_module_spec,
    &_weakcontainers_module_spec,
    &_weakref_module_spec,
    &array_module_spec,
    &atexit_module_spec,
    &gc_module_spec,
    &itertools_module_spec,
    &math_module_spec,
    &posix_module_spec,
    &sys_module_spec,
    &time_module_spec,
    &unicodedata_module_spec,
};

}  // namespace

std::span<const ModuleSpec* const> native_modules() {
    return kModules;
}

const ModuleSpec* find_native_module(std::string_view name) {
    const auto* found = std::find_if(std::begin(kModules), std::end(kModules),
                                     [name](const ModuleSpec* spec) { return name == spec->name; });
    return found == std::end(kModules) ? nullptr : *found;
}

Owned make_module_from_spec(Interpreter& interpreter, const ModuleSpec& spec, Str* name) {
    GOSSAMER_TRY(module, new_module(interpreter, name));
    const auto& names = interpreter.names;
    GOSSAMER_TRY(documentation, new_str(interpreter, spec.documentation));
    GOSSAMER_TRY(package, new_str(interpreter, ""));
    GOSSAMER_CHECK(dict_set_str(interpreter, module->dict, names.dunder_doc, documentation.value()));
    GOSSAMER_CHECK(dict_set_str(interpreter, module->dict, names.dunder_package, package.value()));
    GOSSAMER_CHECK(dict_set_str(interpreter, module->dict, names.dunder_loader, Value::none()));
    GOSSAMER_CHECK(dict_set_str(interpreter, module->dict, names.dunder_spec, Value::none()));
    GOSSAMER_CHECK(add_functions(interpreter, module.get(), spec.functions));
    if (spec.initialise != nullptr) GOSSAMER_CHECK(spec.initialise(interpreter, module.get()));
    return std::move(module).to_owned();
}

}  // namespace gossamer
