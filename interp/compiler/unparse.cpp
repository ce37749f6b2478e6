// Expressions back to text, as annotations under `from __future__ import annotations` are kept. Only the tree
// counts: the spacing, quotes and brackets of the source are not reproduced, brackets come from the
// precedence of what they hold.
#include "compiler/compiler.h"
#include "support/number_text.h"
#include "support/unicode.h"

namespace gossamer {

namespace {

enum Precedence : int {
    kAnything,
    kTuple,
    kYield,
    kTest,
    kOr,
    kAnd,
    kNot,
    kCompare,
    kBitOr,
    kBitXor,
    kBitAnd,
    kShift,
    kArithmetic,
    kTerm,
    kFactor,
    kPower,
    kAwait,
    kAtom,
};

struct BinaryText {
    std::string_view text;
    int precedence;
};

constexpr BinaryText kBinaryTexts[] = {
    {" + ", kArithmetic}, {" - ", kArithmetic}, {" * ", kTerm},   {" @ ", kTerm},   {" / ", kTerm},
    {" % ", kTerm},       {" ** ", kPower},     {" << ", kShift}, {" >> ", kShift}, {" | ", kBitOr},
    {" ^ ", kBitXor},     {" & ", kBitAnd},     {" // ", kTerm},
};
constexpr std::string_view kCompareTexts[] = {" == ", " != ", " < ",      " <= ", " > ",
                                              " >= ", " is ", " is not ", " in ", " not in "};

class Unparser {
public:
    void write(const ast::ExprNode& node, int around) {
        ast::visit_expr(node, [this, around](const auto& real) { expression(real, around); });
    }
    std::string text;

private:
    void open(bool is_needed) { text += is_needed ? "(" : ""; }
    void close(bool is_needed) { text += is_needed ? ")" : ""; }

    void items(std::span<ast::ExprNode* const> nodes, int around = kTest) {
        for (std::size_t index = 0; index < nodes.size(); ++index) {
            if (index != 0) text += ", ";
            write(*nodes[index], around);
        }
    }

