// The lazy builtins: enumerate, zip, map, filter, reversed.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

namespace gossamer {

struct Enumerate : Object {
    Value iterator;       // owned
    Value next_number;    // owned int
    Value reusable_pair;  // owned; empty, or the tuple given first, used again while nobody else holds it
};
struct Zip : Object {
    Value iterators;       // owned Tuple; empty when exhausted
    Value reusable_tuple;  // owned; as above
    bool is_strict;
};
struct Map : Object {
    Value iterators;  // owned Tuple
    Value function;   // owned
};
struct Filter : Object {
    Value function;  // owned; none(): truth
    Value iterator;  // owned
};
struct Reversed : Object {
    Value sequence;      // owned; empty when exhausted
    std::int64_t index;  // of the next item
};

// Steps; those of pairs as TypeSpec::next_pair wants them.
Owned enumerate_next(Interpreter& interpreter, Value iterator);
ItemPair enumerate_next_pair(Interpreter& interpreter, Value iterator);
Owned zip_next(Interpreter& interpreter, Value iterator);
ItemPair zip_next_pair(Interpreter& interpreter, Value iterator);
Owned map_next(Interpreter& interpreter, Value iterator);
Owned filter_next(Interpreter& interpreter, Value iterator);
Owned reversed_next(Interpreter& interpreter, Value iterator);

extern const Layout enumerate_layout;
extern const Layout zip_layout;
extern const Layout map_layout;
extern const Layout filter_layout;
extern const Layout reversed_layout;

}  // namespace gossamer
