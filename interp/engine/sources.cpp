#include "engine/sources.h"

#include "engine/engine_state.h"
#include "engine/files.h"
#include "runtime/dict.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "syntax/diagnostic.h"

namespace gossamer {

namespace {

bool read_text(const std::string& path, std::string& text) {
    std::string bytes;
    if (!is_regular_file(path) || read_file(path, bytes) != 0) return false;
    // What could be made of undecodable bytes will do for showing a line.
    (void)decode_source(path, bytes, text);
    return true;
}

}  // namespace

namespace {

// Lines that a script has entered under this name in linecache.cache: (size, time or None, lines, full name).
bool entered_lines(Interpreter& interpreter, std::string_view file_name, std::string& text) {
    const Value module = dict_find_text(interpreter, interpreter.modules, "linecache");
    if (!is_kind(module, TypeFlags::kModule)) return false;
    const Value cache = dict_find_text(interpreter, as<Module>(module)->dict, "cache");
    if (!is_kind(cache, TypeFlags::kDict)) return false;
    const Value entry = dict_find_text(interpreter, as<Dict>(cache), file_name);
    if (!is_kind(entry, TypeFlags::kTuple) || as<Tuple>(entry)->size != 4) return false;
    const Value lines = as<Tuple>(entry)->items[2];
    if (!is_kind(lines, TypeFlags::kList)) return false;
    for (const Value line : as<List>(lines)->values()) {
        if (!is_str(line)) return false;
        text += as<Str>(line)->text();
    }
    return true;
}

}  // namespace

bool source_text(Interpreter& interpreter, std::string_view file_name, std::string& text) {
    const EngineState& state = *interpreter.engine;
    if (auto found = state.sources.find(file_name); found != state.sources.end()) {
        text = found->second;
        return true;
    }
    if (entered_lines(interpreter, file_name, text)) return true;
    const std::string path{file_name};
    if (path.empty() || path.front() == '<') return false;
    if (read_text(path, text)) return true;
    if (path.front() == '/') return false;
    // A relative name may be meant from a directory of sys.path.
    const Value search_path = dict_find_text(interpreter, interpreter.sys_dict, "path");
    if (!is_kind(search_path, TypeFlags::kList)) return false;
    for (Value entry : as<List>(search_path)->values()) {
        if (is_str(entry) && read_text(join_path(as<Str>(entry)->text(), path), text)) return true;
    }
    return false;
}

}  // namespace gossamer
