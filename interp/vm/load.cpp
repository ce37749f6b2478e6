#include "vm/load.h"

#include "bytecode/code_unit_binary.h"
#include "memory/count.h"
#include "runtime/bytes.h"
#include "runtime/errors/vm.h"
#include "runtime/number.h"
#include "runtime/raise.h"
#include "runtime/set.h"
#include "runtime/str.h"
#include "runtime/tuple.h"
#include "vm/slow.h"

#include <new>

namespace gossamer {

namespace {

class Loader {
public:
    explicit Loader(Interpreter& interpreter) : interpreter_{interpreter} {}
    Owned load(std::shared_ptr<CodeUnit> unit);
    Status load_body(Code* code, CodeUnit& unit);

private:
    Status fill_constants(Code* code, CodeUnit& unit);
    Owned constant(const Constant& source, Code* code, CodeUnit& unit);
    Ref<Tuple> name_tuple(const std::vector<std::string>& names);
    Ref<Tuple> item_tuple(const Constant& source, Code* code);
    Status name_code(Code* code, const CodeUnit& unit);

    Interpreter& interpreter_;
};

// Looks like an identifier: interned, as attribute names and keywords must be; other literals are not.
bool is_name_like(std::string_view text) {
    for (char character : text) {
        const bool part = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
                          (character >= '0' && character <= '9') || character == '_' ||
                          static_cast<unsigned char>(character) >= 0x80;
        if (!part) return false;
    }
    return true;
}

Ref<Tuple> Loader::name_tuple(const std::vector<std::string>& names) {
    Ref<Tuple> tuple = new_tuple(interpreter_, names.size());
    if (tuple.is_error()) return kError;
    for (std::size_t index = 0; index < names.size(); ++index) {
        Ref<Str> name = intern(interpreter_, names[index]);
        if (name.is_error()) return kError;
        tuple->items[index] = Value::from_object(name.detach());
    }
    return tuple;
}

Ref<Tuple> Loader::item_tuple(const Constant& source, Code* code) {
    Ref<Tuple> tuple = new_tuple(interpreter_, source.items.size());
    if (tuple.is_error()) return kError;
    for (std::size_t index = 0; index < source.items.size(); ++index) {
        tuple->items[index] = Owned::share(code->constants[source.items[index]]).detach();
    }
    return tuple;
}

Owned Loader::constant(const Constant& source, Code* code, CodeUnit& unit) {
    using Kind = Constant::Kind;
    switch (source.kind) {
    case Kind::Empty: return Owned{};
    case Kind::None: return Owned::none();
    case Kind::True: return Owned::boolean(true);
    case Kind::False: return Owned::boolean(false);
    case Kind::Ellipsis: return Owned::immediate(Value::ellipsis());
    case Kind::Int: return new_int(interpreter_, source.integer);
    case Kind::BigInt: return new_int_from_text(interpreter_, source.text);
    case Kind::Float: return new_float(source.real);
    case Kind::Complex: return new_complex(interpreter_, source.real, source.imaginary);
    case Kind::Str:
        if (is_name_like(source.text)) return intern(interpreter_, source.text).to_owned();
        return new_str_value(interpreter_, source.text);
    case Kind::Bytes: return new_bytes(interpreter_, source.text).to_owned();
    case Kind::Tuple: return item_tuple(source, code).to_owned();
    case Kind::FrozenSet: {
        Ref<Set> set = new_set(interpreter_, interpreter_.types.frozenset);
        if (set.is_error()) return kError;
        for (std::uint32_t item : source.items) {
            GOSSAMER_CHECK(set_add(interpreter_, set.get(), code->constants[item]));
        }
        return std::move(set).to_owned();
    }
    case Kind::Code: return load(unit.children[static_cast<std::size_t>(source.integer)]);
    }
    return Owned{};
}

Status Loader::fill_constants(Code* code, CodeUnit& unit) {
    for (const Constant& source : unit.constants) {
        Owned value = constant(source, code, unit);
        if (value.is_error()) return kError;
        code->constants[code->constant_count++] = value.detach();
    }
    for (std::size_t index = 0; index < unit.caches.size(); ++index) {
        code->cache_names[index] = as<Str>(code->constants[unit.caches[index].name]);
    }
    return Status::ok();
}

Status Loader::name_code(Code* code, const CodeUnit& unit) {
    Ref<Str> name = intern(interpreter_, unit.name);
    if (name.is_error()) return kError;
    code->name = name.detach();
    Ref<Str> qualified_name = intern(interpreter_, unit.qualified_name);
    if (qualified_name.is_error()) return kError;
    code->qualified_name = qualified_name.detach();
    Ref<Str> file_name = intern(interpreter_, unit.file_name);
    if (file_name.is_error()) return kError;
    code->file_name = file_name.detach();
    return Status::ok();
}

constexpr Instruction kUnloaded[] = {Instruction::make(Opcode::LoadBody)};

void copy_numbers(Code* code, const CodeUnit& unit) {
    code->instructions = kUnloaded;
    code->instruction_count = 1;
    code->local_count = unit.local_count;
    code->register_count = unit.register_count;
    code->positional_only_count = unit.positional_only_count;
    code->positional_count = unit.positional_count;
    code->keyword_only_count = unit.keyword_only_count;
    code->flags = unit.flags;
    const unsigned stars = ((unit.flags & CodeFlags::kVarArgs) != 0 ? 1u : 0u) +
                           ((unit.flags & CodeFlags::kVarKeywords) != 0 ? 1u : 0u);
    code->parameter_count =
        static_cast<std::uint16_t>(unit.positional_count + unit.keyword_only_count + stars);
    constexpr std::uint32_t kAnyGenerator =
        CodeFlags::kGenerator | CodeFlags::kCoroutine | CodeFlags::kAsyncGenerator;
    code->has_plain_parameters = stars == 0 && unit.keyword_only_count == 0;
    code->pushes_frame = (unit.flags & kAnyGenerator) == 0;
    code->simple_count =
        code->has_plain_parameters && code->pushes_frame ? code->positional_count : Code::kNotSimple;
}

// One buffer: inline caches (below the constants, counted downwards), constants, names of the caches.
bool lay_out_buffer(Heap& heap, Code* code, const CodeUnit& unit) {
    const std::size_t caches = unit.caches.size() * sizeof(AttributeCache);
    const std::size_t constants = unit.constants.size() * sizeof(Value);
    code->buffer_bytes = caches + constants + unit.caches.size() * sizeof(Str*) + sizeof(Value);
    code->buffer = heap.allocate_buffer(code->buffer_bytes);
    if (code->buffer == nullptr) return false;
    auto* bytes = static_cast<char*>(code->buffer);
    for (std::size_t index = 0; index < unit.caches.size(); ++index) {
        new (bytes + index * sizeof(AttributeCache)) AttributeCache;
    }
    code->constants = reinterpret_cast<Value*>(bytes + caches);
    code->cache_names = reinterpret_cast<Str**>(bytes + caches + constants);
    code->cache_count = static_cast<std::uint32_t>(unit.caches.size());
    return true;
}

// As it was before lay_out_buffer.
void drop_buffer(Heap& heap, Code* code) {
    while (code->constant_count > 0)
        release(code->constants[--code->constant_count]);
    heap.free_buffer(std::exchange(code->buffer, nullptr), code->buffer_bytes);
    code->constants = nullptr;
    code->cache_names = nullptr;
    code->cache_count = 0;
}

Status Loader::load_body(Code* code, CodeUnit& unit) {
    if (!unit.has_body() && !read_body(unit)) return raise(interpreter_, Error::BadFrozenCode);
    Ref<Tuple> locals = name_tuple(unit.local_names);
    if (locals.is_error()) return kError;
    Ref<Tuple> free = name_tuple(unit.free_names);
    if (free.is_error()) return kError;
    if (!lay_out_buffer(interpreter_.heap, code, unit)) return raise_memory_error(interpreter_);
    if (fill_constants(code, unit).is_error()) {
        drop_buffer(interpreter_.heap, code);
        return kError;
    }
    code->local_names = locals.detach();
    code->free_names = free.detach();
    code->instructions = unit.code.data();
    code->instruction_count = static_cast<std::uint32_t>(unit.code.size());
    return Status::ok();
}

Owned Loader::load(std::shared_ptr<CodeUnit> unit) {
    auto* code = interpreter_.heap.create<Code>(interpreter_.types.code->instance_shape);
    if (code == nullptr) return raise_memory_error(interpreter_);
    code->weakrefs = nullptr;
    code->constants = nullptr;
    code->cache_names = nullptr;
    code->constant_count = code->cache_count = 0;
    code->name = code->qualified_name = code->file_name = nullptr;
    code->local_names = code->free_names = nullptr;
    code->buffer = nullptr;
    code->buffer_bytes = 0;
    new (&code->unit) std::shared_ptr<CodeUnit>{std::move(unit)};
    CodeUnit& plain = *code->unit;
    copy_numbers(code, plain);
    Owned result = Owned::adopt(code);
    GOSSAMER_CHECK(name_code(code, plain));
    if (plain.has_body()) GOSSAMER_CHECK(load_body(code, plain));
    return result;
}

}  // namespace

Owned load_code(Interpreter& interpreter, std::shared_ptr<CodeUnit> unit) {
    return Loader{interpreter}.load(std::move(unit));
}

Status load_body(Interpreter& interpreter, Code* code) {
    if (code->has_body()) return Status::ok();
    return Loader{interpreter}.load_body(code, *code->unit);
}

Owned copy_code(Interpreter& interpreter, Code* code, const CodeChanges& changes) {
    GOSSAMER_CHECK(load_body(interpreter, code));
    auto unit = std::make_shared<CodeUnit>(*code->unit);
    if (!changes.name.is_empty()) unit->name = as<Str>(changes.name)->text();
    if (!changes.qualified_name.is_empty()) unit->qualified_name = as<Str>(changes.qualified_name)->text();
    if (!changes.file_name.is_empty()) unit->file_name = as<Str>(changes.file_name)->text();
    if (changes.flags >= 0) unit->flags = static_cast<std::uint32_t>(changes.flags);
    if (changes.first_line >= 0) {
        const auto first = static_cast<std::uint32_t>(changes.first_line);
        const std::uint32_t shift = first - unit->first_line;  // modulo 2**32
        unit->set_positions(unit->all_positions());
        unit->encoded_positions = {};
        for (Position& position : unit->positions) {
            if (position.line == 0) continue;
            position.line += shift;
            position.end_line += shift;
        }
        unit->first_line = first;
    }
    return load_code(interpreter, std::move(unit));
}

Outcome slow::load_body(ExecutionState& state, CallRecord& record) {
    const Status loaded = gossamer::load_body(*state.interpreter, record.code);
    record.pc =
        record.code->instructions;  // if there is no memory for it, it has not begun: none of its handlers
    return loaded.is_error() ? Outcome::Raise : Outcome::Reload;
}

}  // namespace gossamer
