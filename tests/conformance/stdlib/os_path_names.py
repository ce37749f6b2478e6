# names of files are joined, split and shortened
import posixpath
p=posixpath
print(p.join("a","b","/c","d"),p.join("a/","b"),p.split("/a/b"),p.split("/a"),p.split("a//b"),p.splitext("a.b.c"),p.splitext(".bashrc"),p.splitext("a/.b"),p.basename("/x/y"),p.dirname("/x/y"),p.normpath("a/./b/../c//d"),p.normpath("../../a"),p.normpath("/../a"),p.normpath("//a"),p.normpath(""),p.commonprefix(["abc","abd"]),p.relpath("/a/b/c","/a/x"),p.commonpath(["/a/b","/a/c"]),p.isabs("/a"),p.exists("/"),p.isdir("/tmp"),p.isfile("/tmp"), p.splitext("..a"), p.normpath("a/.."))
