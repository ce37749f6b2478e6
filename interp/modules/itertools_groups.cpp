// itertools: groupby, tee and zip_longest.
#include "modules/itertools.h"
#include "runtime/call.h"
#include "runtime/errors/containers.h"
#include "runtime/errors/core.h"
#include "runtime/errors/exceptions.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

namespace gossamer {

namespace {

// ---- groupby
// ------------------------------------------------------------------------------------------------------- The
// groupby object walks over the source; a grouper gives the items of the present group and is dead as soon as
// the groupby object moves on to the next.

struct GroupBy : Object {
    Value iterator;      // owned
    Value key_function;  // owned; none(): the item itself
    Value target_key;    // owned; of the group asked for; empty before the first
    Value current_key;   // owned; of the item read last; empty before the first
    Value current_item;  // owned; read and not yet given, or empty
    Object* grouper;     // borrowed; the one that may still give items (compared, never followed)
};

struct Grouper : Object {
    Value parent;      // owned GroupBy
    Value target_key;  // owned
};

using GroupByFields = OwnedFields<GroupBy, &GroupBy::iterator, &GroupBy::key_function, &GroupBy::target_key,
                                  &GroupBy::current_key, &GroupBy::current_item>;
using GrouperFields = OwnedFields<Grouper, &Grouper::parent, &Grouper::target_key>;

Owned groupby_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_groupby_spec);
    if (type == nullptr) return kError;
    static constexpr const char* names[] = {"iterable", "key"};
    Value values[2];
    GOSSAMER_CHECK(bind_required(in, args, "groupby", names, 1, values));
    GOSSAMER_TRY(iterator, get_iterator(in, values[0]));
    auto* group_by = create_instance<GroupBy>(in, type);
    if (group_by == nullptr) return kError;
    group_by->iterator = iterator.detach();
    group_by->key_function = values[1].is_empty() ? Value::none() : share_into_slot(values[1]);
    group_by->target_key = group_by->current_key = group_by->current_item = Value::empty();
    group_by->grouper = nullptr;
    track_once(group_by);
    return Owned::adopt(group_by);
}

// Reads the next item and its key. False at the end.
Result<bool> read_item(Interpreter& in, GroupBy* group_by) {
    Owned iterator = Owned::share(group_by->iterator);
    GOSSAMER_TRY(item, next_item(in, iterator.get()));
    if (item.is_empty()) return false;
    Owned key = group_by->key_function.is_none() ? Owned::share(item.get())
                                                 : call(in, group_by->key_function, {item.get()});
    if (key.is_error()) return kError;
    Owned old_item = Owned::adopt(std::exchange(group_by->current_item, item.detach()));
    replace(group_by->current_key, std::move(key));
    return true;
}

Result<bool> has_key(Interpreter& in, const GroupBy* group_by, Value key) {
    Owned wanted = Owned::share(key);
    Owned current = Owned::share(group_by->current_key);
    return values_equal(in, wanted.get(), current.get());
}

Owned groupby_next(Interpreter& in, Value self) {
    auto* group_by = as<GroupBy>(self);
    group_by->grouper = nullptr;
    // Past what is left of the present group.
    for (;;) {
        if (!group_by->current_key.is_empty()) {
            if (group_by->target_key.is_empty()) break;
            GOSSAMER_TRY(is_same, has_key(in, group_by, group_by->target_key));
            if (!is_same.get()) break;
        }
        GOSSAMER_TRY(found, read_item(in, group_by));
        if (!found.get()) return Owned{};
    }
    replace(group_by->target_key, Owned::share(group_by->current_key));
    auto* grouper = create_exact<Grouper>(in, partner_type(in, itertools_grouper_spec));
    if (grouper == nullptr) return raise_memory_error(in);
    grouper->parent = share_into_slot(self);
    grouper->target_key = share_into_slot(group_by->target_key);
    group_by->grouper = grouper;
    in.heap.track(grouper);
    Owned group = Owned::adopt(grouper);
    return tuple_of(in, {group_by->current_key, group.get()}).to_owned();
}

