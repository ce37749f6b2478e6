// For tests that run scripts: an engine whose output and errors are collected, so that a test compares what
// was printed.
#pragma once

#include "engine/gossamer.h"

#include <memory>
#include <string>
#include <string_view>

namespace gossamer::test {

class ScriptRunner {
public:
    ScriptRunner() : ScriptRunner{Configuration{}} {}
    explicit ScriptRunner(Configuration configuration) {
        configuration.write_output = [](void* context, std::string_view text) {
            static_cast<ScriptRunner*>(context)->output_ += text;
        };
        configuration.write_error = [](void* context, std::string_view text) {
            static_cast<ScriptRunner*>(context)->error_ += text;
        };
        configuration.context = this;
        if (configuration.executable.empty()) configuration.executable = "gossamer";
        engine_ = Engine::create(configuration);
    }
    ScriptRunner(const ScriptRunner&) = delete;
    ScriptRunner& operator=(const ScriptRunner&) = delete;

    // Runs the text as a script named <test>; what it printed since the last call.
    std::string run(std::string_view text) {
        output_.clear();
        error_.clear();
        result_ = engine_->run_text(text, "<test>");
        return output_;
    }
    // One statement of a session.
    std::string run_interactive(std::string_view text) {
        output_.clear();
        error_.clear();
        result_ = engine_->run_interactive(text, "<test>");
        return output_;
    }
    [[nodiscard]] const std::string& output() const { return output_; }
    [[nodiscard]] const std::string& error() const { return error_; }
    // The last line that was printed as an error, without its newline.
    [[nodiscard]] std::string last_error_line() const {
        const std::string_view text{error_.data(), error_.empty() ? 0 : error_.size() - 1};
        return std::string{text.substr(text.rfind('\n') + 1)};
    }
    [[nodiscard]] RunResult result() const { return result_; }
    [[nodiscard]] Engine& engine() { return *engine_; }
    // Ends the engine; what the end printed is in output() and error().
    int finish() {
        output_.clear();
        error_.clear();
        return engine_->finish();
    }

private:
    std::unique_ptr<Engine> engine_;
    std::string output_;
    std::string error_;
    RunResult result_ = RunResult::Done;
};

}  // namespace gossamer::test
