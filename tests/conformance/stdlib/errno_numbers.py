# The numbers of errors.
import errno

print(errno.ENOENT, errno.EAGAIN == errno.EWOULDBLOCK, errno.errorcode[13], errno.errorcode[errno.EDEADLK])
print(sorted(name for name in dir(errno) if name.startswith("E"))[:6], len(errno.errorcode))
print(all(getattr(errno, name) == number for number, name in errno.errorcode.items()))
print(sum(getattr(errno, name) for name in dir(errno) if name.startswith("E")))
try:
    open("/nosuch/file")
except OSError as error:
    print(errno.errorcode[error.errno])
