// tuple: immutable sequence, items inline behind the struct. Tracked by the collector unless all items are
// atoms.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/slice.h"

#include <span>

namespace gossamer {

struct Tuple : Object {
    std::uint64_t size;           // during release the upper half counts the items gone
    __extension__ Value items[];  // owned

    [[nodiscard]] std::span<const Value> values() const { return {items, size}; }
    [[nodiscard]] static constexpr std::size_t cell_bytes(std::size_t size) {
        return sizeof(Object) + 8 + size * sizeof(Value);
    }
};

// A tuple of `size` items, all empty(), untracked: fill it with owned values, then call finish_tuple. size 0:
// the empty tuple.
Ref<Tuple> new_tuple(Interpreter& interpreter, std::size_t size);
// Tracks it if any item can be part of a cycle.
void finish_tuple(Tuple* tuple);
Ref<Tuple> tuple_of(Interpreter& interpreter, std::initializer_list<Value> items);  // shares
Ref<Tuple> tuple_of(Interpreter& interpreter, std::span<const Value> items);        // shares
// Moves the counts of `size` values out of `items` (registers), leaving empty() there.
Ref<Tuple> tuple_of_moved(Interpreter& interpreter, Value* items, std::size_t size);
// The immortal empty tuple; made once, when the type exists. Null: no memory.
[[nodiscard]] Tuple* make_empty_tuple(Interpreter& interpreter, Type* tuple_type);

Owned tuple_get(Interpreter& interpreter, Tuple* tuple, Value key);  // tuple[key]
// tuple[range], the range not yet fitted.
Owned tuple_slice(Interpreter& interpreter, Tuple* tuple, SliceRange range);
// Index of the first item equal to `value` from `begin` on and before `end`; -1: none. May run code.
Result<std::int64_t> tuple_find(Interpreter& interpreter, const Tuple* tuple, Value value, std::int64_t begin,
                                std::int64_t end);
// The hash of a tuple whose items have hashes that need no asking (quick_hash.h); false: one does not, or is
// a tuple itself. Runs no code.
[[nodiscard]] bool tuple_quick_hash(const Tuple* tuple, std::int64_t& hash);
Result<std::int64_t> tuple_hash(Interpreter& interpreter, Tuple* tuple);  // may run code

[[nodiscard]] inline bool is_tuple(Value value) {
    return is_kind(value, TypeFlags::kTuple);
}

extern const Layout tuple_layout;

}  // namespace gossamer
