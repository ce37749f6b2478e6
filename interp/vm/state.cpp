// The execution state's life, and the breaker: what happens at a safe point when something asks for
// attention.
#include "memory/collector.h"
#include "memory/count.h"
#include "memory/observer.h"
#include "memory/prefault.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/module.h"
#include "runtime/raise.h"
#include "vm/call.h"
#include "vm/execution.h"
#include "vm/slow.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstddef>
#include <new>

namespace gossamer {

namespace {

// Address space, committed page by page as it is touched; less is asked for when the system refuses.
constexpr std::size_t kStackBytes = std::size_t{1} << 30;
constexpr std::size_t kSmallestStack = std::size_t{1} << 20;
constexpr std::size_t kRecordBytes = std::size_t{256} << 20;

void* reserve(std::size_t& bytes, std::size_t smallest) {
    while (bytes >= smallest) {
        void* memory =
            mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (memory != MAP_FAILED) return memory;
        bytes /= 2;
    }
    return nullptr;
}

// What is written behind the last window: held operands and a native's arguments.
constexpr std::size_t kBehindLimit = 256;
constexpr std::size_t kFirstRegisters = 1024;

}  // namespace

bool start_execution(Interpreter& interpreter) {
    auto* state = new (std::nothrow) ExecutionState;
    if (state == nullptr) return false;
    state->interpreter = &interpreter;
    state->stack_bytes = kStackBytes;
    state->stack = static_cast<Value*>(reserve(state->stack_bytes, kSmallestStack));
    std::size_t record_bytes = kRecordBytes;
    state->records = static_cast<CallRecord*>(reserve(record_bytes, kSmallestStack));
    interpreter.execution = state;
    if (state->stack == nullptr || state->records == nullptr) return false;
    state->record_count = record_bytes / sizeof(CallRecord);
    state->stack_limit = state->stack + kFirstRegisters;
    prefault(state->stack, (kFirstRegisters + kBehindLimit) * sizeof(Value));
    std::fill(state->stack, state->stack_limit + kBehindLimit, Value::empty());
    state->current = state->records;
    state->current->base = state->stack;
    set_recursion_limit(interpreter, interpreter.recursion_limit);
    return true;
}

bool extend_stack(ExecutionState& state, const Value* end) {
    Value* const last_limit = state.stack + state.stack_bytes / sizeof(Value) - kBehindLimit;
    if (end > last_limit) return false;
    const std::ptrdiff_t wanted = std::max(end - state.stack, 2 * (state.stack_limit - state.stack));
    Value* const limit = state.stack + std::min(wanted, last_limit - state.stack);
    prefault(state.stack_limit + kBehindLimit,
             static_cast<std::size_t>(limit - state.stack_limit) * sizeof(Value));
    std::fill(state.stack_limit + kBehindLimit, limit + kBehindLimit, Value::empty());
    state.stack_limit = limit;
    return true;
}

void bind_execution_shapes(Interpreter& interpreter) {
    ExecutionState& state = *interpreter.execution;
    const auto& types = interpreter.types;
    state.function_shape = types.function->instance_shape;
    state.bound_method_shape = types.bound_method->instance_shape;
    state.native_function_shape = types.native_function->instance_shape;
    state.method_descriptor_shape = types.method_descriptor->instance_shape;
    state.wrapper_descriptor_shape = types.wrapper_descriptor->instance_shape;
    state.list_shape = types.list->instance_shape;
    state.tuple_shape = types.tuple->instance_shape;
    state.dict_shape = types.dict->instance_shape;
    state.str_shape = types.str->instance_shape;
    state.range_iterator_shape = types.range_iterator->instance_shape;
    state.list_iterator_shape = types.list_iterator->instance_shape;
    state.tuple_iterator_shape = types.tuple_iterator->instance_shape;
    state.generator_shape = types.generator->instance_shape;
    state.coroutine_shape = types.coroutine->instance_shape;
    state.weakref_shape = types.weakref_reference->instance_shape;
    // A suspended generator is closed when it dies.
    types.generator->instance_shape->has_finaliser = true;
    types.coroutine->instance_shape->has_finaliser = true;
    types.async_generator->instance_shape->has_finaliser = true;
    types.async_generator_asend->instance_shape->has_finaliser = true;
    types.async_generator_athrow->instance_shape->has_finaliser = true;
    // Unlike other files, those in memory have nothing to close.
    types.bytes_io->instance_shape->has_finaliser = false;
    types.string_io->instance_shape->has_finaliser = false;
}

void bind_execution_natives(Interpreter& interpreter) {
    ExecutionState& state = *interpreter.execution;
    const auto& types = interpreter.types;
    const auto mark = [&interpreter](Dict* names, const char* name, InLoop what) {
        as<NativeCallable>(dict_find_text(interpreter, names, name))->in_loop = what;
    };
    Dict* builtins = as<Module>(interpreter.module_builtins)->dict;
    mark(builtins, "len", InLoop::Length);
    mark(builtins, "isinstance", InLoop::IsInstance);
    mark(builtins, "next", InLoop::Next);
    mark(types.list->dict, "append", InLoop::Append);
    mark(types.dict->dict, "get", InLoop::Get);
    mark(types.generator->dict, "send", InLoop::Send);
    mark(types.coroutine->dict, "send", InLoop::Send);
    for (Type* type : {types.bool_, types.int_, types.float_, types.str, types.list, types.tuple, types.set})
        learn_builtin_construction(state, type);
}

void stop_execution(Interpreter& interpreter) {
    ExecutionState* state = interpreter.execution;
    if (state == nullptr) return;
    munmap(state->stack, state->stack_bytes);
    munmap(state->records, state->record_count * sizeof(CallRecord));
    delete state;
    interpreter.execution = nullptr;
}

void set_recursion_limit(Interpreter& interpreter, std::uint32_t limit) {
    ExecutionState& state = *interpreter.execution;
    interpreter.recursion_limit = limit;
    const std::size_t usable = state.record_count - 2;
    state.record_limit = state.records + 1 + (limit < usable ? limit : usable);
}

// Only code compiled for a listener has these two instructions; it may run on when nobody listens any more.
Outcome slow::report_statement(ExecutionState& state, CallRecord&) {
    Observer* observer = state.interpreter->heap.observer;
    if (observer != nullptr) observer->statement_begins();
    return Outcome::Next;
}

Outcome slow::report_return(ExecutionState& state, CallRecord&) {
    Observer* observer = state.interpreter->heap.observer;
    if (observer != nullptr) observer->frame_left();
    return Outcome::Next;
}

Outcome slow::safe_point(ExecutionState& state, CallRecord&) {
    Interpreter& interpreter = *state.interpreter;
    if (interpreter.poll == nullptr) {
        interpreter.breaker = 0;
        return Outcome::Reload;
    }
    return interpreter.poll(interpreter).is_error() ? Outcome::Raise : Outcome::Reload;
}

Status poll_breaker(Interpreter& interpreter) {
    if ((interpreter.breaker & Interpreter::kBreakCollect) != 0) interpreter.heap.collector->collect_if_due();
    if ((interpreter.breaker & Interpreter::kBreakSignal) != 0) {
        interpreter.breaker &= ~Interpreter::kBreakSignal;
        if (interpreter.handle_signals != nullptr) return interpreter.handle_signals(interpreter);
    }
    return Status::ok();
}

}  // namespace gossamer