Owned grouper_next(Interpreter& in, Value self) {
    auto* grouper = as<Grouper>(self);
    auto* group_by = as<GroupBy>(grouper->parent);
    if (group_by->grouper != grouper) return Owned{};
    if (group_by->current_item.is_empty()) {
        GOSSAMER_TRY(found, read_item(in, group_by));
        if (!found.get()) return Owned{};
    }
    GOSSAMER_TRY(is_same, has_key(in, group_by, grouper->target_key));
    if (!is_same.get()) return Owned{};
    Owned item = Owned::adopt(std::exchange(group_by->current_item, Value::empty()));
    replace(group_by->current_key, Owned{});
    return item;
}

Owned groupby_reduce(Interpreter& in, Args args) {
    const auto* group_by = as<GroupBy>(args[0]);
    const bool has_state = !group_by->target_key.is_empty() && !group_by->current_key.is_empty() &&
                           !group_by->current_item.is_empty();
    if (!has_state) return reduce_iterator(in, args[0], {group_by->iterator, group_by->key_function});
    GOSSAMER_TRY(state, tuple_of(in, {group_by->current_key, group_by->current_item, group_by->target_key}));
    return reduce_iterator(in, args[0], {group_by->iterator, group_by->key_function}, state.value());
}

Owned groupby_setstate(Interpreter& in, Args args) {
    const Tuple* state = state_tuple(in, args[1]);
    if (state == nullptr) return kError;
    if (state->size != 3) return raise(in, Error::FieldsExactly, 3, state->size);
    auto* group_by = as<GroupBy>(args[0]);
    const Owned keeper = Owned::share(args[1]);
    replace(group_by->current_key, Owned::share(state->items[0]));
    replace(group_by->current_item, Owned::share(state->items[1]));
    replace(group_by->target_key, Owned::share(state->items[2]));
    return Owned::none();
}

// One that is dead already is an iterator over nothing.
Owned grouper_reduce(Interpreter& in, Args args) {
    const auto* grouper = as<Grouper>(args[0]);
    if (as<GroupBy>(grouper->parent)->grouper == grouper)
        return reduce_iterator(in, args[0], {grouper->parent, grouper->target_key});
    GOSSAMER_CHECK(warn_of_copying(in));
    GOSSAMER_TRY(iter, builtin_named(in, "iter"));
    return reduce_to(in, iter.get(), {Value::from_object(in.empty_tuple)});
}

constexpr auto kGroupByMethods =
    itertools_methods(groupby_new, reduce_method(groupby_reduce), setstate_method(groupby_setstate));
constexpr Method kGrouperMethods[] = {kIteratorIter, kIteratorNext, reduce_method(grouper_reduce)};

// ---- tee
// All branches share a chain of buffers of items read from the source. A branch holds the buffer it stands
// in, each buffer holds the next: what every branch has passed dies by its count.

constexpr std::uint32_t kBufferItems = 57;

struct TeeBuffer : Object {
    Value source;  // owned; the iterator
    Value next;    // owned TeeBuffer, or empty
    std::uint32_t item_count;
    std::uint32_t taken_count;  // during release: how many are gone, the first ones
    bool is_reading;
    Value items[kBufferItems];  // owned
};

struct Tee : Object {
    WeakReference* weakrefs;
    Value buffer;  // owned TeeBuffer
    std::uint32_t index;
};

void traverse_buffer(Object* object, Visitor& visitor) {
    auto* buffer = static_cast<TeeBuffer*>(object);
    visitor.visit(buffer->source);
    for (std::uint32_t index = 0; index < buffer->item_count; ++index)
        visitor.visit(buffer->items[index]);
    visitor.visit(buffer->next);
}

// Also how a cycle is broken: what is left is a buffer that has no more to give.
Value take_from_buffer(Object* object) {
    auto* buffer = static_cast<TeeBuffer*>(object);
    if (Value source = std::exchange(buffer->source, Value::empty()); source.is_heap()) return source;
    while (buffer->taken_count < buffer->item_count) {
        Value item = std::exchange(buffer->items[buffer->taken_count++], Value::empty());
        if (item.is_heap()) return item;
    }
    buffer->item_count = buffer->taken_count = 0;
    Value next = std::exchange(buffer->next, Value::empty());
    return next.is_heap() ? next : Value::empty();
}

std::size_t buffer_cell_size(const Object*) {
    return sizeof(TeeBuffer);
}

