#include "fixture.h"
#include "modules/registry.h"
#include "runtime/str.h"

#include <doctest/doctest.h>

#include <set>

namespace gossamer {

using test::ScriptRunner;

TEST_CASE("native modules are found by name, and only those of the table") {
    for (const ModuleSpec* spec : native_modules())
        CHECK(find_native_module(spec->name) == spec);
    CHECK(find_native_module("nosuch") == nullptr);
    CHECK(find_native_module("") == nullptr);
}

TEST_CASE("every native module can be imported") {
    for (const ModuleSpec* spec : native_modules()) {
        ScriptRunner runner;
        const std::string name = spec->name;
        INFO(name);
        CHECK(runner.run("import " + name + " as m\nprint(m.__name__, len(dir(m)) > 5)\n") ==
              name + " True\n");
        CHECK(runner.finish() == 0);
    }
}

TEST_CASE("the functions of a module have one row each, with a signature") {
    for (const ModuleSpec* spec : native_modules()) {
        std::set<std::string> names;
        for (const Method& method : spec->functions) {
            INFO(spec->name << "." << method.name);
            CHECK(names.insert(method.name).second);
            const std::string documentation = method.documentation;
            CHECK((documentation.empty() || documentation.find('(') != std::string::npos));
        }
    }
}

TEST_CASE("a module is made once and is not shared between engines") {
    ScriptRunner first;
    ScriptRunner second;
    CHECK(first.run("import math\nmath.mine = 1\nimport math as again\nprint(again.mine)\n") == "1\n");
    CHECK(second.run("import math\nprint(hasattr(math, 'mine'))\n") == "False\n");
}

}  // namespace gossamer
