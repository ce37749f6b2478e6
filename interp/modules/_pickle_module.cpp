// _pickle: Pickler, Unpickler and the functions of module pickle. The errors, PickleBuffer and what is
// seldom needed of names stand in stdlib/_pickle_names.py.
#include "memory/count.h"
#include "modules/pickle.h"
#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/counted.h"
#include "runtime/errors/text.h"
#include "runtime/module.h"
#include "runtime/number.h"
#include "runtime/owned_fields.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"

namespace gossamer {

namespace {

// ---- Layouts: what the objects own is a row of fields and the memo behind them

template <class Kind, Value Kind::*... kFields>
struct MemoLayout {
    static HeapRow<Value>& row(Kind* kind) {
        if constexpr (std::is_same_v<Kind, PicklerObject>) {
            return kind->memo.objects;
        } else {
            return kind->memo;
        }
    }
    using Fields = OwnedFields<Kind, kFields...>;
    static void traverse(Object* object, Visitor& visitor) {
        auto* kind = static_cast<Kind*>(object);
        Fields::traverse(object, visitor);
        for (std::size_t index = 0; index < row(kind).size; ++index)
            visitor.visit(row(kind).items[index]);
    }
    static Value take_next(Object* object) {
        auto* kind = static_cast<Kind*>(object);
        Value taken = Fields::take_next(object);
        while (!taken.is_heap() && row(kind).size != 0)
            taken = row(kind).items[--row(kind).size];
        return taken;
    }
    static void free_buffers(Heap& heap, Object* object) { static_cast<Kind*>(object)->memo.free(heap); }
    static std::size_t cell_size(const Object*) { return sizeof(Kind); }
};

using PicklerFields = MemoLayout<PicklerObject, &PicklerObject::write, &PicklerObject::dispatch_table,
                                 &PicklerObject::buffer_callback>;
using UnpicklerFields =
    MemoLayout<UnpicklerObject, &UnpicklerObject::read, &UnpicklerObject::readline, &UnpicklerObject::peek,
               &UnpicklerObject::buffers, &UnpicklerObject::encoding, &UnpicklerObject::errors>;

constexpr Layout kPicklerLayout{
    .traverse = PicklerFields::traverse,
    .take_next = PicklerFields::take_next,
    .free_buffers = PicklerFields::free_buffers,
    .clear_next = PicklerFields::take_next,
    .cell_size = PicklerFields::cell_size,
    .weakref_offset = 0,
};
constexpr Layout kUnpicklerLayout{
    .traverse = UnpicklerFields::traverse,
    .take_next = UnpicklerFields::take_next,
    .free_buffers = UnpicklerFields::free_buffers,
    .clear_next = UnpicklerFields::take_next,
    .cell_size = UnpicklerFields::cell_size,
    .weakref_offset = 0,
};

// ---- Picklers

[[nodiscard]] PicklerObject* pickler_of(Args args) {
    return as<PicklerObject>(args[0]);
}

Owned new_pickler(Interpreter& in, Type* type) {
    auto* pickler = create_instance<PicklerObject>(in, type);
    if (pickler == nullptr) return kError;
    pickler->write = pickler->dispatch_table = pickler->buffer_callback = Value::empty();
    pickler->memo.reset();
    pickler->protocol = 0;
    pickler->is_fast = 0;
    pickler->is_binary = 0;
    pickler->fixes_imports = false;
    track_once(pickler);
    return Owned::adopt(pickler);
}

Owned pickler_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, pickler_type_spec);
    return type == nullptr ? Owned{kError} : new_pickler(in, type);
}

struct PicklerOptions {
    Value protocol;
    Value fix_imports;
    Value buffer_callback;
};

