#include "runtime/warnings_core.h"

#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/frame.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/raise.h"
#include "runtime/source_lines.h"
#include "runtime/str.h"
#include "runtime/streams.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

constexpr const char* kRegistry = "__warningregistry__";

// `__warningregistry__` of the globals: which warnings have been shown there.
Ref<Dict> registry_of(Interpreter& interpreter, Dict* globals) {
    Value found = dict_find_text(interpreter, globals, kRegistry);
    if (is_dict(found)) return Ref<Dict>::share(as<Dict>(found));
    Ref<Dict> fresh = new_dict(interpreter);
    if (fresh.is_error() || dict_set_text(interpreter, globals, kRegistry, fresh.value()).is_error())
        return kError;
    return fresh;
}

// Whether the same warning has been shown for this line; it counts as shown from now on.
Result<bool> is_repeated(Interpreter& interpreter, Dict* globals, Type* category, std::string_view text,
                         std::uint32_t line) {
    GOSSAMER_TRY(registry, registry_of(interpreter, globals));
    GOSSAMER_TRY(message, new_str(interpreter, text));
    GOSSAMER_TRY(
        key, tuple_of(interpreter, {message.value(), Value::from_object(category), Value::from_int(line)}));
    GOSSAMER_TRY(found, dict_contains(interpreter, registry.get(), key.value()));
    if (!found.get())
        GOSSAMER_CHECK(dict_set(interpreter, registry.get(), key.value(), Value::from_bool(true)));
    return found.get();
}

// What is not shown unless asked for. The main module hears of what is deprecated.
bool is_ignored_by_default(const Interpreter& interpreter, const Type* category, Dict* globals) {
    const auto& types = interpreter.types;
    const Value module =
        globals == nullptr ? Value::empty() : dict_find_str(globals, interpreter.names.dunder_name);
    if (is_subtype(category, types.DeprecationWarning) && is_str(module) &&
        as<Str>(module)->text() == "__main__")
        return false;
    for (const Type* ignored : {types.DeprecationWarning, types.PendingDeprecationWarning,
                                types.ImportWarning, types.ResourceWarning}) {
        if (is_subtype(category, ignored)) return true;
    }
    return false;
}

// Where a warning belongs: its file and line, and what the `warnings` module asks of the globals there.
struct WarningPlace {
    std::string_view file_name;
    std::uint32_t line;
    Dict* globals;  // borrowed; null: none
};

Status pass_to_module(Interpreter& interpreter, Value module, Type* category, std::string_view text,
                      const WarningPlace& place) {
    GOSSAMER_TRY(function_name, intern(interpreter, "warn_explicit"));
    GOSSAMER_TRY(function, find_attribute(interpreter, module, function_name.get()));
    if (function.is_empty()) return Status::ok();
    GOSSAMER_TRY(message, new_str(interpreter, text));
    GOSSAMER_TRY(file, new_str(interpreter, place.file_name));
    Owned name = Owned::none();
    Owned registry = Owned::none();
    if (place.globals != nullptr) {
        Value found = dict_find_str(place.globals, interpreter.names.dunder_name);
        if (!found.is_empty()) name = Owned::share(found);
        GOSSAMER_TRY(seen, registry_of(interpreter, place.globals));
        registry = std::move(seen).to_owned();
    }
    const Value arguments[] = {message.value(), Value::from_object(category),
                               file.value(),    Value::from_int(place.line),
                               name.get(),      registry.get()};
    GOSSAMER_CHECK(call(interpreter, function.get(), arguments));
    return Status::ok();
}

bool has_warning_options(Interpreter& interpreter) {
    const Value options = dict_find_text(interpreter, interpreter.sys_dict, "warnoptions");
    return is_list(options) && as<List>(options)->size != 0;
}

}  // namespace

Status show_warning(Interpreter& interpreter, Type* category, std::string_view text,
                    std::string_view file_name, std::uint32_t line, std::string_view source_line,
                    Dict* globals) {
    Owned module = Owned::share(dict_find_text(interpreter, interpreter.modules, "warnings"));
    if (module.is_empty() && has_warning_options(interpreter)) {
        if (interpreter.ending >= Ending::ModulesGone) return Status::ok();
        // The module knows what the options mean.
        GOSSAMER_TRY(name, intern(interpreter, "warnings"));
        GOSSAMER_TRY(imported,
                     interpreter.import_module(interpreter, name.get(), Value::none(), Value::none(), 0));
        module = std::move(imported);
    }
    if (module.get().is_heap())
        return pass_to_module(interpreter, module.get(), category, text, {file_name, line, globals});
    if (is_ignored_by_default(interpreter, category, globals)) return Status::ok();
    if (globals != nullptr) {
        GOSSAMER_TRY(repeated, is_repeated(interpreter, globals, category, text, line));
        if (repeated.get()) return Status::ok();
    }
    std::string shown{file_name};
    shown += ':';
    shown += std::to_string(line);
    shown += ": ";
    shown += category->name_text();
    shown += ": ";
    shown += text;
    shown += '\n';
    SourceLines lines{interpreter};
    std::string found{source_line};
    if (source_line.data() == nullptr) (void)lines.find(file_name, line, found);
    if (const std::size_t begin = found.find_first_not_of(" \t\f"); begin != std::string::npos) {
        shown += "  ";
        shown += std::string_view{found}.substr(begin);
        shown += '\n';
    }
    write_stream(interpreter, interpreter.names.stderr_, shown);
    return Status::ok();
}

Status warn(Interpreter& interpreter, Type* category, std::string_view text) {
    std::string file = "sys";
    std::uint32_t line = 1;
    Dict* globals = interpreter.current_frame == nullptr ? nullptr : interpreter.current_globals(interpreter);
    Owned held = globals == nullptr ? Owned{} : Owned::share(globals);
    if (globals != nullptr) {
        GOSSAMER_TRY(frame, interpreter.current_frame(interpreter, 0));
        const auto* object = as<FrameObject>(frame.get());
        file = object->code->file_name->text();
        GOSSAMER_TRY(line_name, intern(interpreter, "f_lineno"));
        GOSSAMER_TRY(number, get_attribute(interpreter, frame.get(), line_name.get()));
        if (number.get().is_int()) line = static_cast<std::uint32_t>(number.get().as_int());
    }
    return show_warning(interpreter, category, text, file, line, {}, globals);
}

}  // namespace gossamer
