// _weakcontainers: what weak containers need often: iterators over what lives in them, and looking up in a
// dict by the referent of a key.
//
// The containers are written in the dialect (weakref, _weakrefset); what they store are references. A loop
// over them wants the referents, skips the dead, and keeps what it has just given alive until it goes on.
// Written as a generator,
//
//     for key, reference in data.items():
//         value = reference()
//         if value is not None:
//             yield key, value
//
// it has variables, and they decide what dies when: a variable lets go of its old value when the new one is
// in place, and all of them live on after the loop. The iterators here are that generator with its variables
// as fields. So that counts come out right the partner is held once more, as the pair is that the dict's
// iterator uses again. They know nothing of pending removals: the containers guard the storage against
// changes of size.
#include "runtime/callable.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/dict_table.h"
#include "runtime/errors/weakref.h"
#include "runtime/module.h"
#include "runtime/owned_fields.h"
#include "runtime/set.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/weakref.h"
#include "support/hash.h"

namespace gossamer {

namespace {

// Where the references are stored: as keys or values of a dict, or as what an iterator gives.
enum class Storage : std::uint8_t { Keys, Values, Iterator };
// What is given for a living one: its referent, what is stored beside it, or both as the dict would have
// them.
enum class Gift : std::uint8_t { Referent, Partner, Pair };

struct LiveIterator : Object {
    Value source;     // owned: a DictIterator or the iterator; empty when exhausted
    Value pair;       // owned: the partner again
    Value partner;    // owned, where it is given
    Value reference;  // owned
    Value referent;   // owned, where it is given
    Storage storage;
    Gift gift;
};

constexpr Layout kLiveIteratorLayout =
    OwnedFields<LiveIterator, &LiveIterator::source, &LiveIterator::pair, &LiveIterator::partner,
                &LiveIterator::reference, &LiveIterator::referent>::layout;

[[nodiscard]] Object* referent_of(Value reference) {
    return live_referent(as<WeakReference>(reference));
}

// What is stored next, borrowed until anything runs; `reference` empty at the end.
struct Entry {
    Value reference;
    Value partner;
};

// An entry of a dict that has its values itself, if nothing has happened to it: no reference otherwise.
[[nodiscard]] Entry quick_entry(const LiveIterator* iterator) {
    auto* walk = as<DictIterator>(iterator->source);
    if (!walk->dict.is_heap()) return {};
    const auto* dict = as<Dict>(walk->dict);
    if (dict->owner != nullptr || dict->size != walk->expected_size || walk->remaining == 0) return {};
    while (walk->position < dict->entry_count) {
        const DictEntry& entry = dict->entries[walk->position++];
        if (entry.key.is_empty()) continue;
        --walk->remaining;
        return iterator->storage == Storage::Keys ? Entry{entry.key, entry.value}
                                                  : Entry{entry.value, entry.key};
    }
    return {};
}

Status next_entry(Interpreter& in, const LiveIterator* iterator, Entry& entry, Owned& holder) {
    if (iterator->storage == Storage::Iterator) {
        holder = heap_type(iterator->source.as_object())->next(in, iterator->source);
        entry.reference = holder.get();
        return holder.is_error() ? Status{kError} : Status::ok();
    }
    entry = quick_entry(iterator);
    if (!entry.reference.is_empty()) return Status::ok();
    Value key;
    Value value;
    GOSSAMER_TRY(found, dict_iterator_step(in, as<DictIterator>(iterator->source), key, value));
    if (found.get()) entry = iterator->storage == Storage::Keys ? Entry{key, value} : Entry{value, key};
    return Status::ok();
}

// The three ways of giving: empty when the referent is gone. The old value of a variable goes when the new
// one is in place, and that may run code.

void hold_reference(LiveIterator* iterator, Value reference) {
    replace(iterator->reference, Owned::share(reference));
}

Owned give_referent(LiveIterator* iterator, Owned reference) {
    hold_reference(iterator, reference.get());
    Object* living = referent_of(reference.get());
    Owned given = living == nullptr ? Owned{} : Owned::share(living);
    replace(iterator->referent, living == nullptr ? Owned{} : Owned::share(living));
    return given;
}

void hold_pair(LiveIterator* iterator, Value reference, Value partner) {
    Owned keeper = Owned::share(partner);
    replace(iterator->pair, Owned::share(partner));
    if (iterator->storage == Storage::Keys) hold_reference(iterator, reference);
    replace(iterator->partner, std::move(keeper));
    if (iterator->storage == Storage::Values) hold_reference(iterator, reference);
}

Owned give_partner(LiveIterator* iterator, Owned reference, Value partner) {
    hold_pair(iterator, reference.get(), partner);
    return referent_of(reference.get()) == nullptr ? Owned{} : Owned::share(iterator->partner);
}

Owned give_pair(Interpreter& in, LiveIterator* iterator, Owned reference, Value partner) {
    hold_pair(iterator, reference.get(), partner);
    Object* living = referent_of(reference.get());
    replace(iterator->referent, living == nullptr ? Owned{} : Owned::share(living));
    if (living == nullptr) return Owned{};
    const Value referent = iterator->referent;
    return iterator->storage == Storage::Keys ? tuple_of(in, {referent, iterator->partner}).to_owned()
                                              : tuple_of(in, {iterator->partner, referent}).to_owned();
}

Owned live_iterator_next(Interpreter& in, Value self) {
    auto* iterator = as<LiveIterator>(self);
    while (iterator->source.is_heap()) {
        Entry entry;
        Owned holder;
        GOSSAMER_CHECK(next_entry(in, iterator, entry, holder));
        if (entry.reference.is_empty()) {
            replace(iterator->source, Owned{});
            break;
        }
        if (!is_weakref(entry.reference)) return raise(in, Error::NotAWeakref);
        Owned given;
        switch (iterator->gift) {
        case Gift::Referent: given = give_referent(iterator, Owned::share(entry.reference)); break;
        case Gift::Partner:
            given = give_partner(iterator, Owned::share(entry.reference), entry.partner);
            break;
        case Gift::Pair: given = give_pair(in, iterator, Owned::share(entry.reference), entry.partner); break;
        }
        if (!given.is_empty()) return given;
    }
    return Owned{};
}

// A generator takes no notice of what is sent into it when it makes nothing of its yield.
Owned live_iterator_send(Interpreter& in, Args args) {
    return item_or_stop(in, live_iterator_next(in, args[0]));
}

constexpr Method kLiveIteratorMethods[] = {
    kIteratorIter,
    kIteratorNext,
    {"send", live_iterator_send, exactly(1), "send($self, value, /)\nReturn the next item."},
};

constexpr TypeSpec live_iterator_spec{
    .name = "live_iterator",
    .module = "_weakcontainers",
    .documentation = "An iterator over what lives in a weak container.",
    .layout = &kLiveIteratorLayout,
    .basic_size = sizeof(LiveIterator),
    .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable | TypeFlags::kQuietSteps,
    .methods = kLiveIteratorMethods,
    .getters = {},
    .base = nullptr,
    .next = live_iterator_next,
};

// The natives of the module have the iterators' type as their receiver.
Owned new_live_iterator(Interpreter& in, Value type, Storage storage, Gift gift, Owned source) {
    if (source.is_error()) return kError;
    auto* iterator = create_exact<LiveIterator>(in, as<Type>(type));
    if (iterator == nullptr) return raise_memory_error(in);
    iterator->source = source.detach();
    iterator->partner = Value::empty();
    iterator->reference = Value::empty();
    iterator->referent = Value::empty();
    iterator->pair = Value::empty();
    iterator->storage = storage;
    iterator->gift = gift;
    in.heap.track(iterator);
    return Owned::adopt(iterator);
}

template <Storage storage, Gift gift>
Owned live_in_dict(Interpreter& in, Args args) {
    if (!is_dict(args[1]))
        return raise(in, Error::AnyTypeError, "the storage of a weak dictionary is a dict");
    return new_live_iterator(in, args[0], storage, gift,
                             new_dict_iterator(in, in.types.dict_itemiterator, as<Dict>(args[1])));
}

Owned live_members(Interpreter& in, Args args) {
    if (!is_set(args[1])) return raise(in, Error::AnyTypeError, "the storage of a weak set is a set");
    return new_live_iterator(in, args[0], Storage::Iterator, Gift::Referent,
                             new_set_iterator(in, as<Set>(args[1])));
}

// ---- A dict whose keys are references, asked by a referent
//
// dict[ref(object)] without the reference, where no code has a say in the answer: the object's class hashes
// and compares by identity. Everything else goes the long way.

struct Place {
    bool is_known;
    std::int64_t position;  // in the dict's entries; negative: not there
};

[[nodiscard]] bool goes_by_identity(const Interpreter& in, const Object* object, Special special) {
    return heap_type(object)->find_special(special) == in.types.object->find_special(special);
}

[[nodiscard]] Place find_by_referent(const Interpreter& in, const Dict* dict, Value value) {
    if (dict->owner != nullptr || weakref_head_of(value) == nullptr) return {false, -1};
    const Object* object = value.as_object();
    if (!goes_by_identity(in, object, Special::hash) || !goes_by_identity(in, object, Special::eq))
        return {false, -1};
    const ShapeHead* exact = in.types.weakref_reference->instance_shape;
    bool is_known = true;
    const auto matches = [&](const DictEntry& entry) {
        if (entry.key.is_heap() && entry.key.as_object()->shape == exact) {
            const Object* other = referent_of(entry.key);
            if (other == object) return true;
            if (other == nullptr || goes_by_identity(in, other, Special::eq)) return false;
        }
        is_known = false;
        return true;
    };
    const std::int64_t hash = hash_address(reinterpret_cast<std::uintptr_t>(object));
    const std::int64_t position = dict_table::find(dict, hash, matches);
    return {is_known, position};
}

[[nodiscard]] Dict* dict_argument(Interpreter& in, Value value) {
    if (is_exact(in.types.dict, value)) return as<Dict>(value);
    static_cast<void>(raise(in, Error::AnyTypeError, "the storage of a weak dictionary is a dict"));
    return nullptr;
}

Owned value_by_referent(Interpreter& in, Args args) {
    Dict* dict = dict_argument(in, args[0]);
    if (dict == nullptr) return kError;
    const Place place = find_by_referent(in, dict, args[1]);
    if (place.is_known && place.position >= 0) return Owned::share(dict->entries[place.position].value);
    GOSSAMER_TRY(reference, new_weakref(in, in.types.weakref_reference, args[1], Value::none()));
    return get_item(in, args[0], reference.get());
}

Owned has_referent(Interpreter& in, Args args) {
    Dict* dict = dict_argument(in, args[0]);
    if (dict == nullptr) return kError;
    const Place place = find_by_referent(in, dict, args[1]);
    if (place.is_known) return Owned::boolean(place.position >= 0);
    if (weakref_head_of(args[1]) == nullptr) return Owned::boolean(false);
    GOSSAMER_TRY(reference, new_weakref(in, in.types.weakref_reference, args[1], Value::none()));
    GOSSAMER_TRY(found, dict_contains(in, dict, reference.get()));
    return Owned::boolean(found.get());
}

Owned store_by_referent(Interpreter& in, Args args) {
    Dict* dict = dict_argument(in, args[0]);
    if (dict == nullptr) return kError;
    const Place place = find_by_referent(in, dict, args[1]);
    if (place.is_known && place.position >= 0) {
        Value& stored = dict->entries[place.position].value;
        // What an old value does as it dies can see the reference that was made to look up with.
        Owned asked_with;
        if (stored.is_heap() && stored.as_object()->count == 1) {
            asked_with = new_weakref(in, in.types.weakref_reference, args[1], args[3]);
            if (asked_with.is_error()) return kError;
        }
        replace(stored, Owned::share(args[2]));
        return Owned::none();
    }
    GOSSAMER_TRY(reference, new_weakref(in, in.types.weakref_reference, args[1], args[3]));
    GOSSAMER_CHECK(dict_set(in, dict, reference.get(), args[2]));
    return Owned::none();
}

constexpr Method kLookups[] = {
    {"value_by_referent", value_by_referent, exactly(2),
     "value_by_referent(dict, object, /)\ndict[ref(object)]"},
    {"has_referent", has_referent, exactly(2),
     "has_referent(dict, object, /)\nref(object) in dict; False for what cannot be referred to weakly."},
    {"store_by_referent", store_by_referent, exactly(4),
     "store_by_referent(dict, object, value, callback, /)\ndict[ref(object, callback)] = value"},
};

constexpr Method kFunctions[] = {
    {"live_members", live_members, exactly(1),
     "live_members(set, /)\nThe referents of the members that are alive."},
    {"live_keys", live_in_dict<Storage::Keys, Gift::Referent>, exactly(1),
     "live_keys(dict, /)\nThe referents of the keys that are alive."},
    {"values_of_live_keys", live_in_dict<Storage::Keys, Gift::Partner>, exactly(1),
     "values_of_live_keys(dict, /)\nThe values stored under a living reference."},
    {"items_of_live_keys", live_in_dict<Storage::Keys, Gift::Pair>, exactly(1),
     "items_of_live_keys(dict, /)\nPairs of referent and value, for the keys that are alive."},
    {"live_values", live_in_dict<Storage::Values, Gift::Referent>, exactly(1),
     "live_values(dict, /)\nThe referents of the values that are alive."},
    {"keys_of_live_values", live_in_dict<Storage::Values, Gift::Partner>, exactly(1),
     "keys_of_live_values(dict, /)\nThe keys under which a living reference is stored."},
    {"items_of_live_values", live_in_dict<Storage::Values, Gift::Pair>, exactly(1),
     "items_of_live_values(dict, /)\nPairs of key and referent, for the values that are alive."},
};

Status initialise(Interpreter& in, Module* module) {
    Type* type = add_module_type(in, module, live_iterator_spec);
    if (type == nullptr) return kError;
    GOSSAMER_TRY(module_name, new_str_value(in, "_weakcontainers"));
    for (const Method& method : kFunctions) {
        GOSSAMER_TRY(function, new_native_function(in, method, Value::from_object(type), module_name.get()));
        GOSSAMER_CHECK(dict_set_text(in, module->dict, method.name, function.get()));
    }
    return Status::ok();
}

}  // namespace

extern const ModuleSpec _weakcontainers_module_spec;
const ModuleSpec _weakcontainers_module_spec{"_weakcontainers", "What weak containers need often.", kLookups,
                                             initialise};

}  // namespace gossamer
