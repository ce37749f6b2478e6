// Generators: a suspended frame in an object.
//
// A yield moves locals and all live temporaries, partly built call windows included, from the value stack
// into the generator; a resumption moves them back. While it runs the generator owns no registers. The
// exception it is handling travels with it: its HandledException is linked in front of the resumer's while it
// runs (CPython's exception stack).
//
//     Created ──resume──▸ Running ──yield──▸ Suspended ──resume──▸ Running ──return, raise──▸ Finished
#include "runtime/generator.h"

#include "memory/count.h"
#include "runtime/async_generator.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/errors/vm.h"
#include "runtime/exception.h"
#include "runtime/exception_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "vm/generator_frames.h"
#include "vm/operands.h"
#include "vm/operators.h"
#include "vm/slow.h"

namespace gossamer {

namespace {

[[nodiscard]] GeneratorKind kind_of(const Code* code) {
    if ((code->flags & CodeFlags::kCoroutine) != 0) return GeneratorKind::Coroutine;
    if ((code->flags & CodeFlags::kAsyncGenerator) != 0) return GeneratorKind::AsyncGenerator;
    return GeneratorKind::Generator;
}

[[nodiscard]] ShapeHead* shape_for(Interpreter& interpreter, GeneratorKind kind) {
    switch (kind) {
    case GeneratorKind::Coroutine: return interpreter.types.coroutine->instance_shape;
    case GeneratorKind::AsyncGenerator: return interpreter.types.async_generator->instance_shape;
    case GeneratorKind::Generator: break;
    }
    return interpreter.types.generator->instance_shape;
}

// A name that has been set at the function; empty: that of the code.
[[nodiscard]] Value name_unless(Value name, Str* usual) {
    return name.as_object() == usual ? Value::empty() : Owned::share(name).detach();
}

// The arguments of a call; the stack is left clean.
void move_off_stack(Value* from, Value* to, std::uint32_t count) {
    for (std::uint32_t index = 0; index < count; ++index) {
        to[index] = from[index];
        if (from[index].is_heap()) from[index] = Value::empty();
    }
}

}  // namespace

Outcome make_generator(ExecutionState& state, Value* first, OnReturn on_return, std::uint16_t destination) {
    Interpreter& interpreter = *state.interpreter;
    auto* function = as<Function>(first[0]);
    Code* code = function->code;
    if (!code->has_body() && load_body(interpreter, code).is_error()) {
        release_registers(first, first + 1 + code->parameter_count);
        return Outcome::Raise;
    }
    const GeneratorKind kind = kind_of(code);
    const std::size_t bytes = sizeof(Generator) + code->register_count * sizeof(Value);
    auto* generator = interpreter.heap.create<Generator>(shape_for(interpreter, kind), bytes);
    if (generator == nullptr) {
        release_registers(first, first + 1 + code->parameter_count);
        raise_memory_error(interpreter);
        return Outcome::Raise;
    }
    generator->weakrefs = nullptr;
    generator->kind = kind;
    generator->state = GeneratorState::Created;
    generator->async_closed = false;
    generator->async_running = false;
    generator->async_begun = false;
    generator->pc = code->instructions;
    generator->function = std::exchange(first[0], Value::empty());
    generator->code = code;
    retain(code);
    generator->name = name_unless(function->name, code->name);
    generator->qualified_name = name_unless(function->qualified_name, code->qualified_name);
    generator->frame_object = nullptr;
    generator->handled = HandledException{};
    generator->register_count = code->register_count;
    generator->live_count = code->local_count;
    for (unsigned index = code->parameter_count; index < code->local_count; ++index) {
        generator->registers[index] = Value::empty();
    }
    move_off_stack(first + 1, generator->registers, code->parameter_count);
    interpreter.heap.track(generator);
    if (on_return == OnReturn::Store) [[likely]] {
        write_register(*state.current, destination, Owned::adopt(generator));
        return Outcome::Reload;
    }
    return deliver(state, on_return, destination, Owned::adopt(generator));
}

Outcome push_generator(ExecutionState& state, Generator* generator, Value sent, OnReturn on_return,
                       std::uint16_t destination) {
    Interpreter& interpreter = *state.interpreter;
    Code* code = generator->code;
    Value* window = free_stack(state);
    if (state.current + 1 >= state.record_limit || !has_stack(state, window + 1 + code->register_count)) {
        raise(interpreter, Error::RecursionTooDeep);
        return Outcome::Raise;
    }
    CallRecord* record = ++state.current;
    const bool was_suspended = generator->state == GeneratorState::Suspended;
    resume_frame(interpreter, record, window + 1, generator, on_return, destination);
    if (generator->frame_object != nullptr) {
        record->frame_object = std::exchange(generator->frame_object, nullptr);
        record->frame_object->record = record;
        record->flags |= CallRecord::kHasFrameObject;
    }
    // An exception is thrown without anything being sent: `x = yield` has not got a value.
    if (was_suspended && !sent.is_empty()) {
        write_register(*record, instruction_of(*record).a(), Owned::share(sent));
    }
    return Outcome::Reload;
}

namespace {

void unlink_handled(Interpreter& interpreter, Generator* generator) {
    interpreter.handled = generator->handled.previous;
    generator->handled.previous = nullptr;
}

// The running frame, its frame object included, goes back into its generator.
void suspend(ExecutionState& state, CallRecord* record) {
    Generator* generator = record->generator;
    if (record->frame_object != nullptr) {
        record->frame_object->record = nullptr;
        record->frame_object->instruction =
            static_cast<std::uint32_t>(record->pc - record->code->instructions - 1);
        generator->frame_object = std::exchange(record->frame_object, nullptr);
    }
    suspend_frame(*state.interpreter, record);
    --state.current;
}

}  // namespace

void finish_generator(ExecutionState& state, CallRecord* record) {
    Generator* generator = std::exchange(record->generator, nullptr);
    generator->state = GeneratorState::Finished;
    unlink_handled(*state.interpreter, generator);
    const Value handled = std::exchange(generator->handled.exception, Value::none());
    if (record->frame_object != nullptr) record->frame_object->generator = nullptr;
    release(handled);
    release(generator);
}

void convert_stop_iteration(ExecutionState& state, CallRecord* record) {
    Interpreter& interpreter = *state.interpreter;
    const bool is_async = record->generator->kind == GeneratorKind::AsyncGenerator;
    const char* name = nullptr;
    if (pending_is(interpreter, interpreter.types.StopIteration)) name = "StopIteration";
    if (is_async && pending_is(interpreter, interpreter.types.StopAsyncIteration))
        name = "StopAsyncIteration";
    if (name == nullptr) return;
    Owned original = take_pending(interpreter);
    raise(interpreter, Error::GeneratorRaisedStop, generator_kind_name(record->generator), name);
    Owned replacement = take_pending(interpreter);
    auto* error = as<Exception>(replacement.get());
    replace(error->context, Owned::share(original.get()));
    error->suppress_context = true;
    replace(error->cause, std::move(original));
    restore_pending(interpreter, std::move(replacement));
}

const char* generator_kind_name(const Generator* generator) {
    switch (generator->kind) {
    case GeneratorKind::Coroutine: return "coroutine";
    case GeneratorKind::AsyncGenerator: return "async generator";
    case GeneratorKind::Generator: break;
    }
    return "generator";
}

Value generator_name(const Generator* generator) {
    return generator->name.is_empty() ? Value::from_object(generator->code->name) : generator->name;
}

Value generator_qualified_name(const Generator* generator) {
    return generator->qualified_name.is_empty() ? Value::from_object(generator->code->qualified_name)
                                                : generator->qualified_name;
}

Value generator_delegate(const Generator* generator) {
    if (generator->state != GeneratorState::Suspended) return Value::none();
    const Instruction instruction = generator->pc[-1];
    if (instruction.opcode() != Opcode::YieldDelegated) return Value::none();
    return generator->registers[instruction.b()];
}

// ---- the instructions

void release_step(CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const unsigned count = instruction.uc() + (instruction.opcode() == Opcode::CallMethod ? 2 : 1);
    for (unsigned index = 0; index < count; ++index)
        release(std::exchange(record.base[instruction.b() + index], Value::empty()));
}

Outcome deliver_yield(ExecutionState& state, OnReturn on_return, std::uint16_t destination, Owned value) {
    if (on_return == OnReturn::Call) release_step(*state.current);
    if (on_return == OnReturn::Delegate || on_return == OnReturn::Call) {
        write_register(*state.current, destination, std::move(value));
        return Outcome::Reload;
    }
    return deliver(state, on_return, destination, std::move(value));
}

namespace {

// The caller's Delegate is finished: value register = result, iterator released, jump.
Outcome finish_delegate(CallRecord& record, Owned result) {
    const Instruction instruction = instruction_of(record);
    write_register(record, instruction.a(), std::move(result));
    Owned iterator = take_register(record.base[instruction.b()]);
    record.pc += instruction.c();
    iterator.reset();
    return Outcome::Reload;
}

}  // namespace

Outcome deliver_generator_end(ExecutionState& state, OnReturn on_return, std::uint16_t destination,
                              Owned result) {
    switch (on_return) {
    case OnReturn::Next: result.reset(); return deliver_exhausted(state);
    case OnReturn::Delegate: return finish_delegate(*state.current, std::move(result));
    case OnReturn::Call:
        raise_with(*state.interpreter, state.interpreter->types.StopIteration,
                   result.get().is_none() ? Value::empty() : result.get());
        result.reset();
        release_step(*state.current);
        return Outcome::Raise;
    default: return deliver(state, on_return, destination, std::move(result));
    }
}

Outcome slow::leave_generator(ExecutionState& state, Value raw_result) {
    CallRecord* record = state.current;
    const OnReturn on_return = record->on_return;
    const std::uint16_t destination = record->destination;
    finish_generator(state, record);
    for (Value *local = record->base, *end = local + record->code->local_count; local != end; ++local) {
        if (local->is_heap()) release(std::exchange(*local, Value::empty()));
    }
    release(std::exchange(record->base[-1], Value::empty()));
    --state.current;
    return deliver_generator_end(state, on_return, destination, Owned::adopt(raw_result));
}

namespace {

Outcome yield_out(ExecutionState& state, CallRecord& record, Owned value) {
    const OnReturn on_return = record.on_return;
    const std::uint16_t destination = record.destination;
    Ref<Generator> generator = Ref<Generator>::adopt(record.generator);
    suspend(state, &record);
    generator = Ref<Generator>{};
    return deliver_yield(state, on_return, destination, std::move(value));
}

}  // namespace

Outcome slow::yield_value(ExecutionState& state, CallRecord& record) {
    return yield_out(state, record, take_operand(record, instruction_of(record).b()));
}

Outcome slow::yield_delegated(ExecutionState& state, CallRecord& record) {
    return yield_out(state, record, take_register(record.base[instruction_of(record).a()]));
}

namespace {

// The value of a pending StopIteration, which is dropped.
Owned take_stop_value(Interpreter& interpreter) {
    Owned exception = take_pending(interpreter);
    return Owned::share(exception_field_of(as<Exception>(exception.get()), exception_field::kStopValue));
}

// One step of a delegate that is no plain generator: next() or send().
Outcome step_delegate(ExecutionState& state, CallRecord& record, Value iterator, Owned sent) {
    Interpreter& interpreter = *state.interpreter;
    Owned result;
    if (sent.get().is_none() && type_of(interpreter, iterator)->has(TypeFlags::kQuietSteps)) {
        result = type_of(interpreter, iterator)->next(interpreter, iterator);
        if (result.is_empty()) return finish_delegate(record, Owned::none());
    } else if (sent.get().is_none()) {
        bool absent = false;
        result = call_special(interpreter, iterator, Special::next, {}, &absent);
        if (absent) result = raise(interpreter, Error::NotIterator, type_name(interpreter, iterator));
    } else {
        const Value arguments[] = {sent.get()};
        result = call_method(interpreter, iterator, interpreter.names.send, arguments);
    }
    sent.reset();
    if (result.is_error()) {
        if (!pending_is(interpreter, interpreter.types.StopIteration)) return Outcome::Raise;
        return finish_delegate(record, take_stop_value(interpreter));
    }
    return finish(record, instruction_of(record).a(), std::move(result));
}

}  // namespace

namespace {

// What came of a step of the delegate; what was sent to it goes first.
Outcome finish_step(CallRecord& record, Resumed resumed, Owned sent) {
    sent.reset();
    if (resumed.value.is_error()) return Outcome::Raise;
    if (resumed.returned) return finish_delegate(record, std::move(resumed.value));
    return finish(record, instruction_of(record).a(), std::move(resumed.value));
}

}  // namespace

Outcome slow::delegate(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned sent = take_register(record.base[instruction.a()]);
    Value iterator = record.base[instruction.b()];
    Interpreter& interpreter = *state.interpreter;
    if (is_generator_object(interpreter, iterator)) {
        auto* generator = as<Generator>(iterator);
        if (generator->state == GeneratorState::Created || generator->state == GeneratorState::Suspended) {
            if (generator->state == GeneratorState::Suspended || sent.get().is_none()) {
                return push_generator(state, generator, sent.get(), OnReturn::Delegate,
                                      static_cast<std::uint16_t>(instruction.a()));
            }
        }
        Resumed resumed = generator_send(interpreter, generator, sent.get());
        return finish_step(record, std::move(resumed), std::move(sent));
    }
    if (iterator.is_heap() && heap_type(iterator.as_object()) == interpreter.types.async_generator_asend) {
        Resumed resumed = async_send_step(interpreter, iterator, sent.get());
        return finish_step(record, std::move(resumed), std::move(sent));
    }
    return step_delegate(state, record, iterator, std::move(sent));
}

// ---- without its frame

namespace {

struct RunningMark {
    explicit RunningMark(Generator* marked) : generator{marked} {
        generator->state = GeneratorState::Running;
    }
    ~RunningMark() { generator->state = GeneratorState::Suspended; }
    RunningMark(const RunningMark&) = delete;
    RunningMark& operator=(const RunningMark&) = delete;
    Generator* generator;
};

}  // namespace

// What the delegate's step can run is the death of what it lets go; that finds the generator running, as it
// would if the frame were.
Owned step_delegate_in_place(Interpreter& interpreter, Generator* generator) {
    if (generator->state != GeneratorState::Suspended) return Owned{};
    const Instruction instruction = generator->pc[-1];
    if (instruction.opcode() != Opcode::YieldDelegated) return Owned{};
    Value delegate = generator->registers[instruction.b()];
    const Type* type = type_of(interpreter, delegate);
    if (!type->has(TypeFlags::kQuietSteps)) return Owned{};
    RunningMark mark{generator};
    return type->next(interpreter, delegate);
}

Outcome push_failed_generator(ExecutionState& state, Generator* generator, OnReturn on_return,
                              std::uint16_t destination) {
    Interpreter& interpreter = *state.interpreter;
    Owned exception = take_pending(interpreter);
    if (push_generator(state, generator, Value::empty(), on_return, destination) == Outcome::Raise) {
        return Outcome::Raise;
    }
    restore_pending(interpreter, std::move(exception));
    return Outcome::Raise;
}

// ---- resuming from natives

namespace {

Resumed resumed_error() {
    return {Owned{kError}, false};
}

// Runs the generator whose frame has just been pushed.
Resumed run_pushed(Interpreter& interpreter, Generator* generator) {
    Ref<Generator> held = Ref<Generator>::share(generator);
    Owned value = Owned::adopt(run(interpreter));
    return {std::move(value), generator->state == GeneratorState::Finished};
}

// The error of a step that was made in place goes through the generator's frame.
Resumed unwind_delegate_error(Interpreter& interpreter, Generator* generator) {
    ExecutionState& state = *interpreter.execution;
    CallRecord* caller = state.current;
    if (push_failed_generator(state, generator, OnReturn::ToNative, 0) == Outcome::Raise &&
        (state.current == caller || !unwind(state))) {
        return resumed_error();
    }
    return run_pushed(interpreter, generator);
}

bool refuse_resumption(Interpreter& interpreter, Generator* generator) {
    if (generator->state == GeneratorState::Running) {
        raise(interpreter, Error::GeneratorRunning, generator_kind_name(generator));
        return true;
    }
    if (interpreter.stack_limit.is_reached()) {
        raise(interpreter, Error::RecursionTooDeep);
        return true;
    }
    return false;
}

}  // namespace

Resumed generator_send(Interpreter& interpreter, Generator* generator, Value value) {
    if (refuse_resumption(interpreter, generator)) return resumed_error();
    if (generator->state == GeneratorState::Finished) {
        if (generator->kind == GeneratorKind::Coroutine) {
            raise(interpreter, Error::CoroutineReuse);
            return resumed_error();
        }
        return {Owned::none(), true};
    }
    if (generator->state == GeneratorState::Created && !value.is_none()) {
        raise(interpreter, Error::GeneratorStartSend, generator_kind_name(generator));
        return resumed_error();
    }
    ExecutionState& state = *interpreter.execution;
    if (value.is_none()) {
        Owned item = step_delegate_in_place(interpreter, generator);
        if (item.is_error()) return unwind_delegate_error(interpreter, generator);
        if (!item.is_empty()) return {std::move(item), false};
    }
    if (push_generator(state, generator, value, OnReturn::ToNative, 0) == Outcome::Raise)
        return resumed_error();
    return run_pushed(interpreter, generator);
}

namespace {

// Resumes the frame with an exception at the point where it stands. What the caller handles is no context of
// what it throws.
Resumed throw_here(Interpreter& interpreter, Generator* generator, Owned exception) {
    ExecutionState& state = *interpreter.execution;
    if (generator->state == GeneratorState::Finished) {
        if (generator->kind == GeneratorKind::Coroutine) {
            raise(interpreter, Error::CoroutineReuse);
        } else {
            restore_pending(interpreter, std::move(exception));
        }
        return resumed_error();
    }
    if (push_generator(state, generator, Value::empty(), OnReturn::ToNative, 0) == Outcome::Raise)
        return resumed_error();
    Ref<Generator> held = Ref<Generator>::share(generator);
    if (generator->handled.exception.is_heap()) {
        raise_instance(interpreter, std::move(exception));
    } else {
        restore_pending(interpreter, std::move(exception));
    }
    if (!unwind(state)) return resumed_error();
    return run_pushed(interpreter, generator);
}

// The generator waits in Delegate/YieldDelegated and its delegate has returned: goes on behind the
// delegation.
Resumed resume_after_delegate(Interpreter& interpreter, Generator* generator, Owned result) {
    const Instruction delegate = generator->pc[-2];
    replace(generator->registers[delegate.b()], Owned{});
    ExecutionState& state = *interpreter.execution;
    if (push_generator(state, generator, result.get(), OnReturn::ToNative, 0) == Outcome::Raise)
        return resumed_error();
    state.current->pc += -1 + delegate.c();
    result.reset();
    return run_pushed(interpreter, generator);
}

Status close_delegate(Interpreter& interpreter, Value delegate) {
    if (is_generator_object(interpreter, delegate)) {
        GOSSAMER_TRY(result, generator_close(interpreter, as<Generator>(delegate)));
        return Status::ok();
    }
    Owned method = find_attribute(interpreter, delegate, interpreter.names.close);
    if (method.is_error()) {
        interpreter.report_unraisable(interpreter, nullptr, delegate);
        return Status::ok();
    }
    if (method.is_empty()) return Status::ok();
    GOSSAMER_TRY(result, call(interpreter, method.get(), std::span<const Value>{}));
    return Status::ok();
}

Resumed refused(Interpreter& interpreter, Owned complaint) {
    restore_pending(interpreter, std::move(complaint));
    return resumed_error();
}

// While something is thrown into a delegate that is a generator too, the delegating one's frame stands below
// it, as if it were running: frames show it as their caller. What it handles is none of the delegate's.
// Without room for the frame the generator only counts as running.
class FrameOfDelegator {
public:
    FrameOfDelegator(Interpreter& interpreter, Generator* generator)
        : state_{*interpreter.execution}, generator_{generator} {
        Value* const window = free_stack(state_);
        if (state_.current + 1 >= state_.record_limit ||
            !has_stack(state_, window + 1 + generator->code->register_count)) {
            generator->state = GeneratorState::Running;
            return;
        }
        static_cast<void>(push_generator(state_, generator, Value::empty(), OnReturn::ToNative, 0));
        record_ = state_.current;
        interpreter.handled = generator->handled.previous;
    }
    ~FrameOfDelegator() {
        if (record_ == nullptr) {
            generator_->state = GeneratorState::Suspended;
            return;
        }
        const Ref<Generator> generator = Ref<Generator>::adopt(generator_);
        suspend(state_, record_);
    }
    FrameOfDelegator(const FrameOfDelegator&) = delete;
    FrameOfDelegator& operator=(const FrameOfDelegator&) = delete;

private:
    ExecutionState& state_;
    Generator* generator_;
    CallRecord* record_ = nullptr;
};

// What became of the search for a delegate's throw method.
enum class ThrowMethod : std::uint8_t { Found, Absent, Unreadable };

// Throws into a delegate, unless it has no throw method (nothing has happened) or asking for it was an error.
// One that is no generator gets the arguments as they were given.
Resumed throw_into(Interpreter& interpreter, Value delegate, Value exception, std::span<const Value> given,
                   bool is_refused, ThrowMethod& search) {
    search = ThrowMethod::Found;
    if (is_generator_object(interpreter, delegate)) {
        return generator_throw(interpreter, as<Generator>(delegate), Owned::share(exception), given,
                               is_refused);
    }
    Owned method = find_attribute(interpreter, delegate, interpreter.names.throw_);
    if (method.is_error()) {
        search = ThrowMethod::Unreadable;
        return resumed_error();
    }
    if (method.is_empty()) {
        // As in CPython, a StopIteration then counts as the delegate's own.
        if (is_subtype(heap_type(exception.as_object()), interpreter.types.StopIteration)) {
            restore_pending(interpreter, Owned::share(exception));
            return {take_stop_value(interpreter), true};
        }
        search = ThrowMethod::Absent;
        return resumed_error();
    }
    Owned result = call(interpreter, method.get(), given.empty() ? std::span{&exception, 1} : given);
    if (result.is_error() && pending_is(interpreter, interpreter.types.StopIteration)) {
        return {take_stop_value(interpreter), true};
    }
    return {std::move(result), false};
}

}  // namespace

Resumed generator_throw(Interpreter& interpreter, Generator* generator, Owned exception,
                        std::span<const Value> given, bool is_refused) {
    if (refuse_resumption(interpreter, generator)) return resumed_error();
    Owned delegate = Owned::share(generator_delegate(generator));
    if (delegate.get().is_none() && is_refused) return refused(interpreter, std::move(exception));
    if (delegate.get().is_none()) return throw_here(interpreter, generator, std::move(exception));
    if (is_subtype(heap_type(exception.get().as_object()), interpreter.types.GeneratorExit)) {
        Status closed;
        {
            RunningMark mark{generator};
            closed = close_delegate(interpreter, delegate.get());
        }
        delegate.reset();
        return throw_here(interpreter, generator,
                          closed.is_error() ? take_pending(interpreter) : std::move(exception));
    }
    ThrowMethod search;
    Resumed inner;
    if (is_generator_object(interpreter, delegate.get())) {
        FrameOfDelegator below{interpreter, generator};
        inner = throw_into(interpreter, delegate.get(), exception.get(), given, is_refused, search);
    } else {
        RunningMark mark{generator};
        inner = throw_into(interpreter, delegate.get(), exception.get(), given, is_refused, search);
    }
    delegate.reset();
    if (search == ThrowMethod::Absent && is_refused) return refused(interpreter, std::move(exception));
    if (search == ThrowMethod::Absent) return throw_here(interpreter, generator, std::move(exception));
    // The generator hears nothing of it and stays where it is.
    if (search == ThrowMethod::Unreadable) return inner;
    exception.reset();
    if (inner.value.is_error()) {
        if (pending_is(interpreter, interpreter.types.StopIteration)) {
            return resume_after_delegate(interpreter, generator, take_stop_value(interpreter));
        }
        return throw_here(interpreter, generator, take_pending(interpreter));
    }
    if (inner.returned) return resume_after_delegate(interpreter, generator, std::move(inner.value));
    return inner;
}

namespace {

[[nodiscard]] bool meets_no_handler(const Generator* generator) {
    if (!generator_delegate(generator).is_none()) return false;
    const auto word = static_cast<std::uint32_t>(generator->pc - generator->code->instructions - 1);
    return find_handler(generator->code, word) == nullptr;
}

}  // namespace

Owned generator_close(Interpreter& interpreter, Generator* generator) {
    if (generator->state == GeneratorState::Finished) return Owned::none();
    if (refuse_resumption(interpreter, generator)) return kError;
    if (generator->state == GeneratorState::Created && generator->kind != GeneratorKind::AsyncGenerator) {
        // The arguments of one that has not started stay with it until it dies.
        generator->state = GeneratorState::Finished;
        return Owned::none();
    }
    if (generator->state == GeneratorState::Created || meets_no_handler(generator)) {
        // No code of the generator would run: its registers are let go in ascending order, nothing is raised.
        generator->state = GeneratorState::Finished;
        Ref<Generator> held = Ref<Generator>::share(generator);
        for (std::uint32_t index = 0; index < generator->live_count; ++index) {
            replace(generator->registers[index], Owned{});
        }
        return Owned::none();
    }
    Owned exit = new_exception(interpreter, interpreter.types.GeneratorExit, {});
    if (exit.is_error()) return kError;
    Resumed resumed = generator_throw(interpreter, generator, std::move(exit));
    if (resumed.value.is_error()) {
        if (pending_is(interpreter, interpreter.types.GeneratorExit) ||
            pending_is(interpreter, interpreter.types.StopIteration)) {
            clear_pending(interpreter);
            return Owned::none();
        }
        return kError;
    }
    if (resumed.returned) return std::move(resumed.value);
    resumed.value.reset();
    return raise(interpreter, Error::GeneratorIgnoredExit, generator_kind_name(generator));
}

namespace {

[[gnu::always_inline]] inline Owned step_generator(Interpreter& interpreter, Value value,
                                                   std::uint8_t detail) {
    auto* generator = as<Generator>(value);
    ExecutionState& state = *interpreter.execution;
    Value* const window = free_stack(state);
    if (waits_plainly(state, generator) && state.current + 1 < state.record_limit &&
        window + 1 + generator->code->register_count <= state.stack_limit &&
        !interpreter.stack_limit.is_reached()) [[likely]] {
        const bool is_beginning = generator->state == GeneratorState::Created;
        CallRecord* record = ++state.current;
        resume_frame(interpreter, record, window + 1, generator, OnReturn::ToNative, 0);
        record->detail = detail;
        if (!is_beginning) {
            if (drops_result(record->pc)) {
                ++record->pc;
            } else {
                write_register(*record, instruction_of(*record).a(), Owned::none());
            }
        }
        Ref<Generator> held = Ref<Generator>::share(generator);
        Owned item = Owned::adopt(run(interpreter));
        const bool has_returned = !item.is_error() && generator->state == GeneratorState::Finished;
        return has_returned ? Owned{} : std::move(item);
    }
    Resumed resumed = generator_send(interpreter, generator, Value::none());
    return resumed.value.is_error() || !resumed.returned ? std::move(resumed.value) : Owned{};
}

}  // namespace

Owned generator_next(Interpreter& interpreter, Value generator) {
    return step_generator(interpreter, generator, 0);
}

// A listener hears of every step.
Owned generator_feed(Interpreter& interpreter, Value generator, Sink& sink) {
    if (interpreter.heap.observer != nullptr) return generator_next(interpreter, generator);
    ExecutionState& state = *interpreter.execution;
    Sink* const outer = std::exchange(state.sink, &sink);
    Owned item = step_generator(interpreter, generator, CallRecord::kFeedsSink);
    state.sink = outer;
    return item;
}

}  // namespace gossamer
