// _hashes: message digests for hashlib, one type for all of them.
#include "modules/hashes.h"
#include "runtime/bytes.h"
#include "runtime/container_support.h"
#include "runtime/counted.h"
#include "runtime/errors/text.h"
#include "runtime/memoryview.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

extern const TypeSpec kHashSpec;

constexpr std::string_view kNames[] = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"};

struct HashObject : Object {
    DigestState state;
};

std::size_t hash_cell_size(const Object*) {
    return sizeof(HashObject);
}
constexpr Layout kHashLayout{
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = hash_cell_size,
    .weakref_offset = 0,
};

[[nodiscard]] DigestState& state_of(Value value) {
    return as<HashObject>(value)->state;
}

Owned new_hash(Interpreter& in, const DigestState& state) {
    auto* made = create_exact<HashObject>(in, partner_type(in, kHashSpec));
    if (made == nullptr) return raise_memory_error(in);
    made->state = state;
    return Owned::adopt(made);
}

// Whatever has bytes is taken in.
Status take_in(Interpreter& in, DigestState& state, Value data) {
    if (is_str(data)) return raise(in, Error::AnyTypeError, "Strings must be encoded before hashing");
    std::string_view bytes;
    GOSSAMER_TRY(found, find_buffer(in, data, bytes));
    if (found.get()) {
        update_digest(state, bytes);
        return Status::ok();
    }
    Owned view = ask_for_buffer(in, data);
    if (view.is_error()) return kError;
    if (view.is_empty()) return raise(in, Error::AnyTypeError, "object supporting the buffer API required");
    GOSSAMER_CHECK(get_buffer(in, view.get(), bytes));
    update_digest(state, bytes);
    return Status::ok();
}

template <Digest kKind>
Owned make_hash(Interpreter& in, Args args) {
    DigestState state;
    start_digest(state, kKind);
    if (!args[0].is_empty()) GOSSAMER_CHECK(take_in(in, state, args[0]));
    return new_hash(in, state);
}

Owned hash_update(Interpreter& in, Args args) {
    GOSSAMER_CHECK(take_in(in, state_of(args[0]), args[1]));
    return Owned::none();
}

Owned hash_digest(Interpreter& in, Args args) {
    unsigned char digest[64];
    const std::size_t size = finish_digest(state_of(args[0]), digest);
    return new_bytes(in, {reinterpret_cast<const char*>(digest), size}).to_owned();
}

Owned hash_hexdigest(Interpreter& in, Args args) {
    unsigned char digest[64];
    const std::size_t size = finish_digest(state_of(args[0]), digest);
    char text[2 * sizeof digest];
    for (std::size_t index = 0; index < size; ++index) {
        text[2 * index] = "0123456789abcdef"[digest[index] >> 4];
        text[2 * index + 1] = "0123456789abcdef"[digest[index] & 15];
    }
    return new_str_counted(in, {text, 2 * size}, 2 * size).to_owned();
}

Owned hash_copy(Interpreter& in, Args args) {
    return new_hash(in, state_of(args[0]));
}

Owned hash_repr(Interpreter& in, Args args) {
    TextBuilder text;
    text.append('<');
    text.append(kNames[static_cast<std::size_t>(state_of(args[0]).kind)]);
    text.append(" _hashlib.HASH object @ 0x");
    text.append_hex(reinterpret_cast<std::uintptr_t>(args[0].as_object()));
    text.append('>');
    return new_str_value(in, text);
}

Owned get_name(Interpreter& in, Value self) {
    return intern(in, kNames[static_cast<std::size_t>(state_of(self).kind)]).to_owned();
}
Owned get_digest_size(Interpreter&, Value self) {
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(digest_size(state_of(self).kind))));
}
Owned get_block_size(Interpreter&, Value self) {
    return Owned::immediate(
        Value::from_int(static_cast<std::int64_t>(digest_block_size(state_of(self).kind))));
}

constexpr Method kHashMethods[] = {
    {"__repr__", hash_repr, exactly(0), ""},
    {"copy", hash_copy, exactly(0), "copy($self, /)\nAnother one that goes on from here."},
    {"digest", hash_digest, exactly(0), "digest($self, /)\nThe digest of what has been taken in."},
    {"hexdigest", hash_hexdigest, exactly(0), "hexdigest($self, /)\nThe same as text."},
    {"update", hash_update, exactly(1), "update($self, obj, /)\nTake further data in."},
};
constexpr Getter kHashGetters[] = {
    {"name", get_name, nullptr, nullptr},
    {"digest_size", get_digest_size, nullptr, nullptr},
    {"block_size", get_block_size, nullptr, nullptr},
};

const TypeSpec kHashSpec{
    .name = "HASH",
    .module = "_hashlib",
    .documentation = "A digest under way.",
    .layout = &kHashLayout,
    .basic_size = sizeof(HashObject),
    .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    .methods = kHashMethods,
    .getters = kHashGetters,
};

#define HASH_ROW(kind, name)                                                                                 \
    {                                                                                                        \
        "openssl_" name, make_hash<Digest::kind>, keywords(),                                                \
            "openssl_" name "($module, /, string=b'', *, usedforsecurity=True)\nThe " name                   \
            " digest of data."                                                                               \
    }
constexpr Method kFunctions[] = {
    HASH_ROW(Md5, "md5"),       HASH_ROW(Sha1, "sha1"),     HASH_ROW(Sha224, "sha224"),
    HASH_ROW(Sha256, "sha256"), HASH_ROW(Sha384, "sha384"), HASH_ROW(Sha512, "sha512"),
};
#undef HASH_ROW

Status initialise(Interpreter& in, Module*) {
    Type* type = make_builtin_type(in, kHashSpec, nullptr);
    if (type == nullptr) return raise_memory_error(in);
    add_partner(in, type);
    return Status::ok();
}

}  // namespace

extern const ModuleSpec _hashes_module_spec;
const ModuleSpec _hashes_module_spec{"_hashes", "Message digests.", kFunctions, initialise};

}  // namespace gossamer
