# closefd of raw files: a buffered file's raw one says what closing the whole does.
import io
import os
import tempfile

path = tempfile.mktemp()
for mode in ("wb", "rb", "ab", "wb+", "rb+", "ab+"):
    with open(path, mode) as file:
        print(mode, file.mode, file.raw.mode, file.raw.closefd, repr(file.raw).rpartition(" ")[2])
with open(path) as file:
    print(file.buffer.raw.closefd)
descriptor = os.open(path, os.O_RDONLY)
with open(descriptor, closefd=False) as file:
    print(file.buffer.raw.closefd, repr(file.buffer.raw).rpartition(" ")[2])
with open(descriptor, "rb", 0, closefd=False) as file:
    print(file.closefd)
raw = io.FileIO(descriptor)
buffered = io.BufferedReader(raw)
print(raw.closefd, buffered.raw.closefd)
buffered.close()
try:
    os.fstat(descriptor)
except OSError as error:
    print(error)
os.remove(path)
