print("loading", __name__)


def shout(text: str, mark: str = "!") -> str:
    return text.upper() + mark


def whisper(text: str) -> str:
    return text.lower()
