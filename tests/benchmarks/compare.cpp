// Compares interpreters on the programs below this folder: processor time and peak memory, in turns, in one
// run.
//
// Each round runs every interpreter once on the same program, so that a machine which slows down, slows down
// for all; and all of it runs on one processor, since those of a virtual machine are not equally fast (who
// else uses the real ones is not seen from inside), and the system may well give each interpreter its own.
// Time is user plus system time of the process as the kernel counts it, the median of the rounds; memory is
// the largest resident set. The first interpreter named is the yardstick, the others are given as ratios to
// it. The summaries are by group: a folder, in which programs bound by native work are a group apart. Knows
// nothing of gossamer: any command that takes a script's name will do. A Lua runs the same programs' Lua
// versions, where there are any.
#include <fcntl.h>
#include <sched.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

extern char** environ;

namespace {

namespace fs = std::filesystem;

struct Options {
    fs::path folder;
    int rounds = 5;
    unsigned seconds_limit = 300;
    bool smoke = false;
    std::string scale;  // the program's one argument: a factor to its counts
    std::vector<std::string> interpreters;
    std::vector<std::string> chosen;  // names or groups; empty: all
};

struct Program {
    std::string folder;
    std::string name;
    fs::path path;
    std::string group;  // the programs that share a summary: the folder, or what the program's head says
};

// What one run of one program used.
struct Usage {
    bool good = false;
    double seconds = 0;
    double mebibytes = 0;
    std::string complaint;
};

// What the rounds of one program on one interpreter come to.
struct Result {
    bool good = true;
    bool absent = false;  // the program does not exist in this interpreter's language
    std::string complaint;
    std::vector<double> seconds;
    double mebibytes = 0;

    [[nodiscard]] bool is_measured() const { return good && !absent; }
    [[nodiscard]] double median_seconds() const {
        std::vector<double> sorted = seconds;
        std::sort(sorted.begin(), sorted.end());
        const std::size_t middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
};

// The ratios of one interpreter to the yardstick over many programs.
struct Summary {
    double time_logarithms = 0;
    double memory_logarithms = 0;
    int count = 0;
    double worst = HUGE_VAL;
    std::string worst_name;

