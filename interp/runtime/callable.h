// Callable objects and descriptors other than dialect functions.
#pragma once

#include "memory/owned.h"
#include "runtime/native.h"

namespace gossamer {

// A native function with its table row. One struct for four types, told apart by the shape: native_function ("len", bound builtin
// methods), method_descriptor (list.append), wrapper_descriptor (list.__len__), classmethod_descriptor (dict.fromkeys).
struct NativeCallable : Object {
    WeakReference* weakrefs;
    const Method* method;    // static table row
    Value self;              // owned; native_function: bound receiver (or module, for its functions), else empty
    Type* owner;             // borrowed (immortal builtin type) for descriptors; null for module functions
    Value module;            // owned; __module__ of module functions
};

struct BoundMethod : Object {
    WeakReference* weakrefs;
    Value function;  // owned
    Value self;      // owned
};

struct Property : Object {
    Value getter, setter, deleter, documentation;  // owned; none() when absent
    Value name;                                    // owned; set by __set_name__
    bool documentation_from_getter;
};

// classmethod, staticmethod
struct MethodWrapper : Object {
    Value function;    // owned; __func__
    Value dictionary;  // owned; __dict__, empty until asked for
};

struct GetSetDescriptor : Object {
    const Getter* getter;
    Type* owner;  // borrowed: immortal, or the class that owns the descriptor
    Str* name;    // owned
};

// A slot of a class with __slots__.
struct MemberDescriptor : Object {
    Type* owner;  // borrowed from the class that owns the descriptor
    Str* name;    // owned
    std::uint32_t slot;
};

Owned new_bound_method(Interpreter& interpreter, Value function, Value self);
Owned new_native_function(Interpreter& interpreter, const Method& method, Value self, Value module);

}  // namespace gossamer
