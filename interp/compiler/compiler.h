// The Compiler class: code generation, one member function per kind of node. Private to the compiler's own
// files.
//
// How code is generated
//  1. `evaluate_into(expression, target)` leaves the value in `target`: a local, or the next free temporary
//     (`emitter.top()`), which the caller then pushes. Only the last instruction of an expression writes a
//     local, so the expression may still read the local's old value.
//  2. `operand(expression)` is for instructions that read: the register of a local that is bound is borrowed
//  as it is;
//     everything else is evaluated into a new temporary, which the reading instruction consumes.
//     `operand_before` copies a local that a later part of the same expression may rebind.
//  3. Temporaries form a stack. Whoever pushes pops; between statements only what enclosing statements hold
//  is live
//     (iterators, context managers, handled exceptions).
//  4. `break`, `continue` and `return` walk the list of open blocks from the inside and emit what each needs
//     (`leave_blocks`), under the handlers of the block outside.
//  5. After an error code generation goes on (so that nothing needs to unwind) and its result is thrown away.
//
// The orders in which values are evaluated and released are observable; they are stated where they are made.
#pragma once

#include "compiler/assigned.h"
#include "compiler/compile.h"
#include "compiler/emitter.h"
#include "compiler/scopes.h"
#include "support/stack_limit.h"

#include <span>

namespace gossamer {

// Displays and calls with more parts are built piece by piece.
inline constexpr std::size_t kLargestWindow = 32;

enum class JumpWhen : std::uint8_t { False, True };

// A statement that `break`, `continue` or `return` may have to leave.
struct Block {
    enum class Kind : std::uint8_t {
        Loop,          // `while`, or `for`, whose iterator is in `reg`
        Finally,       // body of try … finally: the `finally` part runs
        FinallyError,  // `finally` part with a pending exception in `reg` and the state saved in reg+1
        Handler,       // `except` part: likewise; `name` is unbound at its end
        StarHandler,   // `except*` part: may not be left
        With,          // manager in `reg`
        AsyncWith,
        Value,  // a return value that waits in `reg` while a `finally` part runs
    };
    Kind kind;
    Register reg = 0;
    bool has_iterator = false;
    Label break_label, continue_label;
    int handler = Emitter::kNoHandler;  // what protects the code outside the block
    std::span<ast::StmtNode* const> final_body;
    std::string_view name;
    SourceRange range;
    BoundLocals* after_break = nullptr;
    unsigned nesting = 0;  // outside it, as CPython counts blocks: see Nesting
};

// Where a name lives, seen from the code being generated.
struct Access {
    // ViaClass…: in the namespace of the class around, or else …
    enum class Kind : std::uint8_t {
        Local,
        Cell,
        Free,
        ClassFree,
        Global,
        Name,
        ViaClassGlobal,
        ViaClassFree
    };
    Kind kind = Kind::Name;
    unsigned index = 0;  // register, or number of the closure cell
    std::string_view name;
    const Symbol* symbol = nullptr;
};

// One CodeUnit being made.
struct Unit {
    Unit* outer = nullptr;
    Scope* host = nullptr;
    Scope* outer_scope = nullptr;  // the scope in force outside
    std::unique_ptr<CodeUnit> code;
    Emitter emitter;
    std::vector<Block> blocks;
    unsigned nesting = 0;  // of blocks, as CPython counts them: see Nesting
    BoundLocals bound;
    std::unordered_map<const Symbol*, Register> registers;
    Register next_local = 0;       // for plain locals, which get their registers as they appear
    Register class_cell = 0;       // of a class body
    Register class_namespace = 0;  // of a class body: the cell that holds its namespace
    std::vector<std::string_view> static_attributes;
    std::unordered_map<const Scope*, unsigned> codes;  // what is defined within: constants
    bool has_annotations = false;
    bool is_hidden = false;  // around a generic definition: no part of qualified names

