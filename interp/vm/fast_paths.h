// The small operations that the run loop inlines: they run no dialect code, raise nothing, and say when they
// do not apply.
#pragma once

#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/frame.h"
#include "runtime/iterators.h"
#include "runtime/list.h"
#include "runtime/module.h"
#include "runtime/step.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "vm/execution.h"

namespace gossamer {

// The value of an operand with a count of its own: a temporary's moves, a local's is added.
[[gnu::always_inline]] inline Value take_value(Value* base, const CallRecord& frame, unsigned index) {
    Value value = base[index];
    if (index >= frame.code->local_count) {
        base[index] = Value::empty();
    } else {
        retain(value);
    }
    return value;
}

// Places the callee and both operands of an operator at `window`, and holds the operands below it. The right
// one is in `right_register`, if in any.
[[gnu::always_inline]] inline void place_operands(const CallRecord& frame, Value* window, Function* method,
                                                  unsigned left_register, Value right,
                                                  unsigned right_register) {
    window[0] = frame.base[left_register];
    window[1] = right;
    retain(window[0]);
    retain(right);
    window[-3] = take_value(frame.base, frame, left_register);
    if (right_register == CallRecord::kNoRegister) {
        window[-2] = right;
        retain(right);
    } else {
        window[-2] = take_value(frame.base, frame, right_register);
    }
    retain(method);
    window[-1] = Value::from_object(method);
}

// Multiplies two inline ints; false when the product needs more than 50 bits.
[[gnu::always_inline]] inline bool multiply(Value left, Value right, Value& product) {
    std::int64_t shifted;
    if (__builtin_mul_overflow(left.as_shifted_int(), right.as_int(), &shifted)) return false;
    product = Value::from_shifted_int(shifted);
    return true;
}

[[gnu::always_inline]] inline bool floor_divide(std::int64_t left, std::int64_t right, Value& quotient) {
    if (right == 0) return false;
    std::int64_t result = left / right;
    if ((left % right != 0) && ((left < 0) != (right < 0))) --result;
    if (!Value::fits_int(result)) return false;
    quotient = Value::from_int(result);
    return true;
}

[[gnu::always_inline]] inline bool floor_modulo(std::int64_t left, std::int64_t right, Value& remainder) {
    if (right == 0) return false;
    std::int64_t result = left % right;
    if (result != 0 && ((result < 0) != (right < 0))) result += right;
    remainder = Value::from_int(result);
    return true;
}

[[gnu::always_inline]] inline bool shift_left(std::int64_t left, std::int64_t right, Value& result) {
    if (right < 0 || right >= 50) return false;
    std::int64_t shifted = left << right;
    if ((shifted >> right) != left || !Value::fits_int(shifted)) return false;
    result = Value::from_int(shifted);
    return true;
}

// A character of an ASCII text, retained; empty: the general way.
[[gnu::always_inline]] inline Value character_of(const ExecutionState& state, const Str& text, Value key) {
    auto index = static_cast<std::uint64_t>(key.as_int());
    if (static_cast<std::int64_t>(index) < 0) index += text.length;
    if (index >= text.length || !text.is_ascii()) return Value::empty();
    Str* character = state.interpreter->latin1_strings[static_cast<unsigned char>(text.data[index])];
    if (character == nullptr) return Value::empty();
    retain(character);
    return Value::from_object(character);
}

// Of two strings themselves, or two of False, True and None: 0 equal, 1 different; -1: something else.
[[gnu::always_inline]] inline int plain_values_differ(const ExecutionState& state, Value left, Value right) {
    if (left.is_immediate() && right.is_immediate()) return left == right ? 0 : 1;
    if (!left.is_heap() || !right.is_heap() || left.as_object()->shape != state.str_shape ||
        right.as_object()->shape != state.str_shape) {
        return -1;
    }
    return str_equal(as<Str>(left), as<Str>(right)) ? 0 : 1;
}

// Whether a loop whose item goes to `item` begins with unpacking it into two locals.
[[gnu::always_inline]] inline bool unpacks_pair(const Instruction* begin, unsigned item) {
    return begin->opcode() == Opcode::UnpackLocals && begin->uc() == 2 && begin->b() == item;
}

// What a list or a tuple itself holds, borrowed; none: the general way, or an empty one.
[[gnu::always_inline]] inline std::span<const Value> items_of_sequence(const ExecutionState& state,
                                                                       Value object) {
    if (!object.is_heap()) return {};
    const ShapeHead* shape = object.as_object()->shape;
    if (shape == state.tuple_shape) return as<Tuple>(object)->values();
    if (shape == state.list_shape) return as<List>(object)->values();
    return {};
}

// list[int], tuple[int] and str[int], retained; empty: the general way.
[[gnu::always_inline]] inline Value item_of_sequence(const ExecutionState& state, Value object, Value key) {
    if (!object.is_heap() || !key.is_int()) return Value::empty();
    const Value* items;
    std::uint64_t size;
    if (object.as_object()->shape == state.list_shape) {
        items = as<List>(object)->items;
        size = as<List>(object)->size;
    } else if (object.as_object()->shape == state.tuple_shape) {
        items = as<Tuple>(object)->items;
        size = as<Tuple>(object)->size;
    } else if (object.as_object()->shape == state.str_shape) {
        return character_of(state, *as<Str>(object), key);
    } else {
        return Value::empty();
    }
    auto index = static_cast<std::uint64_t>(key.as_int());
    if (static_cast<std::int64_t>(index) < 0) index += size;
    if (index >= size) return Value::empty();
    retain(items[index]);
    return items[index];
}

[[gnu::always_inline]] inline bool is_plain_dict(const ExecutionState& state, Value object) {
    return object.is_heap() && object.as_object()->shape == state.dict_shape;
}

// dict[key] for a key that runs no code, retained; empty: the general way.
[[gnu::always_inline]] inline Value item_of_dict(const ExecutionState& state, Value object, Value key) {
    if (!is_plain_dict(state, object)) return Value::empty();
    Value value = dict_peek(as<Dict>(object), key);
    retain(value);
    return value;
}

// dict.get() with such a key and perhaps a default, borrowed; empty: the general way.
[[gnu::always_inline]] inline Value get_at_once(const ExecutionState& state, Value dict,
                                                const Value* arguments, std::uint32_t count) {
    if (!is_plain_dict(state, dict)) return Value::empty();
    return dict_peek_or(as<Dict>(dict), arguments[0], count == 1 ? Value::none() : arguments[1]);
}

// The pair of what stands in two registers, which move; null: the general way.
[[gnu::always_inline]] inline Tuple* pair_at_once(const ExecutionState& state, Value* items) {
    auto* pair = state.interpreter->heap.create<Tuple>(state.tuple_shape, Tuple::cell_bytes(2));
    if (pair == nullptr) [[unlikely]]
        return nullptr;
    pair->size = 2;
    for (unsigned index = 0; index < 2; ++index)
        pair->items[index] = std::exchange(items[index], Value::empty());
    if (pair->items[0].is_heap() || pair->items[1].is_heap()) finish_tuple(pair);
    return pair;
}

// The word of an inline slot.
[[gnu::always_inline]] inline Value* slot_of(Object* object, const AttributeCache& cache) {
    return reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + cache.offset);
}

