// _operator: the operators as functions.
#include "modules/operator_callables.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/numbers.h"
#include "runtime/for_each.h"
#include "runtime/iterate.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

template <BinaryOperator kOperation>
Owned binary(Interpreter& in, Args args) {
    return binary_operation(in, kOperation, args[0], args[1]);
}
template <BinaryOperator kOperation>
Owned inplace(Interpreter& in, Args args) {
    return inplace_operation(in, kOperation, args[0], args[1]);
}
template <UnaryOperator kOperation>
Owned unary(Interpreter& in, Args args) {
    return unary_operation(in, kOperation, args[0]);
}
template <Comparison kComparison>
Owned comparison(Interpreter& in, Args args) {
    return rich_compare(in, args[0], args[1], kComparison);
}

Owned as_owned(Result<bool> truth) {
    if (truth.is_error()) return kError;
    return Owned::boolean(truth.get());
}

Owned operator_truth(Interpreter& in, Args args) {
    return as_owned(is_true(in, args[0]));
}
Owned operator_not(Interpreter& in, Args args) {
    GOSSAMER_TRY(truth, is_true(in, args[0]));
    return Owned::boolean(!truth.get());
}
Owned operator_is(Interpreter&, Args args) {
    return Owned::boolean(args[0] == args[1]);
}
Owned operator_is_not(Interpreter&, Args args) {
    return Owned::boolean(!(args[0] == args[1]));
}
Owned operator_contains(Interpreter& in, Args args) {
    return as_owned(contains(in, args[0], args[1]));
}
Owned operator_index(Interpreter& in, Args args) {
    return to_index(in, args[0]);
}

Owned operator_getitem(Interpreter& in, Args args) {
    return get_item(in, args[0], args[1]);
}
Owned operator_setitem(Interpreter& in, Args args) {
    GOSSAMER_CHECK(set_item(in, args[0], args[1], args[2]));
    return Owned::none();
}
Owned operator_delitem(Interpreter& in, Args args) {
    GOSSAMER_CHECK(delete_item(in, args[0], args[1]));
    return Owned::none();
}

// Sequences only: anything with items.
Status check_concatenable(Interpreter& in, Value value) {
    const bool is_sequence =
        !type_of(in, value)->find_special(Special::getitem).is_empty() && !is_dict(value);
    if (!is_sequence) return raise(in, Error::NotConcatenable, type_name(in, value));
    return Status::ok();
}
Owned operator_concat(Interpreter& in, Args args) {
    GOSSAMER_CHECK(check_concatenable(in, args[0]));
    return binary_operation(in, BinaryOperator::Add, args[0], args[1]);
}
Owned operator_iconcat(Interpreter& in, Args args) {
    GOSSAMER_CHECK(check_concatenable(in, args[0]));
    return inplace_operation(in, BinaryOperator::Add, args[0], args[1]);
}

Status check_container(Interpreter& in, Value value) {
    if (is_iterable(in, value)) return Status::ok();
    return raise(in, Error::NotAContainer, type_name(in, value));
}

Owned operator_count_of(Interpreter& in, Args args) {
    GOSSAMER_CHECK(check_container(in, args[0]));
    std::int64_t count = 0;
    GOSSAMER_CHECK(for_each(in, args[0], [&](Value item) -> Result<bool> {
        GOSSAMER_TRY(is_equal, values_equal(in, item, args[1]));
        count += is_equal.get() ? 1 : 0;
        return true;
    }));
    return new_int(in, count);
}

Owned operator_index_of(Interpreter& in, Args args) {
    GOSSAMER_CHECK(check_container(in, args[0]));
    std::int64_t index = 0;
    bool is_found = false;
    GOSSAMER_CHECK(for_each(in, args[0], [&](Value item) -> Result<bool> {
        GOSSAMER_TRY(is_equal, values_equal(in, item, args[1]));
        is_found = is_equal.get();
        if (!is_found) ++index;
        return !is_found;
    }));
    if (!is_found) return raise(in, Error::SequenceIndexNotFound);
    return new_int(in, index);
}

Owned operator_length_hint(Interpreter& in, Args args) {
    std::int64_t otherwise = 0;
    if (args.count > 1) {
        if (!is_any_int(args[1])) return raise(in, Error::LengthHintOther, type_name(in, args[1]));
        GOSSAMER_TRY(given, as_size(in, args[1]));
        otherwise = given.get();
    }
    GOSSAMER_TRY(hint, length_hint(in, args[0], otherwise));
    return new_int(in, hint.get());
}

