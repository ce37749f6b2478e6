// Making and resizing bytearrays.
#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/raise.h"

#include <cstring>
#include <limits>

namespace gossamer {

namespace {

constexpr std::size_t kLargest = std::numeric_limits<std::ptrdiff_t>::max() / 2;

void bytearray_free_buffers(Heap& heap, Object* object) {
    auto* array = static_cast<ByteArray*>(object);
    heap.free_buffer(array->data, array->capacity);
    array->data = nullptr;
    array->capacity = 0;
}

}  // namespace

const Layout bytearray_layout = {
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = bytearray_free_buffers,
    .clear_next = nullptr,
    .cell_size = [](const Object*) { return sizeof(ByteArray); },
    .weakref_offset = 0,
};

Ref<ByteArray> new_bytearray(Interpreter& interpreter, std::string_view bytes) {
    auto* array = interpreter.heap.create<ByteArray>(interpreter.types.bytearray->instance_shape);
    if (array == nullptr) return raise_memory_error(interpreter);
    array->data = nullptr;
    array->size = array->capacity = array->exports = 0;
    Ref<ByteArray> made = Ref<ByteArray>::adopt(array);
    GOSSAMER_CHECK(resize_bytearray(interpreter, array, bytes.size()));
    if (!bytes.empty()) std::memcpy(array->data, bytes.data(), bytes.size());
    return made;
}

Status resize_bytearray(Interpreter& interpreter, ByteArray* array, std::size_t size) {
    if (size == array->size) return Status::ok();
    if (array->exports != 0) return raise(interpreter, Error::BufferExported);
    if (size > array->capacity) {
        if (size > kLargest) return raise_memory_error(interpreter);
        const std::size_t roomy = array->size == 0 ? size : size + size / 8 + 16;
        void* grown = interpreter.heap.resize_buffer(array->data, array->capacity, roomy);
        if (grown == nullptr) return raise_memory_error(interpreter);
        array->data = static_cast<char*>(grown);
        array->capacity = roomy;
    }
    if (size > array->size) std::memset(array->data + array->size, 0, size - array->size);
    array->size = size;
    return Status::ok();
}

}  // namespace gossamer
