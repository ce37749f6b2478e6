// Calling a class, the fast way: `object.__new__` and an `__init__` written in the dialect, or none.
//
// The new instance is held below the callee until __init__ has returned; no C++ recursion, no bound method.
#include "memory/count.h"
#include "runtime/str.h"
#include "vm/call.h"
#include "vm/operands.h"

namespace gossamer {

bool construct_instance(ExecutionState& state, Value* first, std::uint32_t count, Tuple* keyword_names,
                        OnReturn on_return, std::uint16_t destination, Outcome& outcome) {
    Interpreter& interpreter = *state.interpreter;
    const auto& types = interpreter.types;
    auto* type = as<Type>(first[0]);
    if (heap_type(type)->find_special(Special::call) != types.type->find_special(Special::call)) return false;
    if (!type->has(TypeFlags::kHeapType) || type->has(TypeFlags::kAbstract)) return false;
    if (type->find_special(Special::new_) != types.object->find_special(Special::new_)) return false;
    Value initialise = type->find_special(Special::init);
    if (initialise == types.object->find_special(Special::init)) {
        if (count != 0) return false;  // the general way words the error
        Owned instance = allocate_instance(interpreter, type);
        Owned callee = take_register(first[0]);
        callee.reset();
        outcome = deliver(state, on_return, destination, std::move(instance));
        return true;
    }
    if (!is_function(state, initialise)) return false;
    Owned instance = allocate_instance(interpreter, type);
    if (instance.is_error()) {
        release_window(first, count + 1);
        outcome = Outcome::Raise;
        return true;
    }
    // [class, arg0, …] becomes [instance, __init__, instance, arg0, …]; the instance keeps the class alive.
    for (std::uint32_t index = count; index > 0; --index) first[index + 2] = first[index];
    Value object = instance.detach();
    Value class_ = first[0];
    first[0] = object;
    first[1] = initialise;
    retain(initialise);
    first[2] = object;
    retain(object);
    release(class_);
    outcome = push_function(state, first + 1, count + 1, keyword_names, OnReturn::Init, destination);
    if (outcome == Outcome::Reload) {
        state.current->held = 1;
        state.current->flags |= CallRecord::kHolds;
        state.current->detail = static_cast<std::uint8_t>(on_return);
        return true;
    }
    Owned held = take_register(first[0]);
    return true;
}

}  // namespace gossamer
