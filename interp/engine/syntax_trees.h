// Syntax trees as values of the dialect, and back.
//
// A node is a tuple: its class's name, line, column, end line, end column (all zero where the class has no
// positions), then its fields in the order of syntax/ast.def. Child nodes are tuples again, lists of them are
// lists, operators and contexts are the names of their classes. stdlib/_ast.py makes the objects of the
// public module `ast` of it, and checks what goes the other way.
#pragma once

#include "runtime/interpreter.h"
#include "support/arena.h"
#include "syntax/ast.h"

namespace gossamer {

Owned tree_to_value(Interpreter& interpreter, const ast::Node& node);
// The tree in the arena; null: an exception is pending. May throw what arenas throw.
ast::ModNode* tree_from_value(Interpreter& interpreter, Value value, Arena& arena);

}  // namespace gossamer
