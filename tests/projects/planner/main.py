import sys
from network import Network, NoRoute
from parse import read_network, ParseError
from fmt import table, duration


def main(argv: list[str]) -> int:
    if len(argv) < 2:
        print("usage: planner FROM TO [VIA...]", file=sys.stderr)
        return 64
    try:
        network: Network = read_network("network.txt")
    except ParseError as error:
        print(error, file=sys.stderr)
        return 65
    start, *via, goal = argv[0], *argv[2:], argv[1]
    rows = []
    total = 0
    try:
        for a, b in zip([start, *via], [*via, goal]):
            for leg in network.route(a, b):
                rows.append((leg.line, leg.start, leg.goal, duration(leg.minutes)))
                total += leg.minutes
    except NoRoute as error:
        print(f"planner: {error}", file=sys.stderr)
        return 1
    print(table(("line", "from", "to", "time"), rows))
    print("total", duration(total), "- changes", max(0, len(set(r[0] for r in rows)) - 1))
    print("reachable within 20 minutes:", ", ".join(network.within(start, 20)))
    return 0


raise SystemExit(main(sys.argv[1:]))
