// Writing tables: a row becomes one text.
#include "memory/count.h"
#include "modules/csv.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
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

struct WriterObject : Object {
    Value write;       // owned
    Value dialect;     // owned
    Value terminator;  // owned; a str
    CsvRules rules;    // the terminator's ASCII characters are special too
};

using Fields =
    OwnedFields<WriterObject, &WriterObject::dialect, &WriterObject::write, &WriterObject::terminator>;
constexpr Layout kWriterLayout{
    .traverse = Fields::traverse,
    .take_next = Fields::take_next,
    .free_buffers = nullptr,
    .clear_next = Fields::take_next,
    .cell_size = Fields::cell_size,
    .weakref_offset = 0,
};

Result<bool> is_number(Interpreter& in, Value field) {
    if (is_any_int(field) || is_any_float(field)) return true;
    if (is_str(field) || field.is_none()) return false;
    GOSSAMER_TRY(name, intern(in, "__float__"));
    GOSSAMER_TRY(method, find_attribute(in, field, name.get()));
    return !method.is_empty();
}

// Whether a field is quoted whatever is in it.
Result<bool> is_quoted_anyway(Interpreter& in, const CsvRules& rules, Value field) {
    switch (rules.quoting) {
    case CsvQuoting::All: return true;
    case CsvQuoting::Strings: return is_str(field);
    case CsvQuoting::NotNull: return !field.is_none();
    case CsvQuoting::NonNumeric: {
        GOSSAMER_TRY(number, is_number(in, field));
        return !number.get();
    }
    case CsvQuoting::Minimal:
    case CsvQuoting::None: break;
    }
    return false;
}

// The text of a field without quotes around it; true: it needs them.
Result<bool> append_escaped(Interpreter& in, const WriterObject* writer, TextBuilder& out,
                            std::string_view text) {
    const CsvRules& rules = writer->rules;
    const std::string_view terminator = as<Str>(writer->terminator)->text();
    bool needs_quotes = false;
    std::size_t run = 0;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded next = utf8::decode(text.data() + at);
        const std::string_view character = text.substr(at, next.length);
        const bool ends_lines =
            next.code_point >= 128 && terminator.find(character) != std::string_view::npos;
        if (!rules.is_special(next.code_point) && !ends_lines) {
            at += next.length;
            ++characters;
            continue;
        }
        out.append_known(text.substr(run, at - run), characters);
        const bool is_quote = next.code_point == rules.quote;
        const bool wants_escape = rules.quoting == CsvQuoting::None || (is_quote && !rules.doubles_quotes) ||
                                  (!is_quote && next.code_point == rules.escape);
        if (wants_escape && rules.escape == CsvRules::kNone)
            return raise_csv_error(in, "need to escape, but no escapechar set");
        if (wants_escape) {
            out.append_code_point(rules.escape);
        } else {
            needs_quotes = true;
            if (is_quote) out.append_code_point(rules.quote);
        }
        run = at;
        at += next.length;
        characters = 1;
    }
    out.append_known(text.substr(run), characters);
    return needs_quotes;
}

// Whether an empty field can only be told by its quotes.
Result<bool> needs_quotes_if_empty(Interpreter& in, const CsvRules& rules, Value field, bool is_alone) {
    const bool quotes_no_null =
        field.is_none() && (rules.quoting == CsvQuoting::Strings || rules.quoting == CsvQuoting::NotNull);
    const bool may_be_quoted = rules.quoting != CsvQuoting::None && !quotes_no_null;
    const bool would_be_skipped = rules.skips_blanks && rules.delimiter == ' ';
    if (would_be_skipped && !may_be_quoted) {
        return raise_csv_error(
            in, "empty field must be quoted if delimiter is a space and skipinitialspace is true");
    }
    if (is_alone && !may_be_quoted) return raise_csv_error(in, "single empty field record must be quoted");
    return is_alone || would_be_skipped;
}

