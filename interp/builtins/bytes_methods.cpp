// bytes: the type, and the rows of methods that bytearray has as well.
#include "builtins/bytes_methods.h"

#include "builtins/bytes_shared_methods.h"
#include "builtins/method_tables.h"
#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/text.h"
#include "runtime/iterate.h"
#include "runtime/iterators.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

Owned bytes_new(Interpreter& interpreter, Args args) {
    Type* type = class_argument(interpreter, args, interpreter.types.bytes);
    if (type == nullptr) return kError;
    static constexpr const char* kNames[] = {"source", "encoding", "errors"};
    Value values[3];
    GOSSAMER_CHECK(bind_raw_arguments(interpreter, args, 1, "bytes", kNames, values));
    const Value source = values[0];
    if (!source.is_empty() && values[1].is_empty() && values[2].is_empty()) {
        if (type == interpreter.types.bytes && source.is_heap() && heap_type(source.as_object()) == type) {
            return Owned::share(source);
        }
        const Value method = type_of(interpreter, source)->find_special(Special::bytes);
        if (!method.is_empty() && method.is_none()) return call(interpreter, method, {});
        bool is_absent = false;
        GOSSAMER_TRY(made, call_special(interpreter, source, Special::bytes, {}, &is_absent));
        if (!is_absent && !made.is_empty()) {
            if (!is_bytes(made.get()))
                return raise(interpreter, Error::BytesReturned, type_name(interpreter, made.get()));
            if (type == interpreter.types.bytes) return made;
            return new_bytes_of_type(interpreter, type, as<Bytes>(made.get())->view());
        }
    }
    TextBuilder out;
    GOSSAMER_CHECK(append_bytes_source(interpreter, out, {source, values[1], values[2], "bytes"}));
    if (out.failed()) return raise_memory_error(interpreter);
    return new_bytes_of_type(interpreter, type, out.view());
}

Owned bytes_repr(Interpreter& interpreter, Args args) {
    TextBuilder out;
    append_bytes_repr(out, as<Bytes>(args[0])->view());
    return new_str_value(interpreter, out);
}

Owned bytes_hash_method(Interpreter& interpreter, Args args) {
    return new_int(interpreter, bytes_hash(as<Bytes>(args[0])));
}

Owned bytes_bytes(Interpreter& interpreter, Args args) {
    return new_bytes(interpreter, as<Bytes>(args[0])->view()).to_owned();
}

Owned bytes_getnewargs(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(copy, new_bytes(interpreter, as<Bytes>(args[0])->view()));
    return tuple_of(interpreter, {copy.value()}).to_owned();
}

Owned bytes_fromhex(Interpreter& interpreter, Args args) {
    TextBuilder out;
    GOSSAMER_CHECK(append_from_hex(interpreter, out, args[1]));
    GOSSAMER_TRY(made, new_bytes(interpreter, out.view()));
    if (as<Type>(args[0]) == interpreter.types.bytes) return std::move(made).to_owned();
    return call(interpreter, args[0], {made.value()});
}

Owned bytes_sizeof(Interpreter&, Args args) {
    return Owned::immediate(
        Value::from_int(static_cast<std::int64_t>(sizeof(Bytes) + as<Bytes>(args[0])->size)));
}

constexpr Method kOwnMethods[] = {
    {"__new__", bytes_new, raw(), "", Binding::Static},
    {"__repr__", bytes_repr, exactly(0), ""},
    {"__str__", bytes_repr, exactly(0), ""},
    {"__hash__", bytes_hash_method, exactly(0), ""},
    {"__bytes__", bytes_bytes, exactly(0), "__bytes__($self, /)\nThe same bytes as an object of type bytes."},
    {"__getnewargs__", bytes_getnewargs, exactly(0), ""},
    {"__sizeof__", bytes_sizeof, exactly(0), "__sizeof__($self, /)\nSize of the object in memory, in bytes."},
    {"fromhex", bytes_fromhex, exactly(1),
     "fromhex($type, string, /)\nBytes from hexadecimal digits in pairs.", Binding::Class},
};

constexpr auto kBytesMethods = join_tables(kOwnMethods, kSharedBytesMethods);

// ---- Iterators -------------------------------------------------------------------------------------------

Owned iterator_iter(Interpreter&, Args args) {
    return Owned::share(args[0]);
}

