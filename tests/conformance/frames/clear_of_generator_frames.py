# clear() closes a generator that has not begun, and refuses one that is suspended.
def generator():
    try:
        yield 1
    finally:
        print("finally")


w = generator()
w.gi_frame.clear()
print(next(w, "ended"), w.gi_frame)
w = generator()
frame = w.gi_frame
w.close()
frame.clear()
print(next(w, "ended"))
w = generator()
next(w)
try:
    w.gi_frame.clear()
except RuntimeError as error:
    print(error)
print(next(w, "ended"))
