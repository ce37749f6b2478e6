// OSError: its arguments, and which subclass stands for an errno.
#include "runtime/exception_fields.h"
#include "runtime/number.h"
#include "runtime/raise.h"
#include "runtime/tuple.h"
#include "runtime/type.h"

#include <cerrno>

namespace gossamer {

namespace {

struct ErrnoRow {
    int number;
    Type* Interpreter::Types::*type;
};

using Types = Interpreter::Types;
constexpr ErrnoRow kErrnoTypes[] = {
    {EAGAIN, &Types::BlockingIOError},
    {EALREADY, &Types::BlockingIOError},
    {EINPROGRESS, &Types::BlockingIOError},
    {EWOULDBLOCK, &Types::BlockingIOError},
    {EPIPE, &Types::BrokenPipeError},
    {ESHUTDOWN, &Types::BrokenPipeError},
    {ECHILD, &Types::ChildProcessError},
    {ECONNABORTED, &Types::ConnectionAbortedError},
    {ECONNREFUSED, &Types::ConnectionRefusedError},
    {ECONNRESET, &Types::ConnectionResetError},
    {EEXIST, &Types::FileExistsError},
    {ENOENT, &Types::FileNotFoundError},
    {EISDIR, &Types::IsADirectoryError},
    {ENOTDIR, &Types::NotADirectoryError},
    {EINTR, &Types::InterruptedError},
    {EACCES, &Types::PermissionError},
    {EPERM, &Types::PermissionError},
    {ESRCH, &Types::ProcessLookupError},
    {ETIMEDOUT, &Types::TimeoutError},
};

}  // namespace

Type* os_error_type(const Interpreter& interpreter, Type* type, Value error_number) {
    if (type != interpreter.types.OSError || !error_number.is_int()) return type;
    for (const ErrnoRow& row : kErrnoTypes) {
        if (row.number == error_number.as_int()) return interpreter.types.*row.type;
    }
    return type;
}

Status fill_os_error_fields(Interpreter& interpreter, Exception* exception, std::span<const Value> args) {
    if (args.size() < 2 || args.size() > 5) return Status::ok();
    set_exception_field(exception, exception_field::kOsErrno, Owned::share(args[0]));
    set_exception_field(exception, exception_field::kOsText, Owned::share(args[1]));
    if (args.size() < 3 || args[2].is_none()) return Status::ok();
    if (is_any_int(args[2]) && heap_type(exception) == interpreter.types.BlockingIOError) {
        set_exception_field(exception, exception_field::kOsWritten, Owned::share(args[2]));
        return Status::ok();
    }
    set_exception_field(exception, exception_field::kOsFile, Owned::share(args[2]));
    if (args.size() == 5)
        set_exception_field(exception, exception_field::kOsSecondFile, Owned::share(args[4]));
    // The names of files do not show in args.
    GOSSAMER_TRY(shown, tuple_of(interpreter, args.first(2)));
    replace(exception->args, std::move(shown).to_owned());
    return Status::ok();
}

}  // namespace gossamer
