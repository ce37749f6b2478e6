// Exception groups (PEP 654).
#include "runtime/exception_group.h"

#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/errors/exceptions.h"
#include "runtime/exception_fields.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type.h"

namespace gossamer {

using exception_field::kGroupExceptions;
using exception_field::kGroupMessage;

// ---- Making

bool is_exception_group(const Interpreter& interpreter, Value value) {
    return is_exception(value) &&
           is_subtype(heap_type(value.as_object()), interpreter.types.BaseExceptionGroup);
}

std::span<const Value> group_members(const Exception* group) {
    const Value members = exception_field_of(group, kGroupExceptions);
    if (!is_tuple(members)) return {};
    return as<Tuple>(members)->values();
}

namespace {

// Members are exceptions; tells whether one of them is no Exception.
Result<bool> check_members(Interpreter& interpreter, const Tuple* members) {
    if (members->size == 0) return raise(interpreter, Error::GroupEmpty);
    bool has_base_exception = false;
    for (std::size_t index = 0; index < members->size; ++index) {
        const Value member = members->items[index];
        if (!is_exception(member)) return raise(interpreter, Error::GroupItem, index);
        if (!is_subtype(heap_type(member.as_object()), interpreter.types.Exception))
            has_base_exception = true;
    }
    return has_base_exception;
}

bool is_sequence(Interpreter& interpreter, Value value) {
    const Type* type = type_of(interpreter, value);
    return !type->find_special(Special::getitem).is_empty() && !type->has(TypeFlags::kDict);
}

}  // namespace

Owned new_exception_group(Interpreter& interpreter, Type* type, Value message, Value exceptions) {
    if (!is_str(message))
        return raise(interpreter, Error::GroupMessageNotStr, argument_type_name(interpreter, message));
    if (!is_sequence(interpreter, exceptions)) return raise(interpreter, Error::GroupNotSequence);
    GOSSAMER_TRY(members, tuple_from(interpreter, exceptions));
    GOSSAMER_TRY(has_base_exception, check_members(interpreter, as<Tuple>(members.get())));
    if (type == interpreter.types.BaseExceptionGroup) {
        if (!has_base_exception.get()) type = interpreter.types.ExceptionGroup;
    } else if (has_base_exception.get()) {
        if (type == interpreter.types.ExceptionGroup) return raise(interpreter, Error::GroupNestsBase);
        if (is_subtype(type, interpreter.types.Exception)) {
            return raise(interpreter, Error::GroupNestsBaseIn, type->name_text());
        }
    }
    const Value args[] = {message, exceptions};
    GOSSAMER_TRY(group, allocate_exception(interpreter, type, args));
    set_exception_field(as<Exception>(group.get()), kGroupMessage, Owned::share(message));
    set_exception_field(as<Exception>(group.get()), kGroupExceptions, std::move(members));
    return group;
}

// ---- Splitting

namespace {

bool is_exception_class(const Interpreter& interpreter, Value value) {
    return is_kind(value, TypeFlags::kType) && is_subtype(as<Type>(value), interpreter.types.BaseException);
}

bool matches_types(const Type* type, Value types) {
    if (!is_tuple(types)) return is_subtype(type, as<Type>(types));
    for (Value candidate : as<Tuple>(types)->values()) {
        if (is_subtype(type, as<Type>(candidate))) return true;
    }
    return false;
}

Result<bool> matches_condition(Interpreter& interpreter, Value exception, GroupMatch kind, Value condition) {
    switch (kind) {
    case GroupMatch::Types: return matches_types(heap_type(exception.as_object()), condition);
    case GroupMatch::Predicate: {
        GOSSAMER_TRY(answer, call(interpreter, condition, {exception}));
        return is_true(interpreter, answer.get());
    }
    case GroupMatch::Members: break;
    }
    if (is_exception_group(interpreter, exception)) return false;
    for (Value member : as<List>(condition)->values()) {
        if (member == exception) return true;
    }
    return false;
}

// A group like `original`, made by its derive(), with other members and the same traceback, context, cause
// and notes.
Owned derive_group(Interpreter& interpreter, Value original, Value members) {
    if (as<List>(members)->size == 0) return Owned::none();
    GOSSAMER_TRY(derive, intern(interpreter, "derive"));
    const Value arguments[] = {members};
    GOSSAMER_TRY(group, call_method(interpreter, original, derive.get(), arguments));
    if (!is_exception_group(interpreter, group.get())) return raise(interpreter, Error::GroupDeriveResult);
    const auto* from = as<Exception>(original);
    auto* to = as<Exception>(group.get());
    replace(to->traceback, Owned::share(from->traceback));
    replace(to->context, Owned::share(from->context));
    replace(to->cause, Owned::share(from->cause));
    GOSSAMER_TRY(notes, find_attribute(interpreter, original, interpreter.names.dunder_notes));
    if (is_list(notes.get()) || is_tuple(notes.get())) {
        GOSSAMER_TRY(copy, list_from(interpreter, notes.get()));
        GOSSAMER_CHECK(set_attribute(interpreter, group.get(), interpreter.names.dunder_notes, copy.get()));
    }
    return group;
}

Status split_any(Interpreter& interpreter, Value exception, GroupMatch kind, Value condition, Owned& matched,
                 Owned& rest) {
    matched = Owned::none();
    rest = Owned::none();
    NativeCallGuard guard{interpreter};
    GOSSAMER_CHECK(guard.check("in exceptiongroup_split_recursive"));
    GOSSAMER_TRY(is_match, matches_condition(interpreter, exception, kind, condition));
    if (is_match.get() || !is_exception_group(interpreter, exception)) {
        (is_match.get() ? matched : rest) = Owned::share(exception);
        return Status::ok();
    }
    GOSSAMER_TRY(matched_members, new_list(interpreter));
    GOSSAMER_TRY(other_members, new_list(interpreter));
    Owned members = Owned::share(exception_field_of(as<Exception>(exception), kGroupExceptions));
    if (is_tuple(members.get())) {
        for (Value member : as<Tuple>(members.get())->values()) {
            Owned part;
            Owned remainder;
            GOSSAMER_CHECK(split_any(interpreter, member, kind, condition, part, remainder));
            if (!part.get().is_none())
                GOSSAMER_CHECK(list_append(interpreter, matched_members.get(), std::move(part)));
            if (!remainder.get().is_none()) {
                GOSSAMER_CHECK(list_append(interpreter, other_members.get(), std::move(remainder)));
            }
        }
    }
    matched = derive_group(interpreter, exception, matched_members.value());
    if (matched.is_error()) return kError;
    rest = derive_group(interpreter, exception, other_members.value());
    if (rest.is_error()) return kError;
    return Status::ok();
}

}  // namespace

Result<GroupMatch> group_match_kind(Interpreter& interpreter, Value condition) {
    if (is_exception_class(interpreter, condition)) return GroupMatch::Types;
    if (is_tuple(condition)) {
        bool all_classes = true;
        for (Value item : as<Tuple>(condition)->values()) {
            all_classes = all_classes && is_exception_class(interpreter, item);
        }
        if (all_classes) return GroupMatch::Types;
    }
    if (!is_kind(condition, TypeFlags::kType) && is_callable(interpreter, condition))
        return GroupMatch::Predicate;
    return raise(interpreter, Error::GroupMatcher);
}

Status split_group(Interpreter& interpreter, Value group, GroupMatch kind, Value condition, Owned& matched,
                   Owned& rest) {
    return split_any(interpreter, group, kind, condition, matched, rest);
}

// ---- except*

Status split_exception(Interpreter& interpreter, Value exception, Value types, Owned& matched, Owned& rest) {
    matched = Owned::none();
    rest = Owned::none();
    if (matches_types(heap_type(exception.as_object()), types)) {
        if (is_exception_group(interpreter, exception)) {
            matched = Owned::share(exception);
            return Status::ok();
        }
        GOSSAMER_TRY(members, tuple_of(interpreter, {exception}));
        matched = new_exception_group(interpreter, interpreter.types.BaseExceptionGroup,
                                      Value::from_object(interpreter.names.empty_text), members.value());
        if (matched.is_error()) return kError;
        return Status::ok();
    }
    if (!is_exception_group(interpreter, exception)) {
        rest = Owned::share(exception);
        return Status::ok();
    }
    GOSSAMER_TRY(split, intern(interpreter, "split"));
    const Value arguments[] = {types};
    GOSSAMER_TRY(parts, call_method(interpreter, exception, split.get(), arguments));
    if (!is_tuple(parts.get())) {
        return raise(interpreter, Error::GroupSplitNotTuple, heap_type(exception.as_object())->name_text(),
                     type_name(interpreter, parts.get()));
    }
    const auto* pair = as<Tuple>(parts.get());
    if (pair->size < 2) {
        return raise(interpreter, Error::GroupSplitTooFew, heap_type(exception.as_object())->name_text(),
                     pair->size);
    }
    matched = Owned::share(pair->items[0]);
    rest = Owned::share(pair->items[1]);
    return Status::ok();
}

namespace {

// Whether an exception is a part that splitting took out of `original`: everything but the members and the
// notes is the same.
bool is_part_of(const Interpreter& interpreter, Value exception, Value original) {
    if (!is_exception_group(interpreter, exception)) return false;
    const auto* part = as<Exception>(exception);
    const auto* whole = as<Exception>(original);
    return part->traceback == whole->traceback && part->cause == whole->cause &&
           part->context == whole->context;
}

Status collect_leaves(Interpreter& interpreter, Value exception, List* leaves) {
    if (!is_exception_group(interpreter, exception))
        return list_append(interpreter, leaves, Owned::share(exception));
    NativeCallGuard guard{interpreter};
    GOSSAMER_CHECK(guard.check("in collect_exception_group_leaf_ids"));
    for (Value member : group_members(as<Exception>(exception))) {
        GOSSAMER_CHECK(collect_leaves(interpreter, member, leaves));
    }
    return Status::ok();
}

}  // namespace

Owned join_unhandled(Interpreter& interpreter, List* exceptions, Value original) {
    if (exceptions->size == 0) return Owned::none();
    // A bare exception was wrapped for its one handler: at most one exception can have come of it.
    if (!is_exception_group(interpreter, original)) return Owned::share(exceptions->items[0]);
    GOSSAMER_TRY(raised, new_list(interpreter));
    GOSSAMER_TRY(leaves, new_list(interpreter));
    for (std::size_t index = 0; index < exceptions->size; ++index) {
        Owned exception = Owned::share(exceptions->items[index]);
        if (exception.get().is_none()) continue;
        if (is_part_of(interpreter, exception.get(), original)) {
            GOSSAMER_CHECK(collect_leaves(interpreter, exception.get(), leaves.get()));
        } else {
            GOSSAMER_CHECK(list_append(interpreter, raised.get(), std::move(exception)));
        }
    }
    Owned unhandled = Owned::none();
    if (leaves->size != 0) {
        Owned rest;
        GOSSAMER_CHECK(
            split_group(interpreter, original, GroupMatch::Members, leaves.value(), unhandled, rest));
    }
    if (raised->size == 0) return unhandled;
    if (!unhandled.get().is_none())
        GOSSAMER_CHECK(list_append(interpreter, raised.get(), std::move(unhandled)));
    if (raised->size == 1) return Owned::share(raised->items[0]);
    return new_exception_group(interpreter, interpreter.types.BaseExceptionGroup,
                               Value::from_object(interpreter.names.empty_text), raised.value());
}

}  // namespace gossamer
