// The memos of picklers and unpicklers, and what shows them to scripts.
#include "memory/count.h"
#include "modules/pickle.h"
#include "runtime/attributes.h"
#include "runtime/call.h"
#include "runtime/counted.h"
#include "runtime/dict.h"
#include "runtime/number.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <bit>

namespace gossamer {

// ---- The memo of a pickler

namespace {

[[nodiscard]] std::uint64_t scatter(Value value) {
    return value.bits() * 0x9E37'79B9'7F4A'7C15u >> 32;
}

}  // namespace

void PickleMemo::reset() {
    objects.reset();
    cells = nullptr;
    cell_count = used_cells = 0;
}

std::int64_t PickleMemo::find(Value value) const {
    if (cell_count == 0) return -1;
    const std::uint32_t mask = cell_count - 1;
    for (std::uint64_t at = scatter(value);; ++at) {
        const std::uint32_t number = cells[at & mask];
        if (number == 0) return -1;
        if (number <= objects.size && objects.items[number - 1] == value) return number - 1;
    }
}

void PickleMemo::enter(std::uint32_t number) {
    const std::uint32_t mask = cell_count - 1;
    std::uint64_t at = scatter(objects.items[number - 1]);
    while (cells[at & mask] != 0)
        ++at;
    cells[at & mask] = number;
    ++used_cells;
}

bool PickleMemo::grow(Heap& heap) {
    const std::uint32_t wanted = cell_count == 0 ? 32 : cell_count * 2;
    if (wanted == 0) return false;
    void* grown = heap.resize_buffer(cells, cell_count * sizeof *cells, wanted * sizeof *cells);
    if (grown == nullptr) return false;
    cells = static_cast<std::uint32_t*>(grown);
    cell_count = wanted;
    std::memset(cells, 0, cell_count * sizeof *cells);
    used_cells = 0;
    for (std::uint32_t number = 1; number <= objects.size; ++number)
        enter(number);
    return true;
}

bool PickleMemo::add(Heap& heap, Value value) {
    if (used_cells * 2 >= cell_count && !grow(heap)) return false;
    if (!objects.reserve(heap, 1)) return false;
    objects.items[objects.size++] = share_into_slot(value);
    enter(static_cast<std::uint32_t>(objects.size));
    return true;
}

void PickleMemo::free(Heap& heap) {
    objects.free(heap);
    heap.free_buffer(cells, cell_count * sizeof *cells);
    reset();
}

void pickle_clear_memo(Heap& heap, PickleMemo& memo) {
    PickleMemo old = memo;
    memo.reset();
    for (std::size_t index = 0; index < old.objects.size; ++index)
        drop(old.objects.items[index]);
    old.free(heap);
}

void pickle_clear_memo(Heap& heap, UnpicklerObject* unpickler) {
    HeapRow<Value> old = unpickler->memo;
    unpickler->memo.reset();
    unpickler->memo_size = 0;
    for (std::size_t index = 0; index < old.size; ++index)
        drop(old.items[index]);
    old.free(heap);
}

// ---- What scripts see of them

namespace {

struct MemoObject : Object {
    Value owner;  // owned; the pickler or unpickler
};
using Fields = OwnedFields<MemoObject, &MemoObject::owner>;
constexpr Layout kMemoLayout{
    .traverse = Fields::traverse,
    .take_next = Fields::take_next,
    .free_buffers = nullptr,
    .clear_next = nullptr,  // never changes: a cycle breaks at the owner
    .cell_size = Fields::cell_size,
    .weakref_offset = 0,
};

[[nodiscard]] PicklerObject* pickler_of(Value memo) {
    return as<PicklerObject>(as<MemoObject>(memo)->owner);
}
[[nodiscard]] UnpicklerObject* unpickler_of(Value memo) {
    return as<UnpicklerObject>(as<MemoObject>(memo)->owner);
}

Owned pickler_memo_clear(Interpreter& in, Args args) {
    pickle_clear_memo(in.heap, pickler_of(args[0])->memo);
    return Owned::none();
}
Owned unpickler_memo_clear(Interpreter& in, Args args) {
    pickle_clear_memo(in.heap, unpickler_of(args[0]));
    return Owned::none();
}

// {identity: (number, object)}
Owned pickler_memo_copy(Interpreter& in, Args args) {
    GOSSAMER_TRY(identity, pickle_library(in, "builtins", "id"));
    GOSSAMER_TRY(dict, new_dict(in));
    const auto& objects = pickler_of(args[0])->memo.objects;
    for (std::size_t index = 0; index < objects.size; ++index) {
        const Value object = objects.items[index];
        if (object.is_empty()) continue;
        GOSSAMER_TRY(key, call(in, identity.get(), {object}));
        GOSSAMER_TRY(pair, tuple_of(in, {Value::from_int(static_cast<std::int64_t>(index)), object}));
        GOSSAMER_CHECK(dict_set(in, dict.get(), key.get(), pair.value()));
    }
    return std::move(dict).to_owned();
}

// {number: object}
Owned unpickler_memo_copy(Interpreter& in, Args args) {
    GOSSAMER_TRY(dict, new_dict(in));
    const auto& memo = unpickler_of(args[0])->memo;
    for (std::size_t index = 0; index < memo.size; ++index) {
        if (memo.items[index].is_empty()) continue;
        const Value key = Value::from_int(static_cast<std::int64_t>(index));
        GOSSAMER_CHECK(dict_set(in, dict.get(), key, memo.items[index]));
    }
    return std::move(dict).to_owned();
}

Owned memo_reduce(Interpreter& in, Args args) {
    GOSSAMER_TRY(name, intern(in, "copy"));
    GOSSAMER_TRY(method, get_attribute(in, args[0], name.get()));
    GOSSAMER_TRY(copy, call(in, method.get(), {}));
    return reduce_to(in, Value::from_object(in.types.dict), {copy.get()});
}

constexpr Method kPicklerMemoMethods[] = {
    {"__hash__", nullptr, exactly(0), ""},
    {"__reduce__", memo_reduce, exactly(0), "__reduce__($self, /)\nAs a dict."},
    {"clear", pickler_memo_clear, exactly(0), "clear($self, /)\nForget what has been written."},
    {"copy", pickler_memo_copy, exactly(0), "copy($self, /)\nAs a dict."},
};
constexpr Method kUnpicklerMemoMethods[] = {
    {"__hash__", nullptr, exactly(0), ""},
    {"__reduce__", memo_reduce, exactly(0), "__reduce__($self, /)\nAs a dict."},
    {"clear", unpickler_memo_clear, exactly(0), "clear($self, /)\nForget what has been read."},
    {"copy", unpickler_memo_copy, exactly(0), "copy($self, /)\nAs a dict."},
};

constexpr std::size_t kMostHoles = std::size_t{1} << 26;

// objects[number] = object, with nothing in between.
Status place(Interpreter& in, HeapRow<Value>& row, std::size_t number, Value object) {
    if (number > row.size + kMostHoles) return raise_memory_error(in);
    if (number >= row.size) {
        if (!row.reserve(in.heap, number + 1 - row.size)) return raise_memory_error(in);
        while (row.size <= number)
            row.items[row.size++] = Value::empty();
    }
    replace(row.items[number], Owned::share(object));
    return Status::ok();
}

// The memo as a dict: of a memo of the right kind, or of a dict. Empty: of neither.
Owned memo_dict(Interpreter& in, Value given, const TypeSpec& spec) {
    if (is_dict(given)) return Owned::share(given);
    if (!given.is_heap() || type_of(in, given)->spec != &spec) return Owned{};
    return &spec == &pickler_memo_type_spec ? pickler_memo_copy(in, {&given, 1})
                                            : unpickler_memo_copy(in, {&given, 1});
}

}  // namespace

Owned pickle_new_memo(Interpreter& in, Value owner, const TypeSpec& spec) {
    auto* memo = create_exact<MemoObject>(in, partner_type(in, spec));
    if (memo == nullptr) return raise_memory_error(in);
    memo->owner = share_into_slot(owner);
    in.heap.track(memo);
    return Owned::adopt(memo);
}

Status pickle_set_memo(Interpreter& in, PicklerObject* pickler, Value given) {
    GOSSAMER_TRY(dict, memo_dict(in, given, pickler_memo_type_spec));
    if (dict.is_empty())
        return raise(in, Error::AnyTypeError,
                     std::string{"'memo' attribute must be a PicklerMemoProxy object or dict, not "}.append(
                         type_name(in, given)));
    PickleMemo memo;
    memo.reset();
    std::uint32_t position = 0;
    Value key;
    Value value;
    Status status;
    while (!status.is_error() && dict_next(as<Dict>(dict.get()), position, key, value)) {
        if (!is_tuple(value) || as<Tuple>(value)->size != 2) {
            status = raise(in, Error::AnyTypeError, "'memo' values must be 2-item tuples");
            continue;
        }
        if (!is_any_int(as<Tuple>(value)->items[0])) {
            status = raise(in, Error::AnyTypeError, "an integer is required");
            continue;
        }
        const Result<std::int64_t> number = as_int64(in, as<Tuple>(value)->items[0]);
        status = number.is_error() ? Status{kError}
                                   : place(in, memo.objects, static_cast<std::size_t>(number.get()),
                                           as<Tuple>(value)->items[1]);
    }
    while (!status.is_error() && (memo.cell_count == 0 || memo.used_cells * 2 < memo.objects.size))
        if (!memo.grow(in.heap)) status = raise_memory_error(in);
    if (!status.is_error()) std::swap(memo, pickler->memo);
    pickle_clear_memo(in.heap, memo);
    return status;
}

Status pickle_set_memo(Interpreter& in, UnpicklerObject* unpickler, Value given) {
    GOSSAMER_TRY(dict, memo_dict(in, given, unpickler_memo_type_spec));
    if (dict.is_empty())
        return raise(
            in, Error::AnyTypeError,
            std::string{"'memo' attribute must be an UnpicklerMemoProxy object or dict, not "}.append(
                type_name(in, given)));
    pickle_clear_memo(in.heap, unpickler);
    std::uint32_t position = 0;
    Value key;
    Value value;
    while (dict_next(as<Dict>(dict.get()), position, key, value)) {
        if (!is_any_int(key)) return raise(in, Error::AnyTypeError, "memo key must be integers");
        GOSSAMER_TRY(number, as_int64(in, key));
        if (number.get() < 0) return raise(in, Error::AnyValueError, "memo key must be positive integers.");
        GOSSAMER_CHECK(place(in, unpickler->memo, static_cast<std::size_t>(number.get()), value));
        ++unpickler->memo_size;
    }
    return Status::ok();
}

const TypeSpec pickler_memo_type_spec{
    .name = "PicklerMemoProxy",
    .module = "_pickle",
    .documentation = nullptr,
    .layout = &kMemoLayout,
    .basic_size = sizeof(MemoObject),
    .flags = TypeFlags::kNoInstantiate,
    .methods = kPicklerMemoMethods,
    .getters = {},
};
const TypeSpec unpickler_memo_type_spec{
    .name = "UnpicklerMemoProxy",
    .module = "_pickle",
    .documentation = nullptr,
    .layout = &kMemoLayout,
    .basic_size = sizeof(MemoObject),
    .flags = TypeFlags::kNoInstantiate,
    .methods = kUnpicklerMemoMethods,
    .getters = {},
};

}  // namespace gossamer
