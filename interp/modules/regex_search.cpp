// Searching with a pattern: what it is searched in, where, and the texts of what was found.
#include "memory/count.h"
#include "modules/regex.h"
#include "runtime/bytes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/errors/modules.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/memoryview.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/utf8.h"

#include <algorithm>
#include <cstring>

namespace gossamer {

namespace {

bool must_stop(void* context) {
    auto& in = *static_cast<Interpreter*>(context);
    return in.poll != nullptr && in.poll(in).is_error();
}

Owned exact_part(Interpreter& in, std::string_view text, bool is_ascii) {
    if (is_ascii) return new_str_counted(in, text, text.size()).to_owned();
    return new_str(in, text).to_owned();
}

Owned bytes_part(Interpreter& in, Value string, std::string_view bytes, std::int64_t begin,
                 std::int64_t end) {
    const auto size = static_cast<std::int64_t>(bytes.size());
    if (begin == 0 && end == size && is_exact(in.types.bytes, string)) return Owned::share(string);
    begin = std::min(begin, size);
    end = std::clamp(end, begin, size);
    return new_bytes(in, bytes.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)))
        .to_owned();
}

}  // namespace

Search::Search(Interpreter& interpreter, const PatternObject* pattern)
    : interpreter_{interpreter}, pattern_{pattern}, matcher_{*pattern->program, must_stop, &interpreter} {}

Search::~Search() {
    if (locked_.is_heap()) --as<ByteArray>(locked_)->exports;
}

Status Search::refuse(Value string) {
    return raise(interpreter_, Error::RegexSubject, type_name(interpreter_, string));
}

Status Search::read_string(Value string) {
    string_ = string;
    if (is_str(string)) {
        if (!pattern_->program->is_text) return raise(interpreter_, Error::RegexOfBytesOnText);
        const Str* text = as<Str>(string);
        bytes_ = text->text();
        is_text_ = true;
        is_utf8_ = !text->is_ascii();
        return Status::ok();
    }
    const Result<bool> found = find_buffer(interpreter_, string, bytes_);
    if (found.is_error()) {
        clear_pending(interpreter_);
        return refuse(string);
    }
    if (!found.get()) {
        GOSSAMER_TRY(view, ask_for_buffer(interpreter_, string));
        if (view.is_empty()) return refuse(string);
        view_ = std::move(view);
        GOSSAMER_CHECK(get_buffer(interpreter_, view_.get(), bytes_));
    }
    if (pattern_->program->is_text) return raise(interpreter_, Error::RegexOfTextOnBytes);
    if (is_bytearray(string)) {
        locked_ = string;
        ++as<ByteArray>(string)->exports;
    }
    return Status::ok();
}

TextPlace Search::place_of(std::int64_t index) const {
    if (!is_text_) {
        index = std::clamp<std::int64_t>(index, 0, static_cast<std::int64_t>(bytes_.size()));
        return {index, index};
    }
    auto* text = as<Str>(string_);
    index = std::clamp<std::int64_t>(index, 0, text->length);
    if (!is_utf8_) return {index, index};
    const std::size_t offset = str_offset(interpreter_, text, static_cast<std::size_t>(index));
    return {static_cast<std::int64_t>(offset), index};
}

std::int64_t Search::index_of(std::int64_t offset) {
    if (!is_utf8_) return offset;
    const auto count = [this](std::int64_t from, std::int64_t to) {
        const auto size = static_cast<std::size_t>(to - from);
        return static_cast<std::int64_t>(
            utf8::count_code_points(bytes_.substr(static_cast<std::size_t>(from), size)));
    };
    if (offset >= known_.offset) {
        known_.index += count(known_.offset, offset);
    } else {
        known_.index -= count(offset, known_.offset);
    }
    known_.offset = offset;
    return known_.index;
}

Status Search::begin(Value string, Value pos, Value endpos) {
    std::int64_t first = 0;
    std::int64_t last = Value::kIntMax;
    if (!pos.is_empty()) {
        GOSSAMER_TRY(given, as_size(interpreter_, pos));
        first = given.get();
    }
    if (!endpos.is_empty()) {
        GOSSAMER_TRY(given, as_size(interpreter_, endpos));
        last = given.get();
    }
    GOSSAMER_CHECK(read_string(string));
    pos_ = start_ = known_ = place_of(first);
    end_ = place_of(last);
    if (is_text_) bytes_ = as<Str>(string)->text();  // finding places may have moved it
    return Status::ok();
}

Status Search::resume(Value string, TextPlace start, TextPlace pos, TextPlace end) {
    GOSSAMER_CHECK(read_string(string));
    start_ = known_ = start;
    pos_ = pos;
    end_ = end;
    const auto size = static_cast<std::int64_t>(bytes_.size());
    if (end_.offset > size) end_ = {size, size};  // a buffer has become smaller
    return Status::ok();
}

Result<bool> Search::find(regex::Mode mode) {
    if (start_.offset > end_.offset) return false;
    switch (matcher_.find(bytes_, is_utf8_, start_.offset, end_.offset, mode, must_advance_)) {
    case regex::Outcome::Yes: return true;
    case regex::Outcome::No: return false;
    case regex::Outcome::NoMemory: return raise_memory_error(interpreter_);
    case regex::Outcome::Stopped: break;
    }
    return kError;
}

