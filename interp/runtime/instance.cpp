// Where the own attributes of instances are: reading, adding, removing, and moving between the places that
// instance.h lists. Nothing here knows of descriptors or of the class's attributes.
//
// No word of a living instance is uninitialised up to its shape's slot_count. An attribute word may be empty
// while the collector takes the instance apart; it then reads as absent.
#include "runtime/instance.h"

#include "memory/count.h"
#include "runtime/callable.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/errors/objects.h"
#include "runtime/module.h"
#include "runtime/raise.h"
#include "runtime/str.h"

#include <array>
#include <cstring>

namespace gossamer {

namespace {

[[nodiscard]] Value* word_of(Object* object, const Shape* shape, std::size_t slot) {
    return slot_address(object, shape, static_cast<const Type*>(shape->type)->slots_offset, slot);
}

[[nodiscard]] Value* inline_words(Object* object, const Type* type) {
    return reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + type->slots_offset);
}

[[nodiscard]] Value* overflow_words(Object* object, const Shape* shape) {
    Value* words = inline_words(object, static_cast<const Type*>(shape->type));
    return static_cast<Value*>(words[shape->inline_capacity - 1].as_address());
}

[[nodiscard]] Value as_word(Value* overflow) {
    return Value::from_address(overflow);
}

// Moves from a shape to its child, writing the new word (a count is taken over). False: no memory, nothing
// happened.
[[nodiscard]] bool add_word(Heap& heap, Object* object, const Shape* shape, Shape* child, Value word) {
    auto* type = static_cast<const Type*>(shape->type);
    if (child->slot_count > child->inline_capacity) {
        std::size_t old_capacity = overflow_capacity(shape);
        std::size_t new_capacity = overflow_capacity(child);
        Value* last_inline = inline_words(object, type) + child->inline_capacity - 1;
        if (old_capacity != new_capacity) {
            Value* old = old_capacity == 0 ? nullptr : overflow_words(object, shape);
            auto* grown = static_cast<Value*>(
                heap.resize_buffer(old, old_capacity * sizeof(Value), new_capacity * sizeof(Value)));
            if (grown == nullptr) return false;
            if (old_capacity == 0) grown[0] = *last_inline;
            *last_inline = as_word(grown);
        }
    }
    *word_of(object, child, child->slot_count - 1U) = word;
    object->shape = child;
    return true;
}

// The word of the hidden dict; null when the instance has none (yet).
[[nodiscard]] Value* hidden_dict_word(Object* object) {
    const Shape* shape = shape_of(object);
    if (!shape->has_dict_slot) return nullptr;
    auto* type = static_cast<const Type*>(shape->type);
    if (type->slots_offset != 0) return word_of(object, shape, shape->dict_slot);
    return reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + struct_layout(type)->cell_size(object));
}

[[nodiscard]] bool is_shape_backed(Value dict, const Object* owner) {
    return dict.is_heap() && as<Dict>(dict)->owner == owner;
}

// A Dict of its own where there was nothing: the field of a builtin struct, or the hidden word in dictionary
// mode.
Owned fill_dict_word(Interpreter& interpreter, Value* word) {
    if (word->is_heap()) return Owned::share(*word);
    GOSSAMER_TRY(dict, new_dict(interpreter));
    *word = dict.value();
    retain(*word);
    return std::move(dict).to_owned();
}

[[nodiscard]] Value* own_dictionary_field(Object* object) {
    std::uint16_t offset = heap_type(object)->dictionary_offset;
    return offset == 0 ? nullptr : reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + offset);
}

// The Dict with the attributes in the places 3 and 4; null in the others. Borrowed.
[[nodiscard]] Dict* separate_dict(Object* object) {
    if (heap_type(object)->has(TypeFlags::kModule)) return static_cast<Module*>(object)->dict;
    if (Value* field = own_dictionary_field(object); field != nullptr) {
        return field->is_heap() ? as<Dict>(*field) : nullptr;
    }
    if (!shape_of(object)->is_dictionary_mode) return nullptr;
    Value* word = hidden_dict_word(object);
    return word->is_heap() ? as<Dict>(*word) : nullptr;
}

// Whether instances of the class are of variable size, with their Dict in the last word.
[[nodiscard]] bool keeps_dict_at_end(const Type* type) {
    return type->extra_bytes != 0;
}

