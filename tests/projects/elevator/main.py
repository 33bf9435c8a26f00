import sys
from model import Building, Elevator
from model.people import crowd
import report


def simulate(floors: int, people: int, lifts: int, seed: int) -> Building:
    building = Building(floors, [Elevator(f"lift{k}", capacity=4, floor=k * floors // lifts) for k in range(lifts)])
    for person in crowd(people, floors, seed):
        building.expect(person)
    while not building.is_empty():
        building.tick()
        if building.time > 10_000:
            raise RuntimeError("the simulation does not end")
    return building


def main(argv):
    numbers = [int(a) for a in argv] + [8, 30, 2, 1][len(argv):]
    building = simulate(*numbers)
    report.show(building)
    return len(building.arrived) != numbers[1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
