# A member's own __new__ makes the instance by the member type's __new__, not by Enum's.
import enum

for base in enum.Enum, enum.IntEnum, enum.StrEnum, enum.Flag, enum.IntFlag:
    try:
        class Bad(base):
            first = "1" if base is enum.StrEnum else 1

            def __new__(cls, value):
                self = super().__new__(cls, value)
                self._value_ = value
                return self
    except TypeError as error:
        print(base.__name__, error)


class Good(int, enum.Enum):
    first = 1, "one"
    second = 2, "two"

    def __new__(cls, value, text):
        self = int.__new__(cls, value)
        self._value_ = value
        self.text = text
        return self


print(list(Good), Good(2).text, Good.first + 1)
for cls in enum.Enum, enum.Flag, enum.Enum("Empty", []):
    try:
        cls(1)
    except TypeError as error:
        print(error)
