// BaseException and the builtin exceptions that add a few attributes. OSError, SyntaxError, the Unicode
// errors and the groups have files of their own; all type specs are made in exception_types.cpp.
#include "builtins/exception_methods.h"

#include "runtime/attributes.h"
#include "runtime/dict.h"
#include "runtime/errors/exceptions.h"
#include "runtime/instance.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type.h"
#include "support/text_builder.h"

#include <algorithm>

namespace gossamer {

using exception_field::kAttributeName;
using exception_field::kAttributeObject;
using exception_field::kExitCode;
using exception_field::kImportMessage;
using exception_field::kImportName;
using exception_field::kImportNameFrom;
using exception_field::kImportPath;
using exception_field::kNameName;
using exception_field::kStopValue;

// ---- BaseException: methods

Owned exception_new(Interpreter& in, Args args) {
    Value type = args.get(0);
    if (!is_kind(type, TypeFlags::kType)) {
        return raise(in, Error::ExceptionNewNotType, type.is_empty() ? "" : type_name(in, type));
    }
    return allocate_exception(in, as<Type>(type), args.from(1));
}

Owned exception_init(Interpreter& in, Args args) {
    auto* exception = as<Exception>(args[0]);
    const Type* type = heap_type(exception);
    if (exception_family(type) == ExceptionFamily::Os && !os_error_has_init(in, type)) return Owned::none();
    const std::size_t keyword_count = args.keyword_count;
    const std::span<const Value> all{args.values + 1, args.count - 1 + keyword_count};
    GOSSAMER_CHECK(fill_exception_fields(in, exception, all, args.keyword_names()));
    // `__new__` has stored the same arguments unless a class overrides it.
    const std::span<const Value> positional = args.from(1);
    const Tuple* stored = exception_args(in, exception);
    if (exception_family(type) == ExceptionFamily::Os && positional.size() > 2) return Owned::none();
    if (!std::equal(positional.begin(), positional.end(), stored->values().begin(), stored->values().end())) {
        GOSSAMER_TRY(arguments, tuple_of(in, positional));
        replace(exception->args, std::move(arguments).to_owned());
    }
    return Owned::none();
}

Owned exception_repr(Interpreter& in, Args args) {
    const auto* exception = as<Exception>(args[0]);
    Ref<Tuple> arguments = Ref<Tuple>::share(exception_args(in, exception));
    TextBuilder text;
    text.append(heap_type(exception)->name_text());
    const bool is_single = arguments->size == 1;
    GOSSAMER_TRY(shown, repr_of(in, is_single ? arguments->items[0] : arguments.value()));
    if (is_single) text.append('(');
    text.append(as<Str>(shown.get())->text());
    if (is_single) text.append(')');
    return new_str_value(in, text);
}

Owned exception_str(Interpreter& in, Args args) {
    Ref<Tuple> arguments = Ref<Tuple>::share(exception_args(in, as<Exception>(args[0])));
    if (arguments->size == 0) return Owned::share(in.names.empty_text);
    return str_of(in, arguments->size == 1 ? arguments->items[0] : arguments.value());
}

Owned own_attributes(Interpreter& in, Value self) {
    GOSSAMER_TRY(dictionary, instance_dict(in, self));
    if (!is_dict(dictionary.get()) || dict_size(as<Dict>(dictionary.get())) == 0) return Owned::none();
    return dictionary;
}

Owned reduce_with(Interpreter& in, Value self, Value arguments, Owned state) {
    if (state.is_error()) return kError;
    const Value type = Value::from_object(heap_type(self.as_object()));
    if (state.get().is_none()) return tuple_of(in, {type, arguments}).to_owned();
    return tuple_of(in, {type, arguments, state.get()}).to_owned();
}

namespace {

Owned exception_reduce(Interpreter& in, Args args) {
    const Value arguments = Value::from_object(exception_args(in, as<Exception>(args[0])));
    Owned held = Owned::share(arguments);
    return reduce_with(in, args[0], held.get(), own_attributes(in, args[0]));
}

Owned exception_setstate(Interpreter& in, Args args) {
    if (args[1].is_none()) return Owned::none();
    if (!is_dict(args[1])) return raise(in, Error::StateNotDict);
    Ref<Dict> state = Ref<Dict>::share(as<Dict>(args[1]));
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (dict_next(state.get(), position, key, value)) {
        Owned held_key = Owned::share(key);
        Owned held_value = Owned::share(value);
        if (!is_str(key)) return raise(in, Error::StateNotDict);
        GOSSAMER_TRY(name, intern(in, as<Str>(key)));
        GOSSAMER_CHECK(set_attribute(in, args[0], name.get(), held_value.get()));
    }
    return Owned::none();
}

Owned exception_with_traceback(Interpreter& in, Args args) {
    GOSSAMER_CHECK(set_exception_traceback(in, args[0], args[1]));
    return Owned::share(args[0]);
}

Owned exception_add_note(Interpreter& in, Args args) {
    if (!is_str(args[1])) return raise(in, Error::NoteNotStr, type_name(in, args[1]));
    GOSSAMER_TRY(notes, find_attribute(in, args[0], in.names.dunder_notes));
    if (notes.is_empty()) {
        GOSSAMER_TRY(list, list_of(in, {&args.values[1], 1}));
        GOSSAMER_CHECK(set_attribute(in, args[0], in.names.dunder_notes, list.value()));
        return Owned::none();
    }
    if (!is_list(notes.get())) return raise(in, Error::NotesNotList);
    GOSSAMER_CHECK(list_append(in, as<List>(notes.get()), Owned::share(args[1])));
    return Owned::none();
}

// ---- BaseException: attributes

Owned get_args(Interpreter& in, Value self) {
    return Owned::share(Value::from_object(exception_args(in, as<Exception>(self))));
}

Status set_args(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) return raise(in, Error::ExceptionMayNotDelete, "args");
    GOSSAMER_TRY(arguments, tuple_from(in, value));
    replace(as<Exception>(self)->args, std::move(arguments));
    return Status::ok();
}

Owned get_traceback(Interpreter&, Value self) {
    return Owned::share(as<Exception>(self)->traceback);
}
Owned get_context(Interpreter&, Value self) {
    return Owned::share(as<Exception>(self)->context);
}
Owned get_cause(Interpreter&, Value self) {
    return Owned::share(as<Exception>(self)->cause);
}

Status set_context(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) return raise(in, Error::ExceptionMayNotDelete, "__context__");
    if (!value.is_none() && !is_exception(value)) return raise(in, Error::ContextOrNone);
    replace(as<Exception>(self)->context, Owned::share(value));
    return Status::ok();
}

