// itertools: the iterators that need not end: count, repeat and cycle.
#include "modules/itertools.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/core.h"
#include "runtime/iterators.h"
#include "runtime/list.h"
#include "runtime/number.h"

#include <algorithm>

namespace gossamer {

namespace {

// ---- count

struct Count : Object {
    Value next;  // owned
    Value step;  // owned
};

[[nodiscard]] bool is_number(const Interpreter& in, Value value) {
    if (value.is_int() || value.is_double() || value.is_bool()) return true;
    const Type* type = type_of(in, value);
    return !type->find_special(Special::index).is_empty() ||
           !type->find_special(Special::float_).is_empty() || type->has(TypeFlags::kComplex);
}

Owned count_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_count_spec);
    if (type == nullptr) return kError;
    static constexpr const char* names[] = {"start", "step"};
    Value values[2];
    GOSSAMER_CHECK(bind_required(in, args, "count", names, 0, values));
    Value start = values[0].is_empty() ? Value::from_int(0) : values[0];
    Value step = values[1].is_empty() ? Value::from_int(1) : values[1];
    if (!is_number(in, start) || !is_number(in, step)) return raise(in, Error::NumberRequired);
    auto* count = create_instance<Count>(in, type);
    if (count == nullptr) return kError;
    count->next = share_into_slot(start);
    count->step = share_into_slot(step);
    track_once(count);
    return Owned::adopt(count);
}

Owned count_next(Interpreter& in, Value self) {
    auto* count = as<Count>(self);
    if (count->next.is_int() && count->step.is_int()) {
        const std::int64_t after = count->next.as_int() + count->step.as_int();
        if (Value::fits_int(after))
            return Owned::immediate(std::exchange(count->next, Value::from_int(after)));
    }
    GOSSAMER_TRY(after, binary_operation(in, BinaryOperator::Add, count->next, count->step));
    return Owned::adopt(std::exchange(count->next, after.detach()));
}

Owned count_repr(Interpreter& in, Args args) {
    const auto* count = as<Count>(args[0]);
    TextBuilder builder;
    builder.append("count(");
    GOSSAMER_CHECK(append_repr(in, builder, count->next));
    if (count->step != Value::from_int(1)) {
        builder.append(", ");
        GOSSAMER_CHECK(append_repr(in, builder, count->step));
    }
    builder.append(')');
    return text_of(in, builder);
}

Owned count_reduce(Interpreter& in, Args args) {
    const auto* count = as<Count>(args[0]);
    const bool is_plain = count->next.is_int() && count->step == Value::from_int(1);
    if (is_plain) return reduce_iterator(in, args[0], {count->next});
    return reduce_iterator(in, args[0], {count->next, count->step});
}

constexpr auto kCountMethods =
    itertools_methods(count_new, Method{"__repr__", count_repr, exactly(0), ""}, reduce_method(count_reduce));
constexpr Layout kCountLayout = OwnedFields<Count, &Count::next, &Count::step>::layout;

// ---- repeat

struct Repeat : Object {
    Value item;          // owned
    std::int64_t times;  // left; -1: for ever
};

Owned repeat_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_repeat_spec);
    if (type == nullptr) return kError;
    static constexpr const char* names[] = {"object", "times"};
    Value values[2];
    GOSSAMER_CHECK(bind_required(in, args, "repeat", names, 1, values));
    std::int64_t times = -1;
    if (!values[1].is_empty()) {
        GOSSAMER_TRY(given, as_size(in, values[1]));
        times = std::max<std::int64_t>(given.get(), 0);
    }
    auto* repeat = create_instance<Repeat>(in, type);
    if (repeat == nullptr) return kError;
    repeat->item = share_into_slot(values[0]);
    repeat->times = times;
    track_once(repeat);
    return Owned::adopt(repeat);
}

Owned repeat_next(Interpreter&, Value self) {
    auto* repeat = as<Repeat>(self);
    if (repeat->times == 0) return Owned{};
    if (repeat->times > 0) --repeat->times;
    return Owned::share(repeat->item);
}

Owned repeat_hint(Interpreter& in, Args args) {
    if (as<Repeat>(args[0])->times < 0) return raise(in, Error::UnsizedObject);
    return new_int(in, as<Repeat>(args[0])->times);
}

Owned repeat_repr(Interpreter& in, Args args) {
    const auto* repeat = as<Repeat>(args[0]);
    TextBuilder builder;
    builder.append("repeat(");
    GOSSAMER_CHECK(append_repr(in, builder, repeat->item));
    if (repeat->times >= 0) {
        builder.append(", ");
        builder.append_int(repeat->times);
    }
    builder.append(')');
    return text_of(in, builder);
}

