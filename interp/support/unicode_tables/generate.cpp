// Build tool: reads the Unicode data files and writes the tables of support/unicode_tables.h as C++.
//
//   generate <directory of UnicodeData.txt> <output.cpp>
//
// Not part of the interpreter, so it uses the standard library freely and ends the program when a file is
// missing or malformed.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "support/unicode_tables.h"

namespace gossamer::unicode::tables {

namespace {

using Fields = std::vector<std::string>;

constexpr std::size_t kCodePoints = 0x110000;

[[noreturn]] void fail(const std::string& message) {
    std::cerr << "generate: " << message << '\n';
    std::exit(1);
}

std::string trim(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

Fields split(const std::string& text, char separator) {
    Fields fields;
    std::size_t start = 0;
    for (;;) {
        const auto end = text.find(separator, start);
        fields.push_back(trim(text.substr(start, end - start)));
        if (end == std::string::npos) return fields;
        start = end + 1;
    }
}

// Calls `use` for each line's fields, comments removed.
void read_file(const std::string& path, const std::function<void(const Fields&)>& use) {
    std::ifstream file(path);
    if (!file) fail("cannot read " + path);
    std::string line;
    while (std::getline(file, line)) {
        const std::string content = trim(line.substr(0, line.find('#')));
        if (!content.empty()) use(split(content, ';'));
    }
}

char32_t parse_code_point(const std::string& text) {
    return static_cast<char32_t>(std::stoul(text, nullptr, 16));
}

// "0041" or "0041..005A"
Range parse_range(const std::string& text) {
    const auto dots = text.find("..");
    if (dots == std::string::npos) return {parse_code_point(text), parse_code_point(text)};
    return {parse_code_point(text.substr(0, dots)), parse_code_point(text.substr(dots + 2))};
}

// A list of distinct texts; the index of one is what the tables store.
class TextList {
public:
    explicit TextList(std::vector<std::string> initial) : texts_(std::move(initial)) {}
    std::size_t index_of(const std::string& text) {
        const auto found = std::find(texts_.begin(), texts_.end(), text);
        if (found != texts_.end()) return static_cast<std::size_t>(found - texts_.begin());
        texts_.push_back(text);
        return texts_.size() - 1;
    }
    const std::string& at(std::size_t index) const { return texts_[index]; }
    void write(std::ostream& out, const char* name) const {
        out << "const char* const " << name << "[] = {";
        for (const std::string& text : texts_)
            out << '"' << text << "\", ";
        out << "};\n";
    }

private:
    std::vector<std::string> texts_;
};

auto key_of(const Record& record) {
    return std::tuple(record.upper, record.lower, record.title, record.folded,
                      std::tuple(record.full_upper, record.full_lower, record.full_title, record.full_folded),
                      record.flags, record.numeric, record.decimal, record.digit, record.category,
                      record.width, record.bidirectional, record.combining);
}

struct Name {
    std::string text;
    char32_t code_point;
};

class Database {
public:
    Database() : records_(kCodePoints) {
        for (Record& record : records_) {
            record.decimal = -1;
            record.digit = -1;
        }
        expansions_.push_back({});
        numeric_texts_.push_back("0.0");
    }

    void read(const std::string& directory) {
        read_file(directory + "/UnicodeData.txt", [this](const Fields& fields) { take_character(fields); });
        read_file(directory + "/NameAliases.txt", [this](const Fields& fields) {
            aliases_.push_back({fields[1], parse_code_point(fields[0])});
        });
        read_file(directory + "/EastAsianWidth.txt", [this](const Fields& fields) {
            const auto width = static_cast<std::uint8_t>(widths_.index_of(fields[1]));
            for_each(fields[0], [width](Record& record) { record.width = width; });
        });
        read_file(directory + "/DerivedCoreProperties.txt",
                  [this](const Fields& fields) { take_property(fields); });
        read_file(directory + "/extracted/DerivedNumericValues.txt",
                  [this](const Fields& fields) { take_numeric(fields); });
        read_file(directory + "/CaseFolding.txt", [this](const Fields& fields) { take_folding(fields); });
        read_file(directory + "/SpecialCasing.txt",
                  [this](const Fields& fields) { take_special_casing(fields); });
        read_version(directory + "/PropList.txt");
        for (Record& record : records_)
            derive_flags(record);
    }

    void write(std::ostream& out) {
        out << "// Generated from the Unicode data files; see support/unicode_tables.h.\n"
               "#include \"support/unicode_tables.h\"\n\nnamespace gossamer::unicode::tables {\n\n"
            << "const char kDataVersion[] = \"" << version_ << "\";\n";
        categories_.write(out, "kCategories");
        widths_.write(out, "kWidths");
        bidirectional_.write(out, "kBidirectional");
        write_records(out);
        write_expansions(out);
        write_decompositions(out);
        write_names(out);
        out << "}  // namespace gossamer::unicode::tables\n";
    }

private:
    template <typename Change>
    void for_each(const std::string& range_text, Change change) {
        const Range range = parse_range(range_text);
        for (char32_t code_point = range.first; code_point <= range.last; ++code_point)
            change(records_[code_point]);
    }

    static std::int32_t difference(char32_t from, const std::string& to) {
        if (to.empty()) return 0;
        return static_cast<std::int32_t>(parse_code_point(to)) - static_cast<std::int32_t>(from);
    }

    void take_character(const Fields& fields) {
        if (fields.size() != 15) fail("UnicodeData.txt: 15 fields expected");
        const char32_t code_point = parse_code_point(fields[0]);
        Record record{};
        record.category = static_cast<std::uint8_t>(categories_.index_of(fields[2]));
        record.combining = static_cast<std::uint8_t>(std::stoi(fields[3]));
        record.bidirectional = static_cast<std::uint8_t>(bidirectional_.index_of(fields[4]));
        record.decimal = static_cast<std::int8_t>(fields[6].empty() ? -1 : std::stoi(fields[6]));
        record.digit = static_cast<std::int8_t>(fields[7].empty() ? -1 : std::stoi(fields[7]));
        record.flags = fields[9] == "Y" ? kMirrored : 0;
        record.upper = difference(code_point, fields[12]);
        record.lower = difference(code_point, fields[13]);
        record.title = fields[14].empty() ? record.upper : difference(code_point, fields[14]);
        const std::string& name = fields[1];
        if (name.ends_with(", Last>")) {
            if (name.starts_with("<CJK Ideograph")) ideographs_.push_back({range_first_, code_point});
            for (char32_t each = range_first_; each <= code_point; ++each)
                records_[each] = record;
            return;
        }
        records_[code_point] = record;
        range_first_ = code_point;
        if (name.front() != '<') names_.push_back({name, code_point});
        if (!fields[5].empty()) decompositions_.push_back({fields[5], code_point});
    }

    void take_property(const Fields& fields) {
        static const std::map<std::string, std::uint16_t> properties = {
            {"Uppercase", kUpper},
            {"Lowercase", kLower},
            {"Cased", kCased},
            {"Case_Ignorable", kCaseIgnorable},
            {"XID_Start", kIdentifierStart},
            {"XID_Continue", kIdentifierContinue},
        };
        const auto found = properties.find(fields[1]);
        if (found == properties.end()) return;
        const std::uint16_t flag = found->second;
        for_each(fields[0],
                 [flag](Record& record) { record.flags = static_cast<std::uint16_t>(record.flags | flag); });
    }

    void take_numeric(const Fields& fields) {
        // "1/6" is written as a quotient for the compiler to divide.
        const auto slash = fields[3].find('/');
        const std::string value = slash == std::string::npos ? fields[3] + ".0"
                                                             : fields[3].substr(0, slash) + ".0 / " +
                                                                   fields[3].substr(slash + 1) + ".0";
        auto found = std::find(numeric_texts_.begin() + 1, numeric_texts_.end(), value);
        if (found == numeric_texts_.end()) found = numeric_texts_.insert(numeric_texts_.end(), value);
        const auto index = static_cast<std::uint16_t>(found - numeric_texts_.begin());
        for_each(fields[0], [index](Record& record) { record.numeric = index; });
    }

    std::uint16_t add_expansion(const std::string& text) {
        Expansion expansion{};
        for (const std::string& point : split(text, ' '))
            expansion.points[expansion.count++] = parse_code_point(point);
        expansions_.push_back(expansion);
        return static_cast<std::uint16_t>(expansions_.size() - 1);
    }

    void take_folding(const Fields& fields) {
        const char32_t code_point = parse_code_point(fields[0]);
        Record& record = records_[code_point];
        if (fields[1] == "C") record.folded = difference(code_point, fields[2]);
        if (fields[1] == "F") record.full_folded = add_expansion(fields[2]);
    }

    void take_special_casing(const Fields& fields) {
        if (fields.size() > 4 && !fields[4].empty()) return;  // depends on context or language
        Record& record = records_[parse_code_point(fields[0])];
        record.full_lower = add_expansion(fields[1]);
        record.full_title = add_expansion(fields[2]);
        record.full_upper = add_expansion(fields[3]);
    }

    void read_version(const std::string& path) {
        std::ifstream file(path);
        std::string line;
        std::getline(file, line);  // "# PropList-15.0.0.txt"
        const auto dash = line.find('-');
        const auto end = line.find(".txt");
        if (dash == std::string::npos || end == std::string::npos) fail("no version in " + path);
        version_ = line.substr(dash + 1, end - dash - 1);
    }

    // What follows from category and direction, as the dialect defines it.
    void derive_flags(Record& record) const {
        const std::string& category = categories_.at(record.category);
        const std::string& direction = bidirectional_.at(record.bidirectional);
        const auto set = [&record](bool condition, Flag flag) {
            if (condition) record.flags = static_cast<std::uint16_t>(record.flags | flag);
        };
        set(category[0] == 'L', kAlpha);
        set(category == "Lt", kTitle);
        set(category == "Zs" || direction == "WS" || direction == "B" || direction == "S", kSpace);
        set(category == "Zl" || direction == "B", kLineBreak);
        set(category[0] != 'C' && category[0] != 'Z', kPrintable);
    }

    void write_records(std::ostream& out) {
        std::vector<Record> distinct;
        std::map<decltype(key_of(Record{})), std::uint16_t> index_of_record;
        std::map<std::array<std::uint16_t, kBlockSize>, std::uint16_t> index_of_block;
        std::vector<std::uint16_t> blocks;
        std::vector<std::uint16_t> block_records;
        records_[' '].flags |= kPrintable;
        for (std::size_t start = 0; start < kCodePoints; start += kBlockSize) {
            std::array<std::uint16_t, kBlockSize> block;
            for (std::size_t offset = 0; offset < kBlockSize; ++offset) {
                const Record& record = records_[start + offset];
                const auto added =
                    index_of_record.try_emplace(key_of(record), static_cast<std::uint16_t>(distinct.size()));
                if (added.second) distinct.push_back(record);
                block[offset] = added.first->second;
            }
            const auto added =
                index_of_block.try_emplace(block, static_cast<std::uint16_t>(index_of_block.size()));
            if (added.second) block_records.insert(block_records.end(), block.begin(), block.end());
            blocks.push_back(added.first->second);
        }
        write_numbers(out, "std::uint16_t", "kBlocks", blocks);
        write_numbers(out, "std::uint16_t", "kBlockRecords", block_records);
        out << "const Record kRecords[] = {\n";
        for (const Record& record : distinct)
            write_record(out, record);
        out << "};\n";
    }

    static void write_record(std::ostream& out, const Record& record) {
        out << '{' << record.upper << ',' << record.lower << ',' << record.title << ',' << record.folded
            << ',' << record.full_upper << ',' << record.full_lower << ',' << record.full_title << ','
            << record.full_folded << ',' << record.flags << ',' << record.numeric << ','
            << int{record.decimal} << ',' << int{record.digit} << ',' << int{record.category} << ','
            << int{record.width} << ',' << int{record.bidirectional} << ',' << int{record.combining}
            << "},\n";
    }

    void write_expansions(std::ostream& out) const {
        out << "const Expansion kExpansions[] = {\n";
        for (const Expansion& expansion : expansions_) {
            out << "{{";
            for (const char32_t point : expansion.points)
                out << static_cast<std::uint32_t>(point) << ',';
            out << "}," << expansion.count << "},\n";
        }
        out << "};\nconst double kNumericValues[] = {\n";
        for (const std::string& value : numeric_texts_)
            out << value << ",\n";
        out << "};\n";
    }

    void write_decompositions(std::ostream& out) const {
        std::string text;
        out << "const Decomposition kDecompositions[] = {\n";
        for (const Name& entry : decompositions_) {
            out << '{' << static_cast<std::uint32_t>(entry.code_point) << ',' << text.size() << "},\n";
            text += entry.text;
            text += '\0';
        }
        out << "};\nconst std::size_t kDecompositionCount = " << decompositions_.size() << ";\n";
        write_text(out, "kDecompositionText", text);
    }

    void write_names(std::ostream& out) const {
        std::vector<Name> entries = names_;
        entries.insert(entries.end(), aliases_.begin(), aliases_.end());
        std::map<std::string, std::uint16_t> index_of_word;
        std::string word_text;
        std::vector<std::uint32_t> word_starts;
        std::vector<std::uint16_t> words;
        out << "const NameEntry kNameEntries[] = {\n";
        for (const Name& entry : entries) {
            out << '{' << static_cast<std::uint32_t>(entry.code_point) << ',' << words.size() << "},\n";
            for (const std::string& word : split(entry.text, ' ')) {
                const auto added =
                    index_of_word.try_emplace(word, static_cast<std::uint16_t>(index_of_word.size()));
                if (added.second) {
                    word_starts.push_back(static_cast<std::uint32_t>(word_text.size()));
                    word_text += word;
                }
                words.push_back(added.first->second);
            }
            words.back() |= kLastWord;
        }
        out << "};\n";
        word_starts.push_back(static_cast<std::uint32_t>(word_text.size()));
        if (index_of_word.size() >= kLastWord || entries.size() > 0xFFFF) fail("too many names for 16 bits");
        std::vector<std::uint16_t> order(entries.size());
        for (std::size_t index = 0; index < order.size(); ++index)
            order[index] = static_cast<std::uint16_t>(index);
        std::sort(order.begin(), order.end(), [&entries](std::uint16_t left, std::uint16_t right) {
            return entries[left].text < entries[right].text;
        });
        out << "const std::size_t kNameCount = " << names_.size() << ";\n"
            << "const std::size_t kNameEntryCount = " << entries.size() << ";\n";
        write_numbers(out, "std::uint16_t", "kNameOrder", order);
        write_numbers(out, "std::uint16_t", "kNameWords", words);
        write_numbers(out, "std::uint32_t", "kWordStarts", word_starts);
        write_text(out, "kWordText", word_text);
        out << "const std::size_t kIdeographRangeCount = " << ideographs_.size()
            << ";\nconst Range kIdeographRanges[] = {";
        for (const Range& range : ideographs_) {
            out << '{' << static_cast<std::uint32_t>(range.first) << ','
                << static_cast<std::uint32_t>(range.last) << "}, ";
        }
        out << "};\n";
    }

    template <typename Number>
    static void write_numbers(std::ostream& out, const char* type, const char* name,
                              const std::vector<Number>& numbers) {
        out << "const " << type << ' ' << name << "[] = {\n";
        for (std::size_t index = 0; index < numbers.size(); ++index) {
            out << numbers[index] << (index % 24 == 23 ? ",\n" : ",");
        }
        out << "};\n";
    }

    static void write_text(std::ostream& out, const char* name, const std::string& text) {
        out << "const char " << name << "[] =\n";
        constexpr std::size_t kPiece = 96;
        for (std::size_t start = 0; start < text.size(); start += kPiece) {
            out << '"';
            for (const char character : text.substr(start, kPiece)) {
                if (character == '\0') {
                    out << "\\000";
                } else {
                    out << character;
                }
            }
            out << "\"\n";
        }
        out << ";\n";
    }

    std::vector<Record> records_;
    TextList categories_{{"Cn"}};
    TextList widths_{{"N"}};
    TextList bidirectional_{{""}};
    std::vector<Expansion> expansions_;
    std::vector<std::string> numeric_texts_;
    std::vector<Name> names_;
    std::vector<Name> aliases_;
    std::vector<Name> decompositions_;
    std::vector<Range> ideographs_;
    std::string version_;
    char32_t range_first_ = 0;
};

}  // namespace

}  // namespace gossamer::unicode::tables

int main(int argument_count, char** arguments) {
    namespace tables = gossamer::unicode::tables;
    if (argument_count != 3) tables::fail("usage: generate <directory of UnicodeData.txt> <output.cpp>");
    tables::Database database;
    database.read(arguments[1]);
    std::ofstream out(arguments[2]);
    database.write(out);
    out.close();
    if (!out) tables::fail(std::string("cannot write ") + arguments[2]);
    return 0;
}
