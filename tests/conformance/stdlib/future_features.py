# The module behind `from __future__ import …`.
from __future__ import annotations, division, print_function

import __future__


def annotated(x: undefined, *rest: list[nosuch]) -> 1 / 0:
    pass


class Annotated:
    field: also_undefined = 1


print(annotated.__annotations__, Annotated.__annotations__)
print(division, annotations.getOptionalRelease(), print_function.mandatory, __future__.annotations.compiler_flag)
print(__future__.all_feature_names)
