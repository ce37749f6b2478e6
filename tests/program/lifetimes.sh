# -X trace-lifetimes: every kind of event is told, in the order in which things happen, with its place.

# traced SCRIPT: runs the text as main.py with a listener; what it has told is in $work/trace.
traced() {
    printf '%s' "$1" >"$work/main.py"
    rm -f "$work/trace"
    gossamer -X "trace-lifetimes=$work/trace" main.py
}

# told PATTERN [LINES]: the events of main.py's own lines (a range for awk; all) whose operation matches, each as
# "line operation details". Numbers of objects and frames become letters in the order in which they are met.
told() {
    awk -v wanted="^($1)\$" -v first="${2%-*}" -v last="${2#*-}" '
        function member(name, at, text) {
            at = index($0, "\"" name "\":")
            if (at == 0) return ""
            text = substr($0, at + length(name) + 3)
            if (text ~ /^"/) { match(text, /^"([^"\\]|\\.)*"/); return substr(text, 2, RLENGTH - 2) }
            if (text ~ /^\{/) { match(text, /[0-9]+/); return letter(substr(text, RSTART, RLENGTH)) }
            match(text, /^(\[[^\]]*\]|[^,}]+)/)
            return substr(text, 1, RLENGTH)
        }
        function letter(number) {
            if (!(number in letters)) letters[number] = substr("ABCDEFGHIJKLMNOPQRSTUVWXYZ", ++letter_count, 1)
            return letters[number]
        }
        function list_of_letters(list, numbers, count, index_, text) {
            count = split(substr(list, 2, length(list) - 2), numbers, ",")
            for (index_ = 1; index_ <= count; ++index_) text = text letter(numbers[index_])
            return text
        }
        function add(name, value) { value = member(name); if (value != "") line = line " " value }
        function add_object(name, value) { value = member(name); if (value != "") line = line " " letter(value) }
        member("file") ~ /main\.py$/ && member("op") ~ wanted {
            if (member("line") + 0 < first + 0 || member("line") + 0 > last + 0) next
            line = member("line") " " member("op")
            add_object("id"); add_object("referent"); add_object("function")
            add("frame"); add("type"); add("cause"); add("kind"); add("name"); add("label"); add("value"); add("count")
            add("stream"); add("text"); add("from"); add("generation"); add("collected")
            if (member("garbage") != "") line = line " " list_of_letters(member("garbage"))
            print line
        }' "$work/trace"
}

# expect_told TITLE PATTERN LINES WANTED: judges what was told.
expect_told() {
    local wanted found
    wanted=$(printf '%b' "$4")
    found=$(told "$2" "$3")
    if [ "$found" = "$wanted" ]; then
        judge "$1" yes
    else
        judge "$1" no "$(diff <(printf '%s\n' "$wanted") <(printf '%s\n' "$found"))"
    fi
}

ours || return 0

traced 'import gc
import weakref


class Node:
    def __del__(self):
        print("del")


def bye(dead):
    print("bye")


gc.disable()
a = Node()
r = weakref.ref(a, bye)
del a
'
expect "a death by count, traced" 0 'del\nbye' ''
expect_told "a death by count, from birth to burial" '[bwdfxo]|/?cb|/?fin|/?F' 7-17 \
    '10 b A function
15 b B Node
16 b C weakref.ReferenceType
16 w C B weakref.ReferenceType
17 fin B
7 F 3 __del__
7 o stdout del
7 o stdout \\u000a
7 /F 3
17 /fin B
17 d B count
17 x C B
17 cb C A
11 F 4 bye
11 o stdout bye
11 o stdout \\u000a
11 /F 4
17 /cb C
17 f B
17 /F 1'

traced 'import gc
import weakref


class Node:
    def __del__(self):
        global saved
        if self.name == "a":
            saved = self


