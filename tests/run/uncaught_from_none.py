# from None hides what was being handled.
def convert(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise LookupError("no number: " + text) from None


for text in ["1", "2.5", "-0", "1e3", "x"]:
    print(convert(text))
