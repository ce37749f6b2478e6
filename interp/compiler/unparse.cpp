#include "compiler/compiler.h"
namespace gossamer {
std::string unparse(const ast::ExprNode&) { return "?"; }
}
