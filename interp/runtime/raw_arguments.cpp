#include "runtime/raw_arguments.h"
#include "runtime/errors/vm.h"

#include "runtime/errors/containers.h"
#include "runtime/errors/objects.h"
#include "runtime/errors/text.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/levenshtein.h"

#include <algorithm>
#include <vector>

namespace gossamer {

Type* checked_class_argument(Interpreter& interpreter, Args args, const Type* base) {
    const std::string_view base_name = base->name_text();
    if (args.count == 0) {
        static_cast<void>(raise(interpreter, Error::NewNoType, base_name));
        return nullptr;
    }
    if (!is_kind(args[0], TypeFlags::kType)) {
        static_cast<void>(raise(interpreter, Error::NewNotType, base_name, type_name(interpreter, args[0])));
        return nullptr;
    }
    Type* type = as<Type>(args[0]);
    if (type != base && !is_subtype(type, base)) {
        const std::string_view name = type->name_text();
        static_cast<void>(raise(interpreter, Error::NewNotSubtype, base_name, name, name, base_name));
        return nullptr;
    }
    return type;
}

ErrorTag raise_unexpected_keyword(Interpreter& interpreter, const char* function, std::string_view keyword,
                                  std::span<const std::string_view> names) {
    const auto suggestion = find_suggestion(keyword, names);
    if (!suggestion) return raise(interpreter, Error::UnexpectedKeyword, function, keyword);
    return raise(interpreter, Error::UnexpectedKeywordHint, function, keyword, names[*suggestion]);
}

Status check_keyword_names(Interpreter& interpreter, const char* function, const Tuple* keyword_names,
                           std::span<const std::string_view> names) {
    if (keyword_names == nullptr) return Status::ok();
    if (const std::size_t given = keyword_names->size; given > names.size()) {
        return raise(interpreter, Error::KeywordsTooMany, function, "at most", names.size(), "keyword ",
                     names.size() == 1 ? "" : "s", given);
    }
    for (std::size_t index = 0; index < keyword_names->size; ++index) {
        const std::string_view name = as<Str>(keyword_names->items[index])->text();
        if (std::find(names.begin(), names.end(), name) == names.end())
            return raise_unexpected_keyword(interpreter, function, name, names);
    }
    return Status::ok();
}

Status check_required_arguments(Interpreter& interpreter, const char* function,
                                std::span<const char* const> names, std::size_t required,
                                std::span<const Value> values) {
    for (std::size_t index = 0; index < required; ++index) {
        if (values[index].is_empty())
            return raise(interpreter, Error::MissingRequiredPosition, function, names[index], index + 1);
    }
    return Status::ok();
}

Status bind_raw_arguments(Interpreter& interpreter, Args args, std::size_t skip, const char* function,
                          std::span<const char* const> names, std::span<Value> values, std::size_t required) {
    const std::size_t positional = args.count - skip;
    if (const std::size_t given = positional + args.keyword_count; given > names.size()) {
        const std::string_view kind = positional == 0 ? "keyword " : "";
        const std::string_view plural = names.size() == 1 ? "" : "s";
        return raise(interpreter, Error::KeywordsTooMany, function, "at most", names.size(), kind, plural,
                     given);
    }
    for (std::size_t index = 0; index < positional; ++index)
        values[index] = args[skip + index];
    const auto place_of = [&](std::string_view keyword) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), keyword) - names.begin());
    };
    std::string_view wrong;
    for (std::size_t index = 0; index < args.keyword_count; ++index) {
        const std::string_view keyword = as<Str>(args.keyword_names()->items[index])->text();
        const std::size_t place = place_of(keyword);
        if (place >= positional && place < names.size())
            values[place] = args.values[args.count + index];
        else if (wrong.data() == nullptr)
            wrong = keyword;
    }
    if (wrong.data() == nullptr) return Status::ok();
    GOSSAMER_CHECK(check_required_arguments(interpreter, function, names, required, values));
    const std::size_t place = place_of(wrong);
    if (place < names.size()) return raise(interpreter, Error::ArgumentTwice, function, wrong, place + 1);
    const std::vector<std::string_view> all(names.begin(), names.end());
    return raise_unexpected_keyword(interpreter, function, wrong, all);
}

std::string_view argument_type_name(const Interpreter& interpreter, Value value) {
    return value.is_none() ? std::string_view{"None"} : type_name(interpreter, value);
}

ErrorTag raise_bad_argument(Interpreter& interpreter, const char* function, const char* which,
                            const char* wanted, Value value) {
    return raise(interpreter, Error::BadArgument, function, which, wanted,
                 argument_type_name(interpreter, value));
}

}  // namespace gossamer
