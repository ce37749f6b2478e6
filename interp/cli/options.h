// The command line as data. CPython's options and texts; those that mean nothing here are taken and ignored.
#pragma once

#include "engine/gossamer.h"

#include <string>
#include <vector>

namespace gossamer::cli {

struct Options {
    // What the words after the options are.
    enum class Run {
        Help,
        Version,
        LongVersion,
        OpcodeTable,
        BadUsage,  // `complaint` and the usage go to stderr, status 2
        Script,    // `subject` is a file
        Command,   // `subject` is the text of -c
        Module,    // `subject` is the name after -m
        Stdin,     // no subject, or "-"
    };
    Run run = Run::Stdin;
    std::string subject;
    std::string complaint;
    bool shows_listing = false;      // --dis
    bool stays_interactive = false;  // -i
    Configuration configuration;
};

[[nodiscard]] Options parse_options(int argument_count, char** arguments);
// The text of -h.
[[nodiscard]] std::string help_text();
[[nodiscard]] std::string usage_line();

}  // namespace gossamer::cli
