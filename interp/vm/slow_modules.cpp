// Imports, the interactive echo, and rare operations.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/vm.h"
#include "runtime/for_each.h"
#include "runtime/module.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_params.h"
#include "vm/call.h"
#include "vm/operands.h"
#include "vm/slow.h"

#include <string>

namespace gossamer {

namespace {

// __import__ of the builtins, which may answer in their own way; empty: not found.
Owned find_import(Interpreter& interpreter, Dict* builtins) {
    if (builtins->shape == interpreter.types.dict->instance_shape)
        return Owned::share(dict_find_str(builtins, interpreter.names.dunder_import));
    const Ref<Dict> held = Ref<Dict>::share(builtins);
    Owned found = get_item(interpreter, held.value(), Value::from_object(interpreter.names.dunder_import));
    if (!found.is_error() || !pending_is(interpreter, interpreter.types.KeyError)) return found;
    clear_pending(interpreter);
    return Owned{};
}

}  // namespace

Outcome slow::import_name(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Value* window = record.base + instruction.b();
    Owned level = take_register(window[0]);
    Owned from_list = take_register(window[1]);
    Value name = Value::from_object(constant_name(record, instruction.uc()));
    const Owned import = find_import(interpreter, record.function->builtins);
    Owned module;
    if (import.is_error()) {
        module = kError;
    } else if (import.is_empty()) {
        module = gossamer::raise(interpreter, Error::ImportNotFound);
    } else {
        const bool has_namespace = (record.flags & CallRecord::kHasNamespace) != 0;
        const Value name_space = has_namespace ? record.name_space : Value::none();
        const Value arguments[] = {name, Value::from_object(record.function->globals), name_space,
                                   from_list.get(), level.get()};
        module = call(interpreter, import.get(), arguments);
    }
    from_list.reset();
    return finish(record, instruction.a(), std::move(module));
}

namespace {

// `from package import submodule` also finds what is in sys.modules but not (yet) an attribute: circular
// imports.
Owned find_submodule(Interpreter& interpreter, Value module, Str* name) {
    GOSSAMER_TRY(package, find_attribute(interpreter, module, interpreter.names.dunder_name));
    if (package.is_empty() || !is_str(package.get())) return Owned{};
    std::string full{as<Str>(package.get())->text()};
    full += '.';
    full += name->text();
    return Owned::share(dict_find_text(interpreter, interpreter.modules, full));
}

std::string text_or(Interpreter& interpreter, Owned value, const char* otherwise) {
    if (value.is_error()) clear_pending(interpreter);
    if (value.is_error() || value.is_empty() || !is_str(value.get())) return otherwise;
    return std::string{as<Str>(value.get())->text()};
}

ErrorTag raise_import_from(Interpreter& interpreter, Value module, Str* name) {
    const std::string package =
        text_or(interpreter, find_attribute(interpreter, module, interpreter.names.dunder_name),
                "<unknown module name>");
    const std::string file = text_or(
        interpreter, find_attribute(interpreter, module, interpreter.names.dunder_file), "unknown location");
    const bool is_circular = is_kind(module, TypeFlags::kModule) && as<Module>(module)->is_starting;
    if (is_circular) {
        std::string text{"cannot import name '"};
        text.append(name->text()).append("' from partially initialized module '").append(package);
        text.append("' (most likely due to a circular import) (").append(file).append(")");
        GOSSAMER_TRY(message, new_str_value(interpreter, text));
        raise_with(interpreter, interpreter.types.ImportError, message.get());
    } else {
        raise(interpreter, Error::ImportFromFailed, name, std::string_view{package}, std::string_view{file});
    }
    set_pending_import(interpreter, module, name);
    return kError;
}

}  // namespace

Outcome slow::import_from(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Owned module = Owned::share(record.base[instruction.b()]);
    Str* name = constant_name(record, instruction.uc());
    Owned value = find_attribute(interpreter, module.get(), name);
    if (value.is_empty()) value = find_submodule(interpreter, module.get(), name);
    if (value.is_empty()) {
        raise_import_from(interpreter, module.get(), name);
        return Outcome::Raise;
    }
    return finish(record, instruction.a(), std::move(value));
}

namespace {

Status bind_in_namespace(Interpreter& interpreter, CallRecord& record, Value name, Value value) {
    if ((record.flags & CallRecord::kHasNamespace) != 0)
        return set_item(interpreter, record.name_space, name, value);
    return dict_set(interpreter, record.function->globals, name, value);
}

Status import_listed(Interpreter& interpreter, CallRecord& record, Value module, Value names) {
    return for_each(interpreter, names, [&](Value name) -> Result<bool> {
        if (!is_str(name)) {
            const std::string owner =
                text_or(interpreter, find_attribute(interpreter, module, interpreter.names.dunder_name), "?");
            return raise(interpreter, Error::AllItemNotStr, std::string_view{owner},
                         type_name(interpreter, name));
        }
        Ref<Str> interned = intern(interpreter, as<Str>(name));
        if (interned.is_error()) return kError;
        GOSSAMER_TRY(value, get_attribute(interpreter, module, interned.get()));
        GOSSAMER_CHECK(bind_in_namespace(interpreter, record, interned.value(), value.get()));
        return true;
    });
}

Status import_public(Interpreter& interpreter, CallRecord& record, Value module) {
    GOSSAMER_TRY(dict, instance_dict(interpreter, module));
    if (dict.is_empty() || !is_dict(dict.get())) return Status::ok();
    Ref<Dict> copy = dict_copy(interpreter, as<Dict>(dict.get()));
    if (copy.is_error()) return kError;
    std::uint32_t position = 0;
    Value name;
    Value value;
    while (dict_next(copy.get(), position, name, value)) {
        if (!is_str(name) || as<Str>(name)->text().starts_with('_')) continue;
        GOSSAMER_CHECK(bind_in_namespace(interpreter, record, name, value));
    }
    return Status::ok();
}

}  // namespace

Outcome slow::import_star(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    Owned module = take_register(record.base[instruction_of(record).a()]);
    Owned names = find_attribute(interpreter, module.get(), interpreter.names.dunder_all);
    if (names.is_error()) return Outcome::Raise;
    Status status = names.is_empty() ? import_public(interpreter, record, module.get())
                                     : import_listed(interpreter, record, module.get(), names.get());
    module.reset();
    return outcome_of(status);
}

Outcome slow::print_expression(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    Owned value = take_register(record.base[instruction_of(record).a()]);
    Owned hook = Owned::share(dict_find_str(interpreter.sys_dict, interpreter.names.displayhook));
    if (hook.is_empty()) {
        gossamer::raise(interpreter, Error::NoDisplayHook);
        return Outcome::Raise;
    }
    const Value arguments[] = {value.get()};
    Owned result = call(interpreter, hook.get(), arguments);
    value.reset();
    return result.is_error() ? Outcome::Raise : Outcome::Next;
}

Outcome slow::intrinsic(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Value* window = record.base + instruction.b();
    const auto number = static_cast<IntrinsicNumber>(instruction.uc());
    const unsigned count = window_length(instruction);
    Owned result = number >= IntrinsicNumber::LoadNamespace
                       ? load_via_class(state, record, number, window)
                       : run_intrinsic(*state.interpreter, number, window);
    if (result.is_error()) {
        PendingGuard guard{*state.interpreter};
        release_window(window, count);
        return Outcome::Raise;
    }
    release_window(window, count);
    return finish(record, instruction.a(), std::move(result));
}

}  // namespace gossamer
