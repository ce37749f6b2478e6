// property: attributes computed by functions.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/descriptors.h"
#include "runtime/errors/objects.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

Owned property_new(Interpreter& in, Args args) {
    GOSSAMER_TRY(object, allocate_instance(in, as<Type>(args[0])));
    auto* property = as<Property>(object.get());
    for (Value* field :
         {&property->getter, &property->setter, &property->deleter, &property->documentation}) {
        *field = Value::none();
    }
    property->name = Value::empty();
    return object;
}

// The documentation of a subclass instance is an attribute like any other, so that the class's own does not
// stand before it. Where it cannot be set, one that is given explicitly is dropped.
Status store_documentation(Interpreter& in, Value self, Owned text) {
    auto* property = as<Property>(self);
    if (type_of(in, self) == in.types.property) {
        replace(property->documentation, std::move(text));
        return Status::ok();
    }
    const Status stored = set_attribute(in, self, in.names.dunder_doc, text.get());
    if (!stored.is_error() || property->documentation_from_getter) return stored;
    if (!pending_is(in, in.types.AttributeError)) return stored;
    clear_pending(in);
    return Status::ok();
}

Owned property_init(Interpreter& in, Args args) {
    auto* property = as<Property>(args[0]);
    Value* const fields[] = {&property->getter, &property->setter, &property->deleter};
    for (std::size_t index = 0; index < 3; ++index) {
        Value given = args.get(index + 1);
        replace(*fields[index], given.is_empty() ? Owned::none() : Owned::share(given));
    }
    Value given = args.get(4);
    property->documentation_from_getter = false;
    if (!given.is_empty() && !given.is_none()) {
        GOSSAMER_CHECK(store_documentation(in, args[0], Owned::share(given)));
        return Owned::none();
    }
    if (!property->getter.is_none()) {
        Owned getter = Owned::share(property->getter);
        GOSSAMER_TRY(text, find_attribute(in, getter.get(), in.names.dunder_doc));
        if (!text.is_empty() && !text.get().is_none()) {
            property->documentation_from_getter = true;
            GOSSAMER_CHECK(store_documentation(in, args[0], std::move(text)));
            return Owned::none();
        }
    }
    GOSSAMER_CHECK(store_documentation(in, args[0], Owned::none()));
    return Owned::none();
}

// A copy with one function exchanged; `getter`, `setter` and `deleter` are used as decorators.
Owned copy_with(Interpreter& in, Value self, Value getter, Value setter, Value deleter) {
    const auto* property = as<Property>(self);
    Owned held = Owned::share(self);
    Value documentation =
        property->documentation_from_getter && !getter.is_empty() ? Value::none() : property->documentation;
    const Value arguments[] = {
        getter.is_empty() || getter.is_none() ? property->getter : getter,
        setter.is_empty() || setter.is_none() ? property->setter : setter,
        deleter.is_empty() || deleter.is_none() ? property->deleter : deleter,
        documentation,
    };
    GOSSAMER_TRY(copy, call(in, Value::from_object(type_of(in, self)), arguments));
    if (is_instance_exact_or_sub(in, copy.get(), in.types.property)) {
        replace(as<Property>(copy.get())->name, Owned::share(property->name));
        as<Property>(copy.get())->documentation_from_getter = property->documentation_from_getter;
    }
    return copy;
}

Owned property_getter(Interpreter& in, Args args) {
    return copy_with(in, args[0], args[1], Value::empty(), Value::empty());
}

Owned property_setter(Interpreter& in, Args args) {
    return copy_with(in, args[0], Value::empty(), args[1], Value::empty());
}

Owned property_deleter(Interpreter& in, Args args) {
    return copy_with(in, args[0], Value::empty(), Value::empty(), args[1]);
}

Owned property_get(Interpreter& in, Args args) {
    if (args[1].is_none()) return Owned::share(args[0]);
    return read_property(in, args[0], args[1]);
}

Owned property_set(Interpreter& in, Args args) {
    GOSSAMER_CHECK(write_property(in, args[0], args[1], args[2]));
    return Owned::none();
}

