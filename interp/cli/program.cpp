#include "cli/program.h"

#include "cli/session.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

namespace gossamer::cli {

namespace {

int print(std::string_view text, std::FILE* file, int status) {
    std::fwrite(text.data(), 1, text.size(), file);
    return std::fflush(file) == 0 ? status : 120;
}

std::string version_line() {
    return std::string{"Python "} + dialect_version() + " (gossamer " + program_version() + ")\n";
}

// All of standard input; an interrupted read goes on.
std::string read_standard_input() {
    std::string text;
    char buffer[64 * 1024];
    for (;;) {
        const ssize_t count = read(STDIN_FILENO, buffer, sizeof buffer);
        if (count > 0) text.append(buffer, static_cast<std::size_t>(count));
        if (count == 0 || (count < 0 && errno != EINTR)) return text;
    }
}

int print_listing(Engine& engine, std::string_view text, const std::string& name) {
    std::string listing;
    if (!engine.disassemble_text(text, name, listing)) return 1;
    return print(listing, stdout, 0);
}

int list_program(Engine& engine, const Options& options) {
    switch (options.run) {
    case Options::Run::Command: return print_listing(engine, options.subject, "<string>");
    case Options::Run::Script: {
        std::FILE* file = std::fopen(options.subject.c_str(), "rb");
        if (file == nullptr) {
            return print("gossamer: can't open file '" + options.subject + "': [Errno " +
                             std::to_string(errno) + "] " + std::strerror(errno) + "\n",
                         stderr, 2);
        }
        std::string text;
        char buffer[64 * 1024];
        std::size_t count = 0;
        while ((count = std::fread(buffer, 1, sizeof buffer, file)) != 0)
            text.append(buffer, count);
        std::fclose(file);
        return print_listing(engine, text, options.subject);
    }
    case Options::Run::Stdin: return print_listing(engine, read_standard_input(), "<stdin>");
    default: return print("gossamer: --dis takes a file, -c or standard input\n", stderr, 2);
    }
}

void run_subject(Engine& engine, const Options& options) {
    switch (options.run) {
    case Options::Run::Command: (void)engine.run_text(options.subject + "\n", "<string>"); return;
    case Options::Run::Module: (void)engine.run_module(options.subject); return;
    case Options::Run::Script: (void)engine.run_file(options.subject); return;
    default: break;
    }
    if (options.stays_interactive || isatty(STDIN_FILENO) != 0) {
        run_session(engine, options.configuration, SessionStart::WithBanner);
    } else {
        (void)engine.run_text(read_standard_input(), "<stdin>");
    }
}

// A program that an interrupt has ended dies of it, so that shells stop too.
[[noreturn]] void die_of_interrupt() {
    std::signal(SIGINT, SIG_DFL);
    kill(getpid(), SIGINT);
    _exit(130);
}

int run_engine(const Options& options) {
    std::unique_ptr<Engine> engine = Engine::create(options.configuration);
    if (engine == nullptr) return 1;  // it has said why
    if (options.shows_listing) return list_program(*engine, options);
    run_subject(*engine, options);
    const bool has_run = options.run != Options::Run::Stdin;
    if (options.stays_interactive && has_run)
        run_session(*engine, options.configuration, SessionStart::Quiet);
    const int status = engine->finish();
    if (engine->by_interrupt()) die_of_interrupt();
    return status;
}

}  // namespace

int run_program(const Options& options) {
    switch (options.run) {
    case Options::Run::Help: return print(help_text(), stdout, 0);
    case Options::Run::Version: return print(version_line(), stdout, 0);
    case Options::Run::LongVersion: return print("Python " + full_version() + "\n", stdout, 0);
    case Options::Run::OpcodeTable: return print(opcode_table(), stdout, 0);
    case Options::Run::BadUsage:
        return print(options.complaint + "\n" + usage_line() + "Try `gossamer -h' for more information.\n",
                     stderr, 2);
    default: return run_engine(options);
    }
}

}  // namespace gossamer::cli