Status set_options(Interpreter& in, PicklerObject* pickler, PicklerOptions options) {
    std::int64_t protocol = 4;
    if (!options.protocol.is_empty() && !options.protocol.is_none()) {
        GOSSAMER_TRY(given, as_int64(in, options.protocol));
        protocol = given.get() < 0 ? kHighestPickleProtocol : given.get();
        if (protocol > kHighestPickleProtocol)
            return raise(in, Error::AnyValueError, "pickle protocol must be <= 5");
    }
    const bool has_callback = !options.buffer_callback.is_empty() && !options.buffer_callback.is_none();
    if (has_callback && protocol < 5)
        return raise(in, Error::AnyValueError, "buffer_callback needs protocol >= 5");
    bool fixes_imports = true;
    if (!options.fix_imports.is_empty()) {
        GOSSAMER_TRY(given, is_true(in, options.fix_imports));
        fixes_imports = given.get();
    }
    pickler->protocol = static_cast<std::int32_t>(protocol);
    pickler->is_binary = protocol > 0 ? 1 : 0;
    pickler->fixes_imports = fixes_imports && protocol < 3;
    pickler->is_fast = 0;
    replace(pickler->buffer_callback, has_callback ? Owned::share(options.buffer_callback) : Owned{});
    return Status::ok();
}

Status set_file(Interpreter& in, PicklerObject* pickler, Value file) {
    GOSSAMER_TRY(write, find_attribute(in, file, in.names.write));
    if (write.is_empty()) return raise(in, Error::AnyTypeError, "file must have a 'write' attribute");
    replace(pickler->write, std::move(write));
    return Status::ok();
}

Owned pickler_init(Interpreter& in, Args args) {
    static constexpr const char* names[] = {"file", "protocol", "fix_imports", "buffer_callback"};
    Value values[4];
    GOSSAMER_CHECK(bind_required(in, args, "Pickler", names, 1, values));
    PicklerObject* pickler = pickler_of(args);
    pickle_clear_memo(in.heap, pickler->memo);
    GOSSAMER_CHECK(set_options(in, pickler, {values[1], values[2], values[3]}));
    GOSSAMER_CHECK(set_file(in, pickler, values[0]));
    GOSSAMER_TRY(table, pickle_hook(in, pickler, "dispatch_table"));
    if (!table.is_empty()) replace(pickler->dispatch_table, std::move(table));
    return Owned::none();
}

Owned pickler_dump(Interpreter& in, Args args) {
    PicklerObject* pickler = pickler_of(args);
    if (pickler->write.is_empty()) {
        const Type* type = heap_type(pickler);
        return raise_pickling(in, {"Pickler.__init__() was not called by ",
                                   type->has(TypeFlags::kHeapType) ? type->name_text() : "_pickle.Pickler",
                                   ".__init__()"});
    }
    GOSSAMER_CHECK(pickle_dump(in, pickler, args[1], nullptr));
    return Owned::none();
}

Owned pickler_clear_memo(Interpreter& in, Args args) {
    pickle_clear_memo(in.heap, pickler_of(args)->memo);
    return Owned::none();
}

Owned pickler_persistent_id(Interpreter&, Args) {
    return Owned::none();
}

Owned pickler_sizeof(Interpreter& in, Args args) {
    const PickleMemo& memo = pickler_of(args)->memo;
    return new_int_unsigned(in, sizeof(PicklerObject) + memo.objects.capacity * sizeof(Value) +
                                    memo.cell_count * sizeof(std::uint32_t));
}

Owned get_memo(Interpreter& in, Value self) {
    return pickle_new_memo(in, self, pickler_memo_type_spec);
}
Status set_memo(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) return raise(in, Error::AnyTypeError, "attribute deletion is not supported");
    return pickle_set_memo(in, as<PicklerObject>(self), value);
}

Owned get_binary(Interpreter&, Value self) {
    return Owned::immediate(Value::from_int(as<PicklerObject>(self)->is_binary));
}
Status set_binary(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) return raise(in, Error::AnyTypeError, "can't delete numeric/char attribute");
    GOSSAMER_TRY(number, as_int64(in, value));
    as<PicklerObject>(self)->is_binary = static_cast<std::int32_t>(number.get());
    return Status::ok();
}
Owned get_fast(Interpreter&, Value self) {
    return Owned::immediate(Value::from_int(as<PicklerObject>(self)->is_fast));
}
Status set_fast(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) return raise(in, Error::AnyTypeError, "can't delete numeric/char attribute");
    GOSSAMER_TRY(number, as_int64(in, value));
    as<PicklerObject>(self)->is_fast = static_cast<std::int32_t>(number.get());
    return Status::ok();
}
Owned get_dispatch_table(Interpreter& in, Value self) {
    const Value table = as<PicklerObject>(self)->dispatch_table;
    if (!table.is_empty()) return Owned::share(table);
    GOSSAMER_TRY(name, intern(in, "dispatch_table"));
    return raise_no_attribute(in, self, name.get());
}
Status set_dispatch_table(Interpreter& in, Value self, Value value) {
    auto* pickler = as<PicklerObject>(self);
    if (value.is_empty() && pickler->dispatch_table.is_empty()) {
        GOSSAMER_TRY(name, intern(in, "dispatch_table"));
        return raise_no_attribute(in, self, name.get());
    }
    replace(pickler->dispatch_table, Owned::share(value));
    return Status::ok();
}

