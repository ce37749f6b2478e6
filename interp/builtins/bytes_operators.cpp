// bytes and bytearray: operators, items, and what the natives of both use.
#include "builtins/bytes_methods.h"

#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/for_each.h"
#include "runtime/format_percent.h"
#include "runtime/iterators.h"
#include "runtime/memoryview.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/slice.h"
#include "runtime/str.h"
#include "runtime/text_codec.h"
#include "runtime/text_codec_library.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace gossamer {

std::string_view bytes_of(Value self) {
    return is_bytearray(self) ? as<ByteArray>(self)->view() : as<Bytes>(self)->view();
}

Owned bytes_like(Interpreter& interpreter, Value self, std::string_view bytes) {
    if (is_bytearray(self)) return new_bytearray(interpreter, bytes).to_owned();
    const bool is_whole = self.as_object()->shape == interpreter.types.bytes->instance_shape &&
                          bytes.size() == as<Bytes>(self)->size && bytes.data() == as<Bytes>(self)->data();
    return is_whole ? Owned::share(self) : new_bytes(interpreter, bytes).to_owned();
}

Status BytesArgument::read(Interpreter& interpreter, Value value) {
    return get_buffer(interpreter, value, view_);
}

Status BytesArgument::read_or_byte(Interpreter& interpreter, Value value, bool for_contains) {
    GOSSAMER_TRY(found, find_buffer(interpreter, value, view_));
    if (found.get()) return Status::ok();
    if (type_of(interpreter, value)->find_special(Special::index).is_empty()) {
        return raise(interpreter, for_contains ? Error::BytesLikeRequired : Error::IntOrBytesRequired,
                     type_name(interpreter, value));
    }
    GOSSAMER_TRY(byte, read_byte(interpreter, value));
    byte_ = static_cast<char>(byte.get());
    is_byte_ = true;
    return Status::ok();
}

Result<unsigned char> read_byte(Interpreter& interpreter, Value value) {
    GOSSAMER_TRY(index, to_index(interpreter, value));
    const Value number = int_value(index.get());
    if (!number.is_int() || number.as_int() < 0 || number.as_int() > 255)
        return raise(interpreter, Error::ByteRange);
    return static_cast<unsigned char>(number.as_int());
}

namespace {

Status append_iterable(Interpreter& interpreter, TextBuilder& out, Value iterable, bool is_bytes_type) {
    return for_each(interpreter, iterable, [&](Value item) -> Result<bool> {
        GOSSAMER_TRY(index, to_index(interpreter, item));
        const Value number = int_value(index.get());
        if (!number.is_int() || number.as_int() < 0 || number.as_int() > 255) {
            return raise(interpreter, is_bytes_type ? Error::BytesRange : Error::ByteRange);
        }
        const char byte = static_cast<char>(number.as_int());
        out.append_known({&byte, 1}, 0);
        return true;
    });
}

Status append_zeros(Interpreter& interpreter, TextBuilder& out, Value count) {
    GOSSAMER_TRY(number, as_index(interpreter, count, interpreter.types.OverflowError));
    if (number.get() < 0) return raise(interpreter, Error::NegativeCount);
    out.append_repeated(U'\0', static_cast<std::size_t>(number.get()));
    return out.failed() ? Status{raise_memory_error(interpreter)} : Status::ok();
}

}  // namespace