// What a cache entry that matches says of an attribute that is not in the object itself, borrowed; empty: the
// general way.
[[gnu::always_inline]] inline Value shared_attribute(Object* object, const AttributeCache& cache) {
    if (cache.kind == AttributeCache::Kind::Value) return cache.value;
    if (cache.kind == AttributeCache::Kind::TupleItem) {
        const auto* tuple = static_cast<const Tuple*>(object);
        return cache.index < tuple->size ? tuple->items[cache.index] : Value::empty();
    }
    const Dict* dict = cache.dict;
    if (cache.kind == AttributeCache::Kind::ModuleEntry) {
        dict = static_cast<Module*>(object)->dict;
    } else if (cache.kind != AttributeCache::Kind::ClassEntry) {
        return Value::empty();
    }
    return dict->layout_version == cache.second_version ? dict->entries[cache.index].value : Value::empty();
}
[[gnu::always_inline]] inline Value own_or_shared_attribute(Object* object, const AttributeCache& cache) {
    return cache.kind == AttributeCache::Kind::Slot ? *slot_of(object, cache)
                                                    : shared_attribute(object, cache);
}

// The native that a method call on a builtin object comes down to if it takes so many values; null: the
// general way.
[[gnu::always_inline]] inline const NativeCallable* builtin_method(const ExecutionState& state, Value callee,
                                                                   Value receiver, std::uint32_t count) {
    const ShapeHead* shape = callee.as_object()->shape;
    auto* callable = as<NativeCallable>(callee);
    return (shape == state.method_descriptor_shape || shape == state.wrapper_descriptor_shape) &&
                   receiver.is_heap() && heap_type(receiver.as_object()) == callable->owner &&
                   callable->direct.takes(count + 1)
               ? callable
               : nullptr;
}

