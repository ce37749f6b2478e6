// The methods of complex. What is computed is in runtime/complex.cpp.
#include "runtime/complex.h"

#include "builtins/number_support.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/numbers.h"
#include "runtime/float.h"
#include "runtime/format_number.h"
#include "runtime/int.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/special_call.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/hash.h"
#include "support/unicode.h"

#include <cmath>

namespace gossamer {

namespace {

[[nodiscard]] ComplexNumber self_number(Args args) {
    return complex_number(args[0]);
}

Result<ComplexNumber> operand(Interpreter& in, Value value, bool& is_foreign) {
    is_foreign = false;
    if (is_any_complex(value)) return complex_number(value);
    if (is_any_float(value)) return ComplexNumber{float_value(value), 0};
    const Value plain = int_value(value);
    if (plain.is_empty()) {
        is_foreign = true;
        return ComplexNumber{};
    }
    GOSSAMER_TRY(number, int_to_double(in, plain));
    return ComplexNumber{number.get(), 0};
}

template <BinaryOperator kOperation>
Owned complex_forward(Interpreter& in, Args args) {
    bool is_foreign = false;
    GOSSAMER_TRY(right, operand(in, args[1], is_foreign));
    if (is_foreign) return Owned::not_implemented();
    return complex_binary(in, kOperation, self_number(args), right.get());
}

template <BinaryOperator kOperation>
Owned complex_reflected(Interpreter& in, Args args) {
    bool is_foreign = false;
    GOSSAMER_TRY(left, operand(in, args[1], is_foreign));
    if (is_foreign) return Owned::not_implemented();
    return complex_binary(in, kOperation, left.get(), self_number(args));
}

// A modulus is refused only after the other operand is known to be a number.
template <Owned (*kPower)(Interpreter&, Args)>
Owned complex_pow_modulo(Interpreter& in, Args args) {
    if (args.count > 2 && !args[2].is_none()) {
        bool is_foreign = false;
        GOSSAMER_CHECK(operand(in, args[1], is_foreign));
        if (is_foreign) return Owned::not_implemented();
        return raise(in, Error::ComplexModulo);
    }
    return kPower(in, args);
}

// Exact also against ints beyond the doubles.
template <Comparison kComparison>
Owned complex_equality(Interpreter&, Args args) {
    const ComplexNumber self = self_number(args);
    bool is_equal = false;
    if (is_any_complex(args[1])) {
        const ComplexNumber other = complex_number(args[1]);
        is_equal = self.real == other.real && self.imaginary == other.imaginary;
    } else if (is_any_float(args[1])) {
        is_equal = self.imaginary == 0 && self.real == float_value(args[1]);
    } else {
        const Value plain = int_value(args[1]);
        if (plain.is_empty()) return Owned::not_implemented();
        is_equal = self.imaginary == 0 && !std::isnan(self.real) && compare_int_double(plain, self.real) == 0;
    }
    return Owned::boolean(is_equal == (kComparison == Comparison::Eq));
}

Owned complex_unordered(Interpreter&, Args) {
    return Owned::not_implemented();
}

Owned complex_neg(Interpreter& in, Args args) {
    return new_complex(in, -self_number(args).real, -self_number(args).imaginary);
}

Owned complex_itself(Interpreter& in, Args args) {
    if (heap_type(args[0].as_object()) == in.types.complex) return Owned::share(args[0]);
    return new_complex(in, self_number(args).real, self_number(args).imaginary);
}

Owned complex_abs(Interpreter& in, Args args) {
    const ComplexNumber self = self_number(args);
    const double length = std::hypot(self.real, self.imaginary);
    if (std::isinf(length) && std::isfinite(self.real) && std::isfinite(self.imaginary)) {
        return raise(in, Error::ComplexAbsOverflow);
    }
    return new_float(length);
}

Owned complex_bool(Interpreter&, Args args) {
    return Owned::boolean(self_number(args).real != 0 || self_number(args).imaginary != 0);
}

Owned complex_hash(Interpreter& in, Args args) {
    // Equal numbers of all kinds hash alike; the imaginary unit counts as this many.
    constexpr std::uint64_t kImaginaryUnit = 1000003;
    const auto hash_part = [&](double part) {
        return std::isnan(part) ? hash_address(args[0].bits()) : hash_double(part);
    };
    const auto real = static_cast<std::uint64_t>(hash_part(self_number(args).real));
    const auto imaginary = static_cast<std::uint64_t>(hash_part(self_number(args).imaginary));
    return new_int(in, avoid_minus_one(static_cast<std::int64_t>(real + kImaginaryUnit * imaginary)));
}

Owned complex_repr(Interpreter& in, Args args) {
    TextBuilder out;
    append_complex_repr(out, self_number(args));
    return new_str_value(in, out);
}

Owned complex_format(Interpreter& in, Args args) {
    if (!is_str(args[1])) return raise_bad_argument(in, "__format__", "argument", "str", args[1]);
    return format_complex(in, args[0], as<Str>(args[1])->text());
}

Owned complex_conjugate(Interpreter& in, Args args) {
    return new_complex(in, self_number(args).real, -self_number(args).imaginary);
}

Owned complex_getnewargs(Interpreter& in, Args args) {
    return tuple_of(in, {Value::from_double(self_number(args).real),
                         Value::from_double(self_number(args).imaginary)})
        .to_owned();
}

// ---- construction

// Whether an underscore stands anywhere but between two digits.
[[nodiscard]] bool has_stray_underscore(std::string_view text) {
    const auto is_digit_at = [text](std::size_t at) {
        return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    for (std::size_t at = text.find('_'); at != std::string_view::npos; at = text.find('_', at + 1)) {
        if (at == 0 || !is_digit_at(at - 1) || !is_digit_at(at + 1)) return true;
    }
    return false;
}

Result<ComplexNumber> complex_from_text(Interpreter& in, Str* text) {
    TextBuilder ascii;
    unicode::append_ascii_numerals(ascii, text->text());
    if (ascii.failed()) return raise_memory_error(in);
    ComplexNumber number;
    if (!parse_complex(ascii.view(), number)) {
        if (!has_stray_underscore(ascii.view())) return raise(in, Error::ComplexLiteralInvalid);
        GOSSAMER_TRY(shown, repr_of(in, Value::from_object(text)));
        return raise(in, Error::ComplexUnderscores, as<Str>(shown.get()));
    }
    return number;
}

// A number given as real or imag, and whether it has an imaginary part of its own, be it zero.
struct GivenNumber {
    ComplexNumber number;
    bool is_complex;
};

// The value itself, or what __complex__ (of real only), __float__ or __index__ say. `refusal` names its type.
Result<GivenNumber> complex_from_number(Interpreter& in, Value value, ErrorId refusal) {
    const bool is_first = refusal.code == ErrorId{Error::ComplexFirstArgument}.code;
    const bool is_exact = type_of(in, value) == in.types.complex;
    if (is_any_complex(value) && (is_exact || !is_first)) return GivenNumber{complex_number(value), true};
    Owned converted;
    if (is_first) converted = call_special_unary(in, Special::complex_, value);
    if (converted.is_error()) return kError;
    if (!converted.is_empty()) {
        if (is_any_complex(converted.get())) {
            GOSSAMER_CHECK(warn_of_subclass(in, converted.get(), in.types.complex, "__complex__", "complex"));
            return GivenNumber{complex_number(converted.get()), true};
        }
        return raise(in, Error::ComplexReturned, type_name(in, converted.get()));
    }
    GOSSAMER_TRY(number, to_float_or_empty(in, value));
    if (number.is_empty()) return raise(in, refusal, type_name(in, value));
    return GivenNumber{{number.get().as_double(), 0}, false};
}

Result<ComplexNumber> complex_from_arguments(Interpreter& in, Value real, Value imaginary) {
    if (is_str(real)) {
        if (!imaginary.is_empty()) return raise(in, Error::ComplexSecondWithText);
        return complex_from_text(in, as<Str>(real));
    }
    if (is_str(imaginary)) return raise(in, Error::ComplexSecondText);
    GivenNumber first{{0, 0}, false};
    if (!real.is_empty()) {
        GOSSAMER_TRY(number, complex_from_number(in, real, Error::ComplexFirstArgument));
        first = number.get();
    }
    ComplexNumber result = first.number;
    if (imaginary.is_empty()) return result;
    GOSSAMER_TRY(second, complex_from_number(in, imaginary, Error::ComplexSecondArgument));
    // real + imag * 1j, but without a product that would turn infinities into NaN.
    const ComplexNumber& factor = second.get().number;
    if (second.get().is_complex) result.real -= factor.imaginary;
    result.imaginary = first.is_complex ? result.imaginary + factor.real : factor.real;
    return result;
}

Owned complex_new(Interpreter& in, Args args) {
    static constexpr const char* names[] = {"real", "imag"};
    Type* type = class_argument(in, args, in.types.complex);
    if (type == nullptr) return kError;
    Value values[] = {Value::empty(), Value::empty()};
    GOSSAMER_CHECK(bind_raw_arguments(in, args, 1, "complex", names, values));
    const bool is_copy = type == in.types.complex && values[1].is_empty() && values[0].is_heap() &&
                         heap_type(values[0].as_object()) == in.types.complex;
    if (is_copy) return Owned::share(values[0]);
    GOSSAMER_TRY(number, complex_from_arguments(in, values[0], values[1]));
    if (type == in.types.complex) return new_complex(in, number.get().real, number.get().imaginary);
    GOSSAMER_TRY(instance, allocate_instance(in, type));
    as<ComplexObject>(instance.get())->real = number.get().real;
    as<ComplexObject>(instance.get())->imaginary = number.get().imaginary;
    return instance;
}

Owned complex_get_real(Interpreter&, Value self) {
    return new_float(complex_number(self).real);
}
Owned complex_get_imag(Interpreter&, Value self) {
    return new_float(complex_number(self).imaginary);
}

constexpr Getter kComplexGetters[] = {
    {"real", complex_get_real, nullptr, "The real part, a float.", true},
    {"imag", complex_get_imag, nullptr, "The imaginary part, a float.", true},
};

#define BINARY_ROWS(name, operation)                                                                         \
    {"__" name "__", complex_forward<BinaryOperator::operation>, exactly(1), ""}, {                          \
        "__r" name "__", complex_reflected<BinaryOperator::operation>, exactly(1), ""                        \
    }

constexpr Method kComplexMethods[] = {
    {"__new__", complex_new, raw(), "", Binding::Static},
    {"__repr__", complex_repr, exactly(0), ""},
    {"__hash__", complex_hash, exactly(0), ""},
    {"__lt__", complex_unordered, exactly(1), ""},
    {"__le__", complex_unordered, exactly(1), ""},
    {"__eq__", complex_equality<Comparison::Eq>, exactly(1), ""},
    {"__ne__", complex_equality<Comparison::Ne>, exactly(1), ""},
    {"__gt__", complex_unordered, exactly(1), ""},
    {"__ge__", complex_unordered, exactly(1), ""},
    BINARY_ROWS("add", Add),
    BINARY_ROWS("sub", Sub),
    BINARY_ROWS("mul", Mul),
    {"__pow__", complex_pow_modulo<complex_forward<BinaryOperator::Pow>>, between(1, 2), ""},
    {"__rpow__", complex_pow_modulo<complex_reflected<BinaryOperator::Pow>>, between(1, 2), ""},
    {"__neg__", complex_neg, exactly(0), ""},
    {"__pos__", complex_itself, exactly(0), ""},
    {"__abs__", complex_abs, exactly(0), ""},
    {"__bool__", complex_bool, exactly(0), ""},
    BINARY_ROWS("truediv", TrueDiv),
    {"conjugate", complex_conjugate, exactly(0),
     "conjugate($self, /)\nThe number with its imaginary part negated."},
    {"__complex__", complex_itself, exactly(0), "__complex__($self, /)\nThe number as an exact complex."},
    {"__getnewargs__", complex_getnewargs, exactly(0), "__getnewargs__($self, /)\nFor copying and pickling."},
    {"__format__", complex_format, exactly(1),
     "__format__($self, format_spec, /)\nThe number as text, laid out as told."},
};

#undef BINARY_ROWS

}  // namespace

extern const TypeSpec complex_type_spec{
    .name = "complex",
    .module = "builtins",
    .documentation = "complex(real=0, imag=0)\nA complex number, of two numbers or of a text such as '1+2j'.",
    .layout = &complex_layout,
    .basic_size = sizeof(ComplexObject),
    .flags = TypeFlags::kBaseType | TypeFlags::kImmutable | TypeFlags::kComplex,
    .methods = kComplexMethods,
    .getters = kComplexGetters,
};

}  // namespace gossamer
