// Writer and reader of the binary form. They mirror each other, function for function.
#include "bytecode/code_unit_binary.h"

#include "bytecode/byte_stream.h"
#include "support/assert.h"

#include <bit>
#include <cstring>
#include <unordered_map>
#include <vector>

namespace gossamer {

namespace {

constexpr std::string_view kMagic = "gossamer";
constexpr std::size_t kHeadSize = 24;       // magic and four words
constexpr unsigned kDeepestNesting = 1000;  // functions in functions; the parser allows far less

constexpr unsigned kClassBody = 1;
constexpr unsigned kModule = 2;
constexpr auto kLastConstantKind = static_cast<unsigned>(Constant::Kind::Code);
constexpr auto kLastCacheKind = static_cast<unsigned>(CacheSite::Kind::OwnSuper);

// ---- writing --------------------------------------------------------------------------------------------

class UnitWriter {
public:
    std::string write(const CodeUnit& unit);

private:
    void write_unit(ByteWriter& out, const CodeUnit& unit);
    std::string write_body(const CodeUnit& unit);
    void write_constant(ByteWriter& out, const Constant& constant);
    void write_string(ByteWriter& out, const std::string& text);
    void write_strings(ByteWriter& out, const std::vector<std::string>& texts) {
        out.write_number(texts.size());
        for (const std::string& text : texts)
            write_string(out, text);
    }

    std::unordered_map<std::string_view, std::size_t> string_numbers_;
    std::vector<std::string_view> strings_;  // borrowed from the units
};

std::string UnitWriter::write(const CodeUnit& unit) {
    ByteWriter root;
    write_unit(root, unit);
    ByteWriter out;
    out.write_bytes(kMagic);
    out.write_fixed32(kBinaryVersion);
    out.write_fixed32(opcode_table_fingerprint());
    out.write_fixed32(static_cast<std::uint32_t>(kHeadSize + root.size()));
    out.write_fixed32(static_cast<std::uint32_t>(strings_.size()));
    out.write_bytes(root.view());
    std::size_t offset = (strings_.size() + 1) * 4;
    for (const std::string_view text : strings_) {
        out.write_fixed32(static_cast<std::uint32_t>(offset));
        offset += text.size();
    }
    out.write_fixed32(static_cast<std::uint32_t>(offset));
    for (const std::string_view text : strings_)
        out.write_bytes(text);
    return out.take();
}

void UnitWriter::write_unit(ByteWriter& out, const CodeUnit& unit) {
    GOSSAMER_ASSERT(unit.has_body());
    write_string(out, unit.name);
    write_string(out, unit.qualified_name);
    write_string(out, unit.file_name);
    out.write_number(unit.first_line);
    out.write_number(unit.flags);
    out.write_byte((unit.is_class_body ? kClassBody : 0) | (unit.is_module ? kModule : 0));
    out.write_number(unit.positional_only_count);
    out.write_number(unit.positional_count);
    out.write_number(unit.keyword_only_count);
    out.write_number(unit.local_count);
    out.write_number(unit.register_count);
    const std::string body = write_body(unit);
    out.write_number(body.size());
    out.write_bytes(body);
}

std::string UnitWriter::write_body(const CodeUnit& unit) {
    ByteWriter out;
    write_strings(out, unit.local_names);
    out.write_number(unit.cell_locals.size());
    for (const std::uint16_t cell : unit.cell_locals)
        out.write_number(cell);
    write_strings(out, unit.free_names);
    out.write_number(unit.code.size());
    for (const Instruction instruction : unit.code)
        out.write_fixed64(instruction.word());
    const std::string encoded = unit.encoded_positions.empty() ? encode_positions(unit.positions)
                                                               : std::string(unit.encoded_positions);
    out.write_number(encoded.size());
    out.write_bytes(encoded);
    out.write_number(unit.constants.size());
    for (const Constant& constant : unit.constants)
        write_constant(out, constant);
    out.write_number(unit.caches.size());
    for (const CacheSite& cache : unit.caches) {
        out.write_byte(static_cast<unsigned>(cache.kind));
        out.write_number(cache.name);
    }
    out.write_number(unit.handlers.size());
    for (const Handler& handler : unit.handlers) {
        out.write_number(handler.begin);
        out.write_number(handler.end);
        out.write_number(handler.target);
        out.write_number(handler.limit);
        out.write_number(handler.exception);
    }
    out.write_number(unit.children.size());
    for (const auto& child : unit.children)
        write_unit(out, *child);
    return out.take();
}

void UnitWriter::write_constant(ByteWriter& out, const Constant& constant) {
    using Kind = Constant::Kind;
    out.write_byte(static_cast<unsigned>(constant.kind));
    switch (constant.kind) {
    case Kind::Int:
    case Kind::Code: out.write_signed(constant.integer); break;
    case Kind::Complex: out.write_fixed64(std::bit_cast<std::uint64_t>(constant.imaginary)); [[fallthrough]];
    case Kind::Float: out.write_fixed64(std::bit_cast<std::uint64_t>(constant.real)); break;
    case Kind::BigInt:
    case Kind::Str:
    case Kind::Bytes: write_string(out, constant.text); break;
    case Kind::Tuple:
    case Kind::FrozenSet:
        out.write_number(constant.items.size());
        for (const std::uint32_t item : constant.items)
            out.write_number(item);
        break;
    case Kind::Empty:
    case Kind::None:
    case Kind::True:
    case Kind::False:
    case Kind::Ellipsis: break;
    }
}

void UnitWriter::write_string(ByteWriter& out, const std::string& text) {
    const auto [entry, is_new] = string_numbers_.try_emplace(text, strings_.size());
    if (is_new) strings_.push_back(entry->first);
    out.write_number(entry->second);
}

// ---- reading --------------------------------------------------------------------------------------------

// The strings at the end of the bytes, found by number without an index of its own.
class StringTable {
public:
    explicit StringTable(std::string_view form) {
        ByteReader head(form.substr(kMagic.size()));
        static_cast<void>(head.read_fixed64());  // version and fingerprint
        const std::size_t offset = head.read_fixed32();
        const std::size_t count = head.read_fixed32();
        if (offset > form.size()) return;
        bytes_ = form.substr(offset);
        if (count < bytes_.size() / 4) count_ = count;
    }

