// Code objects, dialect functions and cells. Calls are the business of vm/.
#pragma once

#include "bytecode/code_unit.h"
#include "memory/owned.h"
#include "runtime/attributes.h"
#include "runtime/interpreter.h"

namespace gossamer {

// Inline cache number `index` of the code whose constants these are.
[[nodiscard]] inline AttributeCache& cache_at(Value* constants, std::size_t index) {
    return *(reinterpret_cast<AttributeCache*>(constants) - 1 - index);
}

// A CodeUnit made ready to run. Caches own no counts and die with the code.
// Code of the library is loaded when it is first called or looked at (load_body). Until then it has names,
// flags and counts, but no names of locals, constants or caches, and its only instruction is LoadBody. Code
// that scripts get hold of is loaded.
struct Code : Object {
    WeakReference* weakrefs;
    const Instruction* instructions;
    Value* constants;   // owned values; the inline caches lie below them: see cache_at
    Str** cache_names;  // borrowed from the constants; one for each cache
    std::uint16_t local_count, register_count;
    std::uint16_t positional_only_count, positional_count, keyword_only_count;
    std::uint16_t parameter_count;  // registers taken by parameters, *args and **kwargs included
    std::uint32_t flags;            // CodeFlags
    std::uint32_t simple_count;     // with so many arguments a call only pushes a frame; kNotSimple: never
    bool has_plain_parameters;      // only positional ones: as many arguments need no binding
    bool pushes_frame;              // a call of it makes no generator
    std::uint32_t instruction_count, constant_count, cache_count;
    Str* name;            // owned
    Str* qualified_name;  // owned
    Str* file_name;       // owned
    Tuple* local_names;   // owned; interned; null: the body is not loaded
    Tuple* free_names;    // owned
    std::shared_ptr<CodeUnit>
        unit;      // shared with that of the code around it; a body is added once (load_body)
    void* buffer;  // caches, constants and cache names in one
    std::size_t buffer_bytes;

    static constexpr std::uint32_t kNotSimple = UINT32_MAX;

    [[nodiscard]] bool has_body() const { return local_names != nullptr; }
};

// Loads what is missing of the code; MemoryError leaves it as it was. In vm/load.cpp. Runs no code.
Status load_body(Interpreter& interpreter, Code* code);

// What a copy of a code object has otherwise; empty or negative: nothing.
struct CodeChanges {
    Value name = Value::empty();  // Str, as the next two
    Value qualified_name = Value::empty();
    Value file_name = Value::empty();
    std::int64_t flags = -1;
    std::int64_t first_line = -1;  // all lines move with it
};
// In vm/load.cpp. Runs no code.
Owned copy_code(Interpreter& interpreter, Code* code, const CodeChanges& changes);

struct Function : Object {
    WeakReference* weakrefs;
    // What it owns: a row in the order in which CPython releases it.
    Dict* globals;
    Dict* builtins;
    Value module;
    Value defaults;          // Tuple or empty
    Value keyword_defaults;  // Dict or empty
    Value documentation;     // empty: the code's, which has not been asked for it yet
    Value dictionary;        // Dict or empty
    Value closure;           // Tuple of Cells or empty
    Value annotations;       // Dict, Tuple (name, value, …: not yet asked for), or empty
    Value type_params;       // Tuple or empty
    Value name, qualified_name;
    Code* code;
};

struct Cell : Object {
    Value content;  // owned; empty: unbound
};

// Both are borrowed and held by the caller: where the globals have a `__builtins__` that is neither dict nor
// module, code may run.
Owned new_function(Interpreter& interpreter, Code* code, Dict* globals);
Owned new_cell(Interpreter& interpreter, Owned content);

extern const Layout code_layout;
extern const Layout function_layout;
extern const Layout cell_layout;

}  // namespace gossamer
