// The buffer that a str owns when its bytes do not lie behind its struct: a head, then the bytes. Known to
// str*.cpp only.
#pragma once

#include "runtime/str.h"

namespace gossamer {

struct StrBuffer {
    std::size_t capacity;    // bytes of text that fit
    std::size_t cell_bytes;  // of the str's cell, whose inline bytes are out of use
    std::uint32_t* offsets;  // byte offsets of code points 64, 128, …; null: not made
    std::size_t offset_count;

    [[nodiscard]] char* bytes() { return reinterpret_cast<char*>(this + 1); }
};

[[nodiscard]] inline bool has_buffer(const Str* text) {
    return text->data != nullptr && text->data != text->inline_data();
}
[[nodiscard]] inline StrBuffer* buffer_of(const Str* text) {
    return reinterpret_cast<StrBuffer*>(const_cast<char*>(text->data)) - 1;
}
// A buffer with room for `capacity` bytes; null when there is no memory.
[[nodiscard]] StrBuffer* new_str_buffer(Heap& heap, std::size_t capacity, std::size_t cell_bytes);
// Moves inline bytes into a buffer with room for `capacity` bytes. False when there is no memory.
[[nodiscard]] bool move_to_buffer(Heap& heap, Str* text, std::size_t capacity);
void free_str_offsets(Heap& heap, StrBuffer* buffer);
// A str leaves the intern table as it dies.
void forget_interned(Interpreter& interpreter, Str* text);

}  // namespace gossamer
