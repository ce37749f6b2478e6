// The tables behind unicode.h: their shape. Their contents are generated at build time from the Unicode data
// files by unicode_tables/generate.cpp. Private to support/unicode*.cpp.
#pragma once

#include <cstddef>
#include <cstdint>

namespace gossamer::unicode::tables {

// Bits of Record::flags.
enum Flag : std::uint16_t {
    kAlpha = 1 << 0,
    kSpace = 1 << 1,
    kUpper = 1 << 2,
    kLower = 1 << 3,
    kTitle = 1 << 4,
    kPrintable = 1 << 5,
    kLineBreak = 1 << 6,
    kCased = 1 << 7,
    kCaseIgnorable = 1 << 8,
    kIdentifierStart = 1 << 9,
    kIdentifierContinue = 1 << 10,
    kMirrored = 1 << 11,
};

// What some code points have in common. One-to-one mappings are differences, so that a whole alphabet shares
// one record.
struct Record {
    std::int32_t upper;  // simple mappings, as difference
    std::int32_t lower;
    std::int32_t title;
    std::int32_t folded;
    std::uint16_t full_upper;  // index into kExpansions, or 0 where the full mapping is the simple one
    std::uint16_t full_lower;
    std::uint16_t full_title;
    std::uint16_t full_folded;
    std::uint16_t flags;
    std::uint16_t numeric;       // index into kNumericValues, or 0
    std::int8_t decimal;         // value or -1
    std::int8_t digit;           // value or -1
    std::uint8_t category;       // index into kCategories
    std::uint8_t width;          // index into kWidths
    std::uint8_t bidirectional;  // index into kBidirectional
    std::uint8_t combining;
};

struct Expansion {
    char32_t points[3];
    unsigned count;
};

struct Decomposition {
    char32_t code_point;
    std::uint32_t start;  // in kDecompositionText, ended by NUL
};

inline constexpr unsigned kBlockBits = 7;
inline constexpr unsigned kBlockSize = 1u << kBlockBits;

extern const char kDataVersion[];
extern const char* const kCategories[];
extern const char* const kWidths[];
extern const char* const kBidirectional[];

// code point -> block -> record
extern const std::uint16_t kBlocks[];
extern const std::uint16_t kBlockRecords[];
extern const Record kRecords[];
extern const Expansion kExpansions[];
extern const double kNumericValues[];

extern const std::size_t kDecompositionCount;
extern const Decomposition kDecompositions[];  // by code point
extern const char kDecompositionText[];

// Names are sequences of words. Entries [0, kNameCount) are names, ordered by code point; entries up to
// kNameEntryCount are aliases. kNameOrder lists all entries by name.
struct NameEntry {
    char32_t code_point;
    std::uint32_t start;  // in kNameWords
};
inline constexpr std::uint16_t kLastWord = 0x8000;  // marks the last word of a name
extern const std::size_t kNameCount;
extern const std::size_t kNameEntryCount;
extern const NameEntry kNameEntries[];
extern const std::uint16_t kNameOrder[];
extern const std::uint16_t kNameWords[];
extern const std::uint32_t kWordStarts[];  // in kWordText; one more than there are words
extern const char kWordText[];

// Unified ideographs, whose names are made of their numbers.
struct Range {
    char32_t first;
    char32_t last;
};
extern const std::size_t kIdeographRangeCount;
extern const Range kIdeographRanges[];

}  // namespace gossamer::unicode::tables
