// Sentences of grammar/gossamer.gram: programs that are right in form and mean nothing.
//
// The grammar is read as it is written. It is a parsing expression grammar, and what one derives from it at
// random need not be what it accepts: `&` and `!` are noted and looked at when the sentence is complete; a
// sentence that breaks one is thrown away. What the grammar says in comments only (defaults come last, bytes
// and text do not mix, an imaginary part is imaginary, a lambda in an f-string needs parentheses) is in this
// file by the names of rules.
#pragma once

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <fstream>
#include <map>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gossamer::test {

// One node of a rule's right side.
struct GrammarNode {
    enum class Kind {
        Text,
        Token,
        Rule,
        Sequence,
        Choice,
        Optional,
        Star,
        Plus,
        Separated,
        Follows,
        NotFollows
    };
    Kind kind = Kind::Sequence;
    std::string name;  // Text, Token, Rule; the separator of Separated
    std::vector<GrammarNode> parts;
    int height = kUnknown;  // of the lowest tree below it
    static constexpr int kUnknown = 1000;
};

using Grammar = std::map<std::string, GrammarNode>;

// ---- Reading the grammar ---------------------------------------------------------------------------------

class GrammarReader {
public:
    static Grammar read(const std::string& file_name) {
        std::ifstream file{file_name};
        Grammar grammar;
        std::string line, name, body;
        const auto take = [&] {
            if (!name.empty()) grammar[name] = GrammarReader{body}.choice();
            body.clear();
        };
        while (std::getline(file, line)) {
            if (line.empty() || line[0] == '#') continue;
            if (line[0] != ' ') {
                take();
                const std::size_t sign = line.find('=');
                name = line.substr(0, line.find(' '));
                line = line.substr(sign + 1);
            }
            body += line + ' ';
        }
        take();
        measure(grammar);
        return grammar;
    }

private:
    explicit GrammarReader(const std::string& text) {
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = at + 1;
            if (text[at] == '\'') {
                end = text.find('\'', at + 1) + 1;
            } else if (std::isalpha(static_cast<unsigned char>(text[at])) != 0) {
                while (end < text.size() &&
                       (std::isalnum(static_cast<unsigned char>(text[end])) != 0 || text[end] == '_'))
                    ++end;
            }
            if (text[at] != ' ') words_.push_back(text.substr(at, end - at));
            at = end;
        }
        words_.emplace_back("");
    }

    [[nodiscard]] const std::string& word() const { return words_[at_]; }
    bool take(std::string_view text) {
        if (word() != text) return false;
        ++at_;
        return true;
    }
    static GrammarNode node(GrammarNode::Kind kind, std::string name, std::vector<GrammarNode> parts) {
        return GrammarNode{kind, std::move(name), std::move(parts)};
    }
    GrammarNode choice() {
        std::vector<GrammarNode> parts{sequence()};
        while (take("|"))
            parts.push_back(sequence());
        return parts.size() == 1 ? parts[0] : node(GrammarNode::Kind::Choice, "", std::move(parts));
    }
    GrammarNode sequence() {
        std::vector<GrammarNode> parts;
        while (!word().empty() && word() != "|" && word() != ")" && word() != "]")
            parts.push_back(repeated());
        return node(GrammarNode::Kind::Sequence, "", std::move(parts));
    }
    GrammarNode repeated() {
        using Kind = GrammarNode::Kind;
        GrammarNode part = atom();
        if (take("*")) return node(Kind::Star, "", {part});
        if (take("+")) return node(Kind::Plus, "", {part});
        if (!take("%")) return part;
        const std::string separator = word().substr(1, word().size() - 2);
        ++at_;
        return node(Kind::Separated, separator, {part});
    }
    GrammarNode atom() {
        using Kind = GrammarNode::Kind;
        if (take("&")) return node(Kind::Follows, "", {atom()});
        if (take("!")) return node(Kind::NotFollows, "", {atom()});
        const bool is_optional = word() == "[";
        if (is_optional || word() == "(") {
            ++at_;
            GrammarNode inside = choice();
            ++at_;
            return is_optional ? node(Kind::Optional, "", {inside}) : inside;
        }
        const std::string name = words_[at_++];
        if (name[0] == '\'') return node(Kind::Text, name.substr(1, name.size() - 2), {});
        return node(std::isupper(static_cast<unsigned char>(name[0])) != 0 ? Kind::Token : Kind::Rule, name,
                    {});
    }

    // The height of each node, so that a derivation can be brought to its end.
    static void measure(Grammar& grammar) {
        for (bool changed = true; changed;) {
            changed = false;
            for (auto& [name, rule] : grammar) {
                const int before = rule.height;
                measure(grammar, rule);
                changed = changed || rule.height != before;
            }
        }
    }
    static void measure(const Grammar& grammar, GrammarNode& node) {
        using Kind = GrammarNode::Kind;
        int lowest = GrammarNode::kUnknown;
        int highest = 0;
        for (GrammarNode& part : node.parts) {
            measure(grammar, part);
            lowest = std::min(lowest, part.height);
            highest = std::max(highest, part.height);
        }
        switch (node.kind) {
        case Kind::Rule:
            node.height = std::min(grammar.at(node.name).height + 1, GrammarNode::kUnknown);
            break;
        case Kind::Choice: node.height = lowest; break;
        case Kind::Sequence:
        case Kind::Plus:
        case Kind::Separated: node.height = highest; break;
        default: node.height = 0; break;
        }
    }

    std::vector<std::string> words_;
    std::size_t at_ = 0;
};

