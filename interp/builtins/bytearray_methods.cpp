// bytearray: the type, and the methods that change it.
#include "builtins/bytes_methods.h"
#include "builtins/bytes_shared_methods.h"
#include "builtins/method_tables.h"
#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/errors/text.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/slice.h"
#include "runtime/str.h"
#include "runtime/text_codec.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <cstring>

namespace gossamer {

namespace {

ByteArray* self_of(Value value) {
    return as<ByteArray>(value);
}

Owned bytearray_new(Interpreter& interpreter, Args args) {
    Type* type = class_argument(interpreter, args, interpreter.types.bytearray);
    if (type == nullptr) return kError;
    if (type == interpreter.types.bytearray) return new_bytearray(interpreter, {}).to_owned();
    GOSSAMER_TRY(made, allocate_instance(interpreter, type));
    ByteArray* array = self_of(made.get());
    array->data = nullptr;
    array->size = array->capacity = array->exports = 0;
    return made;
}

// Puts `bytes` in the place of [begin, end). The bytes are not the array's own.
Status replace_bytes(Interpreter& interpreter, ByteArray* array, std::size_t begin, std::size_t end,
                     std::string_view bytes) {
    const std::size_t old_size = array->size;
    const std::size_t new_size = old_size - (end - begin) + bytes.size();
    if (new_size > old_size) GOSSAMER_CHECK(resize_bytearray(interpreter, array, new_size));
    if (new_size < old_size && array->exports != 0) return raise(interpreter, Error::BufferExported);
    if (old_size > end) std::memmove(array->data + begin + bytes.size(), array->data + end, old_size - end);
    if (!bytes.empty()) std::memcpy(array->data + begin, bytes.data(), bytes.size());
    if (new_size < old_size) GOSSAMER_CHECK(resize_bytearray(interpreter, array, new_size));
    return Status::ok();
}

Owned bytearray_init(Interpreter& interpreter, Args args) {
    static constexpr const char* kNames[] = {"source", "encoding", "errors"};
    Value values[3];
    GOSSAMER_CHECK(bind_raw_arguments(interpreter, args, 1, "bytearray", kNames, values));
    TextBuilder out;
    GOSSAMER_CHECK(append_bytes_source(interpreter, out, {values[0], values[1], values[2], "bytearray"}));
    if (out.failed()) return raise_memory_error(interpreter);
    ByteArray* array = self_of(args[0]);
    GOSSAMER_CHECK(replace_bytes(interpreter, array, 0, array->size, out.view()));
    return Owned::none();
}

Owned bytearray_repr(Interpreter& interpreter, Args args) {
    TextBuilder inner;
    append_bytes_repr(inner, self_of(args[0])->view());
    TextBuilder out;
    out.append(type_name(interpreter, args[0]));
    out.append('(');
    // Unlike in bytes, a single quote is escaped even between double ones.
    const bool is_double_quoted = inner.view().size() > 1 && inner.view()[1] == '"';
    for (const char character : inner.view()) {
        if (is_double_quoted && character == '\'') out.append('\\');
        out.append(character);
    }
    out.append(')');
    return new_str_value(interpreter, out);
}

// The bytes to put into a slice, as a copy: the source may be the array itself, or run code.
Status read_slice_source(Interpreter& interpreter, TextBuilder& out, Value source) {
    std::string_view bytes;
    GOSSAMER_TRY(found, find_buffer(interpreter, source, bytes));
    if (found.get()) {
        out.append_known(bytes, 0);
        return Status::ok();
    }
    const Type* type = type_of(interpreter, source);
    const bool is_number =
        !type->find_special(Special::index).is_empty() || !type->find_special(Special::int_).is_empty() ||
        !type->find_special(Special::float_).is_empty() || is_kind(source, TypeFlags::kComplex);
    if (is_str(source) || is_number) return raise(interpreter, Error::ByteArraySliceType);
    return append_bytes_source(interpreter, out, {source, Value::empty(), Value::empty(), "bytearray"});
}

Status delete_slice(Interpreter& interpreter, ByteArray* array, SliceRange range) {
    if (range.count == 0) return Status::ok();
    range = range.ascending();
    const auto begin = static_cast<std::size_t>(range.start);
    const auto step = static_cast<std::size_t>(range.step);
    const auto count = static_cast<std::size_t>(range.count);
    if (step == 1) return replace_bytes(interpreter, array, begin, begin + count, {});
    if (array->exports != 0) return raise(interpreter, Error::BufferExported);
    std::size_t to = begin;
    std::size_t next_deleted = begin;
    std::size_t deleted = 0;
    for (std::size_t from = begin; from < array->size; ++from) {
        if (deleted < count && from == next_deleted) {
            ++deleted;
            next_deleted += step;
        } else {
            array->data[to++] = array->data[from];
        }
    }
    return resize_bytearray(interpreter, array, array->size - count);
}

Status store_slice(Interpreter& interpreter, ByteArray* array, const SliceObject* slice, Value source) {
    TextBuilder bytes;
    GOSSAMER_TRY(read, read_slice(interpreter, slice));
    if (!source.is_empty()) GOSSAMER_CHECK(read_slice_source(interpreter, bytes, source));
    if (bytes.failed()) return raise_memory_error(interpreter);
    const SliceRange range = fit_slice(read.get(), static_cast<std::int64_t>(array->size));
    // No bytes in the place of some delete them, whatever the step.
    if (bytes.size() == 0) return delete_slice(interpreter, array, range);
    const auto begin = static_cast<std::size_t>(range.start);
    const auto count = static_cast<std::size_t>(range.count);
    if (range.step == 1) return replace_bytes(interpreter, array, begin, begin + count, bytes.view());
    if (bytes.size() != count && array->exports != 0) return raise(interpreter, Error::BufferExported);
    if (bytes.size() != count)
        return raise(interpreter, Error::ByteArraySliceSize, bytes.size(), range.count);
    for (std::size_t item = 0; item < count; ++item) {
        array->data[range.start + static_cast<std::int64_t>(item) * range.step] = bytes.view()[item];
    }
    return Status::ok();
}

Result<std::int64_t> read_index(Interpreter& interpreter, Value key) {
    if (type_of(interpreter, key)->find_special(Special::index).is_empty()) {
        return raise(interpreter, Error::ByteArrayIndexType, type_name(interpreter, key));
    }
    return as_index(interpreter, key, interpreter.types.IndexError);
}

// Where the index is within the array.
Result<std::size_t> find_position(Interpreter& interpreter, const ByteArray* array, std::int64_t index) {
    const auto length = static_cast<std::int64_t>(array->size);
    if (index < 0) index += length;
    if (index < 0 || index >= length) return raise(interpreter, Error::ByteArrayIndexRange);
    return static_cast<std::size_t>(index);
}

Owned bytearray_setitem(Interpreter& interpreter, Args args) {
    ByteArray* array = self_of(args[0]);
    if (is_slice(interpreter, args[1])) {
        GOSSAMER_CHECK(store_slice(interpreter, array, as<SliceObject>(args[1]), args[2]));
        return Owned::none();
    }
    GOSSAMER_TRY(index, read_index(interpreter, args[1]));
    GOSSAMER_TRY(byte, read_byte(interpreter, args[2]));  // may change the array
    GOSSAMER_TRY(position, find_position(interpreter, array, index.get()));
    array->data[position.get()] = static_cast<char>(byte.get());
    return Owned::none();
}

Owned bytearray_delitem(Interpreter& interpreter, Args args) {
    ByteArray* array = self_of(args[0]);
    if (is_slice(interpreter, args[1])) {
        GOSSAMER_CHECK(store_slice(interpreter, array, as<SliceObject>(args[1]), Value::empty()));
        return Owned::none();
    }
    GOSSAMER_TRY(index, read_index(interpreter, args[1]));
    GOSSAMER_TRY(position, find_position(interpreter, array, index.get()));
    GOSSAMER_CHECK(replace_bytes(interpreter, array, position.get(), position.get() + 1, {}));
    return Owned::none();
}

// Adds the bytes of a buffer, which may be the array itself.
Status append_bytes(Interpreter& interpreter, ByteArray* array, std::string_view bytes) {
    const std::size_t old_size = array->size;
    const bool is_own = bytes.data() == array->data;
    GOSSAMER_CHECK(resize_bytearray(interpreter, array, old_size + bytes.size()));
    const char* from = is_own ? array->data : bytes.data();
    if (!bytes.empty()) std::memcpy(array->data + old_size, from, bytes.size());
    return Status::ok();
}

Owned bytearray_iadd(Interpreter& interpreter, Args args) {
    ByteArray* array = self_of(args[0]);
    std::string_view bytes;
    GOSSAMER_TRY(found, find_buffer(interpreter, args[1], bytes));
    if (!found.get()) {
        return raise(interpreter, Error::BytesConcatenate, type_name(interpreter, args[1]),
                     type_name(interpreter, args[0]));
    }
    // The operand's bytes are in use while they are added.
    if (args[0] == args[1] && !bytes.empty()) return raise(interpreter, Error::BufferExported);
    GOSSAMER_CHECK(append_bytes(interpreter, array, bytes));
    return Owned::share(args[0]);
}

Owned bytearray_imul(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(product, bytes_mul(interpreter, args));
    ByteArray* array = self_of(args[0]);
    GOSSAMER_CHECK(replace_bytes(interpreter, array, 0, array->size, self_of(product.get())->view()));
    return Owned::share(args[0]);
}

Owned bytearray_append(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(byte, read_byte(interpreter, args[1]));
    ByteArray* array = self_of(args[0]);
    GOSSAMER_CHECK(resize_bytearray(interpreter, array, array->size + 1));
    array->data[array->size - 1] = static_cast<char>(byte.get());
    return Owned::none();
}

Owned bytearray_extend(Interpreter& interpreter, Args args) {
    std::string_view bytes;
    GOSSAMER_TRY(found, find_buffer(interpreter, args[1], bytes));
    if (found.get()) {
        GOSSAMER_CHECK(append_bytes(interpreter, self_of(args[0]), bytes));
        return Owned::none();
    }
    if (is_str(args[1])) return raise(interpreter, Error::ByteArrayExtendStr);
    const Type* type = type_of(interpreter, args[1]);
    if (type->find_special(Special::iter).is_empty() && type->find_special(Special::getitem).is_empty()) {
        return raise(interpreter, Error::ByteArrayExtendType, type_name(interpreter, args[1]));
    }
    GOSSAMER_TRY(items, list_from(interpreter, args[1]));
    TextBuilder out;
    GOSSAMER_CHECK(
        append_bytes_source(interpreter, out, {items.get(), Value::empty(), Value::empty(), "bytearray"}));
    if (out.failed()) return raise_memory_error(interpreter);
    ByteArray* array = self_of(args[0]);
    GOSSAMER_CHECK(replace_bytes(interpreter, array, array->size, array->size, out.view()));
    return Owned::none();
}

Owned bytearray_insert(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(given, as_index(interpreter, args[1], interpreter.types.OverflowError));
    GOSSAMER_TRY(byte, read_byte(interpreter, args[2]));
    ByteArray* array = self_of(args[0]);
    const auto size = static_cast<std::int64_t>(array->size);
    const std::int64_t place =
        std::clamp(given.get() < 0 ? given.get() + size : given.get(), std::int64_t{0}, size);
    const char inserted = static_cast<char>(byte.get());
    const auto at = static_cast<std::size_t>(place);
    GOSSAMER_CHECK(replace_bytes(interpreter, array, at, at, {&inserted, 1}));
    return Owned::none();
}

Owned bytearray_pop(Interpreter& interpreter, Args args) {
    std::int64_t index = -1;
    if (args.count > 1) {
        GOSSAMER_TRY(given, as_index(interpreter, args[1], interpreter.types.IndexError));
        index = given.get();
    }
    ByteArray* array = self_of(args[0]);
    if (array->size == 0) return raise(interpreter, Error::ByteArrayPopEmpty);
    const auto size = static_cast<std::int64_t>(array->size);
    if (index < 0) index += size;
    if (index < 0 || index >= size) return raise(interpreter, Error::ByteArrayPopRange);
    const auto at = static_cast<std::size_t>(index);
    const auto byte = static_cast<unsigned char>(array->data[at]);
    GOSSAMER_CHECK(replace_bytes(interpreter, array, at, at + 1, {}));
    return Owned::immediate(Value::from_int(byte));
}

Owned bytearray_remove(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(byte, read_byte(interpreter, args[1]));
    ByteArray* array = self_of(args[0]);
    const std::size_t at = array->view().find(static_cast<char>(byte.get()));
    if (at == std::string_view::npos) return raise(interpreter, Error::ByteArrayMissing);
    GOSSAMER_CHECK(replace_bytes(interpreter, array, at, at + 1, {}));
    return Owned::none();
}

Owned bytearray_clear(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(resize_bytearray(interpreter, self_of(args[0]), 0));
    return Owned::none();
}

Owned bytearray_copy(Interpreter& interpreter, Args args) {
    return new_bytearray(interpreter, self_of(args[0])->view()).to_owned();
}

Owned bytearray_reverse(Interpreter&, Args args) {
    ByteArray* array = self_of(args[0]);
    std::reverse(array->data, array->data + array->size);
    return Owned::none();
}

Owned bytearray_fromhex(Interpreter& interpreter, Args args) {
    TextBuilder out;
    GOSSAMER_CHECK(append_from_hex(interpreter, out, args[1]));
    GOSSAMER_TRY(made, new_bytearray(interpreter, out.view()));
    if (as<Type>(args[0]) == interpreter.types.bytearray) return std::move(made).to_owned();
    return call(interpreter, args[0], {made.value()});
}

Owned bytearray_alloc(Interpreter& interpreter, Args args) {
    const std::uint64_t capacity = self_of(args[0])->capacity;
    return new_int_unsigned(interpreter, capacity == 0 ? 0 : capacity + 1);
}

Owned bytearray_sizeof(Interpreter& interpreter, Args args) {
    return new_int_unsigned(interpreter, sizeof(ByteArray) + self_of(args[0])->capacity);
}

// (type, (bytes,), state): protocols before 3 have no bytes, the text in latin-1 stands for them.
Owned reduce_bytes(Interpreter& interpreter, Value self, bool has_bytes) {
    const Value type = Value::from_object(type_of(interpreter, self));
    GOSSAMER_TRY(getstate, intern(interpreter, "__getstate__"));
    GOSSAMER_TRY(state, call_method(interpreter, self, getstate.get(), {}));
    const std::string_view view = self_of(self)->view();
    if (has_bytes) {
        GOSSAMER_TRY(bytes, new_bytes(interpreter, view));
        GOSSAMER_TRY(arguments, tuple_of(interpreter, {bytes.value()}));
        return tuple_of(interpreter, {type, arguments.value(), state.get()}).to_owned();
    }
    GOSSAMER_TRY(text, decode_text(interpreter, view, Encoding::Latin1, "strict"));
    GOSSAMER_TRY(encoding, new_str(interpreter, "latin-1"));
    GOSSAMER_TRY(arguments, tuple_of(interpreter, {text.value(), encoding.value()}));
    return tuple_of(interpreter, {type, arguments.value(), state.get()}).to_owned();
}

Owned bytearray_reduce(Interpreter& interpreter, Args args) {
    return reduce_bytes(interpreter, args[0], false);
}

Owned bytearray_reduce_ex(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(protocol, as_index(interpreter, args[1], interpreter.types.OverflowError));
    return reduce_bytes(interpreter, args[0], protocol.get() >= 3);
}

constexpr Method kOwnMethods[] = {
    kReleaseBuffer,
    {"__new__", bytearray_new, raw(), "", Binding::Static},
    {"__init__", bytearray_init, raw(), ""},
    {"__repr__", bytearray_repr, exactly(0), ""},
    {"__str__", bytearray_repr, exactly(0), ""},
    {"__hash__", nullptr, exactly(0), ""},
    {"__setitem__", bytearray_setitem, exactly(2), ""},
    {"__delitem__", bytearray_delitem, exactly(1), ""},
    {"__iadd__", bytearray_iadd, exactly(1), ""},
    {"__imul__", bytearray_imul, exactly(1), ""},
    {"__alloc__", bytearray_alloc, exactly(0), "__alloc__($self, /)\nBytes that are reserved."},
    {"__sizeof__", bytearray_sizeof, exactly(0),
     "__sizeof__($self, /)\nSize of the object in memory, in bytes."},
    {"__reduce__", bytearray_reduce, exactly(0), "__reduce__($self, /)\nHow to make an equal object."},
    {"__reduce_ex__", bytearray_reduce_ex, exactly(1),
     "__reduce_ex__($self, proto=0, /)\nHow to make an equal object."},
    {"append", bytearray_append, exactly(1), "append($self, item, /)\nAdds one byte at the end."},
    {"clear", bytearray_clear, exactly(0), "clear($self, /)\nRemoves all bytes."},
    {"copy", bytearray_copy, exactly(0), "copy($self, /)\nA copy."},
    {"extend", bytearray_extend, exactly(1), "extend($self, iterable_of_ints, /)\nAdds bytes at the end."},
    {"fromhex", bytearray_fromhex, exactly(1),
     "fromhex($type, string, /)\nBytes from hexadecimal digits in pairs.", Binding::Class},
    {"insert", bytearray_insert, exactly(2),
     "insert($self, index, item, /)\nInserts one byte before an index."},
    {"pop", bytearray_pop, between(0, 1), "pop($self, index=-1, /)\nRemoves one byte and returns it."},
    {"remove", bytearray_remove, exactly(1),
     "remove($self, value, /)\nRemoves the first byte of this value."},
    {"reverse", bytearray_reverse, exactly(0), "reverse($self, /)\nReverses the order of the bytes."},
};

constexpr auto kByteArrayMethods = join_tables(kOwnMethods, kSharedBytesMethods);

[[nodiscard]] std::int64_t length_of(const Object* bytes) {
    return static_cast<std::int64_t>(static_cast<const ByteArray*>(bytes)->size);
}
Owned item_of(Interpreter&, Object* bytes, std::uint64_t index) {
    return Owned::immediate(
        Value::from_int(static_cast<unsigned char>(static_cast<const ByteArray*>(bytes)->view()[index])));
}

}  // namespace

extern const TypeSpec bytearray_type_spec = {
    .name = "bytearray",
    .module = "builtins",
    .documentation = "bytearray(source=b'', encoding, errors) -> bytearray\n\nA sequence of bytes that can "
                     "be changed; made of what bytes() "
                     "takes.",
    .layout = &bytearray_layout,
    .basic_size = sizeof(ByteArray),
    .flags = TypeFlags::kBaseType | TypeFlags::kByteArray | TypeFlags::kMatchSelf | TypeFlags::kImmutable,
    .methods = kByteArrayMethods,
    .getters = {},
    .length = length_of,
    .item = item_of,
};

}  // namespace gossamer
