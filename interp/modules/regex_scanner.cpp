// Scanners: what Pattern.scanner() gives, and what finditer() calls.
#include "memory/count.h"
#include "modules/regex.h"
#include "runtime/attributes.h"
#include "runtime/counted.h"
#include "runtime/iterators.h"
#include "runtime/owned_fields.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

struct ScannerObject : Object {
    Value string;   // owned
    Value pattern;  // owned
    TextPlace start, pos, end;
    bool must_advance;
    bool is_over;
};

using Fields = OwnedFields<ScannerObject, &ScannerObject::string, &ScannerObject::pattern>;

constexpr Layout kScannerLayout{
    .traverse = Fields::traverse,
    .take_next = Fields::take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,  // never changes: a cycle breaks elsewhere
    .cell_size = Fields::cell_size,
    .weakref_offset = 0,
};

// The next match; None when there is none, and from then on.
template <regex::Mode kMode>
Owned scanner_find(Interpreter& in, Args args) {
    auto* scanner = as<ScannerObject>(args[0]);
    if (scanner->is_over) return Owned::none();
    Search search{in, as<PatternObject>(scanner->pattern)};
    GOSSAMER_CHECK(search.resume(scanner->string, scanner->start, scanner->pos, scanner->end));
    search.set_must_advance(scanner->must_advance);
    GOSSAMER_TRY(found, search.find(kMode));
    if (!found.get()) {
        scanner->is_over = true;
        return Owned::none();
    }
    GOSSAMER_TRY(match, search.new_match());
    const std::int64_t* span = as<MatchObject>(match.get())->spans;
    scanner->start = {search.match_end(), span[1]};
    scanner->must_advance = span[0] == span[1];
    return match;
}

Owned scanner_pattern(Interpreter&, Value self) {
    return Owned::share(as<ScannerObject>(self)->pattern);
}

constexpr Method kScannerMethods[] = {
    {"match", scanner_find<regex::Mode::Match>, exactly(0),
     "match($self, /)\nThe match where the last one ended, or None."},
    {"search", scanner_find<regex::Mode::Search>, exactly(0),
     "search($self, /)\nThe first match after the last one, or None."},
};
constexpr Getter kScannerGetters[] = {
    {"pattern", scanner_pattern, nullptr, "The pattern.", true},
};

}  // namespace

Owned pattern_scanner(Interpreter& in, Args args) {
    Search search{in, as<PatternObject>(args[0])};
    GOSSAMER_CHECK(search.begin(args[1], args[2], args[3]));
    auto* scanner = create_exact<ScannerObject>(in, partner_type(in, regex_scanner_type_spec));
    if (scanner == nullptr) return raise_memory_error(in);
    scanner->string = share_into_slot(args[1]);
    scanner->pattern = share_into_slot(args[0]);
    scanner->start = scanner->pos = search.pos();
    scanner->end = search.end();
    scanner->must_advance = scanner->is_over = false;
    in.heap.track(scanner);
    return Owned::adopt(scanner);
}

Owned pattern_finditer(Interpreter& in, Args args) {
    GOSSAMER_TRY(scanner, pattern_scanner(in, args));
    GOSSAMER_TRY(name, intern(in, "search"));
    GOSSAMER_TRY(search, get_attribute(in, scanner.get(), name.get()));
    return new_callable_iterator(in, search.get(), Value::none());
}

const TypeSpec regex_scanner_type_spec{
    .name = "SRE_Scanner",
    .module = "_sre",
    .documentation = nullptr,
    .layout = &kScannerLayout,
    .basic_size = sizeof(ScannerObject),
    .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    .methods = kScannerMethods,
    .getters = kScannerGetters,
};

}  // namespace gossamer
