// `object`: what every value can do.
#include "builtins/object_methods.h"

#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/callable.h"
#include "runtime/construct.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/instance.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/raw_arguments.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "runtime/type_descriptors.h"
#include "support/text_builder.h"

#include <bit>

namespace gossamer {

namespace {

[[nodiscard]] bool has_excess(Args args) {
    return args.count > 1 || args.keyword_count != 0;
}

Owned object_new(Interpreter& in, Args args) {
    auto* type = as<Type>(args[0]);
    const Type* plain = in.types.object;
    if (has_excess(args)) {
        if (type->find_special(Special::new_) != plain->find_special(Special::new_)) {
            return raise(in, Error::ObjectNewExcess);
        }
        if (type->find_special(Special::init) == plain->find_special(Special::init)) {
            return raise(in, Error::TakesNoArguments, type->name_text());
        }
    }
    if (type->has(TypeFlags::kAbstract)) return raise_abstract(in, type);
    return allocate_instance(in, type);
}

Owned object_init(Interpreter& in, Args args) {
    const Type* type = type_of(in, args[0]);
    const Type* plain = in.types.object;
    if (has_excess(args)) {
        if (type->find_special(Special::init) != plain->find_special(Special::init)) {
            return raise(in, Error::ObjectInitExcess);
        }
        if (type->find_special(Special::new_) == plain->find_special(Special::new_)) {
            return raise(in, Error::ClassInitExcess, type->name_text());
        }
    }
    return Owned::none();
}

Owned object_repr(Interpreter& in, Args args) {
    return default_repr(in, args[0]);
}

Owned object_str(Interpreter& in, Args args) {
    return repr_of(in, args[0]);
}

Owned object_hash(Interpreter& in, Args args) {
    std::uint64_t bits = identity_of(args[0]);
    auto hash = static_cast<std::int64_t>(std::rotr(bits, 4));
    return new_int(in, hash == -1 ? -2 : hash);
}

Owned object_eq(Interpreter&, Args args) {
    return args[0] == args[1] ? Owned::boolean(true) : Owned::not_implemented();
}

Owned object_ne(Interpreter& in, Args args) {
    bool absent = false;
    const Value arguments[] = {args[1]};
    GOSSAMER_TRY(equal, call_special(in, args[0], Special::eq, arguments, &absent));
    if (absent || equal.get().is_not_implemented()) return Owned::not_implemented();
    GOSSAMER_TRY(truth, is_true(in, equal.get()));
    return Owned::boolean(!truth.get());
}

Owned object_order(Interpreter&, Args) {
    return Owned::not_implemented();
}

// Attribute names come as any str; lookups want interned ones.
Result<Str*> attribute_name(Interpreter& in, Value value, Owned& keeper) {
    if (!is_str(value)) return raise(in, Error::AttributeNameNotStr, type_name(in, value));
    GOSSAMER_TRY(name, intern(in, as<Str>(value)));
    Str* result = name.get();
    keeper = std::move(name).to_owned();
    return result;
}

Owned object_getattribute(Interpreter& in, Args args) {
    Owned keeper;
    GOSSAMER_TRY(name, attribute_name(in, args[1], keeper));
    return generic_get_attribute(in, args[0], name.get());
}

Owned object_setattr(Interpreter& in, Args args) {
    // Classes have a way of their own, which must not be circumvented.
    if (is_kind(args[0], TypeFlags::kType))
        return raise(in, Error::SetattrOfOther, "__setattr__", type_name(in, args[0]));
    Owned keeper;
    GOSSAMER_TRY(name, attribute_name(in, args[1], keeper));
    GOSSAMER_CHECK(generic_set_attribute(in, args[0], name.get(), args[2]));
    return Owned::none();
}

Owned object_delattr(Interpreter& in, Args args) {
    if (is_kind(args[0], TypeFlags::kType))
        return raise(in, Error::SetattrOfOther, "__delattr__", type_name(in, args[0]));
    Owned keeper;
    GOSSAMER_TRY(name, attribute_name(in, args[1], keeper));
    GOSSAMER_CHECK(generic_set_attribute(in, args[0], name.get(), Value::empty()));
    return Owned::none();
}

Owned object_format(Interpreter& in, Args args) {
    if (!is_str(args[1])) {
        return raise(in, Error::FormatSpecNotStr, argument_type_name(in, args[1]));
    }
    if (as<Str>(args[1])->byte_length != 0) return raise(in, Error::ObjectFormatSpec, type_name(in, args[0]));
    return str_of(in, args[0]);
}

Owned object_sizeof(Interpreter& in, Args args) {
    if (!args[0].is_heap()) return new_int(in, sizeof(Value));
    const Object* object = args[0].as_object();
    return new_int(in, static_cast<std::int64_t>(object->shape->layout->cell_size(object)));
}

Owned object_dir(Interpreter& in, Args args) {
    GOSSAMER_TRY(names, new_dict(in));
    GOSSAMER_TRY(own, find_attribute(in, args[0], in.names.dunder_dict));
    if (is_dict(own.get())) GOSSAMER_CHECK(dict_update(in, names.get(), own.get()));
    GOSSAMER_TRY(cls, find_attribute(in, args[0], in.names.dunder_class));
    if (is_kind(cls.get(), TypeFlags::kType))
        GOSSAMER_CHECK(add_class_names(in, names.get(), as<Type>(cls.get())));
    return list_from(in, names.value());
}

Owned object_init_subclass(Interpreter&, Args) {
    return Owned::none();
}

Owned object_subclasshook(Interpreter&, Args) {
    return Owned::not_implemented();
}

// ---- Pickling and copying

// The values of `__slots__`, by name; empty dict: none is set.
Status add_slot_values(Interpreter& in, Value self, Dict* values) {
    Type* type = type_of(in, self);
    for (Value entry : type->mro->values()) {
        std::uint32_t position = 0;
        Value key;
        Value attribute;
        while (dict_next(as<Type>(entry)->dict, position, key, attribute)) {
            if (find_declared_slot(in, attribute) == nullptr) continue;
            Owned value = find_attribute(in, self, as<Str>(key));
            GOSSAMER_CHECK(value);
            if (!value.is_empty()) GOSSAMER_CHECK(dict_set_str(in, values, as<Str>(key), value.get()));
        }
    }
    return Status::ok();
}

Owned object_getstate(Interpreter& in, Args args) {
    Value self = args[0];
    GOSSAMER_TRY(dict, instance_dict(in, self));
    Owned state = Owned::none();
    if (is_dict(dict.get()) && dict_size(as<Dict>(dict.get())) != 0) state = std::move(dict);
    if (type_of(in, self)->named_slot_count == 0) return state;
    GOSSAMER_TRY(slots, new_dict(in));
    GOSSAMER_CHECK(add_slot_values(in, self, slots.get()));
    if (dict_size(slots.get()) == 0) return state;
    return tuple_of(in, {state.get(), slots.value()}).to_owned();
}

Owned copyreg_function(Interpreter& in, std::string_view name) {
    GOSSAMER_TRY(module_name, intern(in, "copyreg"));
    GOSSAMER_TRY(module, in.import_module(in, module_name.get(), Value::none(), Value::none(), 0));
    GOSSAMER_TRY(attribute, intern(in, name));
    return get_attribute(in, module.get(), attribute.get());
}

Owned call_named(Interpreter& in, Value self, std::string_view name) {
    GOSSAMER_TRY(attribute, intern(in, name));
    GOSSAMER_TRY(method, find_attribute(in, self, attribute.get()));
    if (method.is_empty()) return Owned{};
    return call(in, method.get(), std::span<const Value>{});
}

// Empty when the class has no such method: what only the instance, or its __getattr__, knows does not count.
Owned call_of_class(Interpreter& in, Value self, std::string_view name) {
    Type* type = type_of(in, self);
    GOSSAMER_TRY(attribute, intern(in, name));
    Owned found = Owned::share(find_in_mro(type, attribute.get()));
    if (found.is_empty()) return Owned{};
    GOSSAMER_TRY(method, bind_descriptor(in, found.get(), self, type));
    return call(in, method.get(), std::span<const Value>{});
}

// (class, arguments…) of copyreg.__newobj__.
Owned plain_new_arguments(Interpreter& in, Value self, const Tuple* given) {
    GOSSAMER_TRY(all, new_tuple(in, given->size + 1));
    all->items[0] = Owned::share(type_of(in, self)).detach();
    for (std::size_t index = 0; index < given->size; ++index)
        all->items[index + 1] = Owned::share(given->items[index]).detach();
    finish_tuple(all.get());
    return std::move(all).to_owned();
}

// How copyreg makes the instance: which of its functions, and its arguments.
struct Remaking {
    std::string_view function = "__newobj__";
    Owned arguments;
    bool are_given = false;
};

Status read_keyword_arguments(Interpreter& in, Value self, Value pair, Remaking& result) {
    if (!is_tuple(pair)) return raise(in, Error::GetNewArgsEx, type_name(in, pair));
    const auto* parts = as<Tuple>(pair);
    if (parts->size != 2) return raise(in, Error::GetNewArgsExLength, parts->size);
    const Value plain = parts->items[0];
    const Value keywords = parts->items[1];
    if (!is_tuple(plain)) return raise(in, Error::GetNewArgsExFirst, type_name(in, plain));
    if (!is_dict(keywords)) return raise(in, Error::GetNewArgsExSecond, type_name(in, keywords));
    if (dict_size(as<Dict>(keywords)) == 0) {
        result.arguments = plain_new_arguments(in, self, as<Tuple>(plain));
    } else {
        result.function = "__newobj_ex__";
        result.arguments = tuple_of(in, {Value::from_object(type_of(in, self)), plain, keywords}).to_owned();
    }
    return result.arguments.is_error() ? Status{kError} : Status::ok();
}

Status find_new_arguments(Interpreter& in, Value self, Remaking& result) {
    GOSSAMER_TRY(pair, call_of_class(in, self, "__getnewargs_ex__"));
    result.are_given = true;
    if (!pair.is_empty()) return read_keyword_arguments(in, self, pair.get(), result);
    GOSSAMER_TRY(plain, call_of_class(in, self, "__getnewargs__"));
    result.are_given = !plain.is_empty();
    if (plain.is_empty()) plain = Owned::share(in.empty_tuple);
    if (!is_tuple(plain.get())) return raise(in, Error::GetNewArgs, type_name(in, plain.get()));
    GOSSAMER_TRY(all, plain_new_arguments(in, self, as<Tuple>(plain.get())));
    result.arguments = std::move(all);
    return Status::ok();
}

// Only what the scripts' own classes and the containers among their bases hold can be taken apart and made
// again.
[[nodiscard]] bool can_be_remade(const Interpreter& in, const Type* type) {
    if (type == in.types.list || type == in.types.dict || type == in.types.none) return true;
    if (!type->has(TypeFlags::kHeapType)) return type->base == nullptr;
    constexpr std::uint32_t kKnown = TypeFlags::kInt | TypeFlags::kFloat | TypeFlags::kStr |
                                     TypeFlags::kBytes | TypeFlags::kTuple | TypeFlags::kList |
                                     TypeFlags::kDict | TypeFlags::kSet | TypeFlags::kComplex |
                                     TypeFlags::kException | TypeFlags::kByteArray;
    return type->has(kKnown) || type->spec->layout == &object_layout;
}

// Types that say themselves what they hold can be remade as well.
Result<bool> tells_its_state(Interpreter& in, const Type* type) {
    GOSSAMER_TRY(name, intern(in, "__getstate__"));
    return find_in_mro(type, name.get()) != find_in_mro(in.types.object, name.get());
}

Owned reduce_by_new(Interpreter& in, Value self) {
    Type* type = type_of(in, self);
    Remaking remaking;
    GOSSAMER_CHECK(find_new_arguments(in, self, remaking));
    GOSSAMER_TRY(tells, tells_its_state(in, type));
    if (!remaking.are_given && !tells.get() && !can_be_remade(in, type)) {
        // In CPython these have items behind their fields, of which it says so.
        const bool has_items = type == in.types.memoryview || type == in.types.code;
        return raise(in, has_items ? Error::CannotPickleItems : Error::CannotPickle, type->name_text());
    }
    GOSSAMER_TRY(maker, copyreg_function(in, remaking.function));
    GOSSAMER_TRY(state, call_named(in, self, "__getstate__"));
    Owned items = Owned::none();
    Owned pairs = Owned::none();
    if (type->has(TypeFlags::kList)) items = get_iterator(in, self);
    GOSSAMER_CHECK(items);
    if (type->has(TypeFlags::kDict)) {
        GOSSAMER_TRY(view, call_named(in, self, "items"));
        pairs = get_iterator(in, view.get());
        GOSSAMER_CHECK(pairs);
    }
    return tuple_of(in, {maker.get(), remaking.arguments.get(), state.get(), items.get(), pairs.get()})
        .to_owned();
}

// Protocols 0 and 1 know nothing of __newobj__.
Owned reduce_by_protocol(Interpreter& in, Value self, Value protocol) {
    GOSSAMER_TRY(number, as_index(in, protocol, in.types.OverflowError));
    if (number.get() >= 2) return reduce_by_new(in, self);
    GOSSAMER_TRY(function, copyreg_function(in, "_reduce_ex"));
    return call(in, function.get(), {self, protocol});
}

Owned object_reduce(Interpreter& in, Args args) {
    return reduce_by_protocol(in, args[0], Value::from_int(0));
}

Owned object_reduce_ex(Interpreter& in, Args args) {
    Value found = find_in_mro(type_of(in, args[0]), in.names.dunder_reduce);
    if (found != find_in_mro(in.types.object, in.names.dunder_reduce))
        return call_named(in, args[0], "__reduce__");
    return reduce_by_protocol(in, args[0], args[1]);
}

// ---- __class__

Owned get_class(Interpreter& in, Value self) {
    return Owned::share(type_of(in, self));
}

Status set_class(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) return raise(in, Error::CannotDeleteClass);
    if (!is_kind(value, TypeFlags::kType))
        return raise(in, Error::ClassAssignmentNotType, type_name(in, value));
    return assign_class(in, self, as<Type>(value));
}

constexpr Method object_methods[] = {
    {"__new__", object_new, raw(), "__new__($type, *args, **kwargs)\nMake an instance of the class.",
     Binding::Static},
    {"__init__", object_init, raw(), "__init__($self, /, *args, **kwargs)\nSet up a new instance."},
    {"__repr__", object_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."},
    {"__str__", object_str, exactly(0), "__str__($self, /)\nReturn str(self)."},
    {"__hash__", object_hash, exactly(0), "__hash__($self, /)\nReturn hash(self)."},
    {"__eq__", object_eq, exactly(1), "__eq__($self, value, /)\nReturn self==value."},
    {"__ne__", object_ne, exactly(1), "__ne__($self, value, /)\nReturn self!=value."},
    {"__lt__", object_order, exactly(1), "__lt__($self, value, /)\nReturn self<value."},
    {"__le__", object_order, exactly(1), "__le__($self, value, /)\nReturn self<=value."},
    {"__gt__", object_order, exactly(1), "__gt__($self, value, /)\nReturn self>value."},
    {"__ge__", object_order, exactly(1), "__ge__($self, value, /)\nReturn self>=value."},
    {"__getattribute__", object_getattribute, exactly(1),
     "__getattribute__($self, name, /)\nReturn getattr(self, name)."},
    {"__setattr__", object_setattr, exactly(2), "__setattr__($self, name, value, /)\nSet an attribute."},
    {"__delattr__", object_delattr, exactly(1), "__delattr__($self, name, /)\nRemove an attribute."},
    {"__format__", object_format, exactly(1),
     "__format__($self, format_spec, /)\nReturn the text of the object."},
    {"__sizeof__", object_sizeof, exactly(0), "__sizeof__($self, /)\nSize in memory, in bytes."},
    {"__dir__", object_dir, exactly(0), "__dir__($self, /)\nNames of the attributes, unsorted."},
    {"__getstate__", object_getstate, exactly(0),
     "__getstate__($self, /)\nWhat a copy needs besides its class."},
    {"__reduce__", object_reduce, exactly(0), "__reduce__($self, /)\nHow to make a copy."},
    {"__reduce_ex__", object_reduce_ex, exactly(1), "__reduce_ex__($self, protocol, /)\nHow to make a copy."},
    {"__init_subclass__", object_init_subclass, exactly(0),
     "__init_subclass__($type, /)\nCalled when a class is derived from this one.", Binding::Class},
    {"__subclasshook__", object_subclasshook, exactly(1),
     "__subclasshook__($type, object, /)\nWhat abstract base classes ask in issubclass().", Binding::Class},
};

constexpr Getter object_getters[] = {
    {"__class__", get_class, set_class, "the object's class"},
};

}  // namespace

std::uint64_t identity_of(Value value) {
    // Immediates and numbers have no address: their bits tell them apart just as well.
    return value.is_heap() ? reinterpret_cast<std::uint64_t>(value.as_object())
                           : value.bits() & 0x7FFF'FFFF'FFFF'FFFF;
}

Owned default_repr(Interpreter& in, Value value) {
    Type* type = type_of(in, value);
    TextBuilder text;
    text.append('<');
    GOSSAMER_CHECK(append_class_name(in, text, type));
    text.append(std::string_view{" object at 0x"});
    text.append_hex(identity_of(value));
    text.append('>');
    return new_str_value(in, text);
}

Status append_class_name(Interpreter& in, TextBuilder& text, Type* type) {
    GOSSAMER_TRY(module, find_attribute(in, Value::from_object(type), in.names.dunder_module));
    if (is_str(module.get()) && as<Str>(module.get())->text() != "builtins") {
        text.append(as<Str>(module.get())->text());
        text.append('.');
        text.append(type->qualified_name->text());
    } else {
        text.append(type->name_text());  // no outer names without their module
    }
    return Status::ok();
}

Status add_class_names(Interpreter& in, Dict* names, Type* type) {
    if (type->mro == nullptr) {  // its metaclass is being asked for the MRO
        GOSSAMER_CHECK(add_class_names(in, names, type->base));
        return dict_update(in, names, Value::from_object(type->dict));
    }
    for (std::size_t index = type->mro->size; index-- > 0;) {
        Value entry = type->mro->items[index];
        GOSSAMER_CHECK(dict_update(in, names, Value::from_object(as<Type>(entry)->dict)));
    }
    return Status::ok();
}

extern const TypeSpec object_type_spec;
const TypeSpec object_type_spec{
    .name = "object",
    .module = "builtins",
    .documentation = "object()\n--\n\nThe base of the class hierarchy.",
    .layout = &object_layout,
    .basic_size = sizeof(Object),
    .flags = TypeFlags::kBaseType,
    .methods = object_methods,
    .getters = object_getters,
};

}  // namespace gossamer
