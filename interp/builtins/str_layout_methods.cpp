// str: padding, tabs, and character translation.
#include "builtins/str_methods.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/text.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/search_arguments.h"
#include "runtime/str.h"
#include "support/utf8.h"

#include <array>

namespace gossamer {

namespace {

enum class Align { Left, Right, Center };

Owned pad(Interpreter& interpreter, Args args, Align align) {
    GOSSAMER_TRY(width, read_size(interpreter, args[1]));
    char32_t fill = U' ';
    if (const Value given = args.get(2); !given.is_empty()) {
        if (!is_str(given)) return raise(interpreter, Error::FillType, type_name(interpreter, given));
        if (as<Str>(given)->length != 1) return raise(interpreter, Error::FillLength);
        fill = utf8::decode(as<Str>(given)->data).code_point;
    }
    Str* text = as<Str>(args[0]);
    const auto length = static_cast<std::int64_t>(text->length);
    if (width.get() <= length) return exact_str(interpreter, text).to_owned();
    const std::int64_t padding = width.get() - length;
    // An odd blank goes to the left when the width is odd.
    const std::int64_t centred = padding / 2 + (padding & width.get() & 1);
    const std::int64_t left = align == Align::Left ? 0 : align == Align::Right ? padding : centred;
    TextBuilder out;
    out.append_repeated(fill, static_cast<std::size_t>(left));
    out.append_known(text->text(), text->length);
    out.append_repeated(fill, static_cast<std::size_t>(padding - left));
    return new_str_value(interpreter, out);
}

// Where the next tab or end of line is, or the text's end.
[[nodiscard]] std::size_t end_of_run(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '\t' && text[at] != '\n' && text[at] != '\r')
        ++at;
    return at;
}

// What a translation table says of one code point; empty: nothing.
Owned look_up(Interpreter& interpreter, Value table, char32_t code_point) {
    const Value key = Value::from_int(static_cast<std::int64_t>(code_point));
    if (type_of(interpreter, table) == interpreter.types.dict)
        return dict_get(interpreter, as<Dict>(table), key);
    Owned found = get_item(interpreter, table, key);
    if (found.is_error() && pending_is(interpreter, interpreter.types.LookupError)) {
        clear_pending(interpreter);
        return Owned{};
    }
    return found;
}

Status append_translated(Interpreter& interpreter, TextBuilder& out, char32_t code_point, Value replacement) {
    if (replacement.is_empty()) {
        out.append_code_point(code_point);
    } else if (is_str(replacement)) {
        out.append_known(as<Str>(replacement)->text(), as<Str>(replacement)->length);
    } else if (is_any_int(replacement)) {
        const Value number = int_value(replacement);
        const std::int64_t point = number.is_int() ? number.as_int() : -1;
        if (point < 0 || point > std::int64_t{utf8::kMaxCodePoint})
            return raise(interpreter, Error::TranslateRange);
        out.append_code_point(static_cast<char32_t>(point));
    } else if (!replacement.is_none()) {
        return raise(interpreter, Error::TranslateType);
    }
    return Status::ok();
}

// A dict of code points from a dict whose keys are characters or code points.
Owned translation_from_dict(Interpreter& interpreter, Value source) {
    if (type_of(interpreter, source) != interpreter.types.dict)
        return raise(interpreter, Error::MaketransNotDict);
    GOSSAMER_TRY(table, new_dict(interpreter));
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (dict_next(as<Dict>(source), position, key, value)) {
        const Owned held_key = Owned::share(key);
        const Owned held_value = Owned::share(value);
        Value point = key;
        if (is_str(key)) {
            if (as<Str>(key)->length != 1) return raise(interpreter, Error::MaketransKeyLength);
            point = Value::from_int(static_cast<std::int64_t>(utf8::decode(as<Str>(key)->data).code_point));
        } else if (!is_any_int(key)) {
            return raise(interpreter, Error::MaketransKeyType);
        }
        GOSSAMER_CHECK(dict_set(interpreter, table.get(), point, value));
    }
    return std::move(table).to_owned();
}

}  // namespace

Owned str_center(Interpreter& interpreter, Args args) {
    return pad(interpreter, args, Align::Center);
}
Owned str_ljust(Interpreter& interpreter, Args args) {
    return pad(interpreter, args, Align::Left);
}
Owned str_rjust(Interpreter& interpreter, Args args) {
    return pad(interpreter, args, Align::Right);
}

