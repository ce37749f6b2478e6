// sys: what the interpreter tells about itself. Values that depend on how it was started are set by the
// engine.
#include "memory/collector.h"
#include "modules/async_hooks.h"
#include "modules/sys_information.h"
#include "modules/unraisable.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/modules.h"
#include "runtime/exception.h"
#include "runtime/frame.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/streams.h"
#include "runtime/tuple.h"
#include "runtime/type.h"
#include "vm/execution.h"

#include <cstdlib>

namespace gossamer {

namespace {

// ---- Exceptions

Owned sys_exit(Interpreter& in, Args args) {
    const Value status = args.get(0);
    if (!status.is_empty() && is_tuple(status)) {
        GOSSAMER_TRY(exit, call(in, Value::from_object(in.types.SystemExit), as<Tuple>(status)->values()));
        return raise_instance(in, std::move(exit));
    }
    if (!status.is_empty() && status.is_none()) return raise_with(in, in.types.SystemExit, Value::empty());
    return raise_with(in, in.types.SystemExit, status);
}

Owned sys_exception(Interpreter& in, Args) {
    return Owned::share(handled_exception(in));
}

Owned sys_exc_info(Interpreter& in, Args) {
    const Value exception = handled_exception(in);
    if (exception.is_none()) return tuple_of(in, {Value::none(), Value::none(), Value::none()}).to_owned();
    return tuple_of(in, {Value::from_object(heap_type(exception.as_object())), exception,
                         as<Exception>(exception)->traceback})
        .to_owned();
}

// excepthook(type, value, traceback, /)
Owned sys_excepthook(Interpreter& in, Args args) {
    if (!is_exception(args[1])) {
        std::string text{"TypeError: print_exception(): Exception expected for value, "};
        text += type_name(in, args[1]);
        text += " found\n";
        write_stream(in, in.names.stderr_, text);
        return Owned::none();
    }
    // An exception without a traceback is shown with the one given.
    auto* exception = as<Exception>(args[1]);
    if (exception->traceback.is_none() && type_of(in, args[2]) == in.types.traceback) {
        replace(exception->traceback, Owned::share(args[2]));
    }
    std::string text;
    GOSSAMER_CHECK(print_exception(in, args[1], text));
    write_stream(in, in.names.stderr_, text);
    flush_stream(in, in.names.stderr_);
    return Owned::none();
}

// ---- The echo of a session

// displayhook(object, /): the old result dies before the new one is printed.
Owned sys_displayhook(Interpreter& in, Args args) {
    if (args[0].is_none()) return Owned::none();
    if (!in.module_builtins.is_heap()) return raise(in, Error::LostBuiltins);
    Owned value = Owned::share(args[0]);
    GOSSAMER_CHECK(dict_set_str(in, in.builtins, in.names.underscore, Value::none()));
    Owned stream = Owned::share(dict_find_str(in.sys_dict, in.names.stdout_));
    if (stream.is_empty() || stream.get().is_none()) return raise(in, Error::LostSysObject, "stdout");
    GOSSAMER_TRY(shown, repr_of(in, value.get()));
    const Value shown_value = shown.get();
    GOSSAMER_CHECK(call_method(in, stream.get(), in.names.write, std::span{&shown_value, 1}));
    GOSSAMER_TRY(newline, new_str(in, "\n"));
    const Value newline_value = newline.value();
    GOSSAMER_CHECK(call_method(in, stream.get(), in.names.write, std::span{&newline_value, 1}));
    GOSSAMER_CHECK(dict_set_str(in, in.builtins, in.names.underscore, value.get()));
    return Owned::none();
}

// ---- Objects

// The argument counts as one reference: the caller holds it for the call.
Owned sys_getrefcount(Interpreter& in, Args args) {
    constexpr std::int64_t kOfImmortals = 0xFFFF'FFFF;
    if (!args[0].is_heap() || args[0].as_object()->is_immortal()) return new_int(in, kOfImmortals);
    return new_int(in, args[0].as_object()->count);
}

Owned sys_getsizeof(Interpreter& in, Args args) {
    const Value type = Value::from_object(type_of(in, args[0]));
    GOSSAMER_TRY(method, find_attribute(in, type, in.names.dunder_sizeof));
    Owned size = method.is_empty() ? Owned{} : call(in, method.get(), {args[0]});
    if (!size.is_error() && !size.is_empty() && !is_any_int(size.get()))
        size = raise(in, Error::IntegerRequired);
    if (size.is_error()) {
        if (args[1].is_empty() || !pending_is(in, in.types.TypeError)) return kError;
        clear_pending(in);
        return Owned::share(args[1]);
    }
    if (size.is_empty()) return Owned::share(args[1].is_empty() ? Value::from_int(0) : args[1]);
    GOSSAMER_TRY(bytes, as_int64(in, size.get()));
    if (bytes.get() < 0) return raise(in, Error::SizeofNegative);
    return size;
}

Owned sys_intern(Interpreter& in, Args args) {
    if (!is_str(args[0])) return raise(in, Error::InternNotStrArgument, argument_type_name(in, args[0]));
    if (!is_exact_str(in, args[0])) return raise(in, Error::InternNotStr, type_name(in, args[0]));
    return std::move(intern(in, as<Str>(args[0]))).to_owned();
}

Owned sys_is_interned(Interpreter& in, Args args) {
    return Owned::boolean(is_exact_str(in, args[0]) && as<Str>(args[0])->is_interned());
}

// ---- Frames and limits

Owned sys_getframe(Interpreter& in, Args args) {
    std::int64_t depth = 0;
    if (args.count > 0) {
        GOSSAMER_TRY(wanted, as_int64(in, args[0]));
        depth = wanted.get() < 0 ? 0 : wanted.get();
    }
    return in.current_frame(in, static_cast<unsigned>(depth));
}

// _getframemodulename(depth=0)
Owned sys_getframemodulename(Interpreter& in, Args args) {
    std::int64_t depth = 0;
    if (!args[0].is_empty()) {
        GOSSAMER_TRY(wanted, as_int64(in, args[0]));
        depth = wanted.get();
    }
    Owned frame = in.current_frame(in, static_cast<unsigned>(depth));
    if (frame.is_error()) {
        if (!pending_is(in, in.types.ValueError)) return kError;
        clear_pending(in);
        return Owned::none();
    }
    const Value name = dict_find_str(as<FrameObject>(frame.get())->globals, in.names.dunder_name);
    return Owned::share(name.is_empty() ? Value::none() : name);
}

Owned sys_getrecursionlimit(Interpreter& in, Args) {
    return new_int(in, in.recursion_limit);
}

Owned sys_setrecursionlimit(Interpreter& in, Args args) {
    GOSSAMER_TRY(limit, as_int64(in, args[0]));
    if (limit.get() < 1) return raise(in, Error::RecursionLimitLow);
    const std::int64_t depth = in.execution->current - in.execution->records;
    if (limit.get() <= depth) return raise(in, Error::RecursionLimitDeep, limit.get(), depth);
    constexpr std::int64_t kMost = 0x7FFF'FFFF;
    set_recursion_limit(in, static_cast<std::uint32_t>(limit.get() < kMost ? limit.get() : kMost));
    return Owned::none();
}

Owned sys_get_int_max_str_digits(Interpreter& in, Args) {
    return new_int(in, in.digit_limit);
}

// set_int_max_str_digits(maxdigits)
Owned sys_set_int_max_str_digits(Interpreter& in, Args args) {
    GOSSAMER_TRY(digits, as_int64(in, args[0]));
    if (digits.get() != 0 && digits.get() < 640) return raise(in, Error::DigitLimitRange);
    in.digit_limit = digits.get();
    return Owned::none();
}

Owned sys_is_finalizing(Interpreter& in, Args) {
    return Owned::boolean(in.ending != Ending::NotYet);
}

// ---- Hooks that the dialect does not have

Owned refuse_hook(Interpreter& in, Value hook, const char* name) {
    if (hook.is_none()) return Owned::none();
    return raise(in, Error::NotInDialect, name);
}
Owned sys_settrace(Interpreter& in, Args args) {
    return refuse_hook(in, args[0], "sys.settrace");
}
Owned sys_setprofile(Interpreter& in, Args args) {
    return refuse_hook(in, args[0], "sys.setprofile");
}
Owned sys_get_none(Interpreter&, Args) {
    return Owned::none();
}
Owned sys_audit(Interpreter&, Args) {
    return Owned::none();
}
Owned sys_addaudithook(Interpreter& in, Args) {
    return raise(in, Error::NotInDialect, "sys.addaudithook");
}
// What breakpoint() calls. PYTHONBREAKPOINT=0 turns it off.
Owned sys_breakpointhook(Interpreter& in, Args) {
    const char* wish = std::getenv("PYTHONBREAKPOINT");
    if (wish != nullptr && std::string_view{wish} == "0") return Owned::none();
    return raise(in, Error::NotInDialect, "the debugger");
}

// ---- The rest

Owned sys_utf8(Interpreter& in, Args) {
    return new_str_value(in, "utf-8");
}
Owned sys_surrogateescape(Interpreter& in, Args) {
    return new_str_value(in, "surrogateescape");
}
Owned sys_getswitchinterval(Interpreter&, Args) {
    return new_float(0.005);
}
Owned sys_setswitchinterval(Interpreter&, Args) {
    return Owned::none();
}
Owned sys_is_gil_enabled(Interpreter&, Args) {
    return Owned::boolean(true);
}
Owned sys_getallocatedblocks(Interpreter& in, Args) {
    std::int64_t count = 0;
    in.heap.for_each_object([&count](Object*) { ++count; });
    return new_int(in, count);
}
Owned sys_clear_caches(Interpreter&, Args) {
    return Owned::none();
}
Owned sys_tracking_depth(Interpreter&, Args) {
    return Owned::immediate(Value::from_int(0));
}

constexpr Method kFunctions[] = {
    {"exit", sys_exit, between(0, 1),
     "exit(status=None, /)\nLeave the interpreter by raising SystemExit(status)."},
    {"exception", sys_exception, exactly(0), "exception()\nThe exception being handled, or None."},
    {"exc_info", sys_exc_info, exactly(0),
     "exc_info()\n(type, value, traceback) of the exception being handled."},
    {"excepthook", sys_excepthook, exactly(3),
     "excepthook(exctype, value, traceback, /)\nPrint an exception with its traceback on sys.stderr."},
    {"displayhook", sys_displayhook, exactly(1),
     "displayhook(object, /)\nPrint an object on sys.stdout and keep it in builtins._"},
    {"unraisablehook", default_unraisable_hook, exactly(1),
     "unraisablehook(unraisable, /)\nReport an exception that nobody can receive."},
    {"getrefcount", sys_getrefcount, exactly(1),
     "getrefcount(object, /)\nThe number of strong references, the argument's own included."},
    {"getsizeof", sys_getsizeof, keywords(),
     "getsizeof(object, default=<unrepresentable>)\nThe size of an object in bytes."},
    {"intern", sys_intern, exactly(1),
     "intern(string, /)\nThe one str of this text that all interned ones share."},
    {"_is_interned", sys_is_interned, exactly(1), "_is_interned(string, /)\nWhether the string is interned."},
    {"_getframe", sys_getframe, between(0, 1), "_getframe(depth=0, /)\nA frame object from the call stack."},
    {"_getframemodulename", sys_getframemodulename, keywords(),
     "_getframemodulename(depth=0)\nThe name of the module of a frame."},
    {"getrecursionlimit", sys_getrecursionlimit, exactly(0), "getrecursionlimit()\nHow deep calls may nest."},
    {"setrecursionlimit", sys_setrecursionlimit, exactly(1),
     "setrecursionlimit(limit, /)\nSet how deep calls may nest."},
    {"get_int_max_str_digits", sys_get_int_max_str_digits, exactly(0),
     "get_int_max_str_digits()\nThe limit of digits in conversions between int and str."},
    {"set_int_max_str_digits", sys_set_int_max_str_digits, keywords(),
     "set_int_max_str_digits(maxdigits)\nSet the limit of digits in conversions between int and str."},
    {"is_finalizing", sys_is_finalizing, exactly(0), "is_finalizing()\nWhether the interpreter is ending."},
    {"settrace", sys_settrace, exactly(1), "settrace(function, /)\nNot in the dialect."},
    {"setprofile", sys_setprofile, exactly(1), "setprofile(function, /)\nNot in the dialect."},
    {"gettrace", sys_get_none, exactly(0), "gettrace()\nNone: there are no trace functions."},
    {"getprofile", sys_get_none, exactly(0), "getprofile()\nNone: there are no profile functions."},
    {"audit", sys_audit, at_least(1), "audit(event, /, *args)\nDoes nothing: there are no audit hooks."},
    {"addaudithook", sys_addaudithook, exactly(1), "addaudithook(hook, /)\nNot in the dialect."},
    {"breakpointhook", sys_breakpointhook, raw(), "breakpointhook(*args, **kwargs)\nNot in the dialect."},
    {"getdefaultencoding", sys_utf8, exactly(0),
     "getdefaultencoding()\nThe encoding of str.encode and bytes.decode."},
    {"getfilesystemencoding", sys_utf8, exactly(0), "getfilesystemencoding()\nThe encoding of file names."},
    {"getfilesystemencodeerrors", sys_surrogateescape, exactly(0),
     "getfilesystemencodeerrors()\nHow undecodable file names are handled."},
    {"getswitchinterval", sys_getswitchinterval, exactly(0),
     "getswitchinterval()\nOf no meaning without threads."},
    {"setswitchinterval", sys_setswitchinterval, exactly(1),
     "setswitchinterval(interval, /)\nOf no meaning without threads."},
    {"_is_gil_enabled", sys_is_gil_enabled, exactly(0), "_is_gil_enabled()\nTrue: there is one thread."},
    {"getallocatedblocks", sys_getallocatedblocks, exactly(0),
     "getallocatedblocks()\nThe number of objects."},
    {"_clear_type_cache", sys_clear_caches, exactly(0), "_clear_type_cache()\nDoes nothing."},
    {"_clear_internal_caches", sys_clear_caches, exactly(0), "_clear_internal_caches()\nDoes nothing."},
    {"get_asyncgen_hooks", sys_get_async_hooks, exactly(0),
     "get_asyncgen_hooks()\nWho hears of asynchronous generators."},
    {"set_asyncgen_hooks", sys_set_async_hooks, keywords(),
     "set_asyncgen_hooks(firstiter=None, finalizer=None)\nSet who hears of asynchronous generators."},
    {"get_coroutine_origin_tracking_depth", sys_tracking_depth, exactly(0),
     "get_coroutine_origin_tracking_depth()\n0: origins are not tracked."},
};

// The hooks as they were are kept under names of their own.
Status keep_hooks(Interpreter& in, Dict* dict) {
    static constexpr const char* kHooks[][2] = {{"excepthook", "__excepthook__"},
                                                {"displayhook", "__displayhook__"},
                                                {"unraisablehook", "__unraisablehook__"},
                                                {"breakpointhook", "__breakpointhook__"}};
    for (const auto& [hook, kept] : kHooks)
        GOSSAMER_CHECK(dict_set_text(in, dict, kept, dict_find_text(in, dict, hook)));
    return Status::ok();
}

Status initialise(Interpreter& in, Module* module) {
    GOSSAMER_CHECK(keep_hooks(in, module->dict));
    GOSSAMER_CHECK(make_unraisable_type(in));
    GOSSAMER_CHECK(make_async_hooks_type(in));
    return add_sys_information(in, module->dict);
}

}  // namespace

extern const ModuleSpec sys_module_spec;
const ModuleSpec sys_module_spec{"sys", "The interpreter and its state.", kFunctions, initialise};

}  // namespace gossamer
