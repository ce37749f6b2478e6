#include "cli/line_source.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace gossamer::cli {

namespace {

class PlainLineSource final : public LineSource {
public:
    LineResult read(const std::string& prompt, std::string& line) override {
        std::fwrite(prompt.data(), 1, prompt.size(), stderr);
        std::fflush(stderr);
        line.clear();
        for (;;) {
            if (const std::size_t newline = waiting_.find('\n'); newline != std::string::npos) {
                line = waiting_.substr(0, newline + 1);
                waiting_.erase(0, newline + 1);
                return LineResult::Line;
            }
            char buffer[4096];
            const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
            if (count > 0) {
                waiting_.append(buffer, static_cast<std::size_t>(count));
                continue;
            }
            if (count < 0 && errno == EINTR) {
                waiting_.clear();
                return LineResult::Interrupted;
            }
            if (waiting_.empty()) return LineResult::End;
            line.swap(waiting_);
            waiting_.clear();
            return LineResult::Line;
        }
    }

private:
    std::string waiting_;
};

}  // namespace

std::unique_ptr<LineSource> make_plain_line_source() {
    return std::make_unique<PlainLineSource>();
}

}  // namespace gossamer::cli
