// __build_class__: what a `class` statement calls.
//
// Order, as scripts observe it: `__mro_entries__` of bases that are no classes, the metaclass, its
// `__prepare__`, the body, the metaclass's call.
#include "builtins/function_tables.h"
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/function.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_object.h"

#include <boost/container/small_vector.hpp>

namespace gossamer {

namespace {

using Values = boost::container::small_vector<Value, 8>;

// The bases with what `__mro_entries__` puts in place of some; the same tuple when nothing changes.
Owned resolve_bases(Interpreter& in, Tuple* bases) {
    bool changed = false;
    GOSSAMER_TRY(resolved, new_list(in));
    for (Value base : bases->values()) {
        Owned hook;
        if (!is_kind(base, TypeFlags::kType)) hook = find_attribute(in, base, in.names.dunder_mro_entries);
        GOSSAMER_CHECK(hook);
        if (hook.is_empty()) {
            GOSSAMER_CHECK(list_append(in, resolved.get(), Owned::share(base)));
            continue;
        }
        GOSSAMER_TRY(entries, call(in, hook.get(), {Value::from_object(bases)}));
        if (!is_tuple(entries.get())) return raise(in, Error::MroEntriesNotTuple);
        changed = true;
        GOSSAMER_CHECK(list_extend(in, resolved.get(), entries.get()));
    }
    if (!changed) return Owned::share(bases);
    return tuple_of(in, resolved->values()).to_owned();
}

struct ClassStatement {
    Value body;
    Value name;
    Ref<Tuple> original_bases;
    Owned bases;
    Owned metaclass;
    // Keywords without `metaclass`.
    Values keyword_values;
    Ref<Tuple> keyword_names;
};

Status read_keywords(Interpreter& in, Args args, ClassStatement& statement) {
    std::size_t count = args.keyword_count;
    Values names;
    for (std::size_t index = 0; index < count; ++index) {
        Value name = args.keyword_names()->items[index];
        Value value = args.values[args.count + index];
        if (str_equal(as<Str>(name), in.names.metaclass)) {
            statement.metaclass = Owned::share(value);
        } else {
            names.push_back(name);
            statement.keyword_values.push_back(value);
        }
    }
    GOSSAMER_TRY(tuple, tuple_of(in, std::span<const Value>{names.data(), names.size()}));
    statement.keyword_names = std::move(tuple);
    return Status::ok();
}

Status find_metaclass(Interpreter& in, ClassStatement& statement) {
    auto* bases = as<Tuple>(statement.bases.get());
    if (statement.metaclass.is_empty()) {
        statement.metaclass = Owned::share(bases->size == 0 ? in.types.type : type_of(in, bases->items[0]));
    }
    if (!is_kind(statement.metaclass.get(), TypeFlags::kType)) return Status::ok();
    GOSSAMER_TRY(winner, derive_metatype(in, as<Type>(statement.metaclass.get()), bases));
    statement.metaclass = Owned::share(winner.get());
    return Status::ok();
}

Owned call_with_keywords(Interpreter& in, Value callee, Values arguments, const ClassStatement& statement) {
    arguments.insert(arguments.end(), statement.keyword_values.begin(), statement.keyword_values.end());
    Tuple* names = statement.keyword_names->size == 0 ? nullptr : statement.keyword_names.get();
    return call(in, callee, {arguments.data(), arguments.size()}, names);
}

Owned prepare_namespace(Interpreter& in, const ClassStatement& statement) {
    Value metaclass = statement.metaclass.get();
    if (metaclass == Value::from_object(in.types.type)) return new_dict(in).to_owned();
    Str* name = in.special_names[static_cast<std::size_t>(Special::prepare)];
    GOSSAMER_TRY(prepare, find_attribute(in, metaclass, name));
    if (prepare.is_empty()) return new_dict(in).to_owned();
    GOSSAMER_TRY(result,
                 call_with_keywords(in, prepare.get(), {statement.name, statement.bases.get()}, statement));
    if (type_of(in, result.get())->find_special(Special::getitem).is_empty()) {
        std::string_view whose = is_kind(metaclass, TypeFlags::kType) ? as<Type>(metaclass)->name_text()
                                                                      : std::string_view{"<metaclass>"};
        return raise(in, Error::PrepareNotMapping, whose, type_name(in, result.get()));
    }
    return result;
}

// Where the body has put it; empty when no function of the body needs it.
Owned class_cell(Interpreter& in, Value name_space) {
    Str* name = in.names.dunder_classcell;
    if (is_dict(name_space)) return Owned::share(dict_find_str(as<Dict>(name_space), name));
    GOSSAMER_TRY(present, contains(in, name_space, Value::from_object(name)));
    return present.get() ? get_item(in, name_space, Value::from_object(name)) : Owned{};
}

// The body's functions share a cell that holds the class; type.__new__ must have filled it with this very
// class.
Status check_class_cell(Interpreter& in, Value cell, Value made, Value name) {
    if (!cell.is_heap() || heap_type(cell.as_object()) != in.types.cell) return Status::ok();
    Owned content = Owned::share(as<Cell>(cell)->content);
    if (content.get() == made) return Status::ok();
    GOSSAMER_TRY(shown, repr_of(in, made));
    std::string_view text = as<Str>(shown.get())->text();
    if (content.is_empty()) return raise(in, Error::ClassCellUnset, as<Str>(name), text);
    GOSSAMER_TRY(other, repr_of(in, content.get()));
    return raise(in, Error::ClassCellWrong, as<Str>(other.get()), as<Str>(name), text);
}

Owned build_class(Interpreter& in, Args args) {
    if (args.count < 2) return raise(in, Error::BuildClassArguments);
    ClassStatement statement{.body = args[0],
                             .name = args[1],
                             .original_bases = {},
                             .bases = {},
                             .metaclass = {},
                             .keyword_values = {},
                             .keyword_names = {}};
    if (!args[0].is_heap() || heap_type(args[0].as_object()) != in.types.function) {
        return raise(in, Error::BuildClassFunction);
    }
    if (!is_str(args[1])) return raise(in, Error::BuildClassName);
    GOSSAMER_TRY(original, tuple_of(in, args.from(2)));
    statement.original_bases = std::move(original);
    statement.bases = resolve_bases(in, statement.original_bases.get());
    GOSSAMER_CHECK(statement.bases);
    GOSSAMER_CHECK(read_keywords(in, args, statement));
    GOSSAMER_CHECK(find_metaclass(in, statement));
    GOSSAMER_TRY(name_space, prepare_namespace(in, statement));
    auto* body = as<Function>(statement.body);
    GOSSAMER_CHECK(in.run_code(in, body->code, body->globals, name_space.get(), body->closure));
    GOSSAMER_TRY(cell, class_cell(in, name_space.get()));
    if (statement.bases.get() != statement.original_bases.value()) {
        Value key = Value::from_object(in.names.dunder_orig_bases);
        GOSSAMER_CHECK(set_item(in, name_space.get(), key, statement.original_bases.value()));
    }
    GOSSAMER_TRY(made,
                 call_with_keywords(in, statement.metaclass.get(),
                                    {statement.name, statement.bases.get(), name_space.get()}, statement));
    if (is_kind(made.get(), TypeFlags::kType)) {
        GOSSAMER_CHECK(check_class_cell(in, cell.get(), made.get(), statement.name));
    }
    return made;
}

constexpr Method kFunctions[] = {
    {"__build_class__", build_class, raw(),
     "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\nMake a class."},
};

}  // namespace

const std::span<const Method> class_functions = kFunctions;

}  // namespace gossamer
