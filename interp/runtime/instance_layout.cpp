// What memory sees of an instance: the layout of its builtin base, with slots, own attributes and the class
// around it.
//
// Release order (a script observes it): `__slots__` of the most derived class first, within one class
// alphabetically (which is the order of their words), then its bases'; what an exception's kind adds; own
// attributes in the order of their class's keys (shape.h); then what the builtin base holds. Memory releases
// the class itself, last of all.
//
// When the builtin base supports weak references by itself, what the classes have added goes before these are
// cleared: the base clears them, and is taken apart after the classes on it. Some bases have attributes of
// their own and let them go later.
//
// The builtin base's take_next begins with dead_cursor 0. So instances of such classes are taken apart
// without a cursor: each call looks for the first word that is still heap. Instances of plain classes, the
// many, use the cursor.
#include "memory/count.h"
#include "memory/weakrefs.h"
#include "runtime/dict.h"
#include "runtime/exception.h"
#include "runtime/exception_fields.h"
#include "runtime/instance.h"
#include "runtime/number.h"
#include "runtime/raise.h"

namespace gossamer {

namespace {

[[nodiscard]] std::size_t object_cell_size(const Object*) {
    return sizeof(Object);
}

[[nodiscard]] const Type* class_of(const Object* object) {
    return static_cast<const Type*>(object->shape->type);
}

[[nodiscard]] Value* word_of(Object* object, std::size_t slot) {
    return slot_address(object, shape_of(object), class_of(object)->slots_offset, slot);
}

// The slot that is released as number `position` among those of `__slots__`.
[[nodiscard]] std::size_t named_slot_at(const Type* type, std::size_t position) {
    for (const Type* step = type; step != nullptr; step = step->base) {
        std::size_t inherited = step->base == nullptr ? 0 : step->base->named_slot_count;
        std::size_t own = step->named_slot_count - inherited;
        if (position < own) return inherited + position;
        position -= own;
    }
    return 0;
}

[[nodiscard]] std::size_t slot_at(const Type* type, const Shape* shape, std::size_t position) {
    if (position >= shape->named_slot_count) return slot_released_at(shape, position);
    return type->base == nullptr || type->base->named_slot_count == 0 ? position
                                                                      : named_slot_at(type, position);
}

// The word at the end of an instance of variable size, while it has one.
[[nodiscard]] Value* trailing_dict_word(Object* object) {
    const Type* type = class_of(object);
    if (type->extra_bytes == 0 || !shape_of(object)->has_dict_slot) return nullptr;
    return reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + struct_layout(type)->cell_size(object));
}

[[nodiscard]] Value* dict_word(Object* object) {
    const Shape* shape = shape_of(object);
    if (!shape->has_dict_slot) return nullptr;
    return class_of(object)->slots_offset == 0 ? trailing_dict_word(object)
                                               : word_of(object, shape->dict_slot);
}

[[nodiscard]] bool is_shape_backed(Value dict, const Object* owner) {
    return dict.is_heap() && as<Dict>(dict)->owner == owner;
}

// A shape-backed dict that outlives its owner gets the values. Without memory for them it becomes empty:
// nobody is left who could be told.
void hand_over_values(Object* object, Dict* dict) {
    Interpreter& interpreter = Interpreter::of(object);
    PendingGuard guard{interpreter};
    if (!dict_own_values(interpreter, dict).is_error()) return;
    clear_pending(interpreter);
    dict->owner = nullptr;
}

// The slots lie side by side in the order of their release.
[[nodiscard]] bool is_row(const Type* type, const Shape* shape) {
    const bool is_in_order =
        (type->base == nullptr || type->base->named_slot_count == 0) && shape->release_order == nullptr;
    return is_in_order && !shape->has_dict_slot && shape->slot_count <= shape->inline_capacity;
}

// The first reference in a slot below `end` in the order of release; taken out of its word. Of a dying object
// the last references are wanted only: the others are let go of on the way.
[[nodiscard]] Value take_first_slot(Object* object, std::size_t end, bool is_dying) {
    const Type* type = class_of(object);
    const Shape* shape = shape_of(object);
    if (type->slots_offset == 0) return Value::empty();
    if (is_row(type, shape)) {
        auto* words = reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + type->slots_offset);
        for (Value* word = words; word != words + end; ++word) {
            if (!word->is_heap()) continue;
            const Value value = std::exchange(*word, Value::empty());
            if (!is_dying || !is_let_go(value)) return value;
        }
        return Value::empty();
    }
    for (std::size_t position = 0; position < end; ++position) {
        const std::size_t slot = slot_at(type, shape, position);
        if (shape->has_dict_slot && slot == shape->dict_slot) continue;
        Value* word = slot_address(object, shape, type->slots_offset, slot);
        if (!word->is_heap()) continue;
        const Value value = std::exchange(*word, Value::empty());
        if (!is_dying || !is_let_go(value)) return value;
    }
    return Value::empty();
}

