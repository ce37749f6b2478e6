// The end of an interpreter, in stages. Each stage may run dialect code until (6); the order is observable.
//
//   1. (by the caller) frames are gone, the excepthook has run
//   2. exit functions, the last registered first
//      if nobody could notice the rest: stdout and stderr are flushed, and the process ends as it is
//   3. a collection, if the collector is enabled; it is the last that gc.callbacks hear of
//   4. the engine drops its hold on __main__, then on the other modules, the oldest first, then on what
//      scripts have added to builtins
//   5. a collection, enabled or not: it takes what is left of the modules' namespaces
//   6. stdout and stderr are flushed; from here on no dialect code runs
//   7. sys, builtins, hooks (gc.callbacks too) and preallocated exceptions are dropped; collections until
//   nothing changes
//   8. types, shapes, names
//   9. what is left is a leak
#include "engine/engine_state.h"
#include "engine/signals.h"
#include "memory/audit.h"
#include "memory/collector.h"
#include "memory/observer.h"
#include "memory/weakrefs.h"
#include "modules/exit_functions.h"
#include "runtime/attributes.h"
#include "runtime/binary_file.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/frame.h"
#include "runtime/raise.h"
#include "runtime/set.h"
#include "runtime/str.h"
#include "runtime/streams.h"
#include "runtime/text_file.h"
#include "vm/execution.h"

#include <cstdio>

