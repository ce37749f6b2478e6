// The descriptors that types hold for natives, `__slots__` and computed attributes: their own methods and
// attributes.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/container_support.h"
#include "runtime/descriptors.h"
#include "runtime/errors/objects.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/text_builder.h"

namespace gossamer {

namespace {

// Most descriptors only tell, in their own words, what bind_descriptor does.
Status check_class_argument(Interpreter& in, const NativeCallable* native, Value type) {
    std::string_view name = native->method->name;
    std::string_view owner = native->owner->name_text();
    if (!is_kind(type, TypeFlags::kType))
        return raise(in, Error::ClassDescriptorNotType, name, owner, type_name(in, type));
    if (!is_subtype(as<Type>(type), native->owner))
        return raise(in, Error::ClassDescriptorWrongType, name, owner, as<Type>(type)->name_text());
    return Status::ok();
}

Owned descriptor_get(Interpreter& in, Args args) {
    Value receiver = args[1];
    Value type = args.get(2);
    if (receiver.is_none() && (type.is_empty() || type.is_none())) return raise(in, Error::GetNoneNone);
    Type* owner = is_kind(type, TypeFlags::kType) ? as<Type>(type) : type_of(in, receiver);
    bool from_class = receiver.is_none() && owner != in.types.none;
    return bind_descriptor(in, args[0], from_class ? Value::empty() : receiver, owner);
}

// A method of the class is bound to a class that is, or is derived from, the one it was written for.
Owned class_descriptor_get(Interpreter& in, Args args) {
    const auto* native = as<NativeCallable>(args[0]);
    Value type = args.get(2);
    if (type.is_empty() || type.is_none()) {
        if (args[1].is_none()) return raise(in, Error::GetNoneNone);
        type = Value::from_object(type_of(in, args[1]));
    }
    GOSSAMER_CHECK(check_class_argument(in, native, type));
    return bind_descriptor(in, args[0], args[1], as<Type>(type));
}

Owned descriptor_set(Interpreter& in, Args args) {
    GOSSAMER_CHECK(set_through_descriptor(in, args[0], args[1], args[2]));
    return Owned::none();
}

Owned descriptor_delete(Interpreter& in, Args args) {
    GOSSAMER_CHECK(set_through_descriptor(in, args[0], args[1], Value::empty()));
    return Owned::none();
}

// What the three structs have in common.
struct Described {
    std::string_view name;
    Type* owner;
    const char* documentation;
};

[[nodiscard]] Described describe(Interpreter& in, Value self) {
    const Type* kind = heap_type(self.as_object());
    if (kind == in.types.getset_descriptor || kind == in.types.member_descriptor) {
        const auto* descriptor = as<GetSetDescriptor>(self);
        const Getter* getter = descriptor->getter;
        return {descriptor->name->text(), descriptor->owner,
                getter == nullptr ? nullptr : getter->documentation};
    }
    const auto* native = as<NativeCallable>(self);
    return {native->method->name, native->owner, native->method->documentation};
}

Owned descriptor_repr(Interpreter& in, Args args) {
    Described what = describe(in, args[0]);
    const Type* kind = heap_type(args[0].as_object());
    TextBuilder text;
    std::string_view word = "method";
    if (kind == in.types.wrapper_descriptor) word = "slot wrapper";
    if (kind == in.types.getset_descriptor) word = "attribute";
    if (kind == in.types.member_descriptor) word = "member";
    text.append('<');
    text.append(word);
    text.append(std::string_view{" '"});
    text.append(what.name);
    text.append(std::string_view{"' of '"});
    text.append(what.owner->name_text());
    text.append(std::string_view{"' objects>"});
    return new_str_value(in, text);
}

Owned get_name(Interpreter& in, Value self) {
    return intern(in, describe(in, self).name).to_owned();
}

Owned get_qualname(Interpreter& in, Value self) {
    Described what = describe(in, self);
    TextBuilder text;
    text.append(what.owner->qualified_name->text());
    text.append('.');
    text.append(what.name);
    return new_str_value(in, text);
}

Owned get_owner(Interpreter& in, Value self) {
    return Owned::share(describe(in, self).owner);
}

[[nodiscard]] bool is_wrapper(const Interpreter& in, Value self) {
    return heap_type(self.as_object()) == in.types.wrapper_descriptor;
}

Owned get_doc(Interpreter& in, Value self) {
    const Described what = describe(in, self);
    std::string_view text = shown_docstring(what.name, what.documentation, is_wrapper(in, self));
    return text.empty() ? Owned::none() : new_str_value(in, text);
}

Owned get_text_signature(Interpreter& in, Value self) {
    const Described what = describe(in, self);
    std::string_view text = shown_signature(what.name, what.documentation, is_wrapper(in, self));
    return text.empty() ? Owned::none() : new_str_value(in, text);
}

Owned native_call(Interpreter& in, Args args) {
    std::size_t keyword_count = args.keyword_count;
    return call(in, args[0], {args.values + 1, args.count - 1 + keyword_count}, args.keyword_names());
}

// classmethod_descriptor: the first argument is the class.
Owned class_descriptor_call(Interpreter& in, Args args) {
    const auto* native = as<NativeCallable>(args[0]);
    std::string_view name = native->method->name;
    std::string_view owner = native->owner->name_text();
    if (args.count < 2) return raise(in, Error::WrapperNoObject, name, owner);
    GOSSAMER_CHECK(check_class_argument(in, native, args[1]));
    GOSSAMER_TRY(bound, bind_native(in, *native, args[1]));
    std::size_t keyword_count = args.keyword_count;
    return call(in, bound.get(), {args.values + 2, args.count - 2 + keyword_count}, args.keyword_names());
}

// getattr(class, name).
Owned descriptor_reduce(Interpreter& in, Args args) {
    GOSSAMER_TRY(getattr, builtin_named(in, "getattr"));
    GOSSAMER_TRY(name, intern(in, describe(in, args[0]).name));
    return reduce_to(in, getattr.get(), {Value::from_object(describe(in, args[0]).owner), name.value()});
}

constexpr Method kReduce{"__reduce__", descriptor_reduce, exactly(0),
                         "__reduce__($self, /)\nHow to find it again."};
constexpr Method kGet{"__get__", descriptor_get, between(1, 2),
                      "__get__($self, instance, owner=None, /)\nBind to an instance."};
constexpr Method kSet{"__set__", descriptor_set, exactly(2),
                      "__set__($self, instance, value, /)\nSet the attribute of an instance."};
constexpr Method kDelete{"__delete__", descriptor_delete, exactly(1),
                         "__delete__($self, instance, /)\nDelete the attribute of an instance."};
constexpr Method kRepr{"__repr__", descriptor_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."};
constexpr Method kCall{"__call__", native_call, raw(),
                       "__call__($self, /, *args, **kwargs)\nCall self as a function."};

constexpr Method method_descriptor_methods[] = {kGet, kRepr, kCall, kReduce};
constexpr Method class_descriptor_methods[] = {
    {"__get__", class_descriptor_get, between(1, 2),
     "__get__($self, instance, owner=None, /)\nBind to a class."},
    kRepr,
    {"__call__", class_descriptor_call, raw(),
     "__call__($self, /, *args, **kwargs)\nCall self as a function."}};
constexpr Method data_descriptor_methods[] = {kGet, kSet, kDelete, kRepr};
constexpr Method member_descriptor_methods[] = {kGet, kSet, kDelete, kRepr, kReduce};

constexpr Getter method_descriptor_getters[] = {
    {"__name__", get_name, nullptr, nullptr, true},
    {"__qualname__", get_qualname, nullptr, nullptr},
    {"__objclass__", get_owner, nullptr, nullptr, true},
    {"__doc__", get_doc, nullptr, nullptr},
    {"__text_signature__", get_text_signature, nullptr, nullptr},
};
constexpr Getter data_descriptor_getters[] = {
    {"__name__", get_name, nullptr, nullptr, true},
    {"__qualname__", get_qualname, nullptr, nullptr},
    {"__objclass__", get_owner, nullptr, nullptr, true},
    {"__doc__", get_doc, nullptr, nullptr},
};

[[nodiscard]] constexpr TypeSpec descriptor_spec(const char* name, const Layout* layout, std::uint32_t size,
                                                 std::span<const Method> methods,
                                                 std::span<const Getter> getters) {
    return {.name = name,
            .module = "builtins",
            .documentation = "",
            .layout = layout,
            .basic_size = size,
            .flags = TypeFlags::kNoInstantiate,
            .methods = methods,
            .getters = getters};
}

}  // namespace

extern const TypeSpec method_descriptor_type_spec;
extern const TypeSpec wrapper_descriptor_type_spec;
extern const TypeSpec classmethod_descriptor_type_spec;
extern const TypeSpec getset_descriptor_type_spec;
extern const TypeSpec member_descriptor_type_spec;
const TypeSpec method_descriptor_type_spec =
    descriptor_spec("method_descriptor", &native_descriptor_layout, sizeof(NativeCallable),
                    method_descriptor_methods, method_descriptor_getters);
const TypeSpec wrapper_descriptor_type_spec =
    descriptor_spec("wrapper_descriptor", &native_descriptor_layout, sizeof(NativeCallable),
                    method_descriptor_methods, method_descriptor_getters);
const TypeSpec classmethod_descriptor_type_spec =
    descriptor_spec("classmethod_descriptor", &native_descriptor_layout, sizeof(NativeCallable),
                    class_descriptor_methods, method_descriptor_getters);
const TypeSpec getset_descriptor_type_spec =
    descriptor_spec("getset_descriptor", &getset_descriptor_layout, sizeof(GetSetDescriptor),
                    data_descriptor_methods, data_descriptor_getters);
const TypeSpec member_descriptor_type_spec =
    descriptor_spec("member_descriptor", &member_descriptor_layout, sizeof(MemberDescriptor),
                    member_descriptor_methods, data_descriptor_getters);

}  // namespace gossamer
