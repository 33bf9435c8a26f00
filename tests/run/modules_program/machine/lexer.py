class LexError(Exception):
    pass


def tokenize(source: str) -> list[str]:
    tokens: list[str] = []
    word = ""
    for position, ch in enumerate(source + " "):
        if ch.isalnum():
            word += ch
            continue
        if word:
            tokens.append(word)
            word = ""
        if ch in "+-*/%^()=;":
            tokens.append(ch)
        elif not ch.isspace():
            raise LexError(f"{ch!r} at {position}")
    return tokens
