// Module _io: open(), the types of files, and UnsupportedOperation. stdlib's io is made of it.
#include "runtime/container_support.h"
#include "runtime/dict.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/open_file.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type.h"

namespace gossamer {

extern const TypeSpec bytes_io_buffer_type_spec;

namespace {

Owned io_open(Interpreter& interpreter, Args args) {
    OpenArguments arguments;
    arguments.file = args[0];
    arguments.mode = args[1];
    arguments.buffering = args[2];
    arguments.encoding = args[3];
    arguments.errors = args[4];
    arguments.newline = args[5];
    arguments.closes_descriptor = args[6];
    arguments.opener = args[7];
    return open_file(interpreter, arguments);
}

Owned io_open_code(Interpreter& interpreter, Args args) {
    GOSSAMER_TRY(mode, new_str(interpreter, "rb"));
    OpenArguments arguments;
    arguments.file = args[0];
    arguments.mode = mode.value();
    return open_file(interpreter, arguments);
}

Owned io_text_encoding(Interpreter& interpreter, Args args) {
    if (!args[0].is_none()) return Owned::share(args[0]);
    return new_str_value(interpreter, "locale");
}

constexpr Method kFunctions[] = {
    {"open", io_open, keywords(),
     "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, "
     "opener=None)\n"
     "Opens a file and returns the object for it: of text, or of bytes when the mode has a 'b'."},
    {"open_code", io_open_code, exactly(1), "open_code(path)\nOpens a file of code as bytes."},
    {"text_encoding", io_text_encoding, between(1, 2),
     "text_encoding(encoding, stacklevel=2, /)\nThe encoding, or 'locale' for None."},
};

// class UnsupportedOperation(OSError, ValueError)
Owned make_unsupported_operation(Interpreter& interpreter) {
    GOSSAMER_TRY(name, intern(interpreter, "UnsupportedOperation"));
    GOSSAMER_TRY(bases, tuple_of(interpreter, {Value::from_object(interpreter.types.OSError),
                                               Value::from_object(interpreter.types.ValueError)}));
    GOSSAMER_TRY(name_space, new_dict(interpreter));
    GOSSAMER_TRY(module_name, intern(interpreter, "io"));
    GOSSAMER_CHECK(
        dict_set_str(interpreter, name_space.get(), interpreter.names.dunder_module, module_name.value()));
    return make_class(interpreter, interpreter.types.type, name.get(), bases.get(), name_space.get(), Args{});
}

Status add_buffer_type(Interpreter& interpreter, Module* module) {
    Type* type = add_module_type(interpreter, module, bytes_io_buffer_type_spec);
    if (type == nullptr) return kError;
    add_partner(interpreter, type);
    return Status::ok();
}

Status initialise(Interpreter& interpreter, Module* module) {
    GOSSAMER_CHECK(add_buffer_type(interpreter, module));
    const auto& types = interpreter.types;
    const Type* const exported[] = {types.io_base,         types.raw_io_base,     types.buffered_io_base,
                                    types.text_io_base,    types.file_io,         types.buffered_reader,
                                    types.buffered_writer, types.buffered_random, types.bytes_io,
                                    types.text_io_wrapper, types.string_io,       types.BlockingIOError};
    for (const Type* type : exported) {
        GOSSAMER_CHECK(dict_set_str(interpreter, module->dict, type->name, Value::from_object(type)));
    }
    GOSSAMER_CHECK(dict_set_text(interpreter, module->dict, "DEFAULT_BUFFER_SIZE",
                                 Value::from_int(static_cast<std::int64_t>(BinaryFile::kBufferSize))));
    GOSSAMER_TRY(unsupported, make_unsupported_operation(interpreter));
    return dict_set_text(interpreter, module->dict, "UnsupportedOperation", unsupported.get());
}

}  // namespace

extern const ModuleSpec _io_module_spec = {
    .name = "_io",
    .documentation = "Files: what module io is made of.",
    .functions = kFunctions,
    .initialise = initialise,
};

}  // namespace gossamer
