// What happens to an exception that nobody caught.
#include "engine/engine_state.h"
#include "memory/collector.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/exception.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/streams.h"
#include "runtime/type.h"

namespace gossamer {

namespace {

// SystemExit's code becomes the status; what is no number is printed and counts as 1. The exception is gone
// by then. Without a code the exception itself serves.
void take_exit_code(EngineState& state, Owned exception) {
    Interpreter& interpreter = state.interpreter;
    Ref<Str> name = intern(interpreter, "code");
    Owned code = name.is_error() ? Owned{kError} : get_attribute(interpreter, exception.get(), name.get());
    if (code.is_error()) {
        clear_pending(interpreter);
        code = std::move(exception);
    }
    exception.reset();
    state.wants_exit = true;
    if (code.get().is_none()) {
        state.exit_status = 0;
    } else if (const Value number = int_value(code.get()); !number.is_empty()) {
        state.exit_status = number.is_int() ? static_cast<int>(number.as_int() & 0xFF) : 0xFF;
    } else {
        state.exit_status = 1;
        Owned text = str_of(interpreter, code.get());
        if (text.is_error()) {
            clear_pending(interpreter);
            return;
        }
        write_stream(interpreter, interpreter.names.stderr_, as<Str>(text.get())->text());
        write_stream(interpreter, interpreter.names.stderr_, "\n");
    }
}

void set_sys(Interpreter& interpreter, const char* name, Value value) {
    if (dict_set_text(interpreter, interpreter.sys_dict, name, value).is_error()) clear_pending(interpreter);
}

void print_directly(Interpreter& interpreter, Value exception, std::string_view heading) {
    std::string text{heading};
    if (print_exception(interpreter, exception, text).is_error()) clear_pending(interpreter);
    write_stream(interpreter, interpreter.names.stderr_, text);
}

// CPython's hook loads a module in its own language to report with, and so many objects are made that its
// collector runs over what is young: a script sees it by the moment at which cyclic garbage dies, and by the
// order of deaths at exit.
void collect_before_first_report(EngineState& state, Value hook) {
    constexpr std::int32_t kObjectsOfTheModule = 5000;
    Interpreter& interpreter = state.interpreter;
    Collector& collector = *interpreter.heap.collector;
    if (hook != dict_find_text(interpreter, interpreter.sys_dict, "__excepthook__")) return;
    if (std::exchange(state.has_reported, true) || !collector.is_enabled()) return;
    if (!dict_find_text(interpreter, interpreter.modules, "traceback").is_empty()) return;
    if (collector.threshold(0) != 0 && collector.threshold(0) <= kObjectsOfTheModule)
        static_cast<void>(collector.collect(0, Collector::Reason::Asked));
}

// sys.excepthook(type, value, traceback); what goes wrong in it is shown together with the original.
void call_excepthook(EngineState& state, Value exception) {
    Interpreter& interpreter = state.interpreter;
    Owned hook = Owned::share(dict_find_str(interpreter.sys_dict, interpreter.names.excepthook));
    if (hook.is_empty()) return print_directly(interpreter, exception, "sys.excepthook is missing\n");
    collect_before_first_report(state, hook.get());
    Owned traceback = Owned::share(as<Exception>(exception)->traceback);
    const Value arguments[] = {Value::from_object(heap_type(exception.as_object())), exception,
                               traceback.get()};
    Owned result = call(interpreter, hook.get(), arguments);
    if (!result.is_error()) return;
    Owned failure = take_pending(interpreter);
    if (is_subtype(heap_type(failure.get().as_object()), interpreter.types.SystemExit)) {
        return take_exit_code(state, std::move(failure));
    }
    print_directly(interpreter, failure.get(), "Error in sys.excepthook:\n");
    print_directly(interpreter, exception, "\nOriginal exception was:\n");
}

}  // namespace

void handle_uncaught(EngineState& state) {
    Interpreter& interpreter = state.interpreter;
    if (interpreter.types.BaseException == nullptr || !is_exception(interpreter.pending)) return;
    Owned exception = take_pending(interpreter);
    const Type* type = heap_type(exception.get().as_object());
    // With -i nothing ends before the session does.
    if (is_subtype(type, interpreter.types.SystemExit) && !state.configuration.inspect) {
        take_exit_code(state, std::move(exception));
        return;
    }
    if (!state.is_session) {
        state.exit_status = 1;
        state.by_interrupt = is_subtype(type, interpreter.types.KeyboardInterrupt);
    }
    Owned traceback = Owned::share(as<Exception>(exception.get())->traceback);
    set_sys(interpreter, "last_exc", exception.get());
    set_sys(interpreter, "last_type", Value::from_object(type));
    set_sys(interpreter, "last_value", exception.get());
    set_sys(interpreter, "last_traceback", traceback.get());
    if (state.is_session) flush_stream(interpreter, interpreter.names.stdout_);
    call_excepthook(state, exception.get());
}

}  // namespace gossamer
