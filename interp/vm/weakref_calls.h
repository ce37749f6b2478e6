// The two calls that weak references live by, `ref(object[, callback])` and `reference()`, straight from the
// registers of a call instruction.
#pragma once

#include "runtime/weakref.h"
#include "vm/call.h"
#include "vm/operands.h"

namespace gossamer {

[[nodiscard]] inline bool is_weakref_call(const ExecutionState& state, Value callee, std::uint32_t count) {
    if (!callee.is_heap()) return false;
    if (callee.as_object()->shape == state.weakref_shape) return count == 0;
    return callee.as_object() == state.interpreter->types.weakref_reference && (count == 1 || count == 2);
}

// `callee` is the register it stands in, `arguments` the first of the `count` registers of its arguments.
[[nodiscard]] inline Outcome call_weakref(ExecutionState& state, const CallRecord& record, Value& callee,
                                          Value* arguments, std::uint32_t count) {
    Owned result;
    if (count == 0) {
        Object* referent = as<WeakReference>(callee)->referent;
        result = referent == nullptr ? Owned::none() : Owned::share(referent);
    } else {
        result = new_weakref(*state.interpreter, as<Type>(callee), arguments[0],
                             count == 2 ? arguments[1] : Value::none());
    }
    Owned called = take_register(callee);
    called.reset();
    release_window(arguments, count);
    return finish(record, instruction_of(record).a(), std::move(result));
}

}  // namespace gossamer
