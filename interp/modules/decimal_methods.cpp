// The type Decimal. The methods that need not be fast are functions of stdlib/_decimal_methods.py.
#include "modules/decimal_objects.h"

#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/text.h"
#include "runtime/int.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type.h"
#include "support/number_text.h"

#include <cmath>
#include <new>

namespace gossamer {

namespace {

std::size_t decimal_cell_size(const Object*) {
    return sizeof(DecimalObject);
}
void free_decimal(Heap&, Object* object) {
    static_cast<DecimalObject*>(object)->number.~DecimalNumber();
}
// As an int: what its coefficient takes beside the cell shows in the first word.
constexpr Layout kDecimalLayout{
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = free_decimal,
    .clear_next = nullptr,
    .cell_size = decimal_cell_size,
    .weakref_offset = 0,
    .flat = {.kind = FlatFields::Kind::Leaf,
             .cell_bytes = sizeof(DecimalObject),
             .word_count = BigInt::kInlineLimbs},
};

// ---- Operators

// left op right, with NotImplemented for what is no number.
template <DecimalOperation kOperation>
Owned operate(Interpreter& in, HomeObject* home, Value left, Value right) {
    GOSSAMER_TRY(context, current_decimal_context(in, home));
    auto* rules = as<ContextObject>(context.get());
    DecimalWork work{rules->rules};
    DecimalNumber left_room;
    DecimalNumber right_room;
    DecimalNumber result;
    const DecimalNumber* first = decimal_operand(in, left, work, left_room);
    const DecimalNumber* second = decimal_operand(in, right, work, right_room);
    if (first == nullptr || second == nullptr) return Owned::not_implemented();
    calculate_decimal(kOperation, work, *first, *second, result);
    return finish_decimal(in, home, rules, work, std::move(result));
}

template <DecimalOperation kOperation>
Owned decimal_operator(Interpreter& in, Args args) {
    return operate<kOperation>(in, decimal_of(args[0])->home, args[0], args[1]);
}
template <DecimalOperation kOperation>
Owned decimal_reflected(Interpreter& in, Args args) {
    return operate<kOperation>(in, decimal_of(args[0])->home, args[1], args[0]);
}

Owned divmod_of(Interpreter& in, HomeObject* home, Value left, Value right) {
    GOSSAMER_TRY(context, current_decimal_context(in, home));
    DecimalWork work{as<ContextObject>(context.get())->rules};
    DecimalNumber left_room;
    DecimalNumber right_room;
    const DecimalNumber* first = decimal_operand(in, left, work, left_room);
    const DecimalNumber* second = decimal_operand(in, right, work, right_room);
    if (first == nullptr || second == nullptr) return Owned::not_implemented();
    return divide_decimals(in, home, as<ContextObject>(context.get()), *first, *second, work);
}
Owned decimal_divmod(Interpreter& in, Args args) {
    return divmod_of(in, decimal_of(args[0])->home, args[0], args[1]);
}
Owned decimal_rdivmod(Interpreter& in, Args args) {
    return divmod_of(in, decimal_of(args[0])->home, args[1], args[0]);
}

template <DecimalSign kSign>
Owned decimal_sign(Interpreter& in, Args args) {
    return change_decimal_sign(in, kSign, args[0], Value::empty());
}

// ---- Comparing

// What a float or a fraction compares like is the dialect's business.
Owned compare_with_other(Interpreter& in, Value self, Value other, Comparison comparison) {
    if (is_str(other) || other.is_none()) return Owned::not_implemented();
    GOSSAMER_TRY(function, decimal_function(in, "_decimal_methods", "_compare_with"));
    return call(in, function.get(), {self, other, Value::from_int(static_cast<int>(comparison))});
}

template <Comparison kComparison>
Owned decimal_compare(Interpreter& in, Args args) {
    constexpr bool kIsEquality = kComparison == Comparison::Eq || kComparison == Comparison::Ne;
    DecimalWork work{kAnyRules};
    DecimalNumber room;
    const DecimalNumber& left = decimal_of(args[0])->number;
    const DecimalNumber* right = decimal_operand(in, args[1], work, room);
    if (right == nullptr) return compare_with_other(in, args[0], args[1], kComparison);
    if (left.is_nan() || right->is_nan()) {
        const bool signals = !kIsEquality || left.kind == DecimalNumber::Kind::SignallingNan ||
                             right->kind == DecimalNumber::Kind::SignallingNan;
        if (signals) {
            GOSSAMER_TRY(context, current_decimal_context(in, decimal_of(args[0])->home));
            GOSSAMER_CHECK(
                signal_decimal(in, as<ContextObject>(context.get()), DecimalStatus::kInvalidOperation));
        }
        return Owned::boolean(kComparison == Comparison::Ne);
    }
    const int order = work.compare(left, *right);
    if (work.failed) return raise_memory_error(in);
    switch (kComparison) {
    case Comparison::Lt: return Owned::boolean(order < 0);
    case Comparison::Le: return Owned::boolean(order <= 0);
    case Comparison::Eq: return Owned::boolean(order == 0);
    case Comparison::Ne: return Owned::boolean(order != 0);
    case Comparison::Gt: return Owned::boolean(order > 0);
    case Comparison::Ge: return Owned::boolean(order >= 0);
    }
    return Owned::not_implemented();
}

// _cmp(other): -1, 0 or 1 of decimals that are no NaNs.
Owned decimal_order(Interpreter& in, Args args) {
    if (!is_decimal(in, args[1])) return raise_no_decimal(in, args[1]);
    DecimalWork work{kAnyRules};
    const int order = work.compare(decimal_of(args[0])->number, decimal_of(args[1])->number);
    if (work.failed) return raise_memory_error(in);
    return Owned::immediate(Value::from_int(order < 0 ? -1 : order > 0 ? 1 : 0));
}

Owned decimal_hash(Interpreter& in, Args args) {
    const DecimalNumber& number = decimal_of(args[0])->number;
    if (number.kind == DecimalNumber::Kind::SignallingNan)
        return raise(in, Error::AnyTypeError, "Cannot hash a signaling NaN value");
    if (number.is_nan()) return call(in, in.types.object->find_special(Special::hash), {args[0]});
    return new_int(in, DecimalWork{kAnyRules}.hash(number));
}

// ---- Making

[[nodiscard]] std::string_view strip_blanks(std::string_view text) {
    const auto is_blank = [](char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
    };
    while (!text.empty() && is_blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back()))
        text.remove_suffix(1);
    return text;
}

Owned from_text(Interpreter& in, HomeObject* home, Value value, Value given_context) {
    Owned plain = Owned::share(value);
    if (!as<Str>(value)->is_ascii()) {
        GOSSAMER_TRY(function, decimal_function(in, "_decimal_methods", "_plain_text"));
        plain = call(in, function.get(), {value});
        if (plain.is_error()) return kError;
    }
    std::string_view text = strip_blanks(as<Str>(plain.get())->text());
    TextBuilder without;
    if (text.find('_') != std::string_view::npos) {
        for (const char character : text)
            if (character != '_') without.append(character);
        text = without.view();
    }
    DecimalNumber number;
    bool failed = without.failed();
    const std::uint32_t status = parse_decimal(text, number, failed);
    if (failed) return raise_memory_error(in);
    if (status != 0) {
        GOSSAMER_TRY(context, decimal_context_of(in, home, given_context));
        GOSSAMER_CHECK(signal_decimal(in, as<ContextObject>(context.get()), status));
        number = DecimalNumber{};
        number.kind = DecimalNumber::Kind::QuietNan;
    }
    return new_decimal(in, home, std::move(number));
}

Owned copy_number(Interpreter& in, HomeObject* home, const DecimalNumber& number) {
    DecimalWork work{kAnyRules};
    DecimalNumber copied;
    work.copy(number, copied);
    if (work.failed) return raise_memory_error(in);
    return new_decimal(in, home, std::move(copied));
}

Owned from_any(Interpreter& in, HomeObject* home, Value value, Value context) {
    if (is_str(value)) return from_text(in, home, value, context);
    if (is_any_int(value)) return decimal_from_number(in, home, value);
    if (is_decimal(in, value)) {
        if (type_of(in, value) == home->type) return Owned::share(value);
        return copy_number(in, home, decimal_of(value)->number);
    }
    if (is_any_float(value)) {
        GOSSAMER_TRY(found, decimal_context_of(in, home, context));
        GOSSAMER_CHECK(signal_decimal(in, as<ContextObject>(found.get()), DecimalStatus::kFloatOperation));
        return decimal_from_number(in, home, value);
    }
    if (!is_tuple(value) && !is_kind(value, TypeFlags::kList)) return raise_no_decimal(in, value);
    GOSSAMER_TRY(function, decimal_function(in, "_decimal_methods", "_from_tuple"));
    return call(in, function.get(), {value});
}

Owned decimal_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, decimal_type_spec);
    if (type == nullptr) return kError;
    static constexpr const char* names[] = {"value", "context"};
    Value values[2];
    if (args.keyword_count == 0 && args.count <= 3) {
        for (std::size_t index = 1; index < args.count; ++index)
            values[index - 1] = args[index];
    } else {
        GOSSAMER_CHECK(bind_required(in, args, "function", names, 0, values));
    }
    HomeObject* home = decimal_home(in, type);
    const bool is_given = !values[1].is_empty() && !values[1].is_none();
    if (is_given && !is_context(in, values[1]))
        return raise(in, Error::AnyTypeError, "optional argument must be a context");
    GOSSAMER_TRY(made, values[0].is_empty() ? decimal_from_number(in, home, Value::from_int(0))
                                            : from_any(in, home, values[0], values[1]));
    if (type == home->type) return made;
    DecimalWork work{kAnyRules};
    DecimalNumber number;
    work.copy(decimal_of(made.get())->number, number);
    if (work.failed) return raise_memory_error(in);
    auto* instance = create_instance<DecimalObject>(in, type);
    if (instance == nullptr) return kError;
    new (&instance->number) DecimalNumber{std::move(number)};
    instance->home = home;
    return Owned::adopt(instance);
}

