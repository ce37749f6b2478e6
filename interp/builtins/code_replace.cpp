// code.replace(): a copy of a code object with another name, place in the source, or file. What belongs to
// the instructions is gossamer's own and can only be given as it is.
#include "builtins/code_replace.h"

#include "runtime/attributes.h"
#include "runtime/errors/core.h"
#include "runtime/errors/vm.h"
#include "runtime/function.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <limits>

namespace gossamer {

namespace {

enum class FieldKind : std::uint8_t { Int, Str, Bytes, Tuple };

struct Field {
    const char* name;
    FieldKind kind;
};

constexpr Field kFields[] = {
    {"co_argcount", FieldKind::Int},       {"co_posonlyargcount", FieldKind::Int},
    {"co_kwonlyargcount", FieldKind::Int}, {"co_nlocals", FieldKind::Int},
    {"co_stacksize", FieldKind::Int},      {"co_flags", FieldKind::Int},
    {"co_firstlineno", FieldKind::Int},    {"co_code", FieldKind::Bytes},
    {"co_consts", FieldKind::Tuple},       {"co_names", FieldKind::Tuple},
    {"co_varnames", FieldKind::Tuple},     {"co_freevars", FieldKind::Tuple},
    {"co_cellvars", FieldKind::Tuple},     {"co_filename", FieldKind::Str},
    {"co_name", FieldKind::Str},           {"co_qualname", FieldKind::Str},
    {"co_linetable", FieldKind::Bytes},    {"co_exceptiontable", FieldKind::Bytes},
};

Status check_kind(Interpreter& in, const Field& field, Value value) {
    struct Kind {
        const char* name;
        std::uint32_t flag;
    };
    constexpr Kind kKinds[] = {{"int", TypeFlags::kInt},
                               {"str", TypeFlags::kStr},
                               {"bytes", TypeFlags::kBytes},
                               {"tuple", TypeFlags::kTuple}};
    const Kind& kind = kKinds[static_cast<std::size_t>(field.kind)];
    if (field.kind != FieldKind::Int) {
        if (is_kind(value, kind.flag)) return Status::ok();
        return raise(in, Error::CodeReplaceType, field.name, kind.name, type_name(in, value));
    }
    GOSSAMER_TRY(number, as_index(in, value, in.types.OverflowError));
    if (number.get() > std::numeric_limits<int>::max()) return raise(in, Error::CodeReplaceTooLarge);
    return number.get() < 0 ? Status{raise(in, Error::CodeReplaceNegative, field.name)} : Status::ok();
}

// A field that cannot be another one than it is.
Status check_unchanged(Interpreter& in, Value code, const Field& field, Value value) {
    GOSSAMER_TRY(name, intern(in, field.name));
    GOSSAMER_TRY(present, find_attribute(in, code, name.get()));
    if (!present.is_empty()) {
        GOSSAMER_TRY(equal, values_equal(in, present.get(), value));
        if (equal.get()) return Status::ok();
    }
    return raise(in, Error::CodeReplaceOwn, field.name);
}

Status note_change(Interpreter& in, Value code, const Field& field, Value value, CodeChanges& changes) {
    GOSSAMER_CHECK(check_kind(in, field, value));
    const std::string_view name = field.name;
    if (name == "co_name") {
        changes.name = value;
    } else if (name == "co_qualname") {
        changes.qualified_name = value;
    } else if (name == "co_filename") {
        changes.file_name = value;
    } else if (name == "co_firstlineno") {
        GOSSAMER_TRY(line, as_index(in, value, in.types.OverflowError));
        changes.first_line = line.get();
    } else if (name == "co_flags") {
        // A generator may be made awaitable, and that may be undone.
        GOSSAMER_TRY(flags, as_index(in, value, in.types.OverflowError));
        const auto now = static_cast<std::int64_t>(as<Code>(code)->flags);
        if (((flags.get() ^ now) & ~std::int64_t{CodeFlags::kIterableCoroutine}) != 0)
            return raise(in, Error::CodeReplaceOwn, field.name);
        changes.flags = flags.get();
    } else {
        GOSSAMER_CHECK(check_unchanged(in, code, field, value));
    }
    return Status::ok();
}

}  // namespace

Owned code_replace(Interpreter& in, Args args) {
    if (args.count > 1) return raise(in, Error::CodeReplacePositional);
    CodeChanges changes;
    for (std::size_t index = 0; index < args.keyword_count; ++index) {
        const auto* keyword = as<Str>(args.keyword_names()->items[index]);
        const auto* field = std::find_if(std::begin(kFields), std::end(kFields),
                                         [keyword](const Field& one) { return keyword->text() == one.name; });
        if (field == std::end(kFields)) return raise(in, Error::UnexpectedKeyword, "replace", keyword);
        GOSSAMER_CHECK(note_change(in, args[0], *field, args.values[args.count + index], changes));
    }
    return copy_code(in, as<Code>(args[0]), changes);
}

}  // namespace gossamer
