// _regex: runs the programs that stdlib/re/_compiler.py makes of regular expressions.
//
// A program comes as bytes, 32-bit words in the machine's order. It is trusted as far as its instructions go:
// only the module re makes it.
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/container_support.h"
#include "runtime/errors/modules.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/regex_matcher.h"
#include "support/unicode.h"

#include <algorithm>

namespace gossamer {

namespace {

struct Search {
    std::span<const std::int32_t> program;
    std::string_view bytes;
    std::vector<char32_t> wide;  // of a text that is not all ASCII
    bool is_wide = false;
    std::int64_t start = 0;
    std::int64_t end = 0;

    [[nodiscard]] regex::Text text() const {
        return is_wide ? regex::Text{std::span{wide}} : regex::Text{bytes};
    }
};

bool must_stop(void* context) {
    auto& in = *static_cast<Interpreter*>(context);
    return in.poll != nullptr && in.poll(in).is_error();
}

// (program, text, start, end): the bounds lie within the text.
Status read_search(Interpreter& in, Args args, Search& search) {
    if (!is_bytes(args[0]) || as<Bytes>(args[0])->size < 3 * sizeof(std::int32_t))
        return raise(in, Error::RegexProgram);
    const auto* words = reinterpret_cast<const std::int32_t*>(as<Bytes>(args[0])->data());
    search.program = {words, as<Bytes>(args[0])->size / sizeof(std::int32_t)};
    if (is_str(args[1])) {
        const Str* text = as<Str>(args[1]);
        search.bytes = text->text();
        search.is_wide = !text->is_ascii();
        if (search.is_wide && !regex::widen(text->text(), search.wide)) return raise_memory_error(in);
    } else {
        GOSSAMER_CHECK(get_buffer(in, args[1], search.bytes));
    }
    GOSSAMER_TRY(start, as_size(in, args[2]));
    GOSSAMER_TRY(end, as_size(in, args[3]));
    search.start = start.get();
    search.end = std::min(end.get(), search.text().size());
    return Status::ok();
}

Owned spans_of(Interpreter& in, const regex::Matcher& matcher) {
    GOSSAMER_TRY(list, new_list(in));
    for (const std::int64_t slot : matcher.slots())
        GOSSAMER_CHECK(list_append(in, list.get(), Owned::immediate(Value::from_int(slot))));
    return tuple_from(in, list.value());
}

Owned find_one(Interpreter& in, Args args) {
    Search search;
    GOSSAMER_CHECK(read_search(in, args, search));
    GOSSAMER_TRY(mode, as_size(in, args[4]));
    const regex::Text text = search.text();
    if (search.start > search.end) return Owned::none();
    regex::Matcher matcher{search.program, text, search.end, must_stop, &in};
    switch (matcher.find(search.start, static_cast<regex::Mode>(mode.get()), false)) {
    case regex::Outcome::Yes: return spans_of(in, matcher);
    case regex::Outcome::No: return Owned::none();
    case regex::Outcome::NoMemory: return raise_memory_error(in);
    case regex::Outcome::Stopped: break;
    }
    return kError;
}

// Calls `action(slots)` for one match after the other, `limit` of them at the most if that is not 0. An empty
// match may follow another one, but not an empty one at the same place.
template <class Action>
Status for_each_match(Interpreter& in, const Search& search, std::int64_t limit, Action action) {
    const regex::Text text = search.text();
    regex::Matcher matcher{search.program, text, search.end, must_stop, &in};
    bool must_advance = false;
    std::int64_t number = 0;
    for (std::int64_t start = search.start; start <= search.end; ++number) {
        if (limit > 0 && number == limit) break;
        const regex::Outcome outcome = matcher.find(start, regex::Mode::Search, must_advance);
        if (outcome == regex::Outcome::Stopped) return kError;
        if (outcome == regex::Outcome::NoMemory) return raise_memory_error(in);
        if (outcome == regex::Outcome::No) break;
        GOSSAMER_CHECK(action(matcher));
        start = matcher.slots()[1];
        must_advance = start == matcher.slots()[0];
    }
    return Status::ok();
}

Owned find_all(Interpreter& in, Args args) {
    Search search;
    GOSSAMER_CHECK(read_search(in, args, search));
    GOSSAMER_TRY(limit, as_size(in, args[4]));
    GOSSAMER_TRY(found, new_list(in));
    GOSSAMER_CHECK(for_each_match(in, search, limit.get(), [&](const regex::Matcher& matcher) -> Status {
        GOSSAMER_TRY(spans, spans_of(in, matcher));
        return list_append(in, found.get(), std::move(spans));
    }));
    return std::move(found).to_owned();
}

// ---- Texts of matches, of a str or bytes itself

[[nodiscard]] std::size_t group_count(const regex::Matcher& matcher) {
    return matcher.slots().size() / 2 - 1;
}

Owned part_of(Interpreter& in, Value text, std::int64_t start, std::int64_t end) {
    if (is_str(text)) return str_slice(in, as<Str>(text), {start, end, 1, 0});
    const auto size = static_cast<std::size_t>(end - start);
    return new_bytes(in, as<Bytes>(text)->view().substr(static_cast<std::size_t>(start), size)).to_owned();
}

// What a group has matched; `otherwise` if it has taken no part.
Owned text_of_group(Interpreter& in, Value text, const regex::Matcher& matcher, std::size_t group,
                    Value otherwise) {
    const std::int64_t start = matcher.slots()[2 * group];
    const std::int64_t end = matcher.slots()[2 * group + 1];
    return start < 0 || end < 0 ? Owned::share(otherwise) : part_of(in, text, start, end);
}

Owned texts_of_groups(Interpreter& in, Value text, const regex::Matcher& matcher, Value otherwise) {
    GOSSAMER_TRY(tuple, new_tuple(in, group_count(matcher)));
    for (std::size_t group = 1; group <= group_count(matcher); ++group) {
        GOSSAMER_TRY(part, text_of_group(in, text, matcher, group, otherwise));
        tuple->items[group - 1] = part.detach();
    }
    return std::move(tuple).to_owned();
}

// Pattern.findall: of each match the text, that of its only group, or a tuple of those of its groups.
Owned texts(Interpreter& in, Args args) {
    Search search;
    GOSSAMER_CHECK(read_search(in, args, search));
    GOSSAMER_TRY(found, new_list(in));
    GOSSAMER_TRY(empty, part_of(in, args[1], 0, 0));
    GOSSAMER_CHECK(for_each_match(in, search, 0, [&](const regex::Matcher& matcher) -> Status {
        const std::size_t groups = group_count(matcher);
        Owned item = groups > 1 ? texts_of_groups(in, args[1], matcher, empty.get())
                                : text_of_group(in, args[1], matcher, groups, empty.get());
        GOSSAMER_CHECK(item);
        return list_append(in, found.get(), std::move(item));
    }));
    return std::move(found).to_owned();
}

// Pattern.split: what lies between the matches, and the groups.
Owned split(Interpreter& in, Args args) {
    Search search;
    GOSSAMER_CHECK(read_search(in, args, search));
    GOSSAMER_TRY(limit, as_size(in, args[4]));
    GOSSAMER_TRY(parts, new_list(in));
    std::int64_t at = 0;
    const auto append_part = [&](std::int64_t end) -> Status {
        GOSSAMER_TRY(part, part_of(in, args[1], at, end));
        return list_append(in, parts.get(), std::move(part));
    };
    GOSSAMER_CHECK(for_each_match(in, search, limit.get(), [&](const regex::Matcher& matcher) -> Status {
        GOSSAMER_CHECK(append_part(matcher.slots()[0]));
        for (std::size_t group = 1; group <= group_count(matcher); ++group) {
            GOSSAMER_TRY(text, text_of_group(in, args[1], matcher, group, Value::none()));
            GOSSAMER_CHECK(list_append(in, parts.get(), std::move(text)));
        }
        at = matcher.slots()[1];
        return Status::ok();
    }));
    GOSSAMER_CHECK(append_part(search.end));
    return std::move(parts).to_owned();
}

// Pattern.subn with a template that has been taken apart: texts and numbers of groups. Answers what is to be
// joined, and how many matches there were.
Owned fill(Interpreter& in, Args args) {
    Search search;
    GOSSAMER_CHECK(read_search(in, args, search));
    GOSSAMER_TRY(limit, as_size(in, args[4]));
    GOSSAMER_TRY(pieces, new_list(in));
    GOSSAMER_TRY(empty, part_of(in, args[1], 0, 0));
    std::int64_t at = 0;
    std::int64_t number = 0;
    const auto append_part = [&](std::int64_t part_end) -> Status {
        if (part_end <= at) return Status::ok();
        GOSSAMER_TRY(part, part_of(in, args[1], at, part_end));
        return list_append(in, pieces.get(), std::move(part));
    };
    GOSSAMER_CHECK(for_each_match(in, search, limit.get(), [&](const regex::Matcher& matcher) -> Status {
        GOSSAMER_CHECK(append_part(matcher.slots()[0]));
        for (const Value part : sequence_values(args[5])) {
            Owned piece = part.is_int() ? text_of_group(in, args[1], matcher,
                                                        static_cast<std::size_t>(part.as_int()), empty.get())
                                        : Owned::share(part);
            GOSSAMER_CHECK(piece);
            GOSSAMER_CHECK(list_append(in, pieces.get(), std::move(piece)));
        }
        at = matcher.slots()[1];
        ++number;
        return Status::ok();
    }));
    GOSSAMER_CHECK(append_part(search.end));
    const Value answer[] = {pieces.value(), Value::from_int(number)};
    return tuple_of(in, answer).to_owned();
}

Owned lower_of(Interpreter& in, Args args) {
    GOSSAMER_TRY(character, as_size(in, args[0]));
    // By way of the capital letter: some have two small ones, as the long s and the s.
    const char32_t capital = unicode::to_simple_upper(static_cast<char32_t>(character.get()));
    return new_int(in, unicode::to_simple_lower(capital));
}

constexpr Method kFunctions[] = {
    {"find", find_one, exactly(5),
     "find($module, program, text, start, end, mode, /)\nBeginnings and ends of the groups, and the last "
     "group, or "
     "None."},
    {"find_all", find_all, exactly(5),
     "find_all($module, program, text, start, end, limit, /)\nThe same for all matches, in a list."},
    {"texts", texts, exactly(4),
     "texts($module, program, text, start, end, /)\nThe texts of all matches, or of their groups."},
    {"split", split, exactly(5),
     "split($module, program, text, start, end, limit, /)\nWhat lies between the matches, and their groups."},
    {"fill", fill, exactly(6),
     "fill($module, program, text, start, end, limit, parts, /)\nThe pieces of a text whose matches are "
     "replaced, and how many there were."},
    {"lower", lower_of, exactly(1), "lower($module, character, /)\nThe small letter, by number."},
};

}  // namespace

extern const ModuleSpec _regex_module_spec;
const ModuleSpec _regex_module_spec{"_regex", "Matching of regular expressions.", kFunctions, nullptr};

}  // namespace gossamer