constexpr Method kPicklerMethods[] = {
    {"__new__", pickler_new, raw(), "", Binding::Static},
    {"__init__", pickler_init, raw(), "__init__($self, /, *args, **kwargs)\nSay where to write, and how."},
    {"__sizeof__", pickler_sizeof, exactly(0), "__sizeof__($self, /)\nSize in memory, in bytes."},
    {"clear_memo", pickler_clear_memo, exactly(0),
     "clear_memo($self, /)\nForget what has been written: it is written again, and not referred to."},
    {"dump", pickler_dump, exactly(1), "dump($self, obj, /)\nWrite an object to the file."},
    {"persistent_id", pickler_persistent_id, exactly(1),
     "persistent_id($self, obj, /)\nWhat stands for an object that is kept elsewhere, or None."},
};
constexpr Getter kPicklerGetters[] = {
    {"bin", get_binary, set_binary, nullptr, true},
    {"dispatch_table", get_dispatch_table, set_dispatch_table, nullptr, true},
    {"fast", get_fast, set_fast, nullptr, true},
    {"memo", get_memo, set_memo, nullptr},
};

// ---- Unpicklers

[[nodiscard]] UnpicklerObject* unpickler_of(Args args) {
    return as<UnpicklerObject>(args[0]);
}

Owned new_unpickler(Interpreter& in, Type* type) {
    auto* unpickler = create_instance<UnpicklerObject>(in, type);
    if (unpickler == nullptr) return kError;
    unpickler->read = unpickler->readline = unpickler->peek = Value::empty();
    unpickler->buffers = unpickler->encoding = unpickler->errors = Value::empty();
    unpickler->memo.reset();
    unpickler->memo_size = 0;
    unpickler->protocol = 0;
    unpickler->fixes_imports = true;
    track_once(unpickler);
    return Owned::adopt(unpickler);
}

Owned unpickler_new(Interpreter& in, Args args) {
    Type* type = class_of_spec(in, args, unpickler_type_spec);
    return type == nullptr ? Owned{kError} : new_unpickler(in, type);
}

struct UnpicklerOptions {
    const char* function;
    Value fix_imports;
    Value encoding;
    Value errors;
    Value buffers;
};

Status set_text_option(Interpreter& in, const UnpicklerOptions& options, const char* which, Value given,
                       Value& slot) {
    if (!given.is_empty() && !is_str(given))
        return raise_bad_argument(in, options.function, which, "str", given);
    replace(slot, Owned::share(given));
    return Status::ok();
}

Status set_options(Interpreter& in, UnpicklerObject* unpickler, const UnpicklerOptions& options) {
    if (!options.fix_imports.is_empty()) {
        GOSSAMER_TRY(given, is_true(in, options.fix_imports));
        unpickler->fixes_imports = given.get();
    }
    GOSSAMER_CHECK(
        set_text_option(in, options, "argument 'encoding'", options.encoding, unpickler->encoding));
    GOSSAMER_CHECK(set_text_option(in, options, "argument 'errors'", options.errors, unpickler->errors));
    if (options.buffers.is_empty() || options.buffers.is_none()) {
        replace(unpickler->buffers, Owned{});
        return Status::ok();
    }
    GOSSAMER_TRY(buffers, get_iterator(in, options.buffers));
    replace(unpickler->buffers, std::move(buffers));
    return Status::ok();
}

