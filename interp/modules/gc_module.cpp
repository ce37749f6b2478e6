// gc: the collector as scripts see it (memory/collector.h).
#include "memory/collector.h"

#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/modules.h"
#include "runtime/errors/weakref.h"
#include "runtime/frame.h"
#include "runtime/function.h"
#include "runtime/generator.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/set.h"
#include "runtime/slice.h"
#include "runtime/str.h"
#include "runtime/streams.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace gossamer {

namespace {

[[nodiscard]] Collector& collector_of(Interpreter& in) {
    return *in.heap.collector;
}
[[nodiscard]] Owned small_int(std::uint64_t number) {
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(number)));
}

Owned gc_collect(Interpreter& in, Args args) {
    std::int64_t generation = Collector::kOldest;
    if (!args[0].is_empty()) {
        GOSSAMER_TRY(given, as_int64(in, args[0]));
        generation = given.get();
    }
    if (generation < 0 || generation > Collector::kOldest) return raise(in, Error::InvalidGeneration);
    return small_int(collector_of(in).collect(static_cast<int>(generation)));
}
Owned gc_enable(Interpreter& in, Args) {
    collector_of(in).enable();
    return Owned::none();
}
Owned gc_disable(Interpreter& in, Args) {
    collector_of(in).disable();
    return Owned::none();
}
Owned gc_isenabled(Interpreter& in, Args) {
    return Owned::boolean(collector_of(in).is_enabled());
}

Owned gc_set_threshold(Interpreter& in, Args args) {
    if (args.count < 1 || args.count > 3) return raise(in, Error::ThresholdArguments);
    std::int32_t thresholds[3];
    for (std::uint32_t index = 0; index < args.count; ++index) {
        GOSSAMER_TRY(given, as_int64(in, args[index]));
        thresholds[index] = static_cast<std::int32_t>(given.get());
        if (given.get() == thresholds[index]) continue;
        return raise(in, given.get() > 0 ? Error::ArrayItemAbove : Error::ArrayItemBelow, "signed integer");
    }
    for (std::uint32_t index = 0; index < args.count; ++index)
        collector_of(in).set_threshold(static_cast<int>(index), thresholds[index]);
    return Owned::none();
}

template <class Figure>
Owned three(Interpreter& in, Figure figure) {
    return tuple_of(in, {small_int(figure(0)).get(), small_int(figure(1)).get(), small_int(figure(2)).get()})
        .to_owned();
}
Owned gc_get_threshold(Interpreter& in, Args) {
    return three(in, [&](int generation) { return collector_of(in).threshold(generation); });
}
Owned gc_get_count(Interpreter& in, Args) {
    return three(in, [&](int generation) { return collector_of(in).count(generation); });
}

Owned gc_set_debug(Interpreter& in, Args args) {
    GOSSAMER_TRY(flags, as_int64(in, args[0]));
    collector_of(in).debug_flags = static_cast<std::uint32_t>(flags.get());
    return Owned::none();
}
Owned gc_get_debug(Interpreter& in, Args) {
    return small_int(collector_of(in).debug_flags);
}

Owned gc_get_stats(Interpreter& in, Args) {
    Ref<List> list = new_list(in, Collector::kGenerations);
    if (list.is_error()) return kError;
    for (int generation = 0; generation < Collector::kGenerations; ++generation) {
        const Collector::Statistics& figures = collector_of(in).statistics(generation);
        Ref<Dict> dict = new_dict(in);
        if (dict.is_error()) return kError;
        GOSSAMER_CHECK(dict_set_text(in, dict.get(), "collections", small_int(figures.collections).get()));
        GOSSAMER_CHECK(dict_set_text(in, dict.get(), "collected", small_int(figures.collected).get()));
        GOSSAMER_CHECK(
            dict_set_text(in, dict.get(), "uncollectable", small_int(figures.uncollectable).get()));
        GOSSAMER_CHECK(list_append(in, list.get(), std::move(dict).to_owned()));
    }
    return std::move(list).to_owned();
}

// ---- what is tracked

[[nodiscard]] std::size_t tracked_in(Interpreter& in, int first, int last) {
    std::size_t count = 0;
    for (int generation = first; generation <= last; ++generation)
        count += collector_of(in).tracked_count(generation);
    return count;
}

