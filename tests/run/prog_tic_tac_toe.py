# Program: perfect tic-tac-toe by minimax with a memo, on strings as boards.
LINES: list[tuple[int, int, int]] = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
memo: dict[str, int] = {}


def winner(board: str) -> str | None:
    for a, b, c in LINES:
        if board[a] != "." and board[a] == board[b] == board[c]:
            return board[a]
    return None


def player(board: str) -> str:
    return "X" if board.count("X") == board.count("O") else "O"


def moves(board: str) -> list[int]:
    return [i for i, cell in enumerate(board) if cell == "."]


def put(board: str, place: int) -> str:
    if board[place] != ".":
        raise ValueError(f"{place} is taken by {board[place]}")
    return board[:place] + player(board) + board[place + 1 :]


def score(board: str) -> int:
    """1 if X wins with best play, -1 if O wins, 0 for a draw."""
    if board not in memo:
        won = winner(board)
        if won:
            memo[board] = 1 if won == "X" else -1
        elif "." not in board:
            memo[board] = 0
        else:
            results = [score(put(board, place)) for place in moves(board)]
            memo[board] = max(results) if player(board) == "X" else min(results)
    return memo[board]


def best(board: str) -> int:
    sign = 1 if player(board) == "X" else -1
    choice, value = -1, -2
    for place in moves(board):
        result = sign * score(put(board, place))
        if result > value:
            choice, value = place, result
    return choice


def show(board: str) -> str:
    return "/".join([board[i : i + 3] for i in (0, 3, 6)])


def play(board: str) -> list[str]:
    history = [show(board)]
    while winner(board) is None and "." in board:
        board = put(board, best(board))
        history.append(show(board))
    return history


EMPTY = "." * 9
print(score(EMPTY), len(memo))
for step in play(EMPTY):
    print(step)
for start in ["X.......O"[:9], "X..OX....", "XO.......", "XX.OO....", "OX.......", "XOXOXOOX."]:
    print(show(start), score(start), player(start), best(start), winner(start), play(start)[-1])
try:
    put("X........", 0)
except ValueError as error:
    print(error)
endings = {result: sum(1 for board in memo if winner(board) == result) for result in ("X", "O", None)}
print(endings, sum(memo.values()))
lost = sorted(board for board in memo if len(moves(board)) == 7 and score(board) != 0)
print(len(lost), [show(board) for board in lost[:5]])
