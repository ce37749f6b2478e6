// _struct: packing and unpacking by a format, Struct, and the iterator over equal parts of a buffer.
#include "modules/struct_format.h"
#include "runtime/array.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/core.h"
#include "runtime/errors/modules.h"
#include "runtime/memoryview.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/owned_fields.h"
#include "runtime/str.h"
#include "runtime/text_codec.h"
#include "runtime/tuple.h"
#include "runtime/type.h"

#include <cstring>

namespace gossamer {

namespace {

struct StructObject : Object {
    WeakReference* weakrefs;
    Value format;  // owned; an ASCII str
    std::int64_t size;
    std::int64_t values;
};
struct UnpackIterator : Object {
    Value owner;   // owned; the Struct, empty when exhausted
    Value buffer;  // owned; a memoryview
    std::uint64_t offset;
};

// At the end of the file.
extern const TypeSpec struct_type_spec;
extern const TypeSpec unpack_iterator_type_spec;

[[nodiscard]] StructObject* self_of(Value value) {
    return as<StructObject>(value);
}

// What packing and unpacking go by: a format, borrowed, and what it measures.
struct StructPlan {
    std::string_view format;
    StructShape shape;
};
[[nodiscard]] StructPlan plan_of(Value value) {
    const StructObject* self = self_of(value);
    return {as<Str>(self->format)->text(), {self->size, self->values}};
}

// struct.error, kept by the module.
Owned error_type(Interpreter& in) {
    GOSSAMER_TRY(name, intern(in, "_struct"));
    GOSSAMER_TRY(module, in.import_module(in, name.get(), Value::none(), Value::none(), 0));
    return Owned::share(dict_find_text(in, as<Module>(module.get())->dict, "error"));
}

// ---- Formats

// The format as an ASCII str.
Owned read_format(Interpreter& in, Value value) {
    if (is_str(value)) {
        if (is_exact_str(in, value) && as<Str>(value)->is_ascii()) return Owned::share(value);
        GOSSAMER_CHECK(encode_text(in, as<Str>(value), Encoding::Ascii, "strict"));
        return exact_str(in, as<Str>(value)).to_owned();
    }
    if (is_bytes(value))
        return decode_text(in, as<Bytes>(value)->view(), Encoding::Ascii, "strict").to_owned();
    return raise(in, Error::StructFormatType, type_name(in, value));
}

Owned new_struct(Interpreter& in, Type* type, Value format) {
    GOSSAMER_TRY(text, read_format(in, format));
    GOSSAMER_TRY(shape, measure_struct(in, as<Str>(text.get())->text()));
    auto* made = create_instance<StructObject>(in, type);
    if (made == nullptr) return kError;
    made->weakrefs = nullptr;
    made->format = text.detach();
    made->size = shape.get().size;
    made->values = shape.get().values;
    track_once(made);
    return Owned::adopt(made);
}

// For the functions of the module: the plan of a format, whose text `held` keeps.
Result<StructPlan> make_plan(Interpreter& in, Value format, Owned& held) {
    held = read_format(in, format);
    if (held.is_error()) return kError;
    const std::string_view text = as<Str>(held.get())->text();
    GOSSAMER_TRY(shape, measure_struct(in, text));
    return StructPlan{text, shape.get()};
}

Owned struct_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, struct_type_spec);
    if (type == nullptr) return kError;
    static constexpr const char* kNames[] = {"format"};
    Value values[1];
    GOSSAMER_CHECK(bind_required(in, args, "Struct", kNames, 1, values));
    return new_struct(in, type, values[0]);
}

// ---- Packing

Status check_count(Interpreter& in, const StructPlan& plan, std::size_t given, const char* function) {
    if (static_cast<std::int64_t>(given) == plan.shape.values) return Status::ok();
    TextBuilder text;
    text.append(function);
    text.append(" expected ");
    text.append_int(plan.shape.values);
    text.append(" items for packing (got ");
    text.append_int(static_cast<std::int64_t>(given));
    text.append(')');
    return raise_struct_error(in, text.view());
}

