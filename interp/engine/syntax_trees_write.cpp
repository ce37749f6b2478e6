// tree_to_value, made from ast.def.
#include "engine/syntax_trees.h"

#include "engine/syntax_tree_words.h"
#include "runtime/bytes.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <vector>

namespace gossamer {

namespace {

// Collects the items of one node's tuple; the first error ends it.
class NodeWriter {
public:
    NodeWriter(Interpreter& interpreter, const ast::Node& node) : interpreter_{interpreter} {
        add(new_str_value(interpreter_, ast::kind_name(node.kind)));
        const SourceRange range = has_position(node.kind) ? node.range : SourceRange{0, 0, 0, 0, 0, 0};
        for (const std::uint32_t number :
             {range.begin_line, range.begin_column, range.end_line, range.end_column})
            add(new_int(interpreter_, number));
        ast::visit(node, [this](const auto& real) { fields(real); });
    }

    Owned take() {
        if (failed_) return Owned{kError};
        std::vector<Value> borrowed;
        for (const Owned& item : items_)
            borrowed.push_back(item.get());
        return tuple_of(interpreter_, std::span<const Value>{borrowed}).to_owned();
    }

private:
    void add(Owned item) {
        if (item.is_error()) failed_ = true;
        if (!failed_) items_.push_back(std::move(item));
    }

#define CHILD(Type, name) child(each.name);
#define OPTIONAL(Type, name) child(each.name);
#define CHILDREN(Type, name) children(each.name);
#define TEXT(name) identifier(each.name);
#define OPTIONAL_TEXT(name) identifier(each.name);
#define TEXTS(name) identifiers(each.name);
#define PLAIN(Type, name) plain(each.name);
#define NODE(Name, dump_name, field_list)                                                                    \
    void fields([[maybe_unused]] const ast::Name& each) {                                                    \
        field_list                                                                                           \
    }
#include "syntax/ast.def"

    Owned value_of(const ast::Node* node) {
        return node == nullptr ? Owned::none() : tree_to_value(interpreter_, *node);
    }
    void child(const ast::Node* node) {
        if (!failed_) add(value_of(node));
    }
    // A list of what make says of each item.
    template <class T, class Make>
    void list_of(std::span<T> all, Make make) {
        if (failed_) return;
        Ref<List> list = new_list(interpreter_, all.size());
        if (list.is_error()) return add(Owned{kError});
        for (const T& item : all) {
            Owned value = make(item);
            if (value.is_error() || list_append(interpreter_, list.get(), std::move(value)).is_error())
                return add(Owned{kError});
        }
        add(std::move(list).to_owned());
    }
    template <class T>
    void children(std::span<T*> nodes) {
        list_of(nodes, [this](const ast::Node* node) { return value_of(node); });
    }
    Owned text(std::string_view value) {
        return new_str_value(interpreter_, value);
    }
    void identifier(std::string_view value) {
        add(value.empty() ? Owned::none() : text(value));
    }
    void identifiers(std::span<std::string_view> values) {
        list_of(values, [this](std::string_view value) { return text(value); });
    }
    void plain(int number) {
        add(new_int(interpreter_, number));
    }
    void plain(ast::LiteralPrefix prefix) {
        add(prefix == ast::LiteralPrefix::None ? Owned::none() : text("u"));
    }
    void plain(std::span<ast::CompareOperator> operators) {
        list_of(operators, [this](ast::CompareOperator each) { return text(word_of(each)); });
    }
    template <class Word>
    requires std::is_enum_v<Word>
    void plain(Word word) {
        add(text(word_of(word)));
    }
    void plain(const ast::ConstantValue& value) {
        add(constant(value));
    }

    Owned constant(const ast::ConstantValue& value) {
        switch (value.kind) {
        case ast::ConstantKind::None: return Owned::none();
        case ast::ConstantKind::True: return Owned::boolean(true);
        case ast::ConstantKind::False: return Owned::boolean(false);
        case ast::ConstantKind::Ellipsis: return Owned::immediate(Value::ellipsis());
        case ast::ConstantKind::Integer: return new_int(interpreter_, value.integer);
        case ast::ConstantKind::BigInteger: return big_integer(value);
        case ast::ConstantKind::Float: return new_float(value.number);
        case ast::ConstantKind::Imaginary: return new_complex(interpreter_, 0, value.number);
        case ast::ConstantKind::String: return text(value.text);
        case ast::ConstantKind::Bytes: return new_bytes(interpreter_, value.text).to_owned();
        }
        return Owned::none();
    }
    Owned big_integer(const ast::ConstantValue& value) {
        std::string digits = value.base == 16 ? "0x" : value.base == 8 ? "0o" : value.base == 2 ? "0b" : "";
        digits += value.text;
        return new_int_from_text(interpreter_, digits);
    }

    Interpreter& interpreter_;
    std::vector<Owned> items_;
    bool failed_ = false;
};

}  // namespace

Owned tree_to_value(Interpreter& interpreter, const ast::Node& node) {
    return NodeWriter{interpreter, node}.take();
}

}  // namespace gossamer
