// _weakcontainers: the iterators over what lives in a weak container.
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
// as fields. (But for `reference`: while its referent is held, it makes no difference whether it is, too.)
// They know nothing of pending removals: the containers guard the storage against changes of size.
#include "runtime/callable.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/module.h"
#include "runtime/owned_fields.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/weakref.h"

namespace gossamer {

namespace {

// Where the references are, and what is given for a living one.
enum class Walk : std::uint8_t { Referents, KeysOfValues, ItemsOfValues, ValuesOfKeys, ItemsOfKeys };

struct LiveIterator : Object {
    Value source;    // owned: an iterator of references, or a DictIterator; empty when exhausted
    Value partner;   // owned: what is stored beside the reference
    Value referent;  // owned, where it is given
    Walk walk;
};

constexpr Layout kLiveIteratorLayout =
    OwnedFields<LiveIterator, &LiveIterator::source, &LiveIterator::partner, &LiveIterator::referent>::layout;

[[nodiscard]] Object* referent_of(Value reference) {
    return as<WeakReference>(reference)->referent;
}

// The next referent that is alive.
Owned next_referent(Interpreter& in, LiveIterator* iterator) {
    Owned source = Owned::share(iterator->source);
    const Type* source_type = heap_type(source.get().as_object());
    for (;;) {
        GOSSAMER_TRY(reference, source_type->next(in, source.get()));
        if (reference.is_empty()) return reference;
        if (!is_weakref(reference.get())) return raise(in, Error::NotAWeakref);
        Object* living = referent_of(reference.get());
        if (living != nullptr) {
            Owned given = Owned::share(living);
            replace(iterator->referent, Owned::share(living));
            return given;
        }
        replace(iterator->referent, Owned{});
    }
}

// What is given for an entry whose reference is `reference`; empty when the referent is gone.
Owned give(Interpreter& in, LiveIterator* iterator, Value reference) {
    Object* living = referent_of(reference);
    if (iterator->walk == Walk::KeysOfValues || iterator->walk == Walk::ValuesOfKeys) {
        return living == nullptr ? Owned{} : Owned::share(iterator->partner);
    }
    if (living == nullptr) {
        replace(iterator->referent, Owned{});
        return Owned{};
    }
    GOSSAMER_TRY(pair, new_tuple(in, 2));
    const std::size_t place = iterator->walk == Walk::ItemsOfKeys ? 0 : 1;
    pair->items[place] = share_into_slot(Value::from_object(living));
    pair->items[1 - place] = share_into_slot(iterator->partner);
    finish_tuple(pair.get());
    replace(iterator->referent, Owned::share(living));
    return std::move(pair).to_owned();
}

// The same for the next entry of a dict whose referent is alive.
Owned next_entry(Interpreter& in, LiveIterator* iterator) {
    const bool has_weak_keys = iterator->walk == Walk::ValuesOfKeys || iterator->walk == Walk::ItemsOfKeys;
    Owned source = Owned::share(iterator->source);
    for (;;) {
        Value key;
        Value value;
        GOSSAMER_TRY(found, dict_iterator_step(in, as<DictIterator>(source.get()), key, value));
        if (!found.get()) return Owned{};
        Owned reference = Owned::share(has_weak_keys ? key : value);
        if (!is_weakref(reference.get())) return raise(in, Error::NotAWeakref);
        replace(iterator->partner, Owned::share(has_weak_keys ? value : key));
        Owned given = give(in, iterator, reference.get());
        if (!given.is_empty()) return given;
    }
}

Owned live_iterator_next(Interpreter& in, Value self) {
    auto* iterator = as<LiveIterator>(self);
    if (iterator->source.is_empty()) return Owned{};
    Owned given = iterator->walk == Walk::Referents ? next_referent(in, iterator) : next_entry(in, iterator);
    if (given.is_empty()) replace(iterator->source, Owned{});
    return given;
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
Owned new_live_iterator(Interpreter& in, Value type, Walk walk, Owned source) {
    if (source.is_error()) return kError;
    auto* iterator = create_exact<LiveIterator>(in, as<Type>(type));
    if (iterator == nullptr) return raise_memory_error(in);
    iterator->source = source.detach();
    iterator->partner = Value::empty();
    iterator->referent = Value::empty();
    iterator->walk = walk;
    in.heap.track(iterator);
    return Owned::adopt(iterator);
}

Owned live_referents(Interpreter& in, Args args) {
    Owned source = get_iterator(in, args[1]);
    if (!source.is_error() && !heap_type(source.get().as_object())->has(TypeFlags::kQuietSteps)) {
        return raise(in, Error::AnyTypeError, "references are stored in a set or a dict");
    }
    return new_live_iterator(in, args[0], Walk::Referents, std::move(source));
}

template <Walk walk>
Owned live_entries(Interpreter& in, Args args) {
    if (!is_dict(args[1]))
        return raise(in, Error::AnyTypeError, "the storage of a weak dictionary is a dict");
    return new_live_iterator(in, args[0], walk,
                             new_dict_iterator(in, in.types.dict_itemiterator, as<Dict>(args[1])));
}

constexpr Method kFunctions[] = {
    {"live_referents", live_referents, exactly(1),
     "live_referents(references, /)\nThe referents of those references that are alive."},
    {"keys_of_live_values", live_entries<Walk::KeysOfValues>, exactly(1),
     "keys_of_live_values(dict, /)\nThe keys under which a living reference is stored."},
    {"items_of_live_values", live_entries<Walk::ItemsOfValues>, exactly(1),
     "items_of_live_values(dict, /)\nPairs of key and referent, for the living references stored."},
    {"values_of_live_keys", live_entries<Walk::ValuesOfKeys>, exactly(1),
     "values_of_live_keys(dict, /)\nThe values stored under a living reference."},
    {"items_of_live_keys", live_entries<Walk::ItemsOfKeys>, exactly(1),
     "items_of_live_keys(dict, /)\nPairs of referent and value, for the living references that are keys."},
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
const ModuleSpec _weakcontainers_module_spec{
    "_weakcontainers", "Iterators over what lives in weak containers.", {}, initialise};

}  // namespace gossamer