// The packed bytes, zeros where nothing is stored. Values may run code, which cannot reach what is being
// made.
Ref<Bytes> packed(Interpreter& in, const StructPlan& plan, std::span<const Value> values) {
    const auto size = static_cast<std::size_t>(plan.shape.size);
    if (size == 0) return new_bytes(in, {});
    GOSSAMER_TRY(made, new_bytes_unfilled(in, size));
    std::memset(made->data(), 0, size);
    GOSSAMER_CHECK(pack_struct(in, plan.format, values, made->data()));
    return made;
}

Owned pack(Interpreter& in, const StructPlan& plan, std::span<const Value> values) {
    GOSSAMER_CHECK(check_count(in, plan, values.size(), "pack"));
    return packed(in, plan, values).to_owned();
}

// ---- Places in buffers

struct Place {
    std::int64_t offset;
    std::int64_t wanted;
    std::int64_t available;
};

ErrorTag raise_place(Interpreter& in, const char* function, const char* verb, Place place) {
    TextBuilder text;
    text.append(function);
    text.append(" requires a buffer of at least ");
    text.append_int(place.wanted + place.offset);
    text.append(" bytes for ");
    text.append(verb);
    text.append(' ');
    text.append_int(place.wanted);
    text.append(" bytes at offset ");
    text.append_int(place.offset);
    text.append(" (actual buffer size is ");
    text.append_int(place.available);
    text.append(')');
    return raise_struct_error(in, text.view());
}

ErrorTag raise_negative(Interpreter& in, const char* begin, Place place) {
    TextBuilder text;
    text.append(begin);
    text.append_int(place.wanted);
    text.append(" bytes at offset ");
    text.append_int(place.offset);
    return raise_struct_error(in, text.view());
}

ErrorTag raise_offset(Interpreter& in, Place place) {
    TextBuilder text;
    text.append("offset ");
    text.append_int(place.offset);
    text.append(" out of range for ");
    text.append_int(place.available);
    text.append("-byte buffer");
    return raise_struct_error(in, text.view());
}

// Where the bytes begin, a negative offset counting from the end.
Result<std::size_t> find_place(Interpreter& in, Place place, bool is_packing) {
    if (place.offset < 0) {
        if (place.offset + place.wanted > 0)
            return raise_negative(in, is_packing ? "no space to pack " : "not enough data to unpack ", place);
        if (place.offset + place.available < 0) return raise_offset(in, place);
        place.offset += place.available;
    }
    if (place.available - place.offset < place.wanted) {
        return is_packing ? raise_place(in, "pack_into", "packing", place)
                          : raise_place(in, "unpack_from", "unpacking", place);
    }
    return static_cast<std::size_t>(place.offset);
}

// A buffer that can be written to, as a memoryview of bytes.
Owned writable_view(Interpreter& in, Value target) {
    if (!is_writable_buffer(in, target)) return raise(in, Error::StructWritable, type_name(in, target));
    return new_memoryview(in, target);
}

Owned pack_into(Interpreter& in, const StructPlan& plan, std::span<const Value> values) {
    if (values.empty()) return raise_struct_error(in, "pack_into expected buffer argument");
    if (values.size() == 1) return raise_struct_error(in, "pack_into expected offset argument");
    GOSSAMER_CHECK(check_count(in, plan, values.size() - 2, "pack_into"));
    GOSSAMER_TRY(view, writable_view(in, values[0]));
    GOSSAMER_TRY(offset, as_size(in, values[1]));
    std::string_view bytes;
    GOSSAMER_CHECK(memoryview_bytes(in, as<MemoryView>(view.get()), bytes));
    const auto available = static_cast<std::int64_t>(bytes.size());
    GOSSAMER_TRY(begin, find_place(in, {offset.get(), plan.shape.size, available}, true));
    GOSSAMER_TRY(storage, packed(in, plan, values.subspan(2)));
    // The view has kept the buffer as large as it was.
    const std::string_view made = storage->view();
    if (!made.empty())
        std::memcpy(memoryview_item(as<MemoryView>(view.get()), 0) + begin.get(), made.data(), made.size());
    return Owned::none();
}

// ---- Unpacking

