"""Examples that are found, run, compared and reported.

>>> 1 + 1
2
>>> print('a\\n\\nb')
a
<BLANKLINE>
b
>>> 1/0
Traceback (most recent call last):
    ...
ZeroDivisionError: division by zero
>>> print(list(range(20))) # doctest: +ELLIPSIS
[0, 1, ..., 19]
>>> 5
6
>>> True
1
>>> 1 # doctest: +SKIP
2
>>> raise KeyError('z') # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
KeyError: 'other'
>>> f(
Traceback (most recent call last):
SyntaxError: '(' was never closed
"""
import doctest


class Shape:
    """
    >>> Shape().corners()
    'four'
    """

    def corners(self):
        """
        >>> Shape().corners() + '!'
        'three!'
        """
        return "four"


print(doctest.testmod(optionflags=doctest.REPORT_NDIFF))
print(doctest.testmod(verbose=True))
for test in doctest.DocTestFinder().find(Shape):
    print(test.name, test.lineno, len(test.examples))
for part in doctest.DocTestParser().parse("text\n  >>> a\n  b\n\nmore\n  >>> c\n  ... d\n\n end"):
    print(part if isinstance(part, str) else (part.source, part.want, part.lineno, part.indent))
for bad in (">>>x\n1", "  >>> a\n ... b\n", ">>> a # doctest: +NOPE\n"):
    try:
        doctest.DocTestParser().get_examples(bad)
    except ValueError as error:
        print(error)
print(doctest.script_from_examples("hi\n>>> 1+1\n2\nbye\n"))
