// The iteration and item protocols: exact builtin containers at once, everything else through its type's
// special methods.
#include "runtime/iterate.h"

#include "runtime/attributes.h"
#include "runtime/byte_search.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/dict_views.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/objects.h"
#include "runtime/errors/vm.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/range.h"
#include "runtime/set.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

// A type's special method as far as it can be called: empty when it is absent or None.
[[nodiscard]] Value usable_special(const Interpreter& interpreter, Value value, Special which) {
    Value method = type_of(interpreter, value)->find_special(which);
    return method.is_none() ? Value::empty() : method;
}

}  // namespace

std::span<const Value> sequence_values(Value list_or_tuple) {
    return is_list(list_or_tuple) ? as<List>(list_or_tuple)->values() : as<Tuple>(list_or_tuple)->values();
}

bool is_iterable(const Interpreter& interpreter, Value value) {
    const Type* type = type_of(interpreter, value);
    Value iter = type->find_special(Special::iter);
    if (iter.is_none()) return false;
    return !iter.is_empty() || (!type->has(TypeFlags::kMapping) && type != interpreter.types.union_type &&
                                !type->find_special(Special::getitem).is_empty());
}

bool is_iterator(const Interpreter& interpreter, Value value) {
    return !type_of(interpreter, value)->find_special(Special::next).is_empty();
}

bool has_index(const Interpreter& interpreter, Value value) {
    if (value.is_int() || value.is_bool()) return true;
    return value.is_heap() && !type_of(interpreter, value)->find_special(Special::index).is_empty();
}

Result<std::int64_t> as_size(Interpreter& interpreter, Value value) {
    if (value.is_int()) return value.as_int();
    const Result<std::int64_t> size = as_index(interpreter, value, interpreter.types.OverflowError);
    if (!size.is_error() || !pending_is(interpreter, interpreter.types.OverflowError)) return size;
    clear_pending(interpreter);
    return raise(interpreter, Error::LengthTooLarge);
}

Owned fast_sequence(Interpreter& interpreter, Value iterable) {
    if (is_exact(interpreter.types.list, iterable) || is_exact(interpreter.types.tuple, iterable)) {
        return Owned::share(iterable);
    }
    return list_from(interpreter, iterable);
}

// ---- Iterators

namespace {

// Whether iter(value) is the value, as with most builtin iterators; no class has a say in that.
[[nodiscard]] bool is_own_iterator(const Interpreter& interpreter, Value value) {
    if (!value.is_heap()) return false;
    const Type* type = heap_type(value.as_object());
    if (type->next == nullptr || type->has(TypeFlags::kHeapType)) return false;
    const Value method = type->find_special(Special::iter);
    return is_exact(interpreter.types.wrapper_descriptor, method) &&
           as<NativeCallable>(method)->method->function == kIteratorIter.function;
}

// The type of the iterators over a view of a dict; null: it is none.
[[nodiscard]] Type* iterator_of_view(const Interpreter& interpreter, Value value) {
    const auto& types = interpreter.types;
    if (is_exact(types.dict_items, value)) return types.dict_itemiterator;
    if (is_exact(types.dict_values, value)) return types.dict_valueiterator;
    return is_exact(types.dict_keys, value) ? types.dict_keyiterator : nullptr;
}

}  // namespace

Owned get_iterator(Interpreter& interpreter, Value value) {
    const auto& types = interpreter.types;
    if (is_exact(types.list, value)) return new_sequence_iterator(interpreter, types.list_iterator, value, 0);
    if (is_exact(types.tuple, value))
        return new_sequence_iterator(interpreter, types.tuple_iterator, value, 0);
    if (is_own_iterator(interpreter, value)) return Owned::share(value);
    if (is_exact(types.dict, value))
        return new_dict_iterator(interpreter, types.dict_keyiterator, as<Dict>(value));
    if (is_exact(types.range, value)) return range_iterator_of(interpreter, as<RangeObject>(value));
    if (is_exact(types.generator, value)) return Owned::share(value);
    if (is_exact(types.set, value)) return new_set_iterator(interpreter, as<Set>(value));
    if (is_exact(types.str, value)) return new_str_iterator(interpreter, value);
    if (Type* type = iterator_of_view(interpreter, value); type != nullptr)
        return new_dict_iterator(interpreter, type, as<Dict>(as<DictView>(value)->dict));
    if (!is_iterable(interpreter, value))
        return raise(interpreter, Error::NotIterable, type_name(interpreter, value));
    if (type_of(interpreter, value)->find_special(Special::iter).is_empty()) {
        return new_sequence_iterator(interpreter, types.sequence_iterator, value, 0);
    }
    bool absent = false;
    GOSSAMER_TRY(iterator, call_special(interpreter, value, Special::iter, {}, &absent));
    if (!is_iterator(interpreter, iterator.get())) {
        return raise(interpreter, Error::NonIteratorFromIter, type_name(interpreter, iterator.get()));
    }
    return iterator;
}

