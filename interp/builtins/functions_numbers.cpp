// Builtin functions about numbers, and those that order values.
#include "builtins/function_tables.h"
#include "builtins/object_methods.h"
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/errors/objects.h"
#include "runtime/for_each.h"
#include "runtime/iterate.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/utf8.h"

namespace gossamer {

namespace {

Owned builtin_abs(Interpreter& in, Args args) {
    return unary_operation(in, UnaryOperator::Absolute, args[0]);
}

Owned builtin_divmod(Interpreter& in, Args args) {
    return binary_operation(in, BinaryOperator::DivMod, args[0], args[1]);
}

Owned builtin_pow(Interpreter& in, Args args) {
    return power(in, args[0], args[1], args[2].is_empty() ? Value::none() : args[2]);
}

Owned builtin_hash(Interpreter& in, Args args) {
    GOSSAMER_TRY(hash, hash_of(in, args[0]));
    return new_int(in, hash.get());
}

Owned builtin_id(Interpreter& in, Args args) {
    return new_int(in, static_cast<std::int64_t>(identity_of(args[0])));
}

// bin, oct and hex are the format codes with a prefix.
template <char Code, unsigned BitsPerDigit>
Owned in_base(Interpreter& in, Args args) {
    GOSSAMER_TRY(number, to_index(in, args[0]));
    if (!number.get().is_int()) {
        const char code[] = {'#', Code};
        GOSSAMER_TRY(specification, new_str(in, {code, sizeof code}));
        return format_value(in, number.get(), specification.value());
    }
    const std::int64_t value = number.get().as_int();
    auto rest = static_cast<std::uint64_t>(value < 0 ? -value : value);
    char text[3 + 64];
    char* const end = text + sizeof text;
    char* begin = end;
    do {
        *--begin = "0123456789abcdef"[rest & ((1u << BitsPerDigit) - 1)];
        rest >>= BitsPerDigit;
    } while (rest != 0);
    *--begin = Code;
    *--begin = '0';
    if (value < 0) *--begin = '-';
    const auto size = static_cast<std::size_t>(end - begin);
    return new_str_counted(in, {begin, size}, size).to_owned();
}

Owned builtin_chr(Interpreter& in, Args args) {
    GOSSAMER_TRY(number, to_index(in, args[0]));
    Value code = number.get();
    if (!code.is_int() || code.as_int() < 0 || code.as_int() > 0x10FFFF) return raise(in, Error::ChrRange);
    return str_from_code_point(in, static_cast<std::uint32_t>(code.as_int())).to_owned();
}

Owned builtin_ord(Interpreter& in, Args args) {
    if (is_str(args[0])) {
        const auto* text = as<Str>(args[0]);
        if (text->length != 1) return raise(in, Error::OrdLength, text->length);
        return Owned::immediate(
            Value::from_int(static_cast<std::int64_t>(utf8::decode(text->data).code_point)));
    }
    if (is_kind(args[0], TypeFlags::kBytes | TypeFlags::kByteArray)) {
        GOSSAMER_TRY(size, length(in, args[0]));
        if (size.get() != 1) return raise(in, Error::OrdLength, size.get());
        return get_item(in, args[0], Value::from_int(0));
    }
    return raise(in, Error::OrdType, type_name(in, args[0]));
}

Owned builtin_round(Interpreter& in, Args args) {
    bool absent = false;
    const bool has_digits = !args[1].is_empty() && !args[1].is_none();
    const Value arguments[] = {args[1]};
    Owned result = call_special(in, args[0], Special::round, {arguments, has_digits ? 1U : 0U}, &absent);
    if (absent) return raise(in, Error::RoundNotSupported, type_name(in, args[0]));
    return result;
}

// ---- min and max

struct Extremum {
    const char* name;
    Comparison better;
    Value key = Value::none();
    Owned best;
    Owned best_key;

