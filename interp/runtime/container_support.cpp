#include "runtime/container_support.h"

#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/objects.h"
#include "runtime/module.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>

namespace gossamer {

Status check_positional(Interpreter& interpreter, const char* name, Args args, std::uint32_t minimum,
                        std::uint32_t maximum) {
    if (args.keyword_count != 0) return raise(interpreter, Error::NoKeywords, name);
    const std::uint32_t given = args.count - 1;
    if (given >= minimum && given <= maximum) return Status::ok();
    const std::uint32_t wanted = given < minimum ? minimum : maximum;
    const char* plural = wanted == 1 ? "" : "s";
    if (minimum == maximum) return raise(interpreter, Error::ArityExactly, name, wanted, plural, given);
    return raise(interpreter, given < minimum ? Error::ArityAtLeast : Error::ArityAtMost, name, wanted,
                 plural, given);
}

Type* class_of_spec(Interpreter& interpreter, Args args, const TypeSpec& spec) {
    if (args.count != 0 && is_kind(args[0], TypeFlags::kType) && as<Type>(args[0])->spec == &spec)
        return as<Type>(args[0]);
    static_cast<void>(raise(interpreter, Error::NewNotType, spec.name,
                            args.count == 0 ? "" : type_name(interpreter, args[0])));
    return nullptr;
}

Status refuse_keywords(Interpreter& interpreter, const Type* type, const char* name, Args args) {
    if (args.keyword_count == 0) return Status::ok();
    const Type* builtin = type;
    while (builtin->has(TypeFlags::kHeapType))
        builtin = builtin->base;
    if (!(type->find_special(Special::init) == builtin->find_special(Special::init))) return Status::ok();
    return raise(interpreter, Error::NoKeywords, name);
}

Status bind_required(Interpreter& interpreter, Args args, const char* function,
                     std::span<const char* const> names, std::size_t required, std::span<Value> values) {
    const std::size_t given = args.count - 1 + (args.keyword_count);
    if (given > names.size())
        return raise(interpreter, Error::AtMostArguments, function, names.size(),
                     names.size() == 1 ? "" : "s", given);
    GOSSAMER_CHECK(bind_raw_arguments(interpreter, args, 1, function, names, values, required));
    return check_required_arguments(interpreter, function, names, required, values);
}

// ---- Sequences

namespace {

[[nodiscard]] bool holds(Comparison comparison, std::size_t left, std::size_t right) {
    switch (comparison) {
    case Comparison::Lt: return left < right;
    case Comparison::Le: return left <= right;
    case Comparison::Eq: return left == right;
    case Comparison::Ne: return left != right;
    case Comparison::Gt: return left > right;
    case Comparison::Ge: return left >= right;
    }
    return false;
}

}  // namespace

// The first difference decides. Items and sizes are read anew each time: an __eq__ may change the sequences.
Owned compare_sequences(Interpreter& interpreter, Value left, Value right, Comparison comparison) {
    const bool is_equality = comparison == Comparison::Eq || comparison == Comparison::Ne;
    if (is_equality && sequence_values(left).size() != sequence_values(right).size()) {
        return Owned::boolean(comparison == Comparison::Ne);
    }
    for (std::size_t index = 0;; ++index) {
        std::span<const Value> left_items = sequence_values(left);
        std::span<const Value> right_items = sequence_values(right);
        if (index >= left_items.size() || index >= right_items.size()) {
            return Owned::boolean(holds(comparison, left_items.size(), right_items.size()));
        }
        if (left_items[index] == right_items[index]) continue;
        Owned left_item = Owned::share(left_items[index]);
        Owned right_item = Owned::share(right_items[index]);
        GOSSAMER_TRY(equal, values_equal(interpreter, left_item.get(), right_item.get()));
        const std::size_t shorter = std::min(sequence_values(left).size(), sequence_values(right).size());
        if (equal.get() || index >= shorter) continue;  // or both are shorter now: their sizes decide
        if (is_equality) return Owned::boolean(comparison == Comparison::Ne);
        return rich_compare(interpreter, left_item.get(), right_item.get(), comparison);
    }
}

Owned copied_state(Interpreter& interpreter, Value value) {
    GOSSAMER_TRY(name, intern(interpreter, "__getstate__"));
    return call_method(interpreter, value, name.get(), {});
}

Result<std::int64_t> repeat_count(Interpreter& interpreter, Value count) {
    if (!has_index(interpreter, count)) {
        return raise(interpreter, Error::SequenceRepeatType, type_name(interpreter, count));
    }
    return as_index(interpreter, count, interpreter.types.OverflowError);
}

Status append_repr(Interpreter& interpreter, TextBuilder& builder, Value value) {
    Owned keeper = Owned::share(value);
    GOSSAMER_TRY(text, repr_of(interpreter, value));
    const Str* str = as<Str>(text.get());
    builder.append_known(str->text(), str->length);
    return Status::ok();
}

Owned text_of(Interpreter& interpreter, const TextBuilder& builder) {
    if (builder.failed()) return raise_memory_error(interpreter);
    return new_str_counted(interpreter, builder.view(), builder.code_points()).to_owned();
}

// ---- Types of modules

Type* partner_type(const Interpreter& interpreter, const TypeSpec& spec) {
    for (const Interpreter::Partner& partner : interpreter.partners) {
        if (partner.spec == &spec) return partner.type;
    }
    GOSSAMER_UNREACHABLE();
}

void add_partner(Interpreter& interpreter, Type* type) {
    for (Interpreter::Partner& partner : interpreter.partners) {
        if (partner.spec != nullptr && partner.spec != type->spec) continue;
        partner = {type->spec, type};
        return;
    }
    GOSSAMER_UNREACHABLE();
}

// Of the types of native modules only OrderedDict and its kin are, in CPython, without an entry `__module__`
// of their own.
[[nodiscard]] bool owns_module_name(const Type* type) {
    return type->name_text() != "OrderedDict";
}

Type* add_module_type(Interpreter& interpreter, Module* module, const TypeSpec& spec, Type* base) {
    Type* type = make_builtin_type(interpreter, spec, base);
    if (type == nullptr) {
        static_cast<void>(raise_memory_error(interpreter));
        return nullptr;
    }
    if (owns_module_name(type)) {
        Ref<Str> name = intern(interpreter, spec.module);
        if (name.is_error() ||
            dict_set_str(interpreter, type->dict, interpreter.names.dunder_module, name.value()).is_error())
            return nullptr;
    }
    const Status entered = dict_set_text(interpreter, module->dict, spec.name, Value::from_object(type));
    return entered.is_error() ? nullptr : type;
}

// ---- Natives

Owned return_self(Interpreter&, Args args) {
    return Owned::share(args[0]);
}

Owned alias_of_class(Interpreter& interpreter, Args args) {
    return class_getitem(interpreter, args[0], args[1]);
}

Owned iterator_next(Interpreter& interpreter, Args args) {
    return item_or_stop(interpreter, heap_type(args[0].as_object())->next(interpreter, args[0]));
}

Owned reduce_to(Interpreter& interpreter, Value callable, std::initializer_list<Value> arguments,
                Value state) {
    GOSSAMER_TRY(tuple, tuple_of(interpreter, arguments));
    if (state.is_empty()) return tuple_of(interpreter, {callable, tuple.value()}).to_owned();
    return tuple_of(interpreter, {callable, tuple.value(), state}).to_owned();
}

Owned builtin_named(Interpreter& interpreter, std::string_view name) {
    Value found = dict_find_text(interpreter, interpreter.builtins, name);
    return Owned::share(found.is_empty() ? Value::none() : found);
}

}  // namespace gossamer
