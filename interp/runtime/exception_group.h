// Exception groups: making, splitting, and what except* needs of them.
#pragma once

#include "memory/owned.h"
#include "runtime/interpreter.h"

#include <span>

namespace gossamer {

struct Exception;
struct List;

// BaseExceptionGroup(message, exceptions) of a class or a subclass: arguments checked, the class narrowed to
// ExceptionGroup where all members are Exceptions. May run code (iteration over `exceptions`).
Owned new_exception_group(Interpreter& interpreter, Type* type, Value message, Value exceptions);
[[nodiscard]] bool is_exception_group(const Interpreter& interpreter, Value value);
// The members; borrowed.
[[nodiscard]] std::span<const Value> group_members(const Exception* group);

// What a leaf or a whole group is compared with.
enum class GroupMatch : std::uint8_t { Types, Predicate, Members };
// Which of them a script's condition is; TypeError when none.
Result<GroupMatch> group_match_kind(Interpreter& interpreter, Value condition);
// The group split by a condition: types, a predicate, or (Members) the leaves in a list. Both parts are
// groups or none(). May run code.
Status split_group(Interpreter& interpreter, Value group, GroupMatch kind, Value condition, Owned& matched,
                   Owned& rest);

// Splits an exception by types (class or tuple of classes): `matched` is a group of what matches (a bare
// exception is wrapped) or none(); `rest` the remainder or none(). May run code (split is overridable).
Status split_exception(Interpreter& interpreter, Value exception, Value types, Owned& matched, Owned& rest);
// The exception that leaves a try statement with except*: out of the list of what handlers raised and of what
// no handler took (none() entries are passed over), of the original; none() when nothing is left.
Owned join_unhandled(Interpreter& interpreter, List* exceptions, Value original);

}  // namespace gossamer
