// The public interface's implementation; the work is done in the files that engine_state.h and the like name.
#include "engine/gossamer.h"

#include "bytecode/disassembler.h"
#include "engine/compile_text.h"
#include "engine/engine_state.h"
#include "engine/files.h"
#include "engine/importer.h"
#include "engine/main_module.h"
#include "runtime/dict.h"
#include "runtime/function.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/streams.h"
#include "vm/execution.h"

#include <cerrno>
#include <cstring>
#include <new>

namespace gossamer {

Engine::Engine(std::unique_ptr<EngineState> state) : state_{std::move(state)} {}

Engine::~Engine() {
    if (!state_->is_finished) (void)finish();
}

std::unique_ptr<Engine> Engine::create(const Configuration& configuration) {
    std::unique_ptr<EngineState> state{new (std::nothrow) EngineState};
    if (state == nullptr) {
        say_no_memory();
        return nullptr;
    }
    state->configuration = configuration;
    if (!start_engine(*state)) return nullptr;
    return std::unique_ptr<Engine>{new Engine{std::move(state)}};
}

Interpreter& Engine::interpreter() {
    return state_->interpreter;
}
bool Engine::wants_exit() const {
    return state_->wants_exit;
}
int Engine::exit_status() const {
    return state_->exit_status;
}
bool Engine::by_interrupt() const {
    return state_->by_interrupt;
}

namespace {

enum class From : std::uint8_t { File, Elsewhere };

// Runs the code in __main__ and reports what goes wrong.
RunResult run_main(EngineState& state, Owned code, From from) {
    Interpreter& interpreter = state.interpreter;
    Owned result = std::move(code);
    if (!result.is_error()) {
        Dict* globals = main_namespace(interpreter);
        Owned held = Owned::share(result.get());
        result = globals == nullptr
                     ? Owned{kError}
                     : run_code(interpreter, as<Code>(held.get()), globals, Value::empty(), Value::empty());
    }
    // What a file has printed comes before what is said of its end; that of -c and -m waits for the exit.
    if (from == From::File) {
        flush_stream(interpreter, interpreter.names.stderr_);
        flush_stream(interpreter, interpreter.names.stdout_);
    }
    if (!result.is_error()) return RunResult::Done;
    handle_uncaught(state);
    return RunResult::Failed;
}

RunResult fail(EngineState& state, int status, std::string text) {
    text += '\n';
    write_stream(state.interpreter, state.interpreter.names.stderr_, text);
    state.exit_status = status;
    state.wants_exit = true;
    return RunResult::Failed;
}

RunResult report(EngineState& state) {
    handle_uncaught(state);
    return RunResult::Failed;
}

// Without its first line, for files that begin with something foreign (-x).
std::string_view without_first_line(std::string_view bytes) {
    const std::size_t newline = bytes.find('\n');
    return newline == std::string_view::npos ? std::string_view{} : bytes.substr(newline);
}

}  // namespace

RunResult Engine::run_file(const std::string& path) {
    // As in CPython, __main__'s file name is absolute while sys.argv[0] stays as it was given.
    const std::string shown = absolute_path(path);
    std::string file = shown;
    if (is_directory(path)) {
        file = join_path(path, "__main__.py");
        if (!is_regular_file(file)) {
            return fail(*state_, 1, "gossamer: can't find '__main__' module in '" + shown + "'");
        }
    }
    std::string bytes;
    if (const int error = read_file(file, bytes); error != 0) {
        return fail(*state_, 2,
                    "gossamer: can't open file '" + shown + "': [Errno " + std::to_string(error) + "] " +
                        std::strerror(error));
    }
    const std::string directory = file == shown ? directory_of(real_path(path)) : path;
    if (!state_->configuration.safe_path && prepend_module_path(*state_, directory).is_error())
        return report(*state_);
    if (set_main_file(state_->interpreter, file).is_error()) return report(*state_);
    std::string_view text = bytes;
    if (state_->configuration.skip_first_line) text = without_first_line(text);
    CompileRequest request;
    request.optimize = state_->configuration.optimize;
    return run_main(*state_, compile_bytes(state_->interpreter, text, file, request), From::File);
}

RunResult Engine::run_text(std::string_view text, const std::string& name, const std::string& first_path) {
    if (!state_->configuration.safe_path && prepend_module_path(*state_, first_path).is_error())
        return report(*state_);
    CompileRequest request;
    request.optimize = state_->configuration.optimize;
    // Standard input cannot be read twice, so its lines are not shown.
    if (name != "<stdin>") state_->sources.insert_or_assign(name, std::string{text});
    return run_main(*state_, compile_bytes(state_->interpreter, text, name, request),
                    name == "<stdin>" ? From::File : From::Elsewhere);
}

RunResult Engine::run_module(const std::string& name) {
    if (!state_->configuration.safe_path && prepend_module_path(*state_, current_directory()).is_error()) {
        return report(*state_);
    }
    std::string complaint;
    Owned code = find_main_code(*state_, name, complaint);
    if (!complaint.empty()) {
        return fail(*state_, 1, "gossamer: " + complaint);
    }
    return run_main(*state_, std::move(code), From::Elsewhere);
}

RunResult Engine::run_interactive(std::string_view text, const std::string& name) {
    CompileRequest request;
    request.mode = CompileMode::Single;
    request.is_session = true;
    request.optimize = state_->configuration.optimize;
    request.future_annotations = state_->future_annotations;
    bool is_incomplete = false;
    Owned code =
        compile_text(state_->interpreter, text, name, request, &is_incomplete, &state_->future_annotations);
    if (is_incomplete) {
        clear_pending(state_->interpreter);
        return RunResult::Incomplete;
    }
    state_->sources.insert_or_assign(name, std::string{text});
    return run_main(*state_, std::move(code), From::Elsewhere);
}

bool Engine::disassemble_text(std::string_view bytes, const std::string& name, std::string& listing) {
    state_->sources.insert_or_assign(name, std::string{bytes});
    if (list_text(state_->interpreter, bytes, name, state_->configuration.optimize, listing)) return true;
    handle_uncaught(*state_);
    return false;
}

std::string Engine::prompt(std::string_view name) {
    Interpreter& interpreter = state_->interpreter;
    Owned value = Owned::share(dict_find_text(interpreter, interpreter.sys_dict, name));
    if (value.is_empty()) return "";
    Owned text = str_of(interpreter, value.get());
    if (text.is_error()) {
        clear_pending(interpreter);
        return "";
    }
    return std::string{as<Str>(text.get())->text()};
}

void Engine::begin_session() {
    Interpreter& interpreter = state_->interpreter;
    state_->is_session = true;
    state_->configuration.inspect = false;  // SystemExit ends a session, also the one that -i has asked for
    state_->wants_exit = false;
    state_->exit_status = 0;
    state_->by_interrupt = false;
    for (const auto& [name, text] : {std::pair{"ps1", ">>> "}, std::pair{"ps2", "... "}}) {
        if (!dict_find_text(interpreter, interpreter.sys_dict, name).is_empty()) continue;
        Owned prompt_text = new_str_value(interpreter, text);
        if (prompt_text.is_error() ||
            dict_set_text(interpreter, interpreter.sys_dict, name, prompt_text.get()).is_error()) {
            clear_pending(interpreter);
        }
    }
}

void Engine::report_interrupt() {
    write_error("\nKeyboardInterrupt\n");
}

void Engine::write_error(std::string_view text) {
    write_stream(state_->interpreter, state_->interpreter.names.stderr_, text);
}

void Engine::flush_streams() {
    flush_stream(state_->interpreter, state_->interpreter.names.stdout_);
    flush_stream(state_->interpreter, state_->interpreter.names.stderr_);
}

int Engine::finish() {
    if (!state_->is_finished) {
        state_->is_finished = true;
        stop_engine(*state_);
    }
    return state_->exit_status;
}

std::string opcode_table() {
    return opcode_table_text();
}

}  // namespace gossamer
