// gossamer-freeze: compiles the library in stdlib/ into one C++ file at build time.
//
//     gossamer-freeze OUTPUT DIRECTORY FILE…
//
// Each file lies below the directory; its path there gives the module's name. The output defines the table of
// frozen.h.
#include "bytecode/code_unit_binary.h"
#include "compiler/compile.h"
#include "engine/files.h"
#include "support/unicode.h"
#include "syntax/parser.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace gossamer {

namespace {

struct Module {
    std::string name;
    std::string path;
    bool is_package = false;
    std::string bytes;
};

bool find_character(std::string_view name, char32_t& character) {
    const std::optional<char32_t> found = unicode::find_by_name(name);
    if (found.has_value()) character = *found;
    return found.has_value();
}

Module module_of(const std::string& directory, const std::string& path) {
    Module module;
    module.path = path;
    std::string name = path.substr(directory.size() + (directory.ends_with('/') ? 0 : 1));
    name.resize(name.size() - std::strlen(".py"));
    if (name.ends_with("/__init__")) {
        module.is_package = true;
        name.resize(name.size() - std::strlen("/__init__"));
    }
    std::replace(name.begin(), name.end(), '/', '.');
    module.name = std::move(name);
    return module;
}

int complain(const Module& module, const Diagnostic& error) {
    std::fprintf(stderr, "%s:%u:%u: %s\n", module.path.c_str(), error.range.begin_line,
                 error.range.begin_column + 1, error.message.c_str());
    return 1;
}

int compile_module(Module& module) {
    std::string bytes;
    if (const int error = read_file(module.path, bytes); error != 0) {
        std::fprintf(stderr, "%s: %s\n", module.path.c_str(), std::strerror(error));
        return 1;
    }
    const std::string shown_name = "<frozen " + module.name + ">";
    std::string text;
    if (const std::optional<Diagnostic> fault = decode_source(shown_name, bytes, text))
        return complain(module, *fault);
    const Source source{shown_name, std::move(text)};
    Arena arena;
    const ParseResult parsed = parse(source, arena, ParseMode::Module, find_character);
    if (parsed.error.has_value()) return complain(module, *parsed.error);
    const CompileResult compiled = compile(*parsed.module, source);
    if (compiled.error.has_value()) return complain(module, *compiled.error);
    module.bytes = write_code_unit(*compiled.code);
    return 0;
}

// A string literal, in lines; digits after an octal escape of three are no danger.
void write_literal(std::FILE* out, std::string_view bytes) {
    std::string line;
    for (char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        if (code >= 0x20 && code < 0x7F && byte != '"' && byte != '\\' && byte != '?') {
            line += byte;
        } else {
            const char octal[] = {'\\', static_cast<char>('0' + (code >> 6)),
                                  static_cast<char>('0' + ((code >> 3) & 7)),
                                  static_cast<char>('0' + (code & 7))};
            line.append(octal, sizeof octal);
        }
        if (line.size() > 110) {
            std::fprintf(out, "\n    \"%s\"", line.c_str());
            line.clear();
        }
    }
    std::fprintf(out, "\n    \"%s\";\n", line.c_str());
}

int write_table(const char* path, const std::vector<Module>& modules) {
    std::FILE* out = std::fopen(path, "wb");
    if (out == nullptr) {
        std::perror(path);
        return 1;
    }
    std::fputs("// Made by gossamer-freeze from stdlib/.\n#include \"engine/frozen.h\"\n\nnamespace gossamer "
               "{\n\nnamespace {\n\n",
               out);
    for (std::size_t index = 0; index < modules.size(); ++index) {
        std::fprintf(out, "// %s\nalignas(8) constexpr char kModule%zu[] =", modules[index].name.c_str(),
                     index);
        write_literal(out, modules[index].bytes);
    }
    std::fputs("\nconstexpr FrozenModule kModules[] = {\n", out);
    for (std::size_t index = 0; index < modules.size(); ++index) {
        std::fprintf(out, "    {\"%s\", {kModule%zu, %zu}, %s},\n", modules[index].name.c_str(), index,
                     modules[index].bytes.size(), modules[index].is_package ? "true" : "false");
    }
    if (modules.empty()) std::fputs("    {},\n", out);
    std::fprintf(out,
                 "};\n\n}  // namespace\n\nconstinit const FrozenModule* const frozen_modules = kModules;\n"
                 "constinit const std::size_t frozen_module_count = %zu;\n\n}  // namespace gossamer\n",
                 modules.size());
    return std::fclose(out) == 0 ? 0 : 1;
}

int freeze(int count, char** arguments) {
    if (count < 3) {
        std::fputs("usage: gossamer-freeze OUTPUT DIRECTORY FILE...\n", stderr);
        return 2;
    }
    std::vector<Module> modules;
    for (int index = 3; index < count; ++index)
        modules.push_back(module_of(arguments[2], arguments[index]));
    std::sort(modules.begin(), modules.end(),
              [](const Module& left, const Module& right) { return left.name < right.name; });
    int failures = 0;
    for (Module& module : modules)
        failures += compile_module(module);
    return failures != 0 ? 1 : write_table(arguments[1], modules);
}

}  // namespace

}  // namespace gossamer

int main(int argument_count, char** arguments) {
    return gossamer::freeze(argument_count, arguments);
}