namespace gossamer {

namespace {

void collect(Interpreter& interpreter, Collector::Reason reason) {
    (void)interpreter.heap.collector->collect(Collector::kOldest, reason);
}

void set_sys(Interpreter& interpreter, const char* name, Value value) {
    if (dict_find_text(interpreter, interpreter.sys_dict, name).is_empty()) return;
    if (dict_set_text(interpreter, interpreter.sys_dict, name, value).is_error()) clear_pending(interpreter);
}

// Nothing that is held only by the session must outlive the modules; and a stream made by the program must
// not keep the program: what is said from now on goes to the first ones.
void drop_what_sys_holds(Interpreter& interpreter) {
    if (dict_set_str(interpreter, interpreter.builtins, interpreter.names.underscore, Value::none())
            .is_error()) {
        clear_pending(interpreter);
    }
    for (const char* held : {"path", "argv", "ps1", "ps2", "last_exc", "last_type", "last_value",
                             "last_traceback", "path_hooks", "path_importer_cache", "meta_path"})
        set_sys(interpreter, held, Value::none());
    static constexpr const char* kStreams[][2] = {
        {"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}};
    for (const auto& [name, first] : kStreams) {
        Owned stream = Owned::share(dict_find_text(interpreter, interpreter.sys_dict, first));
        set_sys(interpreter, name, stream.is_empty() ? Value::none() : stream.get());
    }
}

[[nodiscard]] bool is_module(const Interpreter& interpreter, Value value) {
    return value != interpreter.module_sys && value != interpreter.module_builtins &&
           is_subtype(type_of(interpreter, value), interpreter.types.module);
}

// Stage 4. One by one None takes the place of the modules in sys.modules, __main__ first, then in the order
// of the dict. What is no module, or has another key than a str, goes at the end.
void drop_modules(Interpreter& interpreter) {
    interpreter.ending = Ending::ModulesGone;
    drop_what_sys_holds(interpreter);
    Dict* modules = interpreter.modules;
    const auto drop = [&](Str* name) {
        if (dict_set_str(interpreter, modules, name, Value::none()).is_error()) clear_pending(interpreter);
    };
    if (!dict_find_str(modules, interpreter.names.dunder_main).is_empty())
        drop(interpreter.names.dunder_main);
    for (std::uint32_t index = 0; index < modules->entry_count; ++index) {
        const DictEntry& entry = modules->entries[index];
        if (!is_str(entry.key) || !is_module(interpreter, entry.value)) continue;
        Ref<Str> name = Ref<Str>::share(as<Str>(entry.key));
        drop(name.get());
    }
    dict_clear_entries(interpreter, modules);
}

void drop_added_builtins(EngineState& state) {
    Interpreter& interpreter = state.interpreter;
    for (std::uint32_t index = state.builtin_count; index < interpreter.builtins->entry_count; ++index) {
        Owned key = Owned::share(interpreter.builtins->entries[index].key);
        if (key.is_empty()) continue;
        if (dict_delete(interpreter, interpreter.builtins, key.get()).is_error()) clear_pending(interpreter);
    }
}

void silence(EngineState& state) {
    Interpreter& interpreter = state.interpreter;
    interpreter.ending = Ending::Silent;
    interpreter.heap.set_observer(nullptr);
    state.lifetime_trace = nullptr;
    HeapHooks& hooks = interpreter.heap.hooks;
    hooks.finalise = nullptr;
    hooks.call_weakref_callback = nullptr;
    hooks.collection = nullptr;
    hooks.report_collectable = nullptr;
    hooks.save_garbage = nullptr;
}

// Stage 7.
void drop_roots(Interpreter& interpreter) {
    replace(interpreter.exit_functions, Owned{});
    replace(interpreter.kept_to_the_end, Owned{});
    replace(interpreter.first_step_hook, Owned{});
    replace(interpreter.finalizer_hook, Owned{});
    replace(interpreter.collector_callbacks, Owned{});
    replace(interpreter.collector_garbage, Owned{});
    dict_clear_entries(interpreter, interpreter.sys_dict);
    dict_clear_entries(interpreter, interpreter.builtins);
    clear_pending(interpreter);
    replace(interpreter.main_handled.exception, Owned::none());
    replace(interpreter.memory_error, Owned{});
    replace(interpreter.recursion_error, Owned{});
    interpreter.heap.settle_postponed_deaths();
    // Without memory for it they stay, and are named as leaks.
    static_cast<void>(interpreter.heap.collector->unfreeze());
    for (std::size_t before = 0, now = count_live_objects(interpreter.heap); before != now;) {
        before = now;
        collect(interpreter, Collector::Reason::Shutdown);
        now = count_live_objects(interpreter.heap);
    }
}

// What a script has closed has been flushed.
bool says_closed(Interpreter& interpreter, Value stream) {
    Ref<Str> name = intern(interpreter, "closed");
    Owned answer = name.is_error() ? Owned{} : find_attribute(interpreter, stream, name.get());
    if (is_pending(interpreter)) clear_pending(interpreter);
    return !answer.is_error() && !answer.is_empty() && answer.get().is_true();
}

// False: the error is pending.
bool flush_at_exit(Interpreter& interpreter, Str* name) {
    const Owned stream = Owned::share(dict_find_str(interpreter.sys_dict, name));
    if (stream.is_empty() || stream.get().is_none() || says_closed(interpreter, stream.get())) return true;
    return !call_method(interpreter, stream.get(), interpreter.names.flush, {}).is_error();
}

}  // namespace

namespace {

// A registry of classes forgets a class that has died.
[[nodiscard]] bool is_registry_entry(const Interpreter& interpreter, const WeakReference& reference) {
    const Value callback = reference.callback;
    return heap_type(reference.referent)->has(TypeFlags::kType) &&
           type_of(interpreter, callback) == interpreter.types.native_function &&
           is_set(as<NativeCallable>(callback)->self);
}

// Whether the death of this object does anything but give memory back, apart from the deaths that follow.
[[nodiscard]] bool has_last_word(const Interpreter& interpreter, const Object* object) {
    const ShapeHead& shape = *object->shape;
    const auto& types = interpreter.types;
    if (shape.type == types.generator || shape.type == types.coroutine ||
        shape.type == types.async_generator) {
        const auto* generator = static_cast<const Generator*>(object);
        return generator->state == GeneratorState::Suspended || generator->kind == GeneratorKind::Coroutine;
    }
    const Value value = Value::from_object(object);
    if (!heap_type(object)->has(TypeFlags::kHeapType)) {
        if (is_binary_file(value)) return as<BinaryFile>(value)->write_size != 0;
        if (is_text_file(value)) return false;
    }
    if (shape.has_finaliser) return true;
    if (shape.layout->is_weak_reference) {
        const auto& reference = *static_cast<const WeakReference*>(object);
        return reference.referent != nullptr && !reference.callback.is_none() &&
               !is_registry_entry(interpreter, reference);
    }
    return false;
}

// Whether a script could tell that what is left at the end is taken apart. Mostly not, and then the end of
// the process does it at once. O(objects).
[[nodiscard]] bool end_is_noticed(const Interpreter& interpreter) {
    const Heap& heap = interpreter.heap;
    if (heap.observer != nullptr || heap.collector->debug_flags != 0) return true;
    bool is_noticed = false;
    heap.for_each_object(
        [&](const Object* object) { is_noticed = is_noticed || has_last_word(interpreter, object); });
    return is_noticed;
}

}  // namespace

bool flush_standard_streams(EngineState& state) {
    Interpreter& interpreter = state.interpreter;
    const bool could_flush = flush_at_exit(interpreter, interpreter.names.stdout_);
    if (!could_flush) {
        interpreter.report_unraisable(interpreter, "Exception ignored on flushing sys.stdout", Value::none());
    }
    if (!flush_at_exit(interpreter, interpreter.names.stderr_)) clear_pending(interpreter);
    return could_flush;
}

void stop_engine(EngineState& state) {
    Interpreter& interpreter = state.interpreter;
    if (is_pending(interpreter)) clear_pending(interpreter);
    run_exit_functions(interpreter);
    const bool could_flush = flush_standard_streams(state);
    const bool leaves_nothing = kChecksEnabled || state.configuration.leak_check;
    if (!leaves_nothing && !end_is_noticed(interpreter)) {
        if (!could_flush) state.exit_status = 120;
        remove_signal_handlers(state);
        return;
    }
    interpreter.ending = Ending::Begun;
    Collector& collector = *interpreter.heap.collector;
    if (collector.is_enabled()) collect(interpreter, Collector::Reason::Asked);
    if (state.lifetime_trace != nullptr) state.lifetime_trace->exit_begins();
    drop_modules(interpreter);
    drop_added_builtins(state);
    collect(interpreter, Collector::Reason::Shutdown);
    if (!could_flush || !flush_standard_streams(state)) state.exit_status = 120;
    remove_signal_handlers(state);
    silence(state);
    // Without checks the process ends soon: what is left goes with its memory.
    if (!leaves_nothing) return;
    drop_roots(interpreter);
    const KindNames kinds = note_kinds(interpreter.heap);
    stop_object_model(interpreter);
    stop_execution(interpreter);
    const std::size_t leaks = report_leaks(interpreter.heap, kinds, stderr);
    if (leaks != 0 && state.exit_status == 0) state.exit_status = 3;
}

}  // namespace gossamer
