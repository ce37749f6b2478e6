// code and cell objects.
#include "builtins/code_replace.h"
#include "memory/count.h"
#include "runtime/bytes.h"
#include "runtime/counted.h"
#include "runtime/errors/vm.h"
#include "runtime/function.h"
#include "runtime/list.h"
#include "runtime/number.h"
#include "runtime/protocols.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/text_format.h"
#include "runtime/tuple.h"

#include <algorithm>
#include <string>

namespace gossamer {

namespace {

[[nodiscard]] const Code* self_of(Value value) {
    return as<Code>(value);
}
[[nodiscard]] Owned small_int(std::uint64_t number) {
    return Owned::immediate(Value::from_int(static_cast<std::int64_t>(number)));
}

[[nodiscard]] bool is_cell_local(const Code* code, std::size_t index) {
    const auto& cells = code->unit->cell_locals;
    return std::find(cells.begin(), cells.end(), index) != cells.end();
}

// Locals that are cells, or that are parameters or plain: by the register's role.
template <class Choose>
Owned chosen_names(Interpreter& in, const Code* code, Choose choose) {
    std::size_t count = 0;
    for (std::size_t index = 0; index < code->local_names->size; ++index)
        count += choose(index) ? 1 : 0;
    Ref<Tuple> names = new_tuple(in, count);
    if (names.is_error()) return kError;
    std::size_t filled = 0;
    for (std::size_t index = 0; index < code->local_names->size; ++index) {
        if (choose(index)) names->items[filled++] = Owned::share(code->local_names->items[index]).detach();
    }
    return std::move(names).to_owned();
}

Owned get_name(Interpreter&, Value self) {
    return Owned::share(self_of(self)->name);
}
Owned get_qualname(Interpreter&, Value self) {
    return Owned::share(self_of(self)->qualified_name);
}
Owned get_filename(Interpreter&, Value self) {
    return Owned::share(self_of(self)->file_name);
}
Owned get_firstlineno(Interpreter&, Value self) {
    return small_int(self_of(self)->unit->first_line);
}
Owned get_flags(Interpreter&, Value self) {
    return small_int(self_of(self)->flags);
}
Owned get_argcount(Interpreter&, Value self) {
    return small_int(self_of(self)->positional_count);
}
Owned get_posonlyargcount(Interpreter&, Value self) {
    return small_int(self_of(self)->positional_only_count);
}
Owned get_kwonlyargcount(Interpreter&, Value self) {
    return small_int(self_of(self)->keyword_only_count);
}
Owned get_stacksize(Interpreter&, Value self) {
    return small_int(static_cast<unsigned>(self_of(self)->register_count - self_of(self)->local_count));
}
Owned get_varnames(Interpreter& in, Value self) {
    const Code* code = self_of(self);
    return chosen_names(in, code, [code](std::size_t index) {
        return index < code->parameter_count || !is_cell_local(code, index);
    });
}
Owned get_nlocals(Interpreter& in, Value self) {
    GOSSAMER_TRY(names, get_varnames(in, self));
    return small_int(as<Tuple>(names.get())->size);
}
Owned get_cellvars(Interpreter& in, Value self) {
    const Code* code = self_of(self);
    return chosen_names(in, code, [code](std::size_t index) { return is_cell_local(code, index); });
}
Owned get_freevars(Interpreter&, Value self) {
    return Owned::share(self_of(self)->free_names);
}

Owned get_consts(Interpreter& in, Value self) {
    const Code* code = self_of(self);
    const std::span<const Value> constants{code->constants, code->constant_count};
    for (const Value constant : constants) {
        if (is_exact(in.types.code, constant)) GOSSAMER_CHECK(load_body(in, as<Code>(constant)));
    }
    return tuple_of(in, constants).to_owned();
}

Owned get_names(Interpreter& in, Value self) {
    const Code* code = self_of(self);
    Ref<Tuple> names = new_tuple(in, code->cache_count);
    if (names.is_error()) return kError;
    std::size_t count = 0;
    for (std::size_t index = 0; index < code->cache_count; ++index) {
        Value name = Value::from_object(code->cache_names[index]);
        const auto seen = std::span<const Value>{names->items, count};
        if (std::find(seen.begin(), seen.end(), name) == seen.end())
            names->items[count++] = Owned::share(name).detach();
    }
    return tuple_of(in, std::span<const Value>{names->items, count}).to_owned();
}

Owned get_code_bytes(Interpreter& in, Value self) {
    const Code* code = self_of(self);
    return new_bytes(in, std::string_view{reinterpret_cast<const char*>(code->instructions),
                                          code->instruction_count * sizeof(Instruction)})
        .to_owned();
}

Owned code_repr(Interpreter& in, Args args) {
    const Code* code = self_of(args[0]);
    return format_text(in, "<code object {} at {}, file \"{}\", line {}>",
                       {code->name->text(), address_text(args[0]), code->file_name->text(),
                        std::to_string(code->unit->first_line)});
}

Owned code_positions(Interpreter& in, Args args) {
    const Code* code = self_of(args[0]);
    GOSSAMER_TRY(list, list_from(in, Value::from_object(in.empty_tuple)));
    for (std::uint32_t index = 0; index < code->instruction_count; ++index) {
        const Position position = code->unit->position_at(index);
        Ref<Tuple> entry =
            tuple_of(in, {Value::from_int(position.line), Value::from_int(position.end_line),
                          Value::from_int(position.column), Value::from_int(position.end_column)});
        if (entry.is_error()) return kError;
        GOSSAMER_CHECK(list_append(in, as<List>(list.get()), std::move(entry).to_owned()));
    }
    return get_iterator(in, list.get());
}

// (first byte, byte behind, line or None) for each run of instructions of the same line.
Owned code_lines(Interpreter& in, Args args) {
    const Code* code = self_of(args[0]);
    constexpr std::uint32_t kBytes = sizeof(Instruction);
    GOSSAMER_TRY(list, list_from(in, Value::from_object(in.empty_tuple)));
    for (std::uint32_t begin = 0, end = 0; begin < code->instruction_count; begin = end) {
        const auto line = code->unit->position_at(begin).line;
        while (end < code->instruction_count && code->unit->position_at(end).line == line)
            ++end;
        Ref<Tuple> entry = tuple_of(in, {Value::from_int(begin * kBytes), Value::from_int(end * kBytes),
                                         line == 0 ? Value::none() : Value::from_int(line)});
        if (entry.is_error()) return kError;
        GOSSAMER_CHECK(list_append(in, as<List>(list.get()), std::move(entry).to_owned()));
    }
    return get_iterator(in, list.get());
}

constexpr Method code_methods[] = {
    {"__repr__", code_repr, exactly(0), ""},
    {"replace", code_replace, raw(),
     "replace($self, /, **changes)\nA copy of the code with another name, file, or first line."},
    {"__replace__", code_replace, raw(), "__replace__($self, /, **changes)\nThe same as replace()."},
    {"co_lines", code_lines, exactly(0), "co_lines($self, /)\nIterator over the lines of the instructions."},
    {"co_positions", code_positions, exactly(0),
     "co_positions($self, /)\nIterator over the position of each instruction."},
};
constexpr Getter code_getters[] = {
    {"co_name", get_name, nullptr, nullptr, true},
    {"co_qualname", get_qualname, nullptr, nullptr, true},
    {"co_filename", get_filename, nullptr, nullptr, true},
    {"co_firstlineno", get_firstlineno, nullptr, nullptr, true},
    {"co_flags", get_flags, nullptr, nullptr, true},
    {"co_argcount", get_argcount, nullptr, nullptr, true},
    {"co_posonlyargcount", get_posonlyargcount, nullptr, nullptr, true},
    {"co_kwonlyargcount", get_kwonlyargcount, nullptr, nullptr, true},
    {"co_stacksize", get_stacksize, nullptr, nullptr, true},
    {"co_nlocals", get_nlocals, nullptr, nullptr, true},
    {"co_varnames", get_varnames, nullptr, nullptr},
    {"co_cellvars", get_cellvars, nullptr, nullptr},
    {"co_freevars", get_freevars, nullptr, nullptr},
    {"co_consts", get_consts, nullptr, nullptr, true},
    {"co_names", get_names, nullptr, nullptr, true},
    {"co_code", get_code_bytes, nullptr, nullptr},
};

// ---- cell

Owned get_contents(Interpreter& in, Value self) {
    Value content = as<Cell>(self)->content;
    if (content.is_empty()) return raise(in, Error::CellEmpty);
    return Owned::share(content);
}
Status set_contents(Interpreter&, Value self, Value value) {
    replace(as<Cell>(self)->content, Owned::share(value));
    return Status::ok();
}

Owned cell_new(Interpreter& in, Args args) {
    if (args.count > 2) return raise(in, Error::ArityAtMost, "cell", 1, "", args.count - 1);
    return new_cell(in, args.count == 2 ? Owned::share(args[1]) : Owned{});
}

Owned cell_repr(Interpreter& in, Args args) {
    Value content = as<Cell>(args[0])->content;
    if (content.is_empty()) return format_text(in, "<cell at {}: empty>", {address_text(args[0])});
    return format_text(in, "<cell at {}: {} object at {}>",
                       {address_text(args[0]), std::string{type_name(in, content)}, address_text(content)});
}

// An empty cell comes before any other.
template <Comparison comparison>
Owned cell_compare(Interpreter& in, Args args) {
    if (!is_instance_exact_or_sub(in, args[1], in.types.cell)) return Owned::not_implemented();
    Owned left = Owned::share(as<Cell>(args[0])->content);
    Owned right = Owned::share(as<Cell>(args[1])->content);
    if (!left.is_empty() && !right.is_empty()) return rich_compare(in, left.get(), right.get(), comparison);
    return rich_compare(in, Value::from_int(left.is_empty() ? 0 : 1),
                        Value::from_int(right.is_empty() ? 0 : 1), comparison);
}

constexpr Method cell_methods[] = {
    {"__new__", cell_new, raw(), "", Binding::Static},
    {"__repr__", cell_repr, exactly(0), ""},
    {"__lt__", cell_compare<Comparison::Lt>, exactly(1), ""},
    {"__le__", cell_compare<Comparison::Le>, exactly(1), ""},
    {"__eq__", cell_compare<Comparison::Eq>, exactly(1), ""},
    {"__ne__", cell_compare<Comparison::Ne>, exactly(1), ""},
    {"__gt__", cell_compare<Comparison::Gt>, exactly(1), ""},
    {"__ge__", cell_compare<Comparison::Ge>, exactly(1), ""},
    {"__hash__", nullptr, exactly(0), ""},
};
constexpr Getter cell_getters[] = {
    {"cell_contents", get_contents, set_contents, nullptr},
};

}  // namespace

extern const TypeSpec code_type_spec;
const TypeSpec code_type_spec{"code",       "builtins",   "Code made ready to run.",
                              &code_layout, sizeof(Code), TypeFlags::kNoInstantiate | TypeFlags::kImmutable,
                              code_methods, code_getters};
extern const TypeSpec cell_type_spec;
const TypeSpec cell_type_spec{"cell",       "builtins",   "A variable shared by functions.",
                              &cell_layout, sizeof(Cell), TypeFlags::kImmutable,
                              cell_methods, cell_getters};

}  // namespace gossamer
