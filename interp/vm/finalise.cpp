// What memory calls when an object is about to die: its `__del__`, or the closing of a suspended generator;
// and the callbacks of weak references. Errors have no caller to go to: sys.unraisablehook hears of them. A
// pending exception and the exception being handled are those of the code that let the object die.
#include "vm/finalise.h"

#include "memory/count.h"
#include "runtime/async_generator.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/generator.h"
#include "runtime/memoryview.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/warnings_core.h"
#include "vm/execution.h"

#include <string>

namespace gossamer {

namespace {

void report(Interpreter& interpreter, Value culprit) {
    if (interpreter.report_unraisable != nullptr) {
        interpreter.report_unraisable(interpreter, nullptr, culprit);
    } else {
        clear_pending(interpreter);
    }
}

// An asynchronous generator that has begun is closed by whoever set sys.set_asyncgen_hooks, by awaiting its
// aclose(): only an event loop can do so.
bool leave_to_hook(Interpreter& interpreter, Generator* generator) {
    const bool is_open =
        generator->async_begun && !generator->async_closed && generator->state != GeneratorState::Finished;
    if (!is_open || interpreter.finalizer_hook.is_empty()) return false;
    const Owned hook = Owned::share(interpreter.finalizer_hook);
    const Value arguments[] = {Value::from_object(generator)};
    Owned result = call(interpreter, hook.get(), arguments);
    if (result.is_error()) report(interpreter, arguments[0]);
    return true;
}

void close_at_death(Interpreter& interpreter, Generator* generator) {
    if (generator->kind == GeneratorKind::AsyncGenerator && leave_to_hook(interpreter, generator)) return;
    if (generator->state == GeneratorState::Created && generator->kind == GeneratorKind::Coroutine) {
        std::string text{"coroutine '"};
        text.append(as<Str>(generator_qualified_name(generator))->text()).append("' was never awaited");
        if (warn(interpreter, interpreter.types.RuntimeWarning, text).is_error())
            report(interpreter, Value::from_object(generator));
    }
    if (generator->state != GeneratorState::Suspended) return;
    Owned result = generator_close(interpreter, generator);
    if (result.is_error()) report(interpreter, Value::from_object(generator));
}

// A step of an async generator that was made and never begun.
void warn_of_step(Interpreter& interpreter, const AsyncStep* step) {
    if (step->state != AsyncStep::State::Unused) return;
    const bool is_send = heap_type(step) == interpreter.types.async_generator_asend;
    std::string text{"coroutine method '"};
    text.append(is_send ? "asend" : step->is_close ? "aclose" : "athrow").append("' of ");
    const auto* generator = as<Generator>(step->generator);
    Owned shown = repr_of(interpreter, generator_qualified_name(generator));
    if (!shown.is_error()) text.append(as<Str>(shown.get())->text()).append(" was never awaited");
    if (shown.is_error() || warn(interpreter, interpreter.types.RuntimeWarning, text).is_error())
        report(interpreter, Value::from_object(step->generator.as_object()));
}

void call_del(Interpreter& interpreter, Object* object) {
    Value value = Value::from_object(object);
    Owned method = Owned::share(heap_type(object)->find_special(Special::del));
    if (method.is_empty()) return;
    if (is_function_value(interpreter, method.get())) {
        const Value arguments[] = {value};
        Owned result = call(interpreter, method.get(), arguments);
        if (result.is_error()) report(interpreter, method.get());
        return;
    }
    Owned bound = bind_descriptor(interpreter, method.get(), value, heap_type(object));
    if (bound.is_error()) {
        // A `__del__` that cannot be had counts as none: nobody hears of the error.
        clear_pending(interpreter);
        return;
    }
    Owned result = call(interpreter, bound.get(), std::span<const Value>{});
    if (result.is_error()) report(interpreter, bound.get());
}

}  // namespace

bool is_function_value(const Interpreter& interpreter, Value value) {
    return value.is_heap() && value.as_object()->shape == interpreter.execution->function_shape;
}

void finalise_object(void* context, Object* object) {
    auto& interpreter = *static_cast<Interpreter*>(context);
    PendingGuard guard{interpreter};
    const Type* type = heap_type(object);
    const auto& types = interpreter.types;
    if (type == types.generator || type == types.coroutine || type == types.async_generator) {
        close_at_death(interpreter, static_cast<Generator*>(object));
    } else if (type == types.async_generator_asend || type == types.async_generator_athrow) {
        warn_of_step(interpreter, static_cast<AsyncStep*>(object));
    } else if (type == types.memoryview) {
        give_buffer_back(interpreter, static_cast<MemoryView*>(object));
    } else {
        call_del(interpreter, object);
    }
}

void call_weakref_callback(void* context, Object* reference, Value callback) {
    auto& interpreter = *static_cast<Interpreter*>(context);
    PendingGuard guard{interpreter};
    const Value arguments[] = {Value::from_object(reference)};
    Owned result = is_function_value(interpreter, callback)
                       ? call_function_from_native(interpreter, callback, arguments, 1, nullptr)
                       : call(interpreter, callback, arguments);
    if (result.is_error()) report(interpreter, callback);
}

void connect_execution(Interpreter& interpreter) {
    interpreter.heap.hooks.finalise = finalise_object;
    interpreter.heap.hooks.call_weakref_callback = call_weakref_callback;
    interpreter.call_function = call_function_from_native;
    interpreter.run_code = run_code;
    interpreter.poll = poll_breaker;
    interpreter.current_frame = current_frame;
    interpreter.current_globals = current_globals;
    interpreter.current_locals = current_locals;
    interpreter.frame_back = frame_back;
    interpreter.frame_locals = frame_locals;
    interpreter.generator_frame = generator_frame;
    interpreter.super_arguments = super_arguments;
}

}  // namespace gossamer
