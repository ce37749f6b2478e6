// What inline caches may remember about an attribute. Runs no code, so everything learned is still true
// afterwards.
//
// A cache is keyed by the version of the object's shape. That number changes when the class, a base or a
// metaclass changes, so what is learned about class attributes needs no further key; but for data of a class,
// which is remembered by its place in the class's dict (learn_class_data). Not learned is what a
// shape does not decide: objects whose own attributes are in a Dict (they may hide what the class has), and
// types with hooks of their own.
#include "memory/count.h"
#include "runtime/attributes.h"
#include "runtime/callable.h"
#include "runtime/descriptors.h"
#include "runtime/dict.h"
#include "runtime/instance.h"
#include "runtime/module.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <limits>

namespace gossamer {

namespace {

using Kind = AttributeCache::Kind;

[[nodiscard]] bool set_place(AttributeCache& cache, const Type* type, const Shape* shape, std::size_t slot) {
    std::size_t inline_word = slot;
    cache.kind = Kind::Slot;
    if (shape->slot_count > shape->inline_capacity && slot + 1 >= shape->inline_capacity) {
        inline_word = shape->inline_capacity - 1U;
        cache.kind = Kind::Overflow;
        cache.index = static_cast<std::uint32_t>(slot + 1 - shape->inline_capacity);
    }
    std::size_t offset = type->slots_offset + inline_word * sizeof(Value);
    if (offset > std::numeric_limits<std::uint16_t>::max()) return false;
    cache.offset = static_cast<std::uint16_t>(offset);
    return true;
}

void finish(AttributeCache& cache, const ShapeHead* shape, bool learned) {
    if (learned) {
        cache.version = shape->version;
    } else {
        cache.kind = Kind::None;
        cache.version = 0;
    }
}

// Own attributes lie where the shape says.
[[nodiscard]] bool has_shaped_attributes(const Type* type, const Shape* shape) {
    return type->has(TypeFlags::kHasDict) && type->dictionary_offset == 0 && type->slots_offset != 0 &&
           !type->has(TypeFlags::kModule | TypeFlags::kType) && !shape->is_dictionary_mode;
}

// Own attributes may hide those of the class without the shape telling.
[[nodiscard]] bool may_hide_class_attributes(const Type* type, const Shape* shape) {
    if (!type->has(TypeFlags::kHasDict)) return false;
    if (type->extra_bytes != 0) return shape->has_dict_slot;
    return !has_shaped_attributes(type, shape);
}

[[nodiscard]] bool learn_member(Value attribute, Object* object, AttributeCache& cache) {
    const auto* member = as<MemberDescriptor>(attribute);
    const Type* type = heap_type(object);
    return is_subtype(type, member->owner) && set_place(cache, type, shape_of(object), member->slot);
}

// An AttributeError out of a getter is not the end where the class has a `__getattr__`.
[[nodiscard]] bool may_fall_back(const Type* type) {
    return !type->find_special(Special::getattr).is_empty();
}

// x.__class__, C.__name__: a native is asked each time.
[[nodiscard]] bool learn_getter(Value attribute, const Type* type, AttributeCache& cache) {
    if (!is_subtype(type, as<GetSetDescriptor>(attribute)->owner)) return false;
    cache.kind = Kind::Getter;
    cache.value = attribute;
    return true;
}

// point.x of a named tuple.
[[nodiscard]] bool learn_tuple_item(Value attribute, const Type* type, AttributeCache& cache) {
    if (!type->has(TypeFlags::kTuple)) return false;
    cache.kind = Kind::TupleItem;
    cache.index = as<TupleGetter>(attribute)->index;
    return true;
}

// Data of a class is remembered by its place: it may be replaced without a new version of the class
// (type_data_replaced).
[[nodiscard]] bool learn_class_data(Interpreter& interpreter, const Type* type, Str* name,
                                    AttributeCache& cache) {
    for (Value class_ : type->mro->values()) {
        Dict* dict = as<Type>(class_)->dict;
        const std::int64_t entry = dict_find_entry(dict, name);
        if (entry < 0) continue;
        cache.kind = Kind::ClassEntry;
        cache.index = static_cast<std::uint32_t>(entry);
        cache.second_version = dict_layout_version(interpreter, dict);
        cache.dict = dict;
        return cache.second_version != 0;
    }
    return false;
}

// The function of a class method, to be called with the class; `is_of_class`: the receiver is that class.
[[nodiscard]] bool learn_class_method(const Interpreter& interpreter, Value attribute, bool is_of_class,
                                      AttributeCache& cache) {
    const Value function = as<MethodWrapper>(attribute)->function;
    if (!function.is_heap() || heap_type(function.as_object()) != interpreter.types.function) return false;
    cache.kind = Kind::ClassMethod;
    cache.index = is_of_class ? 1 : 0;
    cache.value = function;
    return true;
}

// A class attribute as an instance sees it.
[[nodiscard]] bool learn_class_attribute(Interpreter& interpreter, Value attribute, const Type* type,
                                         Str* name, AttributeCache& cache) {
    if (is_class_data(interpreter, attribute)) return learn_class_data(interpreter, type, name, cache);
    const auto& types = interpreter.types;
    cache.value = attribute;
    cache.kind = Kind::Value;
    const Type* kind = heap_type(attribute.as_object());
    if (kind == types.function) {
        cache.kind = Kind::Method;
        return true;
    }
    if (kind == types.method_descriptor || kind == types.wrapper_descriptor) {
        cache.kind = Kind::Method;
        // The run loop leaves the receiver check out for what it finds in a cache.
        return kind == types.method_descriptor && is_subtype(type, as<NativeCallable>(attribute)->owner);
    }
    if (kind == types.staticmethod) {
        cache.value = as<MethodWrapper>(attribute)->function;
        return true;
    }
    return kind == types.classmethod && learn_class_method(interpreter, attribute, false, cache);
}

[[nodiscard]] bool learn_instance_load(Interpreter& interpreter, Object* object, Str* name,
                                       AttributeCache& cache) {
    const auto& types = interpreter.types;
    const Type* type = heap_type(object);
    const Shape* shape = shape_of(object);
    Value attribute = find_in_mro(type, name);
    if (is_data_descriptor(attribute)) {
        const Type* kind = heap_type(attribute.as_object());
        if (find_declared_slot(interpreter, attribute) != nullptr)
            return learn_member(attribute, object, cache);
        if (may_fall_back(type)) return false;
        if (has_native_getter(interpreter, attribute)) return learn_getter(attribute, type, cache);
        if (kind->layout.traverse == tuple_getter_layout.traverse)
            return learn_tuple_item(attribute, type, cache);
        if (kind != types.property) return false;
        Value getter = as<Property>(attribute)->getter;
        if (!getter.is_heap() || heap_type(getter.as_object()) != types.function) return false;
        cache.kind = Kind::Property;
        cache.value = getter;
        return true;
    }
    if (may_hide_class_attributes(type, shape)) return false;
    if (has_shaped_attributes(type, shape)) {
        if (int slot = find_slot(shape, name); slot != kNoSlot) {
            return set_place(cache, type, shape, static_cast<std::size_t>(slot));
        }
    }
    return !attribute.is_empty() && learn_class_attribute(interpreter, attribute, type, name, cache);
}

[[nodiscard]] bool learn_module_load(Interpreter& interpreter, Module* module, Str* name,
                                     AttributeCache& cache) {
    if (is_data_descriptor(find_in_mro(heap_type(module), name))) return false;
    std::int64_t entry = dict_find_entry(module->dict, name);
    if (entry < 0) return false;
    cache.kind = Kind::ModuleEntry;
    cache.index = static_cast<std::uint32_t>(entry);
    cache.second_version = dict_layout_version(interpreter, module->dict);
    return cache.second_version != 0;
}

// An attribute of a class, asked of the class itself.
[[nodiscard]] bool learn_type_load(Interpreter& interpreter, Type* type, Str* name, AttributeCache& cache) {
    const auto& types = interpreter.types;
    if (const Value own = find_in_mro(heap_type(type), name); is_data_descriptor(own)) {
        return has_native_getter(interpreter, own) && !may_fall_back(heap_type(type)) &&
               learn_getter(own, heap_type(type), cache);
    }
    Value attribute = find_in_mro(type, name);
    if (attribute.is_empty()) return false;
    if (is_class_data(interpreter, attribute)) return learn_class_data(interpreter, type, name, cache);
    cache.kind = Kind::Value;
    cache.value = attribute;
    const Type* kind = heap_type(attribute.as_object());
    if (kind == types.staticmethod) {
        cache.value = as<MethodWrapper>(attribute)->function;
        return true;
    }
    if (kind == types.classmethod) return learn_class_method(interpreter, attribute, true, cache);
    return takes_receiver(interpreter, attribute);
}

[[nodiscard]] bool learn_descriptor_store(const Interpreter& interpreter, Value attribute, Object* object,
                                          AttributeCache& cache) {
    const auto& types = interpreter.types;
    const Type* kind = heap_type(attribute.as_object());
    if (find_declared_slot(interpreter, attribute) != nullptr) return learn_member(attribute, object, cache);
    if (kind != types.property) return false;
    Value setter = as<Property>(attribute)->setter;
    if (!setter.is_heap() || heap_type(setter.as_object()) != types.function) return false;
    cache.kind = Kind::Property;
    cache.value = setter;
    return true;
}

}  // namespace

void learn_attribute_load(Interpreter& interpreter, Object* object, Str* name, AttributeCache& cache) {
    const auto& types = interpreter.types;
    const Type* type = heap_type(object);
    Value hook = type->find_special(Special::getattribute);
    bool learned = false;
    if (type->has(TypeFlags::kType) && hook == types.type->find_special(Special::getattribute)) {
        learned = learn_type_load(interpreter, static_cast<Type*>(object), name, cache);
    } else if (hook == types.object->find_special(Special::getattribute)) {
        learned = type->has(TypeFlags::kModule)
                      ? learn_module_load(interpreter, static_cast<Module*>(object), name, cache)
                      : learn_instance_load(interpreter, object, name, cache);
    } else if (type == types.bound_method && is_data_descriptor(find_in_mro(type, name))) {
        // Only what a method does not have itself is asked of its function.
        learned = learn_instance_load(interpreter, object, name, cache);
    }
    finish(cache, object->shape, learned);
}

void learn_attribute_store(Interpreter& interpreter, Object* object, Str* name, AttributeCache& cache) {
    const auto& types = interpreter.types;
    const Type* type = heap_type(object);
    Shape* shape = shape_of(object);
    bool learned = false;
    if (type->find_special(Special::setattr) == types.object->find_special(Special::setattr)) {
        Value attribute = find_in_mro(type, name);
        if (is_data_descriptor(attribute)) {
            learned = learn_descriptor_store(interpreter, attribute, object, cache);
        } else if (has_shaped_attributes(type, shape) && !has_dict_object(type)) {
            bool full = false;
            if (int slot = find_slot(shape, name); slot != kNoSlot) {
                learned = set_place(cache, type, shape, static_cast<std::size_t>(slot));
            } else if (Shape* child = shape_with(interpreter, shape, name, &full);
                       child != nullptr && child->slot_count <= child->inline_capacity) {
                learned = set_place(cache, type, child, child->slot_count - 1U);
                cache.kind = Kind::Transition;
                cache.new_shape = child;
            }
        }
    }
    finish(cache, shape, learned);
}

}  // namespace gossamer
