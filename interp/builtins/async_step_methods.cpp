// async_generator_asend and async_generator_athrow: one step of an async generator, as an awaitable.
//
// A step resumes the generator. What comes out of it is told apart: a wrapped value was *yielded* and ends
// the step with StopIteration(value); anything else is being *awaited* and is handed on to whoever drives the
// awaiting.
#include "memory/count.h"
#include "runtime/async_generator.h"
#include "runtime/call.h"
#include "runtime/errors/core.h"
#include "runtime/errors/vm.h"
#include "runtime/exception.h"
#include "runtime/generator.h"
#include "runtime/raise.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

using State = AsyncStep::State;

[[nodiscard]] AsyncStep* self_of(Value value) {
    return as<AsyncStep>(value);
}
[[nodiscard]] Generator* generator_of(const AsyncStep* step) {
    return as<Generator>(step->generator);
}

[[nodiscard]] bool is_wrapped(const Interpreter& in, Value value) {
    return value.is_heap() && heap_type(value.as_object()) == in.types.async_generator_wrapped_value;
}

[[nodiscard]] const char* name_of(const Interpreter& in, const AsyncStep* step) {
    if (heap_type(step) == in.types.async_generator_asend) return "anext()";
    return step->is_close ? "aclose()" : "athrow()";
}

// The step is over; the generator may be asked for the next one.
void end_step(AsyncStep* step) {
    step->state = State::Closed;
    generator_of(step)->async_running = false;
}

// What a resumption of the generator means for the step: a value that the generator yielded is what the step
// returns, the generator's end an exception.
Resumed settle_step(Interpreter& in, AsyncStep* step, Resumed resumed) {
    if (resumed.value.is_error()) {
        if (pending_is(in, in.types.StopAsyncIteration) || pending_is(in, in.types.GeneratorExit))
            generator_of(step)->async_closed = true;
        end_step(step);
        return {Owned{kError}, false};
    }
    if (resumed.returned) {
        generator_of(step)->async_closed = true;
        end_step(step);
        return {raise_with(in, in.types.StopAsyncIteration, Value::empty()), false};
    }
    if (!is_wrapped(in, resumed.value.get())) return resumed;
    end_step(step);
    return {Owned::share(as<AsyncWrappedValue>(resumed.value.get())->value), true};
}

// For whoever steps by hand, what the step returns is the value of a StopIteration.
Owned as_iteration(Interpreter& in, Resumed resumed) {
    if (!resumed.returned) return std::move(resumed.value);
    const Value value = resumed.value.get();
    return raise_with(in, in.types.StopIteration, value.is_none() ? Value::empty() : value);
}

// aclose(): the generator must not yield again; its end is the end of the step.
Owned deliver_close(Interpreter& in, AsyncStep* step, Resumed resumed) {
    if (resumed.value.is_error()) {
        end_step(step);
        if (!pending_is(in, in.types.StopAsyncIteration) && !pending_is(in, in.types.GeneratorExit))
            return kError;
        clear_pending(in);
        return raise_with(in, in.types.StopIteration, Value::empty());
    }
    if (resumed.returned) {
        end_step(step);
        return raise_with(in, in.types.StopIteration, Value::empty());
    }
    if (!is_wrapped(in, resumed.value.get())) return std::move(resumed.value);
    end_step(step);
    return raise(in, Error::AsyncGeneratorIgnoredExit);
}

Owned deliver(Interpreter& in, AsyncStep* step, Resumed resumed) {
    return step->is_close ? deliver_close(in, step, std::move(resumed))
                          : as_iteration(in, settle_step(in, step, std::move(resumed)));
}

// A step may begin when no other one is under way.
Status begin_step(Interpreter& in, AsyncStep* step) {
    if (generator_of(step)->async_running) {
        step->state = State::Closed;
        return raise(in, Error::AsyncAlreadyRunning, name_of(in, step));
    }
    step->state = State::Running;
    generator_of(step)->async_running = true;
    return Status::ok();
}

