#include "modules/sys_information.h"

#include "modules/registry.h"
#include "modules/standard_names.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/number.h"
#include "runtime/raise.h"
#include "runtime/set.h"
#include "runtime/str.h"
#include "runtime/struct_sequence.h"
#include "runtime/tuple.h"

#include <cfloat>
#include <vector>

namespace gossamer {

namespace {

constexpr std::int64_t kVersionNumber = 0x030D00F0;  // 3.13.0 final

// ---- Named tuples

constexpr Getter kVersionFields[] = {
    struct_field<0>("major", "Major release number"),
    struct_field<1>("minor", "Minor release number"),
    struct_field<2>("micro", "Patch release number"),
    struct_field<3>("releaselevel", "'alpha', 'beta', 'candidate', or 'final'"),
    struct_field<4>("serial", "Serial release number"),
};
constexpr Getter kFloatFields[] = {
    struct_field<0>("max", "the largest finite float"),
    struct_field<1>("max_exp", "the largest e for which 2**(e-1) is a float"),
    struct_field<2>("max_10_exp", "the largest e for which 10**e is a float"),
    struct_field<3>("min", "the smallest positive normalised float"),
    struct_field<4>("min_exp", "the smallest e for which 2**(e-1) is normalised"),
    struct_field<5>("min_10_exp", "the smallest e for which 10**e is normalised"),
    struct_field<6>("dig", "decimal digits that survive a conversion to float"),
    struct_field<7>("mant_dig", "digits of the mantissa"),
    struct_field<8>("epsilon", "the difference between 1 and the next float"),
    struct_field<9>("radix", "the base of the exponent"),
    struct_field<10>("rounds", "the mode of rounding"),
};
constexpr Getter kIntFields[] = {
    struct_field<0>("bits_per_digit", "bits of one digit"),
    struct_field<1>("sizeof_digit", "bytes of one digit"),
    struct_field<2>("default_max_str_digits", "the usual limit of digits in conversions"),
    struct_field<3>("str_digits_check_threshold", "the smallest limit"),
};
constexpr Getter kHashFields[] = {
    struct_field<0>("width", "bits of a hash value"),
    struct_field<1>("modulus", "the prime of numeric hashes"),
    struct_field<2>("inf", "hash of positive infinity"),
    struct_field<3>("nan", "no longer used"),
    struct_field<4>("imag", "multiplier of the imaginary part"),
    struct_field<5>("algorithm", "name of the algorithm for texts"),
    struct_field<6>("hash_bits", "internal output of the algorithm"),
    struct_field<7>("seed_bits", "bits of its seed"),
    struct_field<8>("cutoff", "length below which another algorithm is used"),
};
constexpr Getter kThreadFields[] = {
    struct_field<0>("name", "name of the implementation"),
    struct_field<1>("lock", "name of the lock implementation"),
    struct_field<2>("version", "name and version of the library"),
};
constexpr TypeSpec kVersionSpec =
    struct_sequence_spec("version_info", "sys", "Version as a named tuple.", kVersionFields);
constexpr TypeSpec kFloatSpec = struct_sequence_spec("float_info", "sys", "Limits of floats.", kFloatFields);
constexpr TypeSpec kIntSpec = struct_sequence_spec("int_info", "sys", "How ints are stored.", kIntFields);
constexpr TypeSpec kHashSpec = struct_sequence_spec("hash_info", "sys", "How hashes are made.", kHashFields);
constexpr TypeSpec kThreadSpec =
    struct_sequence_spec("thread_info", "sys", "How threads are made.", kThreadFields);

// A value of a named tuple: a text or a plain value.
struct Item {
    Item(std::int64_t number) : value{number} {}
    Item(double number) : is_float{true}, number_value{number} {}
    Item(const char* words) : text{words} {}
    std::int64_t value = 0;
    bool is_float = false;
    double number_value = 0;
    const char* text = nullptr;
};

Owned item_value(Interpreter& in, const Item& item) {
    if (item.text != nullptr) return new_str_value(in, item.text);
    if (item.is_float) return new_float(item.number_value);
    return new_int(in, item.value);
}

Owned named_tuple(Interpreter& in, const TypeSpec& spec, std::initializer_list<Item> items) {
    GOSSAMER_TRY(type, make_struct_sequence_type(in, spec));
    GOSSAMER_TRY(values, new_tuple(in, items.size()));
    std::size_t index = 0;
    for (const Item& item : items) {
        GOSSAMER_TRY(value, item_value(in, item));
        values->items[index++] = value.detach();
    }
    return new_struct_sequence(in, as<Type>(type.get()), values->values());
}

Owned version_tuple(Interpreter& in) {
    return named_tuple(in, kVersionSpec,
                       {std::int64_t{3}, std::int64_t{13}, std::int64_t{0}, "final", std::int64_t{0}});
}

Status set_text(Interpreter& in, Dict* dict, std::string_view key, std::string_view text) {
    GOSSAMER_TRY(value, new_str(in, text));
    return dict_set_text(in, dict, key, value.value());
}

Status set_int(Interpreter& in, Dict* dict, std::string_view key, std::int64_t number) {
    GOSSAMER_TRY(value, new_int(in, number));
    return dict_set_text(in, dict, key, value.get());
}

Status set_made(Interpreter& in, Dict* dict, std::string_view key, Owned value) {
    if (value.is_error()) return kError;
    return dict_set_text(in, dict, key, value.get());
}

Status add_number_information(Interpreter& in, Dict* dict) {
    GOSSAMER_CHECK(set_made(
        in, dict, "float_info",
        named_tuple(in, kFloatSpec,
                    {DBL_MAX, std::int64_t{DBL_MAX_EXP}, std::int64_t{DBL_MAX_10_EXP}, DBL_MIN,
                     std::int64_t{DBL_MIN_EXP}, std::int64_t{DBL_MIN_10_EXP}, std::int64_t{DBL_DIG},
                     std::int64_t{DBL_MANT_DIG}, DBL_EPSILON, std::int64_t{FLT_RADIX}, std::int64_t{1}})));
    GOSSAMER_CHECK(
        set_made(in, dict, "int_info",
                 named_tuple(in, kIntSpec,
                             {std::int64_t{30}, std::int64_t{4}, std::int64_t{4300}, std::int64_t{640}})));
    GOSSAMER_CHECK(set_made(in, dict, "hash_info",
                            named_tuple(in, kHashSpec,
                                        {std::int64_t{64}, (std::int64_t{1} << 61) - 1, std::int64_t{314159},
                                         std::int64_t{0}, std::int64_t{1000003}, "siphash13",
                                         std::int64_t{64}, std::int64_t{128}, std::int64_t{0}})));
    return set_made(in, dict, "thread_info", named_tuple(in, kThreadSpec, {"none", "none", "none"}));
}

Owned name_tuple(Interpreter& in, const std::vector<std::string_view>& names) {
    GOSSAMER_TRY(tuple, new_tuple(in, names.size()));
    for (std::size_t index = 0; index < names.size(); ++index) {
        GOSSAMER_TRY(name, new_str(in, names[index]));
        tuple->items[index] = Value::from_object(name.detach());
    }
    return std::move(tuple).to_owned();
}

Status add_module_names(Interpreter& in, Dict* dict) {
    std::vector<std::string_view> natives{"builtins", "sys"};
    for (const ModuleSpec* spec : native_modules())
        natives.emplace_back(spec->name);
    GOSSAMER_CHECK(set_made(in, dict, "builtin_module_names", name_tuple(in, natives)));
    const std::span<const std::string_view> names = standard_module_names();
    GOSSAMER_TRY(listed, name_tuple(in, {names.begin(), names.end()}));
    return set_made(in, dict, "stdlib_module_names",
                    call(in, Value::from_object(in.types.frozenset), {listed.get()}));
}

// sys.implementation: a namespace.
Status add_implementation(Interpreter& in, Dict* dict, Value version) {
    GOSSAMER_TRY(space, call(in, Value::from_object(in.types.simple_namespace), std::span<const Value>{}));
    auto set = [&](const char* name, Owned value) -> Status {
        if (value.is_error()) return kError;
        GOSSAMER_TRY(key, intern(in, name));
        return set_attribute(in, space.get(), key.get(), value.get());
    };
    GOSSAMER_CHECK(set("name", new_str_value(in, "gossamer")));
    GOSSAMER_CHECK(set("cache_tag", Owned::none()));
    GOSSAMER_CHECK(set("version", Owned::share(version)));
    GOSSAMER_CHECK(set("hexversion", new_int(in, kVersionNumber)));
    GOSSAMER_CHECK(set("_multiarch", new_str_value(in, "x86_64-linux-gnu")));
    return dict_set_text(in, dict, "implementation", space.get());
}

}  // namespace

Status add_sys_information(Interpreter& in, Dict* dict) {
    GOSSAMER_TRY(version, version_tuple(in));
    GOSSAMER_CHECK(dict_set_text(in, dict, "version_info", version.get()));
    GOSSAMER_CHECK(set_int(in, dict, "hexversion", kVersionNumber));
    GOSSAMER_CHECK(set_int(in, dict, "api_version", 1013));
    GOSSAMER_CHECK(set_int(in, dict, "maxsize", 0x7FFF'FFFF'FFFF'FFFF));
    GOSSAMER_CHECK(set_int(in, dict, "maxunicode", 0x10FFFF));
    GOSSAMER_CHECK(set_text(in, dict, "byteorder", "little"));
    GOSSAMER_CHECK(set_text(in, dict, "platform", "linux"));
    GOSSAMER_CHECK(set_text(in, dict, "float_repr_style", "short"));
    GOSSAMER_CHECK(set_text(in, dict, "platlibdir", "lib"));
    GOSSAMER_CHECK(set_text(in, dict, "abiflags", ""));
    GOSSAMER_CHECK(set_text(in, dict, "_framework", ""));
    GOSSAMER_CHECK(
        set_text(in, dict, "copyright", "Written for gossamer; its dialect is that of Python 3.13."));
    GOSSAMER_CHECK(dict_set_text(in, dict, "pycache_prefix", Value::none()));
    GOSSAMER_CHECK(dict_set_text(in, dict, "dont_write_bytecode", Value::true_()));
    GOSSAMER_CHECK(add_number_information(in, dict));
    GOSSAMER_CHECK(add_module_names(in, dict));
    return add_implementation(in, dict, version.get());
}

}  // namespace gossamer
