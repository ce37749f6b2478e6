#include "runtime/byte_search.h"

#include <cstring>

namespace gossamer {

std::size_t find_bytes(std::string_view text, std::string_view needle) {
    if (needle.size() == 1) {
        const void* at = text.empty() ? nullptr : std::memchr(text.data(), needle[0], text.size());
        return at == nullptr ? kNotFound
                             : static_cast<std::size_t>(static_cast<const char*>(at) - text.data());
    }
    if (needle.empty()) return 0;
    if (needle.size() > text.size()) return kNotFound;
    const void* at = memmem(text.data(), text.size(), needle.data(), needle.size());
    return at == nullptr ? kNotFound : static_cast<std::size_t>(static_cast<const char*>(at) - text.data());
}

std::size_t find_last_bytes(std::string_view text, std::string_view needle) {
    if (needle.empty()) return text.size();
    // Backwards over the first byte of the needle.
    for (std::size_t limit = text.size() < needle.size() ? 0 : text.size() - needle.size() + 1; limit != 0;) {
        const void* at = memrchr(text.data(), needle[0], limit);
        if (at == nullptr) return kNotFound;
        limit = static_cast<std::size_t>(static_cast<const char*>(at) - text.data());
        if (std::memcmp(text.data() + limit, needle.data(), needle.size()) == 0) return limit;
    }
    return kNotFound;
}

std::size_t count_bytes(std::string_view text, std::string_view needle) {
    std::size_t count = 0;
    for (std::size_t at = find_bytes(text, needle); at != kNotFound; at = find_bytes(text, needle)) {
        ++count;
        text.remove_prefix(at + needle.size());
    }
    return count;
}

SearchWindow fit_window(std::int64_t start, std::int64_t stop, std::size_t length) {
    const auto size = static_cast<std::int64_t>(length);
    if (stop > size) stop = size;
    if (stop < 0) stop = stop + size < 0 ? 0 : stop + size;
    if (start < 0) start = start + size < 0 ? 0 : start + size;
    if (start > stop) return {0, 0, false};
    return {static_cast<std::size_t>(start), static_cast<std::size_t>(stop), true};
}

}  // namespace gossamer
