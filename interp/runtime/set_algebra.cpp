// Union, intersection, difference and what is asked of two sets. Which operand is walked over decides the
// order of the result, so the choices are CPython's.
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/iterate.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/set_table.h"

#include <utility>

namespace gossamer {

namespace {

// Calls `body(key, hash)` for each element, held meanwhile; it answers Result<bool>, false to stop.
template <class Body>
Status each_element(Set* set, Body body) {
    std::uint64_t position = 0;
    Value next;
    while (set_next(set, position, next)) {
        const std::int64_t hash = set_hash_at(set, position);
        Owned key = Owned::share(next);
        GOSSAMER_TRY(go_on, body(key.get(), hash));
        if (!go_on.get()) break;
    }
    return Status::ok();
}

// The same for any iterable, whose items are hashed first.
template <class Body>
Status each_item(Interpreter& interpreter, Value iterable, Body body) {
    GOSSAMER_TRY(iterator, get_iterator(interpreter, iterable));
    const StepFunction step = step_of(iterator.get());
    Poll poll{interpreter};
    for (;;) {
        const Owned key = step(interpreter, iterator.get());
        if (key.is_error()) return expect_stop(interpreter);
        if (key.is_empty()) return Status::ok();
        GOSSAMER_TRY(hash, dict_key_hash(interpreter, key.get()));
        GOSSAMER_TRY(go_on, body(key.get(), hash.get()));
        if (!go_on.get()) return Status::ok();
        GOSSAMER_CHECK(poll.count());
    }
}

template <class Body>
Status each_of(Interpreter& interpreter, Value iterable, Body body) {
    return is_set(iterable) ? each_element(as<Set>(iterable), body) : each_item(interpreter, iterable, body);
}

// The elements of `walked` that `asked` has too (`shared`) or has not. Empty: an __eq__ would have to be
// asked. Runs no code.
Owned select_quickly(Interpreter& interpreter, const Set* walked, const Set* asked, bool shared, Type* type) {
    GOSSAMER_TRY(result, new_set(interpreter, type));
    Quick is_shared = Quick::True;
    const bool is_done = set_table::all_entries(walked, [&](const SetEntry& entry) {
        is_shared = set_quickly_contains_hashed(asked, entry.key, entry.hash);
        if (is_shared != as_quick(shared)) return is_shared != Quick::Unknown;
        const Value key = share_into_slot(entry.key);
        return !set_table::add_absent(interpreter, result.get(), key, entry.hash).is_error();
    });
    if (is_done) return std::move(result).to_owned();
    return is_shared == Quick::Unknown ? Owned{} : Owned{kError};
}

Result<bool> dict_contains_hashed(Interpreter& interpreter, Dict* dict, Value key, std::int64_t hash) {
    GOSSAMER_CHECK(dict_own_values(interpreter, dict));
    GOSSAMER_TRY(position, dict_find(interpreter, dict, key, hash));
    return position.get() >= 0;
}

}  // namespace

Ref<Set> set_from(Interpreter& interpreter, Type* type, Value iterable) {
    GOSSAMER_TRY(set, new_set(interpreter, type));
    GOSSAMER_CHECK(set_update(interpreter, set.get(), iterable));
    return set;
}

Ref<Set> set_copy(Interpreter& interpreter, Set* set, Type* type) {
    return set_from(interpreter, type, Value::from_object(set));
}

Ref<Set> set_intersection(Interpreter& interpreter, Set* set, Value other, Type* type) {
    if (other == Value::from_object(set)) return set_copy(interpreter, set, type);
    Set* asked = set;
    Value walked = other;
    if (is_set(other)) {
        if (as<Set>(other)->size > set->size) {
            asked = as<Set>(other);
            walked = Value::from_object(set);
        }
        GOSSAMER_TRY(quick, select_quickly(interpreter, as<Set>(walked), asked, true, type));
        if (!quick.is_empty()) return Ref<Set>::adopt(as<Set>(quick.detach()));
    }
    GOSSAMER_TRY(result, new_set(interpreter, type));
    GOSSAMER_CHECK(each_of(interpreter, walked, [&](Value key, std::int64_t hash) -> Result<bool> {
        GOSSAMER_TRY(is_shared, set_contains_hashed(interpreter, asked, key, hash));
        if (is_shared.get()) GOSSAMER_CHECK(set_add_hashed(interpreter, result.get(), key, hash));
        return true;
    }));
    return result;
}

Ref<Set> set_difference(Interpreter& interpreter, Set* set, Value other, Type* type) {
    const bool is_other_dict = is_dict(other);
    const bool is_other_known = is_set(other) || is_other_dict;
    const std::uint64_t other_size = is_other_dict    ? dict_size(as<Dict>(other))
                                     : is_other_known ? as<Set>(other)->size
                                                      : 0;
    if (!is_other_known || set->size / 4 > other_size) {
        GOSSAMER_TRY(copy, set_copy(interpreter, set, type));
        GOSSAMER_CHECK(set_difference_update(interpreter, copy.get(), other));
        return copy;
    }
    if (!is_other_dict) {
        GOSSAMER_TRY(quick, select_quickly(interpreter, set, as<Set>(other), false, type));
        if (!quick.is_empty()) return Ref<Set>::adopt(as<Set>(quick.detach()));
    }
    GOSSAMER_TRY(result, new_set(interpreter, type));
    GOSSAMER_CHECK(each_element(set, [&](Value key, std::int64_t hash) -> Result<bool> {
        Result<bool> is_shared = is_other_dict ? dict_contains_hashed(interpreter, as<Dict>(other), key, hash)
                                               : set_contains_hashed(interpreter, as<Set>(other), key, hash);
        if (is_shared.is_error()) return kError;
        if (!is_shared.get()) GOSSAMER_CHECK(set_add_hashed(interpreter, result.get(), key, hash));
        return true;
    }));
    return result;
}

Status set_difference_update(Interpreter& interpreter, Set* set, Value other) {
    if (other == Value::from_object(set)) {
        set_clear(set);
        return Status::ok();
    }
    Owned walked = Owned::share(other);
    if (is_set(other) && as<Set>(other)->size / 8 > set->size) {
        walked = set_intersection(interpreter, set, other, interpreter.types.set).to_owned();
        if (walked.is_error()) return kError;
    }
    GOSSAMER_CHECK(each_of(interpreter, walked.get(), [&](Value key, std::int64_t hash) -> Result<bool> {
        if (set_discard_hashed(interpreter, set, key, hash).is_error()) return kError;
        return true;
    }));
    return set_trim(interpreter, set);
}

Status set_symmetric_difference_update(Interpreter& interpreter, Set* set, Value other) {
    if (other == Value::from_object(set)) {
        set_clear(set);
        return Status::ok();
    }
    Owned walked = Owned::share(other);
    // Each key counts once, however often the iterable gives it.
    if (!is_set(other)) {
        walked = set_from(interpreter, interpreter.types.set, other).to_owned();
        if (walked.is_error()) return kError;
    }
    return each_element(as<Set>(walked.get()), [&](Value key, std::int64_t hash) -> Result<bool> {
        GOSSAMER_TRY(was_there, set_discard_hashed(interpreter, set, key, hash));
        if (!was_there.get()) GOSSAMER_CHECK(set_add_hashed(interpreter, set, key, hash));
        return true;
    });
}

Result<bool> set_is_subset(Interpreter& interpreter, Set* set, Set* other) {
    if (set->size > other->size) return false;
    Quick quick = Quick::True;
    const bool is_quick_subset = set_table::all_entries(set, [&](const SetEntry& entry) {
        quick = set_quickly_contains_hashed(other, entry.key, entry.hash);
        return quick == Quick::True;
    });
    if (quick != Quick::Unknown) return is_quick_subset;
    bool is_subset = true;
    GOSSAMER_CHECK(each_element(set, [&](Value key, std::int64_t hash) -> Result<bool> {
        GOSSAMER_TRY(is_shared, set_contains_hashed(interpreter, other, key, hash));
        is_subset = is_shared.get();
        return is_subset;
    }));
    return is_subset;
}

Result<bool> set_is_disjoint(Interpreter& interpreter, Set* set, Value other) {
    if (other == Value::from_object(set)) return set->size == 0;
    Set* asked = set;
    Value walked = other;
    if (is_set(other) && as<Set>(other)->size > set->size) {
        asked = as<Set>(other);
        walked = Value::from_object(set);
    }
    bool is_disjoint = true;
    GOSSAMER_CHECK(each_of(interpreter, walked, [&](Value key, std::int64_t hash) -> Result<bool> {
        GOSSAMER_TRY(is_shared, set_contains_hashed(interpreter, asked, key, hash));
        is_disjoint = !is_shared.get();
        return is_disjoint;
    }));
    return is_disjoint;
}

}  // namespace gossamer
