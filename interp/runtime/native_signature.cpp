// A signature is the first line of the documentation: `name($self, a, /, b=None, *, c=0)`. It is read when
// the function object is made, for what positional calls need (DirectCall), and at the first call with
// keywords, for the table.
#include "runtime/native_signature.h"

#include "runtime/callable.h"
#include "runtime/errors/objects.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <array>
#include <string>

namespace gossamer {

namespace {

constexpr std::size_t kMostParameters = kMostPadded - 1;

}  // namespace

struct Signatures::Parameters {
    std::array<std::string_view, kMostParameters> names;
    std::size_t count = 0;
    std::size_t positional_only = 0;  // the first ones, before `/`
    std::size_t positional = 0;       // those before `*`
    std::size_t required = 0;         // without default, of the positional ones
    std::array<bool, kMostParameters> has_default{};
};

namespace {

using Parameters = Signatures::Parameters;

[[nodiscard]] std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

// The end of the first parameter: a comma outside of brackets and quotes.
[[nodiscard]] std::size_t end_of_parameter(std::string_view text) {
    int depth = 0;
    char quote = 0;
    for (std::size_t index = 0; index < text.size(); ++index) {
        char c = text[index];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
            --depth;
        } else if (c == ',' && depth == 0) {
            return index;
        }
    }
    return text.size();
}

[[nodiscard]] Parameters read_parameters(std::string_view signature) {
    Parameters parameters;
    bool keyword_only = false;
    std::string_view rest = signature.substr(1, signature.size() - 2);
    while (!rest.empty()) {
        std::size_t end = end_of_parameter(rest);
        std::string_view parameter = trimmed(rest.substr(0, end));
        rest = end == rest.size() ? std::string_view{} : rest.substr(end + 1);
        if (parameter.empty() || parameter.front() == '$') continue;
        if (parameter == "/") {
            parameters.positional_only = parameters.count;
            continue;
        }
        if (parameter == "*") {
            keyword_only = true;
            continue;
        }
        GOSSAMER_ASSERT(parameters.count < kMostParameters);
        std::size_t equals = parameter.find('=');
        std::size_t index = parameters.count++;
        parameters.names[index] = trimmed(parameter.substr(0, equals));
        parameters.has_default[index] = equals != std::string_view::npos;
        if (keyword_only) continue;
        ++parameters.positional;
        if (!parameters.has_default[index]) ++parameters.required;
    }
    return parameters;
}

[[nodiscard]] const char* plural(std::size_t count) {
    return count == 1 ? "" : "s";
}

ErrorTag raise_too_many(Interpreter& interpreter, const char* name, const Parameters& parameters,
                        std::size_t given, std::size_t positional) {
    if (given > parameters.count) {
        return raise(interpreter, Error::KeywordsTooMany, name, "at most", parameters.count,
                     positional == 0 ? "keyword " : "", plural(parameters.count), given);
    }
    if (parameters.positional == 0) return raise(interpreter, Error::KeywordsNoPositional, name);
    const char* how = parameters.required < parameters.positional ? "at most" : "exactly";
    return raise(interpreter, Error::KeywordsTooMany, name, how, parameters.positional, "positional ",
                 plural(parameters.positional), positional);
}

ErrorTag raise_missing(Interpreter& interpreter, const char* name, const Parameters& parameters,
                       std::size_t missing, std::size_t positional) {
    if (missing >= parameters.positional_only) {
        return raise(interpreter, Error::KeywordsMissing, name, parameters.names[missing], missing + 1);
    }
    std::size_t required = 0;
    while (required < parameters.positional_only && !parameters.has_default[required])
        ++required;
    const char* how = required < parameters.positional ? "at least" : "exactly";
    return raise(interpreter, Error::KeywordsTooMany, name, how, required, "positional ", plural(required),
                 positional);
}

// What messages call a native: __init__ goes by the name of its class, which its signature gives.
std::string public_name(const Method& method) {
    const std::string_view name{method.name};
    if (name != "__init__") return std::string{name};
    const std::string_view signature{method.documentation};
    return std::string{signature.substr(0, signature.find('('))};
}

Status check_all_there(Interpreter& interpreter, const Method& method, const Parameters& parameters,
                       std::size_t positional, const Value* bound) {
    for (std::size_t index = 0; index < parameters.count; ++index) {
        if (bound[index].is_empty() && !parameters.has_default[index])
            return raise_missing(interpreter, public_name(method).c_str(), parameters, index, positional);
    }
    return Status::ok();
}

[[nodiscard]] std::size_t find_parameter(const Parameters& parameters, std::string_view keyword) {
    std::size_t parameter = parameters.positional_only;
    while (parameter < parameters.count && parameters.names[parameter] != keyword)
        ++parameter;
    return parameter;
}

// A parameter that is missing is reported before a keyword that belongs to none, or to one that has its
// value.
Status bind_keywords(Interpreter& interpreter, const Method& method, const Parameters& parameters,
                     const Value* values, const Tuple* keyword_names, std::size_t own, Value* bound) {
    const Value* wrong = nullptr;
    for (std::size_t index = 0; index < keyword_names->size; ++index) {
        const Value& name = keyword_names->items[index];
        const std::size_t parameter = find_parameter(parameters, as<Str>(name)->text());
        if (parameter < parameters.count && bound[parameter].is_empty())
            bound[parameter] = values[index];
        else if (wrong == nullptr)
            wrong = &name;
    }
    if (wrong == nullptr) return Status::ok();
    GOSSAMER_CHECK(check_all_there(interpreter, method, parameters, own, bound));
    const std::string_view keyword = as<Str>(*wrong)->text();
    const std::size_t parameter = find_parameter(parameters, keyword);
    if (parameter < parameters.count) {
        return raise(interpreter, Error::KeywordsGivenTwice, std::string_view{public_name(method)}, keyword,
                     parameter + 1);
    }
    return raise_unexpected_keyword(interpreter, public_name(method).c_str(), keyword,
                                    std::span{parameters.names.data(), parameters.count});
}

}  // namespace

