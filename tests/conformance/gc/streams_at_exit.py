# S4: at the end sys has its first streams back before the program's objects go.
import sys


class Shouting:
    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        return self.stream.write(text.upper())

    def flush(self):
        self.stream.flush()


class T:
    def __del__(self):
        print("del", sys.argv, sys.stdout is sys.__stdout__)


sys.stdout = Shouting(sys.stdout)
t = T()
print("last")
