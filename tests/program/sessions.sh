# Where the program comes from: a file, -c, -m, a pipe, a session.

given 'import sys\nprint(sys.argv, __name__)\nif 1:\n  print(2)'
gossamer - a b
expect "a lone dash reads the script from standard input" 0 "['-', 'a', 'b'] __main__\n2" ''

given 'print(1)\n1 / 0\n'
gossamer
expect "a pipe is a script too" 1 1 'ZeroDivisionError: division by zero'

given 'x = 1\nx\n_ + 1\nif x:\n  print("in")\n\ndef f(\n  a): return a\n\nf(3)\n"""a\nb"""\n'
gossamer -i -q
expect "a session through a pipe shows what expressions give" 0 "1\n2\nin\n3\n'a\\\\nb'" ''

given 'x = 1\n1 / 0\nx\nfor\nx + 1\nraise SystemExit(3)\nx + 2\n'
gossamer -i -q
expect "errors do not end a session, SystemExit does" 3 '1\n2' 'SyntaxError: invalid syntax'

given 'if 1:\n  if 1:\n    print("kept")\n  print("too")\n\n# nothing\n\nprint("end")\n'
gossamer -i -q
expect "a block ends with an empty line" 0 'kept\ntoo\nend' ''

given 'None\nprint(1)\n[1,\n 2]\nclass A: x = 1\n\nA().x; A.x + 1\n'
gossamer -i -q
expect "None is not shown, parts of a line are" 0 '1\n[1, 2]\n1\n2' ''

given 'import sys\nsys.ps1 = "a "\nsys.ps2 = "b "\nif 1:\n  pass\n\n'
gossamer -i -q
judge "prompts go to stderr and can be changed" \
    "$([ "$(tr -d '\n' <"$work/err")" = '>>> >>> a a b b a ' ] && echo yes || tr -d '\n' <"$work/err")" "$(<"$work/err")"

given 'x + 1\n'
gossamer -i -c 'x = 41'
expect "-i goes on after -c" 0 42 ''

given 'x + 1\nexit(3)\n'
gossamer -i -c 'x = 41; 1 / 0'
expect "-i goes on after an error" 3 42 'ZeroDivisionError: division by zero'

given 'x\n'
gossamer -i -c 'x = 41
raise SystemExit(5)'
expect "-i goes on after SystemExit" 0 41 'SystemExit: 5'

printf 'import sys\nprint(__name__, sys.argv[1:])\nsys.exit(4)\n' >"$work/module.py"
gossamer -m module a -b
expect "-m runs a module" 4 "__main__ ['a', '-b']" ''

gossamer -m nosuch
expect "-m of what is not there" 1 '' 'gossamer: No module named nosuch'

mkdir -p "$work/package/inner"
echo 'print("init", __name__)' >"$work/package/__init__.py"
echo 'print("main", __name__, __package__)' >"$work/package/__main__.py"
echo 'from .. import package; print("leaf", __package__)' >"$work/package/inner/leaf.py"
gossamer -m package
expect "-m runs the __main__ of a package" 0 'init package\nmain __main__ package' ''

echo 'from . import *; print("leaf", __package__)' >"$work/package/inner/leaf.py"
gossamer -m package.inner.leaf
expect "-m runs a module of a package" 0 'init package\nleaf package.inner' ''

rm "$work/package/__main__.py"
gossamer -m package
expect "-m of a package without __main__" 1 'init package' \
    "gossamer: No module named package.__main__; 'package' is a package and cannot be directly executed"

echo 'import sys; print(sys.argv)' >"$work/script.py"
gossamer script.py -c --flag
expect "what follows the script is its own" 0 "['script.py', '-c', '--flag']" ''

gossamer -c 'import sys; sys.exit("goodbye")'
expect "an exit with text prints it" 1 '' goodbye

gossamer -c 'import sys; sys.exit(256 + 9)'
expect "an exit status is cut to a byte" 9 '' ''

gossamer -c 'import atexit, sys
atexit.register(sys.exit, 3)
sys.exit(4)'
expect "an exit function does not change the status" 4 '' '*'

gossamer --nosuch
expect "an unknown option is bad usage" 2 '' '*'