Ref<Tuple> iterators_of(Interpreter& interpreter, std::span<const Value> iterables) {
    GOSSAMER_TRY(iterators, new_tuple(interpreter, iterables.size()));
    for (std::size_t index = 0; index < iterables.size(); ++index) {
        GOSSAMER_TRY(iterator, get_iterator(interpreter, iterables[index]));
        iterators->items[index] = iterator.detach();
    }
    finish_tuple(iterators.get());
    return iterators;
}

namespace {

// Whether the step function of the type may be used: a class may have its own __next__.
[[nodiscard]] bool steps_natively(const Interpreter& interpreter, const Type* type) {
    if (type->next == nullptr) return false;
    if (!type->has(TypeFlags::kHeapType)) return true;
    Value method = type->find_special(Special::next);
    if (!is_exact(interpreter.types.wrapper_descriptor, method)) return false;
    const Type* owner = as<NativeCallable>(method)->owner;
    return owner != nullptr && owner->next == type->next;
}

}  // namespace

Status expect_stop(Interpreter& interpreter) {
    if (!pending_is(interpreter, interpreter.types.StopIteration)) return kError;
    clear_pending(interpreter);
    return Status::ok();
}

Owned end_of_stopped(Interpreter& interpreter) {
    GOSSAMER_CHECK(expect_stop(interpreter));
    return Owned{};
}

Owned next_item_of_class(Interpreter& interpreter, Value iterator) {
    const Type* type = type_of(interpreter, iterator);
    if (steps_natively(interpreter, type)) return type->next(interpreter, iterator);
    bool absent = false;
    Owned item = call_special(interpreter, iterator, Special::next, {}, &absent);
    if (absent) return raise(interpreter, Error::NotIterator, type_name(interpreter, iterator));
    return item;
}

Owned item_or_stop(Interpreter& interpreter, Owned item) {
    if (item.is_empty()) return raise_with(interpreter, interpreter.types.StopIteration, Value::empty());
    return item;
}

// ---- Length

Result<std::int64_t> length(Interpreter& interpreter, Value value) {
    const auto& types = interpreter.types;
    if (is_exact(types.list, value)) return static_cast<std::int64_t>(as<List>(value)->size);
    if (is_exact(types.tuple, value)) return static_cast<std::int64_t>(as<Tuple>(value)->size);
    if (is_exact(types.dict, value)) return static_cast<std::int64_t>(dict_size(as<Dict>(value)));
    if (is_exact(types.str, value)) return static_cast<std::int64_t>(as<Str>(value)->length);
    if (is_exact(types.set, value)) return static_cast<std::int64_t>(as<Set>(value)->size);
    if (value.is_heap()) {
        if (const TypeSpec* sequence = native_sequence(value.as_object()); sequence != nullptr) {
            const std::int64_t known = sequence->length(value.as_object());
            if (known >= 0) return known;
        }
    }
    bool absent = false;
    Owned given = call_special(interpreter, value, Special::len, {}, &absent);
    if (absent) return raise(interpreter, Error::NoLength, type_name(interpreter, value));
    if (given.is_error()) return kError;
    if (!given.get().is_int()) {
        GOSSAMER_TRY(index, to_index(interpreter, given.get()));
        GOSSAMER_TRY(is_negative,
                     compare_is_true(interpreter, index.get(), Value::from_int(0), Comparison::Lt));
        if (is_negative.get()) return raise(interpreter, Error::LengthNegative);
        return as_index(interpreter, index.get(), types.OverflowError);
    }
    if (given.get().as_int() < 0) return raise(interpreter, Error::LengthNegative);
    return given.get().as_int();
}

