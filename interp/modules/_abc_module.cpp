// _abc: the little that abstract base classes, which are written in the dialect (stdlib/abc.py), need of the
// natives.
#include "runtime/callable.h"
#include "runtime/module.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/type.h"

namespace gossamer {

namespace {

void add_flags(Type* type, std::uint32_t flags) {
    type->flags |= flags;
    for (Type* subclass : type->subclasses)
        add_flags(subclass, flags);
}

// A `case [a, b]` or `case {"k": v}` looks at a flag of the subject's class. Classes get it by inheritance,
// and here by registration; builtin types have what their tables say.
Owned share_pattern(Interpreter& in, Args args) {
    for (int index = 0; index < 2; ++index) {
        if (!is_kind(args[static_cast<std::size_t>(index)], TypeFlags::kType)) {
            return raise(in, Error::AnyTypeError, "share_pattern() takes two classes");
        }
    }
    auto* type = as<Type>(args[0]);
    const std::uint32_t flags = as<Type>(args[1])->flags & (TypeFlags::kSequence | TypeFlags::kMapping);
    if (flags != 0 && !type->has(TypeFlags::kImmutable)) add_flags(type, flags);
    return Owned::none();
}

// Classes of the library that are builtin types in CPython are told with their module in error texts.
Owned name_in_errors(Interpreter& in, Args args) {
    if (!is_kind(args[0], TypeFlags::kType) || !is_str(args[1]))
        return raise(in, Error::AnyTypeError, "name_in_errors() takes a class and a name");
    Ref<Str> old = Ref<Str>::adopt(as<Type>(args[0])->error_name);
    as<Type>(args[0])->error_name = Ref<Str>::share(as<Str>(args[1])).detach();
    return Owned::none();
}

// The operators of UnionType look at both sides alike, so they serve other classes, too.
Owned unite(Interpreter& in, Args args) {
    const Value method = in.types.union_type->find_special(Special::or_);
    return as<NativeCallable>(method)->method->function(in, args);
}

constexpr Method functions[] = {
    {"name_in_errors", name_in_errors, exactly(2),
     "name_in_errors(cls, text, /)\nFrom now on error texts call instances of cls so."},
    {"unite", unite, exactly(2),
     "unite(left, right, /)\nTheir union, as left | right makes it of types, or NotImplemented."},
    {"share_pattern", share_pattern, exactly(2),
     "share_pattern(cls, other, /)\nFrom now on cls matches the sequence and mapping patterns that other "
     "matches."},
};

}  // namespace

extern const ModuleSpec _abc_module_spec;
const ModuleSpec _abc_module_spec{"_abc", "Natives behind the module abc.", functions, nullptr};

}  // namespace gossamer