    // Fails the reader when there is no such string.
    std::string_view read(ByteReader& in) const {
        const std::uint64_t number = in.read_number();
        if (number >= count_) {
            in.fail();
            return {};
        }
        ByteReader offsets(bytes_.substr(static_cast<std::size_t>(number) * 4, 8));
        const std::size_t begin = offsets.read_fixed32();
        const std::size_t end = offsets.read_fixed32();
        if (begin > end || end > bytes_.size()) {
            in.fail();
            return {};
        }
        return bytes_.substr(begin, end - begin);
    }

private:
    std::string_view bytes_;
    std::size_t count_ = 0;
};

class UnitReader {
public:
    explicit UnitReader(std::string_view form) : form_(form), strings_(form) {}

    std::unique_ptr<CodeUnit> read_head(ByteReader& in);
    bool read_body_of(CodeUnit& unit);
    // Reads the bodies of all units inside.
    bool read_children(CodeUnit& unit, unsigned depth);

private:
    void read_body(ByteReader& in, CodeUnit& unit);
    void read_code(ByteReader& in, CodeUnit& unit);
    void read_constant(ByteReader& in, Constant& constant);
    void read_texts(ByteReader& in, std::vector<std::string>& texts) {
        texts.resize(in.read_count());
        for (std::string& text : texts)
            text = strings_.read(in);
    }
    static std::uint16_t read_short(ByteReader& in) {
        return static_cast<std::uint16_t>(in.read_bounded(UINT16_MAX));
    }
    static std::uint32_t read_long(ByteReader& in) {
        return static_cast<std::uint32_t>(in.read_bounded(UINT32_MAX));
    }

