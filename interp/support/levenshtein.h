// "Did you mean": the edit distance and the choice among candidates that CPython makes, on bytes.
// Insertion, deletion and substitution cost 2, a change of case 1. Pure functions without memory of their
// own.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace gossamer {

// The cost of turning one text into the other, or anything above `limit` when it is more than `limit`.
// Texts that differ in more than 40 bytes (common ends aside) count as too far. O(a*b).
[[nodiscard]] std::size_t edit_cost(std::string_view left, std::string_view right,
                                    std::size_t limit) noexcept;

// Finds the closest candidate one at a time, so that the caller needs no list of views.
class SuggestionSearch {
public:
    // `wanted` is borrowed for the life of the search.
    explicit SuggestionSearch(std::string_view wanted) noexcept : wanted_(wanted) {}

    // Returns true when this candidate is the best so far (the first of equals wins). A candidate equal to
    // the wanted name is passed over.
    [[nodiscard]] bool improves(std::string_view candidate) noexcept;

    // CPython suggests nothing when there are this many candidates or more.
    static constexpr std::size_t kMostCandidates = 750;

private:
    std::string_view wanted_;
    std::size_t best_cost_ = static_cast<std::size_t>(-1);
};

// Index of the suggestion for `wanted`, if any is near enough.
[[nodiscard]] std::optional<std::size_t>
find_suggestion(std::string_view wanted, std::span<const std::string_view> candidates) noexcept;

}  // namespace gossamer
