// array.array as the runtime knows it: numbers packed side by side in a bytearray of its own, which
// memoryviews look at and which counts them. Its methods are in modules/array_*.cpp.
#pragma once

#include "memory/owned.h"
#include "runtime/bytes.h"

namespace gossamer {

struct ArrayObject : Object {
    WeakReference* weakrefs;
    Value storage;  // owned; a bytearray that nobody else changes
    char typecode;
    std::uint8_t item_size;

    [[nodiscard]] ByteArray* bytes() const { return as<ByteArray>(storage); }
    [[nodiscard]] std::size_t size() const { return bytes()->size / item_size; }
    [[nodiscard]] char* at(std::size_t index) const { return bytes()->data + index * item_size; }
};

[[nodiscard]] inline bool is_array(Value value) {
    return is_kind(value, TypeFlags::kArray);
}

extern const Layout array_layout;

}  // namespace gossamer