Status append_field(Interpreter& in, const WriterObject* writer, TextBuilder& out, Value field,
                    bool is_alone) {
    const CsvRules& rules = writer->rules;
    Owned text;
    if (is_str(field)) {
        text = Owned::share(field);
    } else if (!field.is_none()) {
        text = str_of(in, field);
        if (text.is_error()) return kError;
    }
    GOSSAMER_TRY(quotes, is_quoted_anyway(in, rules, field));
    bool is_quoted = quotes.get();
    const std::string_view plain = text.is_empty() ? std::string_view{} : as<Str>(text.get())->text();
    if (plain.empty()) {
        GOSSAMER_TRY(needed, needs_quotes_if_empty(in, rules, field, is_alone));
        is_quoted = is_quoted || needed.get();
    }
    TextBuilder body;
    GOSSAMER_TRY(needed, append_escaped(in, writer, body, plain));
    is_quoted = is_quoted || needed.get();
    if (body.failed()) return raise_memory_error(in);
    if (is_quoted) out.append_code_point(rules.quote);
    out.append_known(body.view(), body.code_points());
    if (is_quoted) out.append_code_point(rules.quote);
    return Status::ok();
}

Owned write_row(Interpreter& in, WriterObject* writer, Value row) {
    Owned fields = list_from(in, row);
    if (fields.is_error()) {
        if (!pending_is(in, in.types.TypeError)) return kError;
        clear_pending(in);
        return raise_csv_error(in, std::string{"iterable expected, not "}.append(type_name(in, row)));
    }
    const auto* list = as<List>(fields.get());
    TextBuilder out;
    for (std::size_t index = 0; index < list->size; ++index) {
        if (index != 0) out.append_code_point(writer->rules.delimiter);
        GOSSAMER_CHECK(append_field(in, writer, out, list->items[index], list->size == 1));
    }
    const auto* terminator = as<Str>(writer->terminator);
    out.append_known(terminator->text(), terminator->length);
    GOSSAMER_TRY(text, new_str_value(in, out));
    return call(in, writer->write, {text.get()});
}

Owned writer_writerow(Interpreter& in, Args args) {
    return write_row(in, as<WriterObject>(args[0]), args[1]);
}

Owned writer_writerows(Interpreter& in, Args args) {
    GOSSAMER_TRY(rows, get_iterator(in, args[1]));
    for (;;) {
        GOSSAMER_TRY(row, next_item(in, rows.get()));
        if (row.is_empty()) return Owned::none();
        GOSSAMER_CHECK(write_row(in, as<WriterObject>(args[0]), row.get()));
    }
}

Owned get_dialect(Interpreter&, Value self) {
    return Owned::share(as<WriterObject>(self)->dialect);
}

constexpr Method kWriterMethods[] = {
    {"writerow", writer_writerow, exactly(1), "writerow($self, row, /)\nWrite one row."},
    {"writerows", writer_writerows, exactly(1), "writerows($self, rows, /)\nWrite several rows."},
};
constexpr Getter kWriterGetters[] = {{"dialect", get_dialect, nullptr, nullptr, true}};

}  // namespace

Owned new_csv_writer(Interpreter& in, Args args) {
    GOSSAMER_TRY(rules, get_csv_rules(in, args[2]));
    if (!is_str(args[3])) return raise(in, Error::AnyTypeError, "\"lineterminator\" must be a string");
    auto* writer = create_exact<WriterObject>(in, partner_type(in, csv_writer_type_spec));
    if (writer == nullptr) return raise_memory_error(in);
    writer->write = share_into_slot(args[0]);
    writer->dialect = share_into_slot(args[1]);
    writer->terminator = share_into_slot(args[3]);
    writer->rules = rules.get();
    for (const char character : as<Str>(args[3])->text())
        writer->rules.add_special(static_cast<unsigned char>(character));
    in.heap.track(writer);
    return Owned::adopt(writer);
}

const TypeSpec csv_writer_type_spec{
    .name = "writer",
    .module = "_csv",
    .documentation = "Writes rows.",
    .layout = &kWriterLayout,
    .basic_size = sizeof(WriterObject),
    .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    .methods = kWriterMethods,
    .getters = kWriterGetters,
};

}  // namespace gossamer
