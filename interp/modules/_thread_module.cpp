// _thread, for a dialect with one thread: locks that library modules make can be taken and given back;
// threads cannot be started.
#include "memory/heap.h"
#include "runtime/dict.h"
#include "runtime/errors/modules.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/type.h"
#include "support/text_builder.h"

namespace gossamer {

namespace {

struct Lock : Object {
    WeakReference* weakrefs;
    std::uint64_t depth;  // how often it is held
    bool is_reentrant;
};

std::size_t lock_cell_size(const Object*) {
    return sizeof(Lock);
}

constexpr Layout kLockLayout = {
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = lock_cell_size,
    .weakref_offset = sizeof(Object),
};

// acquire(blocking=True, timeout=-1). Who would wait for the only thread there is waits for ever.
Owned lock_acquire(Interpreter& in, Args args) {
    auto* lock = as<Lock>(args[0]);
    if (lock->depth == 0 || lock->is_reentrant) {
        ++lock->depth;
        return Owned::boolean(true);
    }
    if (!args[1].is_empty()) {
        GOSSAMER_TRY(is_blocking, is_true(in, args[1]));
        if (!is_blocking.get()) return Owned::boolean(false);
    }
    if (!args[2].is_empty()) {
        GOSSAMER_TRY(timeout, as_double(in, args[2]));
        if (timeout.get() >= 0) return Owned::boolean(false);
    }
    return raise(in, Error::LockWouldBlock);
}

Owned lock_release(Interpreter& in, Args args) {
    auto* lock = as<Lock>(args[0]);
    if (lock->depth == 0) return raise(in, lock->is_reentrant ? Error::LockNotOwned : Error::LockReleased);
    --lock->depth;
    return Owned::none();
}

Owned lock_enter(Interpreter& in, Args args) {
    const Value all[] = {args[0], Value::empty(), Value::empty()};
    return lock_acquire(in, {all, 3});
}

Owned lock_exit(Interpreter& in, Args args) {
    return lock_release(in, {args.values, 1});
}

Owned lock_locked(Interpreter&, Args args) {
    return Owned::boolean(as<Lock>(args[0])->depth != 0);
}

Owned lock_repr(Interpreter& in, Args args) {
    const auto* lock = as<Lock>(args[0]);
    TextBuilder text;
    text.append(lock->depth != 0 ? "<locked " : "<unlocked ");
    text.append(lock->is_reentrant ? "_thread.RLock object at 0x" : "_thread.lock object at 0x");
    text.append_hex(reinterpret_cast<std::uint64_t>(lock), 12);
    text.append('>');
    return new_str_value(in, text);
}

Owned make_lock(Interpreter& in, Value type, bool is_reentrant) {
    GOSSAMER_TRY(instance, allocate_instance(in, as<Type>(type)));
    auto* lock = as<Lock>(instance.get());
    lock->depth = 0;
    lock->is_reentrant = is_reentrant;
    return instance;
}

Owned lock_new(Interpreter& in, Args args) {
    return make_lock(in, args[0], false);
}
Owned rlock_new(Interpreter& in, Args args) {
    return make_lock(in, args[0], true);
}

#define LOCK_METHODS(constructor)                                                                            \
    {"__new__", constructor, raw(), "", Binding::Static},                                                    \
        {"acquire", lock_acquire, keywords(), "acquire($self, blocking=True, timeout=-1)\nTake the lock."},  \
        {"release", lock_release, exactly(0), "release($self)\nGive the lock back."},                        \
        {"locked", lock_locked, exactly(0), "locked($self)\nWhether the lock is taken."},                    \
        {"__enter__", lock_enter, exactly(0), ""}, {"__exit__", lock_exit, exactly(3), ""}, {                \
        "__repr__", lock_repr, exactly(0), ""                                                                \
    }

constexpr Method kLockMethods[] = {LOCK_METHODS(lock_new)};
constexpr Method kRLockMethods[] = {LOCK_METHODS(rlock_new)};
#undef LOCK_METHODS

constexpr TypeSpec kLockSpec{
    "lock",       "_thread", "A lock for the only thread.", &kLockLayout, sizeof(Lock), TypeFlags::kImmutable,
    kLockMethods, {}};
constexpr TypeSpec kRLockSpec{"RLock",
                              "_thread",
                              "A lock that can be taken again by its owner.",
                              &kLockLayout,
                              sizeof(Lock),
                              TypeFlags::kImmutable | TypeFlags::kBaseType,
                              kRLockMethods,
                              {}};

Owned thread_get_ident(Interpreter& in, Args) {
    return new_int(in, 1);
}
Owned thread_start(Interpreter& in, Args) {
    return raise(in, Error::NotInDialect, "starting a thread");
}
Owned thread_stack_size(Interpreter& in, Args) {
    return new_int(in, 0);
}

Owned thread_allocate_lock(Interpreter& in, Args) {
    const Value type = dict_find_text(in, in.modules, "_thread");
    if (!is_kind(type, TypeFlags::kModule)) return raise(in, Error::NotInDialect, "_thread");
    return make_lock(in, dict_find_text(in, as<Module>(type)->dict, "LockType"), false);
}

// What belongs to the thread outlives the modules: no code runs any more when it dies.
Owned thread_keep(Interpreter& in, Args args) {
    replace(in.kept_to_the_end, Owned::share(args[0]));
    return Owned::none();
}

constexpr Method kFunctions[] = {
    {"allocate_lock", thread_allocate_lock, exactly(0), "allocate_lock()\nA new lock."},
    {"get_ident", thread_get_ident, exactly(0), "get_ident()\nThe number of the only thread."},
    {"get_native_id", thread_get_ident, exactly(0), "get_native_id()\nThe number of the only thread."},
    {"_keep", thread_keep, exactly(1), "_keep(object, /)\nHold something until no code can run any more."},
    {"_count", thread_stack_size, exactly(0), "_count()\nThe number of other threads."},
    {"start_new_thread", thread_start, raw(),
     "start_new_thread(function, args, kwargs={}, /)\nNot in the dialect."},
    {"start_joinable_thread", thread_start, raw(), "start_joinable_thread(function)\nNot in the dialect."},
    {"stack_size", thread_stack_size, between(0, 1), "stack_size(size=0, /)\n0."},
};

Status add_type(Interpreter& in, Module* module, const char* name, const TypeSpec& spec) {
    Type* type = make_builtin_type(in, spec, in.types.object);
    if (type == nullptr) return raise_memory_error(in);
    return dict_set_text(in, module->dict, name, Value::from_object(type));
}

Status initialise(Interpreter& in, Module* module) {
    GOSSAMER_CHECK(add_type(in, module, "LockType", kLockSpec));
    GOSSAMER_CHECK(add_type(in, module, "RLock", kRLockSpec));
    const Value lock_type = dict_find_text(in, module->dict, "LockType");
    GOSSAMER_CHECK(dict_set_text(in, module->dict, "lock", lock_type));
    GOSSAMER_CHECK(dict_set_text(in, module->dict, "error", Value::from_object(in.types.RuntimeError)));
    return dict_set_text(in, module->dict, "TIMEOUT_MAX", Value::from_double(9223372036.0));
}

}  // namespace

extern const ModuleSpec _thread_module_spec;
const ModuleSpec _thread_module_spec{"_thread", "Locks for modules that expect threads; there is one thread.",
                                     kFunctions, initialise};

}  // namespace gossamer
