// What tracebacks ask of the front end, through hooks in Interpreter: runtime knows no syntax.
#pragma once

#include <cstddef>

namespace gossamer {

// Parts of an expression that are underlined with ^ while the rest gets ~: the operator of `a + b`, the
// brackets of `a[b]` and of `f(x)`. Lines count from 0 within the segment, columns are characters.
struct CaretAnchors {
    std::size_t left_line = 0, left_column = 0;    // where the ^ begin
    std::size_t right_line = 0, right_column = 0;  // behind the last of them
};

}  // namespace gossamer
