# The magic hexagon: 19 numbers in five rows, all fifteen lines of one sum, by narrowing and trial.
import sys

SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
COUNT = 6

ROWS = (3, 4, 5, 4, 3)
SUM = 38


def board_lines():
    cells = {}
    for row, width in enumerate(ROWS):
        for column in range(width):
            cells[row, column + max(0, row - 2)] = len(cells)
    by_row, by_column, by_diagonal = {}, {}, {}
    for (row, column), cell in cells.items():
        by_row.setdefault(row, []).append(cell)
        by_column.setdefault(column, []).append(cell)
        by_diagonal.setdefault(row - column, []).append(cell)
    return [tuple(line) for group in (by_row, by_column, by_diagonal) for line in group.values()]


LINES = board_lines()
LINES_OF = [[line for line in LINES if cell in line] for cell in range(19)]


class Puzzle:
    def __init__(self, domains):
        self.domains = domains
        self.tried = 0

    def assign(self, cell, value):
        """Gives the cell its value and follows what that decides; tells whether it can be."""
        pending = [(cell, value)]
        while pending:
            cell, value = pending.pop()
            domain = self.domains[cell]
            if value not in domain:
                return False
            if len(domain) == 1 and cell in self.done:
                continue
            self.domains[cell] = {value}
            self.done.add(cell)
            for other in range(19):
                if other != cell and value in self.domains[other]:
                    rest = self.domains[other] - {value}
                    if not rest:
                        return False
                    self.domains[other] = rest
                    if len(rest) == 1 and other not in self.done:
                        pending.append((other, min(rest)))
            for line in LINES_OF[cell]:
                if not self.narrow(line, pending):
                    return False
        return True

    def narrow(self, line, pending):
        total = 0
        open_cells = []
        for cell in line:
            if cell in self.done:
                total += min(self.domains[cell])
            else:
                open_cells.append(cell)
        if not open_cells:
            return total == SUM
        missing = SUM - total
        if len(open_cells) == 1:
            pending.append((open_cells[0], missing))
            return missing in self.domains[open_cells[0]]
        if len(open_cells) == 2:
            one, other = open_cells
            self.domains[one] = {value for value in self.domains[one] if missing - value in self.domains[other]}
            self.domains[other] = {missing - value for value in self.domains[one]}
            return bool(self.domains[one])
        lows = sum(min(self.domains[cell]) for cell in open_cells)
        highs = sum(max(self.domains[cell]) for cell in open_cells)
        return lows <= missing <= highs

    def freedom(self, cell):
        """How little is known of a cell: how open its tightest line is, then how many numbers it may hold."""
        return min(sum(other not in self.done for other in line) for line in LINES_OF[cell]), len(self.domains[cell])

    def solve(self, done):
        self.done = done
        if len(done) == 19:
            return [min(domain) for domain in self.domains]
        cell = min((cell for cell in range(19) if cell not in done), key=self.freedom)
        before = list(self.domains)
        for value in sorted(self.domains[cell], reverse=True):
            self.tried += 1
            self.domains = list(before)
            self.done = set(done)
            if self.assign(cell, value):
                found = self.solve(self.done)
                if found:
                    return found
        self.domains = before
        return None


for _ in range(max(1, int(COUNT * SCALE))):
    puzzle = Puzzle([set(range(1, 20)) for _ in range(19)])
    answer = puzzle.solve(set())
    assert sorted(answer) == list(range(1, 20))
    assert all(sum(answer[cell] for cell in line) == SUM for line in LINES)
print("ok")