// ---- Deriving sentences ----------------------------------------------------------------------------------

class SentenceMaker {
public:
    // The choices are random, or taken from bytes; when these are used up, the shortest way is taken.
    SentenceMaker(const Grammar& grammar, std::uint64_t seed) : grammar_{grammar}, random_{seed} {}
    SentenceMaker(const Grammar& grammar, std::string_view choices)
        : grammar_{grammar}, choices_{choices}, takes_choices_{true} {}

    // A text derived from the rule; nothing when the derivation broke a lookahead or became too long.
    std::optional<std::string> make(const std::string& rule, int height) {
        start();
        derive(grammar_.at(rule), height);
        for (const Lookahead& lookahead : lookaheads_) {
            const std::string next = lookahead.at < tokens_.size() ? tokens_[lookahead.at] : "END";
            if (begins_with(lookahead.node->parts[0], next) == (lookahead.node->kind == Kind::NotFollows))
                return std::nullopt;
        }
        if (is_refused_ || tokens_.size() > kMaxTokens) return std::nullopt;
        return text_;
    }

private:
    using Kind = GrammarNode::Kind;
    static constexpr std::size_t kEnough = 150;  // from here on the shortest way to the end is taken
    static constexpr std::size_t kMaxTokens = 1000;

    struct Lookahead {
        std::size_t at;
        const GrammarNode* node;
    };

    void start() {
        text_.clear();
        tokens_.clear();
        lookaheads_.clear();
        is_refused_ = has_default_ = is_bytes_ = in_pattern_ = false;
        indentation_ = brackets_ = fields_ = 0;
        at_line_start_ = true;
    }

    std::size_t below(std::size_t bound) {
        if (!takes_choices_) return random_() % bound;
        if (choices_.empty()) return 0;
        const auto choice = static_cast<unsigned char>(choices_.front());
        choices_.remove_prefix(1);
        return choice % bound;
    }

