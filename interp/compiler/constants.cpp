// Constants that are known when compiling: literals, and what negation, tuples and arithmetic make of them.
//
// Folding is never observable but in speed: whatever could fail, be large or print differently is left to run
// time.
#include "compiler/compiler.h"

#include <cmath>

namespace gossamer {

namespace {

using Kind = Constant::Kind;

constexpr std::int64_t kLargestFolded = std::int64_t{1} << 48;

ConstantTree int_tree(std::int64_t value) {
    ConstantTree tree;
    tree.constant.kind = Kind::Int;
    tree.constant.integer = value;
    return tree;
}

ConstantTree float_tree(double value) {
    ConstantTree tree;
    tree.constant.kind = Kind::Float;
    tree.constant.real = value;
    return tree;
}

ConstantTree plain_tree(Kind kind) {
    ConstantTree tree;
    tree.constant.kind = kind;
    return tree;
}

std::optional<ConstantTree> checked(std::int64_t value) {
    if (value > kLargestFolded || value < -kLargestFolded) return std::nullopt;
    return int_tree(value);
}

std::optional<std::int64_t> power(std::int64_t base, std::int64_t exponent) {
    if (exponent < 0 || exponent > 64) return std::nullopt;
    std::int64_t result = 1;
    for (; exponent > 0; --exponent) {
        if (__builtin_mul_overflow(result, base, &result)) return std::nullopt;
    }
    return result;
}

std::optional<ConstantTree> fold_ints(ast::BinaryOperator op, std::int64_t left, std::int64_t right) {
    std::int64_t result = 0;
    switch (op) {
    case ast::BinaryOperator::Add:
        return __builtin_add_overflow(left, right, &result) ? std::nullopt : checked(result);
    case ast::BinaryOperator::Sub:
        return __builtin_sub_overflow(left, right, &result) ? std::nullopt : checked(result);
    case ast::BinaryOperator::Mult:
        return __builtin_mul_overflow(left, right, &result) ? std::nullopt : checked(result);
    case ast::BinaryOperator::LShift:
        if (right < 0 || right > 47 || left < 0 || left > (kLargestFolded >> right)) return std::nullopt;
        return checked(left << right);
    case ast::BinaryOperator::RShift:
        if (right < 0 || right > 62 || left < 0) return std::nullopt;
        return checked(left >> right);
    case ast::BinaryOperator::BitOr: return checked(left | right);
    case ast::BinaryOperator::BitAnd: return checked(left & right);
    case ast::BinaryOperator::BitXor: return checked(left ^ right);
    case ast::BinaryOperator::FloorDiv:
        if (left < 0 || right <= 0) return std::nullopt;
        return checked(left / right);
    case ast::BinaryOperator::Mod:
        if (left < 0 || right <= 0) return std::nullopt;
        return checked(left % right);
    case ast::BinaryOperator::Pow: {
        const auto value = power(left, right);
        return value ? checked(*value) : std::nullopt;
    }
    default: return std::nullopt;
    }
}

std::optional<double> as_double(const Constant& constant) {
    if (constant.kind == Kind::Float) return constant.real;
    if (constant.kind == Kind::Int && std::abs(constant.integer) <= kLargestFolded) {
        return static_cast<double>(constant.integer);
    }
    return std::nullopt;
}

std::optional<ConstantTree> fold_floats(ast::BinaryOperator op, double left, double right) {
    double result = 0;
    switch (op) {
    case ast::BinaryOperator::Add: result = left + right; break;
    case ast::BinaryOperator::Sub: result = left - right; break;
    case ast::BinaryOperator::Mult: result = left * right; break;
    case ast::BinaryOperator::Div:
        if (right == 0) return std::nullopt;
        result = left / right;
        break;
    default: return std::nullopt;
    }
    if (!std::isfinite(result)) return std::nullopt;
    return float_tree(result);
}

// `1 + 2j`, as complex numbers are written.
std::optional<ConstantTree> fold_complex(ast::BinaryOperator op, const Constant& left,
                                         const Constant& right) {
    const auto real = as_double(left);
    if (!real || right.kind != Kind::Complex || right.real != 0) return std::nullopt;
    if (op != ast::BinaryOperator::Add && op != ast::BinaryOperator::Sub) return std::nullopt;
    ConstantTree tree = plain_tree(Kind::Complex);
    tree.constant.real = *real;
    tree.constant.imaginary = op == ast::BinaryOperator::Add ? right.imaginary : -right.imaginary;
    return tree;
}

std::optional<ConstantTree> fold_binary(const ast::BinOp& node, int optimize) {
    const auto left = fold_constant(*node.left, optimize);
    if (!left) return std::nullopt;
    const auto right = fold_constant(*node.right, optimize);
    if (!right) return std::nullopt;
    if (left->constant.kind == Kind::Int && right->constant.kind == Kind::Int) {
        if (node.op != ast::BinaryOperator::Div) {
            return fold_ints(node.op, left->constant.integer, right->constant.integer);
        }
    }
    if (right->constant.kind == Kind::Complex) return fold_complex(node.op, left->constant, right->constant);
    const auto left_number = as_double(left->constant);
    const auto right_number = as_double(right->constant);
    if (!left_number || !right_number) return std::nullopt;
    return fold_floats(node.op, *left_number, *right_number);
}

std::optional<ConstantTree> fold_unary(const ast::UnaryOp& node, int optimize) {
    auto operand = fold_constant(*node.operand, optimize);
    if (!operand) return std::nullopt;
    Constant& constant = operand->constant;
    const bool is_number = constant.kind == Kind::Int || constant.kind == Kind::BigInt ||
                           constant.kind == Kind::Float || constant.kind == Kind::Complex;
    if (node.op == ast::UnaryOperator::UAdd && is_number) return operand;
    if (node.op == ast::UnaryOperator::Invert && constant.kind == Kind::Int) {
        constant.integer = ~constant.integer;
        return operand;
    }
    if (node.op == ast::UnaryOperator::Not) {
        if (constant.kind == Kind::True || constant.kind == Kind::None) {
            return plain_tree(constant.kind == Kind::True ? Kind::False : Kind::True);
        }
        if (constant.kind == Kind::False) return plain_tree(Kind::True);
        return std::nullopt;
    }
    if (node.op != ast::UnaryOperator::USub || !is_number) return std::nullopt;
    if (constant.kind == Kind::Int) {
        if (constant.integer == INT64_MIN) return std::nullopt;
        constant.integer = -constant.integer;
    } else if (constant.kind == Kind::BigInt) {
        constant.text = constant.text[0] == '-' ? constant.text.substr(1) : "-" + constant.text;
    } else {
        constant.real = -constant.real;
        constant.imaginary = -constant.imaginary;
    }
    return operand;
}

}  // namespace

ConstantTree constant_of(const ast::ConstantValue& value) {
    ConstantTree tree;
    Constant& constant = tree.constant;
    switch (value.kind) {
    case ast::ConstantKind::None: constant.kind = Kind::None; break;
    case ast::ConstantKind::True: constant.kind = Kind::True; break;
    case ast::ConstantKind::False: constant.kind = Kind::False; break;
    case ast::ConstantKind::Ellipsis: constant.kind = Kind::Ellipsis; break;
    case ast::ConstantKind::Integer:
        constant.kind = Kind::Int;
        constant.integer = value.integer;
        break;
    case ast::ConstantKind::BigInteger:
        constant.kind = Kind::BigInt;
        if (value.base == 16) constant.text = "0x";
        if (value.base == 8) constant.text = "0o";
        if (value.base == 2) constant.text = "0b";
        constant.text.append(value.text);
        break;
    case ast::ConstantKind::Float:
        constant.kind = Kind::Float;
        constant.real = value.number;
        break;
    case ast::ConstantKind::Imaginary:
        constant.kind = Kind::Complex;
        constant.imaginary = value.number;
        break;
    case ast::ConstantKind::String:
        constant.kind = Kind::Str;
        constant.text = value.text;
        break;
    case ast::ConstantKind::Bytes:
        constant.kind = Kind::Bytes;
        constant.text = value.text;
        break;
    }
    return tree;
}

std::optional<ConstantTree> fold_constant(const ast::ExprNode& node, int optimize) {
    if (const auto* constant = ast::as<ast::Constant>(&node)) return constant_of(constant->value);
    if (const auto* name = ast::as<ast::Name>(&node)) {
        if (name->id != "__debug__" || name->ctx != ast::ExprContext::Load) return std::nullopt;
        return plain_tree(optimize > 0 ? Kind::False : Kind::True);
    }
    if (const auto* unary = ast::as<ast::UnaryOp>(&node)) return fold_unary(*unary, optimize);
    if (const auto* binary = ast::as<ast::BinOp>(&node)) return fold_binary(*binary, optimize);
    const auto* tuple = ast::as<ast::Tuple>(&node);
    if (tuple == nullptr || tuple->ctx != ast::ExprContext::Load) return std::nullopt;
    ConstantTree tree = plain_tree(Kind::Tuple);
    for (const ast::ExprNode* element : tuple->elts) {
        auto item = fold_constant(*element, optimize);
        if (!item) return std::nullopt;
        tree.items.push_back(std::move(*item));
    }
    return tree;
}

std::optional<int> small_int(const ConstantTree& tree) {
    if (tree.constant.kind != Kind::Int) return std::nullopt;
    const std::int64_t value = tree.constant.integer;
    if (value < INT16_MIN || value > INT16_MAX) return std::nullopt;
    return static_cast<int>(value);
}

}  // namespace gossamer