    // Among inline ints, without a key.
    [[nodiscard]] bool offer_int(Value item) {
        if (!key.is_none() || !Value::both_int(item, best_key.get())) return false;
        const bool is_less = item.as_shifted_int() < best_key.get().as_shifted_int();
        const bool is_more = item.as_shifted_int() > best_key.get().as_shifted_int();
        if (better == Comparison::Lt ? is_less : is_more) {
            best_key = Owned::immediate(item);
            best = Owned::immediate(item);
        }
        return true;
    }

    // For a Sink: an item that can be compared, and let go, without asking.
    [[nodiscard]] bool offer_quickly(const Interpreter& in, Value item) {
        if (offer_int(item)) return true;
        if (!key.is_none() || best_key.is_empty()) return false;
        const Quick wins = quick_compare(in, item, best_key.get(), better);
        if (wins == Quick::Unknown) return false;
        if (wins == Quick::False) return let_go_quietly(item);
        // The one held twice here goes where it is let go quietly, or not at all.
        const Value old = best.get();
        if (old.is_heap() && old.as_object()->count == 2 &&
            old.as_object()->shape->flat.kind != FlatFields::Kind::Leaf)
            return false;
        best_key = Owned::share(item);
        best = Owned::adopt(item);
        return true;
    }

    // Keeps the first of equal ones.
    Status offer(Interpreter& in, Value item) {
        if (offer_int(item)) return Status::ok();
        Owned item_key = key.is_none() ? Owned::share(item) : call(in, key, {item});
        GOSSAMER_CHECK(item_key);
        if (!best.is_empty()) {
            GOSSAMER_TRY(wins, compare_is_true(in, item_key.get(), best_key.get(), better));
            if (!wins.get()) return Status::ok();
        }
        best_key = std::move(item_key);
        best = Owned::share(item);
        return Status::ok();
    }
};

Status read_extremum_keywords(Interpreter& in, Args args, Extremum& search, Value& otherwise) {
    constexpr std::string_view kKeywords[] = {"key", "default"};
    std::size_t count = args.keyword_count;
    GOSSAMER_CHECK(check_keyword_names(in, search.name, args.keyword_names(), kKeywords));
    for (std::size_t index = 0; index < count; ++index) {
        std::string_view keyword = as<Str>(args.keyword_names()->items[index])->text();
        Value value = args.values[args.count + index];
        if (keyword == "key") {
            search.key = value;
        } else {
            otherwise = value;
        }
    }
    return Status::ok();
}

Owned find_extremum(Interpreter& in, Args args, Extremum search) {
    Value otherwise;
    if (args.count == 0) return raise(in, Error::MinMaxArguments, search.name);
    GOSSAMER_CHECK(read_extremum_keywords(in, args, search, otherwise));
    if (args.count > 1) {
        if (!otherwise.is_empty()) return raise(in, Error::MinMaxDefault, search.name);
        for (std::size_t index = 0; index < args.count; ++index)
            GOSSAMER_CHECK(search.offer(in, args[index]));
        return std::move(search.best);
    }
    Poll poll{in};
    const auto offer = [&](Value item) -> Result<bool> {
        GOSSAMER_CHECK(poll.count());
        GOSSAMER_CHECK(search.offer(in, item));
        return true;
    };
    const auto offer_quickly = [&](Value item) { return search.offer_quickly(in, item); };
    GOSSAMER_CHECK(for_each(in, args[0], offer_quickly, offer));
    if (!search.best.is_empty()) return std::move(search.best);
    if (!otherwise.is_empty()) return Owned::share(otherwise);
    return raise(in, Error::MinMaxEmpty, search.name);
}

Owned builtin_min(Interpreter& in, Args args) {
    return find_extremum(
        in, args,
        {.name = "min", .better = Comparison::Lt, .key = Value::none(), .best = {}, .best_key = {}});
}

Owned builtin_max(Interpreter& in, Args args) {
    return find_extremum(
        in, args,
        {.name = "max", .better = Comparison::Gt, .key = Value::none(), .best = {}, .best_key = {}});
}

// ---- sum

// Adding floats one by one loses digits; the compensation keeps what was lost. CPython finds that by
// comparing magnitudes (Neumaier, 1974); six operations without a branch give the same (Knuth, The Art of
// Computer Programming, volume 2, 4.2.2).
struct FloatSum {
    double total = 0;
    double compensation = 0;

