// array: the type array, making arrays of all kinds of sources, conversions.
#include "modules/array_support.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/container_support.h"
#include "runtime/dict.h"
#include "runtime/errors/core.h"
#include "runtime/errors/modules.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/packed_items.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type.h"
#include "runtime/warnings_core.h"

namespace gossamer {

namespace {

[[nodiscard]] ArrayObject* self_of(Args args) {
    return array_of(args[0]);
}
Owned none_unless(Status status) {
    return status.is_error() ? Owned{kError} : Owned::none();
}

// ---- Making

Result<char> read_typecode(Interpreter& in, Value value) {
    if (!is_str(value) || as<Str>(value)->length != 1)
        return raise_bad_argument(in, "array", "argument 1", "a unicode character", value);
    const char typecode = as<Str>(value)->data[0];
    if (typecode == 'u') {
        GOSSAMER_CHECK(warn(in, in.types.DeprecationWarning,
                            "The 'u' type code is deprecated and will be removed in Python 3.16"));
    }
    return typecode;
}

// Whether the typecode suits the source; text goes into arrays of text only.
Status check_source(Interpreter& in, char typecode, Value source) {
    if (source.is_empty() || is_text_typecode(typecode)) return Status::ok();
    const char shown[] = {typecode, '\0'};
    if (is_str(source)) return raise(in, Error::ArrayFromText, shown);
    if (is_array(source) && is_text_typecode(array_of(source)->typecode))
        return raise(in, Error::ArrayFromTextArray, shown);
    return Status::ok();
}

Status fill_array(Interpreter& in, ArrayObject* array, Value source) {
    if (is_bytes(source)) return append_array_bytes(in, array, as<Bytes>(source)->view());
    if (is_bytearray(source)) return append_array_bytes(in, array, as<ByteArray>(source)->view());
    if (is_str(source)) return append_array_text(in, array, source);
    if (is_array(source) && array_of(source)->typecode != array->typecode) {
        GOSSAMER_TRY(items, list_from(in, source));
        return extend_array(in, array, items.get());
    }
    return extend_array(in, array, source);
}

Owned array_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, array_type_spec);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(refuse_keywords(in, type, "array.array", args));
    if (args.count < 2) return raise(in, Error::ArrayNoTypecode);
    if (args.count > 3) return raise(in, Error::ArrayTooManyArguments, args.count - 1);
    GOSSAMER_TRY(typecode, read_typecode(in, args[1]));
    const Value source = args.count > 2 ? args[2] : Value::empty();
    GOSSAMER_CHECK(check_source(in, typecode.get(), source));
    if (array_item_size(typecode.get()) == 0) return raise(in, Error::ArrayTypecode);
    GOSSAMER_TRY(made, new_array(in, type, typecode.get()));
    if (!source.is_empty()) GOSSAMER_CHECK(fill_array(in, array_of(made.get()), source));
    return made;
}

// The machine formats that __reduce_ex__ names: kind, size and byte order.
struct MachineFormat {
    char kind;  // i: signed, u: unsigned, f: real, t: text
    std::uint8_t size;
    bool is_big;
};
constexpr MachineFormat kMachineFormats[] = {
    {'u', 1, false}, {'i', 1, false}, {'u', 2, false}, {'u', 2, true}, {'i', 2, false}, {'i', 2, true},
    {'u', 4, false}, {'u', 4, true},  {'i', 4, false}, {'i', 4, true}, {'u', 8, false}, {'u', 8, true},
    {'i', 8, false}, {'i', 8, true},  {'f', 4, false}, {'f', 4, true}, {'f', 8, false}, {'f', 8, true},
    {'t', 2, false}, {'t', 2, true},  {'t', 4, false}, {'t', 4, true},
};

[[nodiscard]] char kind_of(char typecode) {
    if (is_text_typecode(typecode)) return 't';
    if (typecode == 'f' || typecode == 'd') return 'f';
    return is_signed_format(typecode) ? 'i' : 'u';
}

[[nodiscard]] std::int64_t machine_format_of(const ArrayObject* array) {
    std::int64_t number = 0;
    for (const MachineFormat& format : kMachineFormats) {
        const bool is_it = format.kind == kind_of(array->typecode) && format.size == array->item_size;
        if (is_it && !format.is_big) return number;
        ++number;
    }
    return -1;
}

