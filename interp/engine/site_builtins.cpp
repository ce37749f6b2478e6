#include "engine/site_builtins.h"

#include "engine/importer.h"
#include "memory/heap.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/streams.h"
#include "runtime/type.h"

#include <string>

namespace gossamer {

namespace {

// An object that shows a text, and does something when it is called.
struct SiteObject : Object {
    const char* name;
    const char* text;
};

std::size_t site_cell_size(const Object*) {
    return sizeof(SiteObject);
}

constexpr Layout kSiteLayout = {
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = site_cell_size,
    .weakref_offset = 0,
};

Owned site_repr(Interpreter& in, Args args) {
    return new_str_value(in, as<SiteObject>(args[0])->text);
}

// exit(code=None)
Owned quitter_call(Interpreter& in, Args args) {
    return raise_with(in, in.types.SystemExit, args[1].is_empty() ? Value::none() : args[1]);
}

Owned printer_call(Interpreter& in, Args args) {
    std::string text{as<SiteObject>(args[0])->text};
    text += '\n';
    write_stream(in, in.names.stdout_, text);
    return Owned::none();
}

// help(object): what the library makes of it.
Owned helper_call(Interpreter& in, Args args) {
    if (args.count < 2) return printer_call(in, args);
    GOSSAMER_TRY(module, import_absolute(in, "_help"));
    GOSSAMER_TRY(name, new_str(in, "help_on"));
    GOSSAMER_TRY(help_on, get_attribute(in, module.get(), name.get()));
    return call(in, help_on.get(), {args[1]});
}

constexpr Method kQuitterMethods[] = {
    {"__repr__", site_repr, exactly(0), ""},
    {"__call__", quitter_call, keywords(), "__call__($self, code=None)\nLeave the interpreter."},
};
constexpr Method kPrinterMethods[] = {
    {"__repr__", site_repr, exactly(0), ""},
    {"__call__", printer_call, exactly(0), ""},
};
constexpr Method kHelperMethods[] = {
    {"__repr__", site_repr, exactly(0), ""},
    {"__call__", helper_call, between(0, 1), ""},
};

constexpr TypeSpec site_spec(const char* name, std::span<const Method> methods) {
    return {name,
            "_sitebuiltins",
            "",
            &kSiteLayout,
            sizeof(SiteObject),
            TypeFlags::kImmutable | TypeFlags::kNoInstantiate,
            methods,
            {}};
}
constexpr TypeSpec kQuitterSpec = site_spec("Quitter", kQuitterMethods);
constexpr TypeSpec kPrinterSpec = site_spec("_Printer", kPrinterMethods);
constexpr TypeSpec kHelperSpec = site_spec("_Helper", kHelperMethods);

struct SiteRow {
    const char* name;
    const TypeSpec* spec;
    const char* text;
};

constexpr SiteRow kRows[] = {
    {"exit", &kQuitterSpec, "Use exit() or Ctrl-D (i.e. EOF) to exit"},
    {"quit", &kQuitterSpec, "Use quit() or Ctrl-D (i.e. EOF) to exit"},
    {"copyright", &kPrinterSpec, "gossamer: an interpreter of its own writing for a dialect of Python 3.13."},
    {"credits", &kPrinterSpec, "Thanks to the makers of Python, whose language this is."},
    {"license", &kPrinterSpec, "See the file LICENSE that came with gossamer."},
    {"help", &kHelperSpec, "Type help(object) for help about object."},
};

}  // namespace

Status add_site_builtins(Interpreter& in) {
    const TypeSpec* made_from = nullptr;
    Type* type = nullptr;
    for (const SiteRow& row : kRows) {
        if (row.spec != made_from) type = make_builtin_type(in, *row.spec, in.types.object);
        made_from = row.spec;
        if (type == nullptr) return kError;
        auto* object = in.heap.create<SiteObject>(type->instance_shape);
        if (object == nullptr) return raise_memory_error(in);
        object->name = row.name;
        object->text = row.text;
        Owned held = Owned::adopt(object);
        GOSSAMER_CHECK(dict_set_text(in, in.builtins, row.name, held.get()));
    }
    return Status::ok();
}

}  // namespace gossamer
