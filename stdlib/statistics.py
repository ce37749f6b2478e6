"""Averages and measures of spread, exact where numbers are added up."""

import math
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from fractions import Fraction
from operator import itemgetter

__all__ = ["NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
           "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode",
           "pstdev", "pvariance", "quantiles", "stdev", "variance"]


class StatisticsError(ValueError):
    """There is nothing to tell of such data."""


# ---- Exact sums

def _ratio(number):
    """Numerator and denominator of a finite number; None for an infinity or a NaN."""
    try:
        return number.as_integer_ratio()
    except (OverflowError, ValueError):
        return None
    except AttributeError:
        raise TypeError(f"can't convert type '{type(number).__name__}' to numerator/denominator") from None


def _total(numerators):
    """The sum of fractions whose numerators are added up already, by denominator."""
    return sum((Fraction(n, d) for d, n in numerators.items()), Fraction(0))


def _common_type(one, other):
    """What the result of both is: float over int, a fraction over int, a derived class over its base."""
    if one is other or other is int or other is bool:
        return one
    if one is int or issubclass(other, one):
        return other
    if issubclass(one, other) or issubclass(one, float) and issubclass(other, Fraction):
        return one
    if issubclass(one, Fraction) and issubclass(other, float):
        return other
    raise TypeError(f"don't know how to coerce {one.__name__} and {other.__name__}")


def _sum(data):
    """(type, exact sum, count); the sum is a float where it is no finite number."""
    kind = int
    count = 0
    numerators = {}
    odd = None
    for number in data:
        if type(number) is not kind:
            kind = _common_type(kind, type(number))
        count += 1
        ratio = _ratio(number)
        if ratio is None:
            odd = number if odd is None else odd + number
        else:
            numerator, denominator = ratio
            numerators[denominator] = numerators.get(denominator, 0) + numerator
    return kind, odd if odd is not None else _total(numerators), count


def _convert(value, kind):
    """An exact result in the type of the data."""
    if type(value) is kind:
        return value
    if isinstance(value, Fraction):
        if issubclass(kind, int):
            return kind(value.numerator) if value.denominator == 1 else float(value)
        if _is_decimal(kind):
            return kind(value.numerator) / value.denominator
    return kind(value)


def _is_decimal(kind):
    decimal = sys.modules.get("decimal")  # no data of that type without it
    return decimal is not None and issubclass(kind, decimal.Decimal)


def _squares(data, center=None):
    """(type, exact sum of squared distances to the center, exact center, count)."""
    data = list(data)
    kind, total, count = _sum(data)
    if count == 0:
        return kind, Fraction(0), center, 0
    if center is None:
        middle = total / count
    else:
        ratio = _ratio(center)
        middle = None if ratio is None else Fraction(*ratio)
    if not isinstance(middle, Fraction) or not isinstance(total, Fraction):
        middle = float(total) / count if center is None else float(center)
        return kind, sum((number - middle) ** 2 for number in data), middle, count
    # The sum of (x - m)**2 is that of x**2 less m * (2 * the sum of x - n * m).
    squares = {}
    for number in data:
        numerator, denominator = _ratio(number)
        squares[denominator] = squares.get(denominator, 0) + numerator * numerator
    exact = _total({denominator * denominator: numerator for denominator, numerator in squares.items()})
    return kind, exact - middle * (2 * total - count * middle), middle, count


def _decimal_root_of(value, decimal):
    """The square root of an exact number as a Decimal, rounded once: of those round the estimate the nearest."""
    if not value:
        return decimal("0.0")
    estimate = (decimal(value.numerator) / value.denominator).sqrt()
    for better, is_better in ((estimate.next_plus(), value.__gt__), (estimate.next_minus(), value.__lt__)):
        middle = (Fraction(estimate) + Fraction(better)) / 2
        if is_better(middle * middle):
            return better
    return estimate