Status set_cause(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) return raise(in, Error::ExceptionMayNotDelete, "__cause__");
    if (!value.is_none() && !is_exception(value)) return raise(in, Error::CauseOrNone);
    as<Exception>(self)->suppress_context = true;
    replace(as<Exception>(self)->cause, Owned::share(value));
    return Status::ok();
}

Owned get_suppress_context(Interpreter&, Value self) {
    return Owned::boolean(as<Exception>(self)->suppress_context);
}

Status set_suppress_context(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) return raise(in, Error::NumericAttributeKept);
    if (!value.is_bool()) return raise(in, Error::AttributeMustBeBool);
    as<Exception>(self)->suppress_context = value.is_true();
    return Status::ok();
}

}  // namespace

Status set_exception_traceback(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) return raise(in, Error::ExceptionMayNotDelete, "__traceback__");
    if (!value.is_none() && type_of(in, value) != in.types.traceback)
        return raise(in, Error::TracebackOrNone);
    replace(as<Exception>(self)->traceback, Owned::share(value));
    return Status::ok();
}

const Method kBaseExceptionMethods[kBaseExceptionMethodCount] = {
    {"__new__", exception_new, raw(), "", Binding::Static},
    {"__init__", exception_init, raw(), ""},
    {"__repr__", exception_repr, exactly(0), ""},
    {"__str__", exception_str, exactly(0), ""},
    {"__reduce__", exception_reduce, exactly(0), "__reduce__($self, /)\nHelper for copying and pickling."},
    {"__setstate__", exception_setstate, exactly(1),
     "__setstate__($self, object, /)\nSets attributes from a dictionary."},
    {"with_traceback", exception_with_traceback, exactly(1),
     "with_traceback($self, object, /)\nSets self.__traceback__ and returns self."},
    {"add_note", exception_add_note, exactly(1),
     "add_note($self, object, /)\nAdds a note that is shown below the message in tracebacks."},
};
const Getter kBaseExceptionGetters[kBaseExceptionGetterCount] = {
    {"args", get_args, set_args, ""},
    {"__traceback__", get_traceback, set_exception_traceback, ""},
    {"__context__", get_context, set_context, "exception context"},
    {"__cause__", get_cause, set_cause, "exception cause"},
    {"__suppress_context__", get_suppress_context, set_suppress_context, "", true},
};

// ---- The smaller families

