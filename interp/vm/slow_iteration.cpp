// Iteration and unpacking off the fast path.
#include "memory/count.h"
#include "runtime/counted.h"
#include "runtime/errors/vm.h"
#include "runtime/frame.h"
#include "runtime/iterators.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/tuple.h"
#include "vm/operands.h"
#include "vm/operators.h"
#include "vm/slow.h"

namespace gossamer {

namespace {

[[nodiscard]] Outcome reload(Outcome outcome) {
    return outcome == Outcome::Next ? Outcome::Reload : outcome;
}

// Where iteration goes on after an item: LoopNext jumps back to the body.
Outcome store_item_and_go(CallRecord& record, Owned item) {
    const Instruction instruction = instruction_of(record);
    write_register(record, instruction.a(), std::move(item));
    if (instruction.opcode() == Opcode::LoopNext) record.pc += instruction.c();
    return Outcome::Next;
}

Outcome leave_loop(CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned iterator = take_register(record.base[instruction.b()]);
    iterator.reset();
    if (instruction.opcode() == Opcode::ForNext) record.pc += instruction.c();
    return Outcome::Next;
}

}  // namespace

Outcome deliver_item(ExecutionState& state, Owned item) {
    return reload(store_item_and_go(*state.current, std::move(item)));
}
Outcome deliver_exhausted(ExecutionState& state) {
    return reload(leave_loop(*state.current));
}

Outcome slow::get_iter(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Interpreter& interpreter = *state.interpreter;
    const Value iterable = record.base[instruction.b()];
    const bool is_list = is_exact(interpreter.types.list, iterable);
    if (is_list || is_exact(interpreter.types.tuple, iterable)) [[likely]] {
        auto* iterator = create_exact<SequenceIterator>(
            interpreter, is_list ? interpreter.types.list_iterator : interpreter.types.tuple_iterator);
        if (iterator == nullptr) [[unlikely]] {
            static_cast<void>(raise_memory_error(interpreter));
            return Outcome::Raise;
        }
        iterator->sequence = take_operand(record, instruction.b()).detach();
        iterator->index = 0;
        interpreter.heap.track(iterator);
        write_register(record, instruction.a(), Owned::adopt(iterator));
        return Outcome::Next;
    }
    Owned source = take_operand(record, instruction.b());
    if (is_exact(interpreter.types.generator, source.get())) {  // its own iterator
        write_register(record, instruction.a(), std::move(source));
        return Outcome::Next;
    }
    Owned iterator = get_iterator(interpreter, source.get());
    source.reset();
    return finish(record, instruction.a(), std::move(iterator));
}

Outcome slow::for_next(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    if (state.interpreter->breaker != 0) [[unlikely]] {
        if (safe_point(state, record) == Outcome::Raise) return Outcome::Raise;
    }
    Value iterator = record.base[instruction.b()];
    if (iterator.as_object()->shape == state.generator_shape) {
        auto* generator = as<Generator>(iterator);
        if (generator->kind == GeneratorKind::Generator && generator->state != GeneratorState::Running) {
            if (generator->state == GeneratorState::Finished) return leave_loop(record);
            const auto destination = static_cast<std::uint16_t>(instruction.a());
            Owned item = step_delegate_in_place(*state.interpreter, generator);
            if (item.is_empty()) {
                return push_generator(state, generator, Value::none(), OnReturn::Next, destination);
            }
            if (item.is_error()) return push_failed_generator(state, generator, OnReturn::Next, destination);
            return store_item_and_go(record, std::move(item));
        }
    }
    const Type* type = heap_type(iterator.as_object());
    if (type->next != nullptr && !type->has(TypeFlags::kHeapType)) [[likely]] {
        Owned item = next_item(*state.interpreter, iterator);
        if (item.is_error()) return Outcome::Raise;
        if (item.is_empty()) return leave_loop(record);
        return store_item_and_go(record, std::move(item));
    }
    Value method = type->find_special(Special::next);
    if (is_function(state, method)) {
        const Value arguments[] = {iterator};
        return push_shared(state, as<Function>(method), arguments, OnReturn::Next,
                           static_cast<std::uint16_t>(instruction.a()), {});
    }
    Owned item = next_item(*state.interpreter, iterator);
    if (item.is_error()) return Outcome::Raise;
    if (item.is_empty()) return leave_loop(record);
    return store_item_and_go(record, std::move(item));
}

namespace {

// What is unpacked so far, into registers that are to be filled one after another, and the iterator it comes
// from. After an error the items go from the last to the first, then the iterator.
class Unpacking {
public:
    Unpacking(Interpreter& interpreter, Owned iterator, Value* first)
        : interpreter_{interpreter}, iterator_{std::move(iterator)}, first_{first} {}

