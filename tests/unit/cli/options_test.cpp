#include "cli/options.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <initializer_list>

namespace gossamer::cli {

namespace {

using Run = Options::Run;
using Words = std::vector<std::string>;

Options parse(std::initializer_list<const char*> words) {
    std::vector<std::string> texts{"gossamer"};
    texts.insert(texts.end(), words.begin(), words.end());
    std::vector<char*> pointers;
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return parse_options(static_cast<int>(texts.size()), pointers.data());
}

}  // namespace

TEST_CASE("the first word that is no option is the script, the rest is its own") {
    const Options options = parse({"-B", "script.py", "-c", "x"});
    CHECK(options.run == Run::Script);
    CHECK(options.subject == "script.py");
    CHECK(options.configuration.arguments == Words{"script.py", "-c", "x"});
    CHECK(options.configuration.dont_write_bytecode);
}

TEST_CASE("-c and -m take the next word or the rest of theirs, and end the options") {
    CHECK(parse({"-c", "pass", "-V"}).subject == "pass");
    CHECK(parse({"-cpass"}).subject == "pass");
    CHECK(parse({"-c", "pass", "-V"}).configuration.arguments == Words{"-c", "-V"});
    const Options module = parse({"-Bm", "json", "file"});
    CHECK(module.run == Run::Module);
    CHECK(module.subject == "json");
    CHECK(module.configuration.arguments == Words{"-m", "file"});
}

TEST_CASE("without a subject, or with a dash, the program comes from standard input") {
    CHECK(parse({}).run == Run::Stdin);
    CHECK(parse({}).configuration.arguments == Words{""});
    CHECK(parse({"-", "a"}).run == Run::Stdin);
    CHECK(parse({"-", "a"}).configuration.arguments == Words{"-", "a"});
}

TEST_CASE("letters can be put together and counted") {
    const Options options = parse({"-OOqu", "-i", "x.py"});
    CHECK(options.configuration.optimize == 2);
    CHECK(options.configuration.quiet);
    CHECK(options.configuration.unbuffered);
    CHECK(options.stays_interactive);
    CHECK(parse({"-V"}).run == Run::Version);
    CHECK(parse({"-VV"}).run == Run::LongVersion);
}

TEST_CASE("-I means -E, -P and -s") {
    const Configuration configuration = parse({"-I", "x.py"}).configuration;
    CHECK(configuration.isolated);
    CHECK(configuration.ignore_environment);
    CHECK(configuration.safe_path);
    CHECK(configuration.no_user_site);
}

TEST_CASE("-X and -W are kept in order, and the ones that mean something do it") {
    const Configuration configuration = parse({"-X", "gc-stress=real", "-Xleak-check", "-X",
                                               "fail-allocation=12", "-W", "error", "-Wignore", "x.py"})
                                            .configuration;
    CHECK(configuration.x_options == Words{"gc-stress=real", "leak-check", "fail-allocation=12"});
    CHECK(configuration.warning_options == Words{"error", "ignore"});
    CHECK(configuration.gc_stress == Configuration::GcStress::Real);
    CHECK(configuration.leak_check);
    CHECK(configuration.failing_allocation == 12);
    CHECK(parse({"-X", "gc-stress", "x.py"}).configuration.gc_stress == Configuration::GcStress::Dry);
}

TEST_CASE("the environment speaks unless -E says not to listen") {
    setenv("GOSSAMERPATH", "/one:/two", 1);
    CHECK(parse({"x.py"}).configuration.module_path == Words{"/one", "/two"});
    CHECK(parse({"-E", "x.py"}).configuration.module_path.empty());
    unsetenv("GOSSAMERPATH");
}

TEST_CASE("bad usage is told with the offending word") {
    CHECK(parse({"-Z"}).run == Run::BadUsage);
    CHECK(parse({"-Z"}).complaint.find("-Z") != std::string::npos);
    CHECK(parse({"-c"}).run == Run::BadUsage);
    CHECK(parse({"--nosuch"}).run == Run::BadUsage);
}

TEST_CASE("the help names every option that it takes") {
    const std::string help = help_text();
    for (const char* option : {"-c", "-m", "-i", "-q", "-O", "-W", "-X", "-V", "--dis", "--opcodes"})
        CHECK(help.find(option) != std::string::npos);
    CHECK(usage_line().starts_with("usage: gossamer"));
}

}  // namespace gossamer::cli
