// Names: globals and builtins with their caches, namespaces of class bodies and exec, cells and unbound
// locals.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/dict.h"
#include "runtime/errors/vm.h"
#include "runtime/exception.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "vm/operands.h"
#include "vm/slow.h"

namespace gossamer {

namespace {

using Kind = AttributeCache::Kind;

// NameError with its `name` attribute, which suggestions are made from.
ErrorTag raise_name_error(Interpreter& interpreter, Str* name) {
    raise(interpreter, Error::NameNotDefined, name);
    set_pending_name(interpreter, name);
    return kError;
}

// Looks a global up and teaches the cache. Borrowed; empty: not found.
Value find_global(Interpreter& interpreter, Function* function, Str* name, AttributeCache* cache) {
    Dict* globals = function->globals;
    std::int64_t entry = dict_find_entry(globals, name);
    if (entry >= 0) {
        if (cache != nullptr) {
            cache->version = dict_layout_version(interpreter, globals);
            cache->entry = globals->entries + entry;
            cache->kind = Kind::GlobalEntry;
        }
        return globals->entries[entry].value;
    }
    Dict* builtins = function->builtins;
    entry = dict_find_entry(builtins, name);
    if (entry < 0) return Value::empty();
    if (cache != nullptr) {
        cache->version = dict_layout_version(interpreter, globals);
        cache->second_version = dict_layout_version(interpreter, builtins);
        cache->entry = builtins->entries + entry;
        cache->kind = Kind::BuiltinEntry;
    }
    return builtins->entries[entry].value;
}

// namespace[name]; empty when it has no such key.
Owned find_in_namespace(Interpreter& interpreter, Value name_space, Str* name) {
    if (name_space.as_object()->shape == interpreter.types.dict->instance_shape) {
        return Owned::share(dict_find_str(as<Dict>(name_space), name));
    }
    Owned result = get_item(interpreter, name_space, Value::from_object(name));
    if (result.is_error() && pending_is(interpreter, interpreter.types.KeyError)) {
        clear_pending(interpreter);
        return Owned{};
    }
    return result;
}

// The name from globals or builtins that are no plain dicts, which may answer in their own way; empty: not
// found.
Owned find_global_in_mappings(Interpreter& interpreter, const Function* function, Str* name) {
    Owned found = find_in_namespace(interpreter, Value::from_object(function->globals), name);
    if (!found.is_empty()) return found;
    return find_in_namespace(interpreter, Value::from_object(function->builtins), name);
}

Owned load_from_globals(Interpreter& interpreter, CallRecord& record, unsigned cache_index) {
    Str* name = cache_name(record, cache_index);
    Function* function = record.function;
    const ShapeHead* plain = interpreter.types.dict->instance_shape;
    if (function->globals->shape != plain || function->builtins->shape != plain) [[unlikely]] {
        Ref<Function> held = Ref<Function>::share(function);
        Owned found = find_global_in_mappings(interpreter, function, name);
        return found.is_empty() ? Owned{raise_name_error(interpreter, name)} : std::move(found);
    }
    Value value = find_global(interpreter, function, name, &cache_at(record.code->constants, cache_index));
    if (value.is_empty()) return raise_name_error(interpreter, name);
    return Owned::share(value);
}

[[nodiscard]] Value namespace_of(const CallRecord& record) {
    return (record.flags & CallRecord::kHasNamespace) != 0 ? record.name_space
                                                           : Value::from_object(record.function->globals);
}

[[nodiscard]] Cell* closure_cell(const CallRecord& record, unsigned index) {
    return as<Cell>(as<Tuple>(record.function->closure)->items[index]);
}

Outcome load_class_name(ExecutionState& state, CallRecord& record, Cell* cell, bool is_free) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Str* name = constant_name(record, instruction.uc());
    Owned found = find_in_namespace(interpreter, namespace_of(record), name);
    if (found.is_error()) return Outcome::Raise;
    if (found.is_empty()) {
        if (cell->content.is_empty()) {
            raise(interpreter, is_free ? Error::UnboundFree : Error::UnboundLocal, name);
            if (is_free) set_pending_name(interpreter, name);
            return Outcome::Raise;
        }
        found = Owned::share(cell->content);
    }
    return finish(record, instruction.a(), std::move(found));
}

}  // namespace

Outcome slow::load_global(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    return finish(record, instruction.a(), load_from_globals(*state.interpreter, record, instruction.uc()));
}

Owned slow::load_via_class(ExecutionState& state, const CallRecord& record, IntrinsicNumber which,
                           const Value* window) {
    Interpreter& interpreter = *state.interpreter;
    if (which == IntrinsicNumber::LoadNamespace) return Owned::share(namespace_of(record));
    auto* name = as<Str>(window[1]);
    Owned found = find_in_namespace(interpreter, window[0], name);
    if (!found.is_empty()) return found;
    if (which == IntrinsicNumber::LoadFromClassOrGlobal) {
        Value value = find_global(interpreter, record.function, name, nullptr);
        return value.is_empty() ? Owned{raise_name_error(interpreter, name)} : Owned::share(value);
    }
    Value content = as<Cell>(window[2])->content;
    if (!content.is_empty()) return Owned::share(content);
    raise(interpreter, Error::UnboundFree, name);
    set_pending_name(interpreter, name);
    return kError;
}

