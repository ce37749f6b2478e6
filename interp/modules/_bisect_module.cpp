// _bisect: searching and inserting in sorted sequences by halving. Items are compared with `<` alone, in
// CPython's order of operands.
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/modules.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"

#include <algorithm>

namespace gossamer {

namespace {

// Behind the items that equal what is sought, or before them.
enum class Side : std::uint8_t { Left, Right };

// The arguments a, x, lo, hi and key.
struct Search {
    Value sequence;
    Value key;
    std::int64_t low = 0;
    std::int64_t high = -1;  // to the end
};

Status read_search(Interpreter& in, Args args, Search& search) {
    search.sequence = args[0];
    search.key = args[4].is_empty() ? Value::none() : args[4];
    if (!args[2].is_empty()) {
        GOSSAMER_TRY(low, as_size(in, args[2]));
        search.low = low.get();
    }
    if (!args[3].is_empty() && !args[3].is_none()) {
        if (!has_index(in, args[3])) return raise(in, Error::BisectHighType, type_name(in, args[3]));
        GOSSAMER_TRY(high, as_size(in, args[3]));
        search.high = high.get();
    }
    return Status::ok();
}

Owned item_of(Interpreter& in, const Search& search, std::int64_t index) {
    GOSSAMER_TRY(number, new_int(in, index));
    GOSSAMER_TRY(item, get_item(in, search.sequence, number.get()));
    return search.key.is_none() ? std::move(item) : call(in, search.key, {item.get()});
}

Result<bool> is_less(Interpreter& in, Value left, Value right) {
    if (Value::both_int(left, right)) return left.as_shifted_int() < right.as_shifted_int();
    return compare_is_true(in, left, right, Comparison::Lt);
}

Result<std::int64_t> find_place(Interpreter& in, const Search& search, Value sought, Side side) {
    if (search.low < 0) return raise(in, Error::BisectLowNegative);
    std::int64_t low = search.low;
    std::int64_t high = search.high;
    if (high == -1) {
        GOSSAMER_TRY(size, length(in, search.sequence));
        high = size.get();
    }
    if (low < high && is_dict(search.sequence))
        return raise(in, Error::BisectNotSequence, type_name(in, search.sequence));
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        GOSSAMER_TRY(item, item_of(in, search, middle));
        GOSSAMER_TRY(less,
                     side == Side::Left ? is_less(in, item.get(), sought) : is_less(in, sought, item.get()));
        if (less.get() == (side == Side::Left)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

template <Side side>
Owned find(Interpreter& in, Args args) {
    Search search;
    GOSSAMER_CHECK(read_search(in, args, search));
    GOSSAMER_TRY(place, find_place(in, search, args[1], side));
    return new_int(in, place.get());
}

template <Side side>
Owned insert(Interpreter& in, Args args) {
    Search search;
    GOSSAMER_CHECK(read_search(in, args, search));
    Owned sought = search.key.is_none() ? Owned::share(args[1]) : call(in, search.key, {args[1]});
    GOSSAMER_CHECK(sought);
    GOSSAMER_TRY(place, find_place(in, search, sought.get(), side));
    if (is_exact(in.types.list, search.sequence)) {
        auto* list = as<List>(search.sequence);
        const auto index = std::min(static_cast<std::size_t>(place.get()), std::size_t{list->size});
        GOSSAMER_CHECK(list_insert(in, list, index, Owned::share(args[1])));
        return Owned::none();
    }
    GOSSAMER_TRY(name, intern(in, "insert"));
    GOSSAMER_TRY(index, new_int(in, place.get()));
    const Value arguments[] = {index.get(), args[1]};
    GOSSAMER_TRY(answer, call_method(in, search.sequence, name.get(), arguments));
    return Owned::none();
}

constexpr Method kFunctions[] = {
    {"bisect_left", find<Side::Left>, keywords(),
     "bisect_left($module, a, x, lo=0, hi=None, *, key=None)\nWhere to insert x so that the sequence stays "
     "sorted; before items that equal it."},
    {"bisect_right", find<Side::Right>, keywords(),
     "bisect_right($module, a, x, lo=0, hi=None, *, key=None)\nWhere to insert x so that the sequence stays "
     "sorted; behind items that equal it."},
    {"insort_left", insert<Side::Left>, keywords(),
     "insort_left($module, a, x, lo=0, hi=None, *, key=None)\nInsert x, before items that equal it."},
    {"insort_right", insert<Side::Right>, keywords(),
     "insort_right($module, a, x, lo=0, hi=None, *, key=None)\nInsert x, behind items that equal it."},
};

}  // namespace

extern const ModuleSpec _bisect_module_spec;
const ModuleSpec _bisect_module_spec{"_bisect", "Sorted sequences by halving.", kFunctions, nullptr};

}  // namespace gossamer
