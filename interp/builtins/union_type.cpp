// types.UnionType: `int | None`.
#include "builtins/annotation_text.h"
#include "builtins/type_bases.h"
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/errors/objects.h"
#include "runtime/generic_alias.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/set.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

constexpr Layout union_type_layout =
    OwnedFields<UnionType, &UnionType::arguments, &UnionType::parameters>::layout;

[[nodiscard]] bool is_union(const Interpreter& in, Value value) {
    return value.is_heap() && heap_type(value.as_object()) == in.types.union_type;
}

[[nodiscard]] Tuple* arguments_of(Value self) {
    return as<Tuple>(as<UnionType>(self)->arguments);
}

// What `type X = …` makes is of a class of the dialect, which errors call so.
[[nodiscard]] bool is_type_alias(Value value) {
    if (!value.is_heap()) return false;
    const Str* name = heap_type(value.as_object())->error_name;
    return name != nullptr && name->text() == "typing.TypeAliasType";
}

[[nodiscard]] bool is_unitable(const Interpreter& in, Value value) {
    return value.is_none() || is_kind(value, TypeFlags::kType) || is_union(in, value) ||
           is_instance_exact_or_sub(in, value, in.types.generic_alias) || is_type_alias(value);
}

Status add_member(Interpreter& in, List* members, Value value) {
    for (std::size_t index = 0; index < members->size; ++index) {
        GOSSAMER_TRY(same, values_equal(in, members->items[index], value));
        if (same.get()) return Status::ok();
    }
    return list_append(in, members, Owned::share(value));
}

Status add_operand(Interpreter& in, List* members, Value value) {
    if (!is_union(in, value)) {
        return add_member(in, members, value.is_none() ? Value::from_object(in.types.none) : value);
    }
    for (Value member : arguments_of(value)->values())
        GOSSAMER_CHECK(add_member(in, members, member));
    return Status::ok();
}

Owned union_of(Interpreter& in, std::span<const Value> operands) {
    GOSSAMER_TRY(members, new_list(in));
    for (Value operand : operands)
        GOSSAMER_CHECK(add_operand(in, members.get(), operand));
    if (members->size == 1) return Owned::share(members->items[0]);
    GOSSAMER_TRY(arguments, tuple_of(in, members->values()));
    auto* united = in.heap.create<UnionType>(in.types.union_type->instance_shape);
    if (united == nullptr) return raise_memory_error(in);
    united->arguments = arguments.value();
    static_cast<void>(arguments.detach());
    united->parameters = Value::empty();
    in.heap.track(united);
    return Owned::adopt(united);
}

Owned union_repr(Interpreter& in, Args args) {
    TextBuilder text;
    bool first = true;
    for (Value member : arguments_of(args[0])->values()) {
        if (!first) text.append(std::string_view{" | "});
        first = false;
        if (member == Value::from_object(in.types.none)) {
            text.append(std::string_view{"None"});
        } else {
            GOSSAMER_CHECK(append_annotation(in, text, member));
        }
    }
    return new_str_value(in, text);
}

Owned members_as_set(Interpreter& in, Value self) {
    GOSSAMER_TRY(set, new_set(in, in.types.frozenset));
    for (Value member : arguments_of(self)->values())
        GOSSAMER_CHECK(set_add(in, set.get(), member));
    return std::move(set).to_owned();
}

Owned union_hash(Interpreter& in, Args args) {
    GOSSAMER_TRY(members, members_as_set(in, args[0]));
    GOSSAMER_TRY(hash, hash_of(in, members.get()));
    return new_int(in, hash.get());
}

Owned union_eq(Interpreter& in, Args args) {
    if (!is_union(in, args[1])) return Owned::not_implemented();
    GOSSAMER_TRY(left, members_as_set(in, args[0]));
    GOSSAMER_TRY(right, members_as_set(in, args[1]));
    return rich_compare(in, left.get(), right.get(), Comparison::Eq);
}

Owned union_or(Interpreter& in, Args args) {
    return make_union(in, args[0], args[1]);
}

