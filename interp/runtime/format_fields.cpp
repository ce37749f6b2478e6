// str.format. A field is `{name.attribute[index]!conversion:specification}`; a specification may hold fields,
// these none.
#include "runtime/format_fields.h"

#include "runtime/attributes.h"
#include "runtime/errors/text.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/unicode.h"
#include "support/utf8.h"

#include <algorithm>
#include <limits>

namespace gossamer {

namespace {

constexpr int kDepth = 2;  // fields, and fields in their specifications

struct Field {
    std::string_view name;
    std::string_view specification;
    char32_t conversion = 0;
    bool nested = false;  // the specification has fields of its own
};

class FieldFormatter {
public:
    FieldFormatter(Interpreter& interpreter, const FormatArguments& arguments)
        : interpreter_{interpreter}, arguments_{arguments} {}

    // Appends the text with its fields filled in.
    Status run(TextBuilder& out, std::string_view text, int depth) {
        if (depth == 0) return raise(interpreter_, Error::FieldRecursion);
        std::size_t at = 0;
        while (at < text.size()) {
            const std::size_t brace = text.find_first_of("{}", at);
            out.append(text.substr(at, brace - at));
            if (brace == std::string_view::npos) break;
            at = brace + 1;
            if (at < text.size() && text[at] == text[brace]) {
                out.append(text[brace]);
                ++at;
                continue;
            }
            if (text[brace] == '}') return raise(interpreter_, Error::FieldSingleClose);
            if (at == text.size()) return raise(interpreter_, Error::FieldSingleOpen);
            Field field;
            GOSSAMER_CHECK(read_field(text, at, field));
            GOSSAMER_CHECK(append_field(out, field, depth));
        }
        return Status::ok();
    }

private:
    // Reads on from behind '{' to behind the matching '}'.
    Status read_field(std::string_view text, std::size_t& at, Field& field) {
        const std::size_t begin = at;
        char end = 0;
        while (at < text.size() && end == 0) {
            const char character = text[at++];
            switch (character) {
            case '{': return raise(interpreter_, Error::FieldOpenInName);
            case '[': at = std::min(text.find(']', at), text.size()); break;  // a key: anything goes
            case '}':
            case ':':
            case '!': end = character; break;
            default: break;
            }
        }
        if (end == 0) return raise(interpreter_, Error::FieldUnclosed);
        field.name = text.substr(begin, at - 1 - begin);
        if (end == '}') return Status::ok();
        if (end == '!') {
            if (at >= text.size()) return raise(interpreter_, Error::FieldNoConversion);
            const auto [conversion, length] = utf8::decode(text.data() + at);
            field.conversion = conversion;
            at += length;
            if (at < text.size()) {
                const char next = text[at++];
                if (next == '}') return Status::ok();
                if (next != ':') return raise(interpreter_, Error::FieldAfterConversion);
            }
        }
        const std::size_t start = at;
        int depth = 1;
        for (; at < text.size(); ++at) {
            if (text[at] == '{') {
                ++depth;
                field.nested = true;
            } else if (text[at] == '}' && --depth == 0) {
                field.specification = text.substr(start, at - start);
                ++at;
                return Status::ok();
            }
        }
        return raise(interpreter_, Error::FieldUnmatched);
    }

    Status append_field(TextBuilder& out, const Field& field, int depth) {
        GOSSAMER_TRY(value, find_value(field.name));
        if (field.conversion != 0) {
            GOSSAMER_TRY(converted, convert(value.get(), field.conversion));
            value = std::move(converted);
        }
        Owned specification;
        if (field.nested) {
            TextBuilder text;
            GOSSAMER_CHECK(run(text, field.specification, depth - 1));
            GOSSAMER_TRY(made, new_str(interpreter_, text));
            specification = std::move(made).to_owned();
        } else if (!field.specification.empty()) {
            GOSSAMER_TRY(made, new_str(interpreter_, field.specification));
            specification = std::move(made).to_owned();
        }
        GOSSAMER_TRY(shown, format_value(interpreter_, value.get(), specification.get()));
        out.append_known(as<Str>(shown.get())->text(), as<Str>(shown.get())->length);
        return Status::ok();
    }

    Owned convert(Value value, char32_t conversion) {
        switch (conversion) {
        case U'r': return repr_of(interpreter_, value);
        case U's': return str_of(interpreter_, value);
        case U'a': return ascii_of(interpreter_, value);
        default: break;
        }
        TextBuilder shown;
        if (conversion > 32 && conversion < 127) {
            shown.append(static_cast<char>(conversion));
            return raise(interpreter_, Error::FieldConversion, shown.view());
        }
        shown.append_hex(conversion);
        return raise(interpreter_, Error::FieldConversionHex, shown.view());
    }

