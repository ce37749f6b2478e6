// SyntaxError: its text and attributes.
#include "builtins/exception_methods.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/str.h"
#include "support/text_builder.h"

namespace gossamer {

using exception_field::kSyntaxEndLine;
using exception_field::kSyntaxEndOffset;
using exception_field::kSyntaxFile;
using exception_field::kSyntaxLine;
using exception_field::kSyntaxMessage;
using exception_field::kSyntaxOffset;
using exception_field::kSyntaxPrintFile;
using exception_field::kSyntaxText;

namespace {

// "message (file.py, line 3)": only the last part of the file's name.
Owned syntax_error_str(Interpreter& in, Args args) {
    const auto* exception = as<Exception>(args[0]);
    const Value file = exception_field_of(exception, kSyntaxFile);
    const Value line = exception_field_of(exception, kSyntaxLine);
    Owned held_file = Owned::share(file);
    const bool has_line = is_any_int(line);
    GOSSAMER_TRY(message, str_of(in, exception_field_of(exception, kSyntaxMessage)));
    if (!is_str(file) && !has_line) return message;
    TextBuilder text;
    text.append(as<Str>(message.get())->text());
    text.append(" (");
    if (is_str(file)) {
        std::string_view name = as<Str>(file)->text();
        text.append(name.substr(name.rfind('/') + 1));
        if (has_line) text.append(", ");
    }
    if (has_line) {
        text.append("line ");
        text.append_int(line.is_int() ? line.as_int() : 0);
    }
    text.append(')');
    return new_str_value(in, text);
}

}  // namespace

const Method kSyntaxErrorMethods[kSyntaxErrorMethodCount] = {
    {"__init__", exception_init, raw(), ""},
    {"__str__", syntax_error_str, exactly(0), ""},
};
const Getter kSyntaxErrorGetters[kSyntaxErrorGetterCount] = {
    field_getter<kSyntaxMessage>("msg", "exception msg"),
    field_getter<kSyntaxFile>("filename", "exception filename"),
    field_getter<kSyntaxLine>("lineno", "exception lineno"),
    field_getter<kSyntaxOffset>("offset", "exception offset"),
    field_getter<kSyntaxText>("text", "exception text"),
    field_getter<kSyntaxEndLine>("end_lineno", "exception end lineno"),
    field_getter<kSyntaxEndOffset>("end_offset", "exception end offset"),
    field_getter<kSyntaxPrintFile>("print_file_and_line", "exception print_file_and_line"),
};

}  // namespace gossamer
