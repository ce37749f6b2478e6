// _collections.defaultdict: a dict that makes what is missing.
#include "modules/collections_types.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/containers.h"
#include "runtime/repr_guard.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

struct DefaultDict : Dict {
    Value factory;  // owned; none(): there is none
};

void traverse_defaultdict(Object* object, Visitor& visitor) {
    visitor.visit(static_cast<DefaultDict*>(object)->factory);
    dict_layout.traverse(object, visitor);
}

Value take_next_of_defaultdict(Object* object) {
    Value factory = std::exchange(static_cast<DefaultDict*>(object)->factory, Value::none());
    return factory.is_heap() ? factory : dict_layout.take_next(object);
}

Value clear_next_of_defaultdict(Object* object) {
    Value factory = std::exchange(static_cast<DefaultDict*>(object)->factory, Value::none());
    return factory.is_heap() ? factory : dict_layout.clear_next(object);
}

void free_defaultdict(Heap& heap, Object* object) {
    dict_layout.free_buffers(heap, object);
}
std::size_t defaultdict_cell_size(const Object*) {
    return sizeof(DefaultDict);
}

constexpr Layout kDefaultDictLayout{
    .traverse = traverse_defaultdict,
    .take_next = take_next_of_defaultdict,
    .free_buffers = free_defaultdict,
    .clear_next = clear_next_of_defaultdict,
    .cell_size = defaultdict_cell_size,
    .weakref_offset = 0,
};

[[nodiscard]] DefaultDict* self_of(Args args) {
    return as<DefaultDict>(args[0]);
}

// dict's own method, with the same receiver.
Owned call_of_dict(Interpreter& in, Special which, std::span<const Value> arguments,
                   Tuple* keyword_names = nullptr) {
    return call(in, in.types.dict->find_special(which), arguments, keyword_names);
}

Owned defaultdict_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, defaultdict_type_spec);
    if (type == nullptr) return kError;
    auto* dict = create_instance<DefaultDict>(in, type);
    if (dict == nullptr) return kError;
    reset_dict_fields(dict);
    dict->factory = Value::none();
    track_once(dict);
    return Owned::adopt(dict);
}

Owned defaultdict_init(Interpreter& in, Args args) {
    Value factory = args.count > 1 ? args[1] : Value::none();
    if (!factory.is_none() && !is_callable(in, factory)) return raise(in, Error::FactoryNotCallable);
    replace(self_of(args)->factory, Owned::share(factory));
    if (args.count > 3) return raise(in, Error::ArityAtMost, "dict", 1, "", args.count - 2);
    if (args.count == 3) GOSSAMER_CHECK(dict_update(in, self_of(args), args[2]));
    const std::size_t keyword_count = args.keyword_count;
    for (std::size_t index = 0; index < keyword_count; ++index)
        GOSSAMER_CHECK(
            dict_set(in, self_of(args), args.keyword_names()->items[index], args.values[args.count + index]));
    return Owned::none();
}

Owned defaultdict_missing(Interpreter& in, Args args) {
    Owned factory = Owned::share(self_of(args)->factory);
    if (factory.get().is_none()) return raise_with(in, in.types.KeyError, args[1]);
    GOSSAMER_TRY(value, call(in, factory.get(), {}));
    GOSSAMER_CHECK(set_item(in, args[0], args[1], value.get()));
    return value;
}

Owned defaultdict_repr(Interpreter& in, Args args) {
    GOSSAMER_TRY(items, call_of_dict(in, Special::repr, {&args.values[0], 1}));
    TextBuilder builder;
    builder.append(heap_type(args[0].as_object())->name->text());
    builder.append('(');
    // A method of the dictionary itself would show it once more.
    const Owned factory = Owned::share(self_of(args)->factory);
    ReprGuard guard{in, factory.get().is_heap() ? factory.get() : args[0]};
    if (guard.is_recursive()) {
        builder.append("...");
    } else {
        GOSSAMER_CHECK(append_repr(in, builder, factory.get()));
    }
    builder.append(", ");
    builder.append(as<Str>(items.get())->text());
    builder.append(')');
    return text_of(in, builder);
}

