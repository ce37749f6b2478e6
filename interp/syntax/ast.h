// The syntax tree: plain structs made from ast.def, living in an arena.
//
// A node is its kind, its range in the source and its fields; nothing owns anything, nothing has a
// destructor, and the whole tree goes when its arena goes. Identifiers and constant texts are views into the
// same arena.
//
// The tree's height is bounded (kMaximumTreeHeight, enforced by the parser whatever the source looks like),
// so code that walks a tree may simply recurse.
//
// This header knows the shape of the dialect's programs. It must not know how they are parsed or compiled.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "support/arena.h"
#include "syntax/source.h"

namespace gossamer::ast {

// Higher trees are refused by the parser with RecursionError. A walker may spend some 3 KiB of stack per
// level.
inline constexpr std::uint32_t kMaximumTreeHeight = 2000;

enum class NodeKind : std::uint8_t {
#define NODE(Name, dump_name, fields) Name,
#include "syntax/ast.def"
};

enum class BoolOperator : std::uint8_t { And, Or };
enum class BinaryOperator : std::uint8_t {
    Add,
    Sub,
    Mult,
    MatMult,
    Div,
    Mod,
    Pow,
    LShift,
    RShift,
    BitOr,
    BitXor,
    BitAnd,
    FloorDiv,
};
enum class UnaryOperator : std::uint8_t { Invert, Not, UAdd, USub };
enum class CompareOperator : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn };
enum class ExprContext : std::uint8_t { Load, Store, Del };

// Whether the first literal of a string was written with the prefix `u` (visible in `ast.Constant.kind`).
enum class LiteralPrefix : std::uint8_t { None, Unicode };

enum class ConstantKind : std::uint8_t {
    None,
    True,
    False,
    Ellipsis,
    Integer,     // `integer`, never negative
    BigInteger,  // does not fit int64: `text` holds the digits alone, in base `base`
    Float,       // `number`
    Imaginary,   // `number` times j
    String,      // `text` is generalised UTF-8 (surrogates stored singly)
    Bytes,       // `text` is the bytes
};

struct ConstantValue {
    ConstantKind kind = ConstantKind::None;
    std::uint8_t base = 10;
    std::int64_t integer = 0;
    double number = 0;
    std::string_view text;
};

struct Node {
    NodeKind kind;
    std::uint16_t height;  // longest way down to a leaf, in nodes; set when the node is made
    SourceRange range;
};

// The categories of ast.def: static types under which a node is held. They add nothing to Node.
struct ModNode : Node {};
struct StmtNode : Node {};
struct ExprNode : Node {};
struct PatternNode : Node {};
struct TypeParamNode : Node {};

#define NODE(Name, dump_name, fields) struct Name;
#include "syntax/ast.def"

#define CHILD(Type, name) Type* name;
#define OPTIONAL(Type, name) Type* name;
#define CHILDREN(Type, name) std::span<Type*> name;
#define TEXT(name) std::string_view name;
#define OPTIONAL_TEXT(name) std::string_view name;
#define TEXTS(name) std::span<std::string_view> name;
#define PLAIN(Type, name) Type name;
#define DEFINE_NODE(Name, Base, fields)                                                                      \
    struct Name : Base {                                                                                     \
        using Category = Base;                                                                               \
        static constexpr NodeKind kKind = NodeKind::Name;                                                    \
        fields                                                                                               \
    };
#define MOD_NODE(Name, dump_name, fields) DEFINE_NODE(Name, ModNode, fields)
#define STMT_NODE(Name, dump_name, fields) DEFINE_NODE(Name, StmtNode, fields)
#define EXPR_NODE(Name, dump_name, fields) DEFINE_NODE(Name, ExprNode, fields)
#define PATTERN_NODE(Name, dump_name, fields) DEFINE_NODE(Name, PatternNode, fields)
#define TYPE_PARAM_NODE(Name, dump_name, fields) DEFINE_NODE(Name, TypeParamNode, fields)
#define HELPER_NODE(Name, dump_name, fields) DEFINE_NODE(Name, Node, fields)
#include "syntax/ast.def"
#undef DEFINE_NODE

// The node as a T, or null when it is of another kind (or null itself).
template <class T>
[[nodiscard]] T* as(Node* node) {
    return node != nullptr && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}
template <class T>
[[nodiscard]] const T* as(const Node* node) {
    return node != nullptr && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}
template <class T>
[[nodiscard]] bool is(const Node* node) {
    return node != nullptr && node->kind == T::kKind;
}

// visit_stmt(node, visitor) calls visitor with the node as its real type: `visitor(const If&)` and so on. The
// visitor must accept every kind of the category (an overload set, or a generic lambda), and all its
// overloads return the same type. Likewise visit_mod, visit_expr, visit_pattern, visit_type_param. `visit`
// does the same over all kinds.
#define IGNORE_NODE(Name, dump_name, fields)
#define VISIT_NODE(Name, dump_name, fields)                                                                  \
    case NodeKind::Name: return std::forward<Visitor>(visitor)(static_cast<const Name&>(node));
