#include "runtime/open_file.h"

#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/errors/text.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/text_codec.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace gossamer {

namespace {

[[nodiscard]] int system_flags(const BinaryFileMode& mode) {
    int flags = O_CLOEXEC;
    flags |= mode.can_read && mode.can_write ? O_RDWR : mode.can_write ? O_WRONLY : O_RDONLY;
    if (mode.creates) flags |= O_EXCL | O_CREAT;
    if (mode.appends) flags |= O_APPEND | O_CREAT;
    if (mode.truncates) flags |= O_CREAT | O_TRUNC;
    return flags;
}

Result<int> open_existing_descriptor(Interpreter& interpreter, Value file) {
    GOSSAMER_TRY(number, as_index(interpreter, file, interpreter.types.OverflowError));
    if (number.get() < 0) return raise(interpreter, Error::FileNegativeDescriptor);
    const int descriptor = static_cast<int>(number.get());
    if (::fcntl(descriptor, F_GETFD) < 0) return raise_os_error(interpreter, errno, Value::empty());
    return descriptor;
}

Result<int> call_opener(Interpreter& interpreter, Value opener, Value path, int flags) {
    GOSSAMER_TRY(result, call(interpreter, opener, {path, Value::from_int(flags)}));
    if (!is_any_int(result.get())) return raise(interpreter, Error::FileOpenerType);
    GOSSAMER_TRY(descriptor, as_index(interpreter, result.get(), interpreter.types.OverflowError));
    if (descriptor.get() < 0) return raise(interpreter, Error::FileOpenerValue, descriptor.get());
    return static_cast<int>(descriptor.get());
}

// The mode of open(), taken apart.
struct OpenMode {
    BinaryFileMode file;
    bool is_binary = false;
};

Result<OpenMode> parse_mode(Interpreter& interpreter, Str* mode_text) {
    OpenMode mode;
    int kinds = 0;
    bool is_text = false;
    bool updates = false;
    std::string_view seen;
    const std::string_view text = mode_text->text();
    for (std::size_t index = 0; index < text.size(); ++index) {
        const char letter = text[index];
        const bool known = std::string_view{"xrwabt+"}.find(letter) != std::string_view::npos;
        if (!known || seen.find(letter) != std::string_view::npos)
            return raise(interpreter, Error::FileMode, text);
        seen = text.substr(0, index + 1);
        switch (letter) {
        case 'x':
            mode.file.creates = mode.file.can_write = true;
            ++kinds;
            break;
        case 'r':
            mode.file.can_read = true;
            ++kinds;
            break;
        case 'w':
            mode.file.truncates = mode.file.can_write = true;
            ++kinds;
            break;
        case 'a':
            mode.file.appends = mode.file.can_write = true;
            ++kinds;
            break;
        case 'b': mode.is_binary = true; break;
        case 't': is_text = true; break;
        default: updates = true; break;
        }
    }
    if (is_text && mode.is_binary) return raise(interpreter, Error::FileTextAndBinary);
    if (kinds == 0) return raise(interpreter, Error::FileModeMissing);
    if (kinds != 1) return raise(interpreter, Error::FileModeCount);
    if (updates) mode.file.can_read = mode.file.can_write = true;
    return mode;
}

Result<std::int64_t> read_buffering(Interpreter& interpreter, Value buffering) {
    if (buffering.is_empty()) return std::int64_t{-1};
    return as_index(interpreter, buffering, interpreter.types.OverflowError);
}

Owned open_binary(Interpreter& interpreter, const OpenArguments& arguments, BinaryFileMode mode,
                  std::int64_t buffering) {
    if (!arguments.closes_descriptor.is_empty()) {
        GOSSAMER_TRY(closes, is_true(interpreter, arguments.closes_descriptor));
        mode.owns_descriptor = closes.get();
    }
    const Value opener = arguments.opener.is_empty() ? Value::none() : arguments.opener;
    GOSSAMER_TRY(descriptor, open_descriptor(interpreter, arguments.file, mode, opener));
    const auto& types = interpreter.types;
    Type* type = types.buffered_writer;
    if (buffering == 0) {
        type = types.file_io;
    } else if (mode.can_read) {
        type = mode.can_write ? types.buffered_random : types.buffered_reader;
    }
    if (mode.appends) ::lseek(descriptor.get(), 0, SEEK_END);
    return new_binary_file(interpreter, type, descriptor.get(), mode, arguments.file);
}

[[nodiscard]] bool is_given(Value value) {
    return !value.is_empty() && !value.is_none();
}

Owned wrap_text(Interpreter& interpreter, const OpenArguments& arguments, Value stream, Value mode_text,
                std::int64_t buffering) {
    FileEncoding encoding;
    Owned encoding_text;
    if (is_given(arguments.encoding) && as<Str>(arguments.encoding)->text() != "locale") {
        GOSSAMER_TRY(found, find_file_encoding(interpreter, arguments.encoding));
        encoding = found.get();
        encoding_text = Owned::share(arguments.encoding);
    } else {
        GOSSAMER_TRY(name, intern(interpreter, "UTF-8"));
        encoding_text = std::move(name).to_owned();
    }
    GOSSAMER_TRY(strict, intern(interpreter, "strict"));
    const Value errors = is_given(arguments.errors) ? arguments.errors : strict.value();
    GOSSAMER_TRY(newline, parse_newline(interpreter, "open", arguments.newline));
    GOSSAMER_TRY(made, new_text_file(interpreter, stream, encoding.encoding, errors, newline.get()));
    TextFile* file = as<TextFile>(made.get());
    set_file_encoding(file, encoding);
    file->mode = Owned::share(mode_text).detach();
    file->encoding_text = encoding_text.detach();
    file->line_buffering =
        buffering == 1 || (buffering < 0 && ::isatty(as<BinaryFile>(stream)->descriptor) == 1);
    return made;
}

Status check_text_arguments(Interpreter& interpreter, const OpenArguments& arguments, bool is_binary) {
    for (const auto& [value, name] :
         {std::pair{arguments.encoding, "encoding"}, std::pair{arguments.errors, "errors"},
          std::pair{arguments.newline, "newline"}}) {
        if (!is_given(value)) continue;
        if (!is_str(value)) {
            const std::string which = std::string{"argument '"} + name + "'";
            return raise_bad_argument(interpreter, "open", which.c_str(), "str or None", value);
        }
        if (!is_binary) continue;
        const char* article = name[0] == 'n' ? "a" : "an";
        return raise(interpreter, Error::FileBinaryArgument, article, name);
    }
    return Status::ok();
}

}  // namespace

