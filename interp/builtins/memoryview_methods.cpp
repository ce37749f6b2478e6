// memoryview: reading and writing items in the formats of struct, slices, casts.
#include "builtins/bytes_methods.h"
#include "runtime/array.h"
#include "runtime/bytes.h"
#include "runtime/container_support.h"
#include "runtime/errors/text.h"
#include "runtime/iterate.h"
#include "runtime/iterators.h"
#include "runtime/list.h"
#include "runtime/memoryview.h"
#include "runtime/number.h"
#include "runtime/packed_items.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/slice.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <cstring>

namespace gossamer {

namespace {

MemoryView* self_of(Value value) {
    return as<MemoryView>(value);
}

Result<MemoryView*> live_self(Interpreter& interpreter, Value value) {
    GOSSAMER_CHECK(check_not_released(interpreter, self_of(value)));
    return self_of(value);
}

// ---- Items -----------------------------------------------------------------------------------------------

ErrorTag raise_item(Interpreter& interpreter, ErrorId error, char format) {
    const char shown[] = {format, '\0'};
    return raise(interpreter, error, shown);
}

Owned read_item(Interpreter& interpreter, const MemoryView* view, std::int64_t index) {
    if (view->format == 'B') {
        const auto byte = static_cast<unsigned char>(*memoryview_item(view, index));
        return Owned::immediate(Value::from_int(byte));
    }
    if (packed_size(view->format) == 0)
        return raise_item(interpreter, Error::MemoryViewItemFormat, view->format);
    return unpack_item(interpreter, view->format, memoryview_item(view, index));
}

// Bytes of an item made from a value; `out` has room for eight. May run code.
Status pack_item(Interpreter& interpreter, char format, Value value, char* out) {
    const std::uint8_t size = packed_size(format);
    if (size == 0) return raise_item(interpreter, Error::MemoryViewItemFormat, format);
    if (format == 'c') {
        if (!is_bytes(value)) return raise_item(interpreter, Error::MemoryViewItemType, format);
        if (as<Bytes>(value)->size != 1) return raise_item(interpreter, Error::MemoryViewItemValue, format);
        *out = as<Bytes>(value)->data()[0];
        return Status::ok();
    }
    if (format == '?') {
        GOSSAMER_TRY(truth, is_true(interpreter, value));
        *out = truth.get() ? 1 : 0;
        return Status::ok();
    }
    if (format == 'e' || format == 'f' || format == 'd') {
        const Type* type = type_of(interpreter, value);
        const bool is_number = is_any_float(value) || !type->find_special(Special::float_).is_empty() ||
                               !type->find_special(Special::index).is_empty();
        if (!is_number) return raise_item(interpreter, Error::MemoryViewItemType, format);
        GOSSAMER_TRY(number, as_double(interpreter, value));
        const double wide = number.get();
        const float narrow = static_cast<float>(wide);
        if (format == 'e') {
            std::uint16_t half = 0;
            if (!double_to_half(wide, half))
                return raise_item(interpreter, Error::MemoryViewItemValue, format);
            std::memcpy(out, &half, sizeof half);
        } else if (format == 'd') {
            std::memcpy(out, &wide, sizeof wide);
        } else {
            std::memcpy(out, &narrow, sizeof narrow);
        }
        return Status::ok();
    }
    if (type_of(interpreter, value)->find_special(Special::index).is_empty()) {
        return raise_item(interpreter, Error::MemoryViewItemType, format);
    }
    GOSSAMER_TRY(index, to_index(interpreter, value));
    if (!pack_integer(int_value(index.get()), size, is_signed_format(format), out)) {
        return raise_item(interpreter, Error::MemoryViewItemValue, format);
    }
    return Status::ok();
}

// ---- Subscription ----------------------------------------------------------------------------------------

// m[1:2, 3:4]
[[nodiscard]] bool is_tuple_of_slices(const Interpreter& interpreter, const Tuple* key) {
    return std::ranges::all_of(key->values(), [&](Value part) { return is_slice(interpreter, part); });
}

// `for_slices`: what is raised for a tuple of them.
Result<std::int64_t> read_position(Interpreter& interpreter, const MemoryView* view, Value key,
                                   ErrorId for_slices) {
    if (is_tuple(key)) {
        const std::size_t size = as<Tuple>(key)->size;
        if (size == 0) return raise(interpreter, Error::MemoryViewSubview);
        if (is_tuple_of_slices(interpreter, as<Tuple>(key))) return raise(interpreter, for_slices);
        for (Value part : as<Tuple>(key)->values()) {
            if (!has_index(interpreter, part)) return raise(interpreter, Error::MemoryViewKey);
        }
        if (size > 1) return raise(interpreter, Error::MemoryViewDimensions, size);
        key = as<Tuple>(key)->items[0];
    }
    if (type_of(interpreter, key)->find_special(Special::index).is_empty()) {
        return raise(interpreter, Error::MemoryViewKey);
    }
    GOSSAMER_TRY(given, as_index(interpreter, key, interpreter.types.IndexError));
    GOSSAMER_CHECK(check_not_released(interpreter, view));
    const std::int64_t index = given.get() < 0 ? given.get() + view->length : given.get();
    if (index < 0 || index >= view->length) return raise(interpreter, Error::MemoryViewRange);
    return index;
}

Owned part_of(Interpreter& interpreter, MemoryView* view, const SliceObject* slice) {
    GOSSAMER_TRY(read, read_slice(interpreter, slice));
    GOSSAMER_CHECK(check_not_released(interpreter, view));
    const SliceRange range = fit_slice(read.get(), view->length);
    const std::int64_t start = view->start + range.start * view->stride;
    return new_memoryview_part(interpreter, view, start, range.count, view->stride * range.step);
}

Owned memoryview_iter(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(live_self(interpreter, args[0]));
    return new_sequence_iterator(interpreter, interpreter.types.memory_iterator, args[0], 0);
}

// `sequence` is the view; empty when exhausted.
Owned memory_iterator_next(Interpreter& interpreter, Value value) {
    auto* iterator = as<SequenceIterator>(value);
    if (iterator->sequence.is_empty()) return Owned{};
    GOSSAMER_TRY(view, live_self(interpreter, iterator->sequence));
    const auto index = static_cast<std::int64_t>(iterator->index);
    if (index < view.get()->length) {
        ++iterator->index;
        return read_item(interpreter, view.get(), index);
    }
    const Owned finished = Owned::adopt(std::exchange(iterator->sequence, Value::empty()));
    return Owned{};
}

constexpr Method kMemoryIteratorMethods[] = {kIteratorIter, kIteratorNext};

Owned memoryview_getitem(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(view, live_self(interpreter, args[0]));
    if (is_slice(interpreter, args[1])) return part_of(interpreter, view.get(), as<SliceObject>(args[1]));
    GOSSAMER_TRY(index, read_position(interpreter, view.get(), args[1], Error::MemoryViewSlices));
    return read_item(interpreter, view.get(), index.get());
}

Status store_slice(Interpreter& interpreter, MemoryView* view, const SliceObject* slice, Value source) {
    // The items of an array have a format, those of other objects with bytes are bytes.
    GOSSAMER_TRY(given, is_array(source) ? new_memoryview(interpreter, source) : Owned::share(source));
    TextBuilder bytes;
    bool matches_format = view->format == 'B';
    if (is_memoryview(interpreter, given.get())) {
        matches_format = self_of(given.get())->format == view->format;
        GOSSAMER_CHECK(append_memoryview(interpreter, bytes, self_of(given.get())));
    } else {
        std::string_view plain;
        GOSSAMER_CHECK(get_buffer(interpreter, given.get(), plain));
        bytes.append_known(plain, 0);
    }
    GOSSAMER_CHECK(check_not_released(interpreter, view));
    GOSSAMER_TRY(target, part_of(interpreter, view, slice));
    const MemoryView* part = self_of(target.get());
    if (!matches_format || bytes.size() != static_cast<std::size_t>(part->length) * part->item_size) {
        return raise(interpreter, Error::MemoryViewStructure);
    }
    for (std::int64_t index = 0; index < part->length; ++index) {
        const char* from = bytes.view().data() + index * part->item_size;
        std::memcpy(memoryview_item(part, index), from, part->item_size);
    }
    return Status::ok();
}

Owned memoryview_setitem(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(view, live_self(interpreter, args[0]));
    if (view.get()->is_read_only) return raise(interpreter, Error::MemoryViewReadOnly);
    if (is_slice(interpreter, args[1])) {
        GOSSAMER_CHECK(store_slice(interpreter, view.get(), as<SliceObject>(args[1]), args[2]));
        return Owned::none();
    }
    GOSSAMER_TRY(index, read_position(interpreter, view.get(), args[1], Error::MemoryViewStoreSlices));
    char item[8] = {};
    GOSSAMER_CHECK(pack_item(interpreter, view.get()->format, args[2], item));
    GOSSAMER_CHECK(check_not_released(interpreter, view.get()));
    std::memcpy(memoryview_item(view.get(), index.get()), item, view.get()->item_size);
    return Owned::none();
}

Owned memoryview_delitem(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(view, live_self(interpreter, args[0]));
    return raise(interpreter, view.get()->is_read_only ? Error::MemoryViewReadOnly : Error::MemoryViewDelete);
}

// ---- Methods ---------------------------------------------------------------------------------------------

Owned memoryview_new(Interpreter& interpreter, Args args) {
    if (class_argument(interpreter, args, interpreter.types.memoryview) == nullptr) return kError;
    static constexpr const char* kNames[] = {"object"};
    Value values[1];
    GOSSAMER_CHECK(bind_raw_arguments(interpreter, args, 1, "memoryview", kNames, values, 1));
    if (values[0].is_empty()) return raise(interpreter, Error::MemoryViewNoArgument);
    return new_memoryview(interpreter, values[0]);
}

Owned memoryview_repr(Interpreter& interpreter, Args args) {
    TextBuilder out;
    out.append(self_of(args[0])->owner.is_empty() ? "<released memory at 0x" : "<memory at 0x");
    out.append_hex(reinterpret_cast<std::uintptr_t>(args[0].as_object()), 12);
    out.append('>');
    return new_str_value(interpreter, out);
}

Owned memoryview_hash(Interpreter& interpreter, Args args) {
    MemoryView* view = self_of(args[0]);
    if (!view->has_hash) {
        GOSSAMER_CHECK(check_not_released(interpreter, view));
        if (!view->is_read_only) return raise(interpreter, Error::MemoryViewHashWritable);
        if (std::string_view{"Bbc"}.find(view->format) == std::string_view::npos) {
            return raise(interpreter, Error::MemoryViewHashFormat);
        }
        TextBuilder bytes;
        GOSSAMER_CHECK(append_memoryview(interpreter, bytes, view));
        view->hash_cache = hash_of_text(bytes.view());
        view->has_hash = true;
    }
    return new_int(interpreter, view->hash_cache);
}

// Item by item when the formats differ.
Result<bool> equal_items(Interpreter& interpreter, Value left_view, Value right_view) {
    for (std::int64_t index = 0; index < self_of(left_view)->length; ++index) {
        GOSSAMER_TRY(left, read_item(interpreter, self_of(left_view), index));
        GOSSAMER_TRY(right, read_item(interpreter, self_of(right_view), index));
        GOSSAMER_TRY(equal, compare_is_true(interpreter, left.get(), right.get(), Comparison::Eq));
        if (!equal.get()) return false;
    }
    return true;
}

Owned compare_views(Interpreter& interpreter, Args args, bool wants_equal) {
    const Value other = args[1];
    if (args[0] == other && self_of(other)->owner.is_empty()) return Owned::boolean(wants_equal);
    Owned right = Owned::share(other);
    if (is_bytes(other) || is_bytearray(other) || is_array(other)) {
        GOSSAMER_TRY(made, new_memoryview(interpreter, other));
        right = std::move(made);
    } else if (!is_memoryview(interpreter, other)) {
        return Owned::not_implemented();
    }
    const MemoryView* first = self_of(args[0]);
    const MemoryView* second = self_of(right.get());
    const bool alive = !first->owner.is_empty() && !second->owner.is_empty();
    bool equal = alive && first->length == second->length;
    if (equal) {
        GOSSAMER_TRY(same, equal_items(interpreter, args[0], right.get()));
        equal = same.get();
    }
    return Owned::boolean(equal == wants_equal);
}

Owned memoryview_eq(Interpreter& interpreter, Args args) {
    return compare_views(interpreter, args, true);
}
Owned memoryview_ne(Interpreter& interpreter, Args args) {
    return compare_views(interpreter, args, false);
}

Owned memoryview_len(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(view, live_self(interpreter, args[0]));
    return Owned::immediate(Value::from_int(view.get()->length));
}

Owned memoryview_release(Interpreter&, Args args) {
    release_memoryview(self_of(args[0]));
    return Owned::none();
}

Owned memoryview_enter(Interpreter& interpreter, Args args) {
    GOSSAMER_CHECK(live_self(interpreter, args[0]));
    return Owned::share(args[0]);
}

Owned memoryview_tobytes(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(view, live_self(interpreter, args[0]));
    const Value order = args.get(1);
    if (!order.is_empty() && !order.is_none()) {
        if (!is_str(order))
            return raise_bad_argument(interpreter, "tobytes", "argument 'order'", "str or None", order);
        const std::string_view text = as<Str>(order)->text();
        if (text != "C" && text != "F" && text != "A") return raise(interpreter, Error::MemoryViewOrder);
    }
    TextBuilder bytes;
    GOSSAMER_CHECK(append_memoryview(interpreter, bytes, view.get()));
    return new_bytes(interpreter, bytes.view()).to_owned();
}

Owned memoryview_tolist(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(view, live_self(interpreter, args[0]));
    GOSSAMER_TRY(list, new_list(interpreter));
    for (std::int64_t index = 0; index < view.get()->length; ++index) {
        GOSSAMER_TRY(item, read_item(interpreter, view.get(), index));
        GOSSAMER_CHECK(list_append(interpreter, list.get(), std::move(item)));
    }
    return std::move(list).to_owned();
}

Owned memoryview_hex(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(view, live_self(interpreter, args[0]));
    TextBuilder bytes;
    GOSSAMER_CHECK(append_memoryview(interpreter, bytes, view.get()));
    return hex_of(interpreter, bytes.view(), args.get(1), args.get(2));
}

Owned memoryview_toreadonly(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(view, live_self(interpreter, args[0]));
    GOSSAMER_TRY(made, new_memoryview(interpreter, args[0]));
    self_of(made.get())->is_read_only = true;
    return made;
}

// Items in rows and columns are not in the dialect: one dimension, of as many items as there are.
Status check_shape(Interpreter& interpreter, Value shape, std::int64_t items) {
    std::int64_t product = 1;
    for (Value length : sequence_values(shape)) {
        if (!is_any_int(length)) return raise(interpreter, Error::MemoryViewShapeItem);
        const Value number = int_value(length);
        if (!number.is_int() || number.as_int() <= 0)
            return raise(interpreter, Error::MemoryViewShapePositive);
        if (__builtin_mul_overflow(product, number.as_int(), &product))
            return raise(interpreter, Error::MemoryViewShapeTooLarge);
    }
    if (product != items) return raise(interpreter, Error::MemoryViewShapeSize);
    return sequence_values(shape).size() == 1 ? Status::ok()
                                              : Status{raise(interpreter, Error::MemoryViewShape)};
}

Owned memoryview_cast(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(view, live_self(interpreter, args[0]));
    if (!is_str(args[1])) return raise_bad_argument(interpreter, "cast", "argument 'format'", "str", args[1]);
    const Value shape = args.get(2);
    if (!shape.is_empty() && !is_kind(shape, TypeFlags::kTuple | TypeFlags::kList))
        return raise(interpreter, Error::MemoryViewShapeType);
    std::string_view format = as<Str>(args[1])->text();
    if (format.starts_with('@')) format.remove_prefix(1);
    const std::uint8_t size = format.size() == 1 ? packed_size(format[0]) : std::uint8_t{0};
    if (size == 0) return raise(interpreter, Error::MemoryViewCastFormat);
    const MemoryView* source = view.get();
    if (source->stride != source->item_size) return raise(interpreter, Error::MemoryViewCastContiguous);
    const bool from_bytes = std::string_view{"Bbc"}.find(source->format) != std::string_view::npos;
    const bool to_bytes = std::string_view{"Bbc"}.find(format[0]) != std::string_view::npos;
    if (!from_bytes && !to_bytes) return raise(interpreter, Error::MemoryViewCastTypes);
    const std::int64_t bytes = source->length * source->item_size;
    if (bytes % size != 0) return raise(interpreter, Error::MemoryViewCastLength);
    if (!shape.is_empty()) GOSSAMER_CHECK(check_shape(interpreter, shape, bytes / size));
    GOSSAMER_TRY(made, new_memoryview_part(interpreter, source, source->start, bytes / size, size));
    self_of(made.get())->format = format[0];
    self_of(made.get())->item_size = size;
    return made;
}

// ---- Attributes ------------------------------------------------------------------------------------------

template <class Answer>
Owned ask(Interpreter& interpreter, Value self, Answer answer) {
    GOSSAMER_TRY(view, live_self(interpreter, self));
    return answer(view.get());
}

Owned get_object(Interpreter& interpreter, Value self) {
    return ask(interpreter, self, [](const MemoryView* view) { return Owned::share(view->exporter); });
}
Owned get_nbytes(Interpreter& interpreter, Value self) {
    return ask(interpreter, self, [](const MemoryView* view) {
        return Owned::immediate(Value::from_int(view->length * view->item_size));
    });
}
Owned get_readonly(Interpreter& interpreter, Value self) {
    return ask(interpreter, self, [](const MemoryView* view) { return Owned::boolean(view->is_read_only); });
}
Owned get_itemsize(Interpreter& interpreter, Value self) {
    return ask(interpreter, self,
               [](const MemoryView* view) { return Owned::immediate(Value::from_int(view->item_size)); });
}
Owned get_format(Interpreter& interpreter, Value self) {
    return ask(interpreter, self, [&](const MemoryView* view) {
        return new_str_value(interpreter, {&view->format, 1});
    });
}
Owned get_ndim(Interpreter& interpreter, Value self) {
    return ask(interpreter, self, [](const MemoryView*) { return Owned::immediate(Value::from_int(1)); });
}
Owned get_shape(Interpreter& interpreter, Value self) {
    return ask(interpreter, self, [&](const MemoryView* view) {
        return tuple_of(interpreter, {Value::from_int(view->length)}).to_owned();
    });
}
Owned get_strides(Interpreter& interpreter, Value self) {
    return ask(interpreter, self, [&](const MemoryView* view) {
        return tuple_of(interpreter, {Value::from_int(view->stride)}).to_owned();
    });
}
Owned get_suboffsets(Interpreter& interpreter, Value self) {
    return ask(interpreter, self, [&](const MemoryView*) { return Owned::share(interpreter.empty_tuple); });
}
Owned get_contiguous(Interpreter& interpreter, Value self) {
    return ask(interpreter, self, [](const MemoryView* view) {
        return Owned::boolean(view->length <= 1 || view->stride == view->item_size);
    });
}

// The view that C asks an object for with these flags.
Owned memoryview_from_flags(Interpreter& interpreter, Args args) {
    const Value arguments[] = {args[1], args[2]};
    return export_buffer(interpreter, Args{arguments, 2});
}

constexpr Method kMethods[] = {
    {"__new__", memoryview_new, raw(), "", Binding::Static},
    {"__repr__", memoryview_repr, exactly(0), ""},
    {"__hash__", memoryview_hash, exactly(0), ""},
    {"__eq__", memoryview_eq, exactly(1), ""},
    {"__ne__", memoryview_ne, exactly(1), ""},
    {"__len__", memoryview_len, exactly(0), ""},
    {"__iter__", memoryview_iter, exactly(0), ""},
    {"__getitem__", memoryview_getitem, exactly(1), ""},
    {"__setitem__", memoryview_setitem, exactly(2), ""},
    {"__delitem__", memoryview_delitem, exactly(1), ""},
    {"__enter__", memoryview_enter, exactly(0), ""},
    {"__exit__", memoryview_release, at_least(0), ""},
    {"release", memoryview_release, exactly(0), "release($self, /)\nLets go of the object beneath."},
    {"tobytes", memoryview_tobytes, keywords(),
     "tobytes($self, /, order='C')\nThe bytes as an object of type bytes."},
    {"hex", memoryview_hex, keywords(),
     "hex($self, /, sep=<unrepresentable>, bytes_per_sep=1)\nTwo hexadecimal digits for each byte."},
    {"tolist", memoryview_tolist, exactly(0), "tolist($self, /)\nList of the items."},
    kExportBuffer,
    kReleaseBuffer,
    {"_from_flags", memoryview_from_flags, keywords(),
     "_from_flags($type, /, object, flags)\nA view on an object, asked for with these flags.",
     Binding::Class},
    {"cast", memoryview_cast, keywords(),
     "cast($self, /, format, shape=<unrepresentable>)\nThe same memory in another format."},
    {"toreadonly", memoryview_toreadonly, exactly(0),
     "toreadonly($self, /)\nA view that cannot be written through."},
};
constexpr Getter kGetters[] = {
    {"obj", get_object, nullptr, "The object beneath."},
    {"nbytes", get_nbytes, nullptr, "Size in bytes."},
    {"readonly", get_readonly, nullptr, "Whether it cannot be written through."},
    {"itemsize", get_itemsize, nullptr, "Bytes of one item."},
    {"format", get_format, nullptr, "Format of the items, as in module struct."},
    {"ndim", get_ndim, nullptr, "Number of dimensions: 1."},
    {"shape", get_shape, nullptr, "Tuple of the length."},
    {"strides", get_strides, nullptr, "Tuple of the bytes from item to item."},
    {"suboffsets", get_suboffsets, nullptr, "An empty tuple."},
    {"c_contiguous", get_contiguous, nullptr, "Whether the items lie side by side."},
    {"f_contiguous", get_contiguous, nullptr, "Whether the items lie side by side."},
    {"contiguous", get_contiguous, nullptr, "Whether the items lie side by side."},
};

}  // namespace

// What `__buffer__` of builtin types gives; flags say what the caller means to do, as in C.
Owned export_buffer(Interpreter& interpreter, Args args) {
    constexpr std::int64_t kWritable = 1;
    GOSSAMER_TRY(flags, as_index(interpreter, args[1], interpreter.types.OverflowError));
    GOSSAMER_TRY(view, new_memoryview(interpreter, args[0]));
    if ((flags.get() & kWritable) != 0 && self_of(view.get())->is_read_only)
        return raise(interpreter,
                     is_bytes(args[0]) ? Error::BufferObjectNotWritable : Error::BufferNotWritable);
    return view;
}

Owned release_buffer(Interpreter& interpreter, Args args) {
    if (!is_memoryview(interpreter, args[1])) return raise(interpreter, Error::BufferNotView);
    MemoryView* view = self_of(args[1]);
    if (view->owner.is_empty()) return raise(interpreter, Error::BufferReleased);
    if (view->exporter != args[0]) return raise(interpreter, Error::BufferForeign);
    release_memoryview(view);
    return Owned::none();
}

extern const TypeSpec memoryview_type_spec = {
    .name = "memoryview",
    .module = "builtins",
    .documentation = "memoryview(object)\n\nA view on the bytes of another object.",
    .layout = &memoryview_layout,
    .basic_size = sizeof(MemoryView),
    .flags = TypeFlags::kSequence | TypeFlags::kImmutable,
    .methods = kMethods,
    .getters = kGetters,
};

extern const TypeSpec memory_iterator_type_spec;
constexpr TypeSpec memory_iterator_type_spec =
    iterator_spec("memory_iterator", &sequence_iterator_layout, sizeof(SequenceIterator),
                  kMemoryIteratorMethods, memory_iterator_next);

}  // namespace gossamer
