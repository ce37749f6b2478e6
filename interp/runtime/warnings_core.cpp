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

namespace gossamer {

namespace {

// What is not shown unless asked for.
bool is_ignored_by_default(const Interpreter& interpreter, const Type* category) {
    const auto& types = interpreter.types;
    for (const Type* ignored : {types.DeprecationWarning, types.PendingDeprecationWarning,
                                types.ImportWarning, types.ResourceWarning}) {
        if (is_subtype(category, ignored)) return true;
    }
    return false;
}

Status pass_to_module(Interpreter& interpreter, Value module, Type* category, std::string_view text,
                      std::string_view file_name, std::uint32_t line) {
    GOSSAMER_TRY(function_name, intern(interpreter, "warn_explicit"));
    GOSSAMER_TRY(function, find_attribute(interpreter, module, function_name.get()));
    if (function.is_empty()) return Status::ok();
    GOSSAMER_TRY(message, new_str(interpreter, text));
    GOSSAMER_TRY(file, new_str(interpreter, file_name));
    const Value arguments[] = {message.value(), Value::from_object(category), file.value(),
                               Value::from_int(line)};
    GOSSAMER_CHECK(call(interpreter, function.get(), arguments));
    return Status::ok();
}

bool has_warning_options(Interpreter& interpreter) {
    const Value options = dict_find_text(interpreter, interpreter.sys_dict, "warnoptions");
    return is_list(options) && as<List>(options)->size != 0;
}

}  // namespace

Status show_warning(Interpreter& interpreter, Type* category, std::string_view text,
                    std::string_view file_name, std::uint32_t line, std::string_view source_line) {
    Owned module = Owned::share(dict_find_text(interpreter, interpreter.modules, "warnings"));
    if (module.is_empty() && has_warning_options(interpreter)) {
        // The module knows what the options mean.
        GOSSAMER_TRY(name, intern(interpreter, "warnings"));
        GOSSAMER_TRY(imported,
                     interpreter.import_module(interpreter, name.get(), Value::none(), Value::none(), 0));
        module = std::move(imported);
    }
    if (module.get().is_heap())
        return pass_to_module(interpreter, module.get(), category, text, file_name, line);
    if (is_ignored_by_default(interpreter, category)) return Status::ok();
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
    if (found.empty()) (void)lines.find(file_name, line, found);
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
    if (interpreter.current_frame != nullptr && interpreter.current_globals(interpreter) != nullptr) {
        GOSSAMER_TRY(frame, interpreter.current_frame(interpreter, 0));
        const auto* object = as<FrameObject>(frame.get());
        file = object->code->file_name->text();
        GOSSAMER_TRY(line_name, intern(interpreter, "f_lineno"));
        GOSSAMER_TRY(number, get_attribute(interpreter, frame.get(), line_name.get()));
        if (number.get().is_int()) line = static_cast<std::uint32_t>(number.get().as_int());
    }
    return show_warning(interpreter, category, text, file, line, {});
}

}  // namespace gossamer