Owned defaultdict_copy(Interpreter& in, Args args) {
    Owned factory = Owned::share(self_of(args)->factory);
    return call(in, Value::from_object(heap_type(args[0].as_object())), {factory.get(), args[0]});
}

// The result has the class and the factory of whichever operand is a defaultdict.
Owned merged(Interpreter& in, Value self, Value left, Value right) {
    if (!is_dict(left) || !is_dict(right)) return Owned::not_implemented();
    Owned factory = Owned::share(as<DefaultDict>(self)->factory);
    GOSSAMER_TRY(result, call(in, Value::from_object(heap_type(self.as_object())), {factory.get(), left}));
    GOSSAMER_CHECK(dict_update(in, as<Dict>(result.get()), right));
    return result;
}

Owned defaultdict_or(Interpreter& in, Args args) {
    return merged(in, args[0], args[0], args[1]);
}
Owned defaultdict_ror(Interpreter& in, Args args) {
    return merged(in, args[0], args[1], args[0]);
}

Owned defaultdict_reduce(Interpreter& in, Args args) {
    Value factory = self_of(args)->factory;
    Ref<Tuple> arguments = factory.is_none() ? Ref<Tuple>::share(in.empty_tuple) : tuple_of(in, {factory});
    if (arguments.is_error()) return kError;
    GOSSAMER_TRY(name, intern(in, "items"));
    GOSSAMER_TRY(items, call_method(in, args[0], name.get(), {}));
    GOSSAMER_TRY(iterator, get_iterator(in, items.get()));
    Value type = Value::from_object(heap_type(args[0].as_object()));
    return tuple_of(in, {type, arguments.value(), Value::none(), Value::none(), iterator.get()}).to_owned();
}

Owned get_factory(Interpreter&, Value self) {
    return Owned::share(as<DefaultDict>(self)->factory);
}
Status set_factory(Interpreter&, Value self, Value value) {
    replace(as<DefaultDict>(self)->factory, value.is_empty() ? Owned::none() : Owned::share(value));
    return Status::ok();
}

constexpr Method kMethods[] = {
    {"__new__", defaultdict_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake an empty defaultdict.",
     Binding::Static},
    {"__init__", defaultdict_init, raw(),
     "__init__($self, /, *args, **kwargs)\nSet the factory, then fill as dict does."},
    {"__repr__", defaultdict_repr, exactly(0), ""},
    {"__missing__", defaultdict_missing, exactly(1),
     "__missing__($self, object, /)\nStore and return what the factory makes; KeyError without one."},
    {"__or__", defaultdict_or, exactly(1), ""},
    {"__ror__", defaultdict_ror, exactly(1), ""},
    {"__copy__", defaultdict_copy, exactly(0), "__copy__($self, /)\nReturn a shallow copy."},
    {"__reduce__", defaultdict_reduce, exactly(0), "__reduce__($self, /)\nState for copying."},
    {"copy", defaultdict_copy, exactly(0), "copy($self, /)\nReturn a shallow copy."},
    kClassGetItem,
};

constexpr Getter kGetters[] = {
    {"default_factory", get_factory, set_factory,
     "Called without arguments for the value of a missing key; or None.", true},
};

}  // namespace

const TypeSpec defaultdict_type_spec{
    .name = "defaultdict",
    .module = "collections",
    .documentation = "A dict that calls a function for the value of a missing key.",
    .layout = &kDefaultDictLayout,
    .basic_size = sizeof(DefaultDict),
    .flags = TypeFlags::kBaseType | TypeFlags::kDict | TypeFlags::kMapping | TypeFlags::kImmutable,
    .methods = kMethods,
    .getters = kGetters,
};

}  // namespace gossamer
