// The trees of shapes: growing them, finding slots in them, taking them apart with their class.
//
// A class may have several trees, one for each capacity of inline slots that it has learned; `Type::roots`
// links them. A tree is only ever extended. All its shapes die with the class: no instance can be left by
// then, as each holds its class.
#include "runtime/shape.h"

#include "memory/count.h"
#include "runtime/instance.h"
#include "runtime/interpreter.h"
#include "runtime/str.h"
#include "runtime/type.h"

#include <algorithm>
#include <bitset>
#include <cstring>
#include <utility>

namespace gossamer {

// Names by slot, and an open-addressed index over them; built for shapes with more than kWalkLimit
// attributes.
struct SlotTable {
    std::uint32_t bytes;
    std::uint32_t mask;
    std::uint32_t first_slot;
    std::uint32_t count;

    // Behind the struct: the names, borrowed from the shapes of the path; then mask + 1 cells: slot + 1, or 0
    // for free.
    [[nodiscard]] Str** names() { return reinterpret_cast<Str**>(this + 1); }
    [[nodiscard]] std::uint16_t* cells() { return reinterpret_cast<std::uint16_t*>(names() + count); }
};

namespace {

constexpr unsigned kWalkLimit = 8;

[[nodiscard]] std::size_t hash_name(const Str* name) {
    auto bits = reinterpret_cast<std::uintptr_t>(name) >> 3;
    return static_cast<std::size_t>((bits ^ (bits >> 9)) * 0x9E37'79B9U);
}

[[nodiscard]] unsigned attribute_slots(const Shape* shape) {
    return static_cast<unsigned>(shape->slot_count) - shape->named_slot_count;
}

// Null when there is no memory: the caller then walks.
SlotTable* build_table(const Shape* shape) {
    Heap& heap = Heap::of(shape->type);
    std::uint32_t count = attribute_slots(shape);
    std::uint32_t size = std::bit_ceil(count * 2);
    std::size_t bytes = sizeof(SlotTable) + count * sizeof(Str*) + size * sizeof(std::uint16_t);
    auto* table = static_cast<SlotTable*>(heap.allocate_buffer(bytes));
    if (table == nullptr) return nullptr;
    table->bytes = static_cast<std::uint32_t>(bytes);
    table->mask = size - 1;
    table->first_slot = shape->named_slot_count;
    table->count = count;
    std::memset(table->cells(), 0, size * sizeof(std::uint16_t));
    for (const Shape* step = shape; step->parent != nullptr; step = step->parent) {
        std::uint32_t slot = step->slot_count - 1U;
        table->names()[slot - table->first_slot] = step->name;
        if (step->name == nullptr) continue;
        std::size_t cell = hash_name(step->name) & table->mask;
        while (table->cells()[cell] != 0)
            cell = (cell + 1) & table->mask;
        table->cells()[cell] = static_cast<std::uint16_t>(slot + 1);
    }
    return table;
}

[[nodiscard]] SlotTable* table_of(const Shape* shape) {
    if (shape->table == nullptr) const_cast<Shape*>(shape)->table = build_table(shape);
    return shape->table;
}

// What an order of release takes.
[[nodiscard]] std::size_t order_bytes(const Shape* shape) {
    return attribute_slots(shape) * sizeof(*shape->release_order);
}

void free_shape(Heap& heap, Shape* shape) {
    if (shape->release_order != nullptr) heap.free_buffer(shape->release_order, order_bytes(shape));
    if (shape->table != nullptr) heap.free_buffer(shape->table, shape->table->bytes);
    heap.free_buffer(shape, sizeof(Shape));
}

[[nodiscard]] Shape* new_shape(Interpreter& interpreter, const Shape& model) {
    auto* shape = static_cast<Shape*>(interpreter.heap.allocate_buffer(sizeof(Shape)));
    if (shape == nullptr) return nullptr;
    *shape = model;
    shape->version = next_version(interpreter);
    shape->parent = nullptr;
    shape->first_child = nullptr;
    shape->next_sibling = nullptr;
    shape->name = nullptr;
    shape->table = nullptr;
    shape->child_count = 0;
    shape->dictionary_shape = nullptr;
    shape->older_key = nullptr;
    shape->release_order = nullptr;
    return shape;
}

// Finds the place of a new shape's name in its class's table, or gives it one. False: the table is full.
[[nodiscard]] bool find_key_place(SharedKeys& keys, Shape* shape) {
    if (int place = shared_key_place(static_cast<Type*>(shape->type), shape->name); place != kNoSlot) {
        shape->key_place = static_cast<std::uint8_t>(place);
        return true;
    }
    if (keys.usable == 0) return false;
    --keys.usable;
    if (keys.births_left != 0) --keys.births_left;
    shape->key_place = keys.newest == nullptr ? 0 : keys.newest->key_place + 1;
    shape->older_key = std::exchange(keys.newest, shape);
    return true;
}

// By the places of the names in their class's table of keys. Without memory for the order the slots are
// released as they lie.
void fill_release_order(Heap& heap, Shape* shape) {
    shape->release_order = static_cast<std::uint16_t*>(heap.allocate_buffer(order_bytes(shape)));
    if (shape->release_order == nullptr) return;
    constexpr unsigned kWithoutPlace = kMostSharedKeys;
    std::uint16_t slot_at_place[kWithoutPlace + 1];
    std::bitset<kWithoutPlace + 1> is_taken;
    for (const Shape* step = shape; step->parent != nullptr; step = step->parent) {
        const unsigned place = step->name == nullptr ? kWithoutPlace : step->key_place;
        slot_at_place[place] = static_cast<std::uint16_t>(step->slot_count - 1);
        is_taken.set(place);
    }
    std::uint16_t* next = shape->release_order;
    for (unsigned place = 0; place <= kWithoutPlace; ++place) {
        if (is_taken.test(place)) *next++ = slot_at_place[place];
    }
}

void order_release(Heap& heap, Shape* shape) {
    if (!shape->shares_keys) return;
    bool is_in_order = shape->parent->release_order == nullptr;
    if (shape->name != nullptr) {
        shape->shares_keys = find_key_place(static_cast<Type*>(shape->type)->keys, shape);
        if (!shape->shares_keys) return;
        is_in_order = is_in_order && shape->key_place >= shape->key_limit;
        shape->key_limit = std::max<std::uint8_t>(shape->key_limit, shape->key_place + 1);
    }
    if (!is_in_order) fill_release_order(heap, shape);
}

[[nodiscard]] Shape* add_child(Interpreter& interpreter, Shape* parent, Str* name) {
    Shape* child = new_shape(interpreter, *parent);
    if (child == nullptr) return nullptr;
    child->parent = parent;
    child->slot_count = static_cast<std::uint16_t>(parent->slot_count + 1);
    child->name = name;
    if (name != nullptr) {
        retain(static_cast<Object*>(name));
    } else {
        child->has_dict_slot = true;
        child->dict_slot = parent->slot_count;
    }
    order_release(interpreter.heap, child);
    set_flatness(child);
    child->next_sibling = parent->first_child;
    parent->first_child = child;
    ++parent->child_count;
    return child;
}

// The class learns from instances that did not fit: those to come get more inline words.
void learn_capacity(Interpreter& interpreter, const Shape* shape) {
    auto* type = static_cast<Type*>(shape->type);
    unsigned attributes = attribute_slots(shape);
    unsigned wanted = type->named_slot_count + (attributes < 4 ? attributes : attributes + attributes / 2);
    if (wanted > kMostInlineSlots + type->named_slot_count)
        wanted = kMostInlineSlots + type->named_slot_count;
    if (wanted <= type->instance_shape->inline_capacity) return;
    Shape* root = root_with_capacity(interpreter, type, wanted);
    if (root == nullptr) return;
    type->wanted_capacity = static_cast<std::uint16_t>(wanted);
    type->instance_shape = root;
}

[[nodiscard]] bool type_has_finaliser(const Type* type) {
    return !type->find_special(Special::del).is_empty();
}

void renew_shape(Interpreter& interpreter, Shape* shape) {
    shape->version = next_version(interpreter);
    shape->has_finaliser = type_has_finaliser(static_cast<const Type*>(shape->type));
}

// Recursion as deep as an instance has attributes.
void renew_tree(Interpreter& interpreter, Shape* shape) {
    renew_shape(interpreter, shape);
    if (shape->dictionary_shape != nullptr) renew_shape(interpreter, shape->dictionary_shape);
    for (Shape* child = shape->first_child; child != nullptr; child = child->next_sibling) {
        renew_tree(interpreter, child);
    }
}

}  // namespace

std::uint32_t next_version(Interpreter& interpreter) {
    return ++interpreter.version_counter;
}

int find_slot(const Shape* shape, const Str* name) {
    if (attribute_slots(shape) > kWalkLimit) {
        if (SlotTable* table = table_of(shape); table != nullptr) {
            for (std::size_t cell = hash_name(name) & table->mask;; cell = (cell + 1) & table->mask) {
                unsigned slot = table->cells()[cell];
                if (slot == 0) return kNoSlot;
                if (table->names()[slot - 1 - table->first_slot] == name) return static_cast<int>(slot - 1);
            }
        }
    }
    for (const Shape* step = shape; step->parent != nullptr; step = step->parent) {
        if (step->name == name) return step->slot_count - 1;
    }
    return kNoSlot;
}

Str* slot_name(const Shape* shape, std::size_t slot) {
    if (slot < shape->named_slot_count) return nullptr;
    if (attribute_slots(shape) > kWalkLimit) {
        if (SlotTable* table = table_of(shape); table != nullptr)
            return table->names()[slot - table->first_slot];
    }
    const Shape* step = shape;
    while (step->slot_count > slot + 1)
        step = step->parent;
    return step->name;
}

Shape* shape_with(Interpreter& interpreter, Shape* shape, Str* name, bool* full) {
    *full = false;
    for (Shape* child = shape->first_child; child != nullptr; child = child->next_sibling) {
        if (child->name == name) return child;
    }
    if (shape->is_dictionary_mode || attribute_slots(shape) >= kMostAttributes ||
        shape->child_count >= kMostChildren) {
        *full = true;
        return nullptr;
    }
    Shape* child = add_child(interpreter, shape, name);
    if (child != nullptr && child->slot_count > child->inline_capacity) learn_capacity(interpreter, child);
    return child;
}

void learn_shared_key(Interpreter& interpreter, Type* type, Str* name) {
    if (shared_key_place(type, name) != kNoSlot || type->keys.usable == 0) return;
    static_cast<void>(add_child(interpreter, type->roots, name));
}

int shared_key_place(const Type* type, const Str* name) {
    for (const Shape* key = type->keys.newest; key != nullptr; key = key->older_key) {
        if (key->name == name) return key->key_place;
    }
    return kNoSlot;
}

Shape* shape_with_dict(Interpreter& interpreter, Shape* shape) {
    GOSSAMER_ASSERT(!shape->has_dict_slot);
    for (Shape* child = shape->first_child; child != nullptr; child = child->next_sibling) {
        if (child->name == nullptr) return child;
    }
    return add_child(interpreter, shape, nullptr);
}

Shape* root_of(Shape* shape) {
    while (shape->parent != nullptr)
        shape = shape->parent;
    return shape;
}

Shape* dictionary_shape_of(Interpreter& interpreter, Shape* shape) {
    if (shape->is_dictionary_mode) return shape;
    Shape* root = root_of(shape);
    if (root->dictionary_shape != nullptr) return root->dictionary_shape;
    Shape* result = new_shape(interpreter, *root);
    if (result == nullptr) return nullptr;
    result->is_dictionary_mode = true;
    result->has_dict_slot = true;
    result->dict_slot = root->named_slot_count;
    // The hidden word of a variable-size instance is no slot: it lies at the end of the cell.
    if (static_cast<const Type*>(root->type)->slots_offset != 0) {
        result->slot_count = static_cast<std::uint16_t>(root->named_slot_count + 1);
    }
    set_flatness(result);
    root->dictionary_shape = result;
    return result;
}

Shape* make_root_shape(Interpreter& interpreter, Type* type, unsigned inline_capacity) {
    Shape model{};
    model.layout = &type->layout;
    model.type = type;
    model.owns_type = type->has(TypeFlags::kHeapType);
    model.has_finaliser = type_has_finaliser(type);
    model.slot_count = type->named_slot_count;
    model.named_slot_count = type->named_slot_count;
    model.inline_capacity = static_cast<std::uint16_t>(inline_capacity);
    model.cell_bytes = type->slots_offset == 0
                           ? type->basic_size
                           : type->slots_offset + inline_capacity * static_cast<std::uint32_t>(sizeof(Value));
    model.shares_keys = model.owns_type && !type->has(TypeFlags::kException);
    if (type->roots == nullptr) {
        type->keys = {.newest = nullptr,
                      .usable = kMostSharedKeys,
                      .births_left =
                          has_dict_object(type) ? std::uint8_t{0} : std::uint8_t{kMostSharedKeys - 1}};
    }
    set_flatness(&model);
    Shape* root = new_shape(interpreter, model);
    if (root == nullptr) return nullptr;
    root->next_sibling = type->roots;
    type->roots = root;
    return root;
}

Shape* root_with_capacity(Interpreter& interpreter, Type* type, unsigned inline_capacity) {
    for (Shape* root = type->roots; root != nullptr; root = root->next_sibling) {
        if (root->inline_capacity == inline_capacity) return root;
    }
    return make_root_shape(interpreter, type, inline_capacity);
}

void renew_shapes(Interpreter& interpreter, Type* type) {
    for (Shape* root = type->roots; root != nullptr; root = root->next_sibling)
        renew_tree(interpreter, root);
}

Str* take_shape_name(Type* type) {
    Heap& heap = Heap::of(type);
    type->keys.newest = nullptr;
    for (;;) {
        Shape* shape = type->roots;
        // Roots stay until free_shapes; the search goes down first children to a leaf.
        while (shape != nullptr && shape->first_child == nullptr)
            shape = shape->next_sibling;
        if (shape == nullptr) return nullptr;
        while (shape->first_child != nullptr)
            shape = shape->first_child;
        shape->parent->first_child = shape->next_sibling;
        Str* name = shape->name;
        free_shape(heap, shape);
        if (name != nullptr) return name;
    }
}

void free_shapes(Heap& heap, Type* type) {
    while (type->roots != nullptr) {
        Shape* root = type->roots;
        type->roots = root->next_sibling;
        if (root->dictionary_shape != nullptr) free_shape(heap, root->dictionary_shape);
        free_shape(heap, root);
    }
    type->instance_shape = nullptr;
}

}  // namespace gossamer