const Parameters& Signatures::of(const Method& method) {
    std::unique_ptr<Parameters>& known = known_[&method];
    if (known == nullptr)
        known = std::make_unique<Parameters>(read_parameters(signature_of(method.documentation)));
    return *known;
}

struct Signatures::Row {
    std::string name;
    std::string documentation;
    Method method;
};

Signatures::Signatures() = default;
Signatures::~Signatures() = default;

const Method& Signatures::make_row(std::string_view name, std::string documentation, NativeFunction function,
                                   Arity arity) {
    Row& row = *rows_.emplace_back(std::make_unique<Row>());
    row.name = name;
    row.documentation = std::move(documentation);
    row.method = {row.name.c_str(), function, arity, row.documentation.c_str()};
    return row.method;
}

DirectCall direct_call_of_signature(const Method& method, std::uint16_t receiver) {
    const Parameters parameters = read_parameters(signature_of(method.documentation));
    for (std::size_t index = parameters.positional; index < parameters.count; ++index) {
        if (!parameters.has_default[index]) return {};
    }
    const auto counted = [receiver](std::size_t count) {
        return static_cast<std::uint16_t>(receiver + count);
    };
    return {counted(parameters.required), counted(parameters.positional), counted(parameters.count)};
}

Owned call_with_signature(Interpreter& interpreter, const Method& method, const Value* args,
                          std::size_t positional, Tuple* keyword_names, bool has_receiver) {
    const Parameters& parameters = interpreter.signatures->of(method);
    const std::size_t receiver = has_receiver ? 1 : 0;
    const std::size_t own = positional - receiver;
    const std::size_t keyword_count = keyword_names == nullptr ? 0 : keyword_names->size;
    if (own + keyword_count > parameters.count || own > parameters.positional) {
        return raise_too_many(interpreter, public_name(method).c_str(), parameters, own + keyword_count, own);
    }
    std::array<Value, kMostParameters + 1> all;
    if (has_receiver) all[0] = args[0];
    Value* bound = all.data() + receiver;
    for (std::size_t index = 0; index < own; ++index)
        bound[index] = args[receiver + index];
    if (keyword_count != 0) {
        std::size_t wanted = 0;
        while (wanted < parameters.positional_only && !parameters.has_default[wanted])
            ++wanted;
        if (own < wanted)
            return raise_missing(interpreter, public_name(method).c_str(), parameters, own, own);
        GOSSAMER_CHECK(
            bind_keywords(interpreter, method, parameters, args + positional, keyword_names, own, bound));
    }
    GOSSAMER_CHECK(check_all_there(interpreter, method, parameters, own, bound));
    return method.function(interpreter,
                           Args{all.data(), static_cast<std::uint32_t>(parameters.count + receiver)});
}

}  // namespace gossamer
