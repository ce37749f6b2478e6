// What is fuzzed. Each target takes any bytes and must neither crash nor break what its component promises;
// the sanitizers and the internal checks watch. libfuzzer_main.cpp makes a fuzzer of a target,
// replay_main.cpp runs the inputs that were worth keeping, with any compiler.
#pragma once

#include <span>
#include <string_view>

namespace gossamer::fuzz {

struct Target {
    const char* name;
    void (*run)(std::string_view bytes);
};

// Scanner: the tokens lie in the text, in order, and end with the end or with the error.
void scan_bytes(std::string_view bytes);
// Parser, in its three modes: a tree or an error. The first byte chooses the mode.
void parse_bytes(std::string_view bytes);
// Compiler: code that the verifier accepts and that its binary form gives back, or an error.
void compile_bytes(std::string_view bytes);
// A whole program, derived from the grammar by the bytes as choices, run in an engine of its own.
void run_program(std::string_view bytes);

inline constexpr Target kTargets[] = {
    {"lexer", scan_bytes},
    {"parser", parse_bytes},
    {"compiler", compile_bytes},
    {"program", run_program},
};

// A promise that was broken.
[[noreturn]] void fail(const char* what, std::string_view detail);

}  // namespace gossamer::fuzz
