import user

ROOMS = {}
LOBBY = "lobby"


class Room:
    def __init__(self, name):
        self.name = name
        self.members = []
        ROOMS[name] = self

    def enter(self, who):
        self.tell(f"* {who.name} enters {self.name}")
        self.members.append(who)

    def leave(self, who):
        self.members.remove(who)
        self.tell(f"* {who.name} leaves")

    def tell(self, text, sender=None):
        for member in self.members:
            if member is not sender:
                member.receive(text)
        return len(self.members)


class Lobby(Room):
    def __init__(self):
        super().__init__(LOBBY)

    def enter(self, who):
        super().enter(who)
        who.receive(f"welcome, {who.name}" + (" (admin)" if isinstance(who, user.Admin) else ""))


def get(name):
    return ROOMS.get(name) or Room(name)
