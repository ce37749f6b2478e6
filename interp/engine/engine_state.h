// What the engine keeps beside the interpreter.
#pragma once

#include "engine/gossamer.h"
#include "engine/lifetime_trace.h"
#include "runtime/interpreter.h"

#include <map>
#include <memory>
#include <string>

namespace gossamer {

struct EngineState {
    Configuration configuration;
    Interpreter interpreter;
    // Texts that were compiled from memory, by the name they have in tracebacks.
    std::map<std::string, std::string, std::less<>> sources;
    std::unique_ptr<LifetimeTrace> lifetime_trace;  // null: nobody listens
    int exit_status = 0;
    bool wants_exit = false;
    bool by_interrupt = false;
    bool is_finished = false;
    bool is_session = false;          // errors leave the session alive, SystemExit ends it
    bool future_annotations = false;  // of the session
    bool has_streams = false;
    bool has_reported = false;        // an exception that nobody caught
    std::uint32_t builtin_count = 0;  // entries of builtins at the start; what scripts add stands behind them
};

// The stages of an interpreter's life: start.cpp, exit.cpp.
// False: a line on stderr has said why.
[[nodiscard]] bool start_engine(EngineState& state);
void say_no_memory();
void stop_engine(EngineState& state);

// uncaught.cpp: the pending exception has reached the top. Reports it through sys.excepthook, or takes
// SystemExit's status.
void handle_uncaught(EngineState& state);
// Writes to sys.stderr (or "stdout"), or to the process' own stream when there is none. Runs code.
void write_to_stream(Interpreter& interpreter, std::string_view stream, std::string_view text);
// Flushes both streams; false when flushing stdout failed (the error is reported as unraisable).
bool flush_standard_streams(EngineState& state);

}  // namespace gossamer
