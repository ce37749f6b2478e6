#include "engine/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>

namespace gossamer {

int read_file(const std::string& path, std::string& bytes) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) return errno;
    char buffer[64 * 1024];
    std::size_t count = 0;
    while ((count = std::fread(buffer, 1, sizeof buffer, file)) != 0)
        bytes.append(buffer, count);
    const int error = std::ferror(file) != 0 ? errno : 0;
    std::fclose(file);
    return error;
}

bool is_directory(const std::string& path) {
    struct stat status;
    return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

bool is_regular_file(const std::string& path) {
    struct stat status;
    return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

std::string current_directory() {
    char buffer[PATH_MAX];
    return getcwd(buffer, sizeof buffer) == nullptr ? std::string{} : std::string{buffer};
}

std::string absolute_path(const std::string& path) {
    if (!path.empty() && path.front() == '/') return path;
    return join_path(current_directory(), path);
}

std::string real_path(const std::string& path) {
    char* resolved = realpath(path.c_str(), nullptr);
    if (resolved == nullptr) return path;
    std::string result{resolved};
    std::free(resolved);
    return result;
}

std::string directory_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) return "";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string join_path(std::string_view directory, std::string_view name) {
    if (directory.empty()) return std::string{name};
    std::string result{directory};
    if (result.back() != '/') result += '/';
    result += name;
    return result;
}

}  // namespace gossamer
