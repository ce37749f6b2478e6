// All state of one interpreter; nothing is global or static-mutable.
//
// Ownership: `types`, `names` and everything marked "root" below own a count; all else is borrowed from
// something that does. Lower layers call up through the few hooks at the end.
#pragma once

#include "memory/heap.h"
#include "memory/owned.h"
#include "runtime/native.h"
#include "runtime/type.h"
#include "support/stack_limit.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace gossamer {

struct CodeUnit;
struct Dict;
struct Exception;
struct FrameObject;
struct InternTable;
struct Module;
struct Str;

struct ExecutionState;  // vm/: value stack, call records
struct EngineState;     // engine/: configuration, sources
struct CaretAnchors;    // runtime/source_tools.h
class LookupCache;
class Signatures;

// The exception being handled, for `sys.exception()`, bare `raise` and __context__. One on the main line of
// execution and one in each generator; linked while the generator runs.
struct HandledException {
    Value exception = Value::none();  // owned; none() when nothing is being handled here
    HandledException* previous = nullptr;
};

// Where the globals of that version have what every function made in them takes; null: they have not.
struct NamesOfGlobals {
    std::uint32_t version = 0;  // Dict::layout_version; 0: none
    const struct DictEntry* builtins = nullptr;
    const struct DictEntry* name = nullptr;
};

// How far the end of an interpreter has come.
enum class Ending : std::uint8_t {
    NotYet,
    Begun,        // exit functions have run
    ModulesGone,  // nothing can be imported any more
    Silent,       // no dialect code runs any more
};

struct Interpreter {
    Heap heap;

    // Builtin types, immortal (builtin_types.def, exceptions.def).
    struct Types {
#define BUILTIN_TYPE(id) Type* id = nullptr;
#include "runtime/builtin_types.def"
        Type* BaseException = nullptr;
#define EXCEPTION(name, base, documentation) Type* name = nullptr;
#include "runtime/exceptions.def"
        Type* ExceptionGroup = nullptr;  // derives from BaseExceptionGroup and Exception
    } types;

    // Interned names, immortal: `names.dunder_name`, and `special_names[Special]`.
    struct Names {
#define NAME(id, text) Str* id = nullptr;
#include "runtime/names.def"
    } names;
    Str* special_names[kSpecialCount] = {};
    std::uint8_t special_numbers[kSpecialPlaces] = {};  // find_special_index
    Type* immediate_types[8] = {};  // by the low bits of an immediate: None, False, True, …
    Str* latin1_strings[256] = {};  // one-character strings, immortal
    Tuple* empty_tuple = nullptr;   // immortal
    Value empty_bytes;              // immortal
    InternTable* interned = nullptr;

    // The pending exception: set by raise(), taken by the unwinder. Root. Empty when none.
    Value pending = Value::empty();
    HandledException main_handled;              // root
    HandledException* handled = &main_handled;  // innermost first

    // Preallocated, so that running out never allocates. Roots.
    Value memory_error;
    Value recursion_error;
    bool making_memory_error =
        false;  // what is being made for a MemoryError fails itself: take the preallocated one

    // Roots.
    Dict* builtins = nullptr;  // namespace of module builtins
    Dict* sys_dict = nullptr;  // namespace of module sys
    Dict* modules = nullptr;   // sys.modules
    Value module_builtins;
    Value module_sys;
    Value first_step_hook, finalizer_hook;  // of sys.set_asyncgen_hooks; or empty
    Value kept_to_the_end;                  // what belongs to the thread and outlives the modules; or empty
    Value exit_functions;                   // atexit: a List of (function, args, keywords or None), or empty
    Value collector_callbacks, collector_garbage;  // gc.callbacks and gc.garbage as they were made; or empty

    std::uint32_t version_counter = 0;  // shapes, types, dict layouts: unique for ever
    std::uint32_t breaker = 0;          // tested at safe points; any bit set: look (bits below)
    static constexpr std::uint32_t kBreakCollect = Heap::kBreakCollect;
    static constexpr std::uint32_t kBreakSignal = 2;
    static constexpr std::uint32_t kBreakLimits = 4;
    static constexpr std::uint32_t kBreakObserver = 8;
    static constexpr std::uint32_t kBreakStress = 16;
    std::uint32_t recursion_limit = 1000;
    // Where the last lookup in a dict has found its key: a store looks there first, since most are
    // `d[key] = f(d[key])`.
    std::uint32_t last_dict_place = 0;
    class ReprGuard* repr_guards = nullptr;  // reprs of containers under way, innermost first
    std::int64_t digit_limit = 4300;         // of decimal conversions between int and str; 0: none
    int exit_status = 0;
    Ending ending = Ending::NotYet;
    bool verbose_checks = false;

