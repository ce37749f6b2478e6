// _decimal: the types and functions of decimals that are native, and the home that they share.
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

std::size_t home_cell_size(const Object*) {
    return sizeof(HomeObject);
}
constexpr Layout kHomeLayout{
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = home_cell_size,
    .weakref_offset = 0,
};

using CacheFields = OwnedFields<CacheObject, &CacheObject::variables, &CacheObject::current,
                                &CacheObject::names, &CacheObject::name>;
void leave_home(Heap&, Object* object) {
    static_cast<CacheObject*>(object)->home->cache = nullptr;
}
constexpr Layout kCacheLayout{
    .traverse = CacheFields::traverse,
    .take_next = CacheFields::take_next,
    .free_buffers = leave_home,
    .clear_next = CacheFields::take_next,
    .cell_size = CacheFields::cell_size,
    .weakref_offset = 0,
};

// The same operations with a context: (left, right, context).
template <DecimalOperation kOperation>
Owned context_operation(Interpreter& in, Args args) {
    HomeObject* home = decimal_home(in);
    GOSSAMER_TRY(context, decimal_context_of(in, home, args[2]));
    auto* rules = as<ContextObject>(context.get());
    DecimalWork work{rules->rules};
    DecimalNumber left_room;
    DecimalNumber right_room;
    DecimalNumber result;
    const DecimalNumber* left = decimal_operand(in, args[0], work, left_room);
    if (left == nullptr) return raise_no_decimal(in, args[0]);
    const DecimalNumber* right = decimal_operand(in, args[1], work, right_room);
    if (right == nullptr) return raise_no_decimal(in, args[1]);
    calculate_decimal(kOperation, work, *left, *right, result);
    return finish_decimal(in, home, rules, work, std::move(result));
}
Owned context_divmod(Interpreter& in, Args args) {
    HomeObject* home = decimal_home(in);
    GOSSAMER_TRY(context, decimal_context_of(in, home, args[2]));
    DecimalWork work{as<ContextObject>(context.get())->rules};
    DecimalNumber left_room;
    DecimalNumber right_room;
    const DecimalNumber* left = decimal_operand(in, args[0], work, left_room);
    if (left == nullptr) return raise_no_decimal(in, args[0]);
    const DecimalNumber* right = decimal_operand(in, args[1], work, right_room);
    if (right == nullptr) return raise_no_decimal(in, args[1]);
    return divide_decimals(in, home, as<ContextObject>(context.get()), *left, *right, work);
}
template <DecimalSign kSign>
Owned context_sign(Interpreter& in, Args args) {
    if (!is_decimal(in, args[0])) return raise_no_decimal(in, args[0]);
    return change_decimal_sign(in, kSign, args[0], args[1]);
}

// make(sign, coefficient, exponent, is_special=False): the exponent of a special one is "F", "n" or "N".
Owned decimal_make(Interpreter& in, Args args) {
    HomeObject* home = decimal_home(in);
    GOSSAMER_TRY(is_negative, is_true(in, args[0]));
    if (!is_any_int(args[1])) return raise(in, Error::AnyTypeError, "a coefficient is an int");
    DecimalWork work{kAnyRules};
    DecimalNumber number;
    work.set_int(int_view(int_value(args[1])), number);
    number.is_negative = is_negative.get();
    if (is_str(args[2])) {
        const char kind = *as<Str>(args[2])->data;
        number.kind = kind == 'F'   ? DecimalNumber::Kind::Infinite
                      : kind == 'n' ? DecimalNumber::Kind::QuietNan
                                    : DecimalNumber::Kind::SignallingNan;
    } else {
        GOSSAMER_TRY(exponent, as_int64(in, args[2]));
        number.exponent = exponent.get();
    }
    if (work.failed) return raise_memory_error(in);
    return new_decimal(in, home, std::move(number));
}

// ---- The module

Owned module_getcontext(Interpreter& in, Args) {
    return current_decimal_context(in, decimal_home(in));
}
// forget(): the current context is another one.
Owned module_forget(Interpreter& in, Args) {
    CacheObject* cache = decimal_home(in)->cache;
    if (cache != nullptr) replace(cache->current, Owned{});
    return Owned::none();
}

