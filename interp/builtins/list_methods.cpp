// list: what scripts see of runtime/list.h; list_iterator and list_reverseiterator.
#include "builtins/list_methods.h"

#include "runtime/call.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/errors/containers.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/repr_guard.h"
#include "runtime/sort.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>

namespace gossamer {

namespace {

[[nodiscard]] List* self_of(Args args) {
    return as<List>(args[0]);
}
[[nodiscard]] std::int64_t size_of(const List* list) {
    return static_cast<std::int64_t>(list->size);
}

Owned none_unless(Status status) {
    return status.is_error() ? Owned{kError} : Owned::none();
}

// ---- Making

Owned list_new(Interpreter& in, Args args) {
    Type* type = class_argument(in, args, in.types.list);
    if (type == nullptr) return kError;
    if (type == in.types.list) return new_list(in).to_owned();
    return allocate_instance(in, type);
}

Owned list_init(Interpreter& in, Args args) {
    // A subclass with a __new__ of its own may take keywords there.
    const bool own_new = !(heap_type(args[0].as_object())->find_special(Special::new_) ==
                           in.types.list->find_special(Special::new_));
    GOSSAMER_CHECK(check_positional(in, "list", own_new ? Args{args.values, args.count} : args, 0, 1));
    if (self_of(args)->size != 0) list_clear(self_of(args));
    if (args.count == 2) GOSSAMER_CHECK(list_extend(in, self_of(args), args[1]));
    return Owned::none();
}

Owned list_copy(Interpreter& in, Args args) {
    return list_of(in, self_of(args)->values()).to_owned();
}

// ---- Changing

Owned list_append_method(Interpreter& in, Args args) {
    return none_unless(list_append(in, self_of(args), Owned::share(args[1])));
}

Owned list_extend_method(Interpreter& in, Args args) {
    return none_unless(list_extend(in, self_of(args), args[1]));
}

Owned list_insert_method(Interpreter& in, Args args) {
    GOSSAMER_TRY(given, as_size(in, args[1]));
    const std::int64_t size = size_of(self_of(args));
    const std::int64_t index = given.get() < 0 ? given.get() + size : given.get();
    const auto place = static_cast<std::size_t>(std::clamp<std::int64_t>(index, 0, size));
    return none_unless(list_insert(in, self_of(args), place, Owned::share(args[2])));
}

Owned list_pop(Interpreter& in, Args args) {
    std::int64_t index = -1;
    if (args.count == 2) {
        GOSSAMER_TRY(given, as_size(in, args[1]));
        index = given.get();
    }
    List* list = self_of(args);
    if (list->size == 0) return raise(in, Error::ListPopEmpty);
    if (index < 0) index += size_of(list);
    if (index < 0 || index >= size_of(list)) return raise(in, Error::ListPopRange);
    return list_take(list, static_cast<std::size_t>(index));
}

Owned list_remove(Interpreter& in, Args args) {
    GOSSAMER_TRY(index, list_find(in, self_of(args), args[1], 0, size_of(self_of(args))));
    // The comparison may have shortened the list.
    if (index.get() < 0 || index.get() >= size_of(self_of(args))) return raise(in, Error::ListRemoveAbsent);
    list_take(self_of(args), static_cast<std::size_t>(index.get())).reset();
    return Owned::none();
}

Owned list_clear_method(Interpreter&, Args args) {
    list_clear(self_of(args));
    return Owned::none();
}

Owned list_reverse_method(Interpreter&, Args args) {
    list_reverse(self_of(args));
    return Owned::none();
}

// ---- sort

// The items while they are sorted: out of the list, which scripts find empty meanwhile.
class SortedItems {
public:
    SortedItems(Interpreter& interpreter, List* list)
        : interpreter_{interpreter},
          list_{list},
          items_{std::exchange(list->items, nullptr)},
          size_{std::exchange(list->size, 0)},
          capacity_{std::exchange(list->capacity, 0)} {}
    SortedItems(const SortedItems&) = delete;
    SortedItems& operator=(const SortedItems&) = delete;
    // Gives the items back; whatever was put into the list meanwhile dies.
    ~SortedItems() {
        drop_keys();
        std::swap(list_->items, items_);
        std::swap(list_->size, size_);
        std::swap(list_->capacity, capacity_);
        while (size_ != 0)
            drop(items_[--size_]);
        interpreter_.heap.free_buffer(items_, capacity_ * sizeof(Value));
    }

