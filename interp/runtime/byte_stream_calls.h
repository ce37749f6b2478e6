// The stream of bytes beneath a text file: at once when it is a BinaryFile or a BytesIO, by its methods
// otherwise.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "support/text_builder.h"

#include <string_view>

namespace gossamer {

// All may run code.
Status stream_write(Interpreter& interpreter, Value stream, std::string_view bytes);
Status stream_flush(Interpreter& interpreter, Value stream);
// Appends what is there at once (nothing at the end of the stream), or all that is left.
Status stream_read_some(Interpreter& interpreter, Value stream, TextBuilder& out);
Status stream_read_all(Interpreter& interpreter, Value stream, TextBuilder& out);
Result<std::int64_t> stream_tell(Interpreter& interpreter, Value stream);
Result<std::int64_t> stream_seek(Interpreter& interpreter, Value stream, std::int64_t offset, int whence);
Status stream_close(Interpreter& interpreter, Value stream);
Result<bool> stream_is_closed(Interpreter& interpreter, Value stream);
enum class StreamProperty : std::uint8_t { Readable, Writable, Seekable };
Result<bool> stream_has(Interpreter& interpreter, Value stream, StreamProperty property);

}  // namespace gossamer