Status set_file(Interpreter& in, UnpicklerObject* unpickler, Value file) {
    const auto find = [&](const char* text, Value& slot) -> Status {
        GOSSAMER_TRY(name, intern(in, text));
        GOSSAMER_TRY(method, find_attribute(in, file, name.get()));
        replace(slot, std::move(method));
        return Status::ok();
    };
    GOSSAMER_CHECK(find("peek", unpickler->peek));
    GOSSAMER_CHECK(find("readline", unpickler->readline));
    GOSSAMER_CHECK(find("read", unpickler->read));
    if (!unpickler->read.is_empty() && !unpickler->readline.is_empty()) return Status::ok();
    replace(unpickler->read, Owned{});
    return raise(in, Error::AnyTypeError, "file must have 'read' and 'readline' attributes");
}

Owned unpickler_init(Interpreter& in, Args args) {
    static constexpr const char* names[] = {"file", "fix_imports", "encoding", "errors", "buffers"};
    Value values[5];
    GOSSAMER_CHECK(bind_required(in, args, "Unpickler", names, 1, values));
    UnpicklerObject* unpickler = unpickler_of(args);
    pickle_clear_memo(in.heap, unpickler);
    GOSSAMER_CHECK(set_file(in, unpickler, values[0]));
    GOSSAMER_CHECK(set_options(in, unpickler, {"Unpickler", values[1], values[2], values[3], values[4]}));
    return Owned::none();
}

Owned unpickler_load(Interpreter& in, Args args) {
    UnpicklerObject* unpickler = unpickler_of(args);
    if (unpickler->read.is_empty()) {
        const Type* type = heap_type(unpickler);
        return raise_unpickling(
            in, {"Unpickler.__init__() was not called by ",
                 type->has(TypeFlags::kHeapType) ? type->name_text() : "_pickle.Unpickler", ".__init__()"});
    }
    return pickle_load(in, unpickler, {});
}

Owned unpickler_find_class(Interpreter& in, Args args) {
    for (std::size_t index = 1; index <= 2; ++index)
        if (!is_str(args[index])) return raise(in, Error::AnyTypeError, "a name must be a str");
    return pickle_find_class(in, args[1], args[2], unpickler_of(args)->protocol,
                             unpickler_of(args)->fixes_imports);
}

Owned unpickler_persistent_load(Interpreter& in, Args) {
    return raise_unpickling(in, {"A load persistent id instruction was encountered, but no persistent_load "
                                 "function was specified."});
}

Owned unpickler_sizeof(Interpreter& in, Args args) {
    return new_int_unsigned(in, sizeof(UnpicklerObject) + unpickler_of(args)->memo.capacity * sizeof(Value));
}

Owned get_unpickler_memo(Interpreter& in, Value self) {
    return pickle_new_memo(in, self, unpickler_memo_type_spec);
}
Status set_unpickler_memo(Interpreter& in, Value self, Value value) {
    if (value.is_empty()) return raise(in, Error::AnyTypeError, "attribute deletion is not supported");
    return pickle_set_memo(in, as<UnpicklerObject>(self), value);
}

constexpr Method kUnpicklerMethods[] = {
    {"__new__", unpickler_new, raw(), "", Binding::Static},
    {"__init__", unpickler_init, raw(), "__init__($self, /, *args, **kwargs)\nSay where to read, and how."},
    {"__sizeof__", unpickler_sizeof, exactly(0), "__sizeof__($self, /)\nSize in memory, in bytes."},
    {"find_class", unpickler_find_class, exactly(2),
     "find_class($self, module_name, global_name, /)\nWhat a name of a module means. Classes of one's own "
     "may "
     "allow fewer."},
    {"load", unpickler_load, exactly(0), "load($self, /)\nThe next object of the file."},
    {"persistent_load", unpickler_persistent_load, exactly(1),
     "persistent_load($self, pid, /)\nThe object that is kept elsewhere."},
};
constexpr Getter kUnpicklerGetters[] = {
    {"memo", get_unpickler_memo, set_unpickler_memo, nullptr},
};

// ---- Functions

Owned pickle_dump_function(Interpreter& in, Args args) {
    GOSSAMER_TRY(pickler, new_pickler(in, partner_type(in, pickler_type_spec)));
    GOSSAMER_CHECK(set_options(in, as<PicklerObject>(pickler.get()), {args[2], args[3], args[4]}));
    GOSSAMER_CHECK(set_file(in, as<PicklerObject>(pickler.get()), args[1]));
    GOSSAMER_CHECK(pickle_dump(in, as<PicklerObject>(pickler.get()), args[0], nullptr));
    return Owned::none();
}