Owned decimal_from_float(Interpreter& in, Args args) {
    if (!is_any_int(args[1]) && !is_any_float(args[1]))
        return raise(in, Error::AnyTypeError, "argument must be int or float");
    HomeObject* home = decimal_home(in, as<Type>(args[0]));
    GOSSAMER_TRY(made, decimal_from_number(in, home, args[1]));
    if (as<Type>(args[0]) == home->type) return made;
    return call(in, args[0], {made.get()});
}

// ---- Fitting

Owned decimal_fix(Interpreter& in, Args args) {
    HomeObject* home = decimal_of(args[0])->home;
    GOSSAMER_TRY(context, decimal_context_of(in, home, args[1]));
    auto* rules = as<ContextObject>(context.get());
    DecimalWork work{rules->rules};
    DecimalNumber number;
    work.copy(decimal_of(args[0])->number, number);
    if (!work.failed) work.fix(number);
    return finish_decimal(in, home, rules, work, std::move(number));
}

Owned decimal_quantize(Interpreter& in, Args args) {
    HomeObject* home = decimal_of(args[0])->home;
    GOSSAMER_TRY(context, decimal_context_of(in, home, args[3]));
    auto* rules = as<ContextObject>(context.get());
    DecimalRounding rounding = rules->rules.rounding;
    if (!args[2].is_empty() && !args[2].is_none()) {
        GOSSAMER_TRY(given, read_decimal_rounding(in, args[2]));
        rounding = given.get();
    }
    DecimalWork work{rules->rules};
    DecimalNumber room;
    DecimalNumber result;
    const DecimalNumber* model = decimal_operand(in, args[1], work, room);
    if (model == nullptr) return raise_no_decimal(in, args[1]);
    work.quantize(decimal_of(args[0])->number, *model, rounding, result);
    return finish_decimal(in, home, rules, work, std::move(result));
}

