// The objects of callable.h: making them, and what memory sees of them.
#include "runtime/callable.h"

#include "memory/count.h"
#include "runtime/interpreter.h"
#include "runtime/raise.h"
#include "runtime/str.h"

#include <algorithm>
#include <iterator>

namespace gossamer {

namespace {

// ---- Layouts

// A kind whose references are the Values at fixed places.
template <class Kind, Value Kind::*... fields>
struct FieldLayout {
    static void traverse(Object* object, Visitor& visitor) {
        (visitor.visit(static_cast<Kind*>(object)->*fields), ...);
    }
    static Value take_next(Object* object) {
        Value result;
        static_cast<void>((take(static_cast<Kind*>(object)->*fields, result) || ...));
        return result;
    }
    static std::size_t cell_size(const Object*) { return sizeof(Kind); }

private:
    static bool take(Value& field, Value& result) {
        if (!field.is_heap()) return false;
        result = std::exchange(field, Value::empty());
        return true;
    }
};

using NativeFields = FieldLayout<NativeCallable, &NativeCallable::self, &NativeCallable::module>;
using BoundFields = FieldLayout<BoundMethod, &BoundMethod::function, &BoundMethod::self>;
using WrapperFields = FieldLayout<MethodWrapper, &MethodWrapper::function, &MethodWrapper::dictionary>;
using PropertyFields = FieldLayout<Property, &Property::getter, &Property::setter, &Property::deleter,
                                   &Property::documentation, &Property::name>;

// Clearing a live property leaves None, which is what its fields hold when absent.
Value clear_property(Object* object) {
    auto* property = static_cast<Property*>(object);
    for (Value* field :
         {&property->getter, &property->setter, &property->deleter, &property->documentation}) {
        if (field->is_heap()) return std::exchange(*field, Value::none());
    }
    return Value::empty();
}

template <class Kind>
void traverse_owner(Object* object, Visitor& visitor) {
    visitor.visit(static_cast<Object*>(static_cast<Kind*>(object)->owner));
}

template <class Kind>
Value take_name_and_owner(Object* object) {
    auto* descriptor = static_cast<Kind*>(object);
    if (descriptor->name != nullptr) return Value::from_object(std::exchange(descriptor->name, nullptr));
    if (descriptor->owner != nullptr) return Value::from_object(std::exchange(descriptor->owner, nullptr));
    return Value::empty();
}

template <class Kind>
std::size_t size_of_kind(const Object*) {
    return sizeof(Kind);
}

constexpr std::uint16_t kBehindHeader = sizeof(Object);

// ---- Slot wrappers

// Special methods that types show as methods proper.
constexpr std::string_view kPlainSpecials[] = {
    "__bytes__",         "__format__",        "__dir__",      "__length_hint__",   "__missing__",
    "__reversed__",      "__round__",         "__trunc__",    "__floor__",         "__ceil__",
    "__enter__",         "__exit__",          "__aenter__",   "__aexit__",         "__instancecheck__",
    "__subclasscheck__", "__init_subclass__", "__set_name__", "__class_getitem__", "__prepare__",
    "__complex__",
};

// The same in some types only.
struct TypeAndName {
    std::string_view type;
    std::string_view name;
};
constexpr TypeAndName kPlainInType[] = {
    {"list", "__getitem__"}, {"dict", "__getitem__"},       {"dict", "__contains__"},
    {"set", "__contains__"}, {"frozenset", "__contains__"},
};

[[nodiscard]] NativeCallable* create_native(Interpreter& interpreter, Type* kind, const Method& method) {
    auto* native = interpreter.heap.create<NativeCallable>(kind->instance_shape);
    if (native == nullptr) return nullptr;
    native->weakrefs = nullptr;
    native->method = &method;
    native->self = Value::empty();
    native->owner = nullptr;
    native->module = Value::empty();
    native->direct = DirectCall{};
    native->in_loop = InLoop::No;
    return native;
}

template <class Kind>
Owned new_method_wrapper(Interpreter& interpreter, Kind* type, Value function) {
    auto* wrapper = interpreter.heap.create<MethodWrapper>(type->instance_shape);
    if (wrapper == nullptr) return raise_memory_error(interpreter);
    retain(function);
    wrapper->function = function;
    wrapper->dictionary = Value::empty();
    interpreter.heap.track(wrapper);
    return Owned::adopt(wrapper);
}

}  // namespace

const Layout native_function_layout{
    .traverse = NativeFields::traverse,
    .take_next = NativeFields::take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = NativeFields::cell_size,
    .weakref_offset = kBehindHeader,
};
const Layout native_descriptor_layout{
    .traverse = NativeFields::traverse,
    .take_next = NativeFields::take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = NativeFields::cell_size,
    .weakref_offset = 0,
};
const Layout bound_method_layout{
    .traverse = BoundFields::traverse,
    .take_next = BoundFields::take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = BoundFields::cell_size,
    .weakref_offset = kBehindHeader,
    .flat = flat_row(sizeof(BoundMethod), offsetof(BoundMethod, function), 2),
};
const Layout property_layout{
    .traverse = PropertyFields::traverse,
    .take_next = PropertyFields::take_next,
    .free_buffers = nullptr,
    .clear_next = clear_property,
    .cell_size = PropertyFields::cell_size,
    .weakref_offset = 0,
};
const Layout method_wrapper_layout{
    .traverse = WrapperFields::traverse,
    .take_next = WrapperFields::take_next,
    .free_buffers = nullptr,
    .clear_next = WrapperFields::take_next,
    .cell_size = WrapperFields::cell_size,
    .weakref_offset = 0,
};
const Layout getset_descriptor_layout{
    .traverse = traverse_owner<GetSetDescriptor>,
    .take_next = take_name_and_owner<GetSetDescriptor>,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = size_of_kind<GetSetDescriptor>,
    .weakref_offset = 0,
};
const Layout member_descriptor_layout{
    .traverse = traverse_owner<MemberDescriptor>,
    .take_next = take_name_and_owner<MemberDescriptor>,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = size_of_kind<MemberDescriptor>,
    .weakref_offset = 0,
};

// ---- Texts

namespace {

struct WrapperDocument {
    std::string_view name;
    std::string_view signature;
    std::string_view text;
};

constexpr WrapperDocument kWrapperDocuments[] = {
#define WRAPPER(name, signature, documentation) {name, signature, documentation},
#include "runtime/wrapper_documents.def"
};

// Null: the function has a documentation of its own.
[[nodiscard]] const WrapperDocument* find_standard(std::string_view name, bool is_wrapper) {
    if (!is_wrapper && name != "__new__") return nullptr;
    const auto* found = std::find_if(std::begin(kWrapperDocuments), std::end(kWrapperDocuments),
                                     [&](const WrapperDocument& document) { return document.name == name; });
    return found == std::end(kWrapperDocuments) ? nullptr : found;
}

}  // namespace

std::string_view signature_of(const char* documentation) {
    std::string_view text = documentation == nullptr ? "" : documentation;
    std::string_view line = text.substr(0, text.find('\n'));
    std::size_t open = line.find('(');
    if (open == std::string_view::npos || line.back() != ')') return {};
    std::string_view name = line.substr(0, open);
    bool is_name = std::all_of(name.begin(), name.end(),
                               [](char c) { return c == '_' || (c | 32) >= 'a' || (c >= '0' && c <= '9'); });
    return is_name ? line.substr(open) : std::string_view{};
}

std::string_view shown_signature(std::string_view name, const char* documentation, bool is_wrapper) {
    if (const WrapperDocument* standard = find_standard(name, is_wrapper)) return standard->signature;
    const std::string_view signature = signature_of(documentation);
    constexpr std::string_view kShownOptions = "[, start[, end]]";
    const bool is_shown = signature.find('[') == std::string_view::npos ||
                          signature.find(kShownOptions) != std::string_view::npos;
    return is_shown ? signature : std::string_view{};
}

std::string_view shown_docstring(std::string_view name, const char* documentation, bool is_wrapper) {
    if (const WrapperDocument* standard = find_standard(name, is_wrapper)) return standard->text;
    return docstring_of(documentation);
}

std::string_view docstring_of(const char* documentation) {
    std::string_view text = documentation == nullptr ? "" : documentation;
    if (signature_of(documentation).empty()) return text;
    std::size_t end = text.find('\n');
    return end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
}

bool is_slot_method(const Interpreter& interpreter, const Type* owner, const Str* name) {
    if (find_special_index(interpreter, name) < 0) return false;
    const std::string_view text = name->text();
    if (std::find(std::begin(kPlainSpecials), std::end(kPlainSpecials), text) != std::end(kPlainSpecials))
        return false;
    return std::none_of(std::begin(kPlainInType), std::end(kPlainInType), [&](const TypeAndName& plain) {
        return plain.name == text && plain.type == owner->spec->name;
    });
}

// ---- Making them

Owned new_bound_method(Interpreter& interpreter, Value function, Value self) {
    auto* method = interpreter.heap.create<BoundMethod>(interpreter.types.bound_method->instance_shape);
    if (method == nullptr) return raise_memory_error(interpreter);
    retain(function);
    retain(self);
    method->weakrefs = nullptr;
    method->function = function;
    method->self = self;
    interpreter.heap.track(method);
    return Owned::adopt(method);
}

Owned new_native_function(Interpreter& interpreter, const Method& method, Value self, Value module) {
    NativeCallable* native = create_native(interpreter, interpreter.types.native_function, method);
    if (native == nullptr) return raise_memory_error(interpreter);
    retain(self);
    retain(module);
    native->self = self;
    native->module = module;
    native->direct = direct_call_of(method, !self.is_empty() && method.binding != Binding::Static);
    interpreter.heap.track(native);
    return Owned::adopt(native);
}

Owned new_native_descriptor(Interpreter& interpreter, const Method& method, Type* owner, const Str* name) {
    if (method.function == nullptr) return Owned::none();
    const auto& types = interpreter.types;
    Type* kind = types.method_descriptor;
    if (method.binding == Binding::Static) {
        kind = types.native_function;
    } else if (method.binding == Binding::Class) {
        kind = types.classmethod_descriptor;
    } else if (is_slot_method(interpreter, owner, name)) {
        kind = types.wrapper_descriptor;
    }
    NativeCallable* native = create_native(interpreter, kind, method);
    if (native == nullptr) return raise_memory_error(interpreter);
    native->owner = owner;
    // `__new__` has to look at its class first.
    if (method.binding != Binding::Static) native->direct = direct_call_of(method, true);
    return Owned::adopt(native);
}

Owned bind_native(Interpreter& interpreter, const NativeCallable& descriptor, Value self) {
    const auto& types = interpreter.types;
    bool is_wrapper = heap_type(&descriptor) == types.wrapper_descriptor;
    NativeCallable* native = create_native(
        interpreter, is_wrapper ? types.method_wrapper : types.native_function, *descriptor.method);
    if (native == nullptr) return raise_memory_error(interpreter);
    retain(self);
    native->self = self;
    native->direct = descriptor.direct;
    interpreter.heap.track(native);
    return Owned::adopt(native);
}

const MemberDescriptor* find_declared_slot(const Interpreter& interpreter, Value attribute) {
    if (!attribute.is_heap() || heap_type(attribute.as_object()) != interpreter.types.member_descriptor)
        return nullptr;
    const auto* member = as<MemberDescriptor>(attribute);
    return member->getter == nullptr ? member : nullptr;
}

bool has_native_getter(const Interpreter& interpreter, Value attribute) {
    if (!attribute.is_heap()) return false;
    const Type* kind = heap_type(attribute.as_object());
    return kind == interpreter.types.getset_descriptor ||
           (kind == interpreter.types.member_descriptor &&
            as<MemberDescriptor>(attribute)->getter != nullptr);
}

Owned new_getset_descriptor(Interpreter& interpreter, const Getter& getter, Type* owner, Str* name) {
    const auto& types = interpreter.types;
    GetSetDescriptor* descriptor =
        getter.is_plain_member
            ? interpreter.heap.create<MemberDescriptor>(types.member_descriptor->instance_shape)
            : interpreter.heap.create<GetSetDescriptor>(types.getset_descriptor->instance_shape);
    if (descriptor == nullptr) return raise_memory_error(interpreter);
    retain(static_cast<Object*>(name));
    retain(static_cast<Object*>(owner));
    descriptor->getter = &getter;
    descriptor->owner = owner;
    descriptor->name = name;
    if (!owner->is_immortal()) interpreter.heap.track(descriptor);
    return Owned::adopt(descriptor);
}

Owned new_member_descriptor(Interpreter& interpreter, Type* owner, Str* name, std::uint32_t slot) {
    auto* descriptor =
        interpreter.heap.create<MemberDescriptor>(interpreter.types.member_descriptor->instance_shape);
    if (descriptor == nullptr) return raise_memory_error(interpreter);
    retain(static_cast<Object*>(name));
    retain(static_cast<Object*>(owner));
    descriptor->getter = nullptr;
    descriptor->owner = owner;
    descriptor->name = name;
    descriptor->slot = slot;
    interpreter.heap.track(descriptor);
    return Owned::adopt(descriptor);
}

Owned new_static_method(Interpreter& interpreter, Value function) {
    return new_method_wrapper(interpreter, interpreter.types.staticmethod, function);
}

Owned new_class_method(Interpreter& interpreter, Value function) {
    return new_method_wrapper(interpreter, interpreter.types.classmethod, function);
}

}  // namespace gossamer