// Items of another machine's format, one by one.
Status append_foreign(Interpreter& in, ArrayObject* array, MachineFormat format, std::string_view bytes) {
    if (format.kind == 't') return raise(in, Error::ArrayMachineFormat);
    for (std::size_t offset = 0; offset + format.size <= bytes.size(); offset += format.size) {
        const char* at = bytes.data() + offset;
        Owned item = format.kind == 'f' ? unpack_item(in, format.size == 4 ? 'f' : 'd', at)
                                        : unpack_integer(in, at, format.size, format.kind == 'i');
        if (item.is_error()) return kError;
        GOSSAMER_CHECK(append_array_item(in, array, item.get()));
    }
    return Status::ok();
}

// _array_reconstructor(class, typecode, machine format, bytes)
Owned array_reconstruct(Interpreter& in, Args args) {
    if (!is_kind(args[0], TypeFlags::kType) || as<Type>(args[0])->spec != &array_type_spec)
        return raise(in, Error::ArrayReconstructType);
    GOSSAMER_TRY(typecode, read_typecode(in, args[1]));
    if (array_item_size(typecode.get()) == 0) return raise(in, Error::ArrayReconstructCode);
    GOSSAMER_TRY(number, as_size(in, args[2]));
    if (number.get() < 0 || number.get() >= static_cast<std::int64_t>(std::size(kMachineFormats)))
        return raise(in, Error::ArrayMachineFormat);
    if (!is_bytes(args[3])) return raise(in, Error::ArrayReconstructBytes, type_name(in, args[3]));
    const MachineFormat format = kMachineFormats[number.get()];
    TextBuilder bytes;
    bytes.append_known(as<Bytes>(args[3])->view(), 0);
    if (bytes.failed()) return raise_memory_error(in);
    if (bytes.size() % format.size != 0) return raise(in, Error::ArrayBytesLength);
    GOSSAMER_TRY(made, new_array(in, as<Type>(args[0]), typecode.get()));
    ArrayObject* array = array_of(made.get());
    GOSSAMER_TRY(ordered, new_bytearray(in, bytes.view()));
    if (format.is_big) swap_bytes(ordered->data, ordered->size / format.size, format.size);
    const bool is_own = format.kind == kind_of(array->typecode) && format.size == array->item_size;
    GOSSAMER_CHECK(is_own ? append_array_bytes(in, array, ordered->view())
                          : append_foreign(in, array, format, ordered->view()));
    return made;
}

Owned array_copy(Interpreter& in, Args args) {
    const ArrayObject* self = self_of(args);
    return new_array(in, heap_type(self), self->typecode, self->bytes()->view());
}

Owned array_reduce_ex(Interpreter& in, Args args) {
    GOSSAMER_TRY(protocol, as_size(in, args[1]));
    const ArrayObject* array = self_of(args);
    GOSSAMER_TRY(state, copied_state(in, args[0]));
    const Value type = Value::from_object(heap_type(array));
    GOSSAMER_TRY(typecode, new_str(in, {&array->typecode, 1}));
    if (protocol.get() < 3) {
        GOSSAMER_TRY(items, list_from(in, args[0]));
        return reduce_to(in, type, {typecode.value(), items.get()}, state.get());
    }
    GOSSAMER_TRY(name, intern(in, "array"));
    GOSSAMER_TRY(module, in.import_module(in, name.get(), Value::none(), Value::none(), 0));
    GOSSAMER_TRY(reconstruct, intern(in, "_array_reconstructor"));
    GOSSAMER_TRY(function, get_attribute(in, module.get(), reconstruct.get()));
    GOSSAMER_TRY(bytes, new_bytes(in, array->bytes()->view()));
    const Value format = Value::from_int(machine_format_of(array));
    return reduce_to(in, function.get(), {type, typecode.value(), format, bytes.value()}, state.get());
}

// ---- Conversions

Owned array_append(Interpreter& in, Args args) {
    return none_unless(append_array_item(in, self_of(args), args[1]));
}
Owned array_extend(Interpreter& in, Args args) {
    return none_unless(extend_array(in, self_of(args), args[1]));
}
Owned array_clear(Interpreter& in, Args args) {
    return none_unless(splice_array(in, self_of(args), 0, self_of(args)->size(), {}));
}

Owned array_tobytes(Interpreter& in, Args args) {
    return new_bytes(in, self_of(args)->bytes()->view()).to_owned();
}
Owned array_frombytes(Interpreter& in, Args args) {
    std::string_view bytes;
    GOSSAMER_CHECK(get_buffer(in, args[1], bytes));
    return none_unless(append_array_bytes(in, self_of(args), bytes));
}
Owned array_tolist(Interpreter& in, Args args) {
    const ArrayObject* array = self_of(args);
    GOSSAMER_TRY(list, new_list(in, array->size()));
    for (std::size_t index = 0; index < array->size(); ++index) {
        GOSSAMER_TRY(item, array_item(in, array, index));
        GOSSAMER_CHECK(list_append(in, list.get(), std::move(item)));
    }
    return std::move(list).to_owned();
}

