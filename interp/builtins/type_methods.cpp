// `type`: making classes by call, and what classes tell about themselves.
#include "builtins/object_methods.h"
#include "builtins/type_bases.h"
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/construct.h"
#include "runtime/descriptors.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/list.h"
#include "runtime/mappingproxy.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_check.h"
#include "runtime/type_object.h"

namespace gossamer {

namespace {

[[nodiscard]] Type* self_of(Value self) {
    return as<Type>(self);
}

// ---- Making classes

Status check_new_argument(Interpreter& in, Value value, std::uint32_t kind, int position,
                          const char* wanted) {
    if (is_kind(value, kind)) return Status::ok();
    return raise(in, Error::TypeNewArgument, position, wanted, argument_type_name(in, value));
}

// A base with another metaclass takes over, `__new__` included.
Owned new_by_metatype(Interpreter& in, Type* winner, Args args) {
    GOSSAMER_TRY(maker, bind_descriptor(in, winner->find_special(Special::new_), Value::empty(), winner));
    std::size_t keyword_count = args.keyword_count;
    boost::container::small_vector<Value, 8> all{args.values, args.values + args.count + keyword_count};
    all[0] = Value::from_object(winner);
    return call(in, maker.get(), {all.data(), all.size()}, args.keyword_names());
}

// What a class may be called: text without null characters.
Status check_type_name(Interpreter& in, const Str* name) {
    if (name->text().find('\0') != std::string_view::npos) {
        return raise(in, Error::AnyValueError, "type name must not contain null characters");
    }
    return Status::ok();
}

Owned type_new(Interpreter& in, Args args) {
    auto* metatype = as<Type>(args[0]);
    if (args.count == 2 && metatype == in.types.type && args.keyword_count == 0) {
        return Owned::share(type_of(in, args[1]));
    }
    if (args.count != 4) {
        if (metatype == in.types.type) return raise(in, Error::TypeNewArguments);
        return raise(in, Error::KeywordsTooMany, "type.__new__", "exactly", 3, "", "s", args.count - 1);
    }
    GOSSAMER_CHECK(check_new_argument(in, args[1], TypeFlags::kStr, 1, "str"));
    GOSSAMER_CHECK(check_new_argument(in, args[2], TypeFlags::kTuple, 2, "tuple"));
    GOSSAMER_CHECK(check_new_argument(in, args[3], TypeFlags::kDict, 3, "dict"));
    auto* bases = as<Tuple>(args[2]);
    for (Value base : bases->values()) {
        if (is_kind(base, TypeFlags::kType)) continue;
        GOSSAMER_TRY(entries, find_attribute(in, base, in.names.dunder_mro_entries));
        if (!entries.is_empty()) return raise(in, Error::TypeNewMroEntries);
    }
    GOSSAMER_TRY(winner, derive_metatype(in, metatype, bases));
    if (winner.get() != metatype) {
        if (winner.get()->find_special(Special::new_) != in.types.type->find_special(Special::new_)) {
            return new_by_metatype(in, winner.get(), args);
        }
        metatype = winner.get();
    }
    const Args keywords{args.values + args.count, 0, args.keyword_count};
    GOSSAMER_CHECK(check_type_name(in, as<Str>(args[1])));
    return make_class(in, metatype, as<Str>(args[1]), bases, as<Dict>(args[3]), keywords);
}

Owned type_init(Interpreter& in, Args args) {
    if (args.keyword_count != 0 && args.count == 2) return raise(in, Error::TypeInitKeywords);
    if (args.count != 2 && args.count != 4) return raise(in, Error::TypeInitArguments);
    return Owned::none();
}

Owned type_call(Interpreter& in, Args args) {
    std::size_t keyword_count = args.keyword_count;
    return construct(in, self_of(args[0]), {args.values + 1, args.count - 1 + keyword_count},
                     args.keyword_names());
}

Owned type_prepare(Interpreter& in, Args) {
    return new_dict(in).to_owned();
}

// ---- Attributes

Result<Str*> attribute_name(Interpreter& in, Value value, Owned& keeper) {
    if (!is_str(value)) return raise(in, Error::AttributeNameNotStr, type_name(in, value));
    GOSSAMER_TRY(name, intern(in, as<Str>(value)));
    Str* result = name.get();
    keeper = std::move(name).to_owned();
    return result;
}

Owned type_getattribute(Interpreter& in, Args args) {
    Owned keeper;
    GOSSAMER_TRY(name, attribute_name(in, args[1], keeper));
    return type_get_attribute(in, self_of(args[0]), name.get());
}

Owned type_setattr(Interpreter& in, Args args) {
    Owned keeper;
    GOSSAMER_TRY(name, attribute_name(in, args[1], keeper));
    GOSSAMER_CHECK(type_set_attribute(in, self_of(args[0]), name.get(), args[2]));
    return Owned::none();
}

Owned type_delattr(Interpreter& in, Args args) {
    Owned keeper;
    GOSSAMER_TRY(name, attribute_name(in, args[1], keeper));
    GOSSAMER_CHECK(type_set_attribute(in, self_of(args[0]), name.get(), Value::empty()));
    return Owned::none();
}

Owned type_repr(Interpreter& in, Args args) {
    TextBuilder text;
    text.append(std::string_view{"<class '"});
    GOSSAMER_CHECK(append_class_name(in, text, self_of(args[0])));
    text.append(std::string_view{"'>"});
    return new_str_value(in, text);
}

Owned type_dir(Interpreter& in, Args args) {
    GOSSAMER_TRY(names, new_dict(in));
    GOSSAMER_CHECK(add_class_names(in, names.get(), self_of(args[0])));
    return list_from(in, names.value());
}

Owned type_mro(Interpreter& in, Args args) {
    GOSSAMER_TRY(order, compute_mro(in, self_of(args[0])));
    return list_from(in, order.get());
}

Owned type_subclasses(Interpreter& in, Args args) {
    GOSSAMER_TRY(list, new_list(in));
    Type* type = self_of(args[0]);
    for (std::size_t index = 0; index < type->subclasses.size(); ++index) {
        GOSSAMER_CHECK(list_append(in, list.get(), Owned::share(type->subclasses[index])));
    }
    return std::move(list).to_owned();
}

Owned type_instancecheck(Interpreter& in, Args args) {
    GOSSAMER_TRY(answer, is_instance_really(in, args[1], args[0]));
    return Owned::boolean(answer.get());
}

Owned type_subclasscheck(Interpreter& in, Args args) {
    GOSSAMER_TRY(answer, is_subclass_really(in, args[1], args[0]));
    return Owned::boolean(answer.get());
}

Owned type_or(Interpreter& in, Args args) {
    return make_union(in, args[0], args[1]);
}

Owned type_ror(Interpreter& in, Args args) {
    return make_union(in, args[1], args[0]);
}

// ---- Getters

Status check_settable(Interpreter& in, const Type* type, const char* name, Value value) {
    if (type->has(TypeFlags::kImmutable)) return raise(in, Error::ImmutableType, name, type->name_text());
    if (value.is_empty()) return raise(in, Error::CannotDeleteTypeAttribute, name, type->name_text());
    return Status::ok();
}

Owned get_name(Interpreter&, Value self) {
    return Owned::share(self_of(self)->name);
}

Status set_name(Interpreter& in, Value self, Value value) {
    Type* type = self_of(self);
    GOSSAMER_CHECK(check_settable(in, type, "__name__", value));
    if (!is_str(value)) {
        return raise(in, Error::CanOnlyAssignName, type->name_text(), "__name__", type_name(in, value));
    }
    GOSSAMER_CHECK(check_type_name(in, as<Str>(value)));
    Ref<Str> old_name = Ref<Str>::adopt(type->name);
    Ref<Str> old_error_name = Ref<Str>::adopt(type->error_name);
    type->name = Ref<Str>::share(as<Str>(value)).detach();
    type->error_name = Ref<Str>::share(as<Str>(value)).detach();
    return Status::ok();
}

Owned get_qualname(Interpreter&, Value self) {
    return Owned::share(self_of(self)->qualified_name);
}

Status set_qualname(Interpreter& in, Value self, Value value) {
    Type* type = self_of(self);
    GOSSAMER_CHECK(check_settable(in, type, "__qualname__", value));
    if (!is_str(value)) {
        return raise(in, Error::CanOnlyAssignName, type->name_text(), "__qualname__", type_name(in, value));
    }
    Ref<Str> old = Ref<Str>::adopt(type->qualified_name);
    type->qualified_name = Ref<Str>::share(as<Str>(value)).detach();
    return Status::ok();
}

// What a class keeps in its own dict under this name; empty when absent.
[[nodiscard]] Value own_entry(Value self, Str* name) {
    return dict_find_str(self_of(self)->dict, name);
}

Owned get_module(Interpreter& in, Value self) {
    const Type* type = self_of(self);
    if (!type->has(TypeFlags::kHeapType)) {
        std::string_view module = type->spec->module == nullptr ? "builtins" : type->spec->module;
        return intern(in, module).to_owned();
    }
    Value found = own_entry(self, in.names.dunder_module);
    if (found.is_empty()) return raise_no_attribute(in, self, in.names.dunder_module);
    return Owned::share(found);
}

Status store_entry(Interpreter& in, Value self, Str* name, Value value) {
    Type* type = self_of(self);
    Owned old = Owned::share(dict_find_str(type->dict, name));
    GOSSAMER_CHECK(dict_set_str(in, type->dict, name, value));
    type_attribute_changed(in, type, name);
    return Status::ok();
}

Status set_module(Interpreter& in, Value self, Value value) {
    GOSSAMER_CHECK(check_settable(in, self_of(self), "__module__", value));
    GOSSAMER_CHECK(store_entry(in, self, in.names.dunder_module, value));
    // Where the class is written says nothing about another module.
    GOSSAMER_TRY(first_line, intern(in, "__firstlineno__"));
    GOSSAMER_CHECK(dict_delete(in, self_of(self)->dict, first_line.value()));
    type_attribute_changed(in, self_of(self), first_line.get());
    return Status::ok();
}

Owned get_bases(Interpreter&, Value self) {
    return Owned::share(self_of(self)->bases);
}

Owned get_base(Interpreter&, Value self) {
    Type* base = self_of(self)->base;
    return base == nullptr ? Owned::none() : Owned::share(base);
}

Owned get_mro(Interpreter&, Value self) {
    // While the metaclass is asked for it, there is none.
    Tuple* mro = self_of(self)->mro;
    return mro == nullptr ? Owned::none() : Owned::share(mro);
}

Owned get_dict(Interpreter& in, Value self) {
    if (self_of(self)->dict == nullptr)
        return Owned::none();  // the metaclass is still being asked for the MRO
    return new_mapping_proxy(in, Value::from_object(self_of(self)->dict));
}

Owned get_doc(Interpreter& in, Value self) {
    Value found = own_entry(self, in.names.dunder_doc);
    if (found.is_empty()) return Owned::none();
    Owned held = Owned::share(found);
    return bind_descriptor(in, found, Value::empty(), self_of(self));
}

Status set_doc(Interpreter& in, Value self, Value value) {
    GOSSAMER_CHECK(check_settable(in, self_of(self), "__doc__", value));
    return store_entry(in, self, in.names.dunder_doc, value);
}

Owned get_text_signature(Interpreter& in, Value self) {
    const Type* type = self_of(self);
    if (type->has(TypeFlags::kHeapType)) return Owned::none();
    std::string_view signature = shown_signature(type->spec->name, type->spec->documentation, false);
    return signature.empty() ? Owned::none() : new_str_value(in, signature);
}

// Its text is the name alone.
ErrorTag raise_no_abstract_methods(Interpreter& in) {
    return raise_with(in, in.types.AttributeError, Value::from_object(in.names.dunder_abstractmethods));
}

Owned get_abstract_methods(Interpreter& in, Value self) {
    Value found =
        self_of(self) == in.types.type ? Value::empty() : own_entry(self, in.names.dunder_abstractmethods);
    if (found.is_empty()) return raise_no_abstract_methods(in);
    return Owned::share(found);
}

Status set_abstract_methods(Interpreter& in, Value self, Value value) {
    Type* type = self_of(self);
    bool is_abstract = false;
    if (!value.is_empty()) {
        GOSSAMER_TRY(truth, is_true(in, value));
        is_abstract = truth.get();
        GOSSAMER_CHECK(store_entry(in, self, in.names.dunder_abstractmethods, value));
    } else {
        GOSSAMER_TRY(was_there,
                     dict_delete(in, type->dict, Value::from_object(in.names.dunder_abstractmethods)));
        if (!was_there.get()) return raise_no_abstract_methods(in);
        type_attribute_changed(in, type, in.names.dunder_abstractmethods);
    }
    type->flags = is_abstract ? type->flags | TypeFlags::kAbstract : type->flags & ~TypeFlags::kAbstract;
    return Status::ok();
}

Owned get_annotations(Interpreter& in, Value self) {
    Type* type = self_of(self);
    Str* name = in.names.dunder_annotations;
    if (!type->has(TypeFlags::kHeapType)) return raise_no_attribute(in, self, name);
    if (Value found = own_entry(self, name); !found.is_empty()) {
        Owned held = Owned::share(found);
        return bind_descriptor(in, found, Value::empty(), type);
    }
    GOSSAMER_TRY(fresh, new_dict(in));
    GOSSAMER_CHECK(store_entry(in, self, name, fresh.value()));
    return std::move(fresh).to_owned();
}

Status set_annotations(Interpreter& in, Value self, Value value) {
    Type* type = self_of(self);
    Str* name = in.names.dunder_annotations;
    if (type->has(TypeFlags::kImmutable)) return raise(in, Error::ImmutableType, name, type->name_text());
    if (!value.is_empty()) return store_entry(in, self, name, value);
    GOSSAMER_TRY(was_there, dict_delete(in, type->dict, Value::from_object(name)));
    if (!was_there.get()) return raise_no_attribute(in, self, name);
    type_attribute_changed(in, type, name);
    return Status::ok();
}

Owned get_type_params(Interpreter& in, Value self) {
    if (self == Value::from_object(in.types.type))
        return Owned::share(in.empty_tuple);  // has the descriptor itself
    Value found = own_entry(self, in.names.dunder_type_params);
    return Owned::share(found.is_empty() ? Value::from_object(in.empty_tuple) : found);
}

Status set_type_params(Interpreter& in, Value self, Value value) {
    GOSSAMER_CHECK(check_settable(in, self_of(self), "__type_params__", value));
    return store_entry(in, self, in.names.dunder_type_params, value);
}

Owned get_basic_size(Interpreter& in, Value self) {
    return new_int(in, std::int64_t{self_of(self)->basic_size});
}

Owned get_item_size(Interpreter&, Value self) {
    return Owned::immediate(
        Value::from_int(self_of(self)->has(TypeFlags::kVariableSize) ? sizeof(Value) : 0));
}

// The bits of `__flags__` that scripts go by, as CPython numbers them.
struct ShownFlag {
    std::uint32_t own;
    int bit;
};
constexpr int kReadyBit = 12;
constexpr ShownFlag kShownFlags[] = {
    {TypeFlags::kHasDict, 4},       {TypeFlags::kSequence, 5},  {TypeFlags::kMapping, 6},
    {TypeFlags::kNoInstantiate, 7}, {TypeFlags::kImmutable, 8}, {TypeFlags::kHeapType, 9},
    {TypeFlags::kBaseType, 10},     {TypeFlags::kAbstract, 20}, {TypeFlags::kMatchSelf, 22},
    {TypeFlags::kInt, 24},          {TypeFlags::kList, 25},     {TypeFlags::kTuple, 26},
    {TypeFlags::kBytes, 27},        {TypeFlags::kStr, 28},      {TypeFlags::kDict, 29},
    {TypeFlags::kException, 30},    {TypeFlags::kType, 31},
};

Owned get_flags(Interpreter& in, Value self) {
    const Type* type = self_of(self);
    std::int64_t flags = std::int64_t{1} << kReadyBit;
    for (const auto& [own, bit] : kShownFlags) {
        if (type->has(own)) flags |= std::int64_t{1} << bit;
    }
    return new_int(in, flags);
}

// As CPython tells it: -1 where the dictionary lies in front of the object.
Owned get_dict_offset(Interpreter& in, Value self) {
    const Type* type = self_of(self);
    if (type->has(TypeFlags::kType)) return new_int(in, std::int64_t{type->basic_size});
    if (!type->has(TypeFlags::kHasDict)) return Owned::immediate(Value::from_int(0));
    return type->dictionary_offset == 0 ? Owned::immediate(Value::from_int(-1))
                                        : new_int(in, type->dictionary_offset);
}

Owned get_weakref_offset(Interpreter& in, Value self) {
    return new_int(in, std::int64_t{self_of(self)->layout.weakref_offset});
}

constexpr Method type_methods[] = {
    {"__new__", type_new, raw(),
     "__new__($type, *args, **kwargs)\nMake a class, or tell the class of an object.", Binding::Static},
    {"__init__", type_init, raw(), "__init__($self, /, *args, **kwargs)\nNothing is left to do."},
    {"__call__", type_call, raw(), "__call__($self, /, *args, **kwargs)\nMake an instance of the class."},
    {"__prepare__", type_prepare, raw(),
     "__prepare__($type, name, bases, /, **kwds)\nThe namespace for a class body.", Binding::Class},
    {"__getattribute__", type_getattribute, exactly(1),
     "__getattribute__($self, name, /)\nReturn getattr(self, name)."},
    {"__setattr__", type_setattr, exactly(2), "__setattr__($self, name, value, /)\nSet an attribute."},
    {"__delattr__", type_delattr, exactly(1), "__delattr__($self, name, /)\nRemove an attribute."},
    {"__repr__", type_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."},
    {"__dir__", type_dir, exactly(0), "__dir__($self, /)\nNames of the attributes, unsorted."},
    {"__or__", type_or, exactly(1), "__or__($self, value, /)\nReturn self|value."},
    {"__ror__", type_ror, exactly(1), "__ror__($self, value, /)\nReturn value|self."},
    {"mro", type_mro, exactly(0), "mro($self, /)\nThe order in which bases are searched, computed anew."},
    {"__subclasses__", type_subclasses, exactly(0),
     "__subclasses__($self, /)\nThe direct subclasses that are alive."},
    {"__instancecheck__", type_instancecheck, exactly(1),
     "__instancecheck__($self, instance, /)\nWhat isinstance() asks."},
    {"__subclasscheck__", type_subclasscheck, exactly(1),
     "__subclasscheck__($self, subclass, /)\nWhat issubclass() asks."},
};

constexpr Getter type_getters[] = {
    {"__name__", get_name, set_name, nullptr},
    {"__qualname__", get_qualname, set_qualname, nullptr},
    {"__module__", get_module, set_module, nullptr},
    {"__bases__", get_bases, set_class_bases, nullptr},
    {"__base__", get_base, nullptr, nullptr, true},
    {"__mro__", get_mro, nullptr, nullptr},
    {"__dict__", get_dict, nullptr, nullptr},
    {"__doc__", get_doc, set_doc, nullptr},
    {"__text_signature__", get_text_signature, nullptr, nullptr},
    {"__abstractmethods__", get_abstract_methods, set_abstract_methods, nullptr},
    {"__annotations__", get_annotations, set_annotations, nullptr},
    {"__type_params__", get_type_params, set_type_params, nullptr},
    {"__basicsize__", get_basic_size, nullptr, nullptr, true},
    {"__itemsize__", get_item_size, nullptr, nullptr, true},
    {"__flags__", get_flags, nullptr, nullptr, true},
    {"__dictoffset__", get_dict_offset, nullptr, nullptr, true},
    {"__weakrefoffset__", get_weakref_offset, nullptr, nullptr, true},
};

}  // namespace

extern const TypeSpec type_type_spec;
const TypeSpec type_type_spec{
    .name = "type",
    .module = "builtins",
    .documentation = "type(object), or type(name, bases, dict, **kwds) with three arguments.\n\nThe class of "
                     "an object, or a new class.",
    .layout = &type_layout,
    .basic_size = sizeof(Type),
    .flags = TypeFlags::kBaseType | TypeFlags::kType | TypeFlags::kVariableSize,
    .methods = type_methods,
    .getters = type_getters,
};

}  // namespace gossamer