    void expression(const ast::BoolOp& node, int around) {
        const int own = node.op == ast::BoolOperator::And ? kAnd : kOr;
        open(around > own);
        for (std::size_t index = 0; index < node.values.size(); ++index) {
            if (index != 0) text += own == kAnd ? " and " : " or ";
            write(*node.values[index], own + 1);
        }
        close(around > own);
    }
    void expression(const ast::NamedExpr& node, int around) {
        open(around > kTuple);
        write(*node.target, kAtom);
        text += " := ";
        write(*node.value, kAtom);
        close(around > kTuple);
    }
    void expression(const ast::BinOp& node, int around) {
        const BinaryText& op = kBinaryTexts[static_cast<std::size_t>(node.op)];
        const bool is_power = op.precedence == kPower;
        open(around > op.precedence);
        write(*node.left, op.precedence + (is_power ? 1 : 0));
        text += op.text;
        write(*node.right, op.precedence + (is_power ? 0 : 1));
        close(around > op.precedence);
    }
    void expression(const ast::UnaryOp& node, int around) {
        const bool is_not = node.op == ast::UnaryOperator::Not;
        const int own = is_not ? kNot : kFactor;
        open(around > own);
        text += is_not                                ? "not "
                : node.op == ast::UnaryOperator::USub ? "-"
                : node.op == ast::UnaryOperator::UAdd ? "+"
                                                      : "~";
        write(*node.operand, own);
        close(around > own);
    }
    void expression(const ast::Lambda& node, int around) {
        open(around > kTest);
        text += "lambda";
        arguments(*node.args);
        text += ": ";
        write(*node.body, kTest);
        close(around > kTest);
    }
    void expression(const ast::IfExp& node, int around) {
        open(around > kTest);
        write(*node.body, kTest + 1);
        text += " if ";
        write(*node.test, kTest + 1);
        text += " else ";
        write(*node.orelse, kTest);
        close(around > kTest);
    }
    void expression(const ast::Dict& node, int) {
        text += "{";
        for (std::size_t index = 0; index < node.keys.size(); ++index) {
            if (index != 0) text += ", ";
            if (node.keys[index] == nullptr) {
                text += "**";
                write(*node.values[index], kBitOr);
                continue;
            }
            write(*node.keys[index], kTest);
            text += ": ";
            write(*node.values[index], kTest);
        }
        text += "}";
    }
    void expression(const ast::Set& node, int) {
        text += "{";
        items(node.elts);
        text += "}";
    }
    void expression(const ast::ListComp& node, int) {
        comprehension("[", *node.elt, nullptr, node.generators, "]");
    }
    void expression(const ast::SetComp& node, int) {
        comprehension("{", *node.elt, nullptr, node.generators, "}");
    }
    void expression(const ast::DictComp& node, int) {
        comprehension("{", *node.key, node.value, node.generators, "}");
    }
    void expression(const ast::GeneratorExp& node, int) {
        comprehension("(", *node.elt, nullptr, node.generators, ")");
    }
    void comprehension(std::string_view begin, const ast::ExprNode& first, const ast::ExprNode* second,
                       std::span<ast::Comprehension* const> generators, std::string_view end) {
        text += begin;
        write(first, kTest);
        if (second != nullptr) {
            text += ": ";
            write(*second, kTest);
        }
        for (const ast::Comprehension* generator : generators) {
            text += generator->is_async != 0 ? " async for " : " for ";
            write(*generator->target, kTuple);
            text += " in ";
            write(*generator->iter, kTest + 1);
            for (const ast::ExprNode* condition : generator->ifs) {
                text += " if ";
                write(*condition, kTest + 1);
            }
        }
        text += end;
    }
    void expression(const ast::Await& node, int around) {
        open(around > kAwait);
        text += "await ";
        write(*node.value, kAtom);
        close(around > kAwait);
    }
    void expression(const ast::Yield& node, int) {
        text += node.value == nullptr ? "(yield" : "(yield ";
        if (node.value != nullptr) write(*node.value, kTuple);
        text += ")";
    }
    void expression(const ast::YieldFrom& node, int) {
        text += "(yield from ";
        write(*node.value, kTest);
        text += ")";
    }
    void expression(const ast::Compare& node, int around) {
        open(around > kCompare);
        write(*node.left, kCompare + 1);
        for (std::size_t index = 0; index < node.ops.size(); ++index) {
            text += kCompareTexts[static_cast<std::size_t>(node.ops[index])];
            write(*node.comparators[index], kCompare + 1);
        }
        close(around > kCompare);
    }
    void expression(const ast::Call& node, int) {
        write(*node.func, kAtom);
        if (node.args.size() == 1 && node.keywords.empty() && ast::is<ast::GeneratorExp>(node.args[0])) {
            return write(*node.args[0], kTest);
        }
        text += "(";
        items(node.args);
        bool is_first = node.args.empty();
        for (const ast::Keyword* keyword : node.keywords) {
            if (!is_first) text += ", ";
            is_first = false;
            if (keyword->arg.empty()) {
                text += "**";
            } else {
                text.append(keyword->arg).append("=");
            }
            write(*keyword->value, kTest);
        }
        text += ")";
    }
    void expression(const ast::FormattedValue& node, int) {
        text += "f";
        quoted([&](std::string& out) { formatted(node, out); });
    }
    void expression(const ast::JoinedStr& node, int) {
        text += "f";
        quoted([&](std::string& out) { joined(node, out); });
    }
    void expression(const ast::Constant& node, int around) {
        if (node.literal_prefix == ast::LiteralPrefix::Unicode) text += "u";
        constant(node.value, around);
    }
    void expression(const ast::Attribute& node, int) {
        write(*node.value, kAtom);
        const auto* constant = ast::as<ast::Constant>(node.value);
        if (constant != nullptr && constant->value.kind == ast::ConstantKind::Integer) text += " ";
        text.append(".").append(node.attr);
    }
    void expression(const ast::Subscript& node, int) {
        write(*node.value, kAtom);
        text += "[";
        const auto* tuple = ast::as<ast::Tuple>(node.slice);
        if (tuple != nullptr && !tuple->elts.empty()) {
            items(tuple->elts);
            if (tuple->elts.size() == 1) text += ",";
        } else {
            write(*node.slice, kTuple);
        }
        text += "]";
    }
    void expression(const ast::Starred& node, int) {
        text += "*";
        write(*node.value, kBitOr);
    }
    void expression(const ast::Name& node, int) { text += node.id; }
    void expression(const ast::List& node, int) {
        text += "[";
        items(node.elts);
        text += "]";
    }
    void expression(const ast::Tuple& node, int around) {
        const bool is_bracketed = around > kTuple || node.elts.empty();
        open(is_bracketed);
        items(node.elts);
        if (node.elts.size() == 1) text += ",";
        close(is_bracketed);
    }
    void expression(const ast::Slice& node, int) {
        if (node.lower != nullptr) write(*node.lower, kTest);
        text += ":";
        if (node.upper != nullptr) write(*node.upper, kTest);
        if (node.step != nullptr) {
            text += ":";
            write(*node.step, kTest);
        }
    }

    void arguments(const ast::Arguments& args) {
        bool is_first = true;
        const auto begin = [&] {
            text += is_first ? " " : ", ";
            is_first = false;
        };
        const std::size_t positional = args.posonlyargs.size() + args.args.size();
        for (std::size_t index = 0; index < positional; ++index) {
            begin();
            const bool is_only = index < args.posonlyargs.size();
            text += is_only ? args.posonlyargs[index]->arg : args.args[index - args.posonlyargs.size()]->arg;
            const std::size_t without = positional - args.defaults.size();
            if (index >= without) {
                text += "=";
                write(*args.defaults[index - without], kTest);
            }
            if (is_only && index + 1 == args.posonlyargs.size()) text += ", /";
        }
        if (args.vararg != nullptr || !args.kwonlyargs.empty()) {
            begin();
            text += "*";
            if (args.vararg != nullptr) text += args.vararg->arg;
        }
        for (std::size_t index = 0; index < args.kwonlyargs.size(); ++index) {
            begin();
            text += args.kwonlyargs[index]->arg;
            if (args.kw_defaults[index] == nullptr) continue;
            text += "=";
            write(*args.kw_defaults[index], kTest);
        }
        if (args.kwarg != nullptr) {
            begin();
            text.append("**").append(args.kwarg->arg);
        }
    }