Result<bool> Search::find_next() {
    GOSSAMER_TRY(found, find(regex::Mode::Search));
    if (!found.get()) return false;
    must_advance_ = match_begin() == match_end();
    start_.offset = match_end();
    return true;
}

// ---- What was found

// From offsets to indices.
void Search::count_characters(MatchObject* match) {
    for (std::size_t bound = 0; bound < 2 * match->size; ++bound)
        if (match->spans[bound] >= 0) match->spans[bound] = index_of(match->spans[bound]);
}

Owned Search::new_match() {
    const auto slots = matcher_.slots();
    const std::size_t size = pattern_->program->group_count();
    auto* match =
        create_exact<MatchObject>(interpreter_, pattern_->match_type, MatchObject::cell_bytes(size));
    if (match == nullptr) return raise_memory_error(interpreter_);
    match->string = share_into_slot(string_);
    match->regs = Value::empty();
    match->pattern = share_into_slot(Value::from_object(const_cast<PatternObject*>(pattern_)));
    match->pos = pos_.index;
    match->endpos = end_.index;
    match->last = slots[2 * size];
    match->size = size;
    for (std::size_t group = 0; group < size; ++group) {
        const std::int64_t missing = (slots[2 * group] | slots[2 * group + 1]) >> 63;  // all bits, or none
        match->spans[2 * group] = slots[2 * group] | missing;
        match->spans[2 * group + 1] = slots[2 * group + 1] | missing;
    }
    if (is_utf8_) count_characters(match);
    interpreter_.heap.track(match);
    return Owned::adopt(match);
}

Owned Search::part(std::int64_t begin, std::int64_t end) {
    if (!is_text_) return bytes_part(interpreter_, string_, bytes_, begin, end);
    if (begin == 0 && end == static_cast<std::int64_t>(bytes_.size()))
        return exact_str(interpreter_, as<Str>(string_)).to_owned();
    const auto size = static_cast<std::size_t>(std::max<std::int64_t>(end - begin, 0));
    return exact_part(interpreter_, bytes_.substr(static_cast<std::size_t>(begin), size), !is_utf8_);
}

Owned Search::empty_part() {
    return is_text_ ? new_str_value(interpreter_, "") : new_bytes(interpreter_, "").to_owned();
}

Owned Search::group(std::int64_t number, Value otherwise) {
    const std::int64_t begin = matcher_.slots()[static_cast<std::size_t>(2 * number)];
    const std::int64_t end = matcher_.slots()[static_cast<std::size_t>(2 * number + 1)];
    return begin < 0 || end < 0 ? Owned::share(otherwise) : part(begin, end);
}

Owned Search::groups(Value otherwise) {
    GOSSAMER_TRY(tuple, new_tuple(interpreter_, static_cast<std::size_t>(group_count())));
    for (std::int64_t number = 1; number <= group_count(); ++number) {
        GOSSAMER_TRY(text, group(number, otherwise));
        tuple->items[number - 1] = text.detach();
    }
    finish_tuple(tuple.get());
    return std::move(tuple).to_owned();
}

// ---- Texts

Owned regex_part(Interpreter& in, Value string, std::int64_t begin, std::int64_t end) {
    if (is_str(string)) {
        auto* text = as<Str>(string);
        if (begin == 0 && end == text->length) return exact_str(in, text).to_owned();
        if (end < begin) end = begin;
        if (!text->is_ascii())
            return substring(in, text, static_cast<std::size_t>(begin), static_cast<std::size_t>(end))
                .to_owned();
        const auto size = static_cast<std::size_t>(end - begin);
        return exact_part(in, text->text().substr(static_cast<std::size_t>(begin), size), true);
    }
    std::string_view bytes;
    GOSSAMER_TRY(found, find_buffer(in, string, bytes));
    if (found.get()) return bytes_part(in, string, bytes, begin, end);
    GOSSAMER_TRY(view, ask_for_buffer(in, string));
    if (view.is_empty()) return raise(in, Error::RegexSubject, type_name(in, string));
    GOSSAMER_CHECK(get_buffer(in, view.get(), bytes));
    return bytes_part(in, string, bytes, begin, end);
}

namespace {

Ref<Str> join_strings(Interpreter& in, std::span<const Value> pieces) {
    std::size_t bytes = 0;
    std::size_t length = 0;
    for (const Value piece : pieces) {
        bytes += as<Str>(piece)->byte_length;
        length += as<Str>(piece)->length;
    }
    GOSSAMER_TRY(joined, new_str_to_fill(in, bytes, length));
    char* out = joined->inline_data();
    for (const Value piece : pieces) {
        const std::string_view text = as<Str>(piece)->text();
        std::memcpy(out, text.data(), text.size());
        out += text.size();
    }
    return finish_str(in, std::move(joined));
}

}  // namespace

Owned join_pieces(Interpreter& in, Value pieces, bool is_text) {
    const auto values = sequence_values(pieces);
    const auto is_string = [](Value value) { return is_str(value); };
    if (is_text && std::all_of(values.begin(), values.end(), is_string)) {
        if (values.size() == 1) return exact_str(in, as<Str>(values[0])).to_owned();
        return join_strings(in, values).to_owned();
    }
    GOSSAMER_TRY(empty, is_text ? new_str_value(in, "") : new_bytes(in, "").to_owned());
    GOSSAMER_TRY(name, intern(in, "join"));
    const Value argument[] = {pieces};
    return call_method(in, empty.get(), name.get(), argument);
}

}  // namespace gossamer
