// Making a class: what `type.__new__` does for a `class` statement once the metaclass is known.
//
// Order, as scripts observe it: layout and MRO; the `__class__` cell of the body's functions is filled;
// `__set_name__` of the namespace's values; `__init_subclass__` of the parent.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/exception.h"
#include "runtime/function.h"
#include "runtime/instance.h"
#include "runtime/interpreter.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_object.h"
#include "runtime/warnings_core.h"
#include "support/text_builder.h"

#include <algorithm>

namespace gossamer {

namespace {

[[nodiscard]] bool is_plain_function(const Interpreter& interpreter, Value value) {
    return value.is_heap() && heap_type(value.as_object()) == interpreter.types.function;
}

Status set_qualified_name(Interpreter& interpreter, Type* type) {
    Owned given = dict_pop(interpreter, type->dict, Value::from_object(interpreter.names.dunder_qualname));
    GOSSAMER_CHECK(given);
    if (given.is_empty()) {
        type->qualified_name = Ref<Str>::share(type->name).detach();
        return Status::ok();
    }
    if (!is_str(given.get()))
        return raise(interpreter, Error::QualnameNotStr, type_name(interpreter, given.get()));
    type->qualified_name = as<Str>(given.detach());
    return Status::ok();
}

Status set_module(Interpreter& interpreter, Type* type) {
    Str* key = interpreter.names.dunder_module;
    if (!dict_find_str(type->dict, key).is_empty() || interpreter.current_globals == nullptr)
        return Status::ok();
    Dict* globals = interpreter.current_globals(interpreter);
    if (globals == nullptr) return Status::ok();
    Owned module = Owned::share(dict_find_str(globals, interpreter.names.dunder_name));
    if (module.is_empty()) return Status::ok();
    return dict_set_str(interpreter, type->dict, key, module.get());
}

// `def __new__` is a static method without saying so, `__init_subclass__` and `__class_getitem__` class
// methods.
Status wrap_implicit(Interpreter& interpreter, Type* type, Special which,
                     Owned (*wrap)(Interpreter&, Value)) {
    Str* name = interpreter.special_names[static_cast<std::size_t>(which)];
    Value found = dict_find_str(type->dict, name);
    if (!is_plain_function(interpreter, found)) return Status::ok();
    GOSSAMER_TRY(wrapped, wrap(interpreter, found));
    return dict_set_str(interpreter, type->dict, name, wrapped.get());
}

Status complete_dict(Interpreter& interpreter, Type* type) {
    GOSSAMER_CHECK(set_qualified_name(interpreter, type));
    GOSSAMER_CHECK(set_module(interpreter, type));
    GOSSAMER_CHECK(wrap_implicit(interpreter, type, Special::new_, new_static_method));
    GOSSAMER_CHECK(wrap_implicit(interpreter, type, Special::init_subclass, new_class_method));
    return wrap_implicit(interpreter, type, Special::class_getitem, new_class_method);
}

// The entries that say that nothing is there; they come behind those of the layout.
Status add_absences(Interpreter& interpreter, Type* type) {
    if (dict_find_str(type->dict, interpreter.names.dunder_doc).is_empty()) {
        GOSSAMER_CHECK(dict_set_str(interpreter, type->dict, interpreter.names.dunder_doc, Value::none()));
    }
    Str* hash = interpreter.special_names[static_cast<std::size_t>(Special::hash)];
    Str* equals = interpreter.special_names[static_cast<std::size_t>(Special::eq)];
    if (!dict_find_str(type->dict, equals).is_empty() && dict_find_str(type->dict, hash).is_empty()) {
        return dict_set_str(interpreter, type->dict, hash, Value::none());
    }
    return Status::ok();
}

// What the namespace has for methods that use `__class__`, and for annotations that see the class's names.
struct ClassCells {
    Owned class_cell;
    Owned namespace_cell;
};

// Before `__slots__` adds descriptors, which may have the same names.
Status take_cells(Interpreter& interpreter, Type* type, ClassCells& cells) {
    const auto take = [&](Str* name, Owned& cell) -> Status {
        cell = dict_pop(interpreter, type->dict, Value::from_object(name));
        GOSSAMER_CHECK(cell);
        if (cell.is_empty()) return Status::ok();
        if (cell.get().is_heap() && heap_type(cell.get().as_object()) == interpreter.types.cell)
            return Status::ok();
        const Owned wrong = std::move(cell);  // leaving none behind, which would be taken for a cell
        GOSSAMER_TRY(shown, repr_of(interpreter, Value::from_object(type_of(interpreter, wrong.get()))));
        return raise(interpreter, Error::ClassCellNotCell, name, as<Str>(shown.get()));
    };
    GOSSAMER_CHECK(take(interpreter.names.dunder_classcell, cells.class_cell));
    return take(interpreter.names.dunder_classdictcell, cells.namespace_cell);
}

void fill_cells(Type* type, ClassCells& cells) {
    if (!cells.class_cell.is_empty()) replace(as<Cell>(cells.class_cell.get())->content, Owned::share(type));
    if (!cells.namespace_cell.is_empty())
        replace(as<Cell>(cells.namespace_cell.get())->content, Owned::share(type->dict));
}

// Of a class that could not be made.
void empty_cells(ClassCells& cells) {
    for (const Owned* cell : {&cells.class_cell, &cells.namespace_cell})
        if (cell->get().is_heap()) replace(as<Cell>(cell->get())->content, Owned{});
}

// Adds to the pending exception which value of which class was at fault.
void note_set_name(Interpreter& interpreter, const Type* type, Value value, Str* name) {
    Owned exception = take_pending(interpreter);
    TextBuilder text;
    text.append(std::string_view{"Error calling __set_name__ on '"});
    text.append(type_name(interpreter, value));
    text.append(std::string_view{"' instance '"});
    text.append(name->text());
    text.append(std::string_view{"' in '"});
    text.append(type->name->text());
    text.append('\'');
    Ref<Str> note = new_str(interpreter, text);
    Ref<Str> method = intern(interpreter, "add_note");
    if (!note.is_error() && !method.is_error()) {
        const Value arguments[] = {note.value()};
        Owned result = call_method(interpreter, exception.get(), method.get(), arguments);
    }
    restore_pending(interpreter, std::move(exception));
}

Status call_set_names(Interpreter& interpreter, Type* type) {
    GOSSAMER_TRY(snapshot, dict_copy(interpreter, type->dict));
    std::uint32_t position = 0;
    Value key;
    Value borrowed;
    while (dict_next(snapshot.get(), position, key, borrowed)) {
        if (!is_str(key) ||
            find_in_mro(type_of(interpreter, borrowed),
                        interpreter.special_names[static_cast<std::size_t>(Special::set_name)])
                .is_empty()) {
            continue;
        }
        Owned value = Owned::share(borrowed);
        bool absent = false;
        const Value arguments[] = {Value::from_object(type), key};
        Owned result = call_special(interpreter, value.get(), Special::set_name, arguments, &absent);
        if (result.is_error()) {
            note_set_name(interpreter, type, value.get(), as<Str>(key));
            return kError;
        }
    }
    return Status::ok();
}

Status call_init_subclass(Interpreter& interpreter, Type* type, Args keywords) {
    const std::span<const Value> mro = type->mro->values();
    if (std::find(mro.begin(), mro.end(), Value::from_object(type)) == mro.end())
        return raise(interpreter, Error::SuperWrongType, type->name, type->name);
    Str* name = interpreter.special_names[static_cast<std::size_t>(Special::init_subclass)];
    Value found;
    for (std::size_t index = 1; index < type->mro->size && found.is_empty(); ++index) {
        found = dict_find_str(as<Type>(type->mro->items[index])->dict, name);
    }
    if (found.is_empty()) return Status::ok();
    Owned attribute = Owned::share(found);
    GOSSAMER_TRY(method, bind_descriptor(interpreter, attribute.get(), Value::empty(), type));
    std::size_t count = keywords.keyword_count;
    const std::span<const Value> values{keywords.values, count};
    Tuple* names = keywords.keyword_names();
    GOSSAMER_CHECK(call(interpreter, method.get(), values, names));
    return Status::ok();
}

// Attributes have names; a class body that is no statement may bring other keys.
Status warn_of_odd_keys(Interpreter& interpreter, Dict* dict, const Str* name) {
    std::uint32_t position = 0;
    Value key;
    Value value;
    bool is_odd = false;
    while (!is_odd && dict_next(dict, position, key, value))
        is_odd = !is_str(key);
    if (!is_odd) return Status::ok();
    TextBuilder text;
    text.append("non-string key in the __dict__ of class ");
    text.append(name->text());
    if (text.failed()) return raise_memory_error(interpreter);
    return warn(interpreter, interpreter.types.RuntimeWarning, text.view());
}

// Bases and slots are found to be wrong before there is a class in CPython: a finaliser of the metaclass does
// not hear of it.
template <class Found>
Found unless_refused(Type* type, Found found) {
    if (found.is_error()) type->collector |= Object::kFinalisedBit;
    return found;
}

// A type that may be half made: whatever fields are set are released with it.
Status build(Interpreter& interpreter, Type* type, Str* name, Tuple* bases, Dict* name_space,
             ClassCells& cells) {
    type->name = Ref<Str>::share(name).detach();
    type->error_name = Ref<Str>::share(name).detach();
    type->bases = Ref<Tuple>::share(bases).detach();
    GOSSAMER_TRY(base, unless_refused(type, find_best_base(interpreter, bases)));
    type->base = Ref<Type>::share(base.get()).detach();
    type->spec = base.get()->spec;
    GOSSAMER_TRY(dict, dict_copy(interpreter, name_space));
    type->dict = dict.detach();
    GOSSAMER_CHECK(warn_of_odd_keys(interpreter, type->dict, name));
    GOSSAMER_CHECK(complete_dict(interpreter, type));
    GOSSAMER_CHECK(take_cells(interpreter, type, cells));
    GOSSAMER_CHECK(unless_refused(type, lay_out_class(interpreter, type, name_space)));
    fill_cells(type, cells);
    GOSSAMER_CHECK(add_absences(interpreter, type));
    GOSSAMER_TRY(mro, find_mro(interpreter, type));
    // The metaclass may have assigned to `__bases__`, which sets the MRO.
    if (type->mro == nullptr) type->mro = as<Tuple>(mro.detach());
    type->own_shape.version = next_version(interpreter);
    fill_specials(interpreter, type);
    if (!make_instance_shape(interpreter, type)) return raise_memory_error(interpreter);
    for (Value entry : type->bases->values())
        as<Type>(entry)->subclasses.push_back(type);
    return Status::ok();
}

// What failed half-way: the cycles through MRO and dict are cut, so that it dies by its count.
void abandon(Type* type) {
    Ref<Dict> dict = Ref<Dict>::adopt(std::exchange(type->dict, nullptr));
    Ref<Tuple> mro = Ref<Tuple>::adopt(std::exchange(type->mro, nullptr));
}

}  // namespace

Owned make_class(Interpreter& interpreter, Type* metatype, Str* name, Tuple* given_bases, Dict* namespace_,
                 Args init_subclass_keywords) {
    Ref<Tuple> bases = given_bases->size != 0
                           ? Ref<Tuple>::share(given_bases)
                           : tuple_of(interpreter, {Value::from_object(interpreter.types.object)});
    GOSSAMER_CHECK(bases);
    // Before there is a class that would take leave of them.
    for (const Value base : bases->values())
        if (!is_kind(base, TypeFlags::kType)) return raise(interpreter, Error::BasesNotTypes);
    Type* type = create_type_object(interpreter, metatype);
    if (type == nullptr) return raise_memory_error(interpreter);
    type->flags = TypeFlags::kHeapType;
    type->spec = interpreter.types.object->spec;
    Owned result = Owned::adopt(type);
    ClassCells cells;
    if (build(interpreter, type, name, bases.get(), namespace_, cells).is_error()) {
        empty_cells(cells);
        abandon(type);
        return kError;
    }
    interpreter.heap.track(type);
    GOSSAMER_CHECK(call_set_names(interpreter, type));
    GOSSAMER_CHECK(call_init_subclass(interpreter, type, init_subclass_keywords));
    return result;
}

}  // namespace gossamer
