// Positions survive their encoding, and damaged bytes do no harm.
#include "bytecode/position_table.h"

#include <doctest/doctest.h>

using namespace gossamer;

namespace {

std::vector<Position> sample() {
    std::vector<Position> positions{{1, 1, 0, 5}, {1, 1, 4, 5}, {3, 7, 80, 1}, {}, {}, {2, 2, 0, 3000000}};
    positions.insert(positions.end(), 40, Position{4000000, 4000000, 9, 10});
    positions.push_back({1, 1, 2, 2});
    return positions;
}

}  // namespace

TEST_CASE("positions survive their encoding") {
    const std::vector<Position> positions = sample();
    const std::string encoded = encode_positions(positions);
    CHECK(decode_positions(encoded) == positions);
    for (std::size_t index = 0; index < positions.size(); ++index) {
        CHECK(find_position(encoded, index) == positions[index]);
    }
    CHECK(find_position(encoded, positions.size()) == Position{});
    CHECK(encode_positions({}).empty());
    CHECK(decode_positions({}).empty());
}

TEST_CASE("instructions of one expression take about three bytes each") {
    std::vector<Position> positions;
    for (std::uint32_t index = 0; index < 100; ++index)
        positions.push_back({5, 5, index, index + 8});
    CHECK(encode_positions(positions).size() <= 302);
}

TEST_CASE("damaged positions give fewer of them") {
    std::string encoded = encode_positions(sample());
    for (std::size_t size = 0; size < encoded.size(); ++size) {
        CHECK(decode_positions(std::string_view(encoded).substr(0, size)).size() < sample().size());
    }
    for (char& byte : encoded)
        byte = static_cast<char>(0xFF);
    CHECK(find_position(encoded, 1000000) == Position{});
}
