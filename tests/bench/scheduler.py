# class: mixed
"""A small operating system, after the idea of Richards' benchmark: tasks of several classes in a ring of priorities pass
packets to one another; a device answers, a worker rewrites what it gets, an idle task lets time pass."""
import sys

DEVICE, WORK = 1, 2


class Packet:
    def __init__(self, link, task, kind):
        self.link = link
        self.task = task
        self.kind = kind
        self.datum = 0
        self.data = [0, 0, 0, 0]

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, system, number, priority, queue):
        self.system = system
        self.number = number
        self.priority = priority
        self.queue = queue
        self.held = False
        self.waiting = queue is None
        self.runs = 0

    def add_packet(self, packet, sender):
        if self.queue is None:
            self.queue = packet
            self.waiting = False
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.queue)
        return sender

    def run_once(self):
        packet = None
        if self.queue is not None:
            packet = self.queue
            self.queue = packet.link
        self.runs += 1
        return self.run(packet)

    def wait(self):
        self.waiting = True
        return self

    def run(self, packet):
        raise NotImplementedError


class Idle(Task):
    def __init__(self, system, number, priority, count):
        super().__init__(system, number, priority, None)
        self.waiting = False
        self.control = 1
        self.count = count

    def run(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.system.hold(self)
        if self.control & 1 == 0:
            self.control //= 2
            return self.system.release(4)
        self.control = self.control // 2 ^ 0xD008
        return self.system.release(5)


class Worker(Task):
    def __init__(self, system, number, priority, queue):
        super().__init__(system, number, priority, queue)
        self.to, self.last = 2, 0

    def run(self, packet):
        if packet is None:
            return self.wait()
        self.to = 3 if self.to == 2 else 2
        packet.task = self.to
        packet.datum = 0
        for i in range(4):
            self.last = self.last % 26 + 1
            packet.data[i] = 64 + self.last
        return self.system.send(packet, self)


class Handler(Task):
    def __init__(self, system, number, priority, queue):
        super().__init__(system, number, priority, queue)
        self.work = None
        self.devices = None

    def run(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.work = packet.append_to(self.work)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.work
        if work is None:
            return self.wait()
        count = work.datum
        if count >= 4:
            self.work = work.link
            return self.system.send(work, self)
        device = self.devices
        if device is None:
            return self.wait()
        self.devices = device.link
        device.datum = work.data[count]
        work.datum = count + 1
        return self.system.send(device, self)


class Device(Task):
    def __init__(self, system, number, priority, queue):
        super().__init__(system, number, priority, queue)
        self.pending = None

    def run(self, packet):
        if packet is None:
            if self.pending is None:
                return self.wait()
            packet, self.pending = self.pending, None
            return self.system.send(packet, self)
        self.pending = packet
        return self.system.hold(self)


class System:
    def __init__(self, count):
        self.sent = self.holds = 0
        self.table = {}
        self.ring = []
        self.add(Idle(self, 0, 0, count))
        queue = Packet(None, 0, WORK)
        self.add(Worker(self, 1, 1000, Packet(queue, 0, WORK)))
        for number, priority, device in ((2, 2000, 4), (3, 3000, 5)):
            queue = None
            for _ in range(3):
                queue = Packet(queue, device, DEVICE)
            self.add(Handler(self, number, priority, queue))
        self.add(Device(self, 4, 4000, None))
        self.add(Device(self, 5, 5000, None))

    def add(self, task):
        self.table[task.number] = task
        self.ring.insert(0, task)

    def hold(self, task):
        self.holds += 1
        task.held = True
        return self.after(task)

    def release(self, number):
        task = self.table[number]
        task.held = False
        return task if task.priority > self.current.priority else self.current

    def after(self, task):
        at = self.ring.index(task) + 1
        return self.ring[at] if at < len(self.ring) else None

    def send(self, packet, sender):
        target = self.table[packet.task]
        self.sent += 1
        packet.link = None
        packet.task = sender.number
        return target.add_packet(packet, sender)

    def run(self):
        task = self.ring[0]
        while task is not None:
            self.current = task
            if task.held or (task.waiting and task.queue is None):
                task = self.after(task)
            else:
                task = task.run_once()
        return self.sent, self.holds, [self.table[n].runs for n in range(6)]


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    for _ in range(rounds):
        result = System(1000).run()
    print(result)


main()
