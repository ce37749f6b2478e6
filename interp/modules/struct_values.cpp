// struct: values to bytes and back.
#include "modules/struct_format.h"
#include "runtime/bytes.h"
#include "runtime/errors/modules.h"
#include "runtime/int.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/packed_items.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/tuple.h"
#include "support/text_builder.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>
#include <type_traits>
#include <utility>

namespace gossamer {

namespace {

// ---- Packing

template <class Number>
void store(char* out, Number number) {
    std::memcpy(out, &number, sizeof number);
}

Status pack_real(Interpreter& in, char code, Value value, char* out) {
    if (code == 'd' && value.is_double()) {
        store(out, value.as_double());
        return Status::ok();
    }
    const Type* type = type_of(in, value);
    const bool is_number = is_any_float(value) || is_any_int(value) ||
                           !type->find_special(Special::float_).is_empty() ||
                           !type->find_special(Special::index).is_empty();
    if (!is_number) return raise_struct_error(in, "required argument is not a float");
    const Result<double> converted = as_double(in, value);
    if (converted.is_error()) {
        clear_pending(in);
        return raise_struct_error(in, "required argument is not a float");
    }
    const double number = converted.get();
    if (code == 'd') {
        store(out, number);
    } else if (code == 'f') {
        const float narrow = static_cast<float>(number);
        if (std::isinf(narrow) && !std::isinf(number)) return raise(in, Error::StructFloatTooLarge, "f");
        store(out, narrow);
    } else {
        std::uint16_t bits = 0;
        if (!double_to_half(number, bits)) return raise(in, Error::StructFloatTooLarge, "e");
        store(out, bits);
    }
    return Status::ok();
}

ErrorTag raise_range(Interpreter& in, char code, std::size_t size, bool is_signed) {
    const unsigned bits = static_cast<unsigned>(8 * size);
    TextBuilder text;
    text.append('\'');
    text.append(code);
    text.append("' format requires ");
    if (is_signed) {
        const auto most = static_cast<std::int64_t>((std::uint64_t{1} << (bits - 1)) - 1);
        text.append_int(-most - 1);
        text.append(" <= number <= ");
        text.append_int(most);
    } else {
        text.append("0 <= number <= ");
        const std::uint64_t most = ~std::uint64_t{0} >> (64 - bits);
        if (bits == 64) {
            text.append("18446744073709551615");
        } else {
            text.append_int(static_cast<std::int64_t>(most));
        }
    }
    return raise_struct_error(in, text.view());
}

Status pack_whole_number(Interpreter& in, const StructItem& item, Value value, char* out) {
    if (!has_index(in, value)) return raise_struct_error(in, "required argument is not an integer");
    GOSSAMER_TRY(index, to_index(in, value));
    const Value plain = int_value(index.get());
    if (item.code == 'P') {
        const bool fits = pack_integer(plain, 8, is_negative_int(plain), out);
        return fits ? Status::ok() : Status{raise_struct_error(in, "int too large to convert")};
    }
    const bool is_signed = is_signed_format(item.code);
    if (pack_integer(plain, item.size, is_signed, out)) return Status::ok();
    return raise_range(in, item.code, item.size, is_signed);
}

// s and p: the text cut off or filled up with zeros; p begins with the length.
Status pack_text(Interpreter& in, const StructItem& item, Value value, char* out) {
    std::string_view bytes;
    if (is_bytes(value)) {
        bytes = as<Bytes>(value)->view();
    } else if (is_bytearray(value)) {
        bytes = as<ByteArray>(value)->view();
    } else {
        return raise_struct_error(in, item.code == 's' ? "argument for 's' must be a bytes object"
                                                       : "argument for 'p' must be a bytes object");
    }
    if (item.count == 0) return Status::ok();
    std::size_t room = item.count;
    if (item.code == 'p') {
        room = std::min<std::size_t>(room - 1, bytes.size());
        *out++ = static_cast<char>(std::min<std::size_t>(room, 255));
    }
    const std::size_t size = std::min(room, bytes.size());
    if (size != 0) std::memcpy(out, bytes.data(), size);
    return Status::ok();
}

Status pack_one(Interpreter& in, const StructItem& item, Value value, char* out) {
    switch (item.code) {
    case 's':
    case 'p': return pack_text(in, item, value, out);
    case 'e':
    case 'f':
    case 'd': return pack_real(in, item.code, value, out);
    case '?': {
        GOSSAMER_TRY(truth, is_true(in, value));
        *out = truth.get() ? 1 : 0;
        return Status::ok();
    }
    case 'c':
        if (!is_bytes(value) || as<Bytes>(value)->size != 1)
            return raise_struct_error(in, "char format requires a bytes object of length 1");
        *out = as<Bytes>(value)->data()[0];
        return Status::ok();
    default: return pack_whole_number(in, item, value, out);
    }
}

// ---- Unpacking

Owned unpack_text(Interpreter& in, const StructItem& item, const char* at) {
    if (item.code == 's') return new_bytes(in, {at, item.count}).to_owned();
    if (item.count == 0) return new_bytes(in, {}).to_owned();
    const std::uint64_t stored = static_cast<unsigned char>(*at);
    return new_bytes(in, {at + 1, std::min(stored, item.count - 1)}).to_owned();
}

Owned unpack_one(Interpreter& in, const StructItem& item, bool is_big, const char* at) {
    if (item.is_text()) return unpack_text(in, item, at);
    char bytes[8] = {};
    std::memcpy(bytes, at, item.size);
    if (is_big) std::reverse(bytes, bytes + item.size);
    switch (item.code) {
    case 'e':
    case 'c':
    case '?':
    case 'f':
    case 'd': return unpack_item(in, item.code, bytes);
    default: return unpack_integer(in, bytes, item.size, is_signed_format(item.code));
    }
}

// ---- Rows of integers: the formats with a count, for which a loop of their own saves most of the time

template <class Number>
[[nodiscard]] Number in_other_order(Number number) {
    if constexpr (sizeof number == 1) return number;
    if constexpr (sizeof number == 2)
        return static_cast<Number>(__builtin_bswap16(static_cast<std::uint16_t>(number)));
    if constexpr (sizeof number == 4)
        return static_cast<Number>(__builtin_bswap32(static_cast<std::uint32_t>(number)));
    if constexpr (sizeof number == 8)
        return static_cast<Number>(__builtin_bswap64(static_cast<std::uint64_t>(number)));
}

// Answers how many values from the first on were plain ints that fit; none behind them is packed.
template <class Number>
std::size_t pack_row(std::span<const Value> values, bool is_big, char* out) {
    std::size_t index = 0;
    for (; index < values.size(); ++index, out += sizeof(Number)) {
        if (!values[index].is_int() || !std::in_range<Number>(values[index].as_int())) break;
        const auto number = static_cast<Number>(values[index].as_int());
        store(out, is_big ? in_other_order(number) : number);
    }
    return index;
}

template <class Number>
Status unpack_row(Interpreter& in, const char* at, bool is_big, std::span<Value> out) {
    for (Value& slot : out) {
        const auto stored = load_number<Number>(at);
        const Number number = is_big ? in_other_order(stored) : stored;
        at += sizeof(Number);
        if constexpr (sizeof(Number) < 8) {
            slot = Value::from_int(number);
        } else {
            GOSSAMER_TRY(made, std::is_signed_v<Number>
                                   ? new_int(in, static_cast<std::int64_t>(number))
                                   : new_int_unsigned(in, static_cast<std::uint64_t>(number)));
            slot = made.detach();
        }
    }
    return Status::ok();
}

struct RowFunctions {
    std::size_t (*pack)(std::span<const Value> values, bool is_big, char* out) = nullptr;
    Status (*unpack)(Interpreter& in, const char* at, bool is_big, std::span<Value> out) = nullptr;
};
template <class Number>
constexpr RowFunctions kRowFunctions{pack_row<Number>, unpack_row<Number>};

// Nulls: the item is no integer.
[[nodiscard]] RowFunctions row_functions(const StructItem& item) {
    switch (item.code) {
    case 's':
    case 'p':
    case 'x':
    case 'c':
    case '?':
    case 'e':
    case 'f':
    case 'd': return {};
    default: break;
    }
    const bool is_signed = is_signed_format(item.code);
    switch (item.size) {
    case 1: return is_signed ? kRowFunctions<std::int8_t> : kRowFunctions<std::uint8_t>;
    case 2: return is_signed ? kRowFunctions<std::int16_t> : kRowFunctions<std::uint16_t>;
    case 4: return is_signed ? kRowFunctions<std::int32_t> : kRowFunctions<std::uint32_t>;
    default: return is_signed ? kRowFunctions<std::int64_t> : kRowFunctions<std::uint64_t>;
    }
}

Status unpack_item_values(Interpreter& in, const StructItem& item, bool is_big, const char* at,
                          std::span<Value> out) {
    if (const RowFunctions row = row_functions(item); row.unpack != nullptr)
        return row.unpack(in, at, is_big, out);
    if (item.code == 'd' && !is_big) {
        for (Value& slot : out) {
            slot = new_float(load_number<double>(at)).detach();
            at += sizeof(double);
        }
        return Status::ok();
    }
    for (Value& slot : out) {
        GOSSAMER_TRY(value, unpack_one(in, item, is_big, at));
        slot = value.detach();
        at += item.size;
    }
    return Status::ok();
}

Status pack_value(Interpreter& in, const StructItem& item, bool is_big, Value value, char* out) {
    if (pack_one(in, item, value, out).is_error()) {
        if (!is_any_int(value) || !pending_is(in, in.types.OverflowError)) return kError;
        clear_pending(in);
        return raise_struct_error(in, "int too large to convert");
    }
    if (is_big && !item.is_text()) std::reverse(out, out + item.size);
    return Status::ok();
}

Status pack_item_values(Interpreter& in, const StructItem& item, bool is_big, std::span<const Value> values,
                        char* out) {
    const RowFunctions row = row_functions(item);
    std::size_t index = row.pack != nullptr ? row.pack(values, is_big, out) : 0;
    for (; index < values.size(); ++index)
        GOSSAMER_CHECK(pack_value(in, item, is_big, values[index], out + index * item.size));
    return Status::ok();
}

}  // namespace

Owned unpack_struct(Interpreter& in, std::string_view text, std::size_t count, const char* bytes) {
    GOSSAMER_TRY(values, new_tuple(in, count));
    StructFormat format{text};
    StructItem item{};
    Value* next = values->items;
    while (format.next(item) == StructFormat::Step::Item) {
        const std::span<Value> out{next, item.values()};
        GOSSAMER_CHECK(unpack_item_values(in, item, format.is_big_endian(), bytes + item.offset, out));
        next += out.size();
    }
    if (count != 0) finish_tuple(values.get());
    return std::move(values).to_owned();
}

Status pack_struct(Interpreter& in, std::string_view text, std::span<const Value> values, char* out) {
    StructFormat format{text};
    StructItem item{};
    while (format.next(item) == StructFormat::Step::Item) {
        const auto own = values.first(item.values());
        GOSSAMER_CHECK(pack_item_values(in, item, format.is_big_endian(), own, out + item.offset));
        values = values.subspan(own.size());
    }
    return Status::ok();
}

}  // namespace gossamer
