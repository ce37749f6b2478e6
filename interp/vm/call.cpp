// Calls: binding arguments to parameters, pushing frames, and calling whatever is not a dialect function.
//
// A window is [callee, arg0, arg1, …]. Calling a function turns the window's arguments into the callee's
// first registers: positional arguments are where they must be already, so the common case moves nothing.
#include "vm/call.h"

#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/raise.h"
#include "runtime/special_call.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/assert.h"
#include "vm/operands.h"
#include "vm/operators.h"

#include <boost/container/small_vector.hpp>

#include <algorithm>

namespace gossamer {

void release_registers(Value* first, Value* last) {
    while (last != first) {
        Value value = *--last;
        if (value.is_heap()) {
            *last = Value::empty();
            release(value.as_object());
        }
    }
}

// The order in which a failed or finished native call lets go of its window.
void release_window(Value* first, std::uint32_t count) {
    for (std::uint32_t index = 0; index < count; ++index) {
        Value value = first[index];
        if (value.is_heap()) {
            first[index] = Value::empty();
            release(value.as_object());
        }
    }
}

void release_off_stack(Value* first, std::uint32_t count) {
    boost::container::small_vector<Value, 16> values{first, first + count};
    std::fill_n(first, count, Value::empty());
    release_window(values.data(), count);
}

Outcome poll_after_call(ExecutionState& state, Outcome outcome) {
    if (outcome == Outcome::Raise || state.interpreter->poll == nullptr) return outcome;
    return state.interpreter->poll(*state.interpreter).is_error() ? Outcome::Raise : outcome;
}

namespace {

// The frame, or the generator, of a function whose parameters stand bound at first[1] …
Outcome push_bound(ExecutionState& state, Value* first, OnReturn on_return, std::uint16_t destination) {
    auto* function = as<Function>(first[0]);
    Code* code = function->code;
    if ((code->flags & (CodeFlags::kGenerator | CodeFlags::kCoroutine | CodeFlags::kAsyncGenerator)) != 0) {
        return make_generator(state, first, on_return, destination);
    }
    push_record(state, first, on_return, destination);
    return Outcome::Reload;
}
Status check_room(ExecutionState& state, const Value* first, const Code* code) {
    if (has_room(state, first, code)) [[likely]]
        return Status::ok();
    return raise(*state.interpreter, Error::RecursionTooDeep);
}

}  // namespace

Outcome enter_function(ExecutionState& state, Value* first, OnReturn on_return, std::uint16_t destination) {
    const Code* code = as<Function>(first[0])->code;
    if (state.interpreter->breaker != 0 && first + 1 + code->parameter_count <= free_stack(state))
        [[unlikely]] {
        // The call itself is a safe point, reached again at the callee's first backward jump or call; polling
        // here keeps endless recursion interruptible. A window that sticks out of the caller's registers
        // waits for that next one: code that runs now would build its own windows over it.
        if (state.interpreter->poll != nullptr && state.interpreter->poll(*state.interpreter).is_error()) {
            release_window(first, code->parameter_count + 1u);
            return Outcome::Raise;
        }
    }
    return push_bound(state, first, on_return, destination);
}

Outcome push_function(ExecutionState& state, Value* first, std::uint32_t count, Tuple* keyword_names,
                      OnReturn on_return, std::uint16_t destination) {
    auto* function = as<Function>(first[0]);
    const Code* code = function->code;
    if (check_room(state, first, code).is_error()) {
        release_off_stack(first, count + 1);
        return Outcome::Raise;
    }
    if (!(code->has_plain_parameters && code->positional_count == count && keyword_names == nullptr)) {
        if (bind_arguments(*state.interpreter, function, first + 1, count, keyword_names).is_error())
            return Outcome::Raise;
    }
    return enter_function(state, first, on_return, destination);
}

Outcome push_shared(ExecutionState& state, Function* function, std::span<const Value> arguments,
                    OnReturn on_return, std::uint16_t destination, std::span<Owned> held) {
    Value* window = free_stack(state);
    for (Owned& value : held)
        *window++ = value.detach();
    retain(function);
    window[0] = Value::from_object(function);
    for (std::size_t index = 0; index < arguments.size(); ++index) {
        retain(arguments[index]);
        window[1 + index] = arguments[index];
    }
    const Code* code = function->code;
    if (code->simple_count == arguments.size() && has_room(state, window, code)) [[likely]] {
        CallRecord* record = push_record(state, window, on_return, destination);
        record->held = static_cast<std::uint8_t>(held.size());
        record->flags = held.empty() ? 0 : CallRecord::kHolds;
        return Outcome::Reload;
    }
    CallRecord* caller = state.current;
    Outcome outcome = push_function(state, window, static_cast<std::uint32_t>(arguments.size()), nullptr,
                                    on_return, destination);
    if (outcome == Outcome::Reload && state.current != caller) {
        state.current->held = static_cast<std::uint8_t>(held.size());
        if (!held.empty()) state.current->flags |= CallRecord::kHolds;
        return outcome;
    }
    release_window(window - held.size(), static_cast<std::uint32_t>(held.size()));
    return outcome;
}

namespace {

Outcome call_bound_method(ExecutionState& state, Value* first, std::uint32_t count, Tuple* keyword_names,
                          OnReturn on_return, std::uint16_t destination) {
    auto* method = as<BoundMethod>(first[0]);
    // Room for the receiver between callee and arguments; a temporary bound method is released before the
    // body runs.
    for (std::uint32_t index = count; index > 0; --index)
        first[index + 1] = first[index];
    Value bound = first[0];
    first[0] = method->function;
    first[1] = method->self;
    retain(first[0]);
    retain(first[1]);
    release(bound);
    return call_window(state, first, count + 1, keyword_names, on_return, destination);
}

// The window of an extended call lies above the frame, where the frames of code that the callee runs would
// come to lie as well; and one that has made room for a receiver may stick out of the frame. A dialect
// function takes such a window over; for any other callee it is taken off the stack first.
[[nodiscard]] bool lies_above_frame(const ExecutionState& state, const Value* first, std::uint32_t count) {
    return first + count >= free_stack(state);
}

}  // namespace

Outcome call_off_stack(ExecutionState& state, Value* first, std::uint32_t count, Tuple* keyword_names,
                       OnReturn on_return, std::uint16_t destination) {
    boost::container::small_vector<Value, 16> window{first, first + count + 1};
    for (std::uint32_t index = 0; index <= count; ++index)
        first[index] = Value::empty();
    Owned result =
        call(*state.interpreter, window[0], std::span<const Value>{window.data() + 1, count}, keyword_names);
    release_window(window.data(), count + 1);
    return deliver(state, on_return, destination, std::move(result));
}

namespace {

Outcome call_native_window(ExecutionState& state, Value* first, std::uint32_t count, Tuple* keyword_names,
                           OnReturn on_return, std::uint16_t destination) {
    if (lies_above_frame(state, first, count)) {
        return call_off_stack(state, first, count, keyword_names, on_return, destination);
    }
    auto* callable = as<NativeCallable>(first[0]);
    Owned callee = take_register(first[0]);
    Value* arguments = first + 1;
    std::uint32_t given = count;
    if (!callable->self.is_empty()) {
        retain(callable->self);
        first[0] = callable->self;
        arguments = first;
        ++given;
    }
    Owned result;
    if (keyword_names == nullptr && callable->owner == nullptr && callable->direct.takes(given)) [[likely]] {
        result = call_direct(*state.interpreter, *callable, arguments, given);
    } else {
        result = call_native(*state.interpreter, *callable, arguments, given, keyword_names);
    }
    callee.reset();
    release_window(first, count + 1);
    if (on_return == OnReturn::Store)
        return finish_native_call(state, *state.current, destination, std::move(result));
    return deliver(state, on_return, destination, std::move(result));
}

// Any other callable: through the object model, with the window's values borrowed for the time of the call.
Outcome call_object(ExecutionState& state, Value* first, std::uint32_t count, Tuple* keyword_names,
                    OnReturn on_return, std::uint16_t destination) {
    if (lies_above_frame(state, first, count)) {
        return call_off_stack(state, first, count, keyword_names, on_return, destination);
    }
    Value callee = first[0];
    Owned result = call(*state.interpreter, callee, std::span<const Value>{first + 1, count}, keyword_names);
    release_window(first, count + 1);
    return deliver(state, on_return, destination, std::move(result));
}

// The outcome of pushing a method's frame above `count` registers from first on, which the call is to hold.
[[gnu::always_inline]] inline Outcome hold_below(ExecutionState& state, Outcome outcome, Value* first,
                                                 std::uint32_t count) {
    if (outcome == Outcome::Reload && state.current->base == first + count + 1) [[likely]] {
        state.current->held = static_cast<std::uint8_t>(count);
        state.current->flags |= CallRecord::kHolds;
        return outcome;
    }
    release_window(first, count);
    return outcome;
}

// An object whose class defines __call__: the caller keeps the object and the arguments until the call has
// ended. The method gets a window of its own behind theirs:
//
//     object, argument …  |  __call__, object, argument …
[[gnu::noinline]] Outcome call_through_method(ExecutionState& state, Value* first, std::uint32_t count,
                                              Tuple* keyword_names, OnReturn on_return,
                                              std::uint16_t destination, Value method) {
    Value* window = first + count + 1;
    if (lies_above_frame(state, first, count) || count >= HeldValues::kMost ||
        window + count + 4 > state.stack_limit) {
        return call_off_stack(state, first, count, keyword_names, on_return, destination);
    }
    window[0] = method;
    for (std::uint32_t index = 0; index <= count; ++index)
        window[1 + index] = first[index];
    for (std::uint32_t index = 0; index < count + 2; ++index)
        retain(window[index]);
    return hold_below(state, push_function(state, window, count + 1, keyword_names, on_return, destination),
                      first, count + 1);
}

// The same with arguments that others hold: nobody can tell that the caller does not. They move.
//
//     object  |  __call__, object, argument …
inline Outcome call_through_method_in_place(ExecutionState& state, Value* first, std::uint32_t count,
                                            Tuple* keyword_names, OnReturn on_return,
                                            std::uint16_t destination, Value method) {
    for (std::uint32_t index = count; index > 0; --index)
        first[index + 2] = first[index];
    first[2] = first[0];
    retain(first[2]);
    first[1] = method;
    retain(method);
    return hold_below(
        state, push_function(state, first + 1, count + 1, keyword_names, on_return, destination), first, 1);
}

}  // namespace

Outcome call_window(ExecutionState& state, Value* first, std::uint32_t count, Tuple* keyword_names,
                    OnReturn on_return, std::uint16_t destination) {
    Value callee = first[0];
    if (!callee.is_heap()) return call_object(state, first, count, keyword_names, on_return, destination);
    ShapeHead* shape = callee.as_object()->shape;
    if (shape == state.function_shape)
        return push_function(state, first, count, keyword_names, on_return, destination);
    if (!has_stack(state, first + count + 4)) [[unlikely]] {
        release_off_stack(first, count + 1);
        raise(*state.interpreter, Error::RecursionTooDeep);
        return Outcome::Raise;
    }
    if (shape == state.bound_method_shape) {
        return call_bound_method(state, first, count, keyword_names, on_return, destination);
    }
    if (shape == state.native_function_shape || shape == state.method_descriptor_shape) {
        return call_native_window(state, first, count, keyword_names, on_return, destination);
    }
    if (heap_type(callee.as_object())->has(TypeFlags::kType)) {
        Outcome outcome;
        if (construct_instance(state, first, count, keyword_names, on_return, destination, outcome))
            return outcome;
    } else if (Value special = heap_type(callee.as_object())->find_special(Special::call);
               is_function(state, special)) {
        const bool moves = !has_temporary(first + 1, count) && !lies_above_frame(state, first, count);
        return moves
                   ? call_through_method_in_place(state, first, count, keyword_names, on_return, destination,
                                                  special)
                   : call_through_method(state, first, count, keyword_names, on_return, destination, special);
    }
    if (Value special = heap_type(callee.as_object())->find_special(Special::call);
        special.is_heap() && special.as_object()->shape == state.wrapper_descriptor_shape) {
        // A native __call__ that checks its arguments itself (weakref.ref, functools.partial): the window
        // begins with its receiver as it is.
        const Method& method = *as<NativeCallable>(special)->method;
        const bool is_ours = !is_borrowed(heap_type(callee.as_object()), as<NativeCallable>(special));
        if (is_ours && method.arity.kind == Arity::Kind::Raw && !lies_above_frame(state, first, count)) {
            const auto keywords =
                keyword_names == nullptr ? 0 : static_cast<std::uint32_t>(keyword_names->size);
            Owned result = call_raw(*state.interpreter, method, first, count + 1 - keywords, keyword_names);
            release_window(first, count + 1);
            if (on_return == OnReturn::Store) return finish(*state.current, destination, std::move(result));
            return deliver(state, on_return, destination, std::move(result));
        }
    }
    return call_object(state, first, count, keyword_names, on_return, destination);
}

Owned call_function_from_native(Interpreter& interpreter, Value function, const Value* args,
                                std::size_t count, Tuple* keyword_names) {
    ExecutionState& state = *interpreter.execution;
    if (interpreter.stack_limit.is_reached()) [[unlikely]]
        return raise(interpreter, Error::RecursionTooDeep);
    Value* window = free_stack(state);
    if (!has_stack(state, window + count + 2)) [[unlikely]]
        return raise(interpreter, Error::RecursionTooDeep);
    window[0] = function;
    retain(function);
    for (std::size_t index = 0; index < count; ++index) {
        window[1 + index] = args[index];
        retain(args[index]);
    }
    const Code* code = as<Function>(function)->code;
    if (code->simple_count == count && keyword_names == nullptr && has_room(state, window, code)) [[likely]] {
        push_record(state, window, OnReturn::ToNative, 0);
        return Owned::adopt(run(interpreter));
    }
    CallRecord* caller = state.current;
    Outcome outcome =
        push_function(state, window, static_cast<std::uint32_t>(count), keyword_names, OnReturn::ToNative, 0);
    if (outcome == Outcome::Raise) return kError;
    if (state.current == caller) {  // a generator was made: its delivery is the result
        state.leaving_native = false;
        return Owned::adopt(std::exchange(state.native_result, Value::empty()));
    }
    return Owned::adopt(run(interpreter));
}

Owned run_code(Interpreter& interpreter, Code* code, Dict* globals, Value name_space, Value closure) {
    ExecutionState& state = *interpreter.execution;
    if (interpreter.stack_limit.is_reached()) [[unlikely]]
        return raise(interpreter, Error::RecursionTooDeep);
    GOSSAMER_TRY(function, new_function(interpreter, code, globals));
    if (!closure.is_empty()) replace(as<Function>(function.get())->closure, Owned::share(closure));
    Value* window = free_stack(state);
    GOSSAMER_CHECK(check_room(state, window, code));
    window[0] = function.detach();
    if (push_bound(state, window, OnReturn::ToNative, 0) == Outcome::Raise) return kError;
    if (!name_space.is_empty()) {
        retain(name_space);
        state.current->name_space = name_space;
        state.current->flags |= CallRecord::kHasNamespace;
    }
    // While its frame runs, a module's dict is held by it too: a count, and a root of the collector.
    Owned names = name_space.is_empty() ? Owned::share(Value::from_object(globals)) : Owned{};
    Owned result = Owned::adopt(run(interpreter));
    names.reset();
    return result;
}

}  // namespace gossamer
