// match. The subject stands in a temporary; what the patterns take from it (items, attributes, values) is
// pushed behind it and stays until the pattern has matched as a whole. Then what is not captured is dropped
// and the captures are stored, in an order that pattern_steps.h explains.
//
// Every place where a pattern can fail jumps to the label for the number of temporaries then live; after the
// case these labels stand in a row, each dropping one temporary and falling into the next.
//
// The subject dies before the body, in the last case (but for a final `case _`) already before the guard.
#include "compiler/compiler.h"
#include "compiler/pattern_steps.h"

#include <algorithm>
#include <cmath>

namespace gossamer {

struct Compiler::PatternState {
    struct Capture {
        std::string_view name;
        Register reg;
    };
    Register base = 0;            // first temporary behind the subject
    std::vector<Label> failures;  // by number of live temporaries
    std::vector<Capture> captures;
    PatternSteps steps;
    const PatternState* outer = nullptr;  // of the pattern around an alternative

    [[nodiscard]] bool has_name(std::string_view name) const {
        for (const Capture& capture : captures) {
            if (capture.name == name) return true;
        }
        return outer != nullptr && outer->has_name(name);
    }
    [[nodiscard]] bool is_captured(Register reg) const {
        return std::any_of(captures.begin(), captures.end(),
                           [reg](const Capture& one) { return one.reg == reg; });
    }
};

namespace {

bool is_wildcard(const ast::PatternNode& node) {
    const auto* as = ast::as<ast::MatchAs>(&node);
    return as != nullptr && as->pattern == nullptr && as->name.empty();
}

bool is_star_wildcard(const ast::PatternNode& node) {
    const auto* star = ast::as<ast::MatchStar>(&node);
    return star != nullptr && star->name.empty();
}

// Names that a pattern binds, in its order.
void collect_names(const ast::Node& node, std::vector<std::string_view>& names) {
    ast::for_each_child(node, [&](const ast::Node& child) { collect_names(child, names); });
    std::string_view name;
    if (const auto* as = ast::as<ast::MatchAs>(&node)) name = as->name;
    if (const auto* star = ast::as<ast::MatchStar>(&node)) name = star->name;
    if (const auto* mapping = ast::as<ast::MatchMapping>(&node)) name = mapping->rest;
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

}  // namespace

namespace {

// Equal for keys that are equal: numbers of different kinds may be.
std::string identity_of_key(const Constant& constant, const std::string& text) {
    switch (constant.kind) {
    case Constant::Kind::True: return "1";
    case Constant::Kind::False: return "0";
    case Constant::Kind::Int: return std::to_string(constant.integer);
    case Constant::Kind::Complex: {
        if (constant.imaginary != 0) return text;
        Constant real = constant;
        real.kind = Constant::Kind::Float;
        return identity_of_key(real, text);
    }
    case Constant::Kind::Float: {
        constexpr double kExact = 9007199254740992.0;
        const bool is_integral =
            std::abs(constant.real) < kExact && std::trunc(constant.real) == constant.real;
        return is_integral ? std::to_string(static_cast<std::int64_t>(constant.real)) : text;
    }
    default: return text;
    }
}

}  // namespace

// ---- failing
Label Compiler::failure_label(PatternState& state) {
    const std::size_t depth = emitter().top() - state.base;
    while (state.failures.size() <= depth)
        state.failures.push_back(emitter().new_label());
    return state.failures[depth];
}

// The condition is the topmost temporary, which the test consumes.
void Compiler::fail_pattern_if(bool truth, PatternState& state, const Range& range) {
    const Register condition = emitter().top() - 1;
    emitter().pop_to(condition);
    emitter().emit_jump(truth ? Opcode::JumpIfTrue : Opcode::JumpIfFalse, range, condition, 0,
                        failure_label(state));
}

// Fails when the topmost temporary is None; it stays.
void Compiler::fail_pattern_if_none(PatternState& state, const Range& range) {
    const Register value = emitter().top() - 1;
    const Register copy = emitter().push();
    emitter().emit(Opcode::Copy, range, copy, value);
    emitter().pop_to(value);
    // The None in `value` needs no release, but a register is live or it is not.
    emitter().push();
    const Label failed = failure_label(state);
    emitter().emit_jump(Opcode::JumpIfNone, range, copy, 0, failed);
}

// Code that is reached by failing only: drops what is live, ends with the subject alone.
void Compiler::bind_failures(PatternState& state, const Range& range) {
    for (std::size_t depth = state.failures.size(); depth-- > 1;) {
        emitter().bind(state.failures[depth]);
        emitter().emit(Opcode::Drop, range, state.base + static_cast<Register>(depth) - 1);
    }
    if (!state.failures.empty()) emitter().bind(state.failures[0]);
}

// ---- patterns
void Compiler::pattern(const ast::PatternNode& node, Register subject, PatternState& state) {
    switch (node.kind) {
    case ast::NodeKind::MatchValue:
        return pattern_value(static_cast<const ast::MatchValue&>(node), subject, state);
    case ast::NodeKind::MatchSingleton:
        return pattern_singleton(static_cast<const ast::MatchSingleton&>(node), subject, state);
    case ast::NodeKind::MatchSequence:
        return pattern_sequence(static_cast<const ast::MatchSequence&>(node), subject, state);
    case ast::NodeKind::MatchMapping:
        return pattern_mapping(static_cast<const ast::MatchMapping&>(node), subject, state);
    case ast::NodeKind::MatchClass:
        return pattern_class(static_cast<const ast::MatchClass&>(node), subject, state);
    case ast::NodeKind::MatchStar: {
        const auto& star = static_cast<const ast::MatchStar&>(node);
        return capture(star.name, subject, state, node.range);
    }
    case ast::NodeKind::MatchAs: {
        const auto& as = static_cast<const ast::MatchAs&>(node);
        if (as.pattern != nullptr) {
            ++state.steps.needed;
            state.steps.test();
            pattern(*as.pattern, subject, state);
            --state.steps.needed;
        }
        return capture(as.name, subject, state, node.range);
    }
    case ast::NodeKind::MatchOr: return pattern_or(static_cast<const ast::MatchOr&>(node), subject, state);
    default: return;
    }
}

// A part that was pushed for this pattern is captured where it stands. Without a name it is not needed.
void Compiler::capture(std::string_view name, Register source, PatternState& state, const Range& range) {
    if (name.empty()) return state.steps.drop(source, range.begin_line);
    if (state.has_name(name)) return fail(CompileErrorId::MultipleCaptures, range, {name});
    if (is_forbidden_name(name, CompileErrorId::AssignToDebug, range)) return;
    Register reg = source;
    if (source < state.base || state.is_captured(source)) {
        reg = emitter().push();
        emitter().emit(Opcode::Copy, range, reg, source);
    }
    const auto waiting = static_cast<std::uint32_t>(state.captures.size());
    state.steps.bring_down(state.steps.needed + waiting + 1, range.begin_line);
    state.captures.push_back({name, reg});
}

void Compiler::pattern_value(const ast::MatchValue& node, Register subject, PatternState& state) {
    if (ast::is<ast::JoinedStr>(node.value)) return fail(CompileErrorId::PatternNotLiteral, node.range);
    const Label failed = failure_label(state);
    const Register left = emitter().push();
    emitter().emit(Opcode::Copy, node.range, left, subject);
    jump_if_one_compare(ast::CompareOperator::Eq, left, *node.value, JumpWhen::False, failed, node.range);
    emitter().pop_to(left);
    state.steps.consume(subject);
}

void Compiler::pattern_singleton(const ast::MatchSingleton& node, Register subject, PatternState& state) {
    const Label failed = failure_label(state);
    const Register left = emitter().push();
    emitter().emit(Opcode::Copy, node.range, left, subject);
    const Register right = emitter().push();
    load_constant(constant_of(node.value), node.range, right);
    emitter().emit_jump(Opcode::JumpIfIsNot, node.range, left, right, failed);
    emitter().pop_to(left);
    state.steps.consume(subject);
}

void Compiler::pattern_length(std::size_t count, bool at_least, Register subject, PatternState& state,
                              const Range& range) {
    const Label failed = failure_label(state);
    const Register length = emitter().push();
    emitter().emit(Opcode::GetLength, range, length, subject);
    if (count <= INT16_MAX) {
        emitter().emit_jump(at_least ? Opcode::JumpIfNotGeInt : Opcode::JumpIfNotEqInt, range, length,
                            static_cast<unsigned>(count), failed);
    } else {
        const Register wanted = emitter().push();
        emitter().emit(Opcode::LoadConst, range, wanted, emitter().add_int(static_cast<std::int64_t>(count)));
        emitter().emit_jump(at_least ? Opcode::JumpIfNotGe : Opcode::JumpIfNotEq, range, length, wanted,
                            failed);
    }
    emitter().pop_to(length);
}

void Compiler::pattern_sequence(const ast::MatchSequence& node, Register subject, PatternState& state) {
    const std::size_t size = node.patterns.size();
    std::size_t star = size;
    bool only_wildcards = true;
    for (std::size_t index = 0; index < size; ++index) {
        if (ast::is<ast::MatchStar>(node.patterns[index])) {
            if (star != size) return fail(CompileErrorId::MultipleStarsInPattern, node.range);
            star = index;
            only_wildcards = only_wildcards && is_star_wildcard(*node.patterns[index]);
        } else {
            only_wildcards = only_wildcards && is_wildcard(*node.patterns[index]);
        }
    }
    emitter().emit(Opcode::MatchSequence, node.range, emitter().push(), subject);
    fail_pattern_if(false, state, node.range);
    if (star == size) {
        pattern_length(size, false, subject, state, node.range);
    } else if (size > 1) {
        pattern_length(size - 1, true, subject, state, node.range);
    }
    state.steps.test();
    if (only_wildcards) return state.steps.drop(subject, node.range.begin_line);
    if (star != size && is_star_wildcard(*node.patterns[star])) {
        return pattern_items(node, star, subject, state);
    }
    const Register copy = emitter().top();
    emitter().reserve(copy + 1);
    emitter().emit(Opcode::Copy, node.range, copy, subject);
    for (std::size_t index = 0; index < size; ++index)
        emitter().push();
    state.steps.consume(subject);
    if (star == size) {
        emitter().emit(Opcode::UnpackSequence, node.range, copy, copy, static_cast<int>(size));
    } else {
        const std::size_t after = size - star - 1;
        if (star > 255 || after > 127) return fail(CompileErrorId::TooManyStarTargets, node.range);
        emitter().emit(Opcode::UnpackExtended, node.range, copy, copy, static_cast<int>(star | after << 8));
    }
    state.steps.needed += static_cast<std::uint32_t>(size);
    for (std::size_t index = 0; index < size; ++index) {
        --state.steps.needed;
        pattern(*node.patterns[index], copy + static_cast<Register>(index), state);
    }
}

// Around `*_` only the items that matter are fetched, by their index.
void Compiler::pattern_items(const ast::MatchSequence& node, std::size_t star, Register subject,
                             PatternState& state) {
    const std::size_t size = node.patterns.size();
    ++state.steps.needed;
    for (std::size_t index = 0; index < size; ++index) {
        const ast::PatternNode& part = *node.patterns[index];
        if (index == star || is_wildcard(part)) continue;
        const Register item = emitter().push();
        const Register key = emitter().push();
        if (index < star) {
            emitter().emit(Opcode::LoadInt, node.range, key, 0, static_cast<int>(index));
        } else {
            emitter().emit(Opcode::GetLength, node.range, key, subject);
            emitter().emit(Opcode::SubInt, node.range, key, key, static_cast<int>(size - index));
        }
        emitter().emit(Opcode::Copy, node.range, item, subject);
        emit_load_item(item, item, key, node.range);
        emitter().pop_to(key);
        state.steps.test();
        pattern(part, item, state);
    }
    --state.steps.needed;
    state.steps.drop(subject, node.range.begin_line);
}

// Pushes the parts of the tuple that is the topmost temporary, in its place, and matches them.
void Compiler::match_parts(std::span<ast::PatternNode* const> first,
                           std::span<ast::PatternNode* const> second, PatternState& state,
                           const Range& range) {
    const Register parts = emitter().top() - 1;
    const std::size_t count = first.size() + second.size();
    emitter().pop_to(parts);
    for (std::size_t index = 0; index < count; ++index)
        emitter().push();
    emitter().emit(Opcode::UnpackSequence, range, parts, parts, static_cast<int>(count));
    Register part = parts;
    state.steps.test();
    state.steps.needed += static_cast<std::uint32_t>(count);
    for (const auto& group : {first, second}) {
        for (const ast::PatternNode* node : group) {
            --state.steps.needed;
            pattern(*node, part++, state);
        }
    }
}

void Compiler::check_pattern_keys(const ast::MatchMapping& node) {
    std::vector<std::string> seen;
    for (const ast::ExprNode* key : node.keys) {
        if (ast::is<ast::JoinedStr>(key)) return fail(CompileErrorId::PatternKeyNotLiteral, node.range);
        const auto constant = fold_constant(*key, options_.optimize);
        if (!constant) continue;
        const std::string text = unparse(*key);
        std::string identity = identity_of_key(constant->constant, text);
        if (std::find(seen.begin(), seen.end(), identity) != seen.end()) {
            return fail(CompileErrorId::DuplicatePatternKey, node.range, {text});
        }
        seen.push_back(std::move(identity));
    }
}

void Compiler::pattern_mapping(const ast::MatchMapping& node, Register subject, PatternState& state) {
    check_pattern_keys(node);
    emitter().emit(Opcode::MatchMapping, node.range, emitter().push(), subject);
    fail_pattern_if(false, state, node.range);
    state.steps.test();
    if (node.keys.empty() && node.rest.empty()) return state.steps.drop(subject, node.range.begin_line);
    if (!node.keys.empty()) pattern_length(node.keys.size(), true, subject, state, node.range);
    const Register keys = emitter().top();
    sequence_or_constant_tuple(node.keys, node.range, keys);
    emitter().pop_to(keys);
    emitter().push();
    const Register values = emitter().push();
    emitter().emit(Opcode::MatchKeys, node.range, values, subject, static_cast<int>(keys));
    fail_pattern_if_none(state, node.range);
    state.steps.needed += 2;
    match_parts(node.patterns, {}, state, node.range);
    state.steps.needed -= 2;
    if (node.rest.empty()) {
        state.steps.drop(keys, node.range.begin_line);
        return state.steps.drop(subject, node.range.begin_line);
    }
    state.steps.consume(subject);
    const Register rest = emitter().push();
    emitter().emit(Opcode::MappingRest, node.range, rest, subject, static_cast<int>(keys));
    capture(node.rest, rest, state, node.range);
}

void Compiler::pattern_class(const ast::MatchClass& node, Register subject, PatternState& state) {
    ConstantTree names;
    names.constant.kind = Constant::Kind::Tuple;
    for (std::size_t index = 0; index < node.kwd_attrs.size(); ++index) {
        const std::string_view name = node.kwd_attrs[index];
        const auto end = node.kwd_attrs.begin() + static_cast<std::ptrdiff_t>(index);
        if (is_forbidden_name(name, CompileErrorId::AssignToDebug, node.kwd_patterns[index]->range)) return;
        if (std::find(node.kwd_attrs.begin(), end, name) != end) {
            return fail(CompileErrorId::RepeatedPatternAttribute, node.kwd_patterns[index]->range, {name});
        }
        ConstantTree& item = names.items.emplace_back();
        item.constant.kind = Constant::Kind::Str;
        item.constant.text = name;
    }
    const Register window = evaluate(*node.cls);
    load_constant(names, node.range, emitter().push());
    emitter().emit_wide(Opcode::MatchClass, node.range, window, subject, static_cast<int>(window),
                        static_cast<unsigned>(node.patterns.size()));
    emitter().pop_to(window + 1);
    state.steps.consume(subject);
    fail_pattern_if_none(state, node.range);
    match_parts(node.patterns, node.kwd_patterns, state, node.range);
}

// Each alternative leaves its captures in the same registers, which are set aside before the first.
void Compiler::pattern_or(const ast::MatchOr& node, Register subject, PatternState& state) {
    std::vector<std::string_view> names;
    collect_names(*node.patterns[0], names);
    const Register results = emitter().top();
    const Label matched = emitter().new_label();
    for (std::size_t index = 0; index < node.patterns.size(); ++index) {
        const ast::PatternNode& alternative = *node.patterns[index];
        const bool is_last = index + 1 == node.patterns.size();
        if (!is_last) check_irrefutable(alternative);
        PatternState inner;
        inner.base = results + static_cast<Register>(names.size());
        inner.outer = &state;
        emitter().reserve(inner.base);
        emitter().pop_to(inner.base);
        pattern(alternative, subject, inner);
        if (inner.captures.size() != names.size())
            return fail(CompileErrorId::AlternativesDiffer, node.range);
        for (Register reg = inner.base; reg < emitter().top(); ++reg) {
            if (!inner.is_captured(reg)) emitter().emit(Opcode::Drop, alternative.range, reg);
        }
        for (const PatternState::Capture& capture : inner.captures) {
            const auto place = std::find(names.begin(), names.end(), capture.name);
            if (place == names.end()) return fail(CompileErrorId::AlternativesDiffer, node.range);
            emitter().emit(Opcode::Move, alternative.range,
                           results + static_cast<Register>(place - names.begin()), capture.reg);
        }
        emitter().emit_jump(alternative.range, matched);
        bind_failures(inner, alternative.range);
        if (is_last) {
            emitter().pop_to(results);
            emitter().emit_jump(alternative.range, failure_label(state));
        }
    }
    emitter().bind(matched);
    state.steps.test();
    const std::size_t depth = names.size() + 1 + state.steps.needed + state.captures.size();
    for (std::string_view name : names) {
        if (state.has_name(name)) return fail(CompileErrorId::MultipleCaptures, node.range, {name});
        state.captures.push_back({name, emitter().push()});
        state.steps.bring_down(static_cast<std::uint32_t>(depth), node.range.begin_line);
    }
    state.steps.drop(subject, node.range.begin_line);
}

// ---- cases
// A pattern that takes everything makes what follows unreachable.
void Compiler::check_irrefutable(const ast::PatternNode& node) {
    if (const auto* choice = ast::as<ast::MatchOr>(&node)) {
        for (const ast::PatternNode* alternative : choice->patterns)
            check_irrefutable(*alternative);
        return;
    }
    const auto* as = ast::as<ast::MatchAs>(&node);
    if (as == nullptr) return;
    if (as->pattern != nullptr) return check_irrefutable(*as->pattern);
    if (as->name.empty()) return fail(CompileErrorId::WildcardNotLast, node.range);
    fail(CompileErrorId::CaptureNotLast, node.range, {as->name});
}

// First goes what no step is about, then the rest step by step. The subject goes too in the last case; before
// that what the steps drop is a copy.
void Compiler::store_captures(PatternState& state, Register subject, bool is_last, const Range& range) {
    for (std::size_t index = 0; index < state.captures.size(); ++index) {
        const bool is_local = direct_target_of_name(state.captures[index].name).has_value();
        state.steps.store(index, is_local, range.begin_line);
    }
    const std::vector<PatternSteps::Step> steps = state.steps.ordered();
    std::vector<Register> dropped;
    for (const PatternSteps::Step& step : steps) {
        if (step.kind == PatternSteps::Kind::Drop) dropped.push_back(step.number);
    }
    const auto drop_unless = [&](Register reg, bool is_needed) {
        if (!is_needed && !state.is_captured(reg)) emitter().emit(Opcode::Drop, range, reg);
    };
    const auto drops_later = [&](Register reg) {
        return std::find(dropped.begin(), dropped.end(), reg) != dropped.end();
    };
    for (Register reg = state.base; reg < emitter().top(); ++reg)
        drop_unless(reg, drops_later(reg));
    drop_unless(subject, !is_last || drops_later(subject));
    for (const PatternSteps::Step& step : steps) {
        if (step.kind == PatternSteps::Kind::Store) {
            store_name(state.captures[step.number].name, range, state.captures[step.number].reg);
        } else {
            drop_unless(step.number, step.number == subject && !is_last);
        }
    }
}

void Compiler::match_case(const ast::MatchCase& node, Register subject, bool is_last, Label end) {
    PatternState state;
    state.base = subject + 1;
    const Range& range = node.pattern->range;
    pattern(*node.pattern, subject, state);
    store_captures(state, subject, is_last, range);
    emitter().pop_to(subject + 1);
    const Label guard_failed = emitter().new_label();
    if (node.guard != nullptr) jump_if(*node.guard, JumpWhen::False, guard_failed);
    if (!is_last) emitter().emit(Opcode::Drop, range, subject);
    emitter().pop_to(subject);
    compile_body(node.body);
    emitter().emit_jump(range, end);
    bind_failures(state, range);
    if (is_last && !state.failures.empty()) emitter().emit(Opcode::Drop, range, subject);
    emitter().bind(guard_failed);
}

void Compiler::statement(const ast::Match& node) {
    const std::size_t count = node.cases.size();
    const bool has_default = count > 1 && is_wildcard(*node.cases[count - 1]->pattern);
    const Register subject = evaluate(*node.subject);
    const Label end = emitter().new_label();
    const BoundLocals at_entry = unit_->bound;
    BoundLocals at_end = BoundLocals::unreachable();
    bool takes_all = false;
    for (std::size_t index = 0; index < count; ++index) {
        const ast::MatchCase& one = *node.cases[index];
        if (index + 1 < count && one.guard == nullptr) check_irrefutable(*one.pattern);
        unit_->bound = at_entry;
        if (has_default && index + 1 == count) {
            emitter().pop_to(subject);
            if (one.guard != nullptr) {
                jump_if(*one.guard, JumpWhen::False, end);
            } else {
                takes_all = true;
            }
            compile_body(one.body);
        } else {
            emitter().pop_to(subject + 1);
            match_case(one, subject, index + 1 == count - (has_default ? 1 : 0), end);
            const auto* as = ast::as<ast::MatchAs>(one.pattern);
            takes_all = as != nullptr && as->pattern == nullptr && one.guard == nullptr;
        }
        at_end.join(unit_->bound);
    }
    emitter().bind(end);
    emitter().pop_to(subject);
    if (!takes_all) at_end.join(at_entry);
    unit_->bound = at_end;
}

}  // namespace gossamer
