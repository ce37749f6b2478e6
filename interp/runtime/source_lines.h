// Lines of source for tracebacks: files and what was compiled from memory, each text fetched once for the
// life of this object.
#pragma once

#include "runtime/interpreter.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gossamer {

class SourceLines {
public:
    explicit SourceLines(Interpreter& interpreter) : interpreter_{interpreter} {}

    // Line `number` (from 1) without its newline; false when there is none.
    [[nodiscard]] bool find(std::string_view file_name, std::uint32_t number, std::string& line);

private:
    struct Text {
        std::string text;
        std::vector<std::size_t> starts;
    };
    const Text& text_of(std::string_view file_name);

    Interpreter& interpreter_;
    std::map<std::string, Text, std::less<>> texts_;
};

}  // namespace gossamer
