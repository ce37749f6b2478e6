#include "runtime/binary_file.h"

#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/errors/text.h"
#include "runtime/instance.h"
#include "runtime/raise.h"
#include "runtime/str.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gossamer {

namespace {

BinaryFile* self_of(Object* object) {
    return static_cast<BinaryFile*>(object);
}

// Writes all of it; an errno, or 0.
[[nodiscard]] int write_all(int descriptor, std::string_view& bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

void forget_buffer(Heap& heap, BinaryFile* file) {
    heap.free_buffer(file->buffer, file->buffer == nullptr ? 0 : BinaryFile::kBufferSize);
    file->buffer = nullptr;
    file->read_at = file->read_end = file->write_size = 0;
}

void binary_file_free(Heap& heap, Object* object) {
    BinaryFile* file = self_of(object);
    if (!file->is_closed()) {
        std::string_view rest{file->buffer, file->write_size};
        int error = EINTR;
        while (error == EINTR)
            error = write_all(file->descriptor, rest);
        if (file->owns_descriptor) ::close(file->descriptor);
    }
    forget_buffer(heap, file);
}

Value take_name(Object* object) {
    return std::exchange(self_of(object)->name, Value::empty());
}

Status ensure_buffer(Interpreter& interpreter, BinaryFile* file) {
    if (file->buffer != nullptr) return Status::ok();
    file->buffer = static_cast<char*>(interpreter.heap.allocate_buffer(BinaryFile::kBufferSize));
    if (file->buffer == nullptr) return raise_memory_error(interpreter);
    return Status::ok();
}

// After a failed call of the system: signals are attended to (Status ok: try again), anything else is raised.
Status retry_or_raise(Interpreter& interpreter, int error) {
    if (error != EINTR) return raise_os_error(interpreter, error, Value::empty());
    return interpreter.poll != nullptr ? interpreter.poll(interpreter) : Status::ok();
}

Status write_out(Interpreter& interpreter, BinaryFile* file, std::string_view bytes) {
    while (!bytes.empty()) {
        const int error = write_all(file->descriptor, bytes);
        if (error == 0) break;
        GOSSAMER_CHECK(retry_or_raise(interpreter, error));
        if (file->is_closed()) return raise(interpreter, Error::FileClosed);
    }
    return Status::ok();
}

// Bytes read, 0 at the end of the file.
Result<std::size_t> read_in(Interpreter& interpreter, BinaryFile* file, char* out, std::size_t size) {
    for (;;) {
        const ssize_t count = ::read(file->descriptor, out, size);
        if (count >= 0) return static_cast<std::size_t>(count);
        GOSSAMER_CHECK(retry_or_raise(interpreter, errno));
        if (file->is_closed()) return raise(interpreter, Error::FileClosed);
    }
}

// `doing` is named in the error text.
Status check_readable(Interpreter& interpreter, const BinaryFile* file, const char* doing) {
    if (file->is_closed()) {
        return file->is_raw ? raise(interpreter, Error::FileClosed)
                            : raise(interpreter, Error::FileClosedDoing, doing);
    }
    if (!file->can_read) {
        return raise_unsupported(interpreter, file->is_raw ? "File not open for reading" : "read");
    }
    return Status::ok();
}

// What was read ahead is given back to the system before anything is written.
Status drop_read_ahead(Interpreter& interpreter, BinaryFile* file) {
    const std::uint32_t unread = file->read_end - file->read_at;
    file->read_at = file->read_end = 0;
    if (unread != 0 && ::lseek(file->descriptor, -static_cast<off_t>(unread), SEEK_CUR) < 0 &&
        errno != ESPIPE) {
        return raise_os_error(interpreter, errno, Value::empty());
    }
    return Status::ok();
}

// Takes up to `size` unread bytes from the buffer.
[[nodiscard]] std::size_t take_buffered(BinaryFile* file, std::size_t size, TextBuilder& out) {
    const std::size_t unread = file->read_end - file->read_at;
    const std::size_t taken = size < unread ? size : unread;
    out.append_known({file->buffer + file->read_at, taken}, taken);
    file->read_at += static_cast<std::uint32_t>(taken);
    return taken;
}

Status read_unbuffered(Interpreter& interpreter, BinaryFile* file, std::size_t size, TextBuilder& out,
                       std::size_t& count) {
    char* room = out.prepare(size);
    if (room == nullptr) return raise_memory_error(interpreter);
    GOSSAMER_TRY(read, read_in(interpreter, file, room, size));
    count = read.get();
    out.commit_ascii(count);  // any bytes: the builder is not asked for code points
    return Status::ok();
}

}  // namespace

const Layout binary_file_layout = {
    .traverse = [](Object* object, Visitor& visitor) { visitor.visit(self_of(object)->name); },
    .take_next = take_name,
    .free_buffers = binary_file_free,
    .clear_next = nullptr,
    .cell_size = [](const Object*) { return sizeof(BinaryFile); },
    .weakref_offset = sizeof(Object),
};

bool is_binary_file(Value value) {
    return value.is_heap() && struct_layout(heap_type(value.as_object())) == &binary_file_layout;
}

void fill_binary_file(BinaryFile* file, int descriptor, const BinaryFileMode& mode, Value name) {
    file->name = Owned::share(name).detach();
    file->buffer = nullptr;
    file->read_at = file->read_end = file->write_size = 0;
    file->descriptor = descriptor;
    file->can_read = mode.can_read;
    file->can_write = mode.can_write;
    file->appends = mode.appends;
    file->creates = mode.creates;
    file->owns_descriptor = mode.owns_descriptor;
    file->is_lent = mode.is_lent;
}

Owned new_binary_file(Interpreter& interpreter, Type* type, int descriptor, const BinaryFileMode& mode,
                      Value name) {
    Owned made = allocate_instance(interpreter, type);
    if (made.is_error()) {
        if (mode.owns_descriptor) ::close(descriptor);
        return made;
    }
    auto* file = as<BinaryFile>(made.get());
    file->is_raw = type == interpreter.types.file_io;
    fill_binary_file(file, descriptor, mode, name);
    return made;
}

// ---- Reading ---------------------------------------------------------------------------------------------

Status fill_read_buffer(Interpreter& interpreter, BinaryFile* file) {
    GOSSAMER_CHECK(check_readable(interpreter, file, "peek"));
    GOSSAMER_CHECK(flush_binary(interpreter, file));
    GOSSAMER_CHECK(ensure_buffer(interpreter, file));
    if (file->read_at != file->read_end) return Status::ok();
    file->read_at = file->read_end = 0;
    GOSSAMER_TRY(count, read_in(interpreter, file, file->buffer, BinaryFile::kBufferSize));
    file->read_end = static_cast<std::uint32_t>(count.get());
    return Status::ok();
}

Status read_binary(Interpreter& interpreter, BinaryFile* file, std::int64_t size, TextBuilder& out) {
    GOSSAMER_CHECK(check_readable(interpreter, file, "read"));
    if (file->is_raw && size >= 0) return read_available(interpreter, file, size, out);
    GOSSAMER_CHECK(flush_binary(interpreter, file));
    std::size_t wanted = size < 0 ? static_cast<std::size_t>(-1) : static_cast<std::size_t>(size);
    wanted -= take_buffered(file, wanted, out);
    while (wanted != 0) {
        const std::size_t step =
            size < 0 || wanted > 8 * BinaryFile::kBufferSize ? 8 * BinaryFile::kBufferSize : wanted;
        std::size_t count = 0;
        GOSSAMER_CHECK(read_unbuffered(interpreter, file, step, out, count));
        if (count == 0) break;
        wanted -= count;
    }
    return out.failed() ? Status{raise_memory_error(interpreter)} : Status::ok();
}

Status read_available(Interpreter& interpreter, BinaryFile* file, std::int64_t size, TextBuilder& out) {
    GOSSAMER_CHECK(check_readable(interpreter, file, "read"));
    const std::size_t wanted = size < 0 ? BinaryFile::kBufferSize : static_cast<std::size_t>(size);
    if (wanted == 0) return Status::ok();
    if (file->is_raw) {
        std::size_t count = 0;
        return read_unbuffered(interpreter, file, wanted, out, count);
    }
    GOSSAMER_CHECK(fill_read_buffer(interpreter, file));
    static_cast<void>(take_buffered(file, wanted, out));
    return out.failed() ? Status{raise_memory_error(interpreter)} : Status::ok();
}

Status read_binary_line(Interpreter& interpreter, BinaryFile* file, std::int64_t limit, TextBuilder& out) {
    GOSSAMER_CHECK(check_readable(interpreter, file, "readline"));
    std::size_t wanted = limit < 0 ? static_cast<std::size_t>(-1) : static_cast<std::size_t>(limit);
    while (wanted != 0) {
        GOSSAMER_CHECK(fill_read_buffer(interpreter, file));
        const std::size_t unread = file->read_end - file->read_at;
        if (unread == 0) break;
        const char* start = file->buffer + file->read_at;
        const auto* newline = static_cast<const char*>(std::memchr(start, '\n', unread));
        const std::size_t line = newline == nullptr ? unread : static_cast<std::size_t>(newline - start) + 1;
        wanted -= take_buffered(file, line < wanted ? line : wanted, out);
        if (newline != nullptr) break;
    }
    return out.failed() ? Status{raise_memory_error(interpreter)} : Status::ok();
}

// ---- Writing ---------------------------------------------------------------------------------------------

Status flush_binary(Interpreter& interpreter, BinaryFile* file) {
    if (file->write_size == 0) return Status::ok();
    std::string_view rest{file->buffer, file->write_size};
    while (!rest.empty()) {
        const int error = write_all(file->descriptor, rest);
        // What was not written stays in the buffer.
        std::memmove(file->buffer, rest.data(), rest.size());
        file->write_size = static_cast<std::uint32_t>(rest.size());
        if (error == 0) break;
        GOSSAMER_CHECK(retry_or_raise(interpreter, error));
        if (file->is_closed()) break;
        rest = {file->buffer, file->write_size};
    }
    return Status::ok();
}

Status write_binary(Interpreter& interpreter, BinaryFile* file, std::string_view bytes) {
    if (!file->can_write && !(file->is_raw && file->is_closed())) {
        return raise_unsupported(interpreter, file->is_raw ? "File not open for writing" : "write");
    }
    if (file->is_closed())
        return raise(interpreter, file->is_raw ? Error::FileClosed : Error::FileClosedWrite);
    if (file->is_raw) return write_out(interpreter, file, bytes);
    GOSSAMER_CHECK(drop_read_ahead(interpreter, file));
    GOSSAMER_CHECK(ensure_buffer(interpreter, file));
    if (bytes.size() > BinaryFile::kBufferSize - file->write_size) {
        GOSSAMER_CHECK(flush_binary(interpreter, file));
        if (bytes.size() >= BinaryFile::kBufferSize) return write_out(interpreter, file, bytes);
    }
    std::memcpy(file->buffer + file->write_size, bytes.data(), bytes.size());
    file->write_size += static_cast<std::uint32_t>(bytes.size());
    return Status::ok();
}

// ---- Position --------------------------------------------------------------------------------------------

Result<std::int64_t> tell_binary(Interpreter& interpreter, BinaryFile* file) {
    if (file->is_closed()) return raise(interpreter, Error::FileClosed);
    const off_t at = ::lseek(file->descriptor, 0, SEEK_CUR);
    if (at < 0) return raise_os_error(interpreter, errno, Value::empty());
    return static_cast<std::int64_t>(at) - (file->read_end - file->read_at) + file->write_size;
}

Result<std::int64_t> seek_binary(Interpreter& interpreter, BinaryFile* file, std::int64_t offset,
                                 int whence) {
    if (file->is_closed()) {
        return file->is_raw ? raise(interpreter, Error::FileClosed)
                            : raise(interpreter, Error::FileClosedDoing, "seek");
    }
    GOSSAMER_CHECK(flush_binary(interpreter, file));
    GOSSAMER_CHECK(drop_read_ahead(interpreter, file));
    const off_t at = ::lseek(file->descriptor, offset, whence);
    if (at < 0) return raise_os_error(interpreter, errno, Value::empty());
    return static_cast<std::int64_t>(at);
}

Status truncate_binary(Interpreter& interpreter, BinaryFile* file, std::int64_t size) {
    if (file->is_closed()) return raise(interpreter, Error::FileClosed);
    if (!file->can_write)
        return raise_unsupported(interpreter, file->is_raw ? "File not open for writing" : "truncate");
    GOSSAMER_CHECK(flush_binary(interpreter, file));
    if (::ftruncate(file->descriptor, size) < 0) return raise_os_error(interpreter, errno, Value::empty());
    return Status::ok();
}

bool is_seekable(const BinaryFile* file) {
    return ::lseek(file->descriptor, 0, SEEK_CUR) >= 0;
}

Status close_binary(Interpreter& interpreter, BinaryFile* file) {
    if (file->is_closed()) return Status::ok();
    const Status flushed = flush_binary(interpreter, file);
    const int descriptor = std::exchange(file->descriptor, -1);
    forget_buffer(interpreter.heap, file);
    const bool failed = file->owns_descriptor && ::close(descriptor) < 0;
    if (flushed.is_error()) return kError;
    if (failed) return raise_os_error(interpreter, errno, Value::empty());
    return Status::ok();
}

const char* binary_mode_text(const BinaryFile* file) {
    if (file->creates) return file->can_read ? "xb+" : "xb";
    if (file->appends) return file->can_read ? "ab+" : "ab";
    if (file->can_read) return file->can_write ? "rb+" : "rb";
    return "wb";
}

ErrorTag raise_unsupported(Interpreter& interpreter, std::string_view text) {
    GOSSAMER_TRY(module_name, intern(interpreter, "_io"));
    GOSSAMER_TRY(module,
                 interpreter.import_module(interpreter, module_name.get(), Value::none(), Value::none(), 0));
    GOSSAMER_TRY(class_name, intern(interpreter, "UnsupportedOperation"));
    GOSSAMER_TRY(type, get_attribute(interpreter, module.get(), class_name.get()));
    GOSSAMER_TRY(message, new_str(interpreter, text));
    GOSSAMER_TRY(exception, call(interpreter, type.get(), {message.value()}));
    return raise_instance(interpreter, std::move(exception));
}

}  // namespace gossamer
