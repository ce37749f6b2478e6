// array.array as a sequence: items, slices, operators, searching.
#include "modules/array_support.h"
#include "runtime/container_support.h"
#include "runtime/errors/modules.h"
#include "runtime/iterate.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/slice.h"

#include <algorithm>
#include <cstring>

namespace gossamer {

namespace {

[[nodiscard]] ArrayObject* self_of(Args args) {
    return array_of(args[0]);
}
[[nodiscard]] std::int64_t length_of(const ArrayObject* array) {
    return static_cast<std::int64_t>(array->size());
}
Owned none_unless(Status status) {
    return status.is_error() ? Owned{kError} : Owned::none();
}

Result<std::size_t> read_position(Interpreter& in, const ArrayObject* array, Value key,
                                  ErrorId out_of_range) {
    std::int64_t index = 0;
    if (key.is_int()) {
        index = key.as_int();
    } else {
        if (!has_index(in, key)) return raise(in, Error::ArrayIndexType);
        GOSSAMER_TRY(given, as_index(in, key, in.types.IndexError));
        index = given.get();
    }
    const std::int64_t length = length_of(array);
    if (index < 0) index += length;
    if (index < 0 || index >= length) return raise(in, out_of_range);
    return static_cast<std::size_t>(index);
}

// The bytes of the items of a slice, in its order.
void copy_items(TextBuilder& out, const ArrayObject* array, SliceRange range) {
    for (std::int64_t item = 0; item < range.count; ++item) {
        const auto index = static_cast<std::size_t>(range.start + item * range.step);
        out.append_known({array->at(index), array->item_size}, 0);
    }
}

Owned array_of_bytes(Interpreter& in, const ArrayObject* model, std::string_view bytes) {
    const Type* type = heap_type(model);
    while (type->has(TypeFlags::kHeapType))
        type = type->base;
    return new_array(in, const_cast<Type*>(type), model->typecode, bytes);
}

Owned array_of_bytes(Interpreter& in, const ArrayObject* model, const TextBuilder& bytes) {
    if (bytes.failed()) return raise_memory_error(in);
    return array_of_bytes(in, model, bytes.view());
}

Status delete_slice(Interpreter& in, ArrayObject* array, SliceRange range) {
    if (range.count == 0) return Status::ok();
    range = range.ascending();
    const auto begin = static_cast<std::size_t>(range.start);
    const auto count = static_cast<std::size_t>(range.count);
    if (range.step == 1) return splice_array(in, array, begin, begin + count, {});
    if (array->bytes()->exports != 0) return raise(in, Error::ArrayExported);
    const auto step = static_cast<std::size_t>(range.step);
    std::size_t kept = begin;
    for (std::size_t index = begin; index < array->size(); ++index) {
        const std::size_t distance = index - begin;
        if (distance % step == 0 && distance / step < count) continue;
        std::memmove(array->at(kept++), array->at(index), array->item_size);
    }
    return splice_array(in, array, kept, array->size(), {});
}

Status store_slice(Interpreter& in, ArrayObject* array, const SliceObject* slice, Value source) {
    if (!is_array(source)) return raise(in, Error::ArraySliceSource, type_name(in, source));
    const ArrayObject* other = array_of(source);
    if (other->typecode != array->typecode) return raise(in, Error::BadInternalArgument);
    GOSSAMER_TRY(read, read_slice(in, slice));
    const SliceRange range = fit_slice(read.get(), length_of(array));
    TextBuilder bytes;  // a copy: the source may be the array itself
    bytes.append_known(other->bytes()->view(), 0);
    if (bytes.failed()) return raise_memory_error(in);
    const auto begin = static_cast<std::size_t>(range.start);
    if (range.step == 1) {
        const auto end = begin + static_cast<std::size_t>(range.count);
        return splice_array(in, array, begin, end, bytes.view());
    }
    if (length_of(other) != range.count)
        return raise(in, Error::ArraySliceSize, length_of(other), range.count);
    for (std::int64_t item = 0; item < range.count; ++item) {
        const char* from = bytes.view().data() + static_cast<std::size_t>(item) * array->item_size;
        std::memcpy(array->at(static_cast<std::size_t>(range.start + item * range.step)), from,
                    array->item_size);
    }
    return Status::ok();
}

Status store_item(Interpreter& in, ArrayObject* array, Value key, Value value) {
    GOSSAMER_CHECK(read_position(in, array, key, Error::ArrayAssignRange));
    char item[kLargestItem];
    GOSSAMER_CHECK(pack_array_item(in, array->typecode, value, item));
    // Making the item may have changed the size.
    GOSSAMER_TRY(position, read_position(in, array, key, Error::ArrayAssignRange));
    std::memcpy(array->at(position.get()), item, array->item_size);
    return Status::ok();
}

// Index of the first item equal to the value within [begin, end), or the array's size. May run code.
Result<std::size_t> find_item(Interpreter& in, const ArrayObject* array, Value value, std::size_t begin,
                              std::size_t end) {
    for (std::size_t index = begin; index < end && index < array->size(); ++index) {
        GOSSAMER_TRY(item, array_item(in, array, index));
        GOSSAMER_TRY(equal, compare_is_true(in, item.get(), value, Comparison::Eq));
        if (equal.get()) return index;
    }
    return array->size();
}

// The items so many times over.
Status repeat_items(Interpreter& in, TextBuilder& out, const ArrayObject* array, std::int64_t count) {
    const std::string_view bytes = array->bytes()->view();
    if (bytes.empty()) return Status::ok();
    constexpr std::int64_t kMost = std::int64_t{1} << 46;
    if (count > kMost / static_cast<std::int64_t>(bytes.size())) return raise_memory_error(in);
    for (std::int64_t time = 0; time < count; ++time)
        out.append_known(bytes, 0);
    return out.failed() ? Status{raise_memory_error(in)} : Status::ok();
}

}  // namespace

Owned array_getitem(Interpreter& in, Args args) {
    const ArrayObject* array = self_of(args);
    if (is_slice(in, args[1])) {
        GOSSAMER_TRY(read, read_slice(in, as<SliceObject>(args[1])));
        const SliceRange range = fit_slice(read.get(), length_of(array));
        if (range.step == 1 || range.count == 0) {
            const auto begin =
                static_cast<std::size_t>(range.count == 0 ? 0 : range.start) * array->item_size;
            const auto size = static_cast<std::size_t>(range.count) * array->item_size;
            return array_of_bytes(in, array, array->bytes()->view().substr(begin, size));
        }
        TextBuilder bytes;
        copy_items(bytes, array, range);
        return array_of_bytes(in, array, bytes);
    }
    GOSSAMER_TRY(position, read_position(in, array, args[1], Error::ArrayIndexRange));
    return array_item(in, array, position.get());
}

Owned array_setitem(Interpreter& in, Args args) {
    ArrayObject* array = self_of(args);
    if (!is_slice(in, args[1])) return none_unless(store_item(in, array, args[1], args[2]));
    return none_unless(store_slice(in, array, as<SliceObject>(args[1]), args[2]));
}

Owned array_delitem(Interpreter& in, Args args) {
    ArrayObject* array = self_of(args);
    if (is_slice(in, args[1])) {
        GOSSAMER_TRY(read, read_slice(in, as<SliceObject>(args[1])));
        return none_unless(delete_slice(in, array, fit_slice(read.get(), length_of(array))));
    }
    GOSSAMER_TRY(position, read_position(in, array, args[1], Error::ArrayAssignRange));
    return none_unless(splice_array(in, array, position.get(), position.get() + 1, {}));
}

Owned array_contains(Interpreter& in, Args args) {
    GOSSAMER_TRY(place, find_item(in, self_of(args), args[1], 0, self_of(args)->size()));
    return Owned::boolean(place.get() < self_of(args)->size());
}

Owned array_count(Interpreter& in, Args args) {
    std::int64_t count = 0;
    for (std::size_t index = 0; index < self_of(args)->size(); ++index) {
        GOSSAMER_TRY(item, array_item(in, self_of(args), index));
        GOSSAMER_TRY(equal, compare_is_true(in, item.get(), args[1], Comparison::Eq));
        if (equal.get()) ++count;
    }
    return new_int(in, count);
}

Owned array_index(Interpreter& in, Args args) {
    const std::int64_t length = length_of(self_of(args));
    std::int64_t bounds[2] = {0, INT64_MAX};
    for (std::uint32_t index = 2; index < args.count; ++index) {
        GOSSAMER_TRY(bound, slice_bound(in, args[index]));
        bounds[index - 2] = bound.get() < 0 ? std::max<std::int64_t>(bound.get() + length, 0) : bound.get();
    }
    const auto begin = static_cast<std::size_t>(bounds[0]);
    const auto end = static_cast<std::size_t>(bounds[1]);
    GOSSAMER_TRY(place, find_item(in, self_of(args), args[1], begin, end));
    if (place.get() == self_of(args)->size()) return raise(in, Error::ArrayIndexAbsent);
    return new_int(in, static_cast<std::int64_t>(place.get()));
}

Owned array_insert(Interpreter& in, Args args) {
    GOSSAMER_TRY(given, as_size(in, args[1]));
    ArrayObject* array = self_of(args);
    char item[kLargestItem];
    GOSSAMER_CHECK(pack_array_item(in, array->typecode, args[2], item));
    const std::int64_t length = length_of(array);
    const std::int64_t index = given.get() < 0 ? given.get() + length : given.get();
    const auto place = static_cast<std::size_t>(std::clamp<std::int64_t>(index, 0, length));
    return none_unless(splice_array(in, array, place, place, {item, array->item_size}));
}

Owned array_pop(Interpreter& in, Args args) {
    std::int64_t index = -1;
    if (args.count > 1) {
        GOSSAMER_TRY(given, as_size(in, args[1]));
        index = given.get();
    }
    ArrayObject* array = self_of(args);
    if (array->size() == 0) return raise(in, Error::ArrayPopEmpty);
    if (index < 0) index += length_of(array);
    if (index < 0 || index >= length_of(array)) return raise(in, Error::ArrayPopRange);
    const auto place = static_cast<std::size_t>(index);
    GOSSAMER_TRY(item, array_item(in, array, place));
    GOSSAMER_CHECK(splice_array(in, array, place, place + 1, {}));
    return item;
}

Owned array_remove(Interpreter& in, Args args) {
    ArrayObject* array = self_of(args);
    GOSSAMER_TRY(place, find_item(in, array, args[1], 0, array->size()));
    if (place.get() >= array->size()) return raise(in, Error::ArrayRemoveAbsent);
    return none_unless(splice_array(in, array, place.get(), place.get() + 1, {}));
}

Owned array_reverse(Interpreter&, Args args) {
    const ArrayObject* array = self_of(args);
    for (std::size_t left = 0; left < array->size() / 2; ++left) {
        char* first = array->at(left);
        std::swap_ranges(first, first + array->item_size, array->at(array->size() - 1 - left));
    }
    return Owned::none();
}

Owned array_add(Interpreter& in, Args args) {
    if (!is_array(args[1])) return raise(in, Error::ArrayAppendSource, type_name(in, args[1]));
    const ArrayObject* left = self_of(args);
    const ArrayObject* right = array_of(args[1]);
    if (left->typecode != right->typecode) return raise(in, Error::BadInternalArgument);
    TextBuilder bytes;
    bytes.append_known(left->bytes()->view(), 0);
    bytes.append_known(right->bytes()->view(), 0);
    return array_of_bytes(in, left, bytes);
}

Owned array_iadd(Interpreter& in, Args args) {
    if (!is_array(args[1])) return raise(in, Error::ArrayExtendSource, type_name(in, args[1]));
    GOSSAMER_CHECK(extend_array(in, self_of(args), args[1]));
    return Owned::share(args[0]);
}

Owned array_mul(Interpreter& in, Args args) {
    GOSSAMER_TRY(count, as_size(in, args[1]));
    TextBuilder bytes;
    GOSSAMER_CHECK(repeat_items(in, bytes, self_of(args), count.get()));
    return array_of_bytes(in, self_of(args), bytes);
}

Owned array_imul(Interpreter& in, Args args) {
    GOSSAMER_TRY(count, as_size(in, args[1]));
    TextBuilder bytes;
    GOSSAMER_CHECK(repeat_items(in, bytes, self_of(args), count.get()));
    GOSSAMER_CHECK(splice_array(in, self_of(args), 0, self_of(args)->size(), bytes.view()));
    return Owned::share(args[0]);
}

}  // namespace gossamer
