// The lines about an exception itself: its type and text, the place of a SyntaxError, the notes.
#include "runtime/attributes.h"
#include "runtime/exception_fields.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/traceback_text.h"
#include "runtime/tuple.h"
#include "runtime/type.h"
#include "support/utf8.h"

#include <algorithm>
#include <optional>

namespace gossamer {

using exception_field::kSyntaxEndLine;
using exception_field::kSyntaxEndOffset;
using exception_field::kSyntaxFile;
using exception_field::kSyntaxLine;
using exception_field::kSyntaxMessage;
using exception_field::kSyntaxOffset;
using exception_field::kSyntaxText;

namespace {

std::string safe_text(Interpreter& interpreter, Owned text, std::string_view what, const char* function) {
    if (!text.is_error()) return std::string{as<Str>(text.get())->text()};
    clear_pending(interpreter);
    std::string failure{"<"};
    failure += what;
    failure += ' ';
    failure += function;
    failure += "() failed>";
    return failure;
}

}  // namespace

std::string safe_str(Interpreter& interpreter, Value value, std::string_view what) {
    Owned held = Owned::share(value);
    return safe_text(interpreter, str_of(interpreter, value), what, "str");
}

void append_exception_type(Interpreter& interpreter, std::string& out, const Type* type) {
    const Value class_value = Value::from_object(type);
    Owned module = find_attribute(interpreter, class_value, interpreter.names.dunder_module);
    if (module.is_error()) clear_pending(interpreter);
    if (is_str(module.get())) {
        const std::string_view name = as<Str>(module.get())->text();
        if (name != "builtins" && name != "__main__") {
            out += name;
            out += '.';
        }
    } else {
        out += "<unknown>.";
    }
    out += type->qualified_name->text();
}

// ---- SyntaxError

namespace {

std::optional<std::int64_t> int_field(const Exception* exception, unsigned index) {
    const Value value = int_value(exception_field_of(exception, index));
    if (!value.is_int()) return std::nullopt;
    return value.as_int();
}

// The line and the carets under it. Columns count characters from 1; the text is shown without its
// indentation.
void append_marked_line(std::string& out, const Exception* exception, std::string_view text) {
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    std::string_view shown = text;
    while (!shown.empty() && (shown.front() == ' ' || shown.front() == '\n' || shown.front() == '\f'))
        shown.remove_prefix(1);
    const auto removed = static_cast<std::int64_t>(text.size() - shown.size());
    out += "    ";
    out += shown;
    out += '\n';
    const std::optional<std::int64_t> given_offset = int_field(exception, kSyntaxOffset);
    if (!given_offset.has_value()) return;
    std::int64_t offset = *given_offset;
    const auto length = static_cast<std::int64_t>(utf8::count_code_points(text));
    std::int64_t end_offset = length + 1;
    if (int_field(exception, kSyntaxLine) == int_field(exception, kSyntaxEndLine)) {
        end_offset = int_field(exception, kSyntaxEndOffset).value_or(0);
        if (end_offset == 0) end_offset = offset;
    }
    if (!text.empty()) {
        offset = std::min(offset, length + 1);
        end_offset = std::min(end_offset, length + 1);
    }
    if (offset >= end_offset || end_offset < 0) end_offset = offset + 1;
    const std::int64_t begin = offset - 1 - removed;
    const std::int64_t end = end_offset - 1 - removed;
    if (begin < 0) return;
    out += "    ";
    // Tabs are kept so that the carets stand below what they mean.
    std::size_t at = 0;
    for (std::int64_t column = 0; column < begin && at < shown.size(); ++column) {
        const bool is_blank = shown[at] == '\t' || shown[at] == '\f' || shown[at] == '\v';
        out += is_blank ? shown[at] : ' ';
        at += utf8::length_from_first_byte(shown[at]);
    }
    out.append(static_cast<std::size_t>(std::max<std::int64_t>(end - begin, 0)), '^');
    out += '\n';
}

void append_syntax_error(Interpreter& interpreter, std::string& out, const Exception* exception) {
    const Value file = exception_field_of(exception, kSyntaxFile);
    const Value line = exception_field_of(exception, kSyntaxLine);
    std::string suffix;
    if (!line.is_none()) {
        out += "  File \"";
        std::string_view name = is_str(file) ? as<Str>(file)->text() : std::string_view{};
        if (name.empty()) name = "<string>";
        if (name.starts_with("<stdin>-")) name = "<stdin>";
        out += name;
        out += "\", line " + safe_str(interpreter, line, "line") + '\n';
    } else if (is_str(file)) {
        suffix = " (" + std::string{as<Str>(file)->text()} + ")";
    }
    const Value text = exception_field_of(exception, kSyntaxText);
    if (is_str(text)) append_marked_line(out, exception, as<Str>(text)->text());
    append_exception_type(interpreter, out, heap_type(exception));
    const Value message = exception_field_of(exception, kSyntaxMessage);
    out += ": " + (message.is_none() ? std::string{"<no detail available>"}
                                     : safe_str(interpreter, message, "message"));
    out += suffix + '\n';
}

// ---- Notes

void append_note(Interpreter& interpreter, std::string& out, Value note) {
    const std::string text = safe_str(interpreter, note, "note");
    out += text + '\n';
}

void append_notes(Interpreter& interpreter, std::string& out, Exception* exception) {
    const Value self = Value::from_object(exception);
    Owned notes = find_attribute(interpreter, self, interpreter.names.dunder_notes);
    if (notes.is_error()) {
        Owned failure = take_pending(interpreter);
        Owned shown = repr_of(interpreter, failure.get());
        out += "Ignored error getting __notes__: " +
               safe_text(interpreter, std::move(shown), "__notes__", "repr") + '\n';
        return;
    }
    if (notes.is_empty() || notes.get().is_none()) return;
    if (is_list(notes.get()) || is_tuple(notes.get())) {
        Owned items = list_from(interpreter, notes.get());
        if (items.is_error()) return clear_pending(interpreter);
        for (std::size_t index = 0; index < as<List>(items.get())->size; ++index) {
            append_note(interpreter, out, as<List>(items.get())->items[index]);
        }
        return;
    }
    out += safe_text(interpreter, repr_of(interpreter, notes.get()), "__notes__", "repr") + '\n';
}

}  // namespace

void append_exception_only(Interpreter& interpreter, std::string& out, Exception* exception) {
    Ref<Exception> held = Ref<Exception>::share(exception);
    const Type* type = heap_type(exception);
    if (is_subtype(type, interpreter.types.SyntaxError)) {
        append_syntax_error(interpreter, out, exception);
    } else {
        append_exception_type(interpreter, out, type);
        std::string text = safe_str(interpreter, held.value(), "exception");
        text += suggestion_for(interpreter, exception);
        if (!text.empty()) out += ": " + text;
        out += '\n';
    }
    append_notes(interpreter, out, exception);
}

}  // namespace gossamer