    // A run of decimal digits of any script as a number; `is_number` is false for anything else.
    Result<std::int64_t> read_number(std::string_view text, bool& is_number) {
        is_number = false;
        std::int64_t value = 0;
        for (std::size_t at = 0; at < text.size();) {
            const auto [code_point, length] = utf8::decode(text.data() + at);
            const int digit = unicode::decimal_value(code_point);
            if (digit < 0) return std::int64_t{0};
            if (value > (std::numeric_limits<std::int64_t>::max() - digit) / 10) {
                return raise(interpreter_, Error::FormatTooManyDigits);
            }
            value = value * 10 + digit;
            at += length;
        }
        is_number = !text.empty();
        return value;
    }

    enum class Numbering : std::uint8_t { Unknown, Automatic, Manual };

    Status set_numbering(Numbering numbering) {
        if (numbering_ == Numbering::Unknown) numbering_ = numbering;
        if (numbering_ == numbering) return Status::ok();
        return raise(interpreter_,
                     numbering_ == Numbering::Automatic ? Error::FieldToManual : Error::FieldToAutomatic);
    }

    Owned find_value(std::string_view name) {
        const std::size_t end = name.find_first_of(".[");
        GOSSAMER_TRY(first, find_first(name.substr(0, end)));
        Owned value = std::move(first);
        std::string_view rest = end == std::string_view::npos ? std::string_view{} : name.substr(end);
        while (!rest.empty()) {
            GOSSAMER_TRY(next,
                         rest[0] == '.' ? read_attribute(value.get(), rest) : read_item(value.get(), rest));
            value = std::move(next);
        }
        return value;
    }

    Owned find_first(std::string_view name) {
        bool is_number = false;
        GOSSAMER_TRY(number, read_number(name, is_number));
        std::int64_t index = number.get();
        if (name.empty()) {
            GOSSAMER_CHECK(set_numbering(Numbering::Automatic));
            index = next_index_++;
        } else if (is_number) {
            GOSSAMER_CHECK(set_numbering(Numbering::Manual));
        } else {
            return find_named(name);
        }
        if (!arguments_.mapping.is_empty()) return raise(interpreter_, Error::FieldPositional);
        if (index >= static_cast<std::int64_t>(arguments_.positional.size())) {
            return raise(interpreter_, Error::FieldIndexRange, index);
        }
        return Owned::share(arguments_.positional[static_cast<std::size_t>(index)]);
    }

    Owned find_named(std::string_view name) {
        if (arguments_.mapping.is_empty() && arguments_.keyword_names != nullptr) {
            const auto names = arguments_.keyword_names->values();
            for (std::size_t index = 0; index < names.size(); ++index)
                if (as<Str>(names[index])->text() == name)
                    return Owned::share(arguments_.keyword_values[index]);
        }
        GOSSAMER_TRY(key, new_str(interpreter_, name));
        if (arguments_.mapping.is_empty())
            return raise_with(interpreter_, interpreter_.types.KeyError, key.value());
        return get_item(interpreter_, arguments_.mapping, key.value());
    }

    // `rest` begins with '.', and is moved behind the attribute.
    Owned read_attribute(Value value, std::string_view& rest) {
        const std::size_t end = rest.find_first_of(".[", 1);
        const std::string_view name = rest.substr(1, end - 1);
        if (name.empty()) return raise(interpreter_, Error::FieldEmptyAttribute);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end);
        GOSSAMER_TRY(attribute, intern(interpreter_, name));
        return get_attribute(interpreter_, value, attribute.get());
    }

    // `rest` begins with '['.
    Owned read_item(Value value, std::string_view& rest) {
        const std::size_t end = rest.find(']');
        if (end == std::string_view::npos) return raise(interpreter_, Error::FieldMissingBracket);
        const std::string_view text = rest.substr(1, end - 1);
        if (text.empty()) return raise(interpreter_, Error::FieldEmptyAttribute);
        rest = rest.substr(end + 1);
        bool is_number = false;
        GOSSAMER_TRY(number, read_number(text, is_number));
        Owned key = Owned::immediate(Value::from_int(0));
        if (is_number && Value::fits_int(number.get())) {
            key = Owned::immediate(Value::from_int(number.get()));
        } else {
            GOSSAMER_TRY(name, new_str(interpreter_, text));
            key = std::move(name).to_owned();
        }
        if (!rest.empty() && rest[0] != '.' && rest[0] != '[')
            return raise(interpreter_, Error::FieldAfterBracket);
        return get_item(interpreter_, value, key.get());
    }

    Interpreter& interpreter_;
    const FormatArguments& arguments_;
    Numbering numbering_ = Numbering::Unknown;
    std::int64_t next_index_ = 0;
};

}  // namespace

Owned format_fields(Interpreter& interpreter, Str* text, const FormatArguments& arguments) {
    TextBuilder out;
    FieldFormatter formatter{interpreter, arguments};
    GOSSAMER_CHECK(formatter.run(out, text->text(), kDepth));
    return new_str_value(interpreter, out);
}

}  // namespace gossamer
