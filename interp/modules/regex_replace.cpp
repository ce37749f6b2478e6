// Pattern.sub and subn: the pieces of a string whose matches are replaced by a text, by a template with
// groups in it, or by what a callable makes of each match.
#include "memory/count.h"
#include "modules/regex.h"
#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

enum class Filter : std::uint8_t { Text, Parts, Callable };

struct Replacement {
    Filter filter;
    Owned what;
};

// Whether a template has nothing in it that is to be replaced itself. What is no text is for the reader of
// templates to refuse.
[[nodiscard]] bool is_literal(Interpreter& in, Value text) {
    if (is_str(text)) return as<Str>(text)->text().find('\\') == std::string_view::npos;
    std::string_view bytes;
    const Result<bool> found = find_buffer(in, text, bytes);
    if (found.is_error()) clear_pending(in);
    return !found.is_error() && found.get() && bytes.find('\\') == std::string_view::npos;
}

Result<bool> read_replacement(Interpreter& in, Value pattern, Value given, Replacement& replacement) {
    if (is_callable(in, given)) {
        replacement = {Filter::Callable, Owned::share(given)};
    } else if (is_literal(in, given)) {
        replacement = {Filter::Text, Owned::share(given)};
    } else {
        GOSSAMER_TRY(parts, template_parts(in, pattern, given));
        replacement = {Filter::Parts, std::move(parts)};
    }
    return true;
}

Status append_parts(Interpreter& in, List* pieces, Search& search, Value parts) {
    for (const Value part : sequence_values(parts)) {
        Owned piece = part.is_int() ? search.group(part.as_int(), Value::none()) : Owned::share(part);
        GOSSAMER_CHECK(piece);
        if (!piece.get().is_none()) GOSSAMER_CHECK(list_append(in, pieces, std::move(piece)));
    }
    return Status::ok();
}

// What stands in place of the match that was found last.
Status append_replacement(Interpreter& in, List* pieces, Search& search, const Replacement& replacement) {
    const Value what = replacement.what.get();
    switch (replacement.filter) {
    case Filter::Text: return list_append(in, pieces, Owned::share(what));
    case Filter::Parts: return append_parts(in, pieces, search, what);
    case Filter::Callable: break;
    }
    GOSSAMER_TRY(match, search.new_match());
    GOSSAMER_TRY(made, call(in, what, {match.get()}));
    return made.get().is_none() ? Status::ok() : list_append(in, pieces, std::move(made));
}

Status append_between(Interpreter& in, List* pieces, Search& search, std::int64_t begin, std::int64_t end) {
    if (begin >= end) return Status::ok();
    GOSSAMER_TRY(part, search.part(begin, end));
    return list_append(in, pieces, std::move(part));
}

// The string with its matches replaced; `number`: how many.
Owned replace_matches(Interpreter& in, Args args, std::int64_t& number) {
    std::int64_t limit = 0;
    if (!args[3].is_empty()) {
        GOSSAMER_TRY(given, as_size(in, args[3]));
        limit = given.get();
    }
    Replacement replacement{};
    GOSSAMER_CHECK(read_replacement(in, args[0], args[1], replacement));
    Search search{in, as<PatternObject>(args[0])};
    GOSSAMER_CHECK(search.begin(args[2], Value::empty(), Value::empty()));
    GOSSAMER_TRY(pieces, new_list(in));
    std::int64_t last = 0;
    for (number = 0; limit == 0 || number < limit; ++number) {
        GOSSAMER_TRY(found, search.find_next());
        if (!found.get()) break;
        const std::int64_t end = search.match_end();
        GOSSAMER_CHECK(append_between(in, pieces.get(), search, last, search.match_begin()));
        GOSSAMER_CHECK(append_replacement(in, pieces.get(), search, replacement));
        last = end;
    }
    GOSSAMER_CHECK(append_between(in, pieces.get(), search, last, search.end().offset));
    return join_pieces(in, pieces.value(), search.is_text());
}

}  // namespace

Owned template_parts(Interpreter& in, Value pattern, Value text) {
    GOSSAMER_TRY(module_name, new_str(in, "re"));
    GOSSAMER_TRY(module, in.import_module(in, module_name.get(), Value::none(), Value::none(), 0));
    GOSSAMER_TRY(name, intern(in, "_compile_template"));
    GOSSAMER_TRY(reader, get_attribute(in, module.get(), name.get()));
    return call(in, reader.get(), {pattern, text});
}

Owned pattern_sub(Interpreter& in, Args args) {
    std::int64_t number = 0;
    return replace_matches(in, args, number);
}

Owned pattern_subn(Interpreter& in, Args args) {
    std::int64_t number = 0;
    GOSSAMER_TRY(replaced, replace_matches(in, args, number));
    return tuple_of(in, {replaced.get(), Value::from_int(number)}).to_owned();
}

}  // namespace gossamer
