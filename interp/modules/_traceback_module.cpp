// _traceback: the interpreter's own texts about exceptions, for the module traceback, and lines of source.
#include "bytecode/position_table.h"
#include "runtime/exception.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/source_lines.h"
#include "runtime/str.h"
#include "runtime/traceback_text.h"

#include <string>

namespace gossamer {

namespace {

// The whole text, as when nobody catches the exception.
Owned exception_text(Interpreter& in, Args args) {
    if (!is_exception(args[0]))
        return raise_bad_argument(in, "exception_text", "argument 1", "BaseException", args[0]);
    std::string text;
    GOSSAMER_CHECK(print_exception(in, args[0], text));
    return new_str_value(in, text);
}

// The lines about the exception itself, as a list.
Owned exception_lines(Interpreter& in, Args args) {
    if (!is_exception(args[0]))
        return raise_bad_argument(in, "exception_lines", "argument 1", "BaseException", args[0]);
    std::string text;
    append_exception_only(in, text, as<Exception>(args[0]));
    GOSSAMER_TRY(lines, new_list(in));
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = text.find('\n', begin);
        end = end == std::string::npos ? text.size() : end + 1;
        GOSSAMER_TRY(line, new_str_value(in, std::string_view{text}.substr(begin, end - begin)));
        GOSSAMER_CHECK(list_append(in, lines.get(), std::move(line)));
        begin = end;
    }
    return std::move(lines).to_owned();
}

// The entries of a traceback with their source lines; "" for None.
Owned traceback_text(Interpreter& in, Args args) {
    std::string text;
    if (type_of(in, args[0]) == in.types.traceback) {
        SourceLines lines{in};
        append_traceback_entries(in, lines, text, args[0]);
    } else if (!args[0].is_none()) {
        return raise_bad_argument(in, "traceback_text", "argument 1", "traceback or None", args[0]);
    }
    return new_str_value(in, text);
}

// A line without its newline; None when there is no such line.
Owned source_line(Interpreter& in, Args args) {
    if (!is_str(args[0])) return raise_bad_argument(in, "source_line", "argument 1", "str", args[0]);
    GOSSAMER_TRY(number, as_int64(in, args[1]));
    SourceLines lines{in};
    std::string line;
    if (number.get() < 1 || number.get() > UINT32_MAX ||
        !lines.find(as<Str>(args[0])->text(), static_cast<std::uint32_t>(number.get()), line)) {
        return Owned::none();
    }
    return new_str_value(in, line);
}

// The lines of a range of source, with what underlines it; "" when they are not to be had.
Owned underlined_source(Interpreter& in, Args args) {
    if (!is_str(args[0])) return raise_bad_argument(in, "underlined_source", "argument 1", "str", args[0]);
    std::uint32_t numbers[4];
    for (unsigned index = 0; index < 4; ++index) {
        GOSSAMER_TRY(number, as_int64(in, args[index + 1]));
        numbers[index] = static_cast<std::uint32_t>(number.get());
    }
    SourceLines lines{in};
    std::string text;
    append_source_with_carets(in, lines, text, as<Str>(args[0])->text(), numbers[0],
                              Position{numbers[0], numbers[1], numbers[2], numbers[3]});
    return new_str_value(in, text);
}

constexpr Method functions[] = {
    {"exception_text", exception_text, exactly(1),
     "exception_text(exception, /)\nThe text of an uncaught exception."},
    {"exception_lines", exception_lines, exactly(1),
     "exception_lines(exception, /)\nThe lines about the exception itself."},
    {"traceback_text", traceback_text, exactly(1),
     "traceback_text(traceback, /)\nThe entries of a traceback."},
    {"underlined_source", underlined_source, exactly(5),
     "underlined_source(filename, line, end_line, column, end_column, /)\nLines of source, with carets."},
    {"source_line", source_line, exactly(2), "source_line(filename, number, /)\nA line of source, or None."},
};

}  // namespace

extern const ModuleSpec _traceback_module_spec;
const ModuleSpec _traceback_module_spec{"_traceback", "Natives behind the module traceback.", functions,
                                        nullptr};

}  // namespace gossamer
