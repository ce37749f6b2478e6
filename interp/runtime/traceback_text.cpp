// Tracebacks: entries, chains of exceptions, drawings of groups.
#include "runtime/traceback_text.h"

#include "runtime/dict.h"
#include "runtime/exception_group.h"
#include "runtime/frame.h"
#include "runtime/raise.h"
#include "runtime/str.h"
#include "runtime/type.h"

#include <algorithm>

namespace gossamer {

// ---- Entries

namespace {

struct Entry {
    Code* code;
    std::uint32_t line;
    Position position;
};

// What is repeated more often than this is only counted.
constexpr unsigned kMostRepeats = 3;

class RepeatFilter {
public:
    // Whether the entry is to be shown; writes the line about those left out before it.
    bool admit(std::string& out, const Entry& entry) {
        if (last_code_ != nullptr && entry.line == last_line_ &&
            str_equal(entry.code->file_name, last_code_->file_name) &&
            str_equal(entry.code->name, last_code_->name)) {
            return ++count_ <= kMostRepeats;
        }
        finish(out);
        last_code_ = entry.code;
        last_line_ = entry.line;
        count_ = 1;
        return true;
    }
    void finish(std::string& out) {
        if (count_ > kMostRepeats) {
            const unsigned more = count_ - kMostRepeats;
            out += "  [Previous line repeated " + std::to_string(more) +
                   (more > 1 ? " more times]\n" : " more time]\n");
        }
        count_ = 0;
    }

private:
    const Code* last_code_ = nullptr;
    std::uint32_t last_line_ = 0;
    unsigned count_ = 0;
};

void append_entry_head(std::string& out, const Entry& entry) {
    std::string_view file = entry.code->file_name->text();
    if (file.starts_with("<stdin>-")) file = "<stdin>";
    out += "  File \"";
    out += file;
    out += "\", line " + std::to_string(entry.line) + ", in ";
    out += entry.code->name->text();
    out += '\n';
}

// How many entries sys.tracebacklimit leaves out: the last ones are shown.
std::int64_t entries_to_skip(Interpreter& interpreter, Value traceback) {
    const Value limit = dict_find_text(interpreter, interpreter.sys_dict, "tracebacklimit");
    if (!limit.is_int()) return 0;
    std::int64_t count = 0;
    for (Value at = traceback; at.is_heap(); at = as<Traceback>(at)->next)
        ++count;
    return count - std::max<std::int64_t>(limit.as_int(), 0);
}

template <class Append>
void for_each_entry(Interpreter& interpreter, std::string& out, Value traceback, Append append) {
    std::int64_t skipped = entries_to_skip(interpreter, traceback);
    RepeatFilter filter;
    for (Value at = traceback; at.is_heap(); at = as<Traceback>(at)->next) {
        const auto* link = as<Traceback>(at);
        if (skipped-- > 0 || !link->frame.is_heap()) continue;
        Code* code = as<FrameObject>(link->frame)->code;
        // Where a line is given for the first instruction, nothing has been carried out: no part of it is at
        // fault.
        const bool has_begun = link->line == Traceback::kLineOfInstruction || link->instruction != 0;
        const Entry entry{code, traceback_line(link),
                          has_begun ? code->unit->position_at(link->instruction) : Position{}};
        if (!filter.admit(out, entry)) continue;
        append_entry_head(out, entry);
        append(entry);
    }
    filter.finish(out);
}

}  // namespace

void append_traceback_entries(Interpreter& interpreter, SourceLines& lines, std::string& out,
                              Value traceback) {
    for_each_entry(interpreter, out, traceback, [&](const Entry& entry) {
        append_source_with_carets(interpreter, lines, out, entry.code->file_name->text(), entry.line,
                                  entry.position);
    });
}

void append_plain_traceback(Interpreter& interpreter, std::string& out, Value traceback) {
    SourceLines lines{interpreter};
    // As in CPython, whose means of reading sources go with the modules at the end.
    const bool has_sources = dict_size(interpreter.modules) != 0;
    out += "Traceback (most recent call last):\n";
    for_each_entry(interpreter, out, traceback, [&](const Entry& entry) {
        std::string line;
        if (!has_sources || !lines.find(entry.code->file_name->text(), entry.line, line)) return;
        const std::size_t begin = line.find_first_not_of(" \t\f");
        if (begin == std::string::npos) return;
        out += "    ";
        out += std::string_view{line}.substr(begin);
        out += '\n';
    });
}

// ---- Chains and groups

namespace {

constexpr unsigned kMostMembers = 15;
constexpr unsigned kMostDepth = 10;

constexpr const char* kCauseMessage =
    "\nThe above exception was the direct cause of the following exception:\n\n";
constexpr const char* kContextMessage =
    "\nDuring handling of the above exception, another exception occurred:\n\n";

class ExceptionPrinter {
public:
    ExceptionPrinter(Interpreter& interpreter, std::string& out)
        : interpreter_{interpreter}, lines_{interpreter}, out_{out} {}