    void derive(const GrammarNode& node, int height) {
        if (tokens_.size() > kMaxTokens) return;
        switch (node.kind) {
        case Kind::Text: return emit_text(node.name);
        case Kind::Token: return emit_token(node.name);
        case Kind::Rule: return derive_rule(node.name, height - 1);
        case Kind::Sequence:
            for (const GrammarNode& part : node.parts)
                derive(part, height);
            return;
        case Kind::Choice: return derive(choose(node, height), height);
        case Kind::Optional:
            if (fits(node.parts[0], height) && below(2) == 0) derive(node.parts[0], height);
            return;
        case Kind::Star:
        case Kind::Plus:
        case Kind::Separated: return derive_repeated(node, height);
        case Kind::Follows:
        case Kind::NotFollows: lookaheads_.push_back({tokens_.size(), &node}); return;
        }
    }

    [[nodiscard]] bool fits(const GrammarNode& node, int height) const {
        return node.height <= height && tokens_.size() < kEnough && !(takes_choices_ && choices_.empty());
    }

    // One of the alternatives that can be brought to an end, or the lowest.
    const GrammarNode& choose(const GrammarNode& node, int height) {
        std::vector<const GrammarNode*> fitting;
        for (const GrammarNode& part : node.parts)
            if (fits(part, height)) fitting.push_back(&part);
        if (!fitting.empty()) return *fitting[below(fitting.size())];
        return *std::min_element(
            node.parts.begin(), node.parts.end(),
            [](const GrammarNode& a, const GrammarNode& b) { return a.height < b.height; });
    }

    void derive_repeated(const GrammarNode& node, int height) {
        std::size_t count = node.kind == Kind::Star ? 0 : 1;
        if (fits(node.parts[0], height)) count += below(2) == 0 ? 1 + below(3) : 0;
        for (std::size_t index = 0; index < count; ++index) {
            if (index > 0 && node.kind == Kind::Separated) emit_text(node.name);
            derive(node.parts[0], height);
        }
    }

    void derive_rule(const std::string& name, int height) {
        const GrammarNode& rule = grammar_.at(name);
        if (name == "parameters" || name == "lambda_parameters") {
            const bool outer = std::exchange(has_default_, false);
            derive(rule, height);
            has_default_ = outer;
        } else if (name == "parameter" || name == "lambda_parameter") {
            derive_parameter(rule, height);
        } else if (name == "strings") {
            const bool outer = std::exchange(is_bytes_, below(4) == 0);
            derive(rule, height);
            is_bytes_ = outer;
        } else if (name == "formatted") {
            if (is_bytes_) return emit_token("STRING");
            const int outer = std::exchange(fields_, 0);
            derive(rule, height);
            fields_ = outer;
        } else if (name == "field") {
            const int outer = std::exchange(brackets_, 0);
            if (++fields_ > 2) is_refused_ = true;  // a format specification may have fields, these no more
            derive(rule, height);
            --fields_;
            brackets_ = outer;
        } else if (name == "pattern_literal") {
            in_pattern_ = true;
            derive(rule, height);
            in_pattern_ = false;
        } else {
            derive(rule, height);
        }
    }

    // A parameter after one with a default has one, up to the star.
    void derive_parameter(const GrammarNode& rule, int height) {
        for (const GrammarNode& part : rule.parts) {
            const bool is_default = part.kind == Kind::Optional && part.parts[0].parts[0].name == "=";
            const bool had_default = has_default_;
            const std::size_t before = tokens_.size();
            derive(is_default && had_default ? part.parts[0] : part, height);
            has_default_ = had_default || (is_default && tokens_.size() > before);
        }
    }

    void emit_text(const std::string& text) {
        if (text == "*" || text == "**") has_default_ = false;
        // The colon of a lambda would end the expression of an f-string.
        if (fields_ > 0 && brackets_ == 1 && text == "lambda") is_refused_ = true;
        if (text == "(" || text == "[" || text == "{") ++brackets_;
        if (text == ")" || text == "]" || text == "}") --brackets_;
        write(text);
    }

