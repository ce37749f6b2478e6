// Functions, code objects and cells: creation and layouts.
#include "runtime/function.h"

#include "memory/count.h"
#include "runtime/call.h"
#include "runtime/dict.h"
#include "runtime/module.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/tuple.h"

#include <array>
#include <cstddef>

namespace gossamer {

namespace {

// ---- Function

// The fields that may refer to anything, in the order in which gc.get_referents shows them.
constexpr Value Function::*kFunctionFields[] = {
    &Function::module,      &Function::defaults,      &Function::keyword_defaults, &Function::documentation,
    &Function::name,        &Function::dictionary,    &Function::closure,          &Function::annotations,
    &Function::type_params, &Function::qualified_name};

void traverse_function(Object* object, Visitor& visitor) {
    auto* function = static_cast<Function*>(object);
    visitor.visit(function->code);
    visitor.visit(Value::from_object(function->globals));
    visitor.visit(Value::from_object(function->builtins));
    for (Value Function::*field : kFunctionFields)
        visitor.visit(function->*field);
}

// Owned references, the pointers among them included, are heap values side by side.
constexpr std::size_t kFirstOwned = offsetof(Function, globals);
constexpr std::size_t kOwnedCount = (offsetof(Function, code) - kFirstOwned) / sizeof(Value) + 1;
static_assert(kFirstOwned + kOwnedCount * sizeof(Value) == sizeof(Function));

Value take_next_of_function(Object* object) {
    const auto* owned = reinterpret_cast<const Value*>(reinterpret_cast<const char*>(object) + kFirstOwned);
    std::uint16_t cursor = object->dead_cursor();
    Value taken = Value::empty();
    while (cursor < kOwnedCount && !taken.is_heap())
        taken = owned[cursor++];
    object->set_dead_cursor(cursor);
    return taken.is_heap() ? taken : Value::empty();
}

// What can close a cycle through a function: its own fields. Code, globals, builtins and names stay, so that
// the function can still be called by a finaliser.
Value clear_next_of_function(Object* object) {
    auto* function = static_cast<Function*>(object);
    for (Value Function::*field : kFunctionFields) {
        const bool stays =
            field == &Function::closure || field == &Function::name || field == &Function::qualified_name;
        if (stays || !(function->*field).is_heap()) continue;
        return std::exchange(function->*field, Value::empty());
    }
    return Value::empty();
}

std::size_t size_of_function(const Object*) {
    return sizeof(Function);
}

// ---- Code

// Null where loading failed half-way.
[[nodiscard]] std::array<Object*, 5> code_parts(Code* code) {
    return {code->name, code->qualified_name, code->file_name, code->local_names, code->free_names};
}

void traverse_code(Object* object, Visitor& visitor) {
    auto* code = static_cast<Code*>(object);
    for (std::uint32_t index = 0; index < code->constant_count; ++index)
        visitor.visit(code->constants[index]);
    for (Object* part : code_parts(code))
        visitor.visit(part);
}

Value take_next_of_code(Object* object) {
    auto* code = static_cast<Code*>(object);
    while (code->constant_count > 0) {
        Value constant = code->constants[--code->constant_count];
        if (constant.is_heap()) return constant;
    }
    const auto parts = code_parts(code);
    std::uint16_t cursor = object->dead_cursor();
    while (cursor < parts.size()) {
        Object* part = parts[cursor++];
        object->set_dead_cursor(cursor);
        if (part != nullptr) return Value::from_object(part);
    }
    return Value::empty();
}

void free_buffers_of_code(Heap& heap, Object* object) {
    auto* code = static_cast<Code*>(object);
    if (code->buffer != nullptr) heap.free_buffer(code->buffer, code->buffer_bytes);
    std::destroy_at(&code->unit);
}

std::size_t size_of_code(const Object*) {
    return sizeof(Code);
}

// ---- Cell

void traverse_cell(Object* object, Visitor& visitor) {
    visitor.visit(static_cast<Cell*>(object)->content);
}

Value take_next_of_cell(Object* object) {
    return std::exchange(static_cast<Cell*>(object)->content, Value::empty());
}

std::size_t size_of_cell(const Object*) {
    return sizeof(Cell);
}

}  // namespace

const Layout function_layout{
    .traverse = traverse_function,
    .take_next = take_next_of_function,
    .free_buffers = nullptr,
    .clear_next = clear_next_of_function,
    .cell_size = size_of_function,
    .weakref_offset = offsetof(Function, weakrefs),
    .flat = flat_row(sizeof(Function), kFirstOwned, kOwnedCount),
};
const Layout code_layout{traverse_code, take_next_of_code, free_buffers_of_code,
                         nullptr,       size_of_code,      offsetof(Code, weakrefs)};
const Layout cell_layout{
    .traverse = traverse_cell,
    .take_next = take_next_of_cell,
    .free_buffers = nullptr,
    .clear_next = take_next_of_cell,
    .cell_size = size_of_cell,
    .weakref_offset = 0,
    .flat = flat_row(sizeof(Cell), offsetof(Cell, content), 1),
};

namespace {

// Found again as long as no key of the globals is added or removed.
const NamesOfGlobals& names_of(Interpreter& interpreter, Dict* globals) {
    NamesOfGlobals& known = interpreter.names_of_globals;
    if (globals->layout_version == known.version && known.version != 0) return known;
    const auto entry_of = [globals](Str* name) {
        const std::int64_t position = dict_find_entry(globals, name);
        return position < 0 ? nullptr : globals->entries + position;
    };
    known.builtins = entry_of(interpreter.names.dunder_builtins);
    known.name = entry_of(interpreter.names.dunder_name);
    known.version = dict_layout_version(interpreter, globals);
    return known;
}

// `__builtins__` (what an unqualified name means, unless it is the interpreter's) and `__name__` of a
// namespace, borrowed.
struct Surroundings {
    Value builtins;
    Value name;
};
[[nodiscard]] Surroundings surroundings_of(Interpreter& interpreter, Dict* globals) {
    if (globals->owner != nullptr) {
        return {dict_find_str(globals, interpreter.names.dunder_builtins),
                dict_find_str(globals, interpreter.names.dunder_name)};
    }
    const NamesOfGlobals& names = names_of(interpreter, globals);
    return {names.builtins == nullptr ? Value::empty() : names.builtins->value,
            names.name == nullptr ? Value::empty() : names.name->value};
}

// Null: a `__builtins__` that is neither a dict nor a module.
[[nodiscard]] Dict* known_builtins(const Interpreter& interpreter, Value given) {
    if (is_dict(given)) return as<Dict>(given);
    if (is_kind(given, TypeFlags::kModule)) return as<Module>(given)->dict;
    return given.is_empty() ? interpreter.builtins : nullptr;
}

// A dict that looks names up in such an object. Runs code.
Owned foreign_builtins(Interpreter& interpreter, Value given) {
    const Owned source = Owned::share(given);
    GOSSAMER_TRY(module_name, intern(interpreter, "_foreign_builtins"));
    GOSSAMER_TRY(module,
                 interpreter.import_module(interpreter, module_name.get(), Value::none(), Value::none(), 0));
    GOSSAMER_TRY(maker, intern(interpreter, "foreign"));
    return call_method(interpreter, module.get(), maker.get(), {&given, 1});
}

Owned make_function(Interpreter& interpreter, Code* code, Dict* globals, Dict* builtins, Value module) {
    auto* function = interpreter.heap.create<Function>(interpreter.types.function->instance_shape);
    if (function == nullptr) return raise_memory_error(interpreter);
    function->weakrefs = nullptr;
    function->code = code;
    retain(code);
    function->globals = globals;
    retain(globals);
    function->builtins = builtins;
    retain(builtins);
    function->closure = Value::empty();
    function->defaults = Value::empty();
    function->keyword_defaults = Value::empty();
    function->annotations = Value::empty();
    function->name = Owned::share(code->name).detach();
    function->qualified_name = Owned::share(code->qualified_name).detach();
    function->documentation = Value::empty();
    function->module = Owned::share(module.is_empty() ? Value::none() : module).detach();
    function->dictionary = Value::empty();
    function->type_params = Value::empty();
    interpreter.heap.track(function);
    return Owned::adopt(function);
}

}  // namespace

Owned new_function(Interpreter& interpreter, Code* code, Dict* globals) {
    const auto [given, module] = surroundings_of(interpreter, globals);
    if (Dict* builtins = known_builtins(interpreter, given); builtins != nullptr) [[likely]]
        return make_function(interpreter, code, globals, builtins, module);
    GOSSAMER_TRY(builtins, foreign_builtins(interpreter, given));
    return make_function(interpreter, code, globals, as<Dict>(builtins.get()),
                         surroundings_of(interpreter, globals).name);
}

Owned new_cell(Interpreter& interpreter, Owned content) {
    auto* cell = interpreter.heap.create<Cell>(interpreter.types.cell->instance_shape);
    if (cell == nullptr) return raise_memory_error(interpreter);
    cell->content = content.detach();
    interpreter.heap.track(cell);
    return Owned::adopt(cell);
}

}  // namespace gossamer