    void print(Exception* exception) {
        std::vector<Link> chain = chain_of(exception);
        for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
            if (link->message != nullptr) emit(link->message);
            if (is_exception_group(interpreter_, link->exception.value())) {
                print_group(link->exception.get());
            } else {
                print_plain(link->exception.get());
            }
        }
    }

private:
    struct Link {
        const char* message;  // between what came before and this one
        Ref<Exception> exception;
    };

    // From the exception back to the first one; one that was shown already ends the chain.
    std::vector<Link> chain_of(Exception* exception) {
        std::vector<Link> chain;
        seen_.push_back(exception);
        for (Exception* at = exception; at != nullptr;) {
            const bool has_cause = at->cause.is_heap() && !is_seen(as<Exception>(at->cause));
            const bool has_context = !at->cause.is_heap() && at->context.is_heap() && !at->suppress_context &&
                                     !is_seen(as<Exception>(at->context));
            const char* message = has_cause ? kCauseMessage : has_context ? kContextMessage : nullptr;
            chain.push_back({message, Ref<Exception>::share(at)});
            at = has_cause ? as<Exception>(at->cause) : has_context ? as<Exception>(at->context) : nullptr;
            if (at != nullptr) seen_.push_back(at);
        }
        return chain;
    }

    bool is_seen(const Exception* exception) const {
        return std::find(seen_.begin(), seen_.end(), exception) != seen_.end();
    }

    // Text with the margin of the groups around it before each line.
    void emit(std::string_view text, char margin = '|') {
        if (depth_ == 0) {
            out_ += text;
            return;
        }
        while (!text.empty()) {
            const std::size_t newline = std::min(text.find('\n'), text.size() - 1);
            out_.append(2 * depth_, ' ');
            out_ += margin;
            out_ += ' ';
            out_ += text.substr(0, newline + 1);
            text.remove_prefix(newline + 1);
        }
    }

    void print_plain(Exception* exception) {
        std::string text;
        if (exception->traceback.is_heap()) {
            text += "Traceback (most recent call last):\n";
            append_traceback_entries(interpreter_, lines_, text, exception->traceback);
        }
        append_exception_only(interpreter_, text, exception);
        emit(text);
    }

    void print_group(Exception* group) {
        if (depth_ > kMostDepth) {
            emit("... (max_group_depth is " + std::to_string(kMostDepth) + ")\n");
            return;
        }
        const bool is_outermost = depth_ == 0;
        if (is_outermost) ++depth_;
        if (group->traceback.is_heap()) {
            emit("Exception Group Traceback (most recent call last):\n", is_outermost ? '+' : '|');
            std::string text;
            append_traceback_entries(interpreter_, lines_, text, group->traceback);
            emit(text);
        }
        std::string text;
        append_exception_only(interpreter_, text, group);
        emit(text);
        print_members(group);
        if (is_outermost) depth_ = 0;
    }

    void print_members(Exception* group) {
        std::vector<Ref<Exception>> members;
        for (Value member : group_members(group))
            members.push_back(Ref<Exception>::share(as<Exception>(member)));
        const std::size_t shown = std::min<std::size_t>(members.size(), kMostMembers + 1);
        needs_close_ = false;
        for (std::size_t index = 0; index < shown; ++index) {
            const bool is_last = index + 1 == shown;
            if (is_last) needs_close_ = true;  // a group within may close the drawing before us
            const bool is_cut = index >= kMostMembers;
            out_.append(2 * depth_, ' ');
            out_ += index == 0 ? "+-" : "  ";
            out_ += "+---------------- " + (is_cut ? std::string{"..."} : std::to_string(index + 1)) +
                    " ----------------\n";
            ++depth_;
            if (is_cut) {
                const std::size_t rest = members.size() - kMostMembers;
                emit("and " + std::to_string(rest) + " more exception" + (rest > 1 ? "s\n" : "\n"));
            } else {
                print(members[index].get());
            }
            if (is_last && needs_close_) {
                out_.append(2 * depth_, ' ');
                out_ += "+------------------------------------\n";
                needs_close_ = false;
            }
            --depth_;
        }
    }

    Interpreter& interpreter_;
    SourceLines lines_;
    std::string& out_;
    std::vector<const Exception*> seen_;
    unsigned depth_ = 0;
    bool needs_close_ = false;
};

}  // namespace

Status print_exception(Interpreter& interpreter, Value exception, std::string& out) {
    PendingGuard guard{interpreter};
    ExceptionPrinter{interpreter, out}.print(as<Exception>(exception));
    return Status::ok();
}

}  // namespace gossamer
