#include "support/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace utf8 = gossamer::utf8;

TEST_CASE("every code point, surrogates included, survives encoding and decoding") {
    for (char32_t code_point = 0; code_point <= utf8::kMaxCodePoint; ++code_point) {
        char bytes[utf8::kMaxLength];
        const unsigned length = utf8::encode(code_point, bytes);
        REQUIRE(length == utf8::encoded_length(code_point));
        REQUIRE(length == utf8::length_from_first_byte(bytes[0]));
        const utf8::Decoded decoded = utf8::decode(bytes);
        REQUIRE(decoded.code_point == code_point);
        REQUIRE(decoded.length == length);
        REQUIRE(utf8::decode_before(bytes + length).code_point == code_point);
    }
}

TEST_CASE("ASCII is told from the rest at every position") {
    for (std::size_t size = 0; size < 70; ++size) {
        std::string text(size, 'a');
        REQUIRE(utf8::is_ascii(text));
        for (std::size_t index = 0; index < size; ++index) {
            std::string changed = text;
            changed[index] = '\x80';
            REQUIRE_FALSE(utf8::is_ascii(changed));
        }
    }
}

TEST_CASE("code points are counted and found at any alignment") {
    const std::string pieces[] = {"a", "é", "日", "🦋"};
    std::string text;
    std::vector<std::size_t> offsets;
    for (std::size_t index = 0; index < 200; ++index) {
        offsets.push_back(text.size());
        text += pieces[index * 7 % 4];
    }
    CHECK(utf8::count_code_points(text) == 200);
    for (std::size_t index = 0; index < 200; ++index)
        REQUIRE(utf8::offset_of(text, index) == offsets[index]);
    CHECK(utf8::offset_of(text, 200) == text.size());
    CHECK(utf8::offset_of(text, 5000) == text.size());
    CHECK(utf8::offset_of("", 0) == 0);
}

TEST_CASE("surrogates are found") {
    CHECK_FALSE(utf8::find_surrogate("plain é ퟿").has_value());
    CHECK(utf8::find_surrogate("ab\xED\xA0\x80").value() == 2);
    CHECK(utf8::find_surrogate("\xED\x9F\xBF\xED\xBF\xBF").value() == 3);
}

namespace {
void check_fault(std::string_view bytes, std::size_t start, std::size_t end, std::string_view reason) {
    const auto fault = utf8::find_fault(bytes);
    CAPTURE(bytes);
    REQUIRE(fault.has_value());
    CHECK(fault->start == start);
    CHECK(fault->end == end);
    CHECK(std::string_view(fault->reason) == reason);
}
}  // namespace

TEST_CASE("faults in UTF-8 are those that the strict decoder reports") {
    CHECK_FALSE(utf8::find_fault("all is well: é日🦋").has_value());
    check_fault("abc\xFF", 3, 4, "invalid start byte");
    check_fault("\x80", 0, 1, "invalid start byte");
    check_fault("\xC0\x80", 0, 1, "invalid start byte");
    check_fault("\xC3", 0, 1, "unexpected end of data");
    check_fault("\xC3(", 0, 1, "invalid continuation byte");
    check_fault("\xE0\x80\x80", 0, 1, "invalid continuation byte");
    check_fault("\xED\xA0\x80", 0, 1, "invalid continuation byte");
    check_fault("\xE2\x82", 0, 2, "unexpected end of data");
    check_fault("\xE2\x82(", 0, 2, "invalid continuation byte");
    check_fault("\xF0\x9F\xA6", 0, 3, "unexpected end of data");
    check_fault("\xF4\x90\x80\x80", 0, 1, "invalid continuation byte");
    check_fault("\xF5\x80\x80\x80", 0, 1, "invalid start byte");
    CHECK_FALSE(utf8::find_fault("\xFF ok", 1).has_value());
}
