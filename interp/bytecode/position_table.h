// The places in the source that instructions come from, and their compact encoding: about three bytes an
// instruction instead of sixteen. Needed only for tracebacks, line numbers and listings, hence decoded on
// demand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gossamer {

struct Position {
    std::uint32_t line = 0, end_line = 0;      // 1-based; 0: artificial instruction without position
    std::uint32_t column = 0, end_column = 0;  // 0-based, in UTF-8 bytes

    bool operator==(const Position&) const = default;
};

[[nodiscard]] std::string encode_positions(const std::vector<Position>& positions);

// All positions. Damaged bytes give fewer of them, never a crash.
[[nodiscard]] std::vector<Position> decode_positions(std::string_view encoded);

// The position of one instruction word; one without line when there is none. O(index).
[[nodiscard]] Position find_position(std::string_view encoded, std::size_t index);

}  // namespace gossamer
