// _hashes: message digests for hashlib: one type for all of them, and one below it for those of any size.
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
extern const TypeSpec kAnySizeHashSpec;

constexpr std::string_view kNames[] = {"md5",      "sha1",     "sha224",    "sha256",
                                       "sha384",   "sha512",   "sha3_224",  "sha3_256",
                                       "sha3_384", "sha3_512", "shake_128", "shake_256"};

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
    const TypeSpec& spec = has_any_size(state.kind) ? kAnySizeHashSpec : kHashSpec;
    auto* made = create_exact<HashObject>(in, partner_type(in, spec));
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

Owned in_hexadecimal(Interpreter& in, const unsigned char* digest, std::size_t size) {
    TextBuilder text;
    for (std::size_t index = 0; index < size; ++index) {
        text.append("0123456789abcdef"[digest[index] >> 4]);
        text.append("0123456789abcdef"[digest[index] & 15]);
    }
    return new_str_value(in, text);
}

Owned hash_hexdigest(Interpreter& in, Args args) {
    unsigned char digest[64];
    return in_hexadecimal(in, digest, finish_digest(state_of(args[0]), digest));
}

// As many bytes as the length says.
Owned any_size_digest(Interpreter& in, Args args) {
    GOSSAMER_TRY(length, as_int64(in, args[1]));
    if (length.get() < 0) return raise_memory_error(in);
    if (length.get() == 0) return new_bytes(in, {}).to_owned();
    GOSSAMER_TRY(made, new_bytes_unfilled(in, static_cast<std::size_t>(length.get())));
    squeeze_sponge(state_of(args[0]), reinterpret_cast<unsigned char*>(made->data()), made->size);
    return std::move(made).to_owned();
}

Owned any_size_hexdigest(Interpreter& in, Args args) {
    Owned digest = any_size_digest(in, args);
    if (digest.is_error()) return kError;
    const std::string_view bytes = as<Bytes>(digest.get())->view();
    return in_hexadecimal(in, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

Owned hash_copy(Interpreter& in, Args args) {
    return new_hash(in, state_of(args[0]));
}

Owned hash_repr(Interpreter& in, Args args) {
    TextBuilder text;
    text.append('<');
    text.append(kNames[static_cast<std::size_t>(state_of(args[0]).kind)]);
    text.append(' ');
    text.append(type_name(in, args[0]));
    text.append(" object @ 0x");
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
constexpr Method kAnySizeHashMethods[] = {
    {"digest", any_size_digest, keywords(), "digest($self, /, length)\nSo many bytes of the digest."},
    {"hexdigest", any_size_hexdigest, keywords(), "hexdigest($self, /, length)\nThe same as text."},
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

const TypeSpec kAnySizeHashSpec{
    .name = "HASHXOF",
    .module = "_hashlib",
    .documentation = "A digest under way that can be of any size.",
    .layout = &kHashLayout,
    .basic_size = sizeof(HashObject),
    .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    .methods = kAnySizeHashMethods,
    .getters = {},
    .base = &kHashSpec,
};

#define HASH_ROW(kind, name)                                                                                 \
    {                                                                                                        \
        "openssl_" name, make_hash<Digest::kind>, keywords(),                                                \
            "openssl_" name "($module, /, string=b'', *, usedforsecurity=True)\nThe " name                   \
            " digest of data."                                                                               \
    }
constexpr Method kFunctions[] = {
    HASH_ROW(Md5, "md5"),           HASH_ROW(Sha1, "sha1"),          HASH_ROW(Sha224, "sha224"),
    HASH_ROW(Sha256, "sha256"),     HASH_ROW(Sha384, "sha384"),      HASH_ROW(Sha512, "sha512"),
    HASH_ROW(Sha3_224, "sha3_224"), HASH_ROW(Sha3_256, "sha3_256"),  HASH_ROW(Sha3_384, "sha3_384"),
    HASH_ROW(Sha3_512, "sha3_512"), HASH_ROW(Shake128, "shake_128"), HASH_ROW(Shake256, "shake_256"),
};
#undef HASH_ROW

Status initialise(Interpreter& in, Module*) {
    Type* base = nullptr;
    for (const TypeSpec* spec : {&kHashSpec, &kAnySizeHashSpec}) {
        Type* type = make_builtin_type(in, *spec, base);
        if (type == nullptr) return raise_memory_error(in);
        add_partner(in, type);
        base = type;
    }
    return Status::ok();
}

}  // namespace

extern const ModuleSpec _hashes_module_spec;
const ModuleSpec _hashes_module_spec{"_hashes", "Message digests.", kFunctions, initialise};

}  // namespace gossamer
