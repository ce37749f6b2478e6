// classmethod and staticmethod: how a function stored in a class is bound.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/instance.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_descriptors.h"
#include "support/text_builder.h"

namespace gossamer {

namespace {

Owned wrapper_new(Interpreter& in, Args args) {
    GOSSAMER_TRY(object, allocate_instance(in, as<Type>(args[0])));
    auto* wrapper = as<MethodWrapper>(object.get());
    wrapper->function = Value::none();
    wrapper->dictionary = Value::empty();
    return object;
}

// The wrapper shows what the function shows.
Status copy_attributes(Interpreter& in, Value self, Value function) {
    const auto& names = in.names;
    for (Str* name : {names.dunder_module, names.dunder_name, names.dunder_qualname, names.dunder_doc,
                      names.dunder_annotations}) {
        GOSSAMER_TRY(found, find_attribute(in, function, name));
        if (found.is_empty()) continue;
        GOSSAMER_CHECK(set_instance_attribute(in, self.as_object(), name, found.get()));
    }
    return Status::ok();
}

Owned wrapper_init(Interpreter& in, Args args) {
    if (args.keyword_count != 0) {
        return raise(in, Error::NoKeywords, type_name(in, args[0]));
    }
    if (args.count != 2) return raise(in, Error::ArityExactly, type_name(in, args[0]), 1, "", args.count - 1);
    replace(as<MethodWrapper>(args[0])->function, Owned::share(args[1]));
    GOSSAMER_CHECK(copy_attributes(in, args[0], args[1]));
    return Owned::none();
}

Owned wrapper_repr(Interpreter& in, Args args) {
    Owned function = Owned::share(as<MethodWrapper>(args[0])->function);
    GOSSAMER_TRY(shown, repr_of(in, function.get()));
    TextBuilder text;
    text.append('<');
    text.append(type_name(in, args[0]));
    text.append('(');
    text.append(as<Str>(shown.get())->text());
    text.append(std::string_view{")>"});
    return new_str_value(in, text);
}

Owned classmethod_get(Interpreter& in, Args args) {
    Value type = args.get(2);
    if (type.is_empty() || type.is_none()) type = Value::from_object(type_of(in, args[1]));
    return new_bound_method(in, as<MethodWrapper>(args[0])->function, type);
}

Owned staticmethod_get(Interpreter&, Args args) {
    return Owned::share(as<MethodWrapper>(args[0])->function);
}

Owned staticmethod_call(Interpreter& in, Args args) {
    Owned function = Owned::share(as<MethodWrapper>(args[0])->function);
    std::size_t keyword_count = args.keyword_count;
    return call(in, function.get(), {args.values + 1, args.count - 1 + keyword_count}, args.keyword_names());
}

Owned get_function(Interpreter&, Value self) {
    return Owned::share(as<MethodWrapper>(self)->function);
}

Owned get_is_abstract(Interpreter& in, Value self) {
    Owned function = Owned::share(as<MethodWrapper>(self)->function);
    GOSSAMER_TRY(flag, find_attribute(in, function.get(), in.names.dunder_isabstractmethod));
    if (flag.is_empty()) return Owned::boolean(false);
    GOSSAMER_TRY(truth, is_true(in, flag.get()));
    return Owned::boolean(truth.get());
}

constexpr Method kNew{"__new__", wrapper_new, raw(), "__new__($type, *args, **kwargs)\nMake a wrapper.",
                      Binding::Static};
constexpr Method kInit{"__init__", wrapper_init, raw(), "__init__($self, function, /)\nSet the function."};
constexpr Method kRepr{"__repr__", wrapper_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."};

constexpr Method classmethod_methods[] = {
    kNew,
    kInit,
    kRepr,
    {"__get__", classmethod_get, between(1, 2),
     "__get__($self, instance, owner=None, /)\nBind to the class."},
};
constexpr Method staticmethod_methods[] = {
    kNew,
    kInit,
    kRepr,
    {"__get__", staticmethod_get, between(1, 2),
     "__get__($self, instance, owner=None, /)\nThe function as it is."},
    {"__call__", staticmethod_call, raw(), "__call__($self, /, *args, **kwargs)\nCall self as a function."},
};
constexpr Getter wrapper_getters[] = {
    {"__func__", get_function, nullptr, nullptr, true},
    {"__wrapped__", get_function, nullptr, nullptr, true},
    {"__isabstractmethod__", get_is_abstract, nullptr, nullptr},
};

constexpr std::uint16_t kDictionaryOffset = sizeof(Object) + sizeof(Value);

}  // namespace

extern const TypeSpec classmethod_type_spec;
const TypeSpec classmethod_type_spec{
    .name = "classmethod",
    .module = "builtins",
    .documentation = "classmethod(function, /)\nA method that gets the class instead of an instance.",
    .layout = &method_wrapper_layout,
    .basic_size = sizeof(MethodWrapper),
    .flags = TypeFlags::kBaseType | TypeFlags::kHasDict,
    .methods = classmethod_methods,
    .getters = wrapper_getters,
    .dictionary_offset = kDictionaryOffset,
};

extern const TypeSpec staticmethod_type_spec;
const TypeSpec staticmethod_type_spec{
    .name = "staticmethod",
    .module = "builtins",
    .documentation = "staticmethod(function, /)\nA function that is a method in name only.",
    .layout = &method_wrapper_layout,
    .basic_size = sizeof(MethodWrapper),
    .flags = TypeFlags::kBaseType | TypeFlags::kHasDict,
    .methods = staticmethod_methods,
    .getters = wrapper_getters,
    .dictionary_offset = kDictionaryOffset,
};

}  // namespace gossamer
