// The public interface: an interpreter in a program of your own.
//
//     gossamer::Configuration configuration;
//     configuration.arguments = {"hello.py"};
//     std::unique_ptr<gossamer::Engine> engine = gossamer::Engine::create(configuration);
//     engine->run_file("hello.py");
//     int status = engine->finish();
//
// An engine is single-threaded and independent of every other one. What it runs becomes part of the module
// __main__. Whatever a script raises is reported on its stderr and turned into an exit status; nothing is
// thrown.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gossamer {

struct EngineState;
struct Interpreter;

// How a host takes part. Every member has a default that suits a command line program.
struct Configuration {
    // Where output goes; null: the process' own streams. Called with whole pieces of text as they are
    // flushed.
    void (*write_output)(void* context, std::string_view text) = nullptr;
    void (*write_error)(void* context, std::string_view text) = nullptr;
    // The source of a module that is imported, asked before any file; false: the host has none. Null: not
    // asked.
    bool (*load_module)(void* context, std::string_view name, std::string& source,
                        std::string& file_name) = nullptr;
    void* context = nullptr;

    std::vector<std::string> arguments;        // sys.argv; arguments[0] names the script
    std::vector<std::string> orig_arguments;   // sys.orig_argv
    std::string executable;                    // sys.executable
    std::vector<std::string> warning_options;  // -W
    std::vector<std::string> x_options;        // -X
    // Directories of modules after the script's own one: GOSSAMERPATH, PYTHONPATH.
    std::vector<std::string> module_path;

    enum class GcStress { Off, Dry, Real };
    GcStress gc_stress = GcStress::Off;
    // The n-th allocation after the start fails, 0: none. Exact with the internal checks only.
    std::uint64_t failing_allocation = 0;
    bool leak_check = false;       // report objects that are left at the end, and fail
    bool trace_lifetimes = false;  // lifetime_trace.h; on stderr without a file
    std::string lifetime_trace_file;
    bool trace_listing = false;        // print the listing of what is compiled instead of running it
    int optimize = 0;                  // -O, -OO
    bool isolated = false;             // -I
    bool ignore_environment = false;   // -E
    bool safe_path = false;            // -P: the script's directory is not searched
    bool no_user_site = false;         // -s
    bool no_site = false;              // -S
    bool dont_write_bytecode = false;  // -B
    bool unbuffered = false;           // -u
    bool quiet = false;                // -q
    bool inspect = false;              // -i: sys.flags.inspect
    bool interactive = false;          // sys.flags.interactive
    int verbose = 0;                   // -v
    int bytes_warning = 0;             // -b
    bool dev_mode = false;             // -X dev
    bool skip_first_line = false;      // -x
    bool handle_interrupts = false;    // SIGINT raises KeyboardInterrupt
};

// What became of a piece of code.
enum class RunResult {
    Done,
    Failed,      // an exception was reported, or sys.exit asked for the end: see exit_status()
    Incomplete,  // interactive text only: more input could make it right
};

class Engine {
public:
    // Null when it cannot be started: no memory, or the file of the trace cannot be written. A line on stderr
    // says which.
    [[nodiscard]] static std::unique_ptr<Engine> create(const Configuration& configuration);
    // Ends the interpreter if finish() was not called; its status is lost then.
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    // Runs a script file (or a directory with a __main__.py) as __main__. Its directory is searched for
    // modules.
    RunResult run_file(const std::string& path);
    // Runs text as __main__; `name` is the file name in tracebacks ("<string>"). `first_path` is searched for
    // modules.
    RunResult run_text(std::string_view text, const std::string& name, const std::string& first_path = "");
    // Runs a library module as __main__ (-m).
    RunResult run_module(const std::string& name);
    // Runs one statement of a session; expressions are shown by sys.displayhook. Errors do not end the
    // session: Failed comes with wants_exit() only for SystemExit.
    RunResult run_interactive(std::string_view text, const std::string& name);

    // True after SystemExit (not in a session that inspects), or what a signal left.
    [[nodiscard]] bool wants_exit() const;
    [[nodiscard]] int exit_status() const;
    // A prompt's text: str(sys.ps1) or str(sys.ps2).
    [[nodiscard]] std::string prompt(std::string_view name);
    // Sets sys.ps1 and sys.ps2, as an interactive session has them.
    void begin_session();
    // Prints as a session does for an interrupt at the prompt.
    void report_interrupt();
    // Flushes sys.stdout and sys.stderr; errors are ignored.
    void flush_streams();
    // Writes to sys.stderr.
    void write_error(std::string_view text);

    // The stages of the end: exit functions, modules, last flush. Returns the exit status of the process.
    // When the end was caused by an interrupt, `by_interrupt()` says that the process ought to die of SIGINT.
    int finish();
    [[nodiscard]] bool by_interrupt() const;

    // The listing of the compiled text (--dis); false: there was an error, which has been reported.
    bool disassemble_text(std::string_view bytes, const std::string& name, std::string& listing);

    // For hosts that know the object model: tests, and what is linked into the program.
    [[nodiscard]] Interpreter& interpreter();

private:
    explicit Engine(std::unique_ptr<EngineState> state);
    std::unique_ptr<EngineState> state_;
};

// The version of the dialect ("3.13.0") and of the program.
[[nodiscard]] const char* dialect_version();
[[nodiscard]] const char* program_version();
// "3.13.0 (gossamer 0.1.0, …) [GCC 12.2.0]": sys.version.
[[nodiscard]] std::string full_version();
// The table of instructions (--opcodes).
[[nodiscard]] std::string opcode_table();

}  // namespace gossamer
