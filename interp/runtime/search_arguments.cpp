#include "runtime/search_arguments.h"

#include "runtime/errors/containers.h"
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

Result<SearchWindow> read_window(Interpreter& interpreter, Args args, std::size_t first, std::size_t length) {
    GOSSAMER_TRY(start, read_bound(interpreter, args.get(first), 0));
    GOSSAMER_TRY(stop,
                 read_bound(interpreter, args.get(first + 1), std::numeric_limits<std::int64_t>::max()));
    return fit_window(start.get(), stop.get(), length);
}

Result<std::int64_t> read_count(Interpreter& interpreter, Value value, std::int64_t otherwise) {
    if (value.is_empty()) return otherwise;
    return read_size(interpreter, value);
}

Result<std::int64_t> read_size(Interpreter& interpreter, Value value) {
    if (value.is_int()) return value.as_int();
    return as_index(interpreter, value, interpreter.types.OverflowError);
}

}  // namespace gossamer
