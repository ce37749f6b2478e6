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

// One match after the other. An empty one may follow another match, but not an empty one at the same place.
Owned find_all(Interpreter& in, Args args) {
    Search search;
    GOSSAMER_CHECK(read_search(in, args, search));
    GOSSAMER_TRY(limit, as_size(in, args[4]));
    const regex::Text text = search.text();
    GOSSAMER_TRY(found, new_list(in));
    regex::Matcher matcher{search.program, text, search.end, must_stop, &in};
    bool must_advance = false;
    for (std::int64_t start = search.start; start <= search.end;) {
        if (limit.get() > 0 && static_cast<std::int64_t>(found->size) >= limit.get()) break;
        const regex::Outcome outcome = matcher.find(start, regex::Mode::Search, must_advance);
        if (outcome == regex::Outcome::Stopped) return kError;
        if (outcome == regex::Outcome::NoMemory) return raise_memory_error(in);
        if (outcome == regex::Outcome::No) break;
        GOSSAMER_TRY(spans, spans_of(in, matcher));
        start = matcher.slots()[1];
        must_advance = start == matcher.slots()[0];
        GOSSAMER_CHECK(list_append(in, found.get(), std::move(spans)));
    }
    return std::move(found).to_owned();
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
    {"lower", lower_of, exactly(1), "lower($module, character, /)\nThe small letter, by number."},
};

}  // namespace

extern const ModuleSpec _regex_module_spec;
const ModuleSpec _regex_module_spec{"_regex", "Matching of regular expressions.", kFunctions, nullptr};

}  // namespace gossamer
