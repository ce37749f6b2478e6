// unicodedata: what the Unicode database says of characters.
#include "runtime/dict.h"
#include "runtime/errors/modules.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "support/text_builder.h"
#include "support/unicode.h"
#include "support/utf8.h"

#include <optional>

namespace gossamer {

namespace {

// The one character of args[0]; `which` says which argument, where there are several.
Result<char32_t> character_of(Interpreter& in, Args args, const char* function, const char* which) {
    if (is_str(args[0]) && as<Str>(args[0])->length == 1)
        return utf8::decode(as<Str>(args[0])->text().data()).code_point;
    return raise_bad_argument(in, function, which, "a unicode character", args[0]);
}

Owned text_value(Interpreter& in, std::string_view text) {
    return new_str_value(in, text);
}

// ---- Properties

template <std::string_view (*property)(char32_t) noexcept>
Owned text_property(Interpreter& in, Args args, const char* function) {
    GOSSAMER_TRY(character, character_of(in, args, function, "argument"));
    return text_value(in, property(character.get()));
}

Owned category(Interpreter& in, Args args) {
    return text_property<unicode::category>(in, args, "category");
}
Owned bidirectional(Interpreter& in, Args args) {
    return text_property<unicode::bidirectional>(in, args, "bidirectional");
}
Owned east_asian_width(Interpreter& in, Args args) {
    return text_property<unicode::east_asian_width>(in, args, "east_asian_width");
}
Owned combining(Interpreter& in, Args args) {
    GOSSAMER_TRY(character, character_of(in, args, "combining", "argument"));
    return Owned::immediate(Value::from_int(unicode::combining_class(character.get())));
}
Owned mirrored(Interpreter& in, Args args) {
    GOSSAMER_TRY(character, character_of(in, args, "mirrored", "argument"));
    return Owned::immediate(Value::from_int(unicode::is_mirrored(character.get()) ? 1 : 0));
}
Owned decomposition(Interpreter& in, Args args) {
    GOSSAMER_TRY(character, character_of(in, args, "decomposition", "argument"));
    TextBuilder text;
    unicode::append_decomposition(text, character.get());
    return new_str_value(in, text);
}

// ---- Numbers: a value, else the default, else ValueError

Owned default_or(Interpreter& in, Args args, ErrorId error) {
    return args.count > 1 ? Owned::share(args[1]) : Owned{raise(in, error)};
}

Owned decimal(Interpreter& in, Args args) {
    GOSSAMER_TRY(character, character_of(in, args, "decimal", "argument 1"));
    const int value = unicode::decimal_value(character.get());
    return value < 0 ? default_or(in, args, Error::UnicodeNotDecimal)
                     : Owned::immediate(Value::from_int(value));
}
Owned digit(Interpreter& in, Args args) {
    GOSSAMER_TRY(character, character_of(in, args, "digit", "argument 1"));
    const int value = unicode::digit_value(character.get());
    return value < 0 ? default_or(in, args, Error::UnicodeNotDigit)
                     : Owned::immediate(Value::from_int(value));
}
Owned numeric(Interpreter& in, Args args) {
    GOSSAMER_TRY(character, character_of(in, args, "numeric", "argument 1"));
    const std::optional<double> value = unicode::numeric_value(character.get());
    return value ? new_float(*value) : default_or(in, args, Error::UnicodeNotNumeric);
}

// ---- Names

Owned name(Interpreter& in, Args args) {
    GOSSAMER_TRY(character, character_of(in, args, "name", "argument 1"));
    TextBuilder text;
    if (unicode::append_name(text, character.get())) return new_str_value(in, text);
    return default_or(in, args, Error::UnicodeNoName);
}

Owned lookup(Interpreter& in, Args args) {
    if (!is_str(args[0])) return raise(in, Error::UnicodeLookupType, type_name(in, args[0]));
    const std::string_view wanted = as<Str>(args[0])->text();
    const std::optional<char32_t> found = unicode::find_by_name(wanted);
    if (!found) return raise(in, Error::UnicodeUndefinedName, wanted);
    TextBuilder text;
    text.append_code_point(*found);
    return new_str_value(in, text);
}

// ---- Normal forms

Result<unicode::NormalForm> normal_form(Interpreter& in, Args args, const char* function) {
    if (!is_str(args[0])) return raise_bad_argument(in, function, "argument 1", "str", args[0]);
    if (!is_str(args[1])) return raise_bad_argument(in, function, "argument 2", "str", args[1]);
    const std::string_view form = as<Str>(args[0])->text();
    if (form == "NFC") return unicode::NormalForm::Nfc;
    if (form == "NFD") return unicode::NormalForm::Nfd;
    if (form == "NFKC") return unicode::NormalForm::Nfkc;
    if (form == "NFKD") return unicode::NormalForm::Nfkd;
    return raise(in, Error::UnicodeNoForm);
}

Owned normalize(Interpreter& in, Args args) {
    GOSSAMER_TRY(form, normal_form(in, args, "normalize"));
    if (unicode::is_normalized(as<Str>(args[1])->text(), form.get())) return Owned::share(args[1]);
    TextBuilder text;
    unicode::append_normalized(text, as<Str>(args[1])->text(), form.get());
    if (text.failed()) return raise_memory_error(in);
    return new_str_value(in, text);
}

Owned is_normalized(Interpreter& in, Args args) {
    GOSSAMER_TRY(form, normal_form(in, args, "is_normalized"));
    return Owned::boolean(unicode::is_normalized(as<Str>(args[1])->text(), form.get()));
}

constexpr Method kFunctions[] = {
    {"category", category, exactly(1), "category($module, chr, /)\nThe general category, two letters."},
    {"bidirectional", bidirectional, exactly(1),
     "bidirectional($module, chr, /)\nThe bidirectional class, or an empty string."},
    {"east_asian_width", east_asian_width, exactly(1),
     "east_asian_width($module, chr, /)\nThe width in East Asian text."},
    {"combining", combining, exactly(1), "combining($module, chr, /)\nThe canonical combining class."},
    {"mirrored", mirrored, exactly(1),
     "mirrored($module, chr, /)\nWhether it is mirrored in text from right to left: 1 or 0."},
    {"decomposition", decomposition, exactly(1),
     "decomposition($module, chr, /)\nWhat it is composed of, or an empty string."},
    {"decimal", decimal, between(1, 2),
     "decimal($module, chr, default=<unrepresentable>, /)\nThe value as a decimal digit."},
    {"digit", digit, between(1, 2),
     "digit($module, chr, default=<unrepresentable>, /)\nThe value as a digit."},
    {"numeric", numeric, between(1, 2),
     "numeric($module, chr, default=<unrepresentable>, /)\nThe value as a number, a float."},
    {"name", name, between(1, 2), "name($module, chr, default=<unrepresentable>, /)\nThe name."},
    {"lookup", lookup, exactly(1), "lookup($module, name, /)\nThe character of a name."},
    {"normalize", normalize, exactly(2),
     "normalize($module, form, unistr, /)\nThe text in a normal form: NFC, NFD, NFKC or NFKD."},
    {"is_normalized", is_normalized, exactly(2),
     "is_normalized($module, form, unistr, /)\nWhether the text is in that form already."},
};

Status initialise(Interpreter& in, Module* module) {
    GOSSAMER_TRY(version, new_str_value(in, unicode::data_version()));
    return dict_set_text(in, module->dict, "unidata_version", version.get());
}

}  // namespace

extern const ModuleSpec unicodedata_module_spec;
const ModuleSpec unicodedata_module_spec{"unicodedata", "The Unicode database.", kFunctions, initialise};

}  // namespace gossamer
