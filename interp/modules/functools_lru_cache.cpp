// The object that functools.lru_cache puts in a function's place.
//
// Results stand in one dict, the longest unused first: a hit moves its entry to the end, and what is too much
// is taken from the front. The key of a call is its only argument if that is an int or a str; otherwise a
// tuple of the positional arguments, then for each keyword a mark, its name and value, then the types if they
// count.
#include "memory/count.h"
#include "modules/functools.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/numbers.h"
#include "runtime/number.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <boost/container/small_vector.hpp>

#include <cstddef>

namespace gossamer {

namespace {

struct CacheObject : Object {
    WeakReference* weakrefs;
    Value function;      // owned
    Value cache;         // owned; a dict
    Value keyword_mark;  // owned; an object that is part of no argument list
    Value info_type;     // owned; makes what cache_info() returns
    Value dictionary;    // owned; `__dict__`
    std::int64_t most;   // entries; kUnbounded: any number
    std::int64_t hits;
    std::int64_t misses;
    bool is_typed;
};

constexpr std::int64_t kUnbounded = -1;

using Fields = OwnedFields<CacheObject, &CacheObject::cache, &CacheObject::function,
                           &CacheObject::keyword_mark, &CacheObject::info_type, &CacheObject::dictionary>;

// The entries of a bounded cache go last: in CPython they hang on the list that says which is the oldest.
using FieldsWithList = OwnedFields<CacheObject, &CacheObject::function, &CacheObject::keyword_mark,
                                   &CacheObject::info_type, &CacheObject::dictionary, &CacheObject::cache>;

Value take_next_of_cache(Object* object) {
    return static_cast<CacheObject*>(object)->most == kUnbounded ? Fields::take_next(object)
                                                                 : FieldsWithList::take_next(object);
}

[[nodiscard]] Dict* cache_of(const CacheObject* self) {
    return as<Dict>(self->cache);
}

// What a bounded cache holds hangs on its list in CPython, and is met there: before all else, the oldest
// first. A script can see it by the order of deaths at exit. So the dict is not known to the collector, and
// its entries are visited for it.
void traverse_cache(Object* object, Visitor& visitor) {
    auto* self = static_cast<CacheObject*>(object);
    if (self->most != kUnbounded && self->cache.is_heap()) {
        const Dict* cache = cache_of(self);
        for (std::uint32_t position = cache->first_entry; position < cache->entry_count; ++position) {
            visitor.visit(cache->entries[position].key);
            visitor.visit(cache->entries[position].value);
        }
    }
    Fields::traverse(object, visitor);
}

// The cycles of an unbounded one are broken in the dict.
Value clear_next_of_cache(Object* object) {
    auto* self = static_cast<CacheObject*>(object);
    return self->most == kUnbounded ? Value::empty() : dict_layout.clear_next(cache_of(self));
}

constexpr Layout kCacheLayout{
    .traverse = traverse_cache,
    .take_next = take_next_of_cache,
    .free_buffers = nullptr,
    .clear_next = clear_next_of_cache,
    .cell_size = Fields::cell_size,
    .weakref_offset = offsetof(CacheObject, weakrefs),
};

[[nodiscard]] CacheObject* self_of(Args args) {
    return as<CacheObject>(args[0]);
}

Owned cache_new(Interpreter& in, Args args) {
    static constexpr const char* names[] = {"user_function", "maxsize", "typed", "cache_info_type"};
    Value values[] = {Value::empty(), Value::empty(), Value::empty(), Value::empty()};
    GOSSAMER_CHECK(bind_raw_arguments(in, args, 1, "lru_cache", names, values));
    for (std::size_t index = 0; index < 4; ++index) {
        if (values[index].is_empty()) return raise(in, Error::MissingRequired, "lru_cache", names[index]);
    }
    if (!is_callable(in, values[0])) return raise(in, Error::PartialNeedsCallable);
    std::int64_t most = kUnbounded;
    if (!values[1].is_none()) {
        if (!is_any_int(values[1])) return raise(in, Error::CacheSizeType);
        GOSSAMER_TRY(given, as_index(in, values[1], nullptr));
        most = given.get() < 0 ? 0 : given.get();
    }
    GOSSAMER_TRY(is_typed, is_true(in, values[2]));
    GOSSAMER_TRY(cache, new_dict(in));
    GOSSAMER_TRY(mark, allocate_instance(in, in.types.object));
    GOSSAMER_TRY(instance, allocate_instance(in, as<Type>(args[0])));
    auto* self = as<CacheObject>(instance.get());
    self->weakrefs = nullptr;
    self->function = Owned::share(values[0]).detach();
    self->cache = std::move(cache).to_owned().detach();
    self->keyword_mark = mark.detach();
    self->info_type = Owned::share(values[3]).detach();
    self->dictionary = Value::empty();
    self->most = most;
    self->hits = self->misses = 0;
    self->is_typed = is_typed.get();
    return instance;
}

// ---- calls

Owned key_of_call(Interpreter& in, const CacheObject* self, Args args) {
    const auto positional = args.from(1);
    const std::size_t keyword_count = args.keyword_count;
    if (!self->is_typed && keyword_count == 0 && positional.size() == 1) {
        const Value only = positional[0];
        if (only.is_int() || is_exact_str(in, only)) return Owned::share(only);
    }
    boost::container::small_vector<Value, 8> parts{positional.begin(), positional.end()};
    if (keyword_count != 0) parts.push_back(self->keyword_mark);
    for (std::size_t index = 0; index < keyword_count; ++index) {
        parts.push_back(args.keyword_names()->items[index]);
        parts.push_back(args.values[args.count + index]);
    }
    if (self->is_typed) {
        const auto add_type = [&](Value value) { parts.push_back(Value::from_object(type_of(in, value))); };
        for (Value value : positional)
            add_type(value);
        for (std::size_t index = 0; index < keyword_count; ++index)
            add_type(args.values[args.count + index]);
    }
    return tuple_of(in, {parts.data(), parts.size()}).to_owned();
}

Owned call_through(Interpreter& in, const CacheObject* self, Args args) {
    Owned function = Owned::share(self->function);
    const std::size_t keyword_count = args.keyword_count;
    return call(in, function.get(), {args.values + 1, args.count - 1 + keyword_count}, args.keyword_names());
}

// The cached result, its entry moved to the end; empty when there is none.
Owned find_result(Interpreter& in, CacheObject* self, Value key, std::int64_t hash) {
    GOSSAMER_TRY(found, dict_find(in, cache_of(self), key, hash));
    if (found.get() < 0) return Owned{};
    Owned result = Owned::share(cache_of(self)->entries[found.get()].value);
    if (self->most != kUnbounded) dict_move_entry(cache_of(self), found.get(), DictEnd::Last);
    ++self->hits;
    return result;
}

// Stores the result. The call may have filled the cache meanwhile, with this very key too.
Status keep_result(Interpreter& in, CacheObject* self, Value key, std::int64_t hash, Value result) {
    Owned old_key;
    Owned old_result;
    GOSSAMER_TRY(found, dict_find(in, cache_of(self), key, hash));
    if (found.get() < 0 && self->most != kUnbounded &&
        dict_size(cache_of(self)) >= static_cast<std::uint64_t>(self->most)) {
        GOSSAMER_TRY(evicted, dict_pop_end(in, cache_of(self), DictEnd::First));
        old_key = Owned::share(as<Tuple>(evicted.get())->items[0]);
        old_result = Owned::share(as<Tuple>(evicted.get())->items[1]);
    }
    Status status = dict_set_hashed(in, cache_of(self), key, hash, result);
    if (self->most != kUnbounded) in.heap.untrack(cache_of(self));
    PendingGuard guard{in};
    old_key.reset();
    old_result.reset();
    return status;
}

Owned cache_call(Interpreter& in, Args args) {
    CacheObject* self = self_of(args);
    Owned keeper = Owned::share(args[0]);
    if (self->most == 0) {
        ++self->misses;
        return call_through(in, self, args);
    }
    GOSSAMER_TRY(key, key_of_call(in, self, args));
    GOSSAMER_TRY(hash, hash_of(in, key.get()));
    GOSSAMER_TRY(found, find_result(in, self, key.get(), hash.get()));
    if (!found.is_empty()) return found;
    ++self->misses;
    GOSSAMER_TRY(result, call_through(in, self, args));
    GOSSAMER_CHECK(keep_result(in, self, key.get(), hash.get(), result.get()));
    return result;
}

Owned cache_get(Interpreter& in, Args args) {
    if (args[1].is_none()) return Owned::share(args[0]);
    return new_bound_method(in, args[0], args[1]);
}

// ---- methods

Owned cache_info(Interpreter& in, Args args) {
    const CacheObject* self = self_of(args);
    GOSSAMER_TRY(hits, new_int(in, self->hits));
    GOSSAMER_TRY(misses, new_int(in, self->misses));
    GOSSAMER_TRY(most, self->most == kUnbounded ? Owned::none() : new_int(in, self->most));
    GOSSAMER_TRY(size, new_int_unsigned(in, dict_size(cache_of(self))));
    Owned info_type = Owned::share(self->info_type);
    return call(in, info_type.get(), {hits.get(), misses.get(), most.get(), size.get()});
}

Owned cache_clear(Interpreter& in, Args args) {
    CacheObject* self = self_of(args);
    self->hits = self->misses = 0;
    Owned keeper = Owned::share(self->cache);
    dict_clear_entries(in, as<Dict>(keeper.get()));
    return Owned::none();
}

Owned cache_itself(Interpreter&, Args args) {
    return Owned::share(args[0]);
}

Owned cache_reduce(Interpreter& in, Args args) {
    const Value dictionary = self_of(args)->dictionary;
    Owned name;
    if (dictionary.is_heap())
        name = Owned::share(dict_find_str(as<Dict>(dictionary), in.names.dunder_qualname));
    return name.is_empty() ? Owned::none() : std::move(name);
}

constexpr Method kMethods[] = {
    {"__new__", cache_new, raw(), "", Binding::Static},
    {"__call__", cache_call, raw(), ""},
    {"__get__", cache_get, between(1, 2), ""},
    {"cache_info", cache_info, exactly(0), "cache_info($self, /)\nHits, misses, largest and present size."},
    {"cache_clear", cache_clear, exactly(0),
     "cache_clear($self, /)\nForgets all results and starts counting anew."},
    {"__reduce__", cache_reduce, exactly(0), "__reduce__($self, /)\nThe function's name, for pickling."},
    {"__copy__", cache_itself, exactly(0), "__copy__($self, /)\nThe object itself."},
    {"__deepcopy__", cache_itself, exactly(1), "__deepcopy__($self, memo, /)\nThe object itself."},
};

}  // namespace

const TypeSpec lru_cache_type_spec{
    .name = "_lru_cache_wrapper",
    .module = "functools",
    .documentation = "A function that remembers its results; made by functools.lru_cache.",
    .layout = &kCacheLayout,
    .basic_size = sizeof(CacheObject),
    .flags = TypeFlags::kBaseType | TypeFlags::kHasDict,
    .methods = kMethods,
    .getters = {},
    .base = nullptr,
    .next = nullptr,
    .dictionary_offset = offsetof(CacheObject, dictionary),
};

}  // namespace gossamer
