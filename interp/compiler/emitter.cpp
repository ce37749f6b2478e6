#include "compiler/emitter.h"

#include "compiler/assembler.h"
#include "compiler/jumps.h"
#include "compiler/peephole.h"

#include <cstring>

namespace gossamer {

namespace {

// Up to here every site has a cache of its own; then sites of one name share.
constexpr std::size_t kManyCaches = 30'000;

Position position_of(const SourceRange& range) {
    return {range.begin_line, range.end_line, range.begin_column, range.end_column};
}

}  // namespace

void Emitter::emit(Opcode opcode, const SourceRange& range, unsigned a, unsigned b, int c) {
    Item& item = items_.emplace_back();
    item.opcode = opcode;
    item.a = static_cast<std::uint16_t>(a);
    item.b = static_cast<std::uint16_t>(b);
    item.c = c;
    item.handler = handler_;
    item.position = position_of(range);
    if (c > INT16_MAX) has_large_operand_ = true;
}

void Emitter::emit_wide(Opcode opcode, const SourceRange& range, unsigned a, unsigned b, int c, unsigned d) {
    emit(opcode, range, a, b, c);
    items_.back().d = static_cast<std::int32_t>(d);
}

void Emitter::emit_artificial(Opcode opcode, unsigned a, unsigned b, int c) {
    SourceRange nowhere;
    nowhere.begin_line = nowhere.end_line = 0;
    emit(opcode, nowhere, a, b, c);
}

Label Emitter::new_label() {
    labels_.push_back(kNoLabel);
    return {static_cast<std::uint32_t>(labels_.size() - 1)};
}

void Emitter::bind(Label label) {
    labels_[label.id] = static_cast<std::uint32_t>(items_.size());
}

void Emitter::emit_jump(Opcode opcode, const SourceRange& range, unsigned a, unsigned b, Label label) {
    if (labels_[label.id] == kNoLabel || opcode == Opcode::LoopNext) {
        emit(opcode, range, a, b);
        items_.back().label = label.id;
        return;
    }
    if (const auto loop = loop_form(opcode)) {
        emit(*loop, range, a, b);
        items_.back().label = label.id;
        return;
    }
    // No backward form: jump over a plain loop instruction.
    const Label skip = new_label();
    emit_jump(inverse_form(opcode), range, a, b, skip);
    emit(Opcode::Loop, range);
    items_.back().label = label.id;
    bind(skip);
}

int Emitter::open_handler(Label target, Register limit, Register exception) {
    reserve(exception + 1);
    handlers_.push_back(
        {handler_, target, static_cast<std::uint16_t>(limit), static_cast<std::uint16_t>(exception)});
    handler_ = static_cast<int>(handlers_.size() - 1);
    return handler_;
}

// Two constants are one exactly when their keys are equal: kind and bits (0.0 and -0.0 differ, 1 and True
// too). The parts of a tuple stand before it.
unsigned Emitter::add_constant(const ConstantTree& tree) {
    Constant constant = tree.constant;
    std::string key(1, static_cast<char>(constant.kind));
    const auto append_bits = [&key](auto value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        key.append(bytes, sizeof value);
    };
    append_bits(constant.integer);
    append_bits(constant.real);
    append_bits(constant.imaginary);
    key.append(constant.text);
    for (const ConstantTree& item : tree.items) {
        constant.items.push_back(add_constant(item));
        append_bits(constant.items.back());
    }
    const auto [place, is_new] =
        constant_index_.emplace(std::move(key), static_cast<unsigned>(constants_.size()));
    if (is_new) constants_.push_back(std::move(constant));
    return place->second;
}

unsigned Emitter::add_text(std::string_view text) {
    ConstantTree tree;
    tree.constant.kind = Constant::Kind::Str;
    tree.constant.text = text;
    return add_constant(tree);
}

unsigned Emitter::add_int(std::int64_t number) {
    ConstantTree tree;
    tree.constant.kind = Constant::Kind::Int;
    tree.constant.integer = number;
    return add_constant(tree);
}

unsigned Emitter::add_code(std::unique_ptr<CodeUnit> code) {
    Constant constant;
    constant.kind = Constant::Kind::Code;
    constant.integer = static_cast<std::int64_t>(children_.size());
    children_.push_back(std::move(code));
    constants_.push_back(std::move(constant));
    return static_cast<unsigned>(constants_.size() - 1);
}

unsigned Emitter::add_cache(CacheSite::Kind kind, std::string_view name) {
    const std::uint32_t text = add_text(name);
    if (caches_.size() >= kManyCaches) {
        const auto found = cache_index_.find({kind, text});
        if (found != cache_index_.end()) return found->second;
    }
    const unsigned index = static_cast<unsigned>(caches_.size());
    caches_.push_back({kind, text});
    cache_index_[{kind, text}] = index;
    return index;
}

void Emitter::set_docstring(std::string_view text) {
    constants_[0].kind = Constant::Kind::Str;
    constants_[0].text = text;
}

Emitter::Outcome Emitter::finish(CodeUnit& code) {
    if (maximum_ > kMaxRegister) return Outcome::TooManyRegisters;
    if (constants_.size() > 0xFFFF || has_large_operand_) return Outcome::TooManyConstants;
    Peephole(*this).run();
    Assembler(*this, code).run();
    code.local_count = static_cast<std::uint16_t>(local_count_);
    code.register_count = static_cast<std::uint16_t>(maximum_);
    code.constants = std::move(constants_);
    code.caches = std::move(caches_);
    code.children = std::move(children_);
    return Outcome::Ok;
}

}  // namespace gossamer
