// re.Match: what a pattern has matched.
#include "memory/count.h"
#include "modules/regex.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/modules.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

[[nodiscard]] MatchObject* self_of(Args args) {
    return as<MatchObject>(args[0]);
}
[[nodiscard]] Value int_value(std::int64_t number) {
    return Value::from_int(number);
}

// ---- Memory: the fields in the order of CPython's

void traverse_match(Object* object, Visitor& visitor) {
    auto* match = static_cast<MatchObject*>(object);
    visitor.visit(match->string);
    visitor.visit(match->regs);
    visitor.visit(match->pattern);
}

Value take_from_match(Object* object) {
    auto* match = static_cast<MatchObject*>(object);
    if (match->string.is_heap()) return std::exchange(match->string, Value::empty());
    if (match->regs.is_heap()) return std::exchange(match->regs, Value::empty());
    return std::exchange(match->pattern, Value::empty());
}

std::size_t match_cell_size(const Object* object) {
    return MatchObject::cell_bytes(static_cast<const MatchObject*>(object)->size);
}

constexpr Layout kMatchLayout{
    .traverse = traverse_match,
    .take_next = take_from_match,
    .free_buffers = nullptr,
    .clear_next = nullptr,  // never changes: a cycle breaks elsewhere
    .cell_size = match_cell_size,
    .weakref_offset = 0,
};

// ---- Groups

// The number of a group given by number or name. May run code.
Result<std::int64_t> group_number(Interpreter& in, MatchObject* match, Value group) {
    std::int64_t number = -1;
    if (group.is_int()) {
        number = group.as_int();
    } else if (has_index(in, group)) {
        GOSSAMER_TRY(given, as_index(in, group, nullptr));
        number = given.get();
    } else {
        auto* names = as<Dict>(match->owner()->group_index);
        if (names->size != 0) {
            GOSSAMER_TRY(found, dict_get(in, names, group));
            if (found.get().is_int()) number = found.get().as_int();
        }
    }
    if (number >= 0 && number < static_cast<std::int64_t>(match->size)) return number;
    return raise(in, Error::RegexNoGroup);
}

Owned text_of_group(Interpreter& in, MatchObject* match, std::int64_t number, Value otherwise) {
    const std::int64_t begin = match->spans[2 * number];
    if (begin < 0) return Owned::share(otherwise);
    return regex_part(in, match->string, begin, match->spans[2 * number + 1]);
}

Owned find_group(Interpreter& in, MatchObject* match, Value group) {
    GOSSAMER_TRY(number, group_number(in, match, group));
    return text_of_group(in, match, number.get(), Value::none());
}

Owned match_group(Interpreter& in, Args args) {
    if (args.count == 1) return text_of_group(in, self_of(args), 0, Value::none());
    if (args.count == 2) return find_group(in, self_of(args), args[1]);
    GOSSAMER_TRY(texts, new_tuple(in, args.count - 1));
    for (std::uint32_t index = 1; index < args.count; ++index) {
        GOSSAMER_TRY(text, find_group(in, self_of(args), args[index]));
        texts->items[index - 1] = text.detach();
    }
    finish_tuple(texts.get());
    return std::move(texts).to_owned();
}

Owned match_getitem(Interpreter& in, Args args) {
    return find_group(in, self_of(args), args[1]);
}

Owned match_groups(Interpreter& in, Args args) {
    MatchObject* match = self_of(args);
    const Value otherwise = args[1].is_empty() ? Value::none() : args[1];
    GOSSAMER_TRY(texts, new_tuple(in, match->size - 1));
    for (std::uint64_t number = 1; number < match->size; ++number) {
        GOSSAMER_TRY(text, text_of_group(in, match, static_cast<std::int64_t>(number), otherwise));
        texts->items[number - 1] = text.detach();
    }
    finish_tuple(texts.get());
    return std::move(texts).to_owned();
}

Owned match_groupdict(Interpreter& in, Args args) {
    MatchObject* match = self_of(args);
    const Value otherwise = args[1].is_empty() ? Value::none() : args[1];
    GOSSAMER_TRY(texts, new_dict(in));
    std::uint32_t position = 0;
    Value name;
    Value number;
    while (dict_next(as<Dict>(match->owner()->group_index), position, name, number)) {
        GOSSAMER_TRY(text, text_of_group(in, match, number.as_int(), otherwise));
        GOSSAMER_CHECK(dict_set(in, texts.get(), name, text.get()));
    }
    return std::move(texts).to_owned();
}

// ---- Spans

Result<std::int64_t> optional_group(Interpreter& in, Args args) {
    if (args.count == 1) return 0;
    return group_number(in, self_of(args), args[1]);
}

Owned span_of_group(Interpreter& in, const MatchObject* match, std::int64_t number) {
    return tuple_of(in, {int_value(match->spans[2 * number]), int_value(match->spans[2 * number + 1])})
        .to_owned();
}

Owned match_span(Interpreter& in, Args args) {
    GOSSAMER_TRY(number, optional_group(in, args));
    return span_of_group(in, self_of(args), number.get());
}

template <int kEnd>
Owned match_bound(Interpreter& in, Args args) {
    GOSSAMER_TRY(number, optional_group(in, args));
    return Owned::immediate(int_value(self_of(args)->spans[2 * number.get() + kEnd]));
}

