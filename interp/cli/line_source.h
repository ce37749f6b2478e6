// Where a session gets its lines from: the terminal or a pipe. An editing source (readline) can take the
// place of the plain one.
#pragma once

#include <memory>
#include <string>

namespace gossamer::cli {

enum class LineResult {
    Line,         // with its newline, except perhaps the last one
    End,          // no more input
    Interrupted,  // Ctrl-C while waiting
};

class LineSource {
public:
    virtual ~LineSource() = default;
    virtual LineResult read(const std::string& prompt, std::string& line) = 0;
};

// Shows prompts on stderr and reads standard input byte by byte as it comes.
[[nodiscard]] std::unique_ptr<LineSource> make_plain_line_source();

}  // namespace gossamer::cli
