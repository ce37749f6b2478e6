// re.Pattern: a regular expression that has been compiled.
#include "memory/count.h"
#include "modules/regex.h"
#include "runtime/bytes.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/modules.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/mappingproxy.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

[[nodiscard]] PatternObject* self_of(Args args) {
    return as<PatternObject>(args[0]);
}

// ---- Memory: the fields in the order of CPython's

void traverse_pattern(Object* object, Visitor& visitor) {
    auto* pattern = static_cast<PatternObject*>(object);
    visitor.visit(pattern->group_index);
    visitor.visit(pattern->group_names);
    visitor.visit(pattern->pattern);
}

Value take_from_pattern(Object* object) {
    auto* pattern = static_cast<PatternObject*>(object);
    for (Value* field : {&pattern->group_index, &pattern->group_names, &pattern->pattern})
        if (field->is_heap()) return std::exchange(*field, Value::empty());
    return Value::empty();
}

void free_program(Heap&, Object* object) {
    delete static_cast<PatternObject*>(object)->program;
}

std::size_t pattern_cell_size(const Object*) {
    return sizeof(PatternObject);
}

constexpr Layout kPatternLayout{
    .traverse = traverse_pattern,
    .take_next = take_from_pattern,
    .free_buffers = free_program,
    .clear_next = nullptr,  // never changes: a cycle breaks elsewhere
    .cell_size = pattern_cell_size,
    .weakref_offset = offsetof(PatternObject, weakrefs),
};

// ---- Searching

template <regex::Mode kMode>
Owned pattern_find(Interpreter& in, Args args) {
    Search search{in, self_of(args)};
    GOSSAMER_CHECK(search.begin(args[1], args[2], args[3]));
    GOSSAMER_TRY(found, search.find(kMode));
    return found.get() ? search.new_match() : Owned::none();
}

// Of each match the text, that of its only group, or a tuple of those of its groups.
Owned pattern_findall(Interpreter& in, Args args) {
    Search search{in, self_of(args)};
    GOSSAMER_CHECK(search.begin(args[1], args[2], args[3]));
    GOSSAMER_TRY(texts, new_list(in));
    GOSSAMER_TRY(empty, search.empty_part());
    for (;;) {
        GOSSAMER_TRY(found, search.find_next());
        if (!found.get()) return std::move(texts).to_owned();
        Owned item = search.group_count() > 1 ? search.groups(empty.get())
                                              : search.group(search.group_count(), empty.get());
        GOSSAMER_CHECK(item);
        GOSSAMER_CHECK(list_append(in, texts.get(), std::move(item)));
    }
}

// What lies between the matches, and the groups.
Owned pattern_split(Interpreter& in, Args args) {
    std::int64_t limit = 0;
    if (!args[2].is_empty()) {
        GOSSAMER_TRY(given, as_size(in, args[2]));
        limit = given.get();
    }
    Search search{in, self_of(args)};
    GOSSAMER_CHECK(search.begin(args[1], Value::empty(), Value::empty()));
    GOSSAMER_TRY(parts, new_list(in));
    std::int64_t last = 0;
    for (std::int64_t count = 0; limit == 0 || count < limit; ++count) {
        GOSSAMER_TRY(found, search.find_next());
        if (!found.get()) break;
        GOSSAMER_TRY(part, search.part(last, search.match_begin()));
        GOSSAMER_CHECK(list_append(in, parts.get(), std::move(part)));
        for (std::int64_t number = 1; number <= search.group_count(); ++number) {
            GOSSAMER_TRY(text, search.group(number, Value::none()));
            GOSSAMER_CHECK(list_append(in, parts.get(), std::move(text)));
        }
        last = search.match_end();
    }
    GOSSAMER_TRY(rest, search.part(last, search.end().offset));
    GOSSAMER_CHECK(list_append(in, parts.get(), std::move(rest)));
    return std::move(parts).to_owned();
}

// ---- What it is