Owned union_ror(Interpreter& in, Args args) {
    return make_union(in, args[1], args[0]);
}

// Asks the members in turn. A parameterised generic among those that are asked makes the question
// meaningless.
template <class Ask>
Owned ask_members(Interpreter& in, Value self, ErrorId error, Ask ask) {
    Owned held = Owned::share(as<UnionType>(self)->arguments);
    for (Value member : as<Tuple>(held.get())->values()) {
        if (is_instance_exact_or_sub(in, member, in.types.generic_alias)) return raise(in, error);
        GOSSAMER_TRY(answer, ask(member));
        if (answer.get()) return Owned::boolean(true);
    }
    return Owned::boolean(false);
}

Owned union_instancecheck(Interpreter& in, Args args) {
    return ask_members(in, args[0], Error::AliasInstanceCheck,
                       [&](Value member) { return is_instance(in, args[1], member); });
}

Owned union_subclasscheck(Interpreter& in, Args args) {
    if (!is_kind(args[1], TypeFlags::kType)) return raise(in, Error::IsSubclassArgument);
    return ask_members(in, args[0], Error::AliasSubclassCheck,
                       [&](Value member) { return is_subclass(in, args[1], member); });
}

Owned ensure_parameters(Interpreter& in, Value self) {
    auto* united = as<UnionType>(self);
    if (united->parameters.is_empty()) {
        GOSSAMER_TRY(found, collect_parameters(in, arguments_of(self)));
        replace(united->parameters, std::move(found));
    }
    return Owned::share(united->parameters);
}

Owned union_getitem(Interpreter& in, Args args) {
    GOSSAMER_TRY(parameters, ensure_parameters(in, args[0]));
    GOSSAMER_TRY(arguments, substitute_parameters(in, args[0], arguments_of(args[0]),
                                                  as<Tuple>(parameters.get()), args[1]));
    return union_of(in, as<Tuple>(arguments.get())->values());
}

Owned get_args(Interpreter&, Value self) {
    return Owned::share(as<UnionType>(self)->arguments);
}

Owned get_parameters(Interpreter& in, Value self) {
    return ensure_parameters(in, self);
}

constexpr Method union_type_methods[] = {
    {"__repr__", union_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."},
    {"__hash__", union_hash, exactly(0), "__hash__($self, /)\nReturn hash(self)."},
    {"__eq__", union_eq, exactly(1), "__eq__($self, value, /)\nReturn self==value."},
    {"__or__", union_or, exactly(1), "__or__($self, value, /)\nReturn self|value."},
    {"__ror__", union_ror, exactly(1), "__ror__($self, value, /)\nReturn value|self."},
    {"__getitem__", union_getitem, exactly(1), "__getitem__($self, key, /)\nReplace type variables."},
    {"__instancecheck__", union_instancecheck, exactly(1),
     "__instancecheck__($self, instance, /)\nWhat isinstance() asks."},
    {"__subclasscheck__", union_subclasscheck, exactly(1),
     "__subclasscheck__($self, subclass, /)\nWhat issubclass() asks."},
};
constexpr Getter union_type_getters[] = {
    {"__args__", get_args, nullptr, nullptr, true},
    {"__parameters__", get_parameters, nullptr, nullptr},
};

}  // namespace

Owned make_union(Interpreter& interpreter, Value left, Value right) {
    if (!is_unitable(interpreter, left) || !is_unitable(interpreter, right)) return Owned::not_implemented();
    const Value operands[] = {left, right};
    return union_of(interpreter, operands);
}

extern const TypeSpec union_type_type_spec;
const TypeSpec union_type_type_spec{
    .name = "UnionType",
    .module = "types",
    .documentation = "A union of types, as in int | str.",
    .layout = &union_type_layout,
    .basic_size = sizeof(UnionType),
    .flags = TypeFlags::kNoInstantiate,
    .methods = union_type_methods,
    .getters = union_type_getters,
};

}  // namespace gossamer