    void push_block(Block block) {
        block.nesting = nesting;
        blocks.push_back(block);
    }
};

class Compiler;

// While it lives, `blocks` more of them are statically nested: loops, with, parts of try. Handlers count two,
// and a generator or coroutine is a block itself. More than 21 are refused.
class Nesting {
public:
    Nesting(Compiler& compiler, const SourceRange& range, unsigned blocks = 1);
    ~Nesting();
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

private:
    Unit& unit_;
    unsigned blocks_;
};

class Compiler {
public:
    Compiler(const ast::ModNode& module, const Source& source, const CompileOptions& options)
        : module_(module),
          source_(source),
          options_(options),
          future_annotations_(options.future_annotations) {}

    CompileResult run();

private:
    friend class Nesting;

    using Range = SourceRange;
    using Statements = std::span<ast::StmtNode* const>;
    using Expressions = std::span<ast::ExprNode* const>;

    // ---- compile.cpp
    void compile_module();
    bool check_futures(Statements body);
    void fail(CompileErrorId id, const Range& range, std::initializer_list<std::string_view> arguments = {});
    void warn(CompileErrorId id, const Range& range, std::initializer_list<std::string_view> arguments = {});
    Emitter& emitter() { return unit_->emitter; }

    // ---- compile_units.cpp: code units, registers of locals
    void open_unit(Scope& scope, std::string_view name, std::uint32_t first_line);
    std::unique_ptr<CodeUnit> close_unit(const Range& range);
    unsigned keep_code(const Scope& scope, std::unique_ptr<CodeUnit> code);
    // The constant with the code of `scope`, which `body` makes: once, though a `finally` part that it stands
    // in is compiled for each way out.
    template <class Body>
    unsigned code_of(Scope& scope, std::string_view name, std::uint32_t first_line, const Range& range,
                     Body body) {
        const auto found = unit_->codes.find(&scope);
        if (found != unit_->codes.end()) return found->second;
        open_unit(scope, name, first_line);
        body();
        return keep_code(scope, close_unit(range));
    }
    void finish_unit(Unit& unit, const Range& range);
    void place_locals(const ast::Arguments* parameters);
    void count_flags(const ast::Arguments* parameters);
    void place_parameter(const ast::Arg* arg);
    void place_hidden_parameter(std::string_view name);
    void make_cells();
    std::string qualified_name(std::string_view name) const;
    Register register_of(const Symbol& symbol);
    [[nodiscard]] bool is_cell_symbol(const Symbol& symbol) const { return symbol.is_captured; }

    // ---- compile_names.cpp
    Access access_of(std::string_view name);
    Access cell_access_of(std::string_view name);
    Access cell_access(const NameOwner& owner, std::string_view name);
    void load_via_class(const Access& access, const Range& range, Register target);
    void load_name(std::string_view name, const Range& range, Register target);
    void store_name(std::string_view name, const Range& range, Register source);
    void delete_name(std::string_view name, const Range& range);
    // `name` becomes a further holder of what is in `source`, which stays.
    void store_copy(std::string_view name, const Range& range, Register source);
    void unbind_name(std::string_view name, const Range& range);
    void load_cell_itself(const Access& access, const Range& range, Register target);
    void check_bound(const Access& access, const Range& range);
    void note_bound(const Access& access);
    // The register of a plain local, which may be written directly; nothing for all other targets.
    std::optional<Register> direct_target(const ast::ExprNode& target);
    std::optional<Register> direct_target_of_name(std::string_view name);
    // The same for the target of a value not yet evaluated, which may bind variables itself.
    std::optional<Register> direct_target_of(const ast::ExprNode& target, const ast::ExprNode& value);
    void note_names(const ast::Node& node);
    void note_assignments(const ast::Node& node);
    void note_variables(const Scope& comprehension);