    Status make_keys(Value key_function) {
        keys_ = static_cast<Value*>(interpreter_.heap.allocate_buffer(size_ * sizeof(Value)));
        if (keys_ == nullptr) return raise_memory_error(interpreter_);
        for (; key_count_ < size_; ++key_count_) {
            GOSSAMER_TRY(key, call(interpreter_, key_function, {items_[key_count_]}));
            keys_[key_count_] = key.detach();
        }
        return Status::ok();
    }
    void drop_keys() {
        const std::size_t count = std::exchange(key_count_, 0);
        for (std::size_t index = 0; index < count; ++index)
            drop(keys_[index]);
        interpreter_.heap.free_buffer(std::exchange(keys_, nullptr), size_ * sizeof(Value));
    }
    // Turned round before and after, so that equal items keep their order in a descending sort.
    void reverse_items() { std::reverse(items_, items_ + size_); }
    void reverse() {
        reverse_items();
        std::reverse(keys_, keys_ + key_count_);
    }
    Status sort() {
        return keys_ == nullptr ? sort_values(interpreter_, items_, nullptr, size_)
                                : sort_values(interpreter_, keys_, items_, size_);
    }
    [[nodiscard]] bool was_list_touched() const { return list_->items != nullptr; }

private:
    Interpreter& interpreter_;
    List* list_;
    Value* items_;
    std::size_t size_;
    std::size_t capacity_;
    Value* keys_ = nullptr;
    std::size_t key_count_ = 0;
};

}  // namespace

Owned list_sort(Interpreter& in, Args args) {
    Value key = args.get(1);
    bool is_descending = false;
    if (!args.get(2).is_empty()) {
        GOSSAMER_TRY(given, is_true(in, args[2]));
        is_descending = given.get();
    }
    List* list = self_of(args);
    if (list->size == 0) return Owned::none();
    SortedItems items{in, list};
    if (!key.is_empty() && !key.is_none()) GOSSAMER_CHECK(items.make_keys(key));
    if (is_descending) items.reverse();
    const Status status = items.sort();
    if (is_descending) items.reverse_items();
    if (status.is_error()) return kError;
    items.drop_keys();  // their deaths may touch the list, too
    if (items.was_list_touched()) return raise(in, Error::ListModifiedInSort);
    return Owned::none();
}

namespace {

// ---- Asking

Owned list_index(Interpreter& in, Args args) {
    std::int64_t begin = 0;
    std::int64_t end = Value::kIntMax;
    for (std::uint32_t which = 2; which < args.count; ++which) {
        GOSSAMER_TRY(bound, slice_bound(in, args[which]));
        (which == 2 ? begin : end) = bound.get();
    }
    const std::int64_t size = size_of(self_of(args));
    if (begin < 0) begin = std::max<std::int64_t>(begin + size, 0);
    if (end < 0) end += size;
    GOSSAMER_TRY(index, list_find(in, self_of(args), args[1], begin, end));
    if (index.get() >= 0) return Owned::immediate(Value::from_int(index.get()));
    GOSSAMER_TRY(text, repr_of(in, args[1]));
    return raise(in, Error::ListIndexAbsent, as<Str>(text.get())->text());
}

Owned list_count(Interpreter& in, Args args) {
    std::int64_t count = 0;
    for (std::size_t index = 0; index < self_of(args)->size; ++index) {
        const Value candidate = self_of(args)->items[index];
        if (const Quick quick = quick_equal(in, candidate, args[1]); quick != Quick::Unknown) {
            if (quick == Quick::True) ++count;
            continue;
        }
        Owned item = Owned::share(candidate);
        GOSSAMER_TRY(equal, values_equal(in, item.get(), args[1]));
        if (equal.get()) ++count;
    }
    return Owned::immediate(Value::from_int(count));
}

Owned list_contains(Interpreter& in, Args args) {
    GOSSAMER_TRY(index, list_find(in, self_of(args), args[1], 0, size_of(self_of(args))));
    return Owned::boolean(index.get() >= 0);
}

Owned list_len(Interpreter&, Args args) {
    return Owned::immediate(Value::from_int(size_of(self_of(args))));
}

Owned list_repr(Interpreter& in, Args args) {
    if (self_of(args)->size == 0) return new_str_value(in, "[]");
    ReprGuard guard{in, args[0]};
    if (guard.is_recursive()) return new_str_value(in, "[...]");
    TextBuilder builder;
    builder.append('[');
    for (std::size_t index = 0; index < self_of(args)->size; ++index) {
        if (index != 0) builder.append(", ");
        GOSSAMER_CHECK(append_repr(in, builder, self_of(args)->items[index]));
    }
    builder.append(']');
    return text_of(in, builder);
}

Owned list_sizeof(Interpreter& in, Args args) {
    return new_int(in, static_cast<std::int64_t>(sizeof(List) + self_of(args)->capacity * sizeof(Value)));
}

// ---- Items and operators

Owned list_getitem(Interpreter& in, Args args) {
    return list_get(in, self_of(args), args[1]);
}
Owned list_setitem(Interpreter& in, Args args) {
    return none_unless(list_set(in, self_of(args), args[1], args[2]));
}
Owned list_delitem(Interpreter& in, Args args) {
    return none_unless(list_set(in, self_of(args), args[1], Value::empty()));
}

Owned list_add(Interpreter& in, Args args) {
    if (!is_list(args[1])) return raise(in, Error::ListConcatenate, type_name(in, args[1]));
    const List* left = self_of(args);
    const List* right = as<List>(args[1]);
    GOSSAMER_TRY(result, new_list(in, left->size + right->size));
    Value* const end = share_into_slots(result->items, left->values());
    share_into_slots(end, right->values());
    result->size = left->size + right->size;
    return std::move(result).to_owned();
}

Owned list_iadd(Interpreter& in, Args args) {
    GOSSAMER_CHECK(list_extend(in, self_of(args), args[1]));
    return Owned::share(args[0]);
}

Owned list_mul(Interpreter& in, Args args) {
    GOSSAMER_TRY(count, as_index(in, args[1], in.types.OverflowError));
    return list_repeat(in, self_of(args), count.get());
}

Owned list_imul(Interpreter& in, Args args) {
    GOSSAMER_TRY(count, as_index(in, args[1], in.types.OverflowError));
    GOSSAMER_CHECK(list_repeat_in_place(in, self_of(args), count.get()));
    return Owned::share(args[0]);
}

Owned list_iter(Interpreter& in, Args args) {
    return new_sequence_iterator(in, in.types.list_iterator, args[0], 0);
}

Owned list_reversed(Interpreter& in, Args args) {
    return new_sequence_iterator(in, in.types.list_reverseiterator, args[0], self_of(args)->size);
}

// ---- Iterators

[[nodiscard]] SequenceIterator* iterator_of(Args args) {
    return as<SequenceIterator>(args[0]);
}

Owned list_iterator_hint(Interpreter&, Args args) {
    const SequenceIterator* iterator = iterator_of(args);
    if (!iterator->sequence.is_heap()) return Owned::immediate(Value::from_int(0));
    const std::uint64_t size = as<List>(iterator->sequence)->size;
    return Owned::immediate(
        Value::from_int(size < iterator->index ? 0 : static_cast<std::int64_t>(size - iterator->index)));
}

Owned list_reverseiterator_hint(Interpreter&, Args args) {
    const SequenceIterator* iterator = iterator_of(args);
    const bool is_over =
        !iterator->sequence.is_heap() || as<List>(iterator->sequence)->size < iterator->index;
    return Owned::immediate(Value::from_int(is_over ? 0 : static_cast<std::int64_t>(iterator->index)));
}

// How the iterator could be made again: iter(list) or reversed(list) and its position.
Owned reduce_iterator(Interpreter& in, Args args, std::string_view maker, std::int64_t position) {
    const bool is_over = !iterator_of(args)->sequence.is_heap();
    GOSSAMER_TRY(callable, builtin_named(in, is_over && position >= 0 ? "iter" : maker));
    if (is_over || position < 0) {
        GOSSAMER_TRY(nothing, new_list(in));
        return reduce_to(in, callable.get(), {nothing.value()});
    }
    return reduce_to(in, callable.get(), {iterator_of(args)->sequence}, Value::from_int(position));
}

Owned list_iterator_reduce(Interpreter& in, Args args) {
    return reduce_iterator(in, args, "iter", static_cast<std::int64_t>(iterator_of(args)->index));
}
Owned list_reverseiterator_reduce(Interpreter& in, Args args) {
    return reduce_iterator(in, args, "reversed", static_cast<std::int64_t>(iterator_of(args)->index) - 1);
}

Owned list_iterator_setstate(Interpreter& in, Args args) {
    GOSSAMER_TRY(given, position_in_state(in, args[1]));
    SequenceIterator* iterator = iterator_of(args);
    if (!iterator->sequence.is_heap()) return Owned::none();
    // A negative one is the end, and so is -1 as an unsigned number.
    iterator->index = static_cast<std::uint64_t>(
        std::clamp<std::int64_t>(given.get(), -1, size_of(as<List>(iterator->sequence))));
    return Owned::none();
}

Owned list_reverseiterator_setstate(Interpreter& in, Args args) {
    GOSSAMER_TRY(given, position_in_state(in, args[1]));
    SequenceIterator* iterator = iterator_of(args);
    if (!iterator->sequence.is_heap()) return Owned::none();
    iterator->index = static_cast<std::uint64_t>(
        std::clamp<std::int64_t>(given.get(), -1, size_of(as<List>(iterator->sequence)) - 1) + 1);
    return Owned::none();
}

constexpr Method kListMethods[] = {
    {"__new__", list_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake an empty list of the class.",
     Binding::Static},
    {"__init__", list_init, raw(), "__init__($self, iterable=(), /)\nFill the list from an iterable."},
    {"__repr__", list_repr, exactly(0), ""},
    {"__hash__", nullptr, exactly(0), ""},
    {"__lt__", compare_native<TypeFlags::kList, Comparison::Lt>, exactly(1), ""},
    {"__le__", compare_native<TypeFlags::kList, Comparison::Le>, exactly(1), ""},
    {"__eq__", compare_native<TypeFlags::kList, Comparison::Eq>, exactly(1), ""},
    {"__ne__", compare_native<TypeFlags::kList, Comparison::Ne>, exactly(1), ""},
    {"__gt__", compare_native<TypeFlags::kList, Comparison::Gt>, exactly(1), ""},
    {"__ge__", compare_native<TypeFlags::kList, Comparison::Ge>, exactly(1), ""},
    {"__iter__", list_iter, exactly(0), ""},
    {"__len__", list_len, exactly(0), ""},
    {"__getitem__", list_getitem, exactly(1), "__getitem__($self, index, /)\nReturn self[index]."},
    {"__setitem__", list_setitem, exactly(2), ""},
    {"__delitem__", list_delitem, exactly(1), ""},
    {"__contains__", list_contains, exactly(1), ""},
    {"__add__", list_add, exactly(1), ""},
    {"__iadd__", list_iadd, exactly(1), ""},
    {"__mul__", list_mul, exactly(1), ""},
    {"__rmul__", list_mul, exactly(1), ""},
    {"__imul__", list_imul, exactly(1), ""},
    {"__reversed__", list_reversed, exactly(0),
     "__reversed__($self, /)\nReturn an iterator from the last item to the first."},
    {"__sizeof__", list_sizeof, exactly(0),
     "__sizeof__($self, /)\nReturn the size of the list in memory, in bytes."},
    {"append", list_append_method, exactly(1), "append($self, object, /)\nAdd an item at the end."},
    {"clear", list_clear_method, exactly(0), "clear($self, /)\nRemove all items."},
    {"copy", list_copy, exactly(0), "copy($self, /)\nReturn a shallow copy."},
    {"count", list_count, exactly(1),
     "count($self, value, /)\nReturn how many items are equal to the value."},
    {"extend", list_extend_method, exactly(1),
     "extend($self, iterable, /)\nAdd all items of an iterable at the end."},
    {"index", list_index, between(1, 3),
     "index($self, value, start=0, stop=sys.maxsize, /)\nReturn the first index of the value; ValueError if "
     "there is none."},
    {"insert", list_insert_method, exactly(2),
     "insert($self, index, object, /)\nInsert an item before the index."},
    {"pop", list_pop, between(0, 1),
     "pop($self, index=-1, /)\nRemove and return an item; IndexError if the list is empty or has no such "
     "index."},
    {"remove", list_remove, exactly(1),
     "remove($self, value, /)\nRemove the first item equal to the value; ValueError if none."},
    {"reverse", list_reverse_method, exactly(0), "reverse($self, /)\nTurn the order round, in place."},
    {"sort", list_sort, keywords(),
     "sort($self, /, *, key=None, reverse=False)\nSort in place, stably; key is applied to each item once."},
    kClassGetItem,
};

constexpr Method kListIteratorMethods[] = {
    kIteratorIter,
    kIteratorNext,
    {"__length_hint__", list_iterator_hint, exactly(0),
     "__length_hint__($self, /)\nHow many items are left."},
    {"__reduce__", list_iterator_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"__setstate__", list_iterator_setstate, exactly(1), "__setstate__($self, object, /)\nSet the position."},
};

constexpr Method kListReverseIteratorMethods[] = {
    kIteratorIter,
    kIteratorNext,
    {"__length_hint__", list_reverseiterator_hint, exactly(0),
     "__length_hint__($self, /)\nHow many items are left."},
    {"__reduce__", list_reverseiterator_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"__setstate__", list_reverseiterator_setstate, exactly(1),
     "__setstate__($self, object, /)\nSet the position."},
};

}  // namespace

extern const TypeSpec list_type_spec;
constexpr TypeSpec list_type_spec{
    .name = "list",
    .module = "builtins",
    .documentation = "list(iterable=(), /)\nMutable sequence of any objects.",
    .layout = &list_layout,
    .basic_size = sizeof(List),
    .flags = TypeFlags::kBaseType | TypeFlags::kList | TypeFlags::kSequence | TypeFlags::kMatchSelf |
             TypeFlags::kImmutable,
    .methods = kListMethods,
    .getters = {},
};

extern const TypeSpec list_iterator_type_spec;
constexpr TypeSpec list_iterator_type_spec =
    iterator_spec("list_iterator", &sequence_iterator_layout, sizeof(SequenceIterator), kListIteratorMethods,
                  list_iterator_next, TypeFlags::kQuietSteps);

extern const TypeSpec list_reverseiterator_type_spec;
constexpr TypeSpec list_reverseiterator_type_spec =
    iterator_spec("list_reverseiterator", &sequence_iterator_layout, sizeof(SequenceIterator),
                  kListReverseIteratorMethods, list_reverseiterator_next, TypeFlags::kQuietSteps);

}  // namespace gossamer