[[nodiscard]] bool keeps_slots(Object* object) {
    const Type* type = heap_type(object);
    return type->dictionary_offset == 0 && !type->has(TypeFlags::kModule) && type->slots_offset != 0 &&
           !shape_of(object)->is_dictionary_mode;
}

// The path of `shape` without slot `removed`; null: no memory.
[[nodiscard]] Shape* path_without(Interpreter& interpreter, Shape* shape, std::size_t removed) {
    Shape* result = root_of(shape);
    for (std::size_t slot = shape->named_slot_count; slot < shape->slot_count; ++slot) {
        if (slot == removed) continue;
        Str* name = slot_name(shape, slot);
        bool full = false;
        result = name == nullptr ? shape_with_dict(interpreter, result)
                                 : shape_with(interpreter, result, name, &full);
        if (result == nullptr) return nullptr;
    }
    return result;
}

}  // namespace

bool has_own_attributes(const Type* type) {
    return type->has(TypeFlags::kHasDict);
}

bool has_dict_object(const Type* type) {
    return type->has(TypeFlags::kHasDict) && type->dictionary_offset == 0 && type->slots_offset != 0 &&
           (type->named_slot_count != 0 || struct_layout(type) != &object_layout);
}

bool has_split_dict(const Type* type) {
    return has_dict_object(type) && !type->has(TypeFlags::kException);
}

// ---- Slots

Value owner_attribute(Object* owner, Str* name) {
    const Shape* shape = shape_of(owner);
    int slot = find_slot(shape, name);
    return slot == kNoSlot ? Value::empty() : *word_of(owner, shape, static_cast<std::size_t>(slot));
}

std::size_t owner_attribute_count(Object* owner) {
    const Shape* shape = shape_of(owner);
    return static_cast<std::size_t>(shape->slot_count) - shape->named_slot_count -
           (shape->has_dict_slot ? 1 : 0);
}

bool next_owner_attribute(Object* owner, std::uint32_t& position, Str*& name, Value& value) {
    const Shape* shape = shape_of(owner);
    for (std::size_t slot = std::size_t{shape->named_slot_count} + position; slot < shape->slot_count;
         ++slot) {
        ++position;
        if (shape->has_dict_slot && slot == shape->dict_slot) continue;
        value = *word_of(owner, shape, slot);
        if (value.is_empty()) continue;
        name = slot_name(shape, slot);
        return true;
    }
    return false;
}

Result<bool> set_owner_attribute(Interpreter& interpreter, Object* owner, Str* name, Value value) {
    if (has_dict_object(heap_type(owner))) {
        GOSSAMER_TRY(dict, ensure_instance_dict(interpreter, Value::from_object(owner)));
        track_dict_with(interpreter, as<Dict>(dict.get()), value);
    }
    Shape* shape = shape_of(owner);
    retain(value);
    if (int slot = find_slot(shape, name); slot != kNoSlot) {
        replace(*word_of(owner, shape, static_cast<std::size_t>(slot)), Owned::adopt(value));
        return true;
    }
    Owned held = Owned::adopt(value);
    bool full = false;
    Shape* child = shape_with(interpreter, shape, name, &full);
    if (full) return false;
    if (child == nullptr || !add_word(interpreter.heap, owner, shape, child, value)) {
        return raise_memory_error(interpreter);
    }
    static_cast<void>(held.detach());
    return true;
}

bool has_attribute_in_cycle(const Interpreter& interpreter, Object* owner) {
    std::uint32_t position = 0;
    Str* name = nullptr;
    Value value;
    while (next_owner_attribute(owner, position, name, value)) {
        if (may_be_in_cycle(interpreter, value)) return true;
    }
    return false;
}

