# The end of a program: whatever can be noticed of it happens, also where the rest is left to the system.

gossamer -c 'f = open("left.txt", "w"); f.write("written")'
expect "a file that was not closed is written" 0 '' ''
judge "its text is there" "$([ "$(<left.txt)" = written ] && echo yes || echo no)" "$(<left.txt)"

gossamer -c 'a = [open("left.bin", "wb")]; a.append(a); a[0].write(b"bytes")'
expect "so is one in a cycle" 0 '' ''
judge "its bytes are there" "$([ "$(<left.bin)" = bytes ] && echo yes || echo no)" "$(<left.bin)"

given 'class A:\n  def __del__(self): print("gone")\na = A()\nb = [a]; b.append(b)\ndel a\n'
gossamer -
expect "a finaliser in a cycle runs" 0 gone ''

given 'def f():\n  try: yield 1\n  finally: print("closed")\ng = f(); next(g)\n'
gossamer -
expect "a suspended generator is closed" 0 closed ''

given 'async def f(): pass\nc = f()\n'
gossamer -
expect "a coroutine that was not awaited is told of" 0 '' "*RuntimeWarning: coroutine 'f' was never awaited"

given 'import weakref\nclass A: pass\na = A()\nr = weakref.ref(a, lambda r: print("called"))\n'
gossamer -
expect "the callback of a reference that goes first is silent" 0 '' ''

given 'import weakref\nclass A: pass\na = A()\nweakref.finalize(a, print, "finalised")\n'
gossamer -
expect "finalize has its say" 0 finalised ''

ours && {
    given 'import dis\ndef f():\n  def g(): return 1\n  return g\ndis.dis(f)\n'
    gossamer -
    judge "dis shows the functions inside a function" \
        "$(grep -q '^code f.<locals>.g' "$work/out" && [ "$status" -eq 0 ] && echo yes || echo no)" "$(<"$work/out")"
    given 'import dis, weakref\nprint(weakref.WeakSet.add.__doc__, weakref.WeakSet.pop.__code__.co_varnames)\ndis.dis(weakref.WeakSet)\n'
    gossamer -
    judge "library code can be looked at before it is called" \
        "$([ "$status" -eq 0 ] && grep -q '^code WeakSet\.' "$work/out" && echo yes || echo no)" "$(head -3 "$work/out")"
}
