// str: case conversions and the predicates on characters. What characters are is support/unicode's knowledge.
#include "builtins/str_methods.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "support/ascii.h"
#include "support/unicode.h"
#include "support/utf8.h"

#include <utility>

namespace gossamer {

namespace {

constexpr char32_t kCapitalSigma = 0x3A3;
constexpr char32_t kFinalSigma = 0x3C2;
constexpr char32_t kSmallSigma = 0x3C3;

// Objects and not functions, so that loops over text inline them.
constexpr auto ascii_lower = [](char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character;
};
constexpr auto ascii_upper = [](char character) {
    return character >= 'a' && character <= 'z' ? static_cast<char>(character - 32) : character;
};
[[nodiscard]] bool is_ascii_letter(char character) {
    return ascii_lower(character) >= 'a' && ascii_lower(character) <= 'z';
}

void append_mapping(TextBuilder& out, const unicode::CaseMapping& mapping) {
    for (unsigned index = 0; index < mapping.count; ++index)
        out.append_code_point(mapping.points[index]);
}

// A sigma ends a word when a cased letter stands before it and none after it, ignorable characters skipped.
[[nodiscard]] bool is_final_sigma(std::string_view text, std::size_t at) {
    bool follows_letter = false;
    for (std::size_t end = at; end > 0;) {
        const auto [code_point, length] = utf8::decode_before(text.data() + end);
        end -= length;
        if (unicode::is_case_ignorable(code_point)) continue;
        follows_letter = unicode::is_cased(code_point);
        break;
    }
    if (!follows_letter) return false;
    for (std::size_t next = at + utf8::encoded_length(kCapitalSigma); next < text.size();) {
        const auto [code_point, length] = utf8::decode(text.data() + next);
        next += length;
        if (unicode::is_case_ignorable(code_point)) continue;
        return !unicode::is_cased(code_point);
    }
    return true;
}

void append_lower(TextBuilder& out, std::string_view text, std::size_t at, char32_t code_point) {
    if (code_point == kCapitalSigma) {
        out.append_code_point(is_final_sigma(text, at) ? kFinalSigma : kSmallSigma);
    } else {
        append_mapping(out, unicode::to_lower(code_point));
    }
}

// Each ASCII character by `convert`.
template <class Convert>
Owned convert_ascii(Interpreter& interpreter, std::string_view text, Convert convert) {
    GOSSAMER_TRY(result, new_str_to_fill(interpreter, text.size(), text.size()));
    char* bytes = result->inline_data();
    for (std::size_t index = 0; index < text.size(); ++index)
        bytes[index] = convert(text[index]);
    return finish_str(interpreter, std::move(result)).to_owned();
}

// Each code point by `convert(out, offset, code point)`.
template <class Convert>
Owned convert_text(Interpreter& interpreter, std::string_view text, Convert convert) {
    TextBuilder out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [code_point, length] = utf8::decode(text.data() + at);
        convert(out, at, code_point);
        at += length;
    }
    return new_str_value(interpreter, out);
}

// Whether all characters are such: ASCII ones of these kinds, others by `predicate`.
template <class Predicate>
Owned all_characters(Args args, std::uint8_t ascii_kinds, Predicate predicate) {
    const std::string_view text = as<Str>(args[0])->text();
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            if (!is_ascii_kind(text[at], ascii_kinds)) return Owned::boolean(false);
            ++at;
            continue;
        }
        const auto [code_point, length] = utf8::decode(text.data() + at);
        if (!predicate(code_point)) return Owned::boolean(false);
        at += length;
    }
    return Owned::boolean(!text.empty());
}

// At least one cased character, and none of the other cases.
template <class Wanted, class Forbidden>
Owned has_only_case(Args args, Wanted wanted, Forbidden forbidden) {
    const std::string_view text = as<Str>(args[0])->text();
    bool found = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto [code_point, length] = utf8::decode(text.data() + at);
        if (forbidden(code_point)) return Owned::boolean(false);
        found = found || wanted(code_point);
        at += length;
    }
    return Owned::boolean(found);
}

}  // namespace

Owned str_lower(Interpreter& interpreter, Args args) {
    const Str* text = as<Str>(args[0]);
    if (text->is_ascii()) return convert_ascii(interpreter, text->text(), ascii_lower);
    return convert_text(interpreter, text->text(),
                        [text](TextBuilder& out, std::size_t at, char32_t code_point) {
                            append_lower(out, text->text(), at, code_point);
                        });
}

Owned str_upper(Interpreter& interpreter, Args args) {
    const Str* text = as<Str>(args[0]);
    if (text->is_ascii()) return convert_ascii(interpreter, text->text(), ascii_upper);
    return convert_text(interpreter, text->text(), [](TextBuilder& out, std::size_t, char32_t code_point) {
        append_mapping(out, unicode::to_upper(code_point));
    });
}