constexpr Layout kTeeBufferLayout{
    .traverse = traverse_buffer,
    .take_next = take_from_buffer,
    .free_buffers = nullptr,
    .clear_next = take_from_buffer,
    .cell_size = buffer_cell_size,
    .weakref_offset = 0,
};

using TeeFields = OwnedFields<Tee, &Tee::buffer>;
constexpr Layout kTeeLayout{
    .traverse = TeeFields::traverse,
    .take_next = TeeFields::take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,
    .cell_size = TeeFields::cell_size,
    .weakref_offset = sizeof(Object),
};

Owned new_buffer(Interpreter& in, Type* type, Value source) {
    auto* buffer = create_exact<TeeBuffer>(in, type);
    if (buffer == nullptr) return raise_memory_error(in);
    buffer->source = share_into_slot(source);
    buffer->next = Value::empty();
    buffer->item_count = buffer->taken_count = 0;
    buffer->is_reading = false;
    in.heap.track(buffer);
    return Owned::adopt(buffer);
}

Owned new_branch(Interpreter& in, Type* type, Value buffer, std::uint32_t index) {
    auto* tee = create_instance<Tee>(in, type);
    if (tee == nullptr) return kError;
    tee->weakrefs = nullptr;
    tee->buffer = share_into_slot(buffer);
    tee->index = index;
    track_once(tee);
    return Owned::adopt(tee);
}

// The item at the branch's place, read from the source if no branch has been there.
Owned tee_next(Interpreter& in, Value self) {
    auto* tee = as<Tee>(self);
    auto* buffer = as<TeeBuffer>(tee->buffer);
    if (tee->index == kBufferItems) {
        if (buffer->next.is_empty()) {
            GOSSAMER_TRY(fresh, new_buffer(in, heap_type(buffer), buffer->source));
            buffer->next = fresh.detach();
        }
        replace(tee->buffer, Owned::share(buffer->next));
        buffer = as<TeeBuffer>(tee->buffer);
        tee->index = 0;
    }
    if (tee->index < buffer->item_count) return Owned::share(buffer->items[tee->index++]);
    if (buffer->is_reading) return raise(in, Error::AnyRuntimeError, "cannot re-enter the tee iterator");
    if (buffer->source.is_empty()) return Owned{};
    Owned keeper = Owned::share(buffer);
    buffer->is_reading = true;
    Owned item = next_item(in, buffer->source);
    buffer->is_reading = false;
    if (item.is_error() || item.is_empty()) return item;
    buffer->items[buffer->item_count++] = share_into_slot(item.get());
    ++tee->index;
    return item;
}

// A branch at the beginning of an iterable; a branch of its own for another branch.
Owned first_branch(Interpreter& in, Type* type, Value iterable) {
    GOSSAMER_TRY(iterator, get_iterator(in, iterable));
    if (type_of(in, iterator.get())->spec == &itertools_tee_spec) {
        const auto* other = as<Tee>(iterator.get());
        return new_branch(in, type, other->buffer, other->index);
    }
    GOSSAMER_TRY(buffer, new_buffer(in, partner_type(in, itertools_tee_buffer_spec), iterator.get()));
    return new_branch(in, type, buffer.get(), 0);
}

Owned tee_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_tee_spec);
    if (type == nullptr) return kError;
    GOSSAMER_CHECK(check_positional(in, "_tee", args, 1, 1));
    return first_branch(in, type, args[1]);
}

Owned tee_copy(Interpreter& in, Args args) {
    const auto* tee = as<Tee>(args[0]);
    return new_branch(in, heap_type(tee), tee->buffer, tee->index);
}

// (), and then the buffer and the place in it as the state.
Owned tee_reduce(Interpreter& in, Args args) {
    const auto* tee = as<Tee>(args[0]);
    GOSSAMER_TRY(state, tuple_of(in, {tee->buffer, Value::from_int(tee->index)}));
    return reduce_iterator(in, args[0], {Value::from_object(in.empty_tuple)}, state.value());
}

