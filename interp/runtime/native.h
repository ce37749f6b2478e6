// Native functions and the tables in which types and modules declare them.
//
// A native borrows its arguments and returns an owned result or kError (an exception is pending). The arity
// stands beside the name and is checked by the caller of the table, not in each body. `values[0]` is the
// receiver of a method.
#pragma once

#include "memory/owned.h"

#include <cstdint>
#include <span>

namespace gossamer {

struct Interpreter;
struct Tuple;
struct Type;

// Borrowed for the length of the call: they live in the caller's registers or in an owner of the caller. Two
// words, so that they are passed in registers.
struct Args {
    const Value* values = nullptr;
    std::uint32_t count = 0;  // receiver included
    // Arity::raw only: how many values follow by keyword; behind them stands the tuple of their names.
    std::uint32_t keyword_count = 0;

    // Null: no keywords.
    [[nodiscard]] Tuple* keyword_names() const;

    [[nodiscard]] Value operator[](std::size_t index) const { return values[index]; }
    // Value::empty() for an omitted argument.
    [[nodiscard]] Value get(std::size_t index) const {
        return index < count ? values[index] : Value::empty();
    }
    [[nodiscard]] std::span<const Value> from(std::size_t index) const {
        return index < count ? std::span<const Value>{values + index, count - index}
                             : std::span<const Value>{};
    }
};

using NativeFunction = Owned (*)(Interpreter& interpreter, Args args);

// Which positional calls need no more than this row to be carried out: `minimum` to `maximum` values, the
// receiver included, handed over as they are and padded with Value::empty() up to `padded`. All others (and
// all with keywords) go through call_native, which also words the errors.
struct DirectCall {
    std::uint16_t minimum = 1;  // above maximum: none
    std::uint16_t maximum = 0;
    std::uint16_t padded = 0;
    static constexpr std::uint16_t kAny = 0xFFFF;

