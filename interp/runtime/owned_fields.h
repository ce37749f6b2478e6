// The layout of objects that own nothing but the values in a few fields: iterators above all. The fields are
// visited and released in the order given.
#pragma once

#include "memory/object.h"

#include <utility>

namespace gossamer {

template <class Kind, Value Kind::*... fields>
struct OwnedFields {
    static void traverse(Object* object, Visitor& visitor) {
        (visitor.visit(static_cast<Kind*>(object)->*fields), ...);
    }
    static Value take_next(Object* object) {
        Value taken = Value::empty();
        auto take = [&taken](Value& slot) {
            if (!taken.is_heap()) taken = std::exchange(slot, Value::empty());
        };
        (take(static_cast<Kind*>(object)->*fields), ...);
        return taken.is_heap() ? taken : Value::empty();
    }
    static std::size_t cell_size(const Object*) { return sizeof(Kind); }

    static constexpr Layout layout{
        .traverse = traverse,
        .take_next = take_next,
        .free_buffers = nullptr,
        .clear_next = nullptr,
        .cell_size = cell_size,
        .weakref_offset = 0,
    };
};

// The same layout for a kind whose fields are visited in another order than they are released in.
[[nodiscard]] constexpr Layout visited_as(Layout layout, void (*traverse)(Object*, Visitor&)) {
    layout.traverse = traverse;
    return layout;
}

// The same layout for a kind whose fields stand side by side.
[[nodiscard]] constexpr Layout with_flat_fields(Layout layout, std::size_t cell_bytes,
                                                std::size_t first_offset, std::size_t word_count) {
    layout.flat = flat_row(cell_bytes, first_offset, word_count);
    return layout;
}

}  // namespace gossamer
