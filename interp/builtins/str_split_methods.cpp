// str: splitting, stripping and joining.
#include "builtins/str_methods.h"
#include "runtime/byte_search.h"
#include "runtime/errors/text.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/search_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/ascii.h"
#include "support/unicode.h"
#include "support/utf8.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace gossamer {

namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

[[nodiscard]] bool is_space(char32_t code_point) {
    if (code_point < 0x80) return is_ascii_kind(static_cast<char>(code_point), AsciiKind::kSpace);
    return unicode::is_space(code_point);
}

// Bytes at the front of the text before the first character that is a blank, or that is none.
[[nodiscard]] std::size_t leading(std::string_view text, bool are_blanks) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            if (is_ascii_kind(text[at], AsciiKind::kSpace) != are_blanks) break;
            ++at;
            continue;
        }
        const auto [code_point, length] = utf8::decode(text.data() + at);
        if (unicode::is_space(code_point) != are_blanks) break;
        at += length;
    }
    return at;
}
[[nodiscard]] std::size_t leading_space(std::string_view text) {
    return leading(text, true);
}
[[nodiscard]] std::size_t leading_word(std::string_view text) {
    return leading(text, false);
}
// Bytes of blanks at the back of the text.
[[nodiscard]] std::size_t trailing_space(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0) {
        const auto [code_point, length] = utf8::decode_before(text.data() + end);
        if (!is_space(code_point)) break;
        end -= length;
    }
    return text.size() - end;
}
[[nodiscard]] std::size_t trailing_word(std::string_view text) {
    std::size_t end = text.size();
    while (end > 0) {
        const auto [code_point, length] = utf8::decode_before(text.data() + end);
        if (is_space(code_point)) break;
        end -= length;
    }
    return text.size() - end;
}

// Parts of one text, which become a list; the first ones wait beside it, as most lists get no others. Knows
// whether the text is ASCII, so that parts need not be counted.
class Parts {
public:
    Parts(Interpreter& interpreter, const Str* text)
        : interpreter_{interpreter}, is_ascii_{text->is_ascii()} {}
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;
    ~Parts() {
        while (waiting_ != 0)
            release(first_[--waiting_]);
    }

    [[nodiscard]] Status add(std::string_view part) {
        Ref<Str> made =
            is_ascii_ ? new_str_counted(interpreter_, part, part.size()) : new_str(interpreter_, part);
        if (made.is_error()) return kError;
        if (waiting_ == kFirst) GOSSAMER_CHECK(begin_list());
        if (!has_list()) {
            first_[waiting_++] = std::move(made).to_owned().detach();
            return Status::ok();
        }
        return list_append(interpreter_, list_.get(), std::move(made).to_owned());
    }
    [[nodiscard]] Owned take() {
        if (!has_list()) GOSSAMER_CHECK(begin_list());
        return std::move(list_).to_owned();
    }
    // The same of parts that were found from the back.
    [[nodiscard]] Owned take_reversed() {
        if (!has_list()) GOSSAMER_CHECK(begin_list());
        std::reverse(list_->items, list_->items + list_->size);
        return std::move(list_).to_owned();
    }

private:
    static constexpr std::size_t kFirst = 12;

    [[nodiscard]] bool has_list() const { return list_.get() != nullptr; }
    [[nodiscard]] Status begin_list() {
        list_ = list_of_moved(interpreter_, first_, waiting_);
        if (list_.is_error()) return kError;
        waiting_ = 0;
        return Status::ok();
    }

    Interpreter& interpreter_;
    bool is_ascii_;
    std::size_t waiting_ = 0;
    Value first_[kFirst];
    Ref<List> list_;
};

Owned split_words(Interpreter& interpreter, const Str* text, std::size_t limit) {
    Parts parts{interpreter, text};
    std::string_view rest = text->text();
    rest.remove_prefix(leading_space(rest));
    for (; !rest.empty() && limit != 0; --limit) {
        const std::size_t word = leading_word(rest);
        GOSSAMER_CHECK(parts.add(rest.substr(0, word)));
        rest.remove_prefix(word);
        rest.remove_prefix(leading_space(rest));
    }
    if (!rest.empty()) GOSSAMER_CHECK(parts.add(rest));
    return parts.take();
}

Owned split_words_from_back(Interpreter& interpreter, const Str* text, std::size_t limit) {
    Parts parts{interpreter, text};
    std::string_view rest = text->text();
    rest.remove_suffix(trailing_space(rest));
    for (; !rest.empty() && limit != 0; --limit) {
        const std::size_t word = trailing_word(rest);
        GOSSAMER_CHECK(parts.add(rest.substr(rest.size() - word)));
        rest.remove_suffix(word);
        rest.remove_suffix(trailing_space(rest));
    }
    if (!rest.empty()) GOSSAMER_CHECK(parts.add(rest));
    return parts.take_reversed();
}

