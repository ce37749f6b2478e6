// Binding the arguments of a call to the parameters of a dialect function.
//
// Arguments stand at registers[0 … count): positional ones, then those named by keyword_names. Parameters are
// wanted in the code unit's order: positional-only, positional-or-keyword, keyword-only, *args, **kwargs.
// Positional arguments are in place already; what has to move moves through a small buffer. On failure
// CPython's order of release holds: surplus arguments first, then what keywords gave and is not placed, then
// the parameters.
#include "memory/count.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/vm.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/levenshtein.h"
#include "vm/call.h"
#include "vm/fast_paths.h"
#include "vm/operands.h"

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace gossamer {

namespace {

using Values = boost::container::small_vector<Value, 16>;

struct Binder {
    Interpreter& interpreter;
    Function* function;
    const Code* code;
    Value* registers;
    std::uint32_t positional_given;
    std::uint32_t count;
    Tuple* keyword_names;

    [[nodiscard]] bool has_var_args() const { return (code->flags & CodeFlags::kVarArgs) != 0; }
    [[nodiscard]] bool has_var_keywords() const { return (code->flags & CodeFlags::kVarKeywords) != 0; }
    [[nodiscard]] unsigned named_count() const { return code->positional_count + code->keyword_only_count; }
    [[nodiscard]] Str* parameter_name(unsigned index) const {
        return as<Str>(code->local_names->items[index]);
    }
    [[nodiscard]] std::string_view function_name() const { return as<Str>(function->qualified_name)->text(); }

    Status bind();
    Status place_keywords(Values& keywords, Value var_keywords);
    Status place_one_keyword(Str* name, Value& value, Value var_keywords);
    ErrorTag raise_unexpected(Str* name);
    ErrorTag raise_too_many();
    Status fill_defaults();
    ErrorTag raise_missing(unsigned begin, unsigned end, bool keyword_only);
};

std::string quoted_list(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (index > 0) text += index + 1 < names.size() ? ", " : names.size() == 2 ? " and " : ", and ";
        text += "'" + names[index] + "'";
    }
    return text;
}

ErrorTag Binder::raise_missing(unsigned begin, unsigned end, bool keyword_only) {
    std::vector<std::string> names;
    for (unsigned index = begin; index < end; ++index) {
        if (registers[index].is_empty()) names.emplace_back(parameter_name(index)->text());
    }
    return raise(interpreter, keyword_only ? Error::MissingKeywordOnly : Error::MissingPositional,
                 function_name(), names.size(), names.size() == 1 ? "" : "s",
                 std::string_view{quoted_list(names)});
}

ErrorTag Binder::raise_too_many() {
    const unsigned maximum = code->positional_count;
    const unsigned defaults =
        function->defaults.is_empty() ? 0 : static_cast<unsigned>(as<Tuple>(function->defaults)->size);
    unsigned keyword_only_given = 0;
    for (unsigned index = maximum; index < named_count(); ++index) {
        if (!registers[index].is_empty()) ++keyword_only_given;
    }
    std::string takes = std::to_string(maximum);
    if (defaults > 0) takes = "from " + std::to_string(maximum - defaults) + " to " + takes;
    std::string extra;
    if (keyword_only_given > 0) {
        extra = std::string{" positional argument"} + (positional_given == 1 ? "" : "s") + " (and " +
                std::to_string(keyword_only_given) + " keyword-only argument" +
                (keyword_only_given == 1 ? "" : "s") + ")";
    }
    const bool plural = defaults > 0 || maximum != 1;
    return raise(interpreter, Error::TooManyPositional, function_name(), std::string_view{takes},
                 plural ? "s" : "", positional_given, std::string_view{extra},
                 positional_given == 1 && keyword_only_given == 0 ? "was" : "were");
}

ErrorTag Binder::raise_unexpected(Str* name) {
    std::string positional_only;
    for (unsigned index = 0; index < code->positional_only_count; ++index) {
        for (Value given : keyword_names->values()) {
            if (!str_equal(as<Str>(given), parameter_name(index))) continue;
            if (!positional_only.empty()) positional_only += ", ";
            positional_only += parameter_name(index)->text();
        }
    }
    if (!positional_only.empty()) {
        return raise(interpreter, Error::PositionalOnlyAsKeyword, function_name(),
                     std::string_view{positional_only});
    }
    std::vector<std::string_view> candidates;
    for (unsigned index = code->positional_only_count; index < named_count(); ++index) {
        candidates.push_back(parameter_name(index)->text());
    }
    if (auto suggestion = find_suggestion(name->text(), candidates); suggestion) {
        return raise(interpreter, Error::UnexpectedKeywordHint, function_name(), name,
                     candidates[*suggestion]);
    }
    return raise(interpreter, Error::UnexpectedKeyword, function_name(), name);
}

Status Binder::place_one_keyword(Str* name, Value& value, Value var_keywords) {
    for (unsigned index = code->positional_only_count; index < named_count(); ++index) {
        Str* parameter = parameter_name(index);
        if (parameter != name && !str_equal(parameter, name)) continue;
        if (!registers[index].is_empty())
            return raise(interpreter, Error::MultipleValues, function_name(), name);
        registers[index] = std::exchange(value, Value::empty());
        return Status::ok();
    }
    if (var_keywords.is_empty()) return raise_unexpected(name);
    Owned moved = Owned::adopt(std::exchange(value, Value::empty()));
    return dict_set_str(interpreter, as<Dict>(var_keywords), name, moved.get());
}

Status Binder::place_keywords(Values& keywords, Value var_keywords) {
    for (std::size_t index = 0; index < keywords.size(); ++index) {
        Value name = keyword_names->items[index];
        if (!is_str(name)) return raise(interpreter, Error::KeywordsMustBeStrings);
        GOSSAMER_CHECK(place_one_keyword(as<Str>(name), keywords[index], var_keywords));
    }
    return Status::ok();
}

Status Binder::fill_defaults() {
    const unsigned positional = code->positional_count;
    const unsigned defaults =
        function->defaults.is_empty() ? 0 : static_cast<unsigned>(as<Tuple>(function->defaults)->size);
    const unsigned required = defaults > positional ? 0 : positional - defaults;
    for (unsigned index = 0; index < required; ++index) {
        if (registers[index].is_empty()) return raise_missing(0, required, false);
    }
    for (unsigned index = required; index < positional; ++index) {
        if (!registers[index].is_empty()) continue;
        registers[index] =
            as<Tuple>(function->defaults)
                ->items[index - required + (defaults > positional ? defaults - positional : 0)];
        retain(registers[index]);
    }
    bool missing = false;
    for (unsigned index = positional; index < named_count(); ++index) {
        if (!registers[index].is_empty()) continue;
        Value value = Value::empty();
        if (!function->keyword_defaults.is_empty()) {
            value = dict_find_str(as<Dict>(function->keyword_defaults), parameter_name(index));
        }
        if (value.is_empty()) {
            missing = true;
        } else {
            registers[index] = value;
            retain(value);
        }
    }
    if (missing) return raise_missing(positional, named_count(), true);
    return Status::ok();
}

Status Binder::bind() {
    const unsigned positional = code->positional_count;
    const unsigned surplus = positional_given > positional ? positional_given - positional : 0;
    // What does not stay in place leaves the registers first.
    Values surplus_values(registers + positional_given - surplus, registers + positional_given);
    Values keywords(registers + positional_given, registers + count);
    for (unsigned index = positional_given - surplus; index < code->parameter_count || index < count;
         ++index) {
        registers[index] = Value::empty();
    }
    const unsigned parameters = code->parameter_count;
    auto give_up = [&]() -> Status {
        PendingGuard guard{interpreter};
        // The window may lie where the frames of finalisers come to lie.
        Owned callee = take_register(registers[-1]);
        Values placed(registers, registers + parameters);
        std::fill_n(registers, parameters, Value::empty());
        release_window(surplus_values.data(), static_cast<std::uint32_t>(surplus_values.size()));
        release_window(keywords.data(), static_cast<std::uint32_t>(keywords.size()));
        release_window(placed.data(), parameters);
        callee.reset();
        return kError;
    };
    unsigned next = named_count();
    if (has_var_args()) {
        Ref<Tuple> rest = tuple_of_moved(interpreter, surplus_values.data(), surplus_values.size());
        if (rest.is_error()) return give_up();
        registers[next++] = Value::from_object(rest.detach());
    }
    Value var_keywords = Value::empty();
    if (has_var_keywords()) {
        Ref<Dict> dict = new_dict(interpreter);
        if (dict.is_error()) return give_up();
        registers[next] = var_keywords = Value::from_object(dict.detach());
    }
    if (keyword_names != nullptr && place_keywords(keywords, var_keywords).is_error()) return give_up();
    if (surplus > 0 && !has_var_args()) {
        raise_too_many();
        return give_up();
    }
    if (fill_defaults().is_error()) return give_up();
    return Status::ok();
}

}  // namespace

Status bind_arguments(Interpreter& interpreter, Function* function, Value* registers, std::uint32_t count,
                      Tuple* keyword_names) {
    if (!function->code->has_body() && load_body(interpreter, function->code).is_error()) {
        Owned callee = take_register(registers[-1]);
        release_off_stack(registers, count);
        callee.reset();
        return kError;
    }
    if (bind_at_once(interpreter, function, registers, count, keyword_names)) return Status::ok();
    auto keyword_count = keyword_names == nullptr ? 0 : static_cast<std::uint32_t>(keyword_names->size);
    Binder binder{interpreter,           function, function->code, registers,
                  count - keyword_count, count,    keyword_names};
    return binder.bind();
}

}  // namespace gossamer