Owned take_owner_attribute(Interpreter& interpreter, Object* owner, Str* name) {
    Shape* shape = shape_of(owner);
    int found = find_slot(shape, name);
    if (found == kNoSlot) return Owned{};
    auto removed = static_cast<std::size_t>(found);
    Shape* shorter = path_without(interpreter, shape, removed);
    if (shorter == nullptr) return raise_memory_error(interpreter);
    std::size_t first = shape->named_slot_count;
    std::array<Value, kMostAttributes + 2> kept;
    std::size_t count = 0;
    Value result;
    for (std::size_t slot = first; slot < shape->slot_count; ++slot) {
        Value word = *word_of(owner, shape, slot);
        if (slot == removed) {
            result = word;
        } else {
            kept[count++] = word;
        }
    }
    Heap& heap = interpreter.heap;
    std::size_t old_capacity = overflow_capacity(shape);
    std::size_t new_capacity = overflow_capacity(shorter);
    Value* last_inline = inline_words(owner, static_cast<Type*>(shape->type)) + shape->inline_capacity - 1;
    if (old_capacity != new_capacity) {
        Value* old = overflow_words(owner, shape);
        if (new_capacity == 0) {
            heap.free_buffer(old, old_capacity * sizeof(Value));
        } else {
            void* shrunk =
                heap.resize_buffer(old, old_capacity * sizeof(Value), new_capacity * sizeof(Value));
            if (shrunk == nullptr) return raise_memory_error(interpreter);
            *last_inline = as_word(static_cast<Value*>(shrunk));
        }
    }
    owner->shape = shorter;
    for (std::size_t index = 0; index < count; ++index)
        *word_of(owner, shorter, first + index) = kept[index];
    return Owned::adopt(result);
}

// ---- Attributes, wherever they are

Value instance_attribute(Object* object, Str* name) {
    if (keeps_slots(object)) return owner_attribute(object, name);
    Dict* dict = separate_dict(object);
    return dict == nullptr ? Value::empty() : dict_find_str(dict, name);
}

Status set_instance_attribute(Interpreter& interpreter, Object* object, Str* name, Value value) {
    if (keeps_slots(object)) {
        Owned held = has_split_dict(heap_type(object)) ? Owned::share(value) : Owned{};
        GOSSAMER_TRY(stored, set_owner_attribute(interpreter, object, name, value));
        if (stored.get()) return Status::ok();
    }
    GOSSAMER_TRY(dict, ensure_instance_dict(interpreter, Value::from_object(object)));
    if (is_shape_backed(dict.get(), object)) {
        GOSSAMER_CHECK(dict_own_values(interpreter, as<Dict>(dict.get())));
    }
    if (Type* type = heap_type(object); keeps_dict_at_end(type)) learn_shared_key(interpreter, type, name);
    return dict_set_str(interpreter, as<Dict>(dict.get()), name, value);
}

Result<bool> delete_instance_attribute(Interpreter& interpreter, Object* object, Str* name) {
    if (keeps_slots(object)) {
        GOSSAMER_TRY(old, take_owner_attribute(interpreter, object, name));
        return !old.is_empty();
    }
    Dict* dict = separate_dict(object);
    if (dict == nullptr) return false;
    Ref<Dict> held = Ref<Dict>::share(dict);
    return dict_delete(interpreter, dict, Value::from_object(name));
}

Owned ensure_instance_dict(Interpreter& interpreter, Value value) {
    if (!value.is_heap()) return Owned{};
    Object* object = value.as_object();
    const Type* type = heap_type(object);
    if (type->has(TypeFlags::kModule)) return Owned::share(static_cast<Module*>(object)->dict);
    if (Value* field = own_dictionary_field(object); field != nullptr)
        return fill_dict_word(interpreter, field);
    if (!has_own_attributes(type) || type->has(TypeFlags::kType)) return Owned{};
    Shape* shape = shape_of(object);
    if (shape->is_dictionary_mode) return fill_dict_word(interpreter, hidden_dict_word(object));
    if (type->slots_offset == 0) {
        Shape* with_dict = dictionary_shape_of(interpreter, shape);
        if (with_dict == nullptr) return raise_memory_error(interpreter);
        object->shape = with_dict;
        return fill_dict_word(interpreter, hidden_dict_word(object));
    }
    if (shape->has_dict_slot) {
        Value* word = hidden_dict_word(object);
        if (word->is_heap()) return Owned::share(*word);
    }
    GOSSAMER_TRY(dict, new_dict(interpreter));
    if (has_attribute_in_cycle(interpreter, object)) interpreter.heap.track(dict.get());
    if (shape->has_dict_slot) {
        *hidden_dict_word(object) = dict.value();
    } else {
        Shape* child = shape_with_dict(interpreter, shape);
        if (child == nullptr || !add_word(interpreter.heap, object, shape, child, dict.value())) {
            return raise_memory_error(interpreter);
        }
    }
    retain(dict.value());
    dict->owner = object;
    return std::move(dict).to_owned();
}

