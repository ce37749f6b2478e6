// Reading tables: a machine that goes from character to character, over what is not special at once.
#include "memory/count.h"
#include "modules/csv.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/float.h"
#include "runtime/int.h"
#include "runtime/list.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "support/text_builder.h"
#include "support/utf8.h"

#include <string>

namespace gossamer {

namespace {

struct ReaderObject : Object {
    Value lines;    // owned; an iterator
    Value dialect;  // owned
    Value limit;    // owned; a list
    CsvRules rules;
    std::int64_t line_count;
};

using Fields = OwnedFields<ReaderObject, &ReaderObject::dialect, &ReaderObject::lines, &ReaderObject::limit>;
constexpr Layout kReaderLayout{
    .traverse = Fields::traverse,
    .take_next = Fields::take_next,
    .free_buffers = nullptr,
    .clear_next = Fields::take_next,
    .cell_size = Fields::cell_size,
    .weakref_offset = 0,
};

// One row under way.
class RowReader {
public:
    RowReader(Interpreter& in, ReaderObject* reader, Ref<List> row, std::int64_t limit)
        : in_{in}, reader_{reader}, rules_{reader->rules}, row_{std::move(row)}, limit_{limit} {}

    // The row; empty when there are no more.
    Owned read();

private:
    enum class State {
        StartRecord,
        StartField,
        Escaped,
        AfterEscapedNewline,
        InField,
        InQuoted,
        EscapedInQuoted,
        QuoteInQuoted,
        EatNewline
    };
    static constexpr char32_t kEnd = CsvRules::kNone - 1;  // of a line

    Status take_line(std::string_view line);
    // Whether a field begins here with a byte that has no meaning of its own.
    [[nodiscard]] bool begins_plain_field(char byte) const {
        return (state_ == State::StartRecord || state_ == State::StartField) && byte > ' ' &&
               !rules_.is_special(static_cast<unsigned char>(byte));
    }
    // Over a run of characters that mean nothing in a field; where it ends.
    std::size_t skip_run(std::string_view line, std::size_t at);
    Status take(char32_t character);
    Status take_at_start(char32_t character);
    Status take_in_field(char32_t character);
    Status take_in_quoted(char32_t character);
    Status take_after_quote(char32_t character);
    Status add(char32_t character);
    Status check_size() {
        if (!field_.failed() && static_cast<std::int64_t>(field_.code_points()) <= limit_) [[likely]]
            return Status::ok();
        return refuse_size();
    }
    [[gnu::cold]] Status refuse_size();
    Status save();
    Status end_field(char32_t character);
    [[nodiscard]] static bool is_end(char32_t character) {
        return character == kEnd || character == '\r' || character == '\n';
    }