Owned gc_get_objects(Interpreter& in, Args args) {
    int first = 0;
    int last = Collector::kOldest;
    if (!args[0].is_empty() && !args[0].is_none()) {
        if (!is_any_int(args[0])) return raise(in, Error::GenerationType, type_name(in, args[0]));
        GOSSAMER_TRY(generation, as_int64(in, args[0]));
        if (generation.get() > Collector::kOldest) return raise(in, Error::GenerationTooLarge);
        if (generation.get() < -1) return raise(in, Error::GenerationNegative);
        if (generation.get() >= 0) first = last = static_cast<int>(generation.get());  // -1: all, like None
    }
    Ref<List> list = new_list(in, tracked_in(in, first, last) + 1);
    if (list.is_error()) return kError;
    for (int generation = first; generation <= last; ++generation) {
        collector_of(in).for_each_tracked(generation, [&](Object* object) {
            if (object == list.get() || list->size == list->capacity) return;
            retain(object);
            list->items[list->size++] = Value::from_object(object);
        });
    }
    return std::move(list).to_owned();
}

// A frame counts as known to the collector when its call has ended.
Owned gc_is_tracked(Interpreter& in, Args args) {
    if (is_exact(in.types.frame, args[0]) && as<FrameObject>(args[0])->record != nullptr)
        return Owned::boolean(false);
    return Owned::boolean(args[0].is_heap() && args[0].as_object()->is_tracked());
}
Owned gc_is_finalized(Interpreter&, Args args) {
    return Owned::boolean(args[0].is_heap() && args[0].as_object()->is_finalised());
}

class Gatherer final : public Visitor {
public:
    void visit_object(Object* object) override { found.push_back(Value::from_object(object)); }
    std::vector<Value> found;
};

// Keys that are all text are not counted as references, as in CPython.
void gather_entries(const Interpreter& in, Dict* dict, std::vector<Value>& found) {
    bool all_text = true;
    Value key;
    Value value;
    for (std::uint32_t position = 0; all_text && dict_next(dict, position, key, value);)
        all_text = is_exact(in.types.str, key);
    for (std::uint32_t position = 0; dict_next(dict, position, key, value);) {
        found.push_back(value);
        if (!all_text) found.push_back(key);
    }
}

// Traversal visits what is counted; the numbers in a container are referents too. False: not such a
// container.
bool gather_items(const Interpreter& in, Value container, std::vector<Value>& found) {
    if (is_exact(in.types.list, container)) {
        const auto* list = as<List>(container);
        for (std::size_t index = list->size; index-- > 0;)
            found.push_back(list->items[index]);
    } else if (is_exact(in.types.tuple, container)) {
        const auto* tuple = as<Tuple>(container);
        for (std::size_t index = tuple->size; index-- > 0;)
            found.push_back(tuple->items[index]);
    } else if (is_exact(in.types.dict, container)) {
        gather_entries(in, as<Dict>(container), found);
    } else if (is_exact(in.types.set, container) || is_exact(in.types.frozenset, container)) {
        Value member;
        for (std::uint64_t position = 0; set_next(as<Set>(container), position, member);)
            found.push_back(member);
    } else if (is_slice(in, container)) {
        const auto* slice = as<SliceObject>(container);
        found.insert(found.end(), {slice->start, slice->stop, slice->step});
    } else {
        return false;
    }
    return true;
}

// What CPython's objects hold and ours leave out as long as it is the code's: documentation and names. It
// goes where the traversal, whose finds begin at `start`, would have come to it.
Status gather_unsaid(Interpreter& in, Value holder, std::vector<Value>& found, std::size_t start) {
    const auto first = found.begin() + static_cast<std::ptrdiff_t>(start);
    if (is_exact(in.types.function, holder)) {
        const auto* function = as<Function>(holder);
        if (!function->documentation.is_heap()) {
            const bool is_codes =
                function->documentation.is_empty() && (function->code->flags & CodeFlags::kHasDocstring) != 0;
            if (is_codes) GOSSAMER_CHECK(load_body(in, function->code));
            const Value before[] = {function->module, function->defaults, function->keyword_defaults};
            constexpr std::ptrdiff_t kCodeGlobalsBuiltins = 3;
            const auto seen = std::count_if(std::begin(before), std::end(before),
                                            [](Value field) { return field.is_heap(); });
            found.insert(first + kCodeGlobalsBuiltins + seen,
                         is_codes ? function->code->constants[0] : Value::none());
        }
    } else if (is_generator_object(in, holder)) {
        const auto* generator = as<Generator>(holder);
        if (generator->qualified_name.is_empty())
            found.insert(first + (generator->name.is_heap() ? 1 : 0),
                         Value::from_object(generator->code->qualified_name));
        if (generator->name.is_empty())
            found.insert(found.begin() + static_cast<std::ptrdiff_t>(start),
                         Value::from_object(generator->code->name));
    }
    return Status::ok();
}

