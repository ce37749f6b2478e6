#include "engine/host_stream.h"

#include "memory/heap.h"
#include "runtime/errors/modules.h"
#include "runtime/number.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/type.h"

namespace gossamer {

namespace {

struct HostStream : Object {
    void (*write)(void* context, std::string_view text);
    void* context;
};

std::size_t host_stream_size(const Object*) {
    return sizeof(HostStream);
}

constexpr Layout kLayout = {
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = host_stream_size,
    .weakref_offset = 0,
};

Owned host_stream_write(Interpreter& in, Args args) {
    if (!is_str(args[1])) return raise(in, Error::HostWriteType, type_name(in, args[1]));
    const auto* stream = as<HostStream>(args[0]);
    const auto* text = as<Str>(args[1]);
    stream->write(stream->context, text->text());
    return new_int(in, text->length);
}

Owned host_stream_flush(Interpreter&, Args) {
    return Owned::none();
}
Owned host_stream_isatty(Interpreter&, Args) {
    return Owned::boolean(false);
}
Owned get_encoding(Interpreter& in, Value) {
    return new_str_value(in, "utf-8");
}

constexpr Method kMethods[] = {
    {"write", host_stream_write, exactly(1), "write($self, text, /)\nHand text to the host."},
    {"flush", host_stream_flush, exactly(0), "flush($self, /)\nDoes nothing: the host has the text already."},
    {"isatty", host_stream_isatty, exactly(0), "isatty($self, /)\nFalse."},
};
constexpr Getter kGetters[] = {{"encoding", get_encoding, nullptr, "the encoding of the text"}};

constexpr TypeSpec kSpec{"HostStream",
                         "sys",
                         "A stream that the host of the interpreter reads.",
                         &kLayout,
                         sizeof(HostStream),
                         TypeFlags::kImmutable | TypeFlags::kNoInstantiate,
                         kMethods,
                         kGetters};

}  // namespace

Owned new_host_stream(Interpreter& interpreter, void (*write)(void* context, std::string_view text),
                      void* context) {
    const Type* type = make_builtin_type(interpreter, kSpec, interpreter.types.object);
    if (type == nullptr) return kError;
    auto* stream = interpreter.heap.create<HostStream>(type->instance_shape);
    if (stream == nullptr) return raise_memory_error(interpreter);
    stream->write = write;
    stream->context = context;
    return Owned::adopt(stream);
}

}  // namespace gossamer