    // ---- compile_expressions.cpp
    void evaluate_into(const ast::ExprNode& node, Register target);
    Register evaluate(const ast::ExprNode& node);  // into a new temporary
    Register operand(const ast::ExprNode& node);
    Register operand_before(const ast::ExprNode& node, std::initializer_list<const ast::Node*> later);
    bool may_rebind(std::string_view name, const ast::Node* later) const;
    void move_to(Register target, Register temporary, const Range& range);
    void load_constant(const ConstantTree& tree, const Range& range, Register target);
    void load_immediate(unsigned which, const Range& range, Register target);
    void load_text(std::string_view text, const Range& range, Register target);
    void emit_load_attr(Register target, Register object, std::string_view name, const Range& range);
    void emit_load_item(Register target, Register object, Register key, const Range& range);
    void expression(const ast::BinOp& node, Register target);
    void expression(const ast::UnaryOp& node, Register target);
    void expression(const ast::BoolOp& node, Register target);
    void expression(const ast::Compare& node, Register target);
    void expression(const ast::IfExp& node, Register target);
    void expression(const ast::NamedExpr& node, Register target);
    void expression(const ast::Attribute& node, Register target);
    void expression(const ast::Subscript& node, Register target);
    void expression(const ast::Slice& node, Register target);
    void expression(const ast::Starred& node, Register target);
    void expression(const ast::Name& node, Register target);
    void expression(const ast::Constant& node, Register target);
    void binary(Opcode opcode, bool is_inplace, Register target, Register left, const ast::ExprNode& right,
                const Range& range);
    void slice_window(const ast::Slice& slice, const Range& range);
    void load_slice(const ast::ExprNode& value, const ast::Slice& slice, const Range& range, Register target);
    void warn_about_subscript(const ast::Subscript& node);

    // ---- compile_conditions.cpp
    void jump_if(const ast::ExprNode& test, JumpWhen when, Label label);
    void jump_if_all(const ast::BoolOp& node, JumpWhen when, Label label);
    void jump_if_compare(const ast::Compare& node, JumpWhen when, Label label);
    void jump_if_one_compare(ast::CompareOperator op, Register left, const ast::ExprNode& right,
                             JumpWhen when, Label label, const Range& range);
    void compare(ast::CompareOperator op, Register target, Register left, Register right, const Range& range);
    void warn_about_compare(const ast::Compare& node);
    std::optional<bool> constant_truth(const ast::ExprNode& node) const;
    std::optional<ConstantTree> membership_constant(const ast::ExprNode& node) const;
    Register collection_operand(const ast::ExprNode& node);

    // ---- compile_calls.cpp
    void expression(const ast::Call& node, Register target);
    void call_function(const ast::Call& node, Register target);
    void call_method(const ast::Call& node, const ast::Attribute& method, Register target);
    bool call_super_method(const ast::Call& node, const ast::Attribute& method, Register target);
    std::optional<CacheSite::Kind> push_super_window(const ast::ExprNode& super);
    bool load_super_attribute(const ast::Attribute& node, Register target);
    void finish_call(bool is_method, Register first, std::size_t extra, Expressions args,
                     std::span<ast::Keyword* const> keywords, const Range& range, Register target);
    void call_extended(Register first, Expressions args, std::span<ast::Keyword* const> keywords,
                       const Range& range, Register target);
    void extended_keywords(Register callee, std::span<ast::Keyword* const> keywords, const Range& range);
    bool needs_extended_call(Expressions args, std::span<ast::Keyword* const> keywords,
                             std::size_t extra) const;
    unsigned keyword_names(std::span<ast::Keyword* const> keywords);
    void check_keywords(std::span<ast::Keyword* const> keywords);
    void warn_about_call(const ast::ExprNode& function);

