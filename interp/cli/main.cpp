// The program: options, then a script, a command, a module, standard input, or a session.
#include "cli/options.h"
#include "cli/program.h"

int main(int argument_count, char** arguments) {
    const gossamer::cli::Options options = gossamer::cli::parse_options(argument_count, arguments);
    return gossamer::cli::run_program(options);
}
