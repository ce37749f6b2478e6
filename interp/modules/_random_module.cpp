// _random: the generator behind random.Random, the Mersenne Twister MT19937 (Matsumoto and Nishimura 1998),
// seeded by an array of words. Sequences are those of CPython for the same seeds.
#include "memory/count.h"
#include "runtime/dict.h"
#include "runtime/errors/numbers.h"
#include "runtime/int.h"
#include "runtime/module.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/tuple.h"

#include <array>
#include <chrono>
#include <random>
#include <vector>

namespace gossamer {

namespace {

constexpr std::size_t kWords = 624;
constexpr std::size_t kShift = 397;

struct RandomObject : Object {
    std::uint32_t index;  // next word to be given out; kWords: make new ones first
    std::uint32_t state[kWords];
};

std::size_t random_cell_size(const Object*) {
    return sizeof(RandomObject);
}

constexpr Layout kRandomLayout{
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = random_cell_size,
    .weakref_offset = 0,
};

[[nodiscard]] RandomObject* self_of(Args args) {
    return as<RandomObject>(args[0]);
}

// ---- the generator

void renew_words(RandomObject& random) {
    auto* state = random.state;
    for (std::size_t index = 0; index < kWords; ++index) {
        const std::uint32_t mixed =
            (state[index] & 0x80000000U) | (state[(index + 1) % kWords] & 0x7FFFFFFFU);
        const std::uint32_t twist = (mixed & 1) != 0 ? 0x9908B0DFU : 0;
        state[index] = state[(index + kShift) % kWords] ^ (mixed >> 1) ^ twist;
    }
    random.index = 0;
}

[[nodiscard]] std::uint32_t next_word(RandomObject& random) {
    if (random.index >= kWords) renew_words(random);
    std::uint32_t word = random.state[random.index++];
    word ^= word >> 11;
    word ^= (word << 7) & 0x9D2C5680U;
    word ^= (word << 15) & 0xEFC60000U;
    return word ^ (word >> 18);
}

void seed_with_word(RandomObject& random, std::uint32_t seed) {
    random.state[0] = seed;
    for (std::uint32_t index = 1; index < kWords; ++index) {
        const std::uint32_t previous = random.state[index - 1];
        random.state[index] = 1812433253U * (previous ^ (previous >> 30)) + index;
    }
    random.index = kWords;
}

void seed_with_words(RandomObject& random, std::span<const std::uint32_t> key) {
    seed_with_word(random, 19650218U);
    auto* state = random.state;
    std::size_t place = 1;
    const auto advance = [&] {
        if (++place < kWords) return;
        state[0] = state[kWords - 1];
        place = 1;
    };
    const auto stirred = [&](std::uint32_t factor) {
        const std::uint32_t previous = state[place - 1];
        return state[place] ^ ((previous ^ (previous >> 30)) * factor);
    };
    const std::size_t rounds = key.size() > kWords ? key.size() : kWords;
    for (std::size_t round = 0; round < rounds; ++round) {
        const std::size_t position = round % key.size();
        state[place] = stirred(1664525U) + key[position] + static_cast<std::uint32_t>(position);
        advance();
    }
    for (std::size_t round = 0; round < kWords - 1; ++round) {
        state[place] = stirred(1566083941U) - static_cast<std::uint32_t>(place);
        advance();
    }
    state[0] = 0x80000000U;
}

// ---- seeding

void seed_from_system(RandomObject& random) {
    std::array<std::uint32_t, 8> words{};
    std::random_device device;
    for (auto& word : words)
        word = device();
    const auto now = static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
    words[0] ^= static_cast<std::uint32_t>(now);
    words[1] ^= static_cast<std::uint32_t>(now >> 32);
    seed_with_words(random, words);
}

// The magnitude of an int, or the hash of anything else, in words of 32 bits.
Status seed_from_value(Interpreter& in, RandomObject& random, Value seed) {
    std::vector<std::uint32_t> words;
    const auto add_limb = [&](std::uint64_t limb) {
        words.push_back(static_cast<std::uint32_t>(limb));
        words.push_back(static_cast<std::uint32_t>(limb >> 32));
    };
    const Value plain = int_value(seed);
    if (plain.is_empty()) {
        GOSSAMER_TRY(hash, hash_of(in, seed));
        add_limb(static_cast<std::uint64_t>(hash.get()));
    } else {
        const IntView number = int_view(plain);
        for (std::size_t index = 0; index < number.count(); ++index)
            add_limb(number.limb(index));
    }
    while (words.size() > 1 && words.back() == 0)
        words.pop_back();
    if (words.empty()) words.push_back(0);
    seed_with_words(random, words);
    return Status::ok();
}

Status seed_from(Interpreter& in, RandomObject& random, Value seed) {
    if (!seed.is_empty() && !seed.is_none()) return seed_from_value(in, random, seed);
    seed_from_system(random);
    return Status::ok();
}

Owned random_new(Interpreter& in, Args args) {
    if (args.count > 2) return raise(in, Error::AnyTypeError, "Random() requires 0 or 1 argument");
    GOSSAMER_TRY(instance, allocate_instance(in, as<Type>(args[0])));
    GOSSAMER_CHECK(seed_from(in, *as<RandomObject>(instance.get()), args.get(1)));
    return instance;
}

Owned random_seed(Interpreter& in, Args args) {
    GOSSAMER_CHECK(seed_from(in, *self_of(args), args.get(1)));
    return Owned::none();
}

// ---- numbers

// 53 bits out of two words.
Owned random_random(Interpreter&, Args args) {
    const std::uint32_t high = next_word(*self_of(args)) >> 5;
    const std::uint32_t low = next_word(*self_of(args)) >> 6;
    return new_float((high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
}

Owned random_getrandbits(Interpreter& in, Args args) {
    GOSSAMER_TRY(given, as_index(in, args[1], in.types.OverflowError));
    if (given.get() < 0) return raise(in, Error::RandomBitsNegative);
    auto bits = static_cast<std::uint64_t>(given.get());
    if (bits == 0) return Owned::immediate(Value::from_int(0));
    if (bits <= 32) return new_int_unsigned(in, next_word(*self_of(args)) >> (32 - bits));
    // Words from the least significant one up; of the last one, its highest bits.
    std::vector<unsigned char> bytes;
    for (; bits > 0; bits -= bits < 32 ? bits : 32) {
        std::uint32_t word = next_word(*self_of(args));
        if (bits < 32) word >>= 32 - bits;
        for (unsigned shift = 0; shift < 32; shift += 8)
            bytes.push_back(static_cast<unsigned char>(word >> shift));
    }
    BigInt number;
    const BigStatus status = big_from_bytes(bytes, ByteOrder::Little, Signedness::Unsigned, number);
    if (status != BigStatus::Ok) return raise_big_status(in, status);
    return new_int(in, std::move(number));
}

// ---- state

Owned random_getstate(Interpreter& in, Args args) {
    GOSSAMER_TRY(state, new_tuple(in, kWords + 1));
    for (std::size_t index = 0; index < kWords; ++index)
        state->items[index] = Value::from_int(self_of(args)->state[index]);
    state->items[kWords] = Value::from_int(self_of(args)->index);
    return std::move(state).to_owned();
}

Owned random_setstate(Interpreter& in, Args args) {
    if (!is_tuple(args[1])) return raise(in, Error::RandomStateType);
    const auto state = as<Tuple>(args[1])->values();
    if (state.size() != kWords + 1) return raise(in, Error::RandomStateLength);
    std::uint32_t words[kWords + 1];
    for (std::size_t index = 0; index <= kWords; ++index) {
        GOSSAMER_TRY(number, as_int64(in, state[index]));
        if (number.get() < 0 || number.get() > UINT32_MAX) return raise(in, Error::IntTooLargeForC);
        words[index] = static_cast<std::uint32_t>(number.get());
    }
    if (words[kWords] > kWords) return raise(in, Error::RandomStateInvalid);
    std::copy(words, words + kWords, self_of(args)->state);
    self_of(args)->index = words[kWords];
    return Owned::none();
}

constexpr Method kMethods[] = {
    {"__new__", random_new, raw(), "", Binding::Static},
    {"random", random_random, exactly(0), "random($self, /)\nA float from 0 on and below 1."},
    {"seed", random_seed, between(0, 1),
     "seed($self, n=None, /)\nStarts anew: from a number, or from the system."},
    {"getstate", random_getstate, exactly(0), "getstate($self, /)\nThe generator's state, for setstate."},
    {"setstate", random_setstate, exactly(1), "setstate($self, state, /)\nGoes back to an earlier state."},
    {"getrandbits", random_getrandbits, exactly(1), "getrandbits($self, k, /)\nAn int of k random bits."},
};

constexpr TypeSpec kRandomSpec{
    .name = "Random",
    .module = "_random",
    .documentation = "Random([seed]): a generator of random numbers.",
    .layout = &kRandomLayout,
    .basic_size = sizeof(RandomObject),
    .flags = TypeFlags::kBaseType,
    .methods = kMethods,
    .getters = {},
};

Status initialise(Interpreter& in, Module* module) {
    Type* type = make_builtin_type(in, kRandomSpec, in.types.object);
    if (type == nullptr) return raise_memory_error(in);
    return dict_set_text(in, module->dict, kRandomSpec.name, Value::from_object(type));
}

}  // namespace

extern const ModuleSpec _random_module_spec;
const ModuleSpec _random_module_spec{"_random", "The generator behind random.Random.", {}, initialise};

}  // namespace gossamer
