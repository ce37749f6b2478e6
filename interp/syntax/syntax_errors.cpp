#include "syntax/syntax_errors.h"

#include <iterator>

namespace gossamer {

namespace {

struct ErrorFacts {
    Diagnostic::Kind kind;
    std::string_view text;
};

constexpr ErrorFacts kErrors[] = {
#define SYNTAX_ERROR(id, kind, text) {Diagnostic::Kind::kind, text},
#include "syntax/syntax_errors.def"
};

std::string fill_placeholders(std::string_view text, std::initializer_list<std::string_view> arguments) {
    std::string message;
    for (const std::string_view argument : arguments) {
        const std::size_t place = text.find("{}");
        if (place == std::string_view::npos) break;
        message.append(text.substr(0, place)).append(argument);
        text.remove_prefix(place + 2);
    }
    return message.append(text);
}

}  // namespace

std::string_view syntax_error_text(SyntaxErrorId id) {
    return kErrors[static_cast<std::size_t>(id)].text;
}

Diagnostic make_diagnostic(SyntaxErrorId id, const SourceRange& range,
                           std::initializer_list<std::string_view> arguments) {
    Diagnostic diagnostic;
    diagnostic.kind = kErrors[static_cast<std::size_t>(id)].kind;
    diagnostic.message = fill_placeholders(syntax_error_text(id), arguments);
    diagnostic.range = range;
    return diagnostic;
}

}  // namespace gossamer
