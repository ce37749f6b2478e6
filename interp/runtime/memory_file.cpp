#include "runtime/memory_file.h"

#include "runtime/errors/text.h"
#include "runtime/instance.h"
#include "runtime/owned_fields.h"
#include "runtime/raise.h"
#include "support/utf8.h"

#include <cstring>
#include <limits>

namespace gossamer {

namespace {

constexpr std::uint64_t kLargest = std::numeric_limits<std::int64_t>::max() / 4;

// Room for `wanted` bytes in the buffer of either kind of file.
template <class File>
Status ensure_room(Interpreter& interpreter, File* file, std::uint64_t wanted) {
    if (wanted <= file->capacity) return Status::ok();
    if (wanted > kLargest) return raise_memory_error(interpreter);
    const std::uint64_t roomy = wanted + wanted / 2 + 64;
    void* grown = interpreter.heap.resize_buffer(file->data, file->capacity, roomy);
    if (grown == nullptr) return raise_memory_error(interpreter);
    file->data = static_cast<char*>(grown);
    file->capacity = roomy;
    return Status::ok();
}

template <class File>
void free_file_data(Heap& heap, Object* object) {
    auto* file = static_cast<File*>(object);
    heap.free_buffer(file->data, file->capacity);
    file->data = nullptr;
    file->capacity = 0;
}

}  // namespace

const Layout bytes_file_layout = {
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = free_file_data<BytesFile>,
    .clear_next = nullptr,
    .cell_size = [](const Object*) { return sizeof(BytesFile); },
    .weakref_offset = sizeof(Object),
    .attributes_before_weakrefs = true,
};

const Layout bytes_file_buffer_layout = OwnedFields<BytesFileBuffer, &BytesFileBuffer::file>::layout;

const Layout string_file_layout = {
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = free_file_data<StringFile>,
    .clear_next = nullptr,
    .cell_size = [](const Object*) { return sizeof(StringFile); },
    .weakref_offset = sizeof(Object),
    .attributes_before_weakrefs = true,
};

bool is_bytes_file(Value value) {
    return value.is_heap() && struct_layout(heap_type(value.as_object())) == &bytes_file_layout;
}

bool is_bytes_file_buffer(Value value) {
    return value.is_heap() && struct_layout(heap_type(value.as_object())) == &bytes_file_buffer_layout;
}

bool is_string_file(Value value) {
    return value.is_heap() && struct_layout(heap_type(value.as_object())) == &string_file_layout;
}

Status resize_bytes_file(Interpreter& interpreter, BytesFile* file, std::uint64_t size) {
    GOSSAMER_CHECK(ensure_room(interpreter, file, size));
    if (size > file->size) std::memset(file->data + file->size, 0, size - file->size);
    file->size = size;
    return Status::ok();
}

Status check_not_exported(Interpreter& interpreter, const BytesFile* file) {
    return file->exports == 0 ? Status::ok() : Status{raise(interpreter, Error::BufferExported)};
}

Status write_bytes_file(Interpreter& interpreter, BytesFile* file, std::string_view bytes) {
    GOSSAMER_CHECK(check_not_exported(interpreter, file));
    if (bytes.empty()) return Status::ok();
    const std::uint64_t end = file->position + bytes.size();
    if (end > file->size) GOSSAMER_CHECK(resize_bytes_file(interpreter, file, end));
    std::memcpy(file->data + file->position, bytes.data(), bytes.size());
    file->position = end;
    return Status::ok();
}

void seek_string_file(StringFile* file, std::uint64_t position) {
    file->position = position;
    const bool is_ascii = file->length == file->size;
    if (position >= file->length) {
        file->byte_position = file->size;
    } else {
        file->byte_position = is_ascii ? position : utf8::offset_of(file->view(), position);
    }
}

void truncate_string_file(StringFile* file, std::uint64_t position) {
    if (position >= file->length) return;
    file->size = file->length == file->size ? position : utf8::offset_of(file->view(), position);
    file->length = position;
    if (file->byte_position > file->size) file->byte_position = file->size;
}

Status write_string_file(Interpreter& interpreter, StringFile* file, std::string_view text) {
    if (text.empty()) return Status::ok();
    const std::uint64_t added = utf8::count_code_points(text);
    if (file->position > file->length) {  // the gap is filled with NULs
        const std::uint64_t gap = file->position - file->length;
        GOSSAMER_CHECK(ensure_room(interpreter, file, file->size + gap));
        std::memset(file->data + file->size, 0, gap);
        file->size += gap;
        file->length += gap;
        file->byte_position = file->size;
    }
    // As many characters as come are overwritten.
    const std::string_view after = file->rest();
    const std::uint64_t replaced_bytes = utf8::offset_of(after, added);
    const std::uint64_t left = file->length - file->position;
    const std::uint64_t replaced = left < added ? left : added;
    const std::uint64_t new_size = file->size - replaced_bytes + text.size();
    GOSSAMER_CHECK(ensure_room(interpreter, file, new_size));
    char* at = file->data + file->byte_position;
    std::memmove(at + text.size(), at + replaced_bytes, file->size - file->byte_position - replaced_bytes);
    std::memcpy(at, text.data(), text.size());
    file->size = new_size;
    file->length += added - replaced;
    file->position += added;
    file->byte_position += text.size();
    return Status::ok();
}

}  // namespace gossamer
