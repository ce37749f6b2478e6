// tree_from_value, made from ast.def. stdlib/_ast.py has checked the fields; what is not as it should be all
// the same is a TypeError here.
#include "engine/syntax_trees.h"

#include "engine/syntax_tree_words.h"
#include "runtime/bytes.h"
#include "runtime/complex.h"
#include "runtime/errors/modules.h"
#include "runtime/int.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <type_traits>

namespace gossamer {

namespace {

constexpr std::size_t kFirstField = 5;  // behind the name and the range

class TreeReader {
public:
    TreeReader(Interpreter& interpreter, Arena& arena) : interpreter_{interpreter}, arena_{arena} {}

    // A node of the static type T; null: an exception is pending.
    template <class T>
    T* node(Value value) {
        if (!is_tuple(value)) return refuse<T>();
        const std::span<const Value> items = as<Tuple>(value)->values();
        if (items.size() < kFirstField || !is_str(items[0])) return refuse<T>();
        const std::string_view name = as<Str>(items[0])->text();
#define NODE(Name, dump_name, field_list)                                                                    \
    if constexpr (std::is_base_of_v<T, ast::Name>) {                                                         \
        if (name == dump_name) return make<ast::Name>(items);                                                \
    }
#include "syntax/ast.def"
        return refuse<T>();
    }

private:
    template <class T>
    T* refuse() {
        if (!is_pending(interpreter_)) raise(interpreter_, Error::TreeMalformed);
        return nullptr;
    }
    template <class T>
    T* make(std::span<const Value> items) {
        T* made = arena_.allocate<T>();
        made->kind = T::kKind;
        made->range = {0, 0, number(items[1]), number(items[2]), number(items[3]), number(items[4])};
        items = items.subspan(kFirstField);
        if (is_pending(interpreter_) || !fields(*made, items)) return refuse<T>();
        std::uint32_t height = 0;
        ast::for_each_child(*made, [&height](const ast::Node& child) {
            height = std::max<std::uint32_t>(height, child.height);
        });
        if (height >= ast::kMaximumTreeHeight) {
            raise(interpreter_, Error::TreeTooHigh);
            return nullptr;
        }
        made->height = static_cast<std::uint16_t>(height + 1);
        return made;
    }

#define CHILD(Type, name) &&child(take(items), each.name)
#define OPTIONAL(Type, name) &&optional(take(items), each.name)
#define CHILDREN(Type, name) &&children(take(items), each.name)
#define TEXT(name) &&identifier(take(items), each.name)
#define OPTIONAL_TEXT(name) &&identifier(take(items), each.name)
#define TEXTS(name) &&identifiers(take(items), each.name)
#define PLAIN(Type, name) &&plain(take(items), each.name)
#define NODE(Name, dump_name, field_list)                                                                    \
    bool fields([[maybe_unused]] ast::Name& each, [[maybe_unused]] std::span<const Value> items) {           \
        return true field_list;                                                                              \
    }
#include "syntax/ast.def"

    static Value take(std::span<const Value>& items) {
        if (items.empty()) return Value::empty();
        const Value first = items.front();
        items = items.subspan(1);
        return first;
    }
    std::uint32_t number(Value value) {
        const std::int64_t plain = value.is_int() ? value.as_int() : 0;
        return static_cast<std::uint32_t>(std::clamp<std::int64_t>(plain, 0, INT32_MAX));
    }
    template <class T>
    bool child(Value value, T*& field) {
        field = node<T>(value);
        return field != nullptr;
    }
    template <class T>
    bool optional(Value value, T*& field) {
        field = nullptr;
        return value.is_none() || child(value, field);
    }
    template <class T, class Read>
    bool list_of(Value value, std::span<T>& field, Read read) {
        if (!is_list(value)) return false;
        const std::span<const Value> items = as<List>(value)->values();
        field = arena_.allocate_array<T>(items.size());
        for (std::size_t index = 0; index < items.size(); ++index) {
            if (!read(items[index], field[index])) return false;
        }
        return true;
    }
    template <class T>
    bool children(Value value, std::span<T*>& field) {
        return list_of(value, field, [this](Value item, T*& each) { return optional(item, each); });
    }
    bool identifier(Value value, std::string_view& field) {
        field = {};
        if (value.is_none()) return true;
        if (!is_str(value)) return false;
        field = arena_.copy_string(as<Str>(value)->text());
        return true;
    }
    bool identifiers(Value value, std::span<std::string_view>& field) {
        return list_of(value, field,
                       [this](Value item, std::string_view& each) { return identifier(item, each); });
    }
    bool plain(Value value, int& field) {
        if (!value.is_int() || value.as_int() < INT32_MIN || value.as_int() > INT32_MAX) return false;
        field = static_cast<int>(value.as_int());
        return true;
    }
    bool plain(Value value, ast::LiteralPrefix& field) {
        field = value.is_none() ? ast::LiteralPrefix::None : ast::LiteralPrefix::Unicode;
        return true;
    }
    template <class Word>
    requires std::is_enum_v<Word>
    bool plain(Value value, Word& field) {
        if (!is_str(value)) return false;
        const std::span<const std::string_view> words = words_of(field);
        const auto found = std::find(words.begin(), words.end(), as<Str>(value)->text());
        field = static_cast<Word>(found - words.begin());
        return found != words.end();
    }
    bool plain(Value value, std::span<ast::CompareOperator>& field) {
        return list_of(value, field,
                       [this](Value item, ast::CompareOperator& each) { return plain(item, each); });
    }
    bool plain(Value value, ast::ConstantValue& field) {
        using enum ast::ConstantKind;
        if (value.is_none() || value.is_bool() || value.is_ellipsis()) {
            field.kind = value.is_none()                   ? None
                         : value.is_ellipsis()             ? Ellipsis
                         : value == Value::from_bool(true) ? True
                                                           : False;
        } else if (is_str(value)) {
            field.kind = String;
            field.text = arena_.copy_string(as<Str>(value)->text());
        } else if (is_bytes(value)) {
            field.kind = Bytes;
            field.text = arena_.copy_string(as<gossamer::Bytes>(value)->view());
        } else if (is_any_complex(value)) {
            field.kind = Imaginary;
            field.number = complex_number(value).imaginary;
        } else {
            return number_constant(value, field);
        }
        return true;
    }
    bool number_constant(Value value, ast::ConstantValue& field) {
        if (value.is_int()) {
            field.kind = ast::ConstantKind::Integer;
            field.integer = value.as_int();
        } else if (value.is_double()) {
            field.kind = ast::ConstantKind::Float;
            field.number = value.as_double();
        } else {
            const Value big = int_value(value);
            if (big.is_empty()) return false;
            TextBuilder digits;
            if (big_to_text(int_view(big), 16, digits) != BigStatus::Ok) return false;
            field.kind = ast::ConstantKind::BigInteger;
            field.base = 16;
            field.text = arena_.copy_string(digits.view());
        }
        return true;
    }

    Interpreter& interpreter_;
    Arena& arena_;
};

}  // namespace

ast::ModNode* tree_from_value(Interpreter& interpreter, Value value, Arena& arena) {
    return TreeReader{interpreter, arena}.node<ast::ModNode>(value);
}

}  // namespace gossamer
