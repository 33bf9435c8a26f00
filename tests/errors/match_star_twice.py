# A sequence pattern has one star.
match [1]:
    case [*a, *b]:  # error: multiple starred names in sequence pattern
        pass