Owned str_zfill(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(width, read_size(interpreter, args[1]));
    Str* text = as<Str>(args[0]);
    const auto length = static_cast<std::int64_t>(text->length);
    if (width.get() <= length) return exact_str(interpreter, text).to_owned();
    std::string_view rest = text->text();
    std::size_t rest_length = text->length;
    TextBuilder out;
    if (rest.starts_with('+') || rest.starts_with('-')) {
        out.append(rest[0]);
        rest.remove_prefix(1);
        --rest_length;
    }
    out.append_repeated(U'0', static_cast<std::size_t>(width.get() - length));
    out.append_known(rest, rest_length);
    return new_str_value(interpreter, out);
}

Owned str_expandtabs(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(given, read_count(interpreter, args.get(1), 8));
    const std::size_t tab_size = given.get() > 0 ? static_cast<std::size_t>(given.get()) : 0;
    Str* self = as<Str>(args[0]);
    const std::string_view text = self->text();
    if (text.find('\t') == std::string_view::npos) return exact_str(interpreter, self).to_owned();
    TextBuilder out;
    std::size_t column = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = end_of_run(text, at);
        const std::string_view run = text.substr(at, end - at);
        const std::size_t width = self->is_ascii() ? run.size() : utf8::count_code_points(run);
        out.append_known(run, width);
        column += width;
        if (end == text.size()) break;
        if (text[end] == '\t') {
            const std::size_t blanks = tab_size == 0 ? 0 : tab_size - column % tab_size;
            out.append_repeated(U' ', blanks);
            column += blanks;
        } else {
            out.append(text[end]);
            column = 0;
        }
        at = end + 1;
    }
    return new_str_value(interpreter, out);
}

Owned str_translate(Interpreter& interpreter, Args args) {
    const std::string_view text = as<Str>(args[0])->text();
    // A plain dict says the same each time: what ASCII characters become is noted, where that is an ASCII
    // character; 0 for all others.
    const bool is_lasting = is_exact(interpreter.types.dict, args[1]);
    std::array<char, 128> known{};
    TextBuilder out;
    for (std::size_t at = 0; at < text.size();) {
        const auto first_byte = static_cast<unsigned char>(text[at]);
        if (first_byte < known.size() && known[first_byte] != 0) {
            out.append(known[first_byte]);
            ++at;
            continue;
        }
        const auto [code_point, length] = utf8::decode(text.data() + at);
        GOSSAMER_TRY(replacement, look_up(interpreter, args[1], code_point));
        const std::size_t before = out.view().size();
        GOSSAMER_CHECK(append_translated(interpreter, out, code_point, replacement.get()));
        if (is_lasting && first_byte < known.size() && out.view().size() == before + 1)
            known[first_byte] = out.view().back();
        at += length;
    }
    return new_str_value(interpreter, out);
}

Owned str_maketrans(Interpreter& interpreter, Args args) {
    const Value from = args[0];
    if (args.count == 1) return translation_from_dict(interpreter, from);
    if (!is_str(args[1])) return raise_bad_argument(interpreter, "maketrans", "argument 2", "str", args[1]);
    if (args.count > 2 && !is_str(args[2])) {
        return raise_bad_argument(interpreter, "maketrans", "argument 3", "str", args[2]);
    }
    if (!is_str(from)) return raise(interpreter, Error::MaketransFirst);
    const Str* keys = as<Str>(from);
    const Str* values = as<Str>(args[1]);
    if (keys->length != values->length) return raise(interpreter, Error::MaketransLengths);
    GOSSAMER_TRY(table, new_dict(interpreter));
    const char* key_at = keys->data;
    const char* value_at = values->data;
    for (std::size_t index = 0; index < keys->length; ++index) {
        const utf8::Decoded key = utf8::decode(key_at);
        const utf8::Decoded value = utf8::decode(value_at);
        key_at += key.length;
        value_at += value.length;
        GOSSAMER_CHECK(dict_set(interpreter, table.get(),
                                Value::from_int(static_cast<std::int64_t>(key.code_point)),
                                Value::from_int(static_cast<std::int64_t>(value.code_point))));
    }
    if (args.count <= 2) return std::move(table).to_owned();
    const std::string_view deleted = as<Str>(args[2])->text();
    for (std::size_t at = 0; at < deleted.size();) {
        const auto [code_point, length] = utf8::decode(deleted.data() + at);
        at += length;
        GOSSAMER_CHECK(dict_set(interpreter, table.get(),
                                Value::from_int(static_cast<std::int64_t>(code_point)), Value::none()));
    }
    return std::move(table).to_owned();
}

}  // namespace gossamer
