// Callable objects and descriptors other than dialect functions.
#pragma once

#include "memory/owned.h"
#include "runtime/native.h"

#include <cstdint>
#include <string_view>

namespace gossamer {

struct Str;

// What the run loop does itself in the place of a native: vm/state.cpp says for which.
enum class InLoop : std::uint8_t {
    No,
    Length,      // len of a builtin container
    IsInstance,  // of its very class
    Append,      // to a list
    Get,         // from a dict
    Next,        // of a generator
    Send,        // to a generator or a coroutine
};

// A native function with its table row. One struct for several types, told apart by the shape:
// native_function ("len", bound builtin methods, `__new__`), method_descriptor (list.append),
// wrapper_descriptor (list.__len__), method_wrapper
// ([].__len__), classmethod_descriptor (dict.fromkeys).
struct NativeCallable : Object {
    WeakReference* weakrefs;
    const Method* method;  // static table row
    Value self;            // owned; the bound receiver of a native_function or method_wrapper; else empty
    Type* owner;        // borrowed (immortal builtin type) for descriptors and `__new__`; null for all others
    Value module;       // owned; __module__ of module functions
    DirectCall direct;  // the receiver counted if the values begin with one
    InLoop in_loop;
};

struct BoundMethod : Object {
    WeakReference* weakrefs;
    Value function;  // owned
    Value self;      // owned
};

struct Property : Object {
    Value getter, setter, deleter, documentation;  // owned; none() when absent
    Value name;                                    // owned; set by __set_name__; empty before
    bool documentation_from_getter;
};

// classmethod, staticmethod
struct MethodWrapper : Object {
    Value function;    // owned; __func__
    Value dictionary;  // owned; __dict__, empty until asked for
};

struct GetSetDescriptor : Object {
    const Getter* getter;
    Type* owner;  // owned: the class, which in turn owns the descriptor
    Str* name;    // owned
};

// A slot of a class with __slots__; or, with a getter, an attribute of a builtin class that is a field of the
// struct in CPython. Scripts see one type.
struct MemberDescriptor : GetSetDescriptor {
    std::uint32_t slot;
};

// The field of a named tuple: item `index` under a name.
struct TupleGetter : Object {
    Value documentation;  // owned
    std::uint32_t index;
};

Owned new_bound_method(Interpreter& interpreter, Value function, Value self);
// `self` is the bound receiver (empty for a module's function), `module` the value of `__module__` (or
// empty).
Owned new_native_function(Interpreter& interpreter, const Method& method, Value self, Value module);
// What a builtin type's dict holds for a row: None, a method, wrapper or classmethod descriptor, or a static
// function.
Owned new_native_descriptor(Interpreter& interpreter, const Method& method, Type* owner, const Str* name);
Owned new_getset_descriptor(Interpreter& interpreter, const Getter& getter, Type* owner, Str* name);
// The attribute as a slot of a class with __slots__; null: it is none.
[[nodiscard]] const MemberDescriptor* find_declared_slot(const Interpreter& interpreter, Value attribute);
// Whether it has a getter, whatever its type.
[[nodiscard]] bool has_native_getter(const Interpreter& interpreter, Value attribute);
Owned new_member_descriptor(Interpreter& interpreter, Type* owner, Str* name, std::uint32_t slot);
// A method or wrapper descriptor with its receiver.
Owned bind_native(Interpreter& interpreter, const NativeCallable& descriptor, Value self);
Owned new_static_method(Interpreter& interpreter, Value function);
Owned new_class_method(Interpreter& interpreter, Value function);

// Which calls of the row may be direct; the receiver counts as a value.
[[nodiscard]] DirectCall direct_call_of(const Method& method, bool has_receiver);
// A direct call with fewer values than the native reads. call_native.cpp
Owned call_padded(Interpreter& interpreter, const NativeCallable& callable, const Value* values,
                  std::uint32_t count);
// The call itself, for values that callable.direct takes. A receiver is of the right type. May run code.
inline Owned call_direct(Interpreter& interpreter, const NativeCallable& callable, const Value* values,
                         std::uint32_t count) {
    if (count < callable.direct.padded) return call_padded(interpreter, callable, values, count);
    return callable.method->function(interpreter, Args{values, count});
}

// The parts of a row's documentation: "($self, object, /)" and the text behind the first line; empty when
// there is none.
[[nodiscard]] std::string_view signature_of(const char* documentation);
[[nodiscard]] std::string_view docstring_of(const char* documentation);
// What scripts see of them (`__text_signature__`, `__doc__`): slot wrappers and `__new__` say the same for
// every type, and of the signatures with optional parts in brackets only searching has some that are shown.
[[nodiscard]] std::string_view shown_signature(std::string_view name, const char* documentation,
                                               bool is_wrapper);
[[nodiscard]] std::string_view shown_docstring(std::string_view name, const char* documentation,
                                               bool is_wrapper);

// Whether a type shows the method `name` as a slot wrapper (`list.__len__`), not as a method (`list.append`).
[[nodiscard]] bool is_slot_method(const Interpreter& interpreter, const Type* owner, const Str* name);

extern const Layout native_function_layout;
extern const Layout native_descriptor_layout;
extern const Layout bound_method_layout;
extern const Layout property_layout;
extern const Layout method_wrapper_layout;
extern const Layout getset_descriptor_layout;
extern const Layout member_descriptor_layout;
extern const Layout tuple_getter_layout;  // modules/collections_tuple_getter.cpp; instances have no other

}  // namespace gossamer
