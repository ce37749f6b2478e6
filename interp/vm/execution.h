// The state of the run loop: one value stack, one array of call records, and the shapes it recognises.
//
// The value stack is reserved once (address space, committed by the kernel as it is touched) and never moves,
// so registers may be addressed by pointer for as long as their frame runs. A frame is a window on it; the
// callee's window begins inside the caller's, at the outgoing arguments.
//
// Invariants of the run loop:
//   1. `current` is the record of the innermost dialect frame whenever anything outside run() executes; its
//   window ends at
//      current->base + current->code->register_count, and whoever runs code from C++ builds on top of that.
//   2. A register that is not live holds empty or something that is not heap (the clean stack). Hence
//   unwinding may release
//      a whole window and a destination write asks only "is the old value heap?".
//   3. Records above `current` have no frame object, no generator and no namespace.
//   4. Before anything that may run code or raise, record->pc points behind the instruction being executed.
#pragma once

#include "runtime/frame.h"
#include "runtime/function.h"
#include "runtime/generator.h"
#include "runtime/interpreter.h"

namespace gossamer {

// Where instructions have last found their constant keys: dicts that are made in the same way have them at
// the same places. Instructions share a hint now and then, which costs a lookup only.
struct PlaceHints {
    static constexpr std::size_t kCount = 1024;
    std::uint16_t places[kCount] = {};

    [[nodiscard]] std::uint16_t& of(const Instruction* pc) {
        return places[reinterpret_cast<std::uintptr_t>(pc) / sizeof(Instruction) % kCount];
    }
};

struct ExecutionState {
    CallRecord* current = nullptr;       // the innermost frame; records[0] is a sentinel without code
    CallRecord* record_limit = nullptr;  // first record that may not be used (recursion limit)
    Value* stack_limit = nullptr;        // windows end at or below, unless has_stack moves it
    Value* stack = nullptr;
    CallRecord* records = nullptr;
    std::size_t stack_bytes = 0;
    std::size_t record_count = 0;
    Interpreter* interpreter = nullptr;

    // Shapes of exactly these builtin types, for the fast paths.
    ShapeHead* function_shape = nullptr;
    ShapeHead* bound_method_shape = nullptr;
    ShapeHead* native_function_shape = nullptr;
    ShapeHead* method_descriptor_shape = nullptr;
    ShapeHead* wrapper_descriptor_shape = nullptr;
    ShapeHead* list_shape = nullptr;
    ShapeHead* tuple_shape = nullptr;
    ShapeHead* dict_shape = nullptr;
    ShapeHead* str_shape = nullptr;
    ShapeHead* range_iterator_shape = nullptr;
    ShapeHead* list_iterator_shape = nullptr;
    ShapeHead* tuple_iterator_shape = nullptr;
    ShapeHead* generator_shape = nullptr;
    ShapeHead* coroutine_shape = nullptr;
    ShapeHead* weakref_shape = nullptr;

    // Of the innermost native that has a generator feed one: its frame has CallRecord::kFeedsSink as
    // `detail`.
    Sink* sink = nullptr;

    PlaceHints place_hints;

    // How a frame with OnReturn::ToNative hands its result out of run().
    bool leaving_native = false;
    Value native_result;

