// Tuples with named fields, as sys.version_info: a builtin type derived from tuple whose getters are its
// fields.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/native.h"
#include "runtime/tuple.h"

#include <span>
#include <string_view>

namespace gossamer {

template <std::size_t Index>
Owned get_struct_field(Interpreter&, Value self) {
    return Owned::share(as<Tuple>(self)->items[Index]);
}
template <std::size_t Index>
constexpr Getter struct_field(const char* name, const char* documentation) {
    return {name, get_struct_field<Index>, nullptr, documentation};
}

// "module.name(field=…, …)".
Owned struct_sequence_repr(Interpreter& interpreter, Args args);
// A copy with other values of the fields that are named.
Owned struct_sequence_replace(Interpreter& interpreter, Args args);
inline constexpr Method kStructSequenceReplace = {
    "__replace__", struct_sequence_replace, raw(),
    "__replace__($self, /, **changes)\nA copy with other values of the fields that are named."};
inline constexpr Method kStructSequenceMethods[] = {
    {"__repr__", struct_sequence_repr, exactly(0), ""},
    kStructSequenceReplace,
};

constexpr TypeSpec struct_sequence_spec(const char* name, const char* module, const char* documentation,
                                        std::span<const Getter> fields) {
    return {name,
            module,
            documentation,
            &tuple_layout,
            sizeof(Tuple),
            TypeFlags::kImmutable | TypeFlags::kTuple | TypeFlags::kVariableSize | TypeFlags::kSequence |
                TypeFlags::kMatchSelf | TypeFlags::kNoInstantiate,
            kStructSequenceMethods,
            fields};
}

// The type, immortal. `spec` lives as long as the program. The last `hidden` fields are no items.
Owned make_struct_sequence_type(Interpreter& interpreter, const TypeSpec& spec, std::size_t hidden = 0);
// The index of the field of that name; the number of fields when there is none.
[[nodiscard]] std::size_t field_index(std::span<const Getter> fields, std::string_view name);
// An instance with these values, one for each field or more (those behind are reachable by index only).
Owned new_struct_sequence(Interpreter& interpreter, Type* type, std::span<const Value> values);

}  // namespace gossamer
