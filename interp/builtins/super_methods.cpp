// super: attributes looked up behind a class in the MRO of an object's type.
#include "builtins/object_methods.h"
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/errors/vm.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/text_builder.h"

namespace gossamer {

namespace {

struct Super : Object {
    Value type;         // owned; none() in an unbound one's object fields
    Value object;       // owned
    Value object_type;  // owned; whose MRO is searched
};

void traverse_super(Object* object, Visitor& visitor) {
    auto* super = static_cast<Super*>(object);
    visitor.visit(super->object);
    visitor.visit(super->type);
    visitor.visit(super->object_type);
}

Value take_next(Object* object) {
    auto* super = static_cast<Super*>(object);
    for (Value* field : {&super->object, &super->type, &super->object_type}) {
        if (field->is_heap()) return std::exchange(*field, Value::none());
    }
    return Value::empty();
}

[[nodiscard]] std::size_t cell_size(const Object*) {
    return sizeof(Super);
}

constexpr Layout super_layout{
    .traverse = traverse_super,
    .take_next = take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = cell_size,
    .weakref_offset = 0,
};

// The type whose MRO is searched for this object: the object itself when it is a subclass of `type`, else its
// class.
Owned search_type(Interpreter& in, Type* type, Value object) {
    if (is_kind(object, TypeFlags::kType) && is_subtype(as<Type>(object), type)) return Owned::share(object);
    Type* own = type_of(in, object);
    if (is_subtype(own, type)) return Owned::share(own);
    GOSSAMER_TRY(claimed, find_attribute(in, object, in.names.dunder_class));
    if (is_kind(claimed.get(), TypeFlags::kType) && is_subtype(as<Type>(claimed.get()), type)) return claimed;
    if (is_kind(object, TypeFlags::kType)) {
        return raise(in, Error::SuperWrongType, as<Type>(object)->name_text(), type->name_text());
    }
    return raise(in, Error::SuperWrongInstance, own->name_text(), type->name_text());
}

Owned super_new(Interpreter& in, Args args) {
    GOSSAMER_TRY(object, allocate_instance(in, as<Type>(args[0])));
    auto* super = as<Super>(object.get());
    super->type = Value::none();
    super->object = Value::none();
    super->object_type = Value::none();
    return object;
}

Owned super_init(Interpreter& in, Args args) {
    if (args.keyword_count != 0) return raise(in, Error::NoKeywords, "super");
    if (args.count > 3) return raise(in, Error::ArityAtMost, "super()", 2, "s", args.count - 1);
    Value type = args.get(1);
    Value object = args.get(2);
    if (args.count == 1) {
        if (in.super_arguments == nullptr) return raise(in, Error::SuperOutsideFunction);
        GOSSAMER_CHECK(in.super_arguments(in, &type, &object));
    }
    if (!is_kind(type, TypeFlags::kType)) return raise(in, Error::SuperNotType, type_name(in, type));
    Owned held_type = Owned::share(type);
    Owned held_object = object.is_empty() ? Owned::none() : Owned::share(object);
    Owned found = Owned::none();
    if (!held_object.get().is_none()) {
        found = search_type(in, as<Type>(type), held_object.get());
        GOSSAMER_CHECK(found);
    }
    auto* super = as<Super>(args[0]);
    replace(super->type, std::move(held_type));
    replace(super->object, std::move(held_object));
    replace(super->object_type, std::move(found));
    return Owned::none();
}

Owned find_behind(Interpreter& in, const Super* super, Str* name) {
    if (!super->object_type.is_heap() || name == in.names.dunder_class) return Owned{};
    Owned start = Owned::share(super->object_type);
    auto* type = as<Type>(start.get());
    if (type->mro == nullptr) return Owned{};
    Owned held_mro = Owned::share(type->mro);
    const auto* mro = as<Tuple>(held_mro.get());
    std::size_t index = 0;
    while (index < mro->size && mro->items[index] != super->type)
        ++index;
    for (++index; index < mro->size; ++index) {
        Value found = dict_find_str(as<Type>(mro->items[index])->dict, name);
        if (found.is_empty()) continue;
        Owned held = Owned::share(found);
        Owned receiver = super->object == start.get() ? Owned{} : Owned::share(super->object);
        return bind_descriptor(in, found, receiver.get(), type);
    }
    return Owned{};
}

Owned super_getattribute(Interpreter& in, Args args) {
    if (!is_str(args[1])) return raise(in, Error::AttributeNameNotStr, type_name(in, args[1]));
    GOSSAMER_TRY(name, intern(in, as<Str>(args[1])));
    Owned found = find_behind(in, as<Super>(args[0]), name.get());
    if (!found.is_empty()) return found;
    return generic_get_attribute(in, args[0], name.get());
}

Owned super_get(Interpreter& in, Args args) {
    const auto* super = as<Super>(args[0]);
    if (args[1].is_none() || !super->object.is_none()) return Owned::share(args[0]);
    Owned type = Owned::share(super->type);
    const Value arguments[] = {type.get(), args[1]};
    return call(in, Value::from_object(type_of(in, args[0])), arguments);
}

void append_type(TextBuilder& text, Value type) {
    text.append(std::string_view{"<super: <class '"});
    text.append(is_kind(type, TypeFlags::kType) ? as<Type>(type)->name_text() : std::string_view{"NULL"});
    text.append(std::string_view{"'>, "});
}

Owned super_repr(Interpreter& in, Args args) {
    const auto* super = as<Super>(args[0]);
    TextBuilder text;
    append_type(text, super->type);
    if (super->object_type.is_heap()) {
        text.append('<');
        text.append(as<Type>(super->object_type)->name_text());
        text.append(std::string_view{" object>>"});
    } else {
        text.append(std::string_view{"NULL>"});
    }
    return new_str_value(in, text);
}

Owned get_this_class(Interpreter&, Value self) {
    return Owned::share(as<Super>(self)->type);
}

Owned get_self(Interpreter&, Value self) {
    return Owned::share(as<Super>(self)->object);
}

Owned get_self_class(Interpreter&, Value self) {
    return Owned::share(as<Super>(self)->object_type);
}

constexpr Method super_methods[] = {
    {"__new__", super_new, raw(), "__new__($type, *args, **kwargs)\nMake a super object.", Binding::Static},
    {"__init__", super_init, raw(), "__init__($self, /, *args, **kwargs)\nSet class and object."},
    {"__getattribute__", super_getattribute, exactly(1),
     "__getattribute__($self, name, /)\nReturn getattr(self, name)."},
    {"__get__", super_get, between(1, 2),
     "__get__($self, instance, owner=None, /)\nBind an unbound super object."},
    {"__repr__", super_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."},
};
constexpr Getter super_getters[] = {
    {"__thisclass__", get_this_class, nullptr, "the class invoking super()", true},
    {"__self__", get_self, nullptr, "the instance invoking super(); may be None", true},
    {"__self_class__", get_self_class, nullptr, "the type of the instance invoking super(); may be None",
     true},
};

}  // namespace

extern const TypeSpec super_type_spec;
const TypeSpec super_type_spec{
    .name = "super",
    .module = "builtins",
    .documentation =
        "super() or super(type, object) or super(type, type2): attributes of the classes behind a "
        "class in the MRO.",
    .layout = &super_layout,
    .basic_size = sizeof(Super),
    .flags = TypeFlags::kBaseType,
    .methods = super_methods,
    .getters = super_getters,
};

}  // namespace gossamer
