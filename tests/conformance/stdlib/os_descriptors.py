# Descriptors, links, permissions, times and directories.
import os
import shutil
import stat
import tempfile

with tempfile.TemporaryDirectory() as directory:
    path = os.path.join(directory, "file")
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    print(os.write(descriptor, b"hello"), os.lseek(descriptor, 1, os.SEEK_SET), os.read(descriptor, 3))
    print(os.fstat(descriptor).st_size, stat.filemode(os.stat(path).st_mode))
    os.close(descriptor)
    try:
        os.close(descriptor)
    except OSError as error:
        print(error.errno, error.strerror)
    os.symlink("file", os.path.join(directory, "link"))
    os.link(path, os.path.join(directory, "hard"))
    os.chmod(path, 0o640)
    os.utime(path, (1000, 2000.5))
    print(oct(os.stat(path).st_mode), os.stat(path).st_mtime, os.stat(path).st_nlink, os.access(path, os.R_OK))
    os.truncate(path, 2)
    with os.scandir(directory) as entries:
        print(sorted((e.name, e.is_file(), e.is_dir(), e.is_symlink(), e.stat().st_size) for e in entries))
    reader, writer = os.pipe()
    os.write(writer, b"through")
    os.close(writer)
    with os.fdopen(reader, "rb") as file:
        print(file.read())
    shutil.copytree(directory, directory + "2", symlinks=True)
    print(sorted(os.listdir(directory + "2")), os.path.islink(directory + "2/link"))
    shutil.move(directory + "2/hard", directory + "2/moved")
    print(open(directory + "2/moved").read())
    shutil.rmtree(directory + "2")
    print(os.path.exists(directory + "2"), os.fsencode("é"), os.fsdecode(b"\xff"))
with tempfile.NamedTemporaryFile("w+", suffix=".txt") as file:
    file.write("text")
    file.seek(0)
    print(file.read(), os.path.exists(file.name), file.name.endswith(".txt"))
print(os.path.exists(file.name), os.path.exists(directory))