// len() of a list, tuple, dict with its own values or str itself; -1: the general way.
[[gnu::always_inline]] inline std::int64_t length_at_once(const ExecutionState& state, Value container) {
    if (!container.is_heap()) return -1;
    const ShapeHead* shape = container.as_object()->shape;
    if (shape == state.list_shape) return static_cast<std::int64_t>(as<List>(container)->size);
    if (shape == state.str_shape) return static_cast<std::int64_t>(as<Str>(container)->length);
    if (shape == state.tuple_shape) return static_cast<std::int64_t>(as<Tuple>(container)->size);
    if (shape == state.dict_shape && as<Dict>(container)->owner == nullptr)
        return static_cast<std::int64_t>(as<Dict>(container)->size);
    const TypeSpec* sequence = native_sequence(container.as_object());
    return sequence == nullptr ? -1 : sequence->length(container.as_object());
}

// Appends to a list itself that has room, taking the item's count over; false: the general way.
[[gnu::always_inline]] inline bool append_at_once(const ExecutionState& state, Value receiver, Value item) {
    if (!receiver.is_heap() || receiver.as_object()->shape != state.list_shape) return false;
    auto* list = as<List>(receiver);
    if (list->size == list->capacity) return false;
    list->items[list->size++] = item;
    return true;
}

// Whether a method of a builtin class takes the value for a receiver without a further look.
[[gnu::always_inline]] inline bool fits_receiver(const NativeCallable& method, Value receiver) {
    return receiver.is_heap() && method.owner != nullptr &&
           is_subtype(heap_type(receiver.as_object()), method.owner);
}

// Whether the native is the `__new__` of the builtin class that this class, complete, is built on.
[[nodiscard]] inline bool is_new_of(const NativeCallable& native, Value class_) {
    if (native.method->binding != Binding::Static || native.method->arity.kind != Arity::Kind::Raw ||
        native.owner == nullptr || !class_.is_heap() || !is_class(class_.as_object())) {
        return false;
    }
    const Type* base = as<Type>(class_);
    if (base->mro == nullptr) return false;
    while (base->has(TypeFlags::kHeapType))
        base = base->base;
    return base == native.owner;
}

// Whether a call without arguments of this value is one of weakref.ref's own `__call__`.
[[gnu::always_inline]] inline bool is_called_reference(const ExecutionState& state, Value callee) {
    if (!callee.is_heap()) return false;
    const ShapeHead* shape = callee.as_object()->shape;
    if (shape == state.weakref_shape) return true;
    const auto* type = static_cast<const Type*>(shape->type);
    return type->has(TypeFlags::kWeakref) &&
           type->find_special(Special::call) ==
               static_cast<const Type*>(state.weakref_shape->type)->find_special(Special::call);
}

// Brings the arguments of a call (the last ones named by `keyword_names`, borrowed, may be null) into the
// order of the function's parameters, with defaults, *args and **kwargs. Runs no code, but may set the
// breaker: it makes objects. False: the general way (bind_arguments), and nothing has happened.
[[nodiscard]] bool bind_at_once(Interpreter& interpreter, const Function* function, Value* arguments,
                                std::uint32_t count, const Tuple* keyword_names);

// Calls a class whose instances need their shape and an __init__ in the dialect: its frame is pushed
// (Reload), or an exception is pending (Raise); the caller's pc is stored. False: the general way, and
// nothing has happened.
[[nodiscard]] bool push_plain_init(ExecutionState& state, Value* window, unsigned count, unsigned destination,
                                   Outcome& outcome);

// Calls a class whose instances need nothing but their shape, or weakref.ref with one or two arguments; the
// call's count of the class is taken, those of the arguments are not. Null: the general way.
[[nodiscard]] Object* make_at_once(const ExecutionState& state, const Value* window, unsigned count);

// The iterator over range(…) with 1 to 3 small ints as its arguments, without the range; the window is
// consumed. Empty: the general way, and nothing has happened.
[[nodiscard]] Value range_iterator_at_once(Interpreter& interpreter, Value* window, unsigned count);

}  // namespace gossamer
