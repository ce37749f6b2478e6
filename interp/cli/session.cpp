#include "cli/session.h"

#include "cli/line_source.h"

#include <unistd.h>

#include <algorithm>

namespace gossamer::cli {

namespace {

std::string banner() {
    return "Python " + full_version() +
           " on linux\nType \"help\", \"copyright\", \"credits\" or \"license\" for more information.\n";
}

// Nothing but blanks and comments: there is nothing to wait for.
bool is_blank(std::string_view text) {
    while (!text.empty()) {
        const std::size_t first = text.find_first_not_of(" \t\f\r\n");
        if (first == std::string_view::npos) return true;
        if (text[first] != '#') return false;
        const std::size_t newline = text.find('\n', first);
        if (newline == std::string_view::npos) return true;
        text.remove_prefix(newline);
    }
    return true;
}

class Session {
public:
    explicit Session(Engine& engine) : engine_{engine}, source_{make_plain_line_source()} {
        is_terminal_ = isatty(STDIN_FILENO) != 0;
    }

    void run() {
        while (!engine_.wants_exit()) {
            std::string line;
            engine_.flush_streams();
            const LineResult result = source_->read(engine_.prompt(text_.empty() ? "ps1" : "ps2"), line);
            if (result == LineResult::Interrupted) {
                text_.clear();
                engine_.report_interrupt();
                continue;
            }
            if (result == LineResult::End) {
                engine_.write_error("\n");
                if (text_.empty()) return;
                finish_at_end();
                continue;
            }
            take(line);
        }
    }

private:
    void take(const std::string& line) {
        text_ += line;
        if (!text_.ends_with('\n')) text_ += '\n';
        if (is_blank(text_)) {
            text_.clear();
            return;
        }
        if (engine_.run_interactive(text_, name()) == RunResult::Incomplete) return;
        next_statement();
    }

    // What was still open at the end of input is judged as it stands.
    void finish_at_end() {
        if (engine_.run_interactive(text_ + "\n", name()) == RunResult::Incomplete) {
            (void)engine_.run_text(text_, name());
        }
        next_statement();
    }

    void next_statement() {
        text_.clear();
        ++number_;
    }

    // Each statement has a source of its own, so that tracebacks show the right lines.
    [[nodiscard]] std::string name() const {
        return is_terminal_ ? "<python-input-" + std::to_string(number_) + ">"
                            : "<stdin>-" + std::to_string(number_);
    }

    Engine& engine_;
    std::unique_ptr<LineSource> source_;
    std::string text_;
    unsigned number_ = 0;
    bool is_terminal_ = false;
};

}  // namespace

void run_session(Engine& engine, const Configuration& configuration, SessionStart start) {
    engine.begin_session();
    if (start == SessionStart::WithBanner && !configuration.quiet) engine.write_error(banner());
    Session{engine}.run();
}

}  // namespace gossamer::cli
