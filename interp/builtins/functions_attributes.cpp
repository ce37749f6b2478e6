// Builtin functions about attributes, namespaces and classes of objects.
#include "builtins/function_tables.h"
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

Ref<Str> attribute_name(Interpreter& in, Value value) {
    if (!is_str(value)) return raise(in, Error::AttributeNameNotStr, type_name(in, value));
    return intern(in, as<Str>(value));
}

Owned builtin_getattr(Interpreter& in, Args args) {
    GOSSAMER_TRY(name, attribute_name(in, args[1]));
    if (args.count == 2) return get_attribute(in, args[0], name.get());
    Owned found = find_attribute(in, args[0], name.get());
    return found.is_empty() ? Owned::share(args[2]) : std::move(found);
}

Owned builtin_hasattr(Interpreter& in, Args args) {
    GOSSAMER_TRY(name, attribute_name(in, args[1]));
    GOSSAMER_TRY(found, find_attribute(in, args[0], name.get()));
    return Owned::boolean(!found.is_empty());
}

Owned builtin_setattr(Interpreter& in, Args args) {
    GOSSAMER_TRY(name, attribute_name(in, args[1]));
    GOSSAMER_CHECK(set_attribute(in, args[0], name.get(), args[2]));
    return Owned::none();
}

Owned builtin_delattr(Interpreter& in, Args args) {
    GOSSAMER_TRY(name, attribute_name(in, args[1]));
    GOSSAMER_CHECK(delete_attribute(in, args[0], name.get()));
    return Owned::none();
}

Owned builtin_callable(Interpreter& in, Args args) {
    return Owned::boolean(is_callable(in, args[0]));
}

Owned builtin_isinstance(Interpreter& in, Args args) {
    GOSSAMER_TRY(answer, is_instance(in, args[0], args[1]));
    return Owned::boolean(answer.get());
}

Owned builtin_issubclass(Interpreter& in, Args args) {
    GOSSAMER_TRY(answer, is_subclass(in, args[0], args[1]));
    return Owned::boolean(answer.get());
}

Owned builtin_globals(Interpreter& in, Args) {
    Dict* globals = in.current_globals == nullptr ? nullptr : in.current_globals(in);
    return globals == nullptr ? Owned::none() : Owned::share(globals);
}

Owned builtin_locals(Interpreter& in, Args) {
    return in.current_locals(in);
}

// There is no debugger: sys.breakpointhook says so, until a script puts its own there.
Owned builtin_breakpoint(Interpreter& in, Args args) {
    Owned hook = Owned::share(dict_find_text(in, in.sys_dict, "breakpointhook"));
    if (hook.is_empty()) return raise(in, Error::LostStream, "breakpointhook");
    const std::size_t keyword_count = args.keyword_count;
    return call(in, hook.get(), {args.values, args.count + keyword_count}, args.keyword_names());
}

Owned builtin_vars(Interpreter& in, Args args) {
    if (args.count == 0) return in.current_locals(in);
    GOSSAMER_TRY(dict, find_attribute(in, args[0], in.names.dunder_dict));
    if (dict.is_empty()) return raise(in, Error::VarsNoDict);
    return dict;
}

// The names in scope, when dir() is called without arguments.
Owned local_names(Interpreter& in) {
    GOSSAMER_TRY(locals, in.current_locals(in));
    GOSSAMER_TRY(keys, call_method(in, locals.get(), in.names.keys, {}));
    return list_from(in, keys.get());
}

Owned builtin_dir(Interpreter& in, Args args) {
    Owned names;
    if (args.count == 0) {
        names = local_names(in);
    } else {
        bool absent = false;
        GOSSAMER_TRY(given, call_special(in, args[0], Special::dir, {}, &absent));
        if (absent) return raise(in, Error::DirResult);
        names = list_from(in, given.get());
    }
    GOSSAMER_CHECK(names);
    GOSSAMER_TRY(sort, intern(in, "sort"));
    GOSSAMER_CHECK(call_method(in, names.get(), sort.get(), {}));
    return names;
}

constexpr Method kFunctions[] = {
    {"callable", builtin_callable, exactly(1),
     "callable($module, obj, /)\nReturn whether the object can be called."},
    {"delattr", builtin_delattr, exactly(2), "delattr($module, obj, name, /)\nDelete the named attribute."},
    {"dir", builtin_dir, between(0, 1),
     "dir([object]) -> list of strings\nReturn the names of an object's attributes."},
    {"getattr", builtin_getattr, between(2, 3),
     "getattr(object, name[, default]) -> value\nGet a named attribute."},
    {"globals", builtin_globals, exactly(0),
     "globals($module, /)\nReturn the namespace of the running module."},
    {"hasattr", builtin_hasattr, exactly(2),
     "hasattr($module, obj, name, /)\nReturn whether the object has the attribute."},
    {"isinstance", builtin_isinstance, exactly(2),
     "isinstance($module, obj, class_or_tuple, /)\nReturn whether an object is an instance of a class."},
    {"issubclass", builtin_issubclass, exactly(2),
     "issubclass($module, cls, class_or_tuple, /)\nReturn whether a class is derived from another."},
    {"locals", builtin_locals, exactly(0), "locals($module, /)\nReturn the local variables."},
    {"setattr", builtin_setattr, exactly(3),
     "setattr($module, obj, name, value, /)\nSet the named attribute."},
    {"breakpoint", builtin_breakpoint, raw(),
     "breakpoint($module, /, *args, **kws)\nCall sys.breakpointhook(*args, **kws)."},
    {"vars", builtin_vars, between(0, 1),
     "vars([object]) -> dictionary\nReturn the __dict__ of an object, or locals()."},
};

}  // namespace

const std::span<const Method> attribute_functions = kFunctions;

}  // namespace gossamer
