// dict_keys, dict_values, dict_items. The views of keys and items behave as sets; their operators give new
// sets.
#include "runtime/call.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/dict_views.h"
#include "runtime/repr_guard.h"
#include "runtime/set.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

[[nodiscard]] Dict* dict_of(Value view) {
    return as<Dict>(as<DictView>(view)->dict);
}
// OrderedDict's views derive from these.
[[nodiscard]] bool is_view_of(const Type* kind, Value value) {
    return value.is_heap() &&
           (heap_type(value.as_object()) == kind || heap_type(value.as_object())->base == kind);
}
[[nodiscard]] bool is_set_view(const Interpreter& in, Value value) {
    return is_view_of(in.types.dict_keys, value) || is_view_of(in.types.dict_items, value);
}
[[nodiscard]] bool is_set_like(const Interpreter& in, Value value) {
    return is_set(value) || is_set_view(in, value);
}

Owned view_len(Interpreter&, Args args) {
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(dict_size(dict_of(args[0])))));
}

enum class Direction : std::uint8_t { Forward, Backward };

template <Direction kDirection>
Owned view_iter(Interpreter& in, Args args) {
    constexpr bool is_forward = kDirection == Direction::Forward;
    const auto& types = in.types;
    Type* iterator = is_forward ? types.dict_itemiterator : types.dict_reverseitemiterator;
    if (is_view_of(types.dict_keys, args[0]))
        iterator = is_forward ? types.dict_keyiterator : types.dict_reversekeyiterator;
    if (is_view_of(types.dict_values, args[0]))
        iterator = is_forward ? types.dict_valueiterator : types.dict_reversevalueiterator;
    return new_dict_iterator(in, iterator, dict_of(args[0]));
}

Owned view_repr(Interpreter& in, Args args) {
    ReprGuard guard{in, args[0]};
    if (guard.is_recursive()) return new_str_value(in, "...");
    TextBuilder builder;
    builder.append(type_name(in, args[0]));
    builder.append('(');
    GOSSAMER_TRY(items, list_from(in, args[0]));
    GOSSAMER_CHECK(append_repr(in, builder, items.get()));
    builder.append(')');
    return text_of(in, builder);
}

Result<bool> view_has(Interpreter& in, Value view, Value item) {
    if (is_view_of(in.types.dict_keys, view)) return dict_contains(in, dict_of(view), item);
    if (!is_tuple(item) || as<Tuple>(item)->size != 2) return false;
    GOSSAMER_TRY(value, dict_get(in, dict_of(view), as<Tuple>(item)->items[0]));
    if (value.is_empty()) return false;
    return values_equal(in, value.get(), as<Tuple>(item)->items[1]);
}

Owned view_contains(Interpreter& in, Args args) {
    GOSSAMER_TRY(found, view_has(in, args[0], args[1]));
    return Owned::boolean(found.get());
}

// Whether each item of `left` is in `right`.
Result<bool> all_contained(Interpreter& in, Value left, Value right) {
    GOSSAMER_TRY(iterator, get_iterator(in, left));
    for (;;) {
        GOSSAMER_TRY(item, next_item(in, iterator.get()));
        if (item.is_empty()) return true;
        GOSSAMER_TRY(found, contains(in, right, item.get()));
        if (!found.get()) return false;
    }
}

// As for sets: subset and superset, by sizes first.
template <Comparison kComparison>
Owned view_compare(Interpreter& in, Args args) {
    if (!is_set_like(in, args[1])) return Owned::not_implemented();
    GOSSAMER_TRY(left_size, length(in, args[0]));
    GOSSAMER_TRY(right_size, length(in, args[1]));
    const std::int64_t left = left_size.get();
    const std::int64_t right = right_size.get();
    bool is_possible = false;
    bool is_reversed = false;
    switch (kComparison) {
    case Comparison::Eq:
    case Comparison::Ne: is_possible = left == right; break;
    case Comparison::Lt: is_possible = left < right; break;
    case Comparison::Le: is_possible = left <= right; break;
    case Comparison::Gt:
        is_possible = left > right;
        is_reversed = true;
        break;
    case Comparison::Ge:
        is_possible = left >= right;
        is_reversed = true;
        break;
    }
    Result<bool> answer = false;
    if (is_possible)
        answer = is_reversed ? all_contained(in, args[1], args[0]) : all_contained(in, args[0], args[1]);
    if (answer.is_error()) return kError;
    return Owned::boolean(answer.get() != (kComparison == Comparison::Ne));
}

// ---- Set operators: a view on either side, any iterable on the other

using SetOperation = Status (*)(Interpreter&, Set*, Value);

