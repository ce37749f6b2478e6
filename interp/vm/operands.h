// Operands of the instruction being executed, for the cold paths of the run loop: they decode again from
// record.pc[-1].
//
// take_operand gives every operand an owner for the length of the operation: a temporary's count moves out of
// its register, a local is shared (also because scripts can count: sys.getrefcount inside a special method
// sees the operand's own reference). write_register is the end of the retire order: destination written, then
// its old value released.
#pragma once

#include "memory/count.h"
#include "vm/execution.h"

namespace gossamer {

[[nodiscard]] inline Instruction instruction_of(const CallRecord& record) {
    return record.pc[-1];
}

[[nodiscard]] inline bool is_temporary(const CallRecord& record, unsigned index) {
    return index >= record.code->local_count;
}

[[nodiscard]] inline Owned take_register(Value& slot) {
    Value value = slot;
    slot = Value::empty();
    return Owned::adopt(value);
}

[[nodiscard]] inline Owned take_operand(const CallRecord& record, unsigned index) {
    Value& slot = record.base[index];
    return is_temporary(record, index) ? take_register(slot) : Owned::share(slot);
}

// The end of an operand that was only looked at: a temporary is released, a local stays. May run code.
inline void drop_operand(const CallRecord& record, unsigned index) {
    Value& slot = record.base[index];
    if (!is_temporary(record, index) || !slot.is_heap()) return;
    Object* object = slot.as_object();
    slot = Value::empty();
    release(object);
}

inline void write_register(const CallRecord& record, unsigned index, Owned value) {
    Value old = record.base[index];
    record.base[index] = value.detach();
    release(old);
}

// Ends an instruction: writes a result, or reports the error.
[[nodiscard]] inline Outcome finish(const CallRecord& record, unsigned destination, Owned result) {
    if (result.is_error()) return Outcome::Raise;
    write_register(record, destination, std::move(result));
    return Outcome::Next;
}

[[nodiscard]] inline Outcome outcome_of(Status status) {
    return status.is_error() ? Outcome::Raise : Outcome::Next;
}

// The name an inline cache is for; borrowed from the code.
[[nodiscard]] inline Str* cache_name(const CallRecord& record, unsigned cache) {
    return record.code->cache_names[cache];
}
[[nodiscard]] inline Str* constant_name(const CallRecord& record, unsigned constant) {
    return reinterpret_cast<Str*>(record.code->constants[constant].as_object());
}

// Whether a value is a plain dialect function, whose frame can be pushed.
[[nodiscard]] inline bool is_function(const ExecutionState& state, Value value) {
    return value.is_heap() && value.as_object()->shape == state.function_shape;
}

// The special method of an object's class if it is one; null: something else has to be done.
[[nodiscard]] inline Function* special_function(const ExecutionState& state, Value object, Special which) {
    if (!object.is_heap()) return nullptr;
    Value method = heap_type(object.as_object())->find_special(which);
    return is_function(state, method) ? as<Function>(method) : nullptr;
}

}  // namespace gossamer
