// Subscripts and slices off the fast path. Release orders are CPython's: see opcodes.def.
#include "memory/count.h"
#include "runtime/bytes.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/slice.h"
#include "runtime/str.h"
#include "runtime/weakref.h"
#include "vm/call.h"
#include "vm/fast_paths.h"
#include "vm/operands.h"
#include "vm/operators.h"
#include "vm/slow.h"

namespace gossamer {

namespace {

// An item of a proxy is the referent's; a key that is a proxy is unwrapped as well.
[[gnu::noinline]] Outcome load_item_of_referent(ExecutionState& state, const CallRecord& record, Owned proxy,
                                                Owned given_key) {
    Interpreter& interpreter = *state.interpreter;
    const auto destination = static_cast<std::uint16_t>(instruction_of(record).a());
    Owned object = unwrap_proxy(interpreter, proxy.get());
    Owned key = object.is_error() ? Owned{kError} : unwrap_proxy(interpreter, given_key.get());
    Owned result{kError};
    if (!key.is_error()) {
        Value method = type_of(interpreter, object.get())->find_special(Special::getitem);
        if (is_function(state, method)) {
            const Value arguments[] = {object.get(), key.get()};
            Owned held[] = {std::move(object), std::move(key), std::move(proxy), std::move(given_key)};
            return push_shared(state, as<Function>(method), arguments, OnReturn::Store, destination, held);
        }
        result = get_item(interpreter, object.get(), key.get());
    }
    for (Owned* operand : {&object, &key, &proxy, &given_key})
        operand->reset();
    return finish(record, destination, std::move(result));
}

// The place of an inline int among `size` items; `size` or more: there is none.
[[nodiscard]] std::uint64_t place_of(Value key, std::uint64_t size) {
    const std::int64_t index = key.as_int();
    return static_cast<std::uint64_t>(index) + (index < 0 ? size : 0);
}

// An item that exists of a native sequence; empty for all else.
[[nodiscard]] Owned item_of_sequence(ExecutionState& state, Value object, Value key) {
    if (!object.is_heap() || !key.is_int()) return Owned{};
    const TypeSpec* sequence = native_sequence(object.as_object());
    if (sequence == nullptr || sequence->item == nullptr) return Owned{};
    const std::int64_t length = sequence->length(object.as_object());
    if (length < 0) return Owned{};
    const std::uint64_t index = place_of(key, static_cast<std::uint64_t>(length));
    if (index >= static_cast<std::uint64_t>(length)) return Owned{};
    return sequence->item(*state.interpreter, object.as_object(), index);
}

Outcome load_item_of_dict(ExecutionState& state, const CallRecord& record, unsigned dict_register,
                          unsigned key_register) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Owned dict = take_operand(record, dict_register);
    Owned key = take_operand(record, key_register);
    Owned result = dict_get(interpreter, as<Dict>(dict.get()), key.get());
    if (result.is_empty()) result = raise_with(interpreter, interpreter.types.KeyError, key.get());
    dict.reset();
    key.reset();
    return finish(record, instruction.a(), std::move(result));
}

// bytearray[int] = byte; false: the general way.
[[nodiscard]] bool store_byte(const ExecutionState& state, Value object, Value key, Value value) {
    if (!object.is_heap() || !key.is_int() || !value.is_int()) return false;
    if (heap_type(object.as_object()) != state.interpreter->types.bytearray) return false;
    auto* array = as<ByteArray>(object);
    const std::uint64_t index = place_of(key, array->size);
    if (index >= array->size || value.as_int() < 0 || value.as_int() > 255) return false;
    array->data[index] = static_cast<char>(value.as_int());
    return true;
}

// No dialect function is in the way.
Status store_natively(const ExecutionState& state, Value object, Value key, Value value) {
    Interpreter& interpreter = *state.interpreter;
    if (!object.is_heap()) return set_item(interpreter, object, key, value);
    if (object.as_object()->shape == state.dict_shape)
        return dict_set(interpreter, as<Dict>(object), key, value);
    if (wants_index(object, key)) return set_item(interpreter, object, key, value);
    const Value asked[] = {object, key, value};
    const Owned answer = ask_native(state, Special::setitem, asked);
    if (answer.is_empty()) return set_item(interpreter, object, key, value);
    return answer.is_error() ? Status{kError} : Status::ok();
}

// Whether the object's class does with items, to read or to store them, what the builtin type does.
[[nodiscard]] bool has_access_of(const Type* builtin, Value object, Special access) {
    return heap_type(object.as_object())->find_special(access) == builtin->find_special(access);
}

// Whether the object is a dict of a subclass whose items are read, or stored, as dict's are.
[[nodiscard]] bool is_derived_dict(const ExecutionState& state, Value object, Special access) {
    const Interpreter& interpreter = *state.interpreter;
    return is_dict(object) && as<Dict>(object)->owner == nullptr &&
           has_access_of(interpreter.types.dict, object, access);
}

// An item that exists of a dict or tuple of a subclass that reads it as they do; empty for all else.
[[nodiscard]] Owned item_of_derived(const ExecutionState& state, Value object, Value key) {
    if (is_kind(object, TypeFlags::kTuple)) {
        if (!key.is_int() || !has_access_of(state.interpreter->types.tuple, object, Special::getitem))
            return Owned{};
        const auto* tuple = as<Tuple>(object);
        const std::uint64_t index = place_of(key, tuple->size);
        return index < tuple->size ? Owned::share(tuple->items[index]) : Owned{};
    }
    if (!is_derived_dict(state, object, Special::getitem)) return Owned{};
    const Value found = dict_peek(as<Dict>(object), key);
    return found.is_empty() ? Owned{} : Owned::share(found);
}

Outcome load_item_at(ExecutionState& state, CallRecord& record, unsigned object_register,
                     unsigned key_register) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Owned result = item_of_sequence(state, record.base[object_register], record.base[key_register]);
    if (!result.is_empty()) {
        drop_operand(record, object_register);
        drop_operand(record, key_register);
        return finish(record, instruction.a(), std::move(result));
    }
    if (Function* method = special_function(state, record.base[object_register], Special::getitem)) {
        return push_special(state, record, method, {object_register, key_register},
                            {object_register, key_register}, OnReturn::Store, instruction.a());
    }
    if (is_weak_proxy(interpreter, record.base[object_register])) {
        return load_item_of_referent(state, record, take_operand(record, object_register),
                                     take_operand(record, key_register));
    }
    if (Value object = record.base[object_register];
        object.is_heap() && object.as_object()->shape == state.dict_shape) {
        return load_item_of_dict(state, record, object_register, key_register);
    }
    result = item_of_derived(state, record.base[object_register], record.base[key_register]);
    if (!result.is_empty()) {
        drop_operand(record, object_register);
        drop_operand(record, key_register);
        return finish(record, instruction.a(), std::move(result));
    }
    Owned object = take_operand(record, object_register);
    Owned key = take_operand(record, key_register);
    const Value asked[] = {object.get(), key.get()};
    if (asked[0].is_heap() && !wants_index(asked[0], asked[1]))
        result = ask_native(state, Special::getitem, asked);
    if (result.is_empty()) result = get_item(interpreter, object.get(), key.get());
    object.reset();
    key.reset();
    return finish(record, instruction.a(), std::move(result));
}

}  // namespace

