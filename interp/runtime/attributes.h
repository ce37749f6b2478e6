// Attribute access: the generic algorithm of the data model, and what inline caches learn from it. All may
// run code.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

// getattr(value, name); __getattribute__ and __getattr__ honoured. `name` is interned (else use intern
// first).
Owned get_attribute(Interpreter& interpreter, Value value, Str* name);
// As above, but empty (no exception made) when AttributeError would be raised by the plain lookup.
Owned find_attribute(Interpreter& interpreter, Value value, Str* name);
Status set_attribute(Interpreter& interpreter, Value value, Str* name, Value new_value);
Status delete_attribute(Interpreter& interpreter, Value value, Str* name);
// object.__getattribute__ and object.__setattr__ (new_value empty: delete).
Owned generic_get_attribute(Interpreter& interpreter, Value value, Str* name);
Owned generic_find_attribute(Interpreter& interpreter, Value value, Str* name);
Status generic_set_attribute(Interpreter& interpreter, Value value, Str* name, Value new_value);
// The AttributeError for a missing attribute, with `name` and `obj` for suggestions.
ErrorTag raise_no_attribute(Interpreter& interpreter, Value value, Str* name);

// The special method of a value's type, bound to the value by its __get__ as a call would need it: empty when
// absent. Fast path for functions: returns the function itself and sets `*unbound` (the caller passes the
// value as first argument); `unbound` null: always bound.
Owned find_special_method(Interpreter& interpreter, Value value, Special which, bool* unbound);
// Calls type(value).which(value, arguments…); `absent` when the type has none (or has None).
Owned call_special(Interpreter& interpreter, Value value, Special which, std::span<const Value> arguments,
                   bool* absent);
// The receiver's view of a class attribute: __get__ applied (functions become bound methods).
Owned bind_descriptor(Interpreter& interpreter, Value attribute, Value receiver, Type* type);

// `obj.__dict__` of an instance (made on demand), module, function, type (mappingproxy); empty when it has
// none.
Owned instance_dict(Interpreter& interpreter, Value value);

// What an inline cache may remember about `object.name`, valid while the object's shape has this version.
struct AttributeCache {
    enum class Kind : std::uint8_t {
        None,      // not cacheable
        Slot,      // value in an inline word `offset` bytes into the object; empty word: attribute missing
        Overflow,  // value in the overflow array: pointer at `offset`, element `index`
        Value,  // class attribute, borrowed: what a static method holds, or (receiver is a class) the value
                // itself
        ClassEntry,  // data of a class: entry `index` of `*dict` while dict->layout_version ==
                     // `second_version`
        Method,      // function on the type: LoadMethod gives (value, object) unbound, LoadAttr makes a bound
                     // method
        ClassMethod,  // the function a class method holds (a dialect function): LoadMethod gives it and the
                      // class, which is the receiver itself if `index` is 1, and its class otherwise
        ModuleEntry,  // entry `index` of the module's dict while dict->layout_version == `second_version`
        Property,     // property whose getter (stores: setter; borrowed) is a dialect function: call it with
                      // the object
        TupleItem,    // item `index` of the object, a tuple that may be too short for it
        Getter,       // native attribute of the class (GetSetDescriptor, borrowed) that fits the object
        Transition,  // stores: adding the attribute moves the object to `new_shape`; word at `offset`, inline
                     // only
        GlobalEntry,   // names: *entry, while globals->layout_version == version
        BuiltinEntry,  // names: *entry of builtins, while also builtins->layout_version == second_version
        // Receivers that have their own __getattribute__ or that need a search each time are never cached.
    };
    std::uint32_t version = 0;  // of the shape; 0 never matches
    Kind kind = Kind::None;
    std::uint8_t misses = 0;  // after too many the site stops relearning
    std::uint16_t offset = 0;
    std::uint32_t index = 0;
    std::uint32_t second_version = 0;
    gossamer::Value value;  // borrowed
    union {
        Shape* new_shape = nullptr;  // borrowed
        struct DictEntry* entry;     // into the dict's entries
        struct Dict* dict;           // borrowed, of a class that the shape's class is or inherits from
    };
};
static_assert(sizeof(AttributeCache) == 32);
// Fills `cache` for a load of `name` from objects shaped as `object`; runs no code, may leave Kind::None.
void learn_attribute_load(Interpreter& interpreter, Object* object, Str* name, AttributeCache& cache);
// The same for a store: Slot, Overflow (overwrite an existing word) or Transition.
void learn_attribute_store(Interpreter& interpreter, Object* object, Str* name, AttributeCache& cache);

}  // namespace gossamer
