// Displays, text pieces of f-strings, and functions.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/vm.h"
#include "runtime/list.h"
#include "runtime/mapping.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/set.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/text_builder.h"
#include "vm/call.h"
#include "vm/fast_paths.h"
#include "vm/operands.h"
#include "vm/slow.h"

#include <algorithm>
#include <string>

namespace gossamer {

Outcome slow::build_tuple(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Ref<Tuple> tuple = tuple_of_moved(*state.interpreter, record.base + instruction.b(), instruction.uc());
    return finish(record, instruction.a(), std::move(tuple).to_owned());
}

Outcome slow::build_list(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Ref<List> list = list_of_moved(*state.interpreter, record.base + instruction.b(), instruction.uc());
    return finish(record, instruction.a(), std::move(list).to_owned());
}

Outcome slow::build_set(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Value* window = record.base + instruction.b();
    Ref<Set> set = new_set(interpreter, interpreter.types.set);
    for (unsigned index = 0; index < instruction.uc(); ++index) {
        Owned item = take_register(window[index]);
        if (set.is_error() || set_add(interpreter, set.get(), item.get()).is_error()) {
            item.reset();
            PendingGuard guard{interpreter};
            release_window(window, instruction.uc());
            return Outcome::Raise;
        }
    }
    return finish(record, instruction.a(), std::move(set).to_owned());
}

Outcome slow::build_dict(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Value* window = record.base + instruction.b();
    const unsigned pairs = instruction.uc();
    Ref<Dict> dict = new_dict(interpreter, pairs);
    bool failed = dict.is_error();
    // New keys that run no code move in with their values. If there is another one, all are shared as from
    // the start: who dies then, and when, can be seen.
    unsigned moved = failed ? 0 : dict_move_in_texts(dict.get(), window, window + 1, 2, pairs);
    while (!failed && moved < pairs && dict_move_in(dict.get(), window[2 * moved], window[2 * moved + 1])) {
        ++moved;
    }
    if (moved == pairs && !failed) {
        std::fill_n(window, 2 * pairs, Value::empty());
        return finish(record, instruction.a(), std::move(dict).to_owned());
    }
    for (unsigned index = 0; index < 2 * moved; ++index)
        retain(window[index]);
    for (unsigned index = moved; index < pairs && !failed; ++index) {
        failed = dict_set(interpreter, dict.get(), window[2 * index], window[2 * index + 1]).is_error();
    }
    if (failed) {
        PendingGuard guard{interpreter};
        std::move(dict).to_owned().reset();  // before its parts: the last one of those dies first
        release_registers(window, window + 2 * pairs);
        return Outcome::Raise;
    }
    release_registers(window, window + 2 * pairs);
    return finish(record, instruction.a(), std::move(dict).to_owned());
}

Outcome slow::build_string(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Value* window = record.base + instruction.b();
    std::size_t bytes = 0;
    std::size_t length = 0;
    for (unsigned index = 0; index < instruction.uc(); ++index) {
        bytes += as<Str>(window[index])->byte_length;
        length += as<Str>(window[index])->length;
    }
    Ref<Str> joined = new_str_to_fill(*state.interpreter, bytes, length);
    if (!joined.is_error()) {
        char* out = joined->inline_data();
        for (unsigned index = 0; index < instruction.uc(); ++index) {
            const std::string_view part = as<Str>(window[index])->text();
            std::memcpy(out, part.data(), part.size());
            out += part.size();
        }
        joined = finish_str(*state.interpreter, std::move(joined));
    }
    release_window(window, instruction.uc());
    return finish(record, instruction.a(), std::move(joined).to_owned());
}

Outcome slow::list_append(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    return outcome_of(gossamer::list_append(*state.interpreter, as<List>(record.base[instruction.a()]),
                                            take_operand(record, instruction.b())));
}

Outcome slow::list_extend(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Owned source = take_operand(record, instruction.b());
    Status status = gossamer::list_extend(interpreter, as<List>(record.base[instruction.a()]), source.get());
    if (status.is_error() && pending_is(interpreter, interpreter.types.TypeError) &&
        type_of(interpreter, source.get())->find_special(Special::iter).is_empty() &&
        type_of(interpreter, source.get())->find_special(Special::getitem).is_empty()) {
        clear_pending(interpreter);
        status = raise(interpreter, Error::NotAnIterableDisplay, type_name(interpreter, source.get()));
    }
    source.reset();
    return outcome_of(status);
}

Outcome slow::list_to_tuple(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned list = take_register(record.base[instruction.b()]);
    auto* items = as<List>(list.get());
    Ref<Tuple> tuple;
    if (items->count == 1) {
        tuple = tuple_of_moved(*state.interpreter, items->items, items->size);
        if (!tuple.is_error()) items->size = 0;
    } else {
        tuple = tuple_of(*state.interpreter, items->values());
    }
    list.reset();
    return finish(record, instruction.a(), std::move(tuple).to_owned());
}

Outcome slow::set_add(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned item = take_operand(record, instruction.b());
    Status status = gossamer::set_add(*state.interpreter, as<Set>(record.base[instruction.a()]), item.get());
    item.reset();
    return outcome_of(status);
}

Outcome slow::set_update(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned source = take_operand(record, instruction.b());
    Status status =
        gossamer::set_update(*state.interpreter, as<Set>(record.base[instruction.a()]), source.get());
    source.reset();
    return outcome_of(status);
}

Outcome slow::dict_add(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    if (const Value dict = record.base[instruction.a()]; is_plain_dict(state, dict)) {
        const Value old =
            dict_put(as<Dict>(dict), record.base[instruction.b()], record.base[instruction.uc()]);
        if (!old.is_error()) {
            release(old);
            drop_operand(record, instruction.b());
            drop_operand(record, instruction.uc());
            return Outcome::Next;
        }
    }
    Owned key = take_operand(record, instruction.b());
    Owned value = take_operand(record, instruction.uc());
    Status status =
        dict_set(*state.interpreter, as<Dict>(record.base[instruction.a()]), key.get(), value.get());
    key.reset();
    value.reset();
    return outcome_of(status);
}

std::string callee_name(Interpreter& interpreter, Value callee) {
    Owned name = find_attribute(interpreter, callee, interpreter.names.dunder_qualname);
    if (name.is_error()) clear_pending(interpreter);
    if (!name.is_error() && !name.is_empty() && is_str(name.get())) {
        Owned module = find_attribute(interpreter, callee, interpreter.names.dunder_module);
        if (module.is_error()) clear_pending(interpreter);
        std::string text{as<Str>(name.get())->text()};
        if (!module.is_error() && !module.is_empty() && is_str(module.get()) &&
            as<Str>(module.get())->text() != "builtins") {
            text = std::string{as<Str>(module.get())->text()} + "." + text;
        }
        return text + "()";
    }
    Owned text = str_of(interpreter, callee);
    if (text.is_error()) {
        clear_pending(interpreter);
        return "object";
    }
    return std::string{as<Str>(text.get())->text()};
}

namespace {

Status check_new_keyword(Interpreter& interpreter, Dict* target, Value key, Value callee) {
    GOSSAMER_TRY(present, dict_contains(interpreter, target, key));
    if (!present.get()) return Status::ok();
    GOSSAMER_TRY(text, str_of(interpreter, key));
    return raise(interpreter, Error::MultipleKeywordValues,
                 std::string_view{callee_name(interpreter, callee)}, as<Str>(text.get()));
}

// What is no dict is asked for its keys and may name one twice, if it is for a call: `callee` is not empty.
Status merge_mapping(Interpreter& interpreter, Dict* target, Value source, Value callee) {
    GOSSAMER_TRY(keys, keys_of_mapping(interpreter, source));
    for (std::size_t index = 0; index < keys->size; ++index) {
        const Owned key = Owned::share(keys->items[index]);
        if (!callee.is_empty()) GOSSAMER_CHECK(check_new_keyword(interpreter, target, key.get(), callee));
        GOSSAMER_TRY(value, get_item(interpreter, source, key.get()));
        GOSSAMER_CHECK(dict_set(interpreter, target, key.get(), value.get()));
    }
    return Status::ok();
}

// Whatever lacks an attribute on the way: the value behind `**` is no mapping then.
[[nodiscard]] bool failed_as_mapping(Interpreter& interpreter, const Status& status) {
    if (!status.is_error() || !pending_is(interpreter, interpreter.types.AttributeError)) return false;
    clear_pending(interpreter);
    return true;
}

}  // namespace

Status merge_keywords(Interpreter& interpreter, Dict* target, Value source, Value callee) {
    if (!is_dict(source)) {
        const Status status = merge_mapping(interpreter, target, source, callee);
        if (!failed_as_mapping(interpreter, status)) return status;
        return raise(interpreter, Error::NotAMapping, std::string_view{callee_name(interpreter, callee)},
                     type_name(interpreter, source));
    }
    Ref<Dict> copy = new_dict(interpreter);
    if (copy.is_error()) return kError;
    GOSSAMER_CHECK(gossamer::dict_update(interpreter, copy.get(), source));
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (dict_next(copy.get(), position, key, value)) {
        Owned held_key = Owned::share(key);
        Owned held_value = Owned::share(value);
        GOSSAMER_CHECK(check_new_keyword(interpreter, target, held_key.get(), callee));
        GOSSAMER_CHECK(dict_set(interpreter, target, held_key.get(), held_value.get()));
    }
    return Status::ok();
}

Outcome slow::dict_update(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Owned source = take_operand(record, instruction.b());
    auto* target = as<Dict>(record.base[instruction.a()]);
    Status status = is_dict(source.get()) ? gossamer::dict_update(interpreter, target, source.get())
                                          : merge_mapping(interpreter, target, source.get(), Value::empty());
    if (failed_as_mapping(interpreter, status)) {
        status =
            gossamer::raise(interpreter, Error::NotAMappingDisplay, type_name(interpreter, source.get()));
    }
    source.reset();
    return outcome_of(status);
}

Outcome slow::dict_merge(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned source = take_operand(record, instruction.b());
    Status status = merge_keywords(*state.interpreter, as<Dict>(record.base[instruction.a()]), source.get(),
                                   record.base[instruction.uc()]);
    source.reset();
    return outcome_of(status);
}

namespace {

Owned convert(Interpreter& interpreter, Value value, unsigned conversion) {
    switch (conversion) {
    case 1: return str_of(interpreter, value);
    case 2: return repr_of(interpreter, value);
    case 3: return ascii_of(interpreter, value);
    default: return Owned::share(value);
    }
}

}  // namespace

Outcome slow::format_value(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned value = take_operand(record, instruction.b());
    Owned converted = convert(*state.interpreter, value.get(), instruction.uc());
    Owned text = converted.is_error()
                     ? Owned{kError}
                     : gossamer::format_value(*state.interpreter, converted.get(), Value::empty());
    converted.reset();
    value.reset();
    return finish(record, instruction.a(), std::move(text));
}

Outcome slow::format_with_spec(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Value* window = record.base + instruction.b();
    Owned value = take_register(window[0]);
    Owned specification = take_register(window[1]);
    Owned converted = convert(*state.interpreter, value.get(), instruction.uc());
    Owned text = converted.is_error()
                     ? Owned{kError}
                     : gossamer::format_value(*state.interpreter, converted.get(), specification.get());
    converted.reset();
    value.reset();
    specification.reset();
    return finish(record, instruction.a(), std::move(text));
}

Outcome slow::make_function(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Value* window = record.base + instruction.b();
    auto* code = as<Code>(record.code->constants[instruction.uc()]);
    Owned result = new_function(*state.interpreter, code, record.function->globals);
    if (result.is_error()) {
        release_window(window, 4);
        return Outcome::Raise;
    }
    auto* function = as<Function>(result.get());
    function->defaults = take_register(window[0]).detach();
    function->keyword_defaults = take_register(window[1]).detach();
    function->annotations = take_register(window[2]).detach();
    function->closure = take_register(window[3]).detach();
    return finish(record, instruction.a(), std::move(result));
}

Outcome slow::load_build_class(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    Value found = dict_find_str(record.function->builtins, interpreter.names.dunder_build_class);
    if (found.is_empty()) {
        gossamer::raise(interpreter, Error::BuildClassNotFound);
        return Outcome::Raise;
    }
    return finish(record, instruction_of(record).a(), Owned::share(found));
}

Outcome slow::load_assertion_error(ExecutionState& state, CallRecord& record) {
    return finish(record, instruction_of(record).a(), Owned::share(state.interpreter->types.AssertionError));
}

}  // namespace gossamer
