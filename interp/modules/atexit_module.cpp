// atexit: functions for the end of the interpreter.
//
// interpreter.exit_functions is a list of (function, arguments, keywords or None), oldest first; None stands
// for one that has been unregistered.
#include "modules/exit_functions.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/modules.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <string>

namespace gossamer {

namespace {

List* registered(const Interpreter& in) {
    return in.exit_functions.is_heap() ? as<List>(in.exit_functions) : nullptr;
}

// The keyword values stand behind the positional arguments.
Owned keywords_of(Interpreter& in, Args args) {
    if (args.keyword_count == 0) return Owned::none();
    GOSSAMER_TRY(keywords, new_dict(in));
    for (std::size_t index = 0; index < args.keyword_count; ++index) {
        GOSSAMER_CHECK(dict_set(in, keywords.get(), args.keyword_names()->items[index],
                                args.values[args.count + index]));
    }
    return std::move(keywords).to_owned();
}

Owned atexit_register(Interpreter& in, Args args) {
    if (args.count == 0) return raise(in, Error::ExitFunctionMissing);
    if (!is_callable(in, args[0])) return raise(in, Error::ExitFunctionNotCallable);
    if (registered(in) == nullptr) {
        GOSSAMER_TRY(list, new_list(in));
        in.exit_functions = Value::from_object(list.detach());
    }
    GOSSAMER_TRY(arguments, tuple_of(in, args.from(1)));
    GOSSAMER_TRY(keywords, keywords_of(in, args));
    GOSSAMER_TRY(entry, tuple_of(in, {args[0], arguments.value(), keywords.get()}));
    GOSSAMER_CHECK(list_append(in, registered(in), std::move(entry).to_owned()));
    return Owned::share(args[0]);
}

Owned call_entry(Interpreter& in, const Tuple* entry) {
    const auto* arguments = as<Tuple>(entry->items[1]);
    if (entry->items[2].is_none()) return call(in, entry->items[0], arguments->values());
    auto* keywords = as<Dict>(entry->items[2]);
    GOSSAMER_TRY(all, list_of(in, arguments->values()));
    GOSSAMER_TRY(names, new_list(in));
    std::uint32_t position = 0;
    Value name;
    Value value;
    while (dict_next(keywords, position, name, value)) {
        GOSSAMER_CHECK(list_append(in, names.get(), Owned::share(name)));
        GOSSAMER_CHECK(list_append(in, all.get(), Owned::share(value)));
    }
    GOSSAMER_TRY(name_tuple, tuple_of(in, names->values()));
    return call(in, entry->items[0], all->values(), name_tuple.get());
}

Owned atexit_clear(Interpreter& in, Args) {
    replace(in.exit_functions, Owned{});
    return Owned::none();
}

Owned atexit_unregister(Interpreter& in, Args args) {
    if (registered(in) == nullptr) return Owned::none();
    Ref<List> list = Ref<List>::share(registered(in));
    for (std::size_t index = 0; index < list->size; ++index) {
        Owned entry = Owned::share(list->items[index]);
        if (entry.get().is_none()) continue;
        GOSSAMER_TRY(is_same, values_equal(in, as<Tuple>(entry.get())->items[0], args[0]));
        if (is_same.get()) replace(list->items[index], Owned::none());
    }
    return Owned::none();
}

Owned atexit_count(Interpreter& in, Args) {
    return Owned::immediate(
        Value::from_int(registered(in) == nullptr ? 0 : static_cast<std::int64_t>(registered(in)->size)));
}

Owned atexit_run(Interpreter& in, Args) {
    run_exit_functions(in);
    return Owned::none();
}

void run_entry(Interpreter& in, const Tuple* entry) {
    Owned result = call_entry(in, entry);
    if (!result.is_error()) return;
    std::string message{"Exception ignored in atexit callback "};
    {
        PendingGuard guard{in};
        Owned shown = repr_of(in, entry->items[0]);
        if (shown.is_error()) clear_pending(in);
        message +=
            shown.is_error() ? std::string_view{"<object repr() failed>"} : as<Str>(shown.get())->text();
    }
    in.report_unraisable(in, message.c_str(), Value::none());
}

constexpr Method kFunctions[] = {
    {"register", atexit_register, raw(),
     "register(func, /, *args, **kwargs)\nRegister a function to be called, with the arguments, at the end."},
    {"unregister", atexit_unregister, exactly(1),
     "unregister(func, /)\nForget every registration of the function."},
    {"_clear", atexit_clear, exactly(0), "_clear()\nForget all registered functions."},
    {"_run_exitfuncs", atexit_run, exactly(0), "_run_exitfuncs()\nRun all registered functions now."},
    {"_ncallbacks", atexit_count, exactly(0), "_ncallbacks()\nHow many functions are registered."},
};

}  // namespace

void run_exit_functions(Interpreter& in) {
    if (registered(in) == nullptr) return;
    Ref<List> functions = Ref<List>::share(registered(in));
    // The last one first. One of them may unregister others, or clear them all; what they register is not
    // run.
    for (std::size_t index = functions->size; index > 0 && registered(in) == functions.get(); --index) {
        Owned entry = Owned::share(functions->items[index - 1]);
        if (!entry.get().is_none()) run_entry(in, as<Tuple>(entry.get()));
    }
    replace(in.exit_functions, Owned{});
    for (std::size_t index = 0; index < functions->size; ++index)
        replace(functions->items[index], Owned::none());
}

extern const ModuleSpec atexit_module_spec;
const ModuleSpec atexit_module_spec{"atexit", "Functions that run when the interpreter ends.", kFunctions,
                                    nullptr};

}  // namespace gossamer