// The names of flags, as in stdlib/re, by value; ASCII among them.
struct FlagName {
    std::int64_t flag;
    const char* name;
};
constexpr std::int64_t kUnicode = 32;
constexpr FlagName kFlagNames[] = {
    {2, "re.IGNORECASE"},     {4, "re.LOCALE"},   {8, "re.MULTILINE"}, {16, "re.DOTALL"},
    {kUnicode, "re.UNICODE"}, {64, "re.VERBOSE"}, {128, "re.DEBUG"},   {256, "re.ASCII"},
};

void append_flags(TextBuilder& out, std::int64_t flags) {
    std::string_view separator = ", ";
    for (const FlagName& row : kFlagNames) {
        if ((flags & row.flag) == 0) continue;
        out.append(separator);
        out.append(std::string_view{row.name});
        separator = "|";
        flags &= ~row.flag;
    }
    if (flags == 0) return;
    out.append(separator);
    out.append(std::string_view{"0x"});
    out.append_hex(static_cast<std::uint64_t>(flags));
}

Owned pattern_repr(Interpreter& in, Args args) {
    constexpr std::size_t kMostShown = 200;
    const PatternObject* self = self_of(args);
    GOSSAMER_TRY(shown, repr_of(in, self->pattern));
    const std::string_view text = as<Str>(shown.get())->text();
    TextBuilder out;
    out.append(std::string_view{"re.compile("});
    out.append(text.substr(0, utf8::offset_of(text, kMostShown)));
    constexpr std::int64_t kTypeFlags = 4 + kUnicode + 256;
    const bool is_plain_text = is_str(self->pattern) && (self->flags & kTypeFlags) == kUnicode;
    append_flags(out, is_plain_text ? self->flags & ~kUnicode : self->flags);
    out.append(')');
    return text_of(in, out);
}

Owned pattern_hash(Interpreter& in, Args args) {
    GOSSAMER_TRY(hash, hash_of(in, self_of(args)->pattern));
    const std::int64_t mixed = hash.get() ^ self_of(args)->flags;
    return new_int(in, mixed == -1 ? -2 : mixed);
}

template <Comparison kComparison>
Owned pattern_compare(Interpreter& in, Args args) {
    constexpr bool kIsEqual = kComparison == Comparison::Eq;
    if (!kIsEqual && kComparison != Comparison::Ne) return Owned::not_implemented();
    if (!is_exact(type_of(in, args[0]), args[1])) return Owned::not_implemented();
    const PatternObject* left = self_of(args);
    const auto* right = as<PatternObject>(args[1]);
    if (left == right) return Owned::boolean(kIsEqual);
    const bool may_be = left->flags == right->flags && left->program->is_text == right->program->is_text &&
                        left->program->words == right->program->words;
    if (!may_be) return Owned::boolean(!kIsEqual);
    GOSSAMER_TRY(equal, values_equal(in, left->pattern, right->pattern));
    return Owned::boolean(equal.get() == kIsEqual);
}

Owned pattern_text(Interpreter&, Value self) {
    return Owned::share(as<PatternObject>(self)->pattern);
}
Owned pattern_flags(Interpreter&, Value self) {
    return Owned::immediate(Value::from_int(as<PatternObject>(self)->flags));
}
Owned pattern_groups(Interpreter&, Value self) {
    return Owned::immediate(Value::from_int(as<PatternObject>(self)->group_count()));
}
Owned pattern_groupindex(Interpreter& in, Value self) {
    const Value names = as<PatternObject>(self)->group_index;
    return as<Dict>(names)->size == 0 ? new_dict(in).to_owned() : new_mapping_proxy(in, names);
}

#define SEARCH_PARAMETERS "($self, /, string, pos=0, endpos=sys.maxsize)\n"

