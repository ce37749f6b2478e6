# Ctrl-C and other signals.

loop='print("ready", flush=True)
while True: pass'
signalled INT -c "$loop"
expect "Ctrl-C ends a loop, and the status says so" 130 ready KeyboardInterrupt

signalled INT -c 'import time
print("ready", flush=True)
time.sleep(60)'
expect "Ctrl-C ends time.sleep" 130 ready KeyboardInterrupt

rm -f "$work/in"
mkfifo "$work/in"
exec 4<>"$work/in"  # so that the pipe is open and nothing comes
signalled INT -c 'import sys
print("ready", flush=True)
sys.stdin.read()'
exec 4>&-
rm -f "$work/in"
given ''
expect "Ctrl-C ends waiting for input" 130 ready KeyboardInterrupt

for condition in 'v' 'not not v' 'v < v' 'v <= 3' '3 < v' 'v == None' '1 in v' 'length' '[1] < [2]' '"a" != "b"' '2**70 < big' \
    '1 < 2.5 < f' '{1}' '1 not in []'; do
    signalled INT -c "class V:
    __bool__ = lambda self: True
    __lt__ = __le__ = __gt__ = __eq__ = __contains__ = lambda self, other: True
class Length:
    __len__ = lambda self: 1
def spin(v=V(), length=Length(), big=2**80, f=3.5):
    print('ready', flush=True)
    while $condition: pass
spin()"
    expect "Ctrl-C ends while $condition" 130 ready KeyboardInterrupt
done

signalled INT -c 'import atexit
atexit.register(print, "exit function")
class Thing:
    def __del__(self):
        print("finaliser")
thing = Thing()
try:
    print("ready", flush=True)
    while True: pass
finally:
    print("finally")'
expect "after Ctrl-C everything is tidied up" 130 'ready\nfinally\nexit function\nfinaliser' KeyboardInterrupt

signalled INT -c 'try:
    print("ready", flush=True)
    while True: pass
except KeyboardInterrupt:
    print("caught")'
expect "a script can catch Ctrl-C and end well" 0 'ready\ncaught' ''

signalled INT -c 'def generator():
    try:
        print("ready", flush=True)
        while True: pass
    except KeyboardInterrupt:
        yield "in the generator"
print(next(generator()))'
expect "Ctrl-C reaches the innermost frame" 0 'ready\nin the generator' ''

for action in 'match("(a+)+$", "a" * 60 + "b")' 'sub("(x+x+)+y", "", "x" * 60)' 'findall("(?:.*a){20}b", "a" * 2000)' \
    'search("(?=(a*)*b)", "a" * 60)' 'match("(\u00e9|\u00e9\u00e9)*c", "\u00e9" * 60)' 'split(r"(?:\w|\w\w)*!", "a" * 80)'; do
    signalled INT -c "import re
print('ready', flush=True)
re.$action"
    expect "Ctrl-C ends re.$action" 130 ready KeyboardInterrupt
done

given 'print("ready", flush=True)\nwhile True: pass\n\nprint("goes on")\n'
signalled INT -i -q
expect "Ctrl-C ends the statement and not the session" 0 'ready\ngoes on' KeyboardInterrupt

signalled TERM -c "$loop"
expect "SIGTERM ends the program at once" 143 ready ''

if ours; then
    # CPython does not look for signals in these.
    signalled INT -c 'print("ready", flush=True)
any(iter(int, 1))'
    expect "Ctrl-C ends a native that loops" 130 ready KeyboardInterrupt
    signalled INT -c 'import itertools
print("ready", flush=True)
"a" in itertools.repeat("b")'
    expect "Ctrl-C ends a search without end" 130 ready KeyboardInterrupt
fi
