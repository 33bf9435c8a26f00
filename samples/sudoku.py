"""Sudoku by backtracking: candidates as bit sets, the cell with the fewest first."""
from typing import Optional

Board = list[list[int]]

PUZZLES = [
    "530070000600195000098000060800060003400803001700020006060000280000419005000080079",
    "000000907000420180000705026100904000050000040000507009920108000034059000507000000",
    "11" + "0" * 79,
]


class Sudoku:
    def __init__(self, text: str):
        if len(text) != 81:
            raise ValueError(f"81 characters expected, {len(text)} given")
        self.cells = [0 if c in ".0" else int(c) for c in text]
        self.rows = [0] * 9
        self.cols = [0] * 9
        self.boxes = [0] * 9
        self.tries = 0
        for i, d in enumerate(self.cells):
            if d:
                if self.candidates(i) & (1 << d) == 0:
                    raise ValueError(f"{d} at {divmod(i, 9)} contradicts")
                self.mark(i, d)

    def candidates(self, i: int) -> int:
        r, c = divmod(i, 9)
        return 0b1111111110 & ~(self.rows[r] | self.cols[c] | self.boxes[r // 3 * 3 + c // 3])

    def mark(self, i: int, d: int) -> None:
        r, c = divmod(i, 9)
        bit = 1 << d
        self.rows[r] ^= bit
        self.cols[c] ^= bit
        self.boxes[r // 3 * 3 + c // 3] ^= bit

    def solve(self) -> bool:
        best: Optional[int] = None
        best_set, best_count = 0, 10
        for i in range(81):
            if self.cells[i] == 0:
                s = self.candidates(i)
                n = bin(s).count("1")
                if n < best_count:
                    best, best_set, best_count = i, s, n
                    if n <= 1:
                        break
        if best is None:
            return True
        for d in range(1, 10):
            if best_set >> d & 1:
                self.tries += 1
                self.cells[best] = d
                self.mark(best, d)
                if self.solve():
                    return True
                self.mark(best, d)
                self.cells[best] = 0
        return False

    def __str__(self) -> str:
        out = []
        for r in range(9):
            row = self.cells[r * 9:r * 9 + 9]
            groups = [" ".join(str(d or ".") for d in row[k:k + 3]) for k in (0, 3, 6)]
            out.append(" | ".join(groups))
            if r in (2, 5):
                out.append("------+-------+------")
        return "\n".join(out)


for p in PUZZLES + ["12"]:
    try:
        s = Sudoku(p)
    except ValueError as e:
        print("invalid:", e)
        continue
    print(s.solve(), s.tries)
    print(s)
    assert all(sorted(s.cells[r * 9:r * 9 + 9]) == list(range(1, 10)) for r in range(9))
    assert all(set(s.cells[c::9]) == set(range(1, 10)) for c in range(9))
