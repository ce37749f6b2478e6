// The words for operators and contexts in syntax trees: the names of their classes in `ast`, in the order of
// the enums of syntax/ast.h; and which kinds of nodes have positions there.
#pragma once

#include "syntax/ast.h"

#include <span>
#include <string_view>

namespace gossamer {

inline constexpr std::string_view kBoolWords[] = {"And", "Or"};
inline constexpr std::string_view kBinaryWords[] = {"Add",    "Sub",    "Mult",    "MatMult", "Div",
                                                    "Mod",    "Pow",    "LShift",  "RShift",  "BitOr",
                                                    "BitXor", "BitAnd", "FloorDiv"};
inline constexpr std::string_view kUnaryWords[] = {"Invert", "Not", "UAdd", "USub"};
inline constexpr std::string_view kCompareWords[] = {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                                     "GtE", "Is",    "IsNot", "In",  "NotIn"};
inline constexpr std::string_view kContextWords[] = {"Load", "Store", "Del"};

constexpr std::span<const std::string_view> words_of(ast::BoolOperator) {
    return kBoolWords;
}
constexpr std::span<const std::string_view> words_of(ast::BinaryOperator) {
    return kBinaryWords;
}
constexpr std::span<const std::string_view> words_of(ast::UnaryOperator) {
    return kUnaryWords;
}
constexpr std::span<const std::string_view> words_of(ast::CompareOperator) {
    return kCompareWords;
}
constexpr std::span<const std::string_view> words_of(ast::ExprContext) {
    return kContextWords;
}

template <class Word>
constexpr std::string_view word_of(Word word) {
    return words_of(word)[static_cast<std::size_t>(word)];
}

[[nodiscard]] constexpr bool has_position(ast::NodeKind kind) {
    using enum ast::NodeKind;
    return kind != Module && kind != Interactive && kind != Expression && kind != Comprehension &&
           kind != Arguments && kind != WithItem && kind != MatchCase;
}

}  // namespace gossamer
