// From code point index to byte offset. ASCII text needs nothing. Long text that is not ASCII gets a sparse
// index on first use: the offset of every 64th code point; the rest of the way is counted.
#include "runtime/str_buffer.h"
#include "support/utf8.h"

namespace gossamer {

namespace {

constexpr std::size_t kStride = 64;
// Shorter text is counted through: the index would cost more than it saves.
constexpr std::size_t kShort = 4 * kStride;

// Null when there is no memory: counting still works.
[[nodiscard]] StrBuffer* ensure_offsets(Heap& heap, Str* text) {
    if (!has_buffer(text) && !move_to_buffer(heap, text, text->byte_length)) return nullptr;
    StrBuffer* buffer = buffer_of(text);
    if (buffer->offsets != nullptr) return buffer;
    const std::size_t count = text->length / kStride;
    auto* offsets = static_cast<std::uint32_t*>(heap.allocate_buffer(count * sizeof(std::uint32_t)));
    if (offsets == nullptr) return nullptr;
    std::size_t offset = 0;
    for (std::size_t entry = 0; entry < count; ++entry) {
        offset += utf8::offset_of(text->text().substr(offset), kStride);
        offsets[entry] = static_cast<std::uint32_t>(offset);
    }
    buffer->offsets = offsets;
    buffer->offset_count = count;
    return buffer;
}

}  // namespace

void free_str_offsets(Heap& heap, StrBuffer* buffer) {
    if (buffer->offsets == nullptr) return;
    heap.free_buffer(buffer->offsets, buffer->offset_count * sizeof(std::uint32_t));
    buffer->offsets = nullptr;
    buffer->offset_count = 0;
}

std::size_t str_offset(Interpreter& interpreter, Str* text, std::size_t index) {
    if (text->is_ascii()) return index;
    if (index >= text->length) return text->byte_length;
    if (index < kStride || text->length < kShort) return utf8::offset_of(text->text(), index);
    const StrBuffer* buffer = ensure_offsets(interpreter.heap, text);
    if (buffer == nullptr) return utf8::offset_of(text->text(), index);
    const std::size_t start = buffer->offsets[index / kStride - 1];
    return start + utf8::offset_of(text->text().substr(start), index % kStride);
}

std::size_t str_index_of_offset(const Str* text, std::size_t offset) {
    if (text->is_ascii()) return offset;
    return utf8::count_code_points(text->text().substr(0, offset));
}

}  // namespace gossamer