Owned gc_get_referents(Interpreter& in, Args args) {
    Gatherer gatherer;
    for (Value value : args.from(0)) {
        if (!value.is_heap() || value.as_object()->shape->layout->traverse == nullptr) continue;
        if (gather_items(in, value, gatherer.found)) continue;
        const std::size_t start = gatherer.found.size();
        value.as_object()->shape->layout->traverse(value.as_object(), gatherer);
        GOSSAMER_CHECK(gather_unsaid(in, value, gatherer.found, start));
    }
    Ref<List> list = new_list(in, gatherer.found.size());
    if (list.is_error()) return kError;
    for (Value found : gatherer.found) {
        if (type_of(in, found) == in.types.code) GOSSAMER_CHECK(load_body(in, as<Code>(found)));
        retain(found);
        list->items[list->size++] = found;
    }
    return std::move(list).to_owned();
}

Owned gc_get_referrers(Interpreter& in, Args args) {
    Ref<List> list = new_list(in, tracked_in(in, 0, Collector::kOldest) + 1);
    if (list.is_error()) return kError;
    for (int generation = 0; generation <= Collector::kOldest; ++generation) {
        collector_of(in).for_each_tracked(generation, [&](Object* object) {
            if (object == list.get() || list->size == list->capacity) return;
            for (Value target : args.from(0)) {
                if (!target.is_heap() || !refers_to(object, target.as_object())) continue;
                retain(object);
                list->items[list->size++] = Value::from_object(object);
                break;
            }
        });
    }
    return std::move(list).to_owned();
}

Owned gc_freeze(Interpreter& in, Args) {
    if (!collector_of(in).freeze()) return raise_memory_error(in);
    return Owned::none();
}
Owned gc_unfreeze(Interpreter& in, Args) {
    if (!collector_of(in).unfreeze()) return raise_memory_error(in);
    return Owned::none();
}
Owned gc_get_freeze_count(Interpreter& in, Args) {
    return small_int(collector_of(in).frozen_count());
}

// ---- hooks

Ref<Dict> new_info(Interpreter& in, int generation, std::size_t collected, std::size_t uncollectable) {
    Ref<Dict> info = new_dict(in);
    if (info.is_error()) return kError;
    GOSSAMER_CHECK(dict_set_text(in, info.get(), "generation", Value::from_int(generation)));
    GOSSAMER_CHECK(dict_set_text(in, info.get(), "collected", small_int(collected).get()));
    GOSSAMER_CHECK(dict_set_text(in, info.get(), "uncollectable", small_int(uncollectable).get()));
    return info;
}

// ---- what the debugging flags print

void print_line(Interpreter& in, const char* format, auto... figures) {
    char line[160];
    std::snprintf(line, sizeof line, format, figures...);
    write_stream(in, in.names.stderr_, line);
}

void print_start(Interpreter& in, int generation) {
    print_line(in, "gc: collecting generation %d...\n", generation);
    const Collector& collector = collector_of(in);
    print_line(in, "gc: objects in each generation: %zu %zu %zu\n", collector.tracked_count(0),
               collector.tracked_count(1), collector.tracked_count(2));
    print_line(in, "gc: objects in permanent generation: %zu\n", collector.frozen_count());
}

void print_stop(Interpreter& in, std::size_t collected, std::size_t uncollectable) {
    print_line(in, "gc: done, %zu unreachable, %zu uncollectable, %.4fs elapsed\n", collected, uncollectable,
               collector_of(in).seconds_of_run());
}

void print_collectable(void* context, Object* object) {
    auto& in = *static_cast<Interpreter*>(context);
    PendingGuard guard{in};
    const std::string name{type_name(in, Value::from_object(object))};
    print_line(in, "gc: collectable <%.100s %p>\n", name.c_str(), static_cast<void*>(object));
}

// ---- gc.callbacks

void tell_callbacks(Interpreter& in, CollectionPhase phase, int generation, std::size_t collected,
                    std::size_t uncollectable) {
    if (!in.collector_callbacks.is_heap() || as<List>(in.collector_callbacks)->size == 0) return;
    PendingGuard guard{in};
    Ref<List> callbacks = Ref<List>::share(as<List>(in.collector_callbacks));
    Ref<Dict> info = new_info(in, generation, collected, uncollectable);
    Owned name = info.is_error() ? Owned{kError}
                                 : new_str_value(in, phase == CollectionPhase::Start ? "start" : "stop");
    if (name.is_error()) return clear_pending(in);
    for (std::size_t index = 0; index < callbacks->size; ++index) {
        Owned callback = Owned::share(callbacks->items[index]);
        Owned result = call(in, callback.get(), {name.get(), info.value()});
        if (result.is_error()) in.report_unraisable(in, nullptr, callback.get());
    }
}

