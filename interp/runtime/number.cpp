// Making numbers, and getting machine numbers out of values of any kind: new_int, to_index, as_double and the
// like.
#include "runtime/number.h"

#include "memory/count.h"
#include "runtime/errors/numbers.h"
#include "runtime/float.h"
#include "runtime/int.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/special_call.h"
#include "runtime/str.h"
#include "runtime/warnings_core.h"

#include <new>
#include <string>

namespace gossamer {

namespace {

std::size_t big_int_cell_size(const Object*) {
    return sizeof(BigIntObject);
}

void free_big_int(Heap&, Object* object) {
    static_cast<BigIntObject*>(object)->number.~BigInt();
}

std::size_t int_subclass_cell_size(const Object*) {
    return sizeof(IntSubclassObject);
}

void traverse_int_subclass(Object* object, Visitor& visitor) {
    visitor.visit(static_cast<IntSubclassObject*>(object)->value);
}

Value take_int_subclass_value(Object* object) {
    Value value = std::exchange(static_cast<IntSubclassObject*>(object)->value, Value::from_int(0));
    return value.is_heap() ? value : Value::empty();
}

std::size_t float_subclass_cell_size(const Object*) {
    return sizeof(FloatSubclassObject);
}

std::size_t complex_cell_size(const Object*) {
    return sizeof(ComplexObject);
}

}  // namespace

const Layout big_int_layout{
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = free_big_int,
    .clear_next = nullptr,
    .cell_size = big_int_cell_size,
    .weakref_offset = 0,
    .flat = {.kind = FlatFields::Kind::Leaf,
             .cell_bytes = sizeof(BigIntObject),
             .word_count = BigInt::kInlineLimbs},
};

// The value never changes while the object lives, so it breaks no cycles.
const Layout int_subclass_layout{
    .traverse = traverse_int_subclass,
    .take_next = take_int_subclass_value,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = int_subclass_cell_size,
    .weakref_offset = 0,
};

const Layout float_subclass_layout{
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = float_subclass_cell_size,
    .weakref_offset = 0,
};

const Layout complex_layout{
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = complex_cell_size,
    .weakref_offset = 0,
    .flat = flat_row(sizeof(ComplexObject), sizeof(Object), 0),
};

Owned new_int(Interpreter& interpreter, BigInt number) {
    if (number.fits_50_bits()) return Owned::immediate(Value::from_int(*number.to_int64()));
    auto* object = interpreter.heap.create<BigIntObject>(interpreter.types.int_->instance_shape);
    if (object == nullptr) return raise_memory_error(interpreter);
    new (&object->number) BigInt{std::move(number)};
    return Owned::adopt(object);
}

Owned new_int(Interpreter& interpreter, std::int64_t number) {
    if (Value::fits_int(number)) [[likely]]
        return Owned::immediate(Value::from_int(number));
    return new_int(interpreter, BigInt{number});
}

Owned new_int_unsigned(Interpreter& interpreter, std::uint64_t number) {
    if (number <= static_cast<std::uint64_t>(Value::kIntMax)) {
        return Owned::immediate(Value::from_int(static_cast<std::int64_t>(number)));
    }
    return new_int(interpreter, big_from_uint64(number));
}

Owned new_int_from_text(Interpreter& interpreter, std::string_view digits) {
    const bool is_negative = digits.starts_with('-');
    if (is_negative) digits.remove_prefix(1);
    const bool is_hexadecimal = digits.starts_with("0x");
    if (is_hexadecimal) digits.remove_prefix(2);
    BigInt number;
    const BigStatus status = big_from_text(digits, is_hexadecimal ? 16 : 10, is_negative, number);
    if (status != BigStatus::Ok) return raise_big_status(interpreter, status);
    return new_int(interpreter, std::move(number));
}

Owned new_complex(Interpreter& interpreter, double real, double imaginary) {
    auto* object = interpreter.heap.create<ComplexObject>(interpreter.types.complex->instance_shape);
    if (object == nullptr) return raise_memory_error(interpreter);
    object->real = real;
    object->imaginary = imaginary;
    return Owned::adopt(object);
}

Value int_value(Value value) {
    if (value.is_int()) return value;
    if (value.is_bool()) return Value::from_int(value.is_true() ? 1 : 0);
    if (!value.is_heap()) return Value::empty();
    const Type* type = heap_type(value.as_object());
    if (!type->has(TypeFlags::kInt)) return Value::empty();
    return type->has(TypeFlags::kHeapType) ? as<IntSubclassObject>(value)->value : value;
}

bool is_any_int(Value value) {
    return value.is_int() || value.is_bool() || is_kind(value, TypeFlags::kInt);
}

bool is_any_float(Value value) {
    return value.is_double() || is_kind(value, TypeFlags::kFloat);
}

double float_value(Value value) {
    return value.is_double() ? value.as_double() : as<FloatSubclassObject>(value)->number;
}

// ---- __index__, __int__, __float__

Status warn_of_subclass(Interpreter& interpreter, Value result, const Type* wanted, std::string_view function,
                        std::string_view kind) {
    if (type_of(interpreter, result) == wanted) return Status::ok();
    TextBuilder text;
    for (std::string_view part :
         {function, std::string_view{" returned non-"}, kind, std::string_view{" (type "},
          type_name(interpreter, result),
          std::string_view{").  The ability to return an instance of a strict subclass of "}, kind,
          std::string_view{" is deprecated, and may be removed in a future version of Python."}})
        text.append(part);
    if (text.failed()) return raise_memory_error(interpreter);
    return warn(interpreter, interpreter.types.DeprecationWarning, text.view());
}

Owned to_index(Interpreter& interpreter, Value value) {
    Value plain = int_value(value);
    if (!plain.is_empty()) return Owned::share(plain);
    GOSSAMER_TRY(result, call_special_unary(interpreter, Special::index, value));
    if (result.is_empty()) return raise(interpreter, Error::NotAnInteger, type_name(interpreter, value));
    plain = int_value(result.get());
    if (plain.is_empty())
        return raise(interpreter, Error::IndexReturned, type_name(interpreter, result.get()));
    GOSSAMER_CHECK(warn_of_subclass(interpreter, result.get(), interpreter.types.int_, "__index__", "int"));
    return Owned::share(plain);
}

Result<std::int64_t> as_index(Interpreter& interpreter, Value value, Type* overflow_error) {
    if (value.is_int()) [[likely]]
        return value.as_int();
    GOSSAMER_TRY(index, to_index(interpreter, value));
    if (index.get().is_int()) return index.get().as_int();
    const BigInt& number = as<BigIntObject>(index.get())->number;
    if (auto small = number.to_int64()) return *small;
    if (overflow_error == nullptr) return number.is_negative() ? INT64_MIN : INT64_MAX;
    TextBuilder text;
    text.append("cannot fit '");
    text.append(type_name(interpreter, value));
    text.append("' into an index-sized integer");
    GOSSAMER_TRY(message, new_str_value(interpreter, text));
    return raise_with(interpreter, overflow_error, message.get());
}

Result<std::int64_t> as_int64(Interpreter& interpreter, Value value) {
    if (value.is_int()) [[likely]]
        return value.as_int();
    GOSSAMER_TRY(index, to_index(interpreter, value));
    if (index.get().is_int()) return index.get().as_int();
    if (auto small = as<BigIntObject>(index.get())->number.to_int64()) return *small;
    return raise(interpreter, Error::IntTooLargeForC);
}

namespace {

// What __float__ or __index__ make of a value that is neither float nor int; empty when it has neither.
Owned float_from_special(Interpreter& interpreter, Value value) {
    GOSSAMER_TRY(result, call_special_unary(interpreter, Special::float_, value));
    if (!result.is_empty()) {
        if (!is_any_float(result.get())) {
            return raise(interpreter, Error::FloatReturned, type_name(interpreter, value),
                         type_name(interpreter, result.get()));
        }
        if (!result.get().is_double()) {
            std::string function{type_name(interpreter, value)};
            function += ".__float__";
            GOSSAMER_CHECK(
                warn_of_subclass(interpreter, result.get(), interpreter.types.float_, function, "float"));
        }
        return new_float(float_value(result.get()));
    }
    if (type_of(interpreter, value)->find_special(Special::index).is_empty()) return Owned{};
    GOSSAMER_TRY(index, to_index(interpreter, value));
    GOSSAMER_TRY(number, int_to_double(interpreter, index.get()));
    return new_float(number.get());
}

}  // namespace

Owned to_float_or_empty(Interpreter& interpreter, Value value) {
    if (value.is_double()) return Owned::immediate(value);
    if (value.is_int()) return new_float(static_cast<double>(value.as_int()));
    if (value.is_heap()) {
        const Type* type = heap_type(value.as_object());
        const bool is_own =
            type->find_special(Special::float_) == interpreter.types.float_->find_special(Special::float_);
        if (type->has(TypeFlags::kFloat) && is_own) return new_float(float_value(value));
    }
    return float_from_special(interpreter, value);
}

Result<double> as_double(Interpreter& interpreter, Value value) {
    if (is_any_float(value)) return float_value(value);
    GOSSAMER_TRY(number, to_float_or_empty(interpreter, value));
    if (number.is_empty()) return raise(interpreter, Error::RealNumberNeeded, type_name(interpreter, value));
    return number.get().as_double();
}

namespace {

// int(value) where value defines __trunc__ only.
Owned int_from_trunc(Interpreter& interpreter, Value value) {
    GOSSAMER_TRY(result, call_special_unary(interpreter, Special::trunc, value));
    if (result.is_empty()) {
        return raise(interpreter, Error::IntArgument, type_name(interpreter, value));
    }
    GOSSAMER_CHECK(warn(interpreter, interpreter.types.DeprecationWarning,
                        "The delegation of int() to __trunc__ is deprecated."));
    Value plain = int_value(result.get());
    if (!plain.is_empty()) return Owned::share(plain);
    if (type_of(interpreter, result.get())->find_special(Special::index).is_empty()) {
        return raise(interpreter, Error::TruncReturned, type_name(interpreter, result.get()));
    }
    return to_index(interpreter, result.get());
}

}  // namespace

Owned number_to_int(Interpreter& interpreter, Value value) {
    if (value.is_int() || value.is_bool()) return Owned::share(int_value(value));
    if (value.is_double()) return int_from_double(interpreter, value.as_double());
    GOSSAMER_TRY(result, call_special_unary(interpreter, Special::int_, value));
    if (!result.is_empty()) {
        Value plain = int_value(result.get());
        if (plain.is_empty())
            return raise(interpreter, Error::IntReturned, type_name(interpreter, result.get()));
        GOSSAMER_CHECK(warn_of_subclass(interpreter, result.get(), interpreter.types.int_, "__int__", "int"));
        return Owned::share(plain);
    }
    if (!type_of(interpreter, value)->find_special(Special::index).is_empty())
        return to_index(interpreter, value);
    return type_of(interpreter, value)->find_special(Special::trunc).is_empty()
               ? Owned{}
               : int_from_trunc(interpreter, value);
}

}  // namespace gossamer
