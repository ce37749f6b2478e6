# A bytearray that changes its size while the arguments of a search are read is searched as it is then.
content = bytearray()


class Changing:
    def __init__(self, number, left):
        self.number = number
        self.left = left

    def __index__(self):
        content[:] = self.left
        return self.number


for left in b"", b"c", b"xxc" * 9:
    for name in "find", "rfind", "index", "rindex", "count", "startswith", "endswith":
        for arguments in (b"c", Changing(1, left)), (b"c", 1, Changing(-1, left)), ((b"x", b"c"), Changing(2, left)):
            content[:] = b"abcabc"
            try:
                print(getattr(content, name)(*arguments), end=" ")
            except (ValueError, TypeError) as error:
                print(error, end="; ")
        print(name, len(content))
