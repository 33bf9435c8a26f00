from network import Network


class ParseError(Exception):
    def __init__(self, path, number, line):
        self.path, self.number, self.line = path, number, line

    def __str__(self):
        return f"{self.path}, line {self.number}: cannot understand {self.line!r}"


def read_network(path):
    network, line_name = Network(), None
    for number, line in enumerate(open(path), 1):
        text = line.strip()
        if not text or text[0] == "#":
            continue
        if text.endswith(":"):
            line_name = text[:-1]
            continue
        try:
            a, minutes, b = (part.strip() for part in text.split("-"))
            network.connect(line_name, a, b, int(minutes))
        except ValueError:
            raise ParseError(path, number, text) from None
    return network
