print("upper is run")
EXTRA = 1


class Plugin:
    def __init__(self, name):
        self.name = name

    def run(self, text):
        return text.upper()

    def __repr__(self):
        return f"Upper({self.name})"


def extra():
    return EXTRA * 2
