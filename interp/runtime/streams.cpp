#include "runtime/streams.h"

#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/raise.h"
#include "runtime/str.h"

#include <cstdio>

namespace gossamer {

namespace {

void write_to_process(const Interpreter& interpreter, const Str* name, std::string_view text) {
    std::FILE* file = name == interpreter.names.stdout_ ? stdout : stderr;
    std::fwrite(text.data(), 1, text.size(), file);
    std::fflush(file);
}

}  // namespace

bool write_stream(Interpreter& interpreter, Str* name, std::string_view text) {
    if (text.empty()) return true;
    PendingGuard guard{interpreter};
    Owned stream = Owned::share(dict_find_str(interpreter.sys_dict, name));
    if (stream.is_empty()) {
        write_to_process(interpreter, name, text);
        return true;
    }
    if (stream.get().is_none()) return true;
    Ref<Str> content = new_str(interpreter, text);
    if (!content.is_error()) {
        const Value arguments[] = {content.value()};
        Owned result = call_method(interpreter, stream.get(), interpreter.names.write, arguments);
    }
    if (!is_pending(interpreter)) return true;
    clear_pending(interpreter);
    return false;
}

void flush_stream(Interpreter& interpreter, Str* name) {
    PendingGuard guard{interpreter};
    Owned stream = Owned::share(dict_find_str(interpreter.sys_dict, name));
    if (stream.is_empty() || stream.get().is_none()) return;
    Owned result = call_method(interpreter, stream.get(), interpreter.names.flush, {});
    if (is_pending(interpreter)) clear_pending(interpreter);
}

}  // namespace gossamer
