#include "support/unicode.h"

#include <doctest/doctest.h>

#include <string>

namespace gossamer {

namespace {

std::string text_of(const unicode::CaseMapping& mapping) {
    TextBuilder out;
    for (unsigned index = 0; index < mapping.count; ++index)
        out.append_code_point(mapping.points[index]);
    return std::string(out.view());
}

std::string normalized(std::string_view text, unicode::NormalForm form) {
    TextBuilder out;
    unicode::append_normalized(out, text, form);
    REQUIRE_FALSE(out.failed());
    return std::string(out.view());
}

std::string name_of(char32_t code_point) {
    TextBuilder out;
    const bool found = unicode::append_name(out, code_point);
    REQUIRE(found != out.empty());
    return std::string(out.view());
}

}  // namespace

TEST_CASE("categories and widths") {
    CHECK(unicode::category(U'a') == "Ll");
    CHECK(unicode::category(U'Ǆ') == "Lu");
    CHECK(unicode::category(0x1C5) == "Lt");
    CHECK(unicode::category(0xD800) == "Cs");
    CHECK(unicode::category(0x4E01) == "Lo");
    CHECK(unicode::category(0x378) == "Cn");
    CHECK(unicode::category(0x7FFFFFFF) == "Cn");
    CHECK(unicode::east_asian_width(U'日') == "W");
    CHECK(unicode::display_width(U'日') == 2);
    CHECK(unicode::display_width(U'a') == 1);
    CHECK(unicode::display_width(0x301) == 0);
    CHECK(unicode::combining_class(0x301) == 230);
    CHECK(unicode::bidirectional(0x5D0) == "R");
    CHECK(unicode::is_mirrored(U'('));
}

TEST_CASE("predicates are those of the string methods") {
    CHECK(unicode::is_alpha(U'ß'));
    CHECK_FALSE(unicode::is_alpha(U'1'));
    CHECK(unicode::is_decimal(0x661));
    CHECK_FALSE(unicode::is_decimal(U'²'));
    CHECK(unicode::is_digit(U'²'));
    CHECK_FALSE(unicode::is_digit(U'½'));
    CHECK(unicode::is_numeric(U'½'));
    CHECK(unicode::is_numeric(U'一'));
    CHECK(unicode::is_space(0x3000));
    CHECK(unicode::is_space(0x1C));
    CHECK_FALSE(unicode::is_space(0x200B));
    CHECK(unicode::is_upper(0x2160));
    CHECK(unicode::is_lower(U'ª'));
    CHECK(unicode::is_title(0x1C5));
    CHECK(unicode::is_printable(U' '));
    CHECK_FALSE(unicode::is_printable(0xA0));
    CHECK_FALSE(unicode::is_printable(0xAD));
    CHECK(unicode::is_identifier("straße_1"));
    CHECK(unicode::is_identifier("_"));
    CHECK_FALSE(unicode::is_identifier("1a"));
    CHECK_FALSE(unicode::is_identifier(""));
    CHECK_FALSE(unicode::is_identifier("a-b"));
    for (const char32_t code_point :
         {0x0Au, 0x0Bu, 0x0Cu, 0x0Du, 0x1Cu, 0x1Du, 0x1Eu, 0x85u, 0x2028u, 0x2029u}) {
        CHECK(unicode::is_line_break(code_point));
    }
    CHECK_FALSE(unicode::is_line_break(0x1F));
    CHECK_FALSE(unicode::is_line_break(U' '));
}

TEST_CASE("numeric values") {
    CHECK(unicode::decimal_value(0x665) == 5);
    CHECK(unicode::digit_value(U'²') == 2);
    CHECK(unicode::decimal_value(U'a') == -1);
    CHECK(unicode::numeric_value(U'½').value() == 0.5);
    CHECK(unicode::numeric_value(0x2159).value() == 1.0 / 6.0);
    CHECK(unicode::numeric_value(U'五').value() == 5.0);
    CHECK_FALSE(unicode::numeric_value(U'a').has_value());
    TextBuilder out;
    unicode::append_ascii_numerals(out, "\u3000٣٫٤");
    CHECK(out.view() == " 3٫4");
}

TEST_CASE("case mappings are full: one code point may become three") {
    CHECK(text_of(unicode::to_upper(U'ß')) == "SS");
    CHECK(text_of(unicode::to_title(U'ß')) == "Ss");
    CHECK(text_of(unicode::to_folded(U'ß')) == "ss");
    CHECK(text_of(unicode::to_lower(0x130)) == "i\u0307");
    CHECK(text_of(unicode::to_upper(0xFB03)) == "FFI");
    CHECK(text_of(unicode::to_upper(0x1C6)) == "\u01C4");
    CHECK(text_of(unicode::to_title(0x1C6)) == "\u01C5");
    CHECK(text_of(unicode::to_lower(U'Σ')) == "σ");
    CHECK(text_of(unicode::to_folded(U'ς')) == "σ");
    CHECK(text_of(unicode::to_upper(U'1')) == "1");
    CHECK(unicode::to_simple_upper(U'ß') == U'ß');
    CHECK(unicode::to_simple_lower(U'Ä') == U'ä');
    CHECK(unicode::is_cased(U'a'));
    CHECK(unicode::is_case_ignorable(U'\''));
}

TEST_CASE("normal forms") {
    CHECK(normalized("e\u0301", unicode::NormalForm::Nfc) == "é");
    CHECK(normalized("é", unicode::NormalForm::Nfd) == "e\u0301");
    CHECK(normalized("ﬁ²", unicode::NormalForm::Nfkc) == "fi2");
    CHECK(normalized("ﬁ", unicode::NormalForm::Nfc) == "ﬁ");
    CHECK(normalized("가", unicode::NormalForm::Nfkd) == "\u1100\u1161");
    CHECK(normalized("\ufdfa", unicode::NormalForm::Nfkd).size() == 33);
    CHECK(normalized("e\u0301\xED\xA0\x80\u0301", unicode::NormalForm::Nfc) == "é\xED\xA0\x80\u0301");
    CHECK(unicode::is_normalized("plain", unicode::NormalForm::Nfd));
    CHECK_FALSE(unicode::is_normalized("é", unicode::NormalForm::Nfd));
    TextBuilder out;
    unicode::append_decomposition(out, U'½');
    CHECK(out.view() == "<fraction> 0031 2044 0032");
}

TEST_CASE("names are found both ways") {
    CHECK(name_of(U'a') == "LATIN SMALL LETTER A");
    CHECK(name_of(0x1F98B) == "BUTTERFLY");
    CHECK(name_of(U'日') == "CJK UNIFIED IDEOGRAPH-65E5");
    CHECK(name_of(0x20000) == "CJK UNIFIED IDEOGRAPH-20000");
    CHECK(name_of(U'각') == "HANGUL SYLLABLE GAG");
    CHECK(name_of(0x0A).empty());
    CHECK(name_of(0x10FFFF).empty());
    CHECK(unicode::find_by_name("butterfly").value() == 0x1F98B);
    CHECK(unicode::find_by_name("NULL").value() == 0);
    CHECK(unicode::find_by_name("Latin Small Letter Gha").value() == 0x1A3);
    CHECK(unicode::find_by_name("CJK UNIFIED IDEOGRAPH-65E5").value() == U'日');
    CHECK(unicode::find_by_name("HANGUL SYLLABLE GAG").value() == U'각');
    CHECK_FALSE(unicode::find_by_name("NO SUCH CHARACTER").has_value());
    CHECK_FALSE(unicode::find_by_name("").has_value());
    CHECK_FALSE(unicode::find_by_name("CJK UNIFIED IDEOGRAPH-41").has_value());
    for (char32_t code_point = 0xAC00; code_point < 0xD7A4; ++code_point) {
        REQUIRE(unicode::find_by_name(name_of(code_point)) == code_point);
    }
}

}  // namespace gossamer