// _rescale(exponent, rounding)
Owned decimal_rescale(Interpreter& in, Args args) {
    GOSSAMER_TRY(exponent, as_int64(in, args[1]));
    GOSSAMER_TRY(rounding, read_decimal_rounding(in, args[2]));
    DecimalWork work{kAnyRules};
    DecimalNumber result;
    work.rescale(decimal_of(args[0])->number, exponent.get(), rounding.get(), result);
    if (work.failed) return raise_memory_error(in);
    return new_decimal(in, decimal_of(args[0])->home, std::move(result));
}

// ---- Kinds and parts

template <class Judge>
Owned judge(Args args, Judge judge) {
    return Owned::boolean(judge(decimal_of(args[0])->number));
}
Owned decimal_is_nan(Interpreter&, Args args) {
    return judge(args, [](const DecimalNumber& number) { return number.is_nan(); });
}
Owned decimal_is_qnan(Interpreter&, Args args) {
    return judge(args,
                 [](const DecimalNumber& number) { return number.kind == DecimalNumber::Kind::QuietNan; });
}
Owned decimal_is_snan(Interpreter&, Args args) {
    return judge(
        args, [](const DecimalNumber& number) { return number.kind == DecimalNumber::Kind::SignallingNan; });
}
Owned decimal_is_infinite(Interpreter&, Args args) {
    return judge(args,
                 [](const DecimalNumber& number) { return number.kind == DecimalNumber::Kind::Infinite; });
}
Owned decimal_is_finite(Interpreter&, Args args) {
    return judge(args, [](const DecimalNumber& number) { return !number.is_special(); });
}
Owned decimal_is_zero(Interpreter&, Args args) {
    return judge(args, [](const DecimalNumber& number) { return number.is_zero(); });
}
Owned decimal_is_signed(Interpreter&, Args args) {
    return judge(args, [](const DecimalNumber& number) { return number.is_negative; });
}
Owned decimal_bool(Interpreter&, Args args) {
    return judge(args, [](const DecimalNumber& number) { return !number.is_zero(); });
}

