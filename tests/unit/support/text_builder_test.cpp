#include "support/text_builder.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using gossamer::TextBuilder;

TEST_CASE("a builder knows its code points and whether all is ASCII") {
    TextBuilder out;
    CHECK(out.is_ascii());
    out.append('a');
    out.append("bc");
    out.append_int(std::numeric_limits<std::int64_t>::min());
    out.append_hex(0xBEEF, 6);
    CHECK(out.view() == "abc-922337203685477580800beef");
    CHECK(out.is_ascii());
    out.append("é日");
    out.append_code_point(0x1F98B);
    out.append_code_point(0xDC80);
    CHECK_FALSE(out.is_ascii());
    CHECK(out.code_points() == 33);
    CHECK(out.view().ends_with("é日🦋\xED\xB2\x80"));
}

TEST_CASE("a builder grows beyond its own room and can be cut and cleared") {
    TextBuilder out;
    std::string expected;
    for (int index = 0; index < 10000; ++index) {
        out.append_code_point(index % 3 == 0 ? U'é' : U'x');
        expected += index % 3 == 0 ? "é" : "x";
    }
    CHECK(out.view() == expected);
    CHECK(out.code_points() == 10000);
    out.truncate(3);
    CHECK(out.view() == "éx");
    CHECK(out.code_points() == 2);
    out.append_repeated(U'日', 100);
    out.append_repeated('-', 3);
    CHECK(out.code_points() == 105);
    CHECK(out.size() == 306);
    out.clear();
    CHECK(out.empty());
    CHECK(out.is_ascii());
}

TEST_CASE("text is written in place") {
    TextBuilder out;
    char* room = out.prepare(500);
    REQUIRE(room != nullptr);
    room[0] = 'o';
    room[1] = 'k';
    out.commit_ascii(2);
    CHECK(out.view() == "ok");
}

TEST_CASE("a builder that cannot grow fails once and for all, without a crash") {
    TextBuilder out;
    out.append("kept");
    out.append_repeated('x', std::numeric_limits<std::size_t>::max() / 2);
    CHECK(out.failed());
    out.append("ignored");
    CHECK(out.view() == "kept");
    out.clear();
    CHECK_FALSE(out.failed());
}
