// Attribute access off the fast path: caches learn, properties and __getattribute__ written in the dialect
// get their frames.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/instance.h"
#include "runtime/lookup_cache.h"
#include "runtime/module.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/weakref.h"
#include "vm/call.h"
#include "vm/fast_paths.h"
#include "vm/operands.h"
#include "vm/slow.h"

namespace gossamer {

namespace {

using Kind = AttributeCache::Kind;

// A site that keeps learning what others forget again stops it: it would only pay for it.
constexpr std::uint8_t kMaxMisses = 200;
// A site that has changed its mind so often meets several shapes in turn: it keeps what it has, the others
// are looked up in the interpreter's table.
constexpr std::uint8_t kMonomorphicMisses = 16;

// Of Slot, Overflow and Transition.
[[nodiscard]] Value* word_at(Object* object, const AttributeCache& cache) {
    auto* word = reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + cache.offset);
    return cache.kind == Kind::Overflow ? static_cast<Value*>(word->as_address()) + cache.index : word;
}

[[nodiscard]] bool is_current(const Object* object, const AttributeCache& cache) {
    return object->shape->version == cache.version && cache.kind != Kind::None;
}

// What a cache entry that matches gives for a load, borrowed; empty: the general way.
[[nodiscard]] Value cached_value(Object* object, const AttributeCache& cache) {
    switch (cache.kind) {
    case Kind::Slot:
    case Kind::Overflow: return *word_at(object, cache);
    default: return shared_attribute(object, cache);
    }
}

using Use = LookupCache::Use;

// A site that meets objects of many shapes takes turns: what was learned about a shape, here or elsewhere, is
// found again in the interpreter's table.
void relearn(Interpreter& interpreter, Object* object, Str* name, AttributeCache& cache, Use use) {
    const std::uint32_t version = object->shape->version;
    if (const LookupCache::Learned* known = interpreter.lookups->find_learned(version, name, use)) {
        const std::uint8_t misses = cache.misses;
        cache = known->cache;
        cache.misses = misses;
        return;
    }
    if (cache.misses >= kMaxMisses) return;
    ++cache.misses;
    if (use == Use::Load) {
        learn_attribute_load(interpreter, object, name, cache);
    } else {
        learn_attribute_store(interpreter, object, name, cache);
    }
    if (cache.version != version) return;
    interpreter.lookups->add_learned(version, name, use).cache = cache;
}

Outcome call_getter(ExecutionState& state, CallRecord& record, Value getter, Owned object) {
    const Value arguments[] = {object.get()};
    Owned held[] = {std::move(object)};
    return push_shared(state, as<Function>(getter), arguments, OnReturn::Store,
                       static_cast<std::uint16_t>(instruction_of(record).a()), held);
}

// An attribute of a proxy is the referent's: the proxy is looked through, so that caches see the referent's
// shape. False: the referent is gone, ReferenceError is pending.
[[nodiscard]] bool look_through_proxy(Interpreter& interpreter, Owned& object) {
    if (!is_weak_proxy(interpreter, object.get())) return true;
    Owned referent = unwrap_proxy(interpreter, object.get());
    object = std::move(referent);
    return !object.is_error();
}

}  // namespace

AttributeCache* slow::known_attribute(ExecutionState& state, const CallRecord& record, Value& object,
                                      unsigned index, LookupCache::Use use, Proxies proxies) {
    LookupCache& lookups = *state.interpreter->lookups;
    AttributeCache& site = cache_at(record.code->constants, index);
    Str* name = cache_name(record, index);
    LookupCache::Learned* known = lookups.find_learned(object.as_object()->shape->version, name, use);
    if (known == nullptr) {  // what a proxy has is not learned
        if (proxies != Proxies::LookThrough || !is_weak_proxy(*state.interpreter, object)) return nullptr;
        Object* referent = as<WeakReference>(object)->referent;
        if (referent == nullptr) return nullptr;
        object = Value::from_object(referent);
        if (is_current(referent, site)) return &site;
        known = lookups.find_learned(referent->shape->version, name, use);
        if (known == nullptr) return nullptr;
    }
    if (site.misses >= kMonomorphicMisses) return &known->cache;
    const std::uint8_t misses = site.misses;
    site = known->cache;
    site.misses = static_cast<std::uint8_t>(misses + 1);
    return &site;
}

