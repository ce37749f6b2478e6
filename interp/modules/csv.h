// What reading and writing of tables share: the rules of a dialect as numbers.
#pragma once

#include "runtime/container_support.h"
#include "runtime/native.h"
#include "runtime/type.h"

#include <array>
#include <string_view>

namespace gossamer {

enum class CsvQuoting : std::uint8_t { Minimal, All, NonNumeric, None, Strings, NotNull };

struct CsvRules {
    static constexpr char32_t kNone = 0xFFFF'FFFF;

    char32_t delimiter;
    char32_t quote;
    char32_t escape;
    CsvQuoting quoting;
    bool doubles_quotes;
    bool skips_blanks;
    bool is_strict;

    [[nodiscard]] bool is_special(char32_t character) const {
        return character == delimiter || character == quote || character == escape || character == '\r' ||
               character == '\n';
    }
};

// Those of a checked dialect. May run code.
Status read_csv_rules(Interpreter& interpreter, Value dialect, CsvRules& rules);
// Raises the module's Error.
ErrorTag raise_csv_error(Interpreter& interpreter, std::string_view text);

extern const TypeSpec csv_reader_type_spec;  // csv_reader.cpp
extern const TypeSpec csv_writer_type_spec;  // csv_writer.cpp
// reader(lines, dialect, limit): `lines` is an iterator and `limit` a list with the most characters of a
// field.
Owned new_csv_reader(Interpreter& interpreter, Args args);
// writer(write, dialect)
Owned new_csv_writer(Interpreter& interpreter, Args args);

}  // namespace gossamer
