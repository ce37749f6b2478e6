// str: find, count, replace, startswith and their kin. Positions of scripts are code points; the search is by
// bytes.
#include "builtins/str_methods.h"
#include "runtime/byte_search.h"
#include "runtime/errors/text.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/search_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/utf8.h"

#include <algorithm>
#include <limits>

namespace gossamer {

namespace {

// Where in the text to search: the window in code points, and its bytes.
struct TextWindow {
    SearchWindow window;
    std::string_view bytes;
};

Result<TextWindow> read_text_window(Interpreter& interpreter, Str* text, Args args) {
    TextWindow result;
    if (args.count <= 2) {
        result.window = {0, text->length, true};
        result.bytes = text->text();
        return result;
    }
    GOSSAMER_TRY(bounds, read_bounds(interpreter, args, 2));
    result.window = bounds.get().within(text->length);
    if (!result.window.is_valid) return result;
    const std::size_t begin = str_offset(interpreter, text, result.window.begin);
    const std::size_t end = str_offset(interpreter, text, result.window.end);
    result.bytes = text->text().substr(begin, end - begin);
    return result;
}

enum class Direction { Forward, Backward };
enum class Missing { MinusOne, Raises };

Owned search(Interpreter& interpreter, Args args, const char* name, Direction direction, Missing missing) {
    if (!is_str(args[1])) return raise_bad_argument(interpreter, name, "argument 1", "str", args[1]);
    Str* text = as<Str>(args[0]);
    GOSSAMER_TRY(part, read_text_window(interpreter, text, args));
    const auto [window, bytes] = part.get();
    const std::string_view needle = as<Str>(args[1])->text();
    std::size_t offset = kNotFound;
    if (window.is_valid) {
        offset = direction == Direction::Forward ? find_bytes(bytes, needle) : find_last_bytes(bytes, needle);
    }
    if (offset == kNotFound) {
        if (missing == Missing::Raises) return raise(interpreter, Error::SubstringNotFound);
        return Owned::immediate(Value::from_int(-1));
    }
    const std::size_t skipped = text->is_ascii() ? offset : utf8::count_code_points(bytes.substr(0, offset));
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(window.begin + skipped)));
}

enum class End { Front, Back };

[[nodiscard]] bool matches_end(std::string_view bytes, std::string_view affix, End end) {
    return end == End::Front ? bytes.starts_with(affix) : bytes.ends_with(affix);
}

Owned test_end(Interpreter& interpreter, Args args, const char* name, End end) {
    Str* text = as<Str>(args[0]);
    GOSSAMER_TRY(part, read_text_window(interpreter, text, args));
    const auto [window, bytes] = part.get();
    if (is_str(args[1])) {
        return Owned::boolean(window.is_valid && matches_end(bytes, as<Str>(args[1])->text(), end));
    }
    if (!is_tuple(args[1])) {
        return raise(interpreter, Error::AffixType, name, type_name(interpreter, args[1]));
    }
    for (const Value affix : as<Tuple>(args[1])->values()) {
        if (!is_str(affix))
            return raise(interpreter, Error::AffixTupleType, name, type_name(interpreter, affix));
        if (window.is_valid && matches_end(bytes, as<Str>(affix)->text(), end)) return Owned::boolean(true);
    }
    return Owned::boolean(false);
}

// replace() of an empty string: the new text before each of the first characters, and at the end.
void insert_everywhere(TextBuilder& out, const Str* text, const Str* added, std::uint64_t limit) {
    std::string_view rest = text->text();
    for (; limit != 0; --limit) {
        out.append_known(added->text(), added->length);
        if (rest.empty()) break;
        const unsigned length = utf8::length_from_first_byte(rest[0]);
        out.append_known(rest.substr(0, length), 1);
        rest.remove_prefix(length);
    }
    out.append(rest);
}

[[nodiscard]] std::uint64_t count_up_to(std::string_view text, std::string_view needle, std::uint64_t limit) {
    if (limit >= text.size()) return count_bytes(text, needle);
    std::uint64_t count = 0;
    while (count < limit) {
        const std::size_t at = find_bytes(text, needle);
        if (at == kNotFound) break;
        ++count;
        text.remove_prefix(at + needle.size());
    }
    return count;
}