// The next byte; empty when exhausted.
Owned step(Interpreter&, Value value) {
    auto* iterator = as<SequenceIterator>(value);
    if (!iterator->sequence.is_empty()) {
        const std::string_view bytes = bytes_of(iterator->sequence);
        if (iterator->index < bytes.size()) {
            return Owned::immediate(Value::from_int(static_cast<unsigned char>(bytes[iterator->index++])));
        }
        replace(iterator->sequence, Owned{});
    }
    return Owned{};
}

Owned iterator_next(Interpreter& interpreter, Args args) {
    return item_or_stop(interpreter, step(interpreter, args[0]));
}

[[nodiscard]] std::size_t items_left(const SequenceIterator* iterator) {
    if (iterator->sequence.is_empty()) return 0;
    const std::size_t size = bytes_of(iterator->sequence).size();
    return iterator->index < size ? size - iterator->index : 0;
}

Owned iterator_length_hint(Interpreter&, Args args) {
    return Owned::immediate(
        Value::from_int(static_cast<std::int64_t>(items_left(as<SequenceIterator>(args[0])))));
}

Owned iterator_reduce(Interpreter& interpreter, Args args) {
    const auto* iterator = as<SequenceIterator>(args[0]);
    const Value iter = dict_find_text(interpreter, interpreter.builtins, "iter");
    const bool is_done = iterator->sequence.is_empty();
    const Value sequence = is_done ? Value::from_object(interpreter.empty_tuple) : iterator->sequence;
    GOSSAMER_TRY(arguments, tuple_of(interpreter, {sequence}));
    if (is_done) return tuple_of(interpreter, {iter, arguments.value()}).to_owned();
    const Value index = Value::from_int(static_cast<std::int64_t>(iterator->index));
    return tuple_of(interpreter, {iter, arguments.value(), index}).to_owned();
}

Owned iterator_setstate(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(state, position_in_state(interpreter, args[1]));
    auto* iterator = as<SequenceIterator>(args[0]);
    if (iterator->sequence.is_empty()) return Owned::none();
    const auto size = static_cast<std::int64_t>(bytes_of(iterator->sequence).size());
    iterator->index = static_cast<std::uint64_t>(std::clamp<std::int64_t>(state.get(), 0, size));
    return Owned::none();
}

constexpr Method kIteratorMethods[] = {
    {"__iter__", iterator_iter, exactly(0), ""},
    {"__next__", iterator_next, exactly(0), ""},
    {"__length_hint__", iterator_length_hint, exactly(0),
     "__length_hint__($self, /)\nHow many items are left."},
    {"__reduce__", iterator_reduce, exactly(0), "__reduce__($self, /)\nHow to make an equal iterator."},
    {"__setstate__", iterator_setstate, exactly(1), "__setstate__($self, object, /)\nGoes to a position."},
};

constexpr TypeSpec iterator_spec(const char* name) {
    return {.name = name,
            .module = "builtins",
            .documentation = nullptr,
            .layout = &sequence_iterator_layout,
            .basic_size = sizeof(SequenceIterator),
            .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
            .methods = kIteratorMethods,
            .getters = {},
            .next = step};
}

[[nodiscard]] std::int64_t length_of(const Object* bytes) {
    return static_cast<std::int64_t>(static_cast<const Bytes*>(bytes)->size);
}
Owned item_of(Interpreter&, Object* bytes, std::uint64_t index) {
    return Owned::immediate(
        Value::from_int(static_cast<unsigned char>(static_cast<const Bytes*>(bytes)->view()[index])));
}

}  // namespace

extern const TypeSpec bytes_type_spec = {
    .name = "bytes",
    .module = "builtins",
    .documentation = "bytes(source=b'', encoding, errors) -> bytes\n\nAn immutable sequence of bytes: of the "
                     "ints of an iterable, "
                     "of another object's bytes,\nof encoded text, or so many zeros.",
    .layout = &bytes_layout,
    .basic_size = sizeof(Bytes),
    .flags = TypeFlags::kBaseType | TypeFlags::kBytes | TypeFlags::kVariableSize | TypeFlags::kMatchSelf |
             TypeFlags::kImmutable,
    .methods = kBytesMethods,
    .getters = {},
    .length = length_of,
    .item = item_of,
};
extern const TypeSpec bytes_iterator_type_spec = iterator_spec("bytes_iterator");
extern const TypeSpec bytearray_iterator_type_spec = iterator_spec("bytearray_iterator");

}  // namespace gossamer