Owned property_delete(Interpreter& in, Args args) {
    GOSSAMER_CHECK(write_property(in, args[0], args[1], Value::empty()));
    return Owned::none();
}

Owned property_set_name(Interpreter& in, Args args) {
    if (args.count != 3) return raise(in, Error::SetNameArguments, args.count - 1);
    replace(as<Property>(args[0])->name, Owned::share(args[2]));
    return Owned::none();
}

Owned get_getter(Interpreter&, Value self) {
    return Owned::share(as<Property>(self)->getter);
}

Owned get_setter(Interpreter&, Value self) {
    return Owned::share(as<Property>(self)->setter);
}

Owned get_deleter(Interpreter&, Value self) {
    return Owned::share(as<Property>(self)->deleter);
}

Owned get_doc(Interpreter&, Value self) {
    return Owned::share(as<Property>(self)->documentation);
}

Status set_doc(Interpreter&, Value self, Value value) {
    replace(as<Property>(self)->documentation, value.is_empty() ? Owned::none() : Owned::share(value));
    return Status::ok();
}

Owned get_name(Interpreter& in, Value self) {
    const auto* property = as<Property>(self);
    if (!property->name.is_empty()) return Owned::share(property->name);
    if (!property->getter.is_none()) {
        Owned getter = Owned::share(property->getter);
        GOSSAMER_TRY(name, find_attribute(in, getter.get(), in.names.dunder_name));
        if (!name.is_empty()) return name;
    }
    return raise_no_attribute(in, self, in.names.dunder_name);
}

Status set_name(Interpreter&, Value self, Value value) {
    replace(as<Property>(self)->name, Owned::share(value));
    return Status::ok();
}

Owned get_is_abstract(Interpreter& in, Value self) {
    const auto* property = as<Property>(self);
    for (Value function : {property->getter, property->setter, property->deleter}) {
        if (function.is_none()) continue;
        Owned held = Owned::share(function);
        GOSSAMER_TRY(flag, find_attribute(in, function, in.names.dunder_isabstractmethod));
        if (flag.is_empty()) continue;
        GOSSAMER_TRY(truth, is_true(in, flag.get()));
        if (truth.get()) return Owned::boolean(true);
    }
    return Owned::boolean(false);
}

constexpr Method property_methods[] = {
    {"__new__", property_new, raw(), "__new__($type, *args, **kwargs)\nMake a property.", Binding::Static},
    {"__init__", property_init, keywords(),
     "property($self, fget=None, fset=None, fdel=None, doc=None)\nSet its functions."},
    {"__get__", property_get, between(1, 2), "__get__($self, instance, owner=None, /)\nCall the getter."},
    {"__set__", property_set, exactly(2), "__set__($self, instance, value, /)\nCall the setter."},
    {"__delete__", property_delete, exactly(1), "__delete__($self, instance, /)\nCall the deleter."},
    {"__set_name__", property_set_name, at_least(0), "__set_name__($self, owner, name, /)\nLearn its name."},
    {"getter", property_getter, exactly(1),
     "Descriptor to obtain a copy of the property with a different getter."},
    {"setter", property_setter, exactly(1),
     "Descriptor to obtain a copy of the property with a different setter."},
    {"deleter", property_deleter, exactly(1),
     "Descriptor to obtain a copy of the property with a different deleter."},
};
constexpr Getter property_getters[] = {
    {"fget", get_getter, nullptr, nullptr, true},
    {"fset", get_setter, nullptr, nullptr, true},
    {"fdel", get_deleter, nullptr, nullptr, true},
    {"__doc__", get_doc, set_doc, nullptr, true},
    {"__name__", get_name, set_name, nullptr},
    {"__isabstractmethod__", get_is_abstract, nullptr, nullptr},
};

}  // namespace

extern const TypeSpec property_type_spec;
const TypeSpec property_type_spec{
    .name = "property",
    .module = "builtins",
    .documentation =
        "property(fget=None, fset=None, fdel=None, doc=None)\nAn attribute computed by functions.",
    .layout = &property_layout,
    .basic_size = sizeof(Property),
    .flags = TypeFlags::kBaseType,
    .methods = property_methods,
    .getters = property_getters,
};

}  // namespace gossamer
