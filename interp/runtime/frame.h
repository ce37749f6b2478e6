// Frames: the call record of a running frame, the frame object that scripts see, and generator objects, which
// hold a frame between resumptions.
#pragma once

#include "memory/owned.h"
#include "runtime/function.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct FrameObject;
struct Generator;

// What to do with the result when a frame returns. vm/deliver.cpp acts on it.
enum class OnReturn : std::uint8_t {
    Store,  // into register `destination` of the caller
    Discard,
    Operator,    // binary or comparison: NotImplemented → try the next candidate (`detail` tells which is
                 // running)
    Membership,  // __contains__: its truth decides the caller's In, NotIn or jump
    Truth,       // __bool__ or __len__: its truth decides the caller's Not or conditional jump
    New,  // __new__ has made something: if it is of the class, held[0], it is initialised with the arguments,
          // which are held behind; then it is the result
    ToNative,  // leave the nested run loop with it
    Init,      // __init__ must return None; the instance, held[0], is the result; the others are the caller's
               // window
    Next,      // the caller's ForNext or LoopNext: an item, or StopIteration, or a generator's end
    Delegate,  // the caller's Delegate (yield from, await)
    Call,      // the caller's call of next() or send(), a generator's step: an item, its end is StopIteration
};

// One for each running dialect frame, in an array of its own beside the value stack.
//
// `held` values lie below the callee, at base[-1-held] … base[-2]: operands that the caller keeps alive until
// the operation ends. They are released, first to last, when the frame has been left.
struct CallRecord {
    const Instruction* pc;  // while another frame runs: behind the instruction being executed
    Value* base;            // r[0]; base[-1] holds the function
    Code* code;             // borrowed from the function
    Function* function;     // borrowed from base[-1]
    Value name_space;       // owned; class bodies and exec with separate locals: their mapping; else empty
    FrameObject* frame_object;  // owned; null until somebody asks
    Generator* generator;       // owned while it runs; null for plain frames
    OnReturn on_return;
    std::uint8_t flags;  // non-zero: leaving takes the slow way
    std::uint8_t held;
    std::uint8_t detail;
    std::uint16_t destination;
    std::uint16_t unused;

    static constexpr std::uint8_t kHasFrameObject = 1;
    static constexpr std::uint8_t kIsGenerator = 2;
    static constexpr std::uint8_t kHasNamespace = 4;
    static constexpr std::uint8_t kHolds = 8;
    static constexpr std::uint8_t kIsUnwound = 16;  // an exception leaves it

    // `destination` of an operator that does not write what its method gives: it jumps.
    static constexpr std::uint16_t kNoRegister = 0xFFFF;

    // The frame leaves nothing behind, and its result is for a register of the caller's.
    void only_store(unsigned in_register) {
        on_return = OnReturn::Store;
        flags = held = detail = 0;
        destination = static_cast<std::uint16_t>(in_register);
    }
    [[nodiscard]] bool only_stores() const { return on_return == OnReturn::Store && flags == 0; }

    // `detail` of a generator's frame with OnReturn::ToNative: its yields go to a sink.
    static constexpr std::uint8_t kFeedsSink = 1;
};

// What scripts see. While its frame runs it reads the live registers through `record`; afterwards it owns
// them.
struct FrameObject : Object {
    CallRecord* record;        // null once the frame is finished or suspended
    Generator* generator;      // borrowed; suspended generator's frame
    Value function;            // owned after the end (callee)
    Value closure;             // owned after the end: the cells of others, which die behind the locals
    Code* code;                // owned
    Dict* globals;             // owned
    Value name_space;          // owned or empty
    Value back;                // owned; FrameObject or none(), once the frame has ended
    Value locals_proxy_extra;  // owned; dict of extra f_locals, or empty
    Value trace;               // owned; f_trace: stored and never called
    bool traces_lines;
    bool traces_opcodes;
    bool is_cleared;
    std::uint32_t instruction;  // index of the current instruction, when not running
    std::uint32_t local_count;
    std::uint32_t raised_at;  // index of the instruction that raised last, for what goes through handlers
    __extension__ Value locals[];  // owned after the end
};

enum class GeneratorKind : std::uint8_t { Generator, Coroutine, AsyncGenerator };
enum class GeneratorState : std::uint8_t { Created, Suspended, Running, Finished };

struct Generator : Object {
    WeakReference* weakrefs;
    GeneratorKind kind;
    GeneratorState state;
    bool async_closed;   // async generators: it ended, or aclose() has begun
    bool async_running;  // async generators: a step has begun and has not ended
    bool async_begun;    // async generators: a step has been asked for
    const Instruction* pc;
    Value function;                   // owned
    Code* code;                       // owned
    Value name, qualified_name;       // owned; empty: those of the code
    FrameObject* frame_object;        // owned or null
    HandledException handled;         // owned
    std::uint32_t register_count;     // room in `registers`
    std::uint32_t live_count;         // of them in use while suspended
    __extension__ Value registers[];  // owned while suspended: locals and live temporaries
};

extern const Layout frame_layout;
extern const Layout generator_layout;

}  // namespace gossamer
