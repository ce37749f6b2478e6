// The targets that need no interpreter: scanner, parser, compiler. See targets.h.
#include "bytecode/code_unit_binary.h"
#include "bytecode/disassembler.h"
#include "bytecode/verifier.h"
#include "compiler/compile.h"
#include "syntax/lexer.h"
#include "syntax/parser.h"
#include "syntax/source.h"
#include "targets.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace gossamer::fuzz {

namespace {

// The text of the bytes, or nothing when they are no text; the error must have a message then.
std::optional<Source> decoded(std::string_view bytes) {
    std::string text;
    const std::optional<Diagnostic> error = decode_source("fuzz", bytes, text);
    if (!error) return Source{"fuzz", std::move(text)};
    if (error->message.empty()) fail("an error without a message", bytes);
    return std::nullopt;
}

void check_diagnostic(const Source& source, const Diagnostic& diagnostic) {
    if (diagnostic.message.empty()) fail("an error without a message", source.text());
    if (diagnostic.range.end_offset > source.text().size() + 1)
        fail("an error beyond the text", source.text());
    (void)error_place(source, diagnostic);
}

}  // namespace

void fail(const char* what, std::string_view detail) {
    std::fprintf(stderr, "%s: %.*s\n", what, static_cast<int>(detail.size()), detail.data());
    std::abort();
}

void scan_bytes(std::string_view bytes) {
    const std::optional<Source> source = decoded(bytes);
    if (!source) return;
    const TokenList list = tokenize(*source);
    if (list.tokens.empty()) fail("no token at all", bytes);
    const TokenKind last = list.tokens.back().kind;
    if (list.error.has_value() != (last == TokenKind::Error)) fail("error and last token differ", bytes);
    if (!list.error && last != TokenKind::EndMarker) fail("the end is missing", bytes);
    std::uint32_t at = 0;
    for (const Token& token : list.tokens) {
        if (token.kind == TokenKind::Error) break;
        if (token.range.begin_offset < at || token.range.end_offset < token.range.begin_offset)
            fail("tokens out of order", bytes);
        at = token.range.begin_offset;
    }
    if (list.error) check_diagnostic(*source, *list.error);
}

void parse_bytes(std::string_view bytes) {
    if (bytes.empty()) return;
    constexpr ParseMode kModes[] = {ParseMode::Module, ParseMode::Eval, ParseMode::Single};
    const ParseMode mode = kModes[static_cast<unsigned char>(bytes[0]) % 3];
    const std::optional<Source> source = decoded(bytes.substr(1));
    if (!source) return;
    Arena arena;
    const ParseResult result = parse(*source, arena, mode);
    if ((result.module == nullptr) != result.error.has_value()) fail("neither a tree nor an error", bytes);
    if (result.error) return check_diagnostic(*source, *result.error);
    (void)ast::dump_ast(*result.module, ast::DumpRanges::Include);
}

void compile_bytes(std::string_view bytes) {
    const std::optional<Source> source = decoded(bytes);
    if (!source) return;
    Arena arena;
    const ParseResult parsed = parse(*source, arena, ParseMode::Module);
    if (parsed.module == nullptr) return;
    const CompileResult result = compile(*parsed.module, *source, {});
    if ((result.code == nullptr) != result.error.has_value()) fail("neither code nor an error", bytes);
    if (result.error) return check_diagnostic(*source, *result.error);
    for (const std::string& finding : verify(*result.code))
        fail(finding.c_str(), bytes);
    const std::string written = write_code_unit(*result.code);
    const std::unique_ptr<CodeUnit> read = read_code_unit(written, BodyReading::Now);
    if (read == nullptr) fail("code that cannot be read back", bytes);
    if (write_code_unit(*read) != written) fail("code that is not the same once read back", bytes);
}

}  // namespace gossamer::fuzz
