# Random games of Go on a small board: groups, liberties, captures, scored by area.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 220

SIZE = 9
EMPTY, BLACK, WHITE = 0, 1, 2


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 48271) % 2147483647
        return self.state % limit


class Group:
    def __init__(self, colour, stone):
        self.colour = colour
        self.stones = {stone}
        self.liberties = set()

    def merge(self, other, board):
        self.stones |= other.stones
        self.liberties |= other.liberties
        for stone in other.stones:
            board.groups[stone] = self


class Board:
    def __init__(self):
        self.groups = {}
        self.empty = set(range(SIZE * SIZE))
        self.captured = [0, 0, 0]
        self.ko = None

    def colour(self, point):
        group = self.groups.get(point)
        return group.colour if group else EMPTY

    def legal(self, point, colour):
        if point == self.ko:
            return False
        for near in NEIGHBOURS[point]:
            group = self.groups.get(near)
            if group is None:
                return True
            if group.colour == colour:
                if len(group.liberties) > 1:
                    return True
            elif len(group.liberties) == 1:
                return True
        return False

    def eye(self, point, colour):
        return all(self.colour(near) == colour for near in NEIGHBOURS[point])

    def play(self, point, colour):
        own = Group(colour, point)
        self.groups[point] = own
        self.empty.discard(point)
        self.ko = None
        taken = []
        for near in NEIGHBOURS[point]:
            group = self.groups.get(near)
            if group is None:
                own.liberties.add(near)
            elif group.colour == colour:
                if group is not own:
                    group.liberties.discard(point)
                    if len(group.stones) > len(own.stones):
                        group, own = own, group
                    own.merge(group, self)
            else:
                group.liberties.discard(point)
                if not group.liberties and group not in taken:
                    taken.append(group)
        own.liberties.discard(point)
        for group in taken:
            self.remove(group)
        if len(taken) == 1 and len(taken[0].stones) == 1 and len(own.stones) == 1 and len(own.liberties) == 1:
            (self.ko,) = taken[0].stones

    def remove(self, group):
        self.captured[group.colour] += len(group.stones)
        for stone in group.stones:
            del self.groups[stone]
            self.empty.add(stone)
        for stone in group.stones:
            for near in NEIGHBOURS[stone]:
                other = self.groups.get(near)
                if other is not None:
                    other.liberties.add(stone)

    def moves(self, colour):
        return [point for point in sorted(self.empty) if not self.eye(point, colour) and self.legal(point, colour)]

    def area(self, colour):
        stones = sum(1 for group in self.groups.values() if group.colour == colour)
        return stones + sum(1 for point in self.empty if self.eye(point, colour))

    def consistent(self):
        for point, group in self.groups.items():
            free = {near for stone in group.stones for near in NEIGHBOURS[stone] if near not in self.groups}
            if point not in group.stones or not free or free != group.liberties:
                return False
        return len(self.groups) + len(self.empty) == SIZE * SIZE


def neighbours(point):
    row, column = divmod(point, SIZE)
    steps = ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1))
    return [r * SIZE + c for r, c in steps if 0 <= r < SIZE and 0 <= c < SIZE]


NEIGHBOURS = [neighbours(point) for point in range(SIZE * SIZE)]


def playout(seed):
    board = Board()
    random = Random(seed)
    colour = BLACK
    passes = moves = 0
    while passes < 2 and moves < 3 * SIZE * SIZE:
        choices = board.moves(colour)
        if choices:
            board.play(choices[random.below(len(choices))], colour)
            passes = 0
            moves += 1
        else:
            passes += 1
        colour = WHITE if colour == BLACK else BLACK
    return board, moves


for number in range(max(1, int(COUNT * SCALE))):
    board, moves = playout(number + 1)
    assert board.consistent() and moves > 60
    assert board.area(BLACK) + board.area(WHITE) <= SIZE * SIZE
print("ok")
