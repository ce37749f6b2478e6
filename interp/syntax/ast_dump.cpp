// dump_ast and kind_name, made from ast.def.
#include "syntax/ast.h"

#include <charconv>

namespace gossamer::ast {

namespace {

constexpr std::string_view kKindNames[] = {
#define NODE(Name, dump_name, fields) dump_name,
#include "syntax/ast.def"
};

constexpr std::string_view kBoolOperators[] = {"And", "Or"};
constexpr std::string_view kBinaryOperators[] = {"Add",    "Sub",    "Mult",    "MatMult", "Div",
                                                 "Mod",    "Pow",    "LShift",  "RShift",  "BitOr",
                                                 "BitXor", "BitAnd", "FloorDiv"};
constexpr std::string_view kUnaryOperators[] = {"Invert", "Not", "UAdd", "USub"};
constexpr std::string_view kCompareOperators[] = {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                                  "GtE", "Is",    "IsNot", "In",  "NotIn"};
constexpr std::string_view kContexts[] = {"Load", "Store", "Del"};

class Dumper {
public:
    explicit Dumper(DumpRanges ranges) : ranges_(ranges) {}

    std::string take() { return std::move(text_); }

    void node(const Node& each) {
        text_ += kKindNames[static_cast<std::size_t>(each.kind)];
        text_ += '(';
        first_ = true;
        visit(each, [this](const auto& real) { fields(real); });
        if (ranges_ == DumpRanges::Include && has_position(each.kind)) range(each.range);
        text_ += ')';
        first_ = false;
    }

private:
    static bool has_position(NodeKind kind) {
        switch (kind) {
        case NodeKind::Module:
        case NodeKind::Interactive:
        case NodeKind::Expression:
        case NodeKind::Comprehension:
        case NodeKind::Arguments:
        case NodeKind::WithItem:
        case NodeKind::MatchCase: return false;
        default: return true;
        }
    }

#define CHILD(Type, field) child(#field, each.field);
#define OPTIONAL(Type, field) child(#field, each.field);
#define CHILDREN(Type, field) children(#field, each.field);
#define TEXT(field) identifier(#field, each.field);
#define OPTIONAL_TEXT(field) identifier(#field, each.field);
#define TEXTS(field) identifiers(#field, each.field);
#define PLAIN(Type, field) plain(#field, each.field);
#define NODE(Name, dump_name, field_list)                                                                    \
    void fields([[maybe_unused]] const Name& each) {                                                         \
        field_list                                                                                           \
    }
#include "syntax/ast.def"

    void label(std::string_view name) {
        if (!first_) text_ += ", ";
        first_ = false;
        text_ += name;
        text_ += '=';
    }
    void child(std::string_view name, const Node* each) {
        if (each == nullptr) return;
        label(name);
        node(*each);
    }
    template <class T>
    void children(std::string_view name, std::span<T*> each) {
        if (each.empty()) return;
        label(name);
        text_ += '[';
        bool is_first = true;
        for (const T* item : each) {
            if (!is_first) text_ += ", ";
            is_first = false;
            if (item == nullptr) {
                text_ += "None";
            } else {
                node(*item);
            }
        }
        text_ += ']';
    }
    void identifier(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        label(name);
        quoted(value);
    }
    void identifiers(std::string_view name, std::span<std::string_view> values) {
        if (values.empty()) return;
        label(name);
        text_ += '[';
        for (std::size_t index = 0; index < values.size(); ++index) {
            if (index > 0) text_ += ", ";
            quoted(values[index]);
        }
        text_ += ']';
    }
    void word(std::string_view name, std::string_view value) {
        label(name);
        text_ += value;
        text_ += "()";
    }
    void plain(std::string_view name, BoolOperator op) {
        word(name, kBoolOperators[static_cast<std::size_t>(op)]);
    }
    void plain(std::string_view name, BinaryOperator op) {
        word(name, kBinaryOperators[static_cast<std::size_t>(op)]);
    }
    void plain(std::string_view name, UnaryOperator op) {
        word(name, kUnaryOperators[static_cast<std::size_t>(op)]);
    }
    void plain(std::string_view name, ExprContext context) {
        word(name, kContexts[static_cast<std::size_t>(context)]);
    }
    void plain(std::string_view name, std::span<CompareOperator> operators) {
        label(name);
        text_ += '[';
        for (std::size_t index = 0; index < operators.size(); ++index) {
            if (index > 0) text_ += ", ";
            text_ += kCompareOperators[static_cast<std::size_t>(operators[index])];
            text_ += "()";
        }
        text_ += ']';
    }
    void plain(std::string_view name, int value) {
        label(name);
        text_ += std::to_string(value);
    }
    void plain(std::string_view, LiteralPrefix prefix) {
        if (prefix == LiteralPrefix::None) return;
        label("kind");
        text_ += "'u'";
    }
    void plain(std::string_view name, const ConstantValue& value) {
        label(name);
        switch (value.kind) {
        case ConstantKind::None: text_ += "None"; break;
        case ConstantKind::True: text_ += "True"; break;
        case ConstantKind::False: text_ += "False"; break;
        case ConstantKind::Ellipsis: text_ += "Ellipsis"; break;
        case ConstantKind::Integer: text_ += std::to_string(value.integer); break;
        case ConstantKind::BigInteger:
            if (value.base == 16) text_ += "0x";
            text_ += value.text;
            break;
        case ConstantKind::Float: number(value.number); break;
        case ConstantKind::Imaginary:
            number(value.number);
            text_ += 'j';
            break;
        case ConstantKind::Bytes:
            text_ += 'b';
            quoted(value.text);
            break;
        case ConstantKind::String: quoted(value.text); break;
        }
    }
    void number(double value) {
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        const std::string_view shortest(digits, static_cast<std::size_t>(end - digits));
        text_ += shortest;
        if (shortest.find_first_not_of("-0123456789") == std::string_view::npos) text_ += ".0";
    }
    void quoted(std::string_view value) {
        constexpr std::string_view kHexDigits = "0123456789abcdef";
        text_ += '\'';
        for (const char character : value) {
            const auto byte = static_cast<unsigned char>(character);
            if (character == '\'' || character == '\\') {
                text_ += '\\';
                text_ += character;
            } else if (character == '\n') {
                text_ += "\\n";
            } else if (byte < 0x20 || byte == 0x7F) {
                text_ += "\\x";
                text_ += kHexDigits[byte >> 4];
                text_ += kHexDigits[byte & 15];
            } else {
                text_ += character;
            }
        }
        text_ += '\'';
    }
    void range(const SourceRange& value) {
        label("lineno");
        text_ += std::to_string(value.begin_line);
        label("col_offset");
        text_ += std::to_string(value.begin_column);
        label("end_lineno");
        text_ += std::to_string(value.end_line);
        label("end_col_offset");
        text_ += std::to_string(value.end_column);
    }

    DumpRanges ranges_;
    std::string text_;
    bool first_ = true;
};

}  // namespace

std::string_view kind_name(NodeKind kind) {
    return kKindNames[static_cast<std::size_t>(kind)];
}

std::string dump_ast(const Node& node, DumpRanges ranges) {
    Dumper dumper(ranges);
    dumper.node(node);
    return dumper.take();
}

}  // namespace gossamer::ast
