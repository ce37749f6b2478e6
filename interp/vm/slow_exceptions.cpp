// raise, handlers, except*, and with statements.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/errors/vm.h"
#include "runtime/exception.h"
#include "runtime/exception_group.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/special_call.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "vm/operands.h"
#include "vm/slow.h"

namespace gossamer {

namespace {

// A class is called, an instance is taken as it is; anything else is TypeError.
Owned exception_from(Interpreter& interpreter, Value value, ErrorId complaint) {
    if (is_exception(value)) return Owned::share(value);
    if (is_kind(value, TypeFlags::kType) && is_subtype(as<Type>(value), interpreter.types.BaseException)) {
        const Type* plain = interpreter.types.BaseException;
        if (auto* type = as<Type>(value); heap_type(type) == interpreter.types.type &&
                                          !type->has(TypeFlags::kAbstract) &&
                                          is_same_native(interpreter, type->find_special(Special::new_),
                                                         plain->find_special(Special::new_)) &&
                                          is_same_native(interpreter, type->find_special(Special::init),
                                                         plain->find_special(Special::init))) {
            return new_exception(interpreter, type, {});
        }
        GOSSAMER_TRY(instance, call(interpreter, value, std::span<const Value>{}));
        if (is_exception(instance.get())) return instance;
        GOSSAMER_TRY(text, repr_of(interpreter, value));
        GOSSAMER_TRY(given, repr_of(interpreter, Value::from_object(type_of(interpreter, instance.get()))));
        return raise(interpreter, Error::RaiseNonExceptionResult, as<Str>(text.get()), as<Str>(given.get()));
    }
    return raise(interpreter, complaint);
}

}  // namespace

Outcome slow::raise(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Owned value = take_operand(record, instruction.a());
    Owned cause = take_operand(record, instruction.b());
    Owned exception = exception_from(interpreter, value.get(), Error::RaiseNonException);
    if (!exception.is_error() && !cause.is_empty()) {
        Owned cause_exception = cause.get().is_none()
                                    ? Owned::none()
                                    : exception_from(interpreter, cause.get(), Error::CauseNonException);
        if (cause_exception.is_error()) {
            exception = kError;
        } else {
            auto* target = as<Exception>(exception.get());
            target->suppress_context = true;
            replace(target->cause, std::move(cause_exception));
        }
    }
    if (exception.is_error()) {
        PendingGuard guard{interpreter};
        value.reset();
        cause.reset();
        return Outcome::Raise;
    }
    value.reset();
    cause.reset();
    raise_instance(interpreter, std::move(exception));
    return Outcome::Raise;
}

Value handled_exception(const Interpreter& interpreter) {
    for (const HandledException* handled = interpreter.handled; handled != nullptr;
         handled = handled->previous) {
        if (handled->exception.is_heap()) return handled->exception;
    }
    return Value::none();
}

Outcome slow::raise_handled(ExecutionState& state, CallRecord&) {
    Interpreter& interpreter = *state.interpreter;
    Value exception = handled_exception(interpreter);
    if (exception.is_none()) {
        gossamer::raise(interpreter, Error::NothingToReraise);
    } else {
        restore_pending(interpreter, Owned::share(exception));
    }
    return Outcome::Raise;
}

Outcome slow::reraise(ExecutionState& state, CallRecord& record) {
    restore_pending(*state.interpreter, take_register(record.base[instruction_of(record).a()]));
    return Outcome::Raise;
}

Outcome slow::enter_handler(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    HandledException& handled = *state.interpreter->handled;
    Value previous = handled.exception;
    handled.exception = Owned::share(record.base[instruction.b()]).detach();
    return finish(record, instruction.a(), Owned::adopt(previous));
}

Outcome slow::leave_handler(ExecutionState& state, CallRecord& record) {
    Owned saved = take_register(record.base[instruction_of(record).a()]);
    replace(state.interpreter->handled->exception, std::move(saved));
    return Outcome::Next;
}

namespace {

Status check_catchable(Interpreter& interpreter, Value types, bool is_group) {
    auto check_one = [&](Value type) -> Status {
        if (!is_kind(type, TypeFlags::kType) ||
            !is_subtype(as<Type>(type), interpreter.types.BaseException)) {
            return raise(interpreter, Error::CatchNonException);
        }
        if (is_group && is_subtype(as<Type>(type), interpreter.types.BaseExceptionGroup)) {
            return raise(interpreter, Error::CatchNonExceptionGroup);
        }
        return Status::ok();
    };
    if (!is_tuple(types)) return check_one(types);
    for (Value type : as<Tuple>(types)->values())
        GOSSAMER_CHECK(check_one(type));
    return Status::ok();
}

bool matches(const Type* type, Value types) {
    if (!is_tuple(types)) return is_subtype(type, as<Type>(types));
    for (Value candidate : as<Tuple>(types)->values()) {
        if (is_subtype(type, as<Type>(candidate))) return true;
    }
    return false;
}

}  // namespace

Outcome slow::match_exception(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned types = take_operand(record, instruction.uc());
    if (check_catchable(*state.interpreter, types.get(), false).is_error()) {
        PendingGuard guard{*state.interpreter};
        types.reset();
        return Outcome::Raise;
    }
    const bool found = matches(heap_type(record.base[instruction.b()].as_object()), types.get());
    types.reset();
    return finish(record, instruction.a(), Owned::boolean(found));
}

Outcome slow::match_exception_group(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned exception = take_register(record.base[instruction.b()]);
    Owned types = take_operand(record, instruction.uc());
    Owned matched = Owned::none();
    Owned rest = Owned::none();
    const bool nothing_left = exception.get().is_none();
    if (check_catchable(*state.interpreter, types.get(), true).is_error() ||
        (!nothing_left &&
         split_exception(*state.interpreter, exception.get(), types.get(), matched, rest).is_error())) {
        PendingGuard guard{*state.interpreter};
        types.reset();
        exception.reset();
        return Outcome::Raise;
    }
    types.reset();
    exception.reset();
    record.base[instruction.a()] = matched.detach();
    record.base[instruction.a() + 1] = rest.detach();
    return Outcome::Next;
}

Outcome slow::join_exceptions(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned list = take_register(record.base[instruction.b()]);
    Owned original = take_register(record.base[instruction.uc()]);
    Owned result = join_unhandled(*state.interpreter, as<List>(list.get()), original.get());
    list.reset();
    original.reset();
    return finish(record, instruction.a(), std::move(result));
}

namespace {

struct ManagerSpecials {
    Special enter, exit;
    ErrorId no_enter, no_exit;
};
constexpr ManagerSpecials kPlainManager{Special::enter, Special::exit, Error::NoContextManager,
                                        Error::NoContextManagerExit};
constexpr ManagerSpecials kAsyncManager{Special::aenter, Special::aexit, Error::NoAsyncContextManager,
                                        Error::NoAsyncContextManagerExit};

// The special method of the manager's type: a function that takes the manager first, or what it is bound to
// (`*unbound` says which).
Owned manager_method(Interpreter& interpreter, Value manager, Special which, ErrorId complaint,
                     bool* unbound) {
    Owned method = find_special_method(interpreter, manager, which, unbound);
    if (method.is_empty()) return raise(interpreter, complaint, type_name(interpreter, manager));
    return method;
}

// Calls a method of a manager; what it gives goes to register a. The first value is the receiver, empty if
// the method is bound. What is held for the length of the call is released behind it, after the method.
Outcome call_manager_method(ExecutionState& state, CallRecord& record, Owned method,
                            std::span<const Value> values, std::span<Owned> held) {
    if (values[0].is_empty()) values = values.subspan(1);
    const unsigned destination = instruction_of(record).a();
    if (is_function(state, method.get())) {
        return push_shared(state, as<Function>(method.get()), values, OnReturn::Store,
                           static_cast<std::uint16_t>(destination), held);
    }
    Owned result = call(*state.interpreter, method.get(), values);
    method.reset();
    for (Owned& each : held)
        each.reset();
    return finish(record, destination, std::move(result));
}

Outcome enter_manager(ExecutionState& state, CallRecord& record, const ManagerSpecials& specials) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Value& manager = record.base[instruction.b()];
    bool enter_is_unbound = false;
    bool exit_is_unbound = false;
    Owned enter = manager_method(interpreter, manager, specials.enter, specials.no_enter, &enter_is_unbound);
    if (enter.is_error()) return Outcome::Raise;
    Owned exit = manager_method(interpreter, manager, specials.exit, specials.no_exit, &exit_is_unbound);
    // What is bound holds the manager from now on: gc.get_referrers shows it, and so does the order in which
    // a collection meets the two.
    if (exit_is_unbound) exit = new_bound_method(interpreter, exit.get(), manager);
    if (exit.is_error()) return Outcome::Raise;
    Owned held_manager = Owned::adopt(std::exchange(manager, exit.detach()));
    const Value receiver = enter_is_unbound ? held_manager.get() : Value::empty();
    return call_manager_method(state, record, std::move(enter), {&receiver, 1}, {&held_manager, 1});
}

}  // namespace

Outcome slow::enter_with(ExecutionState& state, CallRecord& record) {
    return enter_manager(state, record, kPlainManager);
}

Outcome slow::enter_async_with(ExecutionState& state, CallRecord& record) {
    return enter_manager(state, record, kAsyncManager);
}

Outcome slow::call_exit(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const Value exit = record.base[instruction.b()];
    const Value exception = record.base[instruction.uc()];
    Owned traceback = Owned::none();
    Value values[] = {Value::empty(), Value::none(), Value::none(), Value::none()};  // the receiver first
    if (!exception.is_none()) {
        traceback = Owned::share(as<Exception>(exception)->traceback);
        values[1] = Value::from_object(heap_type(exception.as_object()));
        values[2] = exception;
        values[3] = traceback.get();
    }
    Value method = exit;
    if (exit.is_heap() && exit.as_object()->shape == state.bound_method_shape) {
        const auto* bound = as<BoundMethod>(exit);
        if (is_function(state, bound->function)) {
            method = bound->function;
            values[0] = bound->self;
        }
    }
    return call_manager_method(state, record, Owned::share(method), values, {});
}

}  // namespace gossamer