Status replace_instance_dict(Interpreter& interpreter, Object* object, Value dict) {
    if (Value* field = own_dictionary_field(object); field != nullptr) {
        replace(*field, Owned::share(dict));
        return Status::ok();
    }
    GOSSAMER_TRY(old, ensure_instance_dict(interpreter, Value::from_object(object)));
    if (is_shape_backed(old.get(), object)) GOSSAMER_CHECK(dict_own_values(interpreter, as<Dict>(old.get())));
    replace(*hidden_dict_word(object), Owned::share(dict));
    return Status::ok();
}

Status prepare_dictionary_mode(Interpreter& interpreter, Object* owner) {
    if (dictionary_shape_of(interpreter, shape_of(owner)) == nullptr) return raise_memory_error(interpreter);
    return Status::ok();
}

void enter_dictionary_mode(Interpreter& interpreter, Object* owner) {
    const Shape* shape = shape_of(owner);
    Value dict = *hidden_dict_word(owner);
    if (std::size_t capacity = overflow_capacity(shape); capacity != 0) {
        interpreter.heap.free_buffer(overflow_words(owner, shape), capacity * sizeof(Value));
    }
    owner->shape = root_of(shape_of(owner))->dictionary_shape;
    *hidden_dict_word(owner) = dict;
}

bool dict_visits_attributes(Object* owner, const Dict* dict) {
    return dict->is_tracked() && (dict->count > 1 || has_dict_object(heap_type(owner)));
}

void visit_owner_attributes(Object* owner, Visitor& visitor) {
    const Shape* shape = shape_of(owner);
    for (std::size_t position = shape->named_slot_count; position < shape->slot_count; ++position) {
        const std::size_t slot = slot_released_at(shape, position);
        if (!(shape->has_dict_slot && slot == shape->dict_slot)) visitor.visit(*word_of(owner, shape, slot));
    }
}

Value clear_owner_attribute(Object* owner) {
    const Shape* shape = shape_of(owner);
    for (std::size_t position = shape->named_slot_count; position < shape->slot_count; ++position) {
        const std::size_t slot = slot_released_at(shape, position);
        if (shape->has_dict_slot && slot == shape->dict_slot) continue;
        Value* word = word_of(owner, shape, slot);
        if (word->is_heap()) return std::exchange(*word, Value::empty());
    }
    return Value::empty();
}

Result<bool> clear_owner_attributes(Interpreter& interpreter, Object* owner) {
    if (has_dict_object(heap_type(owner))) return false;
    Shape* shape = shape_of(owner);
    Shape* empty = shape_with_dict(interpreter, root_of(shape));
    if (empty == nullptr) return raise_memory_error(interpreter);
    std::array<Value, kMostAttributes> values;
    std::size_t count = 0;
    for (Value value = clear_owner_attribute(owner); !value.is_empty(); value = clear_owner_attribute(owner))
        values[count++] = value;
    const Value dict = *hidden_dict_word(owner);
    if (std::size_t capacity = overflow_capacity(shape); capacity != 0)
        interpreter.heap.free_buffer(overflow_words(owner, shape), capacity * sizeof(Value));
    owner->shape = empty;
    *hidden_dict_word(owner) = dict;
    for (std::size_t index = 0; index < count; ++index)
        release(values[index]);
    return true;
}

// ---- Making instances

Owned allocate_instance(Interpreter& interpreter, Type* type) {
    Shape* shape = type->instance_shape;
    if (shape->is_plain) {
        Object* instance = create_plain_instance(interpreter.heap, shape);
        return instance == nullptr ? Owned{raise_memory_error(interpreter)} : Owned::adopt(instance);
    }
    auto* object = interpreter.heap.create<Object>(shape, shape->cell_bytes);
    if (object == nullptr) [[unlikely]]
        return raise_memory_error(interpreter);
    std::size_t fixed = type->slots_offset != 0 ? type->slots_offset : type->basic_size;
    auto* bytes = reinterpret_cast<char*>(object);
    std::memset(bytes + sizeof(Object), 0, fixed - sizeof(Object));
    Value* words = inline_words(object, type);
    for (unsigned slot = 0; slot < shape->slot_count; ++slot)
        words[slot] = Value::empty();
    count_birth(type);
    if (type->has(TypeFlags::kHeapType) || type->layout.traverse != nullptr) interpreter.heap.track(object);
    return Owned::adopt(object);
}

Owned allocate_variable_instance(Interpreter& interpreter, Type* type, std::size_t bytes) {
    Shape* shape = type->instance_shape;
    auto* object = interpreter.heap.create<Object>(shape, bytes + type->extra_bytes);
    if (object == nullptr) [[unlikely]]
        return raise_memory_error(interpreter);
    if (type->extra_bytes != 0) {
        *reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + bytes) = Value::empty();
    }
    return Owned::adopt(object);
}