// Items of the other operand that are in the view: the view's own need not be hashable.
Owned view_and(Interpreter& in, Args args) {
    Value view = args[0];
    Value other = args[1];
    const bool is_view = is_view_of(in.types.dict_keys, view) || is_view_of(in.types.dict_items, view);
    if (!is_view) std::swap(view, other);
    GOSSAMER_TRY(result, new_set(in, in.types.set));
    GOSSAMER_TRY(iterator, get_iterator(in, other));
    for (;;) {
        GOSSAMER_TRY(item, next_item(in, iterator.get()));
        if (item.is_empty()) return std::move(result).to_owned();
        GOSSAMER_TRY(found, contains(in, view, item.get()));
        if (found.get()) GOSSAMER_CHECK(set_add(in, result.get(), item.get()));
    }
}

template <SetOperation kOperation>
Owned operate(Interpreter& in, Value left, Value right) {
    GOSSAMER_TRY(result, set_from(in, in.types.set, left));
    GOSSAMER_CHECK(kOperation(in, result.get(), right));
    return std::move(result).to_owned();
}
template <SetOperation kOperation>
Owned view_operator(Interpreter& in, Args args) {
    return operate<kOperation>(in, args[0], args[1]);
}
template <SetOperation kOperation>
Owned view_reflected(Interpreter& in, Args args) {
    return operate<kOperation>(in, args[1], args[0]);
}

Owned view_isdisjoint(Interpreter& in, Args args) {
    Value view = args[0];
    Value other = args[1];
    if (is_set_like(in, other)) {
        GOSSAMER_TRY(other_size, length(in, other));
        if (other_size.get() > static_cast<std::int64_t>(dict_size(dict_of(view)))) std::swap(view, other);
    }
    GOSSAMER_TRY(iterator, get_iterator(in, other));
    for (;;) {
        GOSSAMER_TRY(item, next_item(in, iterator.get()));
        if (item.is_empty()) return Owned::boolean(true);
        GOSSAMER_TRY(found, contains(in, view, item.get()));
        if (found.get()) return Owned::boolean(false);
    }
}

Owned view_mapping(Interpreter& in, Value self) {
    return call(in, Value::from_object(in.types.mappingproxy), {as<DictView>(self)->dict});
}

constexpr Method kSetViewMethods[] = {
    {"__repr__", view_repr, exactly(0), ""},
    {"__hash__", nullptr, exactly(0), ""},
    {"__lt__", view_compare<Comparison::Lt>, exactly(1), ""},
    {"__le__", view_compare<Comparison::Le>, exactly(1), ""},
    {"__eq__", view_compare<Comparison::Eq>, exactly(1), ""},
    {"__ne__", view_compare<Comparison::Ne>, exactly(1), ""},
    {"__gt__", view_compare<Comparison::Gt>, exactly(1), ""},
    {"__ge__", view_compare<Comparison::Ge>, exactly(1), ""},
    {"__iter__", view_iter<Direction::Forward>, exactly(0), ""},
    {"__len__", view_len, exactly(0), ""},
    {"__contains__", view_contains, exactly(1), ""},
    {"__sub__", view_operator<set_difference_update>, exactly(1), ""},
    {"__rsub__", view_reflected<set_difference_update>, exactly(1), ""},
    {"__and__", view_and, exactly(1), ""},
    {"__rand__", view_and, exactly(1), ""},
    {"__or__", view_operator<set_update>, exactly(1), ""},
    {"__ror__", view_reflected<set_update>, exactly(1), ""},
    {"__xor__", view_operator<set_symmetric_difference_update>, exactly(1), ""},
    {"__rxor__", view_reflected<set_symmetric_difference_update>, exactly(1), ""},
    {"__reversed__", view_iter<Direction::Backward>, exactly(0),
     "__reversed__($self, /)\nReturn an iterator, last first."},
    {"isdisjoint", view_isdisjoint, exactly(1),
     "isdisjoint($self, other, /)\nWhether view and iterable share nothing."},
};

constexpr Method kValuesMethods[] = {
    {"__repr__", view_repr, exactly(0), ""},
    {"__iter__", view_iter<Direction::Forward>, exactly(0), ""},
    {"__len__", view_len, exactly(0), ""},
    {"__reversed__", view_iter<Direction::Backward>, exactly(0),
     "__reversed__($self, /)\nReturn an iterator, last first."},
};

constexpr Getter kViewGetters[] = {
    {"mapping", view_mapping, nullptr, "The dict that the view shows, read-only."},
};

consteval TypeSpec view_spec(const char* name, std::span<const Method> methods) {
    return {.name = name,
            .module = "builtins",
            .documentation = "",
            .layout = &dict_view_layout,
            .basic_size = sizeof(DictView),
            .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
            .methods = methods,
            .getters = kViewGetters};
}

}  // namespace

extern const TypeSpec dict_keys_type_spec, dict_values_type_spec, dict_items_type_spec;
constexpr TypeSpec dict_keys_type_spec = view_spec("dict_keys", kSetViewMethods);
constexpr TypeSpec dict_values_type_spec = view_spec("dict_values", kValuesMethods);
constexpr TypeSpec dict_items_type_spec = view_spec("dict_items", kSetViewMethods);

}  // namespace gossamer
