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
    std::array<bool, 128> ascii_specials;  // what ends a run of plain characters

    [[nodiscard]] bool is_special(char32_t character) const {
        if (character < ascii_specials.size()) return ascii_specials[character];
        return character == delimiter || character == quote || character == escape;
    }
    void add_special(char32_t character) {
        if (character < ascii_specials.size()) ascii_specials[character] = true;
    }
};

// rules(dialect): those of a checked dialect, which keeps them, so that its readers and writers need not ask
// for its attributes.
Owned new_csv_rules(Interpreter& interpreter, Args args);
// Of what new_csv_rules made.
Result<CsvRules> get_csv_rules(Interpreter& interpreter, Value rules);
// Raises the module's Error.
ErrorTag raise_csv_error(Interpreter& interpreter, std::string_view text);

extern const TypeSpec csv_reader_type_spec;  // csv_reader.cpp
extern const TypeSpec csv_writer_type_spec;  // csv_writer.cpp
// reader(lines, dialect, rules, limit): `lines` is an iterator and `limit` a list with the most characters of
// a field.
Owned new_csv_reader(Interpreter& interpreter, Args args);
// writer(write, dialect, rules, terminator)
Owned new_csv_writer(Interpreter& interpreter, Args args);

}  // namespace gossamer
