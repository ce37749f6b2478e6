// Contexts of decimals: the types behind decimal.Context and its flags, and what every operation does with
// them.
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

// The home of a module whose Decimal this is, or derives from it.
HomeObject* decimal_home(const Interpreter& in, const Type* type) {
    while (type->has(TypeFlags::kHeapType))
        type = type->base;
    return as<HomeObject>(dict_find_str(type->dict, in.names.underscore));
}
HomeObject* decimal_home(const Interpreter& in) {
    return decimal_home(in, partner_type(in, decimal_type_spec));
}

Owned new_decimal(Interpreter& in, HomeObject* home, DecimalNumber&& number) {
    auto* made = create_exact<DecimalObject>(in, home->type);
    if (made == nullptr) return raise_memory_error(in);
    new (&made->number) DecimalNumber{std::move(number)};
    made->home = home;
    return Owned::adopt(made);
}

// A function of the dialect's half.
Owned decimal_function(Interpreter& in, std::string_view module, std::string_view name) {
    GOSSAMER_TRY(module_name, intern(in, module));
    Value found = dict_find_str(in.modules, module_name.get());
    if (found.is_empty()) {
        GOSSAMER_CHECK(in.import_module(in, module_name.get(), Value::none(), Value::none(), 0));
        found = dict_find_str(in.modules, module_name.get());
    }
    if (found.is_empty()) return raise(in, Error::AnyRuntimeError, "the module decimal is gone");
    Owned held = Owned::share(found);
    GOSSAMER_TRY(function_name, intern(in, name));
    return get_attribute(in, held.get(), function_name.get());
}

Owned decimal_from_number(Interpreter& in, HomeObject* home, Value value) {
    DecimalWork work{kAnyRules};
    DecimalNumber number;
    if (is_any_int(value)) {
        work.set_int(int_view(int_value(value)), number);
    } else {
        work.set_float(float_value(value), number);
    }
    if (work.failed) return raise_memory_error(in);
    return new_decimal(in, home, std::move(number));
}

// ---- The context of an operation

namespace {

Owned find_context(Interpreter& in, HomeObject* home) {
    GOSSAMER_TRY(find, decimal_function(in, "_decimal_context", "_find_context"));
    GOSSAMER_TRY(found, call(in, find.get(), {}));
    if (!is_context(in, found.get())) return raise(in, Error::AnyTypeError, "argument must be a context");
    CacheObject* cache = home->cache;
    if (cache == nullptr) return found;
    const Value variables = dict_find_str(as<Dict>(cache->names), as<Str>(cache->name));
    replace(cache->current, Owned::share(found.get()));
    replace(cache->variables, Owned::share(variables));
    return found;
}

}  // namespace

Owned current_decimal_context(Interpreter& in, HomeObject* home) {
    const CacheObject* cache = home->cache;
    if (cache != nullptr && !cache->current.is_empty()) [[likely]] {
        const Value variables = dict_find_str(as<Dict>(cache->names), as<Str>(cache->name));
        if (variables == cache->variables) [[likely]]
            return Owned::share(cache->current);
    }
    return find_context(in, home);
}

// The context given, or the current one.
Owned decimal_context_of(Interpreter& in, HomeObject* home, Value given) {
    if (given.is_empty() || given.is_none()) return current_decimal_context(in, home);
    if (is_context(in, given)) return Owned::share(given);
    return raise(in, Error::AnyTypeError, "optional argument must be a context");
}

