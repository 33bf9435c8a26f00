"""A chat server without a network: commands on standard input, an observer per room, import cycles between modules."""
import sys

import room
import user
from protocol import Protocol


def main():
    protocol = Protocol(room.Lobby())
    for line in sys.stdin:
        line = line.rstrip("\n")
        if line:
            for answer in protocol.handle(line):
                print(answer)
    print(f"{user.User.count} users, {len(room.ROOMS)} rooms, {protocol.errors} errors")
    return 1 if protocol.errors else 0


if __name__ == "__main__":
    sys.exit(main())
