// Rows of values that lie side by side, as those of lists and tuples: passing by what is no object, four
// values at a time. A list of numbers is copied, walked and let go of at about the pace of its bytes.
#pragma once

#include "memory/value.h"

#include <cstdint>
#include <cstring>
#include <span>

namespace gossamer {

inline constexpr std::size_t kRowStep = 4;

// Whether there is no object among the kRowStep values from `values` on. In the compiler's vectors: a word
// below 1 << 48 (an object's address, see value.h) is one whose highest bit is clear, and set once 1 << 48 is
// taken away.
[[nodiscard, gnu::always_inline]] inline bool is_step_without_objects(const Value* values) {
    using Pair = std::uint64_t __attribute__((vector_size(16)));
    Pair first;
    Pair second;
    std::memcpy(&first, values, sizeof first);
    std::memcpy(&second, values + 2, sizeof second);
    const Pair objects =
        (~first & (first - Value::kDoubleOffset)) | (~second & (second - Value::kDoubleOffset));
    return static_cast<std::int64_t>(objects[0] | objects[1]) >= 0;
}

// How many values at the end of the row can be left out, as there is no object among them: some, not all.
[[nodiscard, gnu::always_inline]] inline std::size_t objectless_end(const Value* values, std::size_t size) {
    std::size_t left = size;
    while (left >= kRowStep && is_step_without_objects(values + left - kRowStep))
        left -= kRowStep;
    return size - left;
}

// Calls visit(object) for each object in the row, from the first to the last.
template <class Visit>
[[gnu::always_inline]] inline void for_each_object(std::span<const Value> values, Visit visit) {
    const Value* value = values.data();
    const Value* const end = value + values.size();
    while (value != end) {
        if (value->is_heap()) {
            visit((value++)->as_object());
        } else if (static_cast<std::size_t>(end - value) >= kRowStep && is_step_without_objects(value)) {
            value += kRowStep;
        } else {
            ++value;
        }
    }
}

}  // namespace gossamer
