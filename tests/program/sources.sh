# Sources that are no good. The file is always called source.py.

# repeated TEXT COUNT: the text so many times.
repeated() { awk -v text="$1" -v count="$2" 'BEGIN { for (at = 0; at < count; at++) printf "%s", text }'; }
# source: makes standard input the source.
source_text() { cat >"$work/source.py"; }

gossamer missing.py
expect "a missing file" 2 '' "gossamer: can't open file '*missing.py': \[Errno 2\] No such file or directory"

mkdir "$work/folder.py"
gossamer folder.py
expect "a folder" 1 '' "gossamer: can't find '__main__' module in '*folder.py'"

if [ "$(id -u)" -ne 0 ]; then # root may read everything
    echo 'print(1)' >"$work/secret.py"
    chmod 0 "$work/secret.py"
    gossamer secret.py
    expect "a file that may not be read" 2 '' "gossamer: can't open file '*secret.py': \[Errno 13\] Permission denied"
fi

gossamer missing.py/inside
expect "a path through a file that is missing" 2 '' "gossamer: can't open file '*': \[Errno 2\]*"

source_text </dev/null
gossamer source.py
expect "an empty file" 0 '' ''

printf 'print(1)\nx = "a\0b"\n' | source_text
gossamer source.py
expect "a null byte" 1 '' 'SyntaxError: source code cannot contain null bytes'

head -c 4000 /bin/ls | source_text
gossamer source.py
expect "a binary file" 1 '' 'SyntaxError: source code cannot contain null bytes'

printf 'print(1)\n# \377\376\n' | source_text
gossamer source.py
expect "bytes that are not UTF-8" 1 '' "SyntaxError: *'\\\\xff'*line 2*"

printf '# coding: nosuch\nprint(1)\n' | source_text
gossamer source.py
expect "an unknown encoding" 1 '' 'SyntaxError: *nosuch*'

printf '\357\273\277# coding: latin-1\n' | source_text
gossamer source.py
expect "a signature and a coding line that contradict each other" 1 '' 'SyntaxError: encoding problem: iso-8859-1 with BOM'

printf 'print(1)\rprint(2)\r\nprint(3)' | source_text
gossamer source.py
expect "line ends of all kinds" 0 '1\n2\n3' ''

{ repeated '(' 10000; repeated ')' 10000; } | source_text
gossamer source.py
expect "ten thousand brackets" 1 '' 'SyntaxError: too many nested parentheses'

{ printf 'x = '; repeated '[' 10000; } | source_text
gossamer source.py
expect "ten thousand open brackets" 1 '' 'SyntaxError: too many nested parentheses'

{ printf 'f"'; repeated '{f"' 10000; } | source_text
gossamer source.py
expect "ten thousand nested f-strings" 1 '' 'SyntaxError: too many nested f-strings'

for part in '-' 'not ' 'lambda: ' '2**' '1 if 1 else '; do
    { printf 'x = '; repeated "$part" 50000; printf '1\n'; } | source_text
    gossamer source.py
    expect "fifty thousand times '$part'" 1 '' 'MemoryError: Parser stack overflowed - Python source too complex to parse'
done

for part in '.a' '()' '[0]' '+1'; do
    { printf 'x'; repeated "$part" 100000; printf '\n'; } | source_text
    gossamer source.py
    expect "a hundred thousand times '$part'" 1 '' 'RecursionError: maximum recursion depth exceeded during compilation'
done

{ echo 'if 0: pass'; repeated $'elif 0: pass\n' 20000; } | source_text
gossamer source.py
expect "twenty thousand elifs" 1 '' '@(MemoryError|RecursionError): *'

awk 'BEGIN { for (at = 0; at < 200; at++) printf "%*sif 1:\n", at, "" }' | source_text
gossamer source.py
expect "two hundred levels of indentation" 1 '' 'IndentationError: too many levels of indentation'

{ printf 'x = "'; repeated a 10000000; printf '"\nprint(len(x))\n'; } | source_text
gossamer source.py
expect "a line of ten million characters" 0 10000000 ''

{ printf 'x = ['; repeated '1,' 1000000; printf ']\nprint(len(x))\n'; } | source_text
gossamer source.py
expect "a list of a million items" 0 1000000 ''

{ repeated a 1000000; printf ' = 1\nprint(1)\n'; } | source_text
gossamer source.py
expect "a name of a million characters" 0 1 ''

{ printf 'x = '; repeated 9 1000000; printf '\n'; } | source_text
gossamer source.py
expect "a number of a million digits" 1 '' 'SyntaxError: Exceeds the limit (4300 digits) for integer string conversion*'

{ repeated $'\n' 1000000; printf '1 / 0\n'; } | source_text
gossamer source.py
expect "an error in line 1000001" 1 '' 'ZeroDivisionError: division by zero'
judge "its traceback knows the line" "$(grep -q 'line 1000001' "$work/err" && echo yes)" "$(<"$work/err")"

{ printf 'x = 1'; repeated $'\\\n' 100000; printf '\nprint(x)\n'; } | source_text
gossamer source.py
expect "a hundred thousand joined lines" 0 1 ''

{ repeated 'x=' 50000; printf '1\nprint(x)\n'; } | source_text
gossamer source.py
expect "fifty thousand targets" 0 1 ''

{ printf 'x = '; repeated '"a" ' 200000; printf '\nprint(len(x))\n'; } | source_text
gossamer source.py
expect "two hundred thousand parts of a string" 0 200000 ''

head -c 200000 /dev/urandom | tr -d '\0' | source_text
gossamer source.py
expect "noise" 1 '' 'SyntaxError: *'

rm -f "$work/source.py"