template <class Visitor>
decltype(auto) visit_mod(const ModNode& node, Visitor&& visitor) {
    switch (node.kind) {
#define MOD_NODE VISIT_NODE
#define STMT_NODE IGNORE_NODE
#define EXPR_NODE IGNORE_NODE
#define PATTERN_NODE IGNORE_NODE
#define TYPE_PARAM_NODE IGNORE_NODE
#define HELPER_NODE IGNORE_NODE
#include "syntax/ast.def"
    default: break;
    }
    __builtin_unreachable();
}
template <class Visitor>
decltype(auto) visit_stmt(const StmtNode& node, Visitor&& visitor) {
    switch (node.kind) {
#define MOD_NODE IGNORE_NODE
#define STMT_NODE VISIT_NODE
#define EXPR_NODE IGNORE_NODE
#define PATTERN_NODE IGNORE_NODE
#define TYPE_PARAM_NODE IGNORE_NODE
#define HELPER_NODE IGNORE_NODE
#include "syntax/ast.def"
    default: break;
    }
    __builtin_unreachable();
}
template <class Visitor>
decltype(auto) visit_expr(const ExprNode& node, Visitor&& visitor) {
    switch (node.kind) {
#define MOD_NODE IGNORE_NODE
#define STMT_NODE IGNORE_NODE
#define EXPR_NODE VISIT_NODE
#define PATTERN_NODE IGNORE_NODE
#define TYPE_PARAM_NODE IGNORE_NODE
#define HELPER_NODE IGNORE_NODE
#include "syntax/ast.def"
    default: break;
    }
    __builtin_unreachable();
}
template <class Visitor>
decltype(auto) visit_pattern(const PatternNode& node, Visitor&& visitor) {
    switch (node.kind) {
#define MOD_NODE IGNORE_NODE
#define STMT_NODE IGNORE_NODE
#define EXPR_NODE IGNORE_NODE
#define PATTERN_NODE VISIT_NODE
#define TYPE_PARAM_NODE IGNORE_NODE
#define HELPER_NODE IGNORE_NODE
#include "syntax/ast.def"
    default: break;
    }
    __builtin_unreachable();
}
template <class Visitor>
decltype(auto) visit_type_param(const TypeParamNode& node, Visitor&& visitor) {
    switch (node.kind) {
#define MOD_NODE IGNORE_NODE
#define STMT_NODE IGNORE_NODE
#define EXPR_NODE IGNORE_NODE
#define PATTERN_NODE IGNORE_NODE
#define TYPE_PARAM_NODE VISIT_NODE
#define HELPER_NODE IGNORE_NODE
#include "syntax/ast.def"
    default: break;
    }
    __builtin_unreachable();
}
template <class Visitor>
decltype(auto) visit(const Node& node, Visitor&& visitor) {
    switch (node.kind) {
#define NODE VISIT_NODE
#include "syntax/ast.def"
    }
    __builtin_unreachable();
}
#undef IGNORE_NODE
#undef VISIT_NODE

namespace detail {

template <class Action>
struct ChildCaller {
    Action& action;
    void one(const Node* child) const {
        if (child != nullptr) action(*child);
    }
    template <class T>
    void many(std::span<T*> children) const {
        for (const T* child : children)
            one(child);
    }

#define CHILD(Type, name) one(node.name);
#define OPTIONAL(Type, name) one(node.name);
#define CHILDREN(Type, name) many(node.name);
#define TEXT(name)
#define OPTIONAL_TEXT(name)
#define TEXTS(name)
#define PLAIN(Type, name)
#define NODE(Name, dump_name, fields)                                                                        \
    void operator()([[maybe_unused]] const Name& node) const {                                               \
        fields                                                                                               \
    }
#include "syntax/ast.def"
};

}  // namespace detail

// Calls action(const Node&) for each child that is there, in the order of the table (not always the order of
// the text: a function's decorators come after its body).
template <class Action>
void for_each_child(const Node& node, Action&& action) {
    visit(node, detail::ChildCaller<Action>{action});
}

// The dialect's word for a kind, as in the table: "FunctionDef", "comprehension".
[[nodiscard]] std::string_view kind_name(NodeKind kind);

enum class DumpRanges : std::uint8_t { Omit, Include };

// The tree as text, near to what `ast.dump` writes (ranges as lineno, col_offset, end_lineno, end_col_offset;
// absent fields left out; floats in shortest form; integers that do not fit int64 as their digits).
[[nodiscard]] std::string dump_ast(const Node& node, DumpRanges ranges = DumpRanges::Omit);

}  // namespace gossamer::ast
