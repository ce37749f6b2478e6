// mappingproxy: reads go to the mapping, writes do not exist.
#include "runtime/mappingproxy.h"
#include "runtime/errors/containers.h"

#include "builtins/type_bases.h"
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/container_support.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/number.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "support/text_builder.h"

namespace gossamer {

namespace {

constexpr Layout mappingproxy_layout = OwnedFields<MappingProxy, &MappingProxy::mapping>::layout;

// The mapping, held: what it does may let go of the proxy.
[[nodiscard]] Owned mapping_of(Value self) {
    return Owned::share(as<MappingProxy>(self)->mapping);
}

// The underlying mapping of an operand that may itself be a proxy.
[[nodiscard]] Owned unwrap(const Interpreter& in, Value value) {
    if (value.is_heap() && heap_type(value.as_object()) == in.types.mappingproxy) return mapping_of(value);
    return Owned::share(value);
}

Owned proxy_new(Interpreter& in, Args args) {
    if (args.count == 1) return raise(in, Error::MissingRequiredPosition, "mappingproxy", "mapping", 1);
    if (args.keyword_count != 0 || args.count != 2) {
        return raise(in, Error::KeywordsTooMany, "mappingproxy", "at most", 1, "", "", args.count - 1);
    }
    bool is_mapping = !type_of(in, args[1])->find_special(Special::getitem).is_empty() &&
                      !is_kind(args[1], TypeFlags::kList | TypeFlags::kTuple | TypeFlags::kStr);
    if (!is_mapping) return raise(in, Error::MappingProxyArgument, type_name(in, args[1]));
    return new_mapping_proxy(in, args[1]);
}

Owned proxy_getitem(Interpreter& in, Args args) {
    Owned mapping = mapping_of(args[0]);
    return get_item(in, mapping.get(), args[1]);
}

Owned proxy_contains(Interpreter& in, Args args) {
    Owned mapping = mapping_of(args[0]);
    GOSSAMER_TRY(found, contains(in, mapping.get(), args[1]));
    return Owned::boolean(found.get());
}

Owned proxy_len(Interpreter& in, Args args) {
    Owned mapping = mapping_of(args[0]);
    GOSSAMER_TRY(size, length(in, mapping.get()));
    return Owned::immediate(Value::from_int(size.get()));
}

Owned proxy_iter(Interpreter& in, Args args) {
    Owned mapping = mapping_of(args[0]);
    return get_iterator(in, mapping.get());
}

Owned proxy_repr(Interpreter& in, Args args) {
    Owned mapping = mapping_of(args[0]);
    GOSSAMER_TRY(shown, repr_of(in, mapping.get()));
    TextBuilder text;
    text.append(std::string_view{"mappingproxy("});
    text.append(as<Str>(shown.get())->text());
    text.append(')');
    return new_str_value(in, text);
}

Owned proxy_str(Interpreter& in, Args args) {
    Owned mapping = mapping_of(args[0]);
    return str_of(in, mapping.get());
}

Owned proxy_hash(Interpreter& in, Args args) {
    Owned mapping = mapping_of(args[0]);
    GOSSAMER_TRY(hash, hash_of(in, mapping.get()));
    return new_int(in, hash.get());
}

Owned proxy_or(Interpreter& in, Args args) {
    Owned left = unwrap(in, args[0]);
    Owned right = unwrap(in, args[1]);
    return binary_operation(in, BinaryOperator::Or, left.get(), right.get());
}

Owned proxy_ror(Interpreter& in, Args args) {
    Owned left = unwrap(in, args[1]);
    Owned right = unwrap(in, args[0]);
    return binary_operation(in, BinaryOperator::Or, left.get(), right.get());
}

Owned proxy_ior(Interpreter& in, Args) {
    return raise(in, Error::MappingProxyInPlace);
}

template <Comparison comparison>
Owned proxy_compare(Interpreter& in, Args args) {
    Owned left = mapping_of(args[0]);
    Owned right = unwrap(in, args[1]);
    return rich_compare(in, left.get(), right.get(), comparison);
}

Owned forward(Interpreter& in, Args args, std::string_view name) {
    Owned mapping = mapping_of(args[0]);
    GOSSAMER_TRY(interned, intern(in, name));
    return call_method(in, mapping.get(), interned.get(), args.from(1));
}

Owned proxy_get(Interpreter& in, Args args) {
    return forward(in, args, "get");
}

Owned proxy_keys(Interpreter& in, Args args) {
    return forward(in, args, "keys");
}

Owned proxy_values(Interpreter& in, Args args) {
    return forward(in, args, "values");
}

Owned proxy_items(Interpreter& in, Args args) {
    return forward(in, args, "items");
}

Owned proxy_copy(Interpreter& in, Args args) {
    return forward(in, args, "copy");
}

Owned proxy_reversed(Interpreter& in, Args args) {
    return forward(in, args, "__reversed__");
}

constexpr Method mappingproxy_methods[] = {
    {"__new__", proxy_new, raw(), "__new__($type, mapping, /)\nA read-only view of a mapping.",
     Binding::Static},
    {"__getitem__", proxy_getitem, exactly(1), "__getitem__($self, key, /)\nReturn self[key]."},
    {"__contains__", proxy_contains, exactly(1), "__contains__($self, key, /)\nReturn key in self."},
    {"__len__", proxy_len, exactly(0), "__len__($self, /)\nReturn len(self)."},
    {"__iter__", proxy_iter, exactly(0), "__iter__($self, /)\nImplement iter(self)."},
    {"__reversed__", proxy_reversed, exactly(0), "__reversed__($self, /)\nReturn reversed(self)."},
    {"__repr__", proxy_repr, exactly(0), "__repr__($self, /)\nReturn repr(self)."},
    {"__str__", proxy_str, exactly(0), "__str__($self, /)\nReturn str(self)."},
    {"__hash__", proxy_hash, exactly(0), "__hash__($self, /)\nReturn hash(self)."},
    {"__or__", proxy_or, exactly(1), "__or__($self, value, /)\nReturn self|value."},
    {"__ror__", proxy_ror, exactly(1), "__ror__($self, value, /)\nReturn value|self."},
    {"__ior__", proxy_ior, exactly(1), "__ior__($self, value, /)\nRefused."},
    kClassGetItem,
    {"__eq__", proxy_compare<Comparison::Eq>, exactly(1), "__eq__($self, value, /)\nReturn self==value."},
    {"__ne__", proxy_compare<Comparison::Ne>, exactly(1), "__ne__($self, value, /)\nReturn self!=value."},
    {"__lt__", proxy_compare<Comparison::Lt>, exactly(1), "__lt__($self, value, /)\nReturn self<value."},
    {"__le__", proxy_compare<Comparison::Le>, exactly(1), "__le__($self, value, /)\nReturn self<=value."},
    {"__gt__", proxy_compare<Comparison::Gt>, exactly(1), "__gt__($self, value, /)\nReturn self>value."},
    {"__ge__", proxy_compare<Comparison::Ge>, exactly(1), "__ge__($self, value, /)\nReturn self>=value."},
    {"get", proxy_get, between(1, 2),
     "get($self, key, default=None, /)\nThe value for the key, or the default."},
    {"keys", proxy_keys, exactly(0), "keys($self, /)\nThe mapping's keys."},
    {"values", proxy_values, exactly(0), "values($self, /)\nThe mapping's values."},
    {"items", proxy_items, exactly(0), "items($self, /)\nThe mapping's items."},
    {"copy", proxy_copy, exactly(0), "copy($self, /)\nA copy of the mapping."},
};

}  // namespace

Owned new_mapping_proxy(Interpreter& interpreter, Value mapping) {
    auto* proxy = interpreter.heap.create<MappingProxy>(interpreter.types.mappingproxy->instance_shape);
    if (proxy == nullptr) return raise_memory_error(interpreter);
    retain(mapping);
    proxy->mapping = mapping;
    interpreter.heap.track(proxy);
    return Owned::adopt(proxy);
}

extern const TypeSpec mappingproxy_type_spec;
const TypeSpec mappingproxy_type_spec{
    .name = "mappingproxy",
    .module = "builtins",
    .documentation = "mappingproxy(mapping, /)\nA read-only view of a mapping.",
    .layout = &mappingproxy_layout,
    .basic_size = sizeof(MappingProxy),
    .flags = TypeFlags::kMapping,
    .methods = mappingproxy_methods,
    .getters = {},
};

}  // namespace gossamer
