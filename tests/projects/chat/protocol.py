from user import Admin, User


class ProtocolError(Exception):
    pass


class Protocol:
    def __init__(self, lobby):
        self.lobby = lobby
        self.users = {}
        self.errors = 0

    def find(self, name):
        try:
            return self.users[name]
        except KeyError:
            raise ProtocolError(f"who is {name}?") from None

    def handle(self, line):
        command, *words = line.split()
        method = getattr(self, f"on_{command.lower()}", None)
        try:
            if method is None:
                raise ProtocolError(f"unknown command {command}")
            yield from method(*words) or ()
        except ProtocolError as error:
            self.errors += 1
            yield f"! {error}"
        except TypeError as error:
            self.errors += 1
            yield f"! bad arguments ({str(error).partition('() ')[2]})"

    def on_join(self, name, kind="user"):
        if name in self.users:
            raise ProtocolError(f"{name} is taken")
        who = {"user": User, "admin": Admin}[kind](name)
        who.place = self.lobby
        self.users[name] = who
        self.lobby.enter(who)
        return [f"+ {name}"]

    def on_say(self, name, *words):
        who = self.find(name)
        reached = who.place.tell(f"<{name}> {' '.join(words)}", sender=who)
        yield f"said to {reached - 1}"

    def on_move(self, name, room):
        self.find(name).move(room)

    def on_read(self, name):
        texts = self.find(name).read()
        yield f"{name}: {len(texts)} messages"
        yield from (f"  {text}" for text in texts)

    def on_quit(self, name):
        who = self.find(name)
        who.place.leave(who)
        del self.users[name]
        return (f"- {name}",)