Owned repeat_reduce(Interpreter& in, Args args) {
    const auto* repeat = as<Repeat>(args[0]);
    if (repeat->times < 0) return reduce_iterator(in, args[0], {repeat->item});
    return reduce_iterator(in, args[0], {repeat->item, Value::from_int(repeat->times)});
}

constexpr auto kRepeatMethods = itertools_methods(
    repeat_new, Method{"__repr__", repeat_repr, exactly(0), ""},
    Method{"__length_hint__", repeat_hint, exactly(0), "__length_hint__($self, /)\nHow many items are left."},
    reduce_method(repeat_reduce));
constexpr Layout kRepeatLayout = OwnedFields<Repeat, &Repeat::item>::layout;

// ---- cycle

struct Cycle : Object {
    Value iterator;       // owned; empty after the first round
    Value saved;          // owned; a list
    std::uint64_t index;  // in the rounds after the first
    bool saves;           // false: a copy of one in a later round, whose items are saved already
};

Owned cycle_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_cycle_spec);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(refuse_keywords(in, type, "cycle", args));
    GOSSAMER_CHECK(check_positional(in, "cycle", {args.values, args.count}, 1, 1));
    GOSSAMER_TRY(iterator, get_iterator(in, args[1]));
    GOSSAMER_TRY(saved, new_list(in));
    auto* cycle = create_instance<Cycle>(in, type);
    if (cycle == nullptr) return kError;
    cycle->iterator = iterator.detach();
    cycle->saved = Value::from_object(saved.detach());
    cycle->index = 0;
    cycle->saves = true;
    track_once(cycle);
    return Owned::adopt(cycle);
}

Owned cycle_next(Interpreter& in, Value self) {
    auto* cycle = as<Cycle>(self);
    auto* saved = as<List>(cycle->saved);
    if (!cycle->iterator.is_empty()) {
        GOSSAMER_TRY(item, next_until_end(in, cycle->iterator));
        if (!item.is_empty()) {
            if (cycle->saves) GOSSAMER_CHECK(list_append(in, saved, Owned::share(item.get())));
            return item;
        }
    }
    if (saved->size == 0) return Owned{};
    if (cycle->index >= saved->size) cycle->index = 0;
    return Owned::share(saved->items[cycle->index++]);
}

// In a later round: an iterator over the saved items that stands where this one does.
Owned cycle_reduce(Interpreter& in, Args args) {
    const auto* cycle = as<Cycle>(args[0]);
    if (!cycle->iterator.is_empty()) {
        const Value is_saved = Value::from_bool(!cycle->saves);
        GOSSAMER_TRY(state, tuple_of(in, {cycle->saved, is_saved}));
        return reduce_iterator(in, args[0], {cycle->iterator}, state.value());
    }
    GOSSAMER_TRY(iterator, get_iterator(in, cycle->saved));
    as<SequenceIterator>(iterator.get())->index = cycle->index;
    GOSSAMER_TRY(state, tuple_of(in, {cycle->saved, Value::from_bool(true)}));
    return reduce_iterator(in, args[0], {iterator.get()}, state.value());
}

Owned cycle_setstate(Interpreter& in, Args args) {
    const Tuple* state = state_tuple(in, args[1]);
    if (state == nullptr) return kError;
    if (state->size != 2 || !is_list(state->items[0]))
        return raise(in, Error::AnyValueError, "invalid arguments");
    GOSSAMER_TRY(is_saved, is_true(in, state->items[1]));
    auto* cycle = as<Cycle>(args[0]);
    cycle->saves = !is_saved.get();
    cycle->index = 0;
    replace(cycle->saved, Owned::share(state->items[0]));
    return Owned::none();
}

constexpr auto kCycleMethods =
    itertools_methods(cycle_new, reduce_method(cycle_reduce), setstate_method(cycle_setstate));
constexpr Layout kCycleLayout = OwnedFields<Cycle, &Cycle::iterator, &Cycle::saved>::layout;

}  // namespace

const TypeSpec itertools_count_spec =
    itertools_type("count", "count(start=0, step=1)\nstart, start + step and so on, for ever.", &kCountLayout,
                   sizeof(Count), kCountMethods, count_next);
const TypeSpec itertools_repeat_spec = itertools_type(
    "repeat", "repeat(object[, times])\nThe object again and again, for ever or so many times.",
    &kRepeatLayout, sizeof(Repeat), kRepeatMethods, repeat_next);
const TypeSpec itertools_cycle_spec =
    itertools_type("cycle", "cycle(iterable, /)\nThe items of the iterable, over and over.", &kCycleLayout,
                   sizeof(Cycle), kCycleMethods, guarded_step<cycle_next>);

}  // namespace gossamer