Owned unpack_values(Interpreter& in, const StructPlan& plan, const char* bytes) {
    return unpack_struct(in, plan.format, static_cast<std::size_t>(plan.shape.values), bytes);
}

// Making values runs no code, so the borrow of the bytes stays good.
Owned unpack(Interpreter& in, const StructPlan& plan, Value buffer) {
    std::string_view bytes;
    GOSSAMER_CHECK(get_buffer(in, buffer, bytes));
    if (static_cast<std::int64_t>(bytes.size()) != plan.shape.size) {
        TextBuilder text;
        text.append("unpack requires a buffer of ");
        text.append_int(plan.shape.size);
        text.append(" bytes");
        return raise_struct_error(in, text.view());
    }
    return unpack_values(in, plan, bytes.data());
}

Owned unpack_from(Interpreter& in, const StructPlan& plan, Value buffer, Value given_offset) {
    std::int64_t offset = 0;
    if (!given_offset.is_empty()) {
        GOSSAMER_TRY(given, as_size(in, given_offset));
        offset = given.get();
    }
    std::string_view bytes;
    GOSSAMER_CHECK(get_buffer(in, buffer, bytes));
    const auto available = static_cast<std::int64_t>(bytes.size());
    GOSSAMER_TRY(begin, find_place(in, {offset, plan.shape.size, available}, false));
    return unpack_values(in, plan, bytes.data() + begin.get());
}

Owned iter_unpack(Interpreter& in, Value self, Value buffer) {
    const std::int64_t size = self_of(self)->size;
    if (size == 0) return raise_struct_error(in, "cannot iteratively unpack with a struct of length 0");
    std::string_view bytes;
    GOSSAMER_CHECK(get_buffer(in, buffer, bytes));
    if (static_cast<std::int64_t>(bytes.size()) % size != 0) {
        TextBuilder text;
        text.append("iterative unpacking requires a buffer of a multiple of ");
        text.append_int(size);
        text.append(" bytes");
        return raise_struct_error(in, text.view());
    }
    GOSSAMER_TRY(view, new_memoryview(in, buffer));
    auto* iterator = create_exact<UnpackIterator>(in, partner_type(in, unpack_iterator_type_spec));
    if (iterator == nullptr) return raise_memory_error(in);
    iterator->owner = share_into_slot(self);
    iterator->buffer = view.detach();
    iterator->offset = 0;
    track_once(iterator);
    return Owned::adopt(iterator);
}

[[nodiscard]] std::size_t bytes_in(const UnpackIterator* iterator) {
    const auto* view = as<MemoryView>(iterator->buffer);
    return static_cast<std::size_t>(view->length) * view->item_size;
}

Owned unpack_iterator_next(Interpreter& in, Value value) {
    auto* iterator = as<UnpackIterator>(value);
    if (iterator->owner.is_empty()) return Owned{};
    const auto size = static_cast<std::size_t>(self_of(iterator->owner)->size);
    if (iterator->offset + size > bytes_in(iterator)) {
        const Owned owner = Owned::adopt(std::exchange(iterator->owner, Value::empty()));
        const Owned buffer = Owned::adopt(std::exchange(iterator->buffer, Value::empty()));
        return Owned{};
    }
    std::string_view bytes;
    GOSSAMER_CHECK(memoryview_bytes(in, as<MemoryView>(iterator->buffer), bytes));
    const char* at = bytes.data() + iterator->offset;
    iterator->offset += size;
    return unpack_values(in, plan_of(iterator->owner), at);
}

Owned unpack_iterator_hint(Interpreter&, Args args) {
    const auto* iterator = as<UnpackIterator>(args[0]);
    if (iterator->owner.is_empty()) return Owned::immediate(Value::from_int(0));
    const auto size = static_cast<std::size_t>(self_of(iterator->owner)->size);
    const std::size_t left = (bytes_in(iterator) - iterator->offset) / size;
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(left)));
}

// ---- Functions of the module