// All items or none.
Owned array_fromlist(Interpreter& in, Args args) {
    if (!is_list(args[1])) return raise(in, Error::ArrayListWanted);
    ArrayObject* array = self_of(args);
    const std::size_t before = array->size();
    const std::size_t count = as<List>(args[1])->size;
    for (std::size_t index = 0; index < count; ++index) {
        if (index >= as<List>(args[1])->size) return raise(in, Error::ArrayListChanged);
        Owned item = Owned::share(as<List>(args[1])->items[index]);
        if (!append_array_item(in, array, item.get()).is_error()) continue;
        PendingGuard guard{in};
        if (array->size() > before) GOSSAMER_CHECK(splice_array(in, array, before, array->size(), {}));
        return kError;
    }
    return Owned::none();
}

Owned array_tounicode(Interpreter& in, Args args) {
    if (!is_text_typecode(self_of(args)->typecode)) return raise(in, Error::ArrayNotText, "tounicode");
    return array_text(in, self_of(args));
}
Owned array_fromunicode(Interpreter& in, Args args) {
    if (!is_str(args[1])) return raise_bad_argument(in, "fromunicode", "argument", "str", args[1]);
    if (!is_text_typecode(self_of(args)->typecode)) return raise(in, Error::ArrayNotText, "fromunicode");
    return none_unless(append_array_text(in, self_of(args), args[1]));
}

Owned array_tofile(Interpreter& in, Args args) {
    GOSSAMER_TRY(name, intern(in, "write"));
    GOSSAMER_TRY(bytes, new_bytes(in, self_of(args)->bytes()->view()));
    const Value arguments[] = {bytes.value()};
    GOSSAMER_CHECK(call_method(in, args[1], name.get(), arguments));
    return Owned::none();
}

Owned array_fromfile(Interpreter& in, Args args) {
    GOSSAMER_TRY(count, as_size(in, args[2]));
    if (count.get() < 0) return raise(in, Error::ArrayNegativeCount);
    GOSSAMER_TRY(name, intern(in, "read"));
    GOSSAMER_TRY(size, new_int(in, count.get() * self_of(args)->item_size));
    const Value arguments[] = {size.get()};
    GOSSAMER_TRY(read, call_method(in, args[1], name.get(), arguments));
    if (!is_bytes(read.get())) return raise(in, Error::ArrayReadType);
    const std::string_view bytes = as<Bytes>(read.get())->view();
    GOSSAMER_CHECK(append_array_bytes(in, self_of(args), bytes));
    if (static_cast<std::int64_t>(bytes.size()) != count.get() * self_of(args)->item_size)
        return raise(in, Error::ArrayReadShort);
    return Owned::none();
}

Owned array_byteswap(Interpreter&, Args args) {
    const ArrayObject* array = self_of(args);
    if (array->size() != 0) swap_bytes(array->at(0), array->size(), array->item_size);
    return Owned::none();
}

Owned array_buffer_info(Interpreter& in, Args args) {
    const auto address = reinterpret_cast<std::uintptr_t>(self_of(args)->bytes()->data);
    GOSSAMER_TRY(where, new_int_unsigned(in, address));
    const auto count = static_cast<std::int64_t>(self_of(args)->size());
    return tuple_of(in, {where.get(), Value::from_int(count)}).to_owned();
}

Owned array_sizeof(Interpreter& in, Args args) {
    return new_int_unsigned(in, sizeof(ArrayObject) + self_of(args)->bytes()->capacity);
}

// ---- Standard methods

Owned array_len(Interpreter&, Args args) {
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(self_of(args)->size())));
}

// Typecode, and the items if there are any, as text or as a list.
Owned array_repr(Interpreter& in, Args args) {
    const ArrayObject* array = self_of(args);
    TextBuilder out;
    const Type* type = heap_type(array);
    out.append(type->has(TypeFlags::kHeapType) ? type->name_text() : std::string_view{type->spec->name});
    out.append("('");
    out.append(array->typecode);
    out.append('\'');
    if (array->size() != 0) {
        out.append(", ");
        GOSSAMER_TRY(items,
                     is_text_typecode(array->typecode) ? array_text(in, array) : list_from(in, args[0]));
        GOSSAMER_CHECK(append_repr(in, out, items.get()));
    }
    out.append(')');
    return new_str_value(in, out);
}

