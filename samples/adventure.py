"""A small text adventure; reads commands from standard input."""
import sys


class Item:
    def __init__(self, name, description, weight=1, portable=True):
        self.name = name
        self.description = description
        self.weight = weight
        self.portable = portable

    def __str__(self):
        return self.name


class Room:
    def __init__(self, name, description):
        self.name = name
        self.description = description
        self.exits = {}
        self.items = []
        self.visited = False

    def connect(self, direction, other, back=None):
        self.exits[direction] = other
        if back:
            other.exits[back] = self

    def describe(self):
        lines = [f"== {self.name} =="]
        if not self.visited:
            lines.append(self.description)
        if self.items:
            lines.append("You see: " + ", ".join(str(i) for i in self.items))
        lines.append("Exits: " + ", ".join(sorted(self.exits)))
        self.visited = True
        return "\n".join(lines)


class Quit(Exception):
    def __init__(self, won=False):
        self.won = won


class Game:
    ALIASES = {"n": "north", "s": "south", "e": "east", "w": "west", "i": "inventory", "l": "look", "q": "quit"}
    LIMIT = 5

    def __init__(self):
        hall = Room("Hall", "A draughty hall.")
        kitchen = Room("Kitchen", "It smells of old soup.")
        cellar = Room("Cellar", "Dark and damp.")
        garden = Room("Garden", "Freedom, nearly.")
        hall.connect("north", kitchen, "south")
        kitchen.connect("down", cellar, "up")
        hall.connect("east", garden, "west")
        kitchen.items.append(Item("lamp", "A brass lamp.", 2))
        kitchen.items.append(Item("stove", "Cast iron.", 90, portable=False))
        cellar.items += [Item("key", "Rusty."), Item("anvil", "Heavy.", 50)]
        self.room = hall
        self.inventory = []
        self.moves = 0
        self.dark = {cellar}
        self.goal = garden
        self.commands = {
            "look": self.look,
            "go": self.go,
            "take": self.take,
            "drop": self.drop,
            "inventory": self.show_inventory,
            "examine": self.examine,
            "quit": self.quit,
        }

    def has(self, name):
        return any(item.name == name for item in self.inventory)

    def look(self, *args):
        if self.room in self.dark and not self.has("lamp"):
            return "It is too dark to see."
        self.room.visited = False
        return self.room.describe()

    def go(self, direction=None, *rest):
        if direction is None:
            return "Go where?"
        direction = self.ALIASES.get(direction, direction)
        target = self.room.exits.get(direction)
        if target is None:
            return f"You cannot go {direction}."
        if target is self.goal:
            if not self.has("key"):
                return "The garden door is locked."
            print("The key fits.")
            raise Quit(won=True)
        self.room = target
        return self.room.describe() if target not in self.dark or self.has("lamp") else "It is pitch dark."

    def take(self, name=None, *rest):
        for item in self.room.items:
            if item.name == name:
                if not item.portable:
                    return f"The {item} will not move."
                if sum(i.weight for i in self.inventory) + item.weight > self.LIMIT:
                    return f"The {item} is too heavy."
                self.room.items.remove(item)
                self.inventory.append(item)
                return f"Taken: {item}."
        return f"There is no {name} here."

    def drop(self, name=None, *rest):
        for index, item in enumerate(self.inventory):
            if item.name == name:
                self.room.items.append(self.inventory.pop(index))
                return "Dropped."
        return "You do not have that."

    def show_inventory(self, *args):
        if not self.inventory:
            return "You carry nothing."
        return "You carry:\n" + "\n".join(f"  {i.name:<10}{i.weight:>3} kg" for i in self.inventory)

    def examine(self, name=None, *rest):
        found = [i for i in self.inventory + self.room.items if i.name == name]
        return found[0].description if found else "Nothing special."

    def quit(self, *args):
        raise Quit()

    def execute(self, line):
        words = line.lower().split()
        if not words:
            return "Pardon?"
        words = [w for w in words if w not in ("the", "a", "to")]
        verb = self.ALIASES.get(words[0], words[0])
        if verb in ("north", "south", "east", "west", "up", "down"):
            verb, words = "go", ["go", verb]
        handler = self.commands.get(verb)
        if handler is None:
            return f"I don't know how to {verb}."
        self.moves += 1
        return handler(*words[1:])


def main():
    game = Game()
    print(game.room.describe())
    try:
        while True:
            try:
                line = input("> ")
            except EOFError:
                print("\n(end of input)")
                break
            print(game.execute(line))
    except Quit as q:
        print("You win!" if q.won else "Bye.", "Moves:", game.moves)
        return 0
    return 0


sys.exit(main())
