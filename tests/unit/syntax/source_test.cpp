#include "syntax/source.h"

#include <doctest/doctest.h>

#include "syntax/diagnostic.h"

using namespace gossamer;

namespace {

// The error's message, or the text.
std::string decode(std::string_view bytes) {
    std::string text;
    const auto error = decode_source("a.py", bytes, text);
    return error ? "error: " + error->message : text;
}

}  // namespace

TEST_CASE("a place is found from an offset and back") {
    const Source source("a.py", "one\ntw\xC3\xB6\n\nlast");
    CHECK(source.line_count() == 4);
    CHECK(source.line_of(0) == 1);
    CHECK(source.line_of(3) == 1);
    CHECK(source.line_of(4) == 2);
    CHECK(source.line_of(9) == 3);
    CHECK(source.line_of(14) == 4);
    CHECK(source.line_text(2) == "tw\xC3\xB6");
    CHECK(source.line_text(3).empty());
    CHECK(source.line_text(4) == "last");
    CHECK(source.line_text(5).empty());
    const SourceRange range = source.range(4, 12);
    CHECK(range.begin_line == 2);
    CHECK(range.begin_column == 0);
    CHECK(range.end_line == 4);
    CHECK(range.end_column == 2);
}

TEST_CASE("columns are shown in characters") {
    const Source source("a.py", "\xE2\x82\xAC\xC3\xA9x");
    CHECK(source.character_column(1, 0) == 0);
    CHECK(source.character_column(1, 3) == 1);
    CHECK(source.character_column(1, 5) == 2);
    CHECK(source.character_column(1, 6) == 3);
    CHECK(source.character_column(1, 7) == 4);
}

TEST_CASE("every kind of newline becomes one") {
    CHECK(Source("a.py", "a\r\nb\rc\n").text() == "a\nb\nc\n");
    CHECK(Source("a.py", "\r\r\n\n").text() == "\n\n\n");
}

TEST_CASE("a byte order mark is dropped") {
    CHECK(decode("\xEF\xBB\xBFx = 1") == "x = 1");
}

TEST_CASE("the encoding line is honoured on the first two lines") {
    CHECK(decode("# coding: latin-1\n\xE9") == "# coding: latin-1\n\xC3\xA9");
    CHECK(decode("#!/bin/sh\n# -*- coding: ISO-8859-1 -*-\n\xE9") ==
          "#!/bin/sh\n# -*- coding: ISO-8859-1 -*-\n\xC3\xA9");
    CHECK(decode("# vim: set fileencoding=utf_8 :\nx") == "# vim: set fileencoding=utf_8 :\nx");
    CHECK(decode("# coding: ascii\nx") == "# coding: ascii\nx");
    CHECK(decode("x\n# coding: nonsense\n") == "x\n# coding: nonsense\n");
    CHECK(decode("\n\n# coding: nonsense\n") == "\n\n# coding: nonsense\n");
    CHECK(decode("# coding : nonsense\n") == "# coding : nonsense\n");
}

TEST_CASE("an encoding that is unknown or does not fit is an error") {
    CHECK(decode("# coding: nonsense\n") == "error: encoding problem: nonsense");
    CHECK(decode("\n# coding=nonsense\n") == "error: encoding problem: nonsense");
    CHECK(decode("# coding: ascii\n'\xE9'") == "error: encoding problem: ascii");
    CHECK(decode("\xEF\xBB\xBF# coding: latin-1\n") == "error: encoding problem: iso-8859-1 with BOM");
    CHECK(decode("\xEF\xBB\xBF# coding: utf-8\nx") == "# coding: utf-8\nx");
}

TEST_CASE("bytes that are not UTF-8 are an error") {
    CHECK(decode("x\ny = '\xFF'") ==
          "error: Non-UTF-8 code starting with '\\xff' in file a.py on line 2, but no encoding declared; see "
          "https://peps.python.org/pep-0263/ for details");
    CHECK(decode("# coding: utf-8\n\xED\xA0\x80") == "error: (unicode error) 'utf-8' codec can't decode byte "
                                                     "0xed in position 0: invalid continuation byte");
}

TEST_CASE("what could be read of undecodable bytes is kept to be shown") {
    std::string text;
    const auto error = decode_source("a.py", "# coding: utf-8\nx = '\xFF'\n", text);
    REQUIRE(error.has_value());
    const ErrorPlace place = error_place(Source("a.py", text), *error);
    CHECK(place.line == 2);
    CHECK(place.column == 6);
    CHECK(place.text == "x = '\xEF\xBF\xBD'\n");
}