namespace {

Owned key_error_str(Interpreter& in, Args args) {
    Ref<Tuple> arguments = Ref<Tuple>::share(exception_args(in, as<Exception>(args[0])));
    return arguments->size == 1 ? repr_of(in, arguments->items[0]) : exception_str(in, args);
}

Owned import_error_str(Interpreter& in, Args args) {
    Owned message = Owned::share(exception_field_of(as<Exception>(args[0]), kImportMessage));
    if (is_exact_str(in, message.get())) return message;
    return exception_str(in, args);
}

// The attributes named, as far as they were given, on top of what the instance has of its own.
Owned state_with_fields(Interpreter& in, Value self,
                        std::initializer_list<std::pair<std::string_view, unsigned>> fields) {
    GOSSAMER_TRY(attributes, own_attributes(in, self));
    Ref<Dict> state = attributes.get().is_none() ? new_dict(in) : dict_copy(in, as<Dict>(attributes.get()));
    if (state.is_error()) return kError;
    for (const auto& [name, index] : fields) {
        Owned value = Owned::share(exception_field_of(as<Exception>(self), index));
        if (!value.get().is_none()) GOSSAMER_CHECK(dict_set_text(in, state.get(), name, value.get()));
    }
    if (dict_size(state.get()) == 0) return Owned::none();
    return std::move(state).to_owned();
}

Owned import_error_reduce(Interpreter& in, Args args) {
    Owned arguments = Owned::share(Value::from_object(exception_args(in, as<Exception>(args[0]))));
    return reduce_with(
        in, args[0], arguments.get(),
        state_with_fields(in, args[0],
                          {{"name", kImportName}, {"path", kImportPath}, {"name_from", kImportNameFrom}}));
}

Owned attribute_error_getstate(Interpreter& in, Args args) {
    GOSSAMER_TRY(state, state_with_fields(in, args[0], {{"name", kAttributeName}}));
    Owned arguments = Owned::share(Value::from_object(exception_args(in, as<Exception>(args[0]))));
    if (as<Tuple>(arguments.get())->size == 0) return state;
    if (state.get().is_none()) {
        GOSSAMER_TRY(fresh, new_dict(in));
        state = std::move(fresh).to_owned();
    }
    GOSSAMER_CHECK(dict_set_text(in, as<Dict>(state.get()), "args", arguments.get()));
    return state;
}

Owned attribute_error_reduce(Interpreter& in, Args args) {
    Owned arguments = Owned::share(Value::from_object(exception_args(in, as<Exception>(args[0]))));
    return reduce_with(in, args[0], arguments.get(), attribute_error_getstate(in, args));
}

}  // namespace

const Method kPlainErrorMethods[kPlainErrorMethodCount] = {
    {"__new__", exception_new, raw(), "", Binding::Static},
    {"__init__", exception_init, raw(), ""},
};
const Method kInitialisedErrorMethods[kInitialisedErrorMethodCount] = {
    {"__init__", exception_init, raw(), ""},
};
const Method kKeyErrorMethods[kKeyErrorMethodCount] = {
    {"__init__", exception_init, raw(), ""},
    {"__str__", key_error_str, exactly(0), ""},
};
const Getter kStopIterationGetters[kStopIterationGetterCount] = {
    field_getter<kStopValue>("value", "generator return value")};
const Getter kSystemExitGetters[kSystemExitGetterCount] = {field_getter<kExitCode>("code", "exception code")};
const Getter kNameErrorGetters[kNameErrorGetterCount] = {field_getter<kNameName>("name", "name")};
const Method kImportErrorMethods[kImportErrorMethodCount] = {
    {"__init__", exception_init, raw(), ""},
    {"__str__", import_error_str, exactly(0), ""},
    {"__reduce__", import_error_reduce, exactly(0), "__reduce__($self, /)\nHelper for copying and pickling."},
};
const Getter kImportErrorGetters[kImportErrorGetterCount] = {
    field_getter<kImportMessage>("msg", "exception message"),
    field_getter<kImportName>("name", "module name"),
    field_getter<kImportPath>("path", "module path"),
    field_getter<kImportNameFrom>("name_from", "name imported from module"),
};
const Method kAttributeErrorMethods[kAttributeErrorMethodCount] = {
    {"__init__", exception_init, raw(), ""},
    {"__getstate__", attribute_error_getstate, exactly(0), "__getstate__($self, /)\nHelper for pickling."},
    {"__reduce__", attribute_error_reduce, exactly(0),
     "__reduce__($self, /)\nHelper for copying and pickling."},
};
const Getter kAttributeErrorGetters[kAttributeErrorGetterCount] = {
    field_getter<kAttributeName>("name", "attribute name"),
    field_getter<kAttributeObject>("obj", "object"),
};

}  // namespace gossamer
