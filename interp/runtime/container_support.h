// What the method tables of containers and iterators share, in builtins/ and modules/: argument checks of
// `__init__` and
// `__new__`, comparison and representation of sequences, and the small natives that every iterator has.
#pragma once

#include "runtime/iterate.h"
#include "runtime/native.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "support/text_builder.h"

#include <array>

namespace gossamer {

struct Module;

// For raw natives named `name` whose receiver (or class) is args[0]: no keywords, and between `minimum` and
// `maximum` others.
Status check_positional(Interpreter& interpreter, const char* name, Args args, std::uint32_t minimum,
                        std::uint32_t maximum);

// The class that a static `__new__` was given: that of `spec` or a subclass. For types that only their module
// knows. Null: TypeError is pending.
[[nodiscard]] Type* class_of_spec(Interpreter& interpreter, Args args, const TypeSpec& spec);
// For __new__ of a class that takes no keywords: a subclass with an __init__ of its own may take them there.
Status refuse_keywords(Interpreter& interpreter, const Type* type, const char* name, Args args);
// bind_raw_arguments for natives that name a missing one: the first `required` names must be given.
Status bind_required(Interpreter& interpreter, Args args, const char* function,
                     std::span<const char* const> names, std::size_t required, std::span<Value> values);

// `list < list` and its like for two values of the same kind of sequence (list or tuple). May run code.
Owned compare_sequences(Interpreter& interpreter, Value left, Value right, Comparison comparison);
// Left to the other operand unless both are of the kind.
template <std::uint32_t kKindFlag, Comparison kComparison>
Owned compare_native(Interpreter& interpreter, Args args) {
    if (!is_kind(args[1], kKindFlag)) return Owned::not_implemented();
    return compare_sequences(interpreter, args[0], args[1], kComparison);
}

// The count of `sequence * count`; NotImplemented when it is no int. May run code.
Result<std::int64_t> repeat_count(Interpreter& interpreter, Value count);

// Appends repr(value). May run code.
Status append_repr(Interpreter& interpreter, TextBuilder& builder, Value value);
Owned text_of(Interpreter& interpreter, const TextBuilder& builder);

// A type that works for another one (the iterators of a deque): natives find it by its specification, scripts
// cannot.
[[nodiscard]] Type* partner_type(const Interpreter& interpreter, const TypeSpec& spec);
void add_partner(Interpreter& interpreter, Type* type);
// Makes the type of a module and enters it there. Borrowed (immortal); null: MemoryError is pending.
[[nodiscard]] Type* add_module_type(Interpreter& interpreter, Module* module, const TypeSpec& spec,
                                    Type* base = nullptr);

// ---- natives
Owned return_self(Interpreter& interpreter, Args args);     // __iter__ of iterators
Owned alias_of_class(Interpreter& interpreter, Args args);  // __class_getitem__
Owned iterator_next(Interpreter& interpreter, Args args);   // __next__ over the type's own step function

// (callable, (arguments…)[, state]) for __reduce__.
Owned reduce_to(Interpreter& interpreter, Value callable, std::initializer_list<Value> arguments,
                Value state = Value::empty());
// What __getstate__ says: the attributes that a copy gets, or None.
Owned copied_state(Interpreter& interpreter, Value value);
// builtins.iter and builtins.reversed, for __reduce__.
Owned builtin_named(Interpreter& interpreter, std::string_view name);

inline constexpr Method kIteratorIter{"__iter__", return_self, exactly(0),
                                      "__iter__($self, /)\nReturn the iterator itself."};
inline constexpr Method kIteratorNext{"__next__", iterator_next, exactly(0),
                                      "__next__($self, /)\nReturn the next item."};
inline constexpr Method kClassGetItem{
    "__class_getitem__", alias_of_class, exactly(1),
    "__class_getitem__($type, object, /)\nThe class as a generic alias, for annotations.", Binding::Class};

// Two method tables as one, for types that share most of their methods.
template <std::size_t kLeft, std::size_t kRight>
consteval std::array<Method, kLeft + kRight> join_tables(const Method (&left)[kLeft],
                                                         const Method (&right)[kRight]) {
    std::array<Method, kLeft + kRight> joined{};
    for (std::size_t index = 0; index < kLeft; ++index)
        joined[index] = left[index];
    for (std::size_t index = 0; index < kRight; ++index)
        joined[kLeft + index] = right[index];
    return joined;
}

// The spec of an iterator type that scripts meet but do not make. `more_flags`: TypeFlags::kQuietSteps, or
// none.
consteval TypeSpec iterator_spec(const char* name, const Layout* layout, std::uint32_t size,
                                 std::span<const Method> methods, Owned (*next)(Interpreter&, Value),
                                 std::uint32_t more_flags = 0) {
    return {.name = name,
            .module = "builtins",
            .documentation = "",
            .layout = layout,
            .basic_size = size,
            .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable | more_flags,
            .methods = methods,
            .getters = {},
            .base = nullptr,
            .next = next};
}

}  // namespace gossamer
