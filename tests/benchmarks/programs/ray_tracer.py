# Spheres and a light, with vectors as objects that overload operators.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 180


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self * (1.0 / self.dot(self) ** 0.5)


class Sphere:
    def __init__(self, centre, radius, colour):
        self.centre = centre
        self.radius = radius
        self.colour = colour

    def distance(self, origin, direction):
        offset = origin - self.centre
        half = offset.dot(direction)
        root = half * half - offset.dot(offset) + self.radius * self.radius
        if root < 0:
            return None
        distance = -half - root**0.5
        return distance if distance > 1e-4 else None


LIGHT = Vector(5.0, 8.0, -10.0)


def trace(spheres, origin, direction):
    nearest = hit = None
    for sphere in spheres:
        distance = sphere.distance(origin, direction)
        if distance is not None and (nearest is None or distance < nearest):
            nearest, hit = distance, sphere
    if hit is None:
        return " "
    point = origin + direction * nearest
    to_light = (LIGHT - point).unit()
    if any(sphere.distance(point, to_light) is not None for sphere in spheres):
        return "."
    brightness = max(0.0, (point - hit.centre).unit().dot(to_light))
    return hit.colour[int(brightness * 2.99)]


def picture(width, height):
    spheres = [
        Sphere(Vector(0.0, 0.0, 0.0), 1.0, "abc"),
        Sphere(Vector(1.2, 0.6, -1.0), 0.5, "xyz"),
        Sphere(Vector(0.0, -101.0, 0.0), 100.0, "-=#"),
    ]
    eye = Vector(0.0, 0.5, -5.0)
    rows = []
    for row in range(height):
        line = ""
        for column in range(width):
            target = Vector(4.0 * column / width - 2.0, 1.5 - 3.0 * row / height, 0.0)
            line += trace(spheres, eye, (target - eye).unit())
        rows.append(line)
    return rows


for _ in range(max(1, int(COUNT * SCALE))):
    rows = picture(48, 24)
    text = "".join(rows)
    assert set(text) <= set(" .abcxyz-=#") and text.count("c") > 50, rows
    assert rows[0] == " " * 48 and "z" in text and rows[-1].count(" ") == 0, rows
print("ok")