[[nodiscard]] Value take_first_named_slot(Object* object) {
    return take_first_slot(object, shape_of(object)->named_slot_count, true);
}

// The first reference in slots and `__dict__` in the order of release; taken out of its word.
[[nodiscard]] Value take_first_word(Object* object, bool is_dying) {
    if (const Shape* shape = shape_of(object); shape->slot_count == 0 && !shape->has_dict_slot)
        return Value::empty();
    if (Value* word = dict_word(object); word != nullptr && is_shape_backed(*word, object)) {
        if (!is_dying || word->as_object()->count > 1) hand_over_values(object, as<Dict>(*word));
    }
    if (Value value = take_first_slot(object, shape_of(object)->slot_count, is_dying); value.is_heap()) {
        return value;
    }
    Value* word = dict_word(object);
    if (word == nullptr || !word->is_heap()) return Value::empty();
    Value dict = std::exchange(*word, Value::empty());
    if (as<Dict>(dict)->owner == object) as<Dict>(dict)->owner = nullptr;
    const Type* type = class_of(object);
    if (type->slots_offset == 0) {
        if (dict.as_object()->count == 1) dict_sort_by_shared_keys(as<Dict>(dict), type);
        // A variable-size base changes its size field while it is taken apart: the word is not looked for
        // again.
        if (is_dying) object->shape = type->roots;
    }
    return dict;
}

void visit_words(Object* object, Visitor& visitor) {
    const Shape* shape = shape_of(object);
    if (class_of(object)->slots_offset == 0) {
        if (Value* word = trailing_dict_word(object); word != nullptr) visitor.visit(*word);
        return;
    }
    std::size_t end = shape->slot_count;
    if (shape->has_dict_slot) {
        Value dict = *word_of(object, shape->dict_slot);
        if (is_shape_backed(dict, object) && dict_visits_attributes(object, as<Dict>(dict)))
            end = shape->named_slot_count;
    }
    for (std::size_t position = 0; position < end; ++position) {
        const std::size_t slot = slot_released_at(shape, position);
        if (!shape->has_dict_slot || slot != shape->dict_slot) visitor.visit(*word_of(object, slot));
    }
    if (shape->has_dict_slot) visitor.visit(*word_of(object, shape->dict_slot));
}

void free_overflow(Heap& heap, Object* object) {
    const Shape* shape = shape_of(object);
    std::size_t capacity = overflow_capacity(shape);
    if (capacity == 0 || class_of(object)->slots_offset == 0) return;
    auto* words = reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + class_of(object)->slots_offset);
    auto* overflow = static_cast<Value*>(words[shape->inline_capacity - 1].as_address());
    heap.free_buffer(overflow, capacity * sizeof(Value));
}

// ---- Classes on plain `object`

[[nodiscard]] std::size_t instance_cell_size(const Object* object) {
    return static_cast<const Shape*>(object->shape)->cell_bytes;
}

void traverse_plain(Object* object, Visitor& visitor) {
    visit_words(object, visitor);
    if (object->shape->owns_type) visitor.visit(object->shape->type);
}

Value take_next_plain(Object* object) {
    const Shape* shape = shape_of(object);
    if (shape->has_dict_slot) [[unlikely]]
        return take_first_word(object, true);
    const auto* type = static_cast<const Type*>(shape->type);
    std::size_t position = object->dead_cursor();
    if (is_row(type, shape)) [[likely]] {
        const auto* words = reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + type->slots_offset);
        while (position < shape->slot_count) {
            Value value = words[position++];
            if (!value.is_heap()) continue;
            object->set_dead_cursor(static_cast<std::uint16_t>(position));
            return value;
        }
        return Value::empty();
    }
    while (position < shape->slot_count) {
        Value value = *slot_address(object, shape, type->slots_offset, slot_at(type, shape, position));
        ++position;
        if (value.is_heap()) {
            object->set_dead_cursor(static_cast<std::uint16_t>(position));
            return value;
        }
    }
    return Value::empty();
}

Value clear_next_plain(Object* object) {
    return take_first_word(object, false);
}

// ---- Classes on another builtin type

void traverse_derived(Object* object, Visitor& visitor) {
    visit_words(object, visitor);
    const Layout* base = struct_layout(class_of(object));
    // The layout of weak references visits the class itself.
    if (object->shape->owns_type && !base->is_weak_reference) visitor.visit(object->shape->type);
    if (base->traverse != nullptr) base->traverse(object, visitor);
}

// What an exception's kind adds (obj of an AttributeError, value of a StopIteration …) goes behind the slots
// and before the attributes.
[[nodiscard]] Value take_before_attributes(Object* object, const Layout* base, bool is_dying) {
    if (base->take_next != exception_layout.take_next || static_cast<Exception*>(object)->field_count == 0)
        return Value::empty();
    Value slot = take_first_slot(object, shape_of(object)->named_slot_count, is_dying);
    return slot.is_heap() ? slot : take_family_field(static_cast<Exception*>(object));
}