Result<std::int64_t> length_hint(Interpreter& interpreter, Value value, std::int64_t otherwise) {
    if (!usable_special(interpreter, value, Special::len).is_empty()) {
        const Result<std::int64_t> known = length(interpreter, value);
        if (!known.is_error()) return known;
        if (!pending_is(interpreter, interpreter.types.TypeError)) return kError;
        clear_pending(interpreter);
    }
    if (type_of(interpreter, value)->find_special(Special::length_hint).is_empty()) return otherwise;
    bool absent = false;
    Owned hint = call_special(interpreter, value, Special::length_hint, {}, &absent);
    if (absent) return otherwise;
    if (hint.is_error()) {
        if (!pending_is(interpreter, interpreter.types.TypeError)) return kError;
        clear_pending(interpreter);
        return otherwise;
    }
    if (hint.get().is_not_implemented()) return otherwise;
    if (!is_any_int(hint.get()))
        return raise(interpreter, Error::LengthHintType, type_name(interpreter, hint.get()));
    GOSSAMER_TRY(number, as_index(interpreter, hint.get(), interpreter.types.OverflowError));
    if (number.get() < 0) return raise(interpreter, Error::LengthHintNegative);
    return number;
}

// ---- Items

Owned class_getitem(Interpreter& interpreter, Value origin, Value arguments) {
    return call(interpreter, Value::from_object(interpreter.types.generic_alias), {origin, arguments});
}

namespace {

Owned get_item_of_class(Interpreter& interpreter, Value class_, Value key) {
    if (class_.as_object() == interpreter.types.type) return class_getitem(interpreter, class_, key);
    Str* name = interpreter.special_names[static_cast<std::size_t>(Special::class_getitem)];
    GOSSAMER_TRY(method, find_attribute(interpreter, class_, name));
    if (!method.is_empty() && !method.get().is_none()) return call(interpreter, method.get(), {key});
    return raise(interpreter, Error::TypeNotSubscriptable, as<Type>(class_)->name_text());
}

// The item of a list or tuple at an inline int; empty when it is not as simple as that.
[[nodiscard]] Value quick_item(const Interpreter& interpreter, Value container, Value key) {
    if (!key.is_int() || !container.is_heap()) return Value::empty();
    const Type* type = heap_type(container.as_object());
    if (type != interpreter.types.list && type != interpreter.types.tuple) return Value::empty();
    std::span<const Value> items = sequence_values(container);
    auto index = static_cast<std::uint64_t>(key.as_int());
    if (key.as_int() < 0) index += items.size();
    return index < items.size() ? items[index] : Value::empty();
}

// What stands for the key when the special method is asked.
Owned key_for(Interpreter& interpreter, Value container, Value key, Special special) {
    const bool is_native =
        wants_index(container, key) && is_exact(interpreter.types.wrapper_descriptor,
                                                heap_type(container.as_object())->find_special(special));
    if (!is_native) return Owned::share(key);
    if (!has_index(interpreter, key))
        return raise(interpreter, Error::SequenceIndexType, type_name(interpreter, key));
    GOSSAMER_TRY(index, as_index(interpreter, key, interpreter.types.IndexError));
    return new_int(interpreter, index.get());
}

}  // namespace

Owned get_item(Interpreter& interpreter, Value container, Value key) {
    Value item = quick_item(interpreter, container, key);
    if (!item.is_empty()) return Owned::share(item);
    if (is_exact(interpreter.types.dict, container)) {
        GOSSAMER_TRY(value, dict_get(interpreter, as<Dict>(container), key));
        if (value.is_empty()) return raise_with(interpreter, interpreter.types.KeyError, key);
        return value;
    }
    if (is_exact(interpreter.types.list, container)) return list_get(interpreter, as<List>(container), key);
    bool absent = false;
    GOSSAMER_TRY(index, key_for(interpreter, container, key, Special::getitem));
    const Value argument = index.get();
    Owned result = call_special(interpreter, container, Special::getitem, {&argument, 1}, &absent);
    if (!absent) return result;
    if (is_kind(container, TypeFlags::kType)) return get_item_of_class(interpreter, container, key);
    return raise(interpreter, Error::NotSubscriptable, type_name(interpreter, container));
}

