// Descriptors as attribute access uses them: those of the runtime without a call, all others by `__get__` and
// `__set__`.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct MemberDescriptor;

// Whether the type of `attribute` defines `__set__` or `__delete__`: it then comes before an object's own
// attributes.
[[nodiscard]] inline bool is_data_descriptor(Value attribute) {
    if (!attribute.is_heap()) return false;
    const Type* type = heap_type(attribute.as_object());
    return !type->find_special(Special::set).is_empty() || !type->find_special(Special::delete_).is_empty();
}
// A dialect function or a native method: called with the receiver as its first argument instead of being
// bound.
[[nodiscard]] bool takes_receiver(const Interpreter& interpreter, Value attribute);
// Whether an attribute of a class is data alone: the same for the class and all instances, whoever asks.
[[nodiscard]] bool is_class_data(const Interpreter& interpreter, Value attribute);
// attribute.__set__(receiver, value), or __delete__ when `value` is empty. May run code.
Status set_through_descriptor(Interpreter& interpreter, Value attribute, Value receiver, Value value);
// A property's functions (a subclass's instance too); empty value: the deleter. May run code.
Owned read_property(Interpreter& interpreter, Value property, Value receiver);
Status write_property(Interpreter& interpreter, Value property, Value receiver, Value value);
// The word of a `__slots__` member in an instance; the caller has checked that it is one.
[[nodiscard]] Value* member_word(Object* object, const MemberDescriptor* member);

// type.__getattribute__ and type.__setattr__ (empty value: delete).
Owned type_get_attribute(Interpreter& interpreter, Type* type, Str* name);
Status type_set_attribute(Interpreter& interpreter, Type* type, Str* name, Value value);

}  // namespace gossamer