Owned tee_setstate(Interpreter& in, Args args) {
    const Tuple* state = state_tuple(in, args[1]);
    if (state == nullptr) return kError;
    if (state->size != 2) return raise(in, Error::FieldsExactly, 2, state->size);
    if (type_of(in, state->items[0])->spec != &itertools_tee_buffer_spec || !state->items[1].is_int())
        return raise(in, Error::AnyTypeError, "state is not a tuple");
    const std::int64_t index = state->items[1].as_int();
    if (index < 0 || index > as<TeeBuffer>(state->items[0])->item_count)
        return raise(in, Error::AnyValueError, "Index out of range");
    auto* tee = as<Tee>(args[0]);
    tee->index = static_cast<std::uint32_t>(index);
    replace(tee->buffer, Owned::share(state->items[0]));
    return Owned::none();
}

// A buffer from what buffer_reduce gives: the source, the items read, the buffer behind or None.
Owned buffer_new(Interpreter& in, Args args) {
    if (args.count != 4 || args.keyword_count != 0) return raise(in, Error::FieldsExactly, 3, args.count - 1);
    if (!is_list(args[2]) || as<List>(args[2])->size > kBufferItems)
        return raise(in, Error::AnyValueError, "Invalid arguments");
    if (!args[3].is_none() && type_of(in, args[3])->spec != &itertools_tee_buffer_spec)
        return raise(in, Error::AnyTypeError, "_tee_dataobject next link must be of the same type or None");
    GOSSAMER_TRY(made, new_buffer(in, partner_type(in, itertools_tee_buffer_spec), args[1]));
    auto* buffer = as<TeeBuffer>(made.get());
    buffer->item_count = static_cast<std::uint32_t>(as<List>(args[2])->size);
    share_into_slots(buffer->items, as<List>(args[2])->values());
    if (!args[3].is_none()) buffer->next = share_into_slot(args[3]);
    return made;
}

Owned buffer_reduce(Interpreter& in, Args args) {
    const auto* buffer = as<TeeBuffer>(args[0]);
    GOSSAMER_TRY(items, list_of(in, {buffer->items, buffer->item_count}));
    const Value source = buffer->source.is_empty() ? Value::none() : buffer->source;
    const Value next = buffer->next.is_empty() ? Value::none() : buffer->next;
    return reduce_iterator(in, args[0], {source, items.value(), next});
}

constexpr Method kTeeBufferMethods[] = {
    {"__new__", buffer_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake the buffer.", Binding::Static},
    reduce_method(buffer_reduce),
};
constexpr Method kTeeMethods[] = {
    reduce_method(tee_reduce),
    setstate_method(tee_setstate),
    {"__new__", tee_new, raw(), "__new__(cls, /, *args, **kwargs)\nMake the iterator.", Binding::Static},
    kIteratorIter,
    kIteratorNext,
    {"__copy__", tee_copy, exactly(0), "__copy__($self, /)\nA further branch at the same place."},
};

// ---- zip_longest

struct ZipLongest : Object {
    Value iterators;       // owned; a list, in which None stands for one that has ended
    Value reusable_tuple;  // owned; as zip's
    Value fill;            // owned
    std::uint64_t active;
};

Owned zip_longest_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, itertools_zip_longest_spec);
    if (type == nullptr) return kError;
    Value fill = Value::none();
    if (args.keyword_count != 0) {
        const Str* name = as<Str>(args.keyword_names()->items[0]);
        if (args.keyword_count != 1 || name->text() != "fillvalue")
            return raise(in, Error::ZipLongestKeyword);
        fill = args.values[args.count];
    }
    GOSSAMER_TRY(iterators, iterators_of(in, args.from(1)));
    GOSSAMER_TRY(list, list_of(in, iterators->values()));
    auto* zip = create_instance<ZipLongest>(in, type);
    if (zip == nullptr) return kError;
    zip->active = iterators->size;
    zip->iterators = Value::from_object(list.detach());
    zip->reusable_tuple = Value::empty();
    zip->fill = share_into_slot(fill);
    track_once(zip);
    return Owned::adopt(zip);
}

