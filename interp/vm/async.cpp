// await, async for and async with: what the VM does for them. The values yielded by an async generator are
// wrapped, so that awaiting and yielding can be told apart by whoever drives it (async_generator_asend).
#include "runtime/async_generator.h"

#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/errors/vm.h"
#include "runtime/exception.h"
#include "runtime/generator.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "vm/operands.h"
#include "vm/slow.h"

namespace gossamer {

namespace {

[[nodiscard]] bool is_coroutine(const Interpreter& interpreter, Value value) {
    return value.is_heap() && heap_type(value.as_object()) == interpreter.types.coroutine;
}

[[nodiscard]] bool is_iterable_coroutine(const Interpreter& interpreter, Value value) {
    return value.is_heap() && heap_type(value.as_object()) == interpreter.types.generator &&
           (as<Generator>(value)->code->flags & CodeFlags::kIterableCoroutine) != 0;
}

[[nodiscard]] bool is_async_generator(const Interpreter& interpreter, Value value) {
    return value.is_heap() && heap_type(value.as_object()) == interpreter.types.async_generator;
}

Owned awaitable_iterator(Interpreter& interpreter, Value value, ErrorId complaint) {
    if (is_coroutine(interpreter, value)) {
        if (!generator_delegate(as<Generator>(value)).is_none())
            return raise(interpreter, Error::CoroutineAwaited);
        return Owned::share(value);
    }
    if (is_iterable_coroutine(interpreter, value)) return Owned::share(value);
    bool absent = false;
    Owned iterator = call_special(interpreter, value, Special::await, {}, &absent);
    if (absent) return raise(interpreter, complaint, type_name(interpreter, value));
    if (iterator.is_error()) return kError;
    if (is_coroutine(interpreter, iterator.get()) || is_iterable_coroutine(interpreter, iterator.get()))
        return raise(interpreter, Error::AwaitReturnedCoroutine);
    if (type_of(interpreter, iterator.get())->find_special(Special::next).is_empty()) {
        return raise(interpreter, Error::AwaitNonIterator, type_name(interpreter, iterator.get()));
    }
    return iterator;
}

// The pending exception becomes the cause of one that names what __anext__ gave.
void blame_anext(Interpreter& interpreter, Value given) {
    Owned cause = take_pending(interpreter);
    raise(interpreter, Error::AnextNotAwaitable, type_name(interpreter, given));
    Owned blame = take_pending(interpreter);
    auto* error = as<Exception>(blame.get());
    replace(error->context, Owned::share(cause.get()));
    error->suppress_context = true;
    replace(error->cause, std::move(cause));
    restore_pending(interpreter, std::move(blame));
}

}  // namespace

Outcome slow::get_yield_from_iter(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Owned source = take_operand(record, instruction.b());
    Owned iterator;
    if (is_coroutine(interpreter, source.get())) {
        const bool allowed =
            (record.code->flags & (CodeFlags::kCoroutine | CodeFlags::kIterableCoroutine)) != 0;
        iterator =
            allowed ? std::move(source) : Owned{gossamer::raise(interpreter, Error::YieldFromCoroutine)};
    } else if (is_generator_object(interpreter, source.get())) {
        iterator = std::move(source);
    } else {
        iterator = get_iterator(interpreter, source.get());
    }
    source.reset();
    return finish(record, instruction.a(), std::move(iterator));
}

Outcome slow::get_awaitable(ExecutionState& state, CallRecord& record) {
    static constexpr ErrorId complaints[] = {Error::NotAwaitable, Error::AenterNotAwaitable,
                                             Error::AexitNotAwaitable};
    const Instruction instruction = instruction_of(record);
    if (const Value given = record.base[instruction.b()];
        is_coroutine(*state.interpreter, given) && as<Generator>(given)->state == GeneratorState::Created) {
        write_register(record, instruction.a(), take_operand(record, instruction.b()));
        return Outcome::Next;
    }
    Owned source = take_operand(record, instruction.b());
    Owned iterator = awaitable_iterator(*state.interpreter, source.get(), complaints[instruction.uc()]);
    source.reset();
    return finish(record, instruction.a(), std::move(iterator));
}

Outcome slow::get_async_iter(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Owned source = take_operand(record, instruction.b());
    bool absent = false;
    Owned iterator = call_special(interpreter, source.get(), Special::aiter, {}, &absent);
    if (absent) {
        iterator = gossamer::raise(interpreter, Error::NoAsyncIter, type_name(interpreter, source.get()));
    } else if (!iterator.is_error() &&
               type_of(interpreter, iterator.get())->find_special(Special::anext).is_empty()) {
        Owned unfit = std::move(iterator);
        iterator = gossamer::raise(interpreter, Error::NoAsyncNext, type_name(interpreter, unfit.get()));
    }
    source.reset();
    return finish(record, instruction.a(), std::move(iterator));
}

Outcome slow::async_next(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Owned iterator = Owned::share(record.base[instruction.b()]);
    if (is_async_generator(interpreter, iterator.get()))  // what it gives is its own iterator
        return finish(record, instruction.a(), new_async_send(interpreter, iterator.get(), Value::none()));
    bool absent = false;
    Owned awaitable = call_special(interpreter, iterator.get(), Special::anext, {}, &absent);
    if (absent) {
        gossamer::raise(interpreter, Error::NoAsyncNext, type_name(interpreter, iterator.get()));
        return Outcome::Raise;
    }
    if (awaitable.is_error()) return Outcome::Raise;
    Owned waiter = awaitable_iterator(interpreter, awaitable.get(), Error::NotAwaitable);
    if (waiter.is_error()) blame_anext(interpreter, awaitable.get());
    awaitable.reset();
    return finish(record, instruction.a(), std::move(waiter));
}

Outcome slow::end_async_for(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Owned exception = take_register(record.base[instruction.a()]);
    Owned iterator = take_register(record.base[instruction.b()]);
    if (is_subtype(heap_type(exception.get().as_object()), interpreter.types.StopAsyncIteration)) {
        iterator.reset();
        exception.reset();
        return Outcome::Next;
    }
    restore_pending(interpreter, std::move(exception));
    PendingGuard guard{interpreter};
    iterator.reset();
    return Outcome::Raise;
}

Outcome slow::async_generator_wrap(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned value = take_operand(record, instruction.b());
    Owned wrapped = wrap_async_value(*state.interpreter, std::move(value));
    return finish(record, instruction.a(), std::move(wrapped));
}

}  // namespace gossamer
