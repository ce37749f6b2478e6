// posix: what the module os, which is written in the dialect, asks the system.
#include "modules/system_path.h"
#include "runtime/bytes.h"
#include "runtime/dict.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/numbers.h"
#include "runtime/errors/text.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/open_file.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/struct_sequence.h"
#include "runtime/text_codec.h"
#include "support/text_builder.h"

#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <string>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

extern char** environ;

namespace gossamer {

namespace {

// What the system said about one path: nothing, or an OSError.
Owned answer(Interpreter& in, int result, const SystemPath& path) {
    if (result == 0) return Owned::none();
    return raise_os_error(in, errno, path.given.get());
}

template <int (*operation)(const char*)>
Owned on_path(Interpreter& in, Args args) {
    SystemPath path;
    GOSSAMER_CHECK(read_path(in, args[0], path));
    return answer(in, operation(path.bytes.c_str()), path);
}

Owned posix_mkdir(Interpreter& in, Args args) {
    SystemPath path;
    GOSSAMER_CHECK(read_path(in, args[0], path));
    std::int64_t mode = 0777;
    if (!args[1].is_empty()) {
        GOSSAMER_TRY(given, as_int64(in, args[1]));
        mode = given.get();
    }
    return answer(in, ::mkdir(path.bytes.c_str(), static_cast<mode_t>(mode)), path);
}

Owned posix_rename(Interpreter& in, Args args) {
    SystemPath from;
    SystemPath to;
    GOSSAMER_CHECK(read_path(in, args[0], from));
    GOSSAMER_CHECK(read_path(in, args[1], to));
    return answer(in, std::rename(from.bytes.c_str(), to.bytes.c_str()), from);
}

Owned posix_getcwd(Interpreter& in, Args) {
    std::array<char, PATH_MAX> buffer{};
    if (::getcwd(buffer.data(), buffer.size()) == nullptr) return raise_os_error(in, errno, Value::empty());
    return system_text(in, buffer.data());
}

Owned posix_readlink(Interpreter& in, Args args) {
    SystemPath path;
    GOSSAMER_CHECK(read_path(in, args[0], path));
    std::array<char, PATH_MAX> buffer{};
    const ssize_t size = ::readlink(path.bytes.c_str(), buffer.data(), buffer.size());
    if (size < 0) return raise_os_error(in, errno, path.given.get());
    return system_text(in, std::string_view{buffer.data(), static_cast<std::size_t>(size)});
}

Owned posix_listdir(Interpreter& in, Args args) {
    SystemPath path;
    path.bytes = ".";
    if (!args[0].is_empty() && !args[0].is_none()) GOSSAMER_CHECK(read_path(in, args[0], path));
    const bool gives_bytes = !args[0].is_empty() && is_bytes(args[0]);
    GOSSAMER_TRY(names, new_list(in));
    DIR* directory = ::opendir(path.bytes.c_str());
    if (directory == nullptr) return raise_os_error(in, errno, path.given.get());
    Status status = Status::ok();
    while (const dirent* entry = ::readdir(directory)) {
        const std::string_view name = entry->d_name;
        if (name == "." || name == "..") continue;
        Owned text = gives_bytes ? new_bytes(in, name).to_owned() : system_text(in, name);
        status = text.is_error() ? Status{kError} : list_append(in, names.get(), std::move(text));
        if (status.is_error()) break;
    }
    ::closedir(directory);
    GOSSAMER_CHECK(status);
    return std::move(names).to_owned();
}

// ---- stat

constexpr Getter kStatFields[] = {
    struct_field<0>("st_mode", "kind and permissions"),
    struct_field<1>("st_ino", "number of the file"),
    struct_field<2>("st_dev", "number of the device"),
    struct_field<3>("st_nlink", "number of names"),
    struct_field<4>("st_uid", "owner"),
    struct_field<5>("st_gid", "group"),
    struct_field<6>("st_size", "bytes"),
    struct_field<7>("st_atime", "last read"),
    struct_field<8>("st_mtime", "last changed"),
    struct_field<9>("st_ctime", "last change of anything"),
};
// Scripts may make these themselves, of a sequence with as many items as there are fields.
Owned make_fields(Interpreter& in, Args args) {
    auto* type = as<Type>(args[0]);
    static constexpr const char* names[] = {"sequence", "dict"};
    Value values[] = {Value::empty(), Value::empty()};
    GOSSAMER_CHECK(bind_raw_arguments(in, args, 1, "structseq", names, values));
    if (values[0].is_empty()) return raise(in, Error::MissingRequired, "structseq", "sequence");
    GOSSAMER_TRY(fields, tuple_from(in, values[0]));
    const std::size_t wanted = type->spec->getters.size();
    const std::size_t given = as<Tuple>(fields.get())->size;
    if (given != wanted)
        return raise(in, Error::StructSequenceLength, type->spec->module, type->spec->name, wanted, given);
    return new_struct_sequence(in, type, as<Tuple>(fields.get())->values());
}

constexpr Method kFieldsMethods[] = {
    {"__new__", make_fields, raw(), "", Binding::Static},
    {"__repr__", struct_sequence_repr, exactly(0), ""},
    kStructSequenceReplace,
};
constexpr TypeSpec fields_spec(const char* name, const char* documentation, std::span<const Getter> fields) {
    TypeSpec spec = struct_sequence_spec(name, "os", documentation, fields);
    spec.flags &= ~TypeFlags::kNoInstantiate;
    spec.methods = kFieldsMethods;
    return spec;
}

constexpr TypeSpec kStatSpec = fields_spec("stat_result", "What is known of a file.", kStatFields);
constexpr Getter kTerminalFields[] = {
    struct_field<0>("columns", "characters in a line"),
    struct_field<1>("lines", "lines"),
};
constexpr TypeSpec kTerminalSpec = fields_spec("terminal_size", "The size of a terminal.", kTerminalFields);

// A type that initialise() has put into the module.
Type* own_type(Interpreter& in, const char* name) {
    const Value module = dict_find_text(in, in.modules, "posix");
    if (!is_kind(module, TypeFlags::kModule)) return nullptr;
    const Value type = dict_find_text(in, as<Module>(module)->dict, name);
    return is_kind(type, TypeFlags::kType) ? as<Type>(type) : nullptr;
}

double seconds_of(const timespec& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

Owned make_stat_result(Interpreter& in, const struct stat& status) {
    Type* type = own_type(in, "stat_result");
    if (type == nullptr) return raise(in, Error::AnySystemError, "posix.stat_result is gone");
    std::array<Owned, 10> fields;
    const std::uint64_t numbers[] = {status.st_mode,
                                     status.st_ino,
                                     status.st_dev,
                                     status.st_nlink,
                                     status.st_uid,
                                     status.st_gid,
                                     static_cast<std::uint64_t>(status.st_size)};
    std::array<Value, 10> values;
    for (std::size_t index = 0; index < std::size(numbers); ++index) {
        fields[index] = new_int_unsigned(in, numbers[index]);
        if (fields[index].is_error()) return kError;
        values[index] = fields[index].get();
    }
    values[7] = Value::from_double(seconds_of(status.st_atim));
    values[8] = Value::from_double(seconds_of(status.st_mtim));
    values[9] = Value::from_double(seconds_of(status.st_ctim));
    return new_struct_sequence(in, type, values);
}

enum class Links { Follow, Show };

template <Links links>
Owned posix_stat(Interpreter& in, Args args) {
    struct stat status {};
    if (is_any_int(args[0])) {
        GOSSAMER_TRY(descriptor, as_int64(in, args[0]));
        if (::fstat(static_cast<int>(descriptor.get()), &status) != 0)
            return raise_os_error(in, errno, Value::empty());
        return make_stat_result(in, status);
    }
    SystemPath path;
    GOSSAMER_CHECK(read_path(in, args[0], path));
    const char* name = path.bytes.c_str();
    const int result = links == Links::Follow ? ::stat(name, &status) : ::lstat(name, &status);
    if (result != 0) return raise_os_error(in, errno, path.given.get());
    return make_stat_result(in, status);
}

Owned posix_terminal_size(Interpreter& in, Args) {
    Type* type = own_type(in, "terminal_size");
    if (type == nullptr) return raise(in, Error::AnySystemError, "posix.terminal_size is gone");
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        size.ws_col = 80;
        size.ws_row = 24;
    }
    const Value values[] = {Value::from_int(size.ws_col), Value::from_int(size.ws_row)};
    return new_struct_sequence(in, type, values);
}

// ---- process and environment

// Ends the process at once: nothing is flushed, nothing runs.
Owned posix_exit(Interpreter& in, Args args) {
    GOSSAMER_TRY(status, as_int64(in, args[0]));
    ::_exit(static_cast<int>(status.get()));
}

Owned posix_getpid(Interpreter& in, Args) {
    return new_int(in, static_cast<std::int64_t>(::getpid()));
}

Owned posix_cpu_count(Interpreter& in, Args) {
    const long count = ::sysconf(_SC_NPROCESSORS_ONLN);
    if (count < 1) return Owned::none();
    return new_int(in, static_cast<std::int64_t>(count));
}

Owned posix_isatty(Interpreter& in, Args args) {
    GOSSAMER_TRY(descriptor, as_int64(in, args[0]));
    return Owned::boolean(::isatty(static_cast<int>(descriptor.get())) == 1);
}

Owned posix_strerror(Interpreter& in, Args args) {
    GOSSAMER_TRY(number, as_int64(in, args[0]));
    return new_str_value(in, std::strerror(static_cast<int>(number.get())));
}

Owned posix_urandom(Interpreter& in, Args args) {
    GOSSAMER_TRY(size, as_int64(in, args[0]));
    if (size.get() < 0) return raise(in, Error::AnyValueError, "negative argument not allowed");
    Ref<Bytes> result = new_bytes_unfilled(in, static_cast<std::size_t>(size.get()));
    if (result.is_error()) return kError;
    for (std::size_t filled = 0; filled < result->size;) {
        const ssize_t got = ::getrandom(result->data() + filled, result->size - filled, 0);
        if (got < 0 && errno != EINTR) return raise_os_error(in, errno, Value::empty());
        if (got > 0) filled += static_cast<std::size_t>(got);
    }
    return std::move(result).to_owned();
}

Owned posix_putenv(Interpreter& in, Args args) {
    SystemPath name;
    SystemPath value;
    GOSSAMER_CHECK(read_path(in, args[0], name));
    GOSSAMER_CHECK(read_path(in, args[1], value));
    if (name.bytes.find('=') != std::string::npos) {
        return raise(in, Error::AnyValueError, "illegal environment variable name");
    }
    return answer(in, ::setenv(name.bytes.c_str(), value.bytes.c_str(), 1), name);
}

Status fill_environment(Interpreter& in, Module* module) {
    Ref<Dict> variables = new_dict(in);
    if (variables.is_error()) return kError;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        const std::size_t equals = text.find('=', 1);
        if (equals == std::string_view::npos) continue;
        GOSSAMER_TRY(name, system_text(in, text.substr(0, equals)));
        GOSSAMER_TRY(value, system_text(in, text.substr(equals + 1)));
        GOSSAMER_CHECK(dict_set(in, variables.get(), name.get(), value.get()));
    }
    return dict_set_text(in, module->dict, "environ", variables.value());
}

constexpr Method functions[] = {
    {"getcwd", posix_getcwd, exactly(0), "getcwd($module, /)\nThe working directory."},
    {"chdir", on_path<::chdir>, exactly(1), "chdir($module, /, path)\nChange the working directory."},
    {"listdir", posix_listdir, keywords(), "listdir($module, /, path=None)\nThe names in a directory."},
    {"mkdir", posix_mkdir, keywords(), "mkdir($module, /, path, mode=511)\nMake a directory."},
    {"rmdir", on_path<::rmdir>, exactly(1), "rmdir($module, /, path)\nRemove an empty directory."},
    {"remove", on_path<::unlink>, exactly(1), "remove($module, /, path)\nRemove a file."},
    {"rename", posix_rename, exactly(2), "rename($module, /, src, dst)\nGive a file another name."},
    {"readlink", posix_readlink, exactly(1), "readlink($module, /, path)\nWhere a link leads."},
    {"stat", posix_stat<Links::Follow>, exactly(1), "stat($module, /, path)\nWhat is known of a file."},
    {"lstat", posix_stat<Links::Show>, exactly(1),
     "lstat($module, /, path)\nWhat is known of a file or link."},
    {"get_terminal_size", posix_terminal_size, between(0, 1),
     "get_terminal_size($module, fd=1, /)\nColumns and lines of the terminal."},
    {"_exit", posix_exit, exactly(1), "_exit($module, /, status)\nEnd the process at once."},
    {"getpid", posix_getpid, exactly(0), "getpid($module, /)\nThe number of the process."},
    {"cpu_count", posix_cpu_count, exactly(0), "cpu_count($module, /)\nHow many processors there are."},
    {"isatty", posix_isatty, exactly(1), "isatty($module, fd, /)\nWhether a descriptor is a terminal."},
    {"strerror", posix_strerror, exactly(1), "strerror($module, code, /)\nThe text of an error number."},
    {"urandom", posix_urandom, exactly(1), "urandom($module, size, /)\nRandom bytes of the system."},
    {"putenv", posix_putenv, exactly(2),
     "putenv($module, name, value, /)\nSet a variable of the environment."},
    {"unsetenv", on_path<::unsetenv>, exactly(1),
     "unsetenv($module, name, /)\nRemove a variable of the environment."},
};

Status initialise(Interpreter& in, Module* module) {
    GOSSAMER_TRY(stat_type, make_struct_sequence_type(in, kStatSpec));
    GOSSAMER_CHECK(dict_set_text(in, module->dict, "stat_result", stat_type.get()));
    GOSSAMER_TRY(terminal_type, make_struct_sequence_type(in, kTerminalSpec));
    GOSSAMER_CHECK(dict_set_text(in, module->dict, "terminal_size", terminal_type.get()));
    return fill_environment(in, module);
}

}  // namespace

extern const ModuleSpec posix_module_spec;
const ModuleSpec posix_module_spec{"posix", "The operating system, as the module os needs it.", functions,
                                   initialise};

}  // namespace gossamer