// A step of asend.
Resumed send_step(Interpreter& in, Value self, Value value) {
    const Owned held = Owned::share(self);
    AsyncStep* step = self_of(self);
    if (step->state == State::Closed) return {raise(in, Error::AsyncSendReused), false};
    Owned sent = Owned::share(step->state == State::Unused && value.is_none() ? step->argument : value);
    if (step->state == State::Unused && begin_step(in, step).is_error()) return {Owned{kError}, false};
    return settle_step(in, step, generator_send(in, generator_of(step), sent.get()));
}

// What athrow() has been given is looked at only now.
Owned athrow_exception(Interpreter& in, const AsyncStep* step) {
    Owned held = Owned::share(step->argument);
    const auto given = as<Tuple>(held.get())->values();
    if (given.size() < 2) return raise(in, Error::ArityAtLeast, "athrow", 1, "", given.size() - 1);
    if (given.size() > 4) return raise(in, Error::ArityAtMost, "athrow", 3, "s", given.size() - 1);
    return exception_of_arguments(in, Args{given.data(), static_cast<std::uint32_t>(given.size())});
}

Owned first_throw(Interpreter& in, AsyncStep* step, Value value) {
    Generator* generator = generator_of(step);
    if (generator->async_running) {
        step->state = State::Closed;
        return raise(in, Error::AsyncAlreadyRunning, name_of(in, step));
    }
    if (generator->async_closed) {
        step->state = State::Closed;
        return raise_with(in, in.types.StopAsyncIteration, Value::empty());
    }
    if (!value.is_none()) return raise(in, Error::AsyncStartSend);
    GOSSAMER_CHECK(begin_step(in, step));
    if (step->is_close) generator->async_closed = true;
    Owned exception =
        step->is_close ? new_exception(in, in.types.GeneratorExit, {}) : athrow_exception(in, step);
    if (exception.is_error()) {
        end_step(step);
        return kError;
    }
    return deliver(in, step, generator_throw(in, generator, std::move(exception)));
}

Owned throw_step(Interpreter& in, Value self, Value value) {
    Owned held = Owned::share(self);
    AsyncStep* step = self_of(self);
    if (step->state == State::Closed) return raise(in, Error::AsyncThrowReused);
    if (generator_of(step)->state == GeneratorState::Finished) {
        step->state = State::Closed;
        return raise_with(in, in.types.StopIteration, Value::empty());
    }
    if (step->state == State::Unused) return first_throw(in, step, value);
    return deliver(in, step, generator_send(in, generator_of(step), value));
}

Owned throw_exception(Interpreter& in, AsyncStep* step, Owned exception) {
    if (step->state == State::Unused) GOSSAMER_CHECK(begin_step(in, step));
    return deliver(in, step, generator_throw(in, generator_of(step), std::move(exception)));
}

Owned throw_into_step(Interpreter& in, Args args) {
    AsyncStep* step = self_of(args[0]);
    if (step->state == State::Closed) {
        const bool is_send = heap_type(step) == in.types.async_generator_asend;
        return raise(in, is_send ? Error::AsyncSendReused : Error::AsyncThrowReused);
    }
    GOSSAMER_TRY(exception, exception_to_throw(in, args));
    return throw_exception(in, step, std::move(exception));
}

Owned step_self(Interpreter&, Args args) {
    return Owned::share(args[0]);
}
Owned asend_next(Interpreter& in, Args args) {
    return as_iteration(in, send_step(in, args[0], Value::none()));
}
Owned asend_send(Interpreter& in, Args args) {
    return as_iteration(in, send_step(in, args[0], args[1]));
}
Owned athrow_next(Interpreter& in, Args args) {
    return throw_step(in, args[0], Value::none());
}
Owned athrow_send(Interpreter& in, Args args) {
    return throw_step(in, args[0], args[1]);
}
// GeneratorExit where the step waits; it may end in no other way than by ending.
Owned step_close(Interpreter& in, Args args) {
    AsyncStep* step = self_of(args[0]);
    if (step->state == State::Closed) return Owned::none();
    GOSSAMER_TRY(exception, new_exception(in, in.types.GeneratorExit, {}));
    Owned result = throw_exception(in, step, std::move(exception));
    if (!result.is_error()) return raise(in, Error::CoroutineIgnoredExit);
    for (const Type* expected :
         {in.types.StopIteration, in.types.StopAsyncIteration, in.types.GeneratorExit}) {
        if (!pending_is(in, expected)) continue;
        clear_pending(in);
        return Owned::none();
    }
    return kError;
}