Owned decimal_adjusted_method(Interpreter& in, Args args) {
    const DecimalNumber& number = decimal_of(args[0])->number;
    return new_int(in, number.is_special() ? 0 : decimal_adjusted(number));
}

Owned with_sign(Interpreter& in, Value self, bool is_negative) {
    GOSSAMER_TRY(made, copy_number(in, decimal_of(self)->home, decimal_of(self)->number));
    decimal_of(made.get())->number.is_negative = is_negative;
    return made;
}
Owned decimal_copy_abs(Interpreter& in, Args args) {
    return with_sign(in, args[0], false);
}
Owned decimal_copy_negate(Interpreter& in, Args args) {
    return with_sign(in, args[0], !decimal_of(args[0])->number.is_negative);
}

Owned get_sign(Interpreter&, Value self) {
    return Owned::immediate(Value::from_int(decimal_of(self)->number.is_negative ? 1 : 0));
}
Owned get_coefficient(Interpreter& in, Value self) {
    BigInt copied;
    if (copy_of(decimal_of(self)->number.coefficient, copied) != BigStatus::Ok) return raise_memory_error(in);
    return new_int(in, std::move(copied));
}
Owned get_exponent(Interpreter& in, Value self) {
    const DecimalNumber& number = decimal_of(self)->number;
    switch (number.kind) {
    case DecimalNumber::Kind::Infinite: return latin1_str(in, 'F').to_owned();
    case DecimalNumber::Kind::QuietNan: return latin1_str(in, 'n').to_owned();
    case DecimalNumber::Kind::SignallingNan: return latin1_str(in, 'N').to_owned();
    case DecimalNumber::Kind::Finite: break;
    }
    return new_int(in, number.exponent);
}
Owned get_is_special(Interpreter&, Value self) {
    return Owned::boolean(decimal_of(self)->number.is_special());
}

// ---- Conversions

ErrorTag raise_no_conversion(Interpreter& in, const DecimalNumber& number, const char* what) {
    std::string text{number.is_nan() ? "cannot convert NaN to " : "cannot convert Infinity to "};
    GOSSAMER_TRY(message, new_str(in, text.append(what)));
    return raise_with(in, number.is_nan() ? in.types.ValueError : in.types.OverflowError, message.value());
}

Owned decimal_int(Interpreter& in, Args args) {
    const DecimalNumber& number = decimal_of(args[0])->number;
    if (number.is_special()) return raise_no_conversion(in, number, "integer");
    DecimalWork work{kAnyRules};
    BigInt result;
    work.to_int(number, result);
    if (work.failed) return raise_memory_error(in);
    return new_int(in, std::move(result));
}

Owned decimal_float(Interpreter& in, Args args) {
    const DecimalNumber& number = decimal_of(args[0])->number;
    if (number.kind == DecimalNumber::Kind::SignallingNan)
        return raise(in, Error::AnyValueError, "cannot convert signaling NaN to float");
    if (number.is_nan()) return new_float(std::copysign(std::nan(""), number.is_negative ? -1.0 : 1.0));
    TextBuilder text;
    if (!append_decimal(text, number, true, false)) return raise_memory_error(in);
    return new_float(parse_float(text.view()).value_or(0));
}

Owned decimal_text(Interpreter& in, const DecimalNumber& number, bool has_capitals, bool is_engineering) {
    TextBuilder text;
    if (!append_decimal(text, number, has_capitals, is_engineering)) return raise_memory_error(in);
    return new_str_value(in, text);
}

Owned decimal_str(Interpreter& in, Args args) {
    GOSSAMER_TRY(context, current_decimal_context(in, decimal_of(args[0])->home));
    const bool has_capitals = as<ContextObject>(context.get())->rules.has_capitals;
    return decimal_text(in, decimal_of(args[0])->number, has_capitals, false);
}

