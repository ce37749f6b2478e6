"""Comparing files and directories."""

import os
import stat
from itertools import filterfalse
from types import GenericAlias

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

_cache = {}
DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]


def clear_cache():
    """Forget what has been compared."""
    _cache.clear()


def _signature(status):
    return stat.S_IFMT(status.st_mode), status.st_size, status.st_mtime


def cmp(f1, f2, shallow=True):
    """Whether two files are equal; `shallow`: those with the same kind, size and time are."""
    first, second = _signature(os.stat(f1)), _signature(os.stat(f2))
    if first[0] != stat.S_IFREG or second[0] != stat.S_IFREG:
        return False
    if shallow and first == second:
        return True
    if first[1] != second[1]:
        return False
    key = f1, f2, first, second
    if key not in _cache:
        with open(f1, "rb") as left, open(f2, "rb") as right:
            _cache[key] = left.read() == right.read()
    return _cache[key]


def cmpfiles(a, b, common, shallow=True):
    """Names of files in two directories: (equal, different, not to be compared)."""
    result = [], [], []
    for name in common:
        try:
            is_equal = cmp(os.path.join(a, name), os.path.join(b, name), shallow)
            result[0 if is_equal else 1].append(name)
        except (OSError, ValueError):
            result[2].append(name)
    return result


class dircmp:
    """The differences of two directories, found when they are asked for."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def _names(self, directory):
        skipped = self.hide + self.ignore
        return sorted(filterfalse(skipped.__contains__, os.listdir(directory)))

    def phase0(self):
        self.left_list, self.right_list = self._names(self.left), self._names(self.right)

    def phase1(self):
        left, right = set(self.left_list), set(self.right_list)
        self.common = [name for name in self.left_list if name in right]
        self.left_only = [name for name in self.left_list if name not in right]
        self.right_only = [name for name in self.right_list if name not in left]

    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            try:
                kinds = {stat.S_IFMT(os.stat(os.path.join(side, name)).st_mode) for side in (self.left, self.right)}
            except (OSError, ValueError):
                kinds = set()
            if kinds == {stat.S_IFDIR}:
                self.common_dirs.append(name)
            elif kinds == {stat.S_IFREG}:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def phase3(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files,
                                                                      self.shallow)

    def phase4(self):
        self.subdirs = {name: self.__class__(os.path.join(self.left, name), os.path.join(self.right, name), self.ignore,
                                             self.hide, shallow=self.shallow) for name in self.common_dirs}

    def report(self):
        """Print the differences."""
        print("diff", self.left, self.right)
        for names, text in ((self.left_only, f"Only in {self.left}"), (self.right_only, f"Only in {self.right}"),
                            (self.same_files, "Identical files"), (self.diff_files, "Differing files"),
                            (self.funny_files, "Trouble with common files"),
                            (self.common_dirs, "Common subdirectories"),
                            (self.common_funny, "Common funny cases")):
            if names:
                names.sort()
                print(text, ":", names)

    def report_partial_closure(self):
        """The same for the directories that both have."""
        self.report()
        for sub in self.subdirs.values():
            print()
            sub.report()

    def report_full_closure(self):
        """The same for all below."""
        self.report()
        for sub in self.subdirs.values():
            print()
            sub.report_full_closure()

    _found_by = {"left_list": phase0, "right_list": phase0, "common": phase1, "left_only": phase1, "right_only": phase1,
                 "common_dirs": phase2, "common_files": phase2, "common_funny": phase2, "same_files": phase3,
                 "diff_files": phase3, "funny_files": phase3, "subdirs": phase4}

    def __getattr__(self, attr):
        if attr not in self._found_by:
            raise AttributeError(attr)
        self._found_by[attr](self)
        return getattr(self, attr)

    __class_getitem__ = classmethod(GenericAlias)