    [[nodiscard]] Value iterator() const { return iterator_.get(); }
    [[nodiscard]] unsigned filled() const { return filled_; }
    void add(Owned item) { first_[filled_++] = item.detach(); }
    // Until `count` registers are filled or nothing more comes.
    Status fill(unsigned count) {
        while (filled_ < count) {
            Owned item = next_item(interpreter_, iterator_.get());
            if (item.is_error()) return kError;
            if (item.is_empty()) break;
            add(std::move(item));
        }
        return Status::ok();
    }
    ErrorTag fail() {
        PendingGuard guard{interpreter_};
        while (filled_ > 0)
            release(std::exchange(first_[--filled_], Value::empty()));
        iterator_.reset();
        return kError;
    }

private:
    Interpreter& interpreter_;
    Owned iterator_;
    Value* first_;
    unsigned filled_ = 0;
};

Owned iterator_for_unpacking(Interpreter& interpreter, Value source) {
    Owned iterator = get_iterator(interpreter, source);
    if (iterator.is_error() && pending_is(interpreter, interpreter.types.TypeError) &&
        type_of(interpreter, source)->find_special(Special::iter).is_empty() &&
        type_of(interpreter, source)->find_special(Special::getitem).is_empty()) {
        clear_pending(interpreter);
        return raise(interpreter, Error::UnpackNotIterable, type_name(interpreter, source));
    }
    return iterator;
}

Status unpack_exactly(Interpreter& interpreter, Value source, Value* first, unsigned count) {
    GOSSAMER_TRY(iterator, iterator_for_unpacking(interpreter, source));
    Unpacking unpacking{interpreter, std::move(iterator), first};
    if (unpacking.fill(count).is_error()) return unpacking.fail();
    if (unpacking.filled() < count) {
        raise(interpreter, Error::UnpackTooFew, count, unpacking.filled());
        return unpacking.fail();
    }
    Owned surplus = next_item(interpreter, unpacking.iterator());
    if (surplus.is_empty()) return Status::ok();
    if (!surplus.is_error()) {
        surplus.reset();
        raise(interpreter, Error::UnpackTooMany, count);
    }
    return unpacking.fail();
}

// Instances of a tuple's subclass (a named tuple) that leaves iterating to tuple.
[[nodiscard]] bool is_walked_as_tuple(const ExecutionState& state, Value source) {
    const Type* type = heap_type(source.as_object());
    return type->has(TypeFlags::kTuple) &&
           type->find_special(Special::iter) == state.interpreter->types.tuple->find_special(Special::iter);
}

// Items of a list or tuple, straight from its storage, last register first as CPython does it.
bool unpack_builtin(ExecutionState& state, Value source, Value* first, unsigned count) {
    std::span<const Value> items;
    if (!source.is_heap()) return false;
    if (source.as_object()->shape == state.list_shape)
        items = as<List>(source)->values();
    else if (source.as_object()->shape == state.tuple_shape || is_walked_as_tuple(state, source))
        items = as<Tuple>(source)->values();
    else
        return false;
    if (items.size() != count) return false;
    for (unsigned index = 0; index < count; ++index) {
        retain(items[index]);
        first[index] = items[index];
    }
    return true;
}

Status unpack_around_star(Interpreter& interpreter, Value source, Value* first, unsigned before,
                          unsigned after) {
    GOSSAMER_TRY(iterator, iterator_for_unpacking(interpreter, source));
    Unpacking unpacking{interpreter, std::move(iterator), first};
    if (unpacking.fill(before).is_error()) return unpacking.fail();
    if (unpacking.filled() < before) {
        raise(interpreter, Error::UnpackTooFewAtLeast, before + after, unpacking.filled());
        return unpacking.fail();
    }
    Owned rest_value = list_from(interpreter, unpacking.iterator());
    if (rest_value.is_error()) return unpacking.fail();
    auto* rest = as<List>(rest_value.get());
    unpacking.add(std::move(rest_value));
    if (rest->size < after) {
        raise(interpreter, Error::UnpackTooFewAtLeast, before + after, before + rest->size);
        return unpacking.fail();
    }
    rest->size -= after;
    for (unsigned index = 0; index < after; ++index)
        first[before + 1 + index] = rest->items[rest->size + index];
    return Status::ok();
}

}  // namespace

Outcome slow::unpack_sequence(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned source = take_operand(record, instruction.b());
    Value* first = record.base + instruction.a();
    Status status;
    if (!unpack_builtin(state, source.get(), first, instruction.uc())) {
        status = unpack_exactly(*state.interpreter, source.get(), first, instruction.uc());
        if (status.is_error()) {
            PendingGuard guard{*state.interpreter};
            source.reset();
            return Outcome::Raise;
        }
    }
    source.reset();
    return Outcome::Next;
}

Outcome slow::unpack_locals(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const unsigned count = instruction.uc();
    Owned source = take_operand(record, instruction.b());
    Value items[kMostUnpackedLocals];
    if (!unpack_builtin(state, source.get(), items, count)) {
        if (unpack_exactly(*state.interpreter, source.get(), items, count).is_error()) {
            PendingGuard guard{*state.interpreter};
            source.reset();
            return Outcome::Raise;
        }
    }
    source.reset();
    for (unsigned index = 0; index < count; ++index)
        write_register(record, instruction.a() + index, Owned::adopt(items[index]));
    return Outcome::Next;
}

Outcome slow::unpack_extended(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const unsigned before = instruction.uc() & 0xFF;
    const unsigned after = instruction.uc() >> 8;
    Owned source = take_operand(record, instruction.b());
    Value* first = record.base + instruction.a();
    Status status = unpack_around_star(*state.interpreter, source.get(), first, before, after);
    if (status.is_error()) {
        PendingGuard guard{*state.interpreter};
        source.reset();
    }
    source.reset();
    return outcome_of(status);
}

}  // namespace gossamer