    void add(double term) {
        const double next = total + term;
        const double added = next - total;
        compensation += (total - (next - added)) + (term - added);
        total = next;
    }
    [[nodiscard]] double result() const {
        // An overflow has made the compensation NaN: the total alone tells. So it does of -0.0.
        const bool is_finite = compensation - compensation == 0;
        return is_finite && compensation != 0 ? total + compensation : total;
    }
};

// As in CPython: words as long as there is nothing but ints and the sum is a word, then floats with
// compensation as long as there are floats and words; from the first other item on, what `+` says.
class Summation {
public:
    Summation(Interpreter& in, Value start) : in_{in}, total_{Owned::share(start)} {
        if (start.is_double()) {
            begin_floats(start.as_double());
        } else if (!is_exact_int(start) || !as_word(start)) {
            mode_ = Mode::General;
        }
    }

    // An int or a bool to an int, as long as the sum is an inline one. False: nothing has happened.
    [[nodiscard, gnu::always_inline]] bool add_int(Value item) {
        if (item.is_bool()) item = Value::from_int(item.is_true() ? 1 : 0);
        std::int64_t sum;
        const Value total = total_.get();
        if (mode_ == Mode::Floats || !Value::both_int(total, item) ||
            __builtin_add_overflow(total.as_shifted_int(), item.as_shifted_int(), &sum)) {
            return false;
        }
        total_ = Owned::immediate(Value::from_shifted_int(sum));
        return true;
    }

    // The same for a float to floats.
    [[nodiscard, gnu::always_inline]] bool add_float(Value item) {
        if (mode_ != Mode::Floats || !item.is_double()) return false;
        floats_.add(item.as_double());
        return true;
    }

    // A row of inline ints, of floats, or of floats behind ints, at once. False: there are others among them,
    // or the ints grow too large; nothing has happened.
    [[nodiscard]] bool add_all(std::span<const Value> items) {
        auto item = items.begin();
        FloatSum floats = floats_;
        if (mode_ != Mode::Floats) {
            if (mode_ == Mode::General || !total_.get().is_int()) return false;
            std::int64_t sum = total_.get().as_shifted_int();
            for (; item != items.end() && item->is_int(); ++item) {
                if (__builtin_add_overflow(sum, item->as_shifted_int(), &sum)) return false;
            }
            const Value total = Value::from_shifted_int(sum);
            if (item == items.end()) {
                total_ = Owned::immediate(total);
                return true;
            }
            if (!item->is_double()) return false;
            floats = FloatSum{static_cast<double>(total.as_int()) + (item++)->as_double(), 0};
        }
        for (; item != items.end(); ++item) {
            if (item->is_double()) {
                floats.add(item->as_double());
            } else if (item->is_int()) {
                floats.total += static_cast<double>(item->as_int());  // ints are not compensated for
            } else {
                return false;
            }
        }
        floats_ = floats;
        mode_ = Mode::Floats;
        return true;
    }

    [[gnu::noinline]] Status add(Value item) {
        if (mode_ == Mode::Floats) {
            if (const std::optional<std::int64_t> word = as_word(item)) {
                floats_.total += static_cast<double>(*word);
                return Status::ok();
            }
            end_floats();
        }
        GOSSAMER_TRY(next, binary_operation(in_, BinaryOperator::Add, total_.get(), item));
        total_ = std::move(next);
        if (mode_ != Mode::Ints) return Status::ok();
        if (total_.get().is_double()) {
            begin_floats(total_.get().as_double());
        } else if (!(item.is_bool() || is_exact_int(item)) || !as_word(item) || !as_word(total_.get())) {
            mode_ = Mode::General;
        }
        return Status::ok();
    }
    Owned finish() {
        if (mode_ == Mode::Floats) end_floats();
        return std::move(total_);
    }

private:
    enum class Mode : std::uint8_t { Ints, Floats, General };

