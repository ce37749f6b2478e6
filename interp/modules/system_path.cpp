#include "modules/system_path.h"

#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/open_file.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_codec.h"
#include "support/text_builder.h"

namespace gossamer {

Status read_path(Interpreter& in, Value argument, SystemPath& path) {
    GOSSAMER_TRY(given, file_system_path(in, argument));
    if (is_str(given.get())) {
        TextBuilder bytes;
        GOSSAMER_CHECK(encode_into(in, bytes, as<Str>(given.get()), Encoding::Utf8, "surrogateescape"));
        path.bytes = bytes.view();
    } else {
        path.bytes = as<Bytes>(given.get())->view();
    }
    if (path.bytes.find('\0') != std::string::npos) return raise(in, Error::FileEmbeddedNull);
    path.given = std::move(given);
    return Status::ok();
}

Owned system_text(Interpreter& in, std::string_view bytes) {
    return decode_text(in, bytes, Encoding::Utf8, "surrogateescape").to_owned();
}

}  // namespace gossamer
