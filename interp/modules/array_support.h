// What the methods of array.array share: items to and from values, and changing the size.
#pragma once

#include "runtime/array.h"
#include "runtime/native.h"

namespace gossamer {

extern const TypeSpec array_type_spec;           // array_module.cpp
extern const TypeSpec array_iterator_type_spec;  // array_items.cpp

[[nodiscard]] inline ArrayObject* array_of(Value value) {
    return as<ArrayObject>(value);
}
// Bytes of an item; 0: no such typecode.
[[nodiscard]] std::uint8_t array_item_size(char typecode);
[[nodiscard]] inline bool is_text_typecode(char typecode) {
    return typecode == 'u' || typecode == 'w';
}
inline constexpr std::size_t kLargestItem = 8;

// An array of the class with `bytes`, whole items, in it.
Owned new_array(Interpreter& interpreter, Type* type, char typecode, std::string_view bytes = {});
Owned array_item(Interpreter& interpreter, const ArrayObject* array, std::size_t index);
// The bytes of a value as an item; `out` has room for kLargestItem. May run code.
Status pack_array_item(Interpreter& interpreter, char typecode, Value value, char* out);
// Puts `bytes`, whole items that are not the array's own, in the place of the items [begin, end). BufferError
// when the size changes while memoryviews look at it.
Status splice_array(Interpreter& interpreter, ArrayObject* array, std::size_t begin, std::size_t end,
                    std::string_view bytes);
Status append_array_item(Interpreter& interpreter, ArrayObject* array, Value value);
// Item by item; an array must be of the same typecode. May run code.
Status extend_array(Interpreter& interpreter, ArrayObject* array, Value iterable);
// Whole items only: ValueError.
Status append_array_bytes(Interpreter& interpreter, ArrayObject* array, std::string_view bytes);
Status append_array_text(Interpreter& interpreter, ArrayObject* array, Value text);
Owned array_text(Interpreter& interpreter, const ArrayObject* array);
void swap_bytes(char* at, std::size_t count, std::size_t item_size);

Owned array_iter(Interpreter& interpreter, Args args);

// array_sequence.cpp
Owned array_add(Interpreter& interpreter, Args args);
Owned array_contains(Interpreter& interpreter, Args args);
Owned array_count(Interpreter& interpreter, Args args);
Owned array_delitem(Interpreter& interpreter, Args args);
Owned array_getitem(Interpreter& interpreter, Args args);
Owned array_iadd(Interpreter& interpreter, Args args);
Owned array_imul(Interpreter& interpreter, Args args);
Owned array_index(Interpreter& interpreter, Args args);
Owned array_insert(Interpreter& interpreter, Args args);
Owned array_mul(Interpreter& interpreter, Args args);
Owned array_pop(Interpreter& interpreter, Args args);
Owned array_remove(Interpreter& interpreter, Args args);
Owned array_reverse(Interpreter& interpreter, Args args);
Owned array_setitem(Interpreter& interpreter, Args args);

}  // namespace gossamer
