// Binding arguments to the parameters that the signature of a native function names.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"
#include "runtime/native.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gossamer {

// What the signatures of natives say that have been called with keywords, and the table rows that are made
// while a script runs.
class Signatures {
public:
    struct Parameters;
    Signatures();
    ~Signatures();
    // Of a row; valid as long as this object.
    [[nodiscard]] const Parameters& of(const Method& method);
    // A row that no static table has; it lives as long as this object.
    const Method& make_row(std::string_view name, std::string documentation, NativeFunction function,
                           Arity arity);

private:
    struct Row;
    std::vector<std::unique_ptr<Row>> rows_;
    std::unordered_map<const Method*, std::unique_ptr<Parameters>> known_;
};

// Which positional calls of a native of Arity keywords() are as the native wants them: nothing without
// default is missing, and only omitted parameters are added.
[[nodiscard]] DirectCall direct_call_of_signature(const Method& method, std::uint16_t receiver);

// Calls a native of Arity keywords(): the function gets the receiver (if there is one) and one value for each
// parameter. The values named by keyword_names stand behind the `positional` ones.
Owned call_with_signature(Interpreter& interpreter, const Method& method, const Value* args,
                          std::size_t positional, Tuple* keyword_names, bool has_receiver);

}  // namespace gossamer