Owned module_calcsize(Interpreter& in, Args args) {
    GOSSAMER_TRY(text, read_format(in, args[0]));
    GOSSAMER_TRY(shape, measure_struct(in, as<Str>(text.get())->text()));
    return new_int(in, shape.get().size);
}
Owned module_pack(Interpreter& in, Args args) {
    if (args.count == 0) return raise(in, Error::StructNoFormat);
    Owned held;
    GOSSAMER_TRY(plan, make_plan(in, args[0], held));
    return pack(in, plan.get(), args.from(1));
}
Owned module_pack_into(Interpreter& in, Args args) {
    if (args.count == 0) return raise(in, Error::StructNoFormat);
    Owned held;
    GOSSAMER_TRY(plan, make_plan(in, args[0], held));
    return pack_into(in, plan.get(), args.from(1));
}
Owned module_unpack(Interpreter& in, Args args) {
    Owned held;
    GOSSAMER_TRY(plan, make_plan(in, args[0], held));
    return unpack(in, plan.get(), args[1]);
}
Owned module_unpack_from(Interpreter& in, Args args) {
    Owned held;
    GOSSAMER_TRY(plan, make_plan(in, args[0], held));
    return unpack_from(in, plan.get(), args[1], args.get(2));
}
// The iterator keeps a Struct.
Owned module_iter_unpack(Interpreter& in, Args args) {
    GOSSAMER_TRY(name, intern(in, "_struct"));
    GOSSAMER_TRY(module, in.import_module(in, name.get(), Value::none(), Value::none(), 0));
    const Value type = dict_find_text(in, as<Module>(module.get())->dict, "Struct");
    if (!is_kind(type, TypeFlags::kType)) return raise(in, Error::StructFormatType, type_name(in, args[0]));
    GOSSAMER_TRY(self, new_struct(in, as<Type>(type), args[0]));
    return iter_unpack(in, self.get(), args[1]);
}
Owned module_clear_cache(Interpreter&, Args) {
    return Owned::none();  // formats are not kept
}

// ---- Methods of Struct

Owned struct_pack(Interpreter& in, Args args) {
    return pack(in, plan_of(args[0]), args.from(1));
}
Owned struct_pack_into(Interpreter& in, Args args) {
    return pack_into(in, plan_of(args[0]), args.from(1));
}
Owned struct_unpack(Interpreter& in, Args args) {
    return unpack(in, plan_of(args[0]), args[1]);
}
Owned struct_unpack_from(Interpreter& in, Args args) {
    return unpack_from(in, plan_of(args[0]), args[1], args.get(2));
}
Owned struct_iter_unpack(Interpreter& in, Args args) {
    return iter_unpack(in, args[0], args[1]);
}

Owned struct_repr(Interpreter& in, Args args) {
    const Type* type = heap_type(args[0].as_object());
    TextBuilder out;
    out.append(type->has(TypeFlags::kHeapType) ? type->name_text() : std::string_view{type->spec->name});
    out.append('(');
    GOSSAMER_CHECK(append_repr(in, out, self_of(args[0])->format));
    out.append(')');
    return new_str_value(in, out);
}

Owned struct_sizeof(Interpreter&, Args) {
    return Owned::immediate(Value::from_int(sizeof(StructObject)));
}

Owned get_format(Interpreter&, Value self) {
    return Owned::share(self_of(self)->format);
}
Owned get_size(Interpreter& in, Value self) {
    return new_int(in, self_of(self)->size);
}

constexpr Method kStructMethods[] = {
    {"__new__", struct_new, raw(), "", Binding::Static},
    {"__repr__", struct_repr, exactly(0), ""},
    {"__sizeof__", struct_sizeof, exactly(0), "__sizeof__($self, /)\nSize in memory, in bytes."},
    {"iter_unpack", struct_iter_unpack, exactly(1),
     "iter_unpack($self, buffer, /)\nAn iterator over the parts of a buffer, each unpacked."},
    {"pack", struct_pack, at_least(0), "pack($self, /, *values)\nThe values as bytes."},
    {"pack_into", struct_pack_into, at_least(0),
     "pack_into($self, buffer, offset, /, *values)\nWrite the values into a buffer."},
    {"unpack", struct_unpack, exactly(1), "unpack($self, buffer, /)\nThe values in the bytes."},
    {"unpack_from", struct_unpack_from, keywords(),
     "unpack_from($self, /, buffer, offset=0)\nThe values in a part of the bytes."},
};
constexpr Getter kStructGetters[] = {
    {"format", get_format, nullptr, "The format."},
    {"size", get_size, nullptr, "Size of the bytes."},
};
constexpr Layout kStructLayout = [] {
    Layout layout = OwnedFields<StructObject, &StructObject::format>::layout;
    layout.weakref_offset = sizeof(Object);
    return layout;
}();

