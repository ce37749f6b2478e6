// The steps of making types that builtin types and classes share. For runtime/ only.
#pragma once

#include "runtime/type.h"

namespace gossamer {

struct TypeSpec;

extern const Layout type_layout;

// An empty type object: header, own shape, no names, no bases; count 1, not tracked. Null: no memory.
// `metatype` may be null while the first types are made; set_metatype then follows (it takes a count of a
// class made by the dialect).
[[nodiscard]] Type* create_type_object(Interpreter& interpreter, Type* metatype);
void set_metatype(Type* type, Type* metatype);
// special[] as the MRO has it.
void fill_specials(Interpreter& interpreter, Type* type);

// The parts of make_builtin_type, for the bootstrap: what needs no strings, then the rest. False: no memory.
void apply_spec(Type* type, const TypeSpec& spec, Type* base);
[[nodiscard]] bool make_instance_shape(Interpreter& interpreter, Type* type);
[[nodiscard]] bool fill_builtin_type(Interpreter& interpreter, Type* type, Type* second_base);

// C3 linearisation: a Tuple that begins with the type. mro.cpp
Owned compute_mro(Interpreter& interpreter, Type* type);
// The same, or what the metaclass's own `mro` says: may run code. mro.cpp
Owned find_mro(Interpreter& interpreter, Type* type);
// Where slots of instances lie, and everything else that follows from bases and `__slots__`. class_layout.cpp
// Sets base, flags, layout and the named slots' descriptors; `slots` is the namespace's `__slots__` or empty.
Status lay_out_class(Interpreter& interpreter, Type* type, Dict* namespace_);
// The base whose layout instances extend; error: "multiple bases have instance lay-out conflict", "not an
// acceptable base".
Result<Type*> find_best_base(Interpreter& interpreter, const Tuple* bases);
// Whether methods of `entry` may be used on instances of the class `type`, whose base is known.
[[nodiscard]] bool fits_layout_of(const Type* type, const Type* entry);
// The most derived metatype of `metatype` and those of the bases, or a TypeError.
Result<Type*> derive_metatype(Interpreter& interpreter, Type* metatype, const Tuple* bases);

}  // namespace gossamer
