was_main = __name__ == "__main__"
SELF_TEST = False


def clean(text: str) -> str:
    return text.strip().lower()


if __name__ == "__main__":
    SELF_TEST = True
    print("self test", clean(" X "))
else:
    print("imported as", __name__)