constexpr TypeSpec make_struct_spec() {
    return {.name = "Struct",
            .module = "_struct",
            .documentation = "Struct(fmt) --> compiled struct object\n\n",
            .layout = &kStructLayout,
            .basic_size = sizeof(StructObject),
            .flags = TypeFlags::kBaseType,
            .methods = kStructMethods,
            .getters = kStructGetters};
}
const TypeSpec struct_type_spec = make_struct_spec();

constexpr Method kIteratorMethods[] = {
    kIteratorIter,
    kIteratorNext,
    {"__length_hint__", unpack_iterator_hint, exactly(0),
     "__length_hint__($self, /)\nHow many parts are left."},
};
constexpr Layout kIteratorLayout =
    OwnedFields<UnpackIterator, &UnpackIterator::owner, &UnpackIterator::buffer>::layout;

consteval TypeSpec make_iterator_spec() {
    TypeSpec spec = iterator_spec("unpack_iterator", &kIteratorLayout, sizeof(UnpackIterator),
                                  kIteratorMethods, unpack_iterator_next);
    spec.module = "_struct";
    return spec;
}
const TypeSpec unpack_iterator_type_spec = make_iterator_spec();

constexpr Method kFunctions[] = {
    {"_clearcache", module_clear_cache, exactly(0), "_clearcache($module, /)\nForget formats."},
    {"calcsize", module_calcsize, exactly(1), "calcsize($module, format, /)\nSize of the bytes of a format."},
    {"iter_unpack", module_iter_unpack, exactly(2),
     "iter_unpack($module, format, buffer, /)\nAn iterator over the parts of a buffer, each unpacked."},
    {"pack", module_pack, at_least(0), "pack($module, format, /, *values)\nThe values as bytes."},
    {"pack_into", module_pack_into, at_least(0),
     "pack_into($module, format, buffer, offset, /, *values)\nWrite the values into a buffer."},
    {"unpack", module_unpack, exactly(2), "unpack($module, format, buffer, /)\nThe values in the bytes."},
    {"unpack_from", module_unpack_from, keywords(),
     "unpack_from($module, format, /, buffer, offset=0)\nThe values in a part of the bytes."},
};

// An exception class of the module, made as a class statement makes one.
Owned make_error(Interpreter& in) {
    GOSSAMER_TRY(name, new_str(in, "error"));
    GOSSAMER_TRY(bases, tuple_of(in, {Value::from_object(in.types.Exception)}));
    GOSSAMER_TRY(attributes, new_dict(in));
    GOSSAMER_TRY(module, new_str(in, "struct"));
    GOSSAMER_CHECK(dict_set_text(in, attributes.get(), "__module__", module.value()));
    return call(in, Value::from_object(in.types.type), {name.value(), bases.value(), attributes.value()});
}

Status initialise(Interpreter& in, Module* module) {
    if (add_module_type(in, module, struct_type_spec) == nullptr) return kError;
    Type* iterator = make_builtin_type(in, unpack_iterator_type_spec, nullptr);
    if (iterator == nullptr) return raise_memory_error(in);
    add_partner(in, iterator);
    GOSSAMER_TRY(error, make_error(in));
    return dict_set_text(in, module->dict, "error", error.get());
}

}  // namespace

ErrorTag raise_struct_error(Interpreter& in, std::string_view text) {
    GOSSAMER_TRY(type, error_type(in));
    GOSSAMER_TRY(message, new_str(in, text));
    return raise_with(in, as<Type>(type.get()), message.value());
}

extern const ModuleSpec _struct_module_spec;
const ModuleSpec _struct_module_spec{"_struct", "Values as bytes, by a format.", kFunctions, initialise};

}  // namespace gossamer
