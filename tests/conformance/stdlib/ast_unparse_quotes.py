# F-strings around which no quotes fit.
import ast

for text in ('f"\'\'\'{1}\\"\\"\\""', 'f"""\'\'\'\\n"""', "f\"a'b{x}c\\\"d\"", 'f"{x}\\n\'\\"\'\'\'\\"\\"\\""', "f'{x!r:\\n}'"):
    again = ast.unparse(ast.parse(text))
    print(again, ast.dump(ast.parse(again)) == ast.dump(ast.parse(text)))
