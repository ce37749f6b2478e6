// For natives that take their arguments raw: `__new__` and others that the tables cannot describe.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <span>

namespace gossamer {

// The class that a static `__new__` was given as its first argument: `base` or a subclass. Null: TypeError is
// pending.
[[nodiscard]] Type* checked_class_argument(Interpreter& interpreter, Args args, const Type* base);
[[nodiscard]] inline Type* class_argument(Interpreter& interpreter, Args args, Type* base) {
    if (args.count != 0 && args[0] == Value::from_object(base)) [[likely]]
        return base;
    return checked_class_argument(interpreter, args, base);
}

// Sorts positional and keyword arguments, from args[skip] on, into one value for each name; the caller has
// filled `values` with empty(), which stays for what was omitted. `function` is named in the error texts.
// When a keyword is wrong, a missing one of the first `required` is told first.
Status bind_raw_arguments(Interpreter& interpreter, Args args, std::size_t skip, const char* function,
                          std::span<const char* const> names, std::span<Value> values,
                          std::size_t required = 0);
Status check_required_arguments(Interpreter& interpreter, const char* function,
                                std::span<const char* const> names, std::size_t required,
                                std::span<const Value> values);

// The type of a wrong argument as texts about arguments have it: None is "None" there.
[[nodiscard]] std::string_view argument_type_name(const Interpreter& interpreter, Value value);
// A keyword that is none of `names` (of a native): with a suggestion, if one of them is near.
ErrorTag raise_unexpected_keyword(Interpreter& interpreter, const char* function, std::string_view keyword,
                                  std::span<const std::string_view> names);
// TypeError for the first of the keywords that is none of `names`, and before that when there are more
// keywords than names.
Status check_keyword_names(Interpreter& interpreter, const char* function, const Tuple* keyword_names,
                           std::span<const std::string_view> names);
// TypeError "f() argument 1 must be str, not int"; `which` is "argument 1" or "argument 'encoding'".
ErrorTag raise_bad_argument(Interpreter& interpreter, const char* function, const char* which,
                            const char* wanted, Value value);

}  // namespace gossamer
