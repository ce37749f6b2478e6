# A simulation of many small classes: particles, walls, forces and gauges that inherit and override.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 9_000


class Thing:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    @property
    def place(self):
        return self.x, self.y

    def advance(self, world):
        pass


class Particle(Thing):
    mass = 1.0

    def __init__(self, x, y, speed_x, speed_y):
        super().__init__(x, y)
        self.speed_x = speed_x
        self.speed_y = speed_y
        self.hits = 0

    def push(self, force_x, force_y):
        self.speed_x += force_x / self.mass
        self.speed_y += force_y / self.mass

    def bounce(self, over_x, over_y):
        self.hits += 1
        if over_x:
            self.speed_x = -self.speed_x
        if over_y:
            self.speed_y = -self.speed_y

    def advance(self, world):
        x = self.x + self.speed_x
        y = self.y + self.speed_y
        over_x = not 0 <= x <= world.width
        over_y = not 0 <= y <= world.height
        if over_x or over_y:
            self.bounce(over_x, over_y)
        else:
            self.x = x
            self.y = y

    def energy(self):
        return self.mass * (self.speed_x**2 + self.speed_y**2) / 2


class Heavy(Particle):
    mass = 4.0

    def bounce(self, over_x, over_y):
        super().bounce(over_x, over_y)
        self.push(0.0, 0.0)


class Ghost(Particle):
    def advance(self, world):
        self.x = (self.x + self.speed_x) % world.width
        self.y = (self.y + self.speed_y) % world.height


class Force:
    def apply(self, particle):
        raise NotImplementedError


class Wind(Force):
    def __init__(self, strength):
        self.strength = strength

    def apply(self, particle):
        particle.push(self.strength, 0.0)


class Drag(Force):
    def apply(self, particle):
        particle.push(-particle.speed_x * 0.001, -particle.speed_y * 0.001)


class Gauge(Thing):
    def __init__(self, x, y, reach):
        super().__init__(x, y)
        self.reach = reach
        self.seen = 0

    def advance(self, world):
        x, y = self.place
        for particle in world.particles:
            other_x, other_y = particle.place
            if abs(other_x - x) + abs(other_y - y) < self.reach:
                self.seen += 1


class World:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.particles = []
        self.gauges = []
        self.forces = [Wind(0.001), Drag()]
        self.time = 0

    def step(self):
        self.time += 1
        for particle in self.particles:
            for force in self.forces:
                force.apply(particle)
        for thing in self.particles + self.gauges:
            thing.advance(self)


def populate(world):
    for number in range(90):
        kind = (Particle, Heavy, Ghost)[number % 3]
        speed_x = (number % 7 - 3) * 0.4
        speed_y = (number % 5 - 2) * 0.3
        world.particles.append(kind(number * 1.1, number * 0.5, speed_x, speed_y))
    world.gauges.extend(Gauge(x, 25.0, 20.0) for x in (20.0, 80.0))


world = World(100.0, 50.0)
populate(world)
before = sum(particle.energy() for particle in world.particles)
steps = max(10, int(COUNT * SCALE))
for _ in range(steps):
    world.step()
assert world.time == steps and all(gauge.seen > 0 for gauge in world.gauges)
assert all(0 <= particle.x <= 100 and 0 <= particle.y <= 50 for particle in world.particles)
assert 0 < sum(particle.energy() for particle in world.particles) < 2 * before
print("ok")