    void emit_token(const std::string& token) {
        static constexpr std::array kNames{"a", "b", "c", "delta", "self", "Name", "number_1", "été"};
        static constexpr std::array kNumbers{"0", "7", "1_000", "0x1F", "0b10", "2.5", "1e3", "3j", ".5"};
        static constexpr std::array kReal{"0", "7", "2.5"};
        static constexpr std::array kTexts{"'text'", "\"it's\"", "r'\\d'", "'''two\nlines'''",
                                           "'\\n'",  "u'x'",     "'é'"};
        static constexpr std::array kBytes{"b'text'", "rb'\\d'", "b'''x'''"};
        static constexpr std::array kMiddles{"text", " ", "{{", "}}", "é"};
        static constexpr std::array kConversions{"r", "s", "a"};
        const auto one_of = [this](const auto& texts) { return std::string{texts[below(texts.size())]}; };
        if (token == "NAME") {
            write(!tokens_.empty() && tokens_.back() == "!" ? one_of(kConversions) : one_of(kNames));
        } else if (token == "NUMBER") {
            const bool is_imaginary = in_pattern_ && ends_with_number_and_sign();
            write(is_imaginary ? "3j" : in_pattern_ ? one_of(kReal) : one_of(kNumbers));
        } else if (token == "STRING") {
            write(is_bytes_ ? one_of(kBytes) : one_of(kTexts));
        } else if (token == "FSTRING_START") {
            write("f'''");
        } else if (token == "FSTRING_END") {
            text_ += "'''";
            tokens_.emplace_back("FSTRING_END");
        } else if (token == "FSTRING_MIDDLE") {
            // In a format specification a brace cannot be doubled.
            text_ += fields_ > 0 ? "x" : one_of(kMiddles);
            tokens_.emplace_back("FSTRING_MIDDLE");
        } else if (token == "NEWLINE") {
            text_ += '\n';
            at_line_start_ = true;
            tokens_.emplace_back("NEWLINE");
        } else if (token == "INDENT") {
            ++indentation_;
        } else if (token == "DEDENT") {
            --indentation_;
        }
    }

    // In a pattern's complex number a sign stands between a real and an imaginary part.
    [[nodiscard]] bool ends_with_number_and_sign() const {
        const std::size_t count = tokens_.size();
        return count >= 2 && (tokens_[count - 1] == "+" || tokens_[count - 1] == "-") &&
               std::isdigit(static_cast<unsigned char>(tokens_[count - 2][0])) != 0;
    }

    void write(const std::string& token) {
        // A conversion stands close to its sign; all else may be apart.
        const bool is_conversion = token == "!" || (!tokens_.empty() && tokens_.back() == "!");
        if (at_line_start_) {
            text_.append(static_cast<std::size_t>(indentation_), '\t');
        } else if (!is_conversion) {
            text_ += ' ';
        }
        at_line_start_ = false;
        text_ += token;
        tokens_.push_back(token);
    }

    // Whether the token could begin the node; for lookaheads, which are simple.
    [[nodiscard]] bool begins_with(const GrammarNode& node, const std::string& token) const {
        switch (node.kind) {
        case Kind::Text: return node.name == token;
        case Kind::Token: return node.name == token;
        case Kind::Rule: return begins_with(grammar_.at(node.name), token);
        case Kind::Choice:
            return std::any_of(node.parts.begin(), node.parts.end(),
                               [&](const GrammarNode& part) { return begins_with(part, token); });
        default: return !node.parts.empty() && begins_with(node.parts[0], token);
        }
    }

    const Grammar& grammar_;
    std::mt19937_64 random_;
    std::string_view choices_;
    bool takes_choices_ = false;
    std::string text_;
    std::vector<std::string> tokens_;
    std::vector<Lookahead> lookaheads_;
    bool is_refused_ = false;
    bool has_default_ = false;  // in the parameters being derived
    bool is_bytes_ = false;     // the adjacent strings being derived
    bool in_pattern_ = false;   // in a literal pattern
    bool at_line_start_ = true;
    int indentation_ = 0;
    int brackets_ = 0;  // open ones; in an f-string's field its own and those in it
    int fields_ = 0;    // of f-strings, open ones
};

}  // namespace gossamer::test