Owned split_at(Interpreter& interpreter, const Str* text, std::string_view separator, std::size_t limit) {
    Parts parts{interpreter, text};
    std::string_view rest = text->text();
    for (; limit != 0; --limit) {
        const std::size_t at = find_bytes(rest, separator);
        if (at == kNotFound) break;
        GOSSAMER_CHECK(parts.add(rest.substr(0, at)));
        rest.remove_prefix(at + separator.size());
    }
    GOSSAMER_CHECK(parts.add(rest));
    return parts.take();
}

Owned split_at_from_back(Interpreter& interpreter, const Str* text, std::string_view separator,
                         std::size_t limit) {
    Parts parts{interpreter, text};
    std::string_view rest = text->text();
    for (; limit != 0; --limit) {
        const std::size_t at = find_last_bytes(rest, separator);
        if (at == kNotFound) break;
        GOSSAMER_CHECK(parts.add(rest.substr(at + separator.size())));
        rest = rest.substr(0, at);
    }
    GOSSAMER_CHECK(parts.add(rest));
    return parts.take_reversed();
}

struct SplitArguments {
    std::string_view separator;  // empty: blanks
    std::size_t limit = kNoLimit;
};

Result<SplitArguments> read_split_arguments(Interpreter& interpreter, Args args) {
    SplitArguments result;
    GOSSAMER_TRY(maximum, read_count(interpreter, args.get(2), -1));
    if (maximum.get() >= 0) result.limit = static_cast<std::size_t>(maximum.get());
    const Value separator = args.get(1);
    if (separator.is_empty() || separator.is_none()) return result;
    if (!is_str(separator))
        return raise(interpreter, Error::MustBeStrOrNone, type_name(interpreter, separator));
    result.separator = as<Str>(separator)->text();
    if (result.separator.empty()) return raise(interpreter, Error::EmptySeparator);
    return result;
}

// A part of `text` as a str of its own; the text itself when the part is all of it.
Owned part_of(Interpreter& interpreter, Str* text, std::string_view part) {
    if (part.size() == text->byte_length) return exact_str(interpreter, text).to_owned();
    if (text->is_ascii()) return new_str_counted(interpreter, part, part.size()).to_owned();
    return new_str_value(interpreter, part);
}

enum class Side { Left, Right, Both };

// Some of the ASCII characters.
class AsciiSet {
public:
    explicit AsciiSet(std::string_view characters) {
        for (const char character : characters)
            bits_[static_cast<unsigned char>(character) >> 6] |= std::uint64_t{1} << (character & 63);
    }
    [[nodiscard]] bool contains(char character) const {
        return ((bits_[static_cast<unsigned char>(character) >> 6] >> (character & 63)) & 1) != 0;
    }

private:
    std::uint64_t bits_[4] = {};  // no character beyond ASCII is in it
};

[[nodiscard]] std::string_view strip_ascii(std::string_view text, std::string_view characters, Side side) {
    const AsciiSet set{characters};
    std::size_t begin = 0;
    std::size_t end = text.size();
    if (side != Side::Right) {
        while (begin != end && set.contains(text[begin]))
            ++begin;
    }
    if (side != Side::Left) {
        while (begin != end && set.contains(text[end - 1]))
            --end;
    }
    return text.substr(begin, end - begin);
}

[[nodiscard]] std::string_view strip_set(std::string_view text, std::string_view set, Side side) {
    const auto contains = [set](std::string_view character) {
        return find_bytes(set, character) != kNotFound;
    };
    if (side != Side::Right) {
        while (!text.empty()) {
            const unsigned length = utf8::length_from_first_byte(text[0]);
            if (!contains(text.substr(0, length))) break;
            text.remove_prefix(length);
        }
    }
    if (side != Side::Left) {
        while (!text.empty()) {
            const unsigned length = utf8::decode_before(text.data() + text.size()).length;
            if (!contains(text.substr(text.size() - length))) break;
            text.remove_suffix(length);
        }
    }
    return text;
}

Owned strip(Interpreter& interpreter, Args args, const char* name, Side side) {
    Str* text = as<Str>(args[0]);
    std::string_view rest = text->text();
    const Value set = args.get(1);
    if (set.is_empty() || set.is_none()) {
        if (side != Side::Right) rest.remove_prefix(leading_space(rest));
        if (side != Side::Left) rest.remove_suffix(trailing_space(rest));
    } else if (is_str(set)) {
        const auto* characters = as<Str>(set);
        rest = characters->is_ascii() ? strip_ascii(rest, characters->text(), side)
                                      : strip_set(rest, characters->text(), side);
    } else {
        return raise(interpreter, Error::StripArgument, name);
    }
    return part_of(interpreter, text, rest);
}

enum class Direction { Forward, Backward };