Outcome slow::load_attr(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    AttributeCache& cache = cache_at(record.code->constants, instruction.uc());
    if (const Value borrowed = record.base[instruction.b()];
        cache.kind == Kind::Property && borrowed.is_heap() && is_current(borrowed.as_object(), cache)) {
        return push_special(state, record, as<Function>(cache.value), {instruction.b()}, {instruction.b()},
                            OnReturn::Store, instruction.a());
    }
    if (const Value borrowed = record.base[instruction.b()];
        cache.kind == Kind::Getter && borrowed.is_heap() && is_current(borrowed.as_object(), cache)) {
        Owned result = as<GetSetDescriptor>(cache.value)->getter->get(interpreter, borrowed);
        drop_operand(record, instruction.b());
        return finish(record, instruction.a(), std::move(result));
    }
    Owned object = take_operand(record, instruction.b());
    if (!look_through_proxy(interpreter, object)) return Outcome::Raise;
    Str* name = cache_name(record, instruction.uc());
    if (object.get().is_heap()) {
        Object* receiver = object.get().as_object();
        if (!is_current(receiver, cache)) relearn(interpreter, receiver, name, cache, Use::Load);
        if (is_current(receiver, cache)) {
            if (cache.kind == Kind::Property)
                return call_getter(state, record, cache.value, std::move(object));
            if (cache.kind == Kind::Method && is_function(state, cache.value)) {
                Owned method = new_bound_method(interpreter, cache.value, object.get());
                object.reset();
                return finish(record, instruction.a(), std::move(method));
            }
            if (Value value = cached_value(receiver, cache); !value.is_empty()) {
                Owned result = Owned::share(value);
                object.reset();
                return finish(record, instruction.a(), std::move(result));
            }
        }
    }
    Owned result = get_attribute(interpreter, object.get(), name);
    object.reset();
    return finish(record, instruction.a(), std::move(result));
}

Outcome slow::load_method(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Value* window = record.base + instruction.a();
    const Value borrowed = record.base[instruction.b()];
    AttributeCache& learned = cache_at(record.code->constants, instruction.uc());
    if (borrowed.is_heap() && is_current(borrowed.as_object(), learned) && learned.kind != Kind::Method) {
        // A function of a module, or a class attribute of a class: the receiver takes no part in the call.
        if (Value value = cached_value(borrowed.as_object(), learned); !value.is_empty()) {
            retain(value);
            Owned object =
                is_temporary(record, instruction.b()) ? take_register(record.base[instruction.b()]) : Owned{};
            window[0] = value;
            window[1] = Value::empty();
            return Outcome::Next;
        }
    }
    Owned object = take_operand(record, instruction.b());
    if (!look_through_proxy(interpreter, object)) return Outcome::Raise;
    Str* name = cache_name(record, instruction.uc());
    if (object.get().is_heap()) {
        Object* receiver = object.get().as_object();
        AttributeCache& cache = cache_at(record.code->constants, instruction.uc());
        if (!is_current(receiver, cache)) relearn(interpreter, receiver, name, cache, Use::Load);
        if (is_current(receiver, cache)) {
            if (cache.kind == Kind::ClassMethod) {
                Object* class_ = cache.index == 1 ? receiver : heap_type(receiver);
                window[0] = Owned::share(cache.value).detach();
                window[1] = Owned::share(class_).detach();
                object.reset();
                return Outcome::Next;
            }
            if (cache.kind == Kind::Method) {
                window[0] = Owned::share(cache.value).detach();
                window[1] = object.detach();
                return Outcome::Next;
            }
            if (Value value = cached_value(receiver, cache); !value.is_empty()) {
                Owned result = Owned::share(value);
                object.reset();
                window[0] = result.detach();
                window[1] = Value::empty();
                return Outcome::Next;
            }
        }
    } else if (Value method = find_in_mro(type_of(interpreter, object.get()), name);
               method.is_heap() && method.as_object()->shape == state.method_descriptor_shape) {
        window[0] = Owned::share(method).detach();
        window[1] = object.detach();
        return Outcome::Next;
    }
    Owned result = get_attribute(interpreter, object.get(), name);
    object.reset();
    if (result.is_error()) return Outcome::Raise;
    window[0] = result.detach();
    window[1] = Value::empty();
    return Outcome::Next;
}

