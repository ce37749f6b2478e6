// How an interpreter comes to life: object model, run loop, builtins, sys, __main__.
#include "builtins/registry.h"
#include "engine/builtin_functions.h"
#include "engine/carets.h"
#include "engine/engine_state.h"
#include "engine/importer.h"
#include "engine/main_module.h"
#include "engine/signals.h"
#include "engine/site_builtins.h"
#include "engine/sources.h"
#include "engine/sys_setup.h"
#include "memory/collector.h"
#include "modules/registry.h"
#include "modules/unraisable.h"
#include "runtime/dict.h"
#include "runtime/module.h"
#include "runtime/raise.h"
#include "vm/execution.h"
#include "vm/finalise.h"

namespace gossamer {

namespace {

void connect_engine(EngineState& state) {
    Interpreter& interpreter = state.interpreter;
    interpreter.engine = &state;
    interpreter.import_module = import_module;
    interpreter.compile = compile_for_natives;
    interpreter.source_text = source_text;
    interpreter.find_caret_anchors = find_caret_anchors;
    interpreter.is_whole_call = is_whole_call;
    interpreter.handle_signals = handle_signals;
    interpreter.report_unraisable = report_unraisable;
}

Status fill_namespaces(EngineState& state) {
    Interpreter& interpreter = state.interpreter;
    GOSSAMER_CHECK(fill_builtins(interpreter));
    GOSSAMER_CHECK(add_engine_builtins(interpreter));
    if (!state.configuration.no_site) GOSSAMER_CHECK(add_site_builtins(interpreter));
    GOSSAMER_CHECK(set_up_sys(state));
    return make_main_module(interpreter);
}

void apply_stress(EngineState& state) {
    using Stress = Configuration::GcStress;
    if (state.configuration.gc_stress == Stress::Off) return;
    Collector& collector = *state.interpreter.heap.collector;
    collector.set_stress(state.configuration.gc_stress == Stress::Dry ? Collector::Stress::Dry
                                                                      : Collector::Stress::Real);
}

void report_and_trace_unraisable(Interpreter& interpreter, const char* message, Value object) {
    LifetimeTrace& trace = *static_cast<EngineState*>(interpreter.engine)->lifetime_trace;
    Owned exception = take_pending(interpreter);
    if (exception.get().is_heap()) trace.unraisable(exception.get().as_object());
    restore_pending(interpreter, std::move(exception));
    report_unraisable(interpreter, message, object);
}

bool apply_trace(EngineState& state) {
    if (!state.configuration.trace_lifetimes) return true;
    Interpreter& interpreter = state.interpreter;
    state.lifetime_trace = LifetimeTrace::open(interpreter, state.configuration.lifetime_trace_file);
    if (state.lifetime_trace == nullptr) {
        std::fprintf(stderr, "gossamer: cannot write %s\n", state.configuration.lifetime_trace_file.c_str());
        return false;
    }
    interpreter.heap.set_observer(state.lifetime_trace.get());
    interpreter.report_unraisable = report_and_trace_unraisable;
    return true;
}

}  // namespace

void say_no_memory() {
    std::fputs("gossamer: no memory for an interpreter\n", stderr);
}

bool start_engine(EngineState& state) {
    Interpreter& interpreter = state.interpreter;
    if (!start_object_model(interpreter, builtin_type_rows()) || !start_execution(interpreter)) {
        say_no_memory();
        return false;
    }
    bind_execution_shapes(interpreter);
    connect_execution(interpreter);
    connect_engine(state);
    if (fill_namespaces(state).is_error()) {
        handle_uncaught(state);
        return false;
    }
    bind_execution_natives(interpreter);
    state.builtin_count = interpreter.builtins->entry_count;
    interpreter.heap.collector->end_of_start();
    if (state.configuration.handle_interrupts) install_signal_handlers(state);
    apply_stress(state);
    interpreter.heap.fail_allocation(state.configuration.failing_allocation);
    return apply_trace(state);
}

}  // namespace gossamer