Owned match_regs(Interpreter& in, Value self) {
    auto* match = as<MatchObject>(self);
    if (match->regs.is_empty()) {
        GOSSAMER_TRY(spans, new_tuple(in, match->size));
        for (std::uint64_t number = 0; number < match->size; ++number) {
            GOSSAMER_TRY(span, span_of_group(in, match, static_cast<std::int64_t>(number)));
            spans->items[number] = span.detach();
        }
        finish_tuple(spans.get());
        match->regs = std::move(spans).to_owned().detach();
    }
    return Owned::share(match->regs);
}

// ---- The rest

// A template of sub() with the groups put in. One without groups stays what it is.
Owned match_expand(Interpreter& in, Args args) {
    MatchObject* match = self_of(args);
    GOSSAMER_TRY(parts, template_parts(in, match->pattern, args[1]));
    const auto values = sequence_values(parts.get());
    if (values.size() == 1 && !values[0].is_int()) return Owned::share(values[0]);
    GOSSAMER_TRY(pieces, new_list(in));
    for (const Value part : values) {
        Owned piece =
            part.is_int() ? text_of_group(in, match, part.as_int(), Value::none()) : Owned::share(part);
        GOSSAMER_CHECK(piece);
        if (!piece.get().is_none()) GOSSAMER_CHECK(list_append(in, pieces.get(), std::move(piece)));
    }
    return join_pieces(in, pieces.value(), is_str(match->string));
}

Owned match_repr(Interpreter& in, Args args) {
    MatchObject* match = self_of(args);
    GOSSAMER_TRY(text, text_of_group(in, match, 0, Value::none()));
    TextBuilder out;
    out.append(std::string_view{"<re.Match object; span=("});
    out.append_int(match->spans[0]);
    out.append(std::string_view{", "});
    out.append_int(match->spans[1]);
    out.append(std::string_view{"), match="});
    GOSSAMER_CHECK(append_repr(in, out, text.get()));
    out.append('>');
    return text_of(in, out);
}

template <Value MatchObject::*kField>
Owned get_field(Interpreter&, Value self) {
    return Owned::share(as<MatchObject>(self)->*kField);
}
template <std::int64_t MatchObject::*kField>
Owned get_number(Interpreter&, Value self) {
    return Owned::immediate(int_value(as<MatchObject>(self)->*kField));
}

Owned match_lastindex(Interpreter&, Value self) {
    const std::int64_t last = as<MatchObject>(self)->last;
    return last > 0 ? Owned::immediate(int_value(last)) : Owned::none();
}

Owned match_lastgroup(Interpreter&, Value self) {
    const auto* match = as<MatchObject>(self);
    const auto names = as<Tuple>(match->owner()->group_names)->values();
    if (match->last <= 0 || static_cast<std::size_t>(match->last) >= names.size()) return Owned::none();
    return Owned::share(names[static_cast<std::size_t>(match->last)]);
}

constexpr Method kMatchMethods[] = {
    {"__repr__", match_repr, exactly(0), ""},
    {"__getitem__", match_getitem, exactly(1), ""},
    {"group", match_group, at_least(0),
     "group([group1, ...])\nWhat groups have matched, by number or name: a text, or a tuple of several."},
    {"start", match_bound<0>, between(0, 1), "start($self, group=0, /)\nWhere the text of a group begins."},
    {"end", match_bound<1>, between(0, 1), "end($self, group=0, /)\nWhere the text of a group ends."},
    {"span", match_span, between(0, 1), "span($self, group=0, /)\nThe pair of start(group) and end(group)."},
    {"groups", match_groups, keywords(),
     "groups($self, /, default=None)\nThe texts of all groups from 1 on, in a tuple; the default for those "
     "that took no part."},
    {"groupdict", match_groupdict, keywords(),
     "groupdict($self, /, default=None)\nThe texts of the named groups by name; the default for those that "
     "took no part."},
    {"expand", match_expand, keywords(),
     "expand($self, /, template)\nA template, as sub() takes it, with the groups put in."},
    {"__copy__", return_self, exactly(0), "__copy__($self, /)\nThe match itself."},
    {"__deepcopy__", return_self, exactly(1), "__deepcopy__($self, memo, /)\nThe match itself."},
    kClassGetItem,
};

constexpr Getter kMatchGetters[] = {
    {"string", get_field<&MatchObject::string>, nullptr, "What was searched.", true},
    {"re", get_field<&MatchObject::pattern>, nullptr, "The pattern.", true},
    {"pos", get_number<&MatchObject::pos>, nullptr, "Where the search began.", true},
    {"endpos", get_number<&MatchObject::endpos>, nullptr, "Where the text was taken to end.", true},
    {"lastindex", match_lastindex, nullptr, "The number of the group that was closed last, or None."},
    {"lastgroup", match_lastgroup, nullptr, "The name of the group that was closed last, or None."},
    {"regs", match_regs, nullptr, "The spans of all groups."},
};

}  // namespace

const TypeSpec match_type_spec{
    .name = "Match",
    .module = "re",
    .documentation = "What a pattern has matched. A match is always true.",
    .layout = &kMatchLayout,
    .basic_size = sizeof(MatchObject),
    .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    .methods = kMatchMethods,
    .getters = kMatchGetters,
};

}  // namespace gossamer
