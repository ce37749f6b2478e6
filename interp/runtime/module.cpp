// Module objects: a namespace with a name.
#include "runtime/module.h"

#include "memory/count.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/raise.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

void traverse_module(Object* object, Visitor& visitor) {
    visitor.visit(static_cast<Object*>(static_cast<Module*>(object)->dict));
}

Value take_dict(Object* object) {
    auto* module = static_cast<Module*>(object);
    if (module->dict == nullptr) return Value::empty();
    return Value::from_object(std::exchange(module->dict, nullptr));
}

[[nodiscard]] std::size_t module_cell_size(const Object*) {
    return sizeof(Module);
}

}  // namespace

// Without clear_next: the dict breaks every cycle through a module, and a module without a dict would be no
// module.
const Layout module_layout{
    .traverse = traverse_module,
    .take_next = take_dict,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = module_cell_size,
    .weakref_offset = sizeof(Object),
};

Owned new_module_of_type(Interpreter& interpreter, Type* type) {
    GOSSAMER_TRY(dict, new_dict(interpreter));
    interpreter.heap.track(dict.get());  // before the module, empty as it is
    GOSSAMER_TRY(object, allocate_instance(interpreter, type));
    as<Module>(object.get())->dict = dict.detach();
    return object;
}

Status initialise_module(Interpreter& interpreter, Module* module, Value name, Value documentation) {
    const auto& names = interpreter.names;
    Dict* dict = module->dict;
    GOSSAMER_CHECK(dict_set_str(interpreter, dict, names.dunder_name, name));
    GOSSAMER_CHECK(dict_set_str(interpreter, dict, names.dunder_doc, documentation));
    GOSSAMER_CHECK(dict_set_str(interpreter, dict, names.dunder_package, Value::none()));
    GOSSAMER_CHECK(dict_set_str(interpreter, dict, names.dunder_loader, Value::none()));
    return dict_set_str(interpreter, dict, names.dunder_spec, Value::none());
}

Ref<Module> new_module(Interpreter& interpreter, Str* name) {
    GOSSAMER_TRY(object, new_module_of_type(interpreter, interpreter.types.module));
    GOSSAMER_CHECK(
        initialise_module(interpreter, as<Module>(object.get()), Value::from_object(name), Value::none()));
    return Ref<Module>::adopt(as<Module>(object.detach()));
}

Status add_functions(Interpreter& interpreter, Module* module, std::span<const Method> functions) {
    const Owned module_name = Owned::share(dict_find_str(module->dict, interpreter.names.dunder_name));
    for (const Method& row : functions) {
        GOSSAMER_TRY(function, new_native_function(interpreter, row, Value::empty(), module_name.get()));
        GOSSAMER_TRY(name, intern(interpreter, row.name));
        GOSSAMER_CHECK(dict_set_str(interpreter, module->dict, name.get(), function.get()));
    }
    return Status::ok();
}

}  // namespace gossamer
