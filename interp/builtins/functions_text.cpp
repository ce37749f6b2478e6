// Builtin functions that make text, write it or read it.
#include "builtins/function_tables.h"
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/text_file.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

Owned builtin_repr(Interpreter& in, Args args) {
    return repr_of(in, args[0]);
}

Owned builtin_ascii(Interpreter& in, Args args) {
    return ascii_of(in, args[0]);
}

Owned builtin_format(Interpreter& in, Args args) {
    if (args.count == 2 && !is_str(args[1]))
        return raise(in, Error::FormatSpecArgument, argument_type_name(in, args[1]));
    return format_value(in, args[0], args.get(1));
}

// ---- print

struct PrintOptions {
    Value separator = Value::none();
    Value end = Value::none();
    Value file = Value::none();
    Value flush = Value::false_();
};

Status check_text(Interpreter& in, const char* name, Value value) {
    if (value.is_none() || is_str(value)) return Status::ok();
    return raise(in, Error::PrintSeparator, name, type_name(in, value));
}

Status read_print_options(Interpreter& in, Args args, PrintOptions& options) {
    std::size_t count = args.keyword_count;
    for (std::size_t index = 0; index < count; ++index) {
        std::string_view name = as<Str>(args.keyword_names()->items[index])->text();
        Value value = args.values[args.count + index];
        if (name == "sep") {
            options.separator = value;
        } else if (name == "end") {
            options.end = value;
        } else if (name == "file") {
            options.file = value;
        } else if (name == "flush") {
            options.flush = value;
        } else {
            constexpr std::string_view kKeywords[] = {"sep", "end", "file", "flush"};
            return raise_unexpected_keyword(in, "print", name, kKeywords);
        }
    }
    GOSSAMER_CHECK(check_text(in, "sep", options.separator));
    return check_text(in, "end", options.end);
}

// Where text goes: straight into a builtin text file, or through `write` of anything else.
class Output {
public:
    Output(Interpreter& in, Value file) : in_{in}, file_{file}, is_direct_{is_exact_text_file(in, file)} {}

    Status write(Str* text) {
        if (is_direct_) return write_text(in_, as<TextFile>(file_), text);
        const Value arguments[] = {Value::from_object(text)};
        GOSSAMER_CHECK(call_method(in_, file_, in_.names.write, arguments));
        return Status::ok();
    }
    Status write(std::string_view text) {
        if (is_direct_) return write_text(in_, as<TextFile>(file_), text);
        GOSSAMER_TRY(object, new_str(in_, text));
        return write(object.get());
    }
    Status write_option(Value given, std::string_view otherwise) {
        return given.is_none() ? write(otherwise) : write(as<Str>(given));
    }
    Status flush() {
        GOSSAMER_CHECK(call_method(in_, file_, in_.names.flush, {}));
        return Status::ok();
    }

private:
    Interpreter& in_;
    Value file_;
    bool is_direct_;
};

// sys.<name>, held: a script may rebind it while we write. None is passed on.
Owned standard_stream(Interpreter& in, Str* name) {
    Value found = dict_find_str(in.sys_dict, name);
    if (found.is_empty()) return raise(in, Error::LostStream, name);
    return Owned::share(found);
}

Owned builtin_print(Interpreter& in, Args args) {
    PrintOptions options;
    if (args.keyword_count != 0) GOSSAMER_CHECK(read_print_options(in, args, options));
    Owned file = options.file.is_none() ? standard_stream(in, in.names.stdout_) : Owned::share(options.file);
    GOSSAMER_CHECK(file);
    if (file.get().is_none()) return Owned::none();
    Output output{in, file.get()};
    for (std::size_t index = 0; index < args.count; ++index) {
        if (index != 0) GOSSAMER_CHECK(output.write_option(options.separator, " "));
        GOSSAMER_TRY(text, str_of(in, args[index]));
        GOSSAMER_CHECK(output.write(as<Str>(text.get())));
    }
    GOSSAMER_CHECK(output.write_option(options.end, "\n"));
    GOSSAMER_TRY(flush, is_true(in, options.flush));
    if (flush.get()) GOSSAMER_CHECK(output.flush());
    return Owned::none();
}

// ---- input

Owned input_stream(Interpreter& in, Str* name) {
    Value found = dict_find_str(in.sys_dict, name);
    if (found.is_empty() || found.is_none()) return raise(in, Error::InputLostStream, name);
    return Owned::share(found);
}

// A stream that cannot be flushed, or has no such method, does not keep the script from reading.
void flush_if_possible(Interpreter& in, Value file) {
    if (Output{in, file}.flush().is_error()) clear_pending(in);
}

Owned builtin_input(Interpreter& in, Args args) {
    GOSSAMER_TRY(stdin_, input_stream(in, in.names.stdin_));
    GOSSAMER_TRY(stdout_, input_stream(in, in.names.stdout_));
    GOSSAMER_TRY(stderr_, input_stream(in, in.names.stderr_));
    flush_if_possible(in, stderr_.get());
    Output output{in, stdout_.get()};
    if (args.count == 1) {
        GOSSAMER_TRY(prompt, str_of(in, args[0]));
        GOSSAMER_CHECK(output.write(as<Str>(prompt.get())));
    }
    flush_if_possible(in, stdout_.get());
    GOSSAMER_TRY(readline, intern(in, "readline"));
    GOSSAMER_TRY(line, call_method(in, stdin_.get(), readline.get(), {}));
    if (!is_str(line.get())) return raise(in, Error::InputNotStr);
    auto* text = as<Str>(line.get());
    if (text->byte_length == 0) return raise(in, Error::InputEnd);
    if (text->text().back() != '\n') return line;
    return substring(in, text, 0, text->length - 1).to_owned();
}

constexpr Method kFunctions[] = {
    {"ascii", builtin_ascii, exactly(1),
     "ascii($module, obj, /)\nReturn an ASCII-only representation of an object."},
    {"format", builtin_format, between(1, 2),
     "format($module, value, format_spec='', /)\nReturn value.__format__(format_spec)."},
    {"input", builtin_input, between(0, 1), "input($module, prompt='', /)\nRead a line from standard input."},
    {"print", builtin_print, raw(),
     "print($module, /, *args, sep=' ', end='\\n', file=None, flush=False)\nPrint the values to a stream, "
     "sys.stdout by default."},
    {"repr", builtin_repr, exactly(1), "repr($module, obj, /)\nReturn the canonical text of the object."},
};

}  // namespace

const std::span<const Method> text_functions = kFunctions;

}  // namespace gossamer
