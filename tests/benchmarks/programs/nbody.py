# Planets that attract each other: float arithmetic on attributes and lists.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 200_000


class Body:
    def __init__(self, mass, position, velocity):
        self.mass = mass
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = velocity


def system():
    bodies = [Body(1000.0, (0.0, 0.0, 0.0), (0.0, 0.0, 0.0))]
    for index in range(1, 5):
        distance = 10.0 * index
        speed = (1000.0 / distance) ** 0.5
        bodies.append(Body(0.1 * index, (distance, 0.0, 0.1 * index), (0.0, speed, 0.0)))
    return bodies


def advance(pairs, bodies, step):
    for first, second in pairs:
        dx = first.x - second.x
        dy = first.y - second.y
        dz = first.z - second.z
        square = dx * dx + dy * dy + dz * dz
        magnitude = step / (square * square**0.5)
        pull = second.mass * magnitude
        first.vx -= dx * pull
        first.vy -= dy * pull
        first.vz -= dz * pull
        pull = first.mass * magnitude
        second.vx += dx * pull
        second.vy += dy * pull
        second.vz += dz * pull
    for body in bodies:
        body.x += step * body.vx
        body.y += step * body.vy
        body.z += step * body.vz


def energy(pairs, bodies):
    total = 0.0
    for body in bodies:
        total += 0.5 * body.mass * (body.vx**2 + body.vy**2 + body.vz**2)
    for first, second in pairs:
        dx, dy, dz = first.x - second.x, first.y - second.y, first.z - second.z
        total -= first.mass * second.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


bodies = system()
pairs = [(a, b) for index, a in enumerate(bodies) for b in bodies[index + 1:]]
before = energy(pairs, bodies)
for _ in range(max(1, int(COUNT * SCALE))):
    advance(pairs, bodies, 0.0001)
assert abs(energy(pairs, bodies) - before) < abs(before) * 1e-3
print("ok")
