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

#include <boost/container/small_vector.hpp>

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
        return raise(interpreter, Error::RaiseNonExceptionResult, as<Str>(text.get()),
                     type_name(interpreter, instance.get()));
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

// Register t holds the manager as long as it is needed, t+1 how to call its exit method later:
//
//     a function    of the dialect, to be called with the manager
//     (callable,)   to be called without it, where a function would be mistaken for the former
//     else          to be called without it
//
// A special method of the manager's type in that form; empty when absent.
Owned manager_method(ExecutionState& state, Value manager, Special which) {
    bool unbound = false;
    Owned method = find_special_method(*state.interpreter, manager, which, &unbound);
    if (method.is_error() || method.is_empty()) return method;
    if (unbound) {
        return is_function(state, method.get()) ? std::move(method)
                                                : new_bound_method(*state.interpreter, method.get(), manager);
    }
    const bool is_ambiguous = is_function(state, method.get()) || is_tuple(method.get());
    return is_ambiguous ? tuple_of(*state.interpreter, {method.get()}).to_owned() : std::move(method);
}

Owned call_manager_method(ExecutionState& state, Value manager, Value method,
                          std::initializer_list<Value> arguments) {
    boost::container::small_vector<Value, 4> all;
    if (is_function(state, method)) all.push_back(manager);
    all.insert(all.end(), arguments.begin(), arguments.end());
    Value callable = is_tuple(method) ? as<Tuple>(method)->items[0] : method;
    return call(*state.interpreter, callable, std::span<const Value>{all.data(), all.size()});
}

// The statement itself holds the manager only for an exit method that will be called with it.
Owned give_up_manager(Value& manager) {
    return Owned::adopt(std::exchange(manager, Value::none()));
}

Outcome enter_manager(ExecutionState& state, CallRecord& record, const ManagerSpecials& specials) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Value* manager = record.base + instruction.b();
    Owned enter = manager_method(state, manager[0], specials.enter);
    if (enter.is_empty()) gossamer::raise(interpreter, specials.no_enter, type_name(interpreter, manager[0]));
    if (enter.is_empty() || enter.is_error()) return Outcome::Raise;
    Owned exit = manager_method(state, manager[0], specials.exit);
    if (exit.is_empty()) gossamer::raise(interpreter, specials.no_exit, type_name(interpreter, manager[0]));
    if (exit.is_empty() || exit.is_error()) return Outcome::Raise;
    manager[1] = exit.detach();
    Owned given_up = is_function(state, manager[1]) ? Owned{} : give_up_manager(manager[0]);
    if (is_function(state, enter.get())) {
        const Value arguments[] = {given_up.is_empty() ? manager[0] : given_up.get()};
        // The call holds the manager as a bound method would.
        Owned held[] = {given_up.is_empty() ? Owned::share(manager[0]) : std::move(given_up)};
        return push_shared(state, as<Function>(enter.get()), arguments, OnReturn::Store,
                           static_cast<std::uint16_t>(instruction.a()), held);
    }
    given_up.reset();  // a bound method has its own
    Owned result = call_manager_method(state, manager[0], enter.get(), {});
    enter.reset();
    return finish(record, instruction.a(), std::move(result));
}

Owned call_exit(ExecutionState& state, const Value* manager, Value exception) {
    if (!is_exception(exception)) {
        return call_manager_method(state, manager[0], manager[1],
                                   {Value::none(), Value::none(), Value::none()});
    }
    Owned traceback = Owned::share(as<Exception>(exception)->traceback);
    return call_manager_method(
        state, manager[0], manager[1],
        {Value::from_object(heap_type(exception.as_object())), exception, traceback.get()});
}

}  // namespace

Outcome slow::enter_with(ExecutionState& state, CallRecord& record) {
    return enter_manager(state, record, kPlainManager);
}

Outcome slow::exit_with(ExecutionState& state, CallRecord& record) {
    Value* manager = record.base + instruction_of(record).a();
    if (is_function(state, manager[1])) {
        auto* function = as<Function>(manager[1]);
        const Value arguments[] = {manager[0], Value::none(), Value::none(), Value::none()};
        Owned held[] = {take_register(manager[1]), take_register(manager[0])};
        return push_shared(state, function, arguments, OnReturn::Discard, 0, held);
    }
    Owned result = call_exit(state, manager, Value::none());
    Owned exit = take_register(manager[1]);
    Owned held_manager = take_register(manager[0]);
    exit.reset();
    const bool failed = result.is_error();
    if (!failed) result.reset();
    held_manager.reset();
    return failed ? Outcome::Raise : Outcome::Next;
}

Outcome slow::exit_with_error(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned result = call_exit(state, record.base + instruction.b(), record.base[instruction.uc()]);
    if (result.is_error()) return Outcome::Raise;
    Result<bool> truth = is_true(*state.interpreter, result.get());
    result.reset();
    if (truth.is_error()) return Outcome::Raise;
    return finish(record, instruction.a(), Owned::boolean(truth.get()));
}

Outcome slow::enter_async_with(ExecutionState& state, CallRecord& record) {
    return enter_manager(state, record, kAsyncManager);
}

Outcome slow::exit_async_with(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned result = call_exit(state, record.base + instruction.b(), record.base[instruction.uc()]);
    return finish(record, instruction.a(), std::move(result));
}

}  // namespace gossamer
