// Making, joining, comparing and freeing strings. Knows nothing of methods.
#include "runtime/str.h"

#include "runtime/errors/text.h"
#include "runtime/raise.h"
#include "runtime/str_buffer.h"
#include "support/hash.h"
#include "support/utf8.h"

#include <cstring>
#include <limits>

namespace gossamer {

namespace {

constexpr std::size_t kLongest = std::numeric_limits<std::uint32_t>::max();
// Strings hash alike in every run: which order a set of them has is thus at least reproducible.
constexpr std::uint64_t kHashSeed = 0x5851F42D4C957F2D;

[[nodiscard]] ShapeHead* str_shape(Interpreter& interpreter) {
    return interpreter.types.str->instance_shape;
}

// An exact str whose bytes are to be filled in; null when there is no memory.
[[nodiscard]] Str* allocate_str(Interpreter& interpreter, std::size_t byte_length, std::size_t length) {
    if (byte_length > kLongest) return nullptr;
    Str* text = interpreter.heap.create<Str>(str_shape(interpreter), sizeof(Str) + byte_length);
    if (text == nullptr) return nullptr;
    text->hash_cache = Str::kNoHash;
    text->byte_length = static_cast<std::uint32_t>(byte_length);
    text->length = static_cast<std::uint32_t>(length);
    text->data = text->inline_data();
    return text;
}

[[nodiscard]] Ref<Str> make_str(Interpreter& interpreter, std::string_view bytes, std::size_t length) {
    Str* text = allocate_str(interpreter, bytes.size(), length);
    if (text == nullptr) return raise_memory_error(interpreter);
    copy_bytes(text->inline_data(), bytes.data(), bytes.size());
    return Ref<Str>::adopt(text);
}

// Whether the bytes are one code point below 256; which one.
[[nodiscard]] bool is_one_latin1(std::string_view text, std::uint32_t& code_point) {
    const auto first = static_cast<unsigned char>(text[0]);
    if (text.size() == 1) {
        code_point = first;
        return true;
    }
    if (text.size() != 2 || (first != 0xC2 && first != 0xC3)) return false;
    code_point = utf8::decode(text.data()).code_point;
    return true;
}

void str_free_buffers(Heap& heap, Object* object) {
    auto* text = static_cast<Str*>(object);
    if (text->is_interned()) forget_interned(Interpreter::of(heap), text);
    if (!has_buffer(text)) return;
    StrBuffer* buffer = buffer_of(text);
    free_str_offsets(heap, buffer);
    heap.free_buffer(buffer, sizeof(StrBuffer) + buffer->capacity);
}

std::size_t str_cell_size(const Object* object) {
    const auto* text = static_cast<const Str*>(object);
    return has_buffer(text) ? buffer_of(text)->cell_bytes : sizeof(Str) + text->byte_length;
}

}  // namespace

const Layout str_layout = {
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = str_free_buffers,
    .clear_next = nullptr,
    .cell_size = str_cell_size,
    .weakref_offset = 0,
    .flat = {.kind = FlatFields::Kind::Leaf,
             .first_word = offsetof(Str, data) / sizeof(std::uint64_t),
             .cell_bytes = sizeof(Str)},
};

// ---- Buffers ---------------------------------------------------------------------------------------------

StrBuffer* new_str_buffer(Heap& heap, std::size_t capacity, std::size_t cell_bytes) {
    auto* buffer = static_cast<StrBuffer*>(heap.allocate_buffer(sizeof(StrBuffer) + capacity));
    if (buffer != nullptr) *buffer = StrBuffer{capacity, cell_bytes, nullptr, 0};
    return buffer;
}

bool move_to_buffer(Heap& heap, Str* text, std::size_t capacity) {
    StrBuffer* buffer = new_str_buffer(heap, capacity, sizeof(Str) + text->byte_length);
    if (buffer == nullptr) return false;
    std::memcpy(buffer->bytes(), text->data, text->byte_length);
    text->data = buffer->bytes();
    return true;
}

// ---- Making ----------------------------------------------------------------------------------------------

Ref<Str> new_str_counted(Interpreter& interpreter, std::string_view text, std::size_t length) {
    if (length <= 1) {
        std::uint32_t code_point = 0;
        if (text.empty()) {
            if (interpreter.names.empty_text != nullptr) return Ref<Str>::share(interpreter.names.empty_text);
        } else if (is_one_latin1(text, code_point)) {
            return latin1_str(interpreter, code_point);
        }
    }
    return make_str(interpreter, text, length);
}

Ref<Str> new_str(Interpreter& interpreter, std::string_view text) {
    const std::size_t length = utf8::is_ascii(text) ? text.size() : utf8::count_code_points(text);
    return new_str_counted(interpreter, text, length);
}

Ref<Str> new_str(Interpreter& interpreter, const TextBuilder& text) {
    if (text.failed()) return raise_memory_error(interpreter);
    return new_str_counted(interpreter, text.view(), text.code_points());
}

Owned new_str_value(Interpreter& interpreter, std::string_view text) {
    return new_str(interpreter, text).to_owned();
}

Owned new_str_value(Interpreter& interpreter, const TextBuilder& text) {
    return new_str(interpreter, text).to_owned();
}

// The shared one-character string; made on first use, immortal.
Ref<Str> make_latin1_str(Interpreter& interpreter, std::uint32_t code_point) {
    char bytes[utf8::kMaxLength];
    const unsigned size = utf8::encode(code_point, bytes);
    GOSSAMER_TRY(made, make_str(interpreter, {bytes, size}, 1));
    GOSSAMER_TRY(interned, intern(interpreter, made.get()));
    Str* shared = interned.detach();
    shared->count += Object::kImmortalCount;
    interpreter.latin1_strings[code_point] = shared;
    return Ref<Str>::share(shared);
}

Ref<Str> make_str_from_code_point(Interpreter& interpreter, std::uint32_t code_point) {
    char bytes[utf8::kMaxLength];
    const unsigned size = utf8::encode(code_point, bytes);
    return make_str(interpreter, {bytes, size}, 1);
}

Ref<Str> new_str_to_fill(Interpreter& interpreter, std::size_t byte_length, std::size_t length) {
    Str* text = allocate_str(interpreter, byte_length, length);
    if (text == nullptr) return raise_memory_error(interpreter);
    return Ref<Str>::adopt(text);
}

Owned new_str_of_type(Interpreter& interpreter, Type* type, const Str* text) {
    if (type == interpreter.types.str) {
        return new_str_counted(interpreter, text->text(), text->length).to_owned();
    }
    StrBuffer* buffer = new_str_buffer(interpreter.heap, text->byte_length, 0);
    if (buffer == nullptr) return raise_memory_error(interpreter);
    if (text->byte_length != 0) std::memcpy(buffer->bytes(), text->data, text->byte_length);
    Owned instance = allocate_instance(interpreter, type);
    if (instance.is_error()) {
        interpreter.heap.free_buffer(buffer, sizeof(StrBuffer) + buffer->capacity);
        return kError;
    }
    Str* made = as<Str>(instance.get());
    made->hash_cache = text->hash_cache;
    made->byte_length = text->byte_length;
    made->length = text->length;
    made->data = buffer->bytes();
    return instance;
}

Ref<Str> exact_str(Interpreter& interpreter, Str* text) {
    if (text->shape == str_shape(interpreter)) return Ref<Str>::share(text);
    return new_str_counted(interpreter, text->text(), text->length);
}

Ref<Str> concatenate(Interpreter& interpreter, const Str* left, const Str* right) {
    const ShapeHead* exact = str_shape(interpreter);
    if (right->byte_length == 0 && left->shape == exact) return Ref<Str>::share(const_cast<Str*>(left));
    if (left->byte_length == 0 && right->shape == exact) return Ref<Str>::share(const_cast<Str*>(right));
    const std::size_t bytes = std::size_t{left->byte_length} + right->byte_length;
    if (bytes == 0) return new_str_counted(interpreter, {}, 0);
    Str* sum = allocate_str(interpreter, bytes, std::size_t{left->length} + right->length);
    if (sum == nullptr) return raise_memory_error(interpreter);
    copy_bytes(sum->inline_data(), left->data, left->byte_length);
    copy_bytes(sum->inline_data() + left->byte_length, right->data, right->byte_length);
    return Ref<Str>::adopt(sum);
}

Ref<Str> repeat_str(Interpreter& interpreter, const Str* text, std::int64_t count) {
    if (count == 1 && text->shape == str_shape(interpreter)) return Ref<Str>::share(const_cast<Str*>(text));
    if (count <= 0 || text->byte_length == 0) return new_str_counted(interpreter, {}, 0);
    const auto times = static_cast<std::uint64_t>(count);
    if (times > static_cast<std::uint64_t>(INT64_MAX) / text->length)
        return raise(interpreter, Error::RepeatedStringTooLong);
    if (times > kLongest / text->byte_length) return raise_memory_error(interpreter);
    const std::size_t bytes = text->byte_length * times;
    Str* result = allocate_str(interpreter, bytes, text->length * times);
    if (result == nullptr) return raise_memory_error(interpreter);
    char* out = result->inline_data();
    if (text->byte_length == 1) {
        std::memset(out, text->data[0], bytes);
        return Ref<Str>::adopt(result);
    }
    std::memcpy(out, text->data, text->byte_length);
    for (std::size_t done = text->byte_length; done < bytes;) {  // doubles what is there
        const std::size_t step = done < bytes - done ? done : bytes - done;
        std::memcpy(out + done, out, step);
        done += step;
    }
    return Ref<Str>::adopt(result);
}

Status append_in_place(Interpreter& interpreter, Str* target, const Str* tail) {
    GOSSAMER_ASSERT(target->count == 1 && !target->is_interned() && target != tail);
    if (tail->byte_length == 0) return Status::ok();
    const std::size_t wanted = std::size_t{target->byte_length} + tail->byte_length;
    if (wanted > kLongest) return raise_memory_error(interpreter);
    Heap& heap = interpreter.heap;
    const std::size_t roomy = wanted + wanted / 2 + 64;
    if (!has_buffer(target)) {
        if (!move_to_buffer(heap, target, roomy)) return raise_memory_error(interpreter);
    } else if (StrBuffer* buffer = buffer_of(target); wanted > buffer->capacity) {
        auto* grown = static_cast<StrBuffer*>(
            heap.resize_buffer(buffer, sizeof(StrBuffer) + buffer->capacity, sizeof(StrBuffer) + roomy));
        if (grown == nullptr) return raise_memory_error(interpreter);
        grown->capacity = roomy;
        target->data = grown->bytes();
    }
    free_str_offsets(heap, buffer_of(target));
    copy_bytes(buffer_of(target)->bytes() + target->byte_length, tail->data, tail->byte_length);
    target->byte_length = static_cast<std::uint32_t>(wanted);
    target->length += tail->length;
    target->hash_cache = Str::kNoHash;
    return Status::ok();
}

// ---- Parts -----------------------------------------------------------------------------------------------

Ref<Str> str_at(Interpreter& interpreter, Str* text, std::size_t index) {
    if (text->is_ascii()) return latin1_str(interpreter, static_cast<unsigned char>(text->data[index]));
    const std::size_t offset = str_offset(interpreter, text, index);
    return str_from_code_point(interpreter, utf8::decode(text->data + offset).code_point);
}

Ref<Str> substring(Interpreter& interpreter, Str* text, std::size_t begin, std::size_t end) {
    if (begin >= end) return new_str_counted(interpreter, {}, 0);
    if (begin == 0 && end == text->length) return exact_str(interpreter, text);
    const std::size_t from = str_offset(interpreter, text, begin);
    const std::size_t to = str_offset(interpreter, text, end);
    return new_str_counted(interpreter, {text->data + from, to - from}, end - begin);
}

Owned str_slice(Interpreter& interpreter, Str* text, SliceRange range) {
    range = fit_slice(range, static_cast<std::int64_t>(text->length));
    if (range.count == 0) return new_str_value(interpreter, "");
    if (range.step == 1) {
        const auto begin = static_cast<std::size_t>(range.start);
        const auto count = static_cast<std::size_t>(range.count);
        if (text->is_ascii() && count != text->length)
            return new_str_counted(interpreter, text->text().substr(begin, count), count).to_owned();
        return substring(interpreter, text, begin, begin + static_cast<std::size_t>(range.count)).to_owned();
    }
    if (text->is_ascii()) {
        const auto count = static_cast<std::size_t>(range.count);
        GOSSAMER_TRY(result, new_str_to_fill(interpreter, count, count));
        char* const out = result->inline_data();
        for (std::int64_t item = 0; item < range.count; ++item)
            out[item] = text->data[range.start + item * range.step];
        return finish_str(interpreter, std::move(result)).to_owned();
    }
    TextBuilder out;
    for (std::int64_t item = 0; item < range.count; ++item) {
        const std::size_t offset =
            str_offset(interpreter, text, static_cast<std::size_t>(range.start + item * range.step));
        out.append_known(text->text().substr(offset, utf8::length_from_first_byte(text->data[offset])), 1);
    }
    return new_str_value(interpreter, out);
}

// ---- Comparing -------------------------------------------------------------------------------------------

std::int64_t hash_of_text(std::string_view text) {
    return hash_text(text, kHashSeed);
}

// The order of the bytes of generalised UTF-8 is the order of the code points.
int str_compare(const Str* left, const Str* right) {
    return left->text().compare(right->text());
}

}  // namespace gossamer
