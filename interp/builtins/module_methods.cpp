// module objects (types.ModuleType).
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "support/text_builder.h"

namespace gossamer {

namespace {

Owned module_new(Interpreter& in, Args args) {
    return new_module_of_type(in, as<Type>(args[0]));
}

Owned module_init(Interpreter& in, Args args) {
    if (!is_str(args[1])) return raise(in, Error::ModuleInitName, type_name(in, args[1]));
    Value documentation = args[2].is_empty() ? Value::none() : args[2];
    GOSSAMER_CHECK(initialise_module(in, as<Module>(args[0]), args[1], documentation));
    return Owned::none();
}

[[nodiscard]] Value entry(Interpreter& in, const Module* module, std::string_view name) {
    return dict_find_text(in, module->dict, name);
}

Owned module_repr(Interpreter& in, Args args) {
    const auto* module = as<Module>(args[0]);
    TextBuilder text;
    text.append(std::string_view{"<module "});
    Value name = entry(in, module, "__name__");
    if (name.is_empty()) {
        text.append(std::string_view{"'?'"});
    } else {
        GOSSAMER_TRY(shown, repr_of(in, name));
        text.append(as<Str>(shown.get())->text());
    }
    Value file = entry(in, module, "__file__");
    if (!file.is_empty() && !file.is_none()) {
        GOSSAMER_TRY(shown, repr_of(in, file));
        text.append(std::string_view{" from "});
        text.append(as<Str>(shown.get())->text());
    } else if (Value spec = entry(in, module, "__spec__"); spec.is_heap()) {
        GOSSAMER_TRY(origin_name, intern(in, "origin"));
        GOSSAMER_TRY(origin, find_attribute(in, spec, origin_name.get()));
        if (is_str(origin.get())) {
            text.append(std::string_view{" ("});
            text.append(as<Str>(origin.get())->text());
            text.append(')');
        }
    } else if (Value loader = entry(in, module, "__loader__"); loader.is_heap()) {
        GOSSAMER_TRY(shown, repr_of(in, loader));
        text.append(std::string_view{" ("});
        text.append(as<Str>(shown.get())->text());
        text.append(')');
    } else if (args[0] == in.module_builtins || args[0] == in.module_sys) {
        text.append(std::string_view{" (built-in)"});
    }
    text.append('>');
    return new_str_value(in, text);
}

Owned module_dir(Interpreter& in, Args args) {
    auto* dict = as<Module>(args[0])->dict;
    GOSSAMER_TRY(name, intern(in, "__dir__"));
    Owned hook = Owned::share(dict_find_str(dict, name.get()));
    if (!hook.is_empty()) return call(in, hook.get(), std::span<const Value>{});
    return list_from(in, Value::from_object(dict));
}

Owned get_dict(Interpreter&, Value self) {
    return Owned::share(as<Module>(self)->dict);
}

Owned get_annotations(Interpreter& in, Value self) {
    Dict* dict = as<Module>(self)->dict;
    Str* name = in.names.dunder_annotations;
    if (Value found = dict_find_str(dict, name); !found.is_empty()) return Owned::share(found);
    GOSSAMER_TRY(fresh, new_dict(in));
    GOSSAMER_CHECK(dict_set_str(in, dict, name, fresh.value()));
    return std::move(fresh).to_owned();
}

Status set_annotations(Interpreter& in, Value self, Value value) {
    Dict* dict = as<Module>(self)->dict;
    Str* name = in.names.dunder_annotations;
    if (!value.is_empty()) return dict_set_str(in, dict, name, value);
    GOSSAMER_TRY(was_there, dict_delete(in, dict, Value::from_object(name)));
    if (!was_there.get()) return raise_no_attribute(in, self, name);
    return Status::ok();
}

constexpr Method module_methods[] = {
    {"__new__", module_new, raw(), "__new__($type, *args, **kwargs)\nMake a module.", Binding::Static},
    {"__init__", module_init, keywords(), "module($self, name, doc=None)\nName it."},
    {"__repr__", module_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."},
    {"__dir__", module_dir, exactly(0), "__dir__($self, /)\nNames of the attributes, unsorted."},
};
constexpr Getter module_getters[] = {
    {"__dict__", get_dict, nullptr, nullptr, true},
    {"__annotations__", get_annotations, set_annotations, nullptr},
};

}  // namespace

extern const TypeSpec module_type_spec;
const TypeSpec module_type_spec{
    .name = "module",
    .module = "builtins",
    .documentation = "module(name, doc=None)\nA namespace with a name.",
    .layout = &module_layout,
    .basic_size = sizeof(Module),
    .flags = TypeFlags::kBaseType | TypeFlags::kHasDict | TypeFlags::kModule,
    .methods = module_methods,
    .getters = module_getters,
};

}  // namespace gossamer
