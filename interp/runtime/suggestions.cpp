// "Did you mean": what else a misspelt name, attribute or imported name may be.
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/exception_fields.h"
#include "runtime/frame_variables.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/traceback_text.h"
#include "runtime/type.h"
#include "support/levenshtein.h"

namespace gossamer {

using exception_field::kAttributeName;
using exception_field::kAttributeObject;
using exception_field::kImportName;
using exception_field::kImportNameFrom;
using exception_field::kNameName;

namespace {

// dir(value) as a list; empty when that fails.
Owned names_of(Interpreter& interpreter, Value value) {
    const Value dir = dict_find_text(interpreter, interpreter.builtins, "dir");
    if (dir.is_empty()) return Owned{};
    Owned names = call(interpreter, dir, {value});
    if (!names.is_error()) return names;
    clear_pending(interpreter);
    return Owned{};
}

std::string best_of(Interpreter& interpreter, Value names, std::string_view wanted, bool hide_underscored) {
    if (!is_list(names)) return "";
    const std::span<const Value> candidates = as<List>(names)->values();
    if (candidates.size() >= SuggestionSearch::kMostCandidates) return "";
    SuggestionSearch search{wanted};
    std::string best;
    for (Value candidate : candidates) {
        if (!is_str(candidate)) continue;
        const std::string_view text = as<Str>(candidate)->text();
        if (hide_underscored && text.starts_with('_')) continue;
        if (search.improves(text)) best = text;
    }
    (void)interpreter;
    return best;
}

// The frame in which the exception was raised; null when it has no traceback.
FrameObject* innermost_frame(const Exception* exception) {
    FrameObject* frame = nullptr;
    for (Value at = exception->traceback; at.is_heap(); at = as<Traceback>(at)->next) {
        if (as<Traceback>(at)->frame.is_heap()) frame = as<FrameObject>(as<Traceback>(at)->frame);
    }
    return frame;
}

// The frame's local variables as a mapping; empty when they cannot be had.
Owned locals_of(Interpreter& interpreter, FrameObject* frame) {
    if (frame == nullptr || interpreter.frame_locals == nullptr) return Owned{};
    Owned locals = interpreter.frame_locals(interpreter, frame);
    if (locals.is_error()) {
        clear_pending(interpreter);
        return Owned{};
    }
    if (is_dict(locals.get())) return locals;
    locals = snapshot_of_variables(interpreter, FrameVariables::of(frame));
    if (locals.is_error()) clear_pending(interpreter);
    return locals.is_error() ? Owned{} : std::move(locals);
}

Value find_self(Interpreter& interpreter, Value locals) {
    return is_dict(locals) ? dict_find_text(interpreter, as<Dict>(locals), "self") : Value::empty();
}

std::string suggest_attribute(Interpreter& interpreter, const Exception* exception, std::string_view wanted) {
    Owned object = Owned::share(exception_field_of(exception, kAttributeObject));
    bool hide_underscored = !wanted.starts_with('_');
    if (hide_underscored) {
        Owned locals = locals_of(interpreter, innermost_frame(exception));
        const Value self = find_self(interpreter, locals.get());
        if (!self.is_empty() && self == object.get()) hide_underscored = false;
    }
    Owned names = names_of(interpreter, object.get());
    return best_of(interpreter, names.get(), wanted, hide_underscored);
}

std::string suggest_imported_name(Interpreter& interpreter, const Exception* exception,
                                  std::string_view wanted) {
    const Value name = exception_field_of(exception, kImportName);
    if (!is_str(name)) return "";
    Owned module = Owned::share(dict_find_text(interpreter, interpreter.modules, as<Str>(name)->text()));
    if (module.is_empty()) return "";
    Owned names = names_of(interpreter, module.get());
    return best_of(interpreter, names.get(), wanted, !wanted.starts_with('_'));
}

Status append_keys(Interpreter& interpreter, List* names, Value dict) {
    if (!is_dict(dict)) return Status::ok();
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (dict_next(as<Dict>(dict), position, key, value)) {
        GOSSAMER_CHECK(list_append(interpreter, names, Owned::share(key)));
    }
    return Status::ok();
}

std::string suggest_name(Interpreter& interpreter, const Exception* exception, Str* wanted) {
    FrameObject* frame = innermost_frame(exception);
    if (frame == nullptr) return "";
    Owned locals = locals_of(interpreter, frame);
    if (Owned self = Owned::share(find_self(interpreter, locals.get())); !self.is_empty()) {
        Ref<Str> name = intern(interpreter, wanted);
        Owned found = name.is_error() ? Owned{kError} : find_attribute(interpreter, self.get(), name.get());
        if (found.is_error()) {
            clear_pending(interpreter);
        } else if (!found.is_empty()) {
            return "self." + std::string{wanted->text()};
        }
    }
    Ref<List> names = new_list(interpreter);
    if (names.is_error() || append_keys(interpreter, names.get(), locals.get()).is_error() ||
        append_keys(interpreter, names.get(), Value::from_object(frame->globals)).is_error() ||
        append_keys(interpreter, names.get(), Value::from_object(interpreter.builtins)).is_error()) {
        clear_pending(interpreter);
        return "";
    }
    return best_of(interpreter, names.value(), wanted->text(), false);
}

bool is_library_module(Interpreter& interpreter, Value name) {
    Owned names = Owned::share(dict_find_text(interpreter, interpreter.sys_dict, "stdlib_module_names"));
    if (names.is_empty()) return false;
    Result<bool> found = contains(interpreter, names.get(), name);
    if (found.is_error()) clear_pending(interpreter);
    return !found.is_error() && found.get();
}

std::string as_question(const std::string& suggestion) {
    return suggestion.empty() ? std::string{} : ". Did you mean: '" + suggestion + "'?";
}

}  // namespace

std::string suggestion_for(Interpreter& interpreter, Exception* exception) {
    const Type* type = heap_type(exception);
    if (is_subtype(type, interpreter.types.ImportError)) {
        const Value wanted = exception_field_of(exception, kImportNameFrom);
        return is_str(wanted)
                   ? as_question(suggest_imported_name(interpreter, exception, as<Str>(wanted)->text()))
                   : "";
    }
    if (is_subtype(type, interpreter.types.AttributeError)) {
        const Value wanted = exception_field_of(exception, kAttributeName);
        return is_str(wanted)
                   ? as_question(suggest_attribute(interpreter, exception, as<Str>(wanted)->text()))
                   : "";
    }
    if (!is_subtype(type, interpreter.types.NameError)) return "";
    const Value wanted = exception_field_of(exception, kNameName);
    if (!is_str(wanted)) return "";
    const std::string suggestion = suggest_name(interpreter, exception, as<Str>(wanted));
    std::string text = as_question(suggestion);
    if (is_library_module(interpreter, wanted)) {
        text += suggestion.empty() ? ". Did you forget to import '" : " Or did you forget to import '";
        text += as<Str>(wanted)->text();
        text += "'?";
    }
    return text;
}

}  // namespace gossamer