[[nodiscard]] static bool is_in_split_dict(Object* object, const Str* name) {
    return has_split_dict(heap_type(object)) && find_slot(shape_of(object), name) != kNoSlot;
}

Outcome slow::store_attr(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Owned object = take_operand(record, instruction.a());
    Owned value = take_operand(record, instruction.b());
    Str* name = cache_name(record, instruction.uc());
    if (object.get().is_heap()) {
        Object* receiver = object.get().as_object();
        Owned referent;
        const bool is_proxy = is_weak_proxy(interpreter, object.get());
        if (Object* alive = is_proxy ? live_referent(as<WeakReference>(object.get())) : nullptr) {
            referent = Owned::share(alive);
            receiver = alive;
        }
        // The class is noted for this one question: has this place met such an object before? From proxies it
        // learns nothing.
        AttributeCache passing{};
        AttributeCache& cache = is_proxy ? passing : cache_at(record.code->constants, instruction.uc());
        const Value type = Value::from_object(heap_type(receiver));
        const bool is_known = is_current(receiver, cache) || cache.value == type;
        if (!is_current(receiver, cache)) relearn(interpreter, receiver, name, cache, Use::Store);
        if (cache.kind != Kind::Property) cache.value = type;
        const bool is_word =
            cache.kind == Kind::Slot || cache.kind == Kind::Overflow || cache.kind == Kind::Transition;
        if (is_current(receiver, cache) && is_word) {
            Value* slot = word_at(receiver, cache);
            if (cache.kind == Kind::Transition) {
                receiver->shape = cache.new_shape;
                *slot = Value::empty();
            }
            // While the old value dies the new one is held by the slot, and by the operation too as long as
            // the place has not learned; twice when the attributes are in a dict. The same in CPython.
            Owned held = is_known ? Owned{} : Owned::share(value.get());
            Owned held_by_dict =
                !is_known && is_in_split_dict(receiver, name) ? Owned::share(value.get()) : Owned{};
            replace(*slot, std::move(value));
            held_by_dict.reset();
            held.reset();
            referent.reset();
            object.reset();
            return Outcome::Next;
        }
        if (!is_proxy && is_current(receiver, cache) && cache.kind == Kind::Property) {
            const Value arguments[] = {object.get(), value.get()};
            Value setter = cache.value;
            Owned held[] = {std::move(value), std::move(object)};
            return push_shared(state, as<Function>(setter), arguments, OnReturn::Discard, 0, held);
        }
    }
    Value setter = type_of(interpreter, object.get())->find_special(Special::setattr);
    if (is_function(state, setter)) {
        const Value arguments[] = {object.get(), Value::from_object(name), value.get()};
        Owned held[] = {std::move(value), std::move(object)};
        return push_shared(state, as<Function>(setter), arguments, OnReturn::Discard, 0, held);
    }
    Status status = set_attribute(interpreter, object.get(), name, value.get());
    value.reset();
    object.reset();
    return outcome_of(status);
}

Outcome slow::delete_attr(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned object = take_operand(record, instruction.a());
    Status status =
        delete_attribute(*state.interpreter, object.get(), constant_name(record, instruction.uc()));
    object.reset();
    return outcome_of(status);
}

