// array.array: items, sizes, and the iterator.
#include "modules/array_support.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/errors/modules.h"
#include "runtime/int.h"
#include "runtime/iterate.h"
#include "runtime/iterators.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/packed_items.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/utf8.h"

#include <algorithm>
#include <utility>

namespace gossamer {

namespace {

// Integers that are judged as a C int or short first and as an item then, each with a text of its own.
struct NarrowInteger {
    char typecode;
    std::uint8_t first_size;  // bytes of the signed type it passes through; 0: none
    const char* first_name;
    const char* name;
};

constexpr NarrowInteger kNarrowIntegers[] = {
    {'b', 2, "signed short integer", "signed char"},
    {'B', 0, nullptr, "unsigned byte integer"},
    {'h', 0, nullptr, "signed short integer"},
    {'H', 4, "signed integer", "unsigned short"},
    {'i', 0, nullptr, "signed integer"},
};

Status check_fits(Interpreter& in, std::int64_t number, std::size_t size, bool is_signed, const char* name) {
    const unsigned bits = static_cast<unsigned>(8 * size);
    const std::int64_t least = is_signed ? -(std::int64_t{1} << (bits - 1)) : 0;
    const std::int64_t most = (std::int64_t{1} << (is_signed ? bits - 1 : bits)) - 1;
    if (number < least) return raise(in, Error::ArrayItemBelow, name);
    if (number > most) return raise(in, Error::ArrayItemAbove, name);
    return Status::ok();
}

Status pack_narrow(Interpreter& in, const NarrowInteger& kind, Value plain, char* out) {
    char wide[8];
    if (!pack_integer(plain, 8, true, wide)) return raise(in, Error::ArrayItemBeyondLong, "long");
    const auto number = load_number<std::int64_t>(wide);
    if (kind.first_size != 0) GOSSAMER_CHECK(check_fits(in, number, kind.first_size, true, kind.first_name));
    const std::size_t size = packed_size(kind.typecode);
    GOSSAMER_CHECK(check_fits(in, number, size, is_signed_format(kind.typecode), kind.name));
    std::memcpy(out, wide, size);
    return Status::ok();
}

Status pack_unsigned(Interpreter& in, char typecode, Value plain, char* out) {
    const bool is_quad = typecode == 'Q';
    if (is_negative_int(plain))
        return raise(in, is_quad ? Error::ArrayItemNegativeQuad : Error::ArrayItemNegative);
    char wide[8];
    if (!pack_integer(plain, 8, false, wide)) {
        if (is_quad) return raise(in, Error::ArrayItemBeyondQuad);
        return raise(in, Error::ArrayItemBeyondLong, "unsigned long");
    }
    const std::size_t size = packed_size(typecode);
    if (!pack_integer(plain, size, false, out)) return raise(in, Error::ArrayItemAbove, "unsigned int");
    return Status::ok();
}

Status pack_whole_number(Interpreter& in, char typecode, Value value, char* out) {
    GOSSAMER_TRY(index, to_index(in, value));
    const Value plain = int_value(index.get());
    for (const NarrowInteger& kind : kNarrowIntegers) {
        if (kind.typecode == typecode) return pack_narrow(in, kind, plain, out);
    }
    if (!is_signed_format(typecode)) return pack_unsigned(in, typecode, plain, out);
    if (pack_integer(plain, 8, true, out)) return Status::ok();
    if (typecode == 'q') return raise(in, Error::ArrayItemBeyondQuad);
    return raise(in, Error::ArrayItemBeyondLong, "long");
}

Status pack_real(Interpreter& in, char typecode, Value value, char* out) {
    GOSSAMER_TRY(number, as_double(in, value));
    const double wide = number.get();
    const float narrow = static_cast<float>(wide);
    if (typecode == 'd') {
        std::memcpy(out, &wide, sizeof wide);
    } else {
        std::memcpy(out, &narrow, sizeof narrow);
    }
    return Status::ok();
}

template <class Item>
[[nodiscard]] bool store_if_it_fits(std::int64_t number, char* out) {
    if (!std::in_range<Item>(number)) return false;
    const auto item = static_cast<Item>(number);
    std::memcpy(out, &item, sizeof item);
    return true;
}

// The usual case of an int that fits. False: there is more to do, or an error to raise.
[[nodiscard]] bool store_int_quickly(char typecode, std::int64_t number, char* out) {
    switch (typecode) {
    case 'b': return store_if_it_fits<std::int8_t>(number, out);
    case 'B': return store_if_it_fits<std::uint8_t>(number, out);
    case 'h': return store_if_it_fits<std::int16_t>(number, out);
    case 'H': return store_if_it_fits<std::uint16_t>(number, out);
    case 'i': return store_if_it_fits<std::int32_t>(number, out);
    case 'I': return store_if_it_fits<std::uint32_t>(number, out);
    case 'l':
    case 'q': return store_if_it_fits<std::int64_t>(number, out);
    default: return false;
    }
}

void store_code_point(char32_t code_point, char* out) {
    std::memcpy(out, &code_point, sizeof code_point);
}

// ---- The iterator

Owned array_iterator_next(Interpreter& in, Value value) {
    auto* iterator = as<SequenceIterator>(value);
    if (iterator->sequence.is_empty()) return Owned{};
    const ArrayObject* array = array_of(iterator->sequence);
    if (iterator->index < array->size()) return array_item(in, array, iterator->index++);
    drop(std::exchange(iterator->sequence, Value::empty()));
    return Owned{};
}

Owned array_iterator_reduce(Interpreter& in, Args args) {
    const auto* iterator = as<SequenceIterator>(args[0]);
    GOSSAMER_TRY(iter, builtin_named(in, "iter"));
    if (iterator->sequence.is_empty()) return reduce_to(in, iter.get(), {Value::from_object(in.empty_tuple)});
    const auto index = static_cast<std::int64_t>(iterator->index);
    return reduce_to(in, iter.get(), {iterator->sequence}, Value::from_int(index));
}

Owned array_iterator_setstate(Interpreter& in, Args args) {
    GOSSAMER_TRY(given, position_in_state(in, args[1]));
    auto* iterator = as<SequenceIterator>(args[0]);
    if (iterator->sequence.is_empty()) return Owned::none();
    const auto size = static_cast<std::int64_t>(array_of(iterator->sequence)->size());
    iterator->index = static_cast<std::uint64_t>(std::clamp<std::int64_t>(given.get(), 0, size));
    return Owned::none();
}

constexpr Method kIteratorMethods[] = {
    kIteratorIter,
    kIteratorNext,
    {"__reduce__", array_iterator_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"__setstate__", array_iterator_setstate, exactly(1),
     "__setstate__($self, state, /)\nGo on from the item with this index."},
};

consteval TypeSpec make_iterator_spec() {
    TypeSpec spec = iterator_spec("arrayiterator", &sequence_iterator_layout, sizeof(SequenceIterator),
                                  kIteratorMethods, array_iterator_next);
    spec.module = "array";
    return spec;
}

}  // namespace

const TypeSpec array_iterator_type_spec = make_iterator_spec();

std::uint8_t array_item_size(char typecode) {
    if (is_text_typecode(typecode)) return sizeof(char32_t);
    constexpr std::string_view kNumbers = "bBhHiIlLqQfd";
    return kNumbers.find(typecode) == std::string_view::npos ? std::uint8_t{0} : packed_size(typecode);
}

Owned new_array(Interpreter& in, Type* type, char typecode, std::string_view bytes) {
    GOSSAMER_TRY(storage, new_bytearray(in, bytes));
    auto* array = create_instance<ArrayObject>(in, type);
    if (array == nullptr) return kError;
    array->weakrefs = nullptr;
    array->storage = std::move(storage).to_owned().detach();
    array->typecode = typecode;
    array->item_size = array_item_size(typecode);
    track_once(array);
    return Owned::adopt(array);
}

Owned array_item(Interpreter& in, const ArrayObject* array, std::size_t index) {
    const char* at = array->at(index);
    switch (array->typecode) {
    case 'b': return Owned::immediate(Value::from_int(load_number<std::int8_t>(at)));
    case 'h': return Owned::immediate(Value::from_int(load_number<std::int16_t>(at)));
    case 'H': return Owned::immediate(Value::from_int(load_number<std::uint16_t>(at)));
    case 'i': return Owned::immediate(Value::from_int(load_number<std::int32_t>(at)));
    case 'I': return Owned::immediate(Value::from_int(load_number<std::uint32_t>(at)));
    default: break;
    }
    if (!is_text_typecode(array->typecode)) return unpack_item(in, array->typecode, at);
    const auto code_point = load_number<char32_t>(at);
    if (code_point > utf8::kMaxCodePoint) return raise(in, Error::ArrayCodePoint);
    return str_from_code_point(in, code_point).to_owned();
}

Status pack_array_item(Interpreter& in, char typecode, Value value, char* out) {
    if (value.is_int() && store_int_quickly(typecode, value.as_int(), out)) return Status::ok();
    if (typecode == 'f' || typecode == 'd') return pack_real(in, typecode, value, out);
    if (!is_text_typecode(typecode)) return pack_whole_number(in, typecode, value, out);
    if (!is_str(value) || as<Str>(value)->length != 1) return raise(in, Error::ArrayItemText);
    store_code_point(utf8::decode(as<Str>(value)->data).code_point, out);
    return Status::ok();
}

Status splice_array(Interpreter& in, ArrayObject* array, std::size_t begin, std::size_t end,
                    std::string_view bytes) {
    ByteArray* storage = array->bytes();
    const std::size_t from = begin * array->item_size;
    const std::size_t to = end * array->item_size;
    const std::size_t old_size = storage->size;
    const std::size_t new_size = old_size - (to - from) + bytes.size();
    if (new_size != old_size && storage->exports != 0) return raise(in, Error::ArrayExported);
    if (new_size > old_size) GOSSAMER_CHECK(resize_bytearray(in, storage, new_size));
    if (old_size > to) std::memmove(storage->data + from + bytes.size(), storage->data + to, old_size - to);
    if (!bytes.empty()) std::memcpy(storage->data + from, bytes.data(), bytes.size());
    return new_size < old_size ? resize_bytearray(in, storage, new_size) : Status::ok();
}

Status append_array_item(Interpreter& in, ArrayObject* array, Value value) {
    char item[kLargestItem];
    GOSSAMER_CHECK(pack_array_item(in, array->typecode, value, item));
    return splice_array(in, array, array->size(), array->size(), {item, array->item_size});
}

namespace {

// Of a list or tuple: what an iterator over it would give, whatever becomes of it meanwhile.
Status extend_by_items(Interpreter& in, ArrayObject* array, Value sequence) {
    const bool is_list = is_exact(in.types.list, sequence);
    Poll poll{in};
    for (std::size_t index = 0;; ++index) {
        const std::span<const Value> items =
            is_list ? as<List>(sequence)->values() : as<Tuple>(sequence)->values();
        if (index >= items.size()) return Status::ok();
        const Owned item = Owned::share(items[index]);
        GOSSAMER_CHECK(append_array_item(in, array, item.get()));
        GOSSAMER_CHECK(poll.count());
    }
}

}  // namespace

Status extend_array(Interpreter& in, ArrayObject* array, Value iterable) {
    if (is_array(iterable)) {
        const ArrayObject* other = array_of(iterable);
        if (other->typecode != array->typecode) return raise(in, Error::ArrayExtendKind);
        return append_array_bytes(in, array, other->bytes()->view());
    }
    if (is_exact(in.types.list, iterable) || is_exact(in.types.tuple, iterable)) {
        return extend_by_items(in, array, iterable);
    }
    GOSSAMER_TRY(iterator, get_iterator(in, iterable));
    Poll poll{in};
    for (;;) {
        GOSSAMER_TRY(item, next_item(in, iterator.get()));
        if (item.is_empty()) return Status::ok();
        GOSSAMER_CHECK(append_array_item(in, array, item.get()));
        GOSSAMER_CHECK(poll.count());
    }
}

Status append_array_bytes(Interpreter& in, ArrayObject* array, std::string_view bytes) {
    if (bytes.size() % array->item_size != 0) return raise(in, Error::ArrayBytesLength);
    TextBuilder copy;  // the bytes may be its own
    copy.append_known(bytes, 0);
    if (copy.failed()) return raise_memory_error(in);
    return splice_array(in, array, array->size(), array->size(), copy.view());
}

Status append_array_text(Interpreter& in, ArrayObject* array, Value text) {
    TextBuilder items;
    const std::string_view bytes = as<Str>(text)->text();
    for (std::size_t offset = 0; offset < bytes.size();) {
        const utf8::Decoded decoded = utf8::decode(bytes.data() + offset);
        char item[sizeof(char32_t)];
        store_code_point(decoded.code_point, item);
        items.append_known({item, sizeof item}, 0);
        offset += decoded.length;
    }
    if (items.failed()) return raise_memory_error(in);
    return splice_array(in, array, array->size(), array->size(), items.view());
}

Owned array_text(Interpreter& in, const ArrayObject* array) {
    TextBuilder out;
    for (std::size_t index = 0; index < array->size(); ++index) {
        const auto code_point = load_number<char32_t>(array->at(index));
        if (code_point > utf8::kMaxCodePoint) return raise(in, Error::ArrayCodePoint);
        out.append_code_point(code_point);
    }
    return new_str_value(in, out);
}

void swap_bytes(char* at, std::size_t count, std::size_t item_size) {
    for (std::size_t index = 0; index < count; ++index)
        std::reverse(at + index * item_size, at + (index + 1) * item_size);
}

Owned array_iter(Interpreter& in, Args args) {
    return new_sequence_iterator(in, partner_type(in, array_iterator_type_spec), args[0], 0);
}

}  // namespace gossamer