    // ---- compile_displays.cpp
    void expression(const ast::List& node, Register target);
    void expression(const ast::Tuple& node, Register target);
    void expression(const ast::Set& node, Register target);
    void expression(const ast::Dict& node, Register target);
    void build_list(Expressions items, const Range& range, Register already, Register target);
    void sequence_display(Expressions items, Opcode build, const Range& range, Register target);
    void fill_list(Register list, Expressions items, const Range& range);
    void set_with_stars(Expressions items, const Range& range);
    void sequence_or_constant_tuple(Expressions items, const Range& range, Register target);
    bool constant_items(Expressions items, Opcode build, const Range& range, Register target);

    // ---- compile_fstrings.cpp
    void expression(const ast::JoinedStr& node, Register target);
    void percent_text(const ast::BinOp& node, Register target);
    void join_full_window(Register first, const Range& range);
    void expression(const ast::FormattedValue& node, Register target);

    // ---- compile_comprehensions.cpp
    void expression(const ast::ListComp& node, Register target);
    void expression(const ast::SetComp& node, Register target);
    void expression(const ast::DictComp& node, Register target);
    void expression(const ast::GeneratorExp& node, Register target);
    // As a target: the value is thrown away.
    static constexpr Register kDiscard = ~0u;
    // A comprehension that is a statement; false: it is something else.
    bool discard_comprehension(const ast::ExprNode& node);
    void inlined_comprehension(const ast::ExprNode& node, std::span<ast::Comprehension* const> generators,
                               Opcode build, const ast::ExprNode& first, const ast::ExprNode* second,
                               Register target);
    void comprehension_loop(std::span<ast::Comprehension* const> generators, std::size_t depth, Opcode kind,
                            Register result, const ast::ExprNode& first, const ast::ExprNode* second);
    void comprehension_body(std::span<ast::Comprehension* const> generators, std::size_t depth, Opcode kind,
                            Register result, const ast::ExprNode& first, const ast::ExprNode* second);
    void comprehension_element(Opcode kind, Register result, const ast::ExprNode& first,
                               const ast::ExprNode* second);
    void clear_comprehension(Scope& scope, bool value_has_left, const Range& range);
    void evaluate_iterable(const ast::Comprehension& generator);

    // ---- compile_functions.cpp
    void expression(const ast::Lambda& node, Register target);
    template <class T>
    void function_definition(const T& node);
    void function_body(const ast::Arguments& args, Statements body);
    void check_parameters(const ast::Arguments& args);
    enum class Defaults : std::uint8_t { Evaluated, Given };
    void function_window(const ast::Arguments* args, const ast::ExprNode* returns, const Range& range,
                         Defaults defaults = Defaults::Evaluated);
    void push_defaults(const ast::Arguments& args, const Range& range);
    void push_keyword_defaults(const ast::Arguments& args, const Range& range);
    void annotations_tuple(const ast::Arguments& args, const ast::ExprNode* returns, const Range& range);
    void annotation_value(const ast::ExprNode& annotation);
    void make_function(unsigned code, Register window, const Range& range, Register target);
    void statement(const ast::FunctionDef& node);
    void statement(const ast::AsyncFunctionDef& node);

    // ---- compile_classes.cpp
    void statement(const ast::ClassDef& node);
    void class_body(const ast::ClassDef& node, std::uint32_t first_line);
    void note_static_attribute(const ast::Attribute& node);

    // ---- compile_async.cpp
    void expression(const ast::Await& node, Register target);
    void expression(const ast::Yield& node, Register target);
    void expression(const ast::YieldFrom& node, Register target);
    void delegate(const Range& range);
    void await_top(unsigned kind, const Range& range);
    Register async_next(Register iterator, Label exhausted, const Range& range);
    bool check_async(CompileErrorId otherwise, const Range& range);
    void yield_value(Register target, Register source, const Range& range);

