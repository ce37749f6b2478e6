// Edit distance by one row of Wagner and Fischer's table, and the limits that make a suggestion near enough.
#include "support/levenshtein.h"

#include <algorithm>

namespace gossamer {

namespace {

constexpr std::size_t kMoveCost = 2;
constexpr std::size_t kCaseCost = 1;
constexpr std::size_t kLongest = 40;

[[nodiscard]] char to_lower_ascii(char character) noexcept {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character + ('a' - 'A')) : character;
}

[[nodiscard]] std::size_t substitution_cost(char left, char right) noexcept {
    if (left == right) return 0;
    return to_lower_ascii(left) == to_lower_ascii(right) ? kCaseCost : kMoveCost;
}

void strip_common_ends(std::string_view& left, std::string_view& right) noexcept {
    while (!left.empty() && !right.empty() && left.front() == right.front()) {
        left.remove_prefix(1);
        right.remove_prefix(1);
    }
    while (!left.empty() && !right.empty() && left.back() == right.back()) {
        left.remove_suffix(1);
        right.remove_suffix(1);
    }
}

}  // namespace

// A row whose least entry exceeds the limit ends the search.
std::size_t edit_cost(std::string_view left, std::string_view right, std::size_t limit) noexcept {
    strip_common_ends(left, right);
    if (left.empty() || right.empty()) return (left.size() + right.size()) * kMoveCost;
    if (left.size() > kLongest || right.size() > kLongest) return limit + 1;
    if (left.size() > right.size()) std::swap(left, right);
    if ((right.size() - left.size()) * kMoveCost > limit) return limit + 1;

    std::size_t row[kLongest];
    for (std::size_t column = 0; column < left.size(); ++column)
        row[column] = (column + 1) * kMoveCost;
    std::size_t result = 0;
    for (std::size_t line = 0; line < right.size(); ++line) {
        std::size_t diagonal = line * kMoveCost;
        std::size_t least = static_cast<std::size_t>(-1);
        result = diagonal + kMoveCost;
        for (std::size_t column = 0; column < left.size(); ++column) {
            const std::size_t substituted = diagonal + substitution_cost(right[line], left[column]);
            diagonal = row[column];
            result = std::min(std::min(result, diagonal) + kMoveCost, substituted);
            row[column] = result;
            least = std::min(least, result);
        }
        if (least > limit) return limit + 1;
    }
    return result;
}

bool SuggestionSearch::improves(std::string_view candidate) noexcept {
    if (candidate == wanted_) return false;
    // No more than a third of the involved characters should need changing.
    std::size_t limit = (wanted_.size() + candidate.size() + 3) * kMoveCost / 6;
    if (best_cost_ != static_cast<std::size_t>(-1)) {
        if (best_cost_ == 0) return false;
        limit = std::min(limit, best_cost_ - 1);
    }
    const std::size_t cost = edit_cost(wanted_, candidate, limit);
    if (cost > limit) return false;
    best_cost_ = cost;
    return true;
}

std::optional<std::size_t> find_suggestion(std::string_view wanted,
                                           std::span<const std::string_view> candidates) noexcept {
    if (candidates.size() >= SuggestionSearch::kMostCandidates) return std::nullopt;
    SuggestionSearch search(wanted);
    std::optional<std::size_t> best;
    for (std::size_t index = 0; index < candidates.size(); ++index) {
        if (search.improves(candidates[index])) best = index;
    }
    return best;
}

}  // namespace gossamer