Owned operator_call(Interpreter& in, Args args) {
    if (args.count == 0) return raise(in, Error::ArityAtLeast, "call", 1, "", 0);
    const std::size_t keyword_count = args.keyword_count;
    return call(in, args[0], {args.values + 1, args.count - 1 + keyword_count}, args.keyword_names());
}

// Takes as long for texts that differ early as for ones that differ late.
[[nodiscard]] bool equal_in_constant_time(std::string_view left, std::string_view right) {
    unsigned difference = left.size() == right.size() ? 0 : 1;
    for (std::size_t index = 0; index < right.size(); ++index) {
        const char other = left.empty() ? '\0' : left[index % left.size()];
        difference |= static_cast<unsigned>(other ^ right[index]);
    }
    return difference == 0;
}

Owned operator_compare_digest(Interpreter& in, Args args) {
    std::string_view left;
    std::string_view right;
    if (is_str(args[0]) && is_str(args[1])) {
        if (!as<Str>(args[0])->is_ascii() || !as<Str>(args[1])->is_ascii())
            return raise(in, Error::CompareDigestText);
        left = as<Str>(args[0])->text();
        right = as<Str>(args[1])->text();
    } else {
        GOSSAMER_TRY(has_left, find_buffer(in, args[0], left));
        GOSSAMER_TRY(has_right, find_buffer(in, args[1], right));
        if (!has_left.get() || !has_right.get()) {
            return raise(in, Error::CompareDigestType, type_name(in, args[0]), type_name(in, args[1]));
        }
    }
    return Owned::boolean(equal_in_constant_time(left, right));
}

