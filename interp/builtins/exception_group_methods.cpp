// BaseExceptionGroup and ExceptionGroup.
#include "builtins/exception_methods.h"
#include "runtime/container_support.h"
#include "runtime/errors/exceptions.h"
#include "runtime/exception_group.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type.h"
#include "runtime/weakref.h"
#include "support/text_builder.h"

namespace gossamer {

using exception_field::kGroupExceptions;
using exception_field::kGroupMessage;

namespace {

Owned group_new(Interpreter& in, Args args) {
    if (!is_kind(args.get(0), TypeFlags::kType)) return exception_new(in, args);
    if (args.count != 3) return raise(in, Error::GroupArguments, args.count - 1);
    return new_exception_group(in, as<Type>(args[0]), args[1], args[2]);
}

Owned group_str(Interpreter& in, Args args) {
    const auto* group = as<Exception>(args[0]);
    GOSSAMER_TRY(message, str_of(in, exception_field_of(group, kGroupMessage)));
    const std::size_t count = group_members(group).size();
    TextBuilder text;
    text.append(as<Str>(message.get())->text());
    text.append(" (");
    text.append_int(static_cast<std::int64_t>(count));
    text.append(count == 1 ? " sub-exception)" : " sub-exceptions)");
    return new_str_value(in, text);
}

Owned group_derive(Interpreter& in, Args args) {
    const Value message = exception_field_of(as<Exception>(args[0]), kGroupMessage);
    return new_exception_group(in, in.types.BaseExceptionGroup, message, args[1]);
}

Owned group_split(Interpreter& in, Args args) {
    GOSSAMER_TRY(kind, group_match_kind(in, args[1]));
    Owned matched;
    Owned rest;
    GOSSAMER_CHECK(split_group(in, args[0], kind.get(), args[1], matched, rest));
    return tuple_of(in, {matched.get(), rest.get()}).to_owned();
}

Owned group_subgroup(Interpreter& in, Args args) {
    GOSSAMER_TRY(kind, group_match_kind(in, args[1]));
    Owned matched;
    Owned rest;
    GOSSAMER_CHECK(split_group(in, args[0], kind.get(), args[1], matched, rest));
    return matched;
}

Owned get_first_weakref(Interpreter&, Value self) {
    WeakReference* first = as<ExceptionGroup>(self)->weakrefs;
    return first == nullptr ? Owned::none() : Owned::share(first);
}

Status group_members_fixed(Interpreter& in, Value, Value) {
    return raise(in, Error::ReadOnlyAttribute);
}

}  // namespace

const Method kGroupMethods[kGroupMethodCount] = {
    {"__new__", group_new, raw(), "", Binding::Static},
    {"__init__", exception_init, raw(), ""},
    {"__str__", group_str, exactly(0), ""},
    {"derive", group_derive, exactly(1),
     "derive($self, excs, /)\nA group with the same message and other members."},
    {"split", group_split, exactly(1),
     "split($self, matcher_value, /)\nThe part that matches and the rest, as groups or None."},
    {"subgroup", group_subgroup, exactly(1),
     "subgroup($self, matcher_value, /)\nThe part that matches, or None."},
    kClassGetItem,
};
const Getter kGroupGetters[kGroupGetterCount] = {
    {"message", get_field<kGroupMessage>, group_members_fixed, "exception message", true},
    {"exceptions", get_field<kGroupExceptions>, group_members_fixed, "nested exceptions", true},
};
const Getter kExceptionGroupGetters[1] = {
    {"__weakref__", get_first_weakref, nullptr, "list of weak references to the object"},
};

}  // namespace gossamer
