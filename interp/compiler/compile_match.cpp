#include "compiler/compiler.h"
namespace gossamer {
void Compiler::statement(const ast::Match& node) { fail(CompileErrorId::NotInDialect, node.range, {"match statements"}); }
}