    // ---- compile_assignments.cpp
    void statement(const ast::Assign& node);
    void statement(const ast::AugAssign& node);
    void statement(const ast::AnnAssign& node);
    void statement(const ast::Delete& node);
    // target = value
    void assign_value(const ast::ExprNode& target, const ast::ExprNode& value);
    // Stores `source` in the target; a temporary is consumed (and popped by the caller), a local borrowed.
    void assign(const ast::ExprNode& target, Register source);
    bool is_stored_again(Expressions targets, std::size_t index);
    void assign_part(Expressions targets, std::size_t index, Register source);
    void assign_item(const ast::Subscript& target, Register source);
    void unpack(Expressions targets, const Range& range, Register source);
    bool unpack_into_locals(Expressions targets, const Range& range, Register source);
    bool is_stored_backwards(Expressions targets);
    bool assign_in_parallel(const ast::ExprNode& target, const ast::ExprNode& value);
    void augment_name(const ast::AugAssign& node, const ast::Name& target);
    void augment_attribute(const ast::AugAssign& node, const ast::Attribute& target);
    void augment_item(const ast::AugAssign& node, const ast::Subscript& target);
    void augment_slice(const ast::AugAssign& node, const ast::Subscript& target, const ast::Slice& slice);
    void augment(const ast::AugAssign& node, Register target, Register left);
    void delete_target(const ast::ExprNode& target);
    bool is_forbidden_name(std::string_view name, CompileErrorId id, const Range& range);

    // ---- compile_statements.cpp
    void compile_body(Statements body);
    void compile_statement(const ast::StmtNode& node);
    // For who listens to lifetimes: CompileOptions::reports.
    void report_statement(const Range& range);
    void emit_return(const Range& range, Register value);
    void emit_return_none(const Range& range);
    void emit_end_of_body();
    void statement(const ast::If& node);
    void statement(const ast::Expr& node);
    void statement(const ast::Return& node);
    void statement(const ast::Raise& node);
    void statement(const ast::Assert& node);
    void statement(const ast::Global&) {}
    void statement(const ast::Nonlocal&) {}
    void statement(const ast::Pass&) {}

    // ---- compile_loops.cpp
    void statement(const ast::For& node);
    void statement(const ast::AsyncFor& node);
    void statement(const ast::While& node);
    void statement(const ast::Break& node);
    void statement(const ast::Continue& node);
    void leave_blocks(std::size_t down_to, const Range& range);
    void leave_block(const Block& block, const Range& range);
    std::optional<std::size_t> innermost_loop() const;
    bool is_in_star_handler() const;
    Register push_iterator(const ast::ExprNode& iterable, Opcode opcode);
    Register next_target(const ast::ExprNode& target);
    void store_next(const ast::ExprNode& target, Register item);

    // ---- compile_try.cpp
    void statement(const ast::Try& node);
    void statement(const ast::TryStar& node);
    void try_finally(const ast::StmtNode& node, Statements final_body);
    // A try with parts while they are compiled.
    struct Handling {
        Register exception;
        int outer;  // the handler around all of it
        Label end;
        Label cleanup;
        BoundLocals at_entry;
        BoundLocals at_end;
    };
    Handling begin_handling(Statements body, Statements orelse, const Range& range);
    void end_handling(const Handling& handling, const Range& range);
    void try_except(const ast::Try& node);
    void bind_caught(const ast::ExceptHandler& handler, Register caught);
    void except_part(const ast::ExceptHandler& handler, Register exception, int outer, Label end);
    void try_star(const ast::TryStar& node);
    void star_part(const ast::ExceptHandler& handler, Register exception);
    void emit_handler_cleanup(Register exception, Label cleanup, const Range& range);
    void leave_handler(Register exception, std::string_view name, const Range& range);

    // ---- compile_with.cpp
    void statement(const ast::With& node);
    void statement(const ast::AsyncWith& node);
    void with_items(std::span<ast::WithItem* const> items, Statements body, bool is_async,
                    const Range& statement);
    Register enter_with(const ast::WithItem& item, bool is_async);
    void exit_with(Register exit, bool is_async, const Range& range);
    void with_error(Register exit, bool is_async, Label target, Label end, const Range& range);

