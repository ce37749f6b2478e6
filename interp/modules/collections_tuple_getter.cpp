// _tuplegetter: the descriptor of a named tuple's field, an item under a name. Inline caches remember the
// item's index (attribute_cache.cpp), so that reading a field costs what reading an attribute does.
#include "memory/count.h"
#include "modules/collections_types.h"
#include "runtime/attributes.h"
#include "runtime/callable.h"
#include "runtime/container_support.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/modules.h"
#include "runtime/errors/numbers.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "support/text_builder.h"

#include <limits>

namespace gossamer {

namespace {

[[nodiscard]] TupleGetter* self_of(Args args) {
    return as<TupleGetter>(args[0]);
}

Owned getter_new(Interpreter& in, Args args) {
    if (args.keyword_count != 0) return raise(in, Error::NoKeywords, "_tuplegetter");
    if (args.count != 3) return raise(in, Error::ArityExactly, "_tuplegetter", 2, "s", args.count - 1);
    GOSSAMER_TRY(index, as_index(in, args[1], in.types.OverflowError));
    if (index.get() < 0 || index.get() > std::numeric_limits<std::uint32_t>::max())
        return raise(in, Error::TupleIndexRange);
    auto* getter = in.heap.create<TupleGetter>(as<Type>(args[0])->instance_shape);
    if (getter == nullptr) return raise_memory_error(in);
    getter->index = static_cast<std::uint32_t>(index.get());
    getter->documentation = Owned::share(args[2]).detach();
    in.heap.track(getter);
    return Owned::adopt(getter);
}

Owned getter_get(Interpreter& in, Args args) {
    const TupleGetter* getter = self_of(args);
    if (args[1].is_none()) return Owned::share(args[0]);
    if (!is_kind(args[1], TypeFlags::kTuple))
        return raise(in, Error::TupleGetterType, getter->index, type_name(in, args[1]));
    const auto* tuple = as<Tuple>(args[1]);
    if (getter->index >= tuple->size) return raise(in, Error::TupleIndexRange);
    return Owned::share(tuple->items[getter->index]);
}

Owned getter_set(Interpreter& in, Args) {
    return raise(in, Error::TupleGetterSet);
}
Owned getter_delete(Interpreter& in, Args) {
    return raise(in, Error::TupleGetterDelete);
}

Owned getter_repr(Interpreter& in, Args args) {
    GOSSAMER_TRY(documentation, repr_of(in, self_of(args)->documentation));
    TextBuilder text;
    text.append(std::string_view{"_tuplegetter("});
    text.append(std::to_string(self_of(args)->index));
    text.append(std::string_view{", "});
    text.append(as<Str>(documentation.get())->text());
    text.append(')');
    return new_str_value(in, text);
}

Owned getter_reduce(Interpreter& in, Args args) {
    const TupleGetter* getter = self_of(args);
    return reduce_to(in, Value::from_object(heap_type(args[0].as_object())),
                     {Value::from_int(getter->index), getter->documentation});
}

Owned get_doc(Interpreter&, Value self) {
    return Owned::share(as<TupleGetter>(self)->documentation);
}
Status set_doc(Interpreter&, Value self, Value value) {
    replace(as<TupleGetter>(self)->documentation, Owned::share(value.is_empty() ? Value::none() : value));
    return Status::ok();
}

constexpr Method kMethods[] = {
    {"__new__", getter_new, raw(), "", Binding::Static},
    {"__get__", getter_get, between(1, 2),
     "__get__($self, instance, owner=None, /)\nThe item of the instance."},
    {"__set__", getter_set, exactly(2), "__set__($self, instance, value, /)\nRefused."},
    {"__delete__", getter_delete, exactly(1), "__delete__($self, instance, /)\nRefused."},
    {"__repr__", getter_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."},
    {"__reduce__", getter_reduce, exactly(0), "__reduce__($self, /)\nFor copying and pickling."},
};
constexpr Getter kGetters[] = {{"__doc__", get_doc, set_doc, nullptr, true}};

}  // namespace

using TupleGetterFields = OwnedFields<TupleGetter, &TupleGetter::documentation>;
const Layout tuple_getter_layout{
    .traverse = TupleGetterFields::traverse,
    .take_next = TupleGetterFields::take_next,
    .free_buffers = nullptr,
    .clear_next = TupleGetterFields::take_next,
    .cell_size = TupleGetterFields::cell_size,
    .weakref_offset = 0,
};

const TypeSpec tuple_getter_type_spec{
    .name = "_tuplegetter",
    .module = "_collections",
    .documentation = "",
    .layout = &tuple_getter_layout,
    .basic_size = sizeof(TupleGetter),
    .flags = TypeFlags::kImmutable,
    .methods = kMethods,
    .getters = kGetters,
};

}  // namespace gossamer
