// Names of code points: stored ones as sequences of words, ideographs and Hangul syllables by rule.
#include <algorithm>

#include "support/number_text.h"
#include "support/unicode.h"
#include "support/unicode_tables.h"

namespace gossamer::unicode {

namespace {

constexpr std::string_view kIdeographPrefix = "CJK UNIFIED IDEOGRAPH-";
constexpr std::string_view kHangulPrefix = "HANGUL SYLLABLE ";

// Hangul syllables are the products of three lists of letters (Unicode, chapter 3.12).
constexpr char32_t kHangulFirst = 0xAC00;
constexpr unsigned kVowels = 21;
constexpr unsigned kFinals = 28;
constexpr std::string_view kInitialNames[] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                              "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
constexpr std::string_view kVowelNames[] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                            "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                            "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
constexpr std::string_view kFinalNames[] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                            "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                            "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
constexpr char32_t kHangulCount = static_cast<char32_t>(std::size(kInitialNames)) * kVowels * kFinals;

[[nodiscard]] bool is_ideograph(char32_t code_point) noexcept {
    for (std::size_t index = 0; index < tables::kIdeographRangeCount; ++index) {
        const tables::Range& range = tables::kIdeographRanges[index];
        if (code_point >= range.first && code_point <= range.last) return true;
    }
    return false;
}

void append_upper_hex(TextBuilder& out, char32_t code_point) noexcept {
    for (int shift = 20; shift >= 0; shift -= 4) {
        if (shift >= 16 && code_point >> shift == 0) continue;
        out.append("0123456789ABCDEF"[code_point >> shift & 0xF]);
    }
}

void append_hangul(TextBuilder& out, char32_t code_point) noexcept {
    const char32_t index = code_point - kHangulFirst;
    out.append(kHangulPrefix);
    out.append(kInitialNames[index / (kVowels * kFinals)]);
    out.append(kVowelNames[index / kFinals % kVowels]);
    out.append(kFinalNames[index % kFinals]);
}

[[nodiscard]] std::string_view word_of(std::uint16_t word) noexcept {
    const std::size_t index = word & ~tables::kLastWord;
    const std::uint32_t start = tables::kWordStarts[index];
    return {tables::kWordText + start, tables::kWordStarts[index + 1] - start};
}

void append_words(TextBuilder& out, std::uint32_t start) noexcept {
    for (const std::uint16_t* word = tables::kNameWords + start;; ++word) {
        out.append(word_of(*word));
        if ((*word & tables::kLastWord) != 0) return;
        out.append(' ');
    }
}

// Takes the longest of `letters` that the text starts with; gives its index, or the count when none fits.
template <std::size_t Count>
[[nodiscard]] std::size_t take_letter(std::string_view& text,
                                      const std::string_view (&letters)[Count]) noexcept {
    std::size_t best = Count;
    for (std::size_t index = 0; index < Count; ++index) {
        if (text.starts_with(letters[index]) &&
            (best == Count || letters[index].size() > letters[best].size())) {
            best = index;
        }
    }
    if (best != Count) text.remove_prefix(letters[best].size());
    return best;
}

[[nodiscard]] std::optional<char32_t> find_hangul(std::string_view letters) noexcept {
    const std::size_t initial = take_letter(letters, kInitialNames);
    const std::size_t vowel = take_letter(letters, kVowelNames);
    if (initial == std::size(kInitialNames) || vowel == std::size(kVowelNames)) return std::nullopt;
    const std::size_t final_letter = take_letter(letters, kFinalNames);
    if (final_letter == std::size(kFinalNames) || !letters.empty()) return std::nullopt;
    return kHangulFirst + static_cast<char32_t>((initial * kVowels + vowel) * kFinals + final_letter);
}

[[nodiscard]] std::optional<char32_t> find_ideograph(std::string_view digits) noexcept {
    if (digits.size() != 4 && digits.size() != 5) return std::nullopt;
    char32_t code_point = 0;
    for (const char character : digits) {
        if (character >= 'a' && character <= 'z') return std::nullopt;
        const unsigned digit = ::gossamer::digit_value(character);
        if (digit >= 16) return std::nullopt;
        code_point = code_point << 4 | digit;
    }
    if (!is_ideograph(code_point)) return std::nullopt;
    return code_point;
}

[[nodiscard]] char to_upper_ascii(char character) noexcept {
    return character >= 'a' && character <= 'z' ? static_cast<char>(character - ('a' - 'A')) : character;
}

// Compares an entry's name with an upper-case one.
[[nodiscard]] int compare_name(std::uint16_t entry, std::string_view wanted) noexcept {
    TextBuilder name;  // names fit the builder itself, so this takes no memory
    append_words(name, tables::kNameEntries[entry].start);
    return name.view().compare(wanted);
}

}  // namespace

bool append_name(TextBuilder& out, char32_t code_point) noexcept {
    if (code_point >= kHangulFirst && code_point < kHangulFirst + kHangulCount) {
        append_hangul(out, code_point);
        return true;
    }
    if (is_ideograph(code_point)) {
        out.append(kIdeographPrefix);
        append_upper_hex(out, code_point);
        return true;
    }
    const tables::NameEntry* const first = tables::kNameEntries;
    const tables::NameEntry* const end = first + tables::kNameCount;
    const tables::NameEntry* const found =
        std::lower_bound(first, end, code_point, [](const tables::NameEntry& entry, char32_t wanted) {
            return entry.code_point < wanted;
        });
    if (found == end || found->code_point != code_point) return false;
    append_words(out, found->start);
    return true;
}

std::optional<char32_t> find_by_name(std::string_view name) noexcept {
    if (name.starts_with(kHangulPrefix)) return find_hangul(name.substr(kHangulPrefix.size()));
    if (name.starts_with(kIdeographPrefix)) return find_ideograph(name.substr(kIdeographPrefix.size()));
    constexpr std::size_t kLongestName = 128;
    if (name.size() > kLongestName) return std::nullopt;
    char upper[kLongestName];
    std::transform(name.begin(), name.end(), upper, to_upper_ascii);
    const std::string_view wanted(upper, name.size());
    const std::uint16_t* const first = tables::kNameOrder;
    const std::uint16_t* const end = first + tables::kNameEntryCount;
    const std::uint16_t* const found =
        std::lower_bound(first, end, wanted, [](std::uint16_t entry, std::string_view text) {
            return compare_name(entry, text) < 0;
        });
    if (found == end || compare_name(*found, wanted) != 0) return std::nullopt;
    return tables::kNameEntries[*found].code_point;
}

}  // namespace gossamer::unicode
