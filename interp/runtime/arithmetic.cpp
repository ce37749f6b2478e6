// The operators: numbers at once, everything else by special methods.
//
// Order of the candidates, as in CPython: the right operand's reflected method first if its type derives from
// the left one's and has another method there; then the left operand's; then the right one's. Builtin
// sequences take part in + and
// * only after both operands' *number* methods were asked, as their methods are of another kind in CPython;
// so
// `[1] + x` asks x.__radd__ before the list refuses.
#include "memory/count.h"
#include "runtime/callable.h"
#include "runtime/complex.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/numbers.h"
#include "runtime/errors/text.h"
#include "runtime/float.h"
#include "runtime/int.h"
#include "runtime/iterate.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/special_call.h"
#include "runtime/str.h"
#include "runtime/weakref.h"

namespace gossamer {

namespace {

[[nodiscard]] Special offset_special(Special first, BinaryOperator operation) {
    return static_cast<Special>(static_cast<unsigned>(first) + static_cast<unsigned>(operation));
}
[[nodiscard]] Special forward_special(BinaryOperator operation) {
    return offset_special(Special::add, operation);
}
[[nodiscard]] Special reflected_special(BinaryOperator operation) {
    return offset_special(Special::radd, operation);
}
[[nodiscard]] Special inplace_special(BinaryOperator operation) {
    return offset_special(Special::iadd, operation);
}

struct OperatorText {
    const char* binary;
    const char* inplace;
};
[[nodiscard]] OperatorText text_of(BinaryOperator operation) {
    static constexpr OperatorText texts[] = {
        {"+", "+="},   {"-", "-="},
        {"*", "*="},   {"@", "@="},
        {"/", "/="},   {"//", "//="},
        {"%", "%="},   {"** or pow()", "**="},
        {"<<", "<<="}, {">>", ">>="},
        {"&", "&="},   {"|", "|="},
        {"^", "^="},   {"divmod()", "divmod()"},
    };
    return texts[static_cast<unsigned>(operation)];
}

// ---- numbers without a special method

enum class NumberKind : std::uint8_t { None, Int, Float };

// Exact numbers only: instances of subclasses may override anything.
[[nodiscard]] NumberKind kind_of(const Interpreter& interpreter, Value value) {
    if (value.is_int()) return NumberKind::Int;
    if (value.is_double()) return NumberKind::Float;
    const bool is_big = value.is_heap() && heap_type(value.as_object()) == interpreter.types.int_;
    return is_big ? NumberKind::Int : NumberKind::None;
}

// The result when both are exact ints or floats; empty otherwise.
Owned number_binary(Interpreter& interpreter, BinaryOperator operation, Value left, Value right) {
    const NumberKind left_kind = kind_of(interpreter, left);
    const NumberKind right_kind = kind_of(interpreter, right);
    if (left_kind == NumberKind::None || right_kind == NumberKind::None) return Owned{};
    Owned result;
    if (left_kind == NumberKind::Int && right_kind == NumberKind::Int) {
        result = int_binary(interpreter, operation, left, right);
    } else {
        // Ints and floats meet as floats; shifts and bit operators do not know floats, whatever their value.
        if (operation == BinaryOperator::MatMul ||
            (operation >= BinaryOperator::LShift && operation <= BinaryOperator::Xor)) {
            return Owned{};
        }
        GOSSAMER_TRY(first, left_kind == NumberKind::Int ? int_to_double(interpreter, left)
                                                         : Result<double>{left.as_double()});
        GOSSAMER_TRY(second, right_kind == NumberKind::Int ? int_to_double(interpreter, right)
                                                           : Result<double>{right.as_double()});
        result = float_binary(interpreter, operation, first.get(), second.get());
    }
    if (result.get().is_not_implemented()) return Owned{};
    return result;
}

// ---- special methods

// Whether this method of the value's type is what CPython calls a sequence method: native, of a builtin
// sequence.
[[nodiscard]] bool is_sequence_method(const Interpreter& interpreter, BinaryOperator operation,
                                      Value method) {
    constexpr std::uint32_t kSequences = TypeFlags::kStr | TypeFlags::kBytes | TypeFlags::kTuple |
                                         TypeFlags::kList | TypeFlags::kByteArray | TypeFlags::kArray |
                                         TypeFlags::kSequence;
    if (operation != BinaryOperator::Add && operation != BinaryOperator::Mul) return false;
    if (!is_native_special(interpreter, method)) return false;
    const Type* owner = as<NativeCallable>(method)->owner;
    return owner != nullptr && owner->has(kSequences);
}

struct Candidates {
    Value forward;    // the left operand's method; empty: none
    Value reflected;  // the right operand's; empty: none, or not to be asked
    bool is_reflected_first;
};

[[nodiscard]] Candidates candidates_of(const Interpreter& interpreter, BinaryOperator operation, Value left,
                                       Value right) {
    const Type* left_type = type_of(interpreter, left);
    const Type* right_type = type_of(interpreter, right);
    Candidates result{left_type->find_special(forward_special(operation)), Value::empty(), false};
    if (left_type == right_type) {
        // A builtin's own method has refused already when its reflection would; a class may define only the
        // reflected one.
        return result;
    }
    result.reflected = right_type->find_special(reflected_special(operation));
    if (result.reflected.is_empty()) return result;
    result.is_reflected_first = is_subtype(right_type, left_type) &&
                                !(result.reflected == left_type->find_special(reflected_special(operation)));
    return result;
}

// What `method` of the receiver says. A sequence is repeated by what has an index only, and it is the
// operator that says so: called by name the method has an error text of its own.
Owned ask(Interpreter& interpreter, BinaryOperator operation, Value method, Value receiver, Value argument) {
    if (operation == BinaryOperator::Mul && is_sequence_method(interpreter, operation, method) &&
        !has_index(interpreter, argument)) {
        return Owned::not_implemented();
    }
    return call_special_binary(interpreter, method, receiver, argument);
}

Owned ask_all(Interpreter& interpreter, BinaryOperator operation, Value left, Value right) {
    Candidates candidates = candidates_of(interpreter, operation, left, right);
    // Nobody but the left operand to ask.
    if (candidates.reflected.is_empty()) return ask(interpreter, operation, candidates.forward, left, right);
    const bool is_sequence = is_sequence_method(interpreter, operation, candidates.forward);
    if (candidates.is_reflected_first ||
        (is_sequence && !is_sequence_method(interpreter, operation, candidates.reflected))) {
        GOSSAMER_TRY(result, ask(interpreter, operation, candidates.reflected, right, left));
        if (!result.get().is_not_implemented()) return result;
        candidates = candidates_of(interpreter, operation, left, right);
        return ask(interpreter, operation, candidates.forward, left, right);
    }
    GOSSAMER_TRY(result, ask(interpreter, operation, candidates.forward, left, right));
    if (!result.get().is_not_implemented()) return result;
    candidates = candidates_of(interpreter, operation, left, right);
    // Of two sequences the left one says what is wrong.
    if (is_sequence && is_sequence_method(interpreter, operation, candidates.reflected)) return result;
    return ask(interpreter, operation, candidates.reflected, right, left);
}

// What the operands' methods say that are not those of sequences.
Owned ask_number_methods(Interpreter& interpreter, BinaryOperator operation, Value left, Value right) {
    const Candidates candidates = candidates_of(interpreter, operation, left, right);
    if (!is_sequence_method(interpreter, operation, candidates.forward))
        return ask_all(interpreter, operation, left, right);
    if (is_sequence_method(interpreter, operation, candidates.reflected)) return Owned::not_implemented();
    return ask(interpreter, operation, candidates.reflected, right, left);
}

// ---- refusals

[[nodiscard]] bool is_print(const Interpreter& interpreter, Value value) {
    if (!value.is_heap() || heap_type(value.as_object()) != interpreter.types.native_function) return false;
    return std::string_view{as<NativeCallable>(value)->method->name} == "print";
}

// `x *= [1]` repeats the list only where x is no container of any kind and of no class: a number.
[[nodiscard]] bool keeps_repetition_away(const Interpreter& interpreter, BinaryOperator operation, Value left,
                                         Value right) {
    if (operation != BinaryOperator::Mul) return false;
    const Type* type = type_of(interpreter, left);
    return (type->has(TypeFlags::kHeapType) || !type->find_special(Special::contains).is_empty()) &&
           !is_sequence_method(interpreter, operation, type->find_special(forward_special(operation))) &&
           is_sequence_method(interpreter, operation,
                              type_of(interpreter, right)->find_special(reflected_special(operation)));
}

ErrorTag raise_unsupported(Interpreter& interpreter, BinaryOperator operation, Value left, Value right,
                           bool is_inplace) {
    const std::string_view left_name = type_name(interpreter, left);
    const std::string_view right_name = type_name(interpreter, right);
    if (operation == BinaryOperator::RShift && !is_inplace && is_print(interpreter, left)) {
        return raise(interpreter, Error::UnsupportedPrint, left_name, right_name);
    }
    if (operation == BinaryOperator::Mul &&
        !(is_inplace && keeps_repetition_away(interpreter, operation, left, right))) {
        const Value forward = type_of(interpreter, left)->find_special(forward_special(operation));
        const Value reflected = type_of(interpreter, right)->find_special(reflected_special(operation));
        if (is_sequence_method(interpreter, operation, forward)) {
            return raise(interpreter, Error::SequenceRepeatType, right_name);
        }
        if (is_sequence_method(interpreter, operation, reflected)) {
            return raise(interpreter, Error::SequenceRepeatType, left_name);
        }
    }
    const OperatorText text = text_of(operation);
    return raise(interpreter, Error::UnsupportedOperands, is_inplace ? text.inplace : text.binary, left_name,
                 right_name);
}

// When the method for the operation in place has nothing to say, or is absent.
Owned ask_after_inplace(Interpreter& interpreter, BinaryOperator operation, Value left, Value right) {
    if (!keeps_repetition_away(interpreter, operation, left, right))
        return ask_all(interpreter, operation, left, right);
    const Value forward = candidates_of(interpreter, operation, left, right).forward;
    return ask(interpreter, operation, forward, left, right);
}

Owned result_or_refusal(Interpreter& interpreter, BinaryOperator operation, Value left, Value right,
                        bool is_inplace, Owned result) {
    if (!result.get().is_not_implemented()) return result;
    return raise_unsupported(interpreter, operation, left, right, is_inplace);
}

}  // namespace

Owned binary_operation(Interpreter& interpreter, BinaryOperator operation, Value left, Value right) {
    if (operation == BinaryOperator::Add && Value::both_int(left, right)) {
        std::int64_t sum;
        if (!__builtin_add_overflow(left.as_shifted_int(), right.as_shifted_int(), &sum))
            return Owned::immediate(Value::from_shifted_int(sum));
    }
    GOSSAMER_TRY(quick, number_binary(interpreter, operation, left, right));
    if (!quick.is_empty()) return quick;
    return result_or_refusal(interpreter, operation, left, right, false,
                             ask_all(interpreter, operation, left, right));
}

Owned inplace_operation(Interpreter& interpreter, BinaryOperator operation, Value left, Value right) {
    GOSSAMER_TRY(quick, number_binary(interpreter, operation, left, right));
    if (!quick.is_empty()) return quick;
    Value method = type_of(interpreter, left)->find_special(inplace_special(operation));
    if (is_sequence_method(interpreter, operation, method) &&
        (operation == BinaryOperator::Mul || !type_of(interpreter, left)->has(TypeFlags::kHeapType))) {
        // A sequence grows in place only when number methods have nothing to say; but `+=` of a subclass asks
        // the sequence at once.
        GOSSAMER_TRY(result, ask_number_methods(interpreter, operation, left, right));
        if (!result.get().is_not_implemented()) return result;
        method = type_of(interpreter, left)->find_special(inplace_special(operation));
        if (operation == BinaryOperator::Mul && !has_index(interpreter, right))
            return raise(interpreter, Error::SequenceRepeatType, type_name(interpreter, right));
    }
    GOSSAMER_TRY(result, ask(interpreter, operation, method, left, right));
    if (!result.get().is_not_implemented()) return result;
    return result_or_refusal(interpreter, operation, left, right, true,
                             ask_after_inplace(interpreter, operation, left, right));
}

Owned operate_after_first(Interpreter& interpreter, BinaryOperator operation, bool is_inplace, Value left,
                          Value right, std::uint8_t first) {
    constexpr std::uint8_t kInplace = 0;
    constexpr std::uint8_t kReflected = 2;
    Owned result;
    if (first == kInplace) {
        result = ask_after_inplace(interpreter, operation, left, right);
    } else if (is_inplace && first != kReflected &&
               keeps_repetition_away(interpreter, operation, left, right)) {
        result = Owned::not_implemented();
    } else {
        const Candidates candidates = candidates_of(interpreter, operation, left, right);
        result = first == kReflected ? ask(interpreter, operation, candidates.forward, left, right)
                                     : ask(interpreter, operation, candidates.reflected, right, left);
    }
    return result_or_refusal(interpreter, operation, left, right, is_inplace, std::move(result));
}

Owned unary_operation(Interpreter& interpreter, UnaryOperator operation, Value value) {
    static constexpr Special specials[] = {Special::neg, Special::pos, Special::invert, Special::abs};
    static constexpr const char* texts[] = {"unary -", "unary +", "unary ~", "abs()"};
    if (value.is_double()) {
        const double number = value.as_double();
        if (operation == UnaryOperator::Negative) return new_float(-number);
        if (operation == UnaryOperator::Positive) return Owned::immediate(value);
        if (operation == UnaryOperator::Absolute) return new_float(__builtin_fabs(number));
    }
    const bool warns = value.is_bool() && operation == UnaryOperator::Invert;
    if (!warns && kind_of(interpreter, value) == NumberKind::Int)
        return int_unary(interpreter, operation, value);
    const auto index = static_cast<unsigned>(operation);
    GOSSAMER_TRY(result, call_special_unary(interpreter, specials[index], value));
    if (!result.is_empty()) return result;
    return raise(interpreter, Error::BadUnaryOperand, texts[index], type_name(interpreter, value));
}

namespace {

// pow with three arguments asks the first operand, then the others (their plain __pow__ of natives tells ints
// apart). Proxies among those ask it once more, for their referents.
Owned ternary_power(Interpreter& interpreter, Value base, Value exponent, Value modulus) {
    const Value method = type_of(interpreter, base)->find_special(Special::pow);
    if (!method.is_empty()) {
        const Value arguments[] = {base, exponent, modulus};
        GOSSAMER_TRY(result, call_special_value(interpreter, method, arguments));
        if (!result.get().is_not_implemented()) return result;
    }
    if (is_weak_proxy(interpreter, exponent) || is_weak_proxy(interpreter, modulus)) {
        GOSSAMER_TRY(plain_exponent, unwrap_proxy(interpreter, exponent));
        GOSSAMER_TRY(plain_modulus, unwrap_proxy(interpreter, modulus));
        return ternary_power(interpreter, base, plain_exponent.get(), plain_modulus.get());
    }
    const bool are_numbers = (is_any_int(base) || is_any_float(base) || is_any_complex(base)) &&
                             (is_any_int(exponent) || is_any_float(exponent) || is_any_complex(exponent));
    for (const Value operand : {base, exponent, modulus}) {
        if (is_any_float(operand)) return raise(interpreter, Error::PowModuloNotInt);
        if (is_any_complex(operand) && are_numbers) return raise(interpreter, Error::ComplexModulo);
    }
    return raise(interpreter, Error::UnsupportedPower, type_name(interpreter, base),
                 type_name(interpreter, exponent), type_name(interpreter, modulus));
}

}  // namespace

Owned power(Interpreter& interpreter, Value base, Value exponent, Value modulus) {
    if (modulus.is_empty() || modulus.is_none()) {
        return binary_operation(interpreter, BinaryOperator::Pow, base, exponent);
    }
    return ternary_power(interpreter, base, exponent, modulus);
}

}  // namespace gossamer
