// The weak table of interned strings: open addressing, linear probing, deletion by moving back what follows.
//
// The table owns no counts: a dying str takes itself out (str_free_buffers). An interned str always has its
// hash.
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/str_buffer.h"

#include <cstring>

namespace gossamer {

struct InternTable {
    Str** slots;           // null: free
    std::size_t capacity;  // a power of two
    std::size_t count;
};

namespace {

constexpr std::size_t kFirstCapacity = 4096;

[[nodiscard]] Str** allocate_slots(Heap& heap, std::size_t capacity) {
    auto* slots = static_cast<Str**>(heap.allocate_buffer(capacity * sizeof(Str*)));
    if (slots != nullptr) std::memset(slots, 0, capacity * sizeof(Str*));
    return slots;
}

[[nodiscard]] InternTable* ensure_table(Interpreter& interpreter) {
    if (interpreter.interned != nullptr) return interpreter.interned;
    auto* table = static_cast<InternTable*>(interpreter.heap.allocate_buffer(sizeof(InternTable)));
    if (table == nullptr) return nullptr;
    *table = InternTable{allocate_slots(interpreter.heap, kFirstCapacity), kFirstCapacity, 0};
    if (table->slots == nullptr) {
        interpreter.heap.free_buffer(table, sizeof(InternTable));
        return nullptr;
    }
    interpreter.interned = table;
    return table;
}

[[nodiscard]] std::size_t home_of(const InternTable& table, const Str* text) {
    return static_cast<std::size_t>(text->hash_cache) & (table.capacity - 1);
}

// The slot that holds an equal str, or the free one where it would go.
[[nodiscard]] Str** find_slot_for(const InternTable& table, std::string_view bytes, std::int64_t hash) {
    for (std::size_t at = static_cast<std::size_t>(hash);; ++at) {
        Str** slot = &table.slots[at & (table.capacity - 1)];
        if (*slot == nullptr || ((*slot)->hash_cache == hash && (*slot)->text() == bytes)) return slot;
    }
}

[[nodiscard]] bool grow(Heap& heap, InternTable& table) {
    Str** old_slots = table.slots;
    const std::size_t old_capacity = table.capacity;
    Str** slots = allocate_slots(heap, old_capacity * 2);
    if (slots == nullptr) return false;
    table.slots = slots;
    table.capacity = old_capacity * 2;
    for (std::size_t at = 0; at < old_capacity; ++at) {
        Str* text = old_slots[at];
        if (text != nullptr) *find_slot_for(table, text->text(), text->hash_cache) = text;
    }
    heap.free_buffer(old_slots, old_capacity * sizeof(Str*));
    return true;
}

}  // namespace

namespace {

// Enters a str that is in no slot yet; it has its hash.
Ref<Str> enter(Interpreter& interpreter, InternTable& table, Ref<Str> added) {
    if ((table.count + 1) * 2 > table.capacity && !grow(interpreter.heap, table)) {
        return raise_memory_error(interpreter);
    }
    *find_slot_for(table, added->text(), added->hash_cache) = added.get();
    added->collector |= Object::kKindBit;
    ++table.count;
    return added;
}

}  // namespace

Ref<Str> intern(Interpreter& interpreter, Str* text) {
    if (text->is_interned()) return Ref<Str>::share(text);
    InternTable* table = ensure_table(interpreter);
    if (table == nullptr) return raise_memory_error(interpreter);
    const std::int64_t hash = str_hash(text);
    if (Str* known = *find_slot_for(*table, text->text(), hash); known != nullptr)
        return Ref<Str>::share(known);
    Ref<Str> added = exact_str(interpreter, text);
    if (added.is_error() || added->is_interned()) return added;
    added->hash_cache = hash;
    return enter(interpreter, *table, std::move(added));
}

Ref<Str> intern(Interpreter& interpreter, std::string_view text) {
    InternTable* table = ensure_table(interpreter);
    if (table == nullptr) return raise_memory_error(interpreter);
    const std::int64_t hash = hash_of_text(text);
    if (Str* known = *find_slot_for(*table, text, hash); known != nullptr) return Ref<Str>::share(known);
    Ref<Str> made = new_str(interpreter, text);
    if (made.is_error() || made->is_interned()) return made;
    made->hash_cache = hash;
    return enter(interpreter, *table, std::move(made));
}

Str* intern_immortal(Interpreter& interpreter, std::string_view text) {
    Ref<Str> interned = intern(interpreter, text);
    if (interned.is_error()) return nullptr;
    if (!interned->is_immortal()) interned->count += Object::kImmortalCount;
    return interned.detach();
}

Str* find_interned(Interpreter& interpreter, std::string_view text) {
    if (interpreter.interned == nullptr) return nullptr;
    return *find_slot_for(*interpreter.interned, text, hash_of_text(text));
}

void forget_interned(Interpreter& interpreter, Str* text) {
    InternTable* table = interpreter.interned;
    if (table == nullptr) return;
    const std::size_t mask = table->capacity - 1;
    std::size_t hole = home_of(*table, text);
    while (table->slots[hole] != text)
        hole = (hole + 1) & mask;
    for (std::size_t at = (hole + 1) & mask; table->slots[at] != nullptr; at = (at + 1) & mask) {
        const std::size_t home = home_of(*table, table->slots[at]);
        if (((at - home) & mask) < ((at - hole) & mask)) continue;  // its home lies behind the hole
        table->slots[hole] = table->slots[at];
        hole = at;
    }
    table->slots[hole] = nullptr;
    --table->count;
}

void destroy_intern_table(Interpreter& interpreter) {
    InternTable* table = interpreter.interned;
    if (table == nullptr) return;
    interpreter.interned = nullptr;
    interpreter.heap.free_buffer(table->slots, table->capacity * sizeof(Str*));
    interpreter.heap.free_buffer(table, sizeof(InternTable));
}

}  // namespace gossamer
