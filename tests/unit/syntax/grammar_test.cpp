// The grammar and the parser agree: what grammar/gossamer.gram derives is accepted; what is broken is
// refused.
#include <doctest/doctest.h>

#include "syntax/lexer.h"
#include "syntax/parse_support.h"
#include "syntax/sentence_maker.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

using gossamer::error_of;
using gossamer::ParseMode;
using gossamer::test::Grammar;
using gossamer::test::GrammarReader;
using gossamer::test::SentenceMaker;

namespace {

const std::filesystem::path kTests{GOSSAMER_TESTS_DIR};

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

// Derives until `count` sentences have been accepted, of all heights, and reports the refused ones.
void check_sentences(const std::string& rule, ParseMode mode, int count) {
    const Grammar grammar = GrammarReader::read((kTests.parent_path() / "grammar/gossamer.gram").string());
    REQUIRE(grammar.contains(rule));
    SentenceMaker maker{grammar, 20260101};
    int accepted = 0;
    int refused = 0;
    for (int attempt = 0; accepted + refused < count; ++attempt) {
        REQUIRE(attempt < 20 * count);
        const std::optional<std::string> sentence = maker.make(rule, 20 + attempt % 60);
        if (!sentence) continue;
        const std::string result = error_of(*sentence, mode);
        result == "accepted" ? ++accepted : ++refused;
        if (result == "accepted" || refused > 5) continue;
        INFO(*sentence);
        CHECK(result == "accepted");
    }
    CHECK(refused == 0);
}

std::vector<std::filesystem::path> scripts() {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{kTests / "conformance"})
        if (entry.path().extension() == ".py") found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

// The text with the piece [begin, end) replaced.
std::string with(const std::string& text, std::size_t begin, std::size_t end, std::string_view replacement) {
    return text.substr(0, begin) + std::string{replacement} + text.substr(end);
}

}  // namespace

TEST_CASE("the parser accepts every program that the grammar derives") {
    check_sentences("file", ParseMode::Module, 1000);
}

TEST_CASE("the parser accepts every statement that the grammar derives") {
    check_sentences("statement", ParseMode::Module, 1000);
}

TEST_CASE("the parser accepts every expression that the grammar derives") {
    check_sentences("expression_list", ParseMode::Eval, 1000);
}

TEST_CASE("a script with one broken token is refused or accepted, and no more") {
    constexpr std::string_view kReplacements[] = {"",       "(",  ")",    "]",      "{",     ":",    "=",
                                                  "*",      "if", "else", "lambda", "'",     "f'{",  "\n",
                                                  "\n    ", "1_", "..",   "$",      "match", "async"};
    std::mt19937_64 random{20260101};
    int refused = 0;
    int accepted = 0;
    for (const std::filesystem::path& path : scripts()) {
        const std::string text = text_of(path);
        const gossamer::Source source{"test", std::string{text}};
        const gossamer::TokenList tokens = gossamer::tokenize(source);
        if (tokens.error || tokens.tokens.size() < 3) continue;
        for (int round = 0; round < 12; ++round) {
            const gossamer::SourceRange range = tokens.tokens[random() % tokens.tokens.size()].range;
            const std::string_view replacement = kReplacements[random() % std::size(kReplacements)];
            const std::string broken = with(text, range.begin_offset, range.end_offset, replacement);
            const std::string result = error_of(broken);
            const bool is_error = result.find("Error: ") != std::string::npos;
            INFO(path.string() << ": " << result);
            CHECK((result == "accepted" || is_error));
            is_error ? ++refused : ++accepted;
        }
    }
    CHECK(refused > 1000);
    CHECK(accepted > 100);
}
