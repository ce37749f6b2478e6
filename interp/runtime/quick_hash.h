// Hashes that need no special method of the dialect: of numbers and other values that are no objects, of
// strings, of what leaves hashing to object, of weak references to such, and of tuples of these (tuples in
// tuples are asked, where the depth is watched). The containers look such keys up without asking anybody.
#pragma once

#include "runtime/counted.h"
#include "runtime/protocols.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

// Of a key that is neither an inline int nor a string or tuple itself; false: it has to be asked (hash_of).
[[nodiscard]] bool quick_hash_of_other(const Interpreter& interpreter, Value key, std::int64_t& hash);

// Of any key; false: it has to be asked, or something in it. Runs no code.
[[nodiscard, gnu::always_inline]] inline bool quick_hash(const Interpreter& interpreter, Value key,
                                                         std::int64_t& hash) {
    if (key.is_int()) {
        hash = hash_inline_int(key);
    } else if (is_exact(interpreter.types.str, key)) {
        hash = str_hash(as<Str>(key));
    } else if (is_exact(interpreter.types.tuple, key)) {
        return tuple_quick_hash(as<Tuple>(key), hash);
    } else {
        return quick_hash_of_other(interpreter, key, hash);
    }
    return true;
}

}  // namespace gossamer
