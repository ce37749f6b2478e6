// usage: fuzz_replay FOLDER           runs the inputs in FOLDER/<target>/, all of them
//        fuzz_replay TARGET FILE…     runs these files with one target
//        fuzz_replay --random SECONDS TARGET [SEED]
//                                     makes inputs up: poor man's fuzzing, for the target that fuzzers are
//                                     slow at
// What an input does not crash it has passed. The last line of the first form is "N passed, 0 failed".
#include "targets.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

namespace {

using gossamer::fuzz::kTargets;
using gossamer::fuzz::Target;

const Target* find_target(std::string_view name) {
    for (const Target& target : kTargets)
        if (name == target.name) return &target;
    std::fprintf(stderr, "fuzz_replay: no target %.*s\n", static_cast<int>(name.size()), name.data());
    std::exit(2);
}

void replay(const Target& target, const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    target.run(bytes);
}

int replay_folder(const std::filesystem::path& folder) {
    int count = 0;
    for (const Target& target : kTargets) {
        for (const auto& entry : std::filesystem::directory_iterator{folder / target.name}) {
            // A crash must say what it crashed on.
            std::fprintf(stderr, "%s\n", entry.path().c_str());
            replay(target, entry.path());
            ++count;
        }
    }
    std::printf("%d passed, 0 failed\n", count);
    return 0;
}

int make_inputs(const Target& target, int seconds, std::uint64_t seed) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{seconds};
    std::mt19937_64 random{seed};
    long count = 0;
    for (; std::chrono::steady_clock::now() < end; ++count) {
        std::string bytes(random() % 400, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        std::ofstream{"fuzz_replay.input", std::ios::binary} << bytes;  // what a crash crashed on
        target.run(bytes);
    }
    std::remove("fuzz_replay.input");
    std::printf("%ld inputs\n", count);
    return 0;
}

}  // namespace

int main(int count, char** words) {
    if (count == 2) return replay_folder(words[1]);
    if (count < 3) return 2;
    if (std::string_view{words[1]} == "--random" && count >= 4) {
        const std::uint64_t seed = count > 4 ? std::strtoull(words[4], nullptr, 10) : 1;
        return make_inputs(*find_target(words[3]), std::atoi(words[2]), seed);
    }
    for (int index = 2; index < count; ++index)
        replay(*find_target(words[1]), words[index]);
    return 0;
}
