// Files and paths, as far as running scripts and importing needs them.
#pragma once

#include <string>
#include <string_view>

namespace gossamer {

// 0, or the errno.
[[nodiscard]] int read_file(const std::string& path, std::string& bytes);
[[nodiscard]] bool is_directory(const std::string& path);
[[nodiscard]] bool is_regular_file(const std::string& path);
[[nodiscard]] std::string current_directory();
[[nodiscard]] std::string absolute_path(const std::string& path);
// Links resolved; the path itself when that fails.
[[nodiscard]] std::string real_path(const std::string& path);
// "" for a bare name.
[[nodiscard]] std::string directory_of(const std::string& path);
[[nodiscard]] std::string join_path(std::string_view directory, std::string_view name);

}  // namespace gossamer
