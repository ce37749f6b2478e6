// What the program calls itself.
#include "engine/gossamer.h"

namespace gossamer {

const char* dialect_version() {
    return "3.13.0";
}
const char* program_version() {
    return "0.1.0";
}

std::string full_version() {
    std::string text{dialect_version()};
    text += " (gossamer ";
    text += program_version();
    text += ", ";
    text += __DATE__;
    text += ") [";
#if defined(__clang__)
    text += "Clang " __clang_version__;
#elif defined(__GNUC__)
    text += "GCC " __VERSION__;
#else
    text += "C++";
#endif
    text += ']';
    return text;
}

}  // namespace gossamer