Owned get_slice(Interpreter& interpreter, Value container, SliceRange range) {
    const auto& types = interpreter.types;
    if (is_exact(types.list, container)) {
        const auto* list = as<List>(container);
        return list_slice(interpreter, list, fit_slice(range, static_cast<std::int64_t>(list->size)))
            .to_owned();
    }
    if (is_exact(types.tuple, container)) return tuple_slice(interpreter, as<Tuple>(container), range);
    if (is_exact(types.str, container)) return str_slice(interpreter, as<Str>(container), range);
    if (is_exact(types.bytes, container) && range.step == 1) {
        const std::string_view bytes = as<Bytes>(container)->view();
        range = fit_slice(range, static_cast<std::int64_t>(bytes.size()));
        const auto count = static_cast<std::size_t>(range.count);
        if (count == bytes.size()) return Owned::share(container);
        return new_bytes(interpreter, bytes.substr(static_cast<std::size_t>(range.start), count)).to_owned();
    }
    return Owned{};
}

namespace {

// Whether a class of scripts has the special method.
[[nodiscard]] bool defines(const Interpreter& interpreter, Value container, Special special) {
    const Type* type = type_of(interpreter, container);
    return type->has(TypeFlags::kHeapType) && !type->find_special(special).is_empty();
}

// Sequences, and all classes made by scripts.
[[nodiscard]] bool may_be_indexed(const Interpreter& interpreter, Value container) {
    const Type* type = type_of(interpreter, container);
    return type->has(TypeFlags::kHeapType) || !type->find_special(Special::contains).is_empty();
}

// Such a container that cannot do it says so only when it knows the number that the key stands for.
Status ask_for_index(Interpreter& interpreter, Value container, Value key) {
    if (!may_be_indexed(interpreter, container) || !has_index(interpreter, key) ||
        defines(interpreter, container, Special::setitem) ||
        defines(interpreter, container, Special::delitem))
        return Status::ok();
    GOSSAMER_TRY(index, as_index(interpreter, key, interpreter.types.IndexError));
    return Status::ok();
}

// A class that can do the other one of the two, to assign and to delete, lacks the method by name.
ErrorTag raise_no_item(Interpreter& interpreter, Value container, Special other, const char* method) {
    if (defines(interpreter, container, other))
        return raise(interpreter, Error::SlotIsEmpty, std::string_view{method});
    return raise(interpreter, Error::NoItemAssignment, type_name(interpreter, container));
}

}  // namespace

Status set_item(Interpreter& interpreter, Value container, Value key, Value value) {
    if (is_exact(interpreter.types.list, container))
        return list_set(interpreter, as<List>(container), key, value);
    if (is_exact(interpreter.types.dict, container))
        return dict_set(interpreter, as<Dict>(container), key, value);
    bool absent = false;
    GOSSAMER_TRY(index, key_for(interpreter, container, key, Special::setitem));
    const Value arguments[] = {index.get(), value};
    Owned result = call_special(interpreter, container, Special::setitem, arguments, &absent);
    if (absent) {
        GOSSAMER_CHECK(ask_for_index(interpreter, container, key));
        return raise_no_item(interpreter, container, Special::delitem, "__setitem__");
    }
    return result.is_error() ? Status{kError} : Status::ok();
}