Result<BinaryFileMode> parse_raw_mode(Interpreter& interpreter, std::string_view text) {
    BinaryFileMode mode;
    int kinds = 0;
    int updates = 0;
    for (const char letter : text) {
        switch (letter) {
        case 'x':
            mode.creates = mode.can_write = true;
            ++kinds;
            break;
        case 'r':
            mode.can_read = true;
            ++kinds;
            break;
        case 'w':
            mode.truncates = mode.can_write = true;
            ++kinds;
            break;
        case 'a':
            mode.appends = mode.can_write = true;
            ++kinds;
            break;
        case 'b': break;
        case '+':
            mode.can_read = mode.can_write = true;
            ++updates;
            break;
        default: return raise(interpreter, Error::FileRawMode, text);
        }
    }
    if (kinds != 1 || updates > 1) return raise(interpreter, Error::FileModeMissing);
    return mode;
}

Owned file_system_path(Interpreter& interpreter, Value path) {
    if (is_str(path) || is_bytes(path)) return Owned::share(path);
    const Value method = find_in_mro(type_of(interpreter, path), interpreter.names.dunder_fspath);
    if (method.is_empty()) return raise(interpreter, Error::FilePathType, type_name(interpreter, path));
    GOSSAMER_TRY(result, call_method(interpreter, path, interpreter.names.dunder_fspath, {}));
    if (is_str(result.get()) || is_bytes(result.get())) return result;
    return raise(interpreter, Error::FileFspathType, type_name(interpreter, path),
                 type_name(interpreter, result.get()));
}

Result<int> open_descriptor(Interpreter& interpreter, Value file, const BinaryFileMode& mode, Value opener) {
    if (is_any_int(file)) return open_existing_descriptor(interpreter, file);
    GOSSAMER_TRY(path, file_system_path(interpreter, file));
    if (!mode.owns_descriptor) return raise(interpreter, Error::FileCloseDescriptor);
    std::string name;
    if (is_str(path.get())) {
        TextBuilder bytes;
        GOSSAMER_CHECK(
            encode_into(interpreter, bytes, as<Str>(path.get()), Encoding::Utf8, "surrogateescape"));
        name = bytes.view();
    } else {
        name = as<Bytes>(path.get())->view();
    }
    if (name.find('\0') != std::string::npos) return raise(interpreter, Error::FileEmbeddedNull);
    int descriptor = -1;
    if (!opener.is_none()) {
        GOSSAMER_TRY(opened, call_opener(interpreter, opener, path.get(), system_flags(mode)));
        descriptor = opened.get();
    } else {
        descriptor = ::open(name.c_str(), system_flags(mode), 0666);
        if (descriptor < 0) return raise_os_error(interpreter, errno, path.get());
    }
    struct stat status {};
    if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
        ::close(descriptor);
        return raise_os_error(interpreter, EISDIR, path.get());
    }
    return descriptor;
}

Result<Newline> parse_newline(Interpreter& interpreter, const char* function, Value newline) {
    if (!is_given(newline)) return Newline::Universal;
    if (!is_str(newline))
        return raise_bad_argument(interpreter, function, "argument 'newline'", "str or None", newline);
    const std::string_view text = as<Str>(newline)->text();
    if (text.empty()) return Newline::Untouched;
    if (text == "\n") return Newline::Lf;
    if (text == "\r") return Newline::Cr;
    if (text == "\r\n") return Newline::CrLf;
    return raise(interpreter, Error::FileNewline, text);
}

Owned open_file(Interpreter& interpreter, const OpenArguments& arguments) {
    Owned mode_text = Owned::share(arguments.mode);
    if (mode_text.is_empty()) {
        GOSSAMER_TRY(usual, new_str(interpreter, "r"));
        mode_text = std::move(usual).to_owned();
    }
    if (!is_str(mode_text.get())) {
        return raise_bad_argument(interpreter, "open", "argument 'mode'", "str", mode_text.get());
    }
    const bool is_path = is_any_int(arguments.file);
    if (!is_path) GOSSAMER_CHECK(file_system_path(interpreter, arguments.file));
    GOSSAMER_TRY(buffering, read_buffering(interpreter, arguments.buffering));
    GOSSAMER_TRY(mode, parse_mode(interpreter, as<Str>(mode_text.get())));
    GOSSAMER_CHECK(check_text_arguments(interpreter, arguments, mode.get().is_binary));
    if (!mode.get().is_binary && buffering.get() == 0) return raise(interpreter, Error::FileUnbufferedText);
    if (!mode.get().is_binary) GOSSAMER_CHECK(parse_newline(interpreter, "open", arguments.newline));
    GOSSAMER_TRY(stream, open_binary(interpreter, arguments, mode.get().file, buffering.get()));
    if (mode.get().is_binary) return stream;
    return wrap_text(interpreter, arguments, stream.get(), mode_text.get(), buffering.get());
}

}  // namespace gossamer