// Sets flags, and raises what is trapped.
Status signal_decimal(Interpreter& in, ContextObject* context, std::uint32_t status) {
    if (status == 0) [[likely]]
        return Status::ok();
    std::uint32_t signals = status & DecimalStatus::kSignals;
    if ((status & DecimalStatus::kInvalidKinds) != 0) signals |= DecimalStatus::kInvalidOperation;
    if (!context->flags.is_heap() || !context->traps.is_heap()) return Status::ok();
    as<SignalsObject>(context->flags)->bits |= signals;
    const std::uint32_t traps = as<SignalsObject>(context->traps)->bits;
    if ((signals & traps) == 0) [[likely]]
        return Status::ok();
    std::uint32_t trapped = status & traps;
    if ((traps & DecimalStatus::kInvalidOperation) != 0) trapped |= status & DecimalStatus::kInvalidKinds;
    GOSSAMER_TRY(function, decimal_function(in, "_decimal_context", "_raise"));
    GOSSAMER_CHECK(call(in, function.get(), {Value::from_int(trapped)}));
    return raise(in, Error::AnyRuntimeError, "a signal was not raised");
}

Status settle_decimal(Interpreter& in, ContextObject* context, const DecimalWork& work) {
    if (work.failed) return raise_memory_error(in);
    return signal_decimal(in, context, work.status);
}

Owned finish_decimal(Interpreter& in, HomeObject* home, ContextObject* context, DecimalWork& work,
                     DecimalNumber&& number) {
    GOSSAMER_CHECK(settle_decimal(in, context, work));
    return new_decimal(in, home, std::move(number));
}

// A decimal or an int as a number; null: something else.
const DecimalNumber* decimal_operand(Interpreter& in, Value value, DecimalWork& work, DecimalNumber& room) {
    if (is_decimal(in, value)) return &decimal_of(value)->number;
    if (!is_any_int(value)) return nullptr;
    work.set_int(int_view(int_value(value)), room);
    return &room;
}

ErrorTag raise_no_decimal(Interpreter& in, Value value) {
    std::string text{"conversion from "};
    text.append(type_name(in, value)).append(" to Decimal is not supported");
    return raise(in, Error::AnyTypeError, text);
}

void calculate_decimal(DecimalOperation operation, DecimalWork& work, const DecimalNumber& left,
                       const DecimalNumber& right, DecimalNumber& result) {
    switch (operation) {
    case DecimalOperation::Add: return work.add(left, right, false, result);
    case DecimalOperation::Subtract: return work.add(left, right, true, result);
    case DecimalOperation::Multiply: return work.multiply(left, right, result);
    case DecimalOperation::Divide: return work.divide(left, right, result);
    case DecimalOperation::DivideWhole: return work.divide_whole(left, right, &result, nullptr);
    case DecimalOperation::Remainder: return work.divide_whole(left, right, nullptr, &result);
    }
}

Owned divide_decimals(Interpreter& in, HomeObject* home, ContextObject* context, const DecimalNumber& left,
                      const DecimalNumber& right, DecimalWork& work) {
    DecimalNumber quotient;
    DecimalNumber rest;
    work.divide_whole(left, right, &quotient, &rest);
    GOSSAMER_CHECK(settle_decimal(in, context, work));
    GOSSAMER_TRY(first, new_decimal(in, home, std::move(quotient)));
    GOSSAMER_TRY(second, new_decimal(in, home, std::move(rest)));
    return tuple_of(in, {first.get(), second.get()}).to_owned();
}

Owned change_decimal_sign(Interpreter& in, DecimalSign sign, Value self, Value given_context) {
    HomeObject* home = decimal_of(self)->home;
    GOSSAMER_TRY(context, decimal_context_of(in, home, given_context));
    auto* rules = as<ContextObject>(context.get());
    DecimalWork work{rules->rules};
    const DecimalNumber& number = decimal_of(self)->number;
    DecimalNumber result;
    if (sign == DecimalSign::Minus || (sign == DecimalSign::Absolute && number.is_negative)) {
        work.minus(number, result);
    } else {
        work.plus(number, result);
    }
    return finish_decimal(in, home, rules, work, std::move(result));
}

namespace {

constexpr std::string_view kRoundings[kDecimalRoundings] = {
    "ROUND_DOWN",  "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING",
    "ROUND_FLOOR", "ROUND_UP",      "ROUND_HALF_DOWN", "ROUND_05UP"};

}  // namespace

