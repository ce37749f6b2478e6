# partition and rpartition.
for text, separator in (("key=value=x", "="), ("none", "="), ("", "x"), ("=a", "="), ("a=", "="), ("a--b--c",
        "--"), ("é→è", "→")):
    print(text.partition(separator), text.rpartition(separator))
for call in (lambda: "a".partition(""), lambda: "a".rpartition(""), lambda: "a".partition(1),
        lambda: "a".partition(), lambda: "a".rpartition(b"a")):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
text = "whole"
print(text.partition("x")[0] is text, type(text.partition("o")))