    // ---- compile_match.cpp
    struct PatternState;
    void statement(const ast::Match& node);
    void store_captures(PatternState& state, Register subject, bool is_last, const Range& range);
    void match_case(const ast::MatchCase& node, Register subject, bool is_last, Label end);
    void check_irrefutable(const ast::PatternNode& node);
    void check_pattern_keys(const ast::MatchMapping& node);
    void pattern(const ast::PatternNode& node, Register subject, PatternState& state);
    void pattern_value(const ast::MatchValue& node, Register subject, PatternState& state);
    void pattern_singleton(const ast::MatchSingleton& node, Register subject, PatternState& state);
    void pattern_sequence(const ast::MatchSequence& node, Register subject, PatternState& state);
    void pattern_mapping(const ast::MatchMapping& node, Register subject, PatternState& state);
    void pattern_class(const ast::MatchClass& node, Register subject, PatternState& state);
    void pattern_or(const ast::MatchOr& node, Register subject, PatternState& state);
    void pattern_length(std::size_t count, bool at_least, Register subject, PatternState& state,
                        const Range& range);
    void pattern_items(const ast::MatchSequence& node, std::size_t star, Register subject,
                       PatternState& state);
    void match_parts(std::span<ast::PatternNode* const> first, std::span<ast::PatternNode* const> second,
                     PatternState& state, const Range& range);
    void capture(std::string_view name, Register source, PatternState& state, const Range& range);
    Label failure_label(PatternState& state);
    void fail_pattern_if(bool truth, PatternState& state, const Range& range);
    void fail_pattern_if_none(PatternState& state, const Range& range);
    void bind_failures(PatternState& state, const Range& range);

    // ---- compile_type_params.cpp
    void statement(const ast::TypeAlias& node);
    void open_generic(std::span<ast::TypeParamNode* const> parameters, std::string_view name,
                      const ast::Arguments* args, const Range& range);
    void close_generic(Register target, const Range& range);
    void type_parameter(const ast::TypeParamNode& node);
    void lazy_value(ast::ExprNode* const& field, std::string_view name, Register target);
    void intrinsic(IntrinsicNumber which, Register first, const Range& range);
    void load_type_parameters(const Range& range, Register target);

    // ---- compile_imports.cpp
    void statement(const ast::Import& node);
    void statement(const ast::ImportFrom& node);
    Register import_name(int level, std::span<const std::string_view> from, std::string_view name,
                         const Range& range);

    const ast::ModNode& module_;
    const Source& source_;
    CompileOptions options_;
    bool future_annotations_;
    const ast::ImportFrom* last_future_ = nullptr;  // of those at the beginning
    bool is_interactive_ = false;
    ScopeTable scopes_;
    Unit* unit_ = nullptr;
    Scope* scope_ = nullptr;  // the innermost, inlined comprehensions included
    StackLimit stack_ = StackLimit::of_this_thread();
    std::optional<Register> return_value_;  // waits while the blocks around a `return` are left
    CompileResult result_;
};

// ---- constants.cpp
// --------------------------------------------------------------------------------------------------- The
// value of an expression that is known now: literals, tuples and arithmetic of them.
[[nodiscard]] std::optional<ConstantTree> fold_constant(const ast::ExprNode& node, int optimize);
[[nodiscard]] ConstantTree constant_of(const ast::ConstantValue& value);
// A constant that fits the signed 16-bit operand of the …Int opcodes.
[[nodiscard]] std::optional<int> small_int(const ConstantTree& tree);

// Whether it is `text % (values…)` that is compiled as an f-string would be.
[[nodiscard]] bool is_percent_text(const ast::BinOp& node);
// Whether one of the items of a display is a starred one.
[[nodiscard]] bool has_star(std::span<ast::ExprNode* const> items);

// The source text that an expression stands for (annotations under `from __future__ import annotations`).
[[nodiscard]] std::string unparse(const ast::ExprNode& node);

}  // namespace gossamer