    // ---- literals
    template <class Fill>
    void quoted(Fill fill) {
        std::string content;
        fill(content);
        text += repr_text(content, TextKind::Str);
    }
    static void formatted(const ast::FormattedValue& node, std::string& out) {
        const std::string value = unparse_inside(*node.value);
        out += value.front() == '{' ? "{ " : "{";
        out += value;
        if (node.conversion > 0) out.append("!").append(1, static_cast<char>(node.conversion));
        if (node.format_spec != nullptr) {
            out += ":";
            joined(static_cast<const ast::JoinedStr&>(*node.format_spec), out);
        }
        out += "}";
    }
    static std::string unparse_inside(const ast::ExprNode& node) {
        Unparser inner;
        inner.write(node, kTest + 1);
        return inner.text;
    }
    static void joined(const ast::JoinedStr& node, std::string& out) {
        for (const ast::ExprNode* part : node.values) {
            if (const auto* value = ast::as<ast::FormattedValue>(part)) {
                formatted(*value, out);
            } else if (const auto* constant = ast::as<ast::Constant>(part)) {
                for (const char character : constant->value.text) {
                    out += character;
                    if (character == '{' || character == '}') out += character;
                }
            } else if (const auto* inner = ast::as<ast::JoinedStr>(part)) {
                joined(*inner, out);
            }
        }
    }

    enum class TextKind { Str, Bytes };
    static std::string repr_text(std::string_view value, TextKind kind) {
        const bool has_single = value.find('\'') != std::string_view::npos;
        const char quote = has_single && value.find('"') == std::string_view::npos ? '"' : '\'';
        std::string result = kind == TextKind::Bytes ? "b" : "";
        result += quote;
        for (std::size_t at = 0; at < value.size();) {
            const auto byte = static_cast<unsigned char>(value[at]);
            if (byte >= 0x80 && kind == TextKind::Str) {
                const utf8::Decoded decoded = utf8::decode(value.data() + at);
                if (unicode::is_printable(decoded.code_point)) {
                    result.append(value.substr(at, decoded.length));
                } else {
                    append_escape(result, decoded.code_point);
                }
                at += decoded.length;
                continue;
            }
            ++at;
            if (byte == '\\' || value[at - 1] == quote) {
                result.append("\\").append(1, value[at - 1]);
            } else if (byte == '\n' || byte == '\r' || byte == '\t') {
                result += byte == '\n' ? "\\n" : byte == '\r' ? "\\r" : "\\t";
            } else if (byte < 0x20 || byte >= 0x7F) {
                append_escape(result, byte);
            } else {
                result += value[at - 1];
            }
        }
        return result + quote;
    }
    static void append_escape(std::string& out, char32_t code_point) {
        TextBuilder digits;
        digits.append_hex(code_point, code_point < 0x100 ? 2 : code_point < 0x10000 ? 4 : 8);
        out += code_point < 0x100 ? "\\x" : code_point < 0x10000 ? "\\u" : "\\U";
        out += digits.view();
    }

    static std::string float_text(double value) {
        if (value > 1.7976931348623157e308) return "1e309";
        TextBuilder builder;
        append_float_repr(builder, value);
        return std::string(builder.view());
    }
    void constant(const ast::ConstantValue& value, int) {
        switch (value.kind) {
        case ast::ConstantKind::None: text += "None"; break;
        case ast::ConstantKind::True: text += "True"; break;
        case ast::ConstantKind::False: text += "False"; break;
        case ast::ConstantKind::Ellipsis: text += "..."; break;
        case ast::ConstantKind::Integer: text += std::to_string(value.integer); break;
        case ast::ConstantKind::BigInteger:
            text.append(value.base == 16 ? "0x" : value.base == 8 ? "0o" : value.base == 2 ? "0b" : "");
            text += value.text;
            break;
        case ast::ConstantKind::Float: text += float_text(value.number); break;
        case ast::ConstantKind::Imaginary: {
            std::string number = float_text(value.number);
            if (number.ends_with(".0")) number.resize(number.size() - 2);
            text += number + "j";
            break;
        }
        case ast::ConstantKind::String: text += repr_text(value.text, TextKind::Str); break;
        case ast::ConstantKind::Bytes: text += repr_text(value.text, TextKind::Bytes); break;
        }
    }
};

}  // namespace

std::string unparse(const ast::ExprNode& node) {
    Unparser unparser;
    unparser.write(node, kTest);
    return std::move(unparser.text);
}

}  // namespace gossamer
