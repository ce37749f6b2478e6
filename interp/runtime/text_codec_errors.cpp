#include "runtime/text_codec_errors.h"

#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/exception.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_codec_library.h"
#include "support/utf8.h"

namespace gossamer {

namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kEscapedBytes = 0xDC00;  // surrogateescape: a byte b stands as U+DC00 + b

// A surrogate in UTF-8's way, at the start of what the strict decoder refused.
[[nodiscard]] bool is_encoded_surrogate(std::string_view bytes) {
    return bytes.size() >= 3 && static_cast<unsigned char>(bytes[0]) == 0xED &&
           static_cast<unsigned char>(bytes[1]) >= 0xA0 && utf8::is_continuation(bytes[1]) &&
           utf8::is_continuation(bytes[2]);
}

Owned position(std::size_t index) {
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(index)));
}

}  // namespace

ErrorHandler find_error_handler(std::string_view name) {
    struct Row {
        std::string_view name;
        ErrorHandler handler;
    };
    static constexpr Row kRows[] = {
        {"strict", ErrorHandler::Strict},
        {"ignore", ErrorHandler::Ignore},
        {"replace", ErrorHandler::Replace},
        {"backslashreplace", ErrorHandler::BackslashReplace},
        {"xmlcharrefreplace", ErrorHandler::XmlCharRefReplace},
        {"namereplace", ErrorHandler::NameReplace},
        {"surrogateescape", ErrorHandler::SurrogateEscape},
        {"surrogatepass", ErrorHandler::SurrogatePass},
    };
    for (const Row& row : kRows)
        if (row.name == name) return row.handler;
    return ErrorHandler::Unknown;
}

ErrorTag raise_unknown_handler(Interpreter& interpreter, std::string_view errors) {
    return raise(interpreter, Error::UnknownErrorHandler, errors);
}

ErrorTag raise_decode_error(Interpreter& interpreter, const DecodeFault& fault) {
    GOSSAMER_TRY(codec, new_str(interpreter, fault.codec));
    GOSSAMER_TRY(object, new_bytes(interpreter, fault.bytes));
    GOSSAMER_TRY(reason, new_str(interpreter, fault.reason));
    const Owned start = position(fault.start);
    const Owned end = position(fault.end);
    const Value args[] = {codec.value(), object.value(), start.get(), end.get(), reason.value()};
    GOSSAMER_TRY(exception, new_exception(interpreter, interpreter.types.UnicodeDecodeError, args));
    return raise_instance(interpreter, std::move(exception));
}

ErrorTag raise_encode_error(Interpreter& interpreter, const char* codec, Str* text, std::size_t start,
                            std::size_t end, const char* reason) {
    GOSSAMER_TRY(codec_text, new_str(interpreter, codec));
    GOSSAMER_TRY(object, exact_str(interpreter, text));
    GOSSAMER_TRY(reason_text, new_str(interpreter, reason));
    const Owned first = position(start);
    const Owned last = position(end);
    const Value args[] = {codec_text.value(), object.value(), first.get(), last.get(), reason_text.value()};
    GOSSAMER_TRY(exception, new_exception(interpreter, interpreter.types.UnicodeEncodeError, args));
    return raise_instance(interpreter, std::move(exception));
}

Result<std::size_t> handle_decode_fault(Interpreter& interpreter, TextBuilder& out, const DecodeFault& fault,
                                        std::string_view errors) {
    const std::string_view faulty = fault.bytes.substr(fault.start, fault.end - fault.start);
    switch (find_error_handler(errors)) {
    case ErrorHandler::Strict: return raise_decode_error(interpreter, fault);
    case ErrorHandler::Ignore: return fault.end;
    case ErrorHandler::Replace: out.append_code_point(kReplacement); return fault.end;
    case ErrorHandler::BackslashReplace:
        for (const char byte : faulty) {
            out.append_known("\\x", 2);
            out.append_hex(static_cast<unsigned char>(byte), 2);
        }
        return fault.end;
    case ErrorHandler::SurrogateEscape:
        for (std::size_t at = 0; at < faulty.size(); ++at) {
            const auto byte = static_cast<unsigned char>(faulty[at]);
            if (byte < 0x80) {
                if (at == 0) return raise_decode_error(interpreter, fault);
                return fault.start + at;
            }
            out.append_code_point(kEscapedBytes + byte);
        }
        return fault.end;
    case ErrorHandler::SurrogatePass: {
        const std::string_view rest = fault.bytes.substr(fault.start);
        if (std::string_view{fault.codec} != "utf-8" || !is_encoded_surrogate(rest)) {
            return raise_decode_error(interpreter, fault);
        }
        out.append_known(rest.substr(0, 3), 1);
        return fault.start + 3;
    }
    case ErrorHandler::XmlCharRefReplace:
    case ErrorHandler::NameReplace: return raise(interpreter, Error::HandlerCannotDecode);
    case ErrorHandler::Unknown: break;
    }
    static_cast<void>(raise_decode_error(interpreter, fault));
    Replacement replacement;
    GOSSAMER_CHECK(
        ask_error_handler(interpreter, errors, take_pending(interpreter), fault.bytes.size(), replacement));
    out.append(as<Str>(replacement.content.get())->text());
    return replacement.position;
}

}  // namespace gossamer
