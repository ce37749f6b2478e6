// _abc: the little that abstract base classes, which are written in the dialect (stdlib/abc.py), need of the
// natives.
#include "runtime/module.h"
#include "runtime/raise.h"
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

constexpr Method functions[] = {
    {"share_pattern", share_pattern, exactly(2),
     "share_pattern(cls, other, /)\nFrom now on cls matches the sequence and mapping patterns that other "
     "matches."},
};

}  // namespace

extern const ModuleSpec _abc_module_spec;
const ModuleSpec _abc_module_spec{"_abc", "Natives behind the module abc.", functions, nullptr};

}  // namespace gossamer