Status delete_item(Interpreter& interpreter, Value container, Value key) {
    if (is_exact(interpreter.types.dict, container)) {
        GOSSAMER_TRY(was_there, dict_delete(interpreter, as<Dict>(container), key));
        if (!was_there.get()) return raise_with(interpreter, interpreter.types.KeyError, key);
        return Status::ok();
    }
    bool absent = false;
    GOSSAMER_TRY(index, key_for(interpreter, container, key, Special::delitem));
    const Value argument = index.get();
    Owned result = call_special(interpreter, container, Special::delitem, {&argument, 1}, &absent);
    if (!absent) return result.is_error() ? Status{kError} : Status::ok();
    if (defines(interpreter, container, Special::setitem))
        return raise_no_item(interpreter, container, Special::setitem, "__delitem__");
    GOSSAMER_CHECK(ask_for_index(interpreter, container, key));
    // Sequences say it in other words, where an index was meant.
    const ErrorId error = may_be_indexed(interpreter, container) && has_index(interpreter, key)
                              ? ErrorId{Error::NoItemDeletionShort}
                              : ErrorId{Error::NoItemDeletion};
    return raise(interpreter, error, type_name(interpreter, container));
}

// ---- Membership

namespace {

Result<bool> contains_by_iteration(Interpreter& interpreter, Value container, Value item) {
    Owned iterator = get_iterator(interpreter, container);
    if (iterator.is_error()) {
        if (!pending_is(interpreter, interpreter.types.TypeError)) return kError;
        clear_pending(interpreter);
        return raise(interpreter, Error::NotAContainer, type_name(interpreter, container));
    }
    Poll poll{interpreter};
    for (;;) {
        GOSSAMER_TRY(candidate, next_item(interpreter, iterator.get()));
        if (candidate.is_empty()) return false;
        GOSSAMER_TRY(equal, values_equal(interpreter, candidate.get(), item));
        if (equal.get()) return true;
        GOSSAMER_CHECK(poll.count());
    }
}

// Unknown also after so many items: the general way lets signals through.
[[nodiscard]] Quick is_among(const Interpreter& interpreter, std::span<const Value> values, Value item) {
    constexpr std::size_t kMost = 1024;
    if (values.size() > kMost) return Quick::Unknown;
    for (const Value value : values) {
        const Quick equal = quick_equal(interpreter, value, item);
        if (equal != Quick::False) return equal;
    }
    return Quick::False;
}

}  // namespace

Quick quick_contains(const Interpreter& interpreter, Value container, Value item) {
    if (!container.is_heap()) return Quick::Unknown;
    const auto& types = interpreter.types;
    const Type* type = heap_type(container.as_object());
    if (type == types.dict) return dict_quickly_contains(as<Dict>(container), item);
    if (type == types.set || type == types.frozenset) return set_quickly_contains(as<Set>(container), item);
    if (type == types.tuple) return is_among(interpreter, as<Tuple>(container)->values(), item);
    if (type == types.list) return is_among(interpreter, as<List>(container)->values(), item);
    if (type == types.str && is_exact_str(interpreter, item))
        return as_quick(find_bytes(as<Str>(container)->text(), as<Str>(item)->text()) != kNotFound);
    return Quick::Unknown;
}

Result<bool> contains(Interpreter& interpreter, Value container, Value item) {
    const auto& types = interpreter.types;
    if (is_exact(types.dict, container)) return dict_contains(interpreter, as<Dict>(container), item);
    if (is_exact(types.list, container)) {
        auto* list = as<List>(container);
        GOSSAMER_TRY(index, list_find(interpreter, list, item, 0, static_cast<std::int64_t>(list->size)));
        return index.get() >= 0;
    }
    if (is_exact(types.tuple, container)) {
        const auto* tuple = as<Tuple>(container);
        GOSSAMER_TRY(index, tuple_find(interpreter, tuple, item, 0, static_cast<std::int64_t>(tuple->size)));
        return index.get() >= 0;
    }
    if (is_exact(types.set, container) || is_exact(types.frozenset, container)) {
        return set_contains(interpreter, as<Set>(container), item);
    }
    if (is_exact(types.str, container) && is_str(item)) {
        return find_bytes(as<Str>(container)->text(), as<Str>(item)->text()) != kNotFound;
    }
    Value method = type_of(interpreter, container)->find_special(Special::contains);
    if (method.is_none()) return raise(interpreter, Error::ContainsNone, type_name(interpreter, container));
    if (method.is_empty()) return contains_by_iteration(interpreter, container, item);
    bool absent = false;
    GOSSAMER_TRY(answer, call_special(interpreter, container, Special::contains, {&item, 1}, &absent));
    return is_true(interpreter, answer.get());
}

}  // namespace gossamer
