// _builtin_functions: for the modules of the library that CPython has in C.
#include "runtime/dialect_native.h"
#include "runtime/dict.h"
#include "runtime/errors/core.h"
#include "runtime/function.h"
#include "runtime/module.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

// Names of anything but dialect functions are passed over, so that a module may hand in its `__all__`.
Owned present(Interpreter& in, Args args) {
    if (!is_dict(args[0])) return raise(in, Error::AnyTypeError, "the namespace is a dict");
    auto* name_space = as<Dict>(args[0]);
    GOSSAMER_TRY(iterator, get_iterator(in, args[2]));
    for (;;) {
        GOSSAMER_TRY(name, next_item(in, iterator.get()));
        if (name.is_empty()) return Owned::none();
        if (!is_str(name.get())) return raise(in, Error::AnyTypeError, "the names are str");
        const Owned found = Owned::share(dict_find_str(name_space, as<Str>(name.get())));
        if (!found.get().is_heap() || heap_type(found.get().as_object()) != in.types.function) continue;
        if (as<Function>(found.get())->code->parameter_count >= kMostPadded)
            return raise(in, Error::AnyTypeError, "too many parameters for a builtin function");
        GOSSAMER_TRY(native, new_dialect_native(in, as<Function>(found.get()), as<Str>(name.get()), args[1]));
        GOSSAMER_CHECK(dict_set_str(in, name_space, as<Str>(name.get()), native.get()));
    }
}

constexpr Method kFunctions[] = {
    {"present", present, exactly(3),
     "present(namespace, module, names, /)\nMake builtin functions of the named functions in a namespace."},
};

}  // namespace

extern const ModuleSpec _builtin_functions_module_spec;
const ModuleSpec _builtin_functions_module_spec{
    "_builtin_functions", "Functions of the library as builtin ones.", kFunctions, nullptr};

}  // namespace gossamer