def _root_of(value, kind=float):
    """The square root of an exact number, rounded once."""
    if not isinstance(value, Fraction):
        return value.sqrt() if _is_decimal(type(value)) else math.sqrt(value)
    if _is_decimal(kind):
        return _decimal_root_of(value, kind)
    numerator, denominator = value.as_integer_ratio()
    if numerator == 0:
        return 0.0
    # Scaled to more bits than a float has; the last one says whether there is a rest.
    shift = (numerator.bit_length() - denominator.bit_length() - 109) // 2
    if shift >= 0:
        denominator <<= 2 * shift
    else:
        numerator <<= -2 * shift
    root = math.isqrt(numerator // denominator)
    root |= root * root * denominator != numerator
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


# ---- Averages

def mean(data):
    """The arithmetic mean."""
    kind, total, count = _sum(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / count, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float, quickly."""
    if weights is None:
        data = data if hasattr(data, "__len__") else list(data)
        if not len(data):
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    data, weights = list(data), list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    weight = math.fsum(weights)
    if not weight:
        raise StatisticsError("sum of weights must be non-zero")
    return math.sumprod(data, weights) / weight


def geometric_mean(data):
    """The root of the product."""
    numbers = []
    has_zero = False
    for number in data:
        if number > 0.0 or math.isnan(number):
            numbers.append(number)
        elif number == 0.0:
            has_zero = True
            numbers.append(number)
        else:
            raise StatisticsError("No negative inputs allowed", number)
    if not numbers:
        raise StatisticsError("Must have a non-empty dataset")
    if any(map(math.isnan, numbers)):
        return math.nan
    if has_zero:
        return math.nan if math.inf in numbers else 0.0
    return math.exp(math.fsum(map(math.log, numbers)) / len(numbers))


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    complaint = "harmonic mean does not support negative values"
    data = list(data)
    if len(data) < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if weights is None:
        if len(data) == 1:
            number = data[0]
            if not isinstance(number, (int, float, Fraction)) and not _is_decimal(type(number)):
                raise TypeError("unsupported type")
            if number < 0:
                raise StatisticsError(complaint)
            return number
        weights = [1] * len(data)
        weight = len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
        weight = _sum(weights)[1]
    if any(number < 0 for number in data) or any(number < 0 for number in weights):
        raise StatisticsError(complaint)
    if 0 in data:
        return 0
    kind, total, _ = _sum(weight_of_one / number if weight_of_one else 0
                          for weight_of_one, number in zip(weights, data))
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(weight / total, kind)


def median(data):
    """The middle one of the sorted data, or the mean of the two."""
    data = sorted(data)
    half = len(data) // 2
    if not data:
        raise StatisticsError("no median for empty data")
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    """The middle one, the lower of two."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle one, the higher of two."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of data that are the middles of intervals."""
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    middle = data[len(data) // 2]
    before = bisect_left(data, middle)
    after = bisect_right(data, middle, lo=before)
    try:
        interval = float(interval)
        middle = float(middle)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return middle - interval / 2.0 + interval * (len(data) / 2 - before) / (after - before)


def mode(data):
    """The most frequent one, the first of several."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    """All of the most frequent ones."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [item for item, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """Where the sorted data are cut into n parts of the same size."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    result = []
    for index in range(1, n):
        if method == "inclusive":
            position, rest = divmod(index * (size - 1), n)
            low, high = data[position], data[position + 1]
        elif method == "exclusive":
            position = min(max(index * (size + 1) // n, 1), size - 1)
            rest = index * (size + 1) - position * n
            low, high = data[position - 1], data[position]
        else:
            raise ValueError(f"Unknown method: {method!r}")
        result.append((low * (n - rest) + high * rest) / n)
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    return result


# ---- Spread

def variance(data, xbar=None):
    """Of a sample; xbar: its mean, if that is known."""
    kind, squares, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(squares / (count - 1), kind)


def pvariance(data, mu=None):
    """Of a whole population; mu: its mean."""
    kind, squares, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(squares / count, kind)


def stdev(data, xbar=None):
    """The square root of variance()."""
    kind, squares, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root_of(squares / (count - 1), kind)


def pstdev(data, mu=None):
    """The square root of pvariance()."""
    kind, squares, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root_of(squares / count, kind)


# ---- Pairs of data

def _centered(x, y, function, complaint):
    if len(x) != len(y):
        raise StatisticsError(f"{function} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(complaint)
    x_mean = math.fsum(x) / len(x)
    y_mean = math.fsum(y) / len(y)
    return [number - x_mean for number in x], [number - y_mean for number in y], x_mean, y_mean


def covariance(x, y, /):
    """How both vary together."""
    x, y, _, _ = _centered(x, y, "covariance", "covariance requires at least two data points")
    return math.sumprod(x, y) / (len(x) - 1)


def _ranks(data):
    """Ranks around 0; what is equal shares the mean of its ranks."""
    order = sorted(zip(data, range(len(data))), key=itemgetter(0))
    ranks = [0.0] * len(data)
    begin = 0
    while begin < len(order):
        end = begin
        while end < len(order) and order[end][0] == order[begin][0]:
            end += 1
        for _, index in order[begin:end]:
            ranks[index] = (begin + end + 1) / 2 - (len(data) + 1) / 2
        begin = end
    return ranks


def correlation(x, y, /, *, method="linear"):
    """Pearson's coefficient; of ranks (method "ranked") Spearman's."""
    if len(x) != len(y):
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    else:
        x, y, _, _ = _centered(x, y, "correlation", "")
    together = math.sumprod(x, y)
    squares = math.sumprod(x, x), math.sumprod(y, y)
    if 0.0 in squares:
        raise StatisticsError("at least one of the inputs is constant")
    return together / _root_of(Fraction(squares[0]) * Fraction(squares[1]))


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line that is nearest; proportional: through the origin."""
    if len(x) != len(y):
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError("linear regression requires at least two data points")
    x_mean = y_mean = 0.0
    if not proportional:
        x, y, x_mean, y_mean = _centered(x, y, "linear regression", "")
    square = math.sumprod(x, x) + 0.0
    if not square:
        raise StatisticsError("x is constant")
    slope = (math.sumprod(x, y) + 0.0) / square
    return LinearRegression(slope, 0.0 if proportional else y_mean - slope * x_mean)


from _statistics_normal import NormalDist  # it needs what is above