void announce_collection(void* context, CollectionPhase phase, int generation, std::size_t collected,
                         std::size_t uncollectable) {
    auto& in = *static_cast<Interpreter*>(context);
    const bool must_print = (collector_of(in).debug_flags & Collector::kDebugStatistics) != 0;
    if (must_print && phase == CollectionPhase::Stop) print_stop(in, collected, uncollectable);
    tell_callbacks(in, phase, generation, collected, uncollectable);
    if (must_print && phase == CollectionPhase::Start) print_start(in, generation);
}

bool keep_garbage(void* context, Object* object) {
    auto& in = *static_cast<Interpreter*>(context);
    if (!in.collector_garbage.is_heap()) return false;
    PendingGuard guard{in};
    if (!list_append(in, as<List>(in.collector_garbage), Owned::share(object)).is_error()) return true;
    clear_pending(in);
    return false;
}

constexpr Method functions[] = {
    {"collect", gc_collect, keywords(),
     "collect($module, /, generation=2)\nRun the collector; the number of unreachable objects."},
    {"enable", gc_enable, exactly(0), "enable($module, /)\nTurn automatic collections on."},
    {"disable", gc_disable, exactly(0), "disable($module, /)\nTurn automatic collections off."},
    {"isenabled", gc_isenabled, exactly(0), "isenabled($module, /)\nWhether automatic collections are on."},
    {"set_threshold", gc_set_threshold, at_least(0),
     "set_threshold(threshold0, [threshold1, [threshold2]])\nWhen to collect automatically."},
    {"get_threshold", gc_get_threshold, exactly(0), "get_threshold($module, /)\nThe thresholds."},
    {"get_count", gc_get_count, exactly(0),
     "get_count($module, /)\nThe counts that are compared with the thresholds."},
    {"set_debug", gc_set_debug, exactly(1), "set_debug($module, flags, /)\nSet the debugging flags."},
    {"get_debug", gc_get_debug, exactly(0), "get_debug($module, /)\nThe debugging flags."},
    {"get_stats", gc_get_stats, exactly(0), "get_stats($module, /)\nFigures for each generation."},
    {"get_objects", gc_get_objects, keywords(),
     "get_objects($module, /, generation=None)\nThe tracked objects."},
    {"is_tracked", gc_is_tracked, exactly(1),
     "is_tracked($module, obj, /)\nWhether the collector knows the object."},
    {"is_finalized", gc_is_finalized, exactly(1),
     "is_finalized($module, obj, /)\nWhether the object has been finalised."},
    {"get_referents", gc_get_referents, at_least(0), "get_referents(*objs)\nWhat the objects refer to."},
    {"get_referrers", gc_get_referrers, at_least(0),
     "get_referrers(*objs)\nThe tracked objects that refer to them."},
    {"freeze", gc_freeze, exactly(0),
     "freeze($module, /)\nLeave everything tracked so far alone from now on."},
    {"unfreeze", gc_unfreeze, exactly(0),
     "unfreeze($module, /)\nGive what is frozen back to the oldest generation."},
    {"get_freeze_count", gc_get_freeze_count, exactly(0),
     "get_freeze_count($module, /)\nHow many objects are frozen."},
};

Status initialise(Interpreter& in, Module* module) {
    static constexpr struct {
        const char* name;
        int value;
    } kFlags[] = {{"DEBUG_STATS", 1},
                  {"DEBUG_COLLECTABLE", 2},
                  {"DEBUG_UNCOLLECTABLE", 4},
                  {"DEBUG_SAVEALL", 32},
                  {"DEBUG_LEAK", 38}};
    for (const auto& flag : kFlags) {
        GOSSAMER_CHECK(dict_set_text(in, module->dict, flag.name, Value::from_int(flag.value)));
    }
    // The lists themselves: what a script binds to the names later means nothing to the collector.
    for (Value* list : {&in.collector_garbage, &in.collector_callbacks}) {
        Ref<List> made = new_list(in);
        if (made.is_error()) return kError;
        replace(*list, std::move(made).to_owned());
    }
    GOSSAMER_CHECK(dict_set_text(in, module->dict, "garbage", in.collector_garbage));
    GOSSAMER_CHECK(dict_set_text(in, module->dict, "callbacks", in.collector_callbacks));
    in.heap.hooks.collection = announce_collection;
    in.heap.hooks.report_collectable = print_collectable;
    in.heap.hooks.save_garbage = keep_garbage;
    return Status::ok();
}

}  // namespace

extern const ModuleSpec gc_module_spec;
const ModuleSpec gc_module_spec{"gc", "The cycle collector.", functions, initialise};

}  // namespace gossamer