Status append_bytes_source(Interpreter& interpreter, TextBuilder& out, const BytesSource& source) {
    const Value value = source.source;
    const bool is_text = !value.is_empty() && is_str(value);
    const char* function = source.type_name == "bytes" ? "bytes" : "bytearray";
    if (!source.encoding.is_empty() && !is_str(source.encoding))
        return raise_bad_argument(interpreter, function, "argument 'encoding'", "str", source.encoding);
    if (!source.errors.is_empty() && !is_str(source.errors))
        return raise_bad_argument(interpreter, function, "argument 'errors'", "str", source.errors);
    if (!is_text) {
        if (!source.encoding.is_empty()) return raise(interpreter, Error::EncodingWithoutText);
        if (!source.errors.is_empty()) return raise(interpreter, Error::ErrorsWithoutText);
        if (value.is_empty()) return Status::ok();
    } else {
        if (source.encoding.is_empty()) return raise(interpreter, Error::TextWithoutEncoding);
        GOSSAMER_TRY(is_foreign, is_library_encoding(interpreter, source.encoding));
        if (is_foreign.get()) {
            GOSSAMER_TRY(encoded, encode_by_library(interpreter, value, source.encoding, source.errors));
            out.append_known(as<Bytes>(encoded.get())->view(), 0);
            return Status::ok();
        }
        GOSSAMER_TRY(encoding, read_encoding_argument(interpreter, function, source.encoding));
        GOSSAMER_TRY(errors, read_errors_argument(interpreter, function, source.errors));
        return encode_into(interpreter, out, as<Str>(value), encoding.get(), errors.get());
    }
    std::string_view bytes;
    if (is_memoryview(interpreter, value)) return append_memoryview(interpreter, out, as<MemoryView>(value));
    GOSSAMER_TRY(found, find_buffer(interpreter, value, bytes));
    if (found.get()) {
        out.append_known(bytes, 0);
        return Status::ok();
    }
    GOSSAMER_TRY(exported, ask_for_buffer(interpreter, value));
    if (!exported.is_empty()) return append_memoryview(interpreter, out, as<MemoryView>(exported.get()));
    const Type* type = type_of(interpreter, value);
    if (!type->find_special(Special::index).is_empty()) {
        const Status zeros = append_zeros(interpreter, out, value);
        if (!zeros.is_error() || !pending_is(interpreter, interpreter.types.TypeError)) return zeros;
        clear_pending(interpreter);  // what is no number after all may still have items
    }
    if (type->find_special(Special::iter).is_empty() && type->find_special(Special::getitem).is_empty()) {
        return raise(interpreter, Error::NoBytesSource, type_name(interpreter, value), source.type_name);
    }
    return append_iterable(interpreter, out, value, source.type_name == "bytes");
}

Owned bytes_len(Interpreter&, Args args) {
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(bytes_of(args[0]).size())));
}

namespace {

template <class Compare>
Owned compare(Interpreter& interpreter, Args args, Compare compare_views) {
    // Of bytes and another kind of buffer the other one compares.
    if (is_bytes(args[0]) && !is_bytes(args[1])) return Owned::not_implemented();
    std::string_view other;
    GOSSAMER_TRY(found, find_buffer(interpreter, args[1], other));
    if (!found.get()) return Owned::not_implemented();
    return Owned::boolean(compare_views(bytes_of(args[0]), other));
}

}  // namespace

Owned bytes_lt(Interpreter& interpreter, Args args) {
    return compare(interpreter, args, std::less<std::string_view>{});
}
Owned bytes_le(Interpreter& interpreter, Args args) {
    return compare(interpreter, args, std::less_equal<std::string_view>{});
}
Owned bytes_eq(Interpreter& interpreter, Args args) {
    return compare(interpreter, args, std::equal_to<std::string_view>{});
}
Owned bytes_ne(Interpreter& interpreter, Args args) {
    return compare(interpreter, args, std::not_equal_to<std::string_view>{});
}
Owned bytes_gt(Interpreter& interpreter, Args args) {
    return compare(interpreter, args, std::greater<std::string_view>{});
}
Owned bytes_ge(Interpreter& interpreter, Args args) {
    return compare(interpreter, args, std::greater_equal<std::string_view>{});
}

Owned bytes_add(Interpreter& interpreter, Args args) {
    std::string_view other;
    GOSSAMER_TRY(found, find_buffer(interpreter, args[1], other));
    if (!found.get())
        return raise(interpreter, Error::BytesConcatenate, type_name(interpreter, args[1]),
                     type_name(interpreter, args[0]));
    const std::string_view own = bytes_of(args[0]);
    if (other.empty()) return bytes_like(interpreter, args[0], own);
    TextBuilder sum;
    sum.reserve(own.size() + other.size());
    sum.append_known(own, 0);
    sum.append_known(other, 0);
    if (sum.failed()) return raise_memory_error(interpreter);
    return bytes_like(interpreter, args[0], sum.view());
}

