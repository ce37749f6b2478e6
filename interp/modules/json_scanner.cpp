// Reading JSON: one function for each kind of value, all moving one cursor through the bytes of the text.
//
// Errors count code points, the cursor counts bytes: positions are translated when something has gone wrong
// and at the end. Hooks may run any code; the text is held by the arguments of the call, and what is being
// made is in nobody else's hands. Equal keys of one scan are one object, as in CPython.
#include "modules/json.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/dict_table.h"
#include "runtime/errors/modules.h"
#include "runtime/float.h"
#include "runtime/int.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/number_text.h"

namespace gossamer {

namespace {

constexpr bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

struct ScanHooks {
    Value object;    // None: no hook
    Value pairs;     // None: no hook
    Value floats;    // float itself: no hook
    Value ints;      // int itself: no hook
    Value constant;  // called with the names of what is no JSON: NaN and the infinities
};

class Scanner {
public:
    // `error` is the class of the errors; it is called with a message, the text and a position.
    Scanner(Interpreter& in, Str* text, std::size_t offset, bool is_strict, Value error)
        : in_{in},
          text_{text},
          begin_{text->data},
          end_{text->data + text->byte_length},
          at_{text->data + offset},
          is_strict_{is_strict},
          error_{error} {}

    // The value that begins at the cursor.
    Owned scan_value(const ScanHooks& hooks);
    // A string behind its opening quote.
    Owned scan_string();
    // Value and position as a tuple.
    Owned with_position(Owned value);
    ErrorTag fail_at(const char* message, std::int64_t position);

private:
    [[nodiscard]] bool is_at(char character) const { return at_ != end_ && *at_ == character; }
    [[nodiscard]] bool skip_word(std::string_view word);
    void skip_blanks() {
        while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r'))
            ++at_;
    }
    void skip_digits() {
        while (at_ != end_ && is_digit(*at_))
            ++at_;
    }
    ErrorTag fail(const char* message, const char* where);

    Owned scan_list(const ScanHooks& hooks);
    Owned scan_pairs(const ScanHooks& hooks);
    Owned scan_dict(const ScanHooks& hooks);
    Ref<Str> scan_key();
    Owned scan_word(const ScanHooks& hooks);
    Owned scan_number(const ScanHooks& hooks);
    [[nodiscard]] bool skip_fraction();
    [[nodiscard]] bool skip_exponent();
    Owned make_int(std::string_view digits, Value hook);
    Owned make_float(std::string_view digits, Value hook);
    Owned call_with_text(Value hook, std::string_view text);
    Result<bool> scan_separator(char closing, const char* trailing_comma);
    Status read_string(std::string_view& content);
    Status skip_plain(const char* opening);
    Status read_escape(const char* opening);
    Result<char32_t> read_code_unit(const char* backslash);
    [[nodiscard]] bool peek_code_unit(const char* digits, char32_t& unit) const;