    [[nodiscard]] bool is_idle() const { return current == records; }
};

// Whether a window may end at `end`. All registers up to the limit, and some behind it for what is written
// behind the last window, are empty before their first use; the limit moves up as deeper windows ask for it.
[[nodiscard]] bool extend_stack(ExecutionState& state, const Value* end);
[[nodiscard]] inline bool has_stack(ExecutionState& state, const Value* end) {
    return end <= state.stack_limit || extend_stack(state, end);
}

// What a cold path of the run loop reports.
enum class Outcome : std::uint8_t {
    Next,    // done: go on at record.pc, which is behind this instruction or where it has jumped to
    Reload,  // `current` has changed (a frame was pushed or left): reload and go on
    Raise,   // an exception is pending: unwind
};

// The first free register above the current frame. Natives' calls build their windows here.
[[nodiscard]] inline Value* free_stack(const ExecutionState& state) {
    const CallRecord* record = state.current;
    return record->code == nullptr ? record->base : record->base + record->code->register_count;
}

[[nodiscard]] bool start_execution(Interpreter& interpreter);  // false: no address space
void bind_execution_shapes(Interpreter& interpreter);          // once the builtin types exist
void bind_execution_natives(Interpreter& interpreter);         // once the builtin functions exist
void stop_execution(Interpreter& interpreter);
// Interpreter::poll: attends to whatever has set the breaker: a collection, a signal, a limit.
[[nodiscard]] Status poll_breaker(Interpreter& interpreter);
void set_recursion_limit(Interpreter& interpreter, std::uint32_t limit);

// Runs from state.current until a record with OnReturn::ToNative has returned; gives its result, or error.
// May run code.
[[nodiscard]] Value run(Interpreter& interpreter);

// `record`, or the nearest below it, that is not being left: what the deaths of a frame's locals run finds
// the caller on top, not the dying frame. The sentinel when there is none. frames.cpp
[[nodiscard]] CallRecord* standing_record(const ExecutionState& state, CallRecord* record);

// ---- call.cpp
// ------------------------------------------------------------------------------------------------ Calls
// whatever is in the window: first[0] callee, then `count` arguments, the last ones named by keyword_names
// (borrowed, may be null). Consumes the window. For a dialect function a frame is pushed (Reload); else the
// result has been delivered as `on_return` says (Next), or an exception is pending (Raise). The caller has
// stored record->pc.
[[nodiscard]] Outcome call_window(ExecutionState& state, Value* first, std::uint32_t count,
                                  Tuple* keyword_names, OnReturn on_return, std::uint16_t destination);
// Pushes the frame of `function` whose `count` arguments stand at first[1] …; first[0] holds it. Binds
// arguments.
[[nodiscard]] Outcome push_function(ExecutionState& state, Value* first, std::uint32_t count,
                                    Tuple* keyword_names, OnReturn on_return, std::uint16_t destination);
// Builds a window above the current frame from borrowed arguments and calls it. The values of `held` are
// taken over and stay alive until the frame has been left.
[[nodiscard]] Outcome push_shared(ExecutionState& state, Function* function, std::span<const Value> arguments,
                                  OnReturn on_return, std::uint16_t destination, std::span<Owned> held);
// What the end of a frame does with its result, in the caller (state.current); an error passes as Raise.
[[nodiscard]] Outcome deliver(ExecutionState& state, OnReturn on_return, std::uint16_t destination,
                              Owned result);
// Interpreter::call_function.
Owned call_function_from_native(Interpreter& interpreter, Value function, const Value* args,
                                std::size_t count, Tuple* keyword_names);
// Runs a code object: module code, class bodies, exec. `name_space` is empty when names are globals.
Owned run_code(Interpreter& interpreter, Code* code, Dict* globals, Value name_space, Value closure);
// Releases everything in registers [first, last), highest first; each is emptied before its release.
void release_registers(Value* first, Value* last);

// ---- unwind.cpp
// ---------------------------------------------------------------------------------------------- An exception
// is pending in state.current: finds the handler, leaving frames on the way. False: it left the innermost
// nested run loop (the record with ToNative is gone, the exception still pending).
[[nodiscard]] bool unwind(ExecutionState& state);

// The innermost handler for the instruction word, or null.
[[nodiscard]] const Handler* find_handler(const Code* code, std::uint32_t word);

// ---- frames.cpp
// ---------------------------------------------------------------------------------------------- The frame
// object of a running record, made if need be; null: no memory (MemoryError pending). Borrowed from the
// record.
[[nodiscard]] FrameObject* ensure_frame_object(ExecutionState& state, CallRecord* record);
// The record's frame ends and its frame object, shared by others, takes locals, cells and callee over.
void retire_frame_object(ExecutionState& state, CallRecord* record);

// ---- generators.cpp
// -------------------------------------------------------------------------------------------- Makes the
// generator object of a call: the window's parameters move into it. Result delivered as by deliver().
[[nodiscard]] Outcome make_generator(ExecutionState& state, Value* first, OnReturn on_return,
                                     std::uint16_t destination);
// Pushes a suspended generator's frame; `sent` is what its yield gives (none at the start).
[[nodiscard]] Outcome push_generator(ExecutionState& state, Generator* generator, Value sent,
                                     OnReturn on_return, std::uint16_t destination);
// The next item of a generator that waits in `yield from` for an iterator whose steps are quiet, taken
// without resuming its frame; empty: it is to be resumed. An error is pending and belongs into the
// generator's frame: see push_failed_generator.
[[nodiscard]] Owned step_delegate_in_place(Interpreter& interpreter, Generator* generator);
// The call of next() or send() in `record`, which was a step of a generator (OnReturn::Call), is over: callee
// and arguments go, left to right. May run code.
void release_step(CallRecord& record);
// Pushes the frame of a suspended generator for the pending exception to be unwound through.
[[nodiscard]] Outcome push_failed_generator(ExecutionState& state, Generator* generator, OnReturn on_return,
                                            std::uint16_t destination);
// An exception leaves the running generator: StopIteration becomes RuntimeError (PEP 479).
void convert_stop_iteration(ExecutionState& state, CallRecord* record);
// The running generator's frame is being left for good (returned or raised): the generator is finished.
void finish_generator(ExecutionState& state, CallRecord* record);

}  // namespace gossamer
