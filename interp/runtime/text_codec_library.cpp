#include "runtime/text_codec_library.h"

#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/errors/text.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_codec.h"
#include "runtime/text_codec_errors.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

// A function of the module codecs.
Owned call_library(Interpreter& interpreter, const char* function, std::initializer_list<Value> arguments) {
    GOSSAMER_TRY(module_name, intern(interpreter, "codecs"));
    GOSSAMER_TRY(module,
                 interpreter.import_module(interpreter, module_name.get(), Value::none(), Value::none(), 0));
    GOSSAMER_TRY(name, intern(interpreter, function));
    return call_method(interpreter, module.get(), name.get(), {arguments.begin(), arguments.size()});
}

[[nodiscard]] Value or_none(Value value) {
    return value.is_empty() ? Value::none() : value;
}

}  // namespace

Result<bool> is_library_encoding(Interpreter& interpreter, Value encoding) {
    if (encoding.is_empty() || !is_str(encoding) || is_builtin_encoding(as<Str>(encoding)->text()))
        return false;
    GOSSAMER_TRY(found, call_library(interpreter, "_find", {encoding}));
    return !found.get().is_none();
}

Status check_text_encoding(Interpreter& interpreter, Value encoding) {
    GOSSAMER_TRY(verb, new_str(interpreter, "open"));
    GOSSAMER_TRY(codec, call_library(interpreter, "_text_codec", {encoding, verb.value()}));
    return Status::ok();
}

Owned encode_by_library(Interpreter& interpreter, Value text, Value encoding, Value errors) {
    return call_library(interpreter, "_encode_text", {text, encoding, or_none(errors)});
}

Owned decode_by_library(Interpreter& interpreter, Value bytes, Value encoding, Value errors) {
    return call_library(interpreter, "_decode_text", {bytes, encoding, or_none(errors)});
}

Status ask_error_handler(Interpreter& interpreter, std::string_view name, Owned fault, std::size_t size,
                         Replacement& result) {
    // Without modules there are the builtin handlers only.
    if (interpreter.import_module == nullptr) return raise_unknown_handler(interpreter, name);
    GOSSAMER_TRY(name_text, new_str(interpreter, name));
    GOSSAMER_TRY(handler, call_library(interpreter, "_find_handler", {name_text.value()}));
    if (handler.get().is_none()) return raise_unknown_handler(interpreter, name);
    const bool is_encoding = heap_type(fault.get().as_object()) == interpreter.types.UnicodeEncodeError;
    GOSSAMER_TRY(answer, call(interpreter, handler.get(), {fault.get()}));
    const auto* parts = is_tuple(answer.get()) ? as<Tuple>(answer.get()) : nullptr;
    const bool is_valid = parts != nullptr && parts->size == 2 &&
                          (is_str(parts->items[0]) || (is_encoding && is_bytes(parts->items[0]))) &&
                          is_any_int(parts->items[1]);
    if (!is_valid)
        return raise(interpreter, is_encoding ? Error::EncodeHandlerResult : Error::DecodeHandlerResult);
    GOSSAMER_TRY(given, as_int64(interpreter, parts->items[1]));
    std::int64_t position = given.get();
    if (position < 0) position += static_cast<std::int64_t>(size);
    if (position < 0 || position > static_cast<std::int64_t>(size))
        return raise(interpreter, Error::HandlerPosition, given.get());
    result.content = Owned::share(parts->items[0]);
    result.position = static_cast<std::size_t>(position);
    return Status::ok();
}

}  // namespace gossamer
