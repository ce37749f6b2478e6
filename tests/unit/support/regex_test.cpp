#include "support/regex_matcher.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace std::string_view_literals;
namespace regex = gossamer::regex;
using regex::Instruction;

namespace {

constexpr regex::Word of(Instruction instruction) {
    return static_cast<regex::Word>(instruction);
}

// A program without groups but the match itself, and with two slots for a loop.
std::unique_ptr<regex::Program> program(std::initializer_list<regex::Word> instructions,
                                        bool is_text = true) {
    std::vector<regex::Word> words{1, 5};
    words.insert(words.end(), instructions);
    return regex::make_program(words, is_text);
}

struct Found {
    regex::Outcome outcome;
    std::int64_t begin = -1;
    std::int64_t end = -1;
};

Found find(const regex::Program& program, std::string_view text, bool is_utf8 = false,
           regex::Mode mode = regex::Mode::Search) {
    regex::Matcher matcher{program, [](void*) { return false; }, nullptr};
    const auto end = static_cast<std::int64_t>(text.size());
    const regex::Outcome outcome = matcher.find(text, is_utf8, 0, end, mode, false);
    if (outcome != regex::Outcome::Yes) return {outcome};
    return {outcome, matcher.slots()[0], matcher.slots()[1]};
}

// [a-c] least or more times, then what follows.
std::unique_ptr<regex::Program> repeat(std::int32_t mode, std::initializer_list<regex::Word> rest) {
    std::vector<regex::Word> words{
        1, 5, of(Instruction::RepeatOne), 1, -1, mode, 15, 0, of(Instruction::Set), 7, 0, 0, 0, 'a', 'c'};
    words.insert(words.end(), rest);
    words.push_back(of(Instruction::Succeed));
    return regex::make_program(words, true);
}

}  // namespace

TEST_CASE("a program knows how its matches begin") {
    const auto one =
        program({of(Instruction::Char), 'x', of(Instruction::Char), 0x20AC, of(Instruction::Succeed)});
    CHECK(one->prefix == "x\u20AC");
    CHECK(!one->is_anchored);
    REQUIRE(one->first != 0);
    CHECK(one->sets[one->first].has('x'));
    CHECK(!one->sets[one->first].has('y'));
    CHECK(program({of(Instruction::Assert), 0, of(Instruction::Succeed)})->is_anchored);
    CHECK(program({of(Instruction::Succeed)})->first == 0);
}

TEST_CASE("a repetition gives nothing back that could not begin what follows") {
    CHECK(repeat(0, {of(Instruction::Char), 'x'})->words[5] == 2);
    CHECK(repeat(0, {})->words[5] == 2);
    CHECK(repeat(0, {of(Instruction::Char), 'b'})->words[5] == 0);
    CHECK(repeat(1, {of(Instruction::Char), 'x'})->words[5] == 1);
}

TEST_CASE("places are offsets of bytes") {
    const auto euro =
        program({of(Instruction::Char), 0x20AC, of(Instruction::Any), of(Instruction::Succeed)});
    const Found found = find(*euro, "\u00e9\u20AC\u00e9x", true);
    CHECK(found.begin == 2);
    CHECK(found.end == 7);
    const auto byte = program({of(Instruction::Char), 0xE9, of(Instruction::Succeed)}, false);
    CHECK(find(*byte, "a\xE9"sv).begin == 1);
}

TEST_CASE("greedy and lazy repetitions") {
    CHECK(find(*repeat(0, {of(Instruction::Char), 'b'}), "--abcbcx").end == 6);
    CHECK(find(*repeat(1, {of(Instruction::Char), 'b'}), "--abcbcx").end == 4);
    CHECK(find(*repeat(2, {of(Instruction::Char), 'b'}), "--abcb").outcome == regex::Outcome::No);
    CHECK(find(*repeat(0, {}), "abcx", false, regex::Mode::FullMatch).outcome == regex::Outcome::No);
}

TEST_CASE("who asks to stop is heard") {
    // (?:a|a)*z
    const auto endless = program({of(Instruction::Split),
                                  7,
                                  20,
                                  0,
                                  0,  // 2: a round, or what follows
                                  of(Instruction::Split),
                                  12,
                                  16,
                                  0,
                                  0,  // 7
                                  of(Instruction::Char),
                                  'a',
                                  of(Instruction::Jump),
                                  18,  // 12
                                  of(Instruction::Char),
                                  'a',
                                  of(Instruction::Jump),
                                  2,  // 16
                                  of(Instruction::Char),
                                  'z',
                                  of(Instruction::Succeed)});  // 20
    regex::Matcher matcher{*endless, [](void*) { return true; }, nullptr};
    const std::string text(64, 'a');
    CHECK(matcher.find(text, false, 0, 64, regex::Mode::Match, false) == regex::Outcome::Stopped);
}
