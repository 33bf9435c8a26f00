from plugins.upper import Plugin as Base


class Plugin(Base):
    def run(self, text):
        return text[::-1]