    Interpreter& in_;
    Str* text_;
    const char* begin_;
    const char* end_;
    const char* at_;
    bool is_strict_;
    Value error_;
    TextBuilder pieces_;  // of a string with escapes
    Ref<Dict> keys_;      // of this scan, each its own value; null before the first one
};

ErrorTag Scanner::fail_at(const char* message, std::int64_t position) {
    GOSSAMER_TRY(what, new_str(in_, message));
    GOSSAMER_TRY(place, new_int(in_, position));
    GOSSAMER_TRY(exception, call(in_, error_, {what.value(), Value::from_object(text_), place.get()}));
    return raise_instance(in_, std::move(exception));
}

ErrorTag Scanner::fail(const char* message, const char* where) {
    const auto offset = static_cast<std::size_t>(where - begin_);
    return fail_at(message, static_cast<std::int64_t>(str_index_of_offset(text_, offset)));
}

Owned Scanner::with_position(Owned value) {
    if (value.is_error()) return kError;
    const std::size_t index = str_index_of_offset(text_, static_cast<std::size_t>(at_ - begin_));
    GOSSAMER_TRY(position, new_int(in_, static_cast<std::int64_t>(index)));
    return tuple_of(in_, {value.get(), position.get()}).to_owned();
}

bool Scanner::skip_word(std::string_view word) {
    if (!std::string_view{at_, static_cast<std::size_t>(end_ - at_)}.starts_with(word)) return false;
    at_ += word.size();
    return true;
}

Owned Scanner::call_with_text(Value hook, std::string_view text) {
    GOSSAMER_TRY(argument, new_str(in_, text));
    return call(in_, hook, {argument.value()});
}

// ---- values

Owned Scanner::scan_value(const ScanHooks& hooks) {
    if (at_ == end_) return fail("Expecting value", at_);
    switch (*at_) {
    case '"': ++at_; return scan_string();
    case '[': ++at_; return scan_list(hooks);
    case '{': ++at_; return hooks.pairs.is_none() ? scan_dict(hooks) : scan_pairs(hooks);
    default: break;
    }
    return is_digit(*at_) || *at_ == '-' ? scan_number(hooks) : scan_word(hooks);
}

Owned Scanner::scan_word(const ScanHooks& hooks) {
    if (skip_word("null")) return Owned::none();
    if (skip_word("true")) return Owned::boolean(true);
    if (skip_word("false")) return Owned::boolean(false);
    for (const std::string_view name : {"NaN", "Infinity", "-Infinity"})
        if (skip_word(name)) return call_with_text(hooks.constant, name);
    return fail("Expecting value", at_);
}

bool Scanner::skip_fraction() {
    if (end_ - at_ < 2 || *at_ != '.' || !is_digit(at_[1])) return false;
    ++at_;
    skip_digits();
    return true;
}

bool Scanner::skip_exponent() {
    if (!is_at('e') && !is_at('E')) return false;
    const char* start = at_++;
    if (is_at('+') || is_at('-')) ++at_;
    if (at_ != end_ && is_digit(*at_)) {
        skip_digits();
        return true;
    }
    at_ = start;
    return false;
}

Owned Scanner::scan_number(const ScanHooks& hooks) {
    const char* start = at_;
    if (*at_ == '-') ++at_;
    if (is_at('0')) {
        ++at_;
    } else if (at_ != end_ && is_digit(*at_)) {
        skip_digits();
    } else {
        at_ = start;
        return scan_word(hooks);
    }
    const bool has_fraction = skip_fraction();
    const bool has_exponent = skip_exponent();
    const std::string_view digits{start, static_cast<std::size_t>(at_ - start)};
    return has_fraction || has_exponent ? make_float(digits, hooks.floats) : make_int(digits, hooks.ints);
}

Owned Scanner::make_float(std::string_view digits, Value hook) {
    if (hook != Value::from_object(in_.types.float_)) return call_with_text(hook, digits);
    return new_float(*parse_float(digits));
}

Owned Scanner::make_int(std::string_view digits, Value hook) {
    if (hook != Value::from_object(in_.types.int_)) return call_with_text(hook, digits);
    constexpr std::size_t kAlwaysSmall = 14;
    if (digits.size() > kAlwaysSmall) return int_from_literal(in_, digits, 10, Value::none());
    const bool is_negative = digits.front() == '-';
    std::int64_t number = 0;
    for (const char digit : digits.substr(is_negative ? 1 : 0))
        number = number * 10 + (digit - '0');
    return Owned::immediate(Value::from_int(is_negative ? -number : number));
}

// ---- containers

// Behind a member: true when another one follows, false behind the closing bracket.
Result<bool> Scanner::scan_separator(char closing, const char* trailing_comma) {
    skip_blanks();
    if (is_at(closing)) {
        ++at_;
        return false;
    }
    if (!is_at(',')) return fail("Expecting ',' delimiter", at_);
    const char* comma = at_++;
    skip_blanks();
    if (is_at(closing)) return fail(trailing_comma, comma);
    return true;
}

Owned Scanner::scan_list(const ScanHooks& hooks) {
    NativeCallGuard guard{in_};
    GOSSAMER_CHECK(guard.check("while decoding a JSON array from a unicode string"));
    GOSSAMER_TRY(list, new_list(in_));
    skip_blanks();
    if (is_at(']')) {
        ++at_;
        return std::move(list).to_owned();
    }
    for (;;) {
        GOSSAMER_TRY(item, scan_value(hooks));
        GOSSAMER_CHECK(list_append(in_, list.get(), std::move(item)));
        GOSSAMER_TRY(goes_on, scan_separator(']', "Illegal trailing comma before end of array"));
        if (!goes_on.get()) return std::move(list).to_owned();
    }
}

// A key, and the colon and blanks behind it.
Ref<Str> Scanner::scan_key() {
    if (!is_at('"')) return fail("Expecting property name enclosed in double quotes", at_);
    ++at_;
    std::string_view content;
    GOSSAMER_CHECK(read_string(content));
    if (keys_.get() == nullptr) {
        keys_ = new_dict(in_);
        if (keys_.is_error()) return kError;
    }
    const std::int64_t hash = hash_of_text(content);
    const auto has_content = [content](const DictEntry& entry) {
        return as<Str>(entry.key)->text() == content;
    };
    const std::int64_t known = dict_table::find(keys_.get(), hash, has_content);
    Ref<Str> key = known >= 0 ? Ref<Str>::share(as<Str>(keys_->entries[known].key)) : new_str(in_, content);
    if (key.is_error()) return kError;
    if (known < 0) {
        key->hash_cache = hash;
        GOSSAMER_CHECK(dict_set_hashed(in_, keys_.get(), key.value(), hash, key.value()));
    }
    skip_blanks();
    if (!is_at(':')) return fail("Expecting ':' delimiter", at_);
    ++at_;
    skip_blanks();
    return key;
}

constexpr const char* kObjectComma = "Illegal trailing comma before end of object";
constexpr const char* kDecodingObject = "while decoding a JSON object from a unicode string";

Owned Scanner::scan_dict(const ScanHooks& hooks) {
    NativeCallGuard guard{in_};
    GOSSAMER_CHECK(guard.check(kDecodingObject));
    GOSSAMER_TRY(dict, new_dict(in_));
    skip_blanks();
    bool goes_on = !is_at('}');
    if (!goes_on) ++at_;
    while (goes_on) {
        GOSSAMER_TRY(key, scan_key());
        GOSSAMER_TRY(value, scan_value(hooks));
        GOSSAMER_CHECK(dict_set_str(in_, dict.get(), key.get(), value.get()));
        GOSSAMER_TRY(separator, scan_separator('}', kObjectComma));
        goes_on = separator.get();
    }
    if (hooks.object.is_none()) return std::move(dict).to_owned();
    return call(in_, hooks.object, {dict.value()});
}

Owned Scanner::scan_pairs(const ScanHooks& hooks) {
    NativeCallGuard guard{in_};
    GOSSAMER_CHECK(guard.check(kDecodingObject));
    GOSSAMER_TRY(pairs, new_list(in_));
    skip_blanks();
    bool goes_on = !is_at('}');
    if (!goes_on) ++at_;
    while (goes_on) {
        GOSSAMER_TRY(key, scan_key());
        GOSSAMER_TRY(value, scan_value(hooks));
        GOSSAMER_TRY(pair, tuple_of(in_, {key.value(), value.get()}));
        GOSSAMER_CHECK(list_append(in_, pairs.get(), std::move(pair).to_owned()));
        GOSSAMER_TRY(separator, scan_separator('}', kObjectComma));
        goes_on = separator.get();
    }
    return call(in_, hooks.pairs, {pairs.value()});
}

// ---- strings

Owned Scanner::scan_string() {
    std::string_view content;
    GOSSAMER_CHECK(read_string(content));
    return new_str_value(in_, content);
}

// `content` is a part of the text, or what `pieces_` holds until the next string.
Status Scanner::read_string(std::string_view& content) {
    const char* opening = at_ - 1;
    const char* run = at_;
    GOSSAMER_CHECK(skip_plain(opening));
    content = {run, static_cast<std::size_t>(at_ - run)};
    if (*at_++ == '"') return Status::ok();
    pieces_.clear();
    for (;;) {
        pieces_.append(content);
        GOSSAMER_CHECK(read_escape(opening));
        run = at_;
        GOSSAMER_CHECK(skip_plain(opening));
        content = {run, static_cast<std::size_t>(at_ - run)};
        if (*at_++ == '"') break;
    }
    pieces_.append(content);
    if (pieces_.failed()) return raise_memory_error(in_);
    content = pieces_.view();
    return Status::ok();
}

// Up to the next quote or backslash.
Status Scanner::skip_plain(const char* opening) {
    for (; at_ != end_; ++at_) {
        const auto code = static_cast<unsigned char>(*at_);
        if (code == '"' || code == '\\') return Status::ok();
        if (code < ' ' && is_strict_) return fail("Invalid control character at", at_);
    }
    return fail("Unterminated string starting at", opening);
}

// Behind a backslash.
Status Scanner::read_escape(const char* opening) {
    if (at_ == end_) return fail("Unterminated string starting at", opening);
    const char* backslash = at_ - 1;
    switch (*at_++) {
    case '"': pieces_.append('"'); return Status::ok();
    case '\\': pieces_.append('\\'); return Status::ok();
    case '/': pieces_.append('/'); return Status::ok();
    case 'b': pieces_.append('\b'); return Status::ok();
    case 'f': pieces_.append('\f'); return Status::ok();
    case 'n': pieces_.append('\n'); return Status::ok();
    case 'r': pieces_.append('\r'); return Status::ok();
    case 't': pieces_.append('\t'); return Status::ok();
    case 'u': break;
    default: return fail("Invalid \\escape", backslash);
    }
    GOSSAMER_TRY(code_point, read_code_unit(backslash));
    pieces_.append_code_point(code_point.get());
    return Status::ok();
}

// Four digits that are not the end of the text.
bool Scanner::peek_code_unit(const char* digits, char32_t& unit) const {
    if (end_ - digits <= 4) return false;
    unit = 0;
    for (const char digit : std::string_view{digits, 4}) {
        const unsigned value = digit_value(digit);
        if (value >= 16) return false;
        unit = unit << 4 | value;
    }
    return true;
}

// Behind `\u`: its number, and the one that follows if both are the halves of one code point.
Result<char32_t> Scanner::read_code_unit(const char* backslash) {
    char32_t high = 0;
    if (!peek_code_unit(at_, high)) return fail("Invalid \\uXXXX escape", backslash + 1);
    at_ += 4;
    if (high < 0xD800 || high > 0xDBFF || end_ - at_ < 2 || at_[0] != '\\' || at_[1] != 'u') return high;
    char32_t low = 0;
    if (!peek_code_unit(at_ + 2, low) || low < 0xDC00 || low > 0xDFFF) return high;
    at_ += 6;
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

}  // namespace

// (s, idx, strict, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, error)
Owned json_scan_once(Interpreter& in, Args args) {
    if (!is_str(args[0])) return raise(in, Error::FirstArgumentNotText, type_name(in, args[0]));
    GOSSAMER_TRY(index, as_index(in, args[1], in.types.OverflowError));
    GOSSAMER_TRY(is_strict, is_true(in, args[2]));
    if (index.get() < 0) return raise(in, Error::JsonIndexNegative);
    auto* text = as<Str>(args[0]);
    const bool is_within = index.get() <= text->length;
    const std::size_t offset = is_within ? str_offset(in, text, static_cast<std::size_t>(index.get())) : 0;
    Scanner scanner{in, text, offset, is_strict.get(), args[8]};
    if (!is_within) return scanner.fail_at("Expecting value", index.get());
    return scanner.with_position(scanner.scan_value({args[3], args[4], args[5], args[6], args[7]}));
}

// (s, end, strict, error)
Owned json_scan_string(Interpreter& in, Args args) {
    GOSSAMER_TRY(end, as_index(in, args[1], in.types.OverflowError));
    GOSSAMER_TRY(is_strict, is_true(in, args[2]));
    if (!is_str(args[0])) return raise(in, Error::FirstArgumentNotText, type_name(in, args[0]));
    auto* text = as<Str>(args[0]);
    if (end.get() < 0 || end.get() > text->length) return raise(in, Error::JsonEndBounds);
    const std::size_t offset = str_offset(in, text, static_cast<std::size_t>(end.get()));
    Scanner scanner{in, text, offset, is_strict.get(), args[3]};
    return scanner.with_position(scanner.scan_string());
}

}  // namespace gossamer