    Interpreter& in_;
    ReaderObject* reader_;  // held by the caller
    const CsvRules& rules_;
    Ref<List> row_;
    std::int64_t limit_;
    TextBuilder field_;
    State state_ = State::StartRecord;
    bool is_quoted_ = false;
};

Status RowReader::refuse_size() {
    if (field_.failed()) return raise_memory_error(in_);
    return raise_csv_error(in_, "field larger than field limit (" + std::to_string(limit_) + ")");
}

Status RowReader::add(char32_t character) {
    field_.append_code_point(character == kEnd ? U'\n' : character);
    return check_size();
}

Status RowReader::save() {
    Owned value = new_str_value(in_, field_);
    if (value.is_error()) return kError;
    if (!is_quoted_) {
        const bool is_empty = field_.empty();
        const CsvQuoting quoting = rules_.quoting;
        if (is_empty && (quoting == CsvQuoting::NotNull || quoting == CsvQuoting::Strings)) {
            value = Owned::none();
        } else if (!is_empty && (quoting == CsvQuoting::NonNumeric || quoting == CsvQuoting::Strings)) {
            value = call(in_, Value::from_object(in_.types.float_), {value.get()});
            if (value.is_error()) return kError;
        }
    }
    field_.clear();
    is_quoted_ = false;
    return list_append(in_, row_.get(), std::move(value));
}

Status RowReader::end_field(char32_t character) {
    GOSSAMER_CHECK(save());
    state_ = character == rules_.delimiter ? State::StartField
             : character == kEnd           ? State::StartRecord
                                           : State::EatNewline;
    return Status::ok();
}

Status RowReader::take_at_start(char32_t character) {
    if (is_end(character)) return end_field(character);
    if (character == rules_.quote && rules_.quoting != CsvQuoting::None) {
        is_quoted_ = true;
        state_ = State::InQuoted;
    } else if (character == rules_.escape) {
        state_ = State::Escaped;
    } else if (character == ' ' && rules_.skips_blanks) {
        state_ = State::StartField;
    } else if (character == rules_.delimiter) {
        return end_field(character);
    } else {
        state_ = State::InField;
        return add(character);
    }
    return Status::ok();
}

Status RowReader::take_in_field(char32_t character) {
    if (is_end(character)) return end_field(character);
    if (character == rules_.escape) {
        state_ = State::Escaped;
        return Status::ok();
    }
    return character == rules_.delimiter ? end_field(character) : add(character);
}

Status RowReader::take_in_quoted(char32_t character) {
    if (character == kEnd) return Status::ok();
    if (character == rules_.escape) {
        state_ = State::EscapedInQuoted;
    } else if (character == rules_.quote && rules_.quoting != CsvQuoting::None) {
        state_ = rules_.doubles_quotes ? State::QuoteInQuoted : State::InField;
    } else {
        return add(character);
    }
    return Status::ok();
}

Status RowReader::take_after_quote(char32_t character) {
    if (rules_.quoting != CsvQuoting::None && character == rules_.quote) {
        state_ = State::InQuoted;
        return add(character);
    }
    if (character == rules_.delimiter || is_end(character)) return end_field(character);
    if (!rules_.is_strict) {
        state_ = State::InField;
        return add(character);
    }
    TextBuilder text;
    text.append('\'');
    text.append_code_point(rules_.delimiter);
    text.append("' expected after '");
    text.append_code_point(rules_.quote);
    text.append('\'');
    return raise_csv_error(in_, text.view());
}

Status RowReader::take(char32_t character) {
    switch (state_) {
    case State::StartRecord:
        if (character == kEnd) return Status::ok();
        if (character == '\r' || character == '\n') {
            state_ = State::EatNewline;
            return Status::ok();
        }
        return take_at_start(character);
    case State::StartField: return take_at_start(character);
    case State::Escaped:
        state_ = character == '\r' || character == '\n' ? State::AfterEscapedNewline : State::InField;
        return add(character);
    case State::AfterEscapedNewline:
        if (character == kEnd) return Status::ok();
        state_ = State::InField;
        return take_in_field(character);
    case State::InField: return take_in_field(character);
    case State::InQuoted: return take_in_quoted(character);
    case State::EscapedInQuoted: state_ = State::InQuoted; return add(character);
    case State::QuoteInQuoted: return take_after_quote(character);
    case State::EatNewline:
        if (character == kEnd) {
            state_ = State::StartRecord;
        } else if (character != '\r' && character != '\n') {
            return raise_csv_error(in_,
                                   "new-line character seen in unquoted field - do you need to open the file "
                                   "with newline=''?");
        }
        return Status::ok();
    }
    return Status::ok();
}

std::size_t RowReader::skip_run(std::string_view line, std::size_t at) {
    const std::size_t start = at;
    std::size_t characters = 0;
    while (at < line.size()) {
        const utf8::Decoded next = utf8::decode(line.data() + at);
        if (rules_.is_special(next.code_point)) break;
        at += next.length;
        ++characters;
    }
    field_.append_known(line.substr(start, at - start), characters);
    return at;
}

Status RowReader::take_line(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        if (begins_plain_field(line[at])) state_ = State::InField;
        if (state_ == State::InField || state_ == State::InQuoted) {
            at = skip_run(line, at);
            GOSSAMER_CHECK(check_size());
            if (at == line.size()) break;
        }
        const utf8::Decoded next = utf8::decode(line.data() + at);
        GOSSAMER_CHECK(take(next.code_point));
        at += next.length;
    }
    return take(kEnd);
}

Owned RowReader::read() {
    bool is_open = false;
    for (;;) {
        GOSSAMER_TRY(line, next_item(in_, reader_->lines));
        if (line.is_empty()) {
            if (field_.empty() && state_ != State::InQuoted)
                return is_open ? std::move(row_).to_owned() : Owned{};
            if (rules_.is_strict) return raise_csv_error(in_, "unexpected end of data");
            GOSSAMER_CHECK(save());
            return std::move(row_).to_owned();
        }
        if (!is_str(line.get())) {
            std::string text{"iterator should return strings, not "};
            text.append(type_name(in_, line.get())).append(" (the file should be opened in text mode)");
            return raise_csv_error(in_, text);
        }
        ++reader_->line_count;
        GOSSAMER_CHECK(take_line(as<Str>(line.get())->text()));
        if (state_ == State::StartRecord) return std::move(row_).to_owned();
        is_open = true;
    }
}

Owned reader_next(Interpreter& in, Value iterator) {
    auto* reader = as<ReaderObject>(iterator);
    if (!reader->lines.is_heap() || !is_list(reader->limit)) return Owned{};
    const auto* limits = as<List>(reader->limit);
    GOSSAMER_TRY(limit, as_int64(in, limits->size != 0 ? limits->items[0] : Value::from_int(0)));
    GOSSAMER_TRY(row, new_list(in));
    return RowReader{in, reader, std::move(row), limit.get()}.read();
}

Owned get_dialect(Interpreter&, Value self) {
    return Owned::share(as<ReaderObject>(self)->dialect);
}
Owned get_line_num(Interpreter& in, Value self) {
    return new_int(in, as<ReaderObject>(self)->line_count);
}

constexpr Method kReaderMethods[] = {kIteratorIter, kIteratorNext};
constexpr Getter kReaderGetters[] = {
    {"dialect", get_dialect, nullptr, nullptr, true},
    {"line_num", get_line_num, nullptr, nullptr, true},
};

}  // namespace

Owned new_csv_reader(Interpreter& in, Args args) {
    GOSSAMER_TRY(rules, get_csv_rules(in, args[2]));
    auto* reader = create_exact<ReaderObject>(in, partner_type(in, csv_reader_type_spec));
    if (reader == nullptr) return raise_memory_error(in);
    reader->lines = share_into_slot(args[0]);
    reader->dialect = share_into_slot(args[1]);
    reader->limit = share_into_slot(args[3]);
    reader->rules = rules.get();
    reader->line_count = 0;
    in.heap.track(reader);
    return Owned::adopt(reader);
}

const TypeSpec csv_reader_type_spec{
    .name = "reader",
    .module = "_csv",
    .documentation = "Gives the rows of a table as lists.",
    .layout = &kReaderLayout,
    .basic_size = sizeof(ReaderObject),
    .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    .methods = kReaderMethods,
    .getters = kReaderGetters,
    .base = nullptr,
    .next = reader_next,
};

}  // namespace gossamer
