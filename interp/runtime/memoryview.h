// memoryview: a one-dimensional window on the bytes of another object, with a format for its items.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "support/text_builder.h"

#include <string_view>

namespace gossamer {

struct BytesFileBuffer;

struct MemoryView : Object {
    WeakReference* weakrefs;
    Value owner;          // owned; bytes, bytearray or BytesFile; empty: released
    Value exporter;       // owned; whose bytes they are, as `obj` shows it: mostly the owner itself
    Value lender;         // owned; whose __release_buffer__ is told of this view's death; mostly empty
    std::int64_t start;   // byte offset of item 0 in the owner's bytes
    std::int64_t length;  // items
    std::int64_t stride;  // bytes from item to item; may be negative
    std::int64_t hash_cache;
    std::uint8_t item_size;
    char format;  // of struct: one letter
    bool is_read_only;
    bool has_hash;
};

[[nodiscard]] bool is_memoryview(const Interpreter& interpreter, Value value);
// A view on all of a bytes-like object, or on what another view shows; TypeError for others.
Owned new_memoryview(Interpreter& interpreter, Value source);
// A view on all that a file in memory holds now; `exporter` stands for the file.
Owned new_memoryview_of_file(Interpreter& interpreter, BytesFileBuffer* exporter);
// The memoryview that the class's own __buffer__ gives, or what stands for a file in memory; empty when it
// has none. When it and all views on it have died, a class with a __release_buffer__ is told. May run code.
Owned ask_for_buffer(Interpreter& interpreter, Value source);
// What comes before the death of a view that was lent so. Runs code.
void give_buffer_back(Interpreter& interpreter, MemoryView* view);
// A view with other bounds on the same owner.
Owned new_memoryview_part(Interpreter& interpreter, const MemoryView* view, std::int64_t start,
                          std::int64_t length, std::int64_t stride);
Status check_not_released(Interpreter& interpreter, const MemoryView* view);
// Whether it has bytes that can be written to: bytearray, array, memoryview of such.
[[nodiscard]] bool is_writable_buffer(const Interpreter& interpreter, Value value);
// The bytes of a contiguous view, borrowed until anything runs. ValueError, BufferError.
Status memoryview_bytes(Interpreter& interpreter, const MemoryView* view, std::string_view& bytes);
// Its bytes in order, contiguous or not.
Status append_memoryview(Interpreter& interpreter, TextBuilder& out, const MemoryView* view);
// First byte of item `index`, which lies within. Borrowed.
[[nodiscard]] char* memoryview_item(const MemoryView* view, std::int64_t index);
// Lets the owner go. May run code.
void release_memoryview(MemoryView* view);

extern const Layout memoryview_layout;

}  // namespace gossamer