constexpr Method kFunctions[] = {
    {"make", decimal_make, between(3, 4),
     "make($module, sign, coefficient, exponent, is_special=False, /)\nA decimal of its parts."},
    {"getcontext", module_getcontext, exactly(0),
     "getcontext($module, /)\nThe context of the calculations that are given none."},
    {"forget", module_forget, exactly(0), "forget($module, /)\nThe current context is another one."},
    {"add", context_operation<DecimalOperation::Add>, exactly(3), "add($module, a, b, context, /)"},
    {"subtract", context_operation<DecimalOperation::Subtract>, exactly(3),
     "subtract($module, a, b, context, /)"},
    {"multiply", context_operation<DecimalOperation::Multiply>, exactly(3),
     "multiply($module, a, b, context, /)"},
    {"divide", context_operation<DecimalOperation::Divide>, exactly(3), "divide($module, a, b, context, /)"},
    {"divide_int", context_operation<DecimalOperation::DivideWhole>, exactly(3),
     "divide_int($module, a, b, context, /)"},
    {"remainder", context_operation<DecimalOperation::Remainder>, exactly(3),
     "remainder($module, a, b, context, /)"},
    {"divmod", context_divmod, exactly(3), "divmod($module, a, b, context, /)"},
    {"plus", context_sign<DecimalSign::Plus>, exactly(2), "plus($module, a, context, /)"},
    {"minus", context_sign<DecimalSign::Minus>, exactly(2), "minus($module, a, context, /)"},
    {"abs", context_sign<DecimalSign::Absolute>, exactly(2), "abs($module, a, context, /)"},
};

const TypeSpec kHomeSpec{
    .name = "_home",
    .module = "decimal",
    .documentation = nullptr,
    .layout = &kHomeLayout,
    .basic_size = sizeof(HomeObject),
    .flags = TypeFlags::kNoInstantiate,
    .methods = {},
    .getters = {},
};
const TypeSpec kCacheSpec{
    .name = "_cache",
    .module = "decimal",
    .documentation = nullptr,
    .layout = &kCacheLayout,
    .basic_size = sizeof(CacheObject),
    .flags = TypeFlags::kNoInstantiate,
    .methods = {},
    .getters = {},
};

// The home of all decimals, which outlives them, and the cache, which dies with the module.
Status settle_home(Interpreter& in, Module* module, Type* type) {
    Type* home_type = make_builtin_type(in, kHomeSpec, nullptr);
    Type* cache_type = make_builtin_type(in, kCacheSpec, nullptr);
    if (home_type == nullptr || cache_type == nullptr) return raise_memory_error(in);
    GOSSAMER_TRY(name, intern(in, "_current"));
    GOSSAMER_TRY(variables, decimal_function(in, "contextvars", "__dict__"));
    auto* home = create_exact<HomeObject>(in, home_type);
    if (home == nullptr) return raise_memory_error(in);
    home->count = Object::kImmortalCount;
    home->type = type;
    home->cache = nullptr;
    GOSSAMER_CHECK(dict_set_str(in, type->dict, in.names.underscore, Value::from_object(home)));
    auto* cache = create_exact<CacheObject>(in, cache_type);
    if (cache == nullptr) return raise_memory_error(in);
    cache->variables = cache->current = Value::empty();
    cache->names = variables.detach();
    cache->name = std::move(name).to_owned().detach();
    cache->home = home;
    Owned held = Owned::adopt(cache);
    in.heap.track(cache);
    home->cache = cache;
    return dict_set_text(in, module->dict, "_cache", held.get());
}

Status initialise(Interpreter& in, Module* module) {
    Type* type = add_module_type(in, module, decimal_type_spec);
    if (type == nullptr) return kError;
    add_partner(in, type);
    if (add_module_type(in, module, decimal_context_type_spec) == nullptr) return kError;
    if (add_module_type(in, module, decimal_signals_type_spec) == nullptr) return kError;
    return settle_home(in, module, type);
}

}  // namespace

extern const ModuleSpec _decimal_module_spec;
const ModuleSpec _decimal_module_spec{"_decimal", "Decimal numbers.", kFunctions, initialise};

}  // namespace gossamer
