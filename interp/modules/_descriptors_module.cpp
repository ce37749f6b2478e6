// _descriptors: the part of os that works on file descriptors, links and permissions. Calls that a signal
// interrupts are made again once the signal has been seen to.
#include "modules/system_path.h"
#include "runtime/bytes.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/errors/numbers.h"
#include "runtime/errors/text.h"
#include "runtime/memoryview.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace gossamer {

namespace {

Result<int> as_descriptor(Interpreter& in, Value value) {
    GOSSAMER_TRY(number, as_int64(in, value));
    if (number.get() < INT32_MIN || number.get() > INT32_MAX) return raise(in, Error::IntTooLargeForC);
    return static_cast<int>(number.get());
}

// What a call of the system gives, made again when a signal interrupts it. -1: OSError about `path`.
template <class Call>
Result<std::int64_t> ask(Interpreter& in, Value path, Call system_call) {
    for (;;) {
        const auto result = static_cast<std::int64_t>(system_call());
        if (result >= 0) return result;
        if (errno != EINTR) return raise_os_error(in, errno, path);
        if (in.poll != nullptr) GOSSAMER_CHECK(in.poll(in));
    }
}

template <class Call>
Owned number_of(Interpreter& in, Value path, Call system_call) {
    GOSSAMER_TRY(result, ask(in, path, system_call));
    return new_int(in, result.get());
}

template <class Call>
Owned nothing_of(Interpreter& in, Value path, Call system_call) {
    GOSSAMER_CHECK(ask(in, path, system_call));
    return Owned::none();
}

Owned files_open(Interpreter& in, Args args) {
    SystemPath path;
    GOSSAMER_CHECK(read_path(in, args[0], path));
    GOSSAMER_TRY(flags, as_descriptor(in, args[1]));
    std::int64_t mode = 0777;
    if (!args[2].is_empty()) {
        GOSSAMER_TRY(given, as_int64(in, args[2]));
        mode = given.get();
    }
    return number_of(in, path.given.get(), [&] {
        return ::open(path.bytes.c_str(), flags.get() | O_CLOEXEC, static_cast<mode_t>(mode));
    });
}

Owned files_close(Interpreter& in, Args args) {
    GOSSAMER_TRY(descriptor, as_descriptor(in, args[0]));
    if (::close(descriptor.get()) != 0 && errno != EINTR) return raise_os_error(in, errno, Value::empty());
    return Owned::none();
}

Owned files_read(Interpreter& in, Args args) {
    GOSSAMER_TRY(descriptor, as_descriptor(in, args[0]));
    GOSSAMER_TRY(length, as_int64(in, args[1]));
    if (length.get() < 0) return raise_os_error(in, EINVAL, Value::empty());
    constexpr std::int64_t kMost = std::int64_t{1} << 31;
    std::string buffer(static_cast<std::size_t>(std::min(length.get(), kMost)), '\0');
    GOSSAMER_TRY(
        got, ask(in, Value::empty(), [&] { return ::read(descriptor.get(), buffer.data(), buffer.size()); }));
    return new_bytes(in, {buffer.data(), static_cast<std::size_t>(got.get())}).to_owned();
}

Owned files_write(Interpreter& in, Args args) {
    GOSSAMER_TRY(descriptor, as_descriptor(in, args[0]));
    std::string_view bytes;
    GOSSAMER_TRY(found, find_buffer(in, args[1], bytes));
    if (!found.get()) return raise(in, Error::BytesLikeRequired, type_name(in, args[1]));
    return number_of(in, Value::empty(),
                     [&] { return ::write(descriptor.get(), bytes.data(), bytes.size()); });
}

Owned files_lseek(Interpreter& in, Args args) {
    GOSSAMER_TRY(descriptor, as_descriptor(in, args[0]));
    GOSSAMER_TRY(position, as_int64(in, args[1]));
    GOSSAMER_TRY(how, as_descriptor(in, args[2]));
    return number_of(in, Value::empty(),
                     [&] { return ::lseek(descriptor.get(), position.get(), how.get()); });
}

Owned files_fsync(Interpreter& in, Args args) {
    GOSSAMER_TRY(descriptor, as_descriptor(in, args[0]));
    return nothing_of(in, Value::empty(), [&] { return ::fsync(descriptor.get()); });
}

Owned files_dup(Interpreter& in, Args args) {
    GOSSAMER_TRY(descriptor, as_descriptor(in, args[0]));
    return number_of(in, Value::empty(), [&] { return ::fcntl(descriptor.get(), F_DUPFD_CLOEXEC, 0); });
}

Owned files_dup2(Interpreter& in, Args args) {
    GOSSAMER_TRY(descriptor, as_descriptor(in, args[0]));
    GOSSAMER_TRY(target, as_descriptor(in, args[1]));
    return number_of(in, Value::empty(), [&] { return ::dup2(descriptor.get(), target.get()); });
}

Owned files_pipe(Interpreter& in, Args) {
    int ends[2] = {};
    if (::pipe2(ends, O_CLOEXEC) != 0) return raise_os_error(in, errno, Value::empty());
    return tuple_of(in, {Value::from_int(ends[0]), Value::from_int(ends[1])}).to_owned();
}

Owned files_truncate(Interpreter& in, Args args) {
    GOSSAMER_TRY(length, as_int64(in, args[1]));
    if (is_any_int(args[0])) {
        GOSSAMER_TRY(descriptor, as_descriptor(in, args[0]));
        return nothing_of(in, Value::empty(), [&] { return ::ftruncate(descriptor.get(), length.get()); });
    }
    SystemPath path;
    GOSSAMER_CHECK(read_path(in, args[0], path));
    return nothing_of(in, path.given.get(), [&] { return ::truncate(path.bytes.c_str(), length.get()); });
}

Owned files_chmod(Interpreter& in, Args args) {
    SystemPath path;
    GOSSAMER_CHECK(read_path(in, args[0], path));
    GOSSAMER_TRY(mode, as_int64(in, args[1]));
    return nothing_of(in, path.given.get(),
                      [&] { return ::chmod(path.bytes.c_str(), static_cast<mode_t>(mode.get())); });
}

template <int (*make)(const char*, const char*)>
Owned files_link(Interpreter& in, Args args) {
    SystemPath from;
    SystemPath to;
    GOSSAMER_CHECK(read_path(in, args[0], from));
    GOSSAMER_CHECK(read_path(in, args[1], to));
    return nothing_of(in, from.given.get(), [&] { return make(from.bytes.c_str(), to.bytes.c_str()); });
}

Owned files_access(Interpreter& in, Args args) {
    SystemPath path;
    GOSSAMER_CHECK(read_path(in, args[0], path));
    GOSSAMER_TRY(mode, as_descriptor(in, args[1]));
    return Owned::boolean(::access(path.bytes.c_str(), mode.get()) == 0);
}

Owned files_umask(Interpreter& in, Args args) {
    GOSSAMER_TRY(mask, as_descriptor(in, args[0]));
    return new_int(in, static_cast<std::int64_t>(::umask(static_cast<mode_t>(mask.get()))));
}

// Nanoseconds of the last reading and of the last change; now, if they are None.
Owned files_set_times(Interpreter& in, Args args) {
    SystemPath path;
    GOSSAMER_CHECK(read_path(in, args[0], path));
    timespec times[2] = {{0, UTIME_NOW}, {0, UTIME_NOW}};
    for (std::size_t index = 0; index < 2 && !args[index + 1].is_none(); ++index) {
        GOSSAMER_TRY(given, as_int64(in, args[index + 1]));
        constexpr std::int64_t kNanoseconds = 1'000'000'000;
        const std::int64_t rest = (given.get() % kNanoseconds + kNanoseconds) % kNanoseconds;
        times[index] = {static_cast<time_t>((given.get() - rest) / kNanoseconds), static_cast<long>(rest)};
    }
    return nothing_of(in, path.given.get(),
                      [&] { return ::utimensat(AT_FDCWD, path.bytes.c_str(), times, 0); });
}

// Whether programs that are started get the descriptor.
Owned files_get_inheritable(Interpreter& in, Args args) {
    GOSSAMER_TRY(descriptor, as_descriptor(in, args[0]));
    GOSSAMER_TRY(flags, ask(in, Value::empty(), [&] { return ::fcntl(descriptor.get(), F_GETFD); }));
    return Owned::boolean((flags.get() & FD_CLOEXEC) == 0);
}

// Sets or clears a flag of a descriptor that two commands of fcntl read and write.
Owned change_flag(Interpreter& in, Args args, int read, int write, int flag) {
    GOSSAMER_TRY(descriptor, as_descriptor(in, args[0]));
    GOSSAMER_TRY(is_cleared, is_true(in, args[1]));
    GOSSAMER_TRY(flags, ask(in, Value::empty(), [&] { return ::fcntl(descriptor.get(), read); }));
    const auto old_flags = static_cast<int>(flags.get());
    const int new_flags = is_cleared.get() ? old_flags & ~flag : old_flags | flag;
    return nothing_of(in, Value::empty(), [&] { return ::fcntl(descriptor.get(), write, new_flags); });
}

Owned files_set_inheritable(Interpreter& in, Args args) {
    return change_flag(in, args, F_GETFD, F_SETFD, FD_CLOEXEC);
}

Owned files_get_blocking(Interpreter& in, Args args) {
    GOSSAMER_TRY(descriptor, as_descriptor(in, args[0]));
    GOSSAMER_TRY(flags, ask(in, Value::empty(), [&] { return ::fcntl(descriptor.get(), F_GETFL); }));
    return Owned::boolean((flags.get() & O_NONBLOCK) == 0);
}

Owned files_set_blocking(Interpreter& in, Args args) {
    return change_flag(in, args, F_GETFL, F_SETFL, O_NONBLOCK);
}

Owned files_pipe2(Interpreter& in, Args args) {
    GOSSAMER_TRY(flags, as_descriptor(in, args[0]));
    int ends[2] = {};
    if (::pipe2(ends, flags.get()) != 0) return raise_os_error(in, errno, Value::empty());
    return tuple_of(in, {Value::from_int(ends[0]), Value::from_int(ends[1])}).to_owned();
}

Owned files_chown(Interpreter& in, Args args) {
    GOSSAMER_TRY(user, as_descriptor(in, args[1]));
    GOSSAMER_TRY(group, as_descriptor(in, args[2]));
    const auto owner = static_cast<uid_t>(user.get());
    const auto owners = static_cast<gid_t>(group.get());
    SystemPath path;
    GOSSAMER_CHECK(read_path(in, args[0], path));
    return nothing_of(in, path.given.get(), [&] { return ::chown(path.bytes.c_str(), owner, owners); });
}

template <pid_t (*group_of)(pid_t)>
Owned files_group_of(Interpreter& in, Args args) {
    GOSSAMER_TRY(process, as_descriptor(in, args[0]));
    return number_of(in, Value::empty(), [&] { return group_of(process.get()); });
}

template <auto(*identity)()>
Owned files_identity(Interpreter& in, Args) {
    return new_int(in, static_cast<std::int64_t>(identity()));
}

Owned files_uname(Interpreter& in, Args) {
    utsname names{};
    if (::uname(&names) != 0) return raise_os_error(in, errno, Value::empty());
    GOSSAMER_TRY(result, new_tuple(in, 5));
    const char* const texts[] = {names.sysname, names.nodename, names.release, names.version, names.machine};
    for (std::size_t index = 0; index < 5; ++index) {
        GOSSAMER_TRY(text, system_text(in, texts[index]));
        result->items[index] = text.detach();
    }
    finish_tuple(result.get());
    return std::move(result).to_owned();
}

Owned files_kill(Interpreter& in, Args args) {
    GOSSAMER_TRY(process, as_descriptor(in, args[0]));
    GOSSAMER_TRY(signal, as_descriptor(in, args[1]));
    GOSSAMER_CHECK(ask(in, Value::empty(), [&] { return ::kill(process.get(), signal.get()); }));
    if (in.poll != nullptr) GOSSAMER_CHECK(in.poll(in));  // it may have been for this process
    return Owned::none();
}

constexpr Method kFunctions[] = {
    {"open", files_open, keywords(), "open($module, /, path, flags, mode=511)\nOpen a file: its descriptor."},
    {"close", files_close, keywords(), "close($module, /, fd)\nClose a descriptor."},
    {"read", files_read, exactly(2), "read($module, fd, length, /)\nRead at most so many bytes."},
    {"write", files_write, exactly(2), "write($module, fd, data, /)\nWrite bytes: how many were written."},
    {"lseek", files_lseek, exactly(3), "lseek($module, fd, position, how, /)\nSet the position."},
    {"fsync", files_fsync, exactly(1), "fsync($module, /, fd)\nHave what was written stored."},
    {"dup", files_dup, exactly(1), "dup($module, fd, /)\nA further descriptor of the same file."},
    {"dup2", files_dup2, exactly(2), "dup2($module, fd, fd2, /)\nThe same, with a given number."},
    {"pipe", files_pipe, exactly(0), "pipe($module, /)\nA pipe: (descriptor to read from, one to write to)."},
    {"truncate", files_truncate, exactly(2), "truncate($module, /, path, length)\nSet the size of a file."},
    {"chmod", files_chmod, exactly(2), "chmod($module, /, path, mode)\nSet the permissions."},
    {"symlink", files_link<::symlink>, exactly(2), "symlink($module, /, src, dst)\nMake a symbolic link."},
    {"link", files_link<::link>, exactly(2), "link($module, /, src, dst)\nGive a file a further name."},
    {"access", files_access, exactly(2), "access($module, /, path, mode)\nWhether the user may do this."},
    {"umask", files_umask, exactly(1), "umask($module, mask, /)\nSet the mask of permissions: the old one."},
    {"set_times", files_set_times, exactly(3),
     "set_times($module, path, accessed, modified, /)\nSet the times of a file, in nanoseconds."},
    {"getppid", files_identity<::getppid>, exactly(0),
     "getppid($module, /)\nThe number of the parent process."},
    {"getuid", files_identity<::getuid>, exactly(0), "getuid($module, /)\nThe number of the user."},
    {"geteuid", files_identity<::geteuid>, exactly(0),
     "geteuid($module, /)\nThe number of the effective user."},
    {"getgid", files_identity<::getgid>, exactly(0), "getgid($module, /)\nThe number of the group."},
    {"getegid", files_identity<::getegid>, exactly(0),
     "getegid($module, /)\nThe number of the effective group."},
    {"get_inheritable", files_get_inheritable, exactly(1),
     "get_inheritable($module, fd, /)\nWhether programs that are started get a descriptor."},
    {"set_inheritable", files_set_inheritable, exactly(2),
     "set_inheritable($module, fd, inheritable, /)\nSet whether they get it."},
    {"get_blocking", files_get_blocking, exactly(1),
     "get_blocking($module, fd, /)\nWhether reading and writing wait."},
    {"set_blocking", files_set_blocking, exactly(2),
     "set_blocking($module, fd, blocking, /)\nSet whether they wait."},
    {"pipe2", files_pipe2, exactly(1), "pipe2($module, flags, /)\nA pipe whose ends have these flags."},
    {"chown", files_chown, exactly(3), "chown($module, /, path, uid, gid)\nSet owner and group of a file."},
    {"getsid", files_group_of<::getsid>, exactly(1), "getsid($module, pid, /)\nThe session of a process."},
    {"getpgid", files_group_of<::getpgid>, exactly(1), "getpgid($module, pid, /)\nThe group of a process."},
    {"getpgrp", files_identity<::getpgrp>, exactly(0), "getpgrp($module, /)\nThe group of this process."},
    {"uname", files_uname, exactly(0), "uname($module, /)\n(system, node, release, version, machine)."},
    {"kill", files_kill, exactly(2), "kill($module, pid, signal, /)\nSend a signal to a process."},
};

struct Constant {
    const char* name;
    int value;
};
constexpr Constant kConstants[] = {
    {"O_RDONLY", O_RDONLY},     {"O_WRONLY", O_WRONLY},       {"O_RDWR", O_RDWR},
    {"O_CREAT", O_CREAT},       {"O_EXCL", O_EXCL},           {"O_TRUNC", O_TRUNC},
    {"O_APPEND", O_APPEND},     {"O_NONBLOCK", O_NONBLOCK},   {"O_CLOEXEC", O_CLOEXEC},
    {"O_NOFOLLOW", O_NOFOLLOW}, {"O_DIRECTORY", O_DIRECTORY}, {"O_SYNC", O_SYNC},
};

// To scripts the functions are those of posix.
Status initialise(Interpreter& in, Module* module) {
    GOSSAMER_TRY(shown_module, intern(in, "posix"));
    for (const Method& row : kFunctions) {
        GOSSAMER_TRY(function, new_native_function(in, row, Value::empty(), shown_module.value()));
        GOSSAMER_CHECK(dict_set_text(in, module->dict, row.name, function.get()));
    }
    for (const Constant& constant : kConstants)
        GOSSAMER_CHECK(dict_set_text(in, module->dict, constant.name, Value::from_int(constant.value)));
    return Status::ok();
}

}  // namespace

extern const ModuleSpec _descriptors_module_spec;
const ModuleSpec _descriptors_module_spec{
    "_descriptors", "Descriptors, links and permissions of files.", {}, initialise};

}  // namespace gossamer