Owned pickle_dumps_function(Interpreter& in, Args args) {
    GOSSAMER_TRY(pickler, new_pickler(in, partner_type(in, pickler_type_spec)));
    GOSSAMER_CHECK(set_options(in, as<PicklerObject>(pickler.get()), {args[1], args[2], args[3]}));
    as<PicklerObject>(pickler.get())->write = Value::none();
    Owned result;
    GOSSAMER_CHECK(pickle_dump(in, as<PicklerObject>(pickler.get()), args[0], &result));
    return result;
}

Owned pickle_load_function(Interpreter& in, Args args) {
    GOSSAMER_TRY(unpickler, new_unpickler(in, partner_type(in, unpickler_type_spec)));
    auto* object = as<UnpicklerObject>(unpickler.get());
    GOSSAMER_CHECK(set_file(in, object, args[0]));
    GOSSAMER_CHECK(set_options(in, object, {"load", args[1], args[2], args[3], args[4]}));
    return pickle_load(in, object, {});
}

// What is not bytes may change while it is read: then a copy is.
Owned pickle_loads_function(Interpreter& in, Args args) {
    GOSSAMER_TRY(unpickler, new_unpickler(in, partner_type(in, unpickler_type_spec)));
    auto* object = as<UnpicklerObject>(unpickler.get());
    GOSSAMER_CHECK(set_options(in, object, {"loads", args[1], args[2], args[3], args[4]}));
    if (is_bytes(args[0])) return pickle_load(in, object, as<Bytes>(args[0])->view());
    std::string_view data;
    GOSSAMER_CHECK(get_buffer(in, args[0], data));
    GOSSAMER_TRY(copy, new_bytes(in, data));
    return pickle_load(in, object, copy->view());
}

constexpr Method kFunctions[] = {
    {"dump", pickle_dump_function, keywords(),
     "dump($module, /, obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)\nWrite an object "
     "to a file."},
    {"dumps", pickle_dumps_function, keywords(),
     "dumps($module, /, obj, protocol=None, *, fix_imports=True, buffer_callback=None)\nAn object as bytes."},
    {"load", pickle_load_function, keywords(),
     "load($module, /, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())\nThe next "
     "object of a file."},
    {"loads", pickle_loads_function, keywords(),
     "loads($module, data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())\nThe "
     "object "
     "that bytes stand for."},
};

Status initialise(Interpreter& in, Module* module) {
    for (const TypeSpec* spec : {&pickler_type_spec, &unpickler_type_spec}) {
        Type* type = add_module_type(in, module, *spec);
        if (type == nullptr) return kError;
        add_partner(in, type);
    }
    for (const TypeSpec* spec : {&pickler_memo_type_spec, &unpickler_memo_type_spec}) {
        Type* type = make_builtin_type(in, *spec, nullptr);
        if (type == nullptr) return raise_memory_error(in);
        add_partner(in, type);
    }
    return Status::ok();
}

}  // namespace

const TypeSpec pickler_type_spec{
    .name = "Pickler",
    .module = "_pickle",
    .documentation =
        "Pickler(file, protocol=None, fix_imports=True, buffer_callback=None)\n--\n\nWrites objects "
        "to a file; what it has written once it refers to.",
    .layout = &kPicklerLayout,
    .basic_size = sizeof(PicklerObject),
    .flags = TypeFlags::kBaseType,
    .methods = kPicklerMethods,
    .getters = kPicklerGetters,
};
const TypeSpec unpickler_type_spec{
    .name = "Unpickler",
    .module = "_pickle",
    .documentation =
        "Unpickler(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())\n--\n\n"
        "Reads objects from a file.",
    .layout = &kUnpicklerLayout,
    .basic_size = sizeof(UnpicklerObject),
    .flags = TypeFlags::kBaseType,
    .methods = kUnpicklerMethods,
    .getters = kUnpicklerGetters,
};

extern const ModuleSpec _pickle_module_spec;
const ModuleSpec _pickle_module_spec{"_pickle", "Objects as bytes, and back.", kFunctions, initialise};

}  // namespace gossamer
