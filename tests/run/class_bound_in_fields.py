# A bound method in an attribute, or from a property, keeps its own object.
class Other:
    def __init__(self, n):
        self.n = n
    def run(self, x):
        return self.n + x
class C:
    def __init__(self, o):
        self.n = 1000
        self.cb = o.run
        self.other = o
    @property
    def handler(self):
        return self.other.run
    def run(self, x):
        return -1
o = Other(5)
c = C(o)
print(c.cb(1), c.handler(2))
d = C(o)
d.run = c.run
e = C(Other(7))
e.run = d.cb
print(e.run(3), d.run(1), c.run(2))


class Button:
    def __init__(self, label, action):
        self.label = label
        self.action = action
        self.log = []

    def press(self, times):
        for _ in range(times):
            self.log.append(self.action(self))
        return self.log


class Panel:
    def __init__(self):
        self.count = 0
        self.buttons = [Button("up", self.up), Button("down", self.down), Button("same", lambda b: b.label)]
        self.buttons.append(Button("len", len))

    def up(self, button):
        self.count += 1
        return (button.label, self.count)

    def down(self, button):
        self.count -= 1
        return (button.label, self.count)


panel = Panel()
for button in panel.buttons[:3]:
    print(button.press(2))
print(panel.count, panel.buttons[0].action is panel.buttons[0].action)
try:
    panel.buttons[3].press(1)
except TypeError as error:
    print(error)