Owned zip_longest_next(Interpreter& in, Value self) {
    auto* zip = as<ZipLongest>(self);
    if (zip->active == 0) return Owned{};
    auto* iterators = as<List>(zip->iterators);
    GOSSAMER_TRY(result, tuple_to_fill(in, zip->reusable_tuple, iterators->size));
    auto* tuple = as<Tuple>(result.get());
    for (std::size_t place = 0; place < iterators->size; ++place) {
        Owned iterator = Owned::share(iterators->items[place]);
        Owned item;
        if (!iterator.get().is_none()) {
            item = next_item(in, iterator.get());
            if (item.is_error()) {
                zip->active = 0;
                return kError;
            }
            if (item.is_empty()) {
                if (zip->active == 0 || --zip->active == 0) return Owned{};
                iterator.reset();
                replace(iterators->items[place], Owned::none());
            }
        }
        replace(tuple->items[place], item.is_empty() ? Owned::share(zip->fill) : std::move(item));
    }
    finish_tuple(tuple);
    return result;
}

// An iterator that has ended is an empty tuple.
Owned zip_longest_reduce(Interpreter& in, Args args) {
    const auto* zip = as<ZipLongest>(args[0]);
    const auto* iterators = as<List>(zip->iterators);
    GOSSAMER_TRY(arguments, tuple_of(in, iterators->values()));
    for (Value& argument : std::span{arguments->items, arguments->size}) {
        if (argument.is_none()) argument = share_into_slot(Value::from_object(in.empty_tuple));
    }
    GOSSAMER_TRY(reduced, tuple_of(in, {Value::from_object(heap_type(zip)), arguments.value(), zip->fill}));
    GOSSAMER_CHECK(warn_of_copying(in));
    return std::move(reduced).to_owned();
}

Owned zip_longest_setstate(Interpreter& in, Args args) {
    GOSSAMER_CHECK(warn_of_copying(in));
    replace(as<ZipLongest>(args[0])->fill, Owned::share(args[1]));
    return Owned::none();
}

constexpr auto kZipLongestMethods = itertools_methods(zip_longest_new, reduce_method(zip_longest_reduce),
                                                      setstate_method(zip_longest_setstate));

constexpr Layout kGroupByLayout = GroupByFields::layout;
constexpr Layout kGrouperLayout = GrouperFields::layout;
constexpr Layout kZipLongestLayout =
    OwnedFields<ZipLongest, &ZipLongest::iterators, &ZipLongest::reusable_tuple, &ZipLongest::fill>::layout;

}  // namespace

Owned itertools_tee(Interpreter& in, Args args) {
    std::int64_t count = 2;
    if (args.count == 2) {
        GOSSAMER_TRY(given, as_size(in, args[1]));
        count = given.get();
    }
    if (count < 0) return raise(in, Error::TeeCount);
    if (count == 0) return Owned::share(in.empty_tuple);
    Type* type = partner_type(in, itertools_tee_spec);
    GOSSAMER_TRY(branch, first_branch(in, type, args[0]));
    GOSSAMER_TRY(branches, new_tuple(in, static_cast<std::size_t>(count)));
    const auto* first = as<Tee>(branch.get());
    for (std::int64_t index = 1; index < count; ++index) {
        GOSSAMER_TRY(copy, new_branch(in, type, first->buffer, first->index));
        branches->items[index] = copy.detach();
    }
    branches->items[0] = branch.detach();
    finish_tuple(branches.get());
    return std::move(branches).to_owned();
}

const TypeSpec itertools_groupby_spec = itertools_type(
    "groupby", "groupby(iterable, key=None)\nRuns of items with equal keys: (key, iterator) pairs.",
    &kGroupByLayout, sizeof(GroupBy), kGroupByMethods, guarded_step<groupby_next>);
const TypeSpec itertools_grouper_spec = itertools_type("_grouper", "", &kGrouperLayout, sizeof(Grouper),
                                                       kGrouperMethods, guarded_step<grouper_next>);
const TypeSpec itertools_tee_spec = itertools_type("_tee", "One branch of a tee.", &kTeeLayout, sizeof(Tee),
                                                   kTeeMethods, guarded_step<tee_next>);
const TypeSpec itertools_tee_buffer_spec =
    itertools_type("_tee_dataobject", "", &kTeeBufferLayout, sizeof(TeeBuffer), kTeeBufferMethods, nullptr);
const TypeSpec itertools_zip_longest_spec = itertools_type(
    "zip_longest", "zip_longest(*iterables, fillvalue=None)\nAs zip, until the longest iterable ends.",
    &kZipLongestLayout, sizeof(ZipLongest), kZipLongestMethods, guarded_step<zip_longest_next>);

}  // namespace gossamer
