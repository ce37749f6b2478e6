// Patterns of match statements.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/vm.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "vm/call.h"
#include "vm/operands.h"
#include "vm/slow.h"

#include <boost/container/small_vector.hpp>

#include <string>

namespace gossamer {

namespace {

bool has_flag(ExecutionState& state, Value subject, std::uint32_t flag) {
    return type_of(*state.interpreter, subject)->has(flag);
}

Outcome write_flag(CallRecord& record, bool answer) {
    return finish(record, instruction_of(record).a(), Owned::boolean(answer));
}

// subject.get(key, sentinel) for each key; empty result: a key is missing.
Owned values_of_keys(Interpreter& interpreter, Value subject, Tuple* keys) {
    Ref<Tuple> values = new_tuple(interpreter, keys->size);
    if (values.is_error()) return kError;
    GOSSAMER_TRY(get, get_attribute(interpreter, subject, interpreter.names.get));
    for (std::size_t index = 0; index < keys->size; ++index) {
        Owned value;
        if (subject.as_object()->shape == interpreter.types.dict->instance_shape) {
            value = dict_get(interpreter, as<Dict>(subject), keys->items[index]);
        } else {
            const Value missing = Value::from_object(interpreter.empty_tuple);
            Ref<Tuple> sentinel = tuple_of(interpreter, {missing});
            if (sentinel.is_error()) return kError;
            const Value arguments[] = {keys->items[index], sentinel.value()};
            value = call(interpreter, get.get(), arguments);
            if (value.get() == sentinel.value()) value = Owned{};
        }
        if (value.is_error()) return kError;
        if (value.is_empty()) return Owned::none();
        values->items[index] = value.detach();
    }
    finish_tuple(values.get());
    return std::move(values).to_owned();
}

using Names = boost::container::small_vector<Str*, 8>;

// One attribute of a class pattern; empty: the subject has none, no match.
Owned pattern_attribute(Interpreter& interpreter, Value subject, Str* name, Type* type, Names& seen) {
    for (const Str* earlier : seen) {
        if (str_equal(earlier, name))
            return raise(interpreter, Error::MatchRepeatedAttribute, type->name_text(), name);
    }
    seen.push_back(name);
    Ref<Str> interned = intern(interpreter, name);
    if (interned.is_error()) return kError;
    return find_attribute(interpreter, subject, interned.get());
}

struct ClassPattern {
    Interpreter& interpreter;
    Value subject;
    Type* type;
    unsigned positional;
    Tuple* names;
};

// Fills `values`; answers 1 for a match, 0 for none.
Result<int> match_positional(const ClassPattern& pattern, Tuple* values, Names& seen) {
    Interpreter& interpreter = pattern.interpreter;
    Owned match_args =
        find_attribute(interpreter, Value::from_object(pattern.type), interpreter.names.dunder_match_args);
    if (match_args.is_error()) return kError;
    if (match_args.is_empty()) {
        const bool self = pattern.type->has(TypeFlags::kMatchSelf);
        const unsigned accepted = self ? 1 : 0;
        if (pattern.positional > accepted) {
            return raise(interpreter, Error::MatchTooManyPositional, pattern.type->name_text(), accepted,
                         accepted == 1 ? "" : "s", pattern.positional);
        }
        values->items[0] = Owned::share(pattern.subject).detach();
        return 1;
    }
    if (!is_tuple(match_args.get())) {
        return raise(interpreter, Error::MatchArgsTuple, pattern.type->name_text(),
                     type_name(interpreter, match_args.get()));
    }
    auto* fields = as<Tuple>(match_args.get());
    if (pattern.positional > fields->size) {
        return raise(interpreter, Error::MatchTooManyPositional, pattern.type->name_text(), fields->size,
                     fields->size == 1 ? "" : "s", pattern.positional);
    }
    for (unsigned index = 0; index < pattern.positional; ++index) {
        if (!is_str(fields->items[index])) {
            return raise(interpreter, Error::MatchArgsElement, type_name(interpreter, fields->items[index]));
        }
        GOSSAMER_TRY(value, pattern_attribute(interpreter, pattern.subject, as<Str>(fields->items[index]),
                                              pattern.type, seen));
        if (value.is_empty()) return 0;
        values->items[index] = value.detach();
    }
    return 1;
}

Owned match_class_pattern(const ClassPattern& pattern) {
    Interpreter& interpreter = pattern.interpreter;
    GOSSAMER_TRY(is_member, is_instance(interpreter, pattern.subject, Value::from_object(pattern.type)));
    if (!is_member.get()) return Owned::none();
    Ref<Tuple> values = new_tuple(interpreter, pattern.positional + pattern.names->size);
    if (values.is_error()) return kError;
    Names seen;
    if (pattern.positional > 0) {
        GOSSAMER_TRY(matched, match_positional(pattern, values.get(), seen));
        if (matched.get() == 0) return Owned::none();
    }
    for (std::size_t index = 0; index < pattern.names->size; ++index) {
        GOSSAMER_TRY(value, pattern_attribute(interpreter, pattern.subject,
                                              as<Str>(pattern.names->items[index]), pattern.type, seen));
        if (value.is_empty()) return Owned::none();
        values->items[pattern.positional + index] = value.detach();
    }
    finish_tuple(values.get());
    return std::move(values).to_owned();
}

}  // namespace

Outcome slow::match_sequence(ExecutionState& state, CallRecord& record) {
    return write_flag(record, has_flag(state, record.base[instruction_of(record).b()], TypeFlags::kSequence));
}

Outcome slow::match_mapping(ExecutionState& state, CallRecord& record) {
    return write_flag(record, has_flag(state, record.base[instruction_of(record).b()], TypeFlags::kMapping));
}

Outcome slow::get_length(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned subject = Owned::share(record.base[instruction.b()]);
    Result<std::int64_t> size = length(*state.interpreter, subject.get());
    if (size.is_error()) return Outcome::Raise;
    return finish(record, instruction.a(), Owned::immediate(Value::from_int(size.get())));
}

namespace {

// Keys that are values are known only now.
Status check_keys_differ(Interpreter& interpreter, const Tuple* keys) {
    if (keys->size < 2) return Status::ok();
    GOSSAMER_TRY(seen, new_dict(interpreter));
    for (Value key : keys->values()) {
        GOSSAMER_TRY(is_known, dict_contains(interpreter, seen.get(), key));
        if (is_known.get()) {
            GOSSAMER_TRY(shown, repr_of(interpreter, key));
            std::string text{"mapping pattern checks duplicate key ("};
            text.append(as<Str>(shown.get())->text()).append(")");
            return gossamer::raise(interpreter, Error::AnyValueError, std::string_view{text});
        }
        GOSSAMER_CHECK(dict_set(interpreter, seen.get(), key, Value::none()));
    }
    return Status::ok();
}

}  // namespace

Outcome slow::match_keys(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    Owned subject = Owned::share(record.base[instruction.b()]);
    Owned keys = Owned::share(record.base[instruction.uc()]);
    if (check_keys_differ(*state.interpreter, as<Tuple>(keys.get())).is_error()) return Outcome::Raise;
    Owned result = values_of_keys(*state.interpreter, subject.get(), as<Tuple>(keys.get()));
    return finish(record, instruction.a(), std::move(result));
}

Outcome slow::match_class(ExecutionState& state, CallRecord& record) {
    const Instruction instruction = instruction_of(record);
    const unsigned positional = record.pc->a();
    ++record.pc;
    Value* window = record.base + instruction.uc();
    Owned subject = Owned::share(record.base[instruction.b()]);
    Owned class_ = take_register(window[0]);
    Owned names = take_register(window[1]);
    Owned result;
    if (is_kind(class_.get(), TypeFlags::kType)) {
        result = match_class_pattern(
            {*state.interpreter, subject.get(), as<Type>(class_.get()), positional, as<Tuple>(names.get())});
    } else {
        result = gossamer::raise(*state.interpreter, Error::MatchNotAClass);
    }
    class_.reset();
    names.reset();
    if (result.is_error()) return Outcome::Raise;
    write_register(record, instruction.a(), std::move(result));
    return Outcome::Reload;
}

Outcome slow::mapping_rest(ExecutionState& state, CallRecord& record) {
    Interpreter& interpreter = *state.interpreter;
    const Instruction instruction = instruction_of(record);
    Owned subject = Owned::share(record.base[instruction.b()]);
    Owned keys = Owned::share(record.base[instruction.uc()]);
    Ref<Dict> rest = new_dict(interpreter);
    if (rest.is_error() || dict_update(interpreter, rest.get(), subject.get()).is_error())
        return Outcome::Raise;
    for (Value key : as<Tuple>(keys.get())->values()) {
        if (dict_delete(interpreter, rest.get(), key).is_error()) return Outcome::Raise;
    }
    return finish(record, instruction.a(), std::move(rest).to_owned());
}

}  // namespace gossamer
