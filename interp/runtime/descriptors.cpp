#include "runtime/descriptors.h"

#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/type.h"

#include <string>

namespace gossamer {

namespace {

[[nodiscard]] bool is_receiver_of(const Interpreter& interpreter, Value receiver, const Type* owner) {
    const Type* type = type_of(interpreter, receiver);
    return type == owner || is_subtype(type, owner);
}

Status check_receiver(Interpreter& interpreter, Value receiver, const Type* owner, std::string_view name) {
    if (is_receiver_of(interpreter, receiver, owner)) return Status::ok();
    return raise(interpreter, Error::DescriptorWrongObject, name, owner->name_text(),
                 type_name(interpreter, receiver));
}

// ---- property

enum class PropertyPart { Getter, Setter, Deleter };

ErrorTag raise_property(Interpreter& interpreter, const Property* property, Value receiver,
                        PropertyPart missing) {
    constexpr ErrorId kNamed[] = {Error::PropertyNoGetter, Error::PropertyNoSetter, Error::PropertyNoDeleter};
    constexpr ErrorId kNameless[] = {Error::PropertyNamelessNoGetter, Error::PropertyNamelessNoSetter,
                                     Error::PropertyNamelessNoDeleter};
    auto index = static_cast<std::size_t>(missing);
    const Type* type = type_of(interpreter, receiver);
    std::string_view type_text =
        type->qualified_name != nullptr ? type->qualified_name->text() : type->name_text();
    Value name = property->name;
    if (!is_str(name)) return raise(interpreter, kNameless[index], type_text);
    return raise(interpreter, kNamed[index], as<Str>(name), type_text);
}

// ---- getset and member

Owned get_getset(Interpreter& interpreter, Value attribute, Value receiver) {
    const auto* descriptor = as<GetSetDescriptor>(attribute);
    GOSSAMER_CHECK(check_receiver(interpreter, receiver, descriptor->owner, descriptor->name->text()));
    return descriptor->getter->get(interpreter, receiver);
}

Status set_getset(Interpreter& interpreter, Value attribute, Value receiver, Value value) {
    const auto* descriptor = as<GetSetDescriptor>(attribute);
    GOSSAMER_CHECK(check_receiver(interpreter, receiver, descriptor->owner, descriptor->name->text()));
    if (descriptor->getter->set == nullptr) {
        // The builtin types derived from tuple are the struct sequences.
        const bool is_field = descriptor->owner->base == interpreter.types.tuple;
        if (descriptor->getter->is_plain_member || is_field)
            return raise(interpreter, Error::ReadonlyAttribute);
        raise(interpreter, Error::AttributeNotWritable, descriptor->name, descriptor->owner->name_text());
        return kError;
    }
    return descriptor->getter->set(interpreter, receiver, value);
}

// Here, unlike elsewhere, CPython puts the module before the type's name.
ErrorTag raise_empty_slot(Interpreter& interpreter, Value receiver, Str* name) {
    const Type* type = heap_type(receiver.as_object());
    std::string full{type->qualified_name->text()};
    const Value module = dict_find_str(type->dict, interpreter.names.dunder_module);
    if (is_str(module) && as<Str>(module)->text() != "__main__")
        full = std::string{as<Str>(module)->text()} + "." + full;
    raise(interpreter, Error::NoAttribute, std::string_view{full}, name);
    set_pending_attribute(interpreter, receiver, name);
    return kError;
}

Owned get_member(Interpreter& interpreter, Value attribute, Value receiver) {
    const auto* member = as<MemberDescriptor>(attribute);
    GOSSAMER_CHECK(check_receiver(interpreter, receiver, member->owner, member->name->text()));
    Value value = *member_word(receiver.as_object(), member);
    if (value.is_empty()) return raise_empty_slot(interpreter, receiver, member->name);
    return Owned::share(value);
}

Status set_member(Interpreter& interpreter, Value attribute, Value receiver, Value value) {
    const auto* member = as<MemberDescriptor>(attribute);
    GOSSAMER_CHECK(check_receiver(interpreter, receiver, member->owner, member->name->text()));
    Value* word = member_word(receiver.as_object(), member);
    if (value.is_empty() && word->is_empty()) return raise(interpreter, Error::SlotIsEmpty, member->name);
    replace(*word, Owned::share(value));
    return Status::ok();
}

// ---- Native methods

Owned get_native_method(Interpreter& interpreter, Value attribute, Value receiver) {
    const auto* native = as<NativeCallable>(attribute);
    if (receiver.is_empty()) return Owned::share(attribute);
    GOSSAMER_CHECK(check_receiver(interpreter, receiver, native->owner, native->method->name));
    return bind_native(interpreter, *native, receiver);
}

}  // namespace

Owned read_property(Interpreter& interpreter, Value attribute, Value receiver) {
    const auto* property = as<Property>(attribute);
    if (property->getter.is_none() || property->getter.is_empty()) {
        return raise_property(interpreter, property, receiver, PropertyPart::Getter);
    }
    Owned getter = Owned::share(property->getter);
    return call(interpreter, getter.get(), {receiver});
}

Status write_property(Interpreter& interpreter, Value attribute, Value receiver, Value value) {
    const auto* property = as<Property>(attribute);
    Value function = value.is_empty() ? property->deleter : property->setter;
    if (function.is_none() || function.is_empty()) {
        return raise_property(interpreter, property, receiver,
                              value.is_empty() ? PropertyPart::Deleter : PropertyPart::Setter);
    }
    Owned held = Owned::share(function);
    if (value.is_empty()) {
        GOSSAMER_CHECK(call(interpreter, function, {receiver}));
    } else {
        GOSSAMER_CHECK(call(interpreter, function, {receiver, value}));
    }
    return Status::ok();
}

bool takes_receiver(const Interpreter& interpreter, Value attribute) {
    if (!attribute.is_heap()) return false;
    const Type* kind = heap_type(attribute.as_object());
    const auto& types = interpreter.types;
    return kind == types.function || kind == types.method_descriptor || kind == types.wrapper_descriptor;
}

bool is_class_data(const Interpreter& interpreter, Value attribute) {
    if (!attribute.is_heap()) return true;
    return !takes_receiver(interpreter, attribute) && !is_data_descriptor(attribute) &&
           heap_type(attribute.as_object())->find_special(Special::get).is_empty();
}

Value* member_word(Object* object, const MemberDescriptor* member) {
    const Shape* shape = shape_of(object);
    return slot_address(object, shape, heap_type(object)->slots_offset, member->slot);
}

Owned bind_descriptor(Interpreter& interpreter, Value attribute, Value receiver, Type* type) {
    if (!attribute.is_heap()) return Owned::share(attribute);
    const auto& types = interpreter.types;
    Type* kind = heap_type(attribute.as_object());
    if (kind->find_special(Special::get).is_empty()) return Owned::share(attribute);
    if (kind == types.function) {
        if (receiver.is_empty()) return Owned::share(attribute);
        return new_bound_method(interpreter, attribute, receiver);
    }
    if (kind == types.method_descriptor || kind == types.wrapper_descriptor) {
        return get_native_method(interpreter, attribute, receiver);
    }
    if (kind == types.property) {
        return receiver.is_empty() ? Owned::share(attribute)
                                   : read_property(interpreter, attribute, receiver);
    }
    if (kind == types.staticmethod) return Owned::share(as<MethodWrapper>(attribute)->function);
    if (kind == types.classmethod) {
        return new_bound_method(interpreter, as<MethodWrapper>(attribute)->function,
                                Value::from_object(type));
    }
    if (kind == types.classmethod_descriptor) {
        return bind_native(interpreter, *as<NativeCallable>(attribute), Value::from_object(type));
    }
    if (kind == types.getset_descriptor || kind == types.member_descriptor) {
        if (receiver.is_empty()) return Owned::share(attribute);
        return as<GetSetDescriptor>(attribute)->getter == nullptr
                   ? get_member(interpreter, attribute, receiver)
                   : get_getset(interpreter, attribute, receiver);
    }
    bool absent = false;
    const Value arguments[] = {receiver.is_empty() ? Value::none() : receiver,
                               type == nullptr ? Value::none() : Value::from_object(type)};
    Owned result = call_special(interpreter, attribute, Special::get, arguments, &absent);
    return absent ? Owned::share(attribute) : std::move(result);
}

Status set_through_descriptor(Interpreter& interpreter, Value attribute, Value receiver, Value value) {
    const auto& types = interpreter.types;
    const Type* kind = heap_type(attribute.as_object());
    if (kind == types.property) return write_property(interpreter, attribute, receiver, value);
    if (kind == types.member_descriptor || kind == types.getset_descriptor) {
        return as<GetSetDescriptor>(attribute)->getter == nullptr
                   ? set_member(interpreter, attribute, receiver, value)
                   : set_getset(interpreter, attribute, receiver, value);
    }
    bool absent = false;
    if (value.is_empty()) {
        const Value arguments[] = {receiver};
        Owned result = call_special(interpreter, attribute, Special::delete_, arguments, &absent);
        if (absent) return raise(interpreter, Error::DescriptorNoDelete);
        GOSSAMER_CHECK(result);
    } else {
        const Value arguments[] = {receiver, value};
        Owned result = call_special(interpreter, attribute, Special::set, arguments, &absent);
        if (absent) return raise(interpreter, Error::DescriptorNoSet);
        GOSSAMER_CHECK(result);
    }
    return Status::ok();
}

}  // namespace gossamer