    LookupCache* lookups = nullptr;    // owned
    Signatures* signatures = nullptr;  // owned
    // Types of native modules that only other types need, such as the iterators of deque. They are immortal.
    struct Partner {
        const TypeSpec* spec = nullptr;
        Type* type = nullptr;
    } partners[64];                                         // add_partner checks that there is room
    NamesOfGlobals names_of_globals;                        // of the last function made
    ExecutionState* execution = nullptr;                    // owned by vm
    EngineState* engine = nullptr;                          // the engine that this interpreter is part of
    StackLimit stack_limit = StackLimit::of_this_thread();  // C++ stack; asked before natives recurse

    // Hooks: filled by the upper layers at start.
    // Calls any dialect function (a Function, or what resumes one). Args are borrowed (shared into the
    // callee). vm/.
    Owned (*call_function)(Interpreter&, Value function, const Value* args, std::size_t count,
                           Tuple* keyword_names) = nullptr;
    // Runs a code object: class bodies, exec. `name_space` empty: names are globals. vm/.
    Owned (*run_code)(Interpreter&, struct Code*, Dict* globals, Value name_space, Value closure) = nullptr;
    // Compiles text; returns a code object. engine/.
    Owned (*compile)(Interpreter&, std::string_view source, Str* file_name, int mode, int flags,
                     int optimize) = nullptr;
    // builtins.__import__. engine/.
    Owned (*import_module)(Interpreter&, Str* name, Value globals, Value from_list, int level) = nullptr;
    // Frame object of the running dialect frame `depth` levels up; null Ref → error. vm/.
    Owned (*current_frame)(Interpreter&, unsigned depth) = nullptr;
    // f_back and f_locals of a frame object, running or not. vm/.
    Owned (*frame_back)(Interpreter&, FrameObject*) = nullptr;
    Owned (*frame_locals)(Interpreter&, FrameObject*) = nullptr;
    // gi_frame: the frame object of a generator, none() when it is finished. vm/.
    Owned (*generator_frame)(Interpreter&, struct Generator*) = nullptr;
    // Globals dict of the running dialect frame, borrowed; null outside any. vm/.
    Dict* (*current_globals)(Interpreter&) = nullptr;
    // locals() of the running frame. vm/.
    Owned (*current_locals)(Interpreter&) = nullptr;
    // Type and receiver of `super()` without arguments, from the running dialect frame (both borrowed). vm/.
    Status (*super_arguments)(Interpreter&, Value* type, Value* self) = nullptr;
    // Called at the breaker by natives with unbounded work every 4,096 units; may raise (KeyboardInterrupt,
    // limits). vm/.
    Status (*poll)(Interpreter&) = nullptr;
    // The text of a source file, or of what was compiled from memory under this name; false when there is
    // none. engine/.
    bool (*source_text)(Interpreter&, std::string_view file_name, std::string& text) = nullptr;
    // How to underline an expression; false when the text is none that has parts to tell apart. engine/.
    bool (*find_caret_anchors)(std::string_view segment, CaretAnchors& anchors) = nullptr;
    // Whether these lines are nothing but a call whose value is returned or assigned. engine/.
    bool (*is_whole_call)(std::string_view lines, std::size_t start, std::size_t end) = nullptr;
    // What to do about a signal that has arrived (KeyboardInterrupt). engine/.
    Status (*handle_signals)(Interpreter&) = nullptr;
    // Reports the pending exception to sys.unraisablehook and clears it; message may be null. modules/sys.
    void (*report_unraisable)(Interpreter&, const char* message, Value object) = nullptr;

    // The interpreter a heap belongs to.
    [[nodiscard]] static Interpreter& of(const Heap& heap) {
        return *static_cast<Interpreter*>(heap.hooks.context);
    }
    [[nodiscard]] static Interpreter& of(const Object* object) {
        return of(Heap::of(object));
    }
};

inline Type* type_of(const Interpreter& interpreter, Value value) {
    if (value.is_heap()) return heap_type(value.as_object());
    if (value.is_int()) return interpreter.types.int_;
    if (value.is_double()) return interpreter.types.float_;
    return interpreter.immediate_types[value.bits() & 7];
}

// ---- Beginning and end of an interpreter (interpreter.cpp)

// One row for each builtin type, bases before what derives from them.
struct BuiltinTypeRow {
    Type* Interpreter::Types::*member;
    const TypeSpec* spec;
    Type* Interpreter::Types::*base;         // null: object
    Type* Interpreter::Types::*second_base;  // null: none
};
// Makes types, names and singletons: after it objects of every builtin kind can be made. Modules and
// preallocated exceptions come later. False: no memory.
[[nodiscard]] bool start_object_model(Interpreter& interpreter, std::span<const BuiltinTypeRow> rows);
// Exit stage 8: releases what types, names and singletons own. Nothing may use objects afterwards.
void stop_object_model(Interpreter& interpreter);

}  // namespace gossamer
