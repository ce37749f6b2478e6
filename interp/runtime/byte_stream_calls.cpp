#include "runtime/byte_stream_calls.h"

#include "runtime/attributes.h"
#include "runtime/binary_file.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/errors/text.h"
#include "runtime/memory_file.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

Owned call_named(Interpreter& interpreter, Value stream, std::string_view name,
                 std::initializer_list<Value> args) {
    GOSSAMER_TRY(method, intern(interpreter, name));
    return call_method(interpreter, stream, method.get(), std::span<const Value>{args.begin(), args.size()});
}

Status append_result(Interpreter& interpreter, TextBuilder& out, Value result) {
    if (result.is_none()) return Status::ok();
    std::string_view bytes;
    GOSSAMER_CHECK(get_buffer(interpreter, result, bytes));
    out.append_known(bytes, 0);
    return Status::ok();
}

Result<std::int64_t> as_position(Interpreter& interpreter, Value result) {
    return as_index(interpreter, result, interpreter.types.OverflowError);
}

// A BytesIO whose class is the builtin one: its methods are what they seem.
[[nodiscard]] BytesFile* plain_bytes_file(const Interpreter& interpreter, Value stream) {
    const bool is_plain = stream.as_object()->shape == interpreter.types.bytes_io->instance_shape;
    return is_plain && !as<BytesFile>(stream)->is_closed ? as<BytesFile>(stream) : nullptr;
}

}  // namespace

Status stream_write(Interpreter& interpreter, Value stream, std::string_view bytes) {
    if (is_binary_file(stream)) return write_binary(interpreter, as<BinaryFile>(stream), bytes);
    if (BytesFile* file = plain_bytes_file(interpreter, stream))
        return write_bytes_file(interpreter, file, bytes);
    GOSSAMER_TRY(content, new_bytes(interpreter, bytes));
    GOSSAMER_CHECK(call_named(interpreter, stream, "write", {content.value()}));
    return Status::ok();
}

Status stream_flush(Interpreter& interpreter, Value stream) {
    if (is_binary_file(stream)) return flush_binary(interpreter, as<BinaryFile>(stream));
    if (plain_bytes_file(interpreter, stream) != nullptr) return Status::ok();
    GOSSAMER_CHECK(call_named(interpreter, stream, "flush", {}));
    return Status::ok();
}

Status stream_read_some(Interpreter& interpreter, Value stream, TextBuilder& out) {
    if (is_binary_file(stream))
        return read_available(interpreter, as<BinaryFile>(stream), BinaryFile::kBufferSize, out);
    if (plain_bytes_file(interpreter, stream) != nullptr) return stream_read_all(interpreter, stream, out);
    const Value size = Value::from_int(BinaryFile::kBufferSize);
    GOSSAMER_TRY(name, intern(interpreter, "read1"));
    GOSSAMER_TRY(read1, find_attribute(interpreter, stream, name.get()));
    GOSSAMER_TRY(result, read1.is_empty() ? call_named(interpreter, stream, "read", {size})
                                          : call(interpreter, read1.get(), {size}));
    return append_result(interpreter, out, result.get());
}

Status stream_read_all(Interpreter& interpreter, Value stream, TextBuilder& out) {
    if (is_binary_file(stream)) return read_binary(interpreter, as<BinaryFile>(stream), -1, out);
    if (BytesFile* file = plain_bytes_file(interpreter, stream)) {
        out.append_known(file->rest(), 0);
        if (file->position < file->size) file->position = file->size;
        return Status::ok();
    }
    GOSSAMER_TRY(result, call_named(interpreter, stream, "read", {}));
    return append_result(interpreter, out, result.get());
}

Result<std::int64_t> stream_tell(Interpreter& interpreter, Value stream) {
    if (is_binary_file(stream)) return tell_binary(interpreter, as<BinaryFile>(stream));
    GOSSAMER_TRY(result, call_named(interpreter, stream, "tell", {}));
    return as_position(interpreter, result.get());
}

Result<std::int64_t> stream_seek(Interpreter& interpreter, Value stream, std::int64_t offset, int whence) {
    if (is_binary_file(stream)) return seek_binary(interpreter, as<BinaryFile>(stream), offset, whence);
    GOSSAMER_TRY(where, new_int(interpreter, offset));
    GOSSAMER_TRY(result, call_named(interpreter, stream, "seek", {where.get(), Value::from_int(whence)}));
    return as_position(interpreter, result.get());
}

Status stream_close(Interpreter& interpreter, Value stream) {
    if (is_binary_file(stream)) return close_binary(interpreter, as<BinaryFile>(stream));
    GOSSAMER_CHECK(call_named(interpreter, stream, "close", {}));
    return Status::ok();
}

Result<bool> stream_is_closed(Interpreter& interpreter, Value stream) {
    if (is_binary_file(stream)) return as<BinaryFile>(stream)->is_closed();
    if (is_bytes_file(stream)) return as<BytesFile>(stream)->is_closed;
    GOSSAMER_TRY(name, intern(interpreter, "closed"));
    GOSSAMER_TRY(closed, get_attribute(interpreter, stream, name.get()));
    return is_true(interpreter, closed.get());
}

Result<bool> stream_has(Interpreter& interpreter, Value stream, StreamProperty property) {
    if (is_binary_file(stream)) {
        const auto* file = as<BinaryFile>(stream);
        if (file->is_closed()) return raise(interpreter, Error::FileClosed);
        switch (property) {
        case StreamProperty::Readable: return file->can_read;
        case StreamProperty::Writable: return file->can_write;
        case StreamProperty::Seekable: return is_seekable(file);
        }
    }
    static constexpr std::string_view kNames[] = {"readable", "writable", "seekable"};
    GOSSAMER_TRY(answer, call_named(interpreter, stream, kNames[static_cast<std::size_t>(property)], {}));
    return is_true(interpreter, answer.get());
}

}  // namespace gossamer
