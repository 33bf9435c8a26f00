import room


class User:
    count = 0

    def __init__(self, name):
        type(self).count += 1
        self.name = name
        self.inbox = []
        self.place = room.LOBBY

    def receive(self, text):
        self.inbox.append(text)

    def read(self):
        texts, self.inbox = self.inbox, []
        return texts

    def move(self, name):
        self.place.leave(self)
        self.place = room.get(name)
        self.place.enter(self)


class Admin(User):
    count = 0

    def receive(self, text):
        super().receive(text.upper())