Owned decimal_repr(Interpreter& in, Args args) {
    GOSSAMER_TRY(context, current_decimal_context(in, decimal_of(args[0])->home));
    TextBuilder text;
    text.append_known("Decimal('", 9);
    const bool has_capitals = as<ContextObject>(context.get())->rules.has_capitals;
    if (!append_decimal(text, decimal_of(args[0])->number, has_capitals, false))
        return raise_memory_error(in);
    text.append_known("')", 2);
    return new_str_value(in, text);
}

// _text(context, eng=False)
Owned decimal_text_method(Interpreter& in, Args args) {
    GOSSAMER_TRY(context, decimal_context_of(in, decimal_of(args[0])->home, args.get(1)));
    const bool is_engineering = args.count > 2 && args[2].is_bool() && args[2].is_true();
    return decimal_text(in, decimal_of(args[0])->number, as<ContextObject>(context.get())->rules.has_capitals,
                        is_engineering);
}
Owned decimal_to_eng_string(Interpreter& in, Args args) {
    GOSSAMER_TRY(context, decimal_context_of(in, decimal_of(args[0])->home, args[1]));
    return decimal_text(in, decimal_of(args[0])->number, as<ContextObject>(context.get())->rules.has_capitals,
                        true);
}

// ---- What the dialect does

constexpr const char* kDelegates[] = {"as_tuple",
                                      "as_integer_ratio",
                                      "compare",
                                      "compare_signal",
                                      "compare_total",
                                      "compare_total_mag",
                                      "copy_sign",
                                      "exp",
                                      "fma",
                                      "is_normal",
                                      "is_subnormal",
                                      "ln",
                                      "log10",
                                      "logb",
                                      "logical_and",
                                      "logical_invert",
                                      "logical_or",
                                      "logical_xor",
                                      "_max",
                                      "max_mag",
                                      "_min",
                                      "min_mag",
                                      "next_minus",
                                      "next_plus",
                                      "next_toward",
                                      "normalize",
                                      "number_class",
                                      "remainder_near",
                                      "rotate",
                                      "same_quantum",
                                      "scaleb",
                                      "shift",
                                      "sqrt",
                                      "to_integral",
                                      "to_integral_exact",
                                      "to_integral_value",
                                      "_complex",
                                      "_floor",
                                      "_ceil",
                                      "_round",
                                      "_reduce",
                                      "_copy",
                                      "_deepcopy",
                                      "_format",
                                      "_pow",
                                      "_rpow"};

template <std::size_t kIndex>
Owned delegate(Interpreter& in, Args args) {
    GOSSAMER_TRY(function, decimal_function(in, "_decimal_methods", kDelegates[kIndex]));
    return call(in, function.get(), {args.values, args.count + args.keyword_count}, args.keyword_names());
}

// ".2f" and ",.2f": digits behind the point, and perhaps commas in front of it. -1: another shape.
[[nodiscard]] int read_plain_shape(std::string_view shape, bool& has_commas) {
    has_commas = shape.starts_with(',');
    if (has_commas) shape.remove_prefix(1);
    const bool is_plain =
        shape.size() >= 3 && shape.size() <= 4 && shape.front() == '.' && shape.back() == 'f';
    if (!is_plain) return -1;
    int digits = 0;
    for (const char digit : shape.substr(1, shape.size() - 2)) {
        if (digit < '0' || digit > '9') return -1;
        digits = digits * 10 + (digit - '0');
    }
    return digits;
}

