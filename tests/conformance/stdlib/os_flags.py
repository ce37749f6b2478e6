# Flags of descriptors, groups of processes, bytes as names.
import os

reader, writer = os.pipe()
print(os.get_inheritable(reader), os.get_blocking(reader))
os.set_inheritable(reader, True)
os.set_blocking(reader, False)
print(os.get_inheritable(reader), os.get_blocking(reader), os.get_inheritable(writer))
try:
    os.read(reader, 1)
except BlockingIOError as error:
    print(error)
os.set_blocking(reader, True)
os.set_inheritable(reader, False)
print(os.get_inheritable(reader), os.get_blocking(reader), os.write(writer, b"abc"), os.read(reader, 10))
os.closerange(reader, reader + 1)
os.close(writer)
try:
    os.get_inheritable(reader)
except OSError as error:
    print(error)
reader, writer = os.pipe2(os.O_NONBLOCK)
print(os.get_inheritable(reader), os.get_blocking(writer))
os.close(reader)
os.close(writer)
print(os.getsid(0) == os.getsid(os.getpid()), os.getpgid(0) == os.getpgrp(), os.getcwdb() == os.fsencode(os.getcwd()))
print(isinstance(os.supports_fd, set), isinstance(os.supports_follow_symlinks, set), os.EX_OK, os.EX_USAGE)