    std::string_view form_;
    StringTable strings_;
};

std::unique_ptr<CodeUnit> UnitReader::read_head(ByteReader& in) {
    auto unit = std::make_unique<CodeUnit>();
    unit->name = strings_.read(in);
    unit->qualified_name = strings_.read(in);
    unit->file_name = strings_.read(in);
    unit->first_line = read_long(in);
    unit->flags = read_long(in);
    const unsigned kind = in.read_byte();
    unit->is_class_body = (kind & kClassBody) != 0;
    unit->is_module = (kind & kModule) != 0;
    unit->positional_only_count = read_short(in);
    unit->positional_count = read_short(in);
    unit->keyword_only_count = read_short(in);
    unit->local_count = read_short(in);
    unit->register_count = read_short(in);
    unit->unread_body = in.read_bytes(in.read_count());
    unit->whole_form = form_;
    if (unit->unread_body.empty()) in.fail();
    return unit;
}

bool UnitReader::read_body_of(CodeUnit& unit) {
    ByteReader in(unit.unread_body);
    unit.unread_body = {};
    read_body(in, unit);
    if (!in.failed() && in.at_end()) return true;
    unit.local_names.clear();
    unit.cell_locals.clear();
    unit.free_names.clear();
    unit.code.clear();
    unit.encoded_positions = {};
    unit.constants.clear();
    unit.caches.clear();
    unit.handlers.clear();
    unit.children.clear();
    return false;
}

void UnitReader::read_body(ByteReader& in, CodeUnit& unit) {
    read_texts(in, unit.local_names);
    unit.cell_locals.resize(in.read_count());
    for (std::uint16_t& cell : unit.cell_locals)
        cell = read_short(in);
    read_texts(in, unit.free_names);
    read_code(in, unit);
    unit.encoded_positions = in.read_bytes(in.read_count());
    unit.constants.resize(in.read_count());
    for (Constant& constant : unit.constants)
        read_constant(in, constant);
    unit.caches.resize(in.read_count(2));
    for (CacheSite& cache : unit.caches) {
        const unsigned kind = in.read_byte();
        if (kind > kLastCacheKind) in.fail();
        cache = {static_cast<CacheSite::Kind>(kind), read_long(in)};
    }
    unit.handlers.resize(in.read_count(5));
    for (Handler& handler : unit.handlers) {
        handler.begin = read_long(in);
        handler.end = read_long(in);
        handler.target = read_long(in);
        handler.limit = read_short(in);
        handler.exception = read_short(in);
    }
    const std::size_t child_count = in.read_count();
    for (std::size_t index = 0; index < child_count && !in.failed(); ++index) {
        unit.children.push_back(read_head(in));
    }
}

void UnitReader::read_code(ByteReader& in, CodeUnit& unit) {
    const std::size_t count = in.read_count(sizeof(Instruction));
    const std::string_view bytes = in.read_bytes(count * sizeof(Instruction));
    unit.code.resize(count);
    if constexpr (std::endian::native == std::endian::little) {
        if (count != 0) std::memcpy(unit.code.data(), bytes.data(), bytes.size());
    } else {
        ByteReader words(bytes);
        for (Instruction& instruction : unit.code)
            instruction = Instruction::from_word(words.read_fixed64());
    }
}

void UnitReader::read_constant(ByteReader& in, Constant& constant) {
    using Kind = Constant::Kind;
    const unsigned kind = in.read_byte();
    if (kind > kLastConstantKind) {
        in.fail();
        return;
    }
    constant.kind = static_cast<Kind>(kind);
    switch (constant.kind) {
    case Kind::Int:
    case Kind::Code: constant.integer = in.read_signed(); break;
    case Kind::Complex: constant.imaginary = std::bit_cast<double>(in.read_fixed64()); [[fallthrough]];
    case Kind::Float: constant.real = std::bit_cast<double>(in.read_fixed64()); break;
    case Kind::BigInt:
    case Kind::Str:
    case Kind::Bytes: constant.text = strings_.read(in); break;
    case Kind::Tuple:
    case Kind::FrozenSet:
        constant.items.resize(in.read_count());
        for (std::uint32_t& item : constant.items)
            item = read_long(in);
        break;
    case Kind::Empty:
    case Kind::None:
    case Kind::True:
    case Kind::False:
    case Kind::Ellipsis: break;
    }
}

bool UnitReader::read_children(CodeUnit& unit, unsigned depth) {
    if (depth == kDeepestNesting) return false;
    for (const auto& child : unit.children) {
        if (!read_body_of(*child) || !read_children(*child, depth + 1)) return false;
    }
    return true;
}

}  // namespace

std::string write_code_unit(const CodeUnit& unit) {
    return UnitWriter().write(unit);
}

std::unique_ptr<CodeUnit> read_code_unit(std::string_view bytes, BodyReading reading) {
    if (bytes.size() < kHeadSize || !bytes.starts_with(kMagic)) return nullptr;
    ByteReader head(bytes.substr(kMagic.size()));
    if (head.read_fixed32() != kBinaryVersion || head.read_fixed32() != opcode_table_fingerprint())
        return nullptr;
    const std::size_t strings_at = head.read_fixed32();
    if (strings_at < kHeadSize || strings_at > bytes.size()) return nullptr;

    UnitReader reader(bytes);
    ByteReader root(bytes.substr(kHeadSize, strings_at - kHeadSize));
    std::unique_ptr<CodeUnit> unit = reader.read_head(root);
    if (root.failed() || !root.at_end() || !reader.read_body_of(*unit)) return nullptr;
    if (reading == BodyReading::Now && !reader.read_children(*unit, 0)) return nullptr;
    return unit;
}

bool read_body(CodeUnit& unit) {
    return unit.has_body() || UnitReader(unit.whole_form).read_body_of(unit);
}

}  // namespace gossamer