// The usual shapes at once, all others by the dialect.
Owned decimal_format(Interpreter& in, Args args) {
    const DecimalNumber& number = decimal_of(args[0])->number;
    if (is_str(args[1]) && as<Str>(args[1])->byte_length == 0 &&
        type_of(in, args[0]) == decimal_of(args[0])->home->type)
        return decimal_str(in, {args.values, 1});
    bool has_commas = false;
    const int digits = is_str(args[1]) ? read_plain_shape(as<Str>(args[1])->text(), has_commas) : -1;
    if (digits < 0 || number.is_special()) {
        GOSSAMER_TRY(function, decimal_function(in, "_decimal_methods", "_format"));
        return call(in, function.get(), {args[0], args[1]});
    }
    GOSSAMER_TRY(context, current_decimal_context(in, decimal_of(args[0])->home));
    DecimalWork work{kAnyRules};
    DecimalNumber rounded;
    work.rescale(number, -digits, as<ContextObject>(context.get())->rules.rounding, rounded);
    if (work.failed) return raise_memory_error(in);
    TextBuilder text;
    // As a number without a point, which then is put in.
    rounded.exponent = 0;
    const bool is_negative = std::exchange(rounded.is_negative, false);
    if (!append_decimal(text, rounded, true, false)) return raise_memory_error(in);
    const auto places = static_cast<std::size_t>(digits);
    TextBuilder padded;
    if (text.size() <= places) padded.append_repeated('0', places + 1 - text.size());
    padded.append_known(text.view(), text.size());
    const std::size_t whole = padded.size() - places;
    TextBuilder out;
    if (is_negative) out.append('-');
    for (std::size_t index = 0; index < whole; ++index) {
        if (has_commas && index != 0 && (whole - index) % 3 == 0) out.append(',');
        out.append(padded.view()[index]);
    }
    if (digits != 0) out.append('.');
    out.append_known(padded.view().substr(whole), places);
    return new_str_value(in, out);
}

// round(): to an int, or to so many digits behind the point.
Owned decimal_round(Interpreter& in, Args args) {
    if (args.count > 1 && args[1].is_int()) {
        HomeObject* home = decimal_of(args[0])->home;
        GOSSAMER_TRY(context, current_decimal_context(in, home));
        auto* rules = as<ContextObject>(context.get());
        DecimalWork work{rules->rules};
        DecimalNumber model;
        model.coefficient = BigInt{1};
        model.exponent = -args[1].as_int();
        DecimalNumber result;
        work.quantize(decimal_of(args[0])->number, model, rules->rules.rounding, result);
        return finish_decimal(in, home, rules, work, std::move(result));
    }
    GOSSAMER_TRY(function, decimal_function(in, "_decimal_methods", "_round"));
    return call(in, function.get(), {args.values, args.count});
}

Owned decimal_true(Interpreter&, Args) {
    return Owned::boolean(true);
}
Owned decimal_radix(Interpreter& in, Args args) {
    return decimal_from_number(in, decimal_of(args[0])->home, Value::from_int(10));
}
Owned get_real(Interpreter&, Value self) {
    return Owned::share(self);
}
Owned get_imaginary(Interpreter& in, Value self) {
    return decimal_from_number(in, decimal_of(self)->home, Value::from_int(0));
}