constexpr Method kFunctions[] = {
    {"abs", unary<UnaryOperator::Absolute>, exactly(1), "abs($module, a, /)\nabs(a)"},
    {"add", binary<BinaryOperator::Add>, exactly(2), "add($module, a, b, /)\na + b"},
    {"and_", binary<BinaryOperator::And>, exactly(2), "and_($module, a, b, /)\na & b"},
    {"call", operator_call, raw(), "call($module, obj, /, *args, **kwargs)\nobj(*args, **kwargs)"},
    {"concat", operator_concat, exactly(2), "concat($module, a, b, /)\na + b, of sequences"},
    {"contains", operator_contains, exactly(2), "contains($module, a, b, /)\nb in a"},
    {"countOf", operator_count_of, exactly(2), "countOf($module, a, b, /)\nHow many items of a equal b."},
    {"delitem", operator_delitem, exactly(2), "delitem($module, a, b, /)\ndel a[b]"},
    {"eq", comparison<Comparison::Eq>, exactly(2), "eq($module, a, b, /)\na == b"},
    {"floordiv", binary<BinaryOperator::FloorDiv>, exactly(2), "floordiv($module, a, b, /)\na // b"},
    {"ge", comparison<Comparison::Ge>, exactly(2), "ge($module, a, b, /)\na >= b"},
    {"getitem", operator_getitem, exactly(2), "getitem($module, a, b, /)\na[b]"},
    {"gt", comparison<Comparison::Gt>, exactly(2), "gt($module, a, b, /)\na > b"},
    {"iadd", inplace<BinaryOperator::Add>, exactly(2), "iadd($module, a, b, /)\na += b"},
    {"iand", inplace<BinaryOperator::And>, exactly(2), "iand($module, a, b, /)\na &= b"},
    {"iconcat", operator_iconcat, exactly(2), "iconcat($module, a, b, /)\na += b, of sequences"},
    {"ifloordiv", inplace<BinaryOperator::FloorDiv>, exactly(2), "ifloordiv($module, a, b, /)\na //= b"},
    {"ilshift", inplace<BinaryOperator::LShift>, exactly(2), "ilshift($module, a, b, /)\na <<= b"},
    {"imatmul", inplace<BinaryOperator::MatMul>, exactly(2), "imatmul($module, a, b, /)\na @= b"},
    {"imod", inplace<BinaryOperator::Mod>, exactly(2), "imod($module, a, b, /)\na %= b"},
    {"imul", inplace<BinaryOperator::Mul>, exactly(2), "imul($module, a, b, /)\na *= b"},
    {"index", operator_index, exactly(1), "index($module, a, /)\na.__index__()"},
    {"indexOf", operator_index_of, exactly(2),
     "indexOf($module, a, b, /)\nWhere in a the first item stands that equals b."},
    {"inv", unary<UnaryOperator::Invert>, exactly(1), "inv($module, a, /)\n~a"},
    {"invert", unary<UnaryOperator::Invert>, exactly(1), "invert($module, a, /)\n~a"},
    {"ior", inplace<BinaryOperator::Or>, exactly(2), "ior($module, a, b, /)\na |= b"},
    {"ipow", inplace<BinaryOperator::Pow>, exactly(2), "ipow($module, a, b, /)\na **= b"},
    {"irshift", inplace<BinaryOperator::RShift>, exactly(2), "irshift($module, a, b, /)\na >>= b"},
    {"is_", operator_is, exactly(2), "is_($module, a, b, /)\na is b"},
    {"is_not", operator_is_not, exactly(2), "is_not($module, a, b, /)\na is not b"},
    {"isub", inplace<BinaryOperator::Sub>, exactly(2), "isub($module, a, b, /)\na -= b"},
    {"itruediv", inplace<BinaryOperator::TrueDiv>, exactly(2), "itruediv($module, a, b, /)\na /= b"},
    {"ixor", inplace<BinaryOperator::Xor>, exactly(2), "ixor($module, a, b, /)\na ^= b"},
    {"le", comparison<Comparison::Le>, exactly(2), "le($module, a, b, /)\na <= b"},
    {"length_hint", operator_length_hint, between(1, 2),
     "length_hint($module, obj, default=0, /)\nHow many items obj may have."},
    {"lshift", binary<BinaryOperator::LShift>, exactly(2), "lshift($module, a, b, /)\na << b"},
    {"lt", comparison<Comparison::Lt>, exactly(2), "lt($module, a, b, /)\na < b"},
    {"matmul", binary<BinaryOperator::MatMul>, exactly(2), "matmul($module, a, b, /)\na @ b"},
    {"mod", binary<BinaryOperator::Mod>, exactly(2), "mod($module, a, b, /)\na % b"},
    {"mul", binary<BinaryOperator::Mul>, exactly(2), "mul($module, a, b, /)\na * b"},
    {"ne", comparison<Comparison::Ne>, exactly(2), "ne($module, a, b, /)\na != b"},
    {"neg", unary<UnaryOperator::Negative>, exactly(1), "neg($module, a, /)\n-a"},
    {"not_", operator_not, exactly(1), "not_($module, a, /)\nnot a"},
    {"or_", binary<BinaryOperator::Or>, exactly(2), "or_($module, a, b, /)\na | b"},
    {"pos", unary<UnaryOperator::Positive>, exactly(1), "pos($module, a, /)\n+a"},
    {"pow", binary<BinaryOperator::Pow>, exactly(2), "pow($module, a, b, /)\na ** b"},
    {"rshift", binary<BinaryOperator::RShift>, exactly(2), "rshift($module, a, b, /)\na >> b"},
    {"setitem", operator_setitem, exactly(3), "setitem($module, a, b, c, /)\na[b] = c"},
    {"sub", binary<BinaryOperator::Sub>, exactly(2), "sub($module, a, b, /)\na - b"},
    {"truediv", binary<BinaryOperator::TrueDiv>, exactly(2), "truediv($module, a, b, /)\na / b"},
    {"truth", operator_truth, exactly(1), "truth($module, a, /)\nbool(a)"},
    {"xor", binary<BinaryOperator::Xor>, exactly(2), "xor($module, a, b, /)\na ^ b"},
    {"_compare_digest", operator_compare_digest, exactly(2),
     "_compare_digest($module, a, b, /)\na == b, in a time that does not tell where they differ."},
};

Status initialise(Interpreter& in, Module* module) {
    for (const TypeSpec* spec : {&itemgetter_type_spec, &attrgetter_type_spec, &methodcaller_type_spec}) {
        Type* type = make_builtin_type(in, *spec, in.types.object);
        if (type == nullptr) return raise_memory_error(in);
        GOSSAMER_CHECK(dict_set_text(in, module->dict, spec->name, Value::from_object(type)));
    }
    return Status::ok();
}

}  // namespace

extern const ModuleSpec _operator_module_spec;
const ModuleSpec _operator_module_spec{"_operator", "The operators as functions.", kFunctions, initialise};

}  // namespace gossamer
