# Carets count the width of characters on lines with wide text.
def größe(wörter: dict[str, int], schlüssel: str) -> int:
    return len("日本語") + wörter[schlüssel] + len("é")


for zahl in (1, 20):
    print("größe", größe({"ä": zahl}, "ä"))
    print("日本語")
print("日本", größe({"ä": 1}, "ö"))
