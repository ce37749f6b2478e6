#include "runtime/raw_arguments.h"
#include "runtime/errors/vm.h"

#include "runtime/errors/objects.h"
#include "runtime/errors/text.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/levenshtein.h"

#include <vector>

namespace gossamer {

Type* class_argument(Interpreter& interpreter, Args args, const Type* base) {
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

Status bind_raw_arguments(Interpreter& interpreter, Args args, std::size_t skip, const char* function,
                          std::span<const char* const> names, std::span<Value> values) {
    const std::size_t positional = args.count - skip;
    if (positional > names.size()) {
        const std::string_view plural = names.size() == 1 ? "" : "s";
        return raise(interpreter, Error::TakesAtMost, function, names.size(), plural, positional);
    }
    for (std::size_t index = 0; index < positional; ++index)
        values[index] = args[skip + index];
    if (args.keyword_count == 0) return Status::ok();
    for (std::size_t index = 0; index < args.keyword_count; ++index) {
        const std::string_view keyword = as<Str>(args.keyword_names()->items[index])->text();
        std::size_t place = 0;
        while (place < names.size() && keyword != names[place])
            ++place;
        if (place == names.size()) {
            const std::vector<std::string_view> all(names.begin(), names.end());
            return raise_unexpected_keyword(interpreter, function, keyword, all);
        }
        if (place < positional) return raise(interpreter, Error::ArgumentTwice, function, keyword, place + 1);
        values[place] = args.values[args.count + index];
    }
    return Status::ok();
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