Result<DecimalRounding> read_decimal_rounding(Interpreter& in, Value value) {
    for (std::size_t index = 0; is_str(value) && index < kDecimalRoundings; ++index)
        if (as<Str>(value)->text() == kRoundings[index]) return static_cast<DecimalRounding>(index);
    return raise(in, Error::AnyTypeError,
                 "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                 "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]");
}

std::string_view decimal_rounding_name(DecimalRounding rounding) {
    return kRoundings[static_cast<std::size_t>(rounding)];
}

namespace {

using ContextFields = OwnedFields<ContextObject, &ContextObject::flags, &ContextObject::traps>;
constexpr Layout kContextLayout{
    .traverse = ContextFields::traverse,
    .take_next = ContextFields::take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,  // flags refer to nothing
    .cell_size = ContextFields::cell_size,
    .weakref_offset = 0,
};

std::size_t signals_cell_size(const Object*) {
    return sizeof(SignalsObject);
}
constexpr Layout kSignalsLayout{
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = signals_cell_size,
    .weakref_offset = 0,
};

[[nodiscard]] ContextObject* context_at(Value value) {
    return as<ContextObject>(value);
}

Owned context_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, decimal_context_type_spec);
    if (type == nullptr) return kError;
    auto* context = create_instance<ContextObject>(in, type);
    if (context == nullptr) return kError;
    new (&context->rules) DecimalRules{};
    context->flags = context->traps = Value::empty();
    track_once(context);
    return Owned::adopt(context);
}

// Another signal dict of the same class.
Owned copy_signals(Interpreter& in, Value given) {
    if (!given.is_heap()) return Owned{};
    auto* signals = create_instance<SignalsObject>(in, type_of(in, given));
    if (signals == nullptr) return kError;
    signals->bits = as<SignalsObject>(given)->bits;
    return Owned::adopt(signals);
}

Owned context_copy(Interpreter& in, Args args) {
    GOSSAMER_TRY(flags, copy_signals(in, context_at(args[0])->flags));
    GOSSAMER_TRY(traps, copy_signals(in, context_at(args[0])->traps));
    auto* context = create_instance<ContextObject>(in, type_of(in, args[0]));
    if (context == nullptr) return kError;
    new (&context->rules) DecimalRules{context_at(args[0])->rules};
    context->flags = flags.detach();
    context->traps = traps.detach();
    track_once(context);
    return Owned::adopt(context);
}

template <std::int64_t DecimalRules::*kField>
Owned get_number(Interpreter& in, Value self) {
    return new_int(in, context_at(self)->rules.*kField);
}
template <std::int64_t DecimalRules::*kField>
Status set_number(Interpreter& in, Value self, Value value) {
    GOSSAMER_TRY(number, as_int64(in, value));
    context_at(self)->rules.*kField = number.get();
    return Status::ok();
}
template <bool DecimalRules::*kField>
Owned get_switch(Interpreter&, Value self) {
    return Owned::immediate(Value::from_int(context_at(self)->rules.*kField ? 1 : 0));
}
template <bool DecimalRules::*kField>
Status set_switch(Interpreter& in, Value self, Value value) {
    GOSSAMER_TRY(number, as_int64(in, value));
    context_at(self)->rules.*kField = number.get() != 0;
    return Status::ok();
}
Owned get_rounding(Interpreter& in, Value self) {
    return intern(in, decimal_rounding_name(context_at(self)->rules.rounding)).to_owned();
}
Status set_rounding(Interpreter& in, Value self, Value value) {
    GOSSAMER_TRY(rounding, read_decimal_rounding(in, value));
    context_at(self)->rules.rounding = rounding.get();
    return Status::ok();
}
template <Value ContextObject::*kField>
Owned get_signals(Interpreter&, Value self) {
    return Owned::share(context_at(self)->*kField);
}
template <Value ContextObject::*kField>
Status set_signals(Interpreter& in, Value self, Value value) {
    if (!value.is_heap() || type_of(in, value)->spec != &decimal_signals_type_spec)
        return raise(in, Error::AnyTypeError, "invalid signal dict");
    replace(context_at(self)->*kField, Owned::share(value));
    return Status::ok();
}

