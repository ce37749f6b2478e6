// Making, hashing and showing bytes objects.
#include "runtime/bytes.h"

#include "runtime/array.h"
#include "runtime/errors/text.h"
#include "runtime/instance.h"
#include "runtime/memoryview.h"
#include "runtime/raise.h"
#include "runtime/str.h"

#include <cstring>
#include <limits>

namespace gossamer {

namespace {

constexpr std::size_t kLargest = std::numeric_limits<std::ptrdiff_t>::max() / 2;

// Rounded up, because the instances of subclasses have a word behind it.
[[nodiscard]] std::size_t cell_size_for(std::size_t size) {
    return (sizeof(Bytes) + size + sizeof(Value) - 1) / sizeof(Value) * sizeof(Value);
}

std::size_t bytes_cell_size(const Object* object) {
    return cell_size_for(static_cast<const Bytes*>(object)->size);
}

[[nodiscard]] bool is_plain(unsigned char byte) {
    return byte >= 0x20 && byte < 0x7F;
}

}  // namespace

const Layout bytes_layout = {
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = bytes_cell_size,
    .weakref_offset = 0,
    .flat = {.kind = FlatFields::Kind::Leaf},
};

Ref<Bytes> new_bytes_unfilled(Interpreter& interpreter, std::size_t size) {
    Bytes* bytes = nullptr;
    if (size <= kLargest) {
        bytes = interpreter.heap.create<Bytes>(interpreter.types.bytes->instance_shape, cell_size_for(size));
    }
    if (bytes == nullptr) return raise_memory_error(interpreter);
    bytes->hash_cache = Str::kNoHash;
    bytes->size = size;
    return Ref<Bytes>::adopt(bytes);
}

Ref<Bytes> new_bytes(Interpreter& interpreter, std::string_view bytes) {
    if (bytes.empty() && interpreter.empty_bytes.is_heap())
        return Ref<Bytes>::share(as<Bytes>(interpreter.empty_bytes));
    Ref<Bytes> made = new_bytes_unfilled(interpreter, bytes.size());
    if (made.is_error()) return made;
    if (bytes.empty()) {
        made->count += Object::kImmortalCount;
        interpreter.empty_bytes = made.value();
        return made;
    }
    std::memcpy(made->data(), bytes.data(), bytes.size());
    return made;
}

Owned new_bytes_of_type(Interpreter& interpreter, Type* type, std::string_view bytes) {
    if (type == interpreter.types.bytes) return new_bytes(interpreter, bytes).to_owned();
    GOSSAMER_TRY(instance, allocate_variable_instance(interpreter, type, cell_size_for(bytes.size())));
    Bytes* made = as<Bytes>(instance.get());
    made->hash_cache = Str::kNoHash;
    made->size = bytes.size();
    if (!bytes.empty()) std::memcpy(made->data(), bytes.data(), bytes.size());
    interpreter.heap.track(made);
    return instance;
}

std::int64_t bytes_hash(Bytes* bytes) {
    if (bytes->hash_cache == Str::kNoHash) bytes->hash_cache = hash_of_text(bytes->view());
    return bytes->hash_cache;
}

Result<bool> find_buffer(Interpreter& interpreter, Value value, std::string_view& bytes) {
    if (is_bytes(value)) {
        bytes = as<Bytes>(value)->view();
    } else if (is_bytearray(value)) {
        bytes = as<ByteArray>(value)->view();
    } else if (is_array(value)) {
        bytes = as<ArrayObject>(value)->bytes()->view();
    } else if (is_memoryview(interpreter, value)) {
        GOSSAMER_CHECK(memoryview_bytes(interpreter, as<MemoryView>(value), bytes));
    } else {
        return false;
    }
    return true;
}

Status get_buffer(Interpreter& interpreter, Value value, std::string_view& bytes) {
    GOSSAMER_TRY(found, find_buffer(interpreter, value, bytes));
    if (!found.get()) return raise(interpreter, Error::BytesLikeRequired, type_name(interpreter, value));
    return Status::ok();
}

void append_bytes_repr(TextBuilder& out, std::string_view bytes) {
    const bool double_quoted =
        bytes.find('\'') != std::string_view::npos && bytes.find('"') == std::string_view::npos;
    const char quote = double_quoted ? '"' : '\'';
    out.append('b');
    out.append(quote);
    for (const char byte : bytes) {
        const auto number = static_cast<unsigned char>(byte);
        if (byte == quote || byte == '\\') {
            out.append('\\');
            out.append(byte);
        } else if (byte == '\t' || byte == '\n' || byte == '\r') {
            out.append('\\');
            out.append(byte == '\t' ? 't' : byte == '\n' ? 'n' : 'r');
        } else if (is_plain(number)) {
            out.append(byte);
        } else {
            out.append_known("\\x", 2);
            out.append_hex(number, 2);
        }
    }
    out.append(quote);
}

}  // namespace gossamer