Outcome slow::store_global(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Owned value = take_operand(record, instruction.a());
    Str* name = cache_name(record, instruction.uc());
    Dict* globals = record.function->globals;
    Status status = dict_set_str(interpreter, globals, name, value.get());
    value.reset();
    if (status.is_error()) return Outcome::Raise;
    std::int64_t entry = dict_find_entry(globals, name);
    if (entry >= 0) {
        AttributeCache& cache = cache_at(record.code->constants, instruction.uc());
        cache.version = dict_layout_version(interpreter, globals);
        cache.entry = globals->entries + entry;
        cache.kind = Kind::GlobalEntry;
    }
    return Outcome::Next;
}

Outcome slow::delete_global(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    Str* name = constant_name(record, instruction_of(record).uc());
    Result<bool> found = dict_delete(interpreter, record.function->globals, Value::from_object(name));
    if (found.is_error()) return Outcome::Raise;
    if (!found.get()) {
        raise_name_error(interpreter, name);
        return Outcome::Raise;
    }
    return Outcome::Next;
}

Outcome slow::load_name(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned found =
        find_in_namespace(*state.interpreter, record.name_space, cache_name(record, instruction.uc()));
    if (found.is_error()) return Outcome::Raise;
    if (found.is_empty()) found = load_from_globals(*state.interpreter, record, instruction.uc());
    return finish(record, instruction.a(), std::move(found));
}

Outcome slow::store_name(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned value = take_operand(record, instruction.a());
    Value name_space = namespace_of(record);
    Str* name = cache_name(record, instruction.uc());
    Status status = name_space.as_object()->shape == state.dict_shape
                        ? dict_set_str(*state.interpreter, as<Dict>(name_space), name, value.get())
                        : set_item(*state.interpreter, name_space, Value::from_object(name), value.get());
    value.reset();
    return outcome_of(status);
}

Outcome slow::delete_name(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    if ((record.flags & CallRecord::kHasNamespace) == 0) return delete_global(state, record);
    Str* name = constant_name(record, instruction_of(record).uc());
    Status status = gossamer::delete_item(interpreter, record.name_space, Value::from_object(name));
    if (status.is_error() && pending_is(interpreter, interpreter.types.KeyError)) {
        clear_pending(interpreter);
        raise_name_error(interpreter, name);
    }
    return outcome_of(status);
}

Outcome slow::setup_annotations(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    Str* name = interpreter.names.dunder_annotations;
    Value name_space = namespace_of(record);
    Owned found = find_in_namespace(interpreter, name_space, name);
    if (found.is_error()) return Outcome::Raise;
    if (!found.is_empty()) return Outcome::Next;
    Ref<Dict> annotations = new_dict(interpreter);
    if (annotations.is_error()) return Outcome::Raise;
    return outcome_of(set_item(interpreter, name_space, Value::from_object(name), annotations.value()));
}

Outcome slow::unbound_local(ExecutionState& state, CallRecord& record) {
    Str* name = as<Str>(record.code->local_names->items[instruction_of(record).a()]);
    raise(*state.interpreter, Error::UnboundLocal, name);  // its `name` stays None
    return Outcome::Raise;
}

Outcome slow::delete_local(ExecutionState& state, CallRecord& record) {
    Value& local = record.base[instruction_of(record).a()];
    if (local.is_empty()) return unbound_local(state, record);
    Owned old = take_register(local);
    return Outcome::Next;
}

Outcome slow::make_cell(ExecutionState& state, CallRecord& record) {
    Value& local = record.base[instruction_of(record).a()];
    Owned cell = new_cell(*state.interpreter, take_register(local));
    if (cell.is_error()) return Outcome::Raise;
    local = cell.detach();
    return Outcome::Next;
}

Outcome slow::unbound_cell(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const unsigned index = instruction.opcode() == Opcode::DeleteCell ? instruction.a() : instruction.b();
    Str* name = as<Str>(record.code->local_names->items[index]);
    raise(*state.interpreter, Error::UnboundLocal, name);  // its `name` stays None
    return Outcome::Raise;
}

Outcome slow::delete_cell(ExecutionState& state, CallRecord& record) {
    auto* cell = as<Cell>(record.base[instruction_of(record).a()]);
    if (cell->content.is_empty()) return unbound_cell(state, record);
    replace(cell->content, Owned{});
    return Outcome::Next;
}

Outcome slow::unbound_free(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const unsigned index = instruction.opcode() == Opcode::DeleteFree ? instruction.a() : instruction.b();
    Str* name = as<Str>(record.code->free_names->items[index]);
    raise(*state.interpreter, Error::UnboundFree, name);
    set_pending_name(*state.interpreter, name);
    return Outcome::Raise;
}

Outcome slow::delete_free(ExecutionState& state, CallRecord& record) {
    Cell* cell = closure_cell(record, instruction_of(record).a());
    if (cell->content.is_empty()) return unbound_free(state, record);
    replace(cell->content, Owned{});
    return Outcome::Next;
}

Outcome slow::load_class_free(ExecutionState& state, CallRecord& record) {
    return load_class_name(state, record, closure_cell(record, instruction_of(record).b()), true);
}

}  // namespace gossamer
