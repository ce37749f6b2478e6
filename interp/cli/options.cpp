#include "cli/options.h"

#include <unistd.h>

#include <climits>
#include <cstdlib>
#include <string_view>

namespace gossamer::cli {

namespace {

// Looks at a PYTHON… variable under its own and under gossamer's name; ours wins.
class Environment {
public:
    [[nodiscard]] std::string get(const char* suffix) const {
        for (const char* prefix : {"GOSSAMER", "PYTHON"}) {
            const char* value = std::getenv((std::string{prefix} + suffix).c_str());
            if (value != nullptr && *value != '\0') return value;
        }
        return "";
    }
    [[nodiscard]] bool is_set(const char* suffix) const { return !get(suffix).empty(); }
};

std::string own_path(const char* as_called) {
    char buffer[PATH_MAX];
    const ssize_t length = readlink("/proc/self/exe", buffer, sizeof buffer);
    return length > 0 ? std::string(buffer, static_cast<std::size_t>(length)) : std::string{as_called};
}

class Parser {
public:
    Parser(int count, char** arguments) : count_{count}, arguments_{arguments} {
        options_.configuration.executable = own_path(count > 0 ? arguments[0] : "gossamer");
        for (int index = 0; index < count; ++index)
            options_.configuration.orig_arguments.emplace_back(arguments[index]);
        options_.configuration.handle_interrupts = true;
    }

    Options parse() {
        while (!is_done_ && next_ < count_) {
            const std::string_view word = arguments_[next_];
            if (word == "-" || word.empty() || word.front() != '-') break;
            ++next_;
            if (word == "--") break;
            if (word.starts_with("--")) {
                long_option(word);
            } else {
                short_options(word);
            }
        }
        if (!is_done_) take_subject();
        apply_environment();
        take_arguments();
        return std::move(options_);
    }

private:
    Configuration& configuration() { return options_.configuration; }

    void finish(Options::Run run) {
        options_.run = run;
        is_done_ = true;
    }
    void complain(std::string text) {
        options_.complaint = std::move(text);
        finish(Options::Run::BadUsage);
    }

    void long_option(std::string_view word) {
        if (word == "--help" || word == "--help-all" || word == "--help-env" || word == "--help-xoptions") {
            return finish(Options::Run::Help);
        }
        if (word == "--version") {
            if (options_.run != Options::Run::LongVersion) options_.run = Options::Run::Version;
            return finish(options_.run);
        }
        if (word == "--opcodes") return finish(Options::Run::OpcodeTable);
        if (word == "--dis") {
            options_.shows_listing = true;
            return;
        }
        if (word == "--check-hash-based-pycs") {
            if (next_ < count_) ++next_;
            return;
        }
        complain("unknown option " + std::string{word});
    }

    // The rest of the word, or the next word.
    bool take_value(std::string_view rest, char option, std::string& value) {
        if (!rest.empty()) {
            value = rest;
            return true;
        }
        if (next_ < count_) {
            value = arguments_[next_++];
            return true;
        }
        complain(std::string{"Argument expected for the -"} + option + " option");
        return false;
    }

    void short_options(std::string_view word) {
        for (std::size_t at = 1; at < word.size() && !is_done_; ++at) {
            const char option = word[at];
            const std::string_view rest = word.substr(at + 1);
            std::string value;
            switch (option) {
            case 'c':
                if (take_value(rest, option, options_.subject)) finish(Options::Run::Command);
                return;
            case 'm':
                if (take_value(rest, option, options_.subject)) finish(Options::Run::Module);
                return;
            case 'W':
                if (take_value(rest, option, value)) configuration().warning_options.push_back(value);
                return;
            case 'X':
                if (take_value(rest, option, value)) x_option(value);
                return;
            default: flag(option); break;
            }
        }
        if (!is_done_ && versions_ > 0) {
            finish(versions_ > 1 ? Options::Run::LongVersion : Options::Run::Version);
        }
    }

    void flag(char option) {
        Configuration& to = configuration();
        switch (option) {
        case 'b': ++to.bytes_warning; return;
        case 'B': to.dont_write_bytecode = true; return;
        case 'd':
        case 'R':
        case 't': return;
        case 'E': to.ignore_environment = true; return;
        case 'i':
            options_.stays_interactive = true;
            to.inspect = to.interactive = true;
            return;
        case 'I': to.isolated = to.ignore_environment = to.no_user_site = to.safe_path = true; return;
        case 'O': ++to.optimize; return;
        case 'P': to.safe_path = true; return;
        case 'q': to.quiet = true; return;
        case 's': to.no_user_site = true; return;
        case 'S': to.no_site = true; return;
        case 'u': to.unbuffered = true; return;
        case 'v': ++to.verbose; return;
        case 'V': ++versions_; return;
        case 'x': to.skip_first_line = true; return;
        case 'h':
        case '?': return finish(Options::Run::Help);
        case 'J': return complain("-J is reserved for Jython");
        default: return complain(std::string{"Unknown option: -"} + option);
        }
    }

