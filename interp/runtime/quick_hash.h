// Hashes that need no special method: of inline ints, of strings themselves, and of tuples of such. The
// containers look these keys up without asking anybody.
#pragma once

#include "runtime/counted.h"
#include "runtime/protocols.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

// Of an inline int, a string or a tuple itself; false: a tuple of others.
[[nodiscard, gnu::always_inline]] inline bool quick_hash_of_known(Value key, std::int64_t& hash) {
    if (key.is_int()) {
        hash = hash_inline_int(key);
    } else if (is_str(key)) {
        hash = str_hash(as<Str>(key));
    } else {
        return tuple_quick_hash(as<Tuple>(key), hash);
    }
    return true;
}

[[nodiscard]] inline bool is_quick_key(const Interpreter& interpreter, Value key) {
    return key.is_int() || is_exact(interpreter.types.str, key) || is_exact(interpreter.types.tuple, key);
}

// Of any key; false: another one.
[[nodiscard, gnu::always_inline]] inline bool quick_hash(const Interpreter& interpreter, Value key,
                                                         std::int64_t& hash) {
    return is_quick_key(interpreter, key) && quick_hash_of_known(key, hash);
}

}  // namespace gossamer
