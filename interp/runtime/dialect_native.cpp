#include "runtime/dialect_native.h"

#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/container_support.h"
#include "runtime/dict.h"
#include "runtime/exception.h"
#include "runtime/frame.h"
#include "runtime/function.h"
#include "runtime/native_signature.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <array>
#include <string>

namespace gossamer {

namespace {

// Values and keywords as they were given.
[[nodiscard]] bool takes_anything(const Code& code) {
    return (code.flags & (CodeFlags::kVarArgs | CodeFlags::kVarKeywords)) != 0;
}

[[nodiscard]] bool takes_keywords(const Code& code) {
    return code.keyword_only_count != 0 || code.positional_only_count != code.positional_count;
}

[[nodiscard]] std::uint32_t default_count(const Function& function) {
    return function.defaults.is_heap() ? static_cast<std::uint32_t>(as<Tuple>(function.defaults)->size) : 0;
}

// The default of parameter `index`, borrowed from the function; empty: it has none.
[[nodiscard]] Value default_of(const Function& function, std::uint32_t index) {
    const Code& code = *function.code;
    if (index >= code.positional_count) {
        if (!function.keyword_defaults.is_heap()) return Value::empty();
        return dict_find_str(as<Dict>(function.keyword_defaults), as<Str>(code.local_names->items[index]));
    }
    const std::uint32_t without = code.positional_count - default_count(function);
    return index < without ? Value::empty() : as<Tuple>(function.defaults)->items[index - without];
}

// Calls of the library between the native and what raised are no business of scripts: CPython has no frames
// for them.
void hide_own_frames(Interpreter& in) {
    Owned exception = take_pending(in);
    auto* raised = as<Exception>(exception.get());
    Owned entry = Owned::share(raised->traceback);
    while (entry.get().is_heap()) {
        const auto* traceback = as<Traceback>(entry.get());
        if (!as<FrameObject>(traceback->frame)->code->file_name->text().starts_with("<frozen ")) break;
        entry = Owned::share(traceback->next);
    }
    replace(raised->traceback, std::move(entry));
    restore_pending(in, std::move(exception));
}

// The keyword-only ones among the values for all parameters go by name. Empty ones were not given, and their
// defaults are the function's business.
Owned call_with_keywords(Interpreter& in, Function* function, const Value* values) {
    const Code& code = *function->code;
    std::array<Value, kMostPadded> given;
    std::array<Value, kMostPadded> names;
    std::uint32_t count = 0;
    for (; count < code.positional_count; ++count) {
        const bool is_given = !values[count].is_empty();
        given[count] = is_given ? values[count] : default_of(*function, count);
    }
    std::uint32_t named = 0;
    for (std::uint32_t index = count; index < code.positional_count + code.keyword_only_count; ++index) {
        if (values[index].is_empty()) continue;
        names[named++] = code.local_names->items[index];
        given[count++] = values[index];
    }
    const std::span<const Value> arguments{given.data(), count};
    if (named == 0) return call(in, Value::from_object(function), arguments);
    GOSSAMER_TRY(keyword_names, tuple_of(in, std::span<const Value>{names.data(), named}));
    return call(in, Value::from_object(function), arguments, keyword_names.get());
}

Owned call_dialect(Interpreter& in, Args args) {
    auto* function = as<Function>(args[0]);
    const Code& code = *function->code;
    Owned result =
        !takes_anything(code) && takes_keywords(code)
            ? call_with_keywords(in, function, args.values + 1)
            : call(in, args[0], {args.values + 1, args.count - 1 + args.keyword_count}, args.keyword_names());
    if (result.is_error()) hide_own_frames(in);
    return result;
}

[[nodiscard]] Arity arity_of(const Function& function) {
    const Code& code = *function.code;
    if (takes_anything(code)) return raw();
    if (takes_keywords(code)) return keywords();
    const auto maximum = static_cast<std::uint8_t>(code.positional_count);
    return between(static_cast<std::uint8_t>(maximum - default_count(function)), maximum);
}

// The signature as the tables of natives have it, in `text`.
Status describe(Interpreter& in, const Function& function, const Str* name, std::string& text) {
    const Code& code = *function.code;
    text = name->text();
    text += '(';
    const std::uint32_t count = code.positional_count + code.keyword_only_count;
    for (std::uint32_t index = 0; index < count; ++index) {
        if (index != 0) text += ", ";
        if (index == code.positional_count) text += "*, ";
        text += as<Str>(code.local_names->items[index])->text();
        if (const Value value = default_of(function, index); !value.is_empty()) {
            GOSSAMER_TRY(shown, repr_of(in, value));
            text += '=';
            text += value.is_ellipsis() ? "<unrepresentable>" : as<Str>(shown.get())->text();
        }
        if (index + 1 == code.positional_only_count) text += ", /";
    }
    if ((code.flags & CodeFlags::kVarKeywords) != 0) {
        if (count != 0) text += ", ";
        text += "**";
        text += as<Str>(code.local_names->items[count])->text();
    }
    text += ')';
    return Status::ok();
}

}  // namespace

bool is_dialect_native(const NativeCallable& callable) {
    return callable.method->function == call_dialect;
}

Owned new_dialect_native(Interpreter& in, Function* function, const Str* name, Value module) {
    if (!function->code->has_body()) GOSSAMER_CHECK(load_body(in, function->code));
    std::string text;
    if ((function->code->flags & CodeFlags::kVarArgs) == 0)
        GOSSAMER_CHECK(describe(in, *function, name, text));
    GOSSAMER_TRY(documentation, get_attribute(in, Value::from_object(function), in.names.dunder_doc));
    if (is_str(documentation.get())) {
        if (!text.empty()) text += '\n';
        text += as<Str>(documentation.get())->text();
    }
    const Method& row =
        in.signatures->make_row(name->text(), std::move(text), call_dialect, arity_of(*function));
    return new_native_function(in, row, Value::from_object(function), module);
}

}  // namespace gossamer