Value take_next_derived(Object* object) {
    const Layout* base = struct_layout(class_of(object));
    if (object->dead_cursor() == 0) {
        if (Value value = take_before_attributes(object, base, true); value.is_heap()) return value;
        if (Value value = take_first_word(object, true); value.is_heap()) return value;
    }
    return base->take_next == nullptr ? Value::empty() : base->take_next(object);
}

Value take_words_of_dying(Object* object) {
    return take_first_word(object, true);
}

Value clear_next_derived(Object* object) {
    const Layout* base = struct_layout(class_of(object));
    if (Value value = take_before_attributes(object, base, false); value.is_heap()) return value;
    if (Value value = take_first_word(object, false); value.is_heap()) return value;
    return base->clear_next == nullptr ? Value::empty() : base->clear_next(object);
}

void free_buffers_derived(Heap& heap, Object* object) {
    free_overflow(heap, object);
    const Layout* base = struct_layout(class_of(object));
    if (base->free_buffers != nullptr) base->free_buffers(heap, object);
}

[[nodiscard]] std::size_t variable_cell_size(const Object* object) {
    const Type* type = class_of(object);
    return struct_layout(type)->cell_size(object) + type->extra_bytes;
}

}  // namespace

const Layout object_layout{
    .traverse = nullptr,
    .take_next = nullptr,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = object_cell_size,
    .weakref_offset = 0,
};

const Layout* struct_layout(const Type* type) {
    if (type->has(TypeFlags::kHeapType)) {
        if (type->has(TypeFlags::kInt)) return &int_subclass_layout;
        if (type->has(TypeFlags::kFloat)) return &float_subclass_layout;
    }
    return type->spec->layout;
}

namespace {

// Whether instances of the builtin type below a class have attributes by themselves.
[[nodiscard]] bool has_builtin_attributes(const Type* type) {
    while (type->has(TypeFlags::kHeapType))
        type = type->base;
    return type->has(TypeFlags::kHasDict);
}

}  // namespace

void set_instance_layout(Type* type, std::uint16_t weakref_offset) {
    const Layout* base = struct_layout(type);
    Layout layout = *base;
    layout.weakref_offset = weakref_offset;
    layout.flat = {};
    if (base == &object_layout) {
        layout.traverse = traverse_plain;
        layout.take_next = take_next_plain;
        layout.clear_next = clear_next_plain;
        layout.free_buffers = free_overflow;
        layout.cell_size = instance_cell_size;
    } else {
        layout.traverse = traverse_derived;
        layout.take_next = take_next_derived;
        layout.clear_next = clear_next_derived;
        layout.free_buffers = free_buffers_derived;
        layout.cell_size = type->slots_offset != 0 ? instance_cell_size : variable_cell_size;
        if (base->weakref_offset != 0 && !type->has(TypeFlags::kException)) {
            const bool attributes_too = base->attributes_before_weakrefs || !has_builtin_attributes(type);
            layout.take_before_weakrefs = attributes_too ? take_words_of_dying : take_first_named_slot;
        }
    }
    type->layout = layout;
}

namespace {

// Whether an exception of this shape owns nothing but the values from `field` to `context`, which stand in
// the order of their release.
[[nodiscard]] bool is_bare_exception(const Type* type, const Shape* shape) {
    return type->has(TypeFlags::kException) && exception_field_count(exception_family(type)) <= 1 &&
           shape->slot_count == 0 && !shape->is_dictionary_mode && type->slots_offset != 0;
}
constexpr std::size_t kExceptionValues = 5;

[[nodiscard]] bool dies_simply(const Type* type, const Shape* shape) {
    const FlatFields::Kind kind = shape->flat.kind;
    const bool is_flat = kind != FlatFields::Kind::None && kind != FlatFields::Kind::Leaf;
    return is_flat && !shape->owns_type && !shape->has_finaliser && type->layout.weakref_offset == 0 &&
           !type->layout.is_weak_reference;
}

}  // namespace

void set_flatness(Shape* shape) {
    const auto* type = static_cast<const Type*>(shape->type);
    shape->flat = {};
    shape->dies_simply = false;
    shape->is_plain = false;
    if (type->layout.take_next != take_next_plain) {
        shape->flat = is_bare_exception(type, shape)
                          ? flat_row(shape->cell_bytes, offsetof(Exception, field), kExceptionValues)
                          : type->layout.flat;
        shape->dies_simply = dies_simply(type, shape);
        return;
    }
    if (!is_row(type, shape) || shape->cell_bytes > std::numeric_limits<std::uint16_t>::max()) return;
    shape->flat = flat_row(shape->cell_bytes, type->slots_offset, shape->slot_count);
    shape->is_plain = type->has(TypeFlags::kHeapType);
}

}  // namespace gossamer