Owned bytes_mul(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(given, as_index(interpreter, args[1], interpreter.types.OverflowError));
    const std::string_view own = bytes_of(args[0]);
    const auto count = static_cast<std::size_t>(given.get() < 0 ? 0 : given.get());
    if (count == 1) return bytes_like(interpreter, args[0], own);
    if (!own.empty() && count > static_cast<std::size_t>(INT64_MAX) / own.size()) {
        if (is_bytearray(args[0])) return raise_memory_error(interpreter);
        return raise(interpreter, Error::RepeatedBytesTooLong);
    }
    TextBuilder product;
    if (!own.empty() && count > std::numeric_limits<std::size_t>::max() / 4 / own.size()) product.fail();
    const std::size_t size = own.size() * count;
    char* out = size == 0 ? nullptr : product.prepare(size);
    if (product.failed()) return raise_memory_error(interpreter);
    if (size != 0) {
        // What is there is doubled until nothing is missing.
        std::memcpy(out, own.data(), own.size());
        for (std::size_t done = own.size(); done < size; done *= 2)
            std::memcpy(out + done, out, std::min(done, size - done));
        product.commit_ascii(size);
    }
    return bytes_like(interpreter, args[0], product.view());
}

namespace {

Owned format_as(Interpreter& interpreter, Value self, Value values) {
    // The values' own code could change a bytearray.
    GOSSAMER_TRY(pattern, new_bytes(interpreter, bytes_of(self)));
    GOSSAMER_TRY(result, format_percent_bytes(interpreter, pattern->view(), values));
    return is_bytearray(self) ? new_bytearray(interpreter, as<Bytes>(result.get())->view()).to_owned()
                              : std::move(result);
}

}  // namespace

Owned bytes_mod(Interpreter& interpreter, Args args) {
    return format_as(interpreter, args[0], args[1]);
}

Owned bytes_rmod(Interpreter& interpreter, Args args) {
    if (!is_bytes(args[1]) && !is_bytearray(args[1])) return Owned::not_implemented();
    return format_as(interpreter, args[1], args[0]);
}

Owned bytes_getitem(Interpreter& interpreter, Args args) {
    const bool is_array = is_bytearray(args[0]);
    const Value key = args[1];
    if (is_slice(interpreter, key)) {
        GOSSAMER_TRY(read, read_slice(interpreter, as<SliceObject>(key)));
        const std::string_view bytes = bytes_of(args[0]);
        const SliceRange range = fit_slice(read.get(), static_cast<std::int64_t>(bytes.size()));
        const auto begin = static_cast<std::size_t>(range.start);
        if (range.count == 0) return bytes_like(interpreter, args[0], {});
        if (range.step == 1)
            return bytes_like(interpreter, args[0],
                              bytes.substr(begin, static_cast<std::size_t>(range.count)));
        TextBuilder out;
        for (std::int64_t item = 0; item < range.count; ++item)
            out.append_known(bytes.substr(static_cast<std::size_t>(range.start + item * range.step), 1), 0);
        if (out.failed()) return raise_memory_error(interpreter);
        return bytes_like(interpreter, args[0], out.view());
    }
    if (type_of(interpreter, key)->find_special(Special::index).is_empty()) {
        return raise(interpreter, is_array ? Error::ByteArrayIndexType : Error::BytesIndexType,
                     type_name(interpreter, key));
    }
    GOSSAMER_TRY(given, as_index(interpreter, key, interpreter.types.IndexError));
    const std::string_view bytes = bytes_of(args[0]);
    const auto length = static_cast<std::int64_t>(bytes.size());
    const std::int64_t index = given.get() < 0 ? given.get() + length : given.get();
    if (index < 0 || index >= length) {
        return raise(interpreter, is_array ? Error::ByteArrayIndexRange : Error::BytesIndexRange);
    }
    return Owned::immediate(
        Value::from_int(static_cast<unsigned char>(bytes[static_cast<std::size_t>(index)])));
}

Owned bytes_iter(Interpreter& interpreter, Args args) {
    const Type* type =
        is_bytearray(args[0]) ? interpreter.types.bytearray_iterator : interpreter.types.bytes_iterator;
    auto* iterator = interpreter.heap.create<SequenceIterator>(type->instance_shape);
    if (iterator == nullptr) return raise_memory_error(interpreter);
    iterator->sequence = Owned::share(args[0]).detach();
    iterator->index = 0;
    interpreter.heap.track(iterator);
    return Owned::adopt(iterator);
}

}  // namespace gossamer
