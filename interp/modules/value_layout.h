// Layout functions of objects whose owned references are Value fields of fixed number: traverse in the order
// given, released in the same.
#pragma once

#include "memory/object.h"

#include <utility>

namespace gossamer {

template <class Kind, Value Kind::*... kFields>
struct ValueLayout {
    static void traverse(Object* object, Visitor& visitor) {
        auto* kind = static_cast<Kind*>(object);
        (visitor.visit(kind->*kFields), ...);
    }
    static Value take_next(Object* object) {
        auto* kind = static_cast<Kind*>(object);
        Value taken = Value::empty();
        const auto take = [&taken](Value& field) {
            if (!taken.is_heap() && field.is_heap()) taken = std::exchange(field, Value::empty());
        };
        (take(kind->*kFields), ...);
        return taken;
    }
    static std::size_t cell_size(const Object*) { return sizeof(Kind); }
};

}  // namespace gossamer
