// _csv: what reads and writes tables. Dialects, their checks and all that goes by names is stdlib/csv.py's.
#include "modules/csv.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/int.h"
#include "runtime/module.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "support/utf8.h"

namespace gossamer {

ErrorTag raise_csv_error(Interpreter& in, std::string_view text) {
    GOSSAMER_TRY(module_name, intern(in, "csv"));
    GOSSAMER_CHECK(in.import_module(in, module_name.get(), Value::none(), Value::none(), 0));
    Owned module = Owned::share(dict_find_str(in.modules, module_name.get()));
    if (module.is_empty()) return raise(in, Error::AnyValueError, text);
    GOSSAMER_TRY(name, intern(in, "Error"));
    GOSSAMER_TRY(error, get_attribute(in, module.get(), name.get()));
    GOSSAMER_TRY(message, new_str(in, text));
    GOSSAMER_TRY(exception, call(in, error.get(), {message.value()}));
    return raise_instance(in, std::move(exception));
}

namespace {

Status read_character(Interpreter& in, Value dialect, const char* text, char32_t& character) {
    GOSSAMER_TRY(name, intern(in, text));
    GOSSAMER_TRY(value, get_attribute(in, dialect, name.get()));
    character = CsvRules::kNone;
    if (is_str(value.get()) && as<Str>(value.get())->length == 1)
        character = utf8::decode(as<Str>(value.get())->data).code_point;
    return Status::ok();
}

Status read_switch(Interpreter& in, Value dialect, const char* text, bool& is_on) {
    GOSSAMER_TRY(name, intern(in, text));
    GOSSAMER_TRY(value, get_attribute(in, dialect, name.get()));
    GOSSAMER_TRY(truth, is_true(in, value.get()));
    is_on = truth.get();
    return Status::ok();
}

Status read_rules(Interpreter& in, Value dialect, CsvRules& rules) {
    GOSSAMER_CHECK(read_character(in, dialect, "delimiter", rules.delimiter));
    GOSSAMER_CHECK(read_character(in, dialect, "quotechar", rules.quote));
    GOSSAMER_CHECK(read_character(in, dialect, "escapechar", rules.escape));
    GOSSAMER_CHECK(read_switch(in, dialect, "doublequote", rules.doubles_quotes));
    GOSSAMER_CHECK(read_switch(in, dialect, "skipinitialspace", rules.skips_blanks));
    GOSSAMER_CHECK(read_switch(in, dialect, "strict", rules.is_strict));
    GOSSAMER_TRY(name, intern(in, "quoting"));
    GOSSAMER_TRY(quoting, get_attribute(in, dialect, name.get()));
    GOSSAMER_TRY(number, as_int64(in, quoting.get()));
    if (number.get() < 0 || number.get() > static_cast<int>(CsvQuoting::NotNull))
        return raise(in, Error::AnyTypeError, "bad \"quoting\" value");
    rules.quoting = static_cast<CsvQuoting>(number.get());
    for (const char32_t special : {rules.delimiter, rules.quote, rules.escape, U'\r', U'\n'})
        rules.add_special(special);
    return Status::ok();
}

struct RulesObject : Object {
    CsvRules rules;
};

constexpr Layout kRulesLayout{
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = [](const Object*) { return sizeof(RulesObject); },
    .weakref_offset = 0,
};

const TypeSpec csv_rules_type_spec{
    .name = "rules",
    .module = "_csv",
    .documentation = "The rules of a dialect.",
    .layout = &kRulesLayout,
    .basic_size = sizeof(RulesObject),
    .flags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
    .methods = {},
    .getters = {},
};

}  // namespace

Owned new_csv_rules(Interpreter& in, Args args) {
    CsvRules rules{};
    GOSSAMER_CHECK(read_rules(in, args[0], rules));
    auto* made = create_exact<RulesObject>(in, partner_type(in, csv_rules_type_spec));
    if (made == nullptr) return raise_memory_error(in);
    made->rules = rules;
    return Owned::adopt(made);
}

Result<CsvRules> get_csv_rules(Interpreter& in, Value rules) {
    if (type_of(in, rules) != partner_type(in, csv_rules_type_spec))
        return raise(in, Error::AnyTypeError, "no rules of a dialect");
    return as<RulesObject>(rules)->rules;
}

namespace {

constexpr Method kFunctions[] = {
    {"rules", new_csv_rules, exactly(1), "rules($module, dialect, /)\nThe rules of a checked dialect."},
    {"reader", new_csv_reader, exactly(4),
     "reader($module, lines, dialect, rules, limit, /)\nThe rows of a table, from an iterator over its "
     "lines."},
    {"writer", new_csv_writer, exactly(4),
     "writer($module, write, dialect, rules, terminator, /)\nWhat writes rows by a function."},
};

Status initialise(Interpreter& in, Module*) {
    for (const TypeSpec* spec : {&csv_rules_type_spec, &csv_reader_type_spec, &csv_writer_type_spec}) {
        Type* type = make_builtin_type(in, *spec, nullptr);
        if (type == nullptr) return raise_memory_error(in);
        add_partner(in, type);
    }
    return Status::ok();
}

}  // namespace

extern const ModuleSpec _csv_module_spec;
const ModuleSpec _csv_module_spec{"_csv", "Reading and writing tables.", kFunctions, initialise};

}  // namespace gossamer