    void add(const std::string& name, double time_ratio, double memory_ratio) {
        time_logarithms += std::log(time_ratio);
        memory_logarithms += std::log(memory_ratio);
        ++count;
        if (time_ratio < worst) {
            worst = time_ratio;
            worst_name = name;
        }
    }
};

[[noreturn]] void complain(const std::string& text) {
    std::fprintf(stderr, "benchmarks: %s\n", text.c_str());
    std::exit(2);
}

std::vector<std::string> split_words(const std::string& text) {
    std::vector<std::string> words;
    std::size_t begin = 0;
    while ((begin = text.find_first_not_of(' ', begin)) != std::string::npos) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

// A line "# group: native" among the comments at a program's head puts it in a group of its own: how fast it
// is depends on natives (sorting, joining, big ints) rather than on how instructions are carried out.
std::string group_of(const fs::path& path, const std::string& folder) {
    static constexpr std::string_view kMark = "# group: ";
    std::ifstream file(path);
    for (std::string line; std::getline(file, line) && line.starts_with('#');)
        if (line.starts_with(kMark)) return folder + ", " + line.substr(kMark.size());
    return folder;
}

std::vector<Program> find_programs(const Options& options) {
    std::vector<Program> programs;
    for (const std::string folder : {"programs", "micro", "library", "weakref", "memory"}) {
        if (!fs::is_directory(options.folder / folder)) continue;
        const auto begin = static_cast<std::ptrdiff_t>(programs.size());
        for (const auto& entry : fs::directory_iterator(options.folder / folder)) {
            const fs::path& path = entry.path();
            if (path.extension() != ".py") continue;
            const std::string name = path.stem().string();
            const auto wanted = [&](const std::string& choice) {
                return choice == name || choice == folder || choice == folder + "/" + name;
            };
            if (options.chosen.empty() || std::any_of(options.chosen.begin(), options.chosen.end(), wanted))
                programs.push_back({folder, name, path, group_of(path, folder)});
        }
        std::sort(programs.begin() + begin, programs.end(), [](const Program& left, const Program& right) {
            return std::tie(left.group, left.name) < std::tie(right.group, right.name);
        });
    }
    return programs;
}

// The last line that is not empty: of a traceback the one that tells.
std::string last_line(int file) {
    std::string text;
    char buffer[4096];
    lseek(file, 0, SEEK_SET);
    for (ssize_t got = 0; (got = read(file, buffer, sizeof buffer)) > 0;)
        text.append(buffer, static_cast<std::size_t>(got));
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return text.substr(text.rfind('\n') + 1);
}

// Waits for the process at most `seconds` long, then kills it.
int wait_with_limit(pid_t process, unsigned seconds, rusage& usage) {
    sigset_t child_signal;
    sigemptyset(&child_signal);
    sigaddset(&child_signal, SIGCHLD);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    int status = 0;
    while (wait4(process, &status, WNOHANG, &usage) == 0) {
        if (std::chrono::steady_clock::now() >= end) {
            kill(process, SIGKILL);
            wait4(process, &status, 0, &usage);
            break;
        }
        const timespec pause{1, 0};
        sigtimedwait(&child_signal, nullptr, &pause);
    }
    return status;
}

// What the interpreter runs for the program; empty when there is nothing.
fs::path script_for(const std::string& interpreter, const Program& program) {
    const std::vector<std::string> words = split_words(interpreter);
    if (words.empty() || !fs::path(words[0]).filename().string().starts_with("lua")) return program.path;
    fs::path script = program.path;
    script.replace_extension(".lua");
    return fs::exists(script) ? script : fs::path();
}

Usage run_once(const Options& options, const std::string& interpreter, const fs::path& script) {
    std::vector<std::string> words = split_words(interpreter);
    words.push_back(script.string());
    if (!options.scale.empty()) words.push_back(options.scale);
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    char error_name[] = "/tmp/benchmark-stderr-XXXXXX";
    const int error_file = mkstemp(error_name);
    if (error_file < 0) complain("no temporary file");
    unlink(error_name);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, error_file, STDERR_FILENO);

    Usage result;
    pid_t process = 0;
    const int failure = posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0) {
        result.complaint = std::strerror(failure);
    } else {
        rusage usage{};
        const int status = wait_with_limit(process, options.seconds_limit, usage);
        const auto seconds = [](const timeval& time) {
            return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
        };
        result.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
        result.mebibytes = static_cast<double>(usage.ru_maxrss) / 1024;
        result.good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (WIFSIGNALED(status)) result.complaint = strsignal(WTERMSIG(status));
        if (!result.good && result.complaint.empty()) result.complaint = last_line(error_file);
    }
    close(error_file);
    return result;
}

std::vector<Result> measure(const Options& options, const Program& program) {
    std::vector<Result> results(options.interpreters.size());
    for (int round = 0; round < options.rounds; ++round) {
        for (std::size_t index = 0; index < results.size(); ++index) {
            Result& result = results[index];
            const fs::path script = script_for(options.interpreters[index], program);
            result.absent = script.empty();
            if (!result.is_measured()) continue;
            const Usage usage = run_once(options, options.interpreters[index], script);
            result.good = usage.good;
            result.complaint = usage.complaint;
            result.seconds.push_back(usage.seconds);
            result.mebibytes = std::max(result.mebibytes, usage.mebibytes);
        }
    }
    return results;
}

void print_row(const std::string& name, const std::vector<Result>& results) {
    std::printf("%-34s", name.c_str());
    for (std::size_t index = 0; index < results.size(); ++index) {
        const Result& result = results[index];
        if (!result.good) {
            std::printf("  failed: %s", result.complaint.c_str());
            continue;
        }
        if (result.absent) {
            std::printf(" %9s %8s", "-", "-");
            if (index > 0) std::printf(" %7s %6s", "-", "-");
            continue;
        }
        std::printf(" %9.3f %8.1f", result.median_seconds(), result.mebibytes);
        if (index > 0 && results[0].is_measured())
            std::printf(" %6.2fx %5.0f%%", results[0].median_seconds() / result.median_seconds(),
                        100 * result.mebibytes / results[0].mebibytes);
    }
    std::printf("\n");
    std::fflush(stdout);
}

void print_head(const Options& options) {
    std::printf("yardstick: %s; median of %d rounds; x: times as fast as the yardstick\n",
                options.interpreters[0].c_str(), options.rounds);
    for (std::size_t index = 1; index < options.interpreters.size(); ++index)
        std::printf("compared %zu: %s\n", index, options.interpreters[index].c_str());
    std::printf("%-34s %9s %8s", "", "s", "MiB");
    for (std::size_t index = 1; index < options.interpreters.size(); ++index)
        std::printf(" %9s %8s %7s %6s", "s", "MiB", "speed", "memory");
    std::printf("\n");
}

void print_summary(const std::string& title, const std::vector<Summary>& summaries) {
    for (std::size_t index = 0; index < summaries.size(); ++index) {
        const Summary& summary = summaries[index];
        if (summary.count == 0) continue;
        std::string label = title;
        if (summaries.size() > 1) label += " (" + std::to_string(index + 1) + ")";
        std::printf("%-34s geometric mean %.2fx, memory %.0f%%, worst %.2fx (%s), %d programs\n",
                    label.c_str(), std::exp(summary.time_logarithms / summary.count),
                    100 * std::exp(summary.memory_logarithms / summary.count), summary.worst,
                    summary.worst_name.c_str(), summary.count);
    }
}

// Each program once, small: does it run and find its own result right?
int run_smoke(const Options& options, const std::vector<Program>& programs) {
    int passed = 0;
    int failed = 0;
    for (const Program& program : programs) {
        for (const std::string& interpreter : options.interpreters) {
            const fs::path script = script_for(interpreter, program);
            if (script.empty()) continue;
            const Usage usage = run_once(options, interpreter, script);
            if (!usage.good) std::printf("FAIL %s: %s\n", script.c_str(), usage.complaint.c_str());
            ++(usage.good ? passed : failed);
        }
    }
    std::printf("%d passed, %d failed\n", passed, failed);
    return failed == 0 && passed > 0 ? 0 : 1;
}

int run_comparison(const Options& options, const std::vector<Program>& programs) {
    const std::size_t compared = options.interpreters.size() - 1;
    std::vector<Summary> total(compared);
    std::vector<Summary> group(compared);
    bool all_good = true;
    print_head(options);
    for (std::size_t index = 0; index < programs.size(); ++index) {
        const Program& program = programs[index];
        const std::string name = program.folder + "/" + program.name;
        const std::vector<Result> results = measure(options, program);
        print_row(name, results);
        for (std::size_t other = 0; other < results.size(); ++other) {
            const Result& result = results[other];
            all_good = all_good && result.good;
            if (other == 0 || !result.is_measured() || !results[0].is_measured()) continue;
            const double time = results[0].median_seconds() / result.median_seconds();
            const double memory = result.mebibytes / results[0].mebibytes;
            total[other - 1].add(name, time, memory);
            group[other - 1].add(name, time, memory);
        }
        if (index + 1 == programs.size() || programs[index + 1].group != program.group) {
            print_summary(program.group, group);
            group.assign(compared, Summary{});
        }
    }
    print_summary("all", total);
    return all_good ? 0 : 1;
}

// For this process and what it starts. Where the system refuses, the figures are only noisier.
void stay_on_one_processor() {
    const int processor = sched_getcpu();
    if (processor < 0) return;
    cpu_set_t only;
    CPU_ZERO(&only);
    CPU_SET(processor, &only);
    sched_setaffinity(0, sizeof only, &only);
}

Options read_options(int argc, char** argv) {
    Options options;
    if (argc < 2) complain("the folder of the programs is missing");
    options.folder = argv[1];
    bool names = false;
    for (int index = 2; index < argc; ++index) {
        const std::string_view word = argv[index];
        const auto number = [&]() -> const char* {
            if (index + 1 >= argc || std::atof(argv[index + 1]) <= 0)
                complain(std::string(word) + " needs a number above 0");
            return argv[++index];
        };
        if (names) {
            options.chosen.emplace_back(word);
        } else if (word == "--") {
            names = true;
        } else if (word == "--smoke") {
            options.smoke = true;
        } else if (word == "--rounds") {
            options.rounds = std::max(1, std::atoi(number()));
        } else if (word == "--limit") {
            options.seconds_limit = static_cast<unsigned>(std::max(1, std::atoi(number())));
        } else if (word == "--scale") {
            options.scale = number();
        } else {
            options.interpreters.emplace_back(word);
        }
    }
    if (options.interpreters.empty()) complain("no interpreter named");
    if (options.smoke && options.scale.empty()) options.scale = "0.01";
    return options;
}

}  // namespace

int main(int argc, char** argv) {
    const Options options = read_options(argc, argv);
    const std::vector<Program> programs = find_programs(options);
    if (programs.empty()) complain("no such program");

    // SIGCHLD is waited for, not handled, and must not reach the children blocked: posix_spawn's default
    // keeps the mask, which no interpreter minds for this one signal.
    sigset_t child_signal;
    sigemptyset(&child_signal);
    sigaddset(&child_signal, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child_signal, nullptr);
    if (options.smoke) return run_smoke(options, programs);
    stay_on_one_processor();
    return run_comparison(options, programs);
}
