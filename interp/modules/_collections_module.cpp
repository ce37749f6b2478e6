// _collections: deque, defaultdict, OrderedDict, and the counting of elements for Counter.
#include "modules/collections_types.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/module.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

Status count_in_dict(Interpreter& in, Dict* counts, Value element) {
    if (const Value count = dict_peek(counts, element); count.is_int() && count.as_int() < Value::kIntMax) {
        static_cast<void>(dict_put(counts, element, Value::from_int(count.as_int() + 1)));  // an int goes
        return Status::ok();
    }
    GOSSAMER_TRY(hash, dict_key_hash(in, element));
    GOSSAMER_TRY(index, dict_find(in, counts, element, hash.get()));
    Value one = Value::from_int(1);
    if (index.get() < 0) return dict_set_hashed(in, counts, element, hash.get(), one);
    Owned before = Owned::share(counts->entries[index.get()].value);
    GOSSAMER_TRY(after, binary_operation(in, BinaryOperator::Add, before.get(), one));
    return dict_set_hashed(in, counts, element, hash.get(), after.get());
}

Status count_in_mapping(Interpreter& in, Value mapping, Value get, Value element) {
    GOSSAMER_TRY(before, call(in, get, {element, Value::from_int(0)}));
    GOSSAMER_TRY(after, binary_operation(in, BinaryOperator::Add, before.get(), Value::from_int(1)));
    return set_item(in, mapping, element, after.get());
}

// Adds 1 to mapping[element] for each element. Dicts and subclasses that store and read as dict does are
// counted in directly.
Owned count_elements(Interpreter& in, Args args) {
    Value mapping = args[0];
    GOSSAMER_TRY(iterator, get_iterator(in, args[1]));
    GOSSAMER_TRY(name, intern(in, "get"));
    const Type* type = type_of(in, mapping);
    const bool is_plain =
        is_dict(mapping) && find_in_mro(type, name.get()) == find_in_mro(in.types.dict, name.get()) &&
        type->find_special(Special::setitem) == in.types.dict->find_special(Special::setitem);
    GOSSAMER_TRY(get, get_attribute(in, mapping, name.get()));
    Poll poll{in};
    for (;;) {
        GOSSAMER_TRY(element, next_item(in, iterator.get()));
        if (element.is_empty()) return Owned::none();
        GOSSAMER_CHECK(is_plain ? count_in_dict(in, as<Dict>(mapping), element.get())
                                : count_in_mapping(in, mapping, get.get(), element.get()));
        GOSSAMER_CHECK(poll.count());
    }
}

constexpr Method kFunctions[] = {
    {"_count_elements", count_elements, exactly(2),
     "_count_elements(mapping, iterable, /)\nCount each element of the iterable in the mapping."},
};

Status initialise(Interpreter& in, Module* module) {
    Type* deque = add_module_type(in, module, deque_type_spec);
    Type* iterator = add_module_type(in, module, deque_iterator_type_spec);
    Type* reverse_iterator = add_module_type(in, module, deque_reverse_iterator_type_spec);
    if (deque == nullptr || iterator == nullptr || reverse_iterator == nullptr) return kError;
    add_partner(in, iterator);
    add_partner(in, reverse_iterator);
    if (add_module_type(in, module, defaultdict_type_spec, in.types.dict) == nullptr) return kError;
    if (add_module_type(in, module, tuple_getter_type_spec) == nullptr) return kError;
    Type* ordered = add_module_type(in, module, ordered_dict_type_spec, in.types.dict);
    if (ordered == nullptr) return kError;
    const struct {
        const TypeSpec& spec;
        Type* base;
    } views[] = {{odict_keys_type_spec, in.types.dict_keys},
                 {odict_values_type_spec, in.types.dict_values},
                 {odict_items_type_spec, in.types.dict_items}};
    for (const auto& view : views) {
        Type* type = make_builtin_type(in, view.spec, view.base);
        if (type == nullptr) return raise_memory_error(in);
        add_partner(in, type);
    }
    return Status::ok();
}

}  // namespace

extern const ModuleSpec _collections_module_spec;
const ModuleSpec _collections_module_spec{"_collections", "Containers of the module collections.", kFunctions,
                                          initialise};

}  // namespace gossamer
