#include "runtime/search_arguments.h"
#include "runtime/errors/text.h"

#include "runtime/errors/containers.h"
#include "runtime/int.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/slice.h"

#include <limits>

namespace gossamer {

namespace {

Result<std::int64_t> read_bound(Interpreter& interpreter, Value value, std::int64_t otherwise) {
    if (value.is_empty() || value.is_none()) return otherwise;
    if (value.is_int()) return value.as_int();
    if (type_of(interpreter, value)->find_special(Special::index).is_empty())
        return raise(interpreter, Error::SliceIndexType);
    return slice_bound(interpreter, value);
}

}  // namespace

Result<SearchBounds> read_bounds(Interpreter& interpreter, Args args, std::size_t first) {
    GOSSAMER_TRY(start, read_bound(interpreter, args.get(first), 0));
    GOSSAMER_TRY(stop,
                 read_bound(interpreter, args.get(first + 1), std::numeric_limits<std::int64_t>::max()));
    return SearchBounds{start.get(), stop.get()};
}

Result<std::int64_t> read_count(Interpreter& interpreter, Value value, std::int64_t otherwise) {
    if (value.is_empty()) return otherwise;
    return read_size(interpreter, value);
}

Owned join_iterator(Interpreter& interpreter, Value iterable) {
    if (is_kind(iterable, TypeFlags::kList | TypeFlags::kTuple)) return Owned::share(iterable);
    Owned iterator = get_iterator(interpreter, iterable);
    if (!iterator.is_error() || !pending_is(interpreter, interpreter.types.TypeError)) return iterator;
    clear_pending(interpreter);
    return raise(interpreter, Error::JoinIterable);
}

Result<std::int64_t> read_size(Interpreter& interpreter, Value value) {
    if (value.is_int()) return value.as_int();
    GOSSAMER_TRY(index, to_index(interpreter, value));
    if (index.get().is_int()) return index.get().as_int();
    const auto small = as<BigIntObject>(index.get())->number.to_int64();
    if (!small) return raise(interpreter, Error::LengthTooLarge);
    return *small;
}

}  // namespace gossamer