// The first `count` occurrences, which are known to exist, exchanged.
Ref<Str> replace_found(Interpreter& interpreter, const Str* text, const Str* old_text, const Str* new_text,
                       std::uint64_t count) {
    constexpr std::uint64_t kLongest = std::numeric_limits<std::uint32_t>::max();
    if (new_text->byte_length != 0 && count > kLongest / new_text->byte_length)
        return raise_memory_error(interpreter);
    const std::size_t bytes =
        text->byte_length - count * old_text->byte_length + count * new_text->byte_length;
    const std::size_t length = text->length - count * old_text->length + count * new_text->length;
    GOSSAMER_TRY(result, new_str_to_fill(interpreter, bytes, length));
    std::string_view rest = text->text();
    char* out = result->inline_data();
    const auto append = [&out](std::string_view part) {
        copy_bytes(out, part.data(), part.size());
        out += part.size();
    };
    for (; count != 0; --count) {
        const std::size_t at = rest.starts_with(old_text->text()) ? 0 : find_bytes(rest, old_text->text());
        append(rest.substr(0, at));
        append(new_text->text());
        rest.remove_prefix(at + old_text->byte_length);
    }
    append(rest);
    return finish_str(interpreter, std::move(result));
}

}  // namespace

Owned str_find(Interpreter& interpreter, Args args) {
    return search(interpreter, args, "find", Direction::Forward, Missing::MinusOne);
}
Owned str_rfind(Interpreter& interpreter, Args args) {
    return search(interpreter, args, "rfind", Direction::Backward, Missing::MinusOne);
}
Owned str_index(Interpreter& interpreter, Args args) {
    return search(interpreter, args, "index", Direction::Forward, Missing::Raises);
}
Owned str_rindex(Interpreter& interpreter, Args args) {
    return search(interpreter, args, "rindex", Direction::Backward, Missing::Raises);
}

Owned str_count(Interpreter& interpreter, Args args) {
    if (!is_str(args[1])) return raise_bad_argument(interpreter, "count", "argument 1", "str", args[1]);
    GOSSAMER_TRY(part, read_text_window(interpreter, as<Str>(args[0]), args));
    const auto [window, bytes] = part.get();
    if (!window.is_valid) return Owned::immediate(Value::from_int(0));
    const std::string_view needle = as<Str>(args[1])->text();
    const std::size_t count = needle.empty() ? window.end - window.begin + 1 : count_bytes(bytes, needle);
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(count)));
}

Owned str_startswith(Interpreter& interpreter, Args args) {
    return test_end(interpreter, args, "startswith", End::Front);
}
Owned str_endswith(Interpreter& interpreter, Args args) {
    return test_end(interpreter, args, "endswith", End::Back);
}

Owned str_replace(Interpreter& interpreter, Args args) {
    if (!is_str(args[1])) return raise_bad_argument(interpreter, "replace", "argument 1", "str", args[1]);
    if (!is_str(args[2])) return raise_bad_argument(interpreter, "replace", "argument 2", "str", args[2]);
    GOSSAMER_TRY(maximum, read_count(interpreter, args.get(3), -1));
    Str* text = as<Str>(args[0]);
    const Str* old_text = as<Str>(args[1]);
    const Str* new_text = as<Str>(args[2]);
    auto limit = static_cast<std::uint64_t>(maximum.get());
    if (old_text->byte_length == 0) {
        TextBuilder out;
        insert_everywhere(out, text, new_text, limit);
        return new_str_value(interpreter, out);
    }
    const std::uint64_t found = count_up_to(text->text(), old_text->text(), limit);
    if (found == 0) return exact_str(interpreter, text).to_owned();
    return replace_found(interpreter, text, old_text, new_text, found).to_owned();
}

Owned str_removeprefix(Interpreter& interpreter, Args args) {
    if (!is_str(args[1])) return raise_bad_argument(interpreter, "removeprefix", "argument", "str", args[1]);
    Str* text = as<Str>(args[0]);
    const Str* prefix = as<Str>(args[1]);
    if (!text->text().starts_with(prefix->text())) return exact_str(interpreter, text).to_owned();
    const std::string_view rest = text->text().substr(prefix->byte_length);
    return new_str_counted(interpreter, rest, text->length - prefix->length).to_owned();
}

Owned str_removesuffix(Interpreter& interpreter, Args args) {
    if (!is_str(args[1])) return raise_bad_argument(interpreter, "removesuffix", "argument", "str", args[1]);
    Str* text = as<Str>(args[0]);
    const Str* suffix = as<Str>(args[1]);
    if (!text->text().ends_with(suffix->text())) return exact_str(interpreter, text).to_owned();
    const std::string_view rest = text->text().substr(0, text->byte_length - suffix->byte_length);
    return new_str_counted(interpreter, rest, text->length - suffix->length).to_owned();
}

}  // namespace gossamer
