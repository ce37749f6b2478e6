// Native functions and bound methods as objects: `len`, `[].append`, `[].__len__`, `C().method`.
#include "builtins/object_methods.h"
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/dialect_native.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/text_builder.h"

#include <bit>

namespace gossamer {

namespace {

Owned native_call(Interpreter& in, Args args) {
    std::size_t keyword_count = args.keyword_count;
    return call(in, args[0], {args.values + 1, args.count - 1 + keyword_count}, args.keyword_names());
}

void append_address(TextBuilder& text, Value value) {
    text.append(std::string_view{" at 0x"});
    text.append_hex(identity_of(value));
}

// ---- native_function

// The receiver, or for `__new__` the type that has it; empty for the functions of modules.
[[nodiscard]] Value receiver_of(Value self) {
    const auto* native = as<NativeCallable>(self);
    if (is_dialect_native(*native)) return Value::empty();
    if (!native->self.is_empty()) return native->self;
    return native->owner == nullptr ? Value::empty() : Value::from_object(native->owner);
}

Owned native_repr(Interpreter& in, Args args) {
    const auto* native = as<NativeCallable>(args[0]);
    TextBuilder text;
    Value receiver = receiver_of(args[0]);
    if (receiver.is_empty()) {
        text.append(std::string_view{"<built-in function "});
        text.append(std::string_view{native->method->name});
        text.append('>');
        return new_str_value(in, text);
    }
    text.append(std::string_view{"<built-in method "});
    text.append(std::string_view{native->method->name});
    text.append(std::string_view{" of "});
    text.append(type_name(in, receiver));
    text.append(std::string_view{" object"});
    append_address(text, receiver);
    text.append('>');
    return new_str_value(in, text);
}

Owned native_eq(Interpreter& in, Args args) {
    Value other = args[1];
    if (!other.is_heap() || heap_type(other.as_object()) != heap_type(args[0].as_object())) {
        static_cast<void>(in);
        return Owned::not_implemented();
    }
    const auto* left = as<NativeCallable>(args[0]);
    const auto* right = as<NativeCallable>(other);
    return Owned::boolean(left->method == right->method && left->self == right->self &&
                          left->owner == right->owner);
}

Owned native_hash(Interpreter& in, Args args) {
    const auto* native = as<NativeCallable>(args[0]);
    std::uint64_t bits = std::rotr(reinterpret_cast<std::uint64_t>(native->method), 4);
    if (!native->self.is_empty()) bits ^= std::rotr(identity_of(native->self), 4);
    auto hash = static_cast<std::int64_t>(bits);
    return new_int(in, hash == -1 ? -2 : hash);
}

Owned get_name(Interpreter& in, Value self) {
    return intern(in, as<NativeCallable>(self)->method->name).to_owned();
}

Owned get_qualname(Interpreter& in, Value self) {
    Value receiver = receiver_of(self);
    if (receiver.is_empty()) return get_name(in, self);
    const Type* type = is_kind(receiver, TypeFlags::kType) ? as<Type>(receiver) : type_of(in, receiver);
    TextBuilder text;
    text.append(type->qualified_name->text());
    text.append('.');
    text.append(std::string_view{as<NativeCallable>(self)->method->name});
    return new_str_value(in, text);
}

Owned get_self(Interpreter& in, Value self) {
    Value receiver = receiver_of(self);
    if (!receiver.is_empty()) return Owned::share(receiver);
    const Value name = as<NativeCallable>(self)->module;
    if (is_str(name) && in.modules != nullptr) {
        const Value module = dict_find_str(in.modules, as<Str>(name));
        if (!module.is_empty()) return Owned::share(module);
    }
    return Owned::share(in.module_builtins.is_heap() ? in.module_builtins : Value::none());
}

Owned get_module(Interpreter&, Value self) {
    Value module = as<NativeCallable>(self)->module;
    return module.is_empty() ? Owned::none() : Owned::share(module);
}

Status set_module(Interpreter&, Value self, Value value) {
    replace(as<NativeCallable>(self)->module, Owned::share(value));
    return Status::ok();
}

[[nodiscard]] bool is_wrapper(const Interpreter& in, Value self) {
    return heap_type(self.as_object()) == in.types.method_wrapper;
}

Owned get_doc(Interpreter& in, Value self) {
    const Method& method = *as<NativeCallable>(self)->method;
    std::string_view text = shown_docstring(method.name, method.documentation, is_wrapper(in, self));
    return text.empty() ? Owned::none() : new_str_value(in, text);
}

Owned get_text_signature(Interpreter& in, Value self) {
    const Method& method = *as<NativeCallable>(self)->method;
    std::string_view text = shown_signature(method.name, method.documentation, is_wrapper(in, self));
    if (text.empty()) return Owned::none();
    if (text.starts_with("($") || !receiver_of(self).is_empty()) return new_str_value(in, text);
    // The receiver of a module's function is its module, and nobody gives it by keyword.
    const bool takes_keywords = text == "()" || text.find('/') == std::string_view::npos;
    TextBuilder with_module;
    with_module.append(takes_keywords ? std::string_view{"($module, /"} : std::string_view{"($module"});
    if (text != "()") with_module.append(std::string_view{", "});
    with_module.append(text.substr(1));
    return new_str_value(in, with_module);
}

// copy and pickle find natives by name.
Owned native_reduce(Interpreter& in, Args args) {
    Value receiver = receiver_of(args[0]);
    if (receiver.is_empty()) return get_name(in, args[0]);
    GOSSAMER_TRY(name, intern(in, "getattr"));
    GOSSAMER_TRY(getter, get_attribute(in, in.module_builtins, name.get()));
    GOSSAMER_TRY(own_name, get_name(in, args[0]));
    GOSSAMER_TRY(arguments, tuple_of(in, {receiver, own_name.get()}));
    return tuple_of(in, {getter.get(), arguments.value()}).to_owned();
}

constexpr Method native_function_methods[] = {
    {"__call__", native_call, raw(), "__call__($self, /, *args, **kwargs)\nCall self as a function."},
    {"__repr__", native_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."},
    {"__eq__", native_eq, exactly(1), "__eq__($self, value, /)\nReturn self==value."},
    {"__hash__", native_hash, exactly(0), "__hash__($self, /)\nReturn hash(self)."},
    {"__reduce__", native_reduce, exactly(0), "__reduce__($self, /)\nHow to find it again."},
};
constexpr Getter native_function_getters[] = {
    {"__name__", get_name, nullptr, nullptr}, {"__qualname__", get_qualname, nullptr, nullptr},
    {"__self__", get_self, nullptr, nullptr}, {"__module__", get_module, set_module, nullptr, true},
    {"__doc__", get_doc, nullptr, nullptr},   {"__text_signature__", get_text_signature, nullptr, nullptr},
};

// ---- method_wrapper

Owned wrapper_repr(Interpreter& in, Args args) {
    const auto* native = as<NativeCallable>(args[0]);
    TextBuilder text;
    text.append(std::string_view{"<method-wrapper '"});
    text.append(std::string_view{native->method->name});
    text.append(std::string_view{"' of "});
    text.append(type_name(in, native->self));
    text.append(std::string_view{" object"});
    append_address(text, native->self);
    text.append('>');
    return new_str_value(in, text);
}

Owned get_wrapper_objclass(Interpreter& in, Value self) {
    const auto* native = as<NativeCallable>(self);
    Ref<Str> name = intern(in, native->method->name);
    if (name.is_error()) return kError;
    for (Value entry : type_of(in, native->self)->mro->values()) {
        const auto* type = as<Type>(entry);
        if (type->has(TypeFlags::kHeapType)) continue;
        for (const Method& row : type->spec->methods) {
            if (&row == native->method) return Owned::share(entry);
        }
    }
    return Owned::share(type_of(in, native->self));
}

constexpr Method method_wrapper_methods[] = {
    {"__call__", native_call, raw(), "__call__($self, /, *args, **kwargs)\nCall self as a function."},
    {"__repr__", wrapper_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."},
    {"__reduce__", native_reduce, exactly(0), "__reduce__($self, /)\nHow to find it again."},
    {"__eq__", native_eq, exactly(1), "__eq__($self, value, /)\nReturn self==value."},
    {"__hash__", native_hash, exactly(0), "__hash__($self, /)\nReturn hash(self)."},
};
constexpr Getter method_wrapper_getters[] = {
    {"__name__", get_name, nullptr, nullptr},
    {"__qualname__", get_qualname, nullptr, nullptr},
    {"__self__", get_self, nullptr, nullptr, true},
    {"__objclass__", get_wrapper_objclass, nullptr, nullptr},
    {"__doc__", get_doc, nullptr, nullptr},
    {"__text_signature__", get_text_signature, nullptr, nullptr},
};

// ---- bound_method

Owned method_new(Interpreter& in, Args args) {
    if (args.keyword_count != 0) return raise(in, Error::NoKeywords, "method");
    if (args.count != 3) return raise(in, Error::ArityExactly, "method", 2, "s", args.count - 1);
    if (!is_callable(in, args[1])) return raise(in, Error::MethodNotCallable);
    if (args[2].is_none()) return raise(in, Error::MethodSelfNone);
    return new_bound_method(in, args[1], args[2]);
}

Owned method_repr(Interpreter& in, Args args) {
    Owned self = Owned::share(as<BoundMethod>(args[0])->self);
    Owned function = Owned::share(as<BoundMethod>(args[0])->function);
    Owned name = find_attribute(in, function.get(), in.names.dunder_qualname);
    GOSSAMER_CHECK(name);
    if (name.is_empty()) name = find_attribute(in, function.get(), in.names.dunder_name);
    GOSSAMER_CHECK(name);
    GOSSAMER_TRY(shown, repr_of(in, self.get()));
    TextBuilder text;
    text.append(std::string_view{"<bound method "});
    text.append(is_str(name.get()) ? as<Str>(name.get())->text() : std::string_view{"?"});
    text.append(std::string_view{" of "});
    text.append(as<Str>(shown.get())->text());
    text.append('>');
    return new_str_value(in, text);
}

Owned method_eq(Interpreter& in, Args args) {
    Value other = args[1];
    if (!other.is_heap() || heap_type(other.as_object()) != in.types.bound_method)
        return Owned::not_implemented();
    const auto* left = as<BoundMethod>(args[0]);
    const auto* right = as<BoundMethod>(other);
    if (left->self != right->self) return Owned::boolean(false);
    Owned left_function = Owned::share(left->function);
    Owned right_function = Owned::share(right->function);
    GOSSAMER_TRY(equal, values_equal(in, left_function.get(), right_function.get()));
    return Owned::boolean(equal.get());
}

Owned method_hash(Interpreter& in, Args args) {
    const auto* method = as<BoundMethod>(args[0]);
    std::uint64_t bits = std::rotr(identity_of(method->self), 4);
    Owned function = Owned::share(method->function);
    GOSSAMER_TRY(rest, hash_of(in, function.get()));
    auto hash = static_cast<std::int64_t>(bits ^ static_cast<std::uint64_t>(rest.get()));
    return new_int(in, hash == -1 ? -2 : hash);
}

// What the method object has not, its function may have.
Owned method_getattribute(Interpreter& in, Args args) {
    if (!is_str(args[1])) return raise(in, Error::AttributeNameNotStr, type_name(in, args[1]));
    GOSSAMER_TRY(name, intern(in, as<Str>(args[1])));
    Owned own = generic_find_attribute(in, args[0], name.get());
    if (!own.is_empty()) return own;
    Owned function = Owned::share(as<BoundMethod>(args[0])->function);
    return get_attribute(in, function.get(), name.get());
}

Owned method_get(Interpreter&, Args args) {
    return Owned::share(args[0]);
}

Owned method_reduce(Interpreter& in, Args args) {
    GOSSAMER_TRY(name, intern(in, "getattr"));
    GOSSAMER_TRY(getter, get_attribute(in, in.module_builtins, name.get()));
    GOSSAMER_TRY(own_name, get_attribute(in, as<BoundMethod>(args[0])->function, in.names.dunder_name));
    GOSSAMER_TRY(arguments, tuple_of(in, {as<BoundMethod>(args[0])->self, own_name.get()}));
    return tuple_of(in, {getter.get(), arguments.value()}).to_owned();
}

Owned get_method_self(Interpreter&, Value self) {
    return Owned::share(as<BoundMethod>(self)->self);
}

Owned get_method_function(Interpreter&, Value self) {
    return Owned::share(as<BoundMethod>(self)->function);
}

Owned get_method_doc(Interpreter& in, Value self) {
    Owned function = Owned::share(as<BoundMethod>(self)->function);
    GOSSAMER_TRY(found, find_attribute(in, function.get(), in.names.dunder_doc));
    return found.is_empty() ? Owned::none() : std::move(found);
}

constexpr Method bound_method_methods[] = {
    {"__new__", method_new, raw(), "__new__($type, function, instance, /)\nBind a function to an instance.",
     Binding::Static},
    {"__call__", native_call, raw(), "__call__($self, /, *args, **kwargs)\nCall self as a function."},
    {"__repr__", method_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."},
    {"__eq__", method_eq, exactly(1), "__eq__($self, value, /)\nReturn self==value."},
    {"__hash__", method_hash, exactly(0), "__hash__($self, /)\nReturn hash(self)."},
    {"__getattribute__", method_getattribute, exactly(1),
     "__getattribute__($self, name, /)\nReturn getattr(self, name)."},
    {"__get__", method_get, between(1, 2), "__get__($self, instance, owner=None, /)\nReturn self."},
    {"__reduce__", method_reduce, exactly(0), "__reduce__($self, /)\nHow to find it again."},
};
constexpr Getter bound_method_getters[] = {
    {"__self__", get_method_self, nullptr, "the instance to which a method is bound", true},
    {"__func__", get_method_function, nullptr, "the function (or other callable) implementing a method",
     true},
    {"__doc__", get_method_doc, nullptr, nullptr},
};

}  // namespace

extern const TypeSpec native_function_type_spec;
const TypeSpec native_function_type_spec{
    .name = "builtin_function_or_method",
    .module = "builtins",
    .documentation = "",
    .layout = &native_function_layout,
    .basic_size = sizeof(NativeCallable),
    .flags = TypeFlags::kNoInstantiate,
    .methods = native_function_methods,
    .getters = native_function_getters,
};

extern const TypeSpec method_wrapper_type_spec;
const TypeSpec method_wrapper_type_spec{
    .name = "method-wrapper",
    .module = "builtins",
    .documentation = "",
    .layout = &native_descriptor_layout,
    .basic_size = sizeof(NativeCallable),
    .flags = TypeFlags::kNoInstantiate,
    .methods = method_wrapper_methods,
    .getters = method_wrapper_getters,
};

extern const TypeSpec bound_method_type_spec;
const TypeSpec bound_method_type_spec{
    .name = "method",
    .module = "builtins",
    .documentation = "A function bound to the object that it is a method of.",
    .layout = &bound_method_layout,
    .basic_size = sizeof(BoundMethod),
    .flags = 0,
    .methods = bound_method_methods,
    .getters = bound_method_getters,
};

}  // namespace gossamer