Owned str_title(Interpreter& interpreter, Args args) {
    const Str* text = as<Str>(args[0]);
    bool in_word = false;
    if (text->is_ascii()) {
        return convert_ascii(interpreter, text->text(), [&in_word](char character) {
            const char shown = in_word ? ascii_lower(character) : ascii_upper(character);
            in_word = is_ascii_letter(character);
            return shown;
        });
    }
    return convert_text(interpreter, text->text(),
                        [text, &in_word](TextBuilder& out, std::size_t at, char32_t code_point) {
                            if (in_word) {
                                append_lower(out, text->text(), at, code_point);
                            } else {
                                append_mapping(out, unicode::to_title(code_point));
                            }
                            in_word = unicode::is_cased(code_point);
                        });
}

Owned str_capitalize(Interpreter& interpreter, Args args) {
    const Str* text = as<Str>(args[0]);
    if (text->is_ascii()) {
        bool is_first = true;
        return convert_ascii(interpreter, text->text(), [&is_first](char character) {
            return std::exchange(is_first, false) ? ascii_upper(character) : ascii_lower(character);
        });
    }
    return convert_text(interpreter, text->text(),
                        [text](TextBuilder& out, std::size_t at, char32_t code_point) {
                            if (at == 0) {
                                append_mapping(out, unicode::to_title(code_point));
                            } else {
                                append_lower(out, text->text(), at, code_point);
                            }
                        });
}

Owned str_swapcase(Interpreter& interpreter, Args args) {
    const Str* text = as<Str>(args[0]);
    return convert_text(interpreter, text->text(),
                        [text](TextBuilder& out, std::size_t at, char32_t code_point) {
                            if (unicode::is_upper(code_point)) {
                                append_lower(out, text->text(), at, code_point);
                            } else if (unicode::is_lower(code_point)) {
                                append_mapping(out, unicode::to_upper(code_point));
                            } else {
                                out.append_code_point(code_point);
                            }
                        });
}

Owned str_casefold(Interpreter& interpreter, Args args) {
    const Str* text = as<Str>(args[0]);
    if (text->is_ascii()) return convert_ascii(interpreter, text->text(), ascii_lower);
    return convert_text(interpreter, text->text(), [](TextBuilder& out, std::size_t, char32_t code_point) {
        append_mapping(out, unicode::to_folded(code_point));
    });
}

Owned str_isalnum(Interpreter&, Args args) {
    return all_characters(args, AsciiKind::kLetter | AsciiKind::kDigit, unicode::is_alnum);
}
Owned str_isalpha(Interpreter&, Args args) {
    return all_characters(args, AsciiKind::kLetter, unicode::is_alpha);
}
Owned str_isascii(Interpreter&, Args args) {
    return Owned::boolean(as<Str>(args[0])->is_ascii());
}
Owned str_isdecimal(Interpreter&, Args args) {
    return all_characters(args, AsciiKind::kDigit, unicode::is_decimal);
}
Owned str_isdigit(Interpreter&, Args args) {
    return all_characters(args, AsciiKind::kDigit, unicode::is_digit);
}
Owned str_isidentifier(Interpreter&, Args args) {
    return Owned::boolean(unicode::is_identifier(as<Str>(args[0])->text()));
}
Owned str_islower(Interpreter&, Args args) {
    return has_only_case(args, unicode::is_lower, [](char32_t code_point) {
        return unicode::is_upper(code_point) || unicode::is_title(code_point);
    });
}
Owned str_isnumeric(Interpreter&, Args args) {
    return all_characters(args, AsciiKind::kDigit, unicode::is_numeric);
}
Owned str_isprintable(Interpreter&, Args args) {
    if (as<Str>(args[0])->length == 0) return Owned::boolean(true);
    return all_characters(args, AsciiKind::kPrintable, unicode::is_printable);
}
Owned str_isspace(Interpreter&, Args args) {
    return all_characters(args, AsciiKind::kSpace, unicode::is_space);
}
Owned str_istitle(Interpreter&, Args args) {
    const std::string_view text = as<Str>(args[0])->text();
    bool found = false;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto [code_point, length] = utf8::decode(text.data() + at);
        at += length;
        if (unicode::is_upper(code_point) || unicode::is_title(code_point)) {
            if (in_word) return Owned::boolean(false);
            in_word = found = true;
        } else if (unicode::is_lower(code_point)) {
            if (!in_word) return Owned::boolean(false);
        } else {
            in_word = false;
        }
    }
    return Owned::boolean(found);
}
Owned str_isupper(Interpreter&, Args args) {
    return has_only_case(args, unicode::is_upper, [](char32_t code_point) {
        return unicode::is_lower(code_point) || unicode::is_title(code_point);
    });
}

}  // namespace gossamer
