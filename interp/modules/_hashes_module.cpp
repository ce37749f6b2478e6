// _hashes: message digests for hashlib. A digest under way is bytes that hold its state, so that a
// digest is copied by sharing them.
#include "modules/hashes.h"
#include "runtime/bytes.h"
#include "runtime/errors/text.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"

#include <cstring>

namespace gossamer {

namespace {

constexpr std::string_view kNames[] = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"};

// start(name): the state of a new digest, as bytes.
Owned hashes_start(Interpreter& in, Args args) {
    for (std::size_t index = 0; is_str(args[0]) && index < std::size(kNames); ++index) {
        if (as<Str>(args[0])->text() != kNames[index]) continue;
        DigestState state;
        start_digest(state, static_cast<Digest>(index));
        return new_bytes(in, {reinterpret_cast<const char*>(&state), sizeof state}).to_owned();
    }
    return raise(in, Error::AnyValueError, "unknown digest");
}

// The state that an argument holds.
Status read_state(Interpreter& in, Value value, DigestState& state) {
    const bool is_state = is_bytes(value) && as<Bytes>(value)->size == sizeof state;
    if (!is_state) return raise(in, Error::AnyValueError, "not the state of a digest");
    std::memcpy(&state, as<Bytes>(value)->data(), sizeof state);
    if (state.kind > Digest::Sha512) return raise(in, Error::AnyValueError, "not the state of a digest");
    return Status::ok();
}

// update(state, data): the state after further data.
Owned hashes_update(Interpreter& in, Args args) {
    DigestState state;
    GOSSAMER_CHECK(read_state(in, args[0], state));
    std::string_view bytes;
    GOSSAMER_TRY(found, find_buffer(in, args[1], bytes));
    if (!found.get()) return raise(in, Error::BytesLikeRequired, type_name(in, args[1]));
    update_digest(state, bytes);
    return new_bytes(in, {reinterpret_cast<const char*>(&state), sizeof state}).to_owned();
}

// digest(state): the digest of what was taken in.
Owned hashes_digest(Interpreter& in, Args args) {
    DigestState state;
    GOSSAMER_CHECK(read_state(in, args[0], state));
    unsigned char digest[64];
    const std::size_t size = finish_digest(state, digest);
    return new_bytes(in, {reinterpret_cast<const char*>(digest), size}).to_owned();
}

constexpr Method kFunctions[] = {
    {"start", hashes_start, exactly(1), "start($module, name, /)\nThe state of a new digest."},
    {"update", hashes_update, exactly(2), "update($module, state, data, /)\nThe state after further data."},
    {"digest", hashes_digest, exactly(1), "digest($module, state, /)\nThe digest of what was taken in."},
};

}  // namespace

extern const ModuleSpec _hashes_module_spec;
const ModuleSpec _hashes_module_spec{"_hashes", "Message digests.", kFunctions, nullptr};

}  // namespace gossamer
