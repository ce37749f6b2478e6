#include "engine/signals.h"

#include "engine/engine_state.h"
#include "runtime/raise.h"

#include <atomic>
#include <csignal>

namespace gossamer {

namespace {

// A signal handler has no other way to its engine: the one thing in the program that is global.
std::atomic<Interpreter*> interrupted_interpreter{nullptr};

void on_interrupt(int) {
    if (Interpreter* interpreter = interrupted_interpreter.load(); interpreter != nullptr) {
        std::atomic_ref<std::uint32_t>{interpreter->breaker}.fetch_or(Interpreter::kBreakSignal);
    }
}

}  // namespace

void install_signal_handlers(EngineState& state) {
    interrupted_interpreter = &state.interpreter;
    struct sigaction action = {};
    action.sa_handler = on_interrupt;  // no SA_RESTART: a read at the prompt ends with EINTR
    sigaction(SIGINT, &action, nullptr);
    // A closed pipe is an error of write, hence an exception.
    std::signal(SIGPIPE, SIG_IGN);
}

void remove_signal_handlers(EngineState& state) {
    if (interrupted_interpreter.load() != &state.interpreter) return;
    interrupted_interpreter = nullptr;
    std::signal(SIGINT, SIG_DFL);
}

Status handle_signals(Interpreter& interpreter) {
    return raise_with(interpreter, interpreter.types.KeyboardInterrupt, Value::empty());
}

}  // namespace gossamer
