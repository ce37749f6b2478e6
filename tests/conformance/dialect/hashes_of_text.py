# dialect: hashes of text are the same in every run
import sys

print(sys.flags.hash_randomization, hash("spam") == hash("sp" + "am"), hash("") == hash(b""))
print(list({"spam", "egg", "ham"}) == list({"spam", "egg", "ham"}))