// As tuples compare, but an item equals itself only if it says so.
template <Comparison kComparison>
Owned array_compare(Interpreter& in, Args args) {
    if (!is_array(args[1])) return Owned::not_implemented();
    const ArrayObject* left = self_of(args);
    const ArrayObject* right = array_of(args[1]);
    constexpr bool kIsEquality = kComparison == Comparison::Eq || kComparison == Comparison::Ne;
    if (kIsEquality && left->size() != right->size()) return Owned::boolean(kComparison == Comparison::Ne);
    const bool is_whole = left->typecode != 'd' && left->typecode != 'f';
    if (is_whole && left->typecode == right->typecode && left->bytes()->view() == right->bytes()->view()) {
        constexpr bool kHoldsForEqual =
            kComparison == Comparison::Eq || kComparison == Comparison::Le || kComparison == Comparison::Ge;
        return Owned::boolean(kHoldsForEqual);
    }
    for (std::size_t index = 0; index < left->size() && index < right->size(); ++index) {
        GOSSAMER_TRY(first, array_item(in, left, index));
        GOSSAMER_TRY(second, array_item(in, right, index));
        GOSSAMER_TRY(equal, compare_is_true(in, first.get(), second.get(), Comparison::Eq));
        if (equal.get()) continue;
        if (kIsEquality) return Owned::boolean(kComparison == Comparison::Ne);
        return rich_compare(in, first.get(), second.get(), kComparison);
    }
    const Value sizes[] = {Value::from_int(static_cast<std::int64_t>(left->size())),
                           Value::from_int(static_cast<std::int64_t>(right->size()))};
    return rich_compare(in, sizes[0], sizes[1], kComparison);
}

Owned get_typecode(Interpreter& in, Value self) {
    return new_str_value(in, {&array_of(self)->typecode, 1});
}
Owned get_itemsize(Interpreter&, Value self) {
    return Owned::immediate(Value::from_int(array_of(self)->item_size));
}

constexpr Method kMethods[] = {
    {"__new__", array_new, raw(), "", Binding::Static},
    {"__repr__", array_repr, exactly(0), ""},
    {"__hash__", nullptr, exactly(0), ""},
    {"__lt__", array_compare<Comparison::Lt>, exactly(1), ""},
    {"__le__", array_compare<Comparison::Le>, exactly(1), ""},
    {"__eq__", array_compare<Comparison::Eq>, exactly(1), ""},
    {"__ne__", array_compare<Comparison::Ne>, exactly(1), ""},
    {"__gt__", array_compare<Comparison::Gt>, exactly(1), ""},
    {"__ge__", array_compare<Comparison::Ge>, exactly(1), ""},
    {"__len__", array_len, exactly(0), ""},
    {"__iter__", array_iter, exactly(0), ""},
    {"__getitem__", array_getitem, exactly(1), ""},
    {"__setitem__", array_setitem, exactly(2), ""},
    {"__delitem__", array_delitem, exactly(1), ""},
    {"__contains__", array_contains, exactly(1), ""},
    {"__add__", array_add, exactly(1), ""},
    {"__iadd__", array_iadd, exactly(1), ""},
    {"__mul__", array_mul, exactly(1), ""},
    {"__rmul__", array_mul, exactly(1), ""},
    {"__imul__", array_imul, exactly(1), ""},
    {"__copy__", array_copy, exactly(0), "__copy__($self, /)\nA copy."},
    {"__deepcopy__", array_copy, exactly(1), "__deepcopy__($self, unused, /)\nA copy."},
    {"__reduce_ex__", array_reduce_ex, exactly(1), "__reduce_ex__($self, value, /)\nState for copying."},
    {"__sizeof__", array_sizeof, exactly(0), "__sizeof__($self, /)\nSize in memory, in bytes."},
    {"append", array_append, exactly(1), "append($self, v, /)\nAdd an item at the end."},
    {"buffer_info", array_buffer_info, exactly(0),
     "buffer_info($self, /)\nAddress in memory and number of the items."},
    {"byteswap", array_byteswap, exactly(0), "byteswap($self, /)\nTurn the bytes of each item round."},
    {"clear", array_clear, exactly(0), "clear($self, /)\nRemove all items."},
    {"count", array_count, exactly(1), "count($self, v, /)\nHow many items are equal to v."},
    {"extend", array_extend, exactly(1), "extend($self, bb, /)\nAdd the items of an iterable at the end."},
    {"frombytes", array_frombytes, exactly(1),
     "frombytes($self, buffer, /)\nAdd the bytes as items, as they are."},
    {"fromfile", array_fromfile, exactly(2),
     "fromfile($self, f, n, /)\nAdd n items read from a binary file."},
    {"fromlist", array_fromlist, exactly(1), "fromlist($self, list, /)\nAdd the items of a list, or none."},
    {"fromunicode", array_fromunicode, exactly(1),
     "fromunicode($self, ustr, /)\nAdd the characters of a text."},
    {"index", array_index, between(1, 3),
     "index($self, v, start=0, stop=sys.maxsize, /)\nIndex of the first item equal to v."},
    {"insert", array_insert, exactly(2), "insert($self, i, v, /)\nInsert v before item i."},
    {"pop", array_pop, between(0, 1), "pop($self, i=-1, /)\nRemove item i and return it."},
    {"remove", array_remove, exactly(1), "remove($self, v, /)\nRemove the first item equal to v."},
    {"reverse", array_reverse, exactly(0), "reverse($self, /)\nTurn the order of the items round."},
    {"tobytes", array_tobytes, exactly(0), "tobytes($self, /)\nThe bytes of the items."},
    {"tofile", array_tofile, exactly(1),
     "tofile($self, f, /)\nWrite the bytes of the items to a binary file."},
    {"tolist", array_tolist, exactly(0), "tolist($self, /)\nList of the items."},
    {"tounicode", array_tounicode, exactly(0), "tounicode($self, /)\nThe characters as a text."},
    kClassGetItem,
};