Outcome slow::load_item(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    return load_item_at(state, record, instruction.b(), instruction.uc());
}

Outcome slow::store_item(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const unsigned object_register = instruction.a();
    const unsigned key_register = instruction.b();
    const unsigned value_register = instruction.uc();
    if (store_byte(state, record.base[object_register], record.base[key_register],
                   record.base[value_register])) {
        drop_operand(record, object_register);
        return Outcome::Next;
    }
    if (Function* method = special_function(state, record.base[object_register], Special::setitem)) {
        return push_special(state, record, method, {object_register, key_register, value_register},
                            {value_register, object_register, key_register}, OnReturn::Discard, 0);
    }
    if (const Value object = record.base[object_register]; is_derived_dict(state, object, Special::setitem)) {
        const Value old = dict_put(as<Dict>(object), record.base[key_register], record.base[value_register]);
        if (!old.is_error()) {
            release(old);
            drop_operand(record, value_register);
            drop_operand(record, object_register);
            drop_operand(record, key_register);
            return Outcome::Next;
        }
    }
    Owned object = take_operand(record, object_register);
    Owned key = take_operand(record, key_register);
    Owned value = take_operand(record, value_register);
    Status status = store_natively(state, object.get(), key.get(), value.get());
    value.reset();
    object.reset();
    key.reset();
    return outcome_of(status);
}

