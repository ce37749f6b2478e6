#include "runtime/tuple.h"

#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/errors/containers.h"
#include "runtime/iterate.h"
#include "runtime/list.h"
#include "runtime/protocols.h"
#include "runtime/quick_compare.h"
#include "runtime/quick_hash.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "support/hash.h"

#include <algorithm>

namespace gossamer {

namespace {

constexpr std::size_t kMostItems = (std::size_t{1} << 31) - 1;
constexpr int kGoneShift = 32;

void traverse_tuple(Object* object, Visitor& visitor) {
    auto* tuple = static_cast<Tuple*>(object);
    for (std::size_t index = tuple->size; index-- > 0;)
        visitor.visit(tuple->items[index]);
}

// Last to first. The size has to stay known until the cell is free, so how many are gone stands beside it.
Value take_last_item(Object* object) {
    auto* tuple = static_cast<Tuple*>(object);
    const std::uint64_t size = tuple->size & kMostItems;
    std::uint64_t gone = tuple->size >> kGoneShift;
    while (gone < size) {
        ++gone;
        const Value item = tuple->items[size - gone];
        if (is_let_go(item)) continue;
        tuple->size = size | gone << kGoneShift;
        return item;
    }
    tuple->size = size | gone << kGoneShift;
    return Value::empty();
}

std::size_t tuple_cell_size(const Object* object) {
    return Tuple::cell_bytes(static_cast<const Tuple*>(object)->size & kMostItems);
}

// The items are to be filled in before anything else happens.
[[nodiscard]] Tuple* create_unfilled_tuple(Interpreter& interpreter, Type* type, std::size_t size) {
    if (size > kMostItems) return nullptr;
    auto* tuple = create_exact<Tuple>(interpreter, type, Tuple::cell_bytes(size));
    if (tuple != nullptr) tuple->size = size;
    return tuple;
}

[[nodiscard]] Tuple* create_tuple(Interpreter& interpreter, Type* type, std::size_t size) {
    Tuple* tuple = create_unfilled_tuple(interpreter, type, size);
    if (tuple == nullptr) return nullptr;
    for (std::size_t index = 0; index < size; ++index)
        tuple->items[index] = Value::empty();
    return tuple;
}

// Of the tuples only those of atoms that were entered all the same: the arguments of exceptions.
[[nodiscard]] bool has_only_atoms(const Object* object, bool) {
    const Interpreter& interpreter = Interpreter::of(object);
    if (!is_exact(interpreter.types.tuple, object)) return false;
    for (Value item : static_cast<const Tuple*>(object)->values()) {
        if (may_be_in_cycle(interpreter, item)) return false;
    }
    return true;
}

}  // namespace

// Without clear_next, as a tuple never changes: a cycle through it is broken at one of its other members.
const Layout tuple_layout{
    .traverse = traverse_tuple,
    .take_next = take_last_item,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = tuple_cell_size,
    .weakref_offset = 0,
    .is_beyond_cycles = has_only_atoms,
    .flat = {.kind = FlatFields::Kind::Tail,
             .first_word = sizeof(Tuple) / sizeof(Value),
             .cell_bytes = sizeof(Tuple)},
};

Tuple* make_empty_tuple(Interpreter& interpreter, Type* tuple_type) {
    Tuple* tuple = create_tuple(interpreter, tuple_type, 0);
    if (tuple != nullptr) tuple->count = Object::kImmortalCount;
    return tuple;
}

Ref<Tuple> new_tuple(Interpreter& interpreter, std::size_t size) {
    if (size == 0) return Ref<Tuple>::share(interpreter.empty_tuple);
    Tuple* tuple = create_tuple(interpreter, interpreter.types.tuple, size);
    if (tuple == nullptr) return raise_memory_error(interpreter);
    return Ref<Tuple>::adopt(tuple);
}

bool may_be_in_cycle(const Interpreter& interpreter, Value value) {
    if (!value.is_heap()) return false;
    Object* object = value.as_object();
    if (object->shape->layout->traverse == nullptr) return false;
    if (object->is_tracked()) return true;
    const Type* type = heap_type(object);
    if (type->has(TypeFlags::kType)) return static_cast<const Type*>(object)->has(TypeFlags::kHeapType);
    return type != interpreter.types.tuple && type != interpreter.types.range &&
           type != interpreter.types.code;
}

void finish_tuple(Tuple* tuple) {
    if (tuple->is_tracked()) return;
    const Interpreter& interpreter = Interpreter::of(tuple);
    for_each_object(tuple->values(), [&](Object* item) {
        if (item->shape->layout->traverse == nullptr || tuple->is_tracked()) return;
        // Builtin classes too, though beyond cycles: the tuple of a class's bases is among its garbage.
        if (may_be_in_cycle(interpreter, Value::from_object(item)) || is_class(item))
            Heap::of(tuple).track(tuple);
    });
}

Ref<Tuple> tuple_of(Interpreter& interpreter, std::span<const Value> items) {
    if (items.empty()) return Ref<Tuple>::share(interpreter.empty_tuple);
    Tuple* tuple = create_unfilled_tuple(interpreter, interpreter.types.tuple, items.size());
    if (tuple == nullptr) return raise_memory_error(interpreter);
    share_into_slots(tuple->items, items);
    finish_tuple(tuple);
    return Ref<Tuple>::adopt(tuple);
}

Ref<Tuple> tuple_of(Interpreter& interpreter, std::initializer_list<Value> items) {
    return tuple_of(interpreter, std::span<const Value>{items.begin(), items.size()});
}

Ref<Tuple> tuple_of_moved(Interpreter& interpreter, Value* items, std::size_t size) {
    if (size == 0) return Ref<Tuple>::share(interpreter.empty_tuple);
    Tuple* tuple = size > kMostItems
                       ? nullptr
                       : create_exact<Tuple>(interpreter, interpreter.types.tuple, Tuple::cell_bytes(size));
    if (tuple == nullptr) return raise_memory_error(interpreter);
    tuple->size = size;
    bool has_objects = false;
    for (std::size_t index = 0; index < size; ++index) {
        const Value item = items[index];
        tuple->items[index] = item;
        items[index] = Value::empty();
        has_objects |= item.is_heap();
    }
    if (has_objects) finish_tuple(tuple);
    return Ref<Tuple>::adopt(tuple);
}

Owned tuple_from(Interpreter& interpreter, Value iterable) {
    if (is_exact(interpreter.types.tuple, iterable)) return Owned::share(iterable);
    if (is_exact(interpreter.types.list, iterable)) {
        return tuple_of(interpreter, as<List>(iterable)->values()).to_owned();
    }
    GOSSAMER_TRY(list, list_from(interpreter, iterable));
    List* items = as<List>(list.get());
    Ref<Tuple> tuple = tuple_of_moved(interpreter, items->items, items->size);
    if (!tuple.is_error()) items->size = 0;
    return std::move(tuple).to_owned();
}

Owned tuple_slice(Interpreter& interpreter, Tuple* tuple, SliceRange range) {
    const auto size = static_cast<std::int64_t>(tuple->size);
    range = fit_slice(range, size);
    if (range.count == size && range.step == 1 && is_exact(interpreter.types.tuple, tuple))
        return Owned::share(tuple);
    GOSSAMER_TRY(result, new_tuple(interpreter, static_cast<std::size_t>(range.count)));
    for (std::int64_t index = 0; index < range.count; ++index)
        result->items[index] = share_into_slot(tuple->items[range.start + index * range.step]);
    finish_tuple(result.get());
    return std::move(result).to_owned();
}

Owned tuple_get(Interpreter& interpreter, Tuple* tuple, Value key) {
    if (is_slice(interpreter, key)) {
        GOSSAMER_TRY(read, read_slice(interpreter, as<SliceObject>(key)));
        return tuple_slice(interpreter, tuple, read.get());
    }
    if (!has_index(interpreter, key))
        return raise(interpreter, Error::TupleIndexType, type_name(interpreter, key));
    GOSSAMER_TRY(given, as_index(interpreter, key, interpreter.types.IndexError));
    const auto size = static_cast<std::int64_t>(tuple->size);
    std::int64_t index = given.get() < 0 ? given.get() + size : given.get();
    if (index < 0 || index >= size) return raise(interpreter, Error::TupleIndexRange);
    return Owned::share(tuple->items[index]);
}

Result<std::int64_t> tuple_find(Interpreter& interpreter, const Tuple* tuple, Value value, std::int64_t begin,
                                std::int64_t end) {
    end = std::min(end, static_cast<std::int64_t>(tuple->size));
    for (std::int64_t index = begin; index < end; ++index) {
        const Quick quick = quick_equal(interpreter, tuple->items[index], value);
        if (quick == Quick::True) return index;
        if (quick == Quick::False) continue;
        GOSSAMER_TRY(equal, values_equal(interpreter, tuple->items[index], value));
        if (equal.get()) return index;
    }
    return -1;
}

namespace {

// Adds the hashes that are known without asking, from the first item on, up to another tuple or one that has
// to be asked; answers how many.
[[gnu::always_inline]] inline std::size_t add_quick_hashes(const Interpreter& interpreter, const Tuple* tuple,
                                                           TupleHash& hash) {
    const Type* const text = interpreter.types.str;
    for (std::size_t index = 0; index < tuple->size; ++index) {
        const Value item = tuple->items[index];
        if (item.is_int()) {
            hash.add(hash_inline_int(item));
        } else if (is_exact(text, item)) {
            hash.add(str_hash(as<Str>(item)));
        } else if (std::int64_t known; !is_exact(interpreter.types.tuple, item) &&
                                       quick_hash_of_other(interpreter, item, known)) {
            hash.add(known);
        } else {
            return index;
        }
    }
    return tuple->size;
}

}  // namespace

bool tuple_quick_hash(const Tuple* tuple, std::int64_t& hash) {
    TupleHash sum;
    if (add_quick_hashes(Interpreter::of(tuple), tuple, sum) != tuple->size) return false;
    hash = sum.finish();
    return true;
}

Result<std::int64_t> tuple_hash(Interpreter& interpreter, Tuple* tuple) {
    TupleHash hash;
    const std::size_t known = add_quick_hashes(interpreter, tuple, hash);
    if (known == tuple->size) return hash.finish();
    NativeCallGuard guard{interpreter};
    GOSSAMER_CHECK(guard.check("while calling a Python object"));
    Ref<Tuple> keeper = Ref<Tuple>::share(tuple);
    for (Value item : tuple->values().subspan(known)) {
        GOSSAMER_TRY(item_hash, hash_of(interpreter, item));
        hash.add(item_hash.get());
    }
    return hash.finish();
}

}  // namespace gossamer