constexpr Getter kGetters[] = {
    {"typecode", get_typecode, nullptr, "The letter that says what the items are."},
    {"itemsize", get_itemsize, nullptr, "Bytes of one item."},
};

constexpr Method kFunctions[] = {
    {"_array_reconstructor", array_reconstruct, exactly(4),
     "_array_reconstructor($module, arraytype, typecode, mformat_code, items, /)\nFor copies of arrays."},
};

// collections.abc counts arrays among the mutable sequences.
Status register_sequence(Interpreter& in, Type* array) {
    GOSSAMER_TRY(module_name, intern(in, "_collections_abc"));
    GOSSAMER_TRY(module, in.import_module(in, module_name.get(), Value::none(), Value::none(), 0));
    GOSSAMER_TRY(class_name, intern(in, "MutableSequence"));
    GOSSAMER_TRY(sequence, get_attribute(in, module.get(), class_name.get()));
    GOSSAMER_TRY(method, intern(in, "register"));
    const Value arguments[] = {Value::from_object(array)};
    GOSSAMER_CHECK(call_method(in, sequence.get(), method.get(), arguments));
    return Status::ok();
}

Status initialise(Interpreter& in, Module* module) {
    Type* array = add_module_type(in, module, array_type_spec);
    if (array == nullptr) return kError;
    Type* iterator = make_builtin_type(in, array_iterator_type_spec, nullptr);
    if (iterator == nullptr) return raise_memory_error(in);
    add_partner(in, iterator);
    GOSSAMER_CHECK(register_sequence(in, array));
    GOSSAMER_CHECK(dict_set_text(in, module->dict, "ArrayType", Value::from_object(array)));
    GOSSAMER_TRY(typecodes, new_str(in, "bBuwhHiIlLqQfd"));
    return dict_set_text(in, module->dict, "typecodes", typecodes.value());
}

[[nodiscard]] std::int64_t length_of(const Object* array) {
    return static_cast<std::int64_t>(static_cast<const ArrayObject*>(array)->size());
}
Owned item_of(Interpreter& in, Object* array, std::uint64_t index) {
    return array_item(in, static_cast<ArrayObject*>(array), index);
}

}  // namespace

const TypeSpec array_type_spec{
    .name = "array",
    .module = "array",
    .documentation = "array(typecode [, initializer]) -> array\n\nNumbers of one kind, packed side by side.",
    .layout = &array_layout,
    .basic_size = sizeof(ArrayObject),
    .flags = TypeFlags::kBaseType | TypeFlags::kSequence | TypeFlags::kImmutable | TypeFlags::kArray,
    .methods = kMethods,
    .getters = kGetters,
    .length = length_of,
    .item = item_of,
};

extern const ModuleSpec array_module_spec;
const ModuleSpec array_module_spec{"array", "Arrays of numbers.", kFunctions, initialise};

}  // namespace gossamer
