// Classes for the tests of the object model, as a class statement makes them, but without dialect code.
#pragma once

#include "runtime/object_model.h"

#include "runtime/dict.h"
#include "runtime/tuple.h"
#include "runtime/type.h"

#include <span>
#include <utility>
#include <vector>

namespace gossamer::test {

using ClassItems = std::vector<std::pair<std::string_view, Value>>;

// type(name, bases, items); the error when there is one.
inline Owned class_of(ObjectModel& model, std::string_view name, std::span<const Value> bases = {},
                      const ClassItems& items = {}) {
    Interpreter& interpreter = model.interpreter;
    const Ref<Dict> name_space = new_dict(interpreter);
    for (const auto& [key, value] : items)
        REQUIRE_FALSE(dict_set_text(interpreter, name_space.get(), key, value).is_error());
    const Ref<Str> class_name = intern(interpreter, name);
    const Ref<Tuple> base_tuple = tuple_of(interpreter, bases);
    return make_class(interpreter, interpreter.types.type, class_name.get(), base_tuple.get(),
                      name_space.get(), Args{});
}

}  // namespace gossamer::test