Outcome slow::delete_item(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    const unsigned object_register = instruction.a();
    const unsigned key_register = instruction.b();
    if (const Value list = record.base[object_register], key = record.base[key_register];
        is_exact(interpreter.types.list, list) && key.is_int()) {
        if (const std::uint64_t index = place_of(key, as<List>(list)->size); index < as<List>(list)->size) {
            list_take(as<List>(list), index).reset();
            drop_operand(record, object_register);
            return Outcome::Next;
        }
    }
    if (const Value dict = record.base[object_register];
        !is_temporary(record, object_register) && is_plain_dict(state, dict)) {
        Owned removed = dict_take(as<Dict>(dict), record.base[key_register]);
        if (!removed.is_empty()) {
            removed.reset();
            drop_operand(record, key_register);
            return Outcome::Next;
        }
    }
    if (Function* method = special_function(state, record.base[object_register], Special::delitem)) {
        return push_special(state, record, method, {object_register, key_register},
                            {object_register, key_register}, OnReturn::Discard, 0);
    }
    Owned object = take_operand(record, object_register);
    Owned key = take_operand(record, key_register);
    Status status = gossamer::delete_item(interpreter, object.get(), key.get());
    object.reset();
    key.reset();
    return outcome_of(status);
}

// The bounds of most slices are ints or None, and the container is a builtin one: no slice object is made.
Outcome slow::load_slice(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Value* window = record.base + instruction.b();
    const bool has_step = instruction.uc() == 3;
    Owned result;
    if (SliceRange range;
        read_plain_bounds(window[1], window[2], has_step ? window[3] : Value::none(), range)) {
        result = get_slice(interpreter, window[0], range);
        if (!result.is_empty()) {
            take_register(window[0]).reset();
            return finish(record, instruction.a(), std::move(result));
        }
    }
    if (has_step) {
        Owned slice = new_slice(interpreter, window[1], window[2], window[3]);
        for (Value* part = window + 1; part <= window + 3; ++part)
            take_register(*part).reset();
        if (slice.is_error()) {
            take_register(window[0]).reset();
            return Outcome::Raise;
        }
        window[1] = slice.detach();
        return load_item_at(state, record, instruction.b(), instruction.b() + 1);
    }
    Owned container = take_register(window[0]);
    {
        Owned begin = take_register(window[1]);
        Owned end = take_register(window[2]);
        Owned slice = new_slice(interpreter, begin.get(), end.get(), Value::none());
        begin.reset();
        end.reset();
        result = slice.is_error() ? Owned{kError} : get_item(interpreter, container.get(), slice.get());
    }
    container.reset();
    return finish(record, instruction.a(), std::move(result));
}

Outcome slow::store_slice(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    Value* window = record.base + instruction_of(record).a();
    Owned value = take_register(window[0]);
    Owned container = take_register(window[1]);
    Status status = kError;
    SliceRange range;
    if (container.get().is_heap() && container.get().as_object()->shape == state.list_shape &&
        read_plain_bounds(window[2], window[3], Value::none(), range)) {
        status = list_store_range(interpreter, as<List>(container.get()), range, value.get());
    } else {
        Owned begin = take_register(window[2]);
        Owned end = take_register(window[3]);
        Owned slice = new_slice(interpreter, begin.get(), end.get(), Value::none());
        begin.reset();
        end.reset();
        if (!slice.is_error()) status = set_item(interpreter, container.get(), slice.get(), value.get());
    }
    value.reset();
    container.reset();
    return outcome_of(status);
}

Outcome slow::build_slice(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Value* window = record.base + instruction.b();
    Owned begin = take_register(window[0]);
    Owned end = take_register(window[1]);
    Owned step = instruction.uc() == 3 ? take_register(window[2]) : Owned::none();
    Owned slice = new_slice(*state.interpreter, begin.get(), end.get(), step.get());
    begin.reset();
    end.reset();
    step.reset();
    return finish(record, instruction.a(), std::move(slice));
}

}  // namespace gossamer