// ---- Changing the class

namespace {

[[nodiscard]] bool have_same_fields(const Type* a, const Type* b) {
    return a->named_slot_count == b->named_slot_count &&
           (a->layout.weakref_offset != 0) == (b->layout.weakref_offset != 0) &&
           a->has(TypeFlags::kHasDict) == b->has(TypeFlags::kHasDict);
}

// Whether each slot that `a` adds to its base is one of `b`.
[[nodiscard]] bool has_slots_of(const Interpreter& interpreter, const Type* a, const Type* b) {
    unsigned found = 0;
    std::uint32_t position = 0;
    Value name;
    Value member;
    while (dict_next(a->dict, position, name, member)) {
        const MemberDescriptor* slot = find_declared_slot(interpreter, member);
        if (slot == nullptr || slot->owner != a || slot->slot < a->base->named_slot_count) continue;
        const MemberDescriptor* other = find_declared_slot(interpreter, dict_find_str(b->dict, slot->name));
        if (other == nullptr || other->owner != b) return false;
        ++found;
    }
    return found == a->named_slot_count - unsigned{a->base->named_slot_count};
}

// The class that has given instances of `type` their layout: those between the two add nothing.
[[nodiscard]] const Type* layout_base(const Type* type) {
    while (type->has(TypeFlags::kHeapType) && have_same_fields(type, type->base))
        type = type->base;
    return type;
}

// One layout may stand for the other when both come from the same class, or from two that add the same to
// the same base.
[[nodiscard]] bool have_same_layout(const Interpreter& interpreter, const Type* a, const Type* b) {
    const Type* first = layout_base(a);
    const Type* second = layout_base(b);
    if (first == second) return true;
    if (!first->has(TypeFlags::kHeapType) || !second->has(TypeFlags::kHeapType)) return false;
    return first->base == second->base && have_same_fields(first, second) &&
           has_slots_of(interpreter, first, second);
}

// The shape in `type`'s trees that has the same attributes in the same words; null: no memory.
[[nodiscard]] Shape* same_shape_in(Interpreter& interpreter, Type* type, Shape* shape) {
    Shape* result = root_with_capacity(interpreter, type, shape->inline_capacity);
    if (result == nullptr) return nullptr;
    if (shape->is_dictionary_mode) return dictionary_shape_of(interpreter, result);
    for (std::size_t slot = shape->named_slot_count; slot < shape->slot_count && result != nullptr; ++slot) {
        Str* name = slot_name(shape, slot);
        bool full = false;
        result = name == nullptr ? shape_with_dict(interpreter, result)
                                 : shape_with(interpreter, result, name, &full);
    }
    return result;
}

}  // namespace

Status assign_class(Interpreter& interpreter, Value value, Type* type) {
    Type* old = type_of(interpreter, value);
    bool are_modules = old->has(TypeFlags::kModule) && type->has(TypeFlags::kModule);
    if (!are_modules && !(old->has(TypeFlags::kHeapType) && type->has(TypeFlags::kHeapType))) {
        return raise(interpreter, Error::ClassAssignmentBuiltin);
    }
    if (old == type) return Status::ok();
    Object* object = value.as_object();
    bool same = have_same_layout(interpreter, old, type);
    if (are_modules && type->named_slot_count == 0 && shape_of(object)->slot_count == 0 &&
        type->layout.cell_size(object) == old->layout.cell_size(object)) {
        same = true;
    }
    if (!same) return raise(interpreter, Error::ClassAssignmentLayout, type->name_text(), old->name_text());
    // As in CPython the attributes get a dictionary, which a collection counts.
    const bool has_places = has_own_attributes(old) && !has_dict_object(old) && old->slots_offset != 0;
    if (has_places && !are_modules && has_attribute_in_cycle(interpreter, object))
        GOSSAMER_CHECK(ensure_instance_dict(interpreter, value));
    Shape* shape = same_shape_in(interpreter, type, shape_of(object));
    if (shape == nullptr) return raise_memory_error(interpreter);
    object->shape = shape;
    if (shape->owns_type) retain(static_cast<Object*>(type));
    if (old->has(TypeFlags::kHeapType)) release(static_cast<Object*>(old));
    return Status::ok();
}

}  // namespace gossamer