    [[nodiscard]] bool takes(std::size_t count) const { return count >= minimum && count <= maximum; }
    [[nodiscard]] bool takes_as_is(std::size_t count) const { return takes(count) && count >= padded; }
};
// Parameters of a padded native at the most, the receiver included.
inline constexpr std::size_t kMostPadded = 24;

// How many arguments, the receiver not counted.
struct Arity {
    enum class Kind : std::uint8_t { Positional, Keywords, Raw };
    Kind kind;
    std::uint8_t minimum;
    std::uint8_t maximum;  // kAny: no limit (Positional)
    static constexpr std::uint8_t kAny = 255;
};
constexpr Arity exactly(std::uint8_t count) {
    return {Arity::Kind::Positional, count, count};
}
constexpr Arity between(std::uint8_t minimum, std::uint8_t maximum) {
    return {Arity::Kind::Positional, minimum, maximum};
}
constexpr Arity at_least(std::uint8_t minimum) {
    return {Arity::Kind::Positional, minimum, Arity::kAny};
}
// Parameters as the signature in the documentation names them (`/`, `*`, defaults understood); the native
// always receives one value for each parameter (after the receiver), Value::empty() for an omitted one.
constexpr Arity keywords() {
    return {Arity::Kind::Keywords, 0, 0};
}
// Anything: the native looks at count and keyword_names itself (dict(), print-like functions with **kwargs).
constexpr Arity raw() {
    return {Arity::Kind::Raw, 0, Arity::kAny};
}

enum class Binding : std::uint8_t { Instance, Class, Static };

struct Method {
    const char* name;
    NativeFunction function;
    Arity arity;
    // First line: signature as in `append($self, object, /)`; then "\n" and the docstring. "$self" is the
    // receiver, "$type" for class methods. May be empty for special methods: a standard text is used.
    const char* documentation;
    Binding binding = Binding::Instance;
};

struct Getter {
    const char* name;
    Owned (*get)(Interpreter& interpreter, Value self);
    // `value` is empty for `del`. Null: read-only.
    Status (*set)(Interpreter& interpreter, Value self, Value value);
    const char* documentation;
    bool is_plain_member = false;  // CPython's is a field of the struct: another text when it is assigned to
};

// Two owned values, in two machine registers. No pair if the second is empty; the first says why, as
// TypeSpec::next does: empty at the end, error when an exception is pending. None: not asked.
struct ItemPair {
    Value first = Value::none();
    Value second = Value::empty();
};

// What makes a builtin type. One `constexpr TypeSpec id_type_spec` for each row of builtin_types.def.
struct TypeSpec {
    const char* name;    // as `type.__name__`
    const char* module;  // "builtins", "weakref", "types", …
    const char* documentation;
    const Layout* layout;
    std::uint32_t basic_size;  // bytes of the C++ struct (fixed part)
    std::uint32_t flags;       // TypeFlags
    std::span<const Method> methods;
    std::span<const Getter> getters;
    const TypeSpec* base = nullptr;  // null: object
    // Native step of an iterator type: the next item, empty when exhausted (no StopIteration is made). Null:
    // ask __next__.
    Owned (*next)(Interpreter& interpreter, Value iterator) = nullptr;
    // The same step of an iterator that gives a pair, and the same pair again while nobody else holds it, for
    // a loop that unpacks it at once: puts the items into the pair and gives them beside it. It may leave the
    // step to `next`. Subclasses have none.
    ItemPair (*next_pair)(Interpreter& interpreter, Value iterator) = nullptr;
    // A sequence without its methods being called: how many items there are (-1: ask `__len__`) and the item
    // at an index within [0, length). They run no code. Null: none of it. Subclasses have none.
    std::int64_t (*length)(const Object* sequence) = nullptr;
    Owned (*item)(Interpreter& interpreter, Object* sequence, std::uint64_t index) = nullptr;
    // Byte offset of a Value in the C++ struct that holds the `__dict__` of an instance (a Dict, or empty
    // until somebody asks). 0: instances of a type with kHasDict keep their attributes in shape slots behind
    // the struct.
    std::uint16_t dictionary_offset = 0;
};

struct TypeFlags {
    static constexpr std::uint32_t kBaseType = 1u << 0;  // may be subclassed
    static constexpr std::uint32_t kHeapType = 1u << 1;  // made by a class statement or type()
    static constexpr std::uint32_t kHasDict =
        1u << 2;  // instances have attributes beyond __slots__ (shape slots)
    static constexpr std::uint32_t kVariableSize = 1u << 3;   // tuple: slots cannot follow a fixed part
    static constexpr std::uint32_t kNoInstantiate = 1u << 4;  // "cannot create 'X' instances"
    static constexpr std::uint32_t kAbstract = 1u << 5;       // has __abstractmethods__
    static constexpr std::uint32_t kSequence = 1u << 6;       // match: sequence pattern
    static constexpr std::uint32_t kMapping = 1u << 7;        // match: mapping pattern
    static constexpr std::uint32_t kMatchSelf =
        1u << 8;  // match: one positional sub-pattern matches the subject itself
    static constexpr std::uint32_t kImmutable = 1u
                                                << 9;  // "cannot set 'x' attribute of immutable type 'int'"
    static constexpr std::uint32_t kQuietSteps = 1u << 10;  // iterators: a step calls nothing of the dialect
    // Builtin exceptions: four bits that say which fields their instances carry (exception_fields.h).
    static constexpr std::uint32_t kExceptionFamilyShift = 11;
    static constexpr std::uint32_t kExceptionFamily = 15u << kExceptionFamilyShift;
    // Kind of the instances' C++ struct, inherited by subclasses; one test of a bit tells e.g. any list.
    static constexpr std::uint32_t kInt = 1u << 16;
    static constexpr std::uint32_t kFloat = 1u << 17;
    static constexpr std::uint32_t kStr = 1u << 18;
    static constexpr std::uint32_t kBytes = 1u << 19;
    static constexpr std::uint32_t kTuple = 1u << 20;
    static constexpr std::uint32_t kList = 1u << 21;
    static constexpr std::uint32_t kDict = 1u << 22;
    static constexpr std::uint32_t kSet = 1u << 23;  // set and frozenset
    static constexpr std::uint32_t kException = 1u << 24;
    static constexpr std::uint32_t kType = 1u << 25;
    static constexpr std::uint32_t kWeakref = 1u << 26;  // weakref.ref and subclasses
    static constexpr std::uint32_t kModule = 1u << 27;
    static constexpr std::uint32_t kComplex = 1u << 28;
    static constexpr std::uint32_t kByteArray = 1u << 29;
    static constexpr std::uint32_t kArray = 1u << 30;
    static constexpr std::uint32_t kDeque = 1u << 31;
};

}  // namespace gossamer
