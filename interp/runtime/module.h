// module objects.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <span>

namespace gossamer {

struct Module : Object {
    WeakReference* weakrefs;
    Dict* dict;        // owned
    bool is_starting;  // its code has not come to its end yet
};

Ref<Module> new_module(Interpreter& interpreter, Str* name);
// An instance of a module type with an empty dict; and what `module.__init__` puts into it.
Owned new_module_of_type(Interpreter& interpreter, Type* type);
Status initialise_module(Interpreter& interpreter, Module* module, Value name, Value documentation);
// Native functions as attributes.
Status add_functions(Interpreter& interpreter, Module* module, std::span<const Method> functions);

// A native module: one constexpr table in modules/<name>_module.cpp, listed in modules/registry.
struct ModuleSpec {
    const char* name;
    const char* documentation;
    std::span<const Method> functions;
    // Adds constants and types; may be null. Called once, when the module is first imported.
    Status (*initialise)(Interpreter& interpreter, Module* module);
};

extern const Layout module_layout;

}  // namespace gossamer
