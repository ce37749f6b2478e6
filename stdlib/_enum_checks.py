"""What can be checked of an enumeration once it is made. Import it from enum."""

from enum import Flag, StrEnum, _bits, _is_single_bit


class EnumCheck(StrEnum):
    """What verify() can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A class decorator: check an enumeration in several ways."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._check_unique(enumeration)
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named(enumeration)
        return enumeration

    @staticmethod
    def _check_unique(enumeration):
        aliases = [f"{name} -> {one.name}" for name, one in enumeration.__members__.items() if name != one.name]
        if aliases:
            raise ValueError(f"aliases found in {enumeration!r}: {', '.join(aliases)}")

    @staticmethod
    def _check_continuous(enumeration):
        values = {one.value for one in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            kind = "flag"
            wanted = (1 << position for position in range(low.bit_length(), high.bit_length() - 1))
        else:
            kind = "enum"
            wanted = range(low + 1, high)
        missing = [str(value) for value in wanted if value not in values]
        if missing:
            raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(missing)}")

    @staticmethod
    def _check_named(enumeration):
        named = {one.value for one in enumeration}
        unnamed = []
        missing = 0
        for name, one in enumeration._member_map_.items():
            value = one.value
            if name in enumeration._member_names_ or value < 0:
                continue
            without = [bit for bit in _bits(value) if bit not in named]
            if without:
                unnamed.append(name)
                for bit in without:
                    missing |= bit
        if unnamed:
            what = f"alias {unnamed[0]} is missing" if len(unnamed) == 1 else \
                f"aliases {', '.join(unnamed[:-1])} and {unnamed[-1]} are missing"
            number = "value" if _is_single_bit(missing) else "combined values of"
            raise ValueError(f"invalid Flag {enumeration.__name__!r}: {what} {number} {hex(missing)} "
                             "[use enum.show_flag_values(value) for details]")


EnumCheck.__module__ = verify.__module__ = "enum"