    void x_option(const std::string& value) {
        configuration().x_options.push_back(value);
        using Stress = Configuration::GcStress;
        if (value == "gc-stress") configuration().gc_stress = Stress::Dry;
        if (value == "gc-stress=real") configuration().gc_stress = Stress::Real;
        if (value == "leak-check") configuration().leak_check = true;
        constexpr std::string_view kFailing = "fail-allocation=";
        if (value.starts_with(kFailing))
            configuration().failing_allocation = std::strtoull(value.c_str() + kFailing.size(), nullptr, 10);
        if (value == "trace-lifetimes" || value.starts_with("trace-lifetimes=")) {
            configuration().trace_lifetimes = true;
            const std::size_t sign = value.find('=');
            configuration().lifetime_trace_file = sign == value.npos ? "" : value.substr(sign + 1);
        }
        if (value == "dev") configuration().dev_mode = true;
    }

    void take_subject() {
        if (next_ >= count_) return;
        const std::string_view word = arguments_[next_];
        options_.run = word == "-" ? Options::Run::Stdin : Options::Run::Script;
        options_.subject = word;
    }

    // sys.argv: the subject as CPython writes it, then the rest of the words.
    void take_arguments() {
        std::vector<std::string>& to = configuration().arguments;
        if (options_.run == Options::Run::Command) {
            to.emplace_back("-c");
        } else if (options_.run == Options::Run::Module) {
            to.emplace_back("-m");
        } else if (next_ >= count_) {
            to.emplace_back("");
        }
        for (int index = next_; index < count_; ++index)
            to.emplace_back(arguments_[index]);
    }

    void apply_environment() {
        Configuration& to = configuration();
        if (to.ignore_environment) return;
        const Environment environment;
        if (environment.is_set("DONTWRITEBYTECODE")) to.dont_write_bytecode = true;
        if (environment.is_set("UNBUFFERED")) to.unbuffered = true;
        if (environment.is_set("NOUSERSITE")) to.no_user_site = true;
        if (environment.is_set("SAFEPATH")) to.safe_path = true;
        if (environment.is_set("INSPECT")) options_.stays_interactive = to.inspect = true;
        if (const std::string level = environment.get("OPTIMIZE"); !level.empty() && to.optimize == 0) {
            const int number = std::atoi(level.c_str());
            to.optimize = number > 0 ? number : 1;
        }
        for (const char* name : {"GOSSAMERPATH", "PYTHONPATH"}) {
            if (const char* value = std::getenv(name); value != nullptr) add_path(value);
        }
    }

    void add_path(std::string_view entries) {
        while (!entries.empty()) {
            const std::size_t colon = entries.find(':');
            configuration().module_path.emplace_back(entries.substr(0, colon));
            if (colon == std::string_view::npos) return;
            entries.remove_prefix(colon + 1);
        }
    }

    int count_;
    char** arguments_;
    int next_ = 1;
    int versions_ = 0;
    bool is_done_ = false;
    Options options_;
};

}  // namespace

Options parse_options(int argument_count, char** arguments) {
    return Parser{argument_count, arguments}.parse();
}

std::string usage_line() {
    return "usage: gossamer [option] ... [-c cmd | -m mod | file | -] [arg] ...\n";
}

std::string help_text() {
    return usage_line() + R"(Options:
-b     : accepted for compatibility
-B     : don't write compiled files (none are ever written)
-c cmd : program passed in as string (terminates option list)
-E     : ignore PYTHON* and GOSSAMER* environment variables
-h     : print this help message and exit (also -? or --help)
-i     : inspect interactively after running the script; forces a prompt even
         if stdin does not appear to be a terminal
-I     : isolate from the user's environment (implies -E, -P and -s)
-m mod : run library module as a script (terminates option list)
-O     : remove assert statements; __debug__ is False
-OO    : do -O changes and also discard docstrings
-P     : don't search modules in the script's directory
-q     : don't print version and copyright messages on interactive startup
-s, -S : accepted for compatibility
-u     : force the stdout and stderr streams to be unbuffered
-v     : accepted for compatibility
-V     : print the version and exit (also --version);
         when given twice, print more information about the build
-W arg : warning control; arg is action:message:category:module:lineno
-x     : skip first line of source, allowing use of non-Unix forms of #!cmd
-X opt : set implementation-specific option: gc-stress, gc-stress=real
         (check or collect at every safe point), leak-check,
         fail-allocation=N (no memory for the N-th object or buffer),
         trace-lifetimes[=FILE] (what happens to objects, a JSON object a line)
--dis  : print the listing of the compiled program instead of running it
--opcodes : print the table of instructions and exit

Arguments:
file   : program read from script file
-      : program read from stdin (default; interactive mode if a tty)
arg ...: arguments passed to program in sys.argv[1:]
)";
}

}  // namespace gossamer::cli