// _signal_bits(bits): sets flags, and raises what is trapped.
Owned context_signal(Interpreter& in, Args args) {
    GOSSAMER_TRY(bits, as_int64(in, args[1]));
    GOSSAMER_CHECK(signal_decimal(in, context_at(args[0]), static_cast<std::uint32_t>(bits.get())));
    return Owned::none();
}
Owned context_tiny(Interpreter& in, Args args) {
    return new_int(in, context_at(args[0])->rules.tiny());
}
Owned context_top(Interpreter& in, Args args) {
    return new_int(in, context_at(args[0])->rules.top());
}

Owned signals_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, decimal_signals_type_spec);
    if (type == nullptr) return kError;
    auto* signals = create_instance<SignalsObject>(in, type);
    if (signals == nullptr) return kError;
    signals->bits = 0;
    return Owned::adopt(signals);
}
Owned get_bits(Interpreter&, Value self) {
    return Owned::immediate(Value::from_int(as<SignalsObject>(self)->bits));
}
Status set_bits(Interpreter& in, Value self, Value value) {
    GOSSAMER_TRY(bits, as_int64(in, value));
    as<SignalsObject>(self)->bits = static_cast<std::uint32_t>(bits.get()) & DecimalStatus::kSignals;
    return Status::ok();
}

constexpr Method kContextMethods[] = {
    {"__new__", context_new, raw(), "", Binding::Static},
    {"_signal_bits", context_signal, exactly(1),
     "_signal_bits($self, bits, /)\nSet flags, raise what is trapped."},
    {"__copy__", context_copy, exactly(0), "__copy__($self, /)\nAnother one with the same rules and flags."},
    {"copy", context_copy, exactly(0), "copy($self, /)\nAnother one with the same rules and flags."},
    {"Etiny", context_tiny, exactly(0), "Etiny($self, /)\nThe least exponent there is."},
    {"Etop", context_top, exactly(0), "Etop($self, /)\nThe greatest exponent of a number with all digits."},
};
constexpr Getter kContextGetters[] = {
    {"prec", get_number<&DecimalRules::precision>, set_number<&DecimalRules::precision>, nullptr},
    {"Emin", get_number<&DecimalRules::least>, set_number<&DecimalRules::least>, nullptr},
    {"Emax", get_number<&DecimalRules::greatest>, set_number<&DecimalRules::greatest>, nullptr},
    {"rounding", get_rounding, set_rounding, nullptr},
    {"capitals", get_switch<&DecimalRules::has_capitals>, set_switch<&DecimalRules::has_capitals>, nullptr},
    {"clamp", get_switch<&DecimalRules::clamps>, set_switch<&DecimalRules::clamps>, nullptr},
    {"flags", get_signals<&ContextObject::flags>, set_signals<&ContextObject::flags>, nullptr},
    {"traps", get_signals<&ContextObject::traps>, set_signals<&ContextObject::traps>, nullptr},
};

constexpr Method kSignalsMethods[] = {
    {"__new__", signals_new, raw(), "", Binding::Static},
};
constexpr Getter kSignalsGetters[] = {
    {"_bits", get_bits, set_bits, nullptr},
};

}  // namespace

const TypeSpec decimal_context_type_spec{
    .name = "_Context",
    .module = "decimal",
    .documentation = nullptr,
    .layout = &kContextLayout,
    .basic_size = sizeof(ContextObject),
    .flags = TypeFlags::kBaseType,
    .methods = kContextMethods,
    .getters = kContextGetters,
};
const TypeSpec decimal_signals_type_spec{
    .name = "SignalDictMixin",
    .module = "decimal",
    .documentation = nullptr,
    .layout = &kSignalsLayout,
    .basic_size = sizeof(SignalsObject),
    .flags = TypeFlags::kBaseType,
    .methods = kSignalsMethods,
    .getters = kSignalsGetters,
};
}  // namespace gossamer
