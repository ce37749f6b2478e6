// Attribute access as the data model has it: data descriptors of the class, then the object's own attributes,
// then other descriptors and plain values of the class, then `__getattr__`.
//
// "Not found" is a result (empty), never an exception, until the very end; hasattr and getattr with a default
// therefore build none.
#include "runtime/attributes.h"

#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/descriptors.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/instance.h"
#include "runtime/mappingproxy.h"
#include "runtime/module.h"
#include "runtime/raise.h"
#include "runtime/special_call.h"
#include "runtime/str.h"

#include <string>

namespace gossamer {

namespace {

[[nodiscard]] bool is_attribute_error(const Interpreter& interpreter, const Owned& result) {
    return result.is_error() && pending_is(interpreter, interpreter.types.AttributeError);
}

// Whether reading asks this descriptor before the object's own attributes: it also has to have a __get__.
[[nodiscard]] bool is_read_first(Value attribute) {
    return is_data_descriptor(attribute) &&
           !heap_type(attribute.as_object())->find_special(Special::get).is_empty();
}

// type.__getattribute__
Owned find_type_attribute(Interpreter& interpreter, Type* type, Str* name) {
    Type* metatype = heap_type(type);
    Owned of_metatype = Owned::share(find_in_mro(metatype, name));
    Value self = Value::from_object(type);
    if (is_read_first(of_metatype.get()))
        return bind_descriptor(interpreter, of_metatype.get(), self, metatype);
    if (Value found = find_in_mro(type, name); !found.is_empty()) {
        Owned held = Owned::share(found);
        return bind_descriptor(interpreter, found, Value::empty(), type);
    }
    if (of_metatype.is_empty()) return Owned{};
    return bind_descriptor(interpreter, of_metatype.get(), self, metatype);
}

// A module's own `__getattr__`.
Owned find_module_fallback(Interpreter& interpreter, Value module, Str* name) {
    Str* hook_name = interpreter.special_names[static_cast<std::size_t>(Special::getattr)];
    Owned hook = Owned::share(dict_find_str(as<Module>(module)->dict, hook_name));
    if (hook.is_empty()) return Owned{};
    return call(interpreter, hook.get(), {Value::from_object(name)});
}

// What `__getattribute__` gives; empty when it is one of ours and finds nothing.
Owned look_up(Interpreter& interpreter, Value value, Type* type, Str* name) {
    const auto& types = interpreter.types;
    Value hook = type->find_special(Special::getattribute);
    if (hook == types.object->find_special(Special::getattribute)) {
        return generic_find_attribute(interpreter, value, name);
    }
    if (type->has(TypeFlags::kType) && hook == types.type->find_special(Special::getattribute)) {
        return find_type_attribute(interpreter, as<Type>(value), name);
    }
    bool absent = false;
    const Value arguments[] = {Value::from_object(name)};
    return call_special(interpreter, value, Special::getattribute, arguments, &absent);
}

// look_up and `__getattr__`; empty when nothing is found and nothing was raised.
Owned look_up_with_fallback(Interpreter& interpreter, Value value, Str* name) {
    Type* type = type_of(interpreter, value);
    Owned result = look_up(interpreter, value, type, name);
    if (!result.is_empty() && !result.is_error()) return result;
    bool is_module = type->has(TypeFlags::kModule);
    if (type->find_special(Special::getattr).is_empty() && !is_module) return result;
    if (result.is_error()) {
        if (!pending_is(interpreter, interpreter.types.AttributeError)) return kError;
        if (!type->find_special(Special::getattr).is_empty()) clear_pending(interpreter);
    }
    if (type->find_special(Special::getattr).is_empty()) {
        return result.is_error() ? std::move(result) : find_module_fallback(interpreter, value, name);
    }
    bool absent = false;
    const Value arguments[] = {Value::from_object(name)};
    return call_special(interpreter, value, Special::getattr, arguments, &absent);
}

// Whether CPython keeps the attributes inline; the error of deleting one that is not there then holds neither
// the object nor the name.
[[nodiscard]] bool has_inline_attributes(Object* object) {
    constexpr std::size_t kMostInline = 30;
    const Type* type = heap_type(object);
    return type->dictionary_offset == 0 && type->slots_offset != 0 && !has_dict_object(type) &&
           !shape_of(object)->is_dictionary_mode && owner_attribute_count(object) <= kMostInline;
}

ErrorTag raise_cannot_set(Interpreter& interpreter, Value value, Str* name, bool in_class) {
    std::string_view kind = type_name(interpreter, value);
    if (in_class) return raise(interpreter, Error::AttributeReadOnly, kind, name);
    // A class with a __setattr__ of its own may keep attributes elsewhere.
    const Type* type = type_of(interpreter, value);
    const bool is_usual =
        type->find_special(Special::setattr) == interpreter.types.object->find_special(Special::setattr);
    raise(interpreter, is_usual ? Error::NoAttributeToSet : Error::NoAttribute, kind, name);
    set_pending_attribute(interpreter, value, name);
    return kError;
}

// type.__setattr__; `new_value` empty: delete.
// Whether nothing but caches knows data of the class under this name: not what makes up the class itself, nor
// a metaclass.
[[nodiscard]] bool is_told_by_its_place(const Type* type, const Str* name) {
    return !name->text().starts_with("__") && !type->has(TypeFlags::kType);
}

Status set_type_attribute(Interpreter& interpreter, Type* type, Str* name, Value new_value) {
    if (type->has(TypeFlags::kImmutable))
        return raise(interpreter, Error::ImmutableType, name, type->name_text());
    Value self = Value::from_object(type);
    Owned of_metatype = Owned::share(find_in_mro(heap_type(type), name));
    if (is_data_descriptor(of_metatype.get())) {
        return set_through_descriptor(interpreter, of_metatype.get(), self, new_value);
    }
    if (type->dict == interpreter.types.object->dict) return raise_no_attribute(interpreter, self, name);
    // Held until the tables are current again: its death may run code.
    Owned old = Owned::share(dict_find_str(type->dict, name));
    if (new_value.is_empty()) {
        GOSSAMER_TRY(was_there, dict_delete(interpreter, type->dict, Value::from_object(name)));
        if (!was_there.get()) return raise_no_attribute(interpreter, self, name);
    } else {
        GOSSAMER_CHECK(dict_set_str(interpreter, type->dict, name, new_value));
    }
    if (!new_value.is_empty() && !old.is_empty() && is_class_data(interpreter, old.get()) &&
        is_class_data(interpreter, new_value) && is_told_by_its_place(type, name)) {
        type_data_replaced(interpreter, type, name);
    } else {
        type_attribute_changed(interpreter, type, name);
    }
    return Status::ok();
}

}  // namespace

// ---- The plain algorithms

Owned generic_find_attribute(Interpreter& interpreter, Value value, Str* name) {
    Type* type = type_of(interpreter, value);
    Value attribute = find_in_mro(type, name);
    if (!attribute.is_empty() && is_read_first(attribute)) {
        Owned held = Owned::share(attribute);
        return bind_descriptor(interpreter, attribute, value, type);
    }
    if (has_own_attributes(type) && value.is_heap()) {
        if (Value own = instance_attribute(value.as_object(), name); !own.is_empty())
            return Owned::share(own);
    }
    if (attribute.is_empty()) return Owned{};
    Owned held = Owned::share(attribute);
    return bind_descriptor(interpreter, attribute, value, type);
}

Owned generic_get_attribute(Interpreter& interpreter, Value value, Str* name) {
    Owned result = generic_find_attribute(interpreter, value, name);
    if (result.is_empty()) return raise_no_attribute(interpreter, value, name);
    return result;
}

Status generic_set_attribute(Interpreter& interpreter, Value value, Str* name, Value new_value) {
    Type* type = type_of(interpreter, value);
    Owned attribute = Owned::share(find_in_mro(type, name));
    if (!attribute.is_empty() && is_data_descriptor(attribute.get())) {
        return set_through_descriptor(interpreter, attribute.get(), value, new_value);
    }
    if (!has_own_attributes(type) || !value.is_heap()) {
        return raise_cannot_set(interpreter, value, name, !attribute.is_empty());
    }
    if (!new_value.is_empty()) return set_instance_attribute(interpreter, value.as_object(), name, new_value);
    GOSSAMER_TRY(was_there, delete_instance_attribute(interpreter, value.as_object(), name));
    if (was_there.get()) return Status::ok();
    raise(interpreter, Error::NoAttribute, type_name(interpreter, value), name);
    if (!has_inline_attributes(value.as_object())) set_pending_attribute(interpreter, value, name);
    return kError;
}

Owned type_get_attribute(Interpreter& interpreter, Type* type, Str* name) {
    Owned result = find_type_attribute(interpreter, type, name);
    if (result.is_empty()) return raise_no_attribute(interpreter, Value::from_object(type), name);
    return result;
}

Status type_set_attribute(Interpreter& interpreter, Type* type, Str* name, Value new_value) {
    return set_type_attribute(interpreter, type, name, new_value);
}

namespace {

void raise_not_yet_there(Interpreter& interpreter, const Module* module, const Str* module_name,
                         const Str* name) {
    std::string text{"partially initialized module '"};
    text.append(module_name->text()).append("'");
    if (Value file = dict_find_text(interpreter, module->dict, "__file__"); is_str(file))
        text.append(" from '").append(as<Str>(file)->text()).append("'");
    text.append(" has no attribute '").append(name->text());
    text.append("' (most likely due to a circular import)");
    Owned message = new_str_value(interpreter, text);
    if (!message.is_error()) raise_with(interpreter, interpreter.types.AttributeError, message.get());
}

}  // namespace

ErrorTag raise_no_attribute(Interpreter& interpreter, Value value, Str* name) {
    if (is_kind(value, TypeFlags::kType)) {
        raise(interpreter, Error::NoAttributeOfType, as<Type>(value)->name_text(), name);
    } else if (is_kind(value, TypeFlags::kModule)) {
        Value module_name = dict_find_str(as<Module>(value)->dict, interpreter.names.dunder_name);
        if (is_str(module_name) && as<Module>(value)->is_starting) {
            raise_not_yet_there(interpreter, as<Module>(value), as<Str>(module_name), name);
        } else if (is_str(module_name)) {
            raise(interpreter, Error::NoAttributeOfModule, as<Str>(module_name), name);
        } else {
            raise(interpreter, Error::NoAttributeOfNameless, name);
        }
    } else {
        raise(interpreter, Error::NoAttribute, type_name(interpreter, value), name);
    }
    set_pending_attribute(interpreter, value, name);
    return kError;
}

// ---- With hooks

Owned get_attribute(Interpreter& interpreter, Value value, Str* name) {
    Owned result = look_up_with_fallback(interpreter, value, name);
    if (result.is_empty()) return raise_no_attribute(interpreter, value, name);
    return result;
}

Owned find_attribute(Interpreter& interpreter, Value value, Str* name) {
    Owned result = look_up_with_fallback(interpreter, value, name);
    if (!is_attribute_error(interpreter, result)) return result;
    clear_pending(interpreter);
    return Owned{};
}

Status set_attribute(Interpreter& interpreter, Value value, Str* name, Value new_value) {
    const auto& types = interpreter.types;
    const Type* type = type_of(interpreter, value);
    Value hook = type->find_special(Special::setattr);
    if (hook == types.object->find_special(Special::setattr)) {
        return generic_set_attribute(interpreter, value, name, new_value);
    }
    if (type->has(TypeFlags::kType) && hook == types.type->find_special(Special::setattr)) {
        return set_type_attribute(interpreter, as<Type>(value), name, new_value);
    }
    bool absent = false;
    const Value arguments[] = {Value::from_object(name), new_value};
    GOSSAMER_CHECK(call_special(interpreter, value, Special::setattr, arguments, &absent));
    return Status::ok();
}

Status delete_attribute(Interpreter& interpreter, Value value, Str* name) {
    const auto& types = interpreter.types;
    const Type* type = type_of(interpreter, value);
    Value hook = type->find_special(Special::delattr);
    if (hook == types.object->find_special(Special::delattr)) {
        return generic_set_attribute(interpreter, value, name, Value::empty());
    }
    if (type->has(TypeFlags::kType) && hook == types.type->find_special(Special::delattr)) {
        return set_type_attribute(interpreter, as<Type>(value), name, Value::empty());
    }
    bool absent = false;
    const Value arguments[] = {Value::from_object(name)};
    GOSSAMER_CHECK(call_special(interpreter, value, Special::delattr, arguments, &absent));
    return Status::ok();
}

Owned instance_dict(Interpreter& interpreter, Value value) {
    if (is_kind(value, TypeFlags::kType)) {
        return new_mapping_proxy(interpreter, Value::from_object(as<Type>(value)->dict));
    }
    return ensure_instance_dict(interpreter, value);
}

// ---- Special methods

Owned find_special_method(Interpreter& interpreter, Value value, Special which, bool* unbound) {
    Type* type = type_of(interpreter, value);
    Value found = type->find_special(which);
    if (!found.is_heap()) {
        if (unbound != nullptr) *unbound = false;
        return Owned::share(found);
    }
    if (unbound != nullptr) {
        *unbound = takes_receiver(interpreter, found);
        if (*unbound) return Owned::share(found);
    }
    Owned held = Owned::share(found);
    return bind_descriptor(interpreter, found, value, type);
}

namespace {

// Where a class says None, most protocols take it for missing and say so in their own words; these call it.
[[nodiscard]] bool is_called_as_none(Special which) {
    switch (which) {
    case Special::len:
    case Special::getitem:
    case Special::setitem:
    case Special::delitem:
    case Special::next:
    case Special::format:
    case Special::round:
    case Special::index:
    case Special::getattr:
    case Special::getattribute:
    case Special::setattr:
    case Special::delattr:
    case Special::get:
    case Special::set:
    case Special::delete_:
    case Special::await:
    case Special::missing:
    case Special::set_name:
    case Special::instancecheck:
    case Special::subclasscheck:
    case Special::dir: return true;
    default: return false;
    }
}

}  // namespace

Owned call_special(Interpreter& interpreter, Value value, Special which, std::span<const Value> arguments,
                   bool* absent) {
    constexpr std::size_t kMost = 6;
    *absent = false;
    Value found = type_of(interpreter, value)->find_special(which);
    if (found.is_empty() || found.is_none()) {
        if (found.is_none() && is_called_as_none(which))
            return raise(interpreter, Error::NotCallable, type_name(interpreter, found));
        *absent = true;
        return Owned{};
    }
    if (arguments.size() >= kMost) {
        GOSSAMER_TRY(bound, find_special_method(interpreter, value, which, nullptr));
        return call(interpreter, bound.get(), arguments);
    }
    Value all[kMost];
    all[0] = value;
    std::copy(arguments.begin(), arguments.end(), all + 1);
    return call_special_value(interpreter, found, {all, arguments.size() + 1});
}

}  // namespace gossamer
