#include "compiler/compile_errors.h"

#include <iterator>

namespace gossamer {

namespace {

struct Entry {
    Diagnostic::Kind kind;
    std::string_view text;
    bool tells_only_message;
};

constexpr Entry kEntries[] = {
#define COMPILE_ERROR(id, kind, text) {Diagnostic::Kind::kind, text, false},
#define SCOPE_ERROR(id, text) {Diagnostic::Kind::SyntaxError, text, true},
#include "compiler/compile_errors.def"
};

}  // namespace

Diagnostic make_compile_error(CompileErrorId id, const SourceRange& range,
                              std::initializer_list<std::string_view> arguments) {
    const Entry& entry = kEntries[static_cast<std::size_t>(id)];
    Diagnostic diagnostic;
    diagnostic.kind = entry.kind;
    diagnostic.extent = Diagnostic::Extent::Tree;
    diagnostic.range = range;
    diagnostic.tells_only_message = entry.tells_only_message;
    auto argument = arguments.begin();
    std::string_view rest = entry.text;
    for (std::size_t hole = rest.find("{}"); hole != std::string_view::npos && argument != arguments.end();
         hole = rest.find("{}")) {
        diagnostic.message.append(rest.substr(0, hole)).append(*argument++);
        rest.remove_prefix(hole + 2);
    }
    diagnostic.message.append(rest);
    return diagnostic;
}

}  // namespace gossamer