constexpr Method kPatternMethods[] = {
    {"__repr__", pattern_repr, exactly(0), ""},
    {"__hash__", pattern_hash, exactly(0), ""},
    {"__lt__", pattern_compare<Comparison::Lt>, exactly(1), ""},
    {"__le__", pattern_compare<Comparison::Le>, exactly(1), ""},
    {"__eq__", pattern_compare<Comparison::Eq>, exactly(1), ""},
    {"__ne__", pattern_compare<Comparison::Ne>, exactly(1), ""},
    {"__gt__", pattern_compare<Comparison::Gt>, exactly(1), ""},
    {"__ge__", pattern_compare<Comparison::Ge>, exactly(1), ""},
    {"match", pattern_find<regex::Mode::Match>, keywords(),
     "match" SEARCH_PARAMETERS "The match at the beginning of the string, or None."},
    {"fullmatch", pattern_find<regex::Mode::FullMatch>, keywords(),
     "fullmatch" SEARCH_PARAMETERS "The match of all of the string, or None."},
    {"search", pattern_find<regex::Mode::Search>, keywords(),
     "search" SEARCH_PARAMETERS "The first match in the string, or None."},
    {"sub", pattern_sub, keywords(),
     "sub($self, /, repl, string, count=0)\nThe string with its matches, `count` at the most, replaced."},
    {"subn", pattern_subn, keywords(),
     "subn($self, /, repl, string, count=0)\nThe same as sub() and how many were replaced, in a tuple."},
    {"findall", pattern_findall, keywords(),
     "findall" SEARCH_PARAMETERS "The texts of all matches, or of their groups, in a list."},
    {"split", pattern_split, keywords(),
     "split($self, /, string, maxsplit=0)\nWhat lies between the matches, and the groups, in a list."},
    {"finditer", pattern_finditer, keywords(), "finditer" SEARCH_PARAMETERS "An iterator over all matches."},
    {"scanner", pattern_scanner, keywords(),
     "scanner" SEARCH_PARAMETERS "Something whose match() and search() go on where the last match ended."},
    {"__copy__", return_self, exactly(0), "__copy__($self, /)\nThe pattern itself."},
    {"__deepcopy__", return_self, exactly(1), "__deepcopy__($self, memo, /)\nThe pattern itself."},
    kClassGetItem,
};

#undef SEARCH_PARAMETERS

constexpr Getter kPatternGetters[] = {
    {"pattern", pattern_text, nullptr, "What it was compiled from.", true},
    {"flags", pattern_flags, nullptr, "Its flags.", true},
    {"groups", pattern_groups, nullptr, "How many groups it has.", true},
    {"groupindex", pattern_groupindex, nullptr, "The numbers of its named groups, by name."},
};

}  // namespace

// (pattern, flags, program, names of groups by number)
Owned new_pattern(Interpreter& in, Args args) {
    if (!is_bytes(args[2]) || as<Bytes>(args[2])->size < 3 * sizeof(regex::Word) || !is_dict(args[3]) ||
        !is_tuple(args[4]))
        return raise(in, Error::RegexProgram);
    GOSSAMER_TRY(flags, as_size(in, args[1]));
    const Bytes* code = as<Bytes>(args[2]);
    const auto* words = reinterpret_cast<const regex::Word*>(code->data());
    auto program = regex::make_program({words, code->size / sizeof(regex::Word)}, is_str(args[0]));
    if (program == nullptr) return raise_memory_error(in);
    auto* pattern = create_exact<PatternObject>(in, partner_type(in, pattern_type_spec));
    if (pattern == nullptr) return raise_memory_error(in);
    pattern->weakrefs = nullptr;
    pattern->pattern = share_into_slot(args[0]);
    pattern->group_index = share_into_slot(args[3]);
    pattern->group_names = share_into_slot(args[4]);
    pattern->program = program.release();
    pattern->match_type = partner_type(in, match_type_spec);
    pattern->flags = flags.get();
    in.heap.track(pattern);
    return Owned::adopt(pattern);
}

const TypeSpec pattern_type_spec{
    .name = "Pattern",
    .module = "re",
    .documentation = "A regular expression that has been compiled.",
    .layout = &kPatternLayout,
    .basic_size = sizeof(PatternObject),
    .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    .methods = kPatternMethods,
    .getters = kPatternGetters,
};

}  // namespace gossamer
