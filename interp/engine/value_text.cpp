#include "engine/value_text.h"

#include "runtime/bytes.h"
#include "runtime/dict.h"
#include "runtime/exception.h"
#include "runtime/function.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type.h"
#include "support/hash.h"
#include "support/number_text.h"
#include "support/text_builder.h"
#include "support/utf8.h"

#include <cmath>
#include <cstdio>

namespace gossamer {

namespace {

constexpr std::size_t kLongestText = 40;
// Decimal text of a larger number takes time.
constexpr std::size_t kMostLimbs = 4;

[[nodiscard]] std::string shorten(std::string_view text) {
    if (text.size() <= kLongestText) return std::string{text};
    std::size_t end = kLongestText;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return std::string{text.substr(0, end)} + "…";
}

void append_escape(std::string& quoted, unsigned code_unit) {
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", code_unit);
    quoted += escape;
}

[[nodiscard]] std::string text_of(Value name) {
    return is_str(name) ? std::string{as<Str>(name)->text()} : std::string{};
}

[[nodiscard]] std::string float_text(double number) {
    TextBuilder text;
    append_float_repr(text, number);
    return std::isfinite(number) ? std::string{text.view()} : quote_as_json(text.view());
}

}  // namespace

std::string quote_as_json(std::string_view text) {
    std::string quoted;
    quoted.reserve(text.size() + 2);
    quoted = '"';
    for (const char* at = text.data(); at != text.data() + text.size();) {
        const utf8::Decoded next = utf8::decode(at);
        if (next.code_point < 0x20 || utf8::is_surrogate(next.code_point)) {
            append_escape(quoted, static_cast<unsigned>(next.code_point));
        } else {
            if (next.code_point == '"' || next.code_point == '\\') quoted += '\\';
            quoted.append(at, next.length);
        }
        at += next.length;
    }
    return quoted + '"';
}

bool is_written_inside(Value value) {
    return !value.is_heap() || is_exact_str(Interpreter::of(value.as_object()), value);
}

std::string json_of(Value value) {
    if (value.is_heap()) return quote_as_json(shorten(as<Str>(value)->text()));
    if (value.is_none()) return "null";
    if (value.is_bool()) return value.is_true() ? "true" : "false";
    if (value.is_int()) return std::to_string(value.as_int());
    if (value.is_double()) return float_text(value.as_double());
    return value.is_ellipsis() ? "\"Ellipsis\"" : "\"NotImplemented\"";
}

std::uint64_t fingerprint_of(Value value) {
    if (!value.is_heap()) return value.bits();
    const std::string_view text = as<Str>(value)->text();
    return hash_bytes(text.substr(0, kLongestText), text.size() > kLongestText);
}

std::string short_text(const Interpreter& interpreter, const Object* object) {
    const Value value = Value::from_object(object);
    const Type* type = heap_type(object);
    if (type->has(TypeFlags::kType))
        return text_of(Value::from_object(static_cast<const Type*>(object)->name));
    if (type == interpreter.types.function) return text_of(static_cast<const Function*>(object)->name);
    if (type == interpreter.types.code)
        return text_of(Value::from_object(static_cast<const Code*>(object)->name));
    if (type == interpreter.types.module) {
        Dict* names = static_cast<const Module*>(object)->dict;
        return names == nullptr ? "" : text_of(dict_find_str(names, interpreter.names.dunder_name));
    }
    TextBuilder text;
    if (type == interpreter.types.bytes) {
        append_bytes_repr(text, as<Bytes>(value)->view().substr(0, kLongestText + 1));
    } else if (type == interpreter.types.int_) {
        const BigInt& number = as<BigIntObject>(value)->number;
        if (number.limb_count() > kMostLimbs || big_to_text(number, 10, text) != BigStatus::Ok) return {};
    }
    return shorten(text.view());
}

std::string message_of(const Interpreter& interpreter, const Object* exception) {
    const Tuple* args = exception_args(interpreter, static_cast<const Exception*>(exception));
    return args->size == 1 ? text_of(args->items[0]) : std::string{};
}

}  // namespace gossamer
