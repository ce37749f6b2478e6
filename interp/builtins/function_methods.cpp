// function: attributes of dialect functions. Name, defaults and the rest are writable as in CPython.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/vm.h"
#include "runtime/function.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/text_format.h"
#include "runtime/tuple.h"
#include "runtime/warnings_core.h"

#include <cstddef>

namespace gossamer {

namespace {

[[nodiscard]] Function* self_of(Value value) {
    return as<Function>(value);
}

Owned or_none(Value value) {
    return Owned::share(value.is_empty() ? Value::none() : value);
}

Status set_text(Interpreter& interpreter, Value& field, Value value, const char* attribute) {
    if (value.is_empty() || !is_str(value)) return raise(interpreter, Error::MustBeSetToString, attribute);
    replace(field, Owned::share(value));
    return Status::ok();
}

// None and `del` both empty the field; anything else must be of the kind.
Status set_optional(Interpreter& interpreter, Value& field, Value value, std::uint32_t kind,
                    ErrorId complaint) {
    if (value.is_empty() || value.is_none()) {
        replace(field, Owned{});
        return Status::ok();
    }
    if (!is_kind(value, kind)) return raise(interpreter, complaint);
    replace(field, Owned::share(value));
    return Status::ok();
}

Owned get_name(Interpreter&, Value self) {
    return Owned::share(self_of(self)->name);
}
Status set_name(Interpreter& in, Value self, Value value) {
    return set_text(in, self_of(self)->name, value, "__name__");
}
Owned get_qualname(Interpreter&, Value self) {
    return Owned::share(self_of(self)->qualified_name);
}
Status set_qualname(Interpreter& in, Value self, Value value) {
    return set_text(in, self_of(self)->qualified_name, value, "__qualname__");
}
Owned get_doc(Interpreter& in, Value self) {
    Function* function = self_of(self);
    if (!function->documentation.is_empty()) return Owned::share(function->documentation);
    Code* code = function->code;
    if ((code->flags & CodeFlags::kHasDocstring) == 0) return Owned::none();
    GOSSAMER_CHECK(load_body(in, code));
    return or_none(code->constant_count > 0 ? code->constants[0] : Value::empty());
}
Status set_doc(Interpreter&, Value self, Value value) {
    replace(self_of(self)->documentation, value.is_empty() ? Owned::none() : Owned::share(value));
    return Status::ok();
}
Owned get_module(Interpreter&, Value self) {
    return or_none(self_of(self)->module);
}
Status set_module(Interpreter&, Value self, Value value) {
    replace(self_of(self)->module, value.is_empty() ? Owned::none() : Owned::share(value));
    return Status::ok();
}
Owned get_code(Interpreter& in, Value self) {
    GOSSAMER_CHECK(load_body(in, self_of(self)->code));
    return Owned::share(self_of(self)->code);
}
Status set_code(Interpreter& in, Value self, Value value) {
    if (value.is_empty() || !value.is_heap() || heap_type(value.as_object()) != in.types.code) {
        return raise(in, Error::CodeMustBeSet);
    }
    Function* function = self_of(self);
    const std::size_t cells = function->closure.is_empty() ? 0 : as<Tuple>(function->closure)->size;
    const std::size_t free = as<Code>(value)->free_names->size;
    if (cells != free) return raise(in, Error::CodeFreeVariables, as<Str>(function->name), cells, free);
    constexpr std::uint32_t kKinds =
        CodeFlags::kGenerator | CodeFlags::kCoroutine | CodeFlags::kAsyncGenerator;
    if (((function->code->flags ^ as<Code>(value)->flags) & kKinds) != 0) {
        GOSSAMER_CHECK(
            warn(in, in.types.DeprecationWarning,
                 "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a "
                 "plain function)"));
    }
    Owned old = Owned::adopt(function->code);
    function->code = as<Code>(value);
    retain(function->code);
    return Status::ok();
}
Owned get_defaults(Interpreter&, Value self) {
    return or_none(self_of(self)->defaults);
}
Status set_defaults(Interpreter& in, Value self, Value value) {
    return set_optional(in, self_of(self)->defaults, value, TypeFlags::kTuple, Error::DefaultsMustBeTuple);
}
Owned get_kwdefaults(Interpreter&, Value self) {
    return or_none(self_of(self)->keyword_defaults);
}
Status set_kwdefaults(Interpreter& in, Value self, Value value) {
    return set_optional(in, self_of(self)->keyword_defaults, value, TypeFlags::kDict,
                        Error::KwdefaultsMustBeDict);
}
Owned get_closure(Interpreter&, Value self) {
    return or_none(self_of(self)->closure);
}
Owned get_globals(Interpreter&, Value self) {
    return Owned::share(self_of(self)->globals);
}
Owned get_builtins(Interpreter&, Value self) {
    return Owned::share(self_of(self)->builtins);
}

// Annotations come from MakeFunction as a tuple (name, value, …) and become a dict when somebody asks.
Owned get_annotations(Interpreter& in, Value self) {
    Function* function = self_of(self);
    if (is_dict(function->annotations)) return Owned::share(function->annotations);
    Ref<Dict> dict = new_dict(in);
    if (dict.is_error()) return kError;
    if (is_tuple(function->annotations)) {
        Owned pairs = Owned::share(function->annotations);
        auto* items = as<Tuple>(pairs.get());
        for (std::size_t index = 0; index + 1 < items->size; index += 2) {
            GOSSAMER_CHECK(dict_set(in, dict.get(), items->items[index], items->items[index + 1]));
        }
    }
    Owned result = Owned::share(dict.value());
    replace(function->annotations, std::move(dict).to_owned());
    return result;
}
Status set_annotations(Interpreter& in, Value self, Value value) {
    return set_optional(in, self_of(self)->annotations, value, TypeFlags::kDict,
                        Error::AnnotationsMustBeDict);
}
Owned get_type_params(Interpreter& in, Value self) {
    Value params = self_of(self)->type_params;
    return Owned::share(params.is_empty() ? Value::from_object(in.empty_tuple) : params);
}
Status set_type_params(Interpreter& in, Value self, Value value) {
    if (value.is_empty() || !is_tuple(value)) return raise(in, Error::TypeParamsMustBeTuple);
    replace(self_of(self)->type_params, Owned::share(value));
    return Status::ok();
}

Owned function_repr(Interpreter& in, Args args) {
    return format_text(in, "<function {} at {}>",
                       {as<Str>(self_of(args[0])->qualified_name)->text(), address_text(args[0])});
}

Owned function_get(Interpreter& in, Args args) {
    if (args[1].is_none()) return Owned::share(args[0]);
    return new_bound_method(in, args[0], args[1]);
}

Owned function_call(Interpreter& in, Args args) {
    const std::size_t keywords = args.keyword_count;
    return call(in, args[0], std::span<const Value>{args.values + 1, args.count - 1 + keywords},
                args.keyword_names());
}

// ---- types.FunctionType(code, globals, …)

// The closure must have a cell for each free name of the code.
Status check_closure(Interpreter& in, const Code* code, Value closure) {
    const std::size_t wanted = code->free_names->size;
    if (!is_tuple(closure)) {
        if (wanted != 0 && closure.is_none()) return raise(in, Error::ClosureNotTuple);
        if (!closure.is_none()) return raise(in, Error::FunctionPartNotTuple, 5, "closure");
        return Status::ok();
    }
    const Tuple* cells = as<Tuple>(closure);
    if (cells->size != wanted) return raise(in, Error::ClosureLength, code->name, wanted, cells->size);
    for (Value cell : cells->values()) {
        if (type_of(in, cell) != in.types.cell) return raise(in, Error::ClosureCell, type_name(in, cell));
    }
    return Status::ok();
}

Owned or_empty(Value value) {
    return value.is_none() ? Owned{} : Owned::share(value);
}

Owned function_new(Interpreter& in, Args args) {
    static constexpr const char* kNames[] = {"code", "globals", "name", "argdefs", "closure", "kwdefaults"};
    Value values[6];
    GOSSAMER_CHECK(bind_raw_arguments(in, args, 1, "function", kNames, values));
    for (int index : {0, 1}) {
        if (values[index].is_empty())
            return raise(in, Error::MissingRequiredPosition, "function", kNames[index], index + 1);
    }
    for (Value& optional : std::span{values}.subspan(2))
        if (optional.is_empty()) optional = Value::none();
    const auto [code, globals, name, defaults, closure, keyword_defaults] = values;
    if (type_of(in, code) != in.types.code)
        return raise_bad_argument(in, "function", "argument 'code'", "code", code);
    if (!is_kind(globals, TypeFlags::kDict))
        return raise_bad_argument(in, "function", "argument 'globals'", "dict", globals);
    if (!name.is_none() && !is_str(name)) return raise(in, Error::FunctionNameNotStr);
    if (!defaults.is_none() && !is_tuple(defaults))
        return raise(in, Error::FunctionPartNotTuple, 4, "defaults");
    GOSSAMER_CHECK(check_closure(in, as<Code>(code), closure));
    if (!keyword_defaults.is_none() && !is_kind(keyword_defaults, TypeFlags::kDict))
        return raise(in, Error::FunctionKeywordDefaults);
    GOSSAMER_TRY(made, new_function(in, as<Code>(code), as<Dict>(globals)));
    Function* function = self_of(made.get());
    if (!name.is_none()) replace(function->name, Owned::share(name));
    replace(function->defaults, or_empty(defaults));
    if (is_tuple(closure) && as<Tuple>(closure)->size != 0) replace(function->closure, Owned::share(closure));
    replace(function->keyword_defaults, or_empty(keyword_defaults));
    return made;
}

constexpr Method function_methods[] = {
    {"__new__", function_new, raw(), "", Binding::Static},
    {"__repr__", function_repr, exactly(0), ""},
    {"__get__", function_get, between(1, 2), ""},
    {"__call__", function_call, raw(), ""},
};

constexpr Getter function_getters[] = {
    {"__name__", get_name, set_name, nullptr},
    {"__qualname__", get_qualname, set_qualname, nullptr},
    {"__doc__", get_doc, set_doc, nullptr, true},
    {"__module__", get_module, set_module, nullptr, true},
    {"__code__", get_code, set_code, nullptr},
    {"__defaults__", get_defaults, set_defaults, nullptr},
    {"__kwdefaults__", get_kwdefaults, set_kwdefaults, nullptr},
    {"__closure__", get_closure, nullptr, nullptr, true},
    {"__globals__", get_globals, nullptr, nullptr, true},
    {"__builtins__", get_builtins, nullptr, nullptr, true},
    {"__annotations__", get_annotations, set_annotations, nullptr},
    {"__type_params__", get_type_params, set_type_params, nullptr},
};

}  // namespace

extern const TypeSpec function_type_spec;
constexpr TypeSpec function_type_spec{
    .name = "function",
    .module = "builtins",
    .documentation = "A function written in the dialect.",
    .layout = &function_layout,
    .basic_size = sizeof(Function),
    .flags = TypeFlags::kHasDict | TypeFlags::kImmutable,
    .methods = function_methods,
    .getters = function_getters,
    .dictionary_offset = offsetof(Function, dictionary),
};

}  // namespace gossamer
