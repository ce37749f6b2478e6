# Files of one's own are closed once; their bases tell, and check what they are asked for.
import io


class Own(io.RawIOBase):
    def readinto(self, buffer):
        return 0

    def readable(self):
        return True

    def flush(self):
        super().flush()
        print("flush")


def tried(function, *args):
    try:
        return function(*args)
    except (ValueError, io.UnsupportedOperation) as error:
        return f"{type(error).__name__}: {error}"


file = Own()
print(file.closed, file.isatty(), file.read(), tried(file._checkClosed), tried(file._checkReadable), tried(file._checkSeekable))
file.close()
file.close()
print(file.closed, tried(file.isatty), tried(file._checkClosed), tried(iter, file), tried(file._checkWritable), vars(file))
try:
    with file:
        print("not here")
except ValueError as error:
    print(error)
with Own() as other:
    print(other.closed, other.readable(), other.writable(), other.seekable())
print(other.closed)
buffered = io.BufferedReader(Own())
buffered.close()
print(buffered.closed, buffered.raw.closed, tried(buffered.read))
