#include "engine/carets.h"

#include "support/utf8.h"
#include "syntax/parser.h"

#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace gossamer {

namespace {

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t newline = text.find('\n');
        lines.push_back(text.substr(0, newline));
        if (newline == std::string_view::npos) break;
        text.remove_prefix(newline + 1);
    }
    return lines;
}

// A place in the segment: line from 0, byte column.
struct Place {
    std::size_t line, column;
};

// Walks from a place to the next character that is wanted, over line ends, comments and continued lines.
class Walker {
public:
    explicit Walker(const std::vector<std::string_view>& lines) : lines_{lines} {}

    // The first character at or after the place; false behind the last line.
    bool settle(Place& place) const {
        while (place.line < lines_.size() && place.column >= lines_[place.line].size()) {
            place.column = 0;
            ++place.line;
        }
        return place.line < lines_.size();
    }

    template <class IsWanted>
    bool find(Place& place, IsWanted is_wanted) const {
        while (settle(place)) {
            const char character = lines_[place.line][place.column];
            if (character == '\\' || character == '#') {
                place = {place.line + 1, 0};
            } else if (is_wanted(character)) {
                return true;
            } else {
                ++place.column;
            }
        }
        return false;
    }

private:
    const std::vector<std::string_view>& lines_;
};

bool is_blank(char character) {
    return character == ' ' || character == '\t' || character == '\f';
}

// The parser was given the segment with one line before it.
Place end_of(const ast::Node* node) {
    return {node->range.end_line - 2, node->range.end_column};
}
Place begin_of(const ast::Node* node) {
    return {node->range.begin_line - 2, node->range.begin_column};
}

struct Anchors {
    Place left, right;
};

std::optional<Anchors> anchors_of_operator(const ast::BinOp* operation,
                                           const std::vector<std::string_view>& lines) {
    Place left = end_of(operation->left);
    const Walker walker{lines};
    if (!walker.find(left, [](char character) { return !is_blank(character) && character != ')'; }))
        return std::nullopt;
    Place right{left.line, left.column + 1};
    const Place operand = begin_of(operation->right);
    const std::string_view line = lines[left.line];
    const bool is_before_operand = operand.line > left.line || right.column < operand.column;
    if (right.column < line.size() && is_before_operand && !is_blank(line[right.column]) &&
        line[right.column] != '\\' && line[right.column] != '#') {
        ++right.column;
    }
    return Anchors{left, right};
}

std::optional<Anchors> anchors_of_brackets(const ast::Node* before, const ast::Node* whole, char bracket,
                                           const std::vector<std::string_view>& lines) {
    Place left = end_of(before);
    const Walker walker{lines};
    if (!walker.find(left, [bracket](char character) { return character == bracket; })) return std::nullopt;
    return Anchors{left, end_of(whole)};
}

std::optional<Anchors> anchors_of(const ast::Node* node, const std::vector<std::string_view>& lines) {
    if (const auto* operation = ast::as<ast::BinOp>(node)) return anchors_of_operator(operation, lines);
    if (const auto* subscript = ast::as<ast::Subscript>(node)) {
        return anchors_of_brackets(subscript->value, subscript, '[', lines);
    }
    if (const auto* call = ast::as<ast::Call>(node)) return anchors_of_brackets(call->func, call, '(', lines);
    return std::nullopt;
}

std::size_t characters_before(std::string_view line, std::size_t byte_column) {
    return utf8::count_code_points(line.substr(0, byte_column));
}

// The only statement of a text; null when there is not exactly one, or the text is not right.
const ast::StmtNode* only_statement(const Source& source, Arena& arena) {
    const ParseResult parsed = parse(source, arena, ParseMode::Module);
    const auto* module = ast::as<ast::Module>(parsed.module);
    return module == nullptr || module->body.size() != 1 ? nullptr : module->body[0];
}

bool find_anchors(std::string_view segment, CaretAnchors& anchors) {
    const std::vector<std::string_view> lines = split_lines(segment);
    std::string wrapped{"(\n"};
    wrapped += segment;
    wrapped += "\n)";
    const Source source{"<segment>", std::move(wrapped)};
    Arena arena;
    const auto* statement = ast::as<ast::Expr>(only_statement(source, arena));
    if (statement == nullptr) return false;
    const std::optional<Anchors> found = anchors_of(statement->value, lines);
    if (!found.has_value() || found->right.line >= lines.size()) return false;
    anchors.left_line = found->left.line;
    anchors.left_column = characters_before(lines[found->left.line], found->left.column);
    anchors.right_line = found->right.line;
    anchors.right_column = characters_before(lines[found->right.line], found->right.column);
    return true;
}

bool is_only_call(std::string_view lines, std::size_t start, std::size_t end) {
    const Source source{"<lines>", std::string{lines}};
    Arena arena;
    const ast::Node* value = nullptr;
    const ast::StmtNode* statement = only_statement(source, arena);
    if (const auto* result = ast::as<ast::Return>(statement)) {
        const auto* call = ast::as<ast::Call>(result->value);
        if (call != nullptr && ast::is<ast::Name>(call->func)) value = call;
    } else if (const auto* assignment = ast::as<ast::Assign>(statement)) {
        const bool has_one_name =
            assignment->targets.size() == 1 && ast::is<ast::Name>(assignment->targets[0]);
        if (has_one_name) value = ast::as<ast::Call>(assignment->value);
    }
    return value != nullptr && value->range.begin_line == 1 &&
           value->range.end_line == split_lines(lines).size() && value->range.begin_column == start &&
           value->range.end_column == end;
}

// The containers of the front end throw when memory runs out; then the carets are simply plain ones.
template <class Function>
bool without_exceptions(Function function) {
    try {
        return function();
    } catch (const std::bad_alloc&) {
        return false;
    } catch (const std::length_error&) {
        return false;
    }
}

}  // namespace

bool find_caret_anchors(std::string_view segment, CaretAnchors& anchors) {
    return without_exceptions([&] { return find_anchors(segment, anchors); });
}

bool is_whole_call(std::string_view lines, std::size_t start, std::size_t end) {
    return without_exceptions([&] { return is_only_call(lines, start, end); });
}

}  // namespace gossamer