constexpr Method kDecimalMethods[] = {
    {"__new__", decimal_new, raw(), "", Binding::Static},
    {"__add__", decimal_operator<DecimalOperation::Add>, exactly(1), ""},
    {"__radd__", decimal_reflected<DecimalOperation::Add>, exactly(1), ""},
    {"__sub__", decimal_operator<DecimalOperation::Subtract>, exactly(1), ""},
    {"__rsub__", decimal_reflected<DecimalOperation::Subtract>, exactly(1), ""},
    {"__mul__", decimal_operator<DecimalOperation::Multiply>, exactly(1), ""},
    {"__rmul__", decimal_reflected<DecimalOperation::Multiply>, exactly(1), ""},
    {"__truediv__", decimal_operator<DecimalOperation::Divide>, exactly(1), ""},
    {"__rtruediv__", decimal_reflected<DecimalOperation::Divide>, exactly(1), ""},
    {"__floordiv__", decimal_operator<DecimalOperation::DivideWhole>, exactly(1), ""},
    {"__rfloordiv__", decimal_reflected<DecimalOperation::DivideWhole>, exactly(1), ""},
    {"__mod__", decimal_operator<DecimalOperation::Remainder>, exactly(1), ""},
    {"__rmod__", decimal_reflected<DecimalOperation::Remainder>, exactly(1), ""},
    {"__divmod__", decimal_divmod, exactly(1), ""},
    {"__rdivmod__", decimal_rdivmod, exactly(1), ""},
    {"__pos__", decimal_sign<DecimalSign::Plus>, exactly(0), ""},
    {"__neg__", decimal_sign<DecimalSign::Minus>, exactly(0), ""},
    {"__abs__", decimal_sign<DecimalSign::Absolute>, exactly(0), ""},
    {"__lt__", decimal_compare<Comparison::Lt>, exactly(1), ""},
    {"__le__", decimal_compare<Comparison::Le>, exactly(1), ""},
    {"__eq__", decimal_compare<Comparison::Eq>, exactly(1), ""},
    {"__ne__", decimal_compare<Comparison::Ne>, exactly(1), ""},
    {"__gt__", decimal_compare<Comparison::Gt>, exactly(1), ""},
    {"__ge__", decimal_compare<Comparison::Ge>, exactly(1), ""},
    {"__hash__", decimal_hash, exactly(0), ""},
    {"__bool__", decimal_bool, exactly(0), ""},
    {"__int__", decimal_int, exactly(0), ""},
    {"__trunc__", decimal_int, exactly(0), "__trunc__($self, /)\nThe whole part."},
    {"__float__", decimal_float, exactly(0), ""},
    {"__str__", decimal_str, exactly(0), ""},
    {"__repr__", decimal_repr, exactly(0), ""},
    {"_cmp", decimal_order, exactly(1), "_cmp($self, other, /)\n-1, 0 or 1 for numbers that are no NaNs."},
    {"_fix", decimal_fix, exactly(1), "_fix($self, context, /)\nThe number rounded to the context."},
    {"_rescale", decimal_rescale, exactly(2),
     "_rescale($self, exponent, rounding, /)\nThe same number with another exponent."},
    {"_text", decimal_text_method, between(0, 2), "_text($self, context=None, eng=False, /)\nAs text."},
    {"adjusted", decimal_adjusted_method, exactly(0), "adjusted($self, /)\nThe exponent of the first digit."},
    {"copy_abs", decimal_copy_abs, exactly(0), "copy_abs($self, /)\nWithout its sign."},
    {"copy_negate", decimal_copy_negate, exactly(0), "copy_negate($self, /)\nWith the other sign."},
    {"from_float", decimal_from_float, exactly(1), "from_float($type, f, /)\nThe exact value of a float.",
     Binding::Class},
    {"is_finite", decimal_is_finite, exactly(0), "is_finite($self, /)\nNeither infinite nor a NaN."},
    {"is_infinite", decimal_is_infinite, exactly(0), "is_infinite($self, /)\nWhether it is infinite."},
    {"is_nan", decimal_is_nan, exactly(0), "is_nan($self, /)\nWhether it is a NaN of either kind."},
    {"is_qnan", decimal_is_qnan, exactly(0), "is_qnan($self, /)\nWhether it is a quiet NaN."},
    {"is_signed", decimal_is_signed, exactly(0), "is_signed($self, /)\nWhether it has a minus in front."},
    {"is_snan", decimal_is_snan, exactly(0), "is_snan($self, /)\nWhether it is a signalling NaN."},
    {"is_zero", decimal_is_zero, exactly(0), "is_zero($self, /)\nWhether it is a zero."},
    {"quantize", decimal_quantize, keywords(),
     "quantize($self, /, exp, rounding=None, context=None)\nThe number with the exponent of another."},
    {"to_eng_string", decimal_to_eng_string, keywords(),
     "to_eng_string($self, /, context=None)\nAs text with an exponent that is a multiple of three."},
    {"canonical", return_self, exactly(0), "canonical($self, /)\nThe number itself."},
    {"conjugate", return_self, exactly(0), "conjugate($self, /)\nThe number itself."},
    {"is_canonical", decimal_true, exactly(0), "is_canonical($self, /)\nAlways True."},
    {"radix", decimal_radix, exactly(0), "radix($self, /)\nTen."},
    {"as_tuple", delegate<0>, raw(), "as_tuple($self, /)\n(sign, digits, exponent)."},
    {"as_integer_ratio", delegate<1>, raw(),
     "as_integer_ratio($self, /)\nThe number as a fraction in its lowest terms."},
    {"compare", delegate<2>, raw(),
     "compare($self, /, other, context=None)\n-1, 0 or 1 as a decimal; NaN if one is none."},
    {"compare_signal", delegate<3>, raw(),
     "compare_signal($self, /, other, context=None)\nThe same, but each NaN signals."},
    {"compare_total", delegate<4>, raw(),
     "compare_total($self, /, other, context=None)\nAn order of all decimals, NaNs and trailing zeros "
     "included."},
    {"compare_total_mag", delegate<5>, raw(), "compare_total_mag($self, /, other, context=None)\n"},
    {"copy_sign", delegate<6>, raw(), "copy_sign($self, /, other, context=None)\n"},
    {"exp", delegate<7>, raw(), "exp($self, /, context=None)\ne to the power of the number."},
    {"fma", delegate<8>, raw(),
     "fma($self, /, other, third, context=None)\nself * other + third, rounded once."},
    {"is_normal", delegate<9>, raw(), "is_normal($self, /, context=None)\n"},
    {"is_subnormal", delegate<10>, raw(), "is_subnormal($self, /, context=None)\n"},
    {"ln", delegate<11>, raw(), "ln($self, /, context=None)\nThe natural logarithm."},
    {"log10", delegate<12>, raw(), "log10($self, /, context=None)\nThe logarithm to base ten."},
    {"logb", delegate<13>, raw(),
     "logb($self, /, context=None)\nThe exponent of the first digit, as a decimal."},
    {"logical_and", delegate<14>, raw(), "logical_and($self, /, other, context=None)\n"},
    {"logical_invert", delegate<15>, raw(), "logical_invert($self, /, context=None)\n"},
    {"logical_or", delegate<16>, raw(), "logical_or($self, /, other, context=None)\n"},
    {"logical_xor", delegate<17>, raw(), "logical_xor($self, /, other, context=None)\n"},
    {"max", delegate<18>, raw(), "max($self, /, other, context=None)\n"},
    {"max_mag", delegate<19>, raw(), "max_mag($self, /, other, context=None)\n"},
    {"min", delegate<20>, raw(), "min($self, /, other, context=None)\n"},
    {"min_mag", delegate<21>, raw(), "min_mag($self, /, other, context=None)\n"},
    {"next_minus", delegate<22>, raw(), "next_minus($self, /, context=None)\n"},
    {"next_plus", delegate<23>, raw(), "next_plus($self, /, context=None)\n"},
    {"next_toward", delegate<24>, raw(),
     "next_toward($self, /, other, context=None)\nThe neighbour on the way to another."},
    {"normalize", delegate<25>, raw(), "normalize($self, /, context=None)\nWithout zeros at the end."},
    {"number_class", delegate<26>, raw(), "number_class($self, /, context=None)\n"},
    {"remainder_near", delegate<27>, raw(),
     "remainder_near($self, /, other, context=None)\nWhat is left of the nearest multiple of the other."},
    {"rotate", delegate<28>, raw(), "rotate($self, /, other, context=None)\n"},
    {"same_quantum", delegate<29>, raw(),
     "same_quantum($self, /, other, context=None)\nWhether the exponents are the same."},
    {"scaleb", delegate<30>, raw(), "scaleb($self, /, other, context=None)\nTimes a power of ten."},
    {"shift", delegate<31>, raw(), "shift($self, /, other, context=None)\n"},
    {"sqrt", delegate<32>, raw(), "sqrt($self, /, context=None)\nThe square root."},
    {"to_integral", delegate<33>, raw(),
     "to_integral($self, /, rounding=None, context=None)\nThe nearest whole number."},
    {"to_integral_exact", delegate<34>, raw(),
     "to_integral_exact($self, /, rounding=None, context=None)\nThe nearest whole number; signals if it is "
     "another."},
    {"to_integral_value", delegate<35>, raw(),
     "to_integral_value($self, /, rounding=None, context=None)\nThe nearest whole number."},
    {"__complex__", delegate<36>, raw(), ""},
    {"__floor__", delegate<37>, raw(), ""},
    {"__ceil__", delegate<38>, raw(), ""},
    {"__round__", decimal_round, between(0, 1), ""},
    {"__reduce__", delegate<40>, raw(), ""},
    {"__copy__", delegate<41>, raw(), ""},
    {"__deepcopy__", delegate<42>, raw(), ""},
    {"__format__", decimal_format, exactly(1), ""},
    {"__pow__", delegate<44>, raw(), ""},
    {"__rpow__", delegate<45>, raw(), ""},
};
constexpr Getter kDecimalGetters[] = {
    {"_sign", get_sign, nullptr, nullptr},    {"_int", get_coefficient, nullptr, nullptr},
    {"_exp", get_exponent, nullptr, nullptr}, {"_is_special", get_is_special, nullptr, nullptr},
    {"real", get_real, nullptr, nullptr},     {"imag", get_imaginary, nullptr, nullptr},
};

}  // namespace

const TypeSpec decimal_type_spec{
    .name = "Decimal",
    .module = "decimal",
    .documentation = "Decimal(value='0', context=None)\n--\n\nA decimal number.",
    .layout = &kDecimalLayout,
    .basic_size = sizeof(DecimalObject),
    .flags = TypeFlags::kBaseType,
    .methods = kDecimalMethods,
    .getters = kDecimalGetters,
};
}  // namespace gossamer