#define STEP_ROWS(next, send)                                                                                \
    {"__await__", step_self, exactly(0), ""}, {"__iter__", step_self, exactly(0), ""},                       \
        {"__next__", next, exactly(0), ""},                                                                  \
        {"send", send, exactly(1), "send($self, object, /)\nGo on with a value."},                           \
        {"throw", throw_into_step, between(1, 3),                                                            \
         "throw($self, type, value=None, traceback=None, /)\nRaise an exception."},                          \
    {                                                                                                        \
        "close", step_close, exactly(0), "close($self, /)\nGive the step up."                                \
    }

constexpr Method asend_methods[] = {STEP_ROWS(asend_next, asend_send)};
constexpr Method athrow_methods[] = {STEP_ROWS(athrow_next, athrow_send)};
#undef STEP_ROWS

void traverse_step(Object* object, Visitor& visitor) {
    visitor.visit(static_cast<AsyncStep*>(object)->generator);
    visitor.visit(static_cast<AsyncStep*>(object)->argument);
}
Value take_next_of_step(Object* object) {
    auto* step = static_cast<AsyncStep*>(object);
    if (Value value = std::exchange(step->generator, Value::empty()); value.is_heap()) return value;
    return std::exchange(step->argument, Value::empty());
}
std::size_t size_of_step(const Object*) {
    return sizeof(AsyncStep);
}
// The finaliser warns of a step that nobody has begun.
[[nodiscard]] bool has_begun(const Object* object) {
    return static_cast<const AsyncStep*>(object)->state != State::Unused;
}
constexpr Layout step_layout{
    .traverse = traverse_step,
    .take_next = take_next_of_step,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = size_of_step,
    .weakref_offset = 0,
    .is_spent = has_begun,
};

// Whoever set the hooks hears of the first step before it is made.
Status announce(Interpreter& in, Value generator) {
    if (std::exchange(as<Generator>(generator)->async_begun, true) || in.first_step_hook.is_empty())
        return Status::ok();
    const Owned hook = Owned::share(in.first_step_hook);
    GOSSAMER_CHECK(call(in, hook.get(), {generator}));
    return Status::ok();
}

Owned new_step(Interpreter& in, Type* type, Value generator, Value argument, bool is_close) {
    GOSSAMER_CHECK(announce(in, generator));
    auto* step = in.heap.create<AsyncStep>(type->instance_shape);
    if (step == nullptr) return raise_memory_error(in);
    step->generator = Owned::share(generator).detach();
    step->argument = Owned::share(argument).detach();
    step->state = State::Unused;
    step->is_close = is_close;
    in.heap.track(step);
    return Owned::adopt(step);
}

constexpr std::uint32_t kFlags = TypeFlags::kNoInstantiate | TypeFlags::kImmutable;

}  // namespace

Owned new_async_send(Interpreter& interpreter, Value generator, Value value) {
    return new_step(interpreter, interpreter.types.async_generator_asend, generator, value, false);
}

Resumed async_send_step(Interpreter& interpreter, Value step, Value value) {
    return send_step(interpreter, step, value);
}

Owned new_async_throw(Interpreter& interpreter, Value generator, Value exception) {
    return new_step(interpreter, interpreter.types.async_generator_athrow, generator, exception,
                    exception.is_none());
}

extern const TypeSpec async_generator_asend_type_spec;
const TypeSpec async_generator_asend_type_spec{"async_generator_asend",
                                               "builtins",
                                               "One step of an async generator.",
                                               &step_layout,
                                               sizeof(AsyncStep),
                                               kFlags,
                                               asend_methods,
                                               {}};
extern const TypeSpec async_generator_athrow_type_spec;
const TypeSpec async_generator_athrow_type_spec{"async_generator_athrow",
                                                "builtins",
                                                "One step of an async generator, with an exception.",
                                                &step_layout,
                                                sizeof(AsyncStep),
                                                kFlags,
                                                athrow_methods,
                                                {}};

}  // namespace gossamer
