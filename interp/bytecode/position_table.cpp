// Encoding of positions. One entry for each run of words with the same position:
//
//     head byte       bits 0–3 length of the run less one, bit 4 no position, bit 5 same line as the entry
//     before,
//                     bit 6 the range ends in the line where it begins
//     line            signed difference to the entry before          unless bit 4 or 5
//     end line        difference to line                              unless bit 4 or 6
//     column          signed difference to the entry before          unless bit 4
//     end column      signed difference to column                     unless bit 4
//
// Entries without position do not count as "the entry before".
#include "bytecode/position_table.h"

#include "bytecode/byte_stream.h"

namespace gossamer {

namespace {

constexpr unsigned kLongestRun = 16;
constexpr unsigned kNoPosition = 0x10;
constexpr unsigned kSameLine = 0x20;
constexpr unsigned kOneLine = 0x40;

struct Run {
    Position position;
    unsigned length = 0;
};

std::int64_t difference(std::uint32_t left, std::uint32_t right) {
    return static_cast<std::int64_t>(left) - static_cast<std::int64_t>(right);
}

// `base` plus a difference from outside; what is out of range wraps around.
std::uint32_t moved(std::uint32_t base, std::uint64_t by) {
    return static_cast<std::uint32_t>(base + by);
}

class RunReader {
public:
    explicit RunReader(std::string_view encoded) : bytes_(encoded) {}

    // False at the end, also when the bytes are damaged.
    bool read(Run& run) {
        if (bytes_.at_end()) return false;
        const unsigned head = bytes_.read_byte();
        run.length = (head & 0x0F) + 1;
        run.position = {};
        if ((head & kNoPosition) != 0) return true;
        Position& here = run.position;
        here.line = before_.line;
        if ((head & kSameLine) == 0) here.line = moved(here.line, read_difference());
        here.end_line = here.line;
        if ((head & kOneLine) == 0) here.end_line = moved(here.line, bytes_.read_number());
        here.column = moved(before_.column, read_difference());
        here.end_column = moved(here.column, read_difference());
        before_ = here;
        return !bytes_.failed();
    }

private:
    std::uint64_t read_difference() { return static_cast<std::uint64_t>(bytes_.read_signed()); }

    ByteReader bytes_;
    Position before_;
};

void write_run(ByteWriter& out, const Position& here, const Position& before, unsigned length) {
    if (here.line == 0) {
        out.write_byte((length - 1) | kNoPosition);
        return;
    }
    const unsigned same_line = here.line == before.line ? kSameLine : 0;
    const unsigned one_line = here.end_line == here.line ? kOneLine : 0;
    out.write_byte((length - 1) | same_line | one_line);
    if (same_line == 0) out.write_signed(difference(here.line, before.line));
    if (one_line == 0) out.write_number(here.end_line - here.line);
    out.write_signed(difference(here.column, before.column));
    out.write_signed(difference(here.end_column, here.column));
}

}  // namespace

std::string encode_positions(const std::vector<Position>& positions) {
    ByteWriter out;
    Position before;
    for (std::size_t index = 0; index < positions.size();) {
        const Position& here = positions[index];
        unsigned length = 1;
        while (length < kLongestRun && index + length < positions.size() &&
               positions[index + length] == here) {
            ++length;
        }
        write_run(out, here, before, length);
        if (here.line != 0) before = here;
        index += length;
    }
    return out.take();
}

std::vector<Position> decode_positions(std::string_view encoded) {
    std::vector<Position> positions;
    RunReader reader(encoded);
    for (Run run; reader.read(run);)
        positions.insert(positions.end(), run.length, run.position);
    return positions;
}

Position find_position(std::string_view encoded, std::size_t index) {
    RunReader reader(encoded);
    for (Run run; reader.read(run); index -= run.length) {
        if (index < run.length) return run.position;
    }
    return {};
}

}  // namespace gossamer