    [[nodiscard]] bool is_exact_int(Value value) const {
        return value.is_int() || is_exact(in_.types.int_, value);
    }
    // An int, a bool or an instance of a subclass, if it fits 64 bits.
    [[nodiscard]] static std::optional<std::int64_t> as_word(Value value) {
        const Value plain = int_value(value);
        if (plain.is_empty()) return std::nullopt;
        return plain.is_int() ? plain.as_int() : as<BigIntObject>(plain)->number.to_int64();
    }

    void begin_floats(double start) {
        floats_ = FloatSum{start, 0};
        mode_ = Mode::Floats;
    }
    void end_floats() {
        total_ = new_float(floats_.result());
        mode_ = Mode::General;
    }

    Interpreter& in_;
    Owned total_;
    FloatSum floats_;
    Mode mode_ = Mode::Ints;
};

Owned builtin_sum(Interpreter& in, Args args) {
    Value start = args[1].is_empty() ? Value::from_int(0) : args[1];
    if (is_str(start) || is_kind(start, TypeFlags::kBytes | TypeFlags::kByteArray)) {
        GOSSAMER_CHECK(get_iterator(in, args[0]));
        if (is_str(start)) return raise(in, Error::SumStrings);
        return raise(in, is_kind(start, TypeFlags::kBytes) ? Error::SumBytes : Error::SumByteArrays);
    }
    Summation summation{in, start};
    if (is_exact(in.types.list, args[0]) || is_exact(in.types.tuple, args[0])) {
        if (summation.add_all(sequence_values(args[0]))) return summation.finish();
    }
    Poll poll{in};
    const auto add_quickly = [&](Value item) { return summation.add_int(item) || summation.add_float(item); };
    const auto add = [&](Value item) -> Result<bool> {
        GOSSAMER_CHECK(poll.count());
        if (add_quickly(item)) return true;
        GOSSAMER_CHECK(summation.add(item));
        return true;
    };
    GOSSAMER_CHECK(for_each(in, args[0], add_quickly, add));
    return summation.finish();
}

constexpr Method kFunctions[] = {
    {"abs", builtin_abs, exactly(1), "abs($module, x, /)\nReturn the absolute value of the argument."},
    {"bin", in_base<'b', 1>, exactly(1),
     "bin($module, number, /)\nReturn the binary representation of an integer."},
    {"chr", builtin_chr, exactly(1),
     "chr($module, i, /)\nReturn the character with this Unicode code point."},
    {"divmod", builtin_divmod, exactly(2), "divmod($module, x, y, /)\nReturn the tuple (x//y, x%y)."},
    {"hash", builtin_hash, exactly(1), "hash($module, obj, /)\nReturn the hash value of the object."},
    {"hex", in_base<'x', 4>, exactly(1),
     "hex($module, number, /)\nReturn the hexadecimal representation of an integer."},
    {"id", builtin_id, exactly(1), "id($module, obj, /)\nReturn the identity of an object."},
    {"max", builtin_max, raw(),
     "max(iterable, *[, default=obj, key=func]) -> value\nmax(arg1, arg2, *args, *[, key=func])\nReturn the "
     "largest."},
    {"min", builtin_min, raw(),
     "min(iterable, *[, default=obj, key=func]) -> value\nmin(arg1, arg2, *args, *[, key=func])\nReturn the "
     "smallest."},
    {"oct", in_base<'o', 3>, exactly(1),
     "oct($module, number, /)\nReturn the octal representation of an integer."},
    {"ord", builtin_ord, exactly(1), "ord($module, c, /)\nReturn the Unicode code point of a character."},
    {"pow", builtin_pow, keywords(),
     "pow($module, base, exp, mod=None)\nReturn base to the power exp, modulo mod if given."},
    {"round", builtin_round, keywords(),
     "round($module, number, ndigits=None)\nRound a number to some digits."},
    {"sum", builtin_sum, keywords(),
     "sum($module, iterable, /, start=0)\nReturn start plus the sum of the items."},
};

}  // namespace

const std::span<const Method> number_functions = kFunctions;

}  // namespace gossamer