namespace {

// What the classes behind `start` in the MRO of `type` have under the name, borrowed; empty: none has it.
[[nodiscard]] Value find_behind(const Type* type, Value start, Str* name) {
    const Tuple* mro = type->mro;
    if (mro == nullptr) return Value::empty();  // its metaclass is still being asked for it
    std::size_t index = 0;
    while (index < mro->size && mro->items[index] != start)
        ++index;
    for (++index; index < mro->size; ++index) {
        const Value found = dict_find_str(as<Type>(mro->items[index])->dict, name);
        if (!found.is_empty()) return found;
    }
    return Value::empty();
}

// super(class, object).name, found along the MRO of the object's type (of the object, if that is itself a
// class of the kind) behind the class. `unbound` is set when the result is a function that wants `receiver`
// as its first argument.
Owned find_super_attribute(ExecutionState& state, const CallRecord& record, unsigned cache, bool* unbound) {
    Interpreter& interpreter = *state.interpreter;
    Value* window = record.base + instruction_of(record).b();
    Str* name = cache_name(record, cache);
    *unbound = false;
    const bool is_builtin_super = window[0] == Value::from_object(interpreter.types.super);
    if (is_builtin_super && is_kind(window[1], TypeFlags::kType) && name != interpreter.names.dunder_class) {
        auto* start = as<Type>(window[1]);
        const bool is_for_class =
            is_kind(window[2], TypeFlags::kType) && is_subtype(as<Type>(window[2]), start);
        Type* type = is_for_class ? as<Type>(window[2]) : type_of(interpreter, window[2]);
        Value found;
        if (is_for_class || is_subtype(type, start)) found = find_behind(type, window[1], name);
        if (!found.is_empty()) {
            Owned attribute = Owned::share(found);
            *unbound = !is_for_class &&
                       (is_function(state, found) ||
                        (found.is_heap() && (found.as_object()->shape == state.method_descriptor_shape ||
                                             found.as_object()->shape == state.wrapper_descriptor_shape)));
            if (*unbound) return attribute;
            return bind_descriptor(interpreter, found, is_for_class ? Value::empty() : window[2], type);
        }
    }
    // Something else of that name is called as it is written.
    const bool is_bare = record.code->unit->caches[cache].kind == CacheSite::Kind::OwnSuper;
    const std::size_t count = is_bare && !is_builtin_super ? 0 : 2;
    GOSSAMER_TRY(proxy, call(interpreter, window[0], std::span<const Value>{window + 1, count}));
    return get_attribute(interpreter, proxy.get(), name);
}

void release_three(Value* window) {
    for (int index = 0; index < 3; ++index)
        Owned value = take_register(window[index]);
}

}  // namespace

Outcome slow::load_super_attr(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Value* window = record.base + instruction.b();
    bool unbound = false;
    Owned result = find_super_attribute(state, record, instruction.uc(), &unbound);
    if (unbound) {
        Owned function = std::move(result);
        result = bind_descriptor(*state.interpreter, function.get(), window[2],
                                 type_of(*state.interpreter, window[2]));
    }
    release_three(window);
    return finish(record, instruction.a(), std::move(result));
}

namespace {

// What a site remembers of super().method(): for receivers of this shape and this class behind which to
// search. Both versions are unique for ever and change with the classes.
[[nodiscard]] bool is_known_super(const ExecutionState& state, const AttributeCache& cache,
                                  const Value* window) {
    return cache.kind == Kind::Method && window[2].is_heap() &&
           window[2].as_object()->shape->version == cache.version &&
           window[0] == Value::from_object(state.interpreter->types.super) &&
           is_kind(window[1], TypeFlags::kType) &&
           as<Type>(window[1])->own_shape.version == cache.second_version;
}

void learn_super(AttributeCache& cache, const Value* window, Value method) {
    cache.kind = Kind::Method;
    cache.version = window[2].as_object()->shape->version;
    cache.second_version = as<Type>(window[1])->own_shape.version;
    cache.value = method;
}

}  // namespace

Outcome slow::load_super_method(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Value* window = record.base + instruction.b();
    AttributeCache& cache = cache_at(record.code->constants, instruction.uc());
    bool unbound = is_known_super(state, cache, window);
    Owned result;
    if (unbound) {
        result = Owned::share(cache.value);
    } else {
        result = find_super_attribute(state, record, instruction.uc(), &unbound);
        if (unbound && window[2].is_heap()) learn_super(cache, window, result.get());
    }
    Owned receiver = unbound ? take_register(window[2]) : Owned{};
    release_three(window);
    if (result.is_error()) return Outcome::Raise;
    record.base[instruction.a()] = result.detach();
    record.base[instruction.a() + 1] = receiver.detach();
    return Outcome::Next;
}

}  // namespace gossamer