Owned partition(Interpreter& interpreter, Args args, Direction direction) {
    if (!is_str(args[1])) return raise(interpreter, Error::MustBeStr, type_name(interpreter, args[1]));
    Str* text = as<Str>(args[0]);
    const std::string_view bytes = text->text();
    const std::string_view separator = as<Str>(args[1])->text();
    if (separator.empty()) return raise(interpreter, Error::EmptySeparator);
    const bool forward = direction == Direction::Forward;
    const std::size_t at = forward ? find_bytes(bytes, separator) : find_last_bytes(bytes, separator);
    if (at == kNotFound) {
        GOSSAMER_TRY(whole, exact_str(interpreter, text));
        const Value none = Value::from_object(interpreter.names.empty_text);
        if (forward) return tuple_of(interpreter, {whole.value(), none, none}).to_owned();
        return tuple_of(interpreter, {none, none, whole.value()}).to_owned();
    }
    GOSSAMER_TRY(head, part_of(interpreter, text, bytes.substr(0, at)));
    GOSSAMER_TRY(middle, exact_str(interpreter, as<Str>(args[1])));
    GOSSAMER_TRY(tail, part_of(interpreter, text, bytes.substr(at + separator.size())));
    return tuple_of(interpreter, {head.get(), middle.value(), tail.get()}).to_owned();
}

[[nodiscard]] char* append_bytes(char* out, std::string_view bytes) {
    copy_bytes(out, bytes.data(), bytes.size());
    return out + bytes.size();
}

}  // namespace

Owned str_split(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(how, read_split_arguments(interpreter, args));
    const auto [separator, limit] = how.get();
    const Str* text = as<Str>(args[0]);
    return separator.empty() ? split_words(interpreter, text, limit)
                             : split_at(interpreter, text, separator, limit);
}

Owned str_rsplit(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(how, read_split_arguments(interpreter, args));
    const auto [separator, limit] = how.get();
    const Str* text = as<Str>(args[0]);
    return separator.empty() ? split_words_from_back(interpreter, text, limit)
                             : split_at_from_back(interpreter, text, separator, limit);
}

Owned str_splitlines(Interpreter& interpreter, Args args) {
    bool keeps_ends = false;
    if (!args.get(1).is_empty()) {
        GOSSAMER_TRY(keep, is_true(interpreter, args[1]));
        keeps_ends = keep.get();
    }
    const Str* text = as<Str>(args[0]);
    Parts parts{interpreter, text};
    std::string_view rest = text->text();
    while (!rest.empty()) {
        std::size_t end = 0;
        std::size_t break_length = 0;
        while (end < rest.size()) {
            if (is_ascii_kind(rest[end], AsciiKind::kPrintable)) {
                ++end;
                continue;
            }
            const auto [code_point, length] = utf8::decode(rest.data() + end);
            if (unicode::is_line_break(code_point)) {
                break_length = rest.substr(end).starts_with("\r\n") ? 2 : length;
                break;
            }
            end += length;
        }
        GOSSAMER_CHECK(parts.add(rest.substr(0, keeps_ends ? end + break_length : end)));
        rest.remove_prefix(end + break_length);
    }
    return parts.take();
}

Owned str_partition(Interpreter& interpreter, Args args) {
    return partition(interpreter, args, Direction::Forward);
}
Owned str_rpartition(Interpreter& interpreter, Args args) {
    return partition(interpreter, args, Direction::Backward);
}

Owned str_strip(Interpreter& interpreter, Args args) {
    return strip(interpreter, args, "strip", Side::Both);
}
Owned str_lstrip(Interpreter& interpreter, Args args) {
    return strip(interpreter, args, "lstrip", Side::Left);
}
Owned str_rstrip(Interpreter& interpreter, Args args) {
    return strip(interpreter, args, "rstrip", Side::Right);
}

Owned str_join(Interpreter& interpreter, Args args) {
    const Value iterable = args[1];
    const Type* type = type_of(interpreter, iterable);
    Owned items = Owned::share(iterable);
    if (type != interpreter.types.list && type != interpreter.types.tuple) {
        GOSSAMER_TRY(iterator, join_iterator(interpreter, iterable));
        GOSSAMER_TRY(listed, list_from(interpreter, iterator.get()));
        items = std::move(listed);
    }
    // No code runs from here on, so the items stay where they are.
    const auto parts =
        is_list(items.get()) ? as<List>(items.get())->values() : as<Tuple>(items.get())->values();
    const Str* separator = as<Str>(args[0]);
    std::size_t bytes = 0;
    std::size_t length = 0;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        if (!is_str(parts[index])) {
            return raise(interpreter, Error::JoinItem, index, type_name(interpreter, parts[index]));
        }
        bytes += as<Str>(parts[index])->byte_length;
        length += as<Str>(parts[index])->length;
    }
    if (parts.size() == 1 && is_exact_str(interpreter, parts[0])) return Owned::share(parts[0]);
    if (!parts.empty()) {
        bytes += (parts.size() - 1) * separator->byte_length;
        length += (parts.size() - 1) * separator->length;
    }
    GOSSAMER_TRY(joined, new_str_to_fill(interpreter, bytes, length));
    char* out = joined->inline_data();
    for (std::size_t index = 0; index < parts.size(); ++index) {
        if (index != 0) out = append_bytes(out, separator->text());
        out = append_bytes(out, as<Str>(parts[index])->text());
    }
    return finish_str(interpreter, std::move(joined)).to_owned();
}

}  // namespace gossamer
