// The objects of regular expressions: patterns, matches, scanners; and the search that all of them make.
#pragma once

#include "runtime/container_support.h"
#include "runtime/native.h"
#include "runtime/type.h"
#include "support/regex_matcher.h"

namespace gossamer {

struct PatternObject : Object {
    WeakReference* weakrefs;
    Value pattern;                  // owned; a str, or what has bytes
    Value group_index;              // owned; a dict from names to numbers
    Value group_names;              // owned; a tuple with the name of each group, or None
    const regex::Program* program;  // owned
    Type* match_type;               // immortal
    std::int64_t flags;

    [[nodiscard]] std::int64_t group_count() const { return program->group_count() - 1; }
};

struct MatchObject : Object {
    Value string;   // owned
    Value regs;     // owned; the spans as a tuple, empty until asked for
    Value pattern;  // owned
    std::int64_t pos;
    std::int64_t endpos;
    std::int64_t last;                   // the group closed last; -1: none
    std::uint64_t size;                  // groups, the whole match being one
    __extension__ std::int64_t spans[];  // beginnings and ends in characters; -1: not matched

    [[nodiscard]] static constexpr std::size_t cell_bytes(std::size_t size) {
        return sizeof(Object) + 3 * sizeof(Value) + (4 + 2 * size) * sizeof(std::int64_t);
    }
    [[nodiscard]] const PatternObject* owner() const { return as<PatternObject>(pattern); }
};

// A place in a text, by its byte and by its character.
struct TextPlace {
    std::int64_t offset = 0;
    std::int64_t index = 0;
};

// One search, or a row of them, of a pattern in a string, both of which somebody holds. What it has found
// last can be read until the next one.
class Search {
public:
    Search(Interpreter& interpreter, const PatternObject* pattern);
    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;
    ~Search();

    // Between two indices as methods get them (empty: from the beginning, to the end). May run code.
    Status begin(Value string, Value pos, Value endpos);
    // Goes on between places that another search of the string has told. May run code.
    Status resume(Value string, TextPlace start, TextPlace pos, TextPlace end);

    // May run code: what signals ask for.
    Result<bool> find(regex::Mode mode);
    // The next match in a row; an empty one may follow another, but not an empty one at the same place.
    Result<bool> find_next();

    [[nodiscard]] TextPlace start() const { return start_; }
    [[nodiscard]] TextPlace pos() const { return pos_; }
    [[nodiscard]] TextPlace end() const { return end_; }
    [[nodiscard]] bool must_advance() const { return must_advance_; }
    void set_must_advance(bool must_advance) { must_advance_ = must_advance; }

    // Of what has been found.
    Owned new_match();
    [[nodiscard]] std::int64_t match_begin() const { return matcher_.slots()[0]; }  // offsets
    [[nodiscard]] std::int64_t match_end() const { return matcher_.slots()[1]; }
    [[nodiscard]] std::int64_t group_count() const { return pattern_->group_count(); }
    // What a group has matched; `otherwise` if it has taken no part.
    Owned group(std::int64_t number, Value otherwise);
    Owned groups(Value otherwise);
    // The text between two offsets.
    Owned part(std::int64_t begin, std::int64_t end);
    Owned empty_part();
    [[nodiscard]] bool is_text() const { return is_text_; }

private:
    Status read_string(Value string);
    Status refuse(Value string);
    [[nodiscard]] TextPlace place_of(std::int64_t index) const;
    [[nodiscard]] std::int64_t index_of(std::int64_t offset);
    void count_characters(MatchObject* match);

    Interpreter& interpreter_;
    const PatternObject* pattern_;
    Value string_;  // borrowed
    Value locked_;  // a bytearray that must keep its size; borrowed
    Owned view_;    // what the class of the string has given to be read
    std::string_view bytes_;
    bool is_text_ = false;
    bool is_utf8_ = false;
    bool must_advance_ = false;
    TextPlace pos_, start_, end_;
    TextPlace known_;  // counted last
    regex::Matcher matcher_;
};

// string[begin:end], in characters, of what patterns are searched in. regex_search.cpp
Owned regex_part(Interpreter& interpreter, Value string, std::int64_t begin, std::int64_t end);
// empty.join(pieces), `is_text`: of strings. May run code. regex_search.cpp
Owned join_pieces(Interpreter& interpreter, Value pieces, bool is_text);

// regex_replace.cpp
Owned pattern_sub(Interpreter& interpreter, Args args);
Owned pattern_subn(Interpreter& interpreter, Args args);
// The parts of a template, texts and numbers of groups, in a list. May run code.
Owned template_parts(Interpreter& interpreter, Value pattern, Value text);
// regex_scanner.cpp
Owned pattern_scanner(Interpreter& interpreter, Args args);
Owned pattern_finditer(Interpreter& interpreter, Args args);
// regex_pattern.cpp: (pattern, flags, program, group_index, group_names).
Owned new_pattern(Interpreter& interpreter, Args args);

extern const TypeSpec pattern_type_spec, match_type_spec, regex_scanner_type_spec;

}  // namespace gossamer
