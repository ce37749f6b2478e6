#include "engine/main_module.h"

#include "engine/engine_state.h"
#include "engine/importer.h"
#include "runtime/dict.h"
#include "runtime/errors/modules.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/raise.h"
#include "runtime/str.h"

namespace gossamer {

Status make_main_module(Interpreter& interpreter) {
    GOSSAMER_TRY(module, new_module(interpreter, interpreter.names.dunder_main));
    Dict* dict = module->dict;
    // In CPython a run during the start has brought its namespace behind it.
    interpreter.heap.untrack(dict);
    interpreter.heap.track(dict);
    GOSSAMER_TRY(annotations, new_dict(interpreter));
    for (Str* name : {interpreter.names.dunder_doc, interpreter.names.dunder_package,
                      interpreter.names.dunder_loader, interpreter.names.dunder_spec}) {
        GOSSAMER_CHECK(dict_set_str(interpreter, dict, name, Value::none()));
    }
    GOSSAMER_CHECK(
        dict_set_str(interpreter, dict, interpreter.names.dunder_annotations, annotations.value()));
    GOSSAMER_CHECK(
        dict_set_str(interpreter, dict, interpreter.names.dunder_builtins, interpreter.module_builtins));
    return dict_set_str(interpreter, interpreter.modules, interpreter.names.dunder_main, module.value());
}

Dict* main_namespace(Interpreter& interpreter) {
    const Value module = dict_find_str(interpreter.modules, interpreter.names.dunder_main);
    if (is_kind(module, TypeFlags::kModule)) return as<Module>(module)->dict;
    raise(interpreter, Error::NoMainModule);
    return nullptr;
}

Status set_main_file(Interpreter& interpreter, const std::string& file) {
    Dict* dict = main_namespace(interpreter);
    if (dict == nullptr) return kError;
    GOSSAMER_TRY(name, new_str(interpreter, file));
    GOSSAMER_CHECK(dict_set_str(interpreter, dict, interpreter.names.dunder_file, name.value()));
    return dict_set_text(interpreter, dict, "__cached__", Value::none());
}

Status prepend_module_path(EngineState& state, const std::string& directory) {
    Interpreter& interpreter = state.interpreter;
    const Value path = dict_find_text(interpreter, interpreter.sys_dict, "path");
    if (!is_list(path)) return Status::ok();
    Ref<List> held = Ref<List>::share(as<List>(path));
    GOSSAMER_TRY(first, new_str(interpreter, directory));
    const Value items[] = {first.value()};
    GOSSAMER_TRY(longer, list_of(interpreter, items));
    GOSSAMER_CHECK(list_extend(interpreter, longer.get(), held.value()));
    return dict_set_text(interpreter, interpreter.sys_dict, "path", longer.value());
}

}  // namespace gossamer