gc.disable(); gc.collect()  # what the import has left behind
a = Node()
b = Node()
a.name, a.other = "a", b
b.name, b.other = "b", a
r = weakref.ref(b, lambda dead: None)
del a, b
gc.collect()
del saved
gc.collect()
print(r())
'
expect "two collections, traced" 0 'None' ''
expect_told "a collection, resurrection, and the collection after" '[gxrdf]|/g|/?cb|/?fin' 18-21 \
    '19 g 2
19 g AB
19 x C B
19 cb C D
19 /cb C
19 fin A
19 /fin A
19 fin B
19 /fin B
19 r A
19 r B
19 /g 0
21 g 2
21 g AB
21 d B cycle
21 f B
21 d A cycle
21 f A
21 /g 2'

traced 'class Node:
    __slots__ = ("left", "__dict__")


def change(node):
    node.left = node
    node.name = "n"
    del node.left
    return [node, {"k": node}, 2.5]


node = Node()
held = change(node)
held[0] = True
del held[1]["k"]
held = None
'
expect "stores, traced" 0 '' ''
expect_told "names, references and counts, by difference" '[nes]' 6-16 \
    '12 s 1
12 n 1 node A
13 s 1
13 n 3 node A
6 s 3
6 e A .left A
7 s 3
7 e A .name n
7 e A __dict__ B
8 s 3
8 e A .left
9 s 3
9 e C {\\"k\\"} A
9 e D [0] A
9 e D [1] C
9 e D [2] 2.5
13 n 1 held D
14 s 1
14 e D [0] true
15 s 1
15 e C {\\"k\\"}
16 s 1
16 n 1 held null'
expect_told "counts in a function" 'c|/F' 6-9 \
    '6 c A 3
8 c A 2
9 c A 4
9 c B 1
9 c C 1
9 /F 3'
expect_told "counts around it" c 13-16 \
    '13 c A 2
13 c B 2
13 c A 1
13 c B 3
14 c B 2
15 c B 1'

traced 'def fail():
    raise ValueError("no \"way\"")


class Bad:
    def __del__(self):
        fail()


try:
    fail()
except ValueError:
    pass
Bad()
'
expect "two exceptions, traced" 0 '' 'ValueError: no "way"'
expect_told "exceptions" '!' 1-99 '2 ! ValueError no \\"way\\" raise
2 ! ValueError no \\"way\\" raise
14 ! ValueError no \\"way\\" unraisable'

traced 'class Node: pass
number = 1 << 80
data = b"x" * 50
text = "one\\n" * 30
node = Node()
node.parts = (number, data, text, print, Node, None, ...)
'
expect "values, traced" 0 '' ''
expect_told "values" '[vne]' 2-6 \
    '2 v A type object
2 v B tuple
3 v C int 1208925819614629174706176
2 n 1 number C
4 v D bytes b\x27xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
3 n 1 data D
4 n 1 text one\\\\none\\\\none\\\\none\\\\none\\\\none\\\\none\\\\none\\\\n…
5 n 1 node E
6 e E .parts F
6 e F [0] C
6 e F [1] D
6 e F [2] one\\\\none\\\\none\\\\none\\\\none\\\\none\\\\none\\\\none\\\\n…
6 e F [3] G
6 e F [4] H
6 e F [5] null
6 e F [6] Ellipsis'

traced 'for i in range(5001):
    x = i
print(x)
'
expect "many statements, traced" 0 5000 ''
expect_told "beyond the limit nothing is compared" 'cut|s' 3-3 '3 s 1'
judge "the limit is told once" "$([ "$(grep -c '"op":"cut"' "$work/trace")" = 1 ] && echo yes || echo no)"
judge "what dies at the end" "$(grep -q '"op":"d",.*"cause":"exit"' "$work/trace" && echo yes || echo no)"

gossamer -X "trace-lifetimes=$work/missing/trace" main.py
expect "a trace that cannot be written" 1 '' 'gossamer: cannot write *missing/trace'
judge "nothing else is said about it" "$([ "$(wc -l <"$work/err")" = 1 ] && echo yes || echo no)"
